/**
 * What a class learned, as a share of what there was to learn (gain ternormalisasi).
 *
 * The gain of one person, the mean of such gains and the gain of the class means are three different numbers and can
 * differ in sign. A gain is undefined at the ceiling and is never cut off below zero. Without a published maximum
 * there is no gain.
 *
 * @module
 */
import * as Rational from "../kernel/Rational.ts"
import type { Interval } from "./Interval.ts"
import * as Known from "./Known.ts"
import type { Table, Value, Values } from "./Known.ts"
import * as Resample from "./Resample.ts"
import * as Summary from "./Summary.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Hake's gain and Marx and Cummings's change of one person. @category types */
export interface Individual {
  readonly gain: Value
  /** Within −1..1 for scores within 0..max. */
  readonly change: Value
}

/** A class over its matched pairs; the means leave undefined single values out. @category types */
export interface Class {
  readonly n: number
  /** People with one score only. */
  readonly unmatched: number
  readonly meanGain: Value
  /** Gain of the two class means. */
  readonly classGain: Value
  readonly meanChange: Value
}

/** Tinggi, sedang, rendah. @category types */
export type Band = "high" | "medium" | "low"

/** The lower edges of a scheme of bands, both inclusive. @category types */
export interface Bands {
  readonly high: number
  readonly medium: number
}

// ── Parameters ──────────────────────────────────────────────────────────────

/**
 * Hake's bands (1998), closed below: Hake's own note leaves exactly 0.3 and 0.7 in no band.
 *
 * @category parameters
 */
export const hake: Bands = { high: 0.7, medium: 0.3 }

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns the normalised gain and the normalised change of one person.
 *
 * Formula: gain = (post − pre)/(max − pre) (Hake 1998, Am. J. Phys. 66:64); change = the same when up, (post − pre)/pre when down, 0
 * when equal (Marx & Cummings 2007, Am. J. Phys. 75:87). Computed on the decimals as written. Assumes both tests of one scale from 0 to
 * max. Both are undefined while any of the
 * three is unknown, and where pre lies above max; the gain at pre = max; the change when both are 0 or both are max.
 *
 * @example
 * ```ts
 * import { Gain } from "@sepasar/core/measurement"
 *
 * Gain.individual(40, 70, 100) // => { gain: 0.5, change: 0.5 }
 * Gain.individual(80, 70, 100) // => { gain: -0.5, change: -0.125 }
 * Gain.individual(100, 100, 100) // => { gain: undefined, change: undefined }
 * ```
 * @category rules
 */
export const individual = (pre: Value, post: Value, max: Value): Individual => {
  if (!Known.isKnown(pre) || !Known.isKnown(post) || !Known.isKnown(max) || pre > max) return { gain: undefined, change: undefined }
  const gain = share(pre, post, max)
  if (post > pre) return { gain, change: gain }
  if (post < pre) return { gain, change: pre === 0 ? undefined : ratio(pre, post, pre) }
  return { gain, change: pre === 0 || pre === max ? undefined : 0 }
}

/**
 * Returns the gains of a class over the people who took both tests.
 *
 * Reference: Hake 1998; Bao 2006, Am. J. Phys. 74:917, on the difference between the two means. Assumes that both tests share one scale and
 * that the people who left do not differ from those who stayed: `unmatched` says how many did. The class gain is undefined where the mean
 * before is at the ceiling, and worked out on the decimals as written, so that one of exactly 0.3 is not missed. `interval` gives its interval.
 *
 * @example
 * ```ts
 * import { Gain } from "@sepasar/core/measurement"
 *
 * Gain.ofClass([40, 50, 60], [70, undefined, 80], 100) // => { n: 2, unmatched: 1, meanGain: 0.5, classGain: 0.5, meanChange: 0.5 }
 * ```
 * @category rules
 */
export const ofClass = (pre: Values, post: Values, max: Value): Class => {
  const [x, y] = Known.pairs(pre, post)
  const single = x.map((value, at) => individual(value, y[at], max))
  const meanPre = Summary.mean(x)
  const seen = Array.from({ length: Math.max(pre.length, post.length) }, (_, at) => Known.isKnown(pre[at]) || Known.isKnown(post[at]))
  return {
    n: x.length,
    unmatched: seen.filter(Boolean).length - x.length,
    meanGain: Summary.mean(Known.values(single.map(({ gain }) => gain))),
    classGain: Known.isKnown(max) && meanPre !== undefined && meanPre < max ? ofSums(x, y, max) : undefined,
    meanChange: Summary.mean(Known.values(single.map(({ change }) => change)))
  }
}

/**
 * Returns the percentile interval of the class gain, by drawing people with replacement from a given seed.
 *
 * Reference: Efron & Tibshirani 1993, ch. 13. Undefined below two matched people, and where `Resample.bootstrap` has none.
 *
 * @example
 * ```ts
 * import { Gain } from "@sepasar/core/measurement"
 *
 * const { high, low } = Gain.interval([40, 50, 60], [70, 75, 80], 100, { resamples: 500, seed: 1, level: 0.95 })
 * low! >= 0.5 - 1e-9 // => true
 * high! <= 0.5 + 1e-9 // => true
 * Gain.interval([40], [70], 100, { resamples: 500, seed: 1, level: 0.95 }) // => { low: undefined, high: undefined }
 * ```
 * @category rules
 */
export const interval = (pre: Values, post: Values, max: Value, options: Resample.BootstrapOptions): Interval => {
  const [x, y] = Known.pairs(pre, post)
  if (!Known.isKnown(max) || x.length < 2) return { low: undefined, high: undefined }
  const gain = (rows: Table): Value => {
    const before = Summary.sum(rows.map((row) => row[0]!))
    const room = rows.length * max - before
    return room > 0 ? (Summary.sum(rows.map((row) => row[1]!)) - before) / room : undefined
  }
  const { high, low } = Resample.bootstrap(x.map((value, at) => [value, y[at]]), gain, options)
  return { low, high }
}

/**
 * Returns the band of a gain; an undefined gain has none.
 *
 * @example
 * ```ts
 * import { Gain } from "@sepasar/core/measurement"
 *
 * Gain.band(0.3) // => "medium"
 * Gain.band(undefined) // => undefined
 * ```
 * @category rules
 */
export const band = (gain: Value, bands: Bands = hake): Band | undefined => {
  if (!Known.isKnown(gain)) return undefined
  return gain >= bands.high ? "high" : gain >= bands.medium ? "medium" : "low"
}

// ── Clauses ─────────────────────────────────────────────────────────────────

/** So many people are added up in exact decimals; beyond, only whole scores are exact. */
const exactPeople = 10_000

/** The gain of the two means, by sums, so that nothing is divided before the end. */
const ofSums = (x: ReadonlyArray<number>, y: ReadonlyArray<number>, max: number): Value => {
  const whole = Number.isSafeInteger(max) && x.every(Number.isSafeInteger) && y.every(Number.isSafeInteger)
  if (whole || x.length > exactPeople) {
    const before = Summary.sum(x)
    return Known.finite((Summary.sum(y) - before) / (x.length * max - before))
  }
  const total = (list: ReadonlyArray<number>) => Rational.sum(list.map(Rational.of))
  const before = total(x)
  const gain = Rational.divide(Rational.subtract(total(y), before), Rational.subtract(Rational.multiply(Rational.ofInt(x.length), Rational.of(max)), before))
  return gain === undefined ? undefined : Known.finite(Rational.toNumber(gain))
}

const share = (pre: number, post: number, max: number): Value => {
  if (Number.isSafeInteger(pre) && Number.isSafeInteger(post) && Number.isSafeInteger(max)) {
    return pre === max ? undefined : (post - pre) / (max - pre)
  }
  return quotient(post, pre, max, pre)
}

const ratio = (pre: number, post: number, by: number): Value =>
  Number.isSafeInteger(pre) && Number.isSafeInteger(post) ? (post - pre) / by : quotient(post, pre, by, 0)

/** (a − b)/(c − d) in decimals, so that a gain of exactly 0.7 is not missed by binary noise. */
const quotient = (a: number, b: number, c: number, d: number): Value => {
  const of = Rational.of
  const value = Rational.divide(Rational.subtract(of(a), of(b)), Rational.subtract(of(c), of(d)))
  return value === undefined ? undefined : Known.finite(Rational.toNumber(value))
}
