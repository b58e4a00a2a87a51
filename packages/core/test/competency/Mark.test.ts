import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Mark } from "../../src/competency/index.ts"
import { Day, Rational, Score } from "../../src/kernel/index.ts"
import { anyAttempts, fineScore, on, score, undated } from "./build.ts"

describe("reading a mark", () => {
  it.each<[number | string, unknown]>([
    [75.5, score(75.5)],
    ["75.5", score(75.5)],
    [0, score(0)],
    ["0.0001", Score.ofUnits(1)],
    ["0.00001", Rational.of("0.00001")],
    ["1000000001", Rational.ofInt(1_000_000_001)]
  ])("%s", (value, expected) => expect(Mark.parse(value)).toEqual(Result.succeed(expected)))

  it.each([Number.NaN, Infinity, -Infinity, "", "satu", "1,5"])("%s: no mark", (value) => expect(Result.isFailure(Mark.parse(value))).toBe(true))
})

describe("four ways to have no score but one", () => {
  it.each<[string, Mark.Mark, boolean]>([
    ["zero is known", score(0), true],
    ["a fraction is known", Rational.of("0.5"), true],
    ["ungraded is not", "ungraded", false],
    ["excused is not", "excused", false],
    ["unknown is not", undefined, false]
  ])("%s", (_, mark, known) => expect(Mark.isKnown(mark)).toBe(known))

  it("a census counts each kind apart", () => {
    expect(Mark.census([score(0), score(1), "ungraded", "excused", "excused", undefined, undefined, undefined]))
      .toEqual({ known: 2, ungraded: 1, excused: 2, unknown: 3 })
  })
})

describe("validity", () => {
  it.each<[string, Mark.Known, boolean]>([
    ["ten-thousandths", score(1.5), true],
    ["at the limit", Score.ofUnits(Score.limit), true],
    ["beyond the limit", Score.ofUnits(Score.limit + 1), false],
    ["not a number", Score.ofUnits(Number.NaN), false],
    ["infinite", Score.ofUnits(Infinity), false],
    ["a part of a ten-thousandth", Score.ofUnits(0.5), false],
    ["a fraction", Rational.of("0.5"), true],
    ["a fraction over zero", { n: 1n, d: 0n }, false]
  ])("%s", (_, mark, valid) => expect(Mark.isValid(mark)).toBe(valid))

  it.each<[Mark.Known, string]>([[score(75.5), "75.5"], [Rational.make(1n, 3n), "1/3"], [Score.ofUnits(Number.NaN), "NaN"], [Score.ofUnits(0.5), "0.5"]])(
    "%s is written %s",
    (mark, text) => expect(Mark.toText(mark)).toBe(text)
  )
})

describe("comparing and simplifying", () => {
  it.each<[Mark.Known, Mark.Known, number]>([
    [score(1), score(2), -1],
    [score(2), score(2), 0],
    [score(3), score(2), 1],
    [Rational.make(1n, 3n), score(0.3333), 1],
    [score(0.3334), Rational.make(1n, 3n), 1],
    [score(0.5), Rational.make(1n, 2n), 0],
    [Rational.make(1n, 3n), Rational.make(1n, 2n), -1]
  ])("%s beside %s", (a, b, expected) => expect(Mark.compare(a, b)).toBe(expected))

  it.each<[Rational.Rational, Mark.Known]>([
    [Rational.of("0.5"), score(0.5)],
    [Rational.of("-2.5"), score(-2.5)],
    [Rational.make(1n, 3n), Rational.make(1n, 3n)],
    [Rational.of("0.00005"), Rational.of("0.00005")],
    [Rational.ofInt(1_000_000_000), Score.ofUnits(Score.limit)],
    [Rational.ofInt(1_000_000_001), Rational.ofInt(1_000_000_001)],
    [Rational.ofInt(-1_000_000_000), Score.ofUnits(-Score.limit)],
    [Rational.ofInt(-1_000_000_001), Rational.ofInt(-1_000_000_001)]
  ])("%s", (value, expected) => expect(Mark.simplest(value)).toEqual(expected))

  it("law: simplest of exact is the mark itself", () => {
    fc.assert(fc.property(fineScore, (mark) => {
      expect(Mark.simplest(Mark.exact(mark))).toBe(mark)
    }))
  })
})

describe("time order", () => {
  const [a, b, c, d] = [on("2026-03-02", 1), undated(2)[0]!, on("2026-03-01", 3), on("2026-03-02", 4)]

  it("undated is oldest, equal days keep the order given", () => {
    expect(Mark.inTimeOrder([a, b, c, d])).toEqual([b, c, a, d])
    expect(Mark.inTimeOrder([d, a])).toEqual([d, a])
    expect(Mark.inTimeOrder([a, b])).toEqual([b, a])
    expect(Mark.inTimeOrder([b, a])).toEqual([b, a])
  })

  it("a list in order is given back, one out of order is not changed", () => {
    const ordered = [b, c, a]
    expect(Mark.inTimeOrder(ordered)).toBe(ordered)
    const oneDay = [a, d]
    expect(Mark.inTimeOrder(oneDay)).toBe(oneDay)
    const mixed = [a, c]
    expect(Mark.inTimeOrder(mixed)).toEqual([c, a])
    expect(mixed).toEqual([a, c])
  })

  it("law: the same attempts, each not before the one before it", () => {
    fc.assert(fc.property(anyAttempts, (attempts) => {
      const ordered = Mark.inTimeOrder(attempts)
      expect(new Set(ordered)).toEqual(new Set(attempts))
      const numbers = ordered.map(({ at }) => (at === undefined ? -1 : Day.toNumber(at)))
      expect(numbers).toEqual([...numbers].sort((x, y) => x - y))
    }))
  })
})
