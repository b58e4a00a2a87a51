/**
 * How many entries reached each stage (corong seleksi).
 *
 * A funnel never widens; one that does has a wrong count. A stage nobody counted leaves the shares beside it open.
 *
 * @module
 */
import * as Share from "../indicator/Share.ts"
import type { Edition } from "./Edition.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Tahap with its count, undefined where it was not published. @category types */
export interface Stage {
  readonly name: string
  readonly count: number | undefined
}

/** Corong: whether the known counts never rise, and each stage in percent of the one before. @category types */
export interface Funnel {
  readonly stages: ReadonlyArray<Stage>
  readonly nonIncreasing: boolean
  readonly percentOfPrevious: ReadonlyArray<number | undefined>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Reads stages, first to last, as a funnel; shares are not rounded.
 *
 * @example
 * ```ts
 * import { Funnel } from "@sepasar/core/kipp"
 *
 * const funnel = Funnel.of([{ name: "submitted", count: 60 }, { name: "finalists", count: 6 }])
 * funnel.percentOfPrevious // => [10]
 * funnel.nonIncreasing // => true
 * ```
 * @category rules
 */
export const of = (stages: ReadonlyArray<Stage>): Funnel => {
  const known = stages.flatMap(({ count }) => count ?? [])
  return {
    stages,
    nonIncreasing: known.every((count, at) => at === 0 || count <= known[at - 1]!),
    percentOfPrevious: stages.slice(1).map(({ count }, at) => Share.percent(count, stages[at]!.count, undefined))
  }
}

/** Reads the published counts of an edition as a funnel: registered, submitted, passed administratively, shortlisted or nominated, finalists. @category rules */
export const ofEdition = (edition: Edition): Funnel => {
  const count = (stage: string) => edition.results.counts.find((candidate) => candidate.stage === stage)?.count
  const later = ["shortlisted", "nominated", "finalists"].filter((stage) => count(stage) !== undefined)
  const top = edition.results.tops.find(({ tier }) => tier === "top99")
  return of([
    ...["registered", "submitted", "passedAdmin", ...later].map((name) => ({ name, count: count(name) })),
    ...(top === undefined ? [] : [{ name: "top99", count: top.count }])
  ])
}
