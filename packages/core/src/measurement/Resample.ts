/**
 * Uncertainty read from the data themselves (penarikan sampel ulang): jackknife and bootstrap.
 *
 * The seed comes in as an argument and comes out with the answer, so that a printed interval can be printed again.
 * A resample on which the statistic has no value is counted, not hidden.
 *
 * @module
 */
import type { Interval } from "./Interval.ts"
import * as Known from "./Known.ts"
import type { Table, Value } from "./Known.ts"
import * as Random from "./Random.ts"
import * as Summary from "./Summary.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Mean of the first column, correlation of the first two, or any reading of the rows, such as Gini, Kendall's W or a class gain. @category types */
export type Statistic = "mean" | "correlation" | ((rows: Table) => Value)

/** The statistic on all rows, and what leaving each row out once says about it. @category types */
export interface Jackknife {
  readonly n: number
  readonly estimate: Value
  readonly standardError: Value
  readonly bias: Value
}

/** The percentile interval and standard error over the resamples that have a value. @category types */
export interface Bootstrap extends Interval {
  readonly n: number
  readonly estimate: Value
  readonly standardError: Value
  /** Resamples on which the statistic has no value. */
  readonly degenerate: number
  readonly seed: Value
}

/** How many resamples, from which seed, and the level of the interval in 0..1. @category types */
export interface BootstrapOptions {
  readonly resamples: Value
  readonly seed: Value
  readonly level: Value
}

// ── Parameters ──────────────────────────────────────────────────────────────

/** More resamples than this are refused: the answer would not change, and memory would. */
const resampleLimit = 10_000_000

/** Rows drawn in all, some ten seconds; a reading of the caller's is slower than the two built in. */
const drawLimit = 2e9
const ownDrawLimit = 2e8

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns the jackknife standard error and bias of a statistic, in linear time; a reading of the caller's is read once for each row.
 *
 * Formula: se² = (n − 1)/n Σ(θ₍ᵢ₎ − θ₍·₎)², bias = (n − 1)(θ₍·₎ − θ). Reference: Quenouille 1956; Tukey 1958; Efron 1982. Assumes
 * independent rows and a smooth statistic: for a median it fails.
 * Undefined when leaving out some row leaves no value, and for more than ten thousand rows of a reading of the caller's. Rows with an unknown
 * value are left out; the caller's reading gets all rows.
 *
 * @example
 * ```ts
 * import { Resample } from "@sepasar/core/measurement"
 *
 * Resample.jackknife([[2], [4], [6]], "mean").bias // => 0
 * Resample.jackknife([[2]], "mean").standardError // => undefined
 * ```
 * @category rules
 */
export const jackknife = (rows: Table, statistic: Statistic): Jackknife => {
  const { estimate, n, x, y } = whole(rows, statistic)
  const without = typeof statistic === "function"
    ? readingsWithout(rows, statistic)
    : statistic === "mean" ? meansWithout(x) : correlationsWithout(x, y)
  if (without === undefined || estimate === undefined) return { n, estimate, standardError: undefined, bias: undefined }
  return {
    n,
    estimate,
    standardError: Known.finite(Math.sqrt(((n - 1) / n) * Summary.deviations(without))),
    bias: Known.finite((n - 1) * Summary.sum(without.map((value) => value - estimate)) / n)
  }
}

/**
 * Draws rows with replacement and returns the percentile interval and standard error of a statistic.
 *
 * Reference: Efron & Tibshirani 1993, An Introduction to the Bootstrap, ch. 13. Same seed, same answer. Assumes independent
 * rows; with few rows the interval is too short. Undefined without rows, seed, a level in 0..1 or a whole number of resamples from 1 to ten million, and
 * where rows times resamples pass two thousand million (two hundred million for a reading of the caller's).
 *
 * @example
 * ```ts
 * import { Concordance, Resample } from "@sepasar/core/measurement"
 *
 * const options = { resamples: 200, seed: 1, level: 0.95 }
 * const once = Resample.bootstrap([[1], [2], [3]], "mean", options)
 * const again = Resample.bootstrap([[1], [2], [3]], "mean", options)
 * again.low === once.low // => true
 * const marks = [[60, 62], [70, 69], [80, 85], [65, 60]]
 * Resample.bootstrap(marks, (rows) => Concordance.kendallW(rows).w, options).high // => 1
 * ```
 * @category rules
 */
export const bootstrap = (rows: Table, statistic: Statistic, { level, resamples, seed }: BootstrapOptions): Bootstrap => {
  const { estimate, n, x, y } = whole(rows, statistic)
  const own = typeof statistic === "function"
  const unknown = { n, estimate, standardError: undefined, low: undefined, high: undefined, degenerate: 0, seed: Known.isKnown(seed) ? seed : undefined }
  if (n === 0 || !Known.isKnown(seed) || !Known.isKnown(level) || level <= 0 || level >= 1) return unknown
  if (!Summary.isCount(resamples) || resamples === 0 || resamples > resampleLimit || resamples * n > (own ? ownDrawLimit : drawLimit)) return unknown
  const read = own ? readingOf(rows, statistic) : statistic === "mean" ? meanOf(Float64Array.from(x)) : correlationOf(centred(x), centred(y))
  const places = new Uint32Array(n)
  const found: Array<number> = []
  let state = Random.seed(seed)
  for (let draw = 0; draw < resamples; draw++) {
    state = Random.fill(places, n, state)
    const value = read(places)
    if (value !== undefined) found.push(value)
  }
  const ascending = Float64Array.from(found).sort()
  return {
    ...unknown,
    standardError: Summary.sd(found),
    low: Summary.quantile(ascending, (1 - level) / 2),
    high: Summary.quantile(ascending, (1 + level) / 2),
    degenerate: resamples - found.length
  }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

type Column = ReadonlyArray<number>

interface Whole {
  readonly n: number
  readonly estimate: Value
  readonly x: Column
  readonly y: Column
}

const whole = (rows: Table, statistic: Statistic): Whole => {
  if (typeof statistic === "function") return { n: rows.length, estimate: known(statistic(rows)), x: [], y: [] }
  const first = rows.map((row) => row[0])
  const [x, y] = statistic === "mean" ? [Known.values(first), []] : Known.pairs(first, rows.map((row) => row[1]))
  return { n: x.length, estimate: statistic === "mean" ? Summary.mean(x) : Summary.correlation(x, y), x, y }
}

const known = (value: Value): Value => Known.isKnown(value) ? value : undefined

/** So many rows are read once without each of them. */
const readingLimit = 10_000

const readingsWithout = (rows: Table, read: (rows: Table) => Value): Column | undefined =>
  rows.length > readingLimit || rows.length < 2 ? undefined : Known.every(rows.map((_, at) => read(rows.filter((__, other) => other !== at))))

const readingOf = (rows: Table, read: (rows: Table) => Value) => (places: Uint32Array): Value => known(read(Array.from(places, (at) => rows[at]!)))

const meansWithout = (x: Column): Column | undefined => {
  const total = Summary.sum(x)
  return x.length < 2 ? undefined : x.map((value) => (total - value) / (x.length - 1))
}

/** Leaving row i out takes n/(n−1) times its own product of deviations off each sum of products. */
const correlationsWithout = (x: Column, y: Column): Column | undefined => {
  const n = x.length
  const [dx, dy] = [centred(x), centred(y)]
  const [xx, yy, xy] = [Summary.deviations(x), Summary.deviations(y), Summary.products(x, y)]
  const result: Array<number> = []
  for (let at = 0; at < n; at++) {
    const take = (total: number, a: number, b: number) => Summary.orZero(total - (n / (n - 1)) * a * b, Math.abs(total) * 1e15)
    const sx = take(xx, dx[at]!, dx[at]!)
    const sy = take(yy, dy[at]!, dy[at]!)
    if (!(sx > 0 && sy > 0)) return undefined
    result.push(take(xy, dx[at]!, dy[at]!) / Math.sqrt(sx) / Math.sqrt(sy))
  }
  return n < 3 ? undefined : result
}

const centred = (list: Column): Float64Array => {
  const centre = Summary.mean(list) ?? 0
  return Float64Array.from(list, (value) => value - centre)
}

const meanOf = (x: Float64Array) => (places: Uint32Array): Value => {
  let total = 0
  for (let at = 0; at < places.length; at++) total += x[places[at]!]!
  return Known.finite(total / places.length)
}

const correlationOf = (x: Float64Array, y: Float64Array) => (places: Uint32Array): Value => {
  const n = places.length
  let [sx, sy, xx, yy, xy] = [0, 0, 0, 0, 0]
  for (let at = 0; at < n; at++) {
    const a = x[places[at]!]!
    const b = y[places[at]!]!
    sx += a
    sy += b
    xx += a * a
    yy += b * b
    xy += a * b
  }
  const dx = xx - (sx * sx) / n
  const dy = yy - (sy * sy) / n
  return dx <= 1e-14 * xx || dy <= 1e-14 * yy ? undefined : Known.finite((xy - (sx * sy) / n) / Math.sqrt(dx) / Math.sqrt(dy))
}
