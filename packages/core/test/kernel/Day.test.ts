import * as Result from "effect/Result"
import { addDays } from "date-fns/addDays"
import { addMonths } from "date-fns/addMonths"
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays"
import { differenceInMonths } from "date-fns/differenceInMonths"
import { format } from "date-fns/format"
import { getISODay } from "date-fns/getISODay"
import { lastDayOfMonth } from "date-fns/lastDayOfMonth"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Day from "../../src/kernel/Day.ts"

/** The oracle reads the machine's zone; one that skipped a day (Pacific/Apia, 2011) would make it wrong, not us. */
process.env["TZ"] = "UTC"

const day = Day.make

/** Days within a thousand years or so around ours, as text. */
const anyDay = fc.integer({ min: Day.toNumber(day("0300-01-01")), max: Day.toNumber(day("2900-12-31")) }).map(Day.fromNumber)
/** The oracle works on local dates at noon, where no zone's clock change moves the date. */
const local = (text: Day.Day) => {
  const date = new Date(2000, 0, 1, 12)
  date.setFullYear(+text.slice(0, 4), +text.slice(5, 7) - 1, +text.slice(8, 10))
  return date
}
const text = (date: Date) => format(date, "yyyy-MM-dd")

describe("a text is a day or it is none", () => {
  it.each([
    { given: "2026-11-24", then: true },
    { given: "2024-02-29", then: true },
    { given: "2023-02-29", then: false },
    { given: "2000-02-29", then: true },
    { given: "1900-02-29", then: false },
    { given: "2100-02-28", then: true },
    { given: "2026-01-31", then: true },
    { given: "2026-01-32", then: false },
    { given: "2026-04-30", then: true },
    { given: "2026-04-31", then: false },
    { given: "2026-06-30", then: true },
    { given: "2026-06-31", then: false },
    { given: "2026-09-30", then: true },
    { given: "2026-09-31", then: false },
    { given: "2026-11-30", then: true },
    { given: "2026-11-31", then: false },
    { given: "2026-03-31", then: true },
    { given: "2026-05-31", then: true },
    { given: "2026-07-31", then: true },
    { given: "2026-08-31", then: true },
    { given: "2026-10-31", then: true },
    { given: "2026-12-31", then: true },
    { given: "2026-12-32", then: false },
    { given: "2026-02-28", then: true },
    { given: "2026-02-30", then: false },
    { given: "2026-01-00", then: false },
    { given: "2026-01-01", then: true },
    { given: "2026-00-10", then: false },
    { given: "2026-13-10", then: false },
    { given: "0000-01-01", then: false },
    { given: "0001-01-01", then: true },
    { given: "9999-12-31", then: true },
    { given: "10000-01-01", then: false },
    { given: "2026-1-01", then: false },
    { given: "2026-01-1", then: false },
    { given: "2026/01/01", then: false },
    { given: " 2026-01-01", then: false },
    { given: "2026-01-01 ", then: false },
    { given: "x2026-01-01", then: false },
    { given: "2026-01-01T00:00:00Z", then: false },
    { given: "٢٠٢٦-01-01", then: false },
    { given: "", then: false },
    { given: undefined, then: false },
    { given: null, then: false },
    { given: 20260101, then: false },
    { given: ["2026-01-01"], then: false }
  ])("$given: $then", ({ given, then }) => {
    expect(Day.isDay(given)).toBe(then)
    expect(Result.isSuccess(Day.parse(given as string))).toBe(then)
  })

  it("the error carries the text that was none", () => {
    const none = Day.parse("besok")
    expect(Result.isFailure(none) && [none.failure._tag, none.failure.text]).toEqual(["InvalidDay", "besok"])
    const odd = Day.parse(undefined as unknown as string)
    expect(Result.isFailure(odd) && odd.failure.text).toBe("undefined")
  })

  it("a text in the program that is none throws", () => expect(() => Day.make("2026-02-30")).toThrow())
})

describe("parts and numbers", () => {
  it.each([
    { given: [2026, 2, 31], then: "2026-02-28" },
    { given: [2024, 2, 31], then: "2024-02-29" },
    { given: [2026, 4, 31], then: "2026-04-30" },
    { given: [7, 1, 2], then: "0007-01-02" },
    { given: [2026, 11, 5], then: "2026-11-05" }
  ])("$given: $then", ({ given: [year, month, date], then }) => expect(Day.ofParts(year!, month!, date!)).toBe(then))

  it("gives the three numbers back", () => expect(Day.parts(day("2026-11-05"))).toEqual([2026, 11, 5]))

  it.each([
    { given: "1970-01-01", then: 0 },
    { given: "1970-01-02", then: 1 },
    { given: "1969-12-31", then: -1 },
    { given: "2000-02-29", then: 11016 },
    { given: "2000-03-01", then: 11017 },
    { given: "0001-01-01", then: -719162 },
    { given: "9999-12-31", then: 2932896 }
  ])("$given is day number $then, and back", ({ given, then }) => {
    expect(Day.toNumber(day(given))).toBe(then)
    expect(Day.fromNumber(then)).toBe(given)
  })

  it("law: every number is a day and every day its number, through all of the calendar", () => {
    fc.assert(fc.property(fc.integer({ min: -719162, max: 2932896 }), (number) => {
      const at = Day.fromNumber(number)
      expect(Day.isDay(at)).toBe(true)
      expect(Day.toNumber(at)).toBe(number)
    }), { numRuns: 2000 })
  })

  it("law: the days of four centuries follow one another without a gap", () => {
    let at = Day.toNumber(day("1600-01-01"))
    let before = day("1599-12-31")
    for (; at <= Day.toNumber(day("2000-12-31")); at++) {
      const next = Day.fromNumber(at)
      if (!(before < next)) expect.fail(`${next} does not sort after ${before}`)
      if (Day.toNumber(next) !== at) expect.fail(`${next} is not number ${at}`)
      before = next
    }
    expect(before).toBe("2000-12-31")
  })
})

describe("adding", () => {
  it.each([
    { given: "2026-12-31", days: 1, then: "2027-01-01" },
    { given: "2026-01-01", days: -1, then: "2025-12-31" },
    { given: "2024-02-28", days: 1, then: "2024-02-29" },
    { given: "2023-02-28", days: 1, then: "2023-03-01" },
    { given: "2026-06-15", days: 0, then: "2026-06-15" }
  ])("$given and $days days: $then", ({ given, days, then }) => expect(Day.addDays(day(given), days)).toBe(then))

  it.each([
    { given: "2026-01-31", months: 1, then: "2026-02-28" },
    { given: "2024-01-31", months: 1, then: "2024-02-29" },
    { given: "2026-01-31", months: 2, then: "2026-03-31" },
    { given: "2026-12-15", months: 1, then: "2027-01-15" },
    { given: "2026-01-15", months: -1, then: "2025-12-15" },
    { given: "2026-03-31", months: -1, then: "2026-02-28" },
    { given: "2026-12-31", months: 12, then: "2027-12-31" },
    { given: "2026-06-30", months: 6, then: "2026-12-30" },
    { given: "2026-06-30", months: 0, then: "2026-06-30" },
    { given: "2026-05-31", months: -18, then: "2024-11-30" }
  ])("$given and $months months: $then", ({ given, months, then }) => expect(Day.addMonths(day(given), months)).toBe(then))

  it.each([
    { given: "2024-02-29", years: 1, then: "2025-02-28" },
    { given: "2024-02-29", years: 4, then: "2028-02-29" },
    { given: "2026-11-24", years: -3, then: "2023-11-24" }
  ])("$given and $years years: $then", ({ given, years, then }) => expect(Day.addYears(day(given), years)).toBe(then))

  it.each([
    { given: "2026-02-01", then: "2026-02-28" },
    { given: "2024-02-29", then: "2024-02-29" },
    { given: "2026-04-30", then: "2026-04-30" },
    { given: "2026-12-01", then: "2026-12-31" }
  ])("the month of $given ends on $then", ({ given, then }) => expect(Day.endOfMonth(day(given))).toBe(then))

  it("law: days, months and ends of months are what date-fns says", () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (from, count) => {
      expect(Day.addDays(from, count)).toBe(text(addDays(local(from), count)))
      expect(Day.addMonths(from, count % 1200)).toBe(text(addMonths(local(from), count % 1200)))
      expect(Day.endOfMonth(from)).toBe(text(lastDayOfMonth(local(from))))
    }), { numRuns: 1000 })
  })
})

describe("between", () => {
  it.each([
    { from: "2026-11-24", to: "2026-11-24", then: 0 },
    { from: "2026-11-24", to: "2026-11-25", then: 1 },
    { from: "2026-11-24", to: "2026-11-23", then: -1 },
    { from: "2024-02-28", to: "2024-03-01", then: 2 },
    { from: "2023-02-28", to: "2023-03-01", then: 1 }
  ])("$from to $to: $then days", ({ from, then, to }) => expect(Day.daysBetween(day(from), day(to))).toBe(then))

  it.each([
    { from: "2026-01-31", to: "2026-02-28", then: 0 },
    { from: "2026-01-28", to: "2026-02-28", then: 1 },
    { from: "2026-01-29", to: "2026-02-28", then: 0 },
    { from: "2025-12-15", to: "2026-01-14", then: 0 },
    { from: "2025-12-15", to: "2026-01-15", then: 1 },
    { from: "2011-12-22", to: "2013-08-24", then: 20 },
    { from: "2026-02-28", to: "2026-01-31", then: 0 },
    { from: "2026-02-28", to: "2026-01-28", then: -1 },
    { from: "2026-02-28", to: "2026-01-27", then: -1 },
    { from: "2026-05-05", to: "2026-05-05", then: 0 }
  ])("$from to $to: $then months", ({ from, then, to }) => expect(Day.monthsBetween(day(from), day(to))).toBe(then))

  it("no months back is plain nought, not minus nought", () =>
    expect(Object.is(Day.monthsBetween(day("2026-02-28"), day("2026-02-27")), 0)).toBe(true))

  it("law: days between are what date-fns says, and add up", () => {
    fc.assert(fc.property(anyDay, anyDay, anyDay, (a, b, c) => {
      expect(Day.daysBetween(a, b)).toBe(differenceInCalendarDays(local(b), local(a)))
      expect(Day.daysBetween(a, b) + Day.daysBetween(b, c)).toBe(Day.daysBetween(a, c))
      expect(Day.addDays(a, Day.daysBetween(a, b))).toBe(b)
    }))
  })

  it("law: whole months are what date-fns says, but at the end of a short February, where it counts a month early", () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => {
      const [from, to] = [Day.min(a, b), Day.max(a, b)]
      fc.pre(!(to === Day.endOfMonth(to) && to.slice(8) < from.slice(8)))
      expect(Day.monthsBetween(from, to)).toBe(differenceInMonths(local(to), local(from)))
    }))
  })

  it("law: the whole months fit, and one more would not", () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 0, max: 20_000 }), (from, days) => {
      const to = Day.addDays(from, days)
      const months = Day.monthsBetween(from, to)
      expect(Day.addMonths(from, months) <= to).toBe(true)
      const [year, month, date] = Day.parts(Day.addMonths(from, months + 1))
      expect(date < Day.parts(from)[2] || Day.ofParts(year, month, date) > to).toBe(true)
    }))
  })
})

describe("weekdays", () => {
  it.each([
    { given: "2026-11-23", then: 1 },
    { given: "2026-11-24", then: 2 },
    { given: "2026-11-28", then: 6 },
    { given: "2026-11-29", then: 7 },
    { given: "1970-01-01", then: 4 },
    { given: "1969-12-31", then: 3 },
    { given: "1969-12-28", then: 7 },
    { given: "1969-12-29", then: 1 },
    { given: "0001-01-01", then: 1 }
  ])("$given is weekday $then", ({ given, then }) => expect(Day.weekday(day(given))).toBe(then))

  it("law: the weekday is what date-fns says", () =>
    fc.assert(fc.property(anyDay, (at) => Day.weekday(at) === getISODay(local(at)))))
})

describe("an instant is a day in Jakarta", () => {
  it.each([
    { given: "2026-11-23T16:59:59.999Z", then: "2026-11-23" },
    { given: "2026-11-23T17:00:00.000Z", then: "2026-11-24" },
    { given: "2026-11-24T16:59:59.999Z", then: "2026-11-24" },
    { given: "1969-12-31T16:59:59.999Z", then: "1969-12-31" },
    { given: "1969-12-31T17:00:00.000Z", then: "1970-01-01" }
  ])("$given: $then", ({ given, then }) => expect(Day.ofInstant(Date.parse(given))).toBe(then))
})

describe("earlier and later", () => {
  it("picks the earlier and the later day, whichever comes first", () => {
    const [a, b] = [day("2026-01-31"), day("2026-02-01")]
    expect([Day.min(a, b), Day.min(b, a), Day.max(a, b), Day.max(b, a)]).toEqual([a, a, b, b])
    expect([Day.min(a, a), Day.max(a, a)]).toEqual([a, a])
  })
})
