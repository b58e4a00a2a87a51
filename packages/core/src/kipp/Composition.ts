/**
 * How a list of finalists is composed by kind of entrant, group or region (komposisi).
 *
 * A panel composes the list proportionally, so a ranking alone does not give it. This file counts, compares with a quota and
 * shows what scores and quota each say; it never chooses.
 *
 * @module
 */
import * as Share from "../indicator/Share.ts"
import type { Breakdown, TopResult } from "./Edition.ts"
import { cut, type Ranking } from "./Standing.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Bagian komposisi. @category types */
export interface Part {
  readonly part: string
  readonly count: number
  readonly percent: number | undefined
}

/** Komposisi: the parts, and whether they add up to the printed total. @category types */
export interface Composition {
  readonly parts: ReadonlyArray<Part>
  readonly total: number
  readonly printedTotal: number | undefined
  readonly consistent: boolean | undefined
}

/**
 * Kuota against the ranking: places of each part among the first so many, and how many a quota would differ. `undecided` entries tie
 * across the line and count in neither.
 *
 * @category types
 */
export interface QuotaLine {
  readonly part: string
  readonly quota: number
  readonly byScore: number
  readonly undecided: number
  readonly difference: number
  /** Best entries of the part, as many as the quota, or fewer where there are no more. */
  readonly best: ReadonlyArray<string>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Reports a composition, largest part first.
 *
 * @example
 * ```ts
 * import { Composition } from "@sepasar/core/kipp"
 *
 * const top45 = Composition.report({ kementerian: 7, lembaga: 5, provinsi: 7, kabupaten: 19, kota: 7 }, 45)
 * top45.consistent // => true
 * top45.parts[0] // => { part: "kabupaten", count: 19, percent: 42.22 }
 * ```
 * @category rules
 */
export const report = (breakdown: Breakdown, printedTotal: number | undefined): Composition => {
  const entries = Object.entries(breakdown)
  const { consistent, sum } = Share.sum(entries.map(([, count]) => count), printedTotal)
  const total = sum ?? 0
  return {
    parts: entries.map(([part, count]) => ({ part, count, percent: Share.percent(count, total, 2) }))
      .sort((a, b) => b.count - a.count || (a.part < b.part ? -1 : 1)),
    total,
    printedTotal,
    consistent
  }
}

/** Reports the composition of a published list, or undefined where none was printed. @category rules */
export const ofTop = (top: TopResult): Composition | undefined => (top.breakdown === undefined ? undefined : report(top.breakdown, top.count))

/**
 * Holds a ranking against a quota by part; an entry whose part is not known counts in none.
 *
 * @example
 * ```ts
 * import { Rational } from "@sepasar/core/kernel"
 * import { Composition, Standing } from "@sepasar/core/kipp"
 *
 * const ranking = Standing.rank([{ entry: "a", exact: Rational.of(90) }, { entry: "b", exact: Rational.of(80) }, { entry: "c", exact: Rational.of(70) }])
 * const lines = Composition.againstQuota(ranking, { a: "kota", b: "kota", c: "provinsi" }, { kota: 1, provinsi: 1 })
 * lines.map(({ part, byScore, difference }) => `${part} ${byScore} ${difference}`) // => ["kota 2 1", "provinsi 0 -1"]
 * ```
 * @category rules
 */
export const againstQuota = (
  ranking: Ranking,
  partOf: Readonly<Record<string, string | undefined>>,
  quota: Breakdown
): ReadonlyArray<QuotaLine> => {
  const places = Object.values(quota).reduce((sum, count) => sum + count, 0)
  const line = cut(ranking, places)
  const counted = (entries: ReadonlyArray<string>, part: string) => entries.filter((entry) => partOf[entry] === part).length
  return Object.entries(quota).map(([part, count]) => {
    const byScore = counted(line.above, part)
    const best = ranking.places.filter(({ entry }) => partOf[entry] === part).slice(0, count).map(({ entry }) => entry)
    return { part, quota: count, byScore, undecided: counted(line.undecided, part), difference: byScore - count, best }
  })
}
