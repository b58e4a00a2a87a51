/**
 * The closed set of requirement kinds (jenis persyaratan).
 *
 * To add a kind: write its file, add it here, write its words and its table of boundary rows.
 *
 * @module
 */
import type { Requirement } from "../Requirement.ts"
import * as AttendanceShare from "./AttendanceShare.ts"
import * as LessonHours from "./LessonHours.ts"
import * as MentoringVisits from "./MentoringVisits.ts"
import * as ModuleCompleted from "./ModuleCompleted.ts"
import * as ScoreAtLeast from "./ScoreAtLeast.ts"
import * as UnitsCompetent from "./UnitsCompetent.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Pengaturan of one requirement, by kind. @category types */
export type Configuration =
  | AttendanceShare.AttendanceShare
  | LessonHours.LessonHours
  | MentoringVisits.MentoringVisits
  | ModuleCompleted.ModuleCompleted
  | ScoreAtLeast.ScoreAtLeast
  | UnitsCompetent.UnitsCompetent

/** The name of a kind. @category types */
export type Kind = Configuration["kind"]

// ── Parameters ──────────────────────────────────────────────────────────────

/** Every kind by its name. @category parameters */
export const kinds: { readonly [K in Kind]: Requirement<Extract<Configuration, { readonly kind: K }>> } = {
  "attendance-share": AttendanceShare.requirement,
  "lesson-hours": LessonHours.requirement,
  "mentoring-visits": MentoringVisits.requirement,
  "module-completed": ModuleCompleted.requirement,
  "score-at-least": ScoreAtLeast.requirement,
  "units-competent": UnitsCompetent.requirement
}

/** The kind of a configuration. @category rules */
export const of = (leaf: Configuration): Requirement<Configuration> => kinds[leaf.kind] as unknown as Requirement<Configuration>
