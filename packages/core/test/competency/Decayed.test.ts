import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { decayed } from "../../src/competency/method/decayed.ts"
import { exact } from "../../src/competency/method/exact.ts"
import { Rational } from "../../src/kernel/index.ts"

const halves = fc.integer({ min: -4, max: 4 }).map((n) => Rational.make(BigInt(n), 2n))
const fractions = fc.tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: 1, max: 7 })).map(([n, d]) => Rational.make(BigInt(n), BigInt(d)))
const hundredths = fc.integer({ min: -3000, max: 3000 }).map((n) => Rational.make(BigInt(n), 100n))
const weights = fc.oneof(
  fc.constantFrom<readonly [bigint, bigint]>([0n, 1n], [1n, 1n], [1n, 2n], [1n, 3n], [2n, 3n], [13n, 20n]),
  fc.integer({ min: 0, max: 100 }).map((n) => [BigInt(n), 100n] as const)
).map(([n, d]) => Rational.make(n, d))

describe("rounding without the exact fraction", () => {
  it.each([["halves", halves], ["fractions", fractions], ["hundredths", hundredths]] as const)("law: over %s it is the exact average, rounded", (_, mark) => {
    fc.assert(fc.property(fc.array(mark, { minLength: 1, maxLength: 9 }), weights, fc.integer({ min: 0, max: 4 }), (marks, weight, decimals) => {
      const whole = exact({ kind: "decayingAverage", latestPercent: Rational.multiply(weight, Rational.ofInt(100)) }, marks, [])!
      expect(decayed(marks, weight, decimals)).toEqual(Rational.round(whole, decimals))
    }), { numRuns: 500 })
  })

  it("law: two thousand marks of one value give that value rounded, edges included", () => {
    fc.assert(fc.property(fc.oneof(halves, hundredths), weights, fc.integer({ min: 0, max: 2 }), (mark, weight, decimals) => {
      expect(decayed(Array.from({ length: 2_000 }, () => mark), weight, decimals)).toEqual(Rational.round(mark, decimals))
    }), { numRuns: 30 })
  })

  describe("marks laid along an edge, nearer to it than 256 binary places", () => {
    const [twenty, thirteen, seven] = [20, 13, 7].map(Rational.ofInt) as [Rational.Rational, Rational.Rational, Rational.Rational]
    const weight = Rational.make(13n, 20n)

    /** The newest marks, newest first: each the edge walked one step back, to four decimals. */
    const along = (edge: string, newest: string, steps: number) => {
      let at = Rational.of(edge)
      const marks = [Rational.of(newest)]
      for (let step = 0; step < steps; step++) {
        at = Rational.divide(Rational.subtract(Rational.multiply(twenty, at), Rational.multiply(thirteen, marks[step]!)), seven)!
        marks.push(Rational.round(at, 4))
      }
      return marks
    }

    it.each<[string, string, number, ReadonlyArray<string>, string]>([
      ["0.5", "0.4", 300, ["0", "0", "0", "0", "0", "0", "0", "0"], "0"],
      ["0.5", "0.4", 300, ["1", "1", "1", "1", "1", "1", "1", "1"], "1"],
      ["-0.5", "-0.4", 300, ["0", "0", "0", "0", "0", "0", "0", "0"], "0"],
      ["-0.5", "-0.4", 300, ["-1", "-1", "-1", "-1", "-1", "-1", "-1", "-1"], "-1"],
      ["0.5", "0.6", 300, ["0.3", "0.9"], "1"],
      ["1.5", "1.6", 300, ["1.3", "0"], "1"],
      ["0.5", "0.4", 300, [], "?"],
      ["-0.5", "-0.6", 301, [], "?"]
    ])("edge %s, newest %s, %i steps, older %j: %s", (edge, newest, steps, older, expected) => {
      const marks = [...along(edge, newest, steps), ...older.map(Rational.of)].toReversed()
      const whole = exact({ kind: "decayingAverage", latestPercent: Rational.ofInt(65) }, marks, [])!
      const distance = Rational.abs(Rational.subtract(whole, Rational.of(edge)))
      expect(Rational.compare(distance, Rational.make(1n, 2n ** 256n))).toBe(-1)
      expect(distance.n).not.toBe(0n)
      expect(decayed(marks, weight, 0)).toEqual(Rational.round(whole, 0))
      if (expected !== "?") expect(decayed(marks, weight, 0)).toEqual(Rational.of(expected))
    })
  })
})
