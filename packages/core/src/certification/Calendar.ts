/**
 * Limits counted from a day (tenggat): the last day for something, and the first day of a window before an end.
 *
 * Holidays are passed in: which days are free is a yearly decree and a city's own matter, so no list of them
 * stands here. Whether a limit that falls on a free day moves on is the scheme's word, never assumed.
 *
 * @module
 */
import * as Day from "../kernel/Day.ts"
import * as Span from "../kernel/Span.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Tenggat: a length, and whether a last day nobody works moves on to the next working day. @category types */
export interface Limit {
  readonly span: Span.Span
  readonly movesToWorkingDay: boolean
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns the last day of a limit that begins to run on `from`; the day `from` itself is not counted.
 *
 * @example
 * ```ts
 * import { Day, Span } from "@sepasar/core/kernel"
 * import { Calendar } from "@sepasar/core/certification"
 *
 * const friday = Day.make("2026-11-20")
 * const eight = { kind: "days", count: 8 } as const
 * Calendar.lastDay(friday, { span: eight, movesToWorkingDay: false }, Span.plainWeek) // => "2026-11-28"
 * Calendar.lastDay(friday, { span: eight, movesToWorkingDay: true }, Span.plainWeek) // => "2026-11-30"
 * ```
 * @category rules
 */
export const lastDay = (from: Day.Day, { movesToWorkingDay, span }: Limit, calendar: Span.WorkingCalendar): Day.Day => {
  const last = Span.end(from, span, calendar)
  return movesToWorkingDay ? Span.nextWorkingDay(last, calendar) : last
}

/**
 * Returns the first day of a window that opens a span before `end`.
 *
 * Two months before 30 April is 28 February: the date is cut back to the end of the month. `calendarMonths`
 * open on the first day of the month that lies so many months before. Hours count as whole days begun.
 *
 * @example
 * ```ts
 * import { Day, Span } from "@sepasar/core/kernel"
 * import { Calendar } from "@sepasar/core/certification"
 *
 * const end = Day.make("2027-04-30")
 * Calendar.firstDay(end, { kind: "months", count: 2 }, Span.plainWeek) // => "2027-02-28"
 * Calendar.firstDay(end, { kind: "calendarMonths", count: 2 }, Span.plainWeek) // => "2027-02-01"
 * Calendar.firstDay(end, { kind: "workingDays", count: 5 }, Span.plainWeek) // => "2027-04-23"
 * ```
 * @category rules
 */
export const firstDay = (end: Day.Day, span: Span.Span, calendar: Span.WorkingCalendar): Day.Day => {
  switch (span.kind) {
    case "hours":
      return Day.addDays(end, -Math.ceil(span.count / 24))
    case "days":
      return Day.addDays(end, -span.count)
    case "workingDays":
      return workingDaysBefore(end, span.count, calendar)
    case "months":
      return Day.addMonths(end, -span.count)
    case "calendarMonths":
      return firstOfMonth(Day.addMonths(end, -span.count))
    case "years":
      return Day.addYears(end, -span.count)
  }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const firstOfMonth = (day: Day.Day): Day.Day => {
  const [year, month] = Day.parts(day)
  return Day.ofParts(year, month, 1)
}

const workingDaysBefore = (end: Day.Day, count: number, calendar: Span.WorkingCalendar): Day.Day => {
  // A calendar without a workday is refused by the same bug report as in the kernel.
  if (count > 0) Span.nextWorkingDay(end, calendar)
  let at = end
  for (let left = count; left > 0; left--) {
    do at = Day.addDays(at, -1)
    while (!Span.isWorkingDay(at, calendar))
  }
  return at
}
