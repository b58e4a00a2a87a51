/**
 * Satisfaction (kepuasan peserta): the index and its nine elements.
 *
 * @module
 */
import { Satisfaction } from "@sepasar/core/indicator"
import { bar } from "./charts.ts"
import { both, number, say, section } from "./html.ts"
import { type PageInput, records } from "./Input.ts"
import type { Trace } from "./Trace.ts"

/** Draws the elements on the scale from 1 to 4; nothing when nobody answered. */
export const surveySection = (input: PageInput, { claim }: Trace): string => {
  const { elementMeans, grade, index, respondents } = input.indicators.satisfaction
  if (elementMeans === undefined || index === undefined) return ""
  const ground = records(input, "indicator.satisfaction", ["SatisfactionAnswered"], [Satisfaction.sources["2017"]])
  const rows = Satisfaction.elements.map((element, i) => {
    const mean = elementMeans[i]
    return `<span class="l">${both((words) => words.element[element] ?? element)}</span>${
      bar(mean === undefined ? undefined : ((mean - 1) / 3) * 100)}<span class="v">${number(mean?.toFixed(2))} / 4</span>`
  })
  return section("kepuasan", say("surveyTitle"), claim(say("surveyLead", { index, grade: grade ?? "–", respondents }), ground),
    `<div class="pairs">${rows.join("")}</div><p class="quiet">${claim(say("surveyNote"), ground)}</p>`)
}
