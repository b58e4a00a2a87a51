import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Journey } from "@sepasar/core/journey"
import { Day, Id, Rational, Score, Span } from "@sepasar/core/kernel"
import { Entry } from "@sepasar/core/ledger"
import { EventCodec } from "@sepasar/core/schema"
import * as Arbitrary from "../src/arbitrary/index.ts"
import { scenario, trader } from "../src/given/index.ts"

describe("arbitraries", () => {
  it("law: every event is one its schema accepts, comes back from JSON as it was, and may stand in a ledger", () => {
    fc.assert(fc.property(Arbitrary.event, (event) => {
      const decoded = EventCodec.decode(JSON.parse(JSON.stringify(EventCodec.encode(event))))
      expect(Result.isSuccess(decoded) ? decoded.success : decoded.failure).toEqual(event)
      expect(Entry.fault({ ...event, data: (EventCodec.encode(event) as typeof event).data })).toBeUndefined()
    }), { numRuns: 500 })
  })

  it("law: the kernel's values are what they say", () => {
    fc.assert(fc.property(
      Arbitrary.day(), Arbitrary.score(), Arbitrary.id<"TraderId">("P-"), Arbitrary.rational, Arbitrary.span(),
      (day, score, id, rational, span) => {
        expect([Day.isDay(day), Score.isScore(score), Id.fault(id)]).toEqual([true, true, undefined])
        expect(Rational.make(rational.n, rational.d)).toEqual(rational)
        expect(Day.isDay(Span.end(day, span))).toBe(true)
      }
    ))
  })

  it("law: a story may come in any order, and twice", () => {
    fc.assert(fc.property(Arbitrary.history(), (events) => {
      const id = Id.make<"TraderId">("P-1")
      expect(Journey.replay(id, [...events].reverse())).toEqual(Journey.replay(id, events))
      expect(Journey.replay(id, [...events, ...events])).toEqual(Journey.replay(id, events))
    }), { numRuns: 60 })
  })
})

describe("stories", () => {
  const sri = trader("P-1").enrolled().on("2026-01-12").by("PL-3").attended("S-1", "S-2").assessed("post-test", 82.5)

  it("are told in order, with ids and instants of their own", () => {
    expect(sri.events.map(({ by, id, occurredOn, type }) => [id, occurredOn, type, by])).toEqual([
      ["P-1.1", "2026-01-05", "TraderEnrolled", undefined],
      ["P-1.2", "2026-01-12", "AttendanceRecorded", "PL-3"],
      ["P-1.3", "2026-01-12", "AttendanceRecorded", "PL-3"],
      ["P-1.4", "2026-01-12", "AssessmentRecorded", "PL-3"]
    ])
    expect(sri.events.every((event) => Entry.fault(event) === undefined)).toBe(true)
  })

  it("branch without touching each other", () => {
    const [more, less] = [sri.mentored(60), sri.missed("S-3")]
    expect([sri.events.length, more.events.length, less.events.length]).toEqual([4, 5, 5])
    expect(more.events[4]!.type).toBe("MentoringVisited")
  })

  it("given, when, then: as of a day, and as known at an instant", () => {
    scenario({ given: sri, when: ({ attendance }) => attendance.map(({ session }) => session), then: (answer) => expect(answer).toEqual(["S-1", "S-2"]) })
    scenario({ given: sri, asOf: "2026-01-11", when: ({ attendance }) => attendance.length, then: (answer) => expect(answer).toBe(0) })
    scenario({ given: sri, knownAt: "2026-01-12T04:59:59.999Z", when: ({ attendance }) => attendance.length, then: (answer) => expect(answer).toBe(0) })
  })
})
