/**
 * Arbitraries of what is recorded about a trader (berkas acak): each kind of record, and a case file of all of them.
 *
 * In a case file no record is of a day after the one it speaks of, lists are in the order things happened, each record
 * has an event of its own, and a session is met once. Records contradict each other, as real ones do.
 *
 * @module
 */
import fc from "fast-check"
import { Attendance } from "@sepasar/core/evidence"
import type { CaseFile, Cohort, Tally } from "@sepasar/core/evidence"
import { Day, Id, Score } from "@sepasar/core/kernel"
import * as Hostile from "./hostile.ts"
import * as Ids from "./ids.ts"
import * as Kernel from "./kernel.ts"
import { each, lazy, list, maybe, record, unknown } from "./record.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** The day a case file speaks of, and how far its numbers go. @category types */
export interface Options {
  readonly asOf?: Day.Day
  readonly range?: Hostile.Range
}

/** An arbitrary of each kind of record, of days up to one. @category types */
export type Records = {
  readonly [K in keyof Lists]: fc.Arbitrary<Lists[K][number]>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** A mark of attendance. @category arbitraries */
export const attendanceMark: fc.Arbitrary<CaseFile.AttendanceMark> = each({ present: true, late: true, excused: true, absent: true })

/** A kind of certificate. @category arbitraries */
export const certificateKind: fc.Arbitrary<CaseFile.CertificateKind> = each({ training: true, competency: true })

/** What a mark is worth. @category arbitraries */
export const policy: fc.Arbitrary<Attendance.Policy> = record<Attendance.Policy>({
  late: each({ full: true, half: true, none: true }),
  excused: each({ leaves: true, attended: true, absent: true }),
  makeUps: fc.boolean(),
  unmarked: maybe(each({ unknown: true, absent: true }))
})

/** Which meetings count. @category arbitraries */
export const selection: fc.Arbitrary<Tally.Selection> = record<Tally.Selection>({
  modules: maybe(list(Ids.module)), sessions: maybe(list(Ids.session)), planned: maybe(fc.boolean())
})

/** So many people who attended so many meetings. @category arbitraries */
export const cohortRow: fc.Arbitrary<Cohort.Row> = record<Cohort.Row>({
  attended: fc.nat(20).map((n) => ({ n: BigInt(n), d: 1n })), people: unknown(fc.nat(40))
})

/** What a share is held against. @category arbitraries */
export const minimum: fc.Arbitrary<Cohort.Minimum> = record<Cohort.Minimum>({
  percent: unknown(fc.nat(100).map((n) => ({ n: BigInt(n), d: 1n }))), comparison: Kernel.comparison
})

/**
 * Every kind of record, of the 300 days up to a day.
 *
 * @example
 * ```ts
 * import fc from "fast-check"
 * import { Evidence } from "@sepasar/testkit/arbitrary"
 *
 * fc.sample(Evidence.records().mentoring, 20).every(({ day }) => day <= "2026-06-30") // => true
 * ```
 * @category arbitraries
 */
export const records = ({ asOf = usualDay, range = "usual" }: Options = {}): Records => {
  const day = fc.integer({ min: 0, max: 300 }).map((back) => Day.addDays(asOf, -back))
  const evidence = Ids.event
  const extreme = range === "extreme"
  const minutes = extreme ? fc.oneof(fc.constantFrom(0, 0.5, 1e9), fc.nat(240)) : fc.integer({ min: 0, max: 240 })
  const score = extreme ? Hostile.score : Kernel.score()
  const ordinal = fc.integer({ min: extreme ? 0 : 1, max: 3 })
  return {
    meetings: record<CaseFile.MeetingRecord>({
      session: Ids.session, module: Ids.module, day: fc.integer({ min: -120, max: 60 }).map((days) => Day.addDays(asOf, days)),
      status: each({ scheduled: true, held: true, cancelled: true }), lessonHours: extreme ? fc.constantFrom(0.25, 1.5, 1e6) : fc.integer({ min: 1, max: 8 }),
      trainer: maybe(Ids.person)
    }),
    attendance: record<CaseFile.AttendanceRecord>({ session: Ids.session, mark: attendanceMark, day, makesUp: maybe(Ids.session), evidence }),
    mentoring: record<CaseFile.MentoringRecord>({ day, mentor: maybe(Ids.person), minutes: maybe(minutes), evidence }),
    assessments: record<CaseFile.AssessmentRecord>({
      assessment: Ids.assessment, day, score: unknown(score), possible: extreme ? Hostile.score : fc.constantFrom(10, 100).map(Score.make),
      assessor: maybe(Ids.person), excused: maybe(fc.boolean()), evidence
    }),
    criteria: record<CaseFile.CriterionRecord>({
      unit: Ids.unit, element: ordinal, criterion: ordinal, shown: unknown(fc.boolean()), day, assessor: maybe(Ids.person), evidence
    }),
    practice: record<CaseFile.PracticeRecord>({ day, minutes, supervisor: maybe(Ids.person), evidence }),
    portfolio: record<CaseFile.PortfolioItem>({
      item: Ids.text, unit: maybe(Ids.unit), day, madeOn: maybe(day), valid: yesNo, authentic: yesNo, current: yesNo, sufficient: yesNo,
      assessor: maybe(Ids.person), evidence
    }),
    stages: record<CaseFile.StageRecord>({ stage: Ids.text, enteredOn: maybe(day), passedOn: maybe(day), evidence }),
    certificates: record<CaseFile.CertificateRecord>({
      number: Ids.certificate, scheme: Ids.scheme, schemeVersion: Ids.version, kind: certificateKind, validFrom: day,
      lastValidDay: maybe(fc.integer({ min: 0, max: 500 }).map((days) => Day.addDays(asOf, days - 100))),
      status: each({ active: true, suspended: true, revoked: true, replaced: true }), statusSince: day, issue: fc.integer({ min: 1, max: 3 }), decision: maybe(evidence), evidence
    }),
    consents: record<CaseFile.ConsentRecord>({ purpose: Ids.text, textVersion: Ids.version, givenOn: day, withdrawnOn: maybe(day), evidence }),
    stall: record<CaseFile.StallRecord>({ status: each({ active: true, suspended: true, closed: true }), since: day, evidence }),
    declared: record<CaseFile.DeclaredFact>({
      fact: Ids.text, value: fc.oneof(fc.boolean(), extreme ? Hostile.number.filter(Number.isFinite) : fc.integer({ min: -10, max: 40 }), Ids.text), day, evidence
    }),
    decisions: record<CaseFile.DecisionRecord>({
      scheme: Ids.scheme, schemeVersion: Ids.version, outcome: each({ granted: true, refused: true, competent: true, "not-yet-competent": true }),
      by: Ids.person, day, evidence
    })
  }
}

/**
 * A case file as of a day, 2026-06-30 unless told otherwise.
 *
 * @example
 * ```ts
 * import fc from "fast-check"
 * import { Evidence } from "@sepasar/testkit/arbitrary"
 *
 * fc.sample(Evidence.caseFile(), 20).every(({ asOf, practice }) => practice.every(({ day }) => day <= asOf)) // => true
 * ```
 * @category arbitraries
 */
export const caseFile = (options: Options = {}): fc.Arbitrary<CaseFile.CaseFile> => {
  const { asOf = usualDay } = options
  const of = records(options)
  const few = <A>(one: fc.Arbitrary<A>, maxLength = 3): fc.Arbitrary<ReadonlyArray<A>> => fc.array(one, { maxLength })
  return record<CaseFile.CaseFile>({
    trader: Ids.trader,
    asOf: fc.constant(asOf),
    market: maybe(Ids.market),
    cohort: maybe(Ids.cohort),
    enrolledOn: maybe(fc.integer({ min: 0, max: 300 }).map((back) => Day.addDays(asOf, -back))),
    bornOn: maybe(Kernel.day("1950-01-01", "2012-12-31")),
    meetings: fc.uniqueArray(of.meetings, { maxLength: 5, selector: ({ session }) => session }),
    attendance: few(of.attendance, 5),
    mentoring: few(of.mentoring),
    assessments: few(of.assessments, 4),
    criteria: few(of.criteria, 4),
    practice: few(of.practice),
    portfolio: few(of.portfolio),
    stages: few(of.stages),
    certificates: fc.uniqueArray(of.certificates, { maxLength: 2, selector: ({ number }) => number }),
    consents: few(of.consents),
    stall: few(of.stall),
    declared: few(of.declared),
    decisions: few(of.decisions, 2)
  }).map(arranged)
}

/** The seats of a case file, as requirements about attendance read them. @category arbitraries */
export const roll: fc.Arbitrary<Attendance.Roll> = lazy(() => caseFile()).map(Attendance.roll)

// ── Clauses ─────────────────────────────────────────────────────────────────

type Lists = { readonly [K in keyof CaseFile.CaseFile as CaseFile.CaseFile[K] extends ReadonlyArray<unknown> ? K : never]: CaseFile.CaseFile[K] extends ReadonlyArray<infer A> ? ReadonlyArray<A> : never }

const usualDay = Day.make("2026-06-30")
const yesNo = unknown(fc.boolean())

/** Days in order, an event of its own for each record, and no meeting held before its day. */
const arranged = (file: CaseFile.CaseFile): CaseFile.CaseFile => {
  const told = <A extends object>(records: ReadonlyArray<A>, name: string, day: (record: A) => string): ReadonlyArray<A> =>
    records.toSorted((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0)).map((record, at) => ({ ...record, evidence: Id.make<"EventId">(`${name}-${at + 1}`) }))
  const byDay = <A extends { readonly day: Day.Day }>(records: ReadonlyArray<A>, name: string) => told(records, name, ({ day }) => day)
  return {
    ...file,
    meetings: file.meetings
      .map((meeting): CaseFile.MeetingRecord => (meeting.status === "held" && meeting.day > file.asOf ? { ...meeting, status: "scheduled" } : meeting))
      .toSorted((a, b) => (a.day + a.session < b.day + b.session ? -1 : 1)),
    attendance: byDay(file.attendance, "attendance"),
    mentoring: byDay(file.mentoring, "mentoring"),
    assessments: byDay(file.assessments, "assessment"),
    criteria: byDay(file.criteria, "criterion"),
    practice: byDay(file.practice, "practice"),
    portfolio: byDay(file.portfolio, "item"),
    stages: told(file.stages, "stage", ({ enteredOn, passedOn }) => enteredOn ?? passedOn ?? ""),
    certificates: told(file.certificates, "certificate", ({ statusSince }) => statusSince),
    consents: told(file.consents, "consent", ({ givenOn }) => givenOn),
    stall: told(file.stall, "stall", ({ since }) => since),
    declared: byDay(file.declared, "declared"),
    decisions: byDay(file.decisions, "decision")
  }
}
