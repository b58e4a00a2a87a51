import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Method, Rounding } from "../../src/competency/index.ts"
import { Rational } from "../../src/kernel/index.ts"
import { fineScore, score } from "./build.ts"

describe("one rounding", () => {
  it.each<[string, number, Rational.Rounding, string]>([
    ["2.5", 0, "halfUp", "3"],
    ["-2.5", 0, "halfUp", "-3"],
    ["2.4999999999999999999", 0, "halfUp", "2"],
    ["-0.004", 2, "halfUp", "0.00"],
    ["-0.005", 2, "halfUp", "-0.01"],
    ["1.005", 2, "halfUp", "1.01"],
    ["9.995", 2, "halfUp", "10.00"],
    ["2.5", 0, "halfEven", "2"],
    ["3.5", 0, "halfEven", "4"],
    ["-2.5", 0, "halfEven", "-2"],
    ["2.51", 0, "halfEven", "3"],
    ["2.9", 0, "down", "2"],
    ["-2.9", 0, "down", "-2"],
    ["1", 3, "halfUp", "1.000"],
    ["0.0000001", 7, "halfUp", "0.0000001"]
  ])("%s to %i decimals, %s: %s", (value, decimals, mode, text) => {
    const rounded = Result.getOrThrow(Rounding.of(Rational.of(value), decimals, mode))
    expect(rounded.text).toBe(text)
    expect(rounded.value).toEqual(Rational.of(text))
    expect(rounded.algorithm).toMatchObject({ id: { halfUp: "score.round-half-up", halfEven: "score.round-half-even", down: "score.round-down" }[mode], version: "1" })
  })

  it("half up when no mode is named", () => expect(Rounding.of(Rational.of("-0.5"), 0)).toMatchObject(Result.succeed({ text: "-1" })))

  it.each([-1, 1.5, 1_001, 1e9, Number.NaN, Infinity, -Infinity])("%d decimals: refused", (decimals) => {
    expect(Rounding.of(Rational.one, decimals)).toMatchObject(Result.fail({ _tag: "InvalidDecimals", decimals, most: 1_000 }))
  })

  it("the least and the most decimals", () => {
    expect(Result.getOrThrow(Rounding.of(Rational.one, 0)).text).toBe("1")
    expect(Result.getOrThrow(Rounding.of(Rational.one, 1_000)).text).toHaveLength(1_002)
  })

  it("law: never further than half a unit, and rounding twice changes nothing", () => {
    fc.assert(fc.property(fineScore, fc.integer({ min: 0, max: 6 }), (mark, decimals) => {
      const exact = Rational.ofScore(mark)
      const { value } = Result.getOrThrow(Rounding.of(exact, decimals))
      expect(Rational.compare(Rational.abs(Rational.subtract(value, exact)), Rational.make(1n, 2n * 10n ** BigInt(decimals)))).toBeLessThanOrEqual(0)
      expect(Result.getOrThrow(Rounding.of(value, decimals)).value).toEqual(value)
    }))
  })
})

describe("a decaying average of more results than an exact one has", () => {
  const decaying = (latestPercent: number | Rational.Rational) =>
    Result.getOrThrow(Method.prepare({ kind: "decayingAverage", latestPercent: typeof latestPercent === "number" ? score(latestPercent) : latestPercent }))
  const times = (count: number, mark: number | Rational.Rational) =>
    Array.from({ length: count }, () => ({ mark: typeof mark === "number" ? score(mark) : mark, at: undefined }))
  const third = Rational.make(1n, 3n)

  it.each<[string, number | Rational.Rational, ReadonlyArray<ReturnType<typeof times>[number]>, number, number]>([
    ["all on one edge go up", 65, times(1001, 0.5), 0, 1],
    ["below zero: away from zero", 65, times(1001, -0.5), 0, -1],
    ["just below the edge", 65, [...times(1001, 0.5), ...times(1, 0.4999)], 0, 0],
    ["just above the edge, below zero", 65, [...times(1001, -0.5), ...times(1, -0.4999)], 0, 0],
    ["the oldest a hair below an edge it never reaches", 50, [...times(1, 0.4999), ...times(1001, 0.5)], 0, 0],
    ["the oldest a hair above", 50, [...times(1, 0.5001), ...times(1001, 0.5)], 0, 1],
    ["the oldest a hair above, below zero", 50, [...times(1, -0.4999), ...times(1001, -0.5)], 0, 0],
    ["the oldest a hair below, with a weight that leaves fractions", 65, [...times(1, 0.4999), ...times(1001, 0.5)], 0, 0],
    ["fractions", 65, times(1001, third), 4, 0.3333],
    ["a weight that is a fraction", third, times(1001, 0.05), 1, 0.1],
    ["all the weight on the latest, on an edge", Rational.ofInt(100), [...times(1001, 9), ...times(1, 2.5)], 0, 3],
    ["no weight on the latest: the first", Rational.zero, [...times(1, 2.5), ...times(1001, 9)], 0, 3],
    ["an edge left behind at once", 65, [...times(1001, 0), ...times(1, 0.7692), ...times(1, 0.0001)], 1, 0.2]
  ])("%s", (_, latestPercent, attempts, decimals, expected) => {
    expect(decaying(latestPercent).rounded(attempts, decimals)).toEqual(Result.succeed(score(expected)))
  })

  it("marks laid along an edge for more than a thousand steps: refused, not guessed", () => {
    const along = (steps: number) => {
      let edge = Rational.of("0.5")
      const newestFirst = [score(0.4)]
      for (let at = 0; at < steps; at++) {
        const last = Rational.ofScore(newestFirst[at]!)
        edge = Rational.divide(Rational.subtract(Rational.multiply(Rational.ofInt(20), edge), Rational.multiply(Rational.ofInt(13), last)), Rational.ofInt(7))!
        newestFirst.push(Rational.toScore(edge))
      }
      return newestFirst.toReversed().map((mark) => ({ mark, at: undefined }))
    }
    expect(decaying(65).rounded(along(1_002), 0)).toMatchObject(Result.fail({ _tag: "TooManyAttempts", count: 1_003, limit: 1_000 }))
    expect(Result.isSuccess(decaying(65).rounded(along(1_000), 0))).toBe(true)
  })

  it("fractions without a common denominator of a fair size: refused", () => {
    const odd = Array.from({ length: 1001 }, (_, at) => ({ mark: Rational.make(1n, 10n ** 40n + BigInt(2 * at + 1)), at: undefined }))
    expect(decaying(65).rounded(odd, 0)).toMatchObject(Result.fail({ _tag: "TooManyAttempts", count: 1001 }))
  })

  it("beyond a score's range: typed", () => {
    expect(decaying(65).rounded(times(1001, Rational.ofInt(10 ** 12)), 0)).toMatchObject(Result.fail({ _tag: "ScoreOutOfRange" }))
  })
})
