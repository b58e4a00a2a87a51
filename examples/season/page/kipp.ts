/**
 * The KIPP part (kelayakan KIPP): each question, each rule, why and why not again.
 *
 * @module
 */
import { Recommendation, type Source } from "@sepasar/core/rulebook"
import { Award } from "@sepasar/core/kipp"
import { Day } from "@sepasar/core/kernel"
import type { SeasonWords } from "../words/SeasonWords.ts"
import { both, esc, say, section } from "./html.ts"
import { own, type PageInput, published } from "./Input.ts"
import { sourceLine, type Trace } from "./Trace.ts"

/** Draws the answers; a rule found in no text is said to be one. */
export const kippSection = (input: PageInput, { claim }: Trace): string => {
  const { files: { innovation }, kipp } = input
  const sources = innovation.awardSources.map((url): Source => ({ instrument: new URL(url).hostname, url, read: "secondary", confidence: "B" }))
  const facts = `<p>${claim(say("awards", { awards: innovation.awards.map((award) => Award.label(Award.make(award))).join(", ") }),
    published("claims.awards", "2026-11", ...sources))}</p>`
  const answers = kipp.map(({ edition, findings, gaps, group, verdict }) => {
    const lines = findings.filter(({ clause }) => clause !== "rule-read").map((finding) => {
      const line = both((words) => Recommendation.say({ ...finding, facts: written(finding.facts, words) }, words.library.kipp.eligibility))
      const ground = published(finding.path ?? `kipp.eligibility.${group}`, String(edition), finding.source)
      return `<li><span aria-hidden="true">${Recommendation.mark[finding.verdict]}</span><span class="sr">${both((words) => words.verdict[finding.verdict])}: </span>${
        claim(line, ground)}<small>${sourceLine(finding.source)}</small></li>`
    })
    const open = gaps.map(({ rule }) => `<li><span aria-hidden="true">?</span>${
      claim(say("kippGap", { rule }), published(rule, String(edition), ...findings.filter(({ path }) => path === rule).map(({ source }) => source)))}</li>`)
    const why = edition === 2021 && group === "umum" && verdict === "unmet" ? `<p><b>${claim(say("kippAgain"),
      published("2021.umum.noTop", "2021", ...findings.filter(({ verdict }) => verdict === "unmet").map(({ source }) => source)))}</b></p>` : ""
    return `<div class="answer"><h3>${say("kippQuestion", { edition, group: (words) => words.group[group] ?? String(group) })}
<span class="mark ${verdict === "incomplete" ? "open" : verdict}">${both((words) => words.verdict[verdict])}</span></h3>${why}<ul class="findings">${lines.join("")}${open.join("")}</ul></div>`
  })
  return section("kipp", say("kippTitle"), say("kippLead"),
    `<p><b>${esc(innovation.name)}</b></p>${facts}${answers.join("\n")}<p class="quiet">${claim(say("kippPromise"), published("kipp.promise", input.version, own))}</p>`)
}

/** Writes the days among the facts the language's way. */
const written = (facts: Recommendation.Facts, { format }: SeasonWords): Recommendation.Facts =>
  Object.fromEntries(Object.entries(facts).map(([fact, value]) => [fact, Day.isDay(value) ? format.day(value) : value]))
