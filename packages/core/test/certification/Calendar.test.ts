import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Calendar from "../../src/certification/Calendar.ts"
import * as Day from "../../src/kernel/Day.ts"
import * as Span from "../../src/kernel/Span.ts"

const day = Day.make
const holidays: Span.WorkingCalendar = { workdays: [1, 2, 3, 4, 5], holidays: [day("2026-12-25"), day("2027-01-01")] }

describe("the last day of a limit", () => {
  it.each<{ given: string; from: string; span: Span.Span; moves: boolean; then: string }>([
    { given: "7 days", from: "2026-11-20", span: { kind: "days", count: 7 }, moves: false, then: "2026-11-27" },
    { given: "8 days, on a Saturday, stays", from: "2026-11-20", span: { kind: "days", count: 8 }, moves: false, then: "2026-11-28" },
    { given: "8 days, on a Saturday, moves", from: "2026-11-20", span: { kind: "days", count: 8 }, moves: true, then: "2026-11-30" },
    { given: "onto a holiday before a weekend, moves over both", from: "2026-12-18", span: { kind: "days", count: 7 }, moves: true, then: "2026-12-28" },
    { given: "7 working days over a holiday", from: "2026-12-18", span: { kind: "workingDays", count: 7 }, moves: false, then: "2026-12-30" }
  ])("$given: $then", ({ from, moves, span, then }) =>
    expect(Calendar.lastDay(day(from), { span, movesToWorkingDay: moves }, holidays)).toBe(then))
})

describe("the first day of a window before an end", () => {
  it.each<{ given: string; end: string; span: Span.Span; then: string }>([
    { given: "72 hours", end: "2027-03-04", span: { kind: "hours", count: 72 }, then: "2027-03-01" },
    { given: "73 hours are four days begun", end: "2027-03-05", span: { kind: "hours", count: 73 }, then: "2027-03-01" },
    { given: "30 days", end: "2027-03-31", span: { kind: "days", count: 30 }, then: "2027-03-01" },
    { given: "2 months, same date", end: "2029-03-01", span: { kind: "months", count: 2 }, then: "2029-01-01" },
    { given: "2 months, cut back", end: "2027-04-30", span: { kind: "months", count: 2 }, then: "2027-02-28" },
    { given: "2 calendar months", end: "2027-04-30", span: { kind: "calendarMonths", count: 2 }, then: "2027-02-01" },
    { given: "1 year from a leap day", end: "2028-02-29", span: { kind: "years", count: 1 }, then: "2027-02-28" },
    { given: "0 working days", end: "2027-01-02", span: { kind: "workingDays", count: 0 }, then: "2027-01-02" },
    { given: "1 working day before a Monday", end: "2026-11-30", span: { kind: "workingDays", count: 1 }, then: "2026-11-27" },
    { given: "1 working day before a Monday after a holiday", end: "2026-12-28", span: { kind: "workingDays", count: 1 }, then: "2026-12-24" },
    { given: "2 working days over new year", end: "2027-01-04", span: { kind: "workingDays", count: 2 }, then: "2026-12-30" }
  ])("$given: $then", ({ end, span, then }) => expect(Calendar.firstDay(day(end), span, holidays)).toBe(then))

  it("a calendar without a workday is a bug in the caller's program", () => {
    expect(() => Calendar.firstDay(day("2027-01-04"), { kind: "workingDays", count: 1 }, { workdays: [], holidays: [] })).toThrow(RangeError)
    expect(Calendar.firstDay(day("2027-01-04"), { kind: "workingDays", count: 0 }, { workdays: [], holidays: [] })).toBe("2027-01-04")
  })

  it("law: working days back from a working day and forth again come home", () => {
    fc.assert(fc.property(fc.integer({ min: 20_000, max: 22_000 }), fc.nat(40), (number, count) => {
      const end = Span.nextWorkingDay(Day.fromNumber(number), holidays)
      const span = { kind: "workingDays", count } as const
      expect(Span.end(Calendar.firstDay(end, span, holidays), span, holidays)).toBe(end)
    }))
  })
})
