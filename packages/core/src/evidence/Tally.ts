/**
 * How much of the meetings was attended (rekap kehadiran), at least and at most.
 *
 * A held meeting without a mark may have been attended or not, so a tally has two ends. Amounts are whole numbers:
 * halves of a meeting, or ten-thousandths of half a lesson hour, so that lateness worth a half stays exact.
 *
 * @module
 */
import type * as Id from "../kernel/Id.ts"
import { evidenceOf, type Policy, type Roll, weigh, weighMark } from "./Attendance.ts"
import type { CaseFile, MeetingRecord } from "./CaseFile.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Which meetings count, and whether those still to come are part of the whole. @category types */
export interface Selection {
  readonly modules?: ReadonlyArray<Id.ModuleId> | undefined
  readonly sessions?: ReadonlyArray<Id.SessionId> | undefined
  readonly planned?: boolean | undefined
}

/** Rekap: attended at least `low` and at most `high`, out of `whole`. @category types */
export interface Tally {
  readonly low: number
  readonly high: number
  readonly whole: number
  /** Meetings in the whole. */
  readonly meetings: number
  /** Sessions that were held, or are due, and have no mark that stands. */
  readonly unknown: ReadonlyArray<Id.SessionId>
  readonly evidence: ReadonlyArray<Id.EventId>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** Counts meetings, each worth 2 (halves). @category rules */
export const meetings = (roll: Roll, policy: Policy, selection: Selection): Tally => add(roll, policy, selection, false)

/** Counts lesson hours, each worth 20,000 (ten-thousandths of a half). @category rules */
export const hours = (roll: Roll, policy: Policy, selection: Selection): Tally => add(roll, policy, selection, true)

/**
 * Counts a file whose marks stand beside its meetings (`Attendance.plainMarks`), without a roll; the same answer, sooner.
 * `everyMark` are the ids of all its marks, shared where all meetings are selected.
 *
 * @category rules
 */
export const plain = (
  { attendance, meetings }: CaseFile,
  everyMark: ReadonlyArray<Id.EventId>,
  policy: Policy,
  selection: Selection,
  byHours: boolean
): Tally => {
  let part = 0
  let whole = 0
  let count = 0
  const every = selection.modules === undefined && selection.sessions === undefined
  const evidence: Array<Id.EventId> = []
  for (let at = 0; at < meetings.length; at++) {
    const meeting = meetings[at]!
    const record = attendance[at]!
    if (!every) {
      if (!selects(selection, meeting)) continue
      evidence.push(record.evidence)
    }
    const weight = weighMark(record.mark, policy)
    if (weight === "out") continue
    const size = byHours ? Math.round(meeting.lessonHours * (lessonHour / 2)) : 1
    count++
    whole += 2 * size
    part += weight * size
  }
  return { low: part, high: part, whole, meetings: count, unknown: none, evidence: every ? everyMark : evidence }
}

/** Tells whether a meeting is among those selected. @category rules */
export const selects = ({ modules, sessions }: Selection, meeting: MeetingRecord): boolean =>
  (modules === undefined || modules.includes(meeting.module)) && (sessions === undefined || sessions.includes(meeting.session))

/** What a lesson hour is worth in a tally of hours. @category parameters */
export const lessonHour = 20_000

// ── Clauses ─────────────────────────────────────────────────────────────────

const none: ReadonlyArray<never> = []

const add = (roll: Roll, policy: Policy, selection: Selection, byHours: boolean): Tally => {
  let low = 0
  let high = 0
  let whole = 0
  let count = 0
  const unknown: Array<Id.SessionId> = []
  const evidence: Array<Id.EventId> = []
  for (const seat of roll) {
    if (!selects(selection, seat.meeting)) continue
    const size = byHours ? Math.round(seat.meeting.lessonHours * (lessonHour / 2)) : 1
    if (seat.state === "planned") {
      if (selection.planned !== true) continue
      count++
      whole += 2 * size
      continue
    }
    const weight = weigh(seat, policy)
    const decided = evidenceOf(seat, policy)
    if (decided !== undefined) evidence.push(decided)
    if (weight === "out") continue
    count++
    whole += 2 * size
    if (weight === undefined) {
      unknown.push(seat.meeting.session)
      high += 2 * size
    } else {
      low += weight * size
      high += weight * size
    }
  }
  return { low, high, whole, meetings: count, unknown, evidence }
}
