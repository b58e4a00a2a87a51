import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Ratio from "../../src/kernel/Ratio.ts"
import * as Score from "../../src/kernel/Score.ts"

const percent = Score.make
const whole = fc.integer({ min: 1, max: 10_000 })
const share = fc.integer({ min: 0, max: 100 * Score.unit }).map(Score.ofUnits)
const comparison = fc.constantFrom("atLeast" as const, "moreThan" as const)

describe("a share held against a minimum", () => {
  it.each([
    { part: 8, whole: 12, percent: 75, atLeast: "unmet", moreThan: "unmet" },
    { part: 9, whole: 12, percent: 75, atLeast: "met", moreThan: "unmet" },
    { part: 10, whole: 12, percent: 75, atLeast: "met", moreThan: "met" },
    { part: 0, whole: 12, percent: 0, atLeast: "met", moreThan: "unmet" },
    { part: 12, whole: 12, percent: 100, atLeast: "met", moreThan: "unmet" },
    { part: 1, whole: 3, percent: 33.3333, atLeast: "met", moreThan: "met" },
    { part: 1, whole: 3, percent: 33.3334, atLeast: "unmet", moreThan: "unmet" },
    { part: 0, whole: 0, percent: 75, atLeast: "undetermined", moreThan: "undetermined" },
    { part: undefined, whole: 12, percent: 75, atLeast: "undetermined", moreThan: "undetermined" },
    { part: 9, whole: undefined, percent: 75, atLeast: "undetermined", moreThan: "undetermined" },
    { part: 0, whole: 12, percent: 75, atLeast: "unmet", moreThan: "unmet" },
    { part: 13, whole: 12, percent: 100, atLeast: "met", moreThan: "met" }
  ] as const)("$part of $whole against $percent %: at least $atLeast, more than $moreThan", (row) => {
    expect(Ratio.reaches(row, percent(row.percent), "atLeast")).toBe(row.atLeast)
    expect(Ratio.reaches(row, percent(row.percent), "moreThan")).toBe(row.moreThan)
  })

  it.each([
    { part: 3_000_000_000_000_000, whole: 4_000_000_000_000_000, atLeast: "met", moreThan: "unmet" },
    { part: 2_999_999_999_999_999, whole: 4_000_000_000_000_000, atLeast: "unmet", moreThan: "unmet" },
    { part: 3_000_000_000_000_001, whole: 4_000_000_000_000_000, atLeast: "met", moreThan: "met" }
  ] as const)("numbers past what a product of numbers can hold: $part of $whole", ({ atLeast, moreThan, ...ratio }) => {
    expect(Ratio.reaches(ratio, percent(75), "atLeast")).toBe(atLeast)
    expect(Ratio.reaches(ratio, percent(75), "moreThan")).toBe(moreThan)
  })

  it("a product too large on one side only is still compared exactly", () => {
    expect(Ratio.reaches({ part: 9_007_199_255, whole: 12_009_599_006 }, percent(75), "atLeast")).toBe("met")
    expect(Ratio.reaches({ part: 9_007_199_254, whole: 12_009_599_006 }, percent(75), "atLeast")).toBe("unmet")
    expect(Ratio.reaches({ part: 1, whole: 9_007_199_254_740_991 }, percent(100), "atLeast")).toBe("unmet")
    expect(Ratio.reaches({ part: 9_007_199_254_740_991, whole: 1 }, percent(100), "moreThan")).toBe("met")
  })
})

describe("the least part that reaches", () => {
  it.each([
    { whole: 12, percent: 75, atLeast: 9, moreThan: 10 },
    { whole: 10, percent: 75, atLeast: 8, moreThan: 8 },
    { whole: 3, percent: 33.3333, atLeast: 1, moreThan: 1 },
    { whole: 7, percent: 0, atLeast: 0, moreThan: 1 },
    { whole: 7, percent: 100, atLeast: 7, moreThan: 8 },
    { whole: 0, percent: 75, atLeast: 0, moreThan: 1 }
  ])("$percent % of $whole: at least $atLeast, more than $moreThan", (row) => {
    expect(Ratio.least(row.whole, percent(row.percent), "atLeast")).toBe(row.atLeast)
    expect(Ratio.least(row.whole, percent(row.percent), "moreThan")).toBe(row.moreThan)
  })
})

describe("laws", () => {
  it("law: the least part reaches, and one less does not", () => {
    fc.assert(fc.property(whole, share, comparison, (whole, percent, comparison) => {
      const part = Ratio.least(whole, percent, comparison)
      expect(Ratio.reaches({ part, whole }, percent, comparison)).toBe("met")
      if (part > 0) expect(Ratio.reaches({ part: part - 1, whole }, percent, comparison)).toBe("unmet")
    }))
  })

  it("law: one more of the part never loses", () => {
    fc.assert(fc.property(fc.nat(10_000), whole, share, comparison, (part, whole, percent, comparison) =>
      Ratio.reaches({ part, whole }, percent, comparison) === "unmet" || Ratio.reaches({ part: part + 1, whole }, percent, comparison) === "met"))
  })

  it("law: part and whole taken many times over are the same share", () => {
    fc.assert(fc.property(fc.nat(1000), fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 2_000_000_000 }), share, comparison, (part, whole, times, percent, comparison) =>
      Ratio.reaches({ part: part * times, whole: whole * times }, percent, comparison) === Ratio.reaches({ part, whole }, percent, comparison)))
  })
})
