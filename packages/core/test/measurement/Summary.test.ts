import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Known from "../../src/measurement/Known.ts"
import * as Summary from "../../src/measurement/Summary.ts"
import { clean, hostile, near } from "./near.ts"

const number = fc.integer({ min: -10_000, max: 10_000 }).map((value) => value / 100)
const list = fc.array(number, { minLength: 2, maxLength: 30 })
const series = (first: number, a: number, b: number) => [first, ...Array.from({ length: 500 }, () => [a, b]).flat()]

describe("known values", () => {
  it("drops what is no finite number and keeps zero", () => expect(Known.values([0, ...hostile, -1])).toEqual([0, -1]))
  it("finite gives a finite number back and nothing else", () => {
    expect(Known.finite(0)).toBe(0)
    for (const value of hostile) expect(Known.finite(value)).toBeUndefined()
    expect(Known.isKnown("1")).toBe(false)
  })
  it("what lies beyond 10^100 is no measurement", () => {
    expect([1e100, -1e100, 1.1e100, -1.1e100].map(Known.isKnown)).toEqual([true, true, false, false])
    expect(Known.finite(1e300)).toBe(1e300)
  })
  it("every asks for all", () => {
    expect(Known.every([1, 2])).toEqual([1, 2])
    expect(Known.every([1, Number.NaN])).toBeUndefined()
    expect(Known.every([])).toEqual([])
  })
  it("pairs needs both halves, and stops at the shorter list", () => {
    expect(Known.pairs([1, 2, undefined, 4], [5, undefined, 7, 8, 9])).toEqual([[1, 4], [5, 8]])
    expect(Known.pairs([1, 2], [3])).toEqual([[1], [3]])
  })
  it("rows keeps complete rows as wide as the widest", () => {
    expect(Known.rows([[1, 2], [3], [4, undefined], [5, 6]])).toEqual([[1, 2], [5, 6]])
    expect(Known.width([[1], [], [1, 2, 3]])).toBe(3)
    expect(Known.columns([[1, 2], [5, 6]])).toEqual([[1, 5], [2, 6]])
    expect(Known.columns([])).toEqual([])
  })
})

describe("mean and standard deviation", () => {
  // NIST Statistical Reference Datasets, univariate: NumAcc1 to NumAcc4.
  it.each([
    { given: "NumAcc1", values: [10000001, 10000003, 10000002], mean: 10000002, sd: 1 },
    { given: "NumAcc2", values: series(1.2, 1.1, 1.3), mean: 1.2, sd: 0.1 },
    { given: "NumAcc3", values: series(1000000.2, 1000000.1, 1000000.3), mean: 1000000.2, sd: 0.1 },
    { given: "NumAcc4", values: series(10000000.2, 10000000.1, 10000000.3), mean: 10000000.2, sd: 0.1 }
  ])("$given: certified to fifteen digits", ({ mean, sd, values }) => {
    const found = Summary.meanSd(values)
    expect(found.n).toBe(values.length)
    near(found.mean, mean, 1e-15)
    near(found.sd, sd, 2e-15)
  })

  it.each([
    { given: "nothing", values: [], then: { n: 0, mean: undefined, sd: undefined } },
    { given: "only unknown values", values: hostile, then: { n: 0, mean: undefined, sd: undefined } },
    { given: "one value", values: [5, undefined], then: { n: 1, mean: 5, sd: undefined } },
    { given: "two alike", values: [0.1, 0.1], then: { n: 2, mean: 0.1, sd: 0 } },
    { given: "two apart", values: [1, 3], then: { n: 2, mean: 2, sd: Math.SQRT2 } },
    { given: "below zero", values: [-1.5, -0.5], then: { n: 2, mean: -1, sd: Math.SQRT1_2 } }
  ])("$given: $then", ({ then, values }) => expect(Summary.meanSd(values)).toEqual(then))

  it("numbers that are no short decimals take the two-pass way", () => {
    const found = Summary.meanSd([1 / 3, 2 / 3, 1])
    near(found.mean, 2 / 3, 1e-15)
    near(found.sd, 1 / 3, 1e-15)
    near(Summary.meanSd([1e99, 3e99]).mean, 2e99, 1e-15)
    near(Summary.meanSd([1e99, 3e99]).sd! / 1e99, Math.SQRT2, 1e-14)
    expect(Summary.variance([1e200, 3e200])).toBeUndefined()
    near(Summary.meanSd([1e-12, 3e-12]).sd! * 1e12, Math.SQRT2, 1e-14)
  })

  it("size: a million values give an answer", () => {
    const found = Summary.meanSd(Array.from({ length: 1_000_000 }, (_, at) => at % 10))
    expect(found.mean).toBe(4.5)
    near(found.sd, Math.sqrt((8.25 * 1_000_000) / 999_999), 1e-14)
  })

  it("law: both ways agree, whatever the order", () => {
    fc.assert(fc.property(list, (values) => {
      const { mean, sd } = Summary.meanSd(values)
      near(mean, Summary.mean(values), 1e-12)
      near(sd, Summary.sd(values), 1e-9)
      near(Summary.meanSd([...values].reverse()), { n: values.length, mean, sd })
    }))
  })

  it("law: shifting moves the mean only, scaling both", () => {
    fc.assert(fc.property(list, number, (values, by) => {
      near(Summary.mean(values.map((value) => value + by)), Summary.mean(values)! + by)
      near(Summary.sd(values.map((value) => value + by)), Summary.sd(values)!, 1e-7)
      near(Summary.sd(values.map((value) => value * by)), Math.abs(by) * Summary.sd(values)!, 1e-7)
    }))
  })
})

describe("sums", () => {
  it("keeps what a plain sum loses, in either order", () => {
    expect(Summary.sum([1, 1e100, 1, -1e100])).toBe(2)
    expect(Summary.sum([1e100, 1, -1e100])).toBe(1)
    expect(Summary.sum([1, -1e100, 1, 1e100])).toBe(2)
    expect(Summary.sum([-1e100, 1, 1e100])).toBe(1)
    expect(Summary.sum([0.1, 0.2, 0.3])).toBe(0.6)
    expect(Summary.sum([])).toBe(0)
    expect(Summary.sum([1e308, 1e308])).toBe(Number.POSITIVE_INFINITY)
    expect(Summary.mean([1e308, 1e308])).toBeUndefined()
  })
  it("reads noise as zero and a small spread as a spread", () => {
    expect(Summary.deviations([0.1 + 0.2, 0.3])).toBe(0)
    expect(Summary.deviations([1, 1 + 1e-10])).toBeGreaterThan(0)
    expect(Summary.deviations([])).toBe(0)
    expect(Summary.deviations([0, 0])).toBe(0)
    near(Summary.deviations([1, 2, 6]), 14)
    expect(Summary.orZero(2e-28, 1)).toBe(2e-28)
    expect(Summary.orZero(1e-28, 1)).toBe(0)
    expect(Summary.orZero(-1e-28, 1)).toBe(0)
    expect(Summary.orZero(5, Number.POSITIVE_INFINITY)).toBe(5)
  })
  it("variance and sd need two values", () => {
    expect(Summary.variance([3])).toBeUndefined()
    expect(Summary.variance([3, 5])).toBe(2)
    expect(Summary.sd([])).toBeUndefined()
  })
})

describe("quantiles", () => {
  it.each([
    { share: 0, then: 1 },
    { share: 0.25, then: 1.75 },
    { share: 0.5, then: 2.5 },
    { share: 1, then: 4 },
    { share: -0.01, then: undefined },
    { share: 1.01, then: undefined },
    { share: Number.NaN, then: undefined }
  ])("$share of 1 to 4: $then (R type 7)", ({ share, then }) => expect(Summary.quantile([1, 2, 3, 4], share)).toBe(then))
  it("median sorts first and has none of nothing", () => {
    expect(Summary.median([9, 1, 5])).toBe(5)
    expect(Summary.median([9, 1])).toBe(5)
    expect(Summary.median([])).toBeUndefined()
  })
})

describe("trimmed mean (rerata terpangkas)", () => {
  it.each([
    { given: "five judges, one off each end", values: [8, 9, 7, 8, 10], dropLowest: 1, dropHighest: 1, mean: 25 / 3 },
    { given: "nothing dropped", values: [1, 2], dropLowest: 0, dropHighest: 0, mean: 1.5 },
    { given: "only the lowest", values: [3, 1, 2], dropLowest: 1, dropHighest: 0, mean: 2.5 },
    { given: "only the highest", values: [3, 1, 2], dropLowest: 0, dropHighest: 1, mean: 1.5 },
    { given: "one left", values: [3, 1, 2], dropLowest: 1, dropHighest: 1, mean: 2 },
    { given: "nothing left", values: [5, 7], dropLowest: 1, dropHighest: 1, mean: undefined },
    { given: "more dropped than there are", values: [5, 7], dropLowest: 2, dropHighest: 9, mean: undefined },
    { given: "an unknown mark leaves first", values: [5, undefined, 7, 9], dropLowest: 1, dropHighest: 1, mean: 7 },
    { given: "a negative count", values: [5, 7], dropLowest: -1, dropHighest: 0, mean: undefined },
    { given: "half a judge", values: [5, 7], dropLowest: 0, dropHighest: 0.5, mean: undefined },
    { given: "an unknown count", values: [5, 7], dropLowest: undefined, dropHighest: 0, mean: undefined },
    { given: "nobody", values: [], dropLowest: 0, dropHighest: 0, mean: undefined }
  ])("$given: $mean", ({ dropHighest, dropLowest, mean, values }) =>
    expect(Summary.trimmedMean(values, { dropLowest, dropHighest })).toBe(mean))

  it("law: lies between the least and the greatest, whatever the order", () => {
    fc.assert(fc.property(fc.array(number, { minLength: 3 }), (values) => {
      const mean = Summary.trimmedMean(values, { dropLowest: 1, dropHighest: 1 })!
      near(Summary.trimmedMean([...values].reverse(), { dropLowest: 1, dropHighest: 1 }), mean)
      expect(mean >= Math.min(...values) - 1e-9 && mean <= Math.max(...values) + 1e-9).toBe(true)
    }))
  })
})

describe("correlation", () => {
  it.each([
    { given: "a line", x: [1, 2, 3], y: [2, 4, 6], r: 1 },
    { given: "a falling line", x: [1, 2, 3], y: [3, 2, 1], r: -1 },
    { given: "no relation", x: [1, 2, 3, 4], y: [1, 2, 2, 1], r: 0 },
    { given: "by hand", x: [1, 2, 3], y: [1, 3, 2], r: 0.5 },
    { given: "a constant side", x: [1, 1, 1], y: [3, 2, 1], r: undefined },
    { given: "the other side constant", x: [1, 2], y: [3, 3], r: undefined },
    { given: "one pair", x: [1, 2], y: [3, undefined], r: undefined },
    { given: "nothing", x: [], y: [], r: undefined }
  ])("$given: $r", ({ r, x, y }) => near(Summary.correlation(x, y), r))
  it("law: within -1 and 1, symmetric, blind to shift and positive scale", () => {
    fc.assert(fc.property(list, list, (x, y) => {
      const r = Summary.correlation(x, y)
      fc.pre(r !== undefined)
      expect(Math.abs(r!)).toBeLessThanOrEqual(1)
      near(Summary.correlation(y, x), r)
      near(Summary.correlation(x.map((value) => 3 * value + 7), y), r, 1e-6)
    }))
  })
  it("law: hostile values never leak", () => {
    const any = fc.array(fc.oneof(fc.double(), fc.constant(undefined)))
    fc.assert(fc.property(any, any, (x, y) =>
      clean(Summary.meanSd(x)) && clean(Summary.correlation(x, y)) && clean(Summary.trimmedMean(x, { dropLowest: 1, dropHighest: 1 }))))
  })
})
