/**
 * How a figure changed, by a named kind (perubahan): difference, percent of the base, multiple.
 *
 * Shares change by percentage points. Percent and multiple need a base above zero. A result is never compared with a target.
 * Whether a change is an improvement depends on the indicator's direction, which is part of its definition.
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as Rational from "../kernel/Rational.ts"
import * as Decimal from "./Decimal.ts"
import type { Decimals, Value } from "./Decimal.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Arah: which way is better. Undefined where neither is. @category types */
export type Direction = "higherIsBetter" | "lowerIsBetter"

/** Capaian or target. @category types */
export type Reality = "result" | "target"

/** Dasar persentase: what a percent change is a percent of. @category types */
export type Base = "before" | "after"

/** Dua angka to compare. @category types */
export interface Pair {
  readonly before: Value
  readonly after: Value
  /** True for shares in percent: their difference is percentage points. */
  readonly isShare: boolean
  readonly direction: Direction | undefined
  readonly beforeKind?: Reality | undefined
  readonly afterKind?: Reality | undefined
}

/** Perubahan: all undefined while one of the two figures is unknown. @category types */
export interface Change {
  readonly difference: Value
  readonly differenceUnit: "percentagePoints" | "sameUnit" | undefined
  readonly percentChange: Value
  readonly multiple: Value
  readonly improved: boolean | undefined
}

/** A result and a target were to be compared. @category errors */
export class NotComparable extends Data.TaggedError("NotComparable")<{ readonly before: Reality; readonly after: Reality }> {}

// ── Parameters ──────────────────────────────────────────────────────────────

/** Decimals of a multiple. @category parameters */
export const multipleDecimals = 4

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Compares two figures; the difference is not rounded, the percentage is rounded once.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Change } from "@sepasar/core/indicator"
 *
 * const stunting = Result.getOrThrow(Change.between({ before: 12.3, after: 9.2, isShare: true, direction: "lowerIsBetter" }, 2))
 * stunting // => { difference: -3.1, differenceUnit: "percentagePoints", percentChange: -25.2, multiple: 0.748, improved: true }
 * ```
 * @category rules
 */
export const between = (pair: Pair, decimals: Decimals): Result.Result<Change, NotComparable> => {
  const beforeKind = pair.beforeKind ?? "result"
  const afterKind = pair.afterKind ?? "result"
  if (beforeKind !== afterKind) return Result.fail(new NotComparable({ before: beforeKind, after: afterKind }))
  const before = Decimal.read(pair.before)
  const after = Decimal.read(pair.after)
  if (before === undefined || after === undefined) return Result.succeed(unknown)
  const difference = Rational.subtract(after, before)
  const sign = Rational.compare(difference, Rational.zero)
  const based = Rational.compare(before, Rational.zero) > 0
  return Result.succeed({
    difference: Decimal.write(difference, undefined),
    differenceUnit: pair.isShare ? "percentagePoints" : "sameUnit",
    percentChange: based ? Decimal.write(Decimal.percent(difference, before), decimals) : undefined,
    multiple: based ? Decimal.write(Rational.divide(after, before), multipleDecimals) : undefined,
    improved: sign === 0 || pair.direction === undefined ? undefined : (sign > 0) === (pair.direction === "higherIsBetter")
  })
}

/**
 * Returns a change in percent of the base named; some papers print it over the later figure. Undefined unless the base is above zero.
 *
 * @example
 * ```ts
 * import { Change } from "@sepasar/core/indicator"
 *
 * Change.percentOf(40, 60, "before", 1) // => 50
 * Change.percentOf(40, 60, "after", 1) // => 33.3
 * ```
 * @category rules
 */
export const percentOf = (before: Value, after: Value, base: Base, decimals: Decimals): Value => {
  const a = Decimal.read(before)
  const b = Decimal.read(after)
  const divisor = base === "before" ? a : b
  if (a === undefined || b === undefined || divisor === undefined || divisor.n <= 0n) return undefined
  return Decimal.write(Decimal.percent(Rational.subtract(b, a), divisor), decimals)
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const unknown: Change = { difference: undefined, differenceUnit: undefined, percentChange: undefined, multiple: undefined, improved: undefined }
