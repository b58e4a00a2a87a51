/**
 * The closed set of requirement kinds (jenis persyaratan).
 *
 * To add a kind: write its file, add it here, write its words and its table of boundary rows.
 *
 * @module
 */
import type { Requirement } from "../Requirement.ts"
import * as AgeAtLeast from "./AgeAtLeast.ts"
import * as AssessorIndependent from "./AssessorIndependent.ts"
import * as AttendanceShare from "./AttendanceShare.ts"
import * as CertificateHeld from "./CertificateHeld.ts"
import * as ConsentGiven from "./ConsentGiven.ts"
import * as DeciderIndependent from "./DeciderIndependent.ts"
import * as DeclaredFact from "./DeclaredFact.ts"
import * as EvidenceVatm from "./EvidenceVatm.ts"
import * as GainAtLeast from "./GainAtLeast.ts"
import * as LessonHours from "./LessonHours.ts"
import * as MentoringVisits from "./MentoringVisits.ts"
import * as ModuleCompleted from "./ModuleCompleted.ts"
import * as PortfolioPath from "./PortfolioPath.ts"
import * as PracticeHours from "./PracticeHours.ts"
import * as ScoreAtLeast from "./ScoreAtLeast.ts"
import * as StagePassed from "./StagePassed.ts"
import * as StallStatus from "./StallStatus.ts"
import * as SupervisorRatio from "./SupervisorRatio.ts"
import * as UnitsCompetent from "./UnitsCompetent.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Pengaturan of one requirement, by kind. @category types */
export type Configuration =
  | AgeAtLeast.AgeAtLeast
  | AssessorIndependent.AssessorIndependent
  | AttendanceShare.AttendanceShare
  | CertificateHeld.CertificateHeld
  | ConsentGiven.ConsentGiven
  | DeciderIndependent.DeciderIndependent
  | DeclaredFact.DeclaredFact
  | EvidenceVatm.EvidenceVatm
  | GainAtLeast.GainAtLeast
  | LessonHours.LessonHours
  | MentoringVisits.MentoringVisits
  | ModuleCompleted.ModuleCompleted
  | PortfolioPath.PortfolioPath
  | PracticeHours.PracticeHours
  | ScoreAtLeast.ScoreAtLeast
  | StagePassed.StagePassed
  | StallStatus.StallStatus
  | SupervisorRatio.SupervisorRatio
  | UnitsCompetent.UnitsCompetent

/** The name of a kind. @category types */
export type Kind = Configuration["kind"]

// ── Parameters ──────────────────────────────────────────────────────────────

/** Every kind by its name. @category parameters */
export const kinds: { readonly [K in Kind]: Requirement<Extract<Configuration, { readonly kind: K }>> } = {
  "age-at-least": AgeAtLeast.requirement,
  "assessor-independent": AssessorIndependent.requirement,
  "attendance-share": AttendanceShare.requirement,
  "certificate-held": CertificateHeld.requirement,
  "consent-given": ConsentGiven.requirement,
  "decider-independent": DeciderIndependent.requirement,
  "declared-fact": DeclaredFact.requirement,
  "evidence-vatm": EvidenceVatm.requirement,
  "gain-at-least": GainAtLeast.requirement,
  "lesson-hours": LessonHours.requirement,
  "mentoring-visits": MentoringVisits.requirement,
  "module-completed": ModuleCompleted.requirement,
  "portfolio-path": PortfolioPath.requirement,
  "practice-hours": PracticeHours.requirement,
  "score-at-least": ScoreAtLeast.requirement,
  "stage-passed": StagePassed.requirement,
  "stall-status": StallStatus.requirement,
  "supervisor-ratio": SupervisorRatio.requirement,
  "units-competent": UnitsCompetent.requirement
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** The kind of a configuration. @category rules */
export const of = (leaf: Configuration): Requirement<Configuration> => kinds[leaf.kind] as unknown as Requirement<Configuration>
