/**
 * The mean of marks that do not weigh alike (rata-rata tertimbang).
 *
 * Unknown marks and weights of zero leave both sums, so nobody is marked down for work that was not
 * asked of them. A weight nobody knows leaves the mean unknown.
 *
 * @module
 */
import * as Result from "effect/Result"
import type * as Mark from "./Mark.ts"
import * as Method from "./Method.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Nilai dan bobotnya; weights need not add up to anything. @category types */
export interface Weighed {
  readonly mark: Mark.Mark
  readonly weight: Mark.Known | undefined
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns sum(mark × weight) / sum(weight) over the known marks; the score is `undefined` where no weight is left.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { WeightedMean } from "@sepasar/core/competency"
 * import { Rational, Score } from "@sepasar/core/kernel"
 *
 * const items = [
 *   { mark: Score.make(80), weight: Score.make(3) },
 *   { mark: undefined, weight: Score.make(5) },
 *   { mark: Score.make(60), weight: Score.make(1) }
 * ]
 * Result.map(WeightedMean.of(items), ({ score }) => score) // => Result.succeed(Rational.ofInt(75))
 * ```
 * @category rules
 */
export const of = (items: ReadonlyArray<Weighed>): Result.Result<Method.Scored, Mark.InvalidMark> =>
  Result.mapError(
    weighing.score(items.map(({ mark, weight }) => ({ mark, weight, at: undefined }))),
    (error) => error as Mark.InvalidMark
  )

// ── Clauses ─────────────────────────────────────────────────────────────────

const weighing = Result.getOrThrow(Method.prepare({ kind: "weightedMean" }))
