/**
 * What the requirements about meetings have in common (pertemuan): the policy, the missing marks, the way to enough.
 *
 * @module
 */
import * as Attendance from "../../evidence/Attendance.ts"
import type { CaseFile } from "../../evidence/CaseFile.ts"
import * as Tally from "../../evidence/Tally.ts"
import type * as Id from "../../kernel/Id.ts"
import type { Missing } from "../../rulebook/Recommendation.ts"
import type { Change } from "../../rulebook/Remedy.ts"
import { asIf } from "../AppliedChange.ts"
import * as Costs from "../Costs.ts"
import { type Place, type Setting, type Ways } from "../Requirement.ts"
import * as Shape from "../Shape.ts"
import { nextDay, today } from "./calendar.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** The policy of late, excused, made-up and unmarked meetings, as every requirement about meetings configures it. @category types */
export const policyFields = {
  late: Shape.oneOf("full", "half", "none"),
  excused: Shape.oneOf("leaves", "attended", "absent"),
  makeUps: Shape.boolean,
  unmarked: Shape.optional(Shape.oneOf("unknown", "absent"))
}

/** How much is needed: what one meeting adds, and when it is enough. @category types */
export interface Target {
  readonly selection: Tally.Selection
  /** What a whole meeting is worth, in the tally's units. */
  readonly size: (seat: Attendance.Seat) => number
  readonly enough: (part: number, whole: number) => boolean
  /** The meetings still to come are already part of the whole. */
  readonly planned: boolean
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** The ids of the marks of a plain file, looked for once; null where the file needs a roll. @category rules */
export const plain = (file: CaseFile, setting: Setting): ReadonlyArray<Id.EventId> | null =>
  setting.plain === undefined ? setting.plain = Attendance.plainMarks(file) ?? null : setting.plain

/** Counts what a requirement selects, by meetings or by hours, with the roll read at most once for a case file. @category rules */
export const count = (file: CaseFile, setting: Setting, policy: Attendance.Policy, selection: Tally.Selection, byHours: boolean): Tally.Tally => {
  const marks = plain(file, setting)
  if (marks !== null) return Tally.plain(file, marks, policy, selection, byHours)
  const roll = setting.roll ??= Attendance.roll(file)
  return byHours ? Tally.hours(roll, policy, selection) : Tally.meetings(roll, policy, selection)
}

/** Names the marks that are missing. @category rules */
export const missing = (sessions: ReadonlyArray<Id.SessionId>): ReadonlyArray<Missing> =>
  sessions.map((session) => ({ fact: "attendance", about: session }))

/**
 * Lists the ways to attend enough: marks to establish, meetings to attend, missed ones to make up.
 *
 * Meetings of one module and length are interchangeable and taken earliest first; every mix of groups that
 * is enough and not more than enough is a way of its own, so that other requirements can share its meetings.
 *
 * @category rules
 */
export const remedy = (file: CaseFile, setting: Setting, place: Place, policy: Attendance.Policy, target: Target): Ways => {
  const roll = Attendance.roll(file)
  const options = candidates(roll, file, setting, place, policy, target)
  const start = total(roll, policy, target)
  const ways: Array<ReadonlyArray<Change>> = []
  // What the groups from each on add at most: where even that is not enough, there is no need to look.
  const rest = options.reduceRight<ReadonlyArray<{ readonly part: number; readonly whole: number }>>(
    ([after, ...others], { changes, part, whole }) =>
      [{ part: after!.part + part * changes.length, whole: after!.whole + whole * changes.length }, after!, ...others],
    [{ part: 0, whole: 0 }])
  let complete = true
  const take = (group: number, part: number, whole: number, chosen: ReadonlyArray<Change>): void => {
    if (target.enough(part, whole)) {
      ways.push(chosen)
      return
    }
    if (!target.enough(part + rest[group]!.part, whole + rest[group]!.whole)) return
    if (ways.length >= most) {
      complete = false
      return
    }
    const { changes, part: p, whole: w } = options[group]!
    let needed = 1
    while (needed < changes.length && !target.enough(part + p * needed, whole + w * needed)) needed++
    // As many of the cheaper group as are needed come first, so that the cheapest ways are among those looked at.
    for (let n = needed; n >= 0; n--) take(group + 1, part + p * n, whole + w * n, [...chosen, ...changes.slice(0, n)])
  }
  take(0, start.part, start.whole, [])
  ways.sort((a, b) => cost(a) - cost(b))
  const choice = target.selection.sessions === undefined || options.every(({ changes }) => changes.length <= 1)
  return { ways, complete: complete && choice, ...(ways.length === 0 ? { fixed: "attendance" } : {}) }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

/** More ways than this are not worth comparing; the answer then says that its minimum is not proven. */
const most = 400

interface Group {
  readonly changes: Array<Change>
  readonly part: number
  readonly whole: number
}

const cost = (changes: ReadonlyArray<Change>): number => changes.reduce((sum, change) => sum + change.cost, 0)

const total = (roll: Attendance.Roll, policy: Attendance.Policy, target: Target): { readonly part: number; readonly whole: number } => {
  let part = 0
  let whole = 0
  for (const seat of roll) {
    if (!Tally.selects(target.selection, seat.meeting)) continue
    const planned = seat.state === "planned"
    const weight = planned ? (target.planned ? 0 : "out") : Attendance.weigh(seat, policy)
    if (weight === "out") continue
    part += (weight ?? 0) * target.size(seat) / 2
    whole += target.size(seat)
  }
  return { part, whole }
}

const candidates = (
  roll: Attendance.Roll,
  file: CaseFile,
  setting: Setting,
  place: Place,
  policy: Attendance.Policy,
  target: Target
): ReadonlyArray<Group> => {
  const groups = new Map<string, Group>()
  const from = today(file, setting)
  for (const seat of roll) {
    if (!Tally.selects(target.selection, seat.meeting)) continue
    const option = change(seat, policy)
    if (option === undefined) continue
    const { lessonHours, module, session } = seat.meeting
    const weight = option === "attend-session" ? 0 : Attendance.weigh(seat, policy)
    const already = weight === "out" || weight === undefined ? 0 : weight
    const size = target.size(seat)
    const whole = seat.state === "planned" && !target.planned ? size : weight === "out" ? size : 0
    const key = `${option}/${module}/${lessonHours}/${already}/${whole}`
    const group = groups.get(key) ?? { changes: [], part: size * (2 - already) / 2, whole }
    groups.set(key, group)
    group.changes.push({
      change: option,
      path: place.path,
      facts: { session, module, lessonHours },
      cost: Costs.of(setting.costs, option),
      earliest: option === "attend-session" ? seat.meeting.day : option === "establish-attendance" ? from : nextDay(file, setting)
    })
  }
  return [...groups.values()].sort((a, b) => a.changes[0]!.cost - b.changes[0]!.cost)
}

/** A meeting to come can be attended, also where the file is looked at as of a day after it. */
const change = (seat: Attendance.Seat, policy: Attendance.Policy): Costs.ChangeName | undefined => {
  if (seat.state === "planned" || seat.evidence === asIf) return "attend-session"
  const weight = Attendance.weigh(seat, policy)
  if (weight === undefined) return "establish-attendance"
  return policy.makeUps && weight !== 2 && !seat.spent ? "make-up-session" : undefined
}
