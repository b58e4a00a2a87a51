/**
 * Arbitraries of events (peristiwa acak): every type there is, with data its schema accepts.
 *
 * Ids come out of few, so that sessions, units and certificates of different events meet.
 *
 * @module
 */
import fc from "fast-check"
import type { Event } from "@sepasar/core/journey"
import type { Id } from "@sepasar/core/kernel"
import * as Kernel from "./kernel.ts"

// ── Types ───────────────────────────────────────────────────────────────────

type Data<Type extends Event.Event["type"]> = Extract<Event.Event, { readonly type: Type }>["data"]

// ── Rule ────────────────────────────────────────────────────────────────────

/** An event of a type, its data from the arbitrary of that type. @category arbitraries */
export const ofType = <Type extends Event.Event["type"]>(type: Type): fc.Arbitrary<Extract<Event.Event, { readonly type: Type }>> =>
  fc.record({
    id: fc.uuid(),
    type: fc.constant(type),
    version: fc.constant(1 as const),
    occurredOn: day,
    recordedAt: instant,
    by: fc.option(person, { nil: undefined }),
    data: data[type]
  }).map(({ by, ...rest }) => (by === undefined ? rest : { ...rest, by })) as unknown as fc.Arbitrary<Extract<Event.Event, { readonly type: Type }>>

/** Any event of a trader's stream. @category arbitraries */
export const traderEvent: fc.Arbitrary<Event.TraderEvent> = fc.constant(null).chain(() =>
  fc.constantFrom(...traderTypes).chain((type) => ofType(type))) as fc.Arbitrary<Event.TraderEvent>

/** Any event of a cohort's stream. @category arbitraries */
export const schoolEvent: fc.Arbitrary<Event.SchoolEvent> = fc.constant(null).chain(() =>
  fc.constantFrom("SessionScheduled" as const, "SessionHeld" as const, "SessionCancelled" as const)
    .chain((type) => ofType(type))) as fc.Arbitrary<Event.SchoolEvent>

/** Any event at all. @category arbitraries */
export const event: fc.Arbitrary<Event.Event> = fc.constant(null).chain(() =>
  fc.constantFrom(...types).chain((type) => ofType(type)))

/** The events of one trader, ids unique, in any order of days. @category arbitraries */
export const history = (maxLength: number = 20): fc.Arbitrary<ReadonlyArray<Event.TraderEvent>> =>
  fc.uniqueArray(traderEvent, { maxLength, selector: ({ id }) => id })

// ── Clauses ─────────────────────────────────────────────────────────────────

const day = Kernel.day("2024-01-01", "2027-12-31")
const instant = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2027, 11, 31) }).map((at) => new Date(at).toISOString())
const text = fc.constantFrom("a", "catatan", "市场", "x y")
const person: fc.Arbitrary<Id.PersonId> = Kernel.oneOf("PERSON", 4)
const session: fc.Arbitrary<Id.SessionId> = Kernel.oneOf("S", 5)
const unit: fc.Arbitrary<Id.UnitCode> = Kernel.oneOf("G.47", 3)
const scheme: fc.Arbitrary<Id.SchemeId> = Kernel.oneOf("SCHEME", 2)
const number: fc.Arbitrary<Id.CertificateNumber> = Kernel.oneOf("CERT", 3)
const market: fc.Arbitrary<Id.MarketId> = Kernel.oneOf("M", 3)
const eventId: fc.Arbitrary<Id.EventId> = Kernel.oneOf("E", 9)
const minutes = fc.integer({ min: 0, max: 240 })
const because = { number, reason: text }
const yesNo = fc.boolean()

/** All keys, and of these some may be left out. */
const some = <A extends object>(all: { readonly [K in keyof A]: fc.Arbitrary<A[K]> }, may: ReadonlyArray<keyof A & string>): fc.Arbitrary<A> => {
  const required = Object.keys(all).filter((key) => !may.includes(key as keyof A & string))
  return fc.record(all as Record<string, fc.Arbitrary<unknown>>, { requiredKeys: required, noNullPrototype: true }) as unknown as fc.Arbitrary<A>
}

/** Data by type; a new type of event does not compile until it stands here. */
const data: { readonly [Type in Event.Event["type"]]: fc.Arbitrary<Data<Type>> } = {
  SessionScheduled: some({ session, cohort: Kernel.oneOf("C", 2), module: Kernel.oneOf("MODULE", 4), day, lessonHours: fc.integer({ min: 1, max: 8 }), trainer: person }, ["trainer"]),
  SessionHeld: some({ session }, []),
  SessionCancelled: some({ session }, []),
  SatisfactionAnswered: some({ market, number: text, answers: fc.dictionary(fc.constantFrom("U1", "U2", "U3"), fc.integer({ min: 1, max: 4 }), { noNullPrototype: true }) }, ["number"]),
  TestAnswered: some({ assessment: Kernel.oneOf("TEST", 2), number: text, answers: fc.dictionary(fc.constantFrom("1", "2", "3"), fc.constantFrom("a", "b", "c", "d"), { noNullPrototype: true }) }, []),
  WorkScored: some({ assessment: Kernel.oneOf("TEST", 2), work: text, assessor: person, score: Kernel.score(), possible: Kernel.score(1, 100) }, ["score"]),
  TraderEnrolled: some({ market, cohort: Kernel.oneOf("C", 2), bornOn: Kernel.day("1950-01-01", "2008-12-31") }, ["bornOn"]),
  AttendanceRecorded: some({ session, mark: fc.constantFrom("present", "late", "excused", "absent"), makesUp: session }, ["makesUp"]),
  MentoringVisited: some({ mentor: person, minutes }, ["mentor", "minutes"]),
  AssessmentRecorded: some({ assessment: Kernel.oneOf("TEST", 2), score: Kernel.score(), possible: Kernel.score(1, 100), assessor: person, excused: yesNo }, ["score", "assessor", "excused"]),
  CriterionAssessed: some({ unit, element: fc.integer({ min: 1, max: 3 }), criterion: fc.integer({ min: 1, max: 3 }), shown: yesNo, assessor: person }, ["shown", "assessor"]),
  PracticeLogged: some({ minutes, supervisor: person }, ["supervisor"]),
  PortfolioItemJudged: some({ item: text, unit, madeOn: day, valid: yesNo, authentic: yesNo, current: yesNo, sufficient: yesNo, assessor: person }, ["unit", "madeOn", "valid", "authentic", "current", "sufficient", "assessor"]),
  StageEntered: some({ stage: text }, []),
  StagePassed: some({ stage: text }, []),
  ConsentGiven: some({ purpose: text, textVersion: text }, []),
  ConsentWithdrawn: some({ purpose: text }, []),
  StallStatusRecorded: some({ status: fc.constantFrom("active", "suspended", "closed") }, []),
  FactDeclared: some({ fact: text, value: fc.oneof(yesNo, fc.integer({ min: -1000, max: 1000 }), text) }, []),
  CertificationDecided: some({ scheme, schemeVersion: text, outcome: fc.constantFrom("granted", "refused", "competent", "not-yet-competent"), recommended: Kernel.verdict, reason: text }, ["reason"]),
  CertificateIssued: some({ number, scheme, schemeVersion: text, kind: fc.constantFrom("training", "competency"), validFrom: day, lastValidDay: day, decision: eventId }, ["lastValidDay"]),
  CertificateRenewed: some({ number, path: text, validFrom: day, lastValidDay: day }, ["lastValidDay"]),
  CertificateWarned: some({ ...because, repairBy: day }, ["repairBy"]),
  CertificateWarningLifted: some(because, []),
  CertificateSuspended: some({ ...because, until: day }, ["until"]),
  CertificateReinstated: some(because, []),
  CertificateRevoked: some(because, []),
  CertificateCorrected: some(because, []),
  CertificateReplaced: some({ ...because, by: number }, []),
  AppealFiled: some({ appeal: text, decision: eventId, grounds: text }, []),
  AppealDecided: some({ appeal: text, panel: fc.uniqueArray(person, { maxLength: 3 }), outcome: fc.constantFrom("upheld", "dismissed", "reassess") }, []),
  ConflictOfInterestDeclared: some({ person, conflict: yesNo, relation: fc.constantFrom("sameOffice", "family", "business", "other") }, ["conflict", "relation"]),
  RecordCorrected: some({ corrects: eventId, by: eventId, reason: text }, []),
  RecordWithdrawn: some({ withdraws: eventId, reason: text }, [])
}

const types = Object.keys(data) as ReadonlyArray<Event.Event["type"]> as [Event.Event["type"], ...Array<Event.Event["type"]>]
const otherStreams: ReadonlySet<string> = new Set(["SatisfactionAnswered", "TestAnswered", "WorkScored"])
const traderTypes = types.filter((type) => !type.startsWith("Session") && !otherStreams.has(type)) as [Event.TraderEvent["type"], ...Array<Event.TraderEvent["type"]>]
