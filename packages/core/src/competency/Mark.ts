/**
 * A mark for one piece of work, or why there is none (nilai).
 *
 * Zero, ungraded, excused and unknown are four different things: zero was earned, ungraded work lies
 * on somebody's desk, excused work does not exist, and unknown is what nobody has told us.
 * Marks are exact: a `Score` with four decimals, or a `Rational` where more are needed.
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import type { Day } from "../kernel/Day.ts"
import * as Rational from "../kernel/Rational.ts"
import * as Score from "../kernel/Score.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Nilai yang diketahui: exact, negative only where a penalty exists. @category types */
export type Known = Score.Score | Rational.Rational

/** Nilai: known, not yet graded, excused, or `undefined` (unknown). @category types */
export type Mark = Known | "ungraded" | "excused" | undefined

/**
 * Percobaan: one result of one person on one thing.
 *
 * `at` is the day the work was done, not the day it was typed in. `weight` matters to the weighted mean only.
 *
 * @category types
 */
export interface Attempt {
  readonly mark: Mark
  readonly at: Day | undefined
  readonly weight?: Known | undefined
}

/** How many results were of each kind. @category types */
export interface Census {
  readonly known: number
  readonly ungraded: number
  readonly excused: number
  readonly unknown: number
}

/** A number that is no mark: NaN, infinite, not in ten-thousandths, beyond the limit, or below zero where that has no meaning. @category errors */
export class InvalidMark extends Data.TaggedError("InvalidMark")<{
  /** Place in the list, from 0. */
  readonly at: number
  /** Place of the group, from 0, where the list stands in one. */
  readonly group?: number
  readonly field: "mark" | "possible" | "weight" | "cut" | "from" | "maximum"
  readonly value: string
}> {}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Reads a mark from a number or decimal text: a score where four decimals hold it, else an exact fraction.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Mark } from "@sepasar/core/competency"
 * import { Score } from "@sepasar/core/kernel"
 *
 * Mark.parse(75.5) // => Result.succeed(Score.make(75.5))
 * Result.map(Mark.parse("0.00001"), (mark) => typeof mark) // => Result.succeed("object")
 * Result.isFailure(Mark.parse(Number.NaN)) // => true
 * ```
 * @category rules
 */
export const parse = (value: number | string): Result.Result<Known, Rational.InvalidDecimal> => {
  const score = Score.parse(value)
  return Result.isSuccess(score) ? Result.succeed(score.success) : Rational.parse(value)
}

/** Tells a known mark from the three ways of having none. @category rules */
export const isKnown = (mark: Mark): mark is Known => typeof mark === "number" || typeof mark === "object"

/** Tells whether a known mark is what it says: ten-thousandths within the limit, or a fraction. @category rules */
export const isValid = (mark: Known): boolean => typeof mark === "number" ? Score.isScore(mark) : mark.d > 0n

/** Writes a mark for a message: decimal text, or n/d for a fraction. @category rules */
export const toText = (mark: Known): string =>
  typeof mark === "object" ? `${mark.n}/${mark.d}` : Score.isScore(mark) ? Score.toText(mark) : String(mark)

/** Gives a known mark as a fraction. @category rules */
export const exact = (mark: Known): Rational.Rational => typeof mark === "number" ? Rational.ofScore(mark) : mark

/** Compares two known marks: -1, 0 or 1. @category rules */
export const compare = (a: Known, b: Known): -1 | 0 | 1 =>
  typeof a === "number" && typeof b === "number" ? (a < b ? -1 : a > b ? 1 : 0) : Rational.compare(exact(a), exact(b))

/** Gives a fraction as a score where a score holds it exactly, else as it is. @category rules */
export const simplest = (value: Rational.Rational): Known => {
  const units = (value.n * BigInt(Score.unit)) / value.d
  const isWhole = units * value.d === value.n * BigInt(Score.unit)
  return isWhole && units <= BigInt(Score.limit) && units >= -BigInt(Score.limit) ? Score.ofUnits(Number(units)) : value
}

/**
 * Puts attempts in the order they happened: undated first, equal days in the order given.
 *
 * @example
 * ```ts
 * import { Mark } from "@sepasar/core/competency"
 * import { Day, Score } from "@sepasar/core/kernel"
 *
 * const late = { mark: Score.make(60), at: Day.make("2026-03-02") }
 * const undated = { mark: Score.make(80), at: undefined }
 * Mark.inTimeOrder([late, undated]) // => [undated, late]
 * ```
 * @category rules
 */
export const inTimeOrder = <A extends { readonly at: Day | undefined }>(attempts: ReadonlyArray<A>): ReadonlyArray<A> => {
  for (let at = 1; at < attempts.length; at++) {
    if (isLater(attempts[at - 1]!.at, attempts[at]!.at)) return attempts.toSorted(byTime)
  }
  return attempts
}

/** Counts results by kind. @category rules */
export const census = (marks: ReadonlyArray<Mark>): Census => {
  const count = (test: (mark: Mark) => boolean) => marks.reduce((sum, mark) => sum + (test(mark) ? 1 : 0), 0)
  return {
    known: count(isKnown),
    ungraded: count((mark) => mark === "ungraded"),
    excused: count((mark) => mark === "excused"),
    unknown: count((mark) => mark === undefined)
  }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const isLater = (a: Day | undefined, b: Day | undefined): boolean => a !== undefined && (b === undefined || a > b)

const byTime = (a: { readonly at: Day | undefined }, b: { readonly at: Day | undefined }): number =>
  isLater(a.at, b.at) ? 1 : isLater(b.at, a.at) ? -1 : 0
