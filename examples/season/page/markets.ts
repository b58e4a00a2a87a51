/**
 * Market by market (menurut pasar): a table on a wide page, cards on a narrow one.
 *
 * @module
 */
import { en } from "../words/en.ts"
import { id } from "../words/id.ts"
import type { PageText } from "../words/SeasonWords.ts"
import { bar } from "./charts.ts"
import { both, esc, figure, link, number, percent, say, section } from "./html.ts"
import { own, type PageInput, published, records } from "./Input.ts"
import type { Trace } from "./Trace.ts"

/** The name of a market, or that it was not found. */
export const marketName = ({ files: { markets } }: PageInput, code: string): string => {
  const name = markets.find((market) => market.code === code)?.name
  return name === null || name === undefined ? say("unnamed", { code }) : esc(name)
}

/** Draws the table of markets. */
export const marketsSection = (input: PageInput, { claim }: Trace): string => {
  const { files, indicators: { city, distance, markets, minimumGroup, satisfaction } } = input
  const head: ReadonlyArray<PageText> = ["market", "enrolled", "certified", "share", "attendance", "before", "after", "satisfaction", "oneStep"]
  const cell = (text: PageText, html: string) => `<td class="num" data-l="${esc(id.page[text])}" data-e="${esc(en.page[text])}">${html}</td>`
  const figures = (summary: typeof city | undefined, index: number | undefined, step: number | undefined): string => {
    const certified = summary?.funnel.find(({ stage }) => stage === "certified")?.count
    const share = summary === undefined || certified === undefined || summary.enrolled === 0 ? undefined : (certified / summary.enrolled) * 100
    return cell("enrolled", number(summary?.enrolled)) + cell("certified", number(certified)) + `<td class="bars wide">${bar(share)}</td>` +
      cell("attendance", percent(summary?.attendance.sharePercent)) + cell("before", figure(summary?.gain.meanPre)) +
      cell("after", figure(summary?.gain.meanPost)) + cell("satisfaction", figure(index)) + cell("oneStep", number(step))
  }
  const ordered = [...markets].filter(({ shown, summary }) => shown || summary !== undefined)
    .sort((a, b) => (b.summary?.enrolled ?? 0) - (a.summary?.enrolled ?? 0) || (a.market < b.market ? -1 : 1))
  const hidden = markets.filter(({ shown }) => !shown)
  const row = (market: string, html: string): string => {
    const source = files.markets.find(({ code }) => code === market)?.source[0]
    const where = source === undefined ? "" : ` <small>${link(source, "↗")}<span class="sr"> ${say("marketSource")}</span></small>`
    return `<tr><th scope="row">${marketName(input, market)}${where}</th>${html}</tr>`
  }
  const lead = claim(say("marketsLead", { minimum: minimumGroup }),
    records(input, "indicator.programme", ["TraderEnrolled", "AttendanceRecorded", "AssessmentRecorded", "CertificateIssued"]))
  const rows = ordered.map(({ market, oneStep, satisfaction, summary }) => row(market, figures(summary, satisfaction?.index, oneStep)))
  const small = hidden.length === 0 ? "" : `<p class="quiet">${hidden.map(({ market }) => marketName(input, market)).join(", ")}: ${
    claim(say("small", { minimum: minimumGroup }), published("season.minimum-group", input.version, own))}</p>`
  return section("pasar", say("marketsTitle"), lead, `<table class="cards"><thead><tr>${head.map((text, i) =>
    `<th scope="col"${i === 0 || text === "share" ? "" : ` class="num"`}>${say(text)}</th>`).join("")}</tr></thead><tbody>
<tr class="total"><th scope="row">${both((words) => words.page.wholeCity)}</th>${figures(city, satisfaction.index, distance.oneStepCount)}</tr>
${rows.join("\n")}</tbody></table>${small}`)
}
