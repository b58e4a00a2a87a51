import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  Agreement, AssessorReport, Concordance, CutScore, CutScoreOfGroups, DifferenceInDifferences, EffectSize, Gain, Generalizability, Inequality, Interval,
  IntraclassCorrelation, ItemAnalysis, ItemReport, Judging, Krippendorff, ManyFacets, ManyRaters, Mastery, PairedTests, Pattern, Ranking, RankCorrelation,
  Rasch, Reliability, Resample, Summary
} from "../../src/measurement/index.ts"
import { clean } from "./near.ts"

type Table = ReadonlyArray<ReadonlyArray<number | undefined>>

/** Every method that takes a table, a list or a few numbers, by name. */
const ofTables: Readonly<Record<string, (table: Table) => unknown>> = {
  cronbachAlpha: (table) => Reliability.cronbachAlpha(table),
  itemAnalysis: (table) => ItemAnalysis.ofRows(table),
  weightedKappa: (table) => Agreement.weightedKappa(table, "quadratic"),
  ownWeights: (table) => Agreement.scottPi(table, table),
  gwet: (table) => Agreement.gwetAC(table, "none"),
  fleiss: (table) => Agreement.fleissKappa(table),
  manyRaters: (table) => ManyRaters.agreement(table, "linear"),
  nominal: (table) => Krippendorff.alpha(table, "nominal"),
  ordinal: (table) => Krippendorff.alpha(table, "ordinal"),
  interval: (table) => Krippendorff.alpha(table, "interval"),
  ratio: (table) => Krippendorff.alpha(table, "ratio"),
  icc: (table) => IntraclassCorrelation.of(table),
  kendallW: (table) => Concordance.kendallW(table),
  angoff: (table) => CutScore.angoff(table),
  persons: (table) => Generalizability.personsByJudges(table, 2),
  nested: (table) => Generalizability.nested(table, { tasks: 2, ratersPerTask: 2, decisionTasks: 2, decisionRaters: 2 }),
  jackknife: (table) => Resample.jackknife(table, "correlation"),
  bootstrap: (table) => Resample.bootstrap(table, "mean", { resamples: 5, seed: 1, level: 0.9 }),
  mcnemar: (table) => PairedTests.mcnemar(table),
  theilGroups: (table) => Inequality.theilGroups(table),
  normalise: (table) => Judging.normalise(table),
  incomplete: (table) => Judging.incomplete(table.flatMap((row, judge) => row.map((score, entry) => ({ judge: `${judge}`, entry: `${entry}`, score })))),
  facets: (table) => ManyFacets.fit(table.flatMap((row, person) => row.map((score, judge) => ({ person: `${person}`, levels: [`${judge}`], score }))), 3),
  rasch: (table) => Rasch.difficulties(Pattern.ofRows(table)),
  itemReport: (table) => ItemReport.of({ rows: table }),
  assessorReport: (table) => AssessorReport.of({ scores: table })
}

const ofLists: Readonly<Record<string, (x: ReadonlyArray<number | undefined>, y: ReadonlyArray<number | undefined>) => unknown>> = {
  gain: (x, y) => Gain.ofClass(x, y, y[0]),
  t: (x, y) => PairedTests.t(x, y),
  wilcoxon: (x, y) => [PairedTests.wilcoxonSignedRank(x, { method: "exact", continuity: false }), PairedTests.wilcoxonSignedRank(y, { method: "normal", continuity: true })],
  effect: (x, y) => EffectSize.paired(x, y),
  correlation: (x, y) => [Summary.correlation(x, y), RankCorrelation.between(x, y)],
  summary: (x) => Summary.meanSd(x),
  gini: (x) => Inequality.gini(x),
  theil: (x) => Inequality.theil(x),
  atkinson: (x, y) => Inequality.atkinson(x, y[0]),
  ranks: (x) => Ranking.ranks(x, { order: "ascending", method: "average" }),
  borderline: (x, y) => [CutScoreOfGroups.borderlineGroup({ globalRating: x, score: y, borderline: x[0] }), CutScoreOfGroups.borderlineRegression({ globalRating: x, score: y, borderline: x[0] })],
  contrasting: (x, y) => CutScoreOfGroups.contrastingGroups({ masters: x, nonMasters: y, from: 0, to: 5 }),
  hofstee: (x, y) => CutScoreOfGroups.hofstee({ scores: x, cutMin: y[0], cutMax: y[1], failMinPercent: y[2], failMaxPercent: y[3] }),
  nedelsky: (x, y) => CutScore.nedelsky(x.map((options, at) => ({ options, eliminated: y[at] }))),
  ebel: (x, y) => CutScore.ebel(x.map((items, at) => ({ relevance: "", difficulty: "", items, expected: y[at] }))),
  trace: (x, y) => Mastery.trace({ prior: y[0], learn: y[1], slip: y[2], guess: y[3], forget: y[4] }, x),
  person: (x) => Rasch.person(x, "wle"),
  few: (x, y) => [
    Interval.wilson(x[0], y[0], { level: x[1], continuity: true }), Interval.clopperPearson(x[0], y[0], x[1]), Reliability.spearmanBrown(x[0], y[0]),
    Reliability.standardError(x[0], y[0]), DifferenceInDifferences.effect({ before: x[0], after: x[1] }, { before: y[0], after: y[1] }), Gain.individual(x[0], y[0], x[1])
  ]
}

const value = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 4 }) },
  fc.constantFrom(undefined, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, -1, 1e308, -1e308, 5e-324, 0.1),
  fc.double()
)
const list = fc.array(value, { maxLength: 6 })

describe("hostile input gives a typed answer", () => {
  it.each(Object.keys(ofTables))("law: %s of any table", (name) => {
    fc.assert(fc.property(fc.array(list, { maxLength: 5 }), (table) => clean(ofTables[name]!(table))))
  })
  it.each(Object.keys(ofLists))("law: %s of any lists", (name) => {
    fc.assert(fc.property(list, list, (x, y) => clean(ofLists[name]!(x, y))))
  })
  it.each(Object.keys(ofTables))("%s of one rater, of nobody, of everything missing, of all alike", (name) => {
    for (const table of [[], [[]], [[1]], [[1, 2, 3]], [[1], [2], [3]], [[undefined, undefined], [undefined, undefined]], [[1, 1], [1, 1]], [[0, 0], [0, 0]]]) {
      expect(clean(ofTables[name]!(table))).toBe(true)
    }
  })
  it("size: a million values, ranks, correlation, inequality, interval of the mean", () => {
    const many = Array.from({ length: 1_000_000 }, (_, at) => (at * 7_919) % 1_000_003)
    expect(clean([Inequality.gini(many), PairedTests.t(many, many.map((one) => one + (one % 3)))])).toBe(true)
  })
})
