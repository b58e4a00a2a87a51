import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Inequality from "../../src/measurement/Inequality.ts"
import { clean, get, hostile, near, refusal } from "./near.ts"

const amount = fc.integer({ min: 0, max: 100_000 }).map((value) => value / 100)
const amounts = fc.array(amount, { minLength: 2, maxLength: 25 }).filter((list) => list.some((value) => value > 0))
const gini = (list: ReadonlyArray<number | undefined>) => get(Inequality.gini(list))
const theil = (list: ReadonlyArray<number | undefined>) => get(Inequality.theil(list))
const atkinson = (list: ReadonlyArray<number | undefined>, epsilon: number | undefined) => get(Inequality.atkinson(list, epsilon))

describe("Gini", () => {
  it.each([
    { given: "all alike", values: [5, 5, 5], gini: 0, corrected: 0 },
    { given: "one has all", values: [0, 0, 0, 10], gini: 0.75, corrected: 1 },
    { given: "four turnovers", values: [4, 1, 3, 2], gini: 0.25, corrected: 1 / 3 },
    { given: "one person", values: [7], gini: 0, corrected: undefined },
    { given: "nobody", values: [], gini: undefined, corrected: undefined },
    { given: "nobody has anything", values: [0, 0], gini: undefined, corrected: undefined },
    { given: "an unknown amount", values: [1, undefined, 3], gini: undefined, corrected: undefined },
    { given: "very large amounts", values: [1e99, 1e99, 0], gini: 1 / 3, corrected: 0.5 }
  ])("$given: $gini", ({ corrected, gini: wanted, values }) => {
    near(gini(values).gini, wanted)
    near(gini(values).giniCorrected, corrected)
  })
  it("law: half the mean absolute difference over the mean", () => {
    fc.assert(fc.property(amounts, (list) => {
      let apart = 0
      for (const a of list) for (const b of list) apart += Math.abs(a - b)
      const total = list.reduce((sum, value) => sum + value, 0)
      near(gini(list).gini, apart / (2 * list.length * total))
    }))
  })
  it("law: 0 to 1 - 1/n, blind to order and scale, less after a transfer from the richest to the poorest", () => {
    fc.assert(fc.property(amounts, (list) => {
      const value = gini(list).gini!
      expect(value >= -1e-12 && value <= 1 - 1 / list.length + 1e-12).toBe(true)
      near(gini([...list].reverse()).gini, value)
      near(gini(list.map((one) => one * 7)).gini, value)
      const sorted = [...list].sort((a, b) => a - b)
      const gap = (sorted.at(-1)! - sorted[0]!) / 2
      expect(gini([sorted[0]! + gap, ...sorted.slice(1, -1), sorted.at(-1)! - gap]).gini!).toBeLessThanOrEqual(value + 1e-12)
    }))
  })
})

describe("Theil", () => {
  it.each([
    { given: "one has all", values: [0, 0, 0, 10], t: Math.log(4), l: undefined },
    { given: "two turnovers", values: [1, 3], t: 0.130812035941137, l: 0.143841036225890 },
    { given: "all alike", values: [2, 2], t: 0, l: 0 },
    { given: "nobody has anything", values: [0, 0], t: undefined, l: undefined },
    { given: "an unknown amount", values: [1, Number.NaN], t: undefined, l: undefined }
  ])("$given: T $t, L $l", ({ l, t, values }) => {
    near(theil(values).theilT, t)
    near(theil(values).theilL, l)
  })
  it("law: total = within + between, and one group has no between", () => {
    fc.assert(fc.property(fc.array(fc.array(amount, { maxLength: 8 }), { minLength: 1, maxLength: 5 }), (groups) => {
      const { between, total, within } = get(Inequality.theilGroups(groups))
      fc.pre(total !== undefined)
      near(within! + between!, total)
      near(total, theil(groups.flat()).theilT)
      near(get(Inequality.theilGroups([groups.flat()])).between, 0)
      expect(within! >= -1e-12 && between! >= -1e-9).toBe(true)
    }))
  })
  it("groups: all spread between, or none known", () => {
    near(get(Inequality.theilGroups([[2, 2], [6, 6]])).between, 0.130812035941137)
    near(get(Inequality.theilGroups([[2, 2], [6, 6], [0, 0], []])).total, theil([2, 2, 6, 6, 0, 0]).theilT)
    near(get(Inequality.theilGroups([[1, 3], [1, 3]])).within, 0.130812035941137)
    expect(get(Inequality.theilGroups([[1, undefined], [2]]))).toEqual({ total: undefined, within: undefined, between: undefined })
    expect(refusal(Inequality.theilGroups([[1], [-2]]))).toBe("NegativeValue")
  })
})

describe("Atkinson", () => {
  it.each([
    { given: "two turnovers", values: [1, 3], epsilon: 0.5, then: 0.0669872981077807 },
    { given: "aversion 1: one less geometric over arithmetic mean", values: [1, 4], epsilon: 1, then: 0.2 },
    { given: "aversion 2: one less harmonic over arithmetic mean", values: [1, 3], epsilon: 2, then: 0.25 },
    { given: "no aversion", values: [1, 3], epsilon: 0, then: 0 },
    { given: "a zero at aversion 1", values: [0, 4], epsilon: 1, then: 1 },
    { given: "a zero above aversion 1", values: [0, 4], epsilon: 3, then: 1 },
    { given: "a zero below aversion 1", values: [0, 4], epsilon: 0.5, then: 0.5 },
    { given: "endless aversion looks at the poorest", values: [1, 3], epsilon: 1e6, then: 0.5 },
    { given: "aversion below zero", values: [1, 3], epsilon: -0.1, then: undefined },
    { given: "aversion unknown", values: [1, 3], epsilon: undefined, then: undefined },
    { given: "an amount unknown", values: [1, undefined], epsilon: 1, then: undefined },
    { given: "nobody has anything", values: [0], epsilon: 1, then: undefined },
    { given: "amounts beyond all bounds", values: [1e101, 1e101], epsilon: 1, then: undefined }
  ])("$given: $then", ({ epsilon, then, values }) => near(atkinson(values, epsilon), then, 1e-5 * (epsilon === 1e6 ? 1 : 1e-4)))
  it("law: 0 to 1, rises with aversion", () => {
    fc.assert(fc.property(amounts, fc.double({ min: 0.1, max: 4, noNaN: true }), (list, epsilon) => {
      const low = atkinson(list, epsilon)!
      const high = atkinson(list, epsilon + 0.3)!
      expect(low >= -1e-9 && high <= 1 + 1e-9 && low <= high + 1e-9).toBe(true)
    }))
  })
})

describe("refusals", () => {
  it.each([
    { given: "a negative amount", values: [-1, 2] },
    { given: "a negative amount beside an unknown one", values: [undefined, -0.01] }
  ])("$given is refused by all", ({ values }) => {
    for (const outcome of [Inequality.gini(values), Inequality.theil(values), Inequality.atkinson(values, 1)]) expect(refusal(outcome)).toBe("NegativeValue")
  })
  it("hostile values are unknown, not refused", () => {
    for (const value of hostile) expect(gini([1, value])).toEqual({ gini: undefined, giniCorrected: undefined })
    expect(clean([theil([1e308, 1e308]), gini([1e-320, 1]), get(Inequality.theilGroups([[1e308], [1e308]]))])).toBe(true)
  })
})
