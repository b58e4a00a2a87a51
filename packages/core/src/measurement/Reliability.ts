/**
 * How consistently a test measures (reliabilitas): Cronbach's alpha, KR-20, KR-21, Spearman–Brown, standard error.
 *
 * A coefficient below zero is an answer, not an error: the items pull against each other. People with an unknown
 * answer are left out (listwise), and `n` says how many were used. No npm package computes these.
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as Distribution from "./Distribution.ts"
import type { Interval } from "./Interval.ts"
import * as Known from "./Known.ts"
import type { Table, Value, Values } from "./Known.ts"
import * as Pattern from "./Pattern.ts"
import * as Summary from "./Summary.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Alpha with its interval, and alpha without each item in turn. @category types */
export interface Alpha extends Interval {
  readonly n: number
  readonly alpha: Value
  /** Undefined as a whole where alpha is. */
  readonly alphaIfItemDeleted: Values | undefined
}

/** Kuder and Richardson's two coefficients of right-or-wrong items, and the interval of KR-20. @category types */
export interface KuderRichardson extends Interval {
  /** People; undefined while a count is unknown. */
  readonly n: Value
  readonly kr20: Value
  readonly kr21: Value
}

/** A reliability outside 0..1 has no standard error of measurement. @category errors */
export class ReliabilityOutOfRange extends Data.TaggedError("ReliabilityOutOfRange")<{ readonly reliability: number }> {}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns Cronbach's alpha of a table of people by items, with a 95 % interval and alpha if an item is deleted.
 *
 * Formula: k/(k − 1) (1 − Σ item variances / variance of totals). Reference: Cronbach 1951, Psychometrika 16:297; interval: Feldt
 * 1965, Psychometrika 30:357, 1 − (1 − alpha) F. Assumes items of one trait with uncorrelated errors; alpha is then a lower bound.
 * Undefined below two people or items, or where all totals are equal.
 *
 * @example
 * ```ts
 * import { Reliability } from "@sepasar/core/measurement"
 *
 * const { alpha, alphaIfItemDeleted } = Reliability.cronbachAlpha([[1, 1, 2], [2, 3, 3], [4, 3, 5], [5, 5, 4]])
 * alpha!.toFixed(6) // => "0.915254"
 * alphaIfItemDeleted!.map((value) => value!.toFixed(3)) // => ["0.762", "0.889", "0.941"]
 * ```
 * @category rules
 */
export const cronbachAlpha = (rows: Table, level = 0.95): Alpha => {
  const known = Known.rows(rows)
  const items = Known.columns(known)
  const totals = known.map(Summary.sum)
  const spreads = items.map(Summary.deviations)
  const size = squares(items)
  const without = sumsWithout(spreads)
  const n = known.length
  const k = items.length
  const alpha = coefficient(k, Summary.sum(spreads), totals, size)
  if (alpha === undefined) return { n, alpha, alphaIfItemDeleted: undefined, low: undefined, high: undefined }
  return {
    n,
    alpha,
    alphaIfItemDeleted: items.map((item, at) =>
      coefficient(k - 1, without[at]!, totals.map((total, person) => total - item[person]!), size)),
    ...feldt(alpha, n, k, level)
  }
}

/**
 * Returns KR-20 and KR-21 of right-or-wrong answer patterns.
 *
 * Formula: k/(k − 1) (1 − Σ p(1 − p)/V) and k/(k − 1) (1 − M(k − M)/(kV)), V the variance of totals by n: by n − 1 the first would
 * not be alpha. Reference: Kuder & Richardson 1937, Psychometrika 2:151. KR-21 assumes equally hard items. Undefined below two
 * people or items, where all totals are equal, with an unknown count, and with a pattern of anything but 0 and 1. KR-20 is alpha, so its
 * interval is Feldt's.
 *
 * @example
 * ```ts
 * import { Reliability } from "@sepasar/core/measurement"
 *
 * const { kr20 } = Reliability.kuderRichardson([["000", 1], ["100", 2], ["110", 2], ["111", 1]])
 * kr20!.toFixed(4) // => "0.6364"
 * ```
 * @category rules
 */
export const kuderRichardson = (patterns: Pattern.Patterns, level = 0.95): KuderRichardson => {
  const read = Pattern.read(patterns, 2)
  if (read === undefined) return { n: Pattern.people(patterns), ...unknown }
  const { items: k, n } = read
  const totals = Pattern.totals(read)
  const mean = totals.reduce((sum, { count, score }) => sum + count * score, 0) / n
  const variance = totals.reduce((sum, { count, score }) => sum + count * (score - mean) ** 2, 0) / n
  if (k < 2 || n < 2 || totals.length < 2) return { n, ...unknown }
  const kr20 = (k / (k - 1)) * (1 - Pattern.means(read).reduce((sum, p) => sum + p * (1 - p), 0) / variance)
  return { n, kr20, kr21: (k / (k - 1)) * (1 - (mean * (k - mean)) / (k * variance)), ...feldt(kr20, n, k, level) }
}

/**
 * Returns the reliability of a test made `lengthFactor` times as long with like items.
 *
 * Formula: m r / (1 + (m − 1) r). Reference: Spearman 1910; Brown 1910, Br. J. Psychol. 3:271 and 3:296. Assumes like (parallel) items. Undefined for a factor
 * below zero and where the divisor is zero.
 *
 * @example
 * ```ts
 * import { Reliability } from "@sepasar/core/measurement"
 *
 * Reliability.spearmanBrown(0.5, 3) // => 0.75
 * Reliability.spearmanBrown(-1, 2) // => undefined
 * ```
 * @category rules
 */
export const spearmanBrown = (reliability: Value, lengthFactor: Value): Value => {
  if (!Known.isKnown(reliability) || !Known.isKnown(lengthFactor) || lengthFactor < 0) return undefined
  return Known.finite((lengthFactor * reliability) / (1 + (lengthFactor - 1) * reliability))
}

/**
 * Returns the standard error of measurement, in the units of the score.
 *
 * Formula: sd √(1 − r). Reference: Lord & Novick 1968, Statistical Theories of Mental Test Scores. Assumes the same error at every
 * score. A classification nearer to a cut
 * than this is not safe. Refuses a reliability outside 0..1; undefined while a value is unknown or the sd is below zero.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Reliability } from "@sepasar/core/measurement"
 *
 * Result.getOrThrow(Reliability.standardError(10, 0.75)) // => 5
 * Result.isFailure(Reliability.standardError(10, -0.2)) // => true
 * ```
 * @category rules
 */
export const standardError = (sd: Value, reliability: Value): Result.Result<Value, ReliabilityOutOfRange> => {
  if (Known.isKnown(reliability) && (reliability < 0 || reliability > 1)) return Result.fail(new ReliabilityOutOfRange({ reliability }))
  if (!Known.isKnown(sd) || !Known.isKnown(reliability) || sd < 0) return Result.succeed(undefined)
  return Result.succeed(sd * Math.sqrt(1 - reliability))
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const unknown = { kr20: undefined, kr21: undefined, low: undefined, high: undefined }

const feldt = (alpha: number, n: number, k: number, level: number): Interval => {
  const bound = (share: number): Value => {
    const f = Distribution.fQuantile(share, n - 1, (n - 1) * (k - 1))
    return f === undefined ? undefined : 1 - (1 - alpha) * f
  }
  return { low: bound((1 - level) / 2), high: bound((1 + level) / 2) }
}

const squares = (items: ReadonlyArray<ReadonlyArray<number>>): number =>
  items.reduce((total, item) => total + item.reduce((sum, value) => sum + value * value, 0), 0)

/** The sum of a list without each of its members, from both ends, so that many items take no quadratic time. */
const sumsWithout = (list: ReadonlyArray<number>): Float64Array => {
  const sums = new Float64Array(list.length)
  for (let at = 1, before = 0; at < list.length; at++) sums[at] = before += list[at - 1]!
  for (let at = list.length - 2, after = 0; at >= 0; at--) sums[at]! += after += list[at + 1]!
  return sums
}

const coefficient = (k: number, spread: number, totals: ReadonlyArray<number>, size: number): Value => {
  const whole = Summary.orZero(Summary.deviations(totals), size)
  if (k < 2 || totals.length < 2 || !(whole > 0)) return undefined
  return Known.finite((k / (k - 1)) * (1 - spread / whole))
}
