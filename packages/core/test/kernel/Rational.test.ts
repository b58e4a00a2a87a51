import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Rational from "../../src/kernel/Rational.ts"
import * as Score from "../../src/kernel/Score.ts"

const of = Rational.of
const fraction = fc.tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 9n })).map(([n, d]) => Rational.make(n, d))
const mode = fc.constantFrom("halfUp" as const, "halfEven" as const, "down" as const)

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b))

describe("fractions stand in lowest terms with a positive denominator", () => {
  it.each([
    { n: 6n, d: 8n, then: [3n, 4n] },
    { n: -6n, d: 8n, then: [-3n, 4n] },
    { n: 6n, d: -8n, then: [-3n, 4n] },
    { n: -6n, d: -8n, then: [3n, 4n] },
    { n: 0n, d: 8n, then: [0n, 1n] },
    { n: 0n, d: -8n, then: [0n, 1n] },
    { n: 5n, d: 1n, then: [5n, 1n] },
    { n: 8n, d: 4n, then: [2n, 1n] }
  ])("$n/$d", ({ d, n, then }) => expect(Object.values(Rational.make(n, d))).toEqual(then))

  it("a whole number needs no denominator, and a zero one throws", () => {
    expect(Rational.make(7n)).toEqual({ n: 7n, d: 1n })
    expect(Rational.ofInt(-7)).toEqual({ n: -7n, d: 1n })
    expect(() => Rational.make(1n, 0n)).toThrow("the denominator is zero")
    expect(() => Rational.ofInt(0.5)).toThrow()
  })

  it("takes a score", () => expect(Rational.ofScore(Score.make(75.5))).toEqual({ n: 151n, d: 2n }))
  it("has a nought and a one", () => expect([Rational.zero, Rational.one]).toEqual([{ n: 0n, d: 1n }, { n: 1n, d: 1n }]))
})

describe("decimals are read as they are written", () => {
  it.each([
    { given: 0.1, then: [1n, 10n] },
    { given: -0.1, then: [-1n, 10n] },
    { given: "0.1", then: [1n, 10n] },
    { given: "+0.5", then: [1n, 2n] },
    { given: "-2.50", then: [-5n, 2n] },
    { given: " 2 ", then: [2n, 1n] },
    { given: "1e3", then: [1000n, 1n] },
    { given: "1E+3", then: [1000n, 1n] },
    { given: "1.5e1", then: [15n, 1n] },
    { given: "1.25e1", then: [25n, 2n] },
    { given: "1e-3", then: [1n, 1000n] },
    { given: 1e21, then: [10n ** 21n, 1n] },
    { given: 1e-7, then: [1n, 10n ** 7n] },
    { given: 9_007_199_254_740_991, then: [9_007_199_254_740_991n, 1n] },
    { given: 0, then: [0n, 1n] },
    { given: -0, then: [0n, 1n] },
    { given: "1e400", then: [10n ** 400n, 1n] },
    { given: "1e-400", then: [1n, 10n ** 400n] }
  ])("$given", ({ given, then }) => expect(Object.values(of(given))).toEqual(then))

  it.each(["", " ", "satu", "1,5", "1.", ".5", "1e", "1e401", "1e-401", "0x1", "1_000", "NaN", "--1", "1 2", "1x", "x1", Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    "%s is no decimal", (given) => {
      const result = Rational.parse(given)
      expect(Result.isFailure(result) && [result.failure._tag, result.failure.value]).toEqual(["InvalidDecimal", String(given)])
      expect(() => of(given)).toThrow()
    })
})

describe("arithmetic", () => {
  it.each([
    { a: "0.1", b: "0.2", sum: [3n, 10n], difference: [-1n, 10n], product: [1n, 50n], quotient: [1n, 2n], compare: -1 },
    { a: "2", b: "2", sum: [4n, 1n], difference: [0n, 1n], product: [4n, 1n], quotient: [1n, 1n], compare: 0 },
    { a: "-1.5", b: "0.25", sum: [-5n, 4n], difference: [-7n, 4n], product: [-3n, 8n], quotient: [-6n, 1n], compare: -1 },
    { a: "3", b: "-2", sum: [1n, 1n], difference: [5n, 1n], product: [-6n, 1n], quotient: [-3n, 2n], compare: 1 }
  ])("$a and $b", ({ a, b, compare, difference, product, quotient, sum }) => {
    expect(Object.values(Rational.add(of(a), of(b)))).toEqual(sum)
    expect(Object.values(Rational.subtract(of(a), of(b)))).toEqual(difference)
    expect(Object.values(Rational.multiply(of(a), of(b)))).toEqual(product)
    expect(Object.values(Rational.divide(of(a), of(b))!)).toEqual(quotient)
    expect(Rational.compare(of(a), of(b))).toBe(compare)
  })

  it("nothing is divided by nought", () => expect(Rational.divide(Rational.one, Rational.zero)).toBeUndefined())
  it("takes the sign away, or turns it", () => {
    expect(Rational.abs(of("-1.5"))).toEqual(of("1.5"))
    expect(Rational.abs(of("1.5"))).toEqual(of("1.5"))
    expect(Rational.abs(Rational.zero)).toEqual(Rational.zero)
    expect(Rational.negate(of("1.5"))).toEqual(of("-1.5"))
  })
  it("adds up, and nothing adds up to nought", () => {
    expect(Rational.sum([of("0.1"), of("0.2"), of("0.3")])).toEqual(of("0.6"))
    expect(Rational.sum([])).toEqual(Rational.zero)
  })
})

describe("rounding once", () => {
  it.each([
    { given: "2.344", decimals: 2, halfUp: "2.34", halfEven: "2.34", down: "2.34" },
    { given: "2.345", decimals: 2, halfUp: "2.35", halfEven: "2.34", down: "2.34" },
    { given: "2.355", decimals: 2, halfUp: "2.36", halfEven: "2.36", down: "2.35" },
    { given: "2.3451", decimals: 2, halfUp: "2.35", halfEven: "2.35", down: "2.34" },
    { given: "-2.345", decimals: 2, halfUp: "-2.35", halfEven: "-2.34", down: "-2.34" },
    { given: "-2.344", decimals: 2, halfUp: "-2.34", halfEven: "-2.34", down: "-2.34" },
    { given: "0.5", decimals: 0, halfUp: "1", halfEven: "0", down: "0" },
    { given: "1.5", decimals: 0, halfUp: "2", halfEven: "2", down: "1" },
    { given: "-0.5", decimals: 0, halfUp: "-1", halfEven: "0", down: "0" },
    { given: "0.004", decimals: 2, halfUp: "0.00", halfEven: "0.00", down: "0.00" },
    { given: "-0.004", decimals: 2, halfUp: "0.00", halfEven: "0.00", down: "0.00" },
    { given: "0.05", decimals: 2, halfUp: "0.05", halfEven: "0.05", down: "0.05" },
    { given: "12", decimals: 3, halfUp: "12.000", halfEven: "12.000", down: "12.000" },
    { given: "99.995", decimals: 2, halfUp: "100.00", halfEven: "100.00", down: "99.99" }
  ])("$given to $decimals decimals", ({ decimals, down, given, halfEven, halfUp }) => {
    expect(Rational.toFixed(of(given), decimals)).toBe(halfUp)
    expect(Rational.toFixed(of(given), decimals, "halfUp")).toBe(halfUp)
    expect(Rational.toFixed(of(given), decimals, "halfEven")).toBe(halfEven)
    expect(Rational.toFixed(of(given), decimals, "down")).toBe(down)
    expect(Rational.round(of(given), decimals)).toEqual(of(halfUp))
    expect(Rational.round(of(given), decimals, "halfEven")).toEqual(of(halfEven))
  })

  it("a third has no last decimal", () => {
    const third = Rational.make(1n, 3n)
    expect(Rational.toFixed(third, 6)).toBe("0.333333")
    expect(Rational.toFixed(Rational.make(2n, 3n), 4)).toBe("0.6667")
    expect(Rational.toScore(Rational.make(200n, 3n))).toBe(Score.make(66.6667))
    expect(Rational.toScore(Rational.make(-200n, 3n))).toBe(Score.make(-66.6667))
    expect(Rational.toScore(Rational.make(1n, 20_000n))).toBe(Score.make(0.0001))
  })
})

describe("as a number, for display", () => {
  it.each([
    { given: "75.5", then: 75.5 },
    { given: "-0.1", then: -0.1 },
    { given: "0", then: 0 },
    { given: "1e30", then: 1e30 },
    { given: "-1e30", then: -1e30 },
    { given: "1e-30", then: 1e-30 },
    { given: "-1e-30", then: -1e-30 },
    { given: "12345678901234567890.5", then: 1.2345678901234567e19 },
    { given: "0.1234567890123456789", then: 0.12345678901234568 }
  ])("$given", ({ given, then }) => expect(Rational.toNumber(of(given))).toBeCloseTo(then, 12 - Math.max(0, Math.floor(Math.log10(Math.abs(then) || 1)))))

  it.each([
    ["1e30", 1e30], ["-1e30", -1e30], ["1e-30", 1e-30], ["-1e-30", -1e-30], ["3e-25", 3e-25], ["9007199254740993", 9007199254740992], ["9007199254740991", 9007199254740991]
  ] as const)("%s is %d to sixteen digits", (given, then) => expect(Math.abs(Rational.toNumber(of(given)) / then - 1)).toBeLessThan(1e-15))
})

describe("laws", () => {
  it("law: every fraction made is in lowest terms", () =>
    fc.assert(fc.property(fraction, ({ d, n }) => d > 0n && gcd(n, d) === 1n)))

  it("law: addition and multiplication do not mind the order, and subtraction and division undo them", () => {
    fc.assert(fc.property(fraction, fraction, (a, b) => {
      expect(Rational.add(a, b)).toEqual(Rational.add(b, a))
      expect(Rational.multiply(a, b)).toEqual(Rational.multiply(b, a))
      expect(Rational.subtract(Rational.add(a, b), b)).toEqual(a)
      if (b.n !== 0n) expect(Rational.divide(Rational.multiply(a, b), b)).toEqual(a)
    }))
  })

  it("law: comparing is the sign of the difference", () =>
    fc.assert(fc.property(fraction, fraction, (a, b) => {
      const { n } = Rational.subtract(a, b)
      return Rational.compare(a, b) === (n < 0n ? -1 : n > 0n ? 1 : 0)
    })))

  it("law: rounding moves by half a step at most, downwards never away from nought, and a second time not at all", () => {
    fc.assert(fc.property(fraction, fc.integer({ min: 0, max: 8 }), mode, (value, decimals, mode) => {
      const rounded = Rational.round(value, decimals, mode)
      const moved = Rational.abs(Rational.subtract(rounded, value))
      const step = Rational.make(1n, 10n ** BigInt(decimals))
      expect(Rational.compare(moved, mode === "down" ? step : Rational.divide(step, of(2))!)).toBeLessThanOrEqual(0)
      if (mode === "down") expect(Rational.compare(Rational.abs(rounded), Rational.abs(value))).toBeLessThanOrEqual(0)
      expect(Rational.round(rounded, decimals, mode)).toEqual(rounded)
      expect(of(Rational.toFixed(value, decimals, mode))).toEqual(rounded)
    }))
  })

  it("law: rounding treats a loss as it treats a gain", () =>
    fc.assert(fc.property(fraction, fc.nat(6), mode, (value, decimals, mode) => {
      expect(Rational.round(Rational.negate(value), decimals, mode)).toEqual(Rational.negate(Rational.round(value, decimals, mode)))
    })))

  it("law: the number shown is the fraction to fifteen digits", () =>
    fc.assert(fc.property(fraction, (value) => {
      fc.pre(value.n !== 0n)
      const shown = Rational.of(Rational.toNumber(value))
      const off = Rational.divide(Rational.abs(Rational.subtract(shown, value)), Rational.abs(value))!
      return Rational.compare(off, Rational.make(1n, 10n ** 15n)) < 0
    })))
})
