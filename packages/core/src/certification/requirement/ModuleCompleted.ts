/**
 * Modules completed (modul diselesaikan): the agreed share of each module's meetings was attended.
 *
 * Meetings still to come are part of a module, so a module is not completed before its last meeting is held.
 * A module without meetings was not offered: the scheme says whether that blocks.
 *
 * @module
 */
import * as Attendance from "../../evidence/Attendance.ts"
import type { CaseFile } from "../../evidence/CaseFile.ts"
import * as Tally from "../../evidence/Tally.ts"
import type * as Id from "../../kernel/Id.ts"
import * as Ratio from "../../kernel/Ratio.ts"
import * as Score from "../../kernel/Score.ts"
import * as Verdict from "../../kernel/Verdict.ts"
import { finding, noBoundaries, none, type Requirement, type Setting } from "../Requirement.ts"
import * as Shape from "../Shape.ts"
import * as Sessions from "./sessions.ts"
import * as Ways from "./ways.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** What can be configured: `count` asks for so many of the modules, all of them when absent. @category types */
export const fields = {
  kind: Shape.oneOf("module-completed"),
  modules: Shape.list(Shape.id("ModuleId")),
  count: Shape.optional(Shape.count(1)),
  minimum: Shape.percent,
  ...Sessions.policyFields,
  notOffered: Shape.oneOf("blocks", "passes")
}

/** Persyaratan penyelesaian modul. @category types */
export type ModuleCompleted = Shape.Config<typeof fields>

// ── Rule ────────────────────────────────────────────────────────────────────

/** Modules completed: met when as many as asked for are, open while missing marks could still complete them. @category rules */
export const requirement: Requirement<ModuleCompleted> = {
  kind: "module-completed",
  fields,
  finding: (leaf, file, setting, place) => {
    const evidence: Array<Id.EventId> = []
    const unknown: Array<Id.SessionId> = []
    const needed = leaf.count ?? leaf.modules.length
    let completed = 0
    let open = 0
    let firstIncomplete = ""
    for (const module of leaf.modules) {
      const tally = read(leaf, file, setting, module)
      const verdict = judge(leaf, tally)
      if (verdict === "met") completed++
      else {
        if (firstIncomplete === "") firstIncomplete = module
        if (verdict === "undetermined") {
          open++
          for (const session of tally.unknown) unknown.push(session)
        }
      }
      for (const id of tally.evidence) evidence.push(id)
    }
    const verdict = completed >= needed ? "met" : completed + open < needed ? "unmet" : "undetermined"
    const facts = { completed, needed, modules: leaf.modules.length, unknown: open, firstIncomplete }
    return finding(place, verdict, facts, evidence, verdict === "undetermined" ? Sessions.missing(unknown) : none)
  },
  remedy: (leaf, file, setting, place) =>
    Ways.some(
      leaf.count ?? leaf.modules.length,
      leaf.modules.map((module) =>
        judge(leaf, read(leaf, file, setting, module)) === "met"
          ? Ways.already
          : Sessions.remedy(file, setting, place, leaf, {
            selection: { modules: [module] },
            size: () => 2,
            enough: (part, whole) => Ratio.reaches({ part, whole }, leaf.minimum, "atLeast") === "met",
            planned: true
          })
      ),
      "module"
    ),
  boundaries: noBoundaries
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const read = (leaf: ModuleCompleted, file: CaseFile, setting: Setting, module: Id.ModuleId): Tally.Tally =>
  Tally.meetings(setting.roll ??= Attendance.roll(file), leaf, { modules: [module], planned: true })

const judge = (leaf: ModuleCompleted, { high, low, whole }: Tally.Tally): Verdict.Verdict => {
  if (whole === 0) return leaf.notOffered === "passes" ? "met" : "unmet"
  const worst = reaches(low, whole, leaf.minimum)
  return worst ? "met" : reaches(high, whole, leaf.minimum) ? "undetermined" : "unmet"
}

const reaches = (part: number, whole: number, minimum: Score.Score): boolean =>
  Ratio.reaches({ part, whole }, minimum, "atLeast") === "met"
