/**
 * A mark, a percentage or a weight as an exact decimal (nilai), at most four decimals.
 *
 * Held as a whole number of ten-thousandths, so it costs what a number costs and binary
 * noise never decides a verdict. Scores compare with `<` and `>=`. A value with more than
 * four decimals is refused, never rounded in silence; longer calculations use `Rational`.
 *
 * @module
 */
import type { Brand } from "effect/Brand"
import * as Data from "effect/Data"
import * as Result from "effect/Result"

// ── Types ───────────────────────────────────────────────────────────────────

/** Nilai in ten-thousandths: 75.5 is 755000. Between -1,000,000,000 and 1,000,000,000. @category types */
export type Score = number & Brand<"Score">

/** Why a value is no score. @category errors */
export class InvalidScore extends Data.TaggedError("InvalidScore")<{
  readonly value: string
  readonly reason: "notADecimal" | "tooManyDecimals" | "outOfRange"
}> {}

// ── Parameters ──────────────────────────────────────────────────────────────

/** Ten-thousandths in one whole. @category parameters */
export const unit = 10_000

/** The greatest score, in ten-thousandths: sums of 900 and products with a hundred stay exact. @category parameters */
export const limit = 10_000_000_000_000

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Reads a score from a number or from decimal text with a point.
 *
 * A number is read as the decimal that is written: 0.1 is one tenth.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Score } from "@sepasar/core/kernel"
 *
 * Result.map(Score.parse("75.5"), Score.toNumber) // => Result.succeed(75.5)
 * Result.isFailure(Score.parse("75,5")) // => true
 * ```
 * @category rules
 */
export const parse = (value: number | string): Result.Result<Score, InvalidScore> => {
  const refuse = (reason: InvalidScore["reason"]) => Result.fail(new InvalidScore({ value: String(value), reason }))
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return refuse("notADecimal")
    if (Number.isInteger(value)) {
      return Math.abs(value) * unit > limit ? refuse("outOfRange") : Result.succeed((value * unit + 0) as Score)
    }
  }
  const match = decimal.exec(String(value).trim())
  if (match === null) return refuse("notADecimal")
  const [, sign, whole, fraction = "", exponent = "0"] = match
  const shift = Number(exponent)
  if (Math.abs(shift) > 30) return refuse(shift > 0 ? "outOfRange" : "tooManyDecimals")
  const digits = whole! + fraction
  const places = fraction.length - shift
  const trailing = /0*$/.exec(digits)![0].length
  if (places - trailing > 4 && Number(digits) !== 0) return refuse("tooManyDecimals")
  const units = Number(BigInt(digits) * 10n ** BigInt(Math.max(0, 4 - places)) / 10n ** BigInt(Math.max(0, places - 4)))
  if (units > limit) return refuse("outOfRange")
  return Result.succeed((sign === "-" && units !== 0 ? -units : units) as Score)
}

/** Makes a score from a number the programmer wrote; one that is no score is a bug and throws. @category rules */
export const make = (value: number): Score => Result.getOrThrow(parse(value))

/** Takes a whole number of ten-thousandths as a score. @category rules */
export const ofUnits = (units: number): Score => units as Score

/** Tells whether a number is a score's ten-thousandths. @category rules */
export const isScore = (value: unknown): value is Score =>
  typeof value === "number" && Number.isInteger(value) && Math.abs(value) <= limit

/** Gives the score as a number for display and JSON; never compare the result with a cut. @category rules */
export const toNumber = (score: Score): number => score / unit

/** Writes the score as decimal text with no more decimals than it has. @category rules */
export const toText = (score: Score): string => {
  const size = Math.abs(score)
  const fraction = String(size % unit).padStart(4, "0").replace(/0+$/, "")
  return `${score < 0 ? "-" : ""}${Math.floor(size / unit)}${fraction === "" ? "" : `.${fraction}`}`
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const decimal = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/
