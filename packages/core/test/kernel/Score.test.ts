import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Score from "../../src/kernel/Score.ts"

/** Units of what was read, or the reason why nothing was. */
const read = (value: unknown): number | string => {
  const result = Score.parse(value as number)
  return Result.isSuccess(result) ? result.success : result.failure.reason
}
const units = fc.integer({ min: -Score.limit, max: Score.limit })

describe("numbers and text are scores or say why not", () => {
  it.each([
    { given: 75, then: 750_000 },
    { given: 75.5, then: 755_000 },
    { given: 0.1, then: 1_000 },
    { given: 0.0001, then: 1 },
    { given: 0.00001, then: "tooManyDecimals" },
    { given: -0.0001, then: -1 },
    { given: 0.1 + 0.2, then: "tooManyDecimals" },
    { given: 1e-4, then: 1 },
    { given: 1e-7, then: "tooManyDecimals" },
    { given: 0, then: 0 },
    { given: 1_000_000_000, then: Score.limit },
    { given: -1_000_000_000, then: -Score.limit },
    { given: 1_000_000_001, then: "outOfRange" },
    { given: -1_000_000_001, then: "outOfRange" },
    { given: 1_000_000_000.0001, then: "outOfRange" },
    { given: 999_999_999.9999, then: Score.limit - 1 },
    { given: 1e21, then: "outOfRange" },
    { given: 1e300, then: "outOfRange" },
    { given: Number.NaN, then: "notADecimal" },
    { given: Number.POSITIVE_INFINITY, then: "notADecimal" },
    { given: Number.NEGATIVE_INFINITY, then: "notADecimal" },
    { given: Number.MIN_VALUE, then: "tooManyDecimals" },
    { given: "75.5", then: 755_000 },
    { given: " 75.5 ", then: 755_000 },
    { given: "+75.5", then: 755_000 },
    { given: "-75.5", then: -755_000 },
    { given: "075", then: 750_000 },
    { given: "75.5000", then: 755_000 },
    { given: "75.50000", then: 755_000 },
    { given: "75.500000000000", then: 755_000 },
    { given: "75.55555", then: "tooManyDecimals" },
    { given: "75.00001", then: "tooManyDecimals" },
    { given: "0.00000", then: 0 },
    { given: "0.00000000", then: 0 },
    { given: "-0", then: 0 },
    { given: "-0.0", then: 0 },
    { given: "7.55e1", then: 755_000 },
    { given: "7.55E+1", then: 755_000 },
    { given: "755e-1", then: 755_000 },
    { given: "755e-6", then: "tooManyDecimals" },
    { given: "75500e-6", then: 755 },
    { given: "12345678e-3", then: 123_456_780 },
    { given: "1e9", then: Score.limit },
    { given: "1e10", then: "outOfRange" },
    { given: "1e30", then: "outOfRange" },
    { given: "1e31", then: "outOfRange" },
    { given: "1e-30", then: "tooManyDecimals" },
    { given: "1e-31", then: "tooManyDecimals" },
    { given: "10000e-4", then: 10_000 },
    { given: "0e30", then: 0 },
    { given: "0e-30", then: 0 },
    { given: "1000000000.0000", then: Score.limit },
    { given: "1000000000.0001", then: "outOfRange" },
    { given: "75,5", then: "notADecimal" },
    { given: "75.", then: "notADecimal" },
    { given: ".5", then: "notADecimal" },
    { given: "--5", then: "notADecimal" },
    { given: "5 5", then: "notADecimal" },
    { given: "0x10", then: "notADecimal" },
    { given: "1e", then: "notADecimal" },
    { given: "e5", then: "notADecimal" },
    { given: "", then: "notADecimal" },
    { given: "  ", then: "notADecimal" },
    { given: "NaN", then: "notADecimal" },
    { given: "Infinity", then: "notADecimal" },
    { given: "tujuh", then: "notADecimal" },
    { given: "5x", then: "notADecimal" },
    { given: "x5", then: "notADecimal" },
    { given: undefined, then: "notADecimal" },
    { given: null, then: "notADecimal" },
    { given: "10.12345e1", then: 1_012_345 },
    { given: "10.123456e1", then: "tooManyDecimals" }
  ])("$given: $then", ({ given, then }) => expect(read(given)).toBe(then))

  it("nought has no sign, so that it compares and prints as nought", () => {
    for (const given of [-0, "-0", "-0.0000"]) {
      const score = Result.getOrThrow(Score.parse(given))
      expect(Object.is(score, 0)).toBe(true)
    }
  })

  it("the error carries what was given", () => {
    const bad = Score.parse("75,5")
    expect(Result.isFailure(bad) && [bad.failure._tag, bad.failure.value]).toEqual(["InvalidScore", "75,5"])
    const infinite = Score.parse(Number.POSITIVE_INFINITY)
    expect(Result.isFailure(infinite) && infinite.failure.value).toBe("Infinity")
  })

  it("a number in the program that is none throws", () => expect(() => Score.make(0.00001)).toThrow())
})

describe("a number is a score's ten-thousandths", () => {
  it.each([
    { given: 0, then: true },
    { given: 1, then: true },
    { given: 0.5, then: false },
    { given: Score.limit, then: true },
    { given: Score.limit + 1, then: false },
    { given: -Score.limit, then: true },
    { given: -Score.limit - 1, then: false },
    { given: Number.NaN, then: false },
    { given: Number.POSITIVE_INFINITY, then: false },
    { given: "1", then: false },
    { given: undefined, then: false }
  ])("$given: $then", ({ given, then }) => expect(Score.isScore(given)).toBe(then))

  it("takes ten-thousandths as they are", () => expect(Score.ofUnits(755_000)).toBe(Score.make(75.5)))
})

describe("written for people", () => {
  it.each([
    { given: 75, then: "75" },
    { given: 75.5, then: "75.5" },
    { given: 75.0001, then: "75.0001" },
    { given: 0.05, then: "0.05" },
    { given: -0.05, then: "-0.05" },
    { given: -75, then: "-75" },
    { given: 0, then: "0" },
    { given: 100, then: "100" },
    { given: 10.01, then: "10.01" },
    { given: 1_000_000_000, then: "1000000000" }
  ])("$given: $then", ({ given, then }) => {
    expect(Score.toText(Score.make(given))).toBe(then)
    expect(Score.toNumber(Score.make(given))).toBe(given)
  })
})

describe("laws", () => {
  it("law: text and number of a score are the score again", () => {
    fc.assert(fc.property(units, (value) => {
      const score = Score.ofUnits(value)
      expect(Score.make(Score.toNumber(score))).toBe(score)
      expect(Result.getOrThrow(Score.parse(Score.toText(score)))).toBe(score)
    }))
  })

  it("law: scores compare as the decimals they are", () => {
    fc.assert(fc.property(units, units, (a, b) =>
      (a < b) === (Number(Score.toText(Score.ofUnits(a))) < Number(Score.toText(Score.ofUnits(b))))))
  })

  it("law: moving the point by an exponent changes nothing", () => {
    fc.assert(fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 4 }), (digits, places) => {
      const size = String(Math.abs(digits)).padStart(places + 1, "0")
      const plain = `${digits < 0 ? "-" : ""}${size.slice(0, size.length - places)}${places === 0 ? "" : `.${size.slice(size.length - places)}`}`
      expect(read(`${digits}e-${places}`)).toBe(read(plain))
    }))
  })

  it("law: anything at all is a score or a reason, never a throw", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.double(), fc.anything()), (value) => {
      fc.pre(typeof value !== "symbol" && !(typeof value === "object" && value !== null))
      const result = read(value)
      return typeof result === "string" || Score.isScore(result)
    }))
  })
})
