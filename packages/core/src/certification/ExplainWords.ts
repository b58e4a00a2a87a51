/**
 * What a language must say about certification (kosakata sertifikasi): the shape; the sentences are in `words/`.
 *
 * @module
 */
import type { DoubtKind } from "../evidence/Consistency.ts"
import type { Verdict } from "../kernel/Verdict.ts"
import type { Words } from "../rulebook/Recommendation.ts"
import type { ChangeName } from "./Costs.ts"
import type { Clause } from "./Eligibility.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Facts that can be missing. @category types */
export type MissingFact =
  | "attendance"
  | "birth-day"
  | "criteria"
  | "declared"
  | "enrolment-day"
  | "evidence-judgement"
  | "gain-at-ceiling"
  | "identity"
  | "meeting-days"
  | "meetings"
  | "score"
  | "stall-status"
  | "unit-definition"
  | "visit-minutes"

/** Why nobody can change a requirement. @category types */
export type FixedFact =
  | "age"
  | "any"
  | "assessor-identity"
  | "at-least"
  | "attempts"
  | "attendance"
  | "decision"
  | "declared-fact"
  | "empty-group"
  | "enrolment"
  | "module"
  | "points"
  | "pre-test"
  | "stage-order"
  | "unit"
  | "unit-definition"
  | "window"

/** Values that stand for something: units, scales, statuses, roles. @category types */
export type Code =
  | "lessonHours" | "clockHours" | "percent" | "points" | "normalised"
  | "active" | "suspended" | "closed" | "revoked" | "replaced"
  | "assessor" | "trainer" | "mentor" | "supervisor" | "decider"
  | "day" | "enrolment" | "true" | "false" | "birth-day" | "enrolment-day" | "stall-status" | "visit-minutes"

/** The headings of the full explanation. @category types */
export type Heading = "finding" | "requirement" | "evidence" | "source" | "missing" | "steps" | "fixed" | "earliest" | "doubts" | "rule" | "notMinimum"

/** Kosakata sertifikasi. @category types */
export interface CertificationWords {
  readonly findings: Words<Clause>
  readonly kinds: Readonly<Record<Clause, string>>
  readonly verdicts: Readonly<Record<Verdict, string>>
  /** One sentence to the trader: `{scheme}`, `{day}`, `{detail}`. */
  readonly short: Readonly<Record<Verdict, string>>
  readonly shortEarliest: string
  readonly changes: Readonly<Record<ChangeName, string>>
  readonly missing: Readonly<Record<MissingFact, string>>
  readonly fixed: Readonly<Record<FixedFact, string>>
  readonly doubts: Readonly<Record<DoubtKind, string>>
  readonly codes: Readonly<Record<Code, string>>
  readonly headings: Readonly<Record<Heading, string>>
  /** What stands where a fact is not known. */
  readonly unknown: string
}
