/**
 * Mentoring visits (kunjungan pendampingan): how many, how far apart, within which days.
 *
 * Visits closer together than the spacing count as one: of all visits, as many as possible that keep the spacing
 * are counted. A visit whose length nobody wrote down may or may not be long enough. Advice plans one visit a day.
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
import { nextDay, today, workingDay } from "./calendar.ts"
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
    if (window !== "unknown" && spaced(file.mentoring, leaf, setting, window, false).length >= leaf.minimum) return Ways.already
    const windows = [...(window === "unknown" ? [] : [window]), ...laterWindows(leaf, file, setting)]
    const ways: Array<ReadonlyArray<Change>> = []
    for (const each of windows) {
      for (const established of subsets(unclear(leaf, file, each))) {
        const visited = { ...leaf, established: new Set(established.map(({ evidence }) => evidence)) }
        const kept = spaced(file.mentoring, visited, setting, each, false)
        const days = visits(Math.max(0, leaf.minimum - kept.length), leaf, file, setting, kept.at(-1)?.day, each?.from)
        if (each !== undefined && days.length > 0 && days.at(-1)! > each.until) continue
        ways.push([...established.map((record) => establish(record, leaf, file, setting, place.path)), ...days.map((day) => visit(day, leaf, setting, place.path))])
      }
    }
    if (ways.length === 0) return Ways.never(window === "unknown" ? "enrolment" : "window")
    const counted = windows.every((each) => unclear(leaf, file, each).length <= most)
    return { ways: ways.sort((a, b) => Ways.cost(a) - Ways.cost(b)), complete: counted }
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
  { established, minutes, spacing }: MentoringVisits & { readonly established?: ReadonlySet<string> },
  setting: Setting,
  window: Window | undefined,
  hopeful: boolean
): ReadonlyArray<MentoringRecord> => {
  const kept: Array<MentoringRecord> = []
  let last: Day.Day | undefined
  for (const record of inOrder(records)) {
    if (window !== undefined && (record.day < window.from || record.day > window.until)) continue
    if (minutes !== undefined && (record.minutes === undefined ? !hopeful && established?.has(record.evidence) !== true : record.minutes < minutes)) continue
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

const missing = ({ window }: MentoringVisits, file: CaseFile, found: Window | undefined | "unknown"): ReadonlyArray<Missing> =>
  found === "unknown"
    ? [{ fact: window?.from === "enrolment" ? "enrolment-day" : "meeting-days" }]
    : file.mentoring.filter((record) => record.minutes === undefined).map(({ evidence }) => ({ fact: "visit-minutes", about: evidence }))

const visits = (
  count: number,
  { spacing }: MentoringVisits,
  file: CaseFile,
  setting: Setting,
  last: Day.Day | undefined,
  from: Day.Day = nextDay(file, setting)
): ReadonlyArray<Day.Day> => {
  const after = (day: Day.Day) => spacing === undefined ? day : Span.end(day, spacing, setting.calendar)
  const days: Array<Day.Day> = []
  const soonest = Day.max(nextDay(file, setting), from)
  let at = last === undefined ? soonest : Day.max(soonest, after(last))
  for (let n = 0; n < count; n++) {
    at = workingDay(at, setting)
    days.push(at)
    at = Day.max(Day.addDays(at, 1), after(at))
  }
  return days
}

/** A meeting still to come will be the last one, and its window opens then. */
const laterWindows = ({ window }: MentoringVisits, file: CaseFile, setting: Setting): ReadonlyArray<Window> =>
  window?.from !== "last-meeting" ? [] : [...new Set(file.meetings.filter(({ day, status }) => status === "scheduled" && day >= file.asOf).map(({ day }) => day))]
    .map((from) => ({ from, until: Span.end(from, window.span, setting.calendar) }))

/** Visits of a length nobody wrote down, inside the window. */
const unclear = ({ minutes }: MentoringVisits, file: CaseFile, window: Window | undefined): ReadonlyArray<MentoringRecord> =>
  minutes === undefined ? [] : file.mentoring.filter((record) =>
    record.minutes === undefined && (window === undefined || (record.day >= window.from && record.day <= window.until)))

/** More visits of unknown length than this are not tried in every combination. */
const most = 5

const subsets = <A>(list: ReadonlyArray<A>): ReadonlyArray<ReadonlyArray<A>> =>
  list.length > most ? [[], list]
    : list.reduce<ReadonlyArray<ReadonlyArray<A>>>((found, item) => [...found, ...found.map((each) => [...each, item])], [[]])

const establish = ({ evidence }: MentoringRecord, { minutes }: MentoringVisits, file: CaseFile, setting: Setting, path: string): Change => ({
  change: "establish-fact",
  path,
  facts: { fact: "visit-minutes", visit: evidence, value: minutes ?? 0 },
  cost: Costs.of(setting.costs, "establish-fact"),
  earliest: today(file, setting)
})

const visit = (day: Day.Day, { minutes }: MentoringVisits, setting: Setting, path: string): Change => ({
  change: "mentoring-visit",
  path,
  facts: { day, ...(minutes === undefined ? {} : { amount: minutes }) },
  cost: Costs.of(setting.costs, "mentoring-visit"),
  earliest: day
})
