import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Journey, School } from "@sepasar/core/journey"
import { Day, Id, Rational, Score, Span } from "@sepasar/core/kernel"
import { Entry } from "@sepasar/core/ledger"
import { EventCodec } from "@sepasar/core/schema"
import * as Arbitrary from "../src/arbitrary/index.ts"
import { cohort, scenario, trader } from "../src/given/index.ts"

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

  it("sessions are told the same way, and attendance is counted against those that met", () => {
    const pagi = cohort("C-1").on("2026-01-12").met("S-1", "S-2").scheduled("S-3", { day: "2026-02-02", module: "M-2", lessonHours: 4, trainer: "T-1" }).scheduled("S-4").cancelled("S-4")
    expect(pagi.events.map(({ id, type }) => `${id} ${type}`)).toEqual([
      "C-1.1 SessionScheduled", "C-1.2 SessionHeld", "C-1.3 SessionScheduled", "C-1.4 SessionHeld", "C-1.5 SessionScheduled", "C-1.6 SessionScheduled", "C-1.7 SessionCancelled"
    ])
    expect(pagi.events.every((event) => Entry.fault(event) === undefined && Result.isSuccess(EventCodec.decode(event)))).toBe(true)
    expect(School.replay(pagi.events).contradictions).toEqual([])
    scenario({
      given: sri, cohort: pagi, when: ({ meetings }) => meetings.map(({ session, status }) => `${session} ${status}`),
      then: (answer) => expect(answer).toEqual(["S-1 held", "S-2 held", "S-4 cancelled", "S-3 scheduled"])
    })
    scenario({ given: sri, cohort: pagi, asOf: "2026-01-11", when: ({ meetings }) => meetings.length, then: (answer) => expect(answer).toBe(0) })
  })

  it("anything there is can have happened, by anybody, on any day", () => {
    const [event] = trader("P-2").on("2026-03-01").by("A-1").happened("StagePassed", { stage: "dua" }).events
    expect(event).toMatchObject({ type: "StagePassed", occurredOn: "2026-03-01", by: "A-1", data: { stage: "dua" } })
  })
})
