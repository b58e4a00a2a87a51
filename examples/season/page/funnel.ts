/**
 * The funnel (corong): from enrolled to certified, and who decided.
 *
 * @module
 */
import { bar } from "./charts.ts"
import { both, number, say, section } from "./html.ts"
import { type PageInput, records } from "./Input.ts"
import type { Trace } from "./Trace.ts"

const types: Readonly<Record<string, ReadonlyArray<string>>> = {
  enrolled: ["TraderEnrolled"], attended: ["AttendanceRecorded", "SessionHeld"], assessed: ["AssessmentRecorded"], certified: ["CertificateIssued"]
}

/** Draws the stages and says what was decided. */
export const funnelSection = (input: PageInput, { claim }: Trace): string => {
  const { files: { season }, indicators: { city, decisions } } = input
  const stages = city.funnel.map(({ count, percentOfPrevious, stage, unknown }) => {
    const words = claim(`<b>${number(count)}</b> ${both((words) => words.stage[stage] ?? stage)}`, records(input, `indicator.programme.funnel.${stage}`, types[stage] ?? []))
    const beside = [
      ...(percentOfPrevious === undefined ? [] : [say("ofPrevious", { percent: percentOfPrevious })]),
      ...(unknown === 0 ? [] : [say("notKnown", { unknown })])
    ].map((text) => `<span class="quiet">${text}</span>`).join(" ")
    return `<li><div class="row"><span>${words}</span>${beside}</div>${bar(city.enrolled === 0 ? undefined : (count / city.enrolled) * 100, 22)}</li>`
  })
  const { granted, open, otherwise, refused } = decisions
  const role = (words: { readonly library: { readonly language: "id" | "en" } }) =>
    words.library.language === "id" ? season.decider.roleId : season.decider.roleEn
  const decided = records(input, "desk.decide", ["CertificationDecided"], [input.files.scheme.separation?.source ?? input.files.scheme.source])
  return section("corong", say("funnelTitle"), say("funnelLead"), `<ol class="funnel">${stages.join("")}</ol>
<p>${claim(say("decisionsLine", { role, granted, refused, open }), decided)}</p>
${otherwise === 0 ? "" : `<p>${claim(say("otherwiseLine", { otherwise }), decided)}</p>`}`)
}
