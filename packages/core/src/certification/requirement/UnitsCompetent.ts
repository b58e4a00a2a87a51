/**
 * Competency units held (unit kompetensi): a unit is competent when every criterion was shown, and not before.
 *
 * 134 of 135 is not yet competent. How many criteria a unit has comes from the scheme or from the units passed
 * in; while nobody says, a unit may be known not to be competent but never known to be.
 *
 * @module
 */
import type { CaseFile } from "../../evidence/CaseFile.ts"
import type * as Id from "../../kernel/Id.ts"
import type { Verdict } from "../../kernel/Verdict.ts"
import type { Missing } from "../../rulebook/Recommendation.ts"
import * as Costs from "../Costs.ts"
import { finding, noBoundaries, none, type Requirement, type Setting } from "../Requirement.ts"
import * as Shape from "../Shape.ts"
import { nextDay } from "./calendar.ts"
import * as Units from "./units.ts"
import * as Ways from "./ways.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** What can be configured: criteria per element beside each unit's code; `count` units, all when absent. @category types */
export const fields = {
  kind: Shape.oneOf("units-competent"),
  units: Shape.list(Shape.struct({ code: Shape.id("UnitCode"), criteria: Shape.optional(Shape.list(Shape.count(1))) })),
  count: Shape.optional(Shape.count(1))
}

/** Persyaratan unit kompetensi. @category types */
export type UnitsCompetent = Shape.Config<typeof fields>

// ── Rule ────────────────────────────────────────────────────────────────────

/** Units competent: met when as many as asked for are, open while criteria not yet assessed could decide. @category rules */
export const requirement: Requirement<UnitsCompetent> = {
  kind: "units-competent",
  fields,
  finding: (leaf, file, setting, place) => {
    const needed = leaf.count ?? leaf.units.length
    const evidence: Array<Id.EventId> = []
    const missing: Array<Missing> = []
    let competent = 0
    let open = 0
    let first = ""
    for (const unit of leaf.units) {
      const expected = unit.criteria ?? setting.units?.get(unit.code)
      const standing = Units.standing(file, unit.code, expected)
      if (standing.verdict === "met") competent++
      else {
        if (first === "") first = unit.code
        if (standing.verdict === "undetermined") {
          open++
          missing.push({ fact: expected === undefined ? "unit-definition" : "criteria", about: unit.code })
        }
      }
      for (const id of standing.evidence) evidence.push(id)
    }
    const verdict: Verdict = competent >= needed ? "met" : competent + open < needed ? "unmet" : "undetermined"
    const facts = { competent, needed, units: leaf.units.length, unknown: open, firstNotYet: first }
    return finding(place, verdict, facts, evidence, verdict === "undetermined" ? missing : none)
  },
  remedy: (leaf, file, setting, place) =>
    Ways.some(leaf.count ?? leaf.units.length, leaf.units.map(({ code, criteria }) => way(code, criteria, file, setting, place.path)), "unit"),
  boundaries: noBoundaries
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const way = (code: Id.UnitCode, criteria: ReadonlyArray<number> | undefined, file: CaseFile, setting: Setting, path: string) => {
  const expected = criteria ?? setting.units?.get(code)
  const standing = Units.standing(file, code, expected)
  if (standing.verdict === "met") return Ways.already
  if (expected === undefined) return Ways.never("unit-definition")
  const { left } = standing
  return Ways.one({
    change: "show-criterion",
    path,
    facts: { unit: code, criteria: expected.join("+"), amount: left },
    cost: left * Costs.of(setting.costs, "show-criterion"),
    earliest: nextDay(file, setting)
  })
}
