/**
 * The change of those who took part less the change of those who did not (selisih dari selisih).
 *
 * Without a comparison group a general rise counts as effect. The answer holds only where both groups would have
 * moved alike without the training (parallel trends), which these four numbers cannot show: print that beside it.
 *
 * @module
 */
import * as Rational from "../kernel/Rational.ts"
import * as Known from "./Known.ts"
import type { Value } from "./Known.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** One group's value before and after. @category types */
export interface BeforeAfter {
  readonly before: Value
  readonly after: Value
}

/** Both changes and their difference, exact in decimals. @category types */
export interface Effect {
  readonly treatedChange: Value
  readonly controlChange: Value
  readonly effect: Value
  /** What must hold for the effect to be one. */
  readonly assumes: "parallelTrends"
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns (treated after − before) − (control after − before), computed in decimals and not rounded.
 *
 * Reference: Ashenfelter & Card 1985, Rev. Econ. Stat. 67:648. What is not known leaves its own change and the effect unknown.
 *
 * @example
 * ```ts
 * import { DifferenceInDifferences } from "@sepasar/core/measurement"
 *
 * DifferenceInDifferences.effect({ before: 63.8, after: 82.4 }, { before: 58.5, after: 56.9 }).effect // => 20.2
 * DifferenceInDifferences.effect({ before: 1, after: 2 }, { before: undefined, after: 2 }).treatedChange // => 1
 * ```
 * @category rules
 */
export const effect = (treated: BeforeAfter, control: BeforeAfter): Effect => {
  const ours = change(treated)
  const theirs = change(control)
  return {
    treatedChange: ours === undefined ? undefined : Rational.toNumber(ours),
    controlChange: theirs === undefined ? undefined : Rational.toNumber(theirs),
    effect: ours === undefined || theirs === undefined ? undefined : Rational.toNumber(Rational.subtract(ours, theirs)),
    assumes: "parallelTrends"
  }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const change = ({ after, before }: BeforeAfter): Rational.Rational | undefined =>
  Known.isKnown(before) && Known.isKnown(after) ? Rational.subtract(Rational.of(after), Rational.of(before)) : undefined
