/**
 * Rules and sources (aturan dan sumber): what the scheme asks, what is taught, which counts were published.
 *
 * @module
 */
import * as Result from "effect/Result"
import { Scheme, Validity } from "@sepasar/core/certification"
import { Score } from "@sepasar/core/kernel"
import { fillIn } from "../words/SeasonWords.ts"
import { both, esc, number, percent, say, section } from "./html.ts"
import { labelAt, type PageInput, published, schemeGround } from "./Input.ts"
import { sourceLine, type Trace } from "./Trace.ts"

/** Lists every rule with its source, and how much of it was read. */
export const rulesSection = (input: PageInput, { claim }: Trace): string => {
  const { files: { curriculum, scheme, season }, indicators: { reach } } = input
  const asks = Scheme.leaves(scheme.tree).map(({ leaf, path }) => {
    const facts = Object.fromEntries(Object.entries(leaf).flatMap(([key, value]) =>
      Array.isArray(value) ? [[key, value.length]] : typeof value === "number" ? [[key, scaled(leaf.kind, key) ? Score.toNumber(value as Score.Score) : value]] : []))
    return `<tr><th scope="row">${both(labelAt(input, path))}</th><td>${claim(both((words) => fillIn(words.clause[leaf.kind] ?? leaf.kind, facts, words.format)), schemeGround(input))}</td>
<td class="wide"><code>${esc(path)}</code>${leaf.source === undefined ? "" : ` ${sourceLine(leaf.source)}`}</td></tr>`
  })
  const until = Result.getOrElse(Validity.lastValidDay(scheme.validity, season.certificateFrom), () => undefined)
  const topics = curriculum.modules.map(({ id, sessions, source, title }) =>
    `<tr><th scope="row">${both(({ library }) => (library.language === "en" ? title.en ?? title.id : title.id))}</th><td class="num">${
      number(sessions.reduce((sum, { minutes }) => sum + minutes, 0) / curriculum.minutesPerLessonHour)} JP</td><td><code>${esc(id)}</code></td><td>${
      source === undefined ? "–" : sourceLine(source, true)}</td></tr>`)
  const wholes = reach.byDenominator.map(({ denominator, percent: share }) =>
    `<tr><td class="num">${number(denominator.value)}</td><td>${esc(denominator.asOf)}</td><td class="num">${percent(share, 1)}</td><td>${sourceLine(denominator.source)}</td></tr>`)
  const lead = claim(say("rulesLead", { scheme: (words) => scheme.name[words.library.language], version: scheme.version, from: (words) => words.format.day(scheme.from) }), schemeGround(input))
  return section("aturan", say("rulesTitle"), lead, `<p>${sourceLine(scheme.source)}</p><table class="plain"><thead><tr><th>${say("requirement")}</th><th>${say("asks")}</th><th>${say("traceRule")}</th></tr></thead><tbody>${asks.join("")}</tbody></table>
<p>${claim(say("people3"), published(scheme.separation?.id ?? scheme.id, scheme.separation?.version ?? scheme.version, scheme.separation?.source ?? scheme.source))}
${until === undefined ? "" : claim(say("validity", { from: (words) => words.format.day(season.certificateFrom), until: (words) => words.format.day(until) }), schemeGround(input))}</p>
<h3>${say("topicsTitle")}</h3><p class="quiet">${claim(say("topicsLead"), published(curriculum.id, curriculum.version, curriculum.source))}</p>
<details><summary>${say("topicsTitle")} (${curriculum.modules.length})</summary><table class="plain"><tbody>${topics.join("")}</tbody></table></details>
<h3>${say("reachTitle")}</h3><p class="quiet">${say("reachLead")}</p><table class="plain"><tbody>${wholes.join("")}</tbody></table>`)
}

/** Thresholds that the scheme holds as scores, in ten-thousandths. */
const scaled = (kind: string, key: string): boolean => key === "minimum" && kind !== "mentoring-visits"
