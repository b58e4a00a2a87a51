/**
 * The class report of the season (laporan kelas): which items to mend, which assessors disagree, whether the gain is more than chance.
 *
 * The report is the library's. This file only sets the records side by side: answers against the key, and marks of one work in a row.
 * An item that was left open on a sheet handed in earned no point. A mark that was not given stays unknown.
 *
 * @module
 */
import type { Programme } from "@sepasar/core/indicator"
import type { Event } from "@sepasar/core/journey"
import { Score, type Day } from "@sepasar/core/kernel"
import { Report } from "@sepasar/core/measurement"
import type { TestKey } from "./files.ts"

/** Greatest score of the two tests. */
export const testMaximum = 100

/** Reports on what was recorded by a day; parts without a record are left out. */
export const classReport = (
  test: TestKey,
  sample: ReadonlyArray<Event.ClassEvent>,
  summaries: ReadonlyArray<Programme.TraderSummary>,
  asOf: Day.Day
): Report.Report => {
  const seen = sample.filter(({ occurredOn }) => occurredOn <= asOf)
  const sheets = seen.flatMap((event) => (event.type === "TestAnswered" && event.data.assessment === test.assessment ? [event.data.answers] : []))
  const marks = seen.flatMap((event) => (event.type === "WorkScored" ? [event.data] : []))
  return Report.of({
    gain: { pre: summaries.map(({ pre }) => pre), post: summaries.map(({ post }) => post), max: testMaximum },
    ...(sheets.length === 0 ? {} : { items: { rows: sheets.map((answers) => test.key.map((right, at) => (answers[at + 1] === right ? 1 : 0))) } }),
    ...(marks.length === 0 ? {} : { assessors: panel(marks) })
  })
}

// ── Clauses ─────────────────────────────────────────────────────────────────

type Mark = Extract<Event.ClassEvent, { readonly type: "WorkScored" }>["data"]

/** Works by assessors, both in the order of their ids; marks in percent of what was possible. */
const panel = (marks: ReadonlyArray<Mark>) => {
  const names = [...new Set(marks.map(({ assessor }) => assessor as string))].sort()
  const works = [...Map.groupBy(marks, ({ work }) => work)].sort(([a], [b]) => (a < b ? -1 : 1))
  const percent = (mark: Mark | undefined) => (mark?.score === undefined ? undefined : (100 * Score.toNumber(mark.score)) / Score.toNumber(mark.possible))
  return { names, scores: works.map(([, given]) => names.map((name) => percent(given.find(({ assessor }) => assessor === name)))) }
}
