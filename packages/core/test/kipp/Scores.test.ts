import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Rational from "../../src/kernel/Rational.ts"
import * as Composition from "../../src/kipp/Composition.ts"
import * as Funnel from "../../src/kipp/Funnel.ts"
import * as PastResults from "../../src/kipp/PastResults.ts"
import * as Refusal from "../../src/kipp/Refusal.ts"
import * as Regional from "../../src/kipp/Regional.ts"
import * as Rubric from "../../src/kipp/Rubric.ts"
import * as Scoring from "../../src/kipp/Scoring.ts"
import * as Standing from "../../src/kipp/Standing.ts"
import * as Eligibility from "../../src/kipp/Eligibility.ts"
import * as Proposal from "../../src/kipp/Proposal.ts"
import * as Sensitivity from "../../src/kipp/Sensitivity.ts"
import * as Recommendation from "../../src/rulebook/Recommendation.ts"
import { kipp as en } from "../../src/words/en/kipp.ts"
import { kipp as id } from "../../src/words/id/kipp.ts"

const leaf = (name: string, weight: number | undefined, raw: number | undefined): Rubric.Node => ({ id: name, weight, raw })
const total = (tree: Rubric.Node, sheet: { readonly signed: boolean | undefined } = { signed: true }) => {
  const answer = Rubric.rollUp({ ...sheet, tree })
  return Result.isSuccess(answer) ? answer.success.total : answer.failure._tag
}

describe("a sheet is rolled up exactly", () => {
  const first = Result.getOrThrow(Regional.rubric("kovablik-jatim-system-2025", "tahap1-proposal"))
  const scores = { latarBelakangTujuan: 80, kebaruan: 75, implementasi: 90, signifikansi: 85, adaptabilitas: 70, sumberDaya: 60, strategiKeberlanjutan: 88 }

  it.each([
    { given: "every criterion scored", change: {}, then: 79.45 },
    { given: "all at the top of the scale", change: Object.fromEntries(Object.keys(scores).map((key) => [key, 100])), then: 100 },
    { given: "all at its bottom, which is a score and not a gap", change: Object.fromEntries(Object.keys(scores).map((key) => [key, 0])), then: 0 },
    { given: "one criterion not scored", change: { sumberDaya: undefined }, then: undefined }
  ])("East Java, first stage, $given: $then", ({ change, then }) => expect(total(Rubric.withScores(first, { ...scores, ...change }))).toBe(then))

  it("names the leaves that are not scored, and keeps what could be computed", () => {
    const sheet = Result.getOrThrow(Rubric.rollUp({ signed: true, tree: Rubric.withScores(first, { ...scores, sumberDaya: undefined }) }))
    expect(sheet.missing).toEqual(["sumberDaya"])
    expect(sheet.contributions).toMatchObject({ kebaruan: 11.25, sumberDaya: undefined, "tahap1-proposal": undefined })
  })

  it.each([
    { given: "signed", signed: true, then: 50 },
    { given: "not signed", signed: false, then: "UnsignedSheet" },
    { given: "signature not known", signed: undefined, then: "UnsignedSheet" }
  ])("$given: $then", ({ signed, then }) => expect(total(leaf("x", 100, 50), { signed })).toBe(then))

  it.each([
    { given: "a weight nobody gave", tree: leaf("x", undefined, 50), then: undefined },
    { given: "a branch without children", tree: { id: "x", weight: 100, children: [] }, then: undefined },
    { given: "a score that is no number", tree: leaf("x", 100, Number.NaN), then: undefined },
    { given: "tenths that binary arithmetic would smear", tree: { id: "x", weight: 100, children: [leaf("a", 10, 0.1), leaf("b", 10, 0.2)] }, then: 0.03 }
  ])("$given: $then", ({ tree, then }) => expect(total(tree)).toBe(then))

  it("law: with weights that add up to 100, a total lies between its lowest and its highest score", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 7, maxLength: 7 }), (raw) => {
      const value = total(Rubric.withScores(first, Object.fromEntries(Object.keys(scores).map((key, at) => [key, raw[at]])))) as number
      return value >= Math.min(...raw) && value <= Math.max(...raw)
    }))
  })

  it.each([
    { given: "weights that do not sum", tree: { id: "r", weight: 100, children: [leaf("a", 60, 1), leaf("b", 39, 1)] }, then: ["weights-do-not-sum"] },
    { given: "weights of thirds", tree: { id: "r", weight: 100, children: [leaf("a", 33.3, 1), leaf("b", 33.3, 1), leaf("c", 33.4, 1)] }, then: [] },
    { given: "a score just above the scale", tree: leaf("a", 100, 100.01), then: ["score-outside-scale"] },
    { given: "a score at its top", tree: leaf("a", 100, 100), then: [] },
    { given: "a score below zero", tree: leaf("a", 100, -1), then: ["score-outside-scale"] },
    { given: "an id used twice", tree: { id: "r", weight: 100, children: [leaf("a", 50, 1), leaf("a", 50, 1)] }, then: ["duplicate-id"] },
    { given: "a negative weight", tree: { id: "r", weight: 100, children: [leaf("a", -50, 1), leaf("b", 150, 1)] }, then: ["negative-weight"] }
  ])("$given: $then", ({ tree, then }) => {
    const faults = Rubric.faults(tree, { min: 0, max: 100 })
    expect(faults.map(({ fault }) => fault)).toEqual(then)
    for (const { facts, fault, node } of faults) for (const words of [id, en]) expect(Recommendation.fill(words.rubric[fault], { node, ...facts })).not.toMatch(/\{\w+\}/)
  })
})

describe("regional rulebooks", () => {
  it("East Java's stages weigh 100 each", () => {
    for (const { criteria } of Result.getOrThrow(Regional.of("kovablik-jatim-system-2025")).stages) {
      expect(criteria.reduce((sum, { weightPercent }) => sum + weightPercent, 0)).toBe(100)
    }
  })

  it.each([
    { given: "a partial rulebook", rulebook: "sulsel-2022", stage: "tahap1-proposal", then: "StageNotScorable" },
    { given: "a stage that does not exist", rulebook: "kovablik-jatim-system-2025", stage: "final", then: "StageNotScorable" },
    { given: "a rulebook nobody knows", rulebook: "kipp-mars", stage: "x", then: "UnknownRulebook" }
  ])("$given: $then", ({ rulebook, stage, then }) => {
    const answer = Regional.rubric(rulebook, stage)
    expect(Result.isFailure(answer) && answer.failure._tag).toBe(then)
  })

  it.each([
    { given: "at the limit", words: 200, then: 0 },
    { given: "one above", words: 201, then: 1 },
    { given: "nothing", words: 0, then: 0 }
  ])("East Java's form, $given: $then too many", ({ words, then }) => {
    const sections = Result.getOrThrow(Regional.counted("kovablik-jatim-system-2025", { ringkasan: "kata ".repeat(words) }))
    expect(sections.find(({ section }) => section === "ringkasan")).toMatchObject({ words, over: then })
    expect(sections.find(({ section }) => section === "signifikansi")?.words).toBeUndefined()
  })

  it("every fact has a source, and every rulebook that is not complete says what is missing", () => {
    expect(Regional.all.flatMap(({ facts }) => facts).filter(({ source }) => source.url === "")).toEqual([])
    expect(Regional.all.filter(({ complete, gaps }) => !complete && gaps.length === 0)).toEqual([])
    expect(Regional.all.filter(({ complete }) => complete).map(({ region }) => region)).toEqual(["Jawa Timur"])
  })
})

describe("sheets of a panel", () => {
  const sheet = (evaluator: string, raw: number | undefined, signed = true): Scoring.EvaluatorSheet => ({ evaluator, entry: "A", signed, tree: leaf("t", 100, raw) })
  const recap = (sheets: ReadonlyArray<Scoring.EvaluatorSheet>, pooling: Scoring.Pooling = "mean") =>
    Scoring.recap(sheets, ["A"], ["J1", "J2", "J3"], pooling).entries[0]!

  it.each([
    { pooling: "mean", then: 80 },
    { pooling: "median", then: 84 },
    { pooling: "trimmed-mean", then: 84 }
  ] as const)("$pooling of 66, 84 and 90: $then", ({ pooling, then }) => {
    expect(recap([sheet("J1", 66), sheet("J2", 84), sheet("J3", 90)], pooling).score).toBe(then)
  })

  it("unsigned, missing and incomplete sheets are named, and leave no score", () => {
    const entry = recap([sheet("J1", 80, false), sheet("J3", undefined)])
    expect(entry).toMatchObject({ score: undefined, unsigned: ["J1"], missing: ["J2"], incomplete: ["J3"] })
    expect(entry.totals).toEqual({ J1: undefined, J2: undefined, J3: undefined })
  })

  it("a sheet by somebody who is not of the panel counts for nothing", () => {
    expect(recap([sheet("J1", 80), sheet("J2", 80), sheet("J3", 80), sheet("J9", 0)]).score).toBe(80)
  })

  it("a later sheet by the same hand replaces the first", () => {
    expect(recap([sheet("J1", 0), sheet("J1", 80), sheet("J2", 80), sheet("J3", 80)]).score).toBe(80)
  })

  it("no evaluators: no score", () => expect(Scoring.recap([], ["A"], [], "mean").entries[0]?.score).toBeUndefined())

  it("an even panel's median is the mean of the middle two", () => {
    const entry = Scoring.recap([sheet("J1", 70), sheet("J2", 81)], ["A"], ["J1", "J2"], "median").entries[0]
    expect(entry?.score).toBe(75.5)
  })
})

describe("national weights are candidates only", () => {
  it.each([
    { given: "2023 without asking", year: 2023, options: {}, then: "WeightsNotConfirmed" },
    { given: "2023 on request", year: 2023, options: { useCandidates: true }, then: 8 },
    { given: "2021 on request: three of eleven are known", year: 2021, options: { useCandidates: true }, then: "WeightsNotConfirmed" },
    { given: "2025: none", year: 2025, options: { useCandidates: true }, then: "WeightsNotConfirmed" },
    { given: "2018: no sections", year: 2018, options: { useCandidates: true }, then: "SectionsNotFound" },
    { given: "2024", year: 2024, options: {}, then: "NotHeld" }
  ])("$given: $then", ({ year, options, then }) => {
    const answer = Scoring.national(year, year === 2018 ? "all" : "umum", options)
    expect(Result.isSuccess(answer) ? answer.success.assumptions.length : answer.failure._tag).toBe(then)
  })

  it("the candidates of 2023 make a rubric without faults, and a total", () => {
    const { tree } = Result.getOrThrow(Scoring.national(2023, "umum", { useCandidates: true }))
    const scores = Object.fromEntries((tree as { children: ReadonlyArray<Rubric.Node> }).children.map(({ id }) => [id, 80]))
    expect(Rubric.faults(tree, { min: 0, max: 100 })).toEqual([])
    expect(total(Rubric.withScores(tree, scores))).toBe(80)
  })

  it("says which are missing", () => {
    const answer = Scoring.national(2021, "umum", { useCandidates: true })
    expect(Result.isFailure(answer) && answer.failure).toMatchObject({ candidates: ["transferabilitas", "strategiKeberlanjutan", "evaluasi"], sectionsNotObtained: 3 })
  })
})

describe("places, ties and lines", () => {
  const scored = (scores: Readonly<Record<string, number | undefined>>) =>
    Standing.rank(Object.entries(scores).map(([entry, score]) => ({ entry, exact: score === undefined ? undefined : Rational.of(score) })))

  it("states ties, and gives no place without a score", () => {
    const ranking = scored({ b: 90, a: 90, c: 80, d: undefined })
    expect(ranking.places.map(({ entry, place, tiedWith }) => [entry, place, tiedWith])).toEqual([["a", 1, ["b"]], ["b", 1, ["a"]], ["c", 3, []]])
    expect(ranking.unscored).toEqual(["d"])
  })

  it.each([
    { given: "a line between two scores", places: 1, then: { above: ["a"], undecided: [] } },
    { given: "a line through a tie", places: 2, then: { above: ["a"], undecided: ["b", "c"] } },
    { given: "a line after the tie", places: 3, then: { above: ["a", "b", "c"], undecided: [] } },
    { given: "as many places as entries", places: 4, then: { above: ["a", "b", "c", "d"], undecided: [] } },
    { given: "more places than entries", places: 9, then: { above: ["a", "b", "c", "d"], undecided: [] } },
    { given: "no places", places: 0, then: { above: [], undecided: [] } }
  ])("$given", ({ places, then }) => expect(Standing.cut(scored({ a: 95, b: 90, c: 90, d: 80 }), places)).toEqual({ places, ...then }))

  it.each([
    { given: "just below the grade of 2025", score: 84.999, then: [] },
    { given: "the grade itself", score: 85, then: ["a"] }
  ])("$given: $then", ({ score, then }) => expect(Standing.reaching([{ entry: "a", exact: Rational.of(score) }, { entry: "b", exact: undefined }], 85)).toEqual(then))

  it("scores that differ beyond binary floating point do not tie", () => {
    const third = Rational.make(1n, 3n)
    const ranking = Standing.rank([{ entry: "a", exact: third }, { entry: "b", exact: Rational.add(third, Rational.make(1n, 10n ** 30n)) }])
    expect(ranking.places.map(({ entry }) => entry)).toEqual(["b", "a"])
  })
})

describe("composition, funnels, past results", () => {
  it("the Top 45 of 2020 is 7 ministries, 5 agencies, 7 provinces, 19 kabupaten and 7 kota", () => {
    const top45 = PastResults.find({ year: 2020, tier: "top45" })
    expect(Object.fromEntries(top45.map(({ count, entrantType }) => [entrantType ?? "all", count])))
      .toEqual({ all: 45, kementerian: 7, lembaga: 5, provinsi: 7, kabupaten: 19, kota: 7 })
    expect(top45[0]?.sources[0]).toContain("URnews")
  })

  it.each([
    { given: "by year and kind", query: { year: 2019, entrantType: "kota" }, then: [21, 9] },
    { given: "by tier over the years", query: { tier: "top99", entrantType: "kota" }, then: [13, 15, 21] },
    { given: "a list that was not found", query: { year: 2022 }, then: [] },
    { given: "a kind nobody printed", query: { year: 2020, tier: "top45", entrantType: "BUMN" }, then: [] }
  ])("$given: $then", ({ query, then }) => expect(PastResults.find(query).map(({ count }) => count)).toEqual(then))

  it("the largest part stands first, equal ones by name", () =>
    expect(Composition.report({ kota: 7, kabupaten: 19, kementerian: 7 }, 33).parts.map(({ part }) => part)).toEqual(["kabupaten", "kementerian", "kota"]))

  it("parts that do not add up are said not to", () => expect(Composition.report({ a: 1, b: 2 }, 4).consistent).toBe(false))
  it("a total nobody printed leaves that open", () => expect(Composition.report({ a: 1, b: 2 }, undefined)).toMatchObject({ total: 3, consistent: undefined }))
  it("parts of nothing have no share", () => expect(Composition.report({ a: 0 }, 0).parts[0]?.percent).toBeUndefined())

  it("a quota larger than its entries lists those there are", () => {
    const ranking = Standing.rank([{ entry: "a", exact: Rational.of(1) }])
    expect(Composition.againstQuota(ranking, { a: "kota" }, { kota: 2, provinsi: 1 })).toEqual([
      { part: "kota", quota: 2, byScore: 1, undecided: 0, difference: -1, best: ["a"] },
      { part: "provinsi", quota: 1, byScore: 0, undecided: 0, difference: -1, best: [] }
    ])
  })

  it("entries that tie across the line are undecided, not chosen by the alphabet", () => {
    const ranking = Standing.rank(["a", "b"].map((entry) => ({ entry, exact: Rational.of(80) })))
    const lines = Composition.againstQuota(ranking, { a: "kota", b: "provinsi" }, { kota: 1, provinsi: 0 })
    expect(lines.map(({ byScore, part, undecided }) => [part, byScore, undecided])).toEqual([["kota", 0, 1], ["provinsi", 0, 1]])
  })

  it.each([
    { given: "a stage not counted", counts: [60, undefined, 6], then: [true, [undefined, undefined]] },
    { given: "a rise across a stage not counted", counts: [40, undefined, 45], then: [false, [undefined, undefined]] },
    { given: "the same count twice", counts: [40, 40], then: [true, [100]] },
    { given: "after zero", counts: [0, 0], then: [true, [undefined]] },
    { given: "no stages", counts: [], then: [true, []] }
  ])("$given", ({ counts, then }) => {
    const funnel = Funnel.of(counts.map((count, at) => ({ name: String(at), count })))
    expect([funnel.nonIncreasing, funnel.percentOfPrevious]).toEqual(then)
  })
})

it("every refusal has its sentence, with nothing left to fill, in both languages", () => {
  const sheet = Rubric.rollUp({ signed: false, tree: leaf("t", 100, 1) })
  const refusals = [
    Eligibility.recommend({ started: undefined, awards: undefined }, { edition: 1999, group: "umum" }),
    Eligibility.recommend({ started: undefined, awards: undefined }, { edition: 2024, group: "umum" }),
    Eligibility.recommend({ started: undefined, awards: undefined }, { edition: 2022, group: "all" }),
    Eligibility.recommend({ started: undefined, awards: undefined }, { edition: 2023, group: "umum" }),
    Proposal.readiness({ edition: 2014, group: "all", texts: {}, evidence: [] }),
    Scoring.national(2023, "umum"),
    sheet,
    Sensitivity.perturb([], {}, { seed: 1, runs: 1, weightSpread: 0, resampleJudges: false, places: 1 })
  ].flatMap((answer: Result.Result<unknown, Refusal.Refusal>) => (Result.isFailure(answer) ? [answer.failure] : []))
  expect(new Set(refusals.map(({ _tag }) => _tag)).size).toBe(8)
  for (const refusal of refusals) {
    for (const words of [id, en]) expect(Recommendation.fill(words.refusals[refusal._tag], Refusal.facts(refusal))).not.toMatch(/\{\w+\}/)
  }
})
