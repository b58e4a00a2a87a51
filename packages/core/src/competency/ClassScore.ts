/**
 * One number for a whole class (nilai kelas): the mean or median of its people's scores.
 *
 * People without a score are left out and never taken as zero; how many had one is part of the answer.
 *
 * @module
 */
import * as Result from "effect/Result"
import type * as Rational from "../kernel/Rational.ts"
import { type Algorithm, algorithms } from "./Algorithm.ts"
import type * as Mark from "./Mark.ts"
import * as Method from "./Method.ts"
import { mean, median } from "./method/exact.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Ukuran pemusatan. @category types */
export type Statistic = "mean" | "median"

/** Nilai kelas: unrounded, with how many people had a score, by which method, and by which statistic. @category types */
export interface ClassScored {
  readonly value: Rational.Rational | undefined
  readonly people: number
  readonly algorithm: Algorithm
  readonly aggregate: Algorithm
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Scores each person by the method, unrounded, and aggregates those who have a score.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { ClassScore } from "@sepasar/core/competency"
 * import { Score } from "@sepasar/core/kernel"
 *
 * const people = [[{ mark: Score.make(70), at: undefined }], []]
 * Result.map(ClassScore.of({ kind: "highest" }, "mean", people), ({ people }) => people) // => Result.succeed(1)
 * ```
 * @category rules
 */
export const of = (
  method: Method.Method,
  statistic: Statistic,
  people: ReadonlyArray<ReadonlyArray<Mark.Attempt>>
): Result.Result<ClassScored, Method.InvalidMethod | Mark.InvalidMark | Method.TooManyAttempts> => {
  const scoring = Method.prepare(method)
  if (Result.isFailure(scoring)) return Result.fail(scoring.failure)
  const scores: Array<Rational.Rational> = []
  for (const attempts of people) {
    const scored = scoring.success.score(attempts)
    if (Result.isFailure(scored)) return Result.fail(scored.failure)
    if (scored.success.score !== undefined) scores.push(scored.success.score)
  }
  return Result.succeed({
    value: (statistic === "mean" ? mean : median)(scores),
    people: scores.length,
    algorithm: scoring.success.algorithm,
    aggregate: statistic === "mean" ? algorithms.classMean : algorithms.classMedian
  })
}
