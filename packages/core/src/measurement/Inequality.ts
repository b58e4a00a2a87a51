/**
 * How unequally an amount is spread over people (ketimpangan): Gini, Theil, Atkinson.
 *
 * Turnover or income per trader goes in; 0 means all have alike. No npm package computes these with the
 * small-sample correction and the zero case stated. An unknown amount makes the whole answer unknown, since the
 * missing one may be the largest.
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import { type Interval, none } from "./Interval.ts"
import * as Known from "./Known.ts"
import type { Table, Value, Values } from "./Known.ts"
import * as Resample from "./Resample.ts"
import * as Summary from "./Summary.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Gini, and Gini times n/(n − 1) for small groups. @category types */
export interface Gini {
  readonly gini: Value
  /** Undefined for one person. */
  readonly giniCorrected: Value
}

/** Theil's two measures; L has no value beside a zero. @category types */
export interface Theil {
  readonly theilT: Value
  readonly theilL: Value
}

/** Theil's T of everybody, and how much of it lies within and between the groups. @category types */
export interface TheilGroups {
  readonly total: Value
  readonly within: Value
  readonly between: Value
}

/** An amount is below zero; these measures speak of amounts from zero up. @category errors */
export class NegativeValue extends Data.TaggedError("NegativeValue")<{ readonly value: number }> {}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns the Gini coefficient, 0 (all alike) to 1 − 1/n (one has all), and its small-sample correction.
 *
 * Formula: Σ(2i − n − 1) x(i) / (n Σx) over ascending values. Reference: Gini 1912; correction: Deltas 2003, Rev. Econ. Stat. 85:226.
 * Assumes amounts of one kind over one span of time; `giniInterval` has the interval.
 * Nobody, or nobody with anything: undefined. A sample's Gini grows with its size, so compare the corrected one.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Inequality } from "@sepasar/core/measurement"
 *
 * Result.getOrThrow(Inequality.gini([0, 0, 0, 10])) // => { gini: 0.75, giniCorrected: 1 }
 * Result.isFailure(Inequality.gini([-1, 2])) // => true
 * ```
 * @category rules
 */
export const gini = (list: Values): Result.Result<Gini, NegativeValue> =>
  Result.map(amounts(list), (known) => {
    if (known === undefined) return { gini: undefined, giniCorrected: undefined }
    const n = known.length
    const share = giniOf(known)
    return { gini: share, giniCorrected: n === 1 || share === undefined ? undefined : Known.finite((share * n) / (n - 1)) }
  })

/**
 * Returns the percentile interval of the Gini coefficient, by drawing people with replacement from a given seed.
 *
 * Reference: Mills & Zandvakili 1997, J. Appl. Econometrics 12:133. Assumes a sample of independent people; over everybody there is nothing to
 * estimate. For Theil's and Atkinson's measures give `Resample.bootstrap` their function. Undefined where it or Gini has none.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Inequality } from "@sepasar/core/measurement"
 *
 * const { high, low } = Result.getOrThrow(Inequality.giniInterval([2, 3, 5, 9, 20, 4, 6], { resamples: 500, seed: 1, level: 0.95 }))
 * low! < 0.41 && 0.41 < high! // => true
 * ```
 * @category rules
 */
export const giniInterval = (list: Values, options: Resample.BootstrapOptions): Result.Result<Interval, NegativeValue> =>
  Result.map(amounts(list), (known) => {
    if (known === undefined) return none
    const read = (rows: Table): Value => giniOf(rows.map((row) => row[0]!))
    const { high, low } = Resample.bootstrap(known.map((value) => [value]), read, options)
    return { low, high }
  })

/**
 * Returns Theil's T and L, both from 0 (all alike) up; T is at most ln n.
 *
 * Formula: T = mean of x/m ln(x/m) with 0 ln 0 = 0; L = mean of ln(m/x). Reference: Theil 1967, Economics and Information Theory.
 * L is undefined as soon as one amount is zero.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Inequality } from "@sepasar/core/measurement"
 *
 * Result.getOrThrow(Inequality.theil([5, 5])) // => { theilT: 0, theilL: 0 }
 * Result.getOrThrow(Inequality.theil([0, 5])).theilL // => undefined
 * ```
 * @category rules
 */
export const theil = (list: Values): Result.Result<Theil, NegativeValue> =>
  Result.map(amounts(list), (known) => known === undefined
    ? { theilT: undefined, theilL: undefined }
    : { theilT: Known.finite(theilT(known)), theilL: Known.finite(theilL(known)) })

/**
 * Returns Theil's T of all people, split into the part within the groups and the part between their means.
 *
 * Formula: within = Σ share_g T_g, between = Σ share_g ln(mean_g / mean), total = within + between.
 * Reference: Shorrocks 1980, Econometrica 48:613. Undefined as `theil` is; empty groups add nothing.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Inequality } from "@sepasar/core/measurement"
 *
 * Result.getOrThrow(Inequality.theilGroups([[2, 2], [2, 2, 2]])) // => { total: 0, within: 0, between: 0 }
 * ```
 * @category rules
 */
export const theilGroups = (groups: Table): Result.Result<TheilGroups, NegativeValue> =>
  Result.map(amounts(groups.flat()), (known) => {
    if (known === undefined) return { total: undefined, within: undefined, between: undefined }
    const everybody = Summary.sum(known)
    const centre = everybody / known.length
    let within = 0
    let between = 0
    for (const group of groups as ReadonlyArray<ReadonlyArray<number>>) {
      const amount = Summary.sum(group)
      if (amount === 0) continue
      within += (amount / everybody) * theilT(group)
      between += (amount / everybody) * Math.log(amount / group.length / centre)
    }
    return { total: Known.finite(theilT(known)), within: Known.finite(within), between: Known.finite(between) }
  })

/**
 * Returns Atkinson's measure, 0 (all alike) to 1, for an aversion to inequality of epsilon above 0.
 *
 * Formula: 1 − (mean of (x/m)^(1−ε))^(1/(1−ε)); at ε = 1, 1 − exp(mean of ln(x/m)). Reference: Atkinson 1970, J. Econ. Theory 2:244.
 * With epsilon from 1 up a single zero gives 1. An epsilon of 0 gives 0; below that, or unknown: undefined.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Inequality } from "@sepasar/core/measurement"
 *
 * Result.getOrThrow(Inequality.atkinson([0, 4], 0.5)) // => 0.5
 * Result.getOrThrow(Inequality.atkinson([0, 4], 1)) // => 1
 * ```
 * @category rules
 */
export const atkinson = (list: Values, epsilon: Value): Result.Result<Value, NegativeValue> =>
  Result.map(amounts(list), (known) => {
    if (known === undefined || !Known.isKnown(epsilon) || epsilon < 0) return undefined
    const centre = Summary.mean(known)
    if (centre === undefined) return undefined
    if (epsilon >= 1 && known.some((value) => value === 0)) return 1
    if (epsilon === 1) return 1 - Math.exp(Summary.sum(known.map((value) => Math.log(value / centre))) / known.length)
    return Known.finite(1 - Math.exp(logMeanExp(known.map((value) => (1 - epsilon) * Math.log(value / centre))) / (1 - epsilon)))
  })

// ── Clauses ─────────────────────────────────────────────────────────────────

/** Amounts from zero up with something to share, or undefined. A known negative amount is refused even beside unknown ones. */
const amounts = (list: Values): Result.Result<ReadonlyArray<number> | undefined, NegativeValue> => {
  const below = list.find((value): value is number => Known.isKnown(value) && value < 0)
  if (below !== undefined) return Result.fail(new NegativeValue({ value: below }))
  const known = Known.every(list)
  return Result.succeed(known?.some((value) => value > 0) === true ? known : undefined)
}

/** Undefined where nobody has anything. */
const giniOf = (known: ReadonlyArray<number>): Value => {
  const ascending = Float64Array.from(known).sort()
  const n = ascending.length
  const most = ascending[n - 1]!
  const weighted = Summary.sum(Array.from(ascending, (value, at) => (2 * (at + 1) - n - 1) * (value / most)))
  return Known.finite(weighted / n / Summary.sum(Array.from(ascending, (value) => value / most)))
}

/** ln of the mean of exponentials, by the greatest first so that nothing overflows. */
const logMeanExp = (list: ReadonlyArray<number>): number => {
  const top = list.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY)
  return top + Math.log(Summary.sum(list.map((value) => Math.exp(value - top))) / list.length)
}

const theilT = (known: ReadonlyArray<number>): number => {
  const centre = Summary.sum(known) / known.length
  return Math.max(0, Summary.sum(known.map((value) => value === 0 ? 0 : (value / centre) * Math.log(value / centre))) / known.length)
}

const theilL = (known: ReadonlyArray<number>): Value => {
  const centre = Summary.sum(known) / known.length
  if (known.some((value) => value === 0)) return undefined
  return Math.max(0, Summary.sum(known.map((value) => Math.log(centre / value))) / known.length)
}
