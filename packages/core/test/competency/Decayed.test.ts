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
})
