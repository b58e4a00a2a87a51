import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Likelihood from "../../src/measurement/ConditionalLikelihood.ts"
import * as ManyFacets from "../../src/measurement/ManyFacets.ts"
import type * as Pattern from "../../src/measurement/Pattern.ts"
import * as Rasch from "../../src/measurement/Rasch.ts"
import { clean, get, hostile, near, refusal } from "./near.ts"

const fourItems: Pattern.Patterns = [
  ["0000", 5], ["1000", 18], ["0100", 9], ["0010", 6], ["0001", 2], ["1100", 20], ["1010", 13], ["1001", 5],
  ["0110", 8], ["0101", 3], ["0011", 2], ["1110", 22], ["1101", 9], ["1011", 7], ["0111", 4], ["1111", 10]
]
const threeSteps: Pattern.Patterns = [
  ["000", 17], ["001", 17], ["002", 6], ["010", 12], ["011", 8], ["012", 3], ["020", 6], ["021", 2], ["022", 5], ["100", 14], ["101", 16],
  ["102", 6], ["110", 20], ["111", 18], ["112", 15], ["120", 9], ["121", 14], ["122", 9], ["200", 6], ["201", 9], ["202", 5], ["210", 5],
  ["211", 15], ["212", 13], ["220", 5], ["221", 13], ["222", 32]
]

describe("difficulties", () => {
  it("two items: the difference is ln(n10/n01), its error that of a log odds", () => {
    const found = get(Rasch.difficulties([["10", 30], ["01", 12], ["11", 40], ["00", 18]]))
    near(found.difficulty, [-Math.log(2.5) / 2, Math.log(2.5) / 2])
    near(found.standardError, [0.5 * Math.sqrt(1 / 30 + 1 / 12), 0.5 * Math.sqrt(1 / 30 + 1 / 12)], 1e-5)
    near(found.logLikelihood, 30 * Math.log(30 / 42) + 12 * Math.log(12 / 42))
    expect(found.n).toBe(100)
  })
  it("100 people, three items", () => {
    const found = get(Rasch.difficulties([["000", 8], ["100", 22], ["010", 12], ["001", 6], ["110", 20], ["101", 11], ["011", 7], ["111", 14]]))
    near([found.difficulty, found.logLikelihood], [[-0.581328491018, -0.0165255244593, 0.597854015477], -77.3772679942], 1e-7)
  })
  it("four items, as a general optimiser finds over all patterns (scipy BFGS)", () => {
    const found = get(Rasch.difficulties(fourItems))
    near(found.difficulty, [-0.86783582, -0.26739221, 0.11211533, 1.0231127], 1e-6)
    near(found.logLikelihood, -168.698621577932, 1e-10)
  })
  it.each([
    { given: "an item nobody missed", patterns: [["11", 3], ["10", 5]], tag: "NotEstimable" },
    { given: "two groups of items, one always solved first", patterns: [["1110", 5], ["1101", 6], ["1000", 4], ["0100", 3], ["1100", 5]], tag: "NotEstimable" },
    { given: "everybody at an end", patterns: [["11", 3], ["00", 5]], tag: "NotIdentified" },
    { given: "one item", patterns: [["1", 3], ["0", 5]], tag: "UnreadablePatterns" },
    { given: "nobody", patterns: [], tag: "UnreadablePatterns" },
    { given: "an unknown count", patterns: [["10", undefined], ["01", 3]], tag: "UnreadablePatterns" },
    { given: "a digit 2", patterns: [["12", 4], ["01", 3]], tag: "UnreadablePatterns" }
  ] as ReadonlyArray<{ given: string; patterns: Pattern.Patterns; tag: string }>)("$given: $tag", ({ patterns, tag }) =>
    expect(refusal(Rasch.difficulties(patterns))).toBe(tag))
  it("law: sums to zero, follows the items when they change places, blind to twice the people but for the error", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 6, maxLength: 6 }), (counts) => {
      const patterns: Pattern.Patterns = ["100", "010", "001", "110", "101", "011"].map((digits, at) => [digits, counts[at]])
      const { difficulty, standardError } = get(Rasch.difficulties(patterns))
      near(difficulty.reduce((a, b) => a + b, 0), 0)
      const turned = get(Rasch.difficulties(patterns.map(([digits, count]) => [[...digits].reverse().join(""), count])))
      near(turned.difficulty, [...difficulty].reverse(), 1e-8)
      const twice = get(Rasch.difficulties(patterns.map(([digits, count]) => [digits, 2 * count!])))
      near(twice.difficulty, [...difficulty], 1e-8)
      near(twice.standardError.map((error) => error * Math.SQRT2), [...standardError], 1e-6)
    }), { numRuns: 40 })
  })
  it("law: at the top, expected and observed answers are the same", () => {
    const { difficulty } = get(Rasch.difficulties(fourItems))
    const easy = difficulty.map((b) => Math.exp(-b))
    const items = [0, 1, 2, 3]
    const expected = items.map(() => 0)
    for (const total of [1, 2, 3, 4]) {
      const people = fourItems.filter(([digits]) => [...digits].filter((digit) => digit === "1").length === total).reduce((sum, [, count]) => sum + count!, 0)
      const ways = Array.from({ length: 16 }, (_, bits) => items.filter((item) => (bits >> item) & 1)).filter((set) => set.length === total)
      const weight = (set: ReadonlyArray<number>) => set.reduce((product, item) => product * easy[item]!, 1)
      const all = ways.reduce((sum, set) => sum + weight(set), 0)
      for (const set of ways) for (const item of set) expected[item]! += (people * weight(set)) / all
    }
    near(expected, items.map((item) => fourItems.reduce((sum, [digits, count]) => sum + count! * Number(digits[item]), 0)), 1e-8)
  })
})

describe("partial credit and rating scale", () => {
  const two: Pattern.Patterns = [["00", 4], ["01", 3], ["10", 9], ["11", 14], ["12", 8], ["21", 16], ["20", 6], ["02", 3], ["22", 10]]
  it("80 people, two items", () => {
    const found = get(Rasch.partialCredit(two, 3))
    near(found.thresholds, [[-1.01043328097, 0.397112064065], [-0.301898935429, 0.915220152334]], 1e-5)
    near(found.logLikelihood, -43.6785841251)
    expect(found.n).toBe(73)
  })
  it("two judges", () => {
    const found = get(Rasch.judgeSeverity(two, 3))
    near([found.severity, found.thresholds], [[-0.297372171987, 0.297372171987], [-0.651151256085, 0.651151256085]], 1e-5)
    near(found.logLikelihood, -43.7134489322)
    near(found.standardError[0], found.standardError[1]!, 1e-6)
    expect(found.n).toBe(73)
  })
  it("three items, three steps, as a general optimiser finds over all patterns (scipy BFGS)", () => {
    const credit = get(Rasch.partialCredit(threeSteps, 3))
    near(credit.thresholds, [[-0.76312453, 0.48749413], [-0.38195797, 0.52533552], [-0.43187274, 0.56412562]], 1e-6)
    near(credit.logLikelihood, -381.673494550374, 1e-10)
    const scale = get(Rasch.judgeSeverity(threeSteps, 3))
    near(scale.severity, [-0.13816888, 0.07286442, 0.06530446], 1e-6)
    near(scale.thresholds, [-0.52621984, 0.52621984], 1e-6)
    near(scale.logLikelihood, -382.208370032601, 1e-10)
  })
  it("two categories are the Rasch model", () => {
    const { difficulty, logLikelihood } = get(Rasch.difficulties(fourItems))
    near(get(Rasch.partialCredit(fourItems, 2)).thresholds.flat(), [...difficulty], 1e-8)
    const judged = get(Rasch.judgeSeverity(fourItems, 2))
    near([judged.severity, judged.thresholds, judged.logLikelihood], [[...difficulty], [0], logLikelihood], 1e-8)
  })
  it.each([
    { given: "a step never taken", patterns: [["01", 5], ["02", 4], ["20", 3], ["21", 2]], categories: 3, tag: "NotEstimable" },
    { given: "totals that tell too little", patterns: [["02", 5], ["20", 4], ["22", 3], ["00", 2]], categories: 3, tag: "NotIdentified" },
    { given: "one category", patterns: [["00", 5]], categories: 1, tag: "UnreadablePatterns" },
    { given: "eleven categories", patterns: [["00", 5], ["01", 5]], categories: 11, tag: "UnreadablePatterns" },
    { given: "half a category", patterns: [["00", 5], ["01", 5]], categories: 2.5, tag: "UnreadablePatterns" },
    { given: "categories unknown", patterns: [["00", 5], ["01", 5]], categories: undefined, tag: "UnreadablePatterns" }
  ] as ReadonlyArray<{ given: string; patterns: Pattern.Patterns; categories: number | undefined; tag: string }>)("$given: $tag", ({ categories, patterns, tag }) => {
    expect(refusal(Rasch.partialCredit(patterns, categories))).toBe(tag)
    if (tag === "UnreadablePatterns") expect(refusal(Rasch.judgeSeverity(patterns, categories))).toBe(tag)
  })
})

describe("persons", () => {
  it("three items, both ways", () => {
    const mle = Rasch.person([-1, 0, 1], "mle")!
    near(["0", "1", "2", "3"].map((raw) => mle[raw]), [undefined, -0.802934381116, 0.802934381116, undefined], 1e-9)
    const wle = Rasch.person([-1, 0, 1], "wle")!
    near(["0", "1", "2", "3"].map((raw) => wle[raw]), [-2.29468789727, -0.638041553462, 0.638041553462, 2.29468789727], 1e-9)
    expect(Object.keys(wle)).toEqual(["0", "1", "2", "3"])
  })
  it("k items of difficulty b: b + ln(r/(k - r)), and Warm's b + ln((r + ½)/(k - r + ½))", () => {
    for (const b of [-2, 0, 3]) {
      const list = Array.from({ length: 5 }, () => b)
      for (const r of [0, 1, 2, 3, 4, 5]) {
        near(Rasch.person(list, "mle")![String(r)], r === 0 || r === 5 ? undefined : b + Math.log(r / (5 - r)), 1e-9)
        near(Rasch.person(list, "wle")![String(r)], b + Math.log((r + 0.5) / (5.5 - r)), 1e-9)
      }
    }
  })
  it("partial credit with equal thresholds counts each step", () => {
    const mle = Rasch.personOf([[0, 0]], "mle")!
    near([mle["0"], mle["1"], mle["2"]], [undefined, 0, undefined])
    near(Rasch.personOf([[-1], [0], [1]], "wle")!["1"], -0.638041553462)
    const wle = Rasch.personOf([[-0.5, 0.5], [0]], "wle")!
    near(wle["0"], -wle["3"]!)
    expect(wle["1"]! < wle["2"]!).toBe(true)
  })
  it.each([{ list: [undefined] }, { list: [0, Number.NaN] }, { list: Array.from({ length: 1001 }, () => 0) }])("no table for a list of $list.length with something wrong", ({ list }) =>
    expect(Rasch.person(list, "wle")).toBeUndefined())
  it("sixty points have a table of sixty-one; no items have one score without a place", () => {
    expect(Object.keys(Rasch.person(Array.from({ length: 60 }, (_, at) => at / 30 - 1), "mle")!)).toHaveLength(61)
    expect(Rasch.person([], "wle")).toEqual({ 0: undefined })
  })
  it("law: rises with the score, Warm's lies within the other, both move with the items", () => {
    fc.assert(fc.property(fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: 2, maxLength: 8 }), (list) => {
      const [mle, wle] = [Rasch.person(list, "mle")!, Rasch.person(list, "wle")!]
      const moved = Rasch.person(list.map((b) => b + 2), "wle")!
      for (let r = 0; r < list.length; r++) {
        expect(wle[String(r)]! < wle[String(r + 1)]!).toBe(true)
        near(moved[String(r)], wle[String(r)]! + 2, 1e-8)
        if (r > 1) expect(mle[String(r - 1)]! < mle[String(r)]!).toBe(true)
      }
      expect(clean([mle, wle])).toBe(true)
    }), { numRuns: 50 })
  })
})

describe("many facets", () => {
  const observe = (patterns: Pattern.Patterns, names: ReadonlyArray<string>): ReadonlyArray<ManyFacets.Observation> => patterns.flatMap(([digits, count], p) =>
    Array.from({ length: count! }, (_, at) => [...digits].map((digit, item) => ({ person: `${p}-${at}`, levels: [names[item]!], score: Number(digit) }))).flat())
  const severities = (found: ManyFacets.ManyFacets, facet = 0) => Object.fromEntries(Object.entries(found.facets[facet]!).map(([level, { severity }]) => [level, severity]))
  it("one facet, everybody judged by all: the rating scale", () => {
    const found = get(ManyFacets.fit(observe(threeSteps, ["a", "b", "c"]), 3))
    const scale = get(Rasch.judgeSeverity(threeSteps, 3))
    expect(found.n).toBe(300)
    near(["a", "b", "c"].map((judge) => severities(found)[judge]), [...scale.severity], 1e-8)
    near(["a", "b", "c"].map((judge) => found.facets[0]![judge]!.standardError), [...scale.standardError], 1e-6)
    near([found.thresholds, found.logLikelihood], [[...scale.thresholds], scale.logLikelihood], 1e-8)
  })
  it("judges who met different people are placed by those they share", () => {
    // Two judges by ln odds: a against b 30:12, b against c 20:10; a and c never met.
    const observations = [
      ...observe([["10", 30], ["01", 12]], ["a", "b"]), ...observe([["10", 20], ["01", 10]], ["b", "c"]).map((one) => ({ ...one, person: `x${one.person}` }))
    ]
    const found = get(ManyFacets.fit(observations, 2))
    const [b, c] = [Math.log(2.5), Math.log(2.5) + Math.log(2)]
    const mean = (b + c) / 3
    near(["a", "b", "c"].map((judge) => severities(found)[judge]), [-mean, b - mean, c - mean], 1e-8)
    expect(found.n).toBe(72)
  })
  it("two facets are told apart", () => {
    // Judge and criterion each add; probabilities of two answers by one person follow the sum of both.
    const cells = [["Rini", "rapi", 0], ["Rini", "hitung", 0.8], ["Budi", "rapi", 0.5], ["Budi", "hitung", 1.3]] as const
    const observations = cells.flatMap(([j1, c1, d1], i) => cells.slice(0, i).flatMap(([j2, c2, d2]) => {
      const first = Math.round(100_000 / (1 + Math.exp(d1 - d2)))
      return Array.from({ length: 100 }, (_, at) => [
        { person: `${i}${j2}${c2}${at}`, levels: [j1, c1], score: at < first / 1000 ? 1 : 0 },
        { person: `${i}${j2}${c2}${at}`, levels: [j2, c2], score: at < first / 1000 ? 0 : 1 }
      ]).flat()
    }))
    const found = get(ManyFacets.fit(observations, 2))
    near(severities(found).Budi! - severities(found).Rini!, 0.5, 0.03)
    near(severities(found, 1).hitung! - severities(found, 1).rapi!, 0.8, 0.03)
    near([severities(found).Budi! + severities(found).Rini!, severities(found, 1).hitung! + severities(found, 1).rapi!], [0, 0])
  })
  it.each([
    { given: "judges nothing links", observations: [...observe([["10", 3], ["01", 2]], ["a", "b"]), ...observe([["10", 3], ["01", 2]], ["c", "d"]).map((one) => ({ ...one, person: `x${one.person}` }))], categories: 2, tag: "NotIdentified" },
    { given: "nobody", observations: [], categories: 2, tag: "UnreadableObservations" },
    { given: "no facet", observations: [{ person: "a", levels: [], score: 1 }], categories: 2, tag: "UnreadableObservations" },
    { given: "different numbers of facets", observations: [{ person: "a", levels: ["x"], score: 1 }, { person: "a", levels: ["x", "y"], score: 1 }], categories: 2, tag: "UnreadableObservations" },
    { given: "one category", observations: [{ person: "a", levels: ["x"], score: 0 }], categories: 1, tag: "UnreadableObservations" },
    { given: "half a category", observations: [{ person: "a", levels: ["x"], score: 0 }], categories: 2.5, tag: "UnreadableObservations" },
    { given: "a thousand and one categories", observations: [{ person: "a", levels: ["x"], score: 0 }], categories: 1001, tag: "UnreadableObservations" },
    { given: "a score too high", observations: [{ person: "a", levels: ["x"], score: undefined }, { person: "a", levels: ["x"], score: 2 }], categories: 2, tag: "ScoreOutOfRange" },
    { given: "a score below zero", observations: [{ person: "a", levels: ["x"], score: -1 }], categories: 2, tag: "ScoreOutOfRange" },
    { given: "half a score", observations: [{ person: "a", levels: ["x"], score: 0.5 }], categories: 2, tag: "ScoreOutOfRange" },
    { given: "a judge who failed everybody", observations: observe([["10", 3]], ["a", "b"]), categories: 2, tag: "NotEstimable" }
  ])("$given: $tag", ({ categories, observations, tag }) => expect(refusal(ManyFacets.fit(observations, categories))).toBe(tag))
  it("names the observation that is out of range", () => {
    const outcome = ManyFacets.fit([{ person: "a", levels: ["x"], score: undefined }, { person: "a", levels: ["x"], score: 2 }], 2)
    expect(outcome).toMatchObject({ failure: { at: 1, score: 2 } })
  })
  it("unknown scores are left out", () => {
    const known = observe([["10", 30], ["01", 12]], ["a", "b"])
    const noisy = [...known, ...hostile.map((score) => ({ person: "0-0", levels: ["z"], score }))]
    expect(severities(get(ManyFacets.fit(noisy, 2)))).toEqual(severities(get(ManyFacets.fit(known, 2))))
  })
})

describe("the likelihood itself", () => {
  it("too much work is refused before it begins", () => {
    const items = Array.from({ length: 3000 }, (_, item) => ({ weights: [new Map<number, number>(), new Map([[item, 1]])] }))
    const problem: Likelihood.Problem = { parameters: 3000, items, groups: [{ items: items.map((_, at) => at), totals: new Map([[1, 1]]) }], counts: [], zeroSums: [] }
    expect(refusal(Likelihood.fit(problem))).toBe("ProblemTooLarge")
  })
  it("thirty items of spread difficulty are found", () => {
    const true_ = Array.from({ length: 30 }, (_, at) => (at - 14.5) / 7)
    const patterns: Array<readonly [string, number]> = []
    for (let person = 0; person < 400; person++) {
      const theta = ((person * 37) % 400) / 100 - 2
      patterns.push([true_.map((b, item) => (((person * 7919 + item * 104729) * 2654435761) % 4294967296) / 4294967296 < 1 / (1 + Math.exp(b - theta)) ? "1" : "0").join(""), 1])
    }
    const { difficulty } = get(Rasch.difficulties(patterns))
    expect(Math.max(...difficulty.map((b, at) => Math.abs(b - true_[at]!)))).toBeLessThan(0.8)
  })
})
