import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Verdict from "../../src/kernel/Verdict.ts"

const all3 = ["met", "unmet", "undetermined"] as const
const verdict = fc.constantFrom(...all3)
const verdicts = fc.array(verdict, { maxLength: 6 })

/** Every way the unknowns could still turn out. */
const worlds = (list: ReadonlyArray<Verdict.Verdict>): ReadonlyArray<ReadonlyArray<boolean>> =>
  list.reduce<ReadonlyArray<ReadonlyArray<boolean>>>(
    (so, one) => so.flatMap((world) => (one === "undetermined" ? [true, false] : [one === "met"]).map((value) => [...world, value])), [[]])

/** What is the same in all worlds is known; the rest is not. */
const settled = (list: ReadonlyArray<Verdict.Verdict>, holds: (world: ReadonlyArray<boolean>) => boolean): Verdict.Verdict => {
  const answers = new Set(worlds(list).map(holds))
  return answers.size === 2 ? "undetermined" : answers.has(true) ? "met" : "unmet"
}

describe("yes, no and not known", () => {
  it.each([
    { given: true, then: "met", back: true },
    { given: false, then: "unmet", back: false },
    { given: undefined, then: "undetermined", back: null },
    { given: null, then: "undetermined", back: null }
  ] as const)("$given: $then", ({ back, given, then }) => {
    expect(Verdict.of(given)).toBe(then)
    expect(Verdict.toNullable(then)).toBe(back)
  })

  it.each([["met", "unmet"], ["unmet", "met"], ["undetermined", "undetermined"]] as const)("not %s: %s", (given, then) =>
    expect(Verdict.not(given)).toBe(then))
})

describe("Kleene's tables", () => {
  it.each([
    { given: [], all: "met", any: "unmet" },
    { given: ["met"], all: "met", any: "met" },
    { given: ["unmet"], all: "unmet", any: "unmet" },
    { given: ["undetermined"], all: "undetermined", any: "undetermined" },
    { given: ["met", "met"], all: "met", any: "met" },
    { given: ["met", "unmet"], all: "unmet", any: "met" },
    { given: ["met", "undetermined"], all: "undetermined", any: "met" },
    { given: ["undetermined", "met"], all: "undetermined", any: "met" },
    { given: ["unmet", "unmet"], all: "unmet", any: "unmet" },
    { given: ["unmet", "undetermined"], all: "unmet", any: "undetermined" },
    { given: ["undetermined", "unmet"], all: "unmet", any: "undetermined" },
    { given: ["undetermined", "undetermined"], all: "undetermined", any: "undetermined" },
    { given: ["undetermined", "met", "unmet"], all: "unmet", any: "met" }
  ] as const)("$given: all $all, any $any", ({ all, any, given }) => {
    expect(Verdict.all(given)).toBe(all)
    expect(Verdict.any(given)).toBe(any)
  })
})

describe("at least so many", () => {
  it.each([
    { n: 0, given: [], then: "met" },
    { n: 1, given: [], then: "unmet" },
    { n: 2, given: ["met", "met"], then: "met" },
    { n: 2, given: ["met", "unmet"], then: "unmet" },
    { n: 2, given: ["met", "undetermined"], then: "undetermined" },
    { n: 3, given: ["met", "undetermined"], then: "unmet" },
    { n: 1, given: ["undetermined", "unmet"], then: "undetermined" },
    { n: 1, given: ["met", "undetermined"], then: "met" },
    { n: 2, given: ["undetermined", "undetermined"], then: "undetermined" },
    { n: 3, given: ["undetermined", "undetermined"], then: "unmet" }
  ] as const)("$n of $given: $then", ({ given, n, then }) => expect(Verdict.atLeast(n, given)).toBe(then))
})

describe("laws", () => {
  it("law: an answer is known exactly when it is the same however the unknowns turn out", () => {
    fc.assert(fc.property(verdicts, fc.integer({ min: 0, max: 7 }), (list, n) => {
      expect(Verdict.all(list)).toBe(settled(list, (world) => world.every(Boolean)))
      expect(Verdict.any(list)).toBe(settled(list, (world) => world.some(Boolean)))
      expect(Verdict.atLeast(n, list)).toBe(settled(list, (world) => world.filter(Boolean).length >= n))
    }))
  })

  it("law: the order does not matter", () => {
    fc.assert(fc.property(verdicts, fc.nat(7), (list, n) => {
      const back = [...list].reverse()
      expect(Verdict.all(back)).toBe(Verdict.all(list))
      expect(Verdict.any(back)).toBe(Verdict.any(list))
      expect(Verdict.atLeast(n, back)).toBe(Verdict.atLeast(n, list))
    }))
  })

  it("law: what all asks of them, any asks of their opposites (De Morgan)", () => {
    fc.assert(fc.property(verdicts, (list) => {
      expect(Verdict.not(Verdict.all(list))).toBe(Verdict.any(list.map(Verdict.not)))
      expect(Verdict.atLeast(list.length, list)).toBe(Verdict.all(list))
      expect(Verdict.atLeast(1, list)).toBe(Verdict.any(list))
    }))
  })

  it("law: a verdict survives the trip to true, false and null", () =>
    fc.assert(fc.property(verdict, (one) => Verdict.of(Verdict.toNullable(one)) === one)))

  it("law: lists that come one by one are read like arrays", () =>
    fc.assert(fc.property(verdicts, (list) => Verdict.all(new Set(list)) === Verdict.all(list))))
})
