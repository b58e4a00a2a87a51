/**
 * Who is one step away (kurang satu langkah), by the step, with ids and nothing else about anybody.
 *
 * @module
 */
import { fillIn } from "../words/SeasonWords.ts"
import { bar } from "./charts.ts"
import { both, esc, say, section } from "./html.ts"
import { labelAt, type PageInput, schemeGround } from "./Input.ts"
import type { Trace } from "./Trace.ts"

const mostIds = 120

/** Draws the steps, longest list first. */
export const stepsSection = (input: PageInput, { claim }: Trace): string => {
  const { distance } = input.indicators
  const greatest = distance.oneStep[0]?.traders.length ?? 0
  const evidenceOf = (traders: ReadonlyArray<string>, path: string): ReadonlyArray<string> => {
    const wanted = new Set(traders)
    return input.judgement.traders.flatMap(({ journey, recommendation }) =>
      wanted.has(journey.trader) ? recommendation.findings.flatMap((finding) => (finding.path === path ? finding.evidence : [])) : [])
  }
  const steps = distance.oneStep.map(({ amount, change, path, traders }) => {
    const task = both((words) => fillIn(words.change[change] ?? change, { label: labelAt(input, path)(words), ...(amount === undefined ? {} : { amount }) }, words.format))
    return `<div class="step"><span>${claim(task, schemeGround(input, evidenceOf(traders, path)))}</span><b>${say("people", { count: traders.length })}</b>${
      bar(greatest === 0 ? undefined : (traders.length / greatest) * 100)}${ids("showIds", traders)}</div>`
  })
  const { fixed, oneStepCount, several, severalChanges } = distance
  const rest = [
    ...(severalChanges === 0 ? [] : [claim(say("severalChanges", { count: severalChanges }), schemeGround(input))]),
    ...(several === 0 ? [] : [claim(say("severalSteps", { count: several }), schemeGround(input))]),
    ...(fixed.length === 0 ? [] : [`${claim(say("fixed", { count: fixed.length }), schemeGround(input))}${ids("showFixed", fixed)}`])
  ]
  return section("langkah", say("stepsTitle"), claim(say("stepsLead", { count: oneStepCount }), schemeGround(input)),
    `${steps.join("\n")}${rest.map((line) => `<div class="quiet">${line}</div>`).join("")}`)
}

const ids = (title: "showIds" | "showFixed", traders: ReadonlyArray<string>): string =>
  `<details><summary>${say(title)}</summary><p class="idlist">${esc(traders.slice(0, mostIds).join(" "))}${
    traders.length > mostIds ? ` ${say("more", { rest: traders.length - mostIds })}` : ""}</p></details>`
