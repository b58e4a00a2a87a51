/**
 * Numbers in, exact decimals between, numbers out (bilangan desimal): one place where indicators round.
 *
 * A number is read as the decimal that is written. What is no finite number is unknown.
 *
 * @module
 */
import * as Rational from "../kernel/Rational.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Nilai yang mungkin belum diketahui. @category types */
export type Value = number | undefined

/** Decimals to round to, once, at the end; undefined leaves the value unrounded. @category types */
export type Decimals = number | undefined

// ── Rule ────────────────────────────────────────────────────────────────────

/** Reads a number exactly; what is absent or no finite number is undefined. @category rules */
export const read = (value: number | null | undefined): Rational.Rational | undefined =>
  typeof value === "number" && Number.isFinite(value) ? Rational.of(value) : undefined

/** Reads all numbers exactly, or none when one is unknown. @category rules */
export const readAll = (values: ReadonlyArray<number | null | undefined>): ReadonlyArray<Rational.Rational> | undefined => {
  const known = values.flatMap((value) => read(value) ?? [])
  return known.length === values.length ? known : undefined
}

/** Rounds once, half away from zero, and gives a number. @category rules */
export const write = (value: Rational.Rational | undefined, decimals: Decimals): Value =>
  value === undefined ? undefined : Rational.toNumber(decimals === undefined ? value : Rational.round(value, decimals))

/** Returns the mean, or undefined of nothing. @category rules */
export const mean = (values: ReadonlyArray<Rational.Rational>): Rational.Rational | undefined =>
  Rational.divide(Rational.sum(values), Rational.ofInt(values.length))

/** Returns 100 times a part over a whole; undefined where either is unknown or the whole is zero. @category rules */
export const percent = (part: Rational.Rational | undefined, whole: Rational.Rational | undefined): Rational.Rational | undefined =>
  part === undefined || whole === undefined ? undefined : Rational.divide(Rational.multiply(part, hundred), whole)

/** A hundred. @category rules */
export const hundred: Rational.Rational = Rational.ofInt(100)
