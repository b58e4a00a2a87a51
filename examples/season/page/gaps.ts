/**
 * The gaps at the top (yang belum diketahui): what the figures cannot say.
 *
 * @module
 */
import type { Source } from "@sepasar/core/rulebook"
import { say, section } from "./html.ts"
import { data, type PageInput, published, records, schemeGround } from "./Input.ts"
import type { Trace } from "./Trace.ts"

/** Lists what is not known, each with its ground; a gap that is none is left out. */
export const gapsSection = (input: PageInput, { claim }: Trace): string => {
  const { files: { innovation, markets }, indicators: { city, decisions, reach, verdicts }, kipp, rejectedRows, rows } = input
  const programme: Source = {
    instrument: `${innovation.registry.name} ${innovation.registry.number}`, url: innovation.registry.url, read: "opening", confidence: "A"
  }
  const unnamed = markets.filter(({ name }) => name === null)
  const claims = innovation.startedClaims.map(({ byId, confidence, url }): Source => ({ instrument: byId, url, read: "secondary", confidence }))
  const incomplete = kipp.reduce((sum, { gaps }) => sum + gaps.length, 0)
  const lines = [
    claim(say("gapThresholds"), schemeGround(input)),
    claim(say("gapImpact"), published("claims.outcomes", "2026-11", programme)),
    claim(say("gapLsp"), schemeGround(input)),
    ...(verdicts.undetermined === 0 ? [] : [claim(say("gapOpen", { open: verdicts.undetermined }), schemeGround(input, undetermined(input)))]),
    ...(decisions.blocked === 0 ? [] : [claim(say("gapBlocked", { blocked: decisions.blocked }), schemeGround(input, blocked(input)))]),
    ...(city.gain.withoutPair === 0 ? [] : [claim(say("gapPre", { missing: city.gain.withoutPair }), records(input, "indicator.programme.gain", ["AssessmentRecorded"]))]),
    ...(rejectedRows === 0 ? [] : [claim(say("gapRejects", { rows: rejectedRows, all: rows }), published("season.import", input.version, data))]),
    claim(say("gapReach", { low: reach.lowestPercent ?? "–", high: reach.highestPercent ?? "–" }),
      published("indicator.reach", input.version, ...reach.byDenominator.map(({ denominator }) => denominator.source))),
    ...(unnamed.length === 0 ? [] : [claim(say("gapMarkets", { unnamed: unnamed.length, markets: markets.length }),
      published("claims.markets", "2026-11", { instrument: "tugumalang.id", url: unnamed[0]!.source[0]!, read: "secondary", confidence: "B" }))]),
    ...(incomplete === 0 ? [] : [claim(say("gapKipp", { rules: incomplete }), published("kipp.eligibility", input.version,
      ...kipp.flatMap(({ findings }) => findings.filter(({ clause }) => clause === "rule-read").map(({ source }) => source)).slice(0, 1)))]),
    claim(say("gapStart", { claims: ({ library }) => innovation.startedClaims.map(({ byEn, byId, valueEn, valueId }) =>
      library.language === "id" ? `${valueId} (${byId})` : `${valueEn} (${byEn})`).join("; ") }), published("claims.started", "2026-11", ...claims))
  ]
  return section("celah", say("gapsTitle"), say("gapsLead"), `<ul class="gaps">${lines.map((line) => `<li>${line}</li>`).join("")}</ul>`)
}

/** Assessments of those on whom nobody could decide. */
const blocked = ({ judgement }: PageInput): ReadonlyArray<string> =>
  judgement.traders.flatMap(({ blocked, journey }) => (blocked === undefined ? [] : journey.assessments.map(({ evidence }) => evidence)))

const undetermined = ({ judgement }: PageInput): ReadonlyArray<string> =>
  judgement.traders.flatMap(({ recommendation }) =>
    recommendation.verdict === "undetermined" ? recommendation.findings.flatMap(({ evidence, verdict }) => (verdict === "undetermined" ? evidence : [])) : [])
