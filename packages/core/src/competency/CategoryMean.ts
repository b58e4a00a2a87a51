/**
 * The mean of one kind of work, of which so many pieces are expected (rata-rata satu jenis tugas).
 *
 * Each piece weighs alike, whatever its points. Expected work that was never handed in, or is not graded yet, counts as zero;
 * work beyond the expected number counts too. Excused work does not exist: it leaves the mean and is no longer expected.
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as Rational from "../kernel/Rational.ts"
import { type Algorithm, algorithms } from "./Algorithm.ts"
import * as Mark from "./Mark.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Hasil satu tugas; `earned` that is unknown or ungraded counts as zero, because the work was expected. @category types */
export interface Earned {
  readonly earned: Mark.Mark
  readonly possible: Mark.Known | undefined
}

/** Berapa yang diharapkan, dan berapa yang terendah dikeluarkan. @category types */
export interface Expectation {
  readonly expected: number
  readonly dropLowest: number
}

/** The mean in percent, unrounded; `undefined` with no work at all or where a piece has no known points. @category types */
export interface CategoryScore {
  readonly percent: Rational.Rational | undefined
  readonly algorithm: Algorithm
}

/** A count is a whole number, 0 to 10,000. @category errors */
export class InvalidExpectation extends Data.TaggedError("InvalidExpectation")<{
  readonly parameter: "expected" | "dropLowest"
  readonly value: number
}> {}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns the mean of earned/possible × 100; the lowest are dropped, at least one piece stays.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { CategoryMean } from "@sepasar/core/competency"
 * import { Rational, Score } from "@sepasar/core/kernel"
 *
 * const work = [{ earned: Score.make(8), possible: Score.make(10) }]
 * Result.map(CategoryMean.of(work, { expected: 2, dropLowest: 0 }), ({ percent }) => percent) // => Result.succeed(Rational.ofInt(40))
 * Result.map(CategoryMean.of(work, { expected: 2, dropLowest: 1 }), ({ percent }) => percent) // => Result.succeed(Rational.ofInt(80))
 * ```
 * @category rules
 */
export const of = (
  work: ReadonlyArray<Earned>,
  expectation: Expectation
): Result.Result<CategoryScore, Mark.InvalidMark | InvalidExpectation> => {
  const { dropLowest, expected } = expectation
  for (const parameter of ["expected", "dropLowest"] as const) {
    const value = expectation[parameter]
    if (!Number.isInteger(value) || value < 0 || value > most) return Result.fail(new InvalidExpectation({ parameter, value }))
  }
  for (const [at, { earned, possible }] of work.entries()) {
    if (Mark.isKnown(earned) && !Mark.isValid(earned)) return Result.fail(new Mark.InvalidMark({ at, field: "mark", value: Mark.toText(earned) }))
    if (possible !== undefined && (!Mark.isValid(possible) || Mark.exact(possible).n < 0n)) {
      return Result.fail(new Mark.InvalidMark({ at, field: "possible", value: Mark.toText(possible) }))
    }
  }
  const existing = work.filter(({ earned }) => earned !== "excused")
  const shares = existing.map(share)
  const known = shares.filter((each) => each !== undefined)
  if (known.length < shares.length) return Result.succeed({ percent: undefined, algorithm: algorithms.categoryMean })
  const missing = Array.from({ length: Math.max(0, expected - work.length) }, () => Rational.zero)
  const all = [...known, ...missing].sort(Rational.compare)
  const kept = all.slice(Math.min(dropLowest, Math.max(0, all.length - 1)))
  return Result.succeed({
    percent: Rational.divide(Rational.multiply(Rational.ofInt(100), Rational.sum(kept)), Rational.ofInt(kept.length)),
    algorithm: algorithms.categoryMean
  })
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const most = 10_000

const share = ({ earned, possible }: Earned): Rational.Rational | undefined =>
  possible === undefined ? undefined : Rational.divide(Mark.isKnown(earned) ? Mark.exact(earned) : Rational.zero, Mark.exact(possible))
