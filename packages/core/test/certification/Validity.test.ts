import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Validity from "../../src/certification/Validity.ts"
import * as Day from "../../src/kernel/Day.ts"

const day = Day.make
const last = (spec: Validity.ValiditySpec, from: string, renewals?: number) => {
  const answer = Validity.lastValidDay(spec, day(from), renewals)
  return Result.isSuccess(answer) ? answer.success : answer.failure.reason
}
const anyDay = fc.integer({ min: Day.toNumber(day("1900-01-01")), max: Day.toNumber(day("2200-12-31")) }).map(Day.fromNumber)

describe("last valid day", () => {
  it.each<{ given: string; spec: Validity.ValiditySpec; from: string; then: string | undefined }>([
    { given: "never", spec: { kind: "never" }, from: "2026-01-01", then: undefined },
    { given: "1 day over new year", spec: { kind: "days", days: 1 }, from: "2026-12-31", then: "2027-01-01" },
    { given: "365 days over a leap day", spec: { kind: "days", days: 365 }, from: "2019-04-01", then: "2020-03-31" },
    { given: "a month from 30 January, cut back", spec: { kind: "months", months: 1 }, from: "2026-01-30", then: "2026-02-28" },
    { given: "a month from 28 January, not cut", spec: { kind: "months", months: 1 }, from: "2026-01-28", then: "2026-02-28" },
    { given: "3 years", spec: { kind: "years", years: 3 }, from: "2026-03-01", then: "2029-03-01" },
    { given: "a year from 29 February", spec: { kind: "years", years: 1 }, from: "2024-02-29", then: "2025-02-28" },
    { given: "4 years from 29 February", spec: { kind: "years", years: 4 }, from: "2024-02-29", then: "2028-02-29" },
    { given: "12 calendar months", spec: { kind: "calendarMonths", months: 12 }, from: "2025-03-10", then: "2026-03-31" },
    { given: "1 calendar month from the last of January", spec: { kind: "calendarMonths", months: 1 }, from: "2026-01-31", then: "2026-02-28" },
    { given: "0 calendar months", spec: { kind: "calendarMonths", months: 0 }, from: "2026-02-01", then: "2026-02-28" },
    { given: "2 months, then 2 days", spec: { kind: "period", parts: [{ unit: "month", count: 2 }, { unit: "day", count: 2 }] }, from: "2019-12-31", then: "2020-03-02" },
    { given: "2 days, then 2 months", spec: { kind: "period", parts: [{ unit: "day", count: 2 }, { unit: "month", count: 2 }] }, from: "2019-08-31", then: "2019-11-02" },
    { given: "3 years that end on the eve", spec: { kind: "period", parts: [{ unit: "year", count: 3 }, { unit: "day", count: -1 }] }, from: "2026-03-01", then: "2029-02-28" },
    { given: "a period of nothing", spec: { kind: "period", parts: [] }, from: "2026-03-01", then: "empty" },
    { given: "half a month", spec: { kind: "months", months: 0.5 }, from: "2026-03-01", then: "notWhole" },
    { given: "no number", spec: { kind: "days", days: Number.NaN }, from: "2026-03-01", then: "notWhole" },
    { given: "the last day of the calendar", spec: { kind: "days", days: 1 }, from: "9999-12-30", then: "9999-12-31" },
    { given: "a day past the calendar", spec: { kind: "days", days: 1 }, from: "9999-12-31", then: "outsideCalendar" },
    { given: "a day before the calendar", spec: { kind: "days", days: -1 }, from: "0001-01-01", then: "outsideCalendar" },
    { given: "a month past the calendar and back", spec: { kind: "period", parts: [{ unit: "month", count: 1 }, { unit: "month", count: -1 }] }, from: "9999-12-31", then: "outsideCalendar" },
    { given: "a calendar month past the calendar", spec: { kind: "calendarMonths", months: 1 }, from: "9999-12-01", then: "outsideCalendar" },
    { given: "more days than the calendar holds", spec: { kind: "days", days: Number.MAX_SAFE_INTEGER }, from: "2026-01-01", then: "outsideCalendar" },
    { given: "as many days back", spec: { kind: "days", days: Number.MIN_SAFE_INTEGER }, from: "2026-01-01", then: "outsideCalendar" },
    { given: "as many months back", spec: { kind: "months", months: Number.MIN_SAFE_INTEGER }, from: "2026-01-01", then: "outsideCalendar" },
    { given: "more than the calendar holds", spec: { kind: "years", years: Number.MAX_SAFE_INTEGER }, from: "2026-01-01", then: "outsideCalendar" }
  ])("$given: $then", ({ from, spec, then }) => expect(last(spec, from)).toBe(then))

  describe("fixed date with a least period", () => {
    const fixed = (base: string, everyMonths: number, minimumMonths: number): Validity.ValiditySpec =>
      ({ kind: "fixedDate", base: day(base), everyMonths, minimumMonths })
    it.each([
      { given: "early completion keeps the first date", spec: fixed("2021-12-31", 12, 6), from: "2021-02-28", then: "2021-12-31" },
      { given: "the least period ends on the date", spec: fixed("2021-12-31", 12, 6), from: "2021-06-30", then: "2021-12-31" },
      { given: "the least period ends a day later", spec: fixed("2021-12-31", 12, 6), from: "2021-07-01", then: "2022-12-31" },
      { given: "years later, on the date", spec: fixed("2021-12-31", 12, 0), from: "2024-12-31", then: "2024-12-31" },
      { given: "years later, a day past it", spec: fixed("2021-12-31", 12, 0), from: "2025-01-01", then: "2025-12-31" },
      { given: "month ends are counted from base", spec: fixed("2026-01-31", 1, 0), from: "2026-03-01", then: "2026-03-31" },
      { given: "a cut month end is not too early", spec: fixed("2026-01-31", 1, 0), from: "2026-02-28", then: "2026-02-28" },
      { given: "a step that ends the day before", spec: fixed("2026-01-31", 3, 0), from: "2026-05-01", then: "2026-07-31" },
      { given: "a step of nothing, base reached", spec: fixed("2026-06-30", 0, 0), from: "2026-06-30", then: "2026-06-30" },
      { given: "a step of nothing, base passed", spec: fixed("2026-06-30", 0, 0), from: "2026-07-01", then: "neverReached" },
      { given: "a step back, base passed", spec: fixed("2026-06-30", -1, 0), from: "2026-07-01", then: "neverReached" },
      { given: "half a step", spec: fixed("2026-06-30", 0.5, 0), from: "2026-07-01", then: "notWhole" },
      { given: "half a step that lands on a whole one", spec: fixed("2026-06-30", 0.5, 0), from: "2026-08-30", then: "notWhole" },
      { given: "half a month at least", spec: fixed("2026-06-30", 12, 0.5), from: "2026-07-01", then: "notWhole" },
      { given: "a date past the calendar", spec: fixed("2026-06-30", 96_000, 0), from: "2026-07-01", then: "outsideCalendar" }
    ])("$given: $then", ({ from, spec, then }) => expect(last(spec, from)).toBe(then))

    it("law: it is the first date of the row that is not before the least day", () => {
      fc.assert(fc.property(anyDay, anyDay, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 24 }), (base, completed, every, least) => {
        const wanted = Day.addMonths(completed, least)
        let at = base
        for (let n = 1; at < wanted; n++) at = Day.addMonths(base, n * every)
        expect(last(fixed(base, every, least), completed)).toBe(at)
      }), { numRuns: 300 })
    })
  })

  it.each([
    { renewals: -1, then: "2031-05-01" },
    { renewals: 0, then: "2031-05-01" },
    { renewals: 1, then: "2036-05-01" },
    { renewals: 2, then: "2036-05-01" }
  ])("five years, then ten, after $renewals renewals: $then", ({ renewals, then }) =>
    expect(last({ kind: "successive", terms: [{ kind: "years", years: 5 }, { kind: "years", years: 10 }] }, "2026-05-01", renewals)).toBe(then))

  it("a refusal names itself and the kind of term", () => {
    const answer = Validity.lastValidDay({ kind: "period", parts: [] }, day("2026-01-01"))
    expect(Result.isFailure(answer) && { ...answer.failure }).toMatchObject({ _tag: "InvalidTerm", kind: "period", reason: "empty" })
  })

  it("first term is the default, and a list without terms is refused", () => {
    expect(last({ kind: "successive", terms: [{ kind: "days", days: 1 }, { kind: "days", days: 2 }] }, "2026-05-01")).toBe("2026-05-02")
    expect(last({ kind: "successive", terms: [] as never }, "2026-05-01")).toBe("empty")
  })

  it("law: a later beginning never ends earlier", () => {
    const spec = fc.oneof(
      fc.record({ kind: fc.constant("days" as const), days: fc.nat(3000) }),
      fc.record({ kind: fc.constant("months" as const), months: fc.nat(120) }),
      fc.record({ kind: fc.constant("calendarMonths" as const), months: fc.nat(120) }),
      fc.record({ kind: fc.constant("fixedDate" as const), base: anyDay, everyMonths: fc.integer({ min: 1, max: 36 }), minimumMonths: fc.nat(12) })
    )
    fc.assert(fc.property(spec, anyDay, fc.nat(400), (term, from, later) => {
      expect(last(term, from)! <= last(term, Day.addDays(from, later))!).toBe(true)
    }))
  })
})

describe("status on a day", () => {
  const held = { validFrom: day("2026-01-01"), lastValidDay: day("2027-05-16") }
  it.each([
    { given: "the eve of the first day", on: "2025-12-31", warn: 14, then: { status: "notYet", daysLeft: 501 } },
    { given: "the first day", on: "2026-01-01", warn: 14, then: { status: "valid", daysLeft: 500 } },
    { given: "as many days left as the warning", on: "2027-05-02", warn: 14, then: { status: "valid", daysLeft: 14 } },
    { given: "one fewer", on: "2027-05-03", warn: 14, then: { status: "expiringSoon", daysLeft: 13 } },
    { given: "the last day", on: "2027-05-16", warn: 14, then: { status: "expiringSoon", daysLeft: 0 } },
    { given: "the last day without warning", on: "2027-05-16", warn: undefined, then: { status: "valid", daysLeft: 0 } },
    { given: "the day after", on: "2027-05-17", warn: 14, then: { status: "expired", daysLeft: -1 } }
  ])("$given: $then.status", ({ on, then, warn }) => {
    expect(Validity.status(held, day(on), warn)).toEqual(then)
    expect(Validity.covers(held, day(on))).toBe(then.status === "valid" || then.status === "expiringSoon")
  })

  it.each([
    { given: "no last day, before", on: "2025-12-31", then: "notYet" },
    { given: "no last day, first day", on: "2026-01-01", then: "valid" },
    { given: "no last day, a century on", on: "2126-01-01", then: "valid" }
  ])("$given: $then", ({ on, then }) => {
    const open = { validFrom: day("2026-01-01") }
    expect(Validity.status(open, day(on), 30)).toEqual({ status: then })
    expect(Validity.covers(open, day(on))).toBe(then === "valid")
  })

  it("ends at midnight in Asia/Jakarta", () => {
    const end = Validity.endsBefore(day("2026-11-24"))
    expect(end).toBe(Date.parse("2026-11-24T17:00:00Z"))
    expect([Day.ofInstant(end - 1), Day.ofInstant(end)]).toEqual(["2026-11-24", "2026-11-25"])
  })
})

describe("faults of a term", () => {
  it.each<{ given: string; spec: Validity.ValiditySpec; then: string | undefined }>([
    { given: "never", spec: { kind: "never" }, then: undefined },
    { given: "3 years", spec: { kind: "years", years: 3 }, then: undefined },
    { given: "0 days: ends on its first day", spec: { kind: "days", days: 0 }, then: undefined },
    { given: "−1 days: ends before it begins", spec: { kind: "days", days: -1 }, then: "notPositive" },
    { given: "half a day", spec: { kind: "days", days: 0.5 }, then: "notWhole" },
    { given: "fixed date every 12 months", spec: { kind: "fixedDate", base: day("2000-12-31"), everyMonths: 12, minimumMonths: 0 }, then: undefined },
    { given: "fixed date far ahead every 0 months", spec: { kind: "fixedDate", base: day("2090-12-31"), everyMonths: 0, minimumMonths: 0 }, then: "notPositive" },
    { given: "fixed date far ahead every half month", spec: { kind: "fixedDate", base: day("2090-12-31"), everyMonths: 0.5, minimumMonths: 0 }, then: "notWhole" },
    { given: "fixed date ahead every month", spec: { kind: "fixedDate", base: day("2090-12-31"), everyMonths: 1, minimumMonths: 0 }, then: undefined },
    { given: "no terms", spec: { kind: "successive", terms: [] as never }, then: "empty" },
    { given: "a second term that is bad", spec: { kind: "successive", terms: [{ kind: "years", years: 5 }, { kind: "years", years: -1 }] }, then: "notPositive" },
    { given: "two good terms", spec: { kind: "successive", terms: [{ kind: "years", years: 5 }, { kind: "years", years: 10 }] }, then: undefined }
  ])("$given: $then", ({ spec, then }) => expect(Validity.fault(spec)).toBe(then))
})
