/**
 * Whether two measurements of the same people differ by more than chance (uji berpasangan): t, Wilcoxon, McNemar.
 *
 * All p-values are two-sided. A pair with an unknown half is left out, and the count used is in the answer.
 * `simple-statistics` 7.12 computes its t with the spread by n, which overstates small samples.
 *
 * @module
 */
import * as Distribution from "./Distribution.ts"
import * as Interval from "./Interval.ts"
import * as Known from "./Known.ts"
import type { Table, Value, Values } from "./Known.ts"
import * as Ranking from "./Ranking.ts"
import * as Summary from "./Summary.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** The mean of first − second with its interval. @category types */
export interface PairedT extends Interval.Interval {
  readonly n: number
  readonly meanDifference: Value
  readonly t: Value
  /** n − 1; undefined without pairs. */
  readonly df: Value
  readonly p: Value
}

/** V, the sum of the ranks of positive differences, over the differences that are not zero. @category types */
export interface SignedRank {
  readonly v: number
  readonly nUsed: number
  readonly p: Value
}

/** Letak Hodges–Lehmann: the middle of all pairwise means of differences, with its interval. @category types */
export interface HodgesLehmann extends Interval.Interval {
  readonly n: number
  readonly estimate: Value
}

/** Chi-square without and with continuity correction, the exact test, and the share of changes upwards with its interval. @category types */
export interface McNemar extends Interval.Interval {
  readonly chiSquare: Value
  readonly p: Value
  readonly chiSquareCorrected: Value
  readonly pCorrected: Value
  readonly pExact: Value
  /** Of those who changed, the share that went from 0 to 1. */
  readonly changedUp: Value
}

// ── Parameters ──────────────────────────────────────────────────────────────

/** Up to so many differences are counted exactly; beyond, the normal form is as good and the count too long. @category parameters */
export const exactLimit = 200

/** The estimate of Hodges and Lehmann takes the square of the number of differences. */
const pairLimit = 2_000

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Tests whether the mean of first − second is zero.
 *
 * Formula: t = d̄ / (s / √n) on n − 1. Reference: Student 1908. Assumes independent people and nearly normal differences.
 * Below two pairs, or when all differences are equal, only the mean is known.
 *
 * @example
 * ```ts
 * import { PairedTests } from "@sepasar/core/measurement"
 *
 * const test = PairedTests.t([3, 5, 4, 6, 7], [2, 3, 4, 3, 5])
 * test.t!.toFixed(6) // => "3.137858"
 * test.p!.toFixed(6) // => "0.034920"
 * ```
 * @category rules
 */
export const t = (first: Values, second: Values, level = 0.95): PairedT => {
  const [x, y] = Known.pairs(first, second)
  const n = x.length
  const differences = x.map((value, at) => value - y[at]!)
  const meanDifference = Summary.mean(differences)
  const df = n === 0 ? undefined : n - 1
  const spread = Summary.orZero(Summary.deviations(differences), squares(x) + squares(y))
  const reach = n < 2 ? undefined : Distribution.tQuantile(1 - level, n - 1)
  if (meanDifference === undefined || n < 2 || !(spread > 0)) {
    return { n, meanDifference, t: undefined, df, p: undefined, low: undefined, high: undefined }
  }
  const error = Math.sqrt(spread / (n - 1) / n)
  const ratio = Known.finite(meanDifference / error)
  return {
    n,
    meanDifference,
    t: ratio,
    df,
    p: Distribution.tTwoSided(ratio, n - 1),
    low: reach === undefined ? undefined : Known.finite(meanDifference - reach * error),
    high: reach === undefined ? undefined : Known.finite(meanDifference + reach * error)
  }
}

/**
 * Tests whether differences lie evenly about zero, by signed ranks.
 *
 * Zeros are dropped, as Wilcoxon did and Pratt (1959) did not; equal sizes share their mean rank. Exact: every choice of signs counted, ties included, the smaller tail
 * doubled, at most 1; p is undefined above `exactLimit` differences. Normal: variance n(n+1)(2n+1)/24 − Σ(t³ − t)/48,
 * continuity ½ towards the mean. Reference: Wilcoxon 1945, Biometrics Bull. 1:80; Pratt & Gibbons 1981. Assumes independent
 * people and, to speak of a middle, differences that lie evenly about it; `hodgesLehmann` gives the size and its interval. Nothing left: v 0, p undefined.
 *
 * @example
 * ```ts
 * import { PairedTests } from "@sepasar/core/measurement"
 *
 * PairedTests.wilcoxonSignedRank([1, -2, 3, 4, 5], { method: "exact", continuity: false }) // => { v: 13, nUsed: 5, p: 0.1875 }
 * ```
 * @category rules
 */
export const wilcoxonSignedRank = (
  differences: Values,
  { continuity, method }: { readonly method: "exact" | "normal"; readonly continuity: boolean }
): SignedRank => {
  const known = Known.values(differences).filter((value) => value !== 0)
  const sizes = known.map(Math.abs)
  const ranks = Ranking.ranks(sizes, { order: "ascending", method: "average" }) as ReadonlyArray<number>
  const v = Summary.sum(ranks.filter((_, at) => known[at]! > 0))
  const n = known.length
  if (n === 0) return { v: 0, nUsed: 0, p: undefined }
  if (method === "exact") return { v, nUsed: n, p: n > exactLimit ? undefined : exactSignedRank(ranks, v) }
  const off = v - (n * (n + 1)) / 4
  const deviation = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24 - Ranking.tieTerm(sizes) / 48)
  const shifted = Math.max(0, Math.abs(off) - (continuity ? 0.5 : 0))
  return { v, nUsed: n, p: Distribution.normalTwoSided(shifted / deviation) }
}

/**
 * Returns by how much people typically changed, and the interval that goes with the signed-rank test.
 *
 * Formula: the median of the means of all pairs of differences, each with itself too; the interval runs from the k-th least to the k-th greatest
 * mean, k from the exact distribution up to `exactLimit` differences, then from the normal. Reference: Hodges & Lehmann 1963, Ann. Math.
 * Stat. 34:598. Assumes differences that lie evenly about their middle; zeros stay, and with ties the interval is on the safe side. An interval
 * asks for enough differences to reach the level; above two thousand differences, and below one, undefined.
 *
 * @example
 * ```ts
 * import { PairedTests } from "@sepasar/core/measurement"
 *
 * const { estimate, high, low } = PairedTests.hodgesLehmann([1, -2, 3, 4, 5, 8])
 * [estimate, low, high] // => [3, -2, 8]
 * ```
 * @category rules
 */
export const hodgesLehmann = (differences: Values, level = 0.95): HodgesLehmann => {
  const known = Known.values(differences)
  const n = known.length
  if (n === 0 || n > pairLimit) return { n, estimate: undefined, ...Interval.none }
  const means = new Float64Array((n * (n + 1)) / 2)
  let filled = 0
  for (let a = 0; a < n; a++) for (let b = 0; b <= a; b++) means[filled++] = (known[a]! + known[b]!) / 2
  means.sort()
  const k = Known.isKnown(level) && level > 0 && level < 1 ? edge(n, (1 - level) / 2) : 0
  const ends = k < 1 ? Interval.none : { low: means[k - 1], high: means[means.length - k] }
  return { n, estimate: Summary.quantile(means, 0.5), ...ends }
}

/**
 * Tests whether as many people changed one way as the other; `table[before][after]` counts people.
 *
 * Formula: b = table[0][1], c = table[1][0]; (b − c)²/(b + c), (|b − c| − 1)²/(b + c) with the bracket not below 0, both on 1
 * degree of freedom; exact binomial(b + c, ½) doubled, at most 1. Reference: McNemar 1947, Psychometrika 12:153. Nobody
 * changed: only the exact test speaks, with 1. For fewer than 25 changes read the exact one. The interval is Clopper and Pearson's of
 * b/(b + c) at the level given; it holds ½ about where the exact test finds nothing. Assumes independent people.
 *
 * @example
 * ```ts
 * import { PairedTests } from "@sepasar/core/measurement"
 *
 * PairedTests.mcnemar([[10, 2], [8, 5]]).chiSquare // => 3.6
 * PairedTests.mcnemar([[10, 0], [0, 5]]).pExact // => 1
 * ```
 * @category rules
 */
export const mcnemar = (table: Table, level = 0.95): McNemar => {
  const b = table[0]?.[1]
  const c = table[1]?.[0]
  const unknown = { chiSquare: undefined, p: undefined, chiSquareCorrected: undefined, pCorrected: undefined, changedUp: undefined, ...Interval.none }
  if (!Known.isKnown(b) || !Known.isKnown(c) || b < 0 || c < 0) return { ...unknown, pExact: undefined }
  const changed = b + c
  if (changed === 0) return { ...unknown, pExact: 1 }
  const chiSquare = (b - c) ** 2 / changed
  const chiSquareCorrected = Math.max(0, Math.abs(b - c) - 1) ** 2 / changed
  const tail = Distribution.binomialLower(Math.min(b, c), changed, 0.5)
  return {
    chiSquare,
    p: Distribution.chiSquareUpper(chiSquare, 1),
    chiSquareCorrected,
    pCorrected: Distribution.chiSquareUpper(chiSquareCorrected, 1),
    pExact: tail === undefined ? undefined : Math.min(1, 2 * tail),
    changedUp: b / changed,
    ...Interval.clopperPearson(b, changed, level)
  }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const squares = (list: ReadonlyArray<number>): number => list.reduce((total, value) => total + value * value, 0)

/** The greatest count k of means that may be cut off at each end: P(V < k) stays at or below the tail. */
const edge = (n: number, tail: number): number => {
  if (n > exactLimit) {
    return Math.floor((n * (n + 1)) / 4 - Distribution.normalQuantile(1 - tail)! * Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24))
  }
  const share = signChoices(Array.from({ length: n }, (_, at) => at + 1))
  let below = 0
  let k = 0
  while (below + share[k]! <= tail) below += share[k++]!
  return k
}

const exactSignedRank = (ranks: ReadonlyArray<number>, v: number): number => {
  const share = signChoices(ranks.map((rank) => Math.round(2 * rank)))
  const at = Math.round(2 * v)
  const lower = Summary.sum(Array.from(share.subarray(0, at + 1)))
  const upper = Summary.sum(Array.from(share.subarray(at)))
  return Math.min(1, 2 * Math.min(lower, upper))
}

/** Shares of all sign choices by their sum of whole ranks; half ranks come in doubled. */
const signChoices = (doubled: ReadonlyArray<number>): Float64Array => {
  const top = doubled.reduce((total, rank) => total + rank, 0)
  const share = new Float64Array(top + 1)
  share[0] = 1
  let reached = 0
  for (const rank of doubled) {
    for (let at = reached; at >= 0; at--) {
      const half = share[at]! / 2
      share[at] = half
      share[at + rank]! += half
    }
    reached += rank
  }
  return share
}
