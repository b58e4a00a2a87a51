/**
 * All that is known about one trader as of a day (berkas peserta): the facts every requirement reads.
 *
 * A case file is plain data. It is what replaying a journey gives, and what a page without a ledger may
 * build by hand. `undefined` is *not known*; an empty list is *known to be none*. It holds no name,
 * no address and no identity number.
 *
 * @module
 */
import type { Day } from "../kernel/Day.ts"
import type * as Id from "../kernel/Id.ts"
import type { Score } from "../kernel/Score.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Pertemuan as the trader's cohort has it: a cancelled one was never held and leaves every denominator. @category types */
export interface MeetingRecord {
  readonly session: Id.SessionId
  readonly module: Id.ModuleId
  readonly day: Day
  readonly status: "scheduled" | "held" | "cancelled"
  /** Lesson hours (jam pelajaran, JP); minutes per lesson hour are the curriculum's. */
  readonly lessonHours: number
  readonly trainer?: Id.PersonId
}

/** Tanda hadir. @category types */
export type AttendanceMark = "present" | "late" | "excused" | "absent"

/** Kehadiran: one mark for one session; `makesUp` names the missed session that this one makes good. @category types */
export interface AttendanceRecord {
  readonly session: Id.SessionId
  readonly mark: AttendanceMark
  readonly day: Day
  readonly makesUp?: Id.SessionId
  readonly evidence: Id.EventId
}

/** Kunjungan pendampingan. @category types */
export interface MentoringRecord {
  readonly day: Day
  readonly mentor?: Id.PersonId
  readonly minutes?: number
  readonly evidence: Id.EventId
}

/** Penilaian: one attempt. An unknown score is `undefined` (not marked yet), which is not zero. @category types */
export interface AssessmentRecord {
  readonly assessment: Id.AssessmentId
  readonly day: Day
  readonly score: Score | undefined
  readonly possible: Score
  readonly assessor?: Id.PersonId
  readonly excused?: boolean
  readonly evidence: Id.EventId
}

/** Kriteria unjuk kerja (KUK) that was looked at; `shown: undefined` while the assessor has not said. @category types */
export interface CriterionRecord {
  readonly unit: Id.UnitCode
  readonly element: number
  readonly criterion: number
  readonly shown: boolean | undefined
  readonly day: Day
  readonly assessor?: Id.PersonId
  readonly evidence: Id.EventId
}

/** Praktik lapangan, in minutes. @category types */
export interface PracticeRecord {
  readonly day: Day
  readonly minutes: number
  readonly supervisor?: Id.PersonId
  readonly evidence: Id.EventId
}

/** Bukti portofolio, judged by valid, asli, terkini, memadai (VATM); `undefined` where nobody has judged it. @category types */
export interface PortfolioItem {
  readonly item: string
  readonly unit?: Id.UnitCode
  readonly day: Day
  /** The day the evidence itself dates from, for *terkini*. */
  readonly madeOn?: Day
  readonly valid: boolean | undefined
  readonly authentic: boolean | undefined
  readonly current: boolean | undefined
  readonly sufficient: boolean | undefined
  readonly assessor?: Id.PersonId
  readonly evidence: Id.EventId
}

/** Tahap (of a course in stages) entered or passed. @category types */
export interface StageRecord {
  readonly stage: string
  readonly enteredOn?: Day
  readonly passedOn?: Day
  readonly evidence: Id.EventId
}

/** Sertifikat pelatihan says "took part and passed our test"; sertifikat kompetensi is a licensed body's (LSP). @category types */
export type CertificateKind = "training" | "competency"

/** Sertifikat yang dipegang. @category types */
export interface CertificateRecord {
  readonly number: Id.CertificateNumber
  readonly scheme: Id.SchemeId
  readonly schemeVersion: string
  readonly kind: CertificateKind
  readonly validFrom: Day
  /** Last valid day, itself valid; absent when it never ends. */
  readonly lastValidDay?: Day
  readonly status: "active" | "suspended" | "revoked" | "replaced"
  /** The day the status took effect. */
  readonly statusSince: Day
  /** Version of the document: a correction keeps the number and raises this. */
  readonly issue: number
  /** The decision that granted it, where it is known. */
  readonly decision?: Id.EventId
  readonly evidence: Id.EventId
}

/** Persetujuan: purpose, text version, and the day it was given and withdrawn. @category types */
export interface ConsentRecord {
  readonly purpose: string
  readonly textVersion: string
  readonly givenOn: Day
  readonly withdrawnOn?: Day
  readonly evidence: Id.EventId
}

/** Status izin, kios atau los on and after a day. @category types */
export interface StallRecord {
  readonly status: "active" | "suspended" | "closed"
  readonly since: Day
  readonly evidence: Id.EventId
}

/** Fakta yang dinyatakan: what a city adds, typed by the scheme that asks for it. @category types */
export interface DeclaredFact {
  readonly fact: string
  readonly value: boolean | number | string
  readonly day: Day
  readonly evidence: Id.EventId
}

/** Keputusan: who decided what about a scheme, on which day. @category types */
export interface DecisionRecord {
  readonly scheme: Id.SchemeId
  readonly schemeVersion: string
  readonly outcome: "granted" | "refused" | "competent" | "not-yet-competent"
  readonly by: Id.PersonId
  readonly day: Day
  readonly evidence: Id.EventId
}

/** Berkas peserta. Lists are in the order things happened (by day, then as recorded). @category types */
export interface CaseFile {
  readonly trader: Id.TraderId
  readonly asOf: Day
  readonly market?: Id.MarketId
  readonly cohort?: Id.CohortId
  readonly enrolledOn?: Day
  readonly bornOn?: Day
  readonly meetings: ReadonlyArray<MeetingRecord>
  readonly attendance: ReadonlyArray<AttendanceRecord>
  readonly mentoring: ReadonlyArray<MentoringRecord>
  readonly assessments: ReadonlyArray<AssessmentRecord>
  readonly criteria: ReadonlyArray<CriterionRecord>
  readonly practice: ReadonlyArray<PracticeRecord>
  readonly portfolio: ReadonlyArray<PortfolioItem>
  readonly stages: ReadonlyArray<StageRecord>
  readonly certificates: ReadonlyArray<CertificateRecord>
  readonly consents: ReadonlyArray<ConsentRecord>
  readonly stall: ReadonlyArray<StallRecord>
  readonly declared: ReadonlyArray<DeclaredFact>
  readonly decisions: ReadonlyArray<DecisionRecord>
}

/** A case file about which nothing is known but the trader and the day. @category types */
export const empty = (trader: Id.TraderId, asOf: Day): CaseFile => ({
  trader,
  asOf,
  meetings: [],
  attendance: [],
  mentoring: [],
  assessments: [],
  criteria: [],
  practice: [],
  portfolio: [],
  stages: [],
  certificates: [],
  consents: [],
  stall: [],
  declared: [],
  decisions: []
})
