import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import * as Conformance from "../src/conformance/index.ts"

const { features, runWith } = Conformance
const ask = (feature: string, input: Conformance.Json, expected: Conformance.Json = {}) => runWith(features, [{ id: "x", feature, input, expected }])
const results = [{ score: 60, at: null }]

describe("what cannot be asked is refused by its code", () => {
  it.each<[string, Conformance.Json, string]>([
    ["score.rounding", { value: "1.5", decimals: -1, mode: "halfUp" }, "invalidDecimals"],
    ["score.rounding", { value: "1.5", decimals: 1e9, mode: "halfEven" }, "invalidDecimals"],
    ["score.rounding", { value: "satu", decimals: 1, mode: "halfUp" }, "invalidDecimal"],
    ["score.mean", { results, decimals: -1 }, "invalidDecimals"],
    ["score.mean", { results: [], decimals: -1 }, "invalidDecimals"],
    ["score.latest", { results, decimals: 1_001 }, "invalidDecimals"],
    ["score.decayingAverage", { results, latestWeight: null, decimals: -1 }, "invalidDecimals"],
    ["score.decayingAverage", { results: [], latestWeight: null, decimals: -1 }, "invalidDecimals"],
    ["score.decayingAverage", { results, latestWeight: 101, decimals: 0 }, "invalidMethod"],
    ["score.nMastery", { results, n: null, cut: 1, decimals: -1 }, "invalidDecimals"],
    ["score.weightedMean", { items: [{ score: 1, weight: 1 }], decimals: 1e8 }, "invalidDecimals"],
    ["score.weightedMean", { items: [{ score: 1, weight: -1 }], decimals: 1 }, "invalidMark"],
    ["score.groupWeights", { scheme: "points", groups: [], decimals: -1 }, "invalidDecimals"],
    ["score.pass", { value: 1, cut: 1, decimals: -1 }, "invalidDecimals"],
    ["score.rescale", { earned: 1, possible: -1, weight: 1 }, "invalidMark"],
    ["score.keepValues", { values: [], dropLowest: -1, keepHighest: 0 }, "invalidDropRule"],
    ["score.drop", { items: [], dropLowest: 1, dropHighest: 1, neverDrop: [] }, "combinedDropRules"],
    ["score.categoryMean", { scores: [], expectedCount: -1, dropLowest: 0 }, "invalidExpectation"],
    ["competency.points", { pointsRequired: -1, children: [] }, "invalidPoints"]
  ])("%s %j: %s", (feature, input, error) => {
    expect(ask(feature, input, { error }).failed).toEqual([])
    expect(ask(feature, input).failed).toMatchObject([{ got: { error } }])
  })

  it("numbers beyond what JSON can write have no answer", () => {
    expect(ask("score.rescale", { earned: 1, possible: 5e-324, weight: 1 }, { earned: null, possible: 1 }).failed).toEqual([])
    expect(ask("score.groupWeights", { scheme: "points", groups: [{ weight: 1, items: [{ possible: 5e-324, score: 1 }] }], decimals: 2 }, { current: null, final: null }).failed).toEqual([])
  })

  it("parts of a point are decimals", () => {
    const child = (points: number) => ({ points, required: false, met: true })
    expect(ask("competency.points", { pointsRequired: 0.8, children: [child(0.1), child(0.7)] }, { met: true, points: 0.8 }).failed).toEqual([])
  })

  it("a plan without known criteria", () => {
    expect(ask("curriculum.unitPlan", { criteriaPerElement: null, theoryPerCriterion: 1, practicePerCriterion: 1, minutesPerLesson: 45 }, { criteria: null, total: null }).failed).toEqual([])
  })
})

describe("what is malformed fails and says where", () => {
  it.each<[string, Conformance.Json, string]>([
    ["score.mean", { results: [{ score: 60, at: "kemarin" }], decimals: 1 }, "input.results[0].at: expected a day, as 2026-11-24, got \"kemarin\""],
    ["score.mean", { results: [{ score: 60, at: "2026-02-29" }], decimals: 1 }, "input.results[0].at: expected a day"],
    ["score.mean", { results: [{ score: Infinity, at: null }], decimals: 1 }, "input.results[0].score: expected a finite decimal, got Infinity"],
    ["rate.share", { part: 1, whole: 3, decimals: -1 }, "input.decimals: expected 0 to 1000 decimals, got -1"],
    ["rate.share", { part: 1, whole: 3, decimals: 1e8 }, "input.decimals: expected 0 to 1000 decimals"],
    ["rate.share", { part: 1, whole: 3, decimals: 0.5 }, "input.decimals: expected 0 to 1000 decimals"],
    ["summary.meanSd", { series: { first: 1, repeat: [1], times: 1e9 } }, "input.series.times: expected 0 to 2000000 times, got 1000000000"],
    ["summary.meanSd", { series: { first: 1, repeat: [1], times: -1 } }, "input.series.times: expected 0 to 2000000 times"]
  ])("%s %j", (feature, input, message) => expect(ask(feature, input).failed).toMatchObject([{ got: expect.stringContaining(message) }]))

  it("a tolerance without end would let everything pass", () => {
    const { cases, faults } = Conformance.load([{ name: "a", text: "[{\"id\":\"a\",\"feature\":\"f\",\"input\":1,\"expected\":1,\"tolerance\":1e999}]" }])
    expect(cases).toEqual([])
    expect(faults).toEqual([{ id: "a", message: "tolerance: expected a number of 0 or more, got Infinity" }])
  })

  it("an answer with no key wanted is not a refusal", () => {
    expect(Conformance.differences({}, Conformance.refuse("a"), 0)).toEqual(["(answer)"])
    expect(Conformance.differences({}, { error: "a", score: 1 }, 0)).toEqual([])
    expect(Conformance.differences({ inner: {} }, { inner: { error: "a" } }, 0)).toEqual([])
  })

  it("a failure stays on one line, whatever its texts hold", () => {
    const line = Conformance.describe({ id: "a\nb", feature: "c\rd", expected: "e\u2028f", got: "g\u2029h", at: ["i\nj"] })
    expect(line).toBe("FAILED a\\u000ab (c\\u000dd) expected e\\u2028f got g\\u2029h at i\\u000aj")
  })
})

it("a case nested a hundred thousand deep is a failing line, not a crash", () => {
  const folder = mkdtempSync(join(tmpdir(), "conformance-"))
  const deep = "[".repeat(100_000) + "]".repeat(100_000)
  writeFileSync(join(folder, "deep.json"), `[{"id":"deep","feature":"prerequisite.tree","input":${deep},"expected":${deep}}]`)
  const script = join(import.meta.dirname, "../../../scripts/conformance.ts")
  const { status, stdout } = spawnSync(process.execPath, ["--conditions=@sepasar/source", script, "deep.json"], { encoding: "utf8", cwd: folder })
  rmSync(folder, { recursive: true })
  expect(status).toBe(1)
  expect(stdout).toMatch(/^FAILED deep \(prerequisite\.tree\) expected \(cannot be written: .*\n0 passed, 1 failed, 0 skipped\n$/)
})
