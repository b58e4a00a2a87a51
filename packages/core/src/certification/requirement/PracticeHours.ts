/**
 * Hours of practice at the stall (jam praktik lapangan).
 *
 * Practice is kept in minutes, and counted in ten-thousandths of one. With `supervised`, practice whose supervisor nobody wrote down may or may not count.
 *
 * @module
 */
import type { PracticeRecord } from "../../evidence/CaseFile.ts"
import type { Score } from "../../kernel/Score.ts"
import * as Scores from "../../kernel/Score.ts"
import type { Change } from "../../rulebook/Remedy.ts"
import * as Costs from "../Costs.ts"
import { between, finding, noBoundaries, none, type Requirement, type Setting } from "../Requirement.ts"
import * as Shape from "../Shape.ts"
import { nextDay, today } from "./calendar.ts"
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
    for (const record of file.practice) {
      evidence.push(record.evidence)
      const amount = units(record)
      possible += amount
      if (leaf.supervised !== true || record.supervisor !== undefined) sure += amount
    }
    const verdict = between(sure >= needed, possible >= needed)
    const facts = { minutes: sure / scale, minimum: Scores.toNumber(leaf.minimum), unit: leaf.unit, unsupervised: (possible - sure) / scale }
    const missing = verdict === "undetermined" ? [{ fact: "identity", about: "supervisor" }] : none
    return finding(place, verdict, facts, evidence, missing)
  },
  remedy: (leaf, file, setting, place) => {
    const sure = file.practice.reduce((sum, record) => leaf.supervised !== true || record.supervisor !== undefined ? sum + units(record) : sum, 0)
    const possible = file.practice.reduce((sum, record) => sum + units(record), 0)
    const needed = wanted(leaf, setting)
    if (sure >= needed) return Ways.already
    const practise = (left: number): Change => {
      const amount = Math.ceil(left / scale)
      const cost = Costs.of(setting.costs, "practise") * amount / 60
      return { change: "practise", path: place.path, facts: { amount }, cost, earliest: nextDay(file, setting) }
    }
    const establish: Change = {
      change: "establish-identity",
      path: place.path,
      facts: { role: "supervisor" },
      cost: Costs.of(setting.costs, "establish-identity"),
      earliest: today(file, setting)
    }
    const named = possible >= needed ? [establish] : [establish, practise(needed - possible)]
    const ways = possible > sure ? [named, [practise(needed - sure)]] : [[practise(needed - sure)]]
    return { ways: ways.sort((a, b) => Ways.cost(a) - Ways.cost(b)), complete: true }
  },
  boundaries: noBoundaries
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const scale = Scores.unit

/** Minutes in ten-thousandths, so that sums stay exact; what is below zero or no number is no practice. */
const units = ({ minutes }: PracticeRecord): number => (minutes > 0 && Number.isFinite(minutes) ? Math.round(minutes * scale) : 0)

/** Minutes wanted, in ten-thousandths. */
const wanted = (leaf: { readonly minimum: Score; readonly unit: "lessonHours" | "clockHours" }, setting: Setting): number =>
  leaf.minimum * (leaf.unit === "clockHours" ? 60 : setting.minutesPerLessonHour)
