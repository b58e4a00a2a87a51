/**
 * Arbitraries of events (peristiwa acak): every type there is, with data its schema accepts.
 *
 * Ids come out of few, so that sessions, units and certificates of different events meet.
 *
 * @module
 */
import fc from "fast-check"
import type { Event } from "@sepasar/core/journey"
import * as Ids from "./ids.ts"
import * as Kernel from "./kernel.ts"
import { lazy, maybe, record } from "./record.ts"

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

/** The data of a type of event. @category arbitraries */
export const dataOf = <Type extends Event.Event["type"]>(type: Type): fc.Arbitrary<Data<Type>> => data[type] as unknown as fc.Arbitrary<Data<Type>>

/** Any event of a trader's stream. @category arbitraries */
export const traderEvent: fc.Arbitrary<Event.TraderEvent> = lazy(() =>
  fc.constantFrom(...traderTypes).chain((type) => ofType(type))) as fc.Arbitrary<Event.TraderEvent>

/** Any event of a cohort's stream. @category arbitraries */
export const schoolEvent: fc.Arbitrary<Event.SchoolEvent> = lazy(() =>
  fc.constantFrom("SessionScheduled" as const, "SessionHeld" as const, "SessionCancelled" as const)
    .chain((type) => ofType(type))) as fc.Arbitrary<Event.SchoolEvent>

/** Any event at all. @category arbitraries */
export const event: fc.Arbitrary<Event.Event> = lazy(() =>
  fc.constantFrom(...types).chain((type) => ofType(type)))

/** The events of one trader, ids unique, in any order of days. @category arbitraries */
export const history = (maxLength: number = 20): fc.Arbitrary<ReadonlyArray<Event.TraderEvent>> =>
  fc.uniqueArray(traderEvent, { maxLength, selector: ({ id }) => id })

// ── Clauses ─────────────────────────────────────────────────────────────────

const day = Kernel.day("2024-01-01", "2027-12-31")
const instant = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2027, 11, 31) }).map((at) => new Date(at).toISOString())
const { certificate: number, event: eventId, market, person, scheme, session, text, unit } = Ids
const minutes = fc.integer({ min: 0, max: 240 })
const because = { number, reason: text }
const yesNo = fc.boolean()

/** Data by type; a new type of event does not compile until it stands here. */
const data: { readonly [Type in Event.Event["type"]]: fc.Arbitrary<Data<Type>> } = {
  SessionScheduled: record<Data<"SessionScheduled">>({ session, cohort: Ids.cohort, module: Ids.module, day, lessonHours: fc.integer({ min: 1, max: 8 }), trainer: maybe(person) }),
  SessionHeld: record<Data<"SessionHeld">>({ session }),
  SessionCancelled: record<Data<"SessionCancelled">>({ session }),
  SatisfactionAnswered: record<Data<"SatisfactionAnswered">>({ market, number: maybe(text), answers: fc.dictionary(fc.constantFrom("U1", "U2", "U3"), fc.integer({ min: 1, max: 4 }), { noNullPrototype: true }) }),
  TestAnswered: record<Data<"TestAnswered">>({ assessment: Ids.assessment, number: text, answers: fc.dictionary(fc.constantFrom("1", "2", "3"), fc.constantFrom("a", "b", "c", "d"), { noNullPrototype: true }) }),
  WorkScored: record<Data<"WorkScored">>({ assessment: Ids.assessment, work: text, assessor: person, score: maybe(Kernel.score()), possible: Kernel.score(1, 100) }),
  TraderEnrolled: record<Data<"TraderEnrolled">>({ market, cohort: Ids.cohort, bornOn: maybe(Kernel.day("1950-01-01", "2008-12-31")) }),
  AttendanceRecorded: record<Data<"AttendanceRecorded">>({ session, mark: fc.constantFrom("present", "late", "excused", "absent"), makesUp: maybe(session) }),
  MentoringVisited: record<Data<"MentoringVisited">>({ mentor: maybe(person), minutes: maybe(minutes) }),
  AssessmentRecorded: record<Data<"AssessmentRecorded">>({ assessment: Ids.assessment, score: maybe(Kernel.score()), possible: Kernel.score(1, 100), assessor: maybe(person), excused: maybe(yesNo) }),
  CriterionAssessed: record<Data<"CriterionAssessed">>({ unit, element: fc.integer({ min: 1, max: 3 }), criterion: fc.integer({ min: 1, max: 3 }), shown: maybe(yesNo), assessor: maybe(person) }),
  PracticeLogged: record<Data<"PracticeLogged">>({ minutes, supervisor: maybe(person) }),
  PortfolioItemJudged: record<Data<"PortfolioItemJudged">>({ item: text, unit: maybe(unit), madeOn: maybe(day), valid: maybe(yesNo), authentic: maybe(yesNo), current: maybe(yesNo), sufficient: maybe(yesNo), assessor: maybe(person) }),
  StageEntered: record<Data<"StageEntered">>({ stage: text }),
  StagePassed: record<Data<"StagePassed">>({ stage: text }),
  ConsentGiven: record<Data<"ConsentGiven">>({ purpose: text, textVersion: text }),
  ConsentWithdrawn: record<Data<"ConsentWithdrawn">>({ purpose: text }),
  StallStatusRecorded: record<Data<"StallStatusRecorded">>({ status: fc.constantFrom("active", "suspended", "closed") }),
  FactDeclared: record<Data<"FactDeclared">>({ fact: text, value: fc.oneof(yesNo, fc.integer({ min: -1000, max: 1000 }), text) }),
  CertificationDecided: record<Data<"CertificationDecided">>({ scheme, schemeVersion: text, outcome: fc.constantFrom("granted", "refused", "competent", "not-yet-competent"), recommended: Kernel.verdict, reason: maybe(text) }),
  CertificateIssued: record<Data<"CertificateIssued">>({ number, scheme, schemeVersion: text, kind: fc.constantFrom("training", "competency"), validFrom: day, lastValidDay: maybe(day), decision: eventId }),
  CertificateRenewed: record<Data<"CertificateRenewed">>({ number, path: text, validFrom: day, lastValidDay: maybe(day) }),
  CertificateWarned: record<Data<"CertificateWarned">>({ ...because, repairBy: maybe(day) }),
  CertificateWarningLifted: record<Data<"CertificateWarningLifted">>(because),
  CertificateSuspended: record<Data<"CertificateSuspended">>({ ...because, until: maybe(day) }),
  CertificateReinstated: record<Data<"CertificateReinstated">>(because),
  CertificateRevoked: record<Data<"CertificateRevoked">>(because),
  CertificateCorrected: record<Data<"CertificateCorrected">>(because),
  CertificateReplaced: record<Data<"CertificateReplaced">>({ ...because, by: number }),
  AppealFiled: record<Data<"AppealFiled">>({ appeal: text, decision: eventId, grounds: text }),
  AppealDecided: record<Data<"AppealDecided">>({ appeal: text, panel: fc.uniqueArray(person, { maxLength: 3 }), outcome: fc.constantFrom("upheld", "dismissed", "reassess") }),
  ConflictOfInterestDeclared: record<Data<"ConflictOfInterestDeclared">>({ person, conflict: maybe(yesNo), relation: maybe(fc.constantFrom("sameOffice", "family", "business", "other")) }),
  RecordCorrected: record<Data<"RecordCorrected">>({ corrects: eventId, by: eventId, reason: text }),
  RecordWithdrawn: record<Data<"RecordWithdrawn">>({ withdraws: eventId, reason: text })
}

const types = Object.keys(data) as ReadonlyArray<Event.Event["type"]> as [Event.Event["type"], ...Array<Event.Event["type"]>]
const otherStreams: ReadonlySet<string> = new Set(["SatisfactionAnswered", "TestAnswered", "WorkScored"])
const traderTypes = types.filter((type) => !type.startsWith("Session") && !otherStreams.has(type)) as [Event.TraderEvent["type"], ...Array<Event.TraderEvent["type"]>]
