/**
 * What is wrong with the evidence itself (kejanggalan bukti): doubts, never a crash.
 *
 * A doubt does not decide anything. It names records that contradict each other, repeat each other, or cannot be;
 * what they leave unknown shows in the findings. Somebody should look at them.
 *
 * @module
 */
import type * as Id from "../kernel/Id.ts"
import type { CaseFile } from "./CaseFile.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** What can be wrong. @category types */
export type DoubtKind =
  | "contradictory-marks"
  | "duplicate-mark"
  | "mark-of-cancelled-meeting"
  | "mark-of-unknown-meeting"
  | "meeting-not-closed"
  | "makes-up-itself"
  | "duplicate-meeting"
  | "contradictory-criterion"
  | "score-above-possible"
  | "score-below-zero"
  | "contradictory-declaration"
  | "contradictory-stall-status"
  | "withdrawn-before-given"
  | "negative-minutes"
  | "after-the-day"
  | "out-of-order"

/** Kejanggalan: what is wrong, about what, and the records concerned. @category types */
export interface Doubt {
  readonly doubt: DoubtKind
  readonly about: string
  readonly evidence: ReadonlyArray<Id.EventId>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Lists the doubts about a case file; a well-kept one has none.
 *
 * @example
 * ```ts
 * import { CaseFile, Consistency } from "@sepasar/core/evidence"
 * import { Day, Id } from "@sepasar/core/kernel"
 *
 * const day = Day.make("2026-03-02")
 * const visit = { day: Day.make("2026-03-03"), evidence: Id.make<"EventId">("e-1") }
 * Consistency.doubts({ ...CaseFile.empty(Id.make("P-1"), day), mentoring: [visit] }).map(({ doubt }) => doubt) // => ["after-the-day"]
 * ```
 * @category rules
 */
export const doubts = (file: CaseFile): ReadonlyArray<Doubt> => [
  ...meetings(file),
  ...marks(file),
  ...repeated(file.criteria, ({ criterion, day, element, unit }) => `${unit}/${element}/${criterion}@${day}`, ({ shown }) => shown, "contradictory-criterion"),
  ...repeated(file.declared, ({ day, fact }) => `${fact}@${day}`, ({ value }) => value, "contradictory-declaration"),
  ...repeated(file.stall, ({ since }) => since, ({ status }) => status, "contradictory-stall-status"),
  ...scores(file),
  ...amounts(file),
  ...days(file)
]

// ── Clauses ─────────────────────────────────────────────────────────────────

const meetings = ({ asOf, attendance, meetings }: CaseFile): ReadonlyArray<Doubt> => {
  const seen = new Set<Id.SessionId>()
  const marked = new Set(attendance.map(({ session }) => session))
  return meetings.flatMap(({ day, session, status }): ReadonlyArray<Doubt> => {
    const twice = seen.has(session)
    seen.add(session)
    return [
      ...(status === "held" && day > asOf ? [{ doubt: "after-the-day" as const, about: "meetings", evidence: [] }] : []),
      ...(twice ? [{ doubt: "duplicate-meeting" as const, about: session, evidence: [] }] : []),
      ...(status === "scheduled" && (day < asOf || (day === asOf && marked.has(session))) ? [{ doubt: "meeting-not-closed" as const, about: session, evidence: [] }] : [])
    ]
  })
}

const marks = ({ attendance, meetings }: CaseFile): ReadonlyArray<Doubt> => {
  const status = new Map(meetings.map((meeting) => [meeting.session, meeting.status]))
  const first = new Map<Id.SessionId, (typeof attendance)[number]>()
  return attendance.flatMap((record): ReadonlyArray<Doubt> => {
    const { evidence, makesUp, mark, session } = record
    const before = first.get(session)
    if (before === undefined) first.set(session, record)
    const found = (doubt: DoubtKind, more: ReadonlyArray<Id.EventId> = []): Doubt => ({ doubt, about: session, evidence: [...more, evidence] })
    return [
      ...(before === undefined ? [] : [found(before.mark === mark ? "duplicate-mark" : "contradictory-marks", [before.evidence])]),
      ...(status.get(session) === "cancelled" ? [found("mark-of-cancelled-meeting")] : []),
      ...(makesUp === session ? [found("makes-up-itself")] : []),
      ...(makesUp === undefined ? (status.has(session) ? [] : [found("mark-of-unknown-meeting")]) : status.has(makesUp) ? [] : [found("mark-of-unknown-meeting")])
    ]
  })
}

const repeated = <A extends { readonly evidence: Id.EventId }>(
  records: ReadonlyArray<A>,
  subject: (record: A) => string,
  value: (record: A) => unknown,
  doubt: DoubtKind
): ReadonlyArray<Doubt> => {
  const first = new Map<string, A>()
  return records.flatMap((record) => {
    const key = subject(record)
    const before = first.get(key)
    if (before === undefined) first.set(key, record)
    return before === undefined || value(before) === value(record) ? [] : [{ doubt, about: key, evidence: [before.evidence, record.evidence] }]
  })
}

const scores = ({ assessments }: CaseFile): ReadonlyArray<Doubt> =>
  assessments.flatMap(({ assessment, evidence, possible, score }) => [
    ...(score !== undefined && score > possible ? [{ doubt: "score-above-possible" as const, about: assessment, evidence: [evidence] }] : []),
    ...(score !== undefined && score < 0 ? [{ doubt: "score-below-zero" as const, about: assessment, evidence: [evidence] }] : [])
  ])

const amounts = ({ consents, mentoring, practice }: CaseFile): ReadonlyArray<Doubt> => [
  ...[...mentoring, ...practice].flatMap(({ day, evidence, minutes }) =>
    minutes !== undefined && minutes < 0 ? [{ doubt: "negative-minutes" as const, about: day, evidence: [evidence] }] : []),
  ...consents.flatMap(({ evidence, givenOn, purpose, withdrawnOn }) =>
    withdrawnOn !== undefined && withdrawnOn < givenOn ? [{ doubt: "withdrawn-before-given" as const, about: purpose, evidence: [evidence] }] : [])
]

const days = (file: CaseFile): ReadonlyArray<Doubt> => {
  const lists: Readonly<Record<string, ReadonlyArray<{ readonly day: string; readonly evidence: Id.EventId }>>> = {
    attendance: file.attendance,
    mentoring: file.mentoring,
    assessments: file.assessments,
    criteria: file.criteria,
    practice: file.practice,
    portfolio: file.portfolio,
    declared: file.declared,
    decisions: file.decisions
  }
  return Object.entries(lists).flatMap(([about, records]) =>
    records.flatMap(({ day, evidence }, at): ReadonlyArray<Doubt> => [
      ...(day > file.asOf ? [{ doubt: "after-the-day" as const, about, evidence: [evidence] }] : []),
      ...(at > 0 && day < records[at - 1]!.day ? [{ doubt: "out-of-order" as const, about, evidence: [evidence] }] : [])
    ]))
}
