/**
 * Tails and quantiles of the distributions that tests ask for (sebaran): normal, t, F, chi-square, beta, binomial.
 *
 * Checked against published tables to 11 digits, ten at a million degrees of freedom. An argument outside the range of its distribution gives
 * undefined. `@stdlib/stats` agrees, but brings some three hundred packages for one t test.
 *
 * @module
 */
import * as Known from "./Known.ts"
import type { Value } from "./Known.ts"
import * as Special from "./Special.ts"

// ── Rule ────────────────────────────────────────────────────────────────────

/** Returns P(Z > z) of the standard normal, with full relative accuracy far out; undefined where z is no number. @category rules */
export const normalUpper = (z: Value): Value => isNumber(z) ? upperTail(z) : undefined

/** Returns the two-sided p-value of a standard normal deviate; undefined where z is no number. @category rules */
export const normalTwoSided = (z: Value): Value => isNumber(z) ? Special.gamma(0.5, (z * z) / 2).upper : undefined

/**
 * Returns z with P(Z ≤ z) = p; undefined unless p lies strictly between 0 and 1.
 *
 * Abramowitz & Stegun 26.2.23 starts, Newton's method on the tail finishes.
 *
 * @example
 * ```ts
 * import { Distribution } from "@sepasar/core/measurement"
 *
 * Distribution.normalQuantile(0.975)!.toFixed(10) // => "1.9599639845"
 * Distribution.normalQuantile(1) // => undefined
 * ```
 * @category rules
 */
export const normalQuantile = (p: Value): Value => {
  if (!Known.isKnown(p) || p <= 0 || p >= 1) return undefined
  const tail = Math.min(p, 1 - p)
  const t = Math.sqrt(-2 * Math.log(tail))
  let z = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
  for (let step = 0; step < 4; step++) {
    const error = (upperTail(z) - tail) / (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI))
    z += error / (1 - (z * error) / 2)
  }
  return p < 0.5 ? -z : z
}

/** Returns the two-sided p-value of Student's t; undefined below a millionth of a degree of freedom. Above 10¹⁰ it is the normal. @category rules */
export const tTwoSided = (t: Value, df: number): Value => {
  if (!isNumber(t) || !(df >= fewest)) return undefined
  if (df > most) return normalTwoSided(t)
  const square = t * t
  if (square === Number.POSITIVE_INFINITY) return 0
  return Special.beta(df / 2, 0.5, df / (df + square), square / (df + square)).lower
}

/** Returns t with P(|T| > t) = alpha; undefined unless 0 < alpha < 1 and below a millionth of a degree of freedom. @category rules */
export const tQuantile = (alpha: number, df: number): Value => {
  if (df > most) return Known.isKnown(alpha) && alpha < 1 ? normalQuantile(1 - alpha / 2) : undefined
  const odds = df >= fewest ? betaOdds(alpha, 0.5, df / 2) : undefined
  return odds === undefined ? undefined : Known.finite(Math.sqrt(df * odds))
}

/** Returns P(F > f) with d1 and d2 degrees of freedom; undefined where f is negative or a freedom lies outside 10⁻⁶..10¹⁰. @category rules */
export const fUpper = (f: Value, d1: number, d2: number): Value => {
  if (f === undefined || !(f >= 0 && isFreedom(d1) && isFreedom(d2))) return undefined
  if (d1 * f === Number.POSITIVE_INFINITY) return 0
  return Special.beta(d1 / 2, d2 / 2, (d1 * f) / (d2 + d1 * f), d2 / (d2 + d1 * f)).upper
}

/** Returns f with P(F > f) = alpha; undefined outside the ranges. @category rules */
export const fQuantile = (alpha: number, d1: number, d2: number): Value => {
  const odds = isFreedom(d1) && isFreedom(d2) ? betaOdds(alpha, d1 / 2, d2 / 2) : undefined
  return odds === undefined ? undefined : Known.finite((d2 * odds) / d1)
}

/** Returns P(X > x) of chi-square; undefined where x is negative or the degrees of freedom lie outside 10⁻⁶..10¹⁰. @category rules */
export const chiSquareUpper = (x: Value, df: number): Value =>
  x === undefined || !(x >= 0 && isFreedom(df)) ? undefined : Special.gamma(df / 2, x / 2).upper

/**
 * Returns P(X ≤ k) of the exact binomial; undefined outside the ranges of k, n and p. At most 10¹⁰ draws.
 *
 * @example
 * ```ts
 * import { Distribution } from "@sepasar/core/measurement"
 *
 * Distribution.binomialLower(1, 2, 0.5)!.toFixed(12) // => "0.750000000000"
 * Distribution.binomialLower(-1, 2, 0.5) // => 0
 * ```
 * @category rules
 */
export const binomialLower = (k: number, n: number, p: number): Value => {
  if (!(n >= 0 && n <= most && p >= 0 && p <= 1) || !isNumber(k)) return undefined
  const whole = Math.floor(k)
  if (whole < 0) return 0
  return whole >= n ? 1 : Special.beta(whole + 1, n - whole, p).upper
}

/**
 * Returns y where the lower (or upper) tail of the beta distribution is p, by Newton steps kept inside a bracket.
 *
 * Undefined unless 0 < p < 1 and a, b within 10⁻⁶..10¹⁰.
 *
 * @category rules
 */
export const betaQuantile = (p: Value, a: number, b: number, tail: "lower" | "upper"): Value => {
  if (!Known.isKnown(p) || !(p > 0 && p < 1 && isFreedom(a) && isFreedom(b))) return undefined
  let low = 0
  let high = 1
  let y = a / (a + b)
  for (let step = 0; step < 400; step++) {
    const miss = Special.beta(a, b, y)[tail] - p
    const above = tail === "lower" ? miss > 0 : miss < 0
    if (above) high = y
    else low = y
    const slope = Special.betaFront(a, b, y, 1 - y) / (y * (1 - y))
    const newton = y - (tail === "lower" ? miss : -miss) / slope
    const next = newton > low && newton < high ? newton : low === 0 ? high * 1e-3 : (low + high) / 2
    if (next === y || Math.abs(next - y) <= 1e-16 * y) return next
    y = next
  }
  return y
}

// ── Clauses ─────────────────────────────────────────────────────────────────

/** Outside these the continued fractions lose their digits, and no test of this room has such freedom. */
const [fewest, most] = [1e-6, 1e10]

const isFreedom = (df: number): boolean => df >= fewest && df <= most

const isNumber = (value: unknown): value is number => typeof value === "number" && !Number.isNaN(value)

const upperTail = (z: number): number => {
  const { lower, upper } = Special.gamma(0.5, (z * z) / 2)
  return z >= 0 ? upper / 2 : 0.5 + lower / 2
}

/** y/(1 − y) at an upper tail, from whichever of y and 1 − y is small, so that neither is a difference. */
const betaOdds = (alpha: Value, a: number, b: number): Value => {
  const y = betaQuantile(alpha, a, b, "upper")
  if (y === undefined || y <= 0.5) return y === undefined ? undefined : y / (1 - y)
  const rest = betaQuantile(alpha, b, a, "lower")
  return rest === undefined ? undefined : (1 - rest) / rest
}
