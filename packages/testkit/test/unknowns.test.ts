import { describe, expect, it } from "vitest"
import { type Json, runWith, features } from "../src/conformance/index.ts"

/** Unknowns where no vector shows one: the answer is open, never zero, and nothing throws. */
const passes = (feature: string, input: Json, expected: Json) =>
  expect(runWith(features, [{ id: feature, feature, input, expected }]).failed).toEqual([])

const results = [{ score: 60, at: null }, { score: 80, at: null }]

describe("scoring with unknowns", () => {
  it.each<[string, Json, Json]>([
    ["score.nMastery", { results, n: null, cut: 60, decimals: 2 }, { score: null }],
    ["score.nMastery", { results, n: 1, cut: null, decimals: 2 }, { score: null }],
    ["score.decayingAverage", { results, latestWeight: null, decimals: 2 }, { score: null }],
    ["score.decayingAverage", { results: [results[0]!, { score: null, at: null }], latestWeight: null, decimals: 2 }, { score: 60 }],
    ["score.weightedLatest", { results: [], latestWeight: null, decimals: 2 }, { score: null }],
    ["score.weightedMean", { items: [{ score: 80, weight: null }], decimals: 2 }, { score: null }],
    ["score.weightedMean", { items: [{ score: null, weight: null }, { score: 80, weight: 2 }], decimals: 2 }, { score: 80 }],
    ["score.classAggregate", { method: "nMastery", statistic: "mean", learners: [{ id: "a", results }], n: null, cut: 60 }, { value: null, learners: null }],
    ["score.rounding", { value: null, decimals: 2, mode: "halfUp" }, { value: null }],
    ["score.rounding", { value: "1.25", decimals: null, mode: "halfUp" }, { value: "1.25" }],
    ["score.rescale", { earned: null, possible: 4, weight: 8 }, { earned: null, possible: 8 }],
    ["score.rescale", { earned: 2, possible: null, weight: 8 }, { earned: null, possible: null }],
    ["score.rescale", { earned: null, possible: 4, weight: null }, { earned: null, possible: 4 }],
    ["score.pass", { value: 70, cut: null, decimals: null }, { passed: null }],
    ["score.band", { value: 70, bands: [{ label: "a", from: null }], belowLowest: "lowest" }, { label: null }],
    ["score.categoryMean", { scores: [{ earned: 5, possible: null }], expectedCount: 1, dropLowest: 0 }, { percent: null }],
    ["score.categoryMean", { scores: [{ earned: 5, possible: 10 }], expectedCount: null, dropLowest: 0 }, { percent: null }],
    ["score.groupWeights", { scheme: "percent", groups: [{ weight: null, items: [{ possible: 10, score: 5 }] }], decimals: 2 }, { current: null, final: null }],
    ["score.groupWeights", { scheme: "points", groups: [{ weight: 1, items: [{ possible: null, score: null }, { possible: 10, score: 5 }] }], decimals: 2 }, { current: 50, final: null }],
    ["score.drop", { items: [{ id: "a", score: 5, possible: null }], dropLowest: 0, dropHighest: 0, neverDrop: [] }, { final: { score: 5, possible: null, dropped: [] } }],
    ["score.drop", { items: [{ id: "a", score: 5, possible: 10 }], dropLowest: null, dropHighest: 0, neverDrop: [] }, { final: { score: null, possible: null, dropped: null } }],
    ["score.keepValues", { values: [{ id: "a", value: null, possible: 1 }, { id: "b", value: 1, possible: 1 }], dropLowest: 1, keepHighest: 0 }, { kept: ["a"] }],
    ["score.keepValues", { values: [], dropLowest: null, keepHighest: 0 }, { kept: null }]
  ])("%s %j", (feature, input, expected) => passes(feature, input, expected))
})

describe("curriculum with unknowns", () => {
  it.each<[string, Json, Json]>([
    ["prerequisite.tree", { tree: { not: { fact: "a" } }, facts: {} }, { met: null }],
    ["prerequisite.tree", { tree: { any: [{ fact: "toString" }] }, facts: {} }, { met: null }],
    ["prerequisite.modules", { modules: [{ id: "a", offered: null, completed: false }] }, { met: null }],
    ["prerequisite.gradeRange", { value: null, min: 1, max: 2, minInclusive: true, maxInclusive: true }, { met: null }],
    ["competency.all", { children: [null] }, { met: null }],
    ["competency.points", { pointsRequired: null, children: [{ points: 1, required: true, met: false }] }, { met: false, points: 0 }],
    ["competency.points", { pointsRequired: 2, children: [{ points: null, required: false, met: true }] }, { met: null, points: null }],
    ["competency.pointsConfig", { competency: "a", children: ["b"], rule: null }, { valid: false }],
    ["competency.criteriaTree", { tree: { value: 5, cut: null } }, { status: null }],
    ["curriculum.structure", { units: [{ code: "a", criteriaPerElement: null }, { code: "b", criteriaPerElement: [2, null] }] }, { units: 2, elements: null, criteria: null, criteriaPerUnit: [null, null] }],
    ["curriculum.lessonHours", { lessons: [2, null], minutesPerLesson: 45 }, { lessons: null, minutes: null, hours: null }],
    ["curriculum.unitPlan", { criteriaPerElement: [2], theoryPerCriterion: null, practicePerCriterion: 1, minutesPerLesson: 45 }, { criteria: 2, theory: null, practice: 2, total: null, practiceSharePercent: null, minutes: null }],
    ["completion.aggregate", { tree: { id: "c", children: [{ id: "a", share: null }, { id: "b", share: 1 }] } }, { earned: null, possible: 2, percent: null, complete: null }],
    ["completion.aggregate", { tree: { id: "a", share: 2 } }, { error: "invalidShare" }]
  ])("%s %j", (feature, input, expected) => passes(feature, input, expected))
})

const asked = { edition: 2021, group: "umum", start: "2018-01-01", close: "2021-05-11", topic: null, priorAwards: [] as ReadonlyArray<Json>, institutionEntries: null }

describe("kipp, indicators and measurement with unknowns", () => {
  it.each<[string, Json, Json]>([
    ["kipp.eligibility", asked, { eligible: true, failed: [] }],
    ["kipp.eligibility", { ...asked, priorAwards: [null] }, { eligible: null, failed: [] }],
    ["kipp.eligibility", { ...asked, group: "khusus", priorAwards: [null] }, { eligible: true, failed: [] }],
    ["kipp.eligibility", { ...asked, priorAwards: [null, "top45/2020"] }, { eligible: false, failed: ["topAward"] }],
    ["kipp.eligibility", { ...asked, priorAwards: ["top99/2019", null, "top99/2017"] }, { eligible: false, failed: ["top99Twice"] }],
    ["kipp.eligibility", { ...asked, priorAwards: ["finalis", "top99/2019"] }, { eligible: true, failed: [] }],
    ["kipp.eligibility", { ...asked, group: null }, { eligible: true, failed: [] }],
    ["kipp.eligibility", { ...asked, group: null, institutionEntries: 6 }, { eligible: null, failed: [] }],
    ["kipp.eligibility", { ...asked, group: null, start: "2020-06-01" }, { eligible: false, failed: ["age"] }],
    ["kipp.eligibility", { ...asked, edition: null }, { eligible: null, failed: [] }],
    ["innovationIndex.index", { unitScore: 50, innovationScores: null, countScore: 38, minimumDivisor: 1, maximum: 250 }, { divisor: null, index: null }],
    ["agreement.fleissKappa", { counts: [[1, 0], [1, 0]] }, { kappa: null, observed: null, chance: 1 }],
    ["agreement.manyRaters", { ratings: [["b", "a", null], ["b", "c", "a"]], weights: "none" }, { observed: 0.5, fleissKappa: 2 / 11 }],
    ["agreement.manyRaters", { ratings: [["b", "a"], ["b", "c"]], weights: "linear" }, { observed: null, gwetAC: null, fleissKappa: null, brennanPrediger: null }]
  ])("%s %j", (feature, input, expected) => passes(feature, input, expected))
})

describe("hostile input to a feature", () => {
  it.each<[string, Json]>([
    ["score.mean", null],
    ["score.mean", { results: [{ score: "60", at: null }], decimals: 2 }],
    ["score.mean", { results: [], decimals: 2.5 }],
    ["prerequisite.tree", { tree: {}, facts: {} }],
    ["completion.aggregate", { tree: [] }]
  ])("%s %j: a failed case that says where", (feature, input) => {
    const [failure] = runWith(features, [{ id: "x", feature, input, expected: {} }]).failed
    expect(failure?.got).toMatch(/^threw: MalformedInput: input/)
  })
})
