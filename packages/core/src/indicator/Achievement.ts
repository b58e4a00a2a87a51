/**
 * What was reached against a target share of a population (cakupan dan capaian).
 *
 * Coverage and achievement are two numbers: coverage is over everybody, achievement over the target share of everybody. The
 * capped and the uncapped achievement stand side by side, because published tables cap in one place and not in another.
 *
 * @module
 */
import * as Rational from "../kernel/Rational.ts"
import * as Decimal from "./Decimal.ts"
import type { Decimals, Value } from "./Decimal.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Cakupan dan capaian in percent. @category types */
export interface Achievement {
  readonly coveragePercent: Value
  readonly achievementPercent: Value
  readonly achievementUncapped: Value
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns coverage, and achievement of the target capped at 100 and not capped.
 *
 * @example
 * ```ts
 * import { Achievement } from "@sepasar/core/indicator"
 *
 * const answer = Achievement.against({ population: 90, targetSharePercent: 40, achieved: 58 }, 2)
 * answer // => { coveragePercent: 64.44, achievementPercent: 100, achievementUncapped: 161.11 }
 * ```
 * @category rules
 */
export const against = (
  figures: { readonly population: Value; readonly targetSharePercent: Value; readonly achieved: Value },
  decimals: Decimals
): Achievement => {
  const population = Decimal.read(figures.population)
  const achieved = Decimal.read(figures.achieved)
  const target = Decimal.read(figures.targetSharePercent)
  if (population === undefined || achieved === undefined || population.n <= 0n) {
    return { coveragePercent: undefined, achievementPercent: undefined, achievementUncapped: undefined }
  }
  const coverage = Decimal.percent(achieved, population)!
  const uncapped = target === undefined || target.n <= 0n ? undefined : Decimal.percent(coverage, target)
  const capped = uncapped !== undefined && Rational.compare(uncapped, Decimal.hundred) > 0 ? Decimal.hundred : uncapped
  return {
    coveragePercent: Decimal.write(coverage, decimals),
    achievementPercent: Decimal.write(capped, decimals),
    achievementUncapped: Decimal.write(uncapped, decimals)
  }
}
