/**
 * A share of a whole (rasio), compared as whole numbers and never divided.
 *
 * "75 % attended" is asked as `attended × 100 ≥ 75 × held`, so a cohort that sits exactly
 * on the boundary is judged alike on every machine. Nothing held means nothing is known.
 *
 * @module
 */
import type * as Score from "./Score.ts"
import * as Unit from "./Score.ts"
import type { Verdict } from "./Verdict.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** How a share is held against a minimum: inclusive or exclusive. @category types */
export type Comparison = "atLeast" | "moreThan"

/** Bagian dari keseluruhan: whole numbers, the part undefined while it is not known. @category types */
export interface Ratio {
  readonly part: number | undefined
  readonly whole: number | undefined
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Compares a share with a minimum percentage; undetermined when the part is unknown or the whole is zero.
 *
 * @example
 * ```ts
 * import { Ratio, Score } from "@sepasar/core/kernel"
 *
 * Ratio.reaches({ part: 9, whole: 12 }, Score.make(75), "atLeast") // => "met"
 * Ratio.reaches({ part: 9, whole: 12 }, Score.make(75), "moreThan") // => "unmet"
 * Ratio.reaches({ part: 0, whole: 0 }, Score.make(75), "atLeast") // => "undetermined"
 * ```
 * @category rules
 */
export const reaches = (ratio: Ratio, percent: Score.Score, comparison: Comparison): Verdict => {
  const { part, whole } = ratio
  if (part === undefined || whole === undefined || whole === 0) return "undetermined"
  const left = part * 100 * Unit.unit
  const right = percent * whole
  if (!Number.isSafeInteger(left) || !Number.isSafeInteger(right)) return reachesBig(part, whole, percent, comparison)
  return (comparison === "atLeast" ? left >= right : left > right) ? "met" : "unmet"
}

/** Returns the smallest part of the whole that reaches the minimum. @category rules */
export const least = (whole: number, percent: Score.Score, comparison: Comparison): number => {
  const needed = BigInt(percent) * BigInt(whole)
  const step = BigInt(100 * Unit.unit)
  const floor = needed / step
  return Number(comparison === "moreThan" || needed % step !== 0n ? floor + 1n : floor)
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const reachesBig = (part: number, whole: number, percent: number, comparison: Comparison): Verdict => {
  const left = BigInt(part) * BigInt(100 * Unit.unit)
  const right = BigInt(percent) * BigInt(whole)
  return (comparison === "atLeast" ? left >= right : left > right) ? "met" : "unmet"
}
