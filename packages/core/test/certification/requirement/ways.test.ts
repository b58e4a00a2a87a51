/** Ways put together: all of several, one of several, some of several; what is shared counts once, and what is not proven says so. */
import { describe, expect, it } from "vitest"
import type { Ways as WaysOf } from "../../../src/certification/Requirement.ts"
import * as Ways from "../../../src/certification/requirement/ways.ts"
import type { Change } from "../../../src/rulebook/Remedy.ts"
import { day } from "../fixtures.ts"

/** A change about something, such as `step("a")`; with an amount, a greater one costs more. */
const step = (about: string, cost = 1, more: Partial<Change> = {}): Change => ({ change: "do", path: "", facts: { about }, cost, ...more })
const lot = (amount: number, about = "x"): Change => step(about, amount, { facts: { about, amount } })
const list = (size: number, of: (n: number) => ReadonlyArray<Change>): WaysOf => ({ ways: Array.from({ length: size }, (_, n) => of(n + 1)), complete: true })
const names = ({ ways }: WaysOf) => ways.map((way) => way.map(({ facts }) => facts["about"]).join(" "))
const unproven: WaysOf = { ...Ways.one(step("u")), complete: false }

describe("all of them", () => {
  it.each<{ readonly given: string; readonly parts: ReadonlyArray<WaysOf>; readonly then: ReadonlyArray<string>; readonly complete?: boolean; readonly fixed?: string }>([
    { given: "none asked", parts: [], then: [""] },
    { given: "one met already", parts: [Ways.already, Ways.one(step("a"))], then: ["a"] },
    { given: "each with one way", parts: [Ways.one(step("a")), Ways.one(step("b"), step("c"))], then: ["a b c"] },
    { given: "the same change twice", parts: [Ways.one(step("a")), Ways.one(step("a"))], then: ["a"] },
    { given: "two ways each, cheapest first", parts: [list(2, (n) => [step(`a${n}`, 3 - n)]), list(2, (n) => [step(`b${n}`, 2 * n)])], then: ["a2 b1", "a1 b1", "a2 b2", "a1 b2"] },
    { given: "of equal cost, fewer changes first", parts: [{ ways: [[step("a"), step("b")], [step("c", 2)], [step("d", 1)]], complete: true }], then: ["d", "c", "a b"] },
    { given: "the same changes in another order are one way", parts: [{ ways: [[step("a"), step("b")], [step("b"), step("a")]], complete: true }], then: ["a b"] },
    { given: "one not proven", parts: [unproven, Ways.one(step("a"))], then: ["u a"], complete: false },
    { given: "one not proven, named last", parts: [Ways.one(step("a")), unproven], then: ["a u"], complete: false },
    { given: "one that nothing helps", parts: [Ways.one(step("a")), Ways.never("age")], then: [], fixed: "age" },
    { given: "two that nothing helps: the first is named", parts: [Ways.never("age"), Ways.one(step("a")), Ways.never("order")], then: [], fixed: "age" },
    { given: "nothing helps and nobody says why", parts: [Ways.one(step("a")), { ways: [], complete: true }], then: [] }
  ])("$given", ({ complete = true, fixed, parts, then }) => {
    const found = Ways.all(parts)
    expect(names(found)).toEqual(then)
    expect(found.complete).toBe(complete)
    expect(found.fixed).toBe(fixed)
  })

  it.each([
    { given: "400 ways are compared", size: 400, kept: 400, complete: true },
    { given: "of 401 the dearest is left out, and nothing is proven", size: 401, kept: 400, complete: false }
  ])("$given", ({ complete, kept, size }) => {
    const dearestFirst = list(size, (n) => [step(`a${n}`, size - n)])
    for (const found of [Ways.all([dearestFirst]), Ways.any([dearestFirst], "none")]) {
      expect(found.ways).toHaveLength(kept)
      expect(found.ways[0]).toEqual([step(`a${size}`, 0)])
      expect(found.complete).toBe(complete)
    }
  })

  it.each([
    { given: "8000 pairs are put together one by one", first: 25, second: 320, complete: true },
    { given: "of 8001 not every pair is", first: 63, second: 127, complete: false }
  ])("$given", ({ complete, first, second }) => {
    // Both ask for the same thing, each in another amount: the greater serves both, so that few ways are left.
    const found = Ways.all([list(first, (n) => [lot(n)]), list(second, (n) => [lot(n)])])
    expect(found.ways).toHaveLength(second)
    expect(found.complete).toBe(complete)
  })

  it("of too many pairs those of cheap with cheap are looked at: what only the dearest ways share is not found", () => {
    const shared = step("shared", 1.2)
    const found = Ways.all([list(63, (n) => [n === 63 ? shared : step(`a${n}`, 1 + n / 1000)]), list(127, (n) => [n === 127 ? shared : step(`b${n}`, 1 + n / 1000)])])
    expect(names(found)[0]).toBe("a1 b1")
    expect(names(found)).not.toContain("shared")
    expect(found.complete).toBe(false)
  })
})

describe("one of them", () => {
  it.each<{ readonly given: string; readonly parts: ReadonlyArray<WaysOf>; readonly then: ReadonlyArray<string>; readonly complete?: boolean; readonly fixed?: string }>([
    { given: "the cheaper first", parts: [Ways.one(step("a", 2)), Ways.one(step("b"))], then: ["b", "a"] },
    { given: "the same way twice", parts: [Ways.one(step("a")), Ways.one(step("a"))], then: ["a"] },
    { given: "one not proven", parts: [Ways.one(step("a")), unproven], then: ["a", "u"], complete: false },
    { given: "one that nothing helps beside one that something does", parts: [Ways.never("age"), Ways.one(step("a"))], then: ["a"] },
    { given: "nothing helps any of them: the first is named", parts: [{ ways: [], complete: true }, Ways.never("age"), Ways.never("order")], then: [], fixed: "age" },
    { given: "nothing helps and nobody says why", parts: [{ ways: [], complete: true }], then: [], fixed: "any" },
    { given: "nothing found yet", parts: [{ ways: [], complete: false }], then: [], complete: false, fixed: "any" },
    { given: "there is none", parts: [], then: [], fixed: "any" }
  ])("$given", ({ complete = true, fixed, parts, then }) => {
    const found = Ways.any(parts, "any")
    expect(names(found)).toEqual(then)
    expect(found.complete).toBe(complete)
    expect(found.fixed).toBe(fixed)
  })
})

describe("some of them", () => {
  const each = (size: number) => Array.from({ length: size }, (_, n) => Ways.one(step(`a${n + 1}`, size - n)))
  it.each<{ readonly given: string; readonly count: number; readonly parts: ReadonlyArray<WaysOf>; readonly then: ReadonlyArray<string>; readonly complete?: boolean; readonly fixed?: string }>([
    { given: "none of two", count: 0, parts: each(2), then: [""] },
    { given: "fewer than none", count: -1, parts: each(2), then: [""] },
    { given: "one of three", count: 1, parts: each(3), then: ["a3", "a2", "a1"] },
    { given: "two of three", count: 2, parts: each(3), then: ["a2 a3", "a1 a3", "a1 a2"] },
    { given: "all three", count: 3, parts: each(3), then: ["a1 a2 a3"] },
    { given: "more than there are", count: 4, parts: each(3), then: [], fixed: "some" },
    { given: "two, of which one can be helped", count: 2, parts: [Ways.one(step("a")), Ways.never("age")], then: [], fixed: "age" },
    { given: "too many choices: the two cheapest", count: 2, parts: [Ways.never("age"), ...each(29), Ways.never("order")], then: ["a29 a28"], complete: false },
    { given: "too many choices, and too few can be helped", count: 2, parts: [...Array.from({ length: 30 }, () => Ways.never("age")), ...each(1)], then: [], fixed: "some" }
  ])("$given", ({ complete = true, count, fixed, parts, then }) => {
    const found = Ways.some(count, parts, "some")
    expect(names(found)).toEqual(then)
    expect(found.complete).toBe(complete)
    expect(found.fixed).toBe(fixed)
  })

  it("400 choices are compared, and of 401 the cheapest is taken", () => {
    expect(Ways.some(1, each(400), "some")).toMatchObject({ complete: true, ways: { length: 400 } })
    expect(Ways.some(1, each(401), "some")).toEqual({ complete: false, ways: [[step("a401")]] })
  })
})

describe("one change for two requirements", () => {
  const [july, august] = [day("2026-07-01"), day("2026-08-01")]
  it.each([
    { given: "the greater amount", a: [lot(2)], b: [lot(3)], then: [lot(3)] },
    { given: "the greater amount, named first", a: [lot(3)], b: [lot(2)], then: [lot(3)] },
    { given: "an amount beside none", a: [step("x")], b: [lot(3)], then: [lot(3)] },
    { given: "none beside an amount", a: [lot(3)], b: [step("x")], then: [lot(3)] },
    { given: "alike, it stands where it is asked first", a: [step("x", 1, { path: "all/0" })], b: [step("x", 1, { path: "all/1" })], then: [step("x", 1, { path: "all/0" })] },
    { given: "the later day", a: [step("x", 1, { earliest: july })], b: [step("x", 1, { earliest: august })], then: [step("x", 1, { earliest: august })] },
    { given: "the later day, named first", a: [step("x", 1, { earliest: august })], b: [step("x", 1, { earliest: july })], then: [step("x", 1, { earliest: august })] },
    { given: "the greater amount on the later day", a: [{ ...lot(2), earliest: august }], b: [{ ...lot(3), earliest: july }], then: [{ ...lot(3), earliest: august }] },
    { given: "a day where the greater has none", a: [{ ...lot(2), earliest: july }], b: [lot(3)], then: [{ ...lot(3), earliest: july }] },
    { given: "a day where the smaller has none", a: [lot(2)], b: [{ ...lot(3), earliest: july }], then: [{ ...lot(3), earliest: july }] },
    { given: "no day", a: [lot(2)], b: [lot(3)], then: [lot(3)] },
    { given: "about another thing", a: [lot(2, "x")], b: [lot(3, "y")], then: [lot(2, "x"), lot(3, "y")] },
    { given: "nothing else", a: [], b: [lot(3)], then: [lot(3)] }
  ])("$given", ({ a, b, then }) => expect(Ways.union(a, b)).toStrictEqual(then))

  it("is named by what it does and its facts in the order of the alphabet, without the amount", () => {
    const named = "take:assessment=post,possible=100,unit=U-1"
    for (const facts of [{ assessment: "post", possible: 100, unit: "U-1", amount: 70 }, { unit: "U-1", possible: 100, amount: 80, assessment: "post" }]) {
      const change = { change: "take", path: "", facts, cost: 1 }
      expect([Ways.subject(change), Ways.subject(change)]).toEqual([named, named])
    }
  })

  it("costs once", () => expect([Ways.cost([]), Ways.cost([step("a", 0.5), step("b", 2)])]).toEqual([0, 2.5]))
})
