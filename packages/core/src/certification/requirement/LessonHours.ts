/**
 * Lesson hours attended (jam pelajaran, JP).
 *
 * A lesson hour's length is the scheme's, never assumed; a minimum in clock hours is compared in minutes.
 *
 * @module
 */
import * as Tally from "../../evidence/Tally.ts"
import * as Score from "../../kernel/Score.ts"
import { between, finding, noBoundaries, none, type Requirement } from "../Requirement.ts"
import * as Shape from "../Shape.ts"
import * as Sessions from "./sessions.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** What can be configured. @category types */
export const fields = {
  kind: Shape.oneOf("lesson-hours"),
  minimum: Shape.score,
  unit: Shape.oneOf("lessonHours", "clockHours"),
  ...Sessions.policyFields,
  modules: Shape.optional(Shape.list(Shape.id("ModuleId")))
}

/** Persyaratan jam pelajaran. @category types */
export type LessonHours = Shape.Config<typeof fields>

// ── Rule ────────────────────────────────────────────────────────────────────

/** Lesson hours: met from the minimum on; unmarked meetings leave it open while they could reach it. @category rules */
export const requirement: Requirement<LessonHours> = {
  kind: "lesson-hours",
  fields,
  finding: (leaf, file, setting, place) => {
    const { evidence, high, low, unknown } = Sessions.count(file, setting, leaf, leaf, true)
    const minutes = leaf.unit === "clockHours" ? setting.minutesPerLessonHour : 60
    const verdict = between(reaches(low, minutes, leaf.minimum), reaches(high, minutes, leaf.minimum))
    const facts = {
      hours: low * minutes / (60 * Tally.lessonHour),
      minimum: Score.toNumber(leaf.minimum),
      unit: leaf.unit,
      unknown: unknown.length
    }
    return finding(place, verdict, facts, evidence, verdict === "undetermined" ? Sessions.missing(unknown) : none)
  },
  remedy: (leaf, file, setting, place) => {
    const minutes = leaf.unit === "clockHours" ? setting.minutesPerLessonHour : 60
    return Sessions.remedy(file, setting, place, leaf, {
      selection: leaf,
      size: ({ meeting }) => 2 * Math.round(meeting.lessonHours * (Tally.lessonHour / 2)),
      enough: (part) => reaches(part, minutes, leaf.minimum),
      planned: true
    })
  },
  boundaries: noBoundaries
}

// ── Clauses ─────────────────────────────────────────────────────────────────

/** `part` is in ten-thousandths of half a lesson hour, `minimum` in ten-thousandths of an hour of `minutes`/60 lesson hours. */
const reaches = (part: number, minutes: number, minimum: Score.Score): boolean => part * minutes >= minimum * 120
