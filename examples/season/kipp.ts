/**
 * What KIPP's rulebooks say to the real innovation (kelayakan KIPP), edition by edition.
 *
 * @module
 */
import * as Result from "effect/Result"
import type { Edition } from "@sepasar/core/kipp"
import { Award, Eligibility } from "@sepasar/core/kipp"
import type { Files } from "./files.ts"

/** One question and its answer: a recommendation, or what the rulebook leaves open. */
export interface KippAnswer {
  readonly edition: number
  readonly group: Edition.GroupId
  readonly verdict: "met" | "unmet" | "incomplete"
  readonly findings: ReadonlyArray<Eligibility.Advice["findings"][number]>
  /** Rules that were found in no text. */
  readonly gaps: ReadonlyArray<Eligibility.Gap>
}

/** Asks every question of innovation.json; awards count that were given before the edition. */
export const kippAnswers = ({ innovation }: Files): ReadonlyArray<KippAnswer> =>
  innovation.questions.map(({ edition, group }): KippAnswer => {
    const awards = innovation.awards.map(Award.make).filter(({ year }) => year < edition)
    const advice = Eligibility.recommend({ started: innovation.started, awards, sdgs: innovation.sdgs }, { edition, group })
    if (Result.isSuccess(advice)) {
      const { findings, verdict } = advice.success
      return { edition, group, verdict: verdict === "undetermined" ? "incomplete" : verdict, findings, gaps: [] }
    }
    const refusal = advice.failure
    if (refusal._tag !== "RulebookIncomplete") throw refusal
    return { edition, group, verdict: "incomplete", findings: refusal.findings, gaps: refusal.missing }
  })
