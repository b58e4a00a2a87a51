/**
 * The evidence page (halaman bukti): one file that needs no network, Indonesian with a switch to English.
 *
 * @module
 */
import { both, esc, say } from "./html.ts"
import { changeSection } from "./change.ts"
import { classSection } from "./classroom.ts"
import { funnelSection } from "./funnel.ts"
import { gapsSection } from "./gaps.ts"
import { type PageInput, records } from "./Input.ts"
import { kippSection } from "./kipp.ts"
import { marketsSection } from "./markets.ts"
import { rulesSection } from "./rules.ts"
import { stepsSection } from "./steps.ts"
import { script, style } from "./style.ts"
import { surveySection } from "./survey.ts"
import * as Trace from "./Trace.ts"
import { en } from "../words/en.ts"
import { id } from "../words/id.ts"

/** Writes the page. */
export const page = (input: PageInput): string => {
  const { files: { scheme, season }, judgement } = input
  const trace = Trace.begin()
  const top = tiles(input, trace)
  const day = (value: typeof season.opens) => (words: typeof id) => words.format.day(value)
  const body = [gapsSection, funnelSection, stepsSection, changeSection, classSection, marketsSection, surveySection, kippSection, rulesSection]
    .map((part) => part(input, trace)).join("\n")
  const someone = input.indicators.distance.oneStep[0]?.traders[0] ?? judgement.traders[0]?.journey.trader
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="title-en" content="${esc(en.page.title)}">
<meta name="description" content="${esc(id.page.synthetic)}">
<title>${esc(id.page.title)}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#isi">${say("skip")}</a>
<header>
<div class="bar"><button type="button" data-pick="id" aria-pressed="true">Bahasa Indonesia</button><button type="button" data-pick="en" aria-pressed="false">English</button><button type="button" data-print>${say("print")}</button></div>
<h1>${say("title")}</h1>
<p class="sub">${say("subtitle", { season: season.id, opens: day(season.opens), closes: day(season.closes), asOf: day(judgement.asOf) })}</p>
<p class="synthetic">${say("synthetic")}</p>
${input.siblings.includes("dossier.html") ? `<p class="beside"><a href="dossier.html">${say("dossierLink")}</a></p>` : ""}
${top}
</header>
<main id="isi">
${body}
${trace.register(someone)}
</main>
<footer>${say("seen", { scheme: both_(scheme.name), version: scheme.version })}
<br>${say("filesTitle")} ${input.siblings.map((name) => `<a href="${esc(name)}">${esc(name)}</a>`).join(" · ")}</footer>
<script>${script}</script>
</body>
</html>
`
}

// ── Clauses ─────────────────────────────────────────────────────────────────

/** What the requirements of the scheme look at. */
const judged = ["AttendanceRecorded", "SessionHeld", "AssessmentRecorded", "MentoringVisited"]

const both_ = (labels: { readonly id: string; readonly en: string }) => (words: typeof id): string => labels[words.library.language]

const tiles = (input: PageInput, { claim }: Trace.Trace): string => {
  const { city, distance, verdicts } = input.indicators
  const certified = city.funnel.find(({ stage }) => stage === "certified")?.count
  const tile = (value: number | undefined, text: "tileEnrolled" | "tileMet" | "tileCertified" | "tileStep" | "tileGain", types: ReadonlyArray<string>, unit = "") =>
    `<li><b>${both(({ format }) => (value === undefined ? "–" : format.number(value)))}</b>${claim(`${say(text)}${unit}`, records(input, `season.${text}`, types))}</li>`
  return `<ul class="tiles">${tile(city.enrolled, "tileEnrolled", ["TraderEnrolled"])}${tile(verdicts.met, "tileMet", judged)}${tile(certified, "tileCertified", ["CertificateIssued"])}${
    tile(distance.oneStepCount, "tileStep", judged)}${tile(city.gain.difference, "tileGain", ["AssessmentRecorded"], ` <small>(${say("tileGainUnit")})</small>`)}</ul>`
}
