import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Gain from "../../src/measurement/Gain.ts"
import { clean, hostile, near } from "./near.ts"

describe("one person", () => {
  it.each([
    { pre: 40, post: 70, max: 100, gain: 0.5, change: 0.5 },
    { pre: 80, post: 70, max: 100, gain: -0.5, change: -0.125 },
    { pre: 50, post: 50, max: 100, gain: 0, change: 0 },
    { pre: 100, post: 100, max: 100, gain: undefined, change: undefined },
    { pre: 100, post: 90, max: 100, gain: undefined, change: -0.1 },
    { pre: 0, post: 0, max: 100, gain: 0, change: undefined },
    { pre: 0, post: 25, max: 100, gain: 0.25, change: 0.25 },
    { pre: 0, post: -5, max: 100, gain: -0.05, change: undefined },
    { pre: 40, post: 110, max: 100, gain: 70 / 60, change: 70 / 60 },
    { pre: 110, post: 90, max: 100, gain: undefined, change: undefined },
    { pre: 10.1, post: 80.1, max: 110.1, gain: 0.7, change: 0.7 },
    { pre: 0.3, post: 0.1, max: 1, gain: -2 / 7, change: -2 / 3 },
    { pre: 99.9, post: 99.9, max: 99.9, gain: undefined, change: undefined },
    { pre: 1.5, post: 1, max: 3, gain: -1 / 3, change: -1 / 3 },
    { pre: undefined, post: 50, max: 100, gain: undefined, change: undefined },
    { pre: 50, post: undefined, max: 100, gain: undefined, change: undefined },
    { pre: 50, post: 40, max: undefined, gain: undefined, change: undefined }
  ])("$pre to $post of $max: gain $gain, change $change", ({ change, gain, max, post, pre }) =>
    expect(Gain.individual(pre, post, max)).toEqual({ gain, change }))
  it("hostile values are unknown", () => {
    for (const value of hostile) {
      expect(Gain.individual(value, 1, 2)).toEqual({ gain: undefined, change: undefined })
      expect(Gain.individual(0, value, 2)).toEqual({ gain: undefined, change: undefined })
      expect(Gain.individual(0, 1, value)).toEqual({ gain: undefined, change: undefined })
    }
  })
  it("law: a gain of exactly 0.7 in decimals is in the high band", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 99 }), (pre, tens) => {
      const cents = (value: number) => Number((value / 100).toFixed(2))
      expect(Gain.band(Gain.individual(cents(pre), cents(pre + 7 * tens), cents(pre + 10 * tens)).gain)).toBe("high")
    }))
  })
  it("law: change stays within -1 and 1, gain at most 1 within the scale", () => {
    const score = fc.integer({ min: 0, max: 1000 }).map((value) => value / 10)
    fc.assert(fc.property(score, score, (pre, post) => {
      const { change, gain } = Gain.individual(pre, post, 100)
      expect(Math.abs(change ?? 0) <= 1 && (gain ?? 0) <= 1).toBe(true)
      expect(Gain.individual(pre * 2, post * 2, 200)).toEqual({ change, gain })
    }))
  })
})

describe("a class", () => {
  it("the gain of the means is not the mean of the gains", () => {
    const found = Gain.ofClass([40, 50, 60], [70, 75, 60], 100)
    near([found.n, found.meanGain, found.classGain, found.meanChange], [3, 1 / 3, 11 / 30, 1 / 3])
  })
  it("the two can differ in sign", () => {
    const found = Gain.ofClass([90, 0], [50, 70], 100)
    expect(found.meanGain!).toBeLessThan(0)
    expect(found.classGain!).toBeGreaterThan(0)
  })
  it.each([
    { given: "no second score", pre: [40, 50, 60], post: [70, undefined, 80], max: 100, n: 2, unmatched: 1, meanGain: 0.5, classGain: 0.5, meanChange: 0.5 },
    { given: "no pair", pre: [undefined, 50], post: [60, undefined], max: 100, n: 0, unmatched: 2, meanGain: undefined, classGain: undefined, meanChange: undefined },
    { given: "lists of two lengths", pre: [50, 60], post: [75], max: 100, n: 1, unmatched: 1, meanGain: 0.5, classGain: 0.5, meanChange: 0.5 },
    { given: "nobody there at all", pre: [undefined], post: [undefined], max: 100, n: 0, unmatched: 0, meanGain: undefined, classGain: undefined, meanChange: undefined },
    { given: "the maximum unknown", pre: [50], post: [75], max: undefined, n: 1, unmatched: 0, meanGain: undefined, classGain: undefined, meanChange: undefined },
    { given: "everybody at the ceiling", pre: [100, 100], post: [100, 90], max: 100, n: 2, unmatched: 0, meanGain: undefined, classGain: undefined, meanChange: -0.1 },
    { given: "one at the ceiling leaves the mean", pre: [100, 50], post: [100, 75], max: 100, n: 2, unmatched: 0, meanGain: 0.5, classGain: 0.5, meanChange: 0.5 }
  ])("$given: n $n", ({ given: _, max, post, pre, ...wanted }) => expect(Gain.ofClass(pre, post, max)).toEqual(wanted))
  it("law: never leaks a number that is none", () => {
    const any = fc.array(fc.oneof(fc.double(), fc.constant(undefined), fc.integer({ min: 0, max: 100 })))
    fc.assert(fc.property(any, any, fc.option(fc.double(), { nil: undefined }), (pre, post, max) => clean(Gain.ofClass(pre, post, max))))
  })
})

describe("bands", () => {
  it.each([
    { gain: 0.7, band: "high" }, { gain: 0.699, band: "medium" }, { gain: 0.3, band: "medium" }, { gain: 0.299, band: "low" },
    { gain: -1, band: "low" }, { gain: undefined, band: undefined }, { gain: Number.NaN, band: undefined }
  ])("$gain: $band", ({ band, gain }) => expect(Gain.band(gain)).toBe(band))
  it("another scheme decides by its own edges", () => expect([0.5, 0.2, 0.1].map((gain) => Gain.band(gain, { high: 0.5, medium: 0.2 }))).toEqual(["high", "medium", "low"]))
})
