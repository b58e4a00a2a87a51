import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as AssessorReport from "../../src/measurement/AssessorReport.ts"
import * as GainReport from "../../src/measurement/GainReport.ts"
import * as ItemReport from "../../src/measurement/ItemReport.ts"
import * as Report from "../../src/measurement/Report.ts"
import { usual } from "../../src/measurement/Statement.ts"
import { en } from "../../src/words/en.ts"
import { id } from "../../src/words/id.ts"
import { clean, near } from "./near.ts"

const topics = ({ statements }: { readonly statements: ReadonlyArray<{ readonly topic: string }> }) => statements.map(({ topic }) => topic)

describe("gain (peningkatan)", () => {
  const pre = [40, 50, 45, 60, 55, 30]
  it.each([
    { given: "everybody rose", post: [60, 75, 70, 80, 70, 65], then: "gain-beyond-chance", p: 0.032, difference: 70 / 3 },
    { given: "everybody fell", post: [20, 25, 30, 50, 52, 11], then: "loss-beyond-chance", p: 0.032, difference: 46 / 3 },
    { given: "some up, some down", post: [42, 47, 49, 55, 61, 23], then: "gain-within-chance", p: 0.844, difference: 0.5 },
    { given: "nobody moved", post: pre, then: "gain-within-chance", p: 1, difference: 0 }
  ])("$given: $then", ({ difference, p, post, then }) => {
    const report = GainReport.of({ pre, post, max: 100 })
    near(report.statements, [{ topic: then, facts: { people: 6, p, difference } }])
  })
  it("a chance too small to write is not written as none", () => {
    const many = Array.from({ length: 60 }, (_, at) => at)
    expect(GainReport.of({ pre: many, post: many.map((value) => value + 10 + (value % 3)), max: 100 }).statements[0]!.facts).toMatchObject({ p: 0.001 })
  })
  it("one pair is too few, two are a start", () => {
    expect(GainReport.of({ pre: [1, 2], post: [2, undefined], max: 10 }).statements).toEqual([{ topic: "gain-unknown", facts: { people: 1 } }])
    expect(topics(GainReport.of({ pre: [1, 2], post: [2, 4], max: 10 }))).toEqual(["gain-within-chance"])
    expect(topics(GainReport.of({ pre: [], post: [], max: 10 }))).toEqual(["gain-unknown"])
  })
  it("holds the numbers: class gain with its band, t, ranks, effects of post less pre", () => {
    const report = GainReport.of({ pre, post: [60, 75, 70, 80, 70, 65], max: 100 })
    near(report.gain.classGain, 140 / 320)
    expect(report.band).toBe("medium")
    expect(report.t.meanDifference!).toBeGreaterThan(0)
    expect(report.effect.dz!).toBeGreaterThan(0)
    expect(report.wilcoxon).toEqual({ v: 21, nUsed: 6, p: 0.03125 })
  })
  it("is exact up to fifty people and normal beyond", () => {
    const many = (n: number) => GainReport.of({ pre: Array.from({ length: n }, () => 0), post: Array.from({ length: n }, (_, at) => at % 3 === 0 ? -(at + 1) : at + 1), max: 100 }).wilcoxon.p!
    expect(many(50) * 2 ** 49 % 1).toBe(0)
    expect(many(51) * 2 ** 50 % 1).not.toBe(0)
  })
  it("another bar speaks otherwise, exactly at it stays chance", () => {
    const scores = { pre, post: [60, 75, 70, 80, 70, 65], max: 100 }
    expect(topics(GainReport.of(scores, { ...usual, chance: 0.03125 }))).toEqual(["gain-within-chance"])
    expect(topics(GainReport.of(scores, { ...usual, chance: 0.04 }))).toEqual(["gain-beyond-chance"])
  })
})

describe("items (butir soal)", () => {
  // a: all right; b, c: fine; d: the strong miss it; e: nobody but one.
  const rows = [
    [1, 1, 1, 0, 0], [1, 1, 1, 0, 1], [1, 1, 0, 0, 0], [1, 1, 1, 0, 0], [1, 0, 0, 1, 0], [1, 0, 0, 0, 0], [1, 0, 0, 1, 0], [1, 1, 1, 1, 0], [1, 0, 0, 1, 0], [1, 0, 0, 1, 0]
  ]
  const report = ItemReport.of({ rows, names: ["a", "b", "c", "d", "e"] })
  it("each item gets what is wrong with it", () => {
    expect(report.items.map(({ mend, name }) => [name, ...mend])).toEqual([["a", "item-same-for-all"], ["b"], ["c"], ["d", "item-against-the-test"], ["e", "item-too-hard"]])
    near(report.items.map(({ difficulty }) => difficulty), [1, 0.5, 0.4, 0.5, 0.1])
    near(report.items.map(({ rest }) => rest), [undefined, 0.6, 0.757576, -0.755929, 0.272166], 0.5)
  })
  it("says first whether the test is consistent, then the items by urgency", () => {
    expect(topics(report)).toEqual(["test-not-consistent", "items-from-few", "item-against-the-test", "item-too-hard", "item-same-for-all"])
    expect(report.statements[2]!.facts).toMatchObject({ item: "d", percent: 50 })
    expect(report.statements[3]!.facts).toMatchObject({ item: "e", percent: 10 })
    near(report.statements[1]!.facts, { people: 10, margin: Math.tanh(1.96 / Math.sqrt(7)) })
    expect(report.statements[0]!.facts).toMatchObject({ people: 10, bar: 0.7, low: report.alpha.low, high: report.alpha.high })
  })
  it.each([
    { given: "a weak item", bars: { weakItem: 0.99 }, mend: ["item-weak"] },
    { given: "a hard item", bars: { hardItem: 0.51 }, mend: ["item-too-hard"] },
    { given: "exactly at the hard bar", bars: { hardItem: 0.5 }, mend: [] },
    { given: "an easy item", bars: { easyItem: 0.49 }, mend: ["item-too-easy"] },
    { given: "exactly at the easy bar", bars: { easyItem: 0.5 }, mend: [] }
  ])("item b, $given: $mend", ({ bars, mend }) => expect(ItemReport.of({ rows }, { ...usual, ...bars }).items[1]!.mend).toEqual(mend))
  it("items are numbered where they have no name, and left-out people counted", () => {
    const found = ItemReport.of({ rows: [...rows, [1, undefined, 1, 1, 1]] })
    expect(found.items.map(({ name }) => name)).toEqual(["1", "2", "3", "4", "5"])
    expect([found.people, found.leftOut]).toEqual([10, 1])
  })
  it("items of more than one point count by their points; unknown points leave the share unknown", () => {
    const found = ItemReport.of({ rows: [[4, 10], [2, 5], [0, 6]], points: [4, 10] })
    near(found.items.map(({ difficulty }) => difficulty), [0.5, 0.7])
    near(found.items.map(({ discrimination }) => discrimination), [1, 0.4])
    expect(ItemReport.of({ rows: [[4], [2]], points: [undefined] }).items[0]).toMatchObject({ difficulty: undefined, discrimination: undefined })
    expect(ItemReport.of({ rows: [[4], [2]], points: [0] }).items[0]!.difficulty).toBeUndefined()
  })
  it("a consistent test with its standard error; a contradictory one has none", () => {
    const consistent = ItemReport.of({ rows: [[1, 1, 2], [2, 3, 3], [4, 3, 5], [5, 5, 4]], points: [5, 5, 5] })
    expect(topics(consistent)[0]).toBe("test-consistent")
    near(consistent.standardError! ** 2, (1 - consistent.alpha.alpha!) * (59 / 3), 1e-9)
    near(consistent.items.map(({ alphaWithout }) => alphaWithout), [0.761904761905, 0.888888888889, 0.941176470588])
    expect(ItemReport.of({ rows: [[1, 5], [2, 4], [3, 3], [4, 1]] }).standardError).toBeUndefined()
    expect(topics(ItemReport.of({ rows: [[1, 0, 1], [0, 1, 1]] }))[0]).toBe("test-consistency-unknown")
    expect(ItemReport.of({ rows: [] })).toMatchObject({ people: 0, items: [], standardError: undefined })
  })
  it("alpha exactly at the bar is consistent", () => {
    const given = { rows: [[1, 1, 2], [2, 3, 3], [4, 3, 5], [5, 5, 4]] }
    const { alpha } = ItemReport.of(given).alpha
    expect(topics(ItemReport.of(given, { ...usual, consistent: alpha! }))[0]).toBe("test-consistent")
  })
})

describe("assessors (asesor)", () => {
  const scores = [[60, 61, 70], [70, 71, 81], [80, 80, 90], [65, 64, 75], [75, 76, 85]]
  const names = ["Rini", "Budi", "Sari"]
  it("names the mild and the severe, with how far", () => {
    const report = AssessorReport.of({ scores, names })
    expect(report.statements.map(({ facts, topic }) => [topic, facts.assessor])).toEqual([
      ["assessors-disagree", undefined], ["assessor-severe", "Rini"], ["assessor-severe", "Budi"], ["assessor-mild", "Sari"]
    ])
    near(report.statements[3]!.facts.points, 80.2 - (70 + 70.4 + 80.2) / 3)
    near(report.assessors.map(({ leaning }) => leaning), [-53 / 15, -47 / 15, 20 / 3], 0.02)
    expect(report.assessors.map(({ mean, scored }) => [scored, mean])).toEqual([[5, 70], [5, 70.4], [5, 80.2]])
    expect(report.concordance.w).toBe(1)
    expect(report.icc.judges).toBe(3)
    expect(report.linked).toBe(true)
  })
  it.each([
    { given: "well above the bar", alpha: 0.8, agree: 0.3, roughly: 0.2, then: "assessors-agree" },
    { given: "between the bars", alpha: 0.8, agree: 0.95, roughly: 0.2, then: "assessors-agree-roughly" },
    { given: "below both", alpha: 0.8, agree: 0.95, roughly: 0.94, then: "assessors-disagree" }
  ])("$given: $then", ({ agree, roughly, then }) =>
    expect(topics(AssessorReport.of({ scores }, { ...usual, agree, agreeRoughly: roughly }))[0]).toBe(then))
  it("a bar reached exactly is reached", () => {
    const { alpha } = AssessorReport.of({ scores }).alpha
    expect(topics(AssessorReport.of({ scores }, { ...usual, agree: alpha! }))[0]).toBe("assessors-agree")
    expect(topics(AssessorReport.of({ scores }, { ...usual, agreeRoughly: alpha! }))[0]).toBe("assessors-agree-roughly")
  })
  it("names who orders differently and who gives all the same", () => {
    const report = AssessorReport.of({ scores: [[1, 4, 3, 7], [2, 3, 1, 7], [3, 2, 2, 7], [4, 1, 4, 7], [5, 0, 5, 7]] })
    expect(report.statements.filter(({ topic }) => topic === "assessor-other-order").map(({ facts }) => facts.assessor)).toContain("2")
    expect(report.statements.filter(({ topic }) => topic === "assessor-same-for-all").map(({ facts }) => facts.assessor)).toEqual(["4"])
    expect(report.assessors[3]).toMatchObject({ constant: true, order: undefined })
    expect(AssessorReport.of({ scores: [[1, 2]] }).assessors[0]!.constant).toBe(false)
  })
  it("the metric is the panel's to name", () => {
    const panel = { scores: [[1, 2], [2, 3], [3, 3], [9, 8]] }
    expect(AssessorReport.of({ ...panel, metric: "nominal" }).alpha.alpha).not.toBe(AssessorReport.of(panel).alpha.alpha)
  })
  it("assessors nothing links have no leaning, and are told so", () => {
    const report = AssessorReport.of({ scores: [[1, undefined], [undefined, 2]] })
    expect(topics(report)).toEqual(["assessors-agreement-unknown", "assessors-not-linked"])
    expect(report).toMatchObject({ linked: false, assessors: [{ leaning: undefined }, { leaning: undefined }] })
    expect(report.statements[0]!.facts).toEqual({ entries: 0 })
    expect(topics(AssessorReport.of({ scores: [] }))).toEqual(["assessors-agreement-unknown"])
  })
  it("chance is shared out over the assessors", () => {
    const close = [[10, 11], [12, 13.5], [11, 11.2], [14, 15], [9, 10.4]]
    const { p } = AssessorReport.of({ scores: close }).assessors[0]!
    const severe = (chance: number) => topics(AssessorReport.of({ scores: close }, { ...usual, chance })).includes("assessor-severe")
    expect([severe(2.01 * p!), severe(1.99 * p!)]).toEqual([true, false])
  })
})

describe("the class report (laporan kelas)", () => {
  const material: Report.Material = {
    gain: { pre: [40, 50, 45, 60, 55, 30], post: [60, 75, 70, 80, 70, 65], max: 100 },
    items: { rows: [[1, 0], [1, 1], [0, 0]] },
    assessors: { scores: [[60, 61, 70], [70, 71, 81], [80, 80, 90], [65, 64, 75], [75, 76, 85]], names: ["Rini", "Budi", "Sari"] }
  }
  it("reports on what there is, gain first, then items, then assessors", () => {
    expect(topics(Report.of(material))).toEqual(["gain-beyond-chance", "test-not-consistent", "assessors-disagree", "assessor-severe", "assessor-severe", "assessor-mild"])
    expect(Report.of({})).toEqual({ items: undefined, assessors: undefined, gain: undefined, statements: [] })
  })
  it("speaks Indonesian and English, numbers written their way", () => {
    const report = Report.of(material)
    expect(Report.sentences(report, id.measurement.report, id.format.number).slice(0, 2)).toEqual([
      "Nilai 6 peserta naik rata-rata 23,33; kenaikan ini lebih dari kebetulan (p paling besar 0,032). Tanpa kelompok pembanding, penyebabnya belum terbukti.",
      "Soal belum mengukur dengan ajek: alfa 0,667 dari 3 peserta (selang kepercayaan -12 sampai 0,991), batas 0,7."
    ])
    expect(Report.sentences(report, en.measurement.report, en.format.number).at(-1)).toBe("Assessor Sari is milder than the average assessor by 6.67 points.")
  })
  it("bars are passed on to every part", () => {
    expect(topics(Report.of(material, { ...usual, chance: 0, consistent: 0, agree: -9 }))).toEqual(["gain-within-chance", "test-consistent", "assessors-agree"])
  })
  it("law: every statement fills its sentence in both languages, whatever the data", () => {
    const value = fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined })
    const table = fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { maxLength: 8 })
    fc.assert(fc.property(table, table, fc.array(value), fc.array(value), (rows, scores, pre, post) => {
      const report = Report.of({ items: { rows, points: [5, 5, 5] }, assessors: { scores }, gain: { pre, post, max: 5 } })
      expect(clean(report)).toBe(true)
      for (const language of [id, en]) {
        for (const sentence of Report.sentences(report, language.measurement.report, language.format.number)) expect(sentence).not.toMatch(/[{}]|NaN|undefined|Infinity/)
      }
    }))
  })
  it("every topic has a sentence in both languages, with the same facts", () => {
    const holes = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, fact]) => fact).sort()
    for (const [topic, sentence] of Object.entries(id.measurement.report)) {
      expect(holes(en.measurement.report[topic as keyof Report.ReportWords])).toEqual(holes(sentence))
    }
  })
})

describe("what the report must not claim", () => {
  it("no gain where one person lifts the mean and everybody else fell, nor the reverse", () => {
    const pre = [50, 51, 52, 53, 54, 55, 56, 57, 58, 20]
    const post = [49, 49, 49, 49, 49, 49, 49, 49, 49, 100]
    const [statement] = GainReport.of({ pre, post, max: 100 }, { ...usual, chance: 0.11 }).statements
    near(statement, { topic: "gain-contradictory", facts: { people: 10, difference: 3.5, p: 0.084 } })
    near(GainReport.of({ pre: post, post: pre, max: 100 }, { ...usual, chance: 0.11 }).statements[0], { topic: "gain-contradictory", facts: { difference: -3.5 } })
  })
  it("no direction where the mean did not move", () => {
    const pre = [0, 0, 0, 0, 0, 0, 0]
    expect(topics(GainReport.of({ pre, post: [1, 1, 1, 1, 1, 1, -6], max: 9 }, { ...usual, chance: 0.5 }))).toEqual(["gain-contradictory"])
    expect(topics(GainReport.of({ pre, post: [-1, -1, -1, -1, -1, -1, 6], max: 9 }, { ...usual, chance: 0.5 }))).toEqual(["gain-contradictory"])
  })
  it("changes that are equal in decimals are ties", () => {
    const { wilcoxon } = GainReport.of({ pre: [0.1, 0.2, 0.3, 0.7], post: [0.3, 0.4, 0.5, 0.5], max: 1 })
    expect(wilcoxon).toEqual({ v: 7.5, nUsed: 4, p: 0.625 })
  })
  it("an assessor who is always five lower is severe, however even", () => {
    const scores = [60, 70, 80, 65, 75, 90, 55].map((score) => [score, score - 5])
    const report = AssessorReport.of({ scores, names: ["Rini", "Budi"] })
    expect(report.statements.slice(1).map(({ facts, topic }) => [topic, facts.assessor])).toEqual([["assessor-mild", "Rini"], ["assessor-severe", "Budi"]])
    near(report.assessors.map(({ common, difference, p }) => [common, difference, p]), [[7, 5, 1 / 64], [7, -5, 1 / 64]])
    expect(topics(AssessorReport.of({ scores: scores.slice(0, 6) })).includes("assessor-severe")).toBe(false)
    expect(AssessorReport.of({ scores: scores.slice(0, 1) }).assessors[0]!.p).toBeUndefined()
    expect(AssessorReport.of({ scores: [[0.3, 0.3], [0.1, 0.1]] }).assessors[0]!.p).toBeUndefined()
  })
  it("no severity where the plain and the adjusted difference part", () => {
    // Citra marks above Dewi, the severest, and met nobody else: plainly mild, yet below the average of the four.
    const works = [0, 1, 2, 3, 4, 5, 6]
    const scores = [
      ...works.map((at) => [90 + at, 85 + at + (at % 2), undefined, undefined]),
      ...works.map((at) => [undefined, 80 + at, undefined, 60 + at + (at % 2)]),
      ...works.map((at) => [undefined, undefined, 70 + at, 65 + at + (at % 2)])
    ]
    const { assessors, statements } = AssessorReport.of({ scores, names: ["Ani", "Budi", "Citra", "Dewi"] })
    expect(assessors.map(({ difference, leaning }) => [Math.sign(difference!), Math.sign(leaning!)])).toEqual([[1, 1], [1, 1], [1, -1], [-1, -1]])
    expect(assessors[2]!.p!).toBeLessThan(0.001)
    expect(statements.flatMap(({ facts, topic }) => /severe|mild/.test(topic) ? [[topic, facts.assessor]] : [])).toEqual([
      ["assessor-mild", "Ani"], ["assessor-severe", "Dewi"]
    ])
  })
  it("no other order from fewer than five common works", () => {
    const scores = [[1, 4], [2, 3], [3, 2], [4, 1], [5, 0]]
    expect(topics(AssessorReport.of({ scores })).filter((topic) => topic === "assessor-other-order")).toHaveLength(2)
    expect(AssessorReport.of({ scores }).statements.find(({ topic }) => topic === "assessor-other-order")!.facts).toMatchObject({ entries: 5, order: -1 })
    expect(topics(AssessorReport.of({ scores: scores.slice(1) }))).not.toContain("assessor-other-order")
  })
})

describe("correlations from few people", () => {
  // Two items that go against each other, so that both are judged by their correlation.
  const rows = (n: number) => Array.from({ length: n }, (_, at) => [at % 2, (at + 1) % 2, at % 3 === 0 ? 1 : 0])
  it("are called loose while they can be off by more than the bar, and not beyond", () => {
    expect(topics(ItemReport.of({ rows: rows(96) }))).toContain("items-from-few")
    expect(topics(ItemReport.of({ rows: rows(99) }))).not.toContain("items-from-few")
    expect(topics(ItemReport.of({ rows: rows(99) }, { ...usual, weakItem: 0.19 }))).toContain("items-from-few")
  })
  it("are not spoken of where no item is judged by one", () => {
    expect(topics(ItemReport.of({ rows: [[1, 1], [0, 0], [1, 1], [0, 0]] }))).toEqual(["test-consistent"])
    expect(topics(ItemReport.of({ rows: [[1, 0], [1, 0], [0, 1]] }))).toContain("items-from-few")
    near(ItemReport.of({ rows: [[1, 0], [1, 0], [0, 1]] }).statements[1]!.facts, { people: 3, margin: Math.tanh(1.96) })
  })
})
