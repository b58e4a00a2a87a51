/**
 * What happened, in the past tense (peristiwa): the only thing ever written down.
 *
 * An event says when it happened (`occurredOn`, a calendar day) and when it was recorded
 * (`recordedAt`, an instant in UTC), so that a state can be asked as of a day and as known at a time.
 * Nothing is overwritten: a mistake is corrected by `RecordCorrected` or `RecordWithdrawn`.
 *
 * @module
 */
import type * as CaseFile from "../evidence/CaseFile.ts"
import type { Day } from "../kernel/Day.ts"
import type * as Id from "../kernel/Id.ts"
import type { Score } from "../kernel/Score.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** The envelope around what happened. `by` is who recorded or decided it, an opaque id. @category types */
export interface Envelope<Type extends string, Data> {
  readonly id: Id.EventId
  readonly type: Type
  readonly version: 1
  readonly occurredOn: Day
  /** ISO 8601 instant in UTC, such as `2026-03-02T04:05:06.000Z`. */
  readonly recordedAt: string
  readonly by?: Id.PersonId
  readonly data: Data
}

/**
 * Pembetulan catatan: what sets an earlier event of the same stream aside. `by` names the event that says it right.
 * A correction is about what is known, so it holds for every day asked about from the instant it was recorded.
 *
 * @category types
 */
export type ControlEvent =
  | Envelope<"RecordCorrected", { readonly corrects: Id.EventId; readonly by: Id.EventId; readonly reason: string }>
  | Envelope<"RecordWithdrawn", { readonly withdraws: Id.EventId; readonly reason: string }>

/** Jawaban survei kepuasan: streams `survey/<market>`. It names no trader; element codes to points, an unanswered one absent. @category types */
export type SurveyEvent = Envelope<"SatisfactionAnswered", {
  readonly market: Id.MarketId
  /** Number of the answer sheet, so that two equal sheets stay two. */
  readonly number?: string
  readonly answers: Readonly<Record<string, number>>
}>

/**
 * Bahan laporan kelas: streams `class/<assessment>`, about the test and the assessors, never about a person. They name no trader and decide nothing.
 *
 * An answer is kept as it was given; whether it is right is for the key to say, and a key may be mended later. An item left open is absent.
 *
 * @category types
 */
export type ClassEvent =
  | Envelope<"TestAnswered", {
    readonly assessment: Id.AssessmentId
    /** Number of the answer sheet, so that two equal sheets stay two. */
    readonly number: string
    readonly answers: Readonly<Record<string, string>>
  }>
  | Envelope<"WorkScored", {
    readonly assessment: Id.AssessmentId
    /** Number of the work that several assessors score apart. */
    readonly work: string
    readonly assessor: Id.PersonId
    /** Absent while the work is not marked: unknown, not zero. */
    readonly score?: Score
    readonly possible: Score
  }>

/** Peristiwa sekolah: streams `cohort/<id>`. @category types */
export type SchoolEvent =
  | ControlEvent
  | Envelope<"SessionScheduled", {
    readonly session: Id.SessionId
    readonly cohort: Id.CohortId
    readonly module: Id.ModuleId
    readonly day: Day
    readonly lessonHours: number
    readonly trainer?: Id.PersonId
  }>
  | Envelope<"SessionHeld", { readonly session: Id.SessionId }>
  | Envelope<"SessionCancelled", { readonly session: Id.SessionId }>

/** Peristiwa seorang pedagang: streams `trader/<id>`. @category types */
export type TraderEvent =
  | ControlEvent
  | Envelope<"TraderEnrolled", { readonly market: Id.MarketId; readonly cohort: Id.CohortId; readonly bornOn?: Day }>
  | Envelope<"AttendanceRecorded", { readonly session: Id.SessionId; readonly mark: CaseFile.AttendanceMark; readonly makesUp?: Id.SessionId }>
  | Envelope<"MentoringVisited", { readonly mentor?: Id.PersonId; readonly minutes?: number }>
  | Envelope<"AssessmentRecorded", {
    readonly assessment: Id.AssessmentId
    /** Absent while the work is not marked: unknown, not zero. */
    readonly score?: Score
    readonly possible: Score
    readonly assessor?: Id.PersonId
    readonly excused?: boolean
  }>
  | Envelope<"CriterionAssessed", {
    readonly unit: Id.UnitCode
    readonly element: number
    readonly criterion: number
    readonly shown?: boolean
    readonly assessor?: Id.PersonId
  }>
  | Envelope<"PracticeLogged", { readonly minutes: number; readonly supervisor?: Id.PersonId }>
  | Envelope<"PortfolioItemJudged", {
    readonly item: string
    readonly unit?: Id.UnitCode
    readonly madeOn?: Day
    readonly valid?: boolean
    readonly authentic?: boolean
    readonly current?: boolean
    readonly sufficient?: boolean
    readonly assessor?: Id.PersonId
  }>
  | Envelope<"StageEntered", { readonly stage: string }>
  | Envelope<"StagePassed", { readonly stage: string }>
  | Envelope<"ConsentGiven", { readonly purpose: string; readonly textVersion: string }>
  | Envelope<"ConsentWithdrawn", { readonly purpose: string }>
  | Envelope<"StallStatusRecorded", { readonly status: CaseFile.StallRecord["status"] }>
  | Envelope<"FactDeclared", { readonly fact: string; readonly value: boolean | number | string }>
  | Envelope<"CertificationDecided", {
    readonly scheme: Id.SchemeId
    readonly schemeVersion: string
    readonly outcome: CaseFile.DecisionRecord["outcome"]
    readonly recommended: "met" | "unmet" | "undetermined"
    /** Required where the decision differs from the recommendation. */
    readonly reason?: string
  }>
  | Envelope<"CertificateIssued", {
    readonly number: Id.CertificateNumber
    readonly scheme: Id.SchemeId
    readonly schemeVersion: string
    readonly kind: CaseFile.CertificateKind
    readonly validFrom: Day
    readonly lastValidDay?: Day
    readonly decision: Id.EventId
  }>
  | Envelope<"CertificateRenewed", { readonly number: Id.CertificateNumber; readonly path: string; readonly validFrom: Day; readonly lastValidDay?: Day }>
  | Envelope<"CertificateWarned", { readonly number: Id.CertificateNumber; readonly reason: string; readonly repairBy?: Day }>
  | Envelope<"CertificateWarningLifted", { readonly number: Id.CertificateNumber; readonly reason: string }>
  | Envelope<"CertificateSuspended", { readonly number: Id.CertificateNumber; readonly reason: string; readonly until?: Day }>
  | Envelope<"CertificateReinstated", { readonly number: Id.CertificateNumber; readonly reason: string }>
  | Envelope<"CertificateRevoked", { readonly number: Id.CertificateNumber; readonly reason: string }>
  | Envelope<"CertificateCorrected", { readonly number: Id.CertificateNumber; readonly reason: string }>
  | Envelope<"CertificateReplaced", { readonly number: Id.CertificateNumber; readonly by: Id.CertificateNumber; readonly reason: string }>
  | Envelope<"AppealFiled", { readonly appeal: string; readonly decision: Id.EventId; readonly grounds: string }>
  | Envelope<"AppealDecided", { readonly appeal: string; readonly panel: ReadonlyArray<Id.PersonId>; readonly outcome: "upheld" | "dismissed" | "reassess" }>
  | Envelope<"ConflictOfInterestDeclared", {
    readonly person: Id.PersonId
    /** Absent where the person left the question open: unknown, not free. */
    readonly conflict?: boolean
    readonly relation?: "sameOffice" | "family" | "business" | "other"
  }>

/** Peristiwa: one of the school, one of a trader, one answer to a survey, or one record for the class report. @category types */
export type Event = SchoolEvent | TraderEvent | SurveyEvent | ClassEvent

/** The stream of a trader. @category rules */
export const traderStream = (trader: Id.TraderId): string => `trader/${trader}`

/** The stream of a cohort. @category rules */
export const cohortStream = (cohort: Id.CohortId): string => `cohort/${cohort}`

/** The stream of the satisfaction survey in a market. @category rules */
export const surveyStream = (market: Id.MarketId): string => `survey/${market}`

/** The stream of what the class report of an assessment is made from. @category rules */
export const classStream = (assessment: Id.AssessmentId): string => `class/${assessment}`
