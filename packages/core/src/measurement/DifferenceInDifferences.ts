/**
 * The change of those who took part less the change of those who did not (selisih dari selisih).
 *
 * Without a comparison group a general rise counts as effect. The answer holds only where both groups would have
 * moved alike without the training (parallel trends), which these four numbers cannot show: print that beside it.
 *
 * @module
 */
import * as Rational from "../kernel/Rational.ts"
import * as Distribution from "./Distribution.ts"
import * as Interval from "./Interval.ts"
import * as Known from "./Known.ts"
import type { Value, Values } from "./Known.ts"
import * as Summary from "./Summary.ts"

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

/** Scores of the same people before and after, in the same order. @category types */
export interface People {
  readonly before: Values
  readonly after: Values
}

/** The effect of people's changes with its test and interval. @category types */
export interface EffectOfPeople extends Effect, Interval.Interval {
  /** People with both scores. */
  readonly treated: number
  readonly control: number
  readonly t: Value
  readonly df: Value
  readonly p: Value
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns (treated after − before) − (control after − before), computed in decimals and not rounded.
 *
 * Reference: Ashenfelter & Card 1985, Rev. Econ. Stat. 67:648. Assumes parallel trends. Four means carry no interval; `ofPeople` has one. What is not known leaves its own change and the effect unknown.
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

/**
 * Returns the difference in mean change between two groups of people, with Welch's test and interval.
 *
 * Formula: t = (mean change − mean change) / √(s²/n + s²/n) on Satterthwaite's degrees of freedom. Reference: Welch 1947, Biometrika 34:28. Assumes
 * independent people, nearly normal changes and parallel trends. People with an unknown half are left out. Below two people in a group,
 * or where nobody's change differs within both, only the changes are known.
 *
 * @example
 * ```ts
 * import { DifferenceInDifferences } from "@sepasar/core/measurement"
 *
 * const trained = { before: [40, 50, 60, 55], after: [60, 65, 80, 71] }
 * const others = { before: [45, 52, 58], after: [48, 57, 60] }
 * const { effect, p } = DifferenceInDifferences.ofPeople(trained, others)
 * effect!.toFixed(4) // => "14.4167"
 * p! < 0.001 // => true
 * ```
 * @category rules
 */
export const ofPeople = (treated: People, control: People, level = 0.95): EffectOfPeople => {
  const [ours, theirs] = [changes(treated), changes(control)]
  const [treatedChange, controlChange] = [Summary.mean(ours), Summary.mean(theirs)]
  const effect = treatedChange === undefined || controlChange === undefined ? undefined : treatedChange - controlChange
  const counts = { treated: ours.length, control: theirs.length }
  const known = { ...counts, treatedChange, controlChange, effect, assumes: "parallelTrends" as const }
  const [a, b] = [Summary.variance(ours), Summary.variance(theirs)]
  const none = { t: undefined, df: undefined, p: undefined, ...Interval.none }
  if (effect === undefined || a === undefined || b === undefined || !(a + b > 0)) return { ...known, ...none }
  const [va, vb] = [a / counts.treated, b / counts.control]
  const error = Math.sqrt(va + vb)
  const df = Known.finite((va + vb) ** 2 / (va ** 2 / (counts.treated - 1) + vb ** 2 / (counts.control - 1)))
  const t = Known.finite(effect / error)
  const reach = df === undefined ? undefined : Distribution.tQuantile(1 - level, df)
  return {
    ...known,
    t,
    df,
    p: df === undefined ? undefined : Distribution.tTwoSided(t, df),
    low: reach === undefined ? undefined : Known.finite(effect - reach * error),
    high: reach === undefined ? undefined : Known.finite(effect + reach * error)
  }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const change = ({ after, before }: BeforeAfter): Rational.Rational | undefined =>
  Known.isKnown(before) && Known.isKnown(after) ? Rational.subtract(Rational.of(after), Rational.of(before)) : undefined

const changes = ({ after, before }: People): ReadonlyArray<number> => {
  const [x, y] = Known.pairs(before, after)
  return x.map((value, at) => Summary.difference(y[at]!, value))
}
