/**
 * Before and after (sebelum dan sesudah): the two tests, city and markets on one scale.
 *
 * @module
 */
import { legend, pair } from "./charts.ts"
import { figure, say, section } from "./html.ts"
import { data, hake, type PageInput, records } from "./Input.ts"
import { marketName } from "./markets.ts"
import type { Trace } from "./Trace.ts"

/** Draws the pairs and says what they mean and do not mean. */
export const changeSection = (input: PageInput, { claim }: Trace): string => {
  const { indicators: { city: { gain }, markets } } = input
  const tests = records(input, "indicator.programme.gain", ["AssessmentRecorded"], [hake, data])
  const row = (label: string, before: number | undefined, after: number | undefined) =>
    `<span class="l">${label}</span>${pair(before, after)}<span class="v">${figure(before)} → <b>${figure(after)}</b></span>`
  const shown = markets.filter(({ summary }) => (summary?.gain.pairs ?? 0) >= input.indicators.minimumGroup)
    .sort((a, b) => (b.summary!.gain.difference ?? 0) - (a.summary!.gain.difference ?? 0) || (a.market < b.market ? -1 : 1))
  const known = gain.meanPre !== undefined && gain.meanPost !== undefined
  const { classGain, difference, down, meanPost, meanPre, pairs, same, up } = gain
  if (!known) return section("perubahan", say("changeTitle"), claim(say("changeNone"), tests), "")
  const city = `<p>${claim(say("changeCity", { pre: meanPre!.toFixed(2), post: meanPost!.toFixed(2), difference: difference?.toFixed(2) ?? "–", pairs, up, same, down }), tests)}
${classGain === undefined ? "" : claim(say("changeBand", { gain: classGain }), tests)} ${claim(say("changeNotImpact"), tests)}</p>`
  return section("perubahan", say("changeTitle"), say("changeLead"), `${city}${legend(say("before"), say("after"))}
<div class="pairs">${row(`<b>${say("wholeCity")}</b>`, meanPre, meanPost)}${
    shown.map(({ market, summary }) => row(marketName(input, market), summary!.gain.meanPre, summary!.gain.meanPost)).join("")}</div>`)
}
