/**
 * What a score means: a band's label, passed or not, or the score on another scale (predikat, lulus, skala).
 *
 * The lower edge of a band and a cut belong to the better side. Nothing is rounded before it is
 * compared unless the rule says so in so many words.
 *
 * @module
 */
import * as Rational from "../kernel/Rational.ts"
import type { Verdict } from "../kernel/Verdict.ts"
import * as Mark from "./Mark.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Predikat dan batas bawahnya, inclusive. @category types */
export interface Band {
  readonly label: string
  readonly from: Mark.Known
}

/** Syarat lulus: the cut, and to how many decimals a value is rounded first; `undefined` never rounds. @category types */
export interface PassRule {
  readonly cut: Mark.Known | undefined
  readonly roundedTo?: number | undefined
}

/** Nilai dari sekian. @category types */
export interface Scaled {
  readonly earned: Mark.Known | undefined
  readonly possible: Mark.Known | undefined
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns the label of the highest band that the value reaches; an unknown value has none.
 *
 * Bands may stand in any order. Below all of them the answer is the lowest label or none, as told.
 *
 * @example
 * ```ts
 * import { Band } from "@sepasar/core/competency"
 * import { Score } from "@sepasar/core/kernel"
 *
 * const bands = [{ label: "baik", from: Score.make(75) }, { label: "cukup", from: Score.make(50) }]
 * Band.label(bands, Score.make(75), "none") // => "baik"
 * Band.label(bands, Score.make(74.9999), "none") // => "cukup"
 * Band.label(bands, Score.make(49), "lowest") // => "cukup"
 * Band.label(bands, undefined, "lowest") // => undefined
 * ```
 * @category rules
 */
export const label = (
  bands: ReadonlyArray<Band>,
  value: Mark.Known | undefined,
  belowLowest: "lowest" | "none"
): string | undefined => {
  if (value === undefined) return undefined
  const ascending = bands.toSorted((a, b) => Mark.compare(a.from, b.from))
  const reached = ascending.findLast(({ from }) => Mark.compare(from, value) <= 0)
  return (reached ?? (belowLowest === "lowest" ? ascending[0] : undefined))?.label
}

/**
 * Tells whether a value reaches the cut; an unknown value or cut leaves it open.
 *
 * @example
 * ```ts
 * import { Band } from "@sepasar/core/competency"
 * import { Score } from "@sepasar/core/kernel"
 *
 * Band.passed(Score.make(69.5), { cut: Score.make(70) }) // => "unmet"
 * Band.passed(Score.make(69.5), { cut: Score.make(70), roundedTo: 0 }) // => "met"
 * ```
 * @category rules
 */
export const passed = (value: Mark.Known | undefined, { cut, roundedTo }: PassRule): Verdict => {
  if (value === undefined || cut === undefined) return "undetermined"
  const compared = roundedTo === undefined ? value : Rational.round(Mark.exact(value), roundedTo)
  return Mark.compare(compared, cut) >= 0 ? "met" : "unmet"
}

/**
 * Puts earned of possible on another maximum; without one, or with nothing possible, it stays as it is.
 *
 * @example
 * ```ts
 * import { Band } from "@sepasar/core/competency"
 * import { Score } from "@sepasar/core/kernel"
 *
 * Band.rescale({ earned: Score.make(2), possible: Score.make(4) }, Score.make(6)) // => { earned: Score.make(3), possible: Score.make(6) }
 * ```
 * @category rules
 */
export const rescale = (mark: Scaled, maximum: Mark.Known | undefined): Scaled => {
  const { earned, possible } = mark
  if (maximum === undefined) return mark
  if (possible === undefined) return { earned: undefined, possible: undefined }
  const of = Mark.exact(possible)
  if (of.n === 0n) return mark
  const to = Mark.exact(maximum)
  if (to.n === 0n) return { earned: Mark.simplest(Rational.zero), possible: Mark.simplest(Rational.zero) }
  return {
    earned: earned === undefined ? undefined : Mark.simplest(Rational.divide(Rational.multiply(Mark.exact(earned), to), of)!),
    possible: maximum
  }
}
