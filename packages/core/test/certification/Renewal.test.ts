import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Renewal from "../../src/certification/Renewal.ts"
import type { ValiditySpec } from "../../src/certification/Validity.ts"
import * as Day from "../../src/kernel/Day.ts"
import * as Span from "../../src/kernel/Span.ts"

const day = Day.make
const source = { instrument: "Aturan sekolah", url: "https://example.org", read: "own-rule", confidence: "C" } as const
const spec: Renewal.RenewalSpec = {
  opens: { kind: "months", count: 2 },
  grace: { kind: "days", count: 30 },
  paths: [{ path: "portfolio", inGrace: false }, { path: "full", inGrace: true }],
  countsFrom: "previousEnd",
  source
}
const { grace: _grace, ...strict } = spec
const last = day("2029-03-01")
const years: ValiditySpec = { kind: "years", years: 3 }

describe("the days of a renewal", () => {
  it("opens before the end and closes with it", () => {
    expect(Renewal.window(spec, last, Span.plainWeek)).toEqual({ opens: "2029-01-01", closes: "2029-03-01", graceUntil: "2029-03-31" })
    expect(Renewal.window(strict, last, Span.plainWeek)).toEqual({ opens: "2029-01-01", closes: "2029-03-01" })
  })

  it.each<{ given: string; on: string; then: string; strict: string; offered: ReadonlyArray<boolean> }>([
    { given: "the eve of the window", on: "2028-12-31", then: "tooEarly", strict: "tooEarly", offered: [false, false] },
    { given: "the first day of the window", on: "2029-01-01", then: "open", strict: "open", offered: [true, true] },
    { given: "the last valid day", on: "2029-03-01", then: "open", strict: "open", offered: [true, true] },
    { given: "the day after", on: "2029-03-02", then: "grace", strict: "lapsed", offered: [false, true] },
    { given: "the last day of grace", on: "2029-03-31", then: "grace", strict: "lapsed", offered: [false, true] },
    { given: "the day after grace", on: "2029-04-01", then: "lapsed", strict: "lapsed", offered: [false, false] }
  ])("$given: $then", ({ offered, on, strict: without, then }) => {
    expect(Renewal.phase(spec, last, day(on), Span.plainWeek)).toBe(then)
    expect(Renewal.phase(strict, last, day(on), Span.plainWeek)).toBe(without)
    expect(Renewal.offers(spec, last, day(on), {}, Span.plainWeek).map((each) => each.offered)).toEqual(offered)
  })

  describe("asked for at least two months before the end", () => {
    const { opens: _opens, ...rest } = strict
    const asking: Renewal.RenewalSpec = { ...rest, askBefore: { kind: "months", count: 2 } }
    const late: Renewal.RenewalSpec = { ...asking, grace: { kind: "days", count: 30 } }
    const next = (of: Renewal.RenewalSpec, on: string, askedOn?: string, path = "full") => {
      const answer = Renewal.next(of, years, { lastValidDay: last, renewals: 0 }, path, day(on), Span.plainWeek, askedOn === undefined ? undefined : day(askedOn))
      return Result.isSuccess(answer) ? answer.success : `${answer.failure.reason} ${answer.failure.limit}`
    }
    it("the window closes before the certificate ends, and has no first day", () => {
      expect(Renewal.window(asking, last, Span.plainWeek)).toEqual({ closes: "2029-01-01" })
    })
    it.each([
      { on: "2026-03-01", then: "open", late: "open" },
      { on: "2029-01-01", then: "open", late: "open" },
      { on: "2029-01-02", then: "closed", late: "grace" },
      { on: "2029-03-01", then: "closed", late: "grace" },
      { on: "2029-03-02", then: "lapsed", late: "grace" },
      { on: "2029-04-01", then: "lapsed", late: "lapsed" }
    ])("on $on: $then, or $late with days of grace", ({ late: with_, on, then }) => {
      expect(Renewal.phase(asking, last, day(on), Span.plainWeek)).toBe(then)
      expect(Renewal.phase(late, last, day(on), Span.plainWeek)).toBe(with_)
    })
    it.each([
      { given: "asked in time, decided later", got: () => next(asking, "2029-02-20", "2029-01-01"), then: { validFrom: "2029-02-20", lastValidDay: "2032-03-01" } },
      { given: "asked in time, decided after the end: the gap stays", got: () => next(asking, "2029-04-20", "2029-01-01"), then: { validFrom: "2029-04-20", lastValidDay: "2032-03-01" } },
      { given: "asked a day late", got: () => next(asking, "2029-02-20", "2029-01-02"), then: "closed 2029-01-01" },
      { given: "asked after the end", got: () => next(asking, "2029-04-20", "2029-03-02"), then: "lapsed 2029-01-01" },
      { given: "asked late, in grace", got: () => next(late, "2029-02-20", "2029-01-02"), then: { validFrom: "2029-02-20", lastValidDay: "2032-03-01" } },
      { given: "asked late, by a path that is over", got: () => next(late, "2029-02-20", "2029-01-02", "portfolio"), then: "pathNotOffered undefined" },
      { given: "decided before it was asked", got: () => next(asking, "2028-12-30", "2028-12-31"), then: "tooEarly 2028-12-31" },
      { given: "decided on the day it was asked", got: () => next(asking, "2028-12-31", "2028-12-31"), then: { validFrom: "2028-12-31", lastValidDay: "2032-03-01" } }
    ])("$given", ({ got, then }) => expect(got()).toEqual(then))
  })

  it("a certificate without an end needs no renewal", () => {
    expect(Renewal.phase(spec, undefined, last, Span.plainWeek)).toBe("endless")
    expect(Renewal.offers(spec, undefined, last, {}, Span.plainWeek).some(({ offered }) => offered)).toBe(false)
  })

  it("says what each path is worth, and nothing of a path nobody judged", () => {
    expect(Renewal.offers(spec, last, last, { portfolio: "unmet", other: "met" }, Span.plainWeek)).toEqual([
      { path: "portfolio", offered: true, verdict: "unmet" },
      { path: "full", offered: true, verdict: "undetermined" }
    ])
  })
})

describe("the next term", () => {
  const next = (on: string, path = "full", over: Partial<Renewal.RenewalSpec> = {}, term: ValiditySpec = years, renewals = 0) => {
    const answer = Renewal.next({ ...spec, ...over }, term, { lastValidDay: last, renewals }, path, day(on), Span.plainWeek)
    return Result.isSuccess(answer) ? answer.success : { reason: answer.failure.reason, limit: answer.failure.limit }
  }

  it.each([
    { given: "too early", got: () => next("2028-12-31"), then: { reason: "tooEarly", limit: "2029-01-01" } },
    { given: "on the first day, counted from the old end", got: () => next("2029-01-01"), then: { validFrom: "2029-01-01", lastValidDay: "2032-03-01" } },
    { given: "on the first day, counted from the renewal", got: () => next("2029-01-01", "full", { countsFrom: "renewal" }), then: { validFrom: "2029-01-01", lastValidDay: "2032-01-01" } },
    { given: "in grace: begins on the day, counted from the old end", got: () => next("2029-03-31"), then: { validFrom: "2029-03-31", lastValidDay: "2032-03-01" } },
    { given: "in grace, a path that is over", got: () => next("2029-03-02", "portfolio"), then: { reason: "pathNotOffered", limit: undefined } },
    { given: "a path nobody offers", got: () => next("2029-03-01", "magic"), then: { reason: "pathNotOffered", limit: undefined } },
    { given: "after grace", got: () => next("2029-04-01"), then: { reason: "lapsed", limit: "2029-03-31" } },
    { given: "a term that gives nothing", got: () => next("2029-03-01", "full", {}, { kind: "days", days: 0 }), then: { reason: "endsNoLater", limit: "2029-03-01" } },
    { given: "a term that gives one day", got: () => next("2029-03-01", "full", {}, { kind: "days", days: 1 }), then: { validFrom: "2029-03-01", lastValidDay: "2029-03-02" } },
    { given: "a term that is over before it begins", got: () => next("2029-03-20", "full", {}, { kind: "days", days: 5 }), then: { reason: "endsNoLater", limit: "2029-03-01" } },
    { given: "a term that ends on the day it begins", got: () => next("2029-03-06", "full", {}, { kind: "days", days: 5 }), then: { validFrom: "2029-03-06", lastValidDay: "2029-03-06" } },
    { given: "a term without end", got: () => next("2029-03-01", "full", {}, { kind: "never" }), then: { validFrom: "2029-03-01" } },
    { given: "a term that is none", got: () => next("2029-03-01", "full", {}, { kind: "days", days: 0.5 }), then: { reason: "invalidTerm", limit: undefined } },
    { given: "the second term of a row", got: () => next("2029-03-01", "full", {}, { kind: "successive", terms: [{ kind: "years", years: 5 }, { kind: "years", years: 10 }] }), then: { validFrom: "2029-03-01", lastValidDay: "2039-03-01" } }
  ])("$given", ({ got, then }) => expect(got()).toStrictEqual(then))

  it("lapsed without grace names the last valid day; a certificate without end is not renewed", () => {
    const lapsed = Renewal.next(strict, years, { lastValidDay: last, renewals: 0 }, "full", day("2029-03-02"), Span.plainWeek)
    expect(Result.isFailure(lapsed) && lapsed.failure).toMatchObject({ reason: "lapsed", limit: "2029-03-01" })
    const endless = Renewal.next(spec, years, { renewals: 0 }, "full", day("2029-03-02"), Span.plainWeek)
    expect(Result.isFailure(endless) && endless.failure.reason).toBe("endless")
  })

  it("law: a renewal always ends later than the term before and covers the day it begins on", () => {
    fc.assert(fc.property(fc.integer({ min: -100, max: 60 }), fc.constantFrom("previousEnd" as const, "renewal" as const), fc.nat(400), (shift, countsFrom, days) => {
      const on = Day.addDays(last, shift)
      const answer = Renewal.next({ ...spec, countsFrom }, { kind: "days", days }, { lastValidDay: last, renewals: 0 }, "full", on, Span.plainWeek)
      if (Result.isFailure(answer)) return
      expect(answer.success.validFrom).toBe(on)
      expect(answer.success.lastValidDay! > last && answer.success.lastValidDay! >= on).toBe(true)
    }))
  })
})
