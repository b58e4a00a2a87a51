/**
 * How likely somebody masters a thing by now (perkiraan penguasaan): advice out of answers, with the way it was made.
 *
 * The model is Bayesian knowledge tracing, from `measurement`. It suggests a next exercise and decides nothing: its chances are not
 * fitted to the person. Chances that turn evidence round, and answers that are none, are refused.
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as Mastery from "../measurement/Mastery.ts"
import { type Algorithm, algorithms } from "./Algorithm.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Perkiraan: chance of mastery after each answer and of a right answer before each; `undefined` while a chance is unknown. @category types */
export interface Estimate extends Mastery.Trace {
  readonly algorithm: Algorithm
}

/** An answer is right (1), wrong (0) or unknown; `at` counts from 0. @category errors */
export class InvalidAnswer extends Data.TaggedError("InvalidAnswer")<{ readonly at: number; readonly value: number }> {}

/** A chance that is no number at all. @category errors */
export class InvalidChance extends Data.TaggedError("InvalidChance")<{ readonly parameter: string; readonly value: number }> {}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Estimates mastery from answers in the order they were given.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { MasteryAdvice } from "@sepasar/core/competency"
 *
 * const chances = { prior: 0.5, learn: 0, slip: 0.1, guess: 0.2, forget: 0 }
 * Result.map(MasteryAdvice.of(chances, [1]), ({ algorithm, predicted }) => [algorithm.id, predicted]) // => Result.succeed(["advice.mastery-bkt", [0.55]])
 * Result.isFailure(MasteryAdvice.of({ ...chances, slip: 0.8 }, [1])) // => true
 * Result.isFailure(MasteryAdvice.of(chances, [0.5])) // => true
 * ```
 * @category rules
 */
export const of = (
  chances: Mastery.Parameters,
  answers: ReadonlyArray<number | undefined>
): Result.Result<Estimate, Mastery.TraceError | InvalidAnswer | InvalidChance> => {
  for (const [parameter, value] of Object.entries(chances) as ReadonlyArray<[string, number | undefined]>) {
    if (value !== undefined && !Number.isFinite(value)) return Result.fail(new InvalidChance({ parameter, value }))
  }
  for (const [at, value] of answers.entries()) {
    if (value !== undefined && value !== 0 && value !== 1) return Result.fail(new InvalidAnswer({ at, value }))
  }
  return Result.map(Mastery.trace(chances, answers), (trace) => ({ ...trace, algorithm: algorithms.masteryTrace }))
}
