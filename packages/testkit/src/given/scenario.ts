/**
 * Given, when, then, for an integrator's own tests (diberikan, bila, maka).
 *
 * @module
 */
import { Journey, School } from "@sepasar/core/journey"
import type { Chronology } from "@sepasar/core/journey"
import { Day } from "@sepasar/core/kernel"
import type { Cohort } from "./Cohort.ts"
import type { Trader } from "./Trader.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** A story, a question about it, and what the answer must be. @category types */
export interface Scenario<A> {
  readonly given: Trader
  /** The sessions of the trader's cohort; without them no attendance can be counted. */
  readonly cohort?: Cohort
  /** The day the question is asked about; the last day of the story when left out. */
  readonly asOf?: string
  /** Only what was known at this instant. */
  readonly knownAt?: string
  readonly when: (journey: Journey.Journey) => A
  /** Claims of any test framework about the answer. */
  readonly then: (answer: A) => void
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Replays the story, asks the question and hands the answer on.
 *
 * @example
 * ```ts
 * import { Eligibility } from "@sepasar/core/certification"
 * import { Day, Id, Score } from "@sepasar/core/kernel"
 * import { cohort, scenario, trader } from "@sepasar/testkit/given"
 *
 * const scheme = {
 *   id: Id.make<"SchemeId">("example"), version: "1", kind: "training" as const, name: { id: "Contoh", en: "Example" }, from: Day.make("2026-01-01"),
 *   source: { instrument: "Own rule", url: "https://example.org", read: "own-rule" as const, confidence: "A" as const },
 *   minutesPerLessonHour: 45, validity: { kind: "never" as const },
 *   tree: { kind: "attendance-share" as const, minimum: Score.make(75), comparison: "atLeast" as const, late: "full" as const, excused: "leaves" as const, makeUps: true }
 * }
 * const verdicts: Array<string> = []
 * scenario({
 *   given: trader("P-1").enrolled().on("2026-01-12").attended("S-1", "S-2", "S-3").missed("S-4"),
 *   cohort: cohort("C-1").on("2026-01-12").met("S-1", "S-2", "S-3", "S-4"),
 *   when: (journey) => Eligibility.recommend(scheme, journey).verdict,
 *   then: (verdict) => verdicts.push(verdict)
 * })
 * verdicts // => ["met"]
 * ```
 * @category rules
 */
export const scenario = <A>({ asOf, cohort, given, knownAt, then, when }: Scenario<A>): void => {
  const view: Chronology.View = { ...(asOf === undefined ? {} : { asOf: Day.make(asOf) }), ...(knownAt === undefined ? {} : { knownAt }) }
  then(when(Journey.replay(given.id, given.events, cohort === undefined ? view : School.replay(cohort.events, view))))
}
