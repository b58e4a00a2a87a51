import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as InnovationIndex from "../../src/indicator/InnovationIndex.ts"
import * as Satisfaction from "../../src/indicator/Satisfaction.ts"
import * as SatisfactionReport from "../../src/indicator/SatisfactionReport.ts"
import * as ServiceIndex from "../../src/indicator/ServiceIndex.ts"
import * as Recommendation from "../../src/rulebook/Recommendation.ts"
import { indicator as en } from "../../src/words/en/indicator.ts"
import { indicator as id } from "../../src/words/id/indicator.ts"

const nine = (value: number) => Array.from({ length: 9 }, () => value)
const index = (means: ReadonlyArray<number | undefined>, weight: Satisfaction.Weight = "exact", decimals: number | undefined = 2) => {
  const answer = Satisfaction.index(means, weight, decimals)
  return Result.isSuccess(answer) ? answer.success : answer.failure._tag
}

describe("the index of element means", () => {
  it.each([
    { given: "a perfect score", means: nine(4), weight: "exact", then: 100 },
    { given: "a perfect score with 0.111", means: nine(4), weight: "w0111", then: 99.9 },
    { given: "a perfect score with 0.11", means: nine(4), weight: "w011", then: 99 },
    { given: "the lowest score", means: nine(1), weight: "exact", then: 25 },
    { given: "two elements", means: [3.25, 3.55], weight: "exact", then: 85 },
    { given: "an element without answers", means: [3, undefined], weight: "exact", then: undefined },
    { given: "no elements", means: [], weight: "exact", then: undefined },
    { given: "a printed weight on eight elements", means: nine(3).slice(1), weight: "w0111", then: "WeightNeedsNineElements" },
    { given: "a mean above the scale", means: [3, 4.01], weight: "exact", then: "OutsideScale" },
    { given: "a mean below the scale", means: [3, 0.99], weight: "exact", then: "OutsideScale" },
    { given: "a mean that is no number", means: [3, Number.NaN], weight: "exact", then: "OutsideScale" }
  ] as const)("$given: $then", ({ means, weight, then }) => expect(index(means, weight)).toBe(then))

  it("the same answers grade differently by the weight", () => {
    const means = nine(3.0644)
    expect(index(means)).toBe(76.61)
    expect(Satisfaction.grade(index(means) as number, "2017")).toBe("B")
    expect(Satisfaction.grade(index(means, "w0111") as number, "2017")).toBe("C")
  })
})

describe("grades at every edge", () => {
  it.each([
    { scheme: "2017", index: 100, then: "A" }, { scheme: "2017", index: 100.01, then: undefined },
    { scheme: "2017", index: 88.31, then: "A" }, { scheme: "2017", index: 88.3, then: "B" },
    { scheme: "2017", index: 88.305, then: "A" }, { scheme: "2017", index: 88.3049, then: "B" },
    { scheme: "2017", index: 76.61, then: "B" }, { scheme: "2017", index: 76.6, then: "C" },
    { scheme: "2017", index: 65, then: "C" }, { scheme: "2017", index: 64.99, then: "D" },
    { scheme: "2017", index: 25, then: "D" }, { scheme: "2017", index: 24.99, then: undefined },
    { scheme: "2004", index: 81.26, then: "A" }, { scheme: "2004", index: 81.25, then: "B" },
    { scheme: "2004", index: 62.51, then: "B" }, { scheme: "2004", index: 62.5, then: "C" },
    { scheme: "2004", index: 43.76, then: "C" }, { scheme: "2004", index: 43.75, then: "D" },
    { scheme: "2004", index: 25, then: "D" }, { scheme: "2004", index: undefined, then: undefined }
  ] as const)("$index under $scheme: $then", ({ scheme, index, then }) => expect(Satisfaction.grade(index, scheme)).toBe(then))

  it("law: from 65.00 to 76.60 an index is C under 2017 and B under 2004", () => {
    fc.assert(fc.property(fc.integer({ min: 6500, max: 7660 }), (cents) =>
      Satisfaction.grade(cents / 100, "2017") === "C" && Satisfaction.grade(cents / 100, "2004") === "B"))
  })
})

describe("a table of answers", () => {
  const tally = (rows: ReadonlyArray<ReadonlyArray<number | undefined>>) => Satisfaction.tally(rows)

  it("means are over the answers given, not rounded before the index", () => {
    const rows = [[4, 3, 4], [3, undefined, 3], [3, 3, 3]]
    expect(Result.getOrThrow(tally(rows))).toEqual({ respondents: 3, elementMeans: [10 / 3, 3, 10 / 3], index: 80.56, grade: "B" })
  })

  it.each([
    { given: "nobody", rows: [], then: { respondents: 0, elementMeans: undefined, index: undefined, grade: undefined } },
    { given: "somebody who answered nothing", rows: [[undefined, undefined]], then: { respondents: 1, elementMeans: [undefined, undefined], index: undefined, grade: undefined } },
    { given: "rows of no answers at all", rows: [[]], then: { respondents: 1, elementMeans: [], index: undefined, grade: undefined } }
  ])("$given", ({ rows, then }) => expect(Result.getOrThrow(tally(rows))).toEqual(then))

  it.each([
    { given: "a zero, which is no answer on this scale", rows: [[3, 0]], then: { value: 0, element: 1, respondent: 0 } },
    { given: "a five", rows: [[3, 3], [5, 3]], then: { value: 5, element: 0, respondent: 1 } }
  ])("$given is refused by place", ({ rows, then }) => {
    const answer = tally(rows)
    expect(Result.isFailure(answer) && answer.failure).toMatchObject({ _tag: "OutsideScale", ...then })
  })

  it("an office's index is not the mean of its services' indices", () => {
    const market = [[4, 4], [4, 4], [4, 4]]
    const levy = [[2, 2]]
    const of = (rows: ReadonlyArray<ReadonlyArray<number>>) => Result.getOrThrow(tally(rows)).index
    expect([of(market), of(levy), of(Satisfaction.pool([market, levy]) as ReadonlyArray<ReadonlyArray<number>>)]).toEqual([100, 50, 87.5])
  })

  it("law: the order of respondents does not matter", () => {
    const answers = fc.array(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 9, maxLength: 9 }), { minLength: 1, maxLength: 20 })
    fc.assert(fc.property(answers, (rows) => {
      expect(tally(rows.toReversed())).toEqual(tally(rows))
    }))
  })
})

describe("the report", () => {
  const all = (score: number): SatisfactionReport.Answers => Object.fromEntries(Satisfaction.elements.map((element) => [element, score]))
  const options: SatisfactionReport.Options = { scheme: "2017", weight: "exact", minimumRespondents: 2 }
  const report = (answers: ReadonlyArray<SatisfactionReport.Answers>, change: Partial<SatisfactionReport.Options> = {}) =>
    Result.getOrThrow(SatisfactionReport.report(answers, { ...options, ...change }))

  it("keys elements by code, keeps scheme and weight", () => {
    const made = report([all(3), { ...all(4), complaints: 1 }])
    expect(made.elements.find(({ element }) => element === "complaints")).toEqual({ element: "complaints", answers: 2, mean: 2, converted: 50, grade: "D" })
    expect([made.lowest, made.scheme, made.weight, made.warnings]).toEqual([["complaints"], "2017", "exact", []])
  })

  it.each([
    { given: "one respondent fewer than asked", answers: [all(3)], change: {}, then: ["few-respondents"] },
    { given: "as many as asked", answers: [all(3), all(3)], change: {}, then: [] },
    { given: "fewer than the population advises", answers: [all(3), all(3)], change: { population: 100 }, then: ["below-sample-size"] },
    { given: "the whole of a small population", answers: [all(3), all(3)], change: { population: 2 }, then: [] },
    { given: "an element nobody answered", answers: [{ ...all(3), cost: undefined }, { ...all(3), cost: undefined }], change: {}, then: ["element-without-answers"] },
    { given: "a printed weight", answers: [all(3), all(3)], change: { weight: "w011" }, then: ["weight-cannot-reach-100"] }
  ] as const)("$given: $then", ({ answers, change, then }) => {
    const { warnings } = report(answers, change)
    expect(warnings.map(({ kind }) => kind)).toEqual(then)
    for (const { kind, ...facts } of warnings) for (const words of [id, en]) expect(Recommendation.fill(words.warnings[kind], facts)).not.toMatch(/\{\w+\}/)
  })

  it("the index of a report is rounded once, from exact means", () => {
    // Sums of 82, 76 and 81 over 24 people give exactly 84.375; means cut to doubles first would fall below the half.
    const fours = [10, 10, 10, 10, 10, 4, 9, 9, 9]
    const answers = Array.from({ length: 24 }, (_, person): SatisfactionReport.Answers =>
      Object.fromEntries(Satisfaction.elements.map((element, at) => [element, person < fours[at]! ? 4 : 3])))
    const made = report(answers)
    expect(made.index).toBe(84.38)
    expect(index(made.elements.map(({ mean }) => mean))).toBe(84.37)
    expect(report([], {}).index).toBeUndefined()
  })

  it.each([
    { population: 10, then: 10 }, { population: 100, then: 80 }, { population: 1000, then: 278 }, { population: 10904, then: 372 },
    { population: 1_000_000, then: 384 }, { population: 0, then: undefined }, { population: 2.5, then: undefined }
  ])("a population of $population asks for $then", ({ population, then }) => expect(SatisfactionReport.sampleSize(population)).toBe(then))

  it("a trend compares like with like", () => {
    const survey = (period: string, value: number | undefined, scheme: Satisfaction.Scheme = "2017"): SatisfactionReport.Survey => ({ period, index: value, scheme, weight: "exact" })
    expect(SatisfactionReport.trend([survey("2017", 70, "2004"), survey("2018", 84.39), survey("2019", 85.91), survey("2020", undefined)])).toEqual([
      { from: "2017", to: "2018", difference: undefined, improved: undefined, comparable: false },
      { from: "2018", to: "2019", difference: 1.52, improved: true, comparable: true },
      { from: "2019", to: "2020", difference: undefined, improved: undefined, comparable: true }
    ])
  })
})

describe("other official indices", () => {
  it.each([
    { index: 5, then: "A" }, { index: 5.01, then: undefined }, { index: 4.51, then: "A" }, { index: 4.505, then: undefined }, { index: 4.5, then: "A-" },
    { index: 4.01, then: "A-" }, { index: 4, then: "B" }, { index: 3.51, then: "B" }, { index: 3.5, then: "B-" }, { index: 3.01, then: "B-" },
    { index: 3, then: "C" }, { index: 2.51, then: "C" }, { index: 2.5, then: "C-" }, { index: 2.01, then: "C-" }, { index: 2, then: undefined },
    { index: -1, then: undefined }, { index: undefined, then: undefined }
  ])("a service index of $index: $then", ({ index, then }) => expect(ServiceIndex.predicate(index)).toBe(then))

  it("the six aspects weigh 100", () => expect(ServiceIndex.aspects.reduce((sum, { weightPercent }) => sum + weightPercent, 0)).toBe(100))

  it.each([
    { edition: "2023", index: 60.01, then: "sangatInovatif" }, { edition: "2023", index: 60, then: "inovatif" }, { edition: "2023", index: 60.005, then: "sangatInovatif" },
    { edition: "2023", index: 35, then: "inovatif" }, { edition: "2023", index: 34.99, then: "kurangInovatif" }, { edition: "2023", index: 0.01, then: "kurangInovatif" },
    { edition: "2023", index: 0.004, then: "tidakDapatDinilai" }, { edition: "2026", index: 65.01, then: "sangatInovatif" }, { edition: "2026", index: 65, then: "inovatif" },
    { edition: "2026", index: 40.01, then: "inovatif" }, { edition: "2026", index: 40, then: "kurangInovatif" }, { edition: "2026", index: undefined, then: undefined },
    { edition: "2024", index: 50, then: "UnknownGuide" }
  ])("an innovation index of $index in $edition: $then", ({ edition, index, then }) => {
    const answer = InnovationIndex.band(index, edition)
    expect(Result.isSuccess(answer) ? answer.success : answer.failure._tag).toBe(then)
  })

  const scores = { unitScore: 50, innovationScores: [100, 99, 98], countScore: 38, minimumDivisor: 3, maximum: 250 }
  it.each([
    { given: "as many innovations as the divisor asks", change: {}, then: { divisor: 3, index: 74.8 } },
    { given: "fewer", change: { minimumDivisor: 4 }, then: { divisor: 4, index: 64.9 } },
    { given: "more", change: { minimumDivisor: 2 }, then: { divisor: 3, index: 74.8 } },
    { given: "a score not known", change: { innovationScores: [100, undefined] }, then: { divisor: 3, index: undefined } },
    { given: "a divisor not known", change: { minimumDivisor: undefined }, then: { divisor: undefined, index: undefined } },
    { given: "no innovations and no divisor", change: { innovationScores: [], minimumDivisor: 0 }, then: { divisor: 0, index: undefined } },
    { given: "a maximum of zero", change: { maximum: 0 }, then: { divisor: 3, index: undefined } }
  ])("$given", ({ change, then }) => expect(InnovationIndex.index({ ...scores, ...change })).toEqual(then))
})
