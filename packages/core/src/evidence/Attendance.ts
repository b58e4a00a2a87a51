/**
 * Who sat where (daftar hadir): one seat for each meeting, with the mark that stands.
 *
 * A meeting that was cancelled has no seat. Two different marks for one meeting contradict each other, and the
 * mark is then not known; the same mark twice counts once. A mark that makes up for another meeting is spent
 * there: its own meeting leaves the denominator. What late and excused are worth is a policy of the scheme.
 *
 * @module
 */
import type { Day } from "../kernel/Day.ts"
import type * as Id from "../kernel/Id.ts"
import type { AttendanceRecord, CaseFile, MeetingRecord } from "./CaseFile.ts"

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
  readonly record: AttendanceRecord | undefined
  /** Two records disagree about this meeting. */
  readonly contradicted: boolean
  /** The attended meeting that makes this one good. */
  readonly madeUpBy: AttendanceRecord | undefined
  /** The attendance of this meeting was spent on another one. */
  readonly spent: boolean
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
 * Attendance.roll(file).map(({ record, state }) => [state, record]) // => [["held", undefined]]
 * ```
 * @category rules
 */
export const roll = (file: CaseFile): Roll => walk(file) ?? lookUp(file)

/** Weighs one seat under a policy, in halves of a meeting. @category rules */
export const weigh = (seat: Seat, policy: Policy): Weight => {
  if (policy.makeUps) {
    if (seat.madeUpBy !== undefined) return seat.madeUpBy.mark === "late" ? Math.max(half[policy.late], own(seat, policy)) as Weight : 2
    if (seat.spent) return "out"
  }
  if (seat.contradicted) return undefined
  switch (seat.record?.mark) {
    case "present":
      return 2
    case "late":
      return half[policy.late]
    case "excused":
      return policy.excused === "leaves" ? "out" : policy.excused === "attended" ? 2 : 0
    case "absent":
      return 0
    case undefined:
      return policy.unmarked === "absent" && seat.state === "held" ? 0 : undefined
  }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const half = { full: 2, half: 1, none: 0 } as const

const own = (seat: Seat, policy: Policy): number => {
  const mark = seat.record?.mark
  return seat.contradicted ? 0 : mark === "present" ? 2 : mark === "late" ? half[policy.late] : 0
}

const state = (meeting: MeetingRecord, asOf: Day): Seat["state"] =>
  meeting.day > asOf ? "planned" : meeting.status === "held" ? "held" : meeting.day < asOf ? "due" : "planned"

const attended = (record: AttendanceRecord): boolean => record.mark === "present" || record.mark === "late"

const seat = (
  meeting: MeetingRecord,
  asOf: Day,
  record: AttendanceRecord | undefined,
  contradicted: boolean,
  madeUpBy: AttendanceRecord | undefined,
  spent: boolean
): Seat => {
  const now = state(meeting, asOf)
  return { meeting, state: record !== undefined && now === "due" ? "held" : now, record, contradicted, madeUpBy, spent }
}

/** Well-kept files list marks in the order of the meetings: one walk, no index. Anything else is looked up. */
const walk = ({ asOf, attendance, meetings }: CaseFile): Roll | undefined => {
  const seats: Array<Seat> = []
  const count = attendance.length
  let at = 0
  for (const meeting of meetings) {
    const record = at < count ? attendance[at] : undefined
    const here = record !== undefined && record.session === meeting.session
    if (here) {
      if (record.makesUp !== undefined) return undefined
      at++
      if (at < count && attendance[at]!.session === meeting.session) return undefined
    }
    if (meeting.status !== "cancelled") seats.push(seat(meeting, asOf, here ? record : undefined, false, undefined, false))
  }
  return at === count && ascending(meetings) ? seats : undefined
}

/** Days that never go back, and no session twice in a row. */
const ascending = (meetings: ReadonlyArray<MeetingRecord>): boolean => {
  for (let at = 1; at < meetings.length; at++) {
    const [before, now] = [meetings[at - 1]!, meetings[at]!]
    if (now.day < before.day || now.session === before.session) return false
  }
  return true
}

const lookUp = ({ asOf, attendance, meetings }: CaseFile): Roll => {
  const marks = new Map<Id.SessionId, AttendanceRecord>()
  const contradicted = new Set<Id.SessionId>()
  const madeUp = new Map<Id.SessionId, AttendanceRecord>()
  const spent = new Set<Id.SessionId>()
  for (const record of attendance) {
    const before = marks.get(record.session)
    if (before === undefined) marks.set(record.session, record)
    else if (before.mark !== record.mark) contradicted.add(record.session)
    if (record.makesUp === undefined || record.makesUp === record.session || !attended(record)) continue
    const other = madeUp.get(record.makesUp)
    if (other === undefined || (other.mark === "late" && record.mark === "present")) madeUp.set(record.makesUp, record)
    spent.add(record.session)
  }
  const seen = new Set<Id.SessionId>()
  return meetings.flatMap((meeting) => {
    if (meeting.status === "cancelled" || seen.has(meeting.session)) return []
    seen.add(meeting.session)
    const { session } = meeting
    return [seat(meeting, asOf, marks.get(session), contradicted.has(session), madeUp.get(session), spent.has(session))]
  })
}
