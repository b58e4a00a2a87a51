import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Chronology from "../../src/journey/Chronology.ts"
import type { SchoolEvent, TraderEvent } from "../../src/journey/Event.ts"
import * as Journey from "../../src/journey/Journey.ts"
import * as School from "../../src/journey/School.ts"
import * as Day from "../../src/kernel/Day.ts"
import { enrolled, event, score, session, trader } from "./build.ts"

const day = Day.make
const replay = (events: ReadonlyArray<TraderEvent>, view: Chronology.View | School.School = {}) => Journey.replay(trader, events, view)
const visit = (id: string, on: string, minutes: number, more = {}) => event(id, "MentoringVisited", on, { minutes }, more)
const minutes = (journey: Journey.Journey) => journey.mentoring.map((visit) => visit.minutes)
const what = (journey: Journey.Journey) => journey.contradictions.map((contradiction) => `${contradiction.what} ${contradiction.event}`)

describe("a journey as of a day", () => {
  const events = [enrolled(), visit("v1", "2026-02-01", 30), visit("v2", "2026-02-02", 40)]

  it.each([
    { given: "the day before the first visit", asOf: "2026-01-31", then: [] },
    { given: "the day of the first visit", asOf: "2026-02-01", then: [30] },
    { given: "the day of the second", asOf: "2026-02-02", then: [30, 40] }
  ])("$given: $then", ({ asOf, then }) => expect(minutes(replay(events, { asOf: day(asOf) }))).toEqual(then))

  it("no day asked about: the last day something happened", () => expect(replay(events).asOf).toBe("2026-02-02"))
  it("nothing recorded: a case file about which nothing is known", () =>
    expect(replay([], { asOf: day("2026-02-01") })).toEqual(Journey.empty(trader, day("2026-02-01"))))
})

describe("as known at an instant", () => {
  const late = visit("v2", "2026-02-02", 40, { recordedAt: "2026-02-20T01:00:00.000Z" })
  const events = [visit("v1", "2026-02-01", 30), late]

  it.each([
    { given: "a moment before it was recorded", knownAt: "2026-02-20T00:59:59.999Z", then: [30] },
    { given: "the moment it was recorded", knownAt: "2026-02-20T01:00:00.000Z", then: [30, 40] }
  ])("$given: $then", ({ knownAt, then }) => expect(minutes(replay(events, { knownAt }))).toEqual(then))

  it("the end of a day in Jakarta is 17:00 UTC, less a millisecond", () =>
    expect(Chronology.endOf(day("2026-02-20"))).toBe("2026-02-20T16:59:59.999Z"))
})

describe("corrections and withdrawals", () => {
  const wrong = event("a1", "AssessmentRecorded", "2026-03-01", { assessment: "post-test", score: score(8), possible: score(100) })
  const right = event("a2", "AssessmentRecorded", "2026-03-01", { assessment: "post-test", score: score(80), possible: score(100) },
    { recordedAt: "2026-03-09T00:00:00.000Z" })
  const correction = event("k1", "RecordCorrected", "2026-03-09", { corrects: "a1", by: "a2", reason: "a digit was lost" },
    { recordedAt: "2026-03-09T00:00:00.000Z" })
  const scores = (journey: Journey.Journey) => journey.assessments.map((assessment) => assessment.score)

  it("the corrected record gives way to the right one", () => expect(scores(replay([wrong, right, correction]))).toEqual([score(80)]))
  it("as known before the correction, the wrong one still stands", () =>
    expect(scores(replay([wrong, right, correction], { knownAt: "2026-03-08T23:59:59.999Z" }))).toEqual([score(8)]))
  it("a correction speaks of the past too: asked about an earlier day it holds", () =>
    expect(scores(replay([wrong, right, correction], { asOf: day("2026-03-01") }))).toEqual([score(80)]))
  it("a withdrawn record is gone, and a withdrawn withdrawal brings it back", () => {
    const withdrawn = event("k2", "RecordWithdrawn", "2026-03-10", { withdraws: "a1", reason: "another trader" })
    const restored = event("k3", "RecordWithdrawn", "2026-03-11", { withdraws: "k2", reason: "it was this one after all" })
    expect(scores(replay([wrong, withdrawn]))).toEqual([])
    expect(scores(replay([wrong, withdrawn, restored]))).toEqual([score(8)])
  })
  it("two withdrawals of each other: the last word recorded decides", () => {
    const first = event("k2", "RecordWithdrawn", "2026-03-10", { withdraws: "k3", reason: "no" })
    const last = event("k3", "RecordWithdrawn", "2026-03-11", { withdraws: "k2", reason: "yes" })
    expect(replay([wrong, first, last]).assessments).toHaveLength(1)
  })
  it("a correction of what nobody recorded is said to be one", () => {
    const journey = replay([event("k9", "RecordCorrected", "2026-03-09", { corrects: "no-such", by: "a7", reason: "?" })])
    expect(what(journey)).toEqual(["correction-of-unknown k9", "replacement-unknown k9"])
  })
  it("a withdrawn enrolment leaves the trader without market and cohort", () => {
    const journey = replay([enrolled(), event("k1", "RecordWithdrawn", "2026-02-01", { withdraws: "enrol", reason: "moved away" })])
    expect([journey.market, journey.cohort, journey.enrolledOn]).toEqual([undefined, undefined, undefined])
  })
})

describe("what contradicts is kept and said", () => {
  it("two marks for one session: both stay", () => {
    const journey = replay([
      event("m1", "AttendanceRecorded", "2026-02-03", { session: "s1", mark: "present" }),
      event("m2", "AttendanceRecorded", "2026-02-03", { session: "s1", mark: "absent" })
    ])
    expect(journey.attendance.map(({ mark }) => mark)).toEqual(["present", "absent"])
    expect(what(journey)).toEqual(["marked-twice m2"])
  })
  it("the same mark twice is no contradiction", () =>
    expect(what(replay([
      event("m1", "AttendanceRecorded", "2026-02-03", { session: "s1", mark: "present" }),
      event("m2", "AttendanceRecorded", "2026-02-03", { session: "s1", mark: "present" })
    ]))).toEqual([]))
  it("enrolled in two cohorts: the later one counts, the first day stays", () => {
    const journey = replay([enrolled(), event("again", "TraderEnrolled", "2026-02-01", { market: "M-2", cohort: "c2" })])
    expect([journey.cohort, journey.enrolledOn, ...what(journey)]).toEqual(["c2", "2026-01-10", "enrolled-twice again"])
  })
  it("one id for two different events: the first recorded counts", () => {
    const journey = replay([visit("v1", "2026-02-01", 45, { recordedAt: "2026-02-03T00:00:00.000Z" }), visit("v1", "2026-02-01", 30)])
    expect([minutes(journey), what(journey)]).toEqual([[30], ["id-reused v1"]])
  })
  it("a decision without a person is not kept as one", () => {
    const decided = (more: { by?: string }) => event("d1", "CertificationDecided", "2026-04-01",
      { scheme: "sk", schemeVersion: "1", outcome: "granted", recommended: "met" }, more)
    expect(what(replay([decided({})]))).toEqual(["decided-by-nobody d1"])
    expect(replay([decided({ by: "official-1" })]).decisions).toMatchObject([{ by: "official-1", outcome: "granted" }])
  })
  it("a ruling on an appeal nobody filed, and two rulings that differ", () => {
    const filed = event("f1", "AppealFiled", "2026-04-02", { appeal: "b-1", decision: "d1", grounds: "new evidence" })
    const ruled = (id: string, outcome: string, day = "2026-04-09", appeal = "b-1") => event(id, "AppealDecided", day, { appeal, panel: ["p1"], outcome })
    expect(what(replay([ruled("r1", "dismissed")]))).toEqual(["appeal-unknown r1"])
    expect(what(replay([filed, ruled("r1", "dismissed", "2026-04-01")]))).toEqual(["appeal-unknown r1"])
    expect(what(replay([filed, ruled("r1", "dismissed"), ruled("r2", "dismissed", "2026-04-10")]))).toEqual([])
    const journey = replay([filed, ruled("r1", "dismissed"), ruled("r2", "upheld", "2026-04-10")])
    expect(what(journey)).toEqual(["appeal-decided-twice r2"])
    expect(journey.appeals).toMatchObject([{ appeal: "b-1", outcome: "upheld", decidedOn: "2026-04-10" }])
  })
  it("a declaration of conflicts left open is kept as unknown", () => {
    const declared = (id: string, data: object) => event(id, "ConflictOfInterestDeclared", "2026-03-01", { person: "A-1", ...data })
    const journey = replay([declared("k1", {}), declared("k2", { conflict: true, relation: "family" })])
    expect(journey.declarations).toEqual([
      { person: "A-1", conflict: undefined, day: "2026-03-01", evidence: "k1" },
      { person: "A-1", conflict: true, relation: "family", day: "2026-03-01", evidence: "k2" }
    ])
    expect("declarations" in Journey.caseFile(journey)).toBe(false)
  })
  it("consent withdrawn that was never given", () =>
    expect(what(replay([event("c1", "ConsentWithdrawn", "2026-02-01", { purpose: "photo" })]))).toEqual(["consent-never-given c1"]))
})

describe("certificates over time", () => {
  const issued = event("i1", "CertificateIssued", "2026-04-01", { number: "N-1", scheme: "sk", schemeVersion: "1", kind: "training",
    validFrom: "2026-04-01", lastValidDay: "2028-04-30", decision: "d1" })
  const held = (...events: ReadonlyArray<TraderEvent>) => replay([issued, ...events]).certificates[0]

  it("suspended, then active again", () => {
    const suspended = event("i2", "CertificateSuspended", "2026-05-01", { number: "N-1", reason: "breach" })
    expect(held(suspended)).toMatchObject({ status: "suspended", statusSince: "2026-05-01", issue: 1 })
    expect(held(suspended, event("i3", "CertificateReinstated", "2026-06-01", { number: "N-1", reason: "repaired" })))
      .toMatchObject({ status: "active", statusSince: "2026-06-01" })
  })
  it("a correction keeps the number and raises the issue", () =>
    expect(held(event("i2", "CertificateCorrected", "2026-05-01", { number: "N-1", reason: "name of market" }))).toMatchObject({ number: "N-1", issue: 2 }))
  it.each([
    { given: "renewed from the day after the end", validFrom: "2028-05-01", then: "2026-04-01" },
    { given: "renewed a day late", validFrom: "2028-05-02", then: "2028-05-02" }
  ])("$given: valid from $then", ({ then, validFrom }) =>
    expect(held(event("i2", "CertificateRenewed", "2028-04-01", { number: "N-1", path: "portfolio", validFrom, lastValidDay: "2030-04-30" })))
      .toMatchObject({ validFrom: then, lastValidDay: "2030-04-30" }))
  it("an event about a certificate nobody issued", () =>
    expect(what(replay([event("i9", "CertificateRevoked", "2026-05-01", { number: "N-9", reason: "?" })]))).toEqual(["certificate-unknown i9"]))
  it("one number issued twice: the first stays", () =>
    expect(what(replay([issued, { ...issued, id: "i2" as never }]))).toEqual(["certificate-number-reused i2"]))
})

it("of two events of one day the one recorded first comes first, whatever their ids", () => {
  const events = [visit("a", "2026-02-01", 2, { recordedAt: "2026-02-03T00:00:00.000Z" }), visit("b", "2026-02-01", 1)]
  expect(minutes(replay(events))).toEqual([1, 2])
})

describe("the school joined in", () => {
  const events: ReadonlyArray<SchoolEvent> = [
    ...session("s2", "2026-02-10", "cancelled"), ...session("s1", "2026-02-03", "held"), ...session("x1", "2026-02-03", "held", "c2")
  ]
  const meetings = (asOf: string) =>
    replay([enrolled()], School.replay(events, { asOf: day(asOf) })).meetings.map(({ session, status }) => `${session} ${status}`)

  it.each([
    { given: "before anything was held", asOf: "2026-02-02", then: ["s1 scheduled", "s2 scheduled"] },
    { given: "the day of the first session", asOf: "2026-02-03", then: ["s1 held", "s2 scheduled"] },
    { given: "after the second was called off", asOf: "2026-02-10", then: ["s1 held", "s2 cancelled"] }
  ])("$given: $then", ({ asOf, then }) => expect(meetings(asOf)).toEqual(then))

  it("the journey is as of the school's day", () =>
    expect(replay([enrolled()], School.empty(day("2026-06-01"))).asOf).toBe("2026-06-01"))
  it("a mark for a session nobody scheduled stays and is said", () => {
    const journey = replay([enrolled(), event("m1", "AttendanceRecorded", "2026-02-03", { session: "s99", mark: "present" })], School.replay(events))
    expect([journey.attendance.length, ...what(journey)]).toEqual([1, "session-unknown m1"])
  })
  it("a session scheduled again moves and keeps its status", () => {
    const moved = event("move", "SessionScheduled", "2026-02-04", { session: "s1", cohort: "c1", module: "m1", day: "2026-02-05", lessonHours: 3 })
    expect(School.replay([...events, moved]).meetings.get("c1" as never)?.[0]).toMatchObject({ day: "2026-02-05", status: "held", lessonHours: 3 })
  })
  it("held and called off: the later event counts, and both are said", () => {
    const school = School.replay([...session("s1", "2026-02-03", "held"), event("off", "SessionCancelled", "2026-02-04", { session: "s1" })])
    expect(school.meetings.get("c1" as never)?.[0]?.status).toBe("cancelled")
    expect(school.contradictions).toEqual([{ what: "session-held-and-cancelled", event: "off", about: "s1" }])
  })
})

// ── Laws ────────────────────────────────────────────────────────────────────

const on = fc.integer({ min: 1, max: 9 }).map((date) => `2026-02-0${date}`)
const id = fc.integer({ min: 1, max: 12 }).map((n) => `e${n}`)
const anyEvent: fc.Arbitrary<TraderEvent> = fc.oneof(
  fc.record({ id, on, minutes: fc.integer({ min: 1, max: 90 }) }).map(({ id, minutes, on }) => visit(id, on, minutes)),
  fc.record({ id, on, cohort: fc.constantFrom("c1", "c2") }).map(({ cohort, id, on }) => event(id, "TraderEnrolled", on, { market: "M-1", cohort })),
  fc.record({ id, on, mark: fc.constantFrom("present" as const, "absent" as const) }).map(({ id, mark, on }) =>
    event(id, "AttendanceRecorded", on, { session: "s1", mark })),
  fc.record({ id, on, status: fc.constantFrom("Issued", "Revoked") }).map(({ id, on, status }): TraderEvent => status === "Issued"
    ? event(id, "CertificateIssued", on, { number: "N-1", scheme: "sk", schemeVersion: "1", kind: "training", validFrom: on, decision: "d" })
    : event(id, "CertificateRevoked", on, { number: "N-1", reason: "r" })),
  fc.record({ id, on, target: id }).map(({ id, on, target }) => event(id, "RecordWithdrawn", on, { withdraws: target, reason: "r" })),
  fc.record({ id, on, target: id, by: id }).map(({ by, id, on, target }) => event(id, "RecordCorrected", on, { corrects: target, by, reason: "r" }))
)
const view: fc.Arbitrary<Chronology.View> = fc.record({ asOf: on.map(day), knownAt: on.map((text) => Chronology.endOf(day(text))) }, { requiredKeys: [] })

describe("laws", () => {
  it("law: the order in which the school's events arrive never changes its meetings", () => {
    const schoolEvent: fc.Arbitrary<SchoolEvent> = fc.oneof(
      fc.record({ id, on, session: fc.constantFrom("s1", "s2") }).map(({ id, on, session }): SchoolEvent =>
        event(id, "SessionScheduled", on, { session, cohort: "c1", module: "m1", day: on, lessonHours: 2 })),
      fc.record({ id, on, session: fc.constantFrom("s1", "s2"), held: fc.boolean() }).map(({ held, id, on, session }): SchoolEvent =>
        held ? event(id, "SessionHeld", on, { session }) : event(id, "SessionCancelled", on, { session })),
      fc.record({ id, on, target: id }).map(({ id, on, target }): SchoolEvent => event(id, "RecordWithdrawn", on, { withdraws: target, reason: "r" }))
    )
    fc.assert(fc.property(fc.array(schoolEvent, { maxLength: 12 }), view, (events, view) => {
      expect(School.replay([...events].reverse(), view)).toEqual(School.replay(events, view))
    }))
  })
  it("law: the order in which events arrive never changes the answer", () => {
    fc.assert(fc.property(fc.array(anyEvent, { maxLength: 14 }), view, fc.infiniteStream(fc.nat()), (events, view, keys) => {
      const shuffled = events.map((event) => ({ event, key: keys.next().value as number })).sort((a, b) => a.key - b.key).map(({ event }) => event)
      expect(replay(shuffled, view)).toEqual(replay(events, view))
    }))
  })
  it("law: an event that arrives twice counts once", () => {
    fc.assert(fc.property(fc.array(anyEvent, { maxLength: 14 }), view, (events, view) => {
      expect(replay([...events, ...structuredClone(events)], view)).toEqual(replay(events, view))
    }))
  })
  it("law: a view is the same as a world in which the rest has not happened", () => {
    fc.assert(fc.property(fc.array(anyEvent.filter(({ type }) => !type.startsWith("Record")), { maxLength: 14 }), on, (events, text) => {
      const seen = events.filter(({ occurredOn }) => occurredOn <= text)
      const noReuse = new Set(events.map((event) => event.id)).size === events.length
      if (noReuse) expect(replay(events, { asOf: day(text) })).toEqual(replay(seen, { asOf: day(text) }))
    }))
  })
  it("law: without corrections, replay is evolve over the ordered events", () => {
    fc.assert(fc.property(fc.uniqueArray(anyEvent.filter(({ type }) => !type.startsWith("Record")), { maxLength: 14, selector: (event) => event.id }), (events) => {
      const steps = [...events].sort(Chronology.compare).reduce<Journey.Journey>(Journey.evolve, Journey.empty(trader, day("0001-01-01")))
      expect(steps).toEqual(replay(events))
    }))
  })
  it("law: the arguments are never written to", () => {
    fc.assert(fc.property(fc.array(anyEvent, { maxLength: 14 }), (events) => {
      const before = structuredClone(events)
      replay(events)
      events.reduce<Journey.Journey>(Journey.evolve, Object.freeze(Journey.empty(trader, day("0001-01-01"))))
      expect(events).toEqual(before)
    }))
  })
})
