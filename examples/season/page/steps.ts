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
  const byTrader = new Map(input.judgement.traders.map((judged) => [judged.journey.trader as string, judged]))
  const groundOf = (traders: ReadonlyArray<string>, wanted: (path: string | undefined) => boolean) => {
    const found = traders.map((trader) => byTrader.get(trader)!.recommendation.findings
      .filter(({ path, verdict }) => verdict !== "met" && wanted(path)).flatMap(({ evidence }) => evidence))
    return { ...schemeGround(input, found.flat()), absent: found.filter(({ length }) => length === 0).length }
  }
  const everything = () => true
  const steps = distance.oneStep.map(({ amount, change, path, traders }) => {
    const task = both((words) => fillIn(words.change[change] ?? change, { label: inside(labelAt(input, path)(words)), ...(amount === undefined ? {} : { amount }) }, words.format))
    return `<div class="step"><span>${claim(task, groundOf(traders, (one) => one === path))}</span><b>${say("people", { count: traders.length })}</b>${
      bar(greatest === 0 ? undefined : (traders.length / greatest) * 100)}${ids("showIds", traders)}</div>`
  })
  const { fixed, oneStepCount, several, severalChanges } = distance
  const rest = [
    ...(severalChanges.length === 0 ? [] : [claim(say("severalChanges", { count: severalChanges.length }), groundOf(severalChanges, everything))]),
    ...(several.length === 0 ? [] : [claim(say("severalSteps", { count: several.length }), groundOf(several, everything))]),
    ...(fixed.length === 0 ? [] : [`${claim(say("fixed", { count: fixed.length }), groundOf(fixed, everything))}${ids("showFixed", fixed)}`])
  ]
  return section("langkah", say("stepsTitle"), claim(oneStepCount === 0 ? say("stepsNone") : say("stepsLead", { count: oneStepCount }), groundOf(distance.oneStep.flatMap(({ traders }) => traders), everything)),
    `${steps.join("\n")}${rest.map((line) => `<div class="quiet">${line}</div>`).join("")}`)
}

/** A label inside a sentence begins with a small letter. */
const inside = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1)

const ids = (title: "showIds" | "showFixed", traders: ReadonlyArray<string>): string =>
  `<details><summary>${say(title)}</summary><p class="idlist">${esc(traders.slice(0, mostIds).join(" "))}${
    traders.length > mostIds ? ` ${say("more", { rest: traders.length - mostIds })}` : ""}</p></details>`
