/**
 * An exact fraction (pecahan eksak), for sums, means and weights that a decimal cannot hold.
 *
 * Every rounding of the house happens here, once, at the end of a calculation, half away
 * from zero unless another mode is named. Nothing in between passes through binary floats.
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as Score from "./Score.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Pecahan n/d in lowest terms, with d above zero. @category types */
export interface Rational {
  readonly n: bigint
  readonly d: bigint
}

/** Half away from zero (the house's own), half to even, towards zero. @category types */
export type Rounding = "halfUp" | "halfEven" | "down"

/** The text or number is no decimal. @category errors */
export class InvalidDecimal extends Data.TaggedError("InvalidDecimal")<{ readonly value: string }> {}

// ── Rule ────────────────────────────────────────────────────────────────────

/** Makes n/d in lowest terms; a zero denominator is a bug and throws. @category rules */
export const make = (n: bigint, d: bigint = 1n): Rational => {
  if (d === 0n) throw new RangeError("Rational.make: the denominator is zero")
  const g = gcd(n < 0n ? -n : n, d < 0n ? -d : d)
  const s = d < 0n ? -1n : 1n
  return g === 0n ? zero : { n: (s * n) / g, d: (s * d) / g }
}

/** Takes a whole number. @category rules */
export const ofInt = (value: number): Rational => ({ n: BigInt(value), d: 1n })

/** Takes a score. @category rules */
export const ofScore = (score: Score.Score): Rational => make(BigInt(score), BigInt(Score.unit))

/**
 * Reads a decimal from a number or text, as the decimal that is written: 0.1 is one tenth.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Rational } from "@sepasar/core/kernel"
 *
 * const sum = Rational.add(Rational.of(0.1), Rational.of(0.2))
 * Rational.compare(sum, Rational.of(0.3)) // => 0
 * Result.isFailure(Rational.parse("satu")) // => true
 * ```
 * @category rules
 */
export const parse = (value: number | string): Result.Result<Rational, InvalidDecimal> => {
  if (Number.isSafeInteger(value)) return Result.succeed(ofInt(value as number))
  const match = decimal.exec(String(value).trim())
  const exponent = Number(match?.[4] ?? 0)
  if (match === null || Math.abs(exponent) > 400) return Result.fail(new InvalidDecimal({ value: String(value) }))
  const [, sign, whole, fraction = ""] = match
  const digits = BigInt(whole! + fraction) * (sign === "-" ? -1n : 1n)
  const shift = exponent - fraction.length
  return Result.succeed(shift >= 0 ? make(digits * 10n ** BigInt(shift)) : make(digits, 10n ** BigInt(-shift)))
}

/** Takes a number the programmer wrote; one that is no finite decimal is a bug and throws. @category rules */
export const of = (value: number | string): Rational => Result.getOrThrow(parse(value))

/** Adds two fractions. @category rules */
export const add = (a: Rational, b: Rational): Rational => a.d === b.d ? make(a.n + b.n, a.d) : make(a.n * b.d + b.n * a.d, a.d * b.d)
/** Takes the second from the first. @category rules */
export const subtract = (a: Rational, b: Rational): Rational => add(a, negate(b))
/** Multiplies two fractions. @category rules */
export const multiply = (a: Rational, b: Rational): Rational => make(a.n * b.n, a.d * b.d)
/** Turns the sign. @category rules */
export const negate = (a: Rational): Rational => ({ n: -a.n, d: a.d })
/** Takes the sign away. @category rules */
export const abs = (a: Rational): Rational => (a.n < 0n ? negate(a) : a)

/** Divides, or is undefined where the divisor is zero. @category rules */
export const divide = (a: Rational, b: Rational): Rational | undefined =>
  b.n === 0n ? undefined : make(a.n * b.d, a.d * b.n)

/** Returns -1, 0 or 1 as the first is below, equal to or above the second. @category rules */
export const compare = (a: Rational, b: Rational): -1 | 0 | 1 => {
  const left = a.n * b.d
  const right = b.n * a.d
  return left < right ? -1 : left > right ? 1 : 0
}

/** Adds up; nothing adds up to zero. @category rules */
export const sum = (values: Iterable<Rational>): Rational => {
  let total = zero
  for (const value of values) total = add(total, value)
  return total
}

/**
 * Writes the value with exactly so many decimals, rounded once.
 *
 * Decimals come from the programmer: a number that is not whole or below zero is a bug and throws. `Rounding` of the competency room refuses it by type.
 *
 * @example
 * ```ts
 * import { Rational } from "@sepasar/core/kernel"
 *
 * Rational.toFixed(Rational.of("2.345"), 2) // => "2.35"
 * Rational.toFixed(Rational.of("-2.345"), 2) // => "-2.35"
 * Rational.toFixed(Rational.of("2.345"), 2, "halfEven") // => "2.34"
 * ```
 * @category rules
 */
export const toFixed = (value: Rational, decimals: number, mode: Rounding = "halfUp"): string => {
  const units = toUnits(value, decimals, mode)
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, "0")
  const whole = digits.slice(0, digits.length - decimals)
  return `${units < 0n ? "-" : ""}${whole}${decimals === 0 ? "" : `.${digits.slice(digits.length - decimals)}`}`
}

/** Rounds once to so many decimals and stays exact; decimals that are not whole or below zero are a bug and throw. @category rules */
export const round = (value: Rational, decimals: number, mode: Rounding = "halfUp"): Rational =>
  make(toUnits(value, decimals, mode), 10n ** BigInt(decimals))

/** Rounds once to a score's four decimals. @category rules */
export const toScore = (value: Rational): Score.Score => Score.ofUnits(Number(toUnits(value, 4, "halfUp")))

/** Gives the nearest number, for display and JSON only. @category rules */
export const toNumber = (value: Rational): number => {
  const n = Number(value.n)
  const d = Number(value.d)
  if (Math.abs(n) <= Number.MAX_SAFE_INTEGER && d <= Number.MAX_SAFE_INTEGER) return n / d
  const size = value.n < 0n ? -value.n : value.n
  const shift = BigInt(Math.max(0, 64 + bits(value.d) - bits(size)))
  return Number(((value.n << shift) / value.d)) / 2 ** Number(shift)
}

/** Nought. @category rules */
export const zero: Rational = { n: 0n, d: 1n }

/** One. @category rules */
export const one: Rational = { n: 1n, d: 1n }

// ── Clauses ─────────────────────────────────────────────────────────────────

const decimal = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/
const bits = (value: bigint): number => value.toString(2).length

const gcd = (a: bigint, b: bigint): bigint => {
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}

const toUnits = (value: Rational, decimals: number, mode: Rounding): bigint => {
  const scaled = value.n * 10n ** BigInt(decimals)
  const size = scaled < 0n ? -scaled : scaled
  const whole = size / value.d
  const twice = (size % value.d) * 2n
  const up = mode === "down" ? false : twice > value.d || (twice === value.d && (mode === "halfUp" || whole % 2n === 1n))
  const rounded = up ? whole + 1n : whole
  return scaled < 0n ? -rounded : rounded
}
