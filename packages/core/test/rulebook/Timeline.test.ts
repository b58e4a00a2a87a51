import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Day from "../../src/kernel/Day.ts"
import * as Timeline from "../../src/rulebook/Timeline.ts"
import type { Source } from "../../src/rulebook/Source.ts"

const day = Day.make
const source: Source = { instrument: "Peraturan contoh 1/2020", url: "https://example.org/1", read: "full-text", confidence: "A" }
const entry = <A>(value: A, from: string, until?: string): Timeline.Entry<A> =>
  ({ from: day(from), ...(until === undefined ? {} : { until: day(until) }), source, value })

const minimum: Timeline.Timeline<number> = [
  entry(70, "2020-01-01", "2020-12-31"),
  entry(75, "2021-03-01", "2022-12-31"),
  entry(80, "2022-07-01")
]

describe("the entry in force", () => {
  it.each([
    { on: "2019-12-31", then: "silence" },
    { on: "2020-01-01", then: 70 },
    { on: "2020-12-31", then: 70 },
    { on: "2021-01-01", then: "silence" },
    { on: "2021-02-28", then: "silence" },
    { on: "2021-03-01", then: 75 },
    { on: "2022-06-30", then: 75 },
    { on: "2022-07-01", then: 80 },
    { on: "2022-12-31", then: 80 },
    { on: "2023-01-01", then: 80 },
    { on: "9999-12-31", then: 80 }
  ])("on $on: $then", ({ on, then }) => {
    const answer = Timeline.inForce(minimum, day(on))
    expect(Result.isSuccess(answer) ? answer.success.value : "silence").toBe(then)
  })

  it("silence names the day that was asked about", () => {
    const answer = Timeline.inForce(minimum, day("2021-01-01"))
    expect(Result.isFailure(answer) && [answer.failure._tag, answer.failure.day]).toEqual(["NothingInForce", "2021-01-01"])
  })

  it("the answer carries its days and its source", () => {
    expect(Result.getOrThrow(Timeline.inForce(minimum, day("2021-06-01")))).toEqual(entry(75, "2021-03-01", "2022-12-31"))
  })
})

describe("what is wrong with a timeline", () => {
  it.each([
    { given: "one open entry", timeline: [entry(1, "2020-01-01")], then: [] },
    { given: "an entry of one day", timeline: [entry(1, "2020-01-01", "2020-01-01")], then: [] },
    { given: "an entry after a gap", timeline: [entry(1, "2020-01-01", "2020-12-31"), entry(2, "2022-01-01")], then: [] },
    { given: "an entry on the day after the last", timeline: [entry(1, "2020-01-01", "2020-12-31"), entry(2, "2021-01-01")], then: [] },
    { given: "an entry on the last day of the one before", timeline: [entry(1, "2020-01-01", "2020-12-31"), entry(2, "2020-12-31")], then: [{ at: 1, fault: "overlap" }] },
    { given: "an entry that succeeds an open one", timeline: [entry(1, "2020-01-01"), entry(2, "2021-01-01")], then: [] },
    { given: "two entries on one day", timeline: [entry(1, "2020-01-01"), entry(2, "2020-01-01")], then: [{ at: 1, fault: "notAscending" }] },
    { given: "an entry the day after", timeline: [entry(1, "2020-01-01"), entry(2, "2020-01-02")], then: [] },
    { given: "an earlier entry later", timeline: [entry(1, "2020-01-01"), entry(2, "2019-01-01")], then: [{ at: 1, fault: "notAscending" }] },
    { given: "an entry that ends before it begins", timeline: [entry(1, "2020-01-02", "2020-01-01")], then: [{ at: 0, fault: "endsBeforeItBegins" }] },
    {
      given: "all of it at once",
      timeline: [entry(1, "2020-01-01", "2020-12-31"), entry(2, "2020-01-01", "2019-01-01")],
      then: [{ at: 1, fault: "endsBeforeItBegins" }, { at: 1, fault: "notAscending" }, { at: 1, fault: "overlap" }]
    }
  ])("$given", ({ then, timeline }) => expect(Timeline.faults(timeline as unknown as Timeline.Timeline<number>)).toEqual(then))
})

describe("laws", () => {
  /** Entries that follow one another, some closed, some with gaps. */
  const timelines = fc.array(fc.record({ gap: fc.integer({ min: 1, max: 900 }), length: fc.option(fc.integer({ min: 0, max: 400 })) }), { minLength: 1, maxLength: 6 })
    .map((pieces) => {
      let from = Day.toNumber(day("2010-01-01"))
      return pieces.map(({ gap, length }, value) => {
        from += gap
        const begins = Day.fromNumber(from)
        if (length === null) return { from: begins, source, value }
        const until = Day.fromNumber(from + length)
        from += length
        return { from: begins, until, source, value }
      }) as unknown as Timeline.Timeline<number>
    })
  const days = fc.integer({ min: Day.toNumber(day("2009-01-01")), max: Day.toNumber(day("2028-01-01")) }).map(Day.fromNumber)

  it("law: an answer covers the day, and no later entry does", () => {
    fc.assert(fc.property(timelines, days, (timeline, on) => {
      const covers = (one: Timeline.Entry<number>) => one.from <= on && (one.until === undefined || on <= one.until)
      const answer = Timeline.inForce(timeline, on)
      const last = timeline.filter(covers).at(-1)
      expect(Result.isSuccess(answer) ? answer.success : undefined).toEqual(last)
    }))
  })

  it("law: entries that follow one another have no faults", () => {
    fc.assert(fc.property(timelines, (timeline) => Timeline.faults(timeline).length === 0))
  })

  it("law: an entry added at the end changes no answer before its first day", () => {
    fc.assert(fc.property(timelines, days, (timeline, on) => {
      const later = [...timeline, entry(99, "2028-06-01")] as unknown as Timeline.Timeline<number>
      expect(Timeline.inForce(later, on)).toEqual(Timeline.inForce(timeline, on))
    }))
  })
})
