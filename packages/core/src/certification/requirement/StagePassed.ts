/**
 * A stage passed (tahap lulus), and passed before the next one was entered.
 *
 * Passing on the day the next stage is entered is in time. A stage entered too early cannot be mended.
 *
 * @module
 */
import type { CaseFile, StageRecord } from "../../evidence/CaseFile.ts"
import type { Day } from "../../kernel/Day.ts"
import type { Verdict } from "../../kernel/Verdict.ts"
import * as Costs from "../Costs.ts"
import { finding, noBoundaries, type Requirement } from "../Requirement.ts"
import * as Shape from "../Shape.ts"
import { nextDay } from "./calendar.ts"
import * as Ways from "./ways.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** What can be configured: the stage to pass, and the stage that may not be entered before. @category types */
export const fields = {
  kind: Shape.oneOf("stage-passed"),
  stage: Shape.text,
  before: Shape.optional(Shape.text)
}

/** Persyaratan tahap. @category types */
export type StagePassed = Shape.Config<typeof fields>

// ── Rule ────────────────────────────────────────────────────────────────────

/** Stage passed: met once passed, provided the next stage was not entered before. @category rules */
export const requirement: Requirement<StagePassed> = {
  kind: "stage-passed",
  fields,
  finding: (leaf, file, _setting, place) => {
    const { entered, evidence, passed } = read(leaf, file)
    const facts = { stage: leaf.stage, before: leaf.before ?? "", passedOn: passed ?? "", enteredOn: entered ?? "" }
    return finding(place, judge(passed, entered), facts, evidence, [])
  },
  remedy: (leaf, file, setting, place) => {
    const { entered, passed } = read(leaf, file)
    if (judge(passed, entered) === "met") return Ways.already
    if (entered !== undefined && entered < nextDay(file, setting)) return Ways.never("stage-order")
    return Ways.one({
      change: "pass-stage",
      path: place.path,
      facts: { stage: leaf.stage },
      cost: Costs.of(setting.costs, "pass-stage"),
      earliest: nextDay(file, setting)
    })
  },
  boundaries: noBoundaries
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const judge = (passed: Day | undefined, entered: Day | undefined): Verdict =>
  passed !== undefined && (entered === undefined || passed <= entered) ? "met" : "unmet"

const read = ({ before, stage }: StagePassed, file: CaseFile) => {
  const records = file.stages.filter((record) => record.stage === stage || record.stage === before)
  return {
    passed: first(records, stage, "passedOn"),
    entered: before === undefined ? undefined : first(records, before, "enteredOn"),
    evidence: records.map(({ evidence }) => evidence)
  }
}

const first = (records: ReadonlyArray<StageRecord>, stage: string, key: "enteredOn" | "passedOn"): Day | undefined => {
  let earliest: Day | undefined
  for (const record of records) {
    const day = record[key]
    if (record.stage === stage && day !== undefined && (earliest === undefined || day < earliest)) earliest = day
  }
  return earliest
}
