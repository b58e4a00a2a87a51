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
import type * as Id from "../../kernel/Id.ts"
import * as Ratio from "../../kernel/Ratio.ts"
import * as Score from "../../kernel/Score.ts"
import type * as Verdict from "../../kernel/Verdict.ts"
import { finding, noBoundaries, none, type Requirement } from "../Requirement.ts"
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
    const marks = Sessions.plain(file, setting)
    const { evidence, parts } = marks === null ? readAll(leaf, setting.roll ??= Attendance.roll(file)) : readPlain(leaf, file, marks)
    const needed = leaf.count ?? leaf.modules.length
    let completed = 0
    let open = 0
    let firstIncomplete = ""
    for (let at = 0; at < parts.length; at++) {
      const verdict = judge(leaf, parts[at]!)
      if (verdict === "met") completed++
      else {
        if (firstIncomplete === "") firstIncomplete = leaf.modules[at]!
        if (verdict === "undetermined") open++
      }
    }
    const verdict = completed >= needed ? "met" : completed + open < needed ? "unmet" : "undetermined"
    const facts = { completed, needed, modules: leaf.modules.length, unknown: open, firstIncomplete }
    const missing = verdict !== "undetermined" ? none : Sessions.missing(parts.flatMap((part) => (judge(leaf, part) === "undetermined" ? part.unknown : none)))
    return finding(place, verdict, facts, evidence, missing)
  },
  remedy: (leaf, file, setting, place) => {
    const { parts } = readAll(leaf, Attendance.roll(file))
    return Ways.some(
      leaf.count ?? leaf.modules.length,
      leaf.modules.map((module, at) =>
        judge(leaf, parts[at]!) === "met"
          ? Ways.already
          : Sessions.remedy(file, setting, place, leaf, {
            selection: { modules: [module] },
            size: () => 2,
            enough: (part, whole) => Ratio.reaches({ part, whole }, leaf.minimum, "atLeast") === "met",
            planned: true
          })
      ),
      "module"
    )
  },
  boundaries: noBoundaries
}

// ── Clauses ─────────────────────────────────────────────────────────────────

interface Part {
  low: number
  high: number
  whole: number
  unknown: ReadonlyArray<Id.SessionId>
}

interface Reading {
  readonly parts: ReadonlyArray<Part>
  readonly evidence: ReadonlyArray<Id.EventId>
}

/** One pass over the roll for all modules; meetings still to come are part of the whole. */
const readAll = (leaf: ModuleCompleted, roll: Attendance.Roll): Reading => {
  const evidence: Array<Id.EventId> = []
  const parts = leaf.modules.map((): Part => ({ low: 0, high: 0, whole: 0, unknown: none }))
  let at = 0
  for (const seat of roll) {
    const { module } = seat.meeting
    if (leaf.modules[at] !== module) at = find(leaf.modules, module, at + 1)
    const part = parts[at]
    if (part === undefined) continue
    if (seat.state === "planned") {
      part.whole += 2
      continue
    }
    const weight = Attendance.weigh(seat, leaf)
    const decided = Attendance.evidenceOf(seat, leaf)
    if (decided !== undefined) evidence.push(decided)
    if (weight === "out") continue
    part.whole += 2
    if (weight === undefined) part.unknown = [...part.unknown, seat.meeting.session]
    else part.low += weight
    part.high += weight ?? 2
  }
  return { parts, evidence }
}

/** The same for a file whose marks stand beside its meetings; where every meeting counts, the ids of all marks are shared. */
const readPlain = (leaf: ModuleCompleted, { attendance, meetings }: CaseFile, marks: ReadonlyArray<Id.EventId>): Reading => {
  const parts: Array<Part> = []
  for (let at = 0; at < leaf.modules.length; at++) parts.push({ low: 0, high: 0, whole: 0, unknown: none })
  let index = 0
  let left: Array<number> | undefined
  for (let at = 0; at < meetings.length; at++) {
    const { module } = meetings[at]!
    if (leaf.modules[index] !== module) index = find(leaf.modules, module, index + 1)
    const part = parts[index]
    if (part === undefined) {
      left = [...(left ?? none), at]
      continue
    }
    const weight = Attendance.weighMark(attendance[at]!.mark, leaf)
    if (weight === "out") continue
    part.whole += 2
    part.low += weight
    part.high += weight
  }
  return { parts, evidence: left === undefined ? marks : marks.filter((_, at) => !left.includes(at)) }
}

const judge = (leaf: ModuleCompleted, { high, low, whole }: Part): Verdict.Verdict => {
  if (whole === 0) return leaf.notOffered === "passes" ? "met" : "unmet"
  return reaches(low, whole, leaf.minimum) ? "met" : reaches(high, whole, leaf.minimum) ? "undetermined" : "unmet"
}

/** Where a module stands in the list; meetings follow the list more often than not, so the next place is tried first. */
const find = (modules: ReadonlyArray<Id.ModuleId>, module: Id.ModuleId, next: number): number => {
  if (modules[next] === module) return next
  for (let at = 0; at < modules.length; at++) if (modules[at] === module) return at
  return -1
}

/** Halves of meetings are small whole numbers: both products stay exact. */
const reaches = (part: number, whole: number, minimum: Score.Score): boolean => part * hundredPercent >= minimum * whole

const hundredPercent = 100 * Score.unit
