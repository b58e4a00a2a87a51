/**
 * What a score means: a band's label, passed or not, or the score on another scale (predikat, lulus, skala).
 *
 * The lower edge of a band and a cut belong to the better side. Nothing is rounded before it is
 * compared unless the rule says so in so many words.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Rational from "../kernel/Rational.ts"
import type { Verdict } from "../kernel/Verdict.ts"
import { type Algorithm, algorithms } from "./Algorithm.ts"
import * as Mark from "./Mark.ts"
import * as Rounding from "./Rounding.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Predikat dan batas bawahnya, inclusive. @category types */
export interface Band {
  readonly label: string
  readonly from: Mark.Known
}

/** Predikat sebuah nilai; `undefined` where the value is unknown or lies below all bands. @category types */
export interface Labelled {
  readonly label: string | undefined
  readonly algorithm: Algorithm
}

/** Syarat lulus: the cut, and to how many decimals (0 to 1,000) a value is rounded first; `undefined` never rounds. @category types */
export interface PassRule {
  readonly cut: Mark.Known | undefined
  readonly roundedTo?: number | undefined
}

/** Lulus atau tidak; undetermined where the value or the cut is unknown. @category types */
export interface Passed {
  readonly verdict: Verdict
  readonly algorithm: Algorithm
}

/** Nilai dari sekian. @category types */
export interface Scaled {
  readonly earned: Mark.Known | undefined
  readonly possible: Mark.Known | undefined
}

/** Nilai pada skala lain. @category types */
export interface Rescaled extends Scaled {
  readonly algorithm: Algorithm
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns the label of the highest band that the value reaches; an unknown value has none.
 *
 * Bands may stand in any order. Below all of them the answer is the lowest label or none, as told.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Band } from "@sepasar/core/competency"
 * import { Score } from "@sepasar/core/kernel"
 *
 * const bands = [{ label: "baik", from: Score.make(75) }, { label: "cukup", from: Score.make(50) }]
 * const label = (value: Score.Score | undefined, below: "lowest" | "none") => Result.getOrThrow(Band.label(bands, value, below)).label
 * label(Score.make(75), "none") // => "baik"
 * label(Score.make(74.9999), "none") // => "cukup"
 * label(Score.make(49), "lowest") // => "cukup"
 * label(undefined, "lowest") // => undefined
 * ```
 * @category rules
 */
export const label = (
  bands: ReadonlyArray<Band>,
  value: Mark.Known | undefined,
  belowLowest: "lowest" | "none"
): Result.Result<Labelled, Mark.InvalidMark> => {
  const wrong = invalid(value, "mark") ?? bands.map(({ from }, at) => invalid(from, "from", at)).find((each) => each !== undefined)
  if (wrong !== undefined) return Result.fail(wrong)
  const ascending = bands.toSorted((a, b) => Mark.compare(a.from, b.from))
  const reached = value === undefined ? undefined : ascending.findLast(({ from }) => Mark.compare(from, value) <= 0)
  const lowest = value !== undefined && belowLowest === "lowest" ? ascending[0] : undefined
  return Result.succeed({ label: (reached ?? lowest)?.label, algorithm: algorithms.band })
}

/**
 * Tells whether a value reaches the cut; an unknown value or cut leaves it open.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Band } from "@sepasar/core/competency"
 * import { Score } from "@sepasar/core/kernel"
 *
 * Result.map(Band.passed(Score.make(69.5), { cut: Score.make(70) }), ({ verdict }) => verdict) // => Result.succeed("unmet")
 * Result.map(Band.passed(Score.make(69.5), { cut: Score.make(70), roundedTo: 0 }), ({ verdict }) => verdict) // => Result.succeed("met")
 * Result.isFailure(Band.passed(Score.make(69.5), { cut: Score.make(70), roundedTo: -1 })) // => true
 * ```
 * @category rules
 */
export const passed = (
  value: Mark.Known | undefined,
  { cut, roundedTo }: PassRule
): Result.Result<Passed, Mark.InvalidMark | Rounding.InvalidDecimals> => {
  const wrong = invalid(value, "mark") ?? invalid(cut, "cut")
  if (wrong !== undefined) return Result.fail(wrong)
  if (roundedTo !== undefined && !Rounding.isDecimals(roundedTo, Rounding.most)) {
    return Result.fail(new Rounding.InvalidDecimals({ decimals: roundedTo, most: Rounding.most }))
  }
  if (value === undefined || cut === undefined) return Result.succeed({ verdict: "undetermined", algorithm: algorithms.pass })
  const compared = roundedTo === undefined ? value : Rational.round(Mark.exact(value), roundedTo)
  return Result.succeed({ verdict: Mark.compare(compared, cut) >= 0 ? "met" : "unmet", algorithm: algorithms.pass })
}

/**
 * Puts earned of possible on another maximum; without one, or with nothing possible, it stays as it is.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Band } from "@sepasar/core/competency"
 * import { Score } from "@sepasar/core/kernel"
 *
 * const rescaled = Band.rescale({ earned: Score.make(2), possible: Score.make(4) }, Score.make(6))
 * Result.map(rescaled, ({ earned, possible }) => [earned, possible]) // => Result.succeed([Score.make(3), Score.make(6)])
 * ```
 * @category rules
 */
export const rescale = (mark: Scaled, maximum: Mark.Known | undefined): Result.Result<Rescaled, Mark.InvalidMark> => {
  const wrong = invalid(mark.earned, "mark") ?? notBelowZero(mark.possible, "possible") ?? notBelowZero(maximum, "maximum")
  return wrong === undefined ? Result.succeed({ ...scaled(mark, maximum), algorithm: algorithms.rescale }) : Result.fail(wrong)
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const invalid = (value: Mark.Known | undefined, field: Mark.InvalidMark["field"], at = 0): Mark.InvalidMark | undefined =>
  value === undefined || Mark.isValid(value) ? undefined : new Mark.InvalidMark({ at, field, value: Mark.toText(value) })

const notBelowZero = (value: Mark.Known | undefined, field: Mark.InvalidMark["field"]): Mark.InvalidMark | undefined =>
  invalid(value, field) ?? (value !== undefined && Mark.exact(value).n < 0n ? new Mark.InvalidMark({ at: 0, field, value: Mark.toText(value) }) : undefined)

const scaled = ({ earned, possible }: Scaled, maximum: Mark.Known | undefined): Scaled => {
  if (maximum === undefined) return { earned, possible }
  if (possible === undefined) return { earned: undefined, possible: undefined }
  const of = Mark.exact(possible)
  if (of.n === 0n) return { earned, possible }
  const to = Mark.exact(maximum)
  if (to.n === 0n) return { earned: Mark.simplest(Rational.zero), possible: Mark.simplest(Rational.zero) }
  return {
    earned: earned === undefined ? undefined : Mark.simplest(Rational.divide(Rational.multiply(Mark.exact(earned), to), of)!),
    possible: maximum
  }
}
