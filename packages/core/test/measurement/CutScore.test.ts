import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as CutScore from "../../src/measurement/CutScore.ts"
import * as Groups from "../../src/measurement/CutScoreOfGroups.ts"
import { clean, get, hostile, near, refusal } from "./near.ts"

const unknown = { cutRaw: undefined, cutPercent: undefined }

describe("Angoff", () => {
  it.each([
    { given: "two judges", ratings: [[0.5, 0.6, 0.7], [0.7, 0.6, 0.9]], cutRaw: 2, cutPercent: 200 / 3, judgeSums: [1.8, 2.2], standardError: 0.2 },
    { given: "one judge", ratings: [[0.25, 0.75]], cutRaw: 1, cutPercent: 50, judgeSums: [1], standardError: undefined },
    { given: "the ends of the scale", ratings: [[0, 1], [1, 1]], cutRaw: 1.5, cutPercent: 75, judgeSums: [1, 2], standardError: 0.5 },
    { given: "no judge", ratings: [], cutRaw: undefined, cutPercent: undefined, judgeSums: [], standardError: undefined },
    { given: "no item", ratings: [[], []], cutRaw: undefined, cutPercent: undefined, judgeSums: [0, 0], standardError: undefined }
  ])("$given: $cutRaw", ({ cutPercent, cutRaw, judgeSums, ratings, standardError }) => {
    const found = get(CutScore.angoff(ratings))
    near([found.cutRaw, found.cutPercent, [...found.judgeSums], found.standardError], [cutRaw, cutPercent, judgeSums, standardError])
  })
  it.each([
    { given: "a missing rating", ratings: [[0.5, 0.5], [undefined, 0.4]], failure: { _tag: "MissingRating", judge: 1, item: 0 } },
    { given: "a short row", ratings: [[0.5, 0.5], [0.5]], failure: { _tag: "MissingRating", judge: 1, item: 1 } },
    { given: "a missing rating after one out of range", ratings: [[2, 0.5], [0.5, undefined]], failure: { _tag: "MissingRating", judge: 1, item: 1 } },
    { given: "above 1", ratings: [[0.5, 1.2], [0.4, 0.4]], failure: { _tag: "RatingOutOfRange", judge: 0, item: 1, rating: 1.2 } },
    { given: "below 0", ratings: [[0.5, 0.5], [-0.01, 0.4]], failure: { _tag: "RatingOutOfRange", judge: 1, item: 0, rating: -0.01 } }
  ])("$given: refused", ({ failure, ratings }) => expect(CutScore.angoff(ratings)).toMatchObject({ failure }))
  it("hostile ratings are missing", () => {
    for (const value of hostile) expect(refusal(CutScore.angoff([[value]]))).toBe("MissingRating")
  })
  it("law: between the least and the greatest judge, blind to their order", () => {
    const rating = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(fc.property(fc.array(fc.array(rating, { minLength: 4, maxLength: 4 }), { minLength: 1 }), (ratings) => {
      const { cutRaw, judgeSums } = get(CutScore.angoff(ratings))
      expect(cutRaw! >= Math.min(...judgeSums as Array<number>) - 1e-9 && cutRaw! <= Math.max(...judgeSums as Array<number>) + 1e-9).toBe(true)
      near(get(CutScore.angoff([...ratings].reverse())).cutRaw, cutRaw)
    }))
  })
})

describe("Ebel and Nedelsky", () => {
  const cell = (items: number | undefined, expected: number | undefined) => ({ relevance: "essential", difficulty: "easy", items, expected })
  it.each([
    { given: "two cells", cells: [cell(6, 0.9), cell(4, 0.5)], then: { cutRaw: 7.4, cutPercent: 74 } },
    { given: "an empty cell", cells: [cell(0, 0.9), cell(4, 0.5)], then: { cutRaw: 2, cutPercent: 50 } },
    { given: "no items at all", cells: [cell(0, 0.9)], then: { cutRaw: 0, cutPercent: undefined } },
    { given: "no cell", cells: [], then: unknown },
    { given: "items unknown", cells: [cell(undefined, 0.9)], then: unknown },
    { given: "share unknown", cells: [cell(4, undefined)], then: unknown }
  ])("Ebel, $given: $then", ({ cells, then }) => {
    const found = CutScore.ebel(cells)
    near([found.cutRaw, found.cutPercent], [then.cutRaw, then.cutPercent])
  })
  it.each([
    { items: [{ options: 4, eliminated: 2 }, { options: 4, eliminated: 0 }], then: 0.75 },
    { items: [{ options: 4, eliminated: 3 }], then: 1 },
    { items: [{ options: 4, eliminated: 4 }], then: undefined },
    { items: [{ options: 4, eliminated: 5 }], then: undefined },
    { items: [{ options: 4, eliminated: -1 }], then: undefined },
    { items: [{ options: undefined, eliminated: 1 }], then: undefined },
    { items: [{ options: 4, eliminated: undefined }, { options: 4, eliminated: 1 }], then: undefined },
    { items: [], then: undefined }
  ])("Nedelsky, $items: $then", ({ items, then }) => expect(CutScore.nedelsky(items)).toBe(then))
})

describe("borderline", () => {
  const rated = { globalRating: [0, 1, 1, 2, 3], score: [40, 50, 54, 60, 76], borderline: 1 }
  it("the group and the line", () => {
    expect(Groups.borderlineGroup(rated)).toEqual({ mean: 52, median: 52, n: 2, standardError: 2 })
    const { cut, intercept, slope } = Groups.borderlineRegression(rated)
    near([cut, slope, intercept], [51.3846153846154, 11.5384615384615, 39.8461538461538])
  })
  it("mean and median differ; unknown halves leave", () => {
    expect(Groups.borderlineGroup({ globalRating: [1, 1, 1, 1, undefined], score: [40, 50, 90, undefined, 7], borderline: 1 })).toEqual({ mean: 60, median: 50, n: 3, standardError: Math.sqrt(700 / 3) })
  })
  it.each([
    { given: "nobody at the borderline", borderline: 9, n: 0 },
    { given: "borderline unknown", borderline: undefined, n: undefined }
  ])("$given: no group", ({ borderline, n }) => expect(Groups.borderlineGroup({ ...rated, borderline })).toEqual({ mean: undefined, median: undefined, n }))
  it("no line where all are rated alike, for one person, or without borderline", () => {
    const none = { cut: undefined, slope: undefined, intercept: undefined }
    expect(Groups.borderlineRegression({ globalRating: [2, 2, 2], score: [60, 70, 66], borderline: 1 })).toEqual(none)
    expect(Groups.borderlineRegression({ globalRating: [2], score: [60], borderline: 1 })).toEqual(none)
    expect(Groups.borderlineRegression({ globalRating: [], score: [], borderline: 1 })).toEqual(none)
    expect(Groups.borderlineRegression({ ...rated, borderline: undefined })).toMatchObject({ cut: undefined, slope: expect.closeTo(11.538, 3) })
    expect(clean(Groups.borderlineRegression({ globalRating: [0, 1], score: [-1e308, 1e308], borderline: 1e308 }))).toBe(true)
  })
})

describe("contrasting groups", () => {
  it.each([
    { given: "a clear gap", masters: [70, 80], nonMasters: [50, 60], from: 55, to: 75, minimum: 0, cuts: [61, 62, 63, 64, 65, 66, 67, 68, 69, 70], midpoint: 65 },
    { given: "an overlap", masters: [5, 8], nonMasters: [3, 6], from: 1, to: 9, minimum: 1, cuts: [4, 5, 7, 8], midpoint: 5.5 },
    { given: "broken bounds", masters: [3], nonMasters: [1], from: 1.5, to: 3.5, minimum: 0, cuts: [2, 3], midpoint: 2 },
    { given: "unknown scores leave", masters: [3, undefined], nonMasters: [undefined, 1], from: 2, to: 3, minimum: 0, cuts: [2, 3], midpoint: 2 },
    { given: "nobody is a master", masters: [], nonMasters: [1], from: 1, to: 2, minimum: 0, cuts: [2], midpoint: undefined },
    { given: "everybody is", masters: [1], nonMasters: [], from: 1, to: 2, minimum: 0, cuts: [1], midpoint: undefined },
    { given: "no cut", masters: [3], nonMasters: [1], from: 3, to: 2, minimum: undefined, cuts: [], midpoint: 2 },
    { given: "a bound unknown", masters: [3], nonMasters: [1], from: undefined, to: 2, minimum: undefined, cuts: undefined, midpoint: 2 },
    { given: "the other bound unknown", masters: [3], nonMasters: [1], from: 1, to: undefined, minimum: undefined, cuts: undefined, midpoint: 2 },
    { given: "too many cuts", masters: [3], nonMasters: [1], from: 0, to: 1e12, minimum: undefined, cuts: undefined, midpoint: 2 }
  ])("$given: $minimum wrong at $cuts", ({ cuts, from, masters, midpoint, minimum, nonMasters, to }) =>
    expect(Groups.contrastingGroups({ masters, nonMasters, from, to })).toEqual({ minimumMisclassified: minimum, cutsAtMinimum: cuts, midpointOfMeans: midpoint }))
  it("a million cuts are allowed", () => expect(Groups.contrastingGroups({ masters: [2], nonMasters: [1], from: 0, to: 1_000_000 }).cutsAtMinimum).toEqual([2]))
  it("law: counted one by one", () => {
    const scores = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 8 })
    fc.assert(fc.property(scores, scores, (masters, nonMasters) => {
      const wrong = (cut: number) => masters.filter((score) => score < cut).length + nonMasters.filter((score) => score >= cut).length
      const all = Array.from({ length: 15 }, (_, cut) => wrong(cut - 1))
      const least = Math.min(...all)
      expect(Groups.contrastingGroups({ masters, nonMasters, from: -1, to: 13 })).toMatchObject({
        minimumMisclassified: least,
        cutsAtMinimum: all.flatMap((count, at) => count === least ? [at - 1] : [])
      })
    }))
  })
})

describe("Hofstee", () => {
  const scores = [40, 45, 52, 55, 58, 61, 66, 70, 75, 80]
  const bounds = { cutMin: 50, cutMax: 60, failMinPercent: 10, failMaxPercent: 50 }
  it.each([
    { given: "ten scores: exactly on the line", scores, change: {}, cut: 55, fail: 30 },
    { given: "the curve stays below", scores: [80, 85, 90, 95], change: {}, cut: undefined, fail: undefined },
    { given: "the curve begins above", scores: [10, 20, 30, 90], change: {}, cut: undefined, fail: undefined },
    { given: "the curve begins on the line", scores: [10, 90], change: {}, cut: 50, fail: 50 },
    { given: "a jump", scores: [56, 56, 56, 90], change: {}, cut: 56.01, fail: 75 },
    { given: "met at the last cut", scores: [59.995, 90, 90, 90, 90, 90, 90, 90, 90, 90], change: {}, cut: 60, fail: 10 },
    { given: "one cut only, on the line", scores: [10, 90], change: { cutMax: 50 }, cut: 50, fail: 50 },
    { given: "one cut only, off it", scores: [90, 90], change: { cutMax: 50 }, cut: undefined, fail: undefined },
    { given: "bounds turned round", scores, change: { cutMax: 49 }, cut: undefined, fail: undefined },
    { given: "unknown scores leave", scores: [...scores, undefined], change: {}, cut: 55, fail: 30 },
    { given: "no score", scores: [undefined], change: {}, cut: undefined, fail: undefined },
    { given: "a bound unknown", scores, change: { failMinPercent: undefined }, cut: undefined, fail: undefined },
    { given: "bounds far apart", scores, change: { cutMax: 1e9 }, cut: undefined, fail: undefined },
    { given: "bounds with three decimals", scores: [50.005, 90], change: { cutMin: 50.005, cutMax: 50.105 }, cut: 50.015, fail: 50 }
  ])("$given: $cut", ({ change, cut, fail, scores: given }) =>
    expect(Groups.hofstee({ scores: given, ...bounds, ...change })).toEqual({ cut, failPercentAtCut: fail }))
  it("law: the share at the cut is on or above the line, the share just below it under", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 30, max: 80 }), { minLength: 1, maxLength: 30 }), (given) => {
      const { cut, failPercentAtCut } = Groups.hofstee({ scores: given, ...bounds })
      fc.pre(cut !== undefined)
      const share = (at: number) => (100 * given.filter((score) => score < at).length) / given.length
      const line = (at: number) => 50 - 4 * (at - 50)
      near(failPercentAtCut, share(cut!))
      expect(share(cut!) >= line(cut!) - 1e-6).toBe(true)
      if (cut! > 50) expect(share(cut! - 0.01) < line(cut! - 0.01) + 1e-6).toBe(true)
    }))
  })
})
