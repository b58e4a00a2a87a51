/**
 * A calendar day (hari kalender), without time or zone, written `2026-11-24`.
 *
 * Days compare with `<` and `<=` because their text sorts as they do. Arithmetic is on
 * whole civil days, so the zone of the machine cannot move an answer. An instant becomes
 * a day in Asia/Jakarta (UTC+7, no summer time). This file never reads a clock.
 *
 * @module
 */
import type { Brand } from "effect/Brand"
import * as Data from "effect/Data"
import * as Result from "effect/Result"

// ── Types ───────────────────────────────────────────────────────────────────

/** Hari kalender as `YYYY-MM-DD`, 0001-01-01 to 9999-12-31. @category types */
export type Day = string & Brand<"Day">

/** The text is not a day of the calendar. @category errors */
export class InvalidDay extends Data.TaggedError("InvalidDay")<{ readonly text: string }> {}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Reads a day out of text, or says that it is none.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Day } from "@sepasar/core/kernel"
 *
 * Result.isSuccess(Day.parse("2024-02-29")) // => true
 * Result.isSuccess(Day.parse("2023-02-29")) // => false
 * ```
 * @category rules
 */
export const parse = (text: string): Result.Result<Day, InvalidDay> =>
  isDay(text) ? Result.succeed(text) : Result.fail(new InvalidDay({ text: String(text) }))

/** Tells whether a text is a day. @category rules */
export const isDay = (text: unknown): text is Day => {
  if (typeof text !== "string" || !shape.test(text)) return false
  const [year, month, date] = [+text.slice(0, 4), +text.slice(5, 7), +text.slice(8, 10)]
  return year >= 1 && month >= 1 && month <= 12 && date >= 1 && date <= lengthOfMonth(year, month)
}

/** Makes a day from text the programmer wrote; a text that is no day is a bug and throws. @category rules */
export const make = (text: string): Day => Result.getOrThrow(parse(text))

/** Makes a day from its three numbers; the date is cut back to the end of a shorter month. @category rules */
export const ofParts = (year: number, month: number, date: number): Day => {
  const last = Math.min(date, lengthOfMonth(year, month))
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(last, 2)}` as Day
}

/** Counts the days since 1970-01-01, which is 0. @category rules */
export const toNumber = (day: Day): number => {
  const [year, month, date] = parts(day)
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

/** Gives back the day that lies so many days after 1970-01-01. @category rules */
export const fromNumber = (days: number): Day => {
  const z = days + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const mp = Math.floor((5 * dayOfYear + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return ofParts(year, month, dayOfYear - Math.floor((153 * mp + 2) / 5) + 1)
}

/** Adds whole days; a negative count goes back. @category rules */
export const addDays = (day: Day, days: number): Day => fromNumber(toNumber(day) + days)

/**
 * Adds calendar months; a date the target month lacks is cut back to its last day.
 *
 * @example
 * ```ts
 * import { Day } from "@sepasar/core/kernel"
 *
 * Day.addMonths(Day.make("2026-01-31"), 1) // => "2026-02-28"
 * ```
 * @category rules
 */
export const addMonths = (day: Day, months: number): Day => {
  const [year, month, date] = parts(day)
  const index = year * 12 + (month - 1) + months
  return ofParts(Math.floor(index / 12), index - Math.floor(index / 12) * 12 + 1, date)
}

/** Adds calendar years; 29 February becomes 28 February in a common year. @category rules */
export const addYears = (day: Day, years: number): Day => addMonths(day, years * 12)

/** Returns the last day of the month. @category rules */
export const endOfMonth = (day: Day): Day => {
  const [year, month] = parts(day)
  return ofParts(year, month, 31)
}

/** Counts the days from one day to another; negative when the second is earlier. @category rules */
export const daysBetween = (from: Day, to: Day): number => toNumber(to) - toNumber(from)

/**
 * Counts the whole months from one day to another; an unfinished month does not count.
 *
 * Counted from the earlier day; negative when `to` is earlier. 31 January to 28 February is 0.
 *
 * @example
 * ```ts
 * import { Day } from "@sepasar/core/kernel"
 *
 * Day.monthsBetween(Day.make("2011-12-22"), Day.make("2013-08-24")) // => 20
 * ```
 * @category rules
 */
export const monthsBetween = (from: Day, to: Day): number => {
  if (to < from) {
    const back = monthsBetween(to, from)
    return back === 0 ? 0 : -back
  }
  const [y1, m1, d1] = parts(from)
  const [y2, m2, d2] = parts(to)
  return (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0)
}

/** Returns the day of the week, 1 for Monday to 7 for Sunday (ISO 8601). @category rules */
export const weekday = (day: Day): number => {
  const n = (toNumber(day) + 3) % 7
  return (n < 0 ? n + 7 : n) + 1
}

/** Returns the calendar day in Asia/Jakarta of an instant, given in milliseconds since 1970 UTC. @category rules */
export const ofInstant = (milliseconds: number): Day => fromNumber(Math.floor((milliseconds + jakarta) / 86_400_000))

/** Returns year, month (1 to 12) and date (1 to 31). @category rules */
export const parts = (day: Day): readonly [year: number, month: number, date: number] => [
  pair(day, 0) * 100 + pair(day, 2),
  pair(day, 5),
  pair(day, 8)
]

/** Returns the earlier of two days. @category rules */
export const min = (a: Day, b: Day): Day => (a <= b ? a : b)

/** Returns the later of two days. @category rules */
export const max = (a: Day, b: Day): Day => (a >= b ? a : b)

// ── Clauses ─────────────────────────────────────────────────────────────────

const shape = /^\d{4}-\d{2}-\d{2}$/
/** Two digits as a number, without cutting the text up. */
const pair = (text: string, at: number): number => (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48
const jakarta = 7 * 3_600_000
const pad = (value: number, width: number): string => String(value).padStart(width, "0")
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const lengthOfMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
