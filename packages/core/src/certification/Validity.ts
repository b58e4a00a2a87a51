/**
 * How long a certificate holds (masa berlaku sertifikat) and how it stands on a day.
 *
 * The last valid day is itself valid, to the end of that day in Asia/Jakarta. A term is added to the day
 * it begins on: three years from 1 March 2026 end on 1 March 2029. A body whose term ends on the eve adds a
 * part of −1 day. After months or years the date is cut back to the end of a shorter month. How long a
 * certificate holds is the scheme's own datum; this file knows no number of law.
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as Day from "../kernel/Day.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** One part of a term: a whole count of one unit; a negative count goes back. @category types */
export interface TermPart {
  readonly unit: "day" | "month" | "year"
  readonly count: number
}

/**
 * Masa berlaku as a scheme configures it.
 *
 * - `never`: it does not end.
 * - `days`: `from` + days.
 * - `months`, `years`: the same date so many months or years on, cut back to the end of the month.
 * - `calendarMonths`: the last day of the month that lies `months` after the month of `from`.
 * - `period`: parts added one by one, in their order.
 * - `fixedDate`: the first of `base`, `base` + `everyMonths`, … that is not before `from` + `minimumMonths`;
 *   month ends are cut back counting from `base` each time.
 * - `successive`: the first term, then the next at each renewal; the last one repeats.
 *
 * @category types
 */
export type ValiditySpec =
  | SingleTerm
  | { readonly kind: "successive"; readonly terms: readonly [SingleTerm, ...Array<SingleTerm>] }

/** A term that does not depend on how often the certificate was renewed. @category types */
export type SingleTerm =
  | { readonly kind: "never" }
  | { readonly kind: "days"; readonly days: number }
  | { readonly kind: "months"; readonly months: number }
  | { readonly kind: "years"; readonly years: number }
  | { readonly kind: "calendarMonths"; readonly months: number }
  | { readonly kind: "period"; readonly parts: ReadonlyArray<TermPart> }
  | { readonly kind: "fixedDate"; readonly base: Day.Day; readonly everyMonths: number; readonly minimumMonths: number }

/** The days a certificate holds; `lastValidDay` is absent when it never ends. @category types */
export interface Validity {
  readonly validFrom: Day.Day
  readonly lastValidDay?: Day.Day
}

/** Keadaan masa berlaku on a day. @category types */
export type ValidityStatus = "notYet" | "valid" | "expiringSoon" | "expired"

/** How a validity stands on a day; `daysLeft` is 0 on the last day and absent when there is none. @category types */
export interface Standing {
  readonly status: ValidityStatus
  readonly daysLeft?: number
}

/**
 * The term gives no last valid day: a count is no whole number or not positive where it must be, the list is
 * empty, or the answer lies outside the years 1 to 9999.
 *
 * @category errors
 */
export class InvalidTerm extends Data.TaggedError("InvalidTerm")<{
  readonly kind: ValiditySpec["kind"]
  readonly reason: "notWhole" | "notPositive" | "empty" | "neverReached" | "outsideCalendar"
}> {}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns the last valid day of a term that begins on `from`; `undefined` when it never ends.
 *
 * `renewals` counts how often the certificate was renewed before this term, and matters to `successive` only.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Day } from "@sepasar/core/kernel"
 * import { Validity } from "@sepasar/core/certification"
 *
 * const from = Day.make("2026-01-31")
 * Result.getOrThrow(Validity.lastValidDay({ kind: "months", months: 1 }, from)) // => "2026-02-28"
 * Result.getOrThrow(Validity.lastValidDay({ kind: "calendarMonths", months: 12 }, from)) // => "2027-01-31"
 * ```
 * @category rules
 */
export const lastValidDay = (spec: ValiditySpec, from: Day.Day, renewals = 0): Result.Result<Day.Day | undefined, InvalidTerm> => {
  switch (spec.kind) {
    case "never":
      return Result.succeed(undefined)
    case "days":
      return within(spec.kind, plus(from, [{ unit: "day", count: spec.days }]))
    case "months":
      return within(spec.kind, plus(from, [{ unit: "month", count: spec.months }]))
    case "years":
      return within(spec.kind, plus(from, [{ unit: "year", count: spec.years }]))
    case "calendarMonths": {
      const day = plus(from, [{ unit: "month", count: spec.months }])
      return within(spec.kind, typeof day === "string" ? Day.endOfMonth(day) : day)
    }
    case "period":
      return spec.parts.length === 0 ? refuse(spec.kind, "empty") : within(spec.kind, plus(from, spec.parts))
    case "fixedDate":
      return fixedDate(spec, from)
    case "successive": {
      const term = spec.terms[Math.min(Math.max(renewals, 0), spec.terms.length - 1)]
      return term === undefined ? refuse(spec.kind, "empty") : lastValidDay(term, from)
    }
  }
}

/**
 * Tells how a validity stands on a day: not yet begun, valid, expiring soon (fewer than `warnDays` left) or expired.
 *
 * @example
 * ```ts
 * import { Day } from "@sepasar/core/kernel"
 * import { Validity } from "@sepasar/core/certification"
 *
 * const held = { validFrom: Day.make("2026-01-01"), lastValidDay: Day.make("2027-05-16") }
 * Validity.status(held, Day.make("2027-05-16"), 14) // => { status: "expiringSoon", daysLeft: 0 }
 * Validity.status(held, Day.make("2027-05-17"), 14) // => { status: "expired", daysLeft: -1 }
 * ```
 * @category rules
 */
export const status = (validity: Validity, on: Day.Day, warnDays = 0): Standing => {
  const { lastValidDay: last, validFrom } = validity
  const begun = validFrom <= on
  if (last === undefined) return { status: begun ? "valid" : "notYet" }
  const daysLeft = Day.daysBetween(on, last)
  if (!begun) return { status: "notYet", daysLeft }
  return { status: daysLeft < 0 ? "expired" : daysLeft < warnDays ? "expiringSoon" : "valid", daysLeft }
}

/** Tells whether a validity covers the day, both of its ends included. @category rules */
export const covers = (validity: Validity, on: Day.Day): boolean =>
  validity.validFrom <= on && (validity.lastValidDay === undefined || on <= validity.lastValidDay)

/**
 * Returns the instant a last valid day is over: midnight after it in Asia/Jakarta, in milliseconds since 1970 UTC.
 *
 * @example
 * ```ts
 * import { Day } from "@sepasar/core/kernel"
 * import { Validity } from "@sepasar/core/certification"
 *
 * Validity.endsBefore(Day.make("2026-11-24")) // => Date.parse("2026-11-24T17:00:00Z")
 * ```
 * @category rules
 */
export const endsBefore = (last: Day.Day): number => (Day.toNumber(last) + 1) * 86_400_000 - jakarta

/** Tells what is wrong with a term whatever day it begins on; `undefined` when nothing is. @category rules */
export const fault = (spec: ValiditySpec): InvalidTerm["reason"] | undefined => {
  if (spec.kind === "successive") {
    return spec.terms.length === 0 ? "empty" : spec.terms.map(fault).find((reason) => reason !== undefined)
  }
  const answer = lastValidDay(spec, anyDay)
  if (Result.isFailure(answer)) return answer.failure.reason
  if (spec.kind === "fixedDate") return !Number.isSafeInteger(spec.everyMonths) ? "notWhole" : spec.everyMonths > 0 ? undefined : "notPositive"
  return answer.success !== undefined && answer.success < anyDay ? "notPositive" : undefined
}

// ── Clauses ─────────────────────────────────────────────────────────────────

type Spot = Day.Day | { readonly reason: InvalidTerm["reason"] }

const jakarta = 7 * 3_600_000
const anyDay = Day.make("2026-01-01")

const refuse = (kind: ValiditySpec["kind"], reason: InvalidTerm["reason"]): Result.Result<never, InvalidTerm> =>
  Result.fail(new InvalidTerm({ kind, reason }))

const within = (kind: ValiditySpec["kind"], spot: Spot): Result.Result<Day.Day, InvalidTerm> =>
  typeof spot === "string" ? Result.succeed(spot) : refuse(kind, spot.reason)

/** Adds part by part; each step must stay inside the calendar, so that no later step hides an impossible one. */
const plus = (from: Day.Day, parts: ReadonlyArray<TermPart>): Spot => {
  let day = from
  for (const { count, unit } of parts) {
    if (!Number.isSafeInteger(count)) return { reason: "notWhole" }
    day = unit === "day" ? Day.addDays(day, count) : unit === "month" ? Day.addMonths(day, count) : Day.addYears(day, count)
    if (!Day.isDay(day)) return { reason: "outsideCalendar" }
  }
  return day
}

const fixedDate = (
  { base, everyMonths, kind, minimumMonths }: SingleTerm & { readonly kind: "fixedDate" },
  completed: Day.Day
): Result.Result<Day.Day, InvalidTerm> => {
  const least = plus(completed, [{ unit: "month", count: minimumMonths }])
  if (typeof least === "object") return refuse(kind, least.reason)
  if (least <= base) return Result.succeed(base)
  if (!Number.isSafeInteger(everyMonths)) return refuse(kind, "notWhole")
  if (everyMonths <= 0) return refuse(kind, "neverReached")
  const rounds = Math.floor(Day.monthsBetween(base, least) / everyMonths)
  const reached = plus(base, [{ unit: "month", count: rounds * everyMonths }])
  const next = plus(base, [{ unit: "month", count: (rounds + 1) * everyMonths }])
  return within(kind, typeof reached === "string" && reached >= least ? reached : next)
}
