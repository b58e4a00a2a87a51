import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as IntraclassCorrelation from "../../src/measurement/IntraclassCorrelation.ts"
import * as ItemAnalysis from "../../src/measurement/ItemAnalysis.ts"
import * as Pattern from "../../src/measurement/Pattern.ts"
import * as Reliability from "../../src/measurement/Reliability.ts"
import * as Summary from "../../src/measurement/Summary.ts"
import { clean, get, near, refusal } from "./near.ts"

const mark = fc.integer({ min: 0, max: 10 })
const table = fc.integer({ min: 2, max: 6 }).chain((k) => fc.array(fc.array(mark, { minLength: k, maxLength: k }), { minLength: 2, maxLength: 15 }))
const four: Pattern.Patterns = [["0000", 2], ["1000", 3], ["1100", 5], ["1010", 2], ["1110", 6], ["0110", 1], ["1111", 4]]
const rowsOf = (patterns: Pattern.Patterns) => patterns.flatMap(([digits, count]) => Array.from({ length: count! }, () => Array.from(digits, Number)))

describe("Cronbach's alpha", () => {
  it.each([
    { given: "four people, three items", rows: [[1, 1, 2], [2, 3, 3], [4, 3, 5], [5, 5, 4]], alpha: 0.915254237288136, without: [0.761904761904762, 0.888888888888889, 0.941176470588235] },
    { given: "items against each other", rows: [[1, 5], [2, 4], [3, 3], [4, 1]], alpha: -104 / 3, without: [undefined, undefined] },
    { given: "one item", rows: [[1], [0], [1]], alpha: undefined, without: undefined },
    { given: "one person", rows: [[1, 2, 3]], alpha: undefined, without: undefined },
    { given: "all totals equal", rows: [[1, 2], [2, 1]], alpha: undefined, without: undefined },
    { given: "totals equal but for binary noise", rows: [[0.1, 0.2], [0.3, 0]], alpha: undefined, without: undefined },
    { given: "nobody", rows: [], alpha: undefined, without: undefined },
    { given: "only the complete people", rows: [[1, 1, 2], [2, 3, 3], [undefined, 9, 9], [4, 3, 5], [5, 5, 4], [9]], alpha: 0.915254237288136, without: [0.761904761904762, 0.888888888888889, 0.941176470588235] }
  ])("$given: $alpha", ({ alpha, rows, without }) => {
    const found = Reliability.cronbachAlpha(rows)
    near(found.alpha, alpha)
    if (without === undefined) expect(found.alphaIfItemDeleted).toBeUndefined()
    else near(found.alphaIfItemDeleted, without)
  })
  it("an item without which the totals stand still has no alpha without it", () =>
    near(Reliability.cronbachAlpha([[1, 1, 0], [2, 0, 1], [3, 1, 0]]).alphaIfItemDeleted?.[0], undefined))
  it("says how many people it used", () => expect(Reliability.cronbachAlpha([[1, 2], [2, 3], [undefined, 1]]).n).toBe(2))
  it("the interval is that of ICC(3,k), and narrows with the level", () => {
    const rows = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]
    const { high, low } = Reliability.cronbachAlpha(rows)
    const icc = IntraclassCorrelation.of(rows)
    near([low, high], [icc.intervals.icc3k.low, icc.intervals.icc3k.high], 1e-9)
    expect(Reliability.cronbachAlpha(rows, 0.8).low!).toBeGreaterThan(low!)
    expect(Reliability.cronbachAlpha([[1], [2]])).toMatchObject({ low: undefined, high: undefined })
  })
  it("law: ICC(3,k) is alpha over judges; at most 1; blind to order, shift and scale", () => {
    fc.assert(fc.property(table, fc.integer({ min: 1, max: 9 }), (rows, by) => {
      const { alpha } = Reliability.cronbachAlpha(rows)
      fc.pre(alpha !== undefined)
      expect(alpha!).toBeLessThanOrEqual(1 + 1e-12)
      const icc = IntraclassCorrelation.of(rows).icc3k
      near(icc, alpha, 1e-7)
      near(Reliability.cronbachAlpha([...rows].reverse().map((row) => [...row].reverse())).alpha, alpha, 1e-9)
      near(Reliability.cronbachAlpha(rows.map((row) => row.map((value, at) => by * value + at))).alpha, alpha, 1e-7)
    }))
  })
})

describe("KR-20 and KR-21", () => {
  it("23 people, four items", () => {
    const found = Reliability.kuderRichardson(four)
    expect(found.n).toBe(23)
    near([found.kr20, found.kr21], [0.623474178403756, 0.362910798122066])
  })
  it.each([
    { given: "everyone alike", patterns: [["101", 5]] },
    { given: "equal totals", patterns: [["10", 5], ["01", 5]] },
    { given: "one item", patterns: [["1", 5], ["0", 5]] },
    { given: "one person", patterns: [["10", 1]] },
    { given: "patterns of two lengths", patterns: [["10", 5], ["011", 5]] },
    { given: "a pattern that is not right or wrong", patterns: [["10", 5], ["02", 5]] },
    { given: "a letter", patterns: [["10", 5], ["1x", 5]] },
    { given: "an unknown count", patterns: [["10", 5], ["11", undefined]] },
    { given: "half a person", patterns: [["10", 5], ["11", 0.5]] },
    { given: "a negative count", patterns: [["10", 5], ["11", -1]] },
    { given: "nobody", patterns: [["10", 0]] },
    { given: "nothing", patterns: [] }
  ] as ReadonlyArray<{ given: string; patterns: Pattern.Patterns }>)("$given: unknown", ({ patterns }) =>
    expect(Reliability.kuderRichardson(patterns)).toMatchObject({ kr20: undefined, kr21: undefined }))
  it("law: KR-20 is alpha on right-or-wrong items, and KR-21 is never above it", () => {
    const pattern = fc.tuple(fc.constantFrom("000", "100", "010", "001", "110", "101", "011", "111"), fc.integer({ min: 1, max: 9 }))
    fc.assert(fc.property(fc.array(pattern, { minLength: 2, maxLength: 8 }), (patterns) => {
      const { kr20, kr21 } = Reliability.kuderRichardson(patterns)
      const { alpha } = Reliability.cronbachAlpha(rowsOf(patterns))
      near(kr20, alpha, 1e-9)
      if (kr20 !== undefined) expect(kr21!).toBeLessThanOrEqual(kr20 + 1e-12)
    }))
  })
})

describe("Spearman–Brown and the standard error", () => {
  it.each([
    { r: 0.7, m: 2, then: 0.823529411764706 },
    { r: 0.5, m: 3, then: 0.75 },
    { r: 0.7, m: 1, then: 0.7 },
    { r: 0.7, m: 0, then: 0 },
    { r: 0, m: 5, then: 0 },
    { r: -1, m: 2, then: undefined },
    { r: 0.7, m: -0.5, then: undefined },
    { r: undefined, m: 2, then: undefined },
    { r: 0.7, m: undefined, then: undefined }
  ])("$r at $m times the length: $then", ({ m, r, then }) => near(Reliability.spearmanBrown(r, m), then))
  it("law: takes ICC(3,1) to ICC(3,k), and halving undoes doubling", () => {
    fc.assert(fc.property(table, (rows) => {
      const { icc31, icc3k, judges } = IntraclassCorrelation.of(rows)
      fc.pre(icc31 !== undefined && icc3k !== undefined && Math.abs(icc3k) < 50)
      near(Reliability.spearmanBrown(icc31, judges), icc3k, 1e-6)
    }))
    fc.assert(fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (r) => near(Reliability.spearmanBrown(Reliability.spearmanBrown(r, 2), 0.5), r)))
  })
  it.each([
    { sd: 15, r: 0.9, sem: 4.74341649025257 },
    { sd: 10, r: 0, sem: 10 },
    { sd: 10, r: 1, sem: 0 },
    { sd: 0, r: 0.5, sem: 0 },
    { sd: -1, r: 0.5, sem: undefined },
    { sd: undefined, r: 0.5, sem: undefined },
    { sd: 10, r: undefined, sem: undefined }
  ])("sd $sd, reliability $r: $sem", ({ r, sd, sem }) => near(get(Reliability.standardError(sd, r)), sem))
  it.each([-0.01, 1.01, -5])("a reliability of %s is refused, even beside an unknown sd", (r) => {
    expect(refusal(Reliability.standardError(10, r))).toBe("ReliabilityOutOfRange")
    expect(Reliability.standardError(undefined, r)).toMatchObject({ failure: { reliability: r } })
  })
})

describe("item analysis", () => {
  it("23 people, four items", () => {
    const found = ItemAnalysis.ofPatterns(four)
    expect(found.n).toBe(23)
    near(found.difficulty, [0.869565217391304, 0.695652173913043, 0.565217391304348, 0.173913043478261])
    near(found.pointBiserialTotal, [0.547486788915902, 0.744699580226247, 0.760345761572197, 0.671565887526955])
    near(found.pointBiserialRest, [0.293359930834671, 0.461853285915992, 0.455621067983847, 0.421496545915992], 1e-8)
    near([found.meanTotal, found.sdTotal], [2.30434782608696, 1.18455141523841])
  })
  it("constant items and a constant rest have no correlation", () => {
    expect(ItemAnalysis.ofPatterns([["10", 2], ["11", 3]])).toMatchObject({
      difficulty: [1, 0.6], pointBiserialTotal: [undefined, 1], pointBiserialRest: [undefined, undefined]
    })
    expect(ItemAnalysis.ofPatterns([["11", 1]])).toMatchObject({ n: 1, meanTotal: 2, sdTotal: undefined })
  })
  it("what cannot be read has blanks, one an item", () => {
    const blank = { n: undefined, difficulty: [undefined, undefined], pointBiserialTotal: [undefined, undefined], pointBiserialRest: [undefined, undefined], meanTotal: undefined, sdTotal: undefined }
    expect(ItemAnalysis.ofPatterns([["1", undefined], ["12", 1]])).toEqual(blank)
    expect(ItemAnalysis.ofPatterns([])).toMatchObject({ n: 0, difficulty: [] })
    expect(ItemAnalysis.ofPatterns([["1", 2], ["12", 1]]).n).toBe(3)
    expect(ItemAnalysis.ofPatterns([["1", 0]])).toMatchObject({ n: 0, difficulty: [undefined] })
    expect(Reliability.kuderRichardson([["1", undefined]]).n).toBeUndefined()
    expect(Reliability.kuderRichardson([["12", 3]]).n).toBe(3)
  })
  it("rows are patterns counted, incomplete people left out", () => {
    expect(Pattern.ofRows([[1, 0], [1, 0], [1, undefined], [1, 1], [1, 10], [1, 0.5], [1, -1], [9, 9]])).toEqual([["10", 2], ["11", 1], ["99", 1]])
    expect(ItemAnalysis.ofRows(rowsOf(four))).toEqual(ItemAnalysis.ofPatterns(four))
  })
  it("law: the rest correlation is Pearson's of the item and the total without it", () => {
    const pattern = fc.tuple(fc.constantFrom("000", "100", "010", "001", "110", "101", "011", "111"), fc.integer({ min: 0, max: 9 }))
    fc.assert(fc.property(fc.array(pattern, { minLength: 1, maxLength: 8 }), (patterns) => {
      const rows = rowsOf(patterns)
      fc.pre(rows.length > 0)
      const found = ItemAnalysis.ofPatterns(patterns)
      const totals = rows.map(Summary.sum)
      near(found.pointBiserialRest, [0, 1, 2].map((at) => Summary.correlation(rows.map((row) => row[at]!), rows.map((row, p) => totals[p]! - row[at]!))), 1e-9)
      near(found.pointBiserialTotal, [0, 1, 2].map((at) => Summary.correlation(rows.map((row) => row[at]!), totals)), 1e-9)
      near(found.sdTotal, Summary.sd(totals))
      expect(clean(found)).toBe(true)
    }))
  })
})

describe("discrimination by extreme groups", () => {
  const totals = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]
  it.each([
    { given: "27 % of ten is three", item: [1, 1, 0, 0, 0, 0, 0, 0, 1, 0], share: 0.27, upper: 2 / 3, lower: 1 / 3, d: 1 / 3, groupSize: 3 },
    { given: "halves", item: [1, 1, 1, 1, 1, 0, 0, 0, 0, 0], share: 0.5, upper: 1, lower: 0, d: 1, groupSize: 5 },
    { given: "never more than half", item: [1, 1, 1, 1, 1, 0, 0, 0, 0, 0], share: 0.9, upper: 1, lower: 0, d: 1, groupSize: 5 },
    { given: "at least one", item: [0, 1, 1, 1, 1, 0, 0, 0, 0, 1], share: 0.01, upper: 0, lower: 1, d: -1, groupSize: 1 }
  ])("$given: D = $d", ({ item, share, ...wanted }) => {
    const found = ItemAnalysis.discrimination(item, totals, share)
    near([found.upper, found.lower, found.d, found.groupSize], [wanted.upper, wanted.lower, wanted.d, wanted.groupSize])
  })
  it("people tied at an edge share its places, whatever the order of the people", () => {
    expect(ItemAnalysis.discrimination([1, 0, 1, 0], [5, 5, 5, 5])).toEqual({ upper: 0.5, lower: 0.5, d: 0, groupSize: 1 })
    // Two places above: 9 takes one, and the three people with 7 share the other.
    near(ItemAnalysis.discrimination([1, 1, 0, 0, 0, 1], [9, 7, 7, 7, 2, 1], 1 / 3), { upper: 2 / 3, lower: 0.5, d: 1 / 6, groupSize: 2 })
    near(ItemAnalysis.discrimination([0, 0, 1, 1, 1, 0], [7, 7, 7, 9, 1, 2], 1 / 3), { upper: 2 / 3, lower: 0.5, d: 1 / 6, groupSize: 2 })
    expect(ItemAnalysis.discrimination([0, 1], [1, 9])).toMatchObject({ upper: 1, lower: 0 })
  })
  it("one person has no groups, and unknown answers leave", () => {
    expect(ItemAnalysis.discrimination([1], [5])).toEqual({ upper: undefined, lower: undefined, d: undefined, groupSize: 0 })
    expect(ItemAnalysis.discrimination([1, undefined, 0], [5, 9, 1])).toMatchObject({ d: 1, groupSize: 1 })
    expect(ItemAnalysis.kelley).toBe(0.27)
  })
})
