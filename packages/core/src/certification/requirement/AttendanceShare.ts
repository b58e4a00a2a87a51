/**
 * Share of the meetings attended (persentase kehadiran).
 *
 * Compared as whole numbers: attended × 100 against the minimum × held. Whether the minimum is inclusive, what late
 * and excused are worth and whether a missed meeting can be made up are settled by the scheme; there is no default.
 *
 * @module
 */
import * as Ratio from "../../kernel/Ratio.ts"
import * as Score from "../../kernel/Score.ts"
import type * as Verdict from "../../kernel/Verdict.ts"
import type { Missing } from "../../rulebook/Recommendation.ts"
import { finding, noBoundaries, none, type Requirement } from "../Requirement.ts"
import * as Shape from "../Shape.ts"
import * as Sessions from "./sessions.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** What can be configured: `over: "planned"` counts the meetings still to come in the whole. @category types */
export const fields = {
  kind: Shape.oneOf("attendance-share"),
  minimum: Shape.percent,
  comparison: Shape.oneOf("atLeast", "moreThan"),
  ...Sessions.policyFields,
  over: Shape.optional(Shape.oneOf("held", "planned")),
  modules: Shape.optional(Shape.list(Shape.id("ModuleId"))),
  sessions: Shape.optional(Shape.list(Shape.id("SessionId")))
}

/** Persyaratan kehadiran. @category types */
export type AttendanceShare = Shape.Config<typeof fields>

// ── Rule ────────────────────────────────────────────────────────────────────

/** Attendance share: met from the minimum on, undetermined while marks are missing that could decide. @category rules */
export const requirement: Requirement<AttendanceShare> = {
  kind: "attendance-share",
  fields,
  finding: (leaf, file, setting, place) => {
    const selection = leaf.over === "planned" ? { modules: leaf.modules, sessions: leaf.sessions, planned: true } : leaf
    const { evidence, high, low, meetings, unknown, whole } = Sessions.count(file, setting, leaf, selection, false)
    const worst = Ratio.reaches({ part: low, whole }, leaf.minimum, leaf.comparison)
    const best = low === high ? worst : Ratio.reaches({ part: high, whole }, leaf.minimum, leaf.comparison)
    const verdict: Verdict.Verdict = worst === best ? worst : "undetermined"
    const facts = { attended: low / 2, held: meetings, minimum: Score.toNumber(leaf.minimum), unknown: unknown.length }
    return finding(place, verdict, facts, evidence, verdict !== "undetermined" ? none : meetings === 0 ? noMeetings : Sessions.missing(unknown))
  },
  remedy: (leaf, file, setting, place) =>
    Sessions.remedy(file, setting, place, leaf, {
      selection: leaf,
      size: () => 2,
      enough: (part, whole) => Ratio.reaches({ part, whole }, leaf.minimum, leaf.comparison) === "met",
      planned: leaf.over === "planned"
    }),
  boundaries: noBoundaries
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const noMeetings: ReadonlyArray<Missing> = [{ fact: "meetings" }]
