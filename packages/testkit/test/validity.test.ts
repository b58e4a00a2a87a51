import { describe, expect, it } from "vitest"
import { iso, validityFeatures } from "../src/conformance/validity.ts"
import type { Json } from "../src/conformance/Feature.ts"

const ask = (feature: string, input: Json) => validityFeatures[feature]!(input)

describe("features about validity: what is unknown", () => {
  it.each<{ feature: string; given: Json; then: unknown }>([
    { feature: "validity.calendarMonths", given: { from: null, months: 12 }, then: { lastValidDay: null } },
    { feature: "validity.calendarMonths", given: { from: "2025-03-10", months: null }, then: { lastValidDay: null } },
    { feature: "validity.calendarMonths", given: { from: "2025-03-10", months: 12 }, then: { lastValidDay: "2026-03-31" } },
    { feature: "validity.days", given: { from: null, days: 1 }, then: { lastValidDay: null } },
    { feature: "validity.days", given: { from: "2026-12-31", days: null }, then: { lastValidDay: null } },
    { feature: "validity.days", given: { from: "2026-12-31", days: 1 }, then: { lastValidDay: "2027-01-01" } },
    { feature: "validity.days", given: { from: "2026-12-31", days: 0.5 }, then: { lastValidDay: null } },
    { feature: "validity.period", given: { from: "2026-01-31", parts: null }, then: { until: null } },
    { feature: "validity.period", given: { from: "2026-01-31", parts: [] }, then: { until: "2026-01-31" } },
    { feature: "validity.period", given: { from: null, parts: [] }, then: { until: null } },
    { feature: "validity.period", given: { from: "2026-01-31", parts: [{ unit: "month", count: 1 }, { unit: "day", count: null }] }, then: { until: null } },
    { feature: "validity.period", given: { from: "2026-01-31", parts: [{ unit: null, count: 1 }] }, then: { until: null } },
    { feature: "validity.period", given: { from: "2026-01-31", parts: [null] }, then: { until: null } },
    { feature: "validity.period", given: { from: "2026-01-31", parts: [{ unit: "month", count: 1 }] }, then: { until: "2026-02-28" } },
    { feature: "validity.fixedDate", given: { base: null, everyMonths: 12, minimumMonths: 6, completed: "2021-02-28" }, then: { lastValidDay: null } },
    { feature: "validity.fixedDate", given: { base: "2021-12-31", everyMonths: 12, minimumMonths: null, completed: "2021-02-28" }, then: { lastValidDay: null } },
    { feature: "validity.fixedDate", given: { base: "2021-12-31", everyMonths: 12, minimumMonths: 6, completed: null }, then: { lastValidDay: null } },
    { feature: "validity.fixedDate", given: { base: "2021-12-31", everyMonths: null, minimumMonths: 6, completed: "2021-02-28" }, then: { lastValidDay: "2021-12-31" } },
    { feature: "validity.fixedDate", given: { base: "2021-12-31", everyMonths: null, minimumMonths: 6, completed: "2021-07-01" }, then: { lastValidDay: null } },
    { feature: "validity.fixedDate", given: { base: "2021-12-31", everyMonths: 12, minimumMonths: 6, completed: "2021-07-01" }, then: { lastValidDay: "2022-12-31" } },
    { feature: "validity.status", given: { validFrom: "2026-01-01", lastValidDay: "2027-05-16", warnDays: 14, on: null }, then: { status: null, daysLeft: null } },
    { feature: "validity.status", given: { validFrom: null, lastValidDay: "2027-05-16", warnDays: 14, on: "2027-05-17" }, then: { status: "expired", daysLeft: -1 } },
    { feature: "validity.status", given: { validFrom: null, lastValidDay: "2027-05-16", warnDays: 14, on: "2027-05-15" }, then: { status: null, daysLeft: 1 } },
    { feature: "validity.status", given: { validFrom: null, lastValidDay: null, warnDays: 14, on: "2027-05-15" }, then: { status: null, daysLeft: null } },
    { feature: "validity.status", given: { validFrom: "2026-01-01", lastValidDay: "2027-05-16", warnDays: null, on: "2027-05-17" }, then: { status: "expired", daysLeft: -1 } },
    { feature: "validity.status", given: { validFrom: "2026-01-01", lastValidDay: "2027-05-16", warnDays: null, on: "2027-05-16" }, then: { status: null, daysLeft: 0 } },
    { feature: "validity.status", given: { validFrom: "2026-01-01", lastValidDay: null, warnDays: null, on: "2027-05-16" }, then: { status: "valid", daysLeft: null } },
    { feature: "validity.status", given: { validFrom: "2026-01-01", lastValidDay: "2027-05-16", warnDays: 14, on: "2027-05-03" }, then: { status: "expiringSoon", daysLeft: 13 } },
    { feature: "validity.status", given: { validFrom: "2026-01-01", lastValidDay: null, warnDays: 14, on: "2025-12-31" }, then: { status: "notYet", daysLeft: null } },
    { feature: "duration.monthsBetween", given: { from: null, to: "2026-01-01" }, then: { months: null, iso: null } },
    { feature: "duration.monthsBetween", given: { from: "2026-01-01", to: null }, then: { months: null, iso: null } },
    { feature: "duration.monthsBetween", given: { from: "2013-08-24", to: "2011-12-22" }, then: { months: -20, iso: "-P1Y8M" } }
  ])("$feature $given: $then", ({ feature, given, then }) => expect(ask(feature, given)).toEqual(then))

  it("a day that is none is a malformed question, not an answer", () => {
    expect(() => ask("validity.days", { from: "2026-02-30", days: 1 })).toThrow("input.from: expected a day")
  })

  it.each([[0, "P0M"], [1, "P1M"], [11, "P11M"], [12, "P1Y"], [13, "P1Y1M"], [-1, "-P1M"], [-12, "-P1Y"]] as const)(
    "%d months are %s", (months, then) => expect(iso(months)).toBe(then))
})
