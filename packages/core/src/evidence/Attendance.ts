/**
 * Who sat where (daftar hadir): one seat for each meeting, with the mark that stands.
 *
 * A meeting that was cancelled has no seat. Two different marks for one meeting contradict each other, and the
 * mark is then not known; the same mark twice counts once. A mark that makes up for another meeting is spent
 * there: its own meeting leaves the denominator. Nothing is spent on a meeting that was attended. What late and excused are worth is a policy of the scheme.
 *
 * @module
 */
import type { Day } from "../kernel/Day.ts"
import type * as Id from "../kernel/Id.ts"
import type { AttendanceMark, AttendanceRecord, CaseFile, MeetingRecord } from "./CaseFile.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/**
 * Kursi: a meeting that was not cancelled. `held` says that it took place, `due` that its day has passed although
 * nobody recorded whether it took place, `planned` that it is still to come.
 *
 * @category types
 */
export interface Seat {
  readonly meeting: MeetingRecord
  readonly state: "held" | "due" | "planned"
  /** The mark that stands; undefined while there is none, or while two contradict each other. */
  readonly mark: AttendanceMark | undefined
  /** The mark of the attended meeting that makes this one good. */
  readonly madeUp: "present" | "late" | undefined
  /** The attendance of this meeting was spent on another one. */
  readonly spent: boolean
  readonly evidence: Id.EventId | undefined
  /** The record of the attended meeting that makes this one good. */
  readonly madeUpEvidence: Id.EventId | undefined
}

/** Daftar hadir: the seats in the order of the meetings. @category types */
export type Roll = ReadonlyArray<Seat>

/** What a mark is worth: late and excused are settled by the scheme, never by this library. @category types */
export interface Policy {
  readonly late: "full" | "half" | "none"
  /** `leaves` takes an excused meeting out of the denominator. */
  readonly excused: "leaves" | "attended" | "absent"
  readonly makeUps: boolean
  /** A held meeting without a mark is not known, unless the scheme takes it for absence. */
  readonly unmarked?: "unknown" | "absent"
}

/** What a seat weighs, in halves: 2 is a whole meeting; `undefined` is not known; `"out"` leaves the denominator. @category types */
export type Weight = 0 | 1 | 2 | "out" | undefined

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Reads the roll of a case file.
 *
 * @example
 * ```ts
 * import { Attendance, CaseFile } from "@sepasar/core/evidence"
 * import { Day, Id } from "@sepasar/core/kernel"
 *
 * const day = Day.make("2026-03-02")
 * const file = {
 *   ...CaseFile.empty(Id.make("P-1"), day),
 *   meetings: [{ session: Id.make<"SessionId">("S-1"), module: Id.make<"ModuleId">("M-1"), day, status: "held" as const, lessonHours: 2 }]
 * }
 * Attendance.roll(file).map(({ mark, state }) => [state, mark]) // => [["held", undefined]]
 * ```
 * @category rules
 */
export const roll = (file: CaseFile): Roll => walk(file) ?? lookUp(file)

/**
 * Returns the ids of all marks where they stand beside the meetings one by one, all held, none cancelled or made up.
 * Such a file, and most are, can be counted without a roll. Any other gives `undefined`.
 *
 * @category rules
 */
export const plainMarks = ({ attendance, meetings }: CaseFile): ReadonlyArray<Id.EventId> | undefined => {
  if (attendance.length !== meetings.length) return undefined
  const marks: Array<Id.EventId> = []
  let before: MeetingRecord | undefined
  for (let at = 0; at < meetings.length; at++) {
    const meeting = meetings[at]!
    const record = attendance[at]!
    if (meeting.status !== "held" || record.makesUp !== undefined || record.session !== meeting.session) return undefined
    if (meeting.session === before?.session) return undefined
    before = meeting
    marks.push(record.evidence)
  }
  return marks
}

/** Weighs a mark by itself under a policy, in halves of a meeting. @category rules */
export const weighMark = (mark: AttendanceMark, policy: Policy): 0 | 1 | 2 | "out" => {
  switch (mark) {
    case "present":
      return 2
    case "late":
      return half[policy.late]
    case "excused":
      return policy.excused === "leaves" ? "out" : policy.excused === "attended" ? 2 : 0
    case "absent":
      return 0
  }
}

/** The record that decides about a seat under a policy. @category rules */
export const evidenceOf = (seat: Seat, policy: Policy): Id.EventId | undefined =>
  policy.makeUps && seat.madeUpEvidence !== undefined ? seat.madeUpEvidence : seat.evidence

/** Weighs one seat under a policy, in halves of a meeting. @category rules */
export const weigh = (seat: Seat, policy: Policy): Weight => {
  if (policy.makeUps) {
    if (seat.madeUp === "present") return 2
    if (seat.madeUp === "late") return Math.max(half[policy.late], seat.mark === "present" ? 2 : seat.mark === "late" ? half[policy.late] : 0) as Weight
    if (seat.spent) return "out"
  }
  if (seat.mark !== undefined) return weighMark(seat.mark, policy)
  return policy.unmarked === "absent" && seat.state === "held" && seat.evidence === undefined ? 0 : undefined
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const half = { full: 2, half: 1, none: 0 } as const

const stateOf = (meeting: MeetingRecord, asOf: Day, marked: boolean): Seat["state"] =>
  meeting.status === "held" ? "held"
    : meeting.day > asOf ? "planned"
    : marked ? "held"
    : meeting.day < asOf ? "due" : "planned"

/** Well-kept files list marks in the order of the meetings: one walk, no index. Anything else is looked up. */
const walk = ({ asOf, attendance, meetings }: CaseFile): Roll | undefined => {
  const seats: Array<Seat> = []
  const count = attendance.length
  let at = 0
  let before: MeetingRecord | undefined
  for (const meeting of meetings) {
    if (before !== undefined && meeting.session === before.session) return undefined
    before = meeting
    const record = at < count ? attendance[at] : undefined
    const here = record !== undefined && record.session === meeting.session
    if (here) {
      at++
      if (record.makesUp !== undefined || (at < count && attendance[at]!.session === meeting.session)) return undefined
    }
    if (meeting.status === "cancelled") continue
    const state = stateOf(meeting, asOf, here)
    seats.push({
      meeting,
      state,
      mark: here ? record.mark : undefined,
      madeUp: undefined,
      spent: false,
      evidence: here ? record.evidence : undefined,
      madeUpEvidence: undefined
    })
  }
  return at === count ? seats : undefined
}

const lookUp = ({ asOf, attendance, meetings }: CaseFile): Roll => {
  const marks = new Map<Id.SessionId, AttendanceRecord>()
  const contradicted = new Set<Id.SessionId>()
  for (const record of attendance) {
    const before = marks.get(record.session)
    if (before !== undefined && before.mark !== record.mark) contradicted.add(record.session)
    if (before === undefined || record.evidence < before.evidence) marks.set(record.session, record)
  }
  const own = new Set(meetings.map(({ session }) => session))
  const replacements = new Map<Id.SessionId, AttendanceRecord>()
  for (const record of attendance) {
    const { makesUp, mark, session } = record
    if (makesUp === undefined || makesUp === session || (mark !== "present" && mark !== "late")) continue
    if (marks.get(makesUp)?.mark === "present" && !contradicted.has(makesUp)) continue
    const other = replacements.get(makesUp)
    if (other === undefined || better(record, other, own)) replacements.set(makesUp, record)
  }
  const spent = new Set([...replacements.values()].map(({ session }) => session))
  const seen = new Set<Id.SessionId>()
  return meetings.flatMap((meeting): ReadonlyArray<Seat> => {
    const { session } = meeting
    if (meeting.status === "cancelled" || seen.has(session)) return []
    seen.add(session)
    const record = marks.get(session)
    const replacement = replacements.get(session)
    return [{
      meeting,
      state: stateOf(meeting, asOf, record !== undefined),
      mark: contradicted.has(session) ? undefined : record?.mark,
      madeUp: replacement?.mark as Seat["madeUp"],
      spent: spent.has(session),
      evidence: record?.evidence,
      madeUpEvidence: replacement?.evidence
    }]
  })
}

/** Of two meetings that make up for the same one, the better serves: present before late, an extra meeting before one of the cohort's own. */
const better = (a: AttendanceRecord, b: AttendanceRecord, own: ReadonlySet<Id.SessionId>): boolean => {
  if (a.mark !== b.mark) return a.mark === "present"
  if (own.has(a.session) !== own.has(b.session)) return !own.has(a.session)
  return a.evidence < b.evidence
}
