import { addBusinessDays } from "date-fns/addBusinessDays"
import { format } from "date-fns/format"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Day from "../../src/kernel/Day.ts"
import * as Span from "../../src/kernel/Span.ts"

process.env["TZ"] = "UTC"

const day = Day.make
const anyDay = fc.integer({ min: 0, max: 40_000 }).map(Day.fromNumber)
const kind = fc.constantFrom<Span.Kind>("hours", "days", "workingDays", "months", "calendarMonths", "years")

describe("a span from a day", () => {
  it.each([
    { from: "2026-11-24", kind: "hours", count: 0, then: "2026-11-24" },
    { from: "2026-11-24", kind: "hours", count: 1, then: "2026-11-25" },
    { from: "2026-11-24", kind: "hours", count: 24, then: "2026-11-25" },
    { from: "2026-11-24", kind: "hours", count: 25, then: "2026-11-26" },
    { from: "2026-11-24", kind: "hours", count: 72, then: "2026-11-27" },
    { from: "2026-11-24", kind: "days", count: 0, then: "2026-11-24" },
    { from: "2026-11-24", kind: "days", count: 7, then: "2026-12-01" },
    { from: "2026-11-27", kind: "workingDays", count: 0, then: "2026-11-27" },
    { from: "2026-11-26", kind: "workingDays", count: 1, then: "2026-11-27" },
    { from: "2026-11-27", kind: "workingDays", count: 1, then: "2026-11-30" },
    { from: "2026-11-28", kind: "workingDays", count: 1, then: "2026-11-30" },
    { from: "2026-11-27", kind: "workingDays", count: 14, then: "2026-12-17" },
    { from: "2026-01-31", kind: "months", count: 1, then: "2026-02-28" },
    { from: "2026-01-31", kind: "months", count: 0, then: "2026-01-31" },
    { from: "2025-03-10", kind: "calendarMonths", count: 12, then: "2026-03-31" },
    { from: "2025-03-10", kind: "calendarMonths", count: 0, then: "2025-03-31" },
    { from: "2024-02-29", kind: "years", count: 3, then: "2027-02-28" },
    { from: "2023-05-02", kind: "years", count: 3, then: "2026-05-02" }
  ] as const)("$count $kind from $from: $then", ({ count, from, kind, then }) => expect(Span.end(day(from), { kind, count })).toBe(then))
})

describe("working days", () => {
  const calendar: Span.WorkingCalendar = { workdays: [1, 2, 3, 4, 5, 6], holidays: [day("2026-12-25"), day("2026-12-26")] }

  it.each([
    { given: "2026-12-24", then: true },
    { given: "2026-12-25", then: false },
    { given: "2026-12-26", then: false },
    { given: "2026-12-27", then: false },
    { given: "2026-12-28", then: true },
    { given: "2026-12-19", then: true }
  ])("$given is worked: $then", ({ given, then }) => expect(Span.isWorkingDay(day(given), calendar)).toBe(then))

  it.each([
    { from: "2026-12-24", count: 1, then: "2026-12-28" },
    { from: "2026-12-23", count: 1, then: "2026-12-24" },
    { from: "2026-12-23", count: 2, then: "2026-12-28" }
  ])("$count from $from, over a feast: $then", ({ count, from, then }) => expect(Span.end(day(from), { kind: "workingDays", count }, calendar)).toBe(then))

  it.each([
    { given: "2026-12-24", then: "2026-12-24" },
    { given: "2026-12-25", then: "2026-12-28" },
    { given: "2026-12-28", then: "2026-12-28" }
  ])("the first worked on or after $given: $then", ({ given, then }) => expect(Span.nextWorkingDay(day(given), calendar)).toBe(then))

  it("a week without a workday throws instead of never ending", () => {
    expect(() => Span.nextWorkingDay(day("2026-12-25"), { workdays: [], holidays: [] })).toThrow("without a workday")
    expect(() => Span.nextWorkingDay(day("2026-12-25"), { workdays: [0, 8, -1], holidays: [] })).toThrow("without a workday")
    expect(() => Span.end(day("2026-12-25"), { kind: "workingDays", count: 1 }, { workdays: [], holidays: [] })).toThrow("without a workday")
  })

  it.each([1, 7])("a week with only weekday %d is a week", (weekday) =>
    expect(Day.weekday(Span.nextWorkingDay(day("2026-12-25"), { workdays: [weekday], holidays: [] }))).toBe(weekday))

  it("law: in a plain week, working days are what date-fns says", () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 0, max: 300 }), (from, count) => {
      const date = new Date(`${from}T12:00:00`)
      const oracle = count === 0 ? from : format(addBusinessDays(date, count), "yyyy-MM-dd")
      expect(Span.end(from, { kind: "workingDays", count }, Span.plainWeek)).toBe(oracle)
    }))
  })

  it("law: a working span ends on a working day, and one day more ends later", () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 1, max: 60 }), fc.array(anyDay, { maxLength: 5 }), (from, count, holidays) => {
      const calendar = { workdays: [2, 4], holidays }
      const end = Span.end(from, { kind: "workingDays", count }, calendar)
      expect(Span.isWorkingDay(end, calendar)).toBe(true)
      expect(end < Span.end(from, { kind: "workingDays", count: count + 1 }, calendar)).toBe(true)
    }))
  })
})

it("law: a longer span of any kind never ends earlier, and a later start never ends earlier", () => {
  fc.assert(fc.property(anyDay, fc.nat(5), kind, fc.nat(200), (from, later, kind, count) => {
    const end = Span.end(from, { kind, count })
    expect(Span.end(from, { kind, count: count + 1 }) >= end).toBe(true)
    expect(Span.end(Day.addDays(from, later), { kind, count }) >= end).toBe(true)
  }))
})

it("the plain week is Monday to Friday without holidays", () => expect(Span.plainWeek).toEqual({ workdays: [1, 2, 3, 4, 5], holidays: [] }))
