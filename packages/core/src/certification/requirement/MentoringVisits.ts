/**
 * Mentoring visits (kunjungan pendampingan): how many, how far apart, within which days.
 *
 * Visits closer together than the spacing count as one: of all visits, as many as possible that keep the spacing
 * are counted. A visit whose length nobody wrote down may or may not be long enough.
 *
 * @module
 */
import type { CaseFile, MentoringRecord } from "../../evidence/CaseFile.ts"
import * as Day from "../../kernel/Day.ts"
import * as Span from "../../kernel/Span.ts"
import type { Missing } from "../../rulebook/Recommendation.ts"
import type { Change } from "../../rulebook/Remedy.ts"
import * as Costs from "../Costs.ts"
import { between, finding, noBoundaries, none, type Requirement, type Setting } from "../Requirement.ts"
import * as Shape from "../Shape.ts"
import { nextDay, workingDay } from "./calendar.ts"
import * as Ways from "./ways.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** What can be configured: the window runs from enrolment or from the last held meeting, both ends included. @category types */
export const fields = {
  kind: Shape.oneOf("mentoring-visits"),
  minimum: Shape.count(1),
  minutes: Shape.optional(Shape.count(1)),
  spacing: Shape.optional(Shape.span),
  window: Shape.optional(Shape.struct({ from: Shape.oneOf("enrolment", "last-meeting"), span: Shape.span }))
}

/** Persyaratan pendampingan. @category types */
export type MentoringVisits = Shape.Config<typeof fields>

// ── Rule ────────────────────────────────────────────────────────────────────

/** Mentoring visits: met when enough of them keep the spacing within the window. @category rules */
export const requirement: Requirement<MentoringVisits> = {
  kind: "mentoring-visits",
  fields,
  finding: (leaf, file, setting, place) => {
    const window = windowOf(leaf, file, setting)
    const days = window === "unknown" ? undefined : window
    const sure = spaced(file.mentoring, leaf, setting, days, false)
    const possible = leaf.minutes === undefined ? sure : spaced(file.mentoring, leaf, setting, days, true)
    const known = window === "unknown" ? 0 : sure.length
    const verdict = between(known >= leaf.minimum, possible.length >= leaf.minimum)
    const facts = { visits: known, minimum: leaf.minimum, recorded: file.mentoring.length }
    const evidence: Array<string> = []
    for (const visit of possible) evidence.push(visit.evidence)
    return finding(place, verdict, facts, evidence, verdict === "undetermined" ? missing(leaf, file, window) : none)
  },
  remedy: (leaf, file, setting, place) => {
    const window = windowOf(leaf, file, setting)
    if (window === "unknown") return Ways.never("enrolment")
    const kept = spaced(file.mentoring, leaf, setting, window, false)
    if (kept.length >= leaf.minimum) return Ways.already
    const days = visits(leaf.minimum - kept.length, leaf, file, setting, kept.at(-1)?.day)
    if (window !== undefined && days.at(-1)! > window.until) return Ways.never("window")
    return { ways: [days.map((day) => visit(day, leaf, setting, place.path))], complete: true }
  },
  boundaries: noBoundaries
}

// ── Clauses ─────────────────────────────────────────────────────────────────

interface Window {
  readonly from: Day.Day
  readonly until: Day.Day
}

const windowOf = ({ window }: MentoringVisits, file: CaseFile, setting: Setting): Window | undefined | "unknown" => {
  if (window === undefined) return undefined
  const from = window.from === "enrolment" ? file.enrolledOn : lastMeeting(file)
  return from === undefined ? "unknown" : { from, until: Span.end(from, window.span, setting.calendar) }
}

const lastMeeting = (file: CaseFile): Day.Day | undefined => {
  let last: Day.Day | undefined
  for (const { day, status } of file.meetings) {
    if (status === "held" && day <= file.asOf && (last === undefined || day > last)) last = day
  }
  return last
}

/** Earliest first is optimal: no other choice keeps the spacing with more visits. */
const spaced = (
  records: ReadonlyArray<MentoringRecord>,
  { minutes, spacing }: MentoringVisits,
  setting: Setting,
  window: Window | undefined,
  hopeful: boolean
): ReadonlyArray<MentoringRecord> => {
  const kept: Array<MentoringRecord> = []
  let last: Day.Day | undefined
  for (const record of inOrder(records)) {
    if (window !== undefined && (record.day < window.from || record.day > window.until)) continue
    if (minutes !== undefined && (record.minutes === undefined ? !hopeful : record.minutes < minutes)) continue
    if (spacing !== undefined && last !== undefined && !apart(last, record.day, spacing, setting)) continue
    kept.push(record)
    last = record.day
  }
  return kept
}

const apart = (last: Day.Day, day: Day.Day, spacing: Span.Span, setting: Setting): boolean =>
  spacing.kind === "days" ? Day.daysBetween(last, day) >= spacing.count : day >= Span.end(last, spacing, setting.calendar)

const inOrder = (records: ReadonlyArray<MentoringRecord>): ReadonlyArray<MentoringRecord> => {
  for (let at = 1; at < records.length; at++) {
    if (records[at]!.day < records[at - 1]!.day) return [...records].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  }
  return records
}

const missing = ({ minutes, window }: MentoringVisits, file: CaseFile, found: Window | undefined | "unknown"): ReadonlyArray<Missing> =>
  found === "unknown"
    ? [{ fact: window?.from === "enrolment" ? "enrolment-day" : "meeting-days" }]
    : minutes === undefined ? none
    : file.mentoring.filter((record) => record.minutes === undefined).map(({ evidence }) => ({ fact: "visit-minutes", about: evidence }))

const visits = (
  count: number,
  { spacing }: MentoringVisits,
  file: CaseFile,
  setting: Setting,
  last: Day.Day | undefined
): ReadonlyArray<Day.Day> => {
  const after = (day: Day.Day) => spacing === undefined ? day : Span.end(day, spacing, setting.calendar)
  const days: Array<Day.Day> = []
  let at = last === undefined ? nextDay(file, setting) : Day.max(nextDay(file, setting), after(last))
  for (let n = 0; n < count; n++) {
    at = workingDay(at, setting)
    days.push(at)
    at = spacing === undefined ? Day.addDays(at, 1) : after(at)
  }
  return days
}

const visit = (day: Day.Day, { minutes }: MentoringVisits, setting: Setting, path: string): Change => ({
  change: "mentoring-visit",
  path,
  facts: { day, ...(minutes === undefined ? {} : { amount: minutes }) },
  cost: Costs.of(setting.costs, "mentoring-visit"),
  earliest: day
})
