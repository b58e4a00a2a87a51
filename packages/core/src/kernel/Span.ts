/**
 * A length of time with its kind (jangka waktu): hours, days, working days, months, years are different things.
 *
 * Laws count in all of them: 3×24 hours, 7 days, 14 working days, 2 months, 3 years. A span is never
 * converted into another kind; it is added to a day. Working days need the holidays passed in.
 *
 * @module
 */
import * as Day from "./Day.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/**
 * The kinds. `calendarMonths` ends on the last day of the month that lies so many months on;
 * `months` and `years` end on the same date, cut back to the end of a shorter month.
 *
 * @category types
 */
export type Kind = "hours" | "days" | "workingDays" | "months" | "calendarMonths" | "years"

/** Jangka waktu: a whole count, 0 or more, with its kind. @category types */
export interface Span {
  readonly kind: Kind
  readonly count: number
}

/** Hari kerja: which weekdays are worked (1 Monday to 7 Sunday) and which days are holidays. @category types */
export interface WorkingCalendar {
  readonly workdays: ReadonlyArray<number>
  readonly holidays: ReadonlyArray<Day.Day>
}

// ── Parameters ──────────────────────────────────────────────────────────────

/** Monday to Friday and no holidays: a start for tests; a city passes its own. @category parameters */
export const plainWeek: WorkingCalendar = { workdays: [1, 2, 3, 4, 5], holidays: [] }

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns the day on which a span that begins on `from` ends.
 *
 * Hours count as whole days begun: 72 hours from a day end three days later. A calendar without a
 * single workday would never end; it is a bug and throws.
 *
 * @example
 * ```ts
 * import { Day, Span } from "@sepasar/core/kernel"
 *
 * Span.end(Day.make("2026-11-27"), { kind: "workingDays", count: 1 }, Span.plainWeek) // => "2026-11-30"
 * Span.end(Day.make("2025-03-10"), { kind: "calendarMonths", count: 12 }) // => "2026-03-31"
 * ```
 * @category rules
 */
export const end = (from: Day.Day, span: Span, calendar: WorkingCalendar = plainWeek): Day.Day => {
  switch (span.kind) {
    case "hours":
      return Day.addDays(from, Math.ceil(span.count / 24))
    case "days":
      return Day.addDays(from, span.count)
    case "workingDays":
      return addWorkingDays(from, span.count, calendar)
    case "months":
      return Day.addMonths(from, span.count)
    case "calendarMonths":
      return Day.endOfMonth(Day.addMonths(from, span.count))
    case "years":
      return Day.addYears(from, span.count)
  }
}

/** Tells whether people work on the day. @category rules */
export const isWorkingDay = (day: Day.Day, calendar: WorkingCalendar): boolean =>
  calendar.workdays.includes(Day.weekday(day)) && !calendar.holidays.includes(day)

/** Returns the first working day on or after the day. @category rules */
export const nextWorkingDay = (day: Day.Day, calendar: WorkingCalendar): Day.Day => {
  if (!calendar.workdays.some((weekday) => weekday >= 1 && weekday <= 7)) throw new RangeError("Span: a calendar without a workday")
  let at = day
  while (!isWorkingDay(at, calendar)) at = Day.addDays(at, 1)
  return at
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const addWorkingDays = (from: Day.Day, count: number, calendar: WorkingCalendar): Day.Day => {
  let at = from
  for (let left = count; left > 0; left--) at = nextWorkingDay(Day.addDays(at, 1), calendar)
  return at
}
