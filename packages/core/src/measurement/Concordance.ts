/**
 * Kendall's coefficient of concordance W (konkordansi Kendall): do assessors put the subjects in one order?
 *
 * W runs from 0 to 1 and speaks of order only: a severe and a mild assessor can agree fully. Ties need the correction; without it a
 * verdict can turn.
 *
 * @module
 */
import * as Distribution from "./Distribution.ts"
import * as Known from "./Known.ts"
import type { Table, Value } from "./Known.ts"
import * as Ranking from "./Ranking.ts"
import * as Summary from "./Summary.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** W with and without the tie correction, and its chi-square test. @category types */
export interface Concordance {
  readonly subjects: number
  readonly raters: number
  readonly w: Value
  readonly wUncorrected: Value
  readonly chiSquare: Value
  readonly df: Value
  readonly p: Value
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns Kendall's W of a table of subjects by raters; scores are ranked within each rater, ties averaged.
 *
 * Formula: 12 S/(m²(n³ − n) − m T), T = Σ(t³ − t) over ties; chi-square m(n − 1)W on n − 1. Reference: Kendall & Babington Smith 1939, Ann.
 * Math. Stat. 10:275. Assumes that each rater ranked every subject alone; subjects with an unknown score are left out. Undefined below two subjects or raters and where every rater ties
 * all; the test is rough for fewer than eight subjects. No interval stands in the literature: `Resample.bootstrap` over subjects gives one.
 *
 * @example
 * ```ts
 * import { Concordance } from "@sepasar/core/measurement"
 *
 * Concordance.kendallW([[1, 1, 1], [2, 2, 2], [3, 3, 3], [4, 4, 4]]).w // => 1
 * Concordance.kendallW([[1, 1], [2.5, 3], [2.5, 2], [4, 4]]).wUncorrected // => 0.925
 * ```
 * @category rules
 */
export const kendallW = (table: Table): Concordance => {
  const rows = Known.rows(table)
  const raters = Known.columns(rows)
  const n = rows.length
  const m = raters.length
  const df = n === 0 ? undefined : n - 1
  if (n < 2 || m < 2) {
    return { subjects: n, raters: m, w: undefined, wUncorrected: undefined, chiSquare: undefined, df, p: undefined }
  }
  const ranks = raters.map((list) => Ranking.ranks(list, { order: "ascending", method: "average" }) as ReadonlyArray<number>)
  const s = Summary.deviations(rows.map((_, at) => Summary.sum(ranks.map((list) => list[at]!))))
  const full = m * m * (n ** 3 - n)
  const divisor = full - m * Summary.sum(raters.map(Ranking.tieTerm))
  const w = divisor === 0 ? undefined : Math.min(1, (12 * s) / divisor)
  const chiSquare = w === undefined ? undefined : m * (n - 1) * w
  return { subjects: n, raters: m, w, wUncorrected: (12 * s) / full, chiSquare, df, p: Distribution.chiSquareUpper(chiSquare, n - 1) }
}
