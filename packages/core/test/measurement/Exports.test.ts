/** Every exported function of the room meets hostile input here: a new one that is not listed fails the first test. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Room from "../../src/measurement/index.ts"
import { id } from "../../src/words/id.ts"
import { clean } from "./near.ts"

// ── Kinds of argument ───────────────────────────────────────────────────────

const odd = fc.constantFrom(undefined, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, -1, 1e308, -1e308, 1e99, 5e-324, 2 ** 53, 0.1)
const num = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 5 }) }, odd, fc.double())
const share = fc.oneof(fc.constantFrom(0, 0.05, 0.5, 0.95, 1), num)
const known = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: -3, max: 9 }) }, fc.double({ min: -1e6, max: 1e6, noNaN: true }))
const list = fc.array(num, { maxLength: 6 })
const knownList = fc.array(known, { maxLength: 6 })
const table = fc.array(list, { maxLength: 5 })
const flag = fc.boolean()
const text = fc.constantFrom("", "a", "b", "__proto__", "constructor")
const texts = fc.array(text, { maxLength: 4 })
const few = fc.oneof(fc.integer({ min: -1, max: 20 }), fc.constantFrom(undefined, Number.NaN, Number.POSITIVE_INFINITY, 0.5, 1e300))
const weights = fc.oneof(fc.constantFrom("none", "linear", "quadratic"), table)
const metric = fc.constantFrom("nominal", "ordinal", "interval", "ratio")
const method = fc.constantFrom("mle", "wle")
const patterns = fc.array(fc.tuple(fc.constantFrom("10", "01", "11", "00", "", "1", "2x", "210", "012", "\u{1F600}"), num), { maxLength: 6 })
const options = fc.record({ level: share, resamples: few, seed: num })
const ballots = fc.array(fc.record({ order: texts, count: num }), { maxLength: 4 })
const ratings = fc.array(fc.record({ judge: text, entry: text, score: num }), { maxLength: 8 })
const met = fc.array(fc.record({ person: text, levels: texts, score: num }), { maxLength: 8 })
const rated = fc.record({ globalRating: list, score: list, borderline: num })
const beforeAfter = fc.record({ before: num, after: num })
const people = fc.record({ before: list, after: list })
const scores = fc.record({ pre: list, post: list, max: num })
const square = fc.constantFrom([[1]], [[1, 0], [0, 1]], [])
const material = fc.record({ gain: scores, items: fc.record({ rows: table, names: texts, points: list }), assessors: fc.record({ scores: table, names: texts, metric }) })
const statistic = fc.constantFrom("mean", "correlation", (rows: ReadonlyArray<ReadonlyArray<number | undefined>>) => rows[0]?.[0])
const random = fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat({ max: 9 }).map((word) => word + 1))
const read = fc.array(fc.constantFrom([1, 0], [0, 1], [1, 1]), { minLength: 1, maxLength: 4 })
  .map((all) => ({ items: 2, n: all.length, answers: all.map((digits) => ({ digits, count: 1 })) }))
const problem = fc.record({ parameters: fc.integer({ min: 2, max: 3 }), counts: fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { minLength: 2, maxLength: 2 }) })
  .map(({ counts, parameters }) => ({
    parameters, counts, items: [0, 1].map((item) => ({ weights: [new Map(), new Map([[item, 1]])] })),
    groups: [{ items: [0, 1], totals: new Map([[1, counts[0]![1] + counts[1]![1]]]) }], zeroSums: [[0, 1]]
  }))

// ── Every export ────────────────────────────────────────────────────────────

/** Arguments of each function, by module and name. */
const all: Readonly<Record<string, ReadonlyArray<fc.Arbitrary<unknown>>>> = {
  "Agreement.brennanPrediger": [table, weights],
  "Agreement.cohenKappa": [table],
  "Agreement.fleissKappa": [table],
  "Agreement.gwetAC": [table, weights],
  "Agreement.scottPi": [table, weights],
  "Agreement.weightedKappa": [table, weights],
  "Agreement.beyond": [num, num],
  "Agreement.evenChance": [square],
  "Agreement.expected": [fc.constant([[1, 0], [0, 1]]), fc.constant([0.5, 0.5]), fc.constant([0, 1])],
  "Agreement.jackknifed": [num, fc.array(fc.tuple(num, fc.constantFrom(1, 2, 5)), { maxLength: 4 })],
  "Agreement.gwetChance": [fc.constant([[1, 0], [0, 1]]), fc.constant([0.5, 0.5])],
  "AssessorReport.of": [fc.record({ scores: table, names: texts, metric })],
  "Concordance.kendallW": [table],
  "ConditionalLikelihood.fit": [problem],
  "CutScore.angoff": [table],
  "CutScore.ebel": [fc.array(fc.record({ relevance: text, difficulty: text, items: num, expected: num }), { maxLength: 4 })],
  "CutScore.nedelsky": [fc.array(fc.record({ options: num, eliminated: num }), { maxLength: 4 })],
  "CutScoreOfGroups.borderlineGroup": [rated],
  "CutScoreOfGroups.borderlineRegression": [rated],
  "CutScoreOfGroups.contrastingGroups": [fc.record({ masters: list, nonMasters: list, from: num, to: num })],
  "CutScoreOfGroups.hofstee": [fc.record({ scores: list, cutMin: num, cutMax: num, failMinPercent: num, failMaxPercent: num })],
  "DifferenceInDifferences.effect": [beforeAfter, beforeAfter],
  "DifferenceInDifferences.ofPeople": [people, people, share],
  "Distribution.betaQuantile": [share, num, num, fc.constantFrom("lower", "upper")],
  "Distribution.binomialLower": [num, num, share],
  "Distribution.chiSquareUpper": [num, num],
  "Distribution.fQuantile": [share, num, num],
  "Distribution.fUpper": [num, num, num],
  "Distribution.normalQuantile": [share],
  "Distribution.normalTwoSided": [num],
  "Distribution.normalUpper": [num],
  "Distribution.tQuantile": [share, num],
  "Distribution.tTwoSided": [num, num],
  "EffectSize.paired": [list, list, share],
  "Gain.band": [num],
  "Gain.individual": [num, num, num],
  "Gain.interval": [list, list, num, options],
  "Gain.ofClass": [list, list, num],
  "GainReport.of": [scores],
  "Generalizability.nested": [table, fc.record({ tasks: few, ratersPerTask: few, decisionTasks: num, decisionRaters: num })],
  "Generalizability.personsByJudges": [table, num, share],
  "Inequality.atkinson": [list, num],
  "Inequality.gini": [list],
  "Inequality.giniInterval": [list, options],
  "Inequality.theil": [list],
  "Inequality.theilGroups": [table],
  "Interval.clopperPearson": [num, num, share],
  "Interval.correlation": [share, num, fc.record({ level: share, kind: fc.constantFrom("pearson", "spearman", "kendall") })],
  "Interval.wilson": [num, num, fc.record({ level: share, continuity: flag })],
  "IntraclassCorrelation.of": [table, share],
  "ItemAnalysis.discrimination": [list, list, share],
  "ItemAnalysis.ofPatterns": [patterns],
  "ItemAnalysis.ofRows": [table],
  "ItemReport.of": [fc.record({ rows: table, names: texts, points: list })],
  "Judging.incomplete": [ratings],
  "Judging.normalise": [table],
  "Known.columns": [fc.constant([[1, 2], [3, 4]])],
  "Known.every": [list],
  "Known.finite": [num],
  "Known.isKnown": [num],
  "Known.pairs": [list, list],
  "Known.rows": [table],
  "Known.values": [list],
  "Known.width": [table],
  "Krippendorff.alpha": [table, metric],
  "Krippendorff.interval": [table, metric, options],
  "ManyFacets.fit": [met, few],
  "ManyRaters.agreement": [table, weights],
  "Mastery.retention": [fc.record({ stabilityDays: num, elapsedDays: num, decay: num })],
  "Mastery.reviewInterval": [fc.record({ stabilityDays: num, target: share, decay: num })],
  "Mastery.trace": [fc.record({ prior: share, learn: share, slip: share, guess: share, forget: share }), list],
  "PairedTests.hodgesLehmann": [list, share],
  "PairedTests.mcnemar": [table, share],
  "PairedTests.t": [list, list, share],
  "PairedTests.wilcoxonSignedRank": [list, fc.record({ method: fc.constantFrom("exact", "normal"), continuity: flag })],
  "Pattern.means": [read],
  "Pattern.ofRows": [table],
  "Pattern.people": [patterns],
  "Pattern.read": [patterns, few],
  "Pattern.totals": [read],
  "Random.fill": [fc.constant(new Uint32Array(3)), num, random],
  "Random.next": [random],
  "Random.seed": [num],
  "RankCorrelation.between": [list, list, share],
  "Ranking.borda": [ballots, list],
  "Ranking.condorcet": [ballots],
  "Ranking.ranks": [list, fc.record({ order: fc.constantFrom("ascending", "descending"), method: fc.constantFrom("average", "min", "max", "dense") })],
  "Ranking.shift": [texts, texts],
  "Ranking.tieTerm": [knownList],
  "Rasch.difficulties": [patterns],
  "Rasch.judgeSeverity": [patterns, few],
  "Rasch.partialCredit": [patterns, few],
  "Rasch.person": [list, method],
  "Rasch.personOf": [table, method],
  "Rasch.ratingScale": [fc.array(fc.nat(5), { maxLength: 3 }), fc.array(fc.nat(5), { maxLength: 3 })],
  "Rasch.standardErrorAt": [table, num],
  "Reliability.cronbachAlpha": [table, share],
  "Reliability.kuderRichardson": [patterns, share],
  "Reliability.spearmanBrown": [num, num],
  "Reliability.standardError": [num, num],
  "Report.of": [material],
  "Report.sentences": [material.map((one) => Room.Report.of(one)), fc.constant(id.measurement.report), fc.constant(String)],
  "Resample.bootstrap": [table, statistic, options],
  "Resample.jackknife": [table, statistic],
  "Summary.correlation": [list, list],
  "Summary.deviations": [knownList],
  "Summary.difference": [known, known],
  "Summary.isCount": [num],
  "Summary.mean": [knownList],
  "Summary.meanSd": [list],
  "Summary.median": [knownList],
  "Summary.orZero": [known, known],
  "Summary.products": [fc.constant([1, 2, 3]), fc.constant([3, 1, 2])],
  "Summary.quantile": [knownList, share],
  "Summary.sd": [knownList],
  "Summary.sum": [knownList],
  "Summary.trimmedMean": [list, fc.record({ dropLowest: num, dropHighest: num })],
  "Summary.variance": [knownList],
  "TwoWay.of": [table],
  "Weights.agreements": [weights, list]
}

const rooms: ReadonlyMap<string, Readonly<Record<string, unknown>>> = new Map(Object.entries(Room))

const callable = (name: string): (...given: ReadonlyArray<unknown>) => unknown => {
  const [module, key] = name.split(".") as [string, string]
  return rooms.get(module)![key] as (...given: ReadonlyArray<unknown>) => unknown
}

const isRule = (value: unknown): boolean => typeof value === "function" && !(value.prototype instanceof Error)

describe("every export meets hostile input", () => {
  it("none is forgotten", () => {
    const exported = Object.entries(Room).flatMap(([module, content]) =>
      Object.entries(content).filter(([, value]) => isRule(value)).map(([key]) => `${module}.${key}`))
    expect(Object.keys(all).sort()).toEqual(exported.sort())
  })
  it.each(Object.keys(all))("law: %s gives a typed answer without NaN or infinity", (name) => {
    fc.assert(fc.property(fc.tuple(...all[name]!), (given) => clean(callable(name)(...given))), { numRuns: 150 })
  })
})

describe("size: many values neither overflow the stack nor take quadratic time", () => {
  const n = 130_000
  const x = Array.from({ length: n }, (_, at) => (at * 7_919) % 100_003)
  const y = x.map((value) => (value * 31) % 9_973)
  const small = x.map((value) => value % 5)
  const tall = small.map((value, at) => [value, y[at]! % 5])
  const wide = [small, y.map((value) => value % 5)]
  const bits = small.map((value, at) => [value % 2, y[at]! % 2])
  const longest: Readonly<Record<string, () => unknown>> = {
    manyRaters: () => Room.ManyRaters.agreement(wide, "linear"),
    fleiss: () => [Room.Agreement.fleissKappa(wide), Room.Agreement.fleissKappa(tall)],
    krippendorff: () => [Room.Krippendorff.alpha([x, y], "interval"), Room.Krippendorff.alpha([x, y], "ordinal"), Room.Krippendorff.alpha(tall, "nominal"), Room.Krippendorff.alpha(wide, "ratio")],
    panels: () => [Room.IntraclassCorrelation.of(tall), Room.IntraclassCorrelation.of(wide), Room.Concordance.kendallW(tall), Room.Generalizability.personsByJudges(wide, 2)],
    cutsOfItems: () => [Room.CutScore.angoff(bits), Room.CutScore.nedelsky(x.map(() => ({ options: 4, eliminated: 1 })))],
    cutsOfGroups: () => [
      Room.CutScoreOfGroups.contrastingGroups({ masters: x, nonMasters: y, from: 0, to: 100_000 }),
      Room.CutScoreOfGroups.borderlineRegression({ globalRating: small, score: y, borderline: 1 }),
      Room.CutScoreOfGroups.hofstee({ scores: y, cutMin: 0, cutMax: 9_000, failMinPercent: 1, failMaxPercent: 90 })
    ],
    paired: () => [Room.PairedTests.t(x, y), Room.EffectSize.paired(x, y), Room.PairedTests.wilcoxonSignedRank(x, { method: "normal", continuity: true })],
    gain: () => Room.GainReport.of({ pre: x, post: y, max: 100_003 }),
    inequality: () => [Room.Inequality.gini(x), Room.Inequality.theil(x), Room.Inequality.atkinson(x, 0.5), Room.Inequality.theilGroups(tall)],
    items: () => [Room.ItemReport.of({ rows: bits }), Room.ItemAnalysis.ofRows(bits.slice(0, 9).map((row) => Array.from({ length: 20_000 }, (_, at) => row[at % 2])))],
    consistency: () => [Room.Reliability.cronbachAlpha(tall), Room.Reliability.cronbachAlpha(wide)],
    assessors: () => Room.AssessorReport.of({ scores: [small.slice(0, 3_000), y.slice(0, 3_000)] }),
    judging: () => [Room.Judging.normalise(tall), Room.Judging.incomplete(x.map((score, at) => ({ judge: `${at % 20}`, entry: `${at % 5_000}`, score })))],
    facets: () => Room.ManyFacets.fit(small.map((score, at) => ({ person: `${at >> 1}`, levels: [`${at % 3}`], score: score % 2 })), 2),
    facetsOfMany: () => Room.ManyFacets.fit(small.map((score, at) => ({ person: `${at >> 1}`, levels: [`${at}`], score: score % 2 })), 2),
    rasch: () => [Room.Rasch.difficulties(Room.Pattern.ofRows(bits)), Room.Rasch.person(x, "wle"), Room.Rasch.partialCredit([["1".repeat(n), 1]], 10)],
    ranks: () => [Room.RankCorrelation.between(x, y), Room.Ranking.condorcet([{ order: x.map(String), count: 1 }]), Room.Ranking.borda([{ order: x.map(String), count: 1 }], x)],
    resample: () => [Room.Resample.jackknife(tall, "correlation"), Room.Resample.bootstrap(tall, "mean", { resamples: 20, seed: 1, level: 0.9 })],
    summary: () => [Room.Summary.meanSd(x), Room.Summary.median(x), Room.Summary.trimmedMean(x, { dropLowest: 1, dropHighest: 1 }), Room.Weights.agreements("linear", x)],
    mastery: () => Room.Mastery.trace({ prior: 0.5, learn: 0.1, slip: 0.1, guess: 0.1, forget: 0 }, small.map((value) => value % 2))
  }
  it.each(Object.keys(longest))("%s", (name) => expect(clean(longest[name]!())).toBe(true))
})
