/**
 * Means, spreads and quantiles (rangkuman data), computed so that large numbers with a small spread keep their digits.
 *
 * Sums are compensated (Neumaier 1974) and spreads take two passes (Chan, Golub & LeVeque 1983), which holds the
 * NIST StRD univariate data to the digits that binary numbers can hold. The one-pass formula found in many
 * packages loses them all. `simple-statistics` 7.12 divides by n in its t test, which is wrong for small samples.
 *
 * @module
 */
import * as Rational from "../kernel/Rational.ts"
import * as Known from "./Known.ts"
import type { Value, Values } from "./Known.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Rangkuman: how many values are known, their mean, and their standard deviation by n - 1. @category types */
export interface Summary {
  readonly n: number
  /** Undefined when nothing is known. */
  readonly mean: Value
  /** Undefined below two values. */
  readonly sd: Value
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns count, mean and sample standard deviation of the known values.
 *
 * Formula: mean = Σx / n, sd = √(Σ(x − mean)² / (n − 1)). Reference: Chan, Golub & LeVeque 1983, Am. Stat. 37:242.
 * One value has no spread; no value has no mean.
 *
 * @example
 * ```ts
 * import { Summary } from "@sepasar/core/measurement"
 *
 * Summary.meanSd([10000001, 10000003, 10000002]) // => { n: 3, mean: 10000002, sd: 1 }
 * Summary.meanSd([5]).sd // => undefined
 * ```
 * @category rules
 */
export const meanSd = (list: Values): Summary => {
  const known = Known.values(list)
  const decimal = exactMeanSd(known)
  return decimal ?? { n: known.length, mean: mean(known), sd: sd(known) }
}

/** Adds up with compensation, so that the order of the values does not show in the sum (Neumaier 1974). @category rules */
export const sum = (list: ReadonlyArray<number>): number => {
  let total = 0
  let lost = 0
  for (let at = 0; at < list.length; at++) {
    const value = list[at]!
    const next = total + value
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total
    total = next
  }
  return Number.isFinite(lost) ? total + lost : total
}

/** Returns the arithmetic mean; undefined for an empty list. @category rules */
export const mean = (list: ReadonlyArray<number>): Value => list.length === 0 ? undefined : Known.finite(sum(list) / list.length)

/**
 * Returns the sum of squared deviations from the mean, and exactly 0 where the spread is only binary noise.
 *
 * A spread below 1e-14 of the values' own size cannot be told from rounding, and must not decide whether a
 * variance is zero.
 *
 * @category rules
 */
export const deviations = (list: ReadonlyArray<number>): number => {
  const centre = mean(list)
  if (centre === undefined) return 0
  let squares = 0
  let rest = 0
  let size = 0
  for (let at = 0; at < list.length; at++) {
    const off = list[at]! - centre
    squares += off * off
    rest += off
    size += list[at]! * list[at]!
  }
  return orZero(squares - (rest * rest) / list.length, size)
}

/** Returns a sum of squares, or exactly 0 where it is only noise beside `size`, the sum of squared values. @category rules */
export const orZero = (squares: number, size: number): number =>
  Number.isFinite(size) && Math.abs(squares) <= noise * size ? 0 : squares

/** Returns the variance by n - 1; undefined below two values. @category rules */
export const variance = (list: ReadonlyArray<number>): Value =>
  list.length < 2 ? undefined : Known.finite(deviations(list) / (list.length - 1))

/** Returns the standard deviation by n - 1; undefined below two values. @category rules */
export const sd = (list: ReadonlyArray<number>): Value => {
  const spread = variance(list)
  return spread === undefined ? undefined : Math.sqrt(spread)
}

/**
 * Returns the product-moment correlation of the known pairs; undefined below two pairs or where one side is constant.
 *
 * Formula: Σ(x − x̄)(y − ȳ) / √(Σ(x − x̄)² Σ(y − ȳ)²), kept inside −1..1. Reference: Pearson 1896.
 *
 * @category rules
 */
export const correlation = (first: Values, second: Values): Value => {
  const [x, y] = Known.pairs(first, second)
  const dx = deviations(x)
  const dy = deviations(y)
  if (x.length < 2 || dx === 0 || dy === 0) return undefined
  const r = products(x, y) / Math.sqrt(dx) / Math.sqrt(dy)
  return Known.finite(1 - Math.abs(r) < exact ? Math.sign(r) : r)
}

/** Returns the sum of products of deviations of two lists of one length. @category rules */
export const products = (x: ReadonlyArray<number>, y: ReadonlyArray<number>): number => {
  const mx = mean(x) ?? 0
  const my = mean(y) ?? 0
  let total = 0
  for (let at = 0; at < x.length; at++) total += (x[at]! - mx) * (y[at]! - my)
  return total
}

/** Returns the middle value, or the mean of the middle two; undefined for an empty list. @category rules */
export const median = (list: ReadonlyArray<number>): Value => quantile(Float64Array.from(list).sort(), 0.5)

/**
 * Returns a quantile of values that are already in ascending order, by linear interpolation (R's type 7; Hyndman & Fan 1996).
 *
 * Undefined for an empty list or a share outside 0..1.
 *
 * @category rules
 */
export const quantile = (ascending: ArrayLike<number>, share: number): Value => {
  if (ascending.length === 0 || !(share >= 0 && share <= 1)) return undefined
  const place = (ascending.length - 1) * share
  const below = Math.floor(place)
  const low = ascending[below]!
  const high = ascending[Math.ceil(place)]!
  return low + (high - low) * (place - below)
}

/**
 * Returns the mean after the lowest and the highest known values are left out (rerata terpangkas).
 *
 * The usual rule of panels. Undefined when nothing is left, or when a count to drop is negative, broken or unknown.
 *
 * @example
 * ```ts
 * import { Summary } from "@sepasar/core/measurement"
 *
 * Summary.trimmedMean([8, 9, 7, 8, 9], { dropLowest: 1, dropHighest: 2 }) // => 8
 * Summary.trimmedMean([5, 7], { dropLowest: 1, dropHighest: 1 }) // => undefined
 * ```
 * @category rules
 */
export const trimmedMean = (
  list: Values,
  { dropHighest, dropLowest }: { readonly dropLowest: Value; readonly dropHighest: Value }
): Value => {
  if (!isCount(dropLowest) || !isCount(dropHighest)) return undefined
  const ascending = Float64Array.from(Known.values(list)).sort()
  return mean(Array.from(ascending.subarray(dropLowest, Math.max(dropLowest, ascending.length - dropHighest))))
}

/**
 * Returns a − b of the decimals as written, so that changes that are equal on paper tie: 0.3 − 0.2 is 0.2 − 0.1.
 *
 * @example
 * ```ts
 * import { Summary } from "@sepasar/core/measurement"
 *
 * Summary.difference(0.3, 0.2) // => 0.1
 * ```
 * @category rules
 */
export const difference = (a: number, b: number): number =>
  Number.isSafeInteger(a) && Number.isSafeInteger(b) ? a - b : Rational.toNumber(Rational.subtract(Rational.of(a), Rational.of(b)))

/** Tells a whole number from 0 up. @category rules */
export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0

// ── Clauses ─────────────────────────────────────────────────────────────────

/** (1e-14)²: what is smaller beside the squares of the values is rounding. */
const noise = 1e-28

/** A correlation this near to −1 or 1 is that, but for rounding. */
const exact = 1e-14

/** Values written with few decimals are whole numbers of their last place: then the sums are exact. */
const exactMeanSd = (list: ReadonlyArray<number>): Summary | undefined => {
  const first = list[0]
  const scale = list.length < 2 || first === undefined ? undefined : commonScale(list)
  if (scale === undefined) return undefined
  const origin = Math.round(first! * scale)
  let total = 0n
  let squares = 0n
  for (const value of list) {
    const off = BigInt(Math.round(value * scale) - origin)
    total += off
    squares += off * off
  }
  const n = BigInt(list.length)
  const centred = n * squares - total * total
  return {
    n: list.length,
    mean: quotient(BigInt(origin) * n + total, n * BigInt(scale)),
    sd: Math.sqrt(quotient(centred, n * (n - 1n))) / scale
  }
}

/** A power of ten that makes every value a whole number, or undefined where the values are no short decimals. */
const commonScale = (list: ReadonlyArray<number>): number | undefined => {
  let scale = 1
  for (const value of list) {
    while (Math.round(value * scale) / scale !== value) {
      scale *= 10
      if (scale > 1e9) return undefined
    }
  }
  return list.every((value) => Math.abs(value * scale) < 2 ** 52) ? scale : undefined
}

/** A quotient of whole numbers to the nearest double, or as near as the magnitudes allow. */
const quotient = (n: bigint, d: bigint): number => {
  const whole = n / d
  return Number(whole) + Number(n - whole * d) / Number(d)
}
