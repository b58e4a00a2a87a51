/**
 * Advisory estimates of what somebody still masters (perkiraan penguasaan): Bayesian knowledge tracing and forgetting.
 *
 * These numbers suggest a refresher or a next exercise. They never decide a certificate: their parameters are not fitted to
 * the person, and the order of the answers alone can move them. Parameters that
 * turn evidence round, and answers the model holds impossible, are refused; peers divide zero by zero there.
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as Known from "./Known.ts"
import type { Value, Values } from "./Known.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** The five chances of the model, each 0..1. @category types */
export interface Parameters {
  readonly prior: Value
  readonly learn: Value
  readonly slip: Value
  readonly guess: Value
  readonly forget: Value
}

/** Chance of mastery after each answer, and chance of a right answer before each; undefined while a parameter is unknown. @category types */
export interface Trace {
  readonly mastery: ReadonlyArray<number> | undefined
  readonly predicted: ReadonlyArray<number> | undefined
}

/** Slip and guess add to 1 or more: a right answer would then speak against mastery. @category errors */
export class SlipPlusGuess extends Data.TaggedError("SlipPlusGuess")<{ readonly slip: number; readonly guess: number }> {}

/** An answer, counted from 0, to which the model gives no chance. @category errors */
export class ImpossibleObservation extends Data.TaggedError("ImpossibleObservation")<{ readonly at: number }> {}

/** A parameter that is no chance between 0 and 1. @category errors */
export class ParameterOutOfRange extends Data.TaggedError("ParameterOutOfRange")<{ readonly parameter: string; readonly value: number }> {}

/** What tracing refuses. @category errors */
export type TraceError = SlipPlusGuess | ImpossibleObservation | ParameterOutOfRange

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Traces the chance of mastery over answers, 1 right and 0 wrong.
 *
 * Formula: predicted = p(1 − s) + (1 − p)g; q = p(1 − s)/predicted when right, ps/(1 − predicted) when wrong; then
 * p = q(1 − forget) + (1 − q) learn. Reference: Corbett & Anderson 1995, User Model. User-Adapt. Interact. 4:253. An unknown answer is
 * practice without evidence: q = p. A wrong answer can still raise p, through learning.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Mastery } from "@sepasar/core/measurement"
 *
 * const chances = { prior: 0.5, learn: 0, slip: 0.1, guess: 0.2, forget: 0 }
 * Result.getOrThrow(Mastery.trace(chances, [1])).predicted // => [0.55]
 * Result.isFailure(Mastery.trace({ ...chances, slip: 0.9 }, [1])) // => true
 * ```
 * @category rules
 */
export const trace = (parameters: Parameters, observations: Values): Result.Result<Trace, TraceError> => {
  for (const [parameter, value] of Object.entries(parameters) as ReadonlyArray<[string, Value]>) {
    if (Known.isKnown(value) && (value < 0 || value > 1)) return Result.fail(new ParameterOutOfRange({ parameter, value }))
  }
  const { forget, guess, learn, prior, slip } = parameters
  if (Known.isKnown(slip) && Known.isKnown(guess) && slip + guess >= 1 - rounding) return Result.fail(new SlipPlusGuess({ slip, guess }))
  if (![prior, learn, slip, guess, forget].every(Known.isKnown)) return Result.succeed({ mastery: undefined, predicted: undefined })
  const mastery: Array<number> = []
  const predicted: Array<number> = []
  let p = prior!
  for (let at = 0; at < observations.length; at++) {
    const right = p * (1 - slip!) + (1 - p) * guess!
    const answer = observations[at]
    const q = answer === 1
      ? (p * (1 - slip!)) / right
      : answer === 0 ? (p * slip!) / (p * slip! + (1 - p) * (1 - guess!)) : p
    if (Number.isNaN(q)) return Result.fail(new ImpossibleObservation({ at }))
    p = q * (1 - forget!) + (1 - q) * learn!
    predicted.push(right)
    mastery.push(p)
  }
  return Result.succeed({ mastery, predicted })
}

/**
 * Returns the chance that something learned is still there after so many days.
 *
 * Formula: (1 + F t/S)^(−d), F = 0.9^(−1/d) − 1, so that S is the day count at which 0.9 is left. Reference: power law of forgetting
 * (Wixted & Ebbesen 1991, Psychol. Sci. 2:409), in the form of FSRS. Undefined for a stability or decay not above 0 and for days below 0.
 *
 * @example
 * ```ts
 * import { Mastery } from "@sepasar/core/measurement"
 *
 * Mastery.retention({ stabilityDays: 30, elapsedDays: 0, decay: 0.15 }) // => 1
 * Mastery.retention({ stabilityDays: 30, elapsedDays: 30, decay: 0.15 })!.toFixed(6) // => "0.900000"
 * ```
 * @category rules
 */
export const retention = (
  { decay, elapsedDays, stabilityDays }: { readonly stabilityDays: Value; readonly elapsedDays: Value; readonly decay: Value }
): Value => {
  if (!isPositive(stabilityDays) || !isPositive(decay) || !Known.isKnown(elapsedDays) || elapsedDays < 0) return undefined
  return elapsedDays === 0 ? 1 : Known.finite(Math.exp(-decay * Math.log1p(scale(decay) * (elapsedDays / stabilityDays))))
}

/**
 * Returns after how many whole days retention falls to the target: when to invite to a refresher.
 *
 * Formula: S/F (target^(−1/d) − 1), rounded half up, at least 1. Undefined for a target outside 0..1 (0 left out) and where the answer is no finite number.
 *
 * @example
 * ```ts
 * import { Mastery } from "@sepasar/core/measurement"
 *
 * Mastery.reviewInterval({ stabilityDays: 30, target: 0.9, decay: 0.1542 }) // => 30
 * Mastery.reviewInterval({ stabilityDays: 30, target: 1, decay: 0.1542 }) // => 1
 * ```
 * @category rules
 */
export const reviewInterval = (
  { decay, stabilityDays, target }: { readonly stabilityDays: Value; readonly target: Value; readonly decay: Value }
): Value => {
  if (!isPositive(stabilityDays) || !isPositive(decay) || !isPositive(target) || target > 1) return undefined
  const days = (stabilityDays / scale(decay)) * Math.expm1(-Math.log(target) / decay)
  return Number.isFinite(days) ? Math.max(1, Math.floor(days + 0.5 + halfNoise * days)) : undefined
}

// ── Clauses ─────────────────────────────────────────────────────────────────

/** Chances such as 0.7 and 0.3 add to 1 in decimals, and must here. */
const rounding = 1e-12

/** A number of days that is a half in decimals must not be missed by the last bit. */
const halfNoise = 1e-12

const isPositive = (value: Value): value is number => Known.isKnown(value) && value > 0

const scale = (decay: number): number => Math.expm1(-Math.log(0.9) / decay)
