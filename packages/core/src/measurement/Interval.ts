/**
 * Intervals (selang kepercayaan) for a share of people, Wilson and Clopper–Pearson, and for a correlation, Fisher.
 *
 * Wald's interval, the one in most spreadsheets, is not offered: at 0 of 20 it claims certainty. Nobody asked
 * gives no interval; 0 successes give a low of 0, and all a high of 1.
 *
 * @module
 */
import * as Distribution from "./Distribution.ts"
import * as Known from "./Known.ts"
import type { Value } from "./Known.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Selang: both ends, or neither. @category types */
export interface Interval {
  readonly low: Value
  readonly high: Value
}

/** No interval can be given. @category types */
export const none: Interval = { low: undefined, high: undefined }

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns Wilson's score interval of a share, with or without continuity correction.
 *
 * Formula: methods 3 and 4 of Newcombe 1998, Stat. Med. 17:857 (Wilson 1927). Assumes independent people with one chance.
 * Undefined for n = 0, for successes outside 0..n and for a level outside 0..1.
 *
 * @example
 * ```ts
 * import { Interval } from "@sepasar/core/measurement"
 *
 * const { high, low } = Interval.wilson(15, 148, { level: 0.95, continuity: false })
 * [low!.toFixed(4), high!.toFixed(4)] // => ["0.0624", "0.1605"]
 * Interval.wilson(0, 0, { level: 0.95, continuity: false }) // => { low: undefined, high: undefined }
 * ```
 * @category rules
 */
export const wilson = (
  successes: Value,
  n: Value,
  { continuity, level }: { readonly level: Value; readonly continuity: boolean }
): Interval => {
  const z = Known.isKnown(level) && level > 0 ? Distribution.normalQuantile((1 + level) / 2) : undefined
  const share = [successes, n] as const
  if (z === undefined || !isShare(share)) return none
  return score(share, z, continuity ? 1 : 0)
}

/**
 * Returns the exact interval of a share: never covers less than the level, usually more.
 *
 * Formula: quantiles of beta(k, n − k + 1) and beta(k + 1, n − k). Reference: Clopper & Pearson 1934, Biometrika 26:404.
 * Assumes independent people with one chance. Undefined as `wilson` is.
 *
 * @example
 * ```ts
 * import { Interval } from "@sepasar/core/measurement"
 *
 * Interval.clopperPearson(0, 20, 0.95).low // => 0
 * Interval.clopperPearson(0, 20, 0.95).high!.toFixed(4) // => "0.1684"
 * ```
 * @category rules
 */
export const clopperPearson = (successes: Value, n: Value, level: Value): Interval => {
  const share = [successes, n] as const
  if (!Known.isKnown(level) || level <= 0 || level >= 1 || !isShare(share)) return none
  const [k, all] = share
  const tail = (1 - level) / 2
  return {
    low: k === 0 ? 0 : Distribution.betaQuantile(tail, k, all - k + 1, "lower"),
    high: k === all ? 1 : Distribution.betaQuantile(tail, k + 1, all - k, "upper")
  }
}

/**
 * Returns Fisher's interval of a correlation over n pairs.
 *
 * Formula: tanh(artanh r ± z s), s² = 1/(n − 3) for Pearson (Fisher 1921, Metron 1:3), (1 + r²/2)/(n − 3) for Spearman (Bonett & Wright 2000,
 * Psychometrika 65:23), 0.437/(n − 4) for Kendall (Fieller, Hartley & Pearson 1957, Biometrika 44:470). Assumes independent pairs; Pearson's
 * also two normal values. A correlation of −1 or 1 has no width: it is its own interval. Undefined outside −1..1, below four pairs (five for
 * Kendall) and for a level outside 0..1.
 *
 * @example
 * ```ts
 * import { Interval } from "@sepasar/core/measurement"
 *
 * const { high, low } = Interval.correlation(0.5, 28, { level: 0.95, kind: "pearson" })
 * [low!.toFixed(4), high!.toFixed(4)] // => ["0.1560", "0.7358"]
 * ```
 * @category rules
 */
export const correlation = (
  r: Value,
  n: Value,
  { kind, level }: { readonly level: Value; readonly kind: "pearson" | "spearman" | "kendall" }
): Interval => {
  const z = Known.isKnown(level) && level > 0 ? Distribution.normalQuantile((1 + level) / 2) : undefined
  const spare = kind === "kendall" ? 4 : 3
  if (z === undefined || !Known.isKnown(r) || !Known.isKnown(n) || Math.abs(r) > 1 || n <= spare) return none
  if (Math.abs(r) === 1) return { low: r, high: r }
  const reach = z * Math.sqrt((kind === "kendall" ? 0.437 : kind === "spearman" ? 1 + (r * r) / 2 : 1) / (n - spare))
  return { low: Math.tanh(Math.atanh(r) - reach), high: Math.tanh(Math.atanh(r) + reach) }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const isShare = (share: readonly [Value, Value]): share is readonly [number, number] => {
  const [successes, n] = share
  return Known.isKnown(successes) && Known.isKnown(n) && n > 0 && successes >= 0 && successes <= n
}

/** Newcombe's method 3 with a step of 0, his method 4 with a step of 1. */
const score = ([k, n]: readonly [number, number], z: number, step: 0 | 1): Interval => {
  const square = z * z
  const size = 2 * (n + square)
  const reach = (sign: -1 | 1): number =>
    z * Math.sqrt(Math.max(0, square + sign * 2 * step - step / n + (4 * k * (n - k - sign * step)) / n))
  return {
    low: k === 0 ? 0 : Math.max(0, (2 * k + square - step - reach(-1)) / size),
    high: k === n ? 1 : Math.min(1, (2 * k + square + step + reach(1)) / size)
  }
}
