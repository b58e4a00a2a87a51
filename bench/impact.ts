/**
 * What a change of a scheme would do to every trader of a city, before it is published.
 *
 * 10,904 case files, as many traders as the statistical yearbook of Malang counts for 2022 (quoted by
 * tugumalang.id), and a scheme of ten requirements of which two change. Beside it two plain passes of recommendations, which any comparison needs at least. A published scheme of that size
 * is also looked over, which tries every combination of its requirements.
 */
import { Analysis, Eligibility, Impact, type Scheme } from "@sepasar/core/certification"
import { Score } from "@sepasar/core/kernel"
import { caseFiles, scheme } from "./certification/records.ts"
import { run } from "./harness.ts"

const files = caseFiles(10_904)
const stricter: Scheme.Scheme = {
  ...scheme,
  version: "2",
  tree: {
    kind: "all",
    of: (scheme.tree as Scheme.All).of.map((node) =>
      node.kind === "score-at-least" ? { ...node, minimum: Score.make(80) } : node.kind === "practice-hours" ? { ...node, minimum: Score.make(8) } : node)
  }
}
const [before, after] = [Eligibility.prepare(scheme), Eligibility.prepare(stricter)]
const impact = Impact.of(scheme, stricter, files)
if (impact.gains.length === 0 || impact.loses.length === 0) throw new Error("the change changes nothing")
if (!Impact.isEmpty(Impact.of(scheme, scheme, files))) throw new Error("a scheme beside itself has an impact")

await run({
  name: "impact",
  unit: "case files",
  baseline: "two passes of recommendations",
  cases: {
    "impact with reasons": { units: files.length, work: () => Impact.of(scheme, stricter, files) },
    "two passes of recommendations": {
      units: files.length,
      work: () => {
        let same = 0
        for (const file of files) if (before(file).verdict === after(file).verdict) same++
        return same
      }
    },
    "analysis of the scheme (per scheme)": { units: 1, work: () => Analysis.scheme(stricter, {}) }
  },
  goals: [
    { title: "impact over 10,904 traders within a second", met: (table) => table.row("impact with reasons").median < 1000 },
    { title: "reasons cost less than the recommendations", met: (table) => table.ratio("impact with reasons") >= 0.5 }
  ],
  notes: { records: files.length, gains: impact.gains.length, loses: impact.loses.length, keeps: impact.keeps.length }
})
