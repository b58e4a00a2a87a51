/**
 * Composite indices (indeks komposit): normalise, average, weigh, and ask how firm the ranking is.
 *
 * A geometric mean punishes imbalance, and one zero makes it zero. Logarithms and roots are taken in binary floating point; the
 * inputs and the answers are numbers. Reference: OECD/JRC 2008, Handbook on Constructing Composite Indicators.
 *
 * @module
 */
import * as Known from "../measurement/Known.ts"
import * as Ranking from "../measurement/Ranking.ts"
import * as Summary from "../measurement/Summary.ts"
import type { Direction } from "./Change.ts"
import type { Value } from "./Decimal.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Indikator of a dimension with its goalposts; `cap` cuts the value to them first. @category types */
export interface Indicator {
  readonly value: Value
  readonly min: Value
  readonly max: Value
  readonly scale: "linear" | "log"
  readonly cap: boolean
}

/** Dimensi: the plain mean of its indicators. @category types */
export interface Dimension {
  readonly indicators: ReadonlyArray<Indicator>
}

/** Rata-rata: plain or geometric. @category types */
export type Aggregation = "arithmetic" | "geometric"

/** One alternative of a robustness test, and what it does to the ranking. @category types */
export interface Robustness {
  readonly alternative: string
  readonly order: ReadonlyArray<string>
  /** Mean absolute change of place against the ranking as published. */
  readonly averageShift: Value
  readonly firstChanged: boolean
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns an index of dimensions, such as a human development index; undefined while one value is unknown.
 *
 * @example
 * ```ts
 * import { Composite } from "@sepasar/core/indicator"
 *
 * const dimension = (value: number, max: number) => ({ indicators: [{ value, min: 0, max, scale: "linear" as const, cap: true }] })
 * Composite.index([dimension(20, 18), dimension(25, 100)], "geometric", 100) // => { dimensions: [1, 0.25], index: 50 }
 * ```
 * @category rules
 */
export const index = (
  dimensions: ReadonlyArray<Dimension>,
  aggregation: Aggregation,
  factor: Value
): { readonly dimensions: ReadonlyArray<Value>; readonly index: Value } => {
  const each = dimensions.map(({ indicators }) => {
    const known = Known.every(indicators.map(position))
    return known === undefined ? undefined : Summary.mean(known)
  })
  const known = Known.every(each)
  const equal = each.map(() => 1)
  const value = known === undefined || !Known.isKnown(factor) ? undefined : aggregate(known, equal, aggregation === "arithmetic" ? "linear" : "geometric")
  return { dimensions: each, index: value === undefined ? undefined : Known.finite(factor! * value) }
}

/**
 * Returns a weighted mean, linear or geometric; weights are divided by their sum, and a score of weight 0 counts in neither.
 *
 * @example
 * ```ts
 * import { Composite } from "@sepasar/core/indicator"
 *
 * Composite.aggregate([60, 90], [1, 2], "linear") // => 80
 * Composite.aggregate([0, 80], [1, 1], "geometric") // => 0
 * ```
 * @category rules
 */
export const aggregate = (scores: ReadonlyArray<Value>, weights: ReadonlyArray<Value>, method: "linear" | "geometric"): Value => {
  const score = Known.every(scores)
  const weight = Known.every(weights)
  if (score === undefined || weight === undefined || score.length !== weight.length) return undefined
  const total = Summary.sum(weight)
  if (total === 0) return undefined
  if (method === "linear") return Known.finite(Summary.sum(score.map((value, at) => value * weight[at]!)) / total)
  const counted = score.flatMap((value, at) => (weight[at] === 0 ? [] : [{ value, share: weight[at]! / total }]))
  if (counted.some(({ value }) => value < 0)) return undefined
  if (counted.some(({ value }) => value === 0)) return 0
  return Known.finite(Math.exp(Summary.sum(counted.map(({ share, value }) => share * Math.log(value)))))
}

/**
 * Puts values on one footing: 0 to 1 (`minMax`) or mean 0 and sample sd 1 (`zScore`); undefined where all values are alike.
 *
 * An unknown value stays unknown and does not move the others.
 *
 * @example
 * ```ts
 * import { Composite } from "@sepasar/core/indicator"
 *
 * Composite.normalise([10, 30, 20], "minMax", "lowerIsBetter") // => [1, 0, 0.5]
 * Composite.normalise([3, 3], "minMax", "higherIsBetter") // => undefined
 * ```
 * @category rules
 */
export const normalise = (
  values: ReadonlyArray<Value>,
  method: "minMax" | "zScore",
  direction: Direction
): ReadonlyArray<Value> | undefined => {
  const known = Known.values(values)
  const low = known.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY)
  const high = known.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY)
  if (known.length === 0 || low === high) return undefined
  const up = direction === "higherIsBetter"
  if (method === "minMax") return values.map((value) => !Known.isKnown(value) ? undefined : up ? (value - low) / (high - low) : (high - value) / (high - low))
  const centre = Summary.mean(known)
  const spread = Summary.sd(known)
  if (centre === undefined || spread === undefined || spread === 0) return undefined
  return values.map((value) => Known.isKnown(value) ? ((up ? value - centre : centre - value) / spread) + 0 : undefined)
}

/**
 * Ranks units again under other weights and aggregations, and says how far each ranking moves.
 *
 * @see Saisana, Saltelli & Tarantola 2005, J. R. Stat. Soc. A 168:307
 * @example
 * ```ts
 * import { Composite } from "@sepasar/core/indicator"
 *
 * const units = [{ id: "a", scores: [90, 10] }, { id: "b", scores: [60, 60] }]
 * const [geometric] = Composite.robustness(units, { weights: [3, 1], method: "linear" }, [{ name: "geometric", weights: [1, 1], method: "geometric" }])
 * geometric?.order // => ["b", "a"]
 * geometric?.averageShift // => 1
 * ```
 * @category rules
 */
export const robustness = (
  units: ReadonlyArray<{ readonly id: string; readonly scores: ReadonlyArray<Value> }>,
  published: { readonly weights: ReadonlyArray<Value>; readonly method: "linear" | "geometric" },
  alternatives: ReadonlyArray<{ readonly name: string; readonly weights: ReadonlyArray<Value>; readonly method: "linear" | "geometric" }>
): ReadonlyArray<Robustness> => {
  const order = ({ method, weights }: { readonly weights: ReadonlyArray<Value>; readonly method: "linear" | "geometric" }) =>
    units.flatMap(({ id, scores }) => {
      const value = aggregate(scores, weights, method)
      return value === undefined ? [] : [{ id, value }]
    }).sort((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1)).map(({ id }) => id)
  const before = order(published)
  return alternatives.map((alternative) => {
    const after = order(alternative)
    return { alternative: alternative.name, order: after, averageShift: Ranking.shift(before, after), firstChanged: before[0] !== after[0] }
  })
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const position = ({ cap, max, min, scale, value }: Indicator): Value => {
  if (!Known.isKnown(value) || !Known.isKnown(min) || !Known.isKnown(max)) return undefined
  const at = cap ? Math.min(Math.max(value, Math.min(min, max)), Math.max(min, max)) : value
  const f = scale === "log" ? (x: number) => (x > 0 ? Math.log(x) : Number.NaN) : (x: number) => x
  const [low, high] = [f(min), f(max)]
  return low === high ? undefined : Known.finite((f(at) - low) / (high - low))
}
