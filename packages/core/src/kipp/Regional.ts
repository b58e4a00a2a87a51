/**
 * Provincial and city versions of the competition (kompetisi daerah), as far as their texts or systems could be read.
 *
 * Only East Java's KOVABLIK is complete enough to give an evaluator's total. Even there, how evaluators are averaged and how the
 * two stages are joined was not found, so nothing here joins them. The others are partial: facts to look up, no rubric to run.
 *
 * Law note: docs/law/kovablik-jatim.md
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import type { Source } from "../rulebook/Source.ts"
import { kovablikEastJava, otherRulebooks } from "./edition/regional.ts"
import type * as Rubric from "./Rubric.ts"
import * as WordCount from "./WordCount.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Kriteria of a stage with its weight in percent of the stage. @category types */
export interface StageCriterion {
  readonly id: string
  readonly nameId: string
  readonly weightPercent: number
}

/** Tahap of a regional competition. @category types */
export interface RegionalStage {
  readonly id: string
  readonly criteria: ReadonlyArray<StageCriterion>
}

/** Fakta daerah: one published number or rule that is no rubric. @category types */
export interface RegionalFact {
  readonly fact: string
  readonly value: number | string | ReadonlyArray<number | string>
  readonly year?: number
  readonly source: Source
}

/** Rulebook daerah. `complete` says that an evaluator's total can be computed. @category types */
export interface RegionalRulebook {
  readonly id: string
  readonly region: string
  readonly nameId: string
  readonly complete: boolean
  readonly scale?: { readonly min: number; readonly max: number }
  readonly stages: ReadonlyArray<RegionalStage>
  readonly wordLimits?: Readonly<Record<string, number>>
  readonly groups?: ReadonlyArray<string>
  readonly categories?: ReadonlyArray<string>
  readonly facts: ReadonlyArray<RegionalFact>
  readonly gaps: ReadonlyArray<string>
  readonly source: Source
}

/** No regional rulebook of that id is known here. @category errors */
export class UnknownRulebook extends Data.TaggedError("UnknownRulebook")<{ readonly id: string; readonly known: ReadonlyArray<string> }> {}

/** The rulebook has no such stage, or none that can be scored. @category errors */
export class StageNotScorable extends Data.TaggedError("StageNotScorable")<{ readonly rulebook: string; readonly stage: string; readonly gaps: ReadonlyArray<string> }> {}

/** Bagian with its words held against the form's limit; `over` is how many words must go. @category types */
export interface CountedSection {
  readonly section: string
  readonly words: number | undefined
  readonly limit: number
  readonly over: number
}

// ── Parameters ──────────────────────────────────────────────────────────────

/** All regional rulebooks. @category parameters */
export const all: ReadonlyArray<RegionalRulebook> = [kovablikEastJava, ...otherRulebooks]

// ── Rule ────────────────────────────────────────────────────────────────────

/** Finds a regional rulebook by id. @category rules */
export const of = (id: string): Result.Result<RegionalRulebook, UnknownRulebook> => {
  const found = all.find((rulebook) => rulebook.id === id)
  return found === undefined ? Result.fail(new UnknownRulebook({ id, known: all.map((rulebook) => rulebook.id) })) : Result.succeed(found)
}

/**
 * Returns the rubric of a stage as a tree to put raw scores into.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Regional, Rubric } from "@sepasar/core/kipp"
 *
 * const stage = Result.getOrThrow(Regional.rubric("kovablik-jatim-system-2025", "tahap2-presentasi"))
 * const tree = Rubric.withScores(stage, { paparan: 82.5, materi: 78, video: 90, kehadiranPimpinan: 100 })
 * Result.getOrThrow(Rubric.rollUp({ signed: true, tree })).total // => 82.75
 * ```
 * @category rules
 */
export const rubric = (id: string, stage: string): Result.Result<Rubric.Node, UnknownRulebook | StageNotScorable> =>
  Result.flatMap(of(id), (rulebook): Result.Result<Rubric.Node, StageNotScorable> => {
    const found = rulebook.complete ? rulebook.stages.find((candidate) => candidate.id === stage) : undefined
    if (found === undefined) return Result.fail(new StageNotScorable({ rulebook: id, stage, gaps: rulebook.gaps }))
    return Result.succeed({
      id: found.id,
      weight: 100,
      children: found.criteria.map((criterion) => ({ id: criterion.id, weight: criterion.weightPercent, raw: undefined }))
    })
  })

/**
 * Counts the sections of a regional form against its limits; a section not written has no count.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Regional } from "@sepasar/core/kipp"
 *
 * const sections = Result.getOrThrow(Regional.counted("kovablik-jatim-system-2025", { ringkasan: "kata ".repeat(201) }))
 * sections[0] // => { section: "ringkasan", words: 201, limit: 200, over: 1 }
 * ```
 * @category rules
 */
export const counted = (
  id: string,
  texts: Readonly<Record<string, string | undefined>>,
  rule: WordCount.Rule = "between-spaces"
): Result.Result<ReadonlyArray<CountedSection>, UnknownRulebook> =>
  Result.map(of(id), ({ wordLimits = {} }) =>
    Object.entries(wordLimits).map(([section, limit]) => {
      const text = texts[section]
      const words = text === undefined ? undefined : WordCount.of(text, rule).words
      return { section, words, limit, over: Math.max(0, (words ?? 0) - limit) }
    }))
