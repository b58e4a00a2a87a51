/**
 * Krippendorff's alpha (alfa Krippendorff): agreement of any number of assessors, missing ratings allowed, four scales of measurement.
 *
 * Time and memory are linear in the number of ratings for nominal, ordinal and interval: the ordinal distance is the squared distance
 * of mean ranks, and squared distances add up from sums alone. The npm package `krippendorff` 0.1 is a single release.
 *
 * @module
 */
import type { Interval } from "./Interval.ts"
import * as Known from "./Known.ts"
import type { Value } from "./Known.ts"
import * as Random from "./Random.ts"
import type { BootstrapOptions } from "./Resample.ts"
import * as Summary from "./Summary.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** How far two values lie apart: same or not, by ranks, by difference, by difference over sum. @category types */
export type Metric = "nominal" | "ordinal" | "interval" | "ratio"

/** Penilaian: one list a rater, one place a subject, undefined where not rated. Text is allowed with the nominal metric only. @category types */
export type Ratings = ReadonlyArray<ReadonlyArray<number | string | undefined>>

/** The percentile interval of alpha; resamples in which nothing varies are counted. @category types */
export interface AlphaInterval extends Interval {
  readonly degenerate: number
}

/** Alpha with what it was computed from. @category types */
export interface Alpha {
  /** At most 1; below 0 the raters disagree more than chance would. */
  readonly alpha: Value
  /** Subjects with two ratings or more. */
  readonly subjects: number
  /** Ratings on those subjects. */
  readonly values: number
  readonly observedDisagreement: Value
  readonly expectedDisagreement: Value
}

// ── Parameters ──────────────────────────────────────────────────────────────

/** The ratio metric compares every two different values: beyond so many it has no answer here. */
const ratioLimit = 10_000

/** More resamples than this only take time. */
const resampleLimit = 100_000

/** Ratings drawn in all, some ten seconds. */
const drawLimit = 2e8

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns Krippendorff's alpha of `ratings[rater][subject]`.
 *
 * Formula: 1 − Do/De on the coincidence matrix. Reference: Krippendorff 2011, Computing Krippendorff's Alpha-Reliability; 2019,
 * Content Analysis, 4th ed. Subjects with fewer than two ratings are dropped. Assumes raters who judged alone; `interval` gives the interval. Undefined when nothing is left or nothing varies. The ratio metric speaks of
 * values from 0 up, and of at most 10,000 different ones.
 *
 * @example
 * ```ts
 * import { Krippendorff } from "@sepasar/core/measurement"
 *
 * Krippendorff.alpha([[1, 2, 3, undefined], [1, 2, 3, 4]], "nominal").alpha // => 1
 * Krippendorff.alpha([[1, 1], [1, 1]], "interval").alpha // => undefined
 * ```
 * @category rules
 */
export const alpha = (ratings: Ratings, metric: Metric): Alpha => {
  const units = pairable(ratings, metric)
  const none = { alpha: undefined, subjects: units.sizes.length, values: units.codes.length, observedDisagreement: undefined, expectedDisagreement: undefined }
  if (units.sizes.length === 0) return none
  const both = metric === "nominal" ? nominal(units) : metric === "ratio" ? ratio(units) : squared(units, metric)
  if (both === undefined) return none
  const n = units.codes.length
  const observed = both.within / n
  const expected = both.all / (n * (n - 1))
  return {
    ...none,
    alpha: expected > 0 ? Known.finite(1 - observed / expected) : undefined,
    observedDisagreement: Known.finite(observed),
    expectedDisagreement: Known.finite(expected)
  }
}

/**
 * Returns the percentile interval of alpha, by drawing subjects with replacement from a given seed.
 *
 * Reference: Zapf, Castell, Morawietz & Karch 2016, BMC Med. Res. Methodol. 16:93. Assumes independent subjects. Undefined without a seed, a
 * level in 0..1, a whole number of resamples from 1 to 100,000, or an alpha, and where ratings times resamples pass two hundred million.
 *
 * @example
 * ```ts
 * import { Krippendorff } from "@sepasar/core/measurement"
 *
 * const ratings = [[1, 2, 3, 3, 2, 1], [1, 2, 3, 2, 2, 1]]
 * const { high, low } = Krippendorff.interval(ratings, "ordinal", { resamples: 200, seed: 1, level: 0.9 })
 * low! < Krippendorff.alpha(ratings, "ordinal").alpha! // => true
 * high! <= 1 // => true
 * ```
 * @category rules
 */
export const interval = (ratings: Ratings, metric: Metric, { level, resamples, seed }: BootstrapOptions): AlphaInterval => {
  const none = { low: undefined, high: undefined, degenerate: 0 }
  if (!Known.isKnown(seed) || !Known.isKnown(level) || level <= 0 || level >= 1) return none
  if (!Summary.isCount(resamples) || resamples === 0 || resamples > resampleLimit || alpha(ratings, metric).alpha === undefined) return none
  const places = new Uint32Array(Known.width(ratings))
  if (places.length * ratings.length * resamples > drawLimit) return none
  const found: Array<number> = []
  let state = Random.seed(seed)
  for (let draw = 0; draw < resamples; draw++) {
    state = Random.fill(places, places.length, state)
    const value = alpha(ratings.map((rater) => Array.from(places, (at) => rater[at])), metric).alpha
    if (value !== undefined) found.push(value)
  }
  const ascending = Float64Array.from(found).sort()
  return {
    low: Summary.quantile(ascending, (1 - level) / 2),
    high: Summary.quantile(ascending, (1 + level) / 2),
    degenerate: resamples - found.length
  }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

/** Ratings subject by subject: codes into the different labels, and how many codes each subject has. */
interface Units {
  readonly codes: Int32Array
  readonly sizes: Int32Array
  readonly labels: ReadonlyArray<number | string>
}

/** Sums over ordered pairs: within subjects, each over its size less one, and over all values. */
interface Disagreement {
  readonly within: number
  readonly all: number
}

const pairable = (ratings: Ratings, metric: Metric): Units => {
  const fits = metric === "nominal"
    ? (value: unknown): value is number | string => Known.isKnown(value) || typeof value === "string"
    : Known.isKnown
  const subjects = Known.width(ratings)
  const counts = new Int32Array(subjects)
  for (const rater of ratings) for (let at = 0; at < rater.length; at++) if (fits(rater[at])) counts[at]!++
  const sizes = counts.filter((count) => count > 1)
  const place = new Int32Array(subjects)
  let total = 0
  counts.forEach((count, at) => {
    place[at] = total
    if (count > 1) total += count
  })
  const codes = new Int32Array(total)
  const known = new Map<number | string, number>()
  for (const rater of ratings) {
    for (let at = 0; at < rater.length; at++) {
      const value = rater[at]
      if (counts[at]! < 2 || !fits(value)) continue
      let code = known.get(value)
      if (code === undefined) {
        code = known.size
        known.set(value, code)
      }
      codes[place[at]!++] = code
    }
  }
  return { codes, sizes, labels: [...known.keys()] }
}

const frequencies = ({ codes, labels }: Units): Float64Array => {
  const counts = new Float64Array(labels.length)
  for (let at = 0; at < codes.length; at++) counts[codes[at]!]!++
  return counts
}

const nominal = (units: Units): Disagreement => {
  const { codes, labels, sizes } = units
  const n = codes.length
  const counts = new Int32Array(labels.length)
  let within = 0
  let from = 0
  for (const size of sizes) {
    let same = 0
    // Adding 2c + 1 while counting up to c gives c² in the end.
    for (let at = from; at < from + size; at++) same += 2 * counts[codes[at]!]!++ + 1
    for (let at = from; at < from + size; at++) counts[codes[at]!] = 0
    within += (size * size - same) / (size - 1)
    from += size
  }
  let all = n * n
  for (const count of frequencies(units)) all -= count * count
  return { within, all }
}

/** Σ over ordered pairs of (a − b)² is 2 m Σ(a − mean)². */
const squared = (units: Units, metric: "ordinal" | "interval"): Disagreement => {
  const { codes, sizes } = units
  const scale = metric === "ordinal" ? middleRanks(units) : Float64Array.from(units.labels as ReadonlyArray<number>)
  const counts = frequencies(units)
  const n = codes.length
  let centre = 0
  for (let code = 0; code < scale.length; code++) centre += (counts[code]! / n) * scale[code]!
  let all = 0
  let size = 0
  for (let code = 0; code < scale.length; code++) {
    all += counts[code]! * (scale[code]! - centre) ** 2
    size += counts[code]! * scale[code]! ** 2
  }
  let within = 0
  let from = 0
  for (const m of sizes) {
    let mean = 0
    for (let at = from; at < from + m; at++) mean += scale[codes[at]!]!
    mean /= m
    let off = 0
    for (let at = from; at < from + m; at++) off += (scale[codes[at]!]! - mean) ** 2
    within += (2 * m * off) / (m - 1)
    from += m
  }
  return { within, all: scale.length < 2 ? 0 : 2 * n * Summary.orZero(all, size) }
}

/** The ordinal distance, the sum of frequencies from a to b less half of both ends, is the difference of these. */
const middleRanks = (units: Units): Float64Array => {
  const labels = units.labels as ReadonlyArray<number>
  const counts = frequencies(units)
  const ranks = new Float64Array(labels.length)
  let below = 0
  for (const code of labels.map((_, at) => at).sort((a, b) => labels[a]! - labels[b]!)) {
    ranks[code] = below + counts[code]! / 2
    below += counts[code]!
  }
  return ranks
}

const ratio = (units: Units): Disagreement | undefined => {
  const { codes, sizes } = units
  const labels = units.labels as ReadonlyArray<number>
  if (labels.length > ratioLimit || labels.some((label) => label < 0)) return undefined
  const distance = (a: number, b: number): number => a === b ? 0 : ((a - b) / (a + b)) ** 2
  const pairs = (counts: ReadonlyArray<readonly [number, number]>): number => {
    let total = 0
    for (let i = 0; i < counts.length; i++) {
      for (let j = 0; j < i; j++) total += 2 * counts[i]![1] * counts[j]![1] * distance(labels[counts[i]![0]]!, labels[counts[j]![0]]!)
    }
    return total
  }
  let within = 0
  let from = 0
  for (const m of sizes) {
    const counts = new Map<number, number>()
    for (let at = from; at < from + m; at++) counts.set(codes[at]!, (counts.get(codes[at]!) ?? 0) + 1)
    within += pairs([...counts]) / (m - 1)
    from += m
  }
  return { within, all: pairs(Array.from(frequencies(units), (count, code) => [code, count] as const)) }
}
