/**
 * When to invite somebody to a refresher (jadwal penyegaran): the day on which what was learned falls to a wanted share.
 *
 * The curve is the power law of forgetting, from `measurement`. It is advice on a date and never ends a certificate.
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as Day from "../kernel/Day.ts"
import * as Mastery from "../measurement/Mastery.ts"
import { type Algorithm, algorithms } from "./Algorithm.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Kurva lupa: after `stabilityDays` 0.9 is left, `decay` bends the curve, `target` (above 0, to 1) is the share to invite at. @category types */
export interface Curve {
  readonly stabilityDays: number
  readonly decay: number
  readonly target: number
}

/** Saran penyegaran: the day, how many days it lies after the last practice, and what share is left on the day asked. @category types */
export interface Refresher {
  readonly due: Day.Day
  readonly afterDays: number
  /** 0 to 1; 1 before the day of practice. */
  readonly retention: number
  readonly algorithm: Algorithm
}

/** A curve that gives no day: a number at or below zero, a target above 1, or a day beyond 9999. @category errors */
export class InvalidCurve extends Data.TaggedError("InvalidCurve")<{
  readonly parameter: keyof Curve | "due"
  readonly value: number
}> {}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Advises a day from the day of the last practice, as seen on a day.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Refresher } from "@sepasar/core/competency"
 * import { Day } from "@sepasar/core/kernel"
 *
 * const curve = { stabilityDays: 30, decay: 0.1542, target: 0.9 }
 * const advice = Refresher.advise(curve, Day.make("2026-03-01"), Day.make("2026-03-01"))
 * Result.map(advice, ({ afterDays, due, retention }) => [afterDays, due, retention]) // => Result.succeed([30, "2026-03-31", 1])
 * Result.isFailure(Refresher.advise({ ...curve, target: 0 }, Day.make("2026-03-01"), Day.make("2026-03-01"))) // => true
 * ```
 * @category rules
 */
export const advise = (curve: Curve, practised: Day.Day, day: Day.Day): Result.Result<Refresher, InvalidCurve> => {
  for (const parameter of ["stabilityDays", "decay", "target"] as const) {
    const value = curve[parameter]
    if (!(Number.isFinite(value) && value > 0 && (parameter !== "target" || value <= 1))) return Result.fail(new InvalidCurve({ parameter, value }))
  }
  const afterDays = Mastery.reviewInterval(curve)
  const last = Day.daysBetween(practised, Day.make("9999-12-31"))
  const elapsedDays = Math.max(0, Day.daysBetween(practised, day))
  const retention = Mastery.retention({ ...curve, elapsedDays })
  if (afterDays === undefined || afterDays > last || retention === undefined) return Result.fail(new InvalidCurve({ parameter: "due", value: afterDays ?? Infinity }))
  return Result.succeed({ due: Day.addDays(practised, afterDays), afterDays, retention, algorithm: algorithms.refresher })
}
