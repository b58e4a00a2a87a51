/**
 * A verdict over time (putusan dari hari ke hari): intervals between the days on which it may change.
 *
 * Between two boundary days the verdict is constant. Both questions have an answer: what holds as of a day, and whether
 * it ever held. Days after the day of the file assume that nothing new happens. A case file keeps only the last status of a
 * certificate: where one was suspended and reinstated, ask `across`, which looks at the file as it was on each day.
 *
 * @module
 */
import * as AsOf from "../evidence/AsOf.ts"
import type { CaseFile } from "../evidence/CaseFile.ts"
import * as Day from "../kernel/Day.ts"
import type { Verdict } from "../kernel/Verdict.ts"
import * as Eligibility from "./Eligibility.ts"
import type { Context } from "./Requirement.ts"
import { of } from "./requirement/kinds.ts"
import * as Scheme from "./Scheme.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Selang: both days included. @category types */
export interface Interval {
  readonly from: Day.Day
  readonly until: Day.Day
  readonly verdict: Verdict
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** Recommends as of another day than the file's. @category rules */
export const asOf = (scheme: Scheme.Scheme, file: CaseFile, day: Day.Day, context?: Context): Eligibility.CertificationRecommendation =>
  Eligibility.recommend(scheme, AsOf.restrict(file, day), context)

/** Lists the days on which the verdict may change, in order: records, the days after meetings, and what requirements add. @category rules */
export const boundaries = (scheme: Scheme.Scheme, file: CaseFile, context?: Context): ReadonlyArray<Day.Day> => {
  const setting = Eligibility.settingOf(scheme, context)
  return [...new Set([
    ...AsOf.days(file),
    ...file.meetings.map(({ day }) => Day.addDays(day, 1)),
    ...Scheme.leaves(scheme.tree).flatMap(({ leaf }) => of(leaf).boundaries(leaf, file, setting))
  ])].sort()
}

/**
 * Returns the verdict from one day to another as intervals; neighbours differ.
 *
 * @example
 * ```ts
 * import { VerdictTimeline } from "@sepasar/core/certification"
 * import { CaseFile } from "@sepasar/core/evidence"
 * import { Day, Id } from "@sepasar/core/kernel"
 *
 * const scheme = {
 *   id: Id.make<"SchemeId">("example-training"),
 *   version: "1",
 *   kind: "training" as const,
 *   name: { id: "Pelatihan contoh", en: "Example training" },
 *   from: Day.make("2026-01-01"),
 *   source: { instrument: "Own rule of the example", url: "https://example.org/rule", read: "own-rule" as const, confidence: "A" as const },
 *   minutesPerLessonHour: 45,
 *   validity: { kind: "never" as const },
 *   tree: { kind: "age-at-least" as const, years: 17, on: "day" as const }
 * }
 * const file = { ...CaseFile.empty(Id.make("P-1"), Day.make("2026-06-30")), bornOn: Day.make("2009-03-02") }
 * const intervals = VerdictTimeline.over(scheme, file, Day.make("2026-01-01"), Day.make("2026-12-31"))
 * intervals.map(({ from, verdict }) => [from, verdict]) // => [["2026-01-01", "unmet"], ["2026-03-02", "met"]]
 * VerdictTimeline.ever(intervals) // => "2026-03-02"
 * ```
 * @category rules
 */
export const over = (scheme: Scheme.Scheme, file: CaseFile, from: Day.Day, until: Day.Day, context?: Context): ReadonlyArray<Interval> => {
  if (until < from) return []
  const judge = Eligibility.prepare(scheme)
  const starts = [from, ...boundaries(scheme, file, context).filter((day) => day > from && day <= until)]
  const intervals: Array<Interval> = []
  for (const [at, start] of starts.entries()) {
    const { verdict } = judge(AsOf.restrict(file, start), context)
    const next = starts[at + 1]
    extend(intervals, start, next === undefined ? until : Day.addDays(next, -1), verdict)
  }
  return intervals
}

/**
 * Returns the verdict from one day to another as intervals, by the file as it was on each day: what a replayed journey gives.
 *
 * `fileOn` gives the file as of a day, and as known whenever the caller wants; `days` are those on which something was recorded.
 *
 * @example
 * ```ts
 * import { VerdictTimeline } from "@sepasar/core/certification"
 * import { Journey } from "@sepasar/core/journey"
 * import { Day, Id } from "@sepasar/core/kernel"
 *
 * const scheme = {
 *   id: Id.make<"SchemeId">("example-training"), version: "1", kind: "training" as const, name: { id: "Pelatihan contoh", en: "Example training" },
 *   from: Day.make("2026-01-01"),
 *   source: { instrument: "Own rule of the example", url: "https://example.org/rule", read: "own-rule" as const, confidence: "A" as const },
 *   minutesPerLessonHour: 45, validity: { kind: "never" as const }, tree: { kind: "certificate-held" as const, scheme: Id.make<"SchemeId">("basic") }
 * }
 * const at = (id: string, day: string) => ({ id: Id.make<"EventId">(id), version: 1 as const, occurredOn: Day.make(day), recordedAt: `${day}T03:00:00.000Z` })
 * const number = Id.make<"CertificateNumber">("S-1")
 * const validFrom = Day.make("2026-01-10")
 * const events = [
 *   { ...at("1", "2026-01-10"), type: "CertificateIssued" as const, data: { number, scheme: Id.make<"SchemeId">("basic"), schemeVersion: "1", kind: "training" as const, validFrom, decision: Id.make<"EventId">("0") } },
 *   { ...at("2", "2026-03-01"), type: "CertificateSuspended" as const, data: { number, reason: "scales" } },
 *   { ...at("3", "2026-04-01"), type: "CertificateReinstated" as const, data: { number, reason: "scales" } }
 * ]
 * const fileOn = (asOf: Day.Day) => Journey.replay(Id.make("T-1"), events, { asOf })
 * const days = events.map(({ occurredOn }) => occurredOn)
 * const intervals = VerdictTimeline.across(scheme, fileOn, days, Day.make("2026-01-01"), Day.make("2026-12-31"))
 * intervals.map(({ from, verdict }) => `${from} ${verdict}`) // => ["2026-01-01 unmet", "2026-01-10 met", "2026-03-01 unmet", "2026-04-01 met"]
 * ```
 * @category rules
 */
export const across = (
  scheme: Scheme.Scheme,
  fileOn: (day: Day.Day) => CaseFile,
  days: ReadonlyArray<Day.Day>,
  from: Day.Day,
  until: Day.Day,
  context?: Context
): ReadonlyArray<Interval> => {
  const judge = Eligibility.prepare(scheme)
  const intervals: Array<Interval> = []
  for (let start: Day.Day | undefined = from; start !== undefined && start <= until;) {
    const file: CaseFile = fileOn(start)
    const at: Day.Day = start
    const next: Day.Day | undefined = [...days, ...boundaries(scheme, file, context)].filter((day) => day > at).sort()[0]
    extend(intervals, at, next === undefined ? until : Day.min(until, Day.addDays(next, -1)), judge(file, context).verdict)
    start = next
  }
  return intervals
}

/** Returns the first day on which the verdict was met, if there ever was one. @category rules */
export const ever = (intervals: ReadonlyArray<Interval>): Day.Day | undefined => intervals.find(({ verdict }) => verdict === "met")?.from

// ── Clauses ─────────────────────────────────────────────────────────────────

/** Puts days at the end: they lengthen the last interval where the verdict is the same. */
const extend = (intervals: Array<Interval>, from: Day.Day, until: Day.Day, verdict: Verdict): void => {
  const before = intervals.at(-1)
  if (before?.verdict === verdict) intervals[intervals.length - 1] = { ...before, until }
  else intervals.push({ from, until, verdict })
}
