/**
 * The class report (laporan kelas): what to mend in the test, who marks otherwise, and whether the gain is more than chance.
 *
 * Sentences are the library's, one a statement. No trader is named here.
 *
 * @module
 */
import { Report, type AssessorReport, type ItemReport, type Statement } from "@sepasar/core/measurement"
import type { PageText, SeasonWords } from "../words/SeasonWords.ts"
import { bar } from "./charts.ts"
import { both, esc, number, percent, say, section } from "./html.ts"
import { data, type PageInput, records } from "./Input.ts"
import type { Ground, Trace } from "./Trace.ts"

/** Draws the three parts; one without records is left out. */
export const classSection = (input: PageInput, { claim }: Trace): string => {
  const { classReport: report } = input
  const said = (only: (topic: Statement.Topic) => boolean, ground: Ground): string => {
    const lines = report.statements.filter(({ topic }) => only(topic)).map((statement) => {
      const line = claim(both((words) => sentence(report, statement, words)), ground)
      return `<li>${line}</li>`
    })
    return `<ul class="said">${lines.join("")}</ul>`
  }
  const gain = records(input, "measurement.gain-report", ["AssessmentRecorded"], [data])
  const items = records(input, "measurement.item-report", ["TestAnswered"], [data])
  const panel = records(input, "measurement.assessor-report", ["WorkScored"], [data])
  return section("kelas", say("classTitle"), say("classLead"), `${said((topic) => /^(gain|loss)/.test(topic), gain)}${
    report.items === undefined ? "" : `<h3>${say("classItems")}</h3>${said((topic) => /^(test|item)/.test(topic), items)}${
      itemTable(report.items)}<p class="quiet">${claim(say("classKey", { people: report.items.people }), items)}</p>`}${
    report.assessors === undefined ? "" : `<h3>${say("classPanel")}</h3>${said((topic) => topic.startsWith("assessor"), panel)}${
      assessorTable(report.assessors)}<p class="quiet">${claim(say("classWorks"), panel)}</p>`}`)
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const sentence = (report: Report.Report, statement: Statement.Statement, { library }: SeasonWords): string =>
  Report.sentences({ ...report, statements: [statement] }, library.measurement.report, library.format.number)[0]!

const table = (heads: ReadonlyArray<readonly [PageText, "num" | "bars" | ""]>, rows: ReadonlyArray<string>): string =>
  `<table class="report"><thead><tr>${heads.map(([text, kind]) => `<th scope="col"${kind === "num" ? ' class="num"' : ""}>${say(text)}</th>`).join("")}</tr></thead><tbody>${
    rows.join("\n")}</tbody></table>`

const itemTable = ({ items }: ItemReport.ItemReport): string =>
  table([["classItem", ""], ["classShare", "bars"], ["classRight", "num"], ["classRest", "num"]], items.map(({ difficulty, mend, name, rest }) => {
    const share = difficulty === undefined ? undefined : 100 * difficulty
    const note = mend.length === 0 ? "" : ` <small class="mend">${both(({ mend: words }) => mend.map((topic) => words[topic] ?? topic).join(", "))}</small>`
    return `<tr${mend.length === 0 ? "" : ' class="mend"'}><th scope="row">${esc(name)}${note}</th><td class="bars">${bar(share)}</td><td class="num">${
      percent(share, 0)}</td><td class="num">${signed(rest)}</td></tr>`
  }))

const assessorTable = ({ assessors }: AssessorReport.AssessorReport): string =>
  table([["classAssessor", ""], ["classScored", "num"], ["classMean", "num"], ["classLeaning", "num"], ["classOrder", "num"]],
    assessors.map(({ leaning, mean, name, order, scored }) => `<tr><th scope="row">${esc(name)}</th><td class="num">${number(scored)}</td><td class="num">${
      number(mean?.toFixed(1))}</td><td class="num">${signed(leaning, 1)}</td><td class="num">${signed(order)}</td></tr>`))

/** A figure that can stand on either side of zero, with a true minus. */
const signed = (value: number | undefined, decimals = 2): string =>
  both(({ format }) => (value === undefined ? "–" : format.number(value.toFixed(decimals)).replace(/^-/, "−")))
