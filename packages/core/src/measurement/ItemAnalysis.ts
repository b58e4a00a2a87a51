/**
 * Which items of a test work (analisis butir soal): difficulty, discrimination, point-biserial.
 *
 * Read the correlation with the rest, not with the total: the total holds the item itself and flatters it.
 *
 * @module
 */
import * as Known from "./Known.ts"
import type { Table, Value, Values } from "./Known.ts"
import * as Pattern from "./Pattern.ts"
import * as Summary from "./Summary.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Hasil analisis butir: lists run in the order of the items. @category types */
export interface ItemAnalysis {
  /** People; undefined while a count is unknown. */
  readonly n: Value
  /** Share right. */
  readonly difficulty: Values
  /** Correlation with the total; undefined where either is constant. */
  readonly pointBiserialTotal: Values
  /** Correlation with the total without the item; undefined where either is constant. */
  readonly pointBiserialRest: Values
  readonly meanTotal: Value
  readonly sdTotal: Value
}

/** Share right of the upper and of the lower group, and their difference D. @category types */
export interface Discrimination {
  readonly upper: Value
  readonly lower: Value
  readonly d: Value
  /** People in each group. */
  readonly groupSize: number
}

// ── Parameters ──────────────────────────────────────────────────────────────

/**
 * The share of people in each extreme group: 27 % (Kelley 1939, J. Educ. Psychol. 30:17).
 *
 * @category parameters
 */
export const kelley = 0.27

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Analyses right-or-wrong answer patterns.
 *
 * Formula: share right; Pearson's r of the item with the total, and with the total less the item. Intervals: `Interval.wilson` for a share,
 * `Interval.correlation` for an r. Reference: Lord & Novick 1968; sd by n − 1. Assumes one score of 0 or 1 an item and a total that adds them. Undefined fields for
 * nobody, for an unknown count and for a pattern of anything but 0 and 1.
 *
 * @example
 * ```ts
 * import { ItemAnalysis } from "@sepasar/core/measurement"
 *
 * const { difficulty, pointBiserialTotal } = ItemAnalysis.ofPatterns([["10", 2], ["11", 3]])
 * difficulty // => [1, 0.6]
 * pointBiserialTotal // => [undefined, 1]
 * ```
 * @category rules
 */
export const ofPatterns = (patterns: Pattern.Patterns): ItemAnalysis => {
  const read = Pattern.read(patterns, 2)
  if (read === undefined) {
    const blank = Array.from({ length: Known.width(patterns.map(([pattern]) => Array.from(pattern))) }, () => undefined)
    return {
      n: Pattern.people(patterns),
      difficulty: blank,
      pointBiserialTotal: blank,
      pointBiserialRest: blank,
      meanTotal: undefined,
      sdTotal: undefined
    }
  }
  const { answers, items, n } = read
  const weights = answers.map(({ count }) => count)
  const totals = answers.map(({ digits }) => Summary.sum(digits))
  const item = (at: number): ReadonlyArray<number> => answers.map(({ digits }) => digits[at]!)
  const all = Array.from({ length: items }, (_, at) => item(at))
  const mean = weightedMean(totals, weights)
  return {
    n,
    difficulty: Pattern.means(read),
    pointBiserialTotal: all.map((list) => correlation(list, totals, weights)),
    pointBiserialRest: all.map((list) => correlation(list, totals.map((total, at) => total - list[at]!), weights)),
    meanTotal: mean,
    sdTotal: n < 2 ? undefined : Math.sqrt(products(totals, totals, weights) / (n - 1))
  }
}

/** Analyses rows of answers 0 or 1, people by items; incomplete people are left out. @category rules */
export const ofRows = (rows: Table): ItemAnalysis => ofPatterns(Pattern.ofRows(rows))

/**
 * Returns D, the share right among the best less the share right among the weakest, for one item.
 *
 * The groups are the given share of all people by total, at least one person each and never more than half. People whose total ties
 * at the edge of a group fill its last places in equal parts, so the order of the people does not show.
 * Reference: Kelley 1939; Ebel & Frisbie 1991. Assumes a total that ranks people; D leans on few people, so read the correlation with
 * the rest beside it. Undefined below two people, and for a share that is no number.
 *
 * @example
 * ```ts
 * import { ItemAnalysis } from "@sepasar/core/measurement"
 *
 * ItemAnalysis.discrimination([1, 1, 0, 0], [9, 8, 3, 2]) // => { upper: 1, lower: 0, d: 1, groupSize: 1 }
 * ```
 * @category rules
 */
export const discrimination = (item: Values, totals: Values, share = kelley): Discrimination => {
  const [answers, scores] = Known.pairs(item, totals)
  const groupSize = Known.isKnown(share) ? Math.min(Math.floor(scores.length / 2), Math.max(1, Math.round(scores.length * share))) : 0
  if (groupSize === 0) return { upper: undefined, lower: undefined, d: undefined, groupSize }
  const ascending = Float64Array.from(scores).sort()
  const lower = Known.finite(meanBeyond(answers, scores, ascending[groupSize - 1]!, groupSize, -1))
  const upper = Known.finite(meanBeyond(answers, scores, ascending[scores.length - groupSize]!, groupSize, 1))
  return { upper, lower, d: upper === undefined || lower === undefined ? undefined : Known.finite(upper - lower), groupSize }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

/** Mean answer of the people beyond an edge (1 above, −1 below), those on it sharing the places that are left. */
const meanBeyond = (answers: ReadonlyArray<number>, scores: ReadonlyArray<number>, edge: number, size: number, side: 1 | -1): number => {
  const beyond = answers.filter((_, at) => side * (scores[at]! - edge) > 0)
  const tied = answers.filter((_, at) => scores[at] === edge)
  return (Summary.sum(beyond) + ((size - beyond.length) / tied.length) * Summary.sum(tied)) / size
}

const weightedMean = (list: ReadonlyArray<number>, weights: ReadonlyArray<number>): number =>
  list.reduce((sum, value, at) => sum + value * weights[at]!, 0) / weights.reduce((sum, weight) => sum + weight, 0)

const products = (x: ReadonlyArray<number>, y: ReadonlyArray<number>, weights: ReadonlyArray<number>): number => {
  const mx = weightedMean(x, weights)
  const my = weightedMean(y, weights)
  return x.reduce((sum, value, at) => sum + weights[at]! * (value - mx) * (y[at]! - my), 0)
}

/** Answers are whole numbers, so a list that does not move is told exactly. */
const correlation = (x: ReadonlyArray<number>, y: ReadonlyArray<number>, weights: ReadonlyArray<number>): Value => {
  const moves = (list: ReadonlyArray<number>) => list.some((value) => value !== list[0])
  if (!moves(x) || !moves(y)) return undefined
  const r = products(x, y, weights) / Math.sqrt(products(x, x, weights)) / Math.sqrt(products(y, y, weights))
  return Math.max(-1, Math.min(1, r))
}
