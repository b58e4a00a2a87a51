/**
 * Hours of practice at the stall (jam praktik lapangan).
 *
 * Practice is kept in minutes. With `supervised`, practice whose supervisor nobody wrote down may or may not count.
 *
 * @module
 */
import type { Score } from "../../kernel/Score.ts"
import * as Scores from "../../kernel/Score.ts"
import * as Costs from "../Costs.ts"
import { between, finding, noBoundaries, none, type Requirement, type Setting } from "../Requirement.ts"
import * as Shape from "../Shape.ts"
import { nextDay } from "./calendar.ts"
import * as Ways from "./ways.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** What can be configured. @category types */
export const fields = {
  kind: Shape.oneOf("practice-hours"),
  minimum: Shape.score,
  unit: Shape.oneOf("lessonHours", "clockHours"),
  supervised: Shape.optional(Shape.boolean)
}

/** Persyaratan jam praktik. @category types */
export type PracticeHours = Shape.Config<typeof fields>

// ── Rule ────────────────────────────────────────────────────────────────────

/** Practice hours: met from the minimum on. @category rules */
export const requirement: Requirement<PracticeHours> = {
  kind: "practice-hours",
  fields,
  finding: (leaf, file, setting, place) => {
    const needed = wanted(leaf, setting)
    let sure = 0
    let possible = 0
    const evidence: Array<string> = []
    for (const { evidence: id, minutes, supervisor } of file.practice) {
      evidence.push(id)
      possible += minutes
      if (leaf.supervised !== true || supervisor !== undefined) sure += minutes
    }
    const verdict = between(sure * scale >= needed, possible * scale >= needed)
    const facts = { minutes: sure, minimum: Scores.toNumber(leaf.minimum), unit: leaf.unit, unsupervised: possible - sure }
    const missing = verdict === "undetermined" ? [{ fact: "identity", about: "supervisor" }] : none
    return finding(place, verdict, facts, evidence, missing)
  },
  remedy: (leaf, file, setting, place) => {
    const sure = file.practice.reduce((sum, { minutes, supervisor }) => leaf.supervised !== true || supervisor !== undefined ? sum + minutes : sum, 0)
    const possible = file.practice.reduce((sum, { minutes }) => sum + minutes, 0)
    const needed = Math.ceil(wanted(leaf, setting) / scale)
    if (sure >= needed) return Ways.already
    const practise = {
      change: "practise",
      path: place.path,
      facts: { amount: needed - sure },
      cost: Costs.of(setting.costs, "practise") * (needed - sure) / 60,
      earliest: nextDay(file, setting)
    }
    const establish = {
      change: "establish-identity",
      path: place.path,
      facts: { role: "supervisor" },
      cost: Costs.of(setting.costs, "establish-identity"),
      earliest: file.asOf
    }
    return { ways: possible >= needed ? [[establish], [practise]] : [[practise]], complete: possible === sure || possible >= needed }
  },
  boundaries: noBoundaries
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const scale = Scores.unit

/** Minutes wanted, in ten-thousandths. */
const wanted = (leaf: { readonly minimum: Score; readonly unit: "lessonHours" | "clockHours" }, setting: Setting): number =>
  leaf.minimum * (leaf.unit === "clockHours" ? 60 : setting.minutesPerLessonHour)
