/**
 * Score methods: one score out of several results (metode penilaian).
 *
 * A method is data with a name and a version. Results count in the order the work was done. Only known
 * marks are calculated with; ungraded, excused and unknown ones are counted and reported, never taken as zero.
 * Nothing is rounded but the answer of `rounded`, once, half away from zero.
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as Rational from "../kernel/Rational.ts"
import * as Score from "../kernel/Score.ts"
import { type Algorithm, algorithms } from "./Algorithm.ts"
import * as Mark from "./Mark.ts"
import { InvalidDecimals } from "./Rounding.ts"
import { decayed } from "./method/decayed.ts"
import { exact, share } from "./method/exact.ts"
import { whole } from "./method/whole.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/**
 * Metode penilaian. `latestPercent` is the weight of the newest result, 0 to 100. `nMastery` wants `count` marks of
 * at least `cut` and is the mean of all of those. `bestOf` is the mean of the `count` highest; with fewer marks
 * than that it has no answer, or is the mean of those there are, as `fewer` says.
 *
 * @category types
 */
export type Method =
  | { readonly kind: "highest" | "lowest" | "latest" | "mean" | "median" | "mode" | "weightedMean" }
  | { readonly kind: "weightedLatest" | "decayingAverage"; readonly latestPercent: Mark.Known }
  | { readonly kind: "nMastery"; readonly count: number; readonly cut: Mark.Known }
  | { readonly kind: "bestOf"; readonly count: number; readonly fewer: "undefined" | "meanOfThose" }

/** Nilai menurut satu metode: exact, `undefined` where there is no answer, with what was left out of it. @category types */
export interface Scored {
  readonly score: Rational.Rational | undefined
  readonly algorithm: Algorithm
  readonly census: Mark.Census
}

/** A method checked once and ready for many people; `algorithm` is the one of every score it gives. @category types */
export interface Scoring {
  readonly algorithm: Algorithm
  readonly score: (attempts: ReadonlyArray<Mark.Attempt>) => Result.Result<Scored, Mark.InvalidMark | TooManyAttempts>
  /** The score alone, rounded once to at most four decimals: the cheap way over many people. */
  readonly rounded: (
    attempts: ReadonlyArray<Mark.Attempt>,
    decimals: number
  ) => Result.Result<Score.Score | undefined, Mark.InvalidMark | InvalidDecimals | ScoreOutOfRange | TooManyAttempts>
}

/** A parameter that the method cannot work with. @category errors */
export class InvalidMethod extends Data.TaggedError("InvalidMethod")<{
  readonly kind: Method["kind"]
  readonly parameter: "latestPercent" | "count" | "cut"
  readonly value: string
}> {}

/** The result lies beyond what a score holds; only weights of mixed sign or fractions beyond the limit lead there. @category errors */
export class ScoreOutOfRange extends Data.TaggedError("ScoreOutOfRange")<{ readonly value: string }> {}

/**
 * More results than an exact decaying average is made of; each adds digits to the fraction for ever. Rounded, any number
 * of results has an answer; only fractions without a common denominator of a fair size are refused there.
 *
 * @category errors
 */
export class TooManyAttempts extends Data.TaggedError("TooManyAttempts")<{ readonly count: number; readonly limit: number }> {}

// ── Parameters ──────────────────────────────────────────────────────────────

/** Known results that an exact, unrounded decaying average may have. @category parameters */
export const attemptLimit = 1_000

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Checks a method once and returns what scores with it.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Mark, Method } from "@sepasar/core/competency"
 * import { Day, Score } from "@sepasar/core/kernel"
 *
 * const attempts = [
 *   { mark: Score.make(60), at: Day.make("2026-03-01") },
 *   { mark: "excused" as const, at: Day.make("2026-03-02") },
 *   { mark: Score.make(80), at: Day.make("2026-03-03") }
 * ]
 * const scoring = Result.getOrThrow(Method.prepare({ kind: "decayingAverage", latestPercent: Score.make(65) }))
 * scoring.rounded(attempts, 2) // => Result.succeed(Score.make(73))
 * Result.map(scoring.score(attempts), ({ algorithm, census }) => [algorithm.id, census.excused]) // => Result.succeed(["score.decaying-average", 1])
 * ```
 * @category rules
 */
export const prepare = (method: Method): Result.Result<Scoring, InvalidMethod> => {
  const wrong = fault(method)
  if (wrong !== undefined) return Result.fail(wrong)
  const algorithm = algorithms[method.kind]
  const inWhole = whole(method)
  const tooMany = (known: ReadonlyArray<unknown>) => Result.fail(new TooManyAttempts({ count: known.length, limit: attemptLimit }))
  const ofExact = (known: ReadonlyArray<Mark.Attempt>) => exact(
    method,
    known.map(({ mark }) => Mark.exact(mark as Mark.Known)),
    known.map(({ weight }) => weight === undefined ? undefined : Mark.exact(weight))
  )
  return Result.succeed({
    algorithm,
    score: (attempts) => {
      const invalid = firstInvalid(attempts)
      if (invalid !== undefined) return Result.fail(invalid)
      const known = knownInTimeOrder(attempts)
      if (method.kind === "decayingAverage" && known.length > attemptLimit) return tooMany(known)
      return Result.succeed({ score: ofExact(known), algorithm, census: Mark.census(attempts.map(({ mark }) => mark)) })
    },
    rounded: (attempts, decimals) => {
      const step = steps[decimals]
      if (step === undefined) return Result.fail(new InvalidDecimals({ decimals, most: steps.length - 1 }))
      const answer = inWhole(Mark.inTimeOrder(attempts), step)
      if (answer !== "undetermined") return Result.succeed(answer as Score.Score | undefined)
      const invalid = firstInvalid(attempts)
      if (invalid !== undefined) return Result.fail(invalid)
      const known = knownInTimeOrder(attempts)
      if (method.kind === "decayingAverage" && known.length > attemptLimit) {
        const value = decayed(known.map(({ mark }) => Mark.exact(mark as Mark.Known)), share(method.latestPercent), decimals)
        return value === undefined ? tooMany(known) : toScore(value)
      }
      const score = ofExact(known)
      return score === undefined ? Result.succeed(undefined) : toScore(Rational.round(score, decimals))
    }
  })
}

/**
 * Scores once by a method; `prepare` is cheaper for many.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Method } from "@sepasar/core/competency"
 * import { Rational, Score } from "@sepasar/core/kernel"
 *
 * const attempts = [Score.make(70), "ungraded" as const, Score.make(81)].map((mark) => ({ mark, at: undefined }))
 * Result.map(Method.score({ kind: "mean" }, attempts), ({ score }) => score) // => Result.succeed(Rational.of("75.5"))
 * Result.isFailure(Method.score({ kind: "decayingAverage", latestPercent: Score.make(101) }, attempts)) // => true
 * ```
 * @category rules
 */
export const score = (
  method: Method,
  attempts: ReadonlyArray<Mark.Attempt>
): Result.Result<Scored, InvalidMethod | Mark.InvalidMark | TooManyAttempts> => {
  const scoring = prepare(method)
  return Result.isFailure(scoring) ? Result.fail(scoring.failure) : scoring.success.score(attempts)
}

// ── Clauses ─────────────────────────────────────────────────────────────────

/** Ten-thousandths in one unit of the last decimal kept. */
const steps: ReadonlyArray<number> = [10_000, 1_000, 100, 10, 1]

const fault = (method: Method): InvalidMethod | undefined => {
  const wrong = (parameter: InvalidMethod["parameter"], value: string) => new InvalidMethod({ kind: method.kind, parameter, value })
  switch (method.kind) {
    case "weightedLatest":
    case "decayingAverage": {
      const { latestPercent } = method
      const within = Mark.isValid(latestPercent) && Mark.compare(latestPercent, nought) >= 0 && Mark.compare(latestPercent, hundred) <= 0
      return within ? undefined : wrong("latestPercent", Mark.toText(latestPercent))
    }
    case "nMastery":
      return !isCount(method.count) ? wrong("count", String(method.count)) : Mark.isValid(method.cut) ? undefined : wrong("cut", Mark.toText(method.cut))
    case "bestOf":
      return isCount(method.count) && method.count > 0 ? undefined : wrong("count", String(method.count))
    default:
      return undefined
  }
}

const knownInTimeOrder = (attempts: ReadonlyArray<Mark.Attempt>): ReadonlyArray<Mark.Attempt> =>
  Mark.inTimeOrder(attempts).filter(({ mark }) => Mark.isKnown(mark))

const isCount = (count: number): boolean => Number.isSafeInteger(count) && count >= 0

const firstInvalid = (attempts: ReadonlyArray<Mark.Attempt>): Mark.InvalidMark | undefined => {
  for (let at = 0; at < attempts.length; at++) {
    const { mark, weight } = attempts[at]!
    if (Mark.isKnown(mark) && !Mark.isValid(mark)) return new Mark.InvalidMark({ at, field: "mark", value: Mark.toText(mark) })
    if (weight !== undefined && (!Mark.isValid(weight) || Mark.compare(weight, nought) < 0)) {
      return new Mark.InvalidMark({ at, field: "weight", value: Mark.toText(weight) })
    }
  }
  return undefined
}

const nought = Score.make(0)
const hundred = Score.make(100)

const toScore = (value: Rational.Rational): Result.Result<Score.Score, ScoreOutOfRange> => {
  const simplest = Mark.simplest(value)
  return typeof simplest === "number" ? Result.succeed(simplest) : Result.fail(new ScoreOutOfRange({ value: Rational.toFixed(value, 4) }))
}
