/**
 * The one rounding at the end (pembulatan): an exact value to so many decimals, half away from zero.
 *
 * Nothing before it is rounded, so no edge is crossed twice. The other two modes are there for rules that name them.
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as Rational from "../kernel/Rational.ts"
import { type Algorithm, algorithms } from "./Algorithm.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Nilai yang dibulatkan: exact, as text with exactly so many decimals, and by which mode. @category types */
export interface Rounded {
  readonly value: Rational.Rational
  readonly text: string
  readonly algorithm: Algorithm
}

/** Decimals are a whole number, from 0 to what the place allows. @category errors */
export class InvalidDecimals extends Data.TaggedError("InvalidDecimals")<{
  readonly decimals: number
  /** The greatest number allowed. */
  readonly most: number
}> {}

// ── Parameters ──────────────────────────────────────────────────────────────

/** The most decimals an exact value is rounded to; a score has four. @category parameters */
export const most = 1_000

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Rounds an exact value once.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Rounding } from "@sepasar/core/competency"
 * import { Rational } from "@sepasar/core/kernel"
 *
 * Result.map(Rounding.of(Rational.of("-2.345"), 2), ({ text }) => text) // => Result.succeed("-2.35")
 * Result.map(Rounding.of(Rational.of("2.345"), 2, "halfEven"), ({ text, algorithm }) => [text, algorithm.id]) // => Result.succeed(["2.34", "score.round-half-even"])
 * Result.isFailure(Rounding.of(Rational.of("2.345"), -1)) // => true
 * ```
 * @category rules
 */
export const of = (
  value: Rational.Rational,
  decimals: number,
  mode: Rational.Rounding = "halfUp"
): Result.Result<Rounded, InvalidDecimals> =>
  isDecimals(decimals, most)
    ? Result.succeed({ value: Rational.round(value, decimals, mode), text: Rational.toFixed(value, decimals, mode), algorithm: byMode[mode] })
    : Result.fail(new InvalidDecimals({ decimals, most }))

/** Tells whether a number of decimals can be rounded to: whole, 0 to the greatest allowed. @category rules */
export const isDecimals = (decimals: number, greatest: number): boolean => Number.isInteger(decimals) && decimals >= 0 && decimals <= greatest

// ── Clauses ─────────────────────────────────────────────────────────────────

const byMode: Readonly<Record<Rational.Rounding, Algorithm>> = {
  halfUp: algorithms.roundHalfUp,
  halfEven: algorithms.roundHalfEven,
  down: algorithms.roundDown
}
