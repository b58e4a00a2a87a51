import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Distribution from "../../src/measurement/Distribution.ts"
import * as Special from "../../src/measurement/Special.ts"
import { near } from "./near.ts"

describe("normal", () => {
  // Abramowitz & Stegun table 26.1 and R's pnorm.
  it.each([
    { z: 0, upper: 0.5 },
    { z: 1, upper: 0.158655253931457 },
    { z: 1.96, upper: 0.0249978951482204 },
    { z: -1.96, upper: 0.97500210485178 },
    { z: 5, upper: 2.86651571879194e-7 },
    { z: 10, upper: 7.61985302416053e-24 },
    { z: 37, upper: 5.72557122252458e-300 },
    { z: -40, upper: 1 }
  ])("P(Z > $z) = $upper", ({ upper, z }) => {
    near(Distribution.normalUpper(z)! / upper, 1, 1e-12)
    near(Distribution.normalTwoSided(z), 2 * Math.min(upper, 1 - upper), 1e-12)
  })
  it.each([
    { p: 0.5, z: 0 },
    { p: 0.975, z: 1.95996398454005 },
    { p: 0.025, z: -1.95996398454005 },
    { p: 0.9995, z: 3.29052673149189 },
    { p: 1e-10, z: -6.36134090240406 },
    { p: 1e-300, z: -37.04709629936119 }
  ])("quantile of $p: $z", ({ p, z }) => near(Distribution.normalQuantile(p), z, 1e-13))
  it.each([0, 1, -0.1, 1.1, Number.NaN, undefined])("no quantile of %s", (p) => expect(Distribution.normalQuantile(p)).toBeUndefined())
  it("law: the quantile undoes the tail", () => {
    fc.assert(fc.property(fc.double({ min: -4, max: 4, noNaN: true }), (z) => near(Distribution.normalQuantile(1 - Distribution.normalUpper(z)!), z, 1e-9)))
  })
})

describe("Student's t", () => {
  // Published tables of two-sided points.
  it.each([
    { alpha: 0.05, df: 1, t: 12.7062047361747 },
    { alpha: 0.05, df: 4, t: 2.77644510519779 },
    { alpha: 0.05, df: 9, t: 2.2621571627982 },
    { alpha: 0.01, df: 30, t: 2.74999565356722 },
    { alpha: 0.05, df: 1e6, t: 1.95996635681419 },
    { alpha: 1e-6, df: 1, t: 636619.772367058 }
  ])("alpha $alpha on $df: $t", ({ alpha, df, t }) => {
    near(Distribution.tQuantile(alpha, df), t, 1e-11)
    near(Distribution.tTwoSided(t, df)! / alpha, 1, 1e-10)
    near(Distribution.tTwoSided(-t, df)! / alpha, 1, 1e-10)
  })
  it.each([
    { t: 0, df: 3, p: 1 },
    { t: Number.POSITIVE_INFINITY, df: 3, p: 0 },
    { t: 1e200, df: 3, p: 0 },
    { t: Number.NaN, df: 3, p: undefined },
    { t: undefined, df: 3, p: undefined },
    { t: 1, df: 0, p: undefined }
  ])("t $t on $df: $p", ({ df, p, t }) => expect(Distribution.tTwoSided(t, df)).toBe(p))
  it.each([[0, 3], [1, 3], [0.05, 0], [0.05, -1]])("no quantile of %s on %s", (alpha, df) => expect(Distribution.tQuantile(alpha, df)).toBeUndefined())
})

describe("F and chi-square", () => {
  it.each([
    { alpha: 0.05, d1: 5, d2: 10, f: 3.32583453041301 },
    { alpha: 0.975, d1: 5, d2: 10, f: 0.15107670102998 },
    { alpha: 0.01, d1: 1, d2: 1, f: 4052.18069548267 }
  ])("F $alpha on $d1 and $d2: $f", ({ alpha, d1, d2, f }) => {
    near(Distribution.fQuantile(alpha, d1, d2), f, 1e-11)
    near(Distribution.fUpper(f, d1, d2), alpha, 1e-11)
  })
  it("F outside its range is unknown", () => {
    expect(Distribution.fUpper(-1, 2, 2)).toBeUndefined()
    expect(Distribution.fUpper(undefined, 2, 2)).toBeUndefined()
    expect(Distribution.fUpper(1, 0, 2)).toBeUndefined()
    expect(Distribution.fUpper(1, 2, 0)).toBeUndefined()
    expect(Distribution.fUpper(0, 2, 2)).toBe(1)
    expect(Distribution.fUpper(Number.POSITIVE_INFINITY, 2, 2)).toBe(0)
    expect(Distribution.fQuantile(0.05, 0, 2)).toBeUndefined()
    expect(Distribution.fQuantile(0.05, 2, 0)).toBeUndefined()
    expect(Distribution.fQuantile(2, 2, 2)).toBeUndefined()
  })
  it.each([
    { x: 3.84145882069412, df: 1, p: 0.05 },
    { x: 9, df: 3, p: 0.0292908865348882 },
    { x: 0, df: 3, p: 1 },
    { x: 1000, df: 1000, p: 0.49405285382921 },
    { x: Number.POSITIVE_INFINITY, df: 3, p: 0 },
    { x: -1, df: 3, p: undefined },
    { x: 1, df: 0, p: undefined },
    { x: undefined, df: 3, p: undefined }
  ])("chi-square $x on $df: $p", ({ df, p, x }) => near(Distribution.chiSquareUpper(x, df), p, 1e-12))
})

describe("binomial", () => {
  const naive = (k: number, n: number, p: number): number => {
    let total = 0
    let term = (1 - p) ** n
    for (let at = 0; at <= k; at++) {
      total += term
      term *= ((n - at) / (at + 1)) * (p / (1 - p))
    }
    return total
  }
  it("law: the exact sum", () => {
    fc.assert(fc.property(fc.nat(40), fc.nat(40), fc.double({ min: 0.05, max: 0.95, noNaN: true }), (a, b, p) =>
      near(Distribution.binomialLower(a, a + b, p), naive(a, a + b, p), 1e-12)))
  })
  it.each([
    { k: -1, n: 2, p: 0.5, then: 0 },
    { k: -0.5, n: 2, p: 0.5, then: 0 },
    { k: 2, n: 2, p: 0.5, then: 1 },
    { k: 3, n: 2, p: 0.5, then: 1 },
    { k: 0, n: 0, p: 0.5, then: 1 },
    { k: 1, n: 3, p: 0, then: 1 },
    { k: 1, n: 3, p: 1, then: 0 },
    { k: 1.7, n: 2, p: 0.5, then: 0.75 },
    { k: 1, n: 2, p: 1.5, then: undefined },
    { k: 1, n: 2, p: -0.5, then: undefined },
    { k: 1, n: -2, p: 0.5, then: undefined },
    { k: Number.NaN, n: 2, p: 0.5, then: undefined }
  ])("at most $k of $n at $p: $then", ({ k, n, p, then }) => near(Distribution.binomialLower(k, n, p), then, 1e-14))
  it("a million trials keep their digits (scipy 1.x: 0.5003989421...)", () => {
    const p = Distribution.binomialLower(500_000, 1_000_000, 0.5)!
    near(p - 0.5, 0.000398942180286567, 1e-12)
  })
})

describe("beta quantile", () => {
  it("law: is where the tail is p, from both sides", () => {
    fc.assert(fc.property(
      fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      fc.double({ min: 1, max: 300, noNaN: true }),
      fc.double({ min: 1, max: 300, noNaN: true }),
      (p, a, b) => {
        const y = Distribution.betaQuantile(p, a, b, "lower")!
        near(Special.beta(a, b, y).lower, p, 1e-9)
        near(Distribution.betaQuantile(1 - p, a, b, "upper"), y, 1e-8)
      }
    ))
  })
  it.each([[0, 1, 1], [1, 1, 1], [0.5, 0, 1], [0.5, 1, 0], [undefined, 1, 1]] as const)("no quantile of %s with %s and %s", (p, a, b) =>
    expect(Distribution.betaQuantile(p, a, b, "lower")).toBeUndefined())
  it("is the share itself for the even distribution", () => {
    near(Distribution.betaQuantile(0.3, 1, 1, "lower"), 0.3, 1e-14)
    near(Distribution.betaQuantile(0.3, 1, 1, "upper"), 0.7, 1e-14)
    near(Distribution.betaQuantile(0.01, 1, 3, "lower"), 1 - 0.99 ** (1 / 3), 1e-14)
  })
})

describe("special functions", () => {
  it("ln Γ of whole and half numbers", () => {
    let factorial = 1
    for (let n = 1; n < 30; n++) {
      near(Special.logGamma(n), Math.log(factorial), 1e-14)
      factorial *= n
    }
    near(Special.logGamma(0.5), Math.log(Math.PI) / 2, 1e-14)
    near(Special.logGamma(1e6), 12815504.5691476, 1e-13)
    near(Special.logGamma(15), 25.1912211827387, 1e-14)
  })
  it("the ends of both functions are exact", () => {
    expect(Special.beta(2, 3, 0)).toEqual({ lower: 0, upper: 1 })
    expect(Special.beta(2, 3, 1)).toEqual({ lower: 1, upper: 0 })
    expect(Special.gamma(2, 0)).toEqual({ lower: 0, upper: 1 })
    expect(Special.gamma(2, Number.POSITIVE_INFINITY)).toEqual({ lower: 1, upper: 0 })
  })
  it("law: beta of whole numbers is a binomial tail, mirrored at one half", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (a, b, x) => {
      const { lower, upper } = Special.beta(a, b, x)
      near(lower + upper, 1, 1e-15)
      near(Special.beta(b, a, 1 - x).upper, lower, 1e-11)
      let tail = 0
      for (let k = a; k < a + b; k++) tail += Math.exp(Special.logGamma(a + b) - Special.logGamma(k + 1) - Special.logGamma(a + b - k)) * x ** k * (1 - x) ** (a + b - 1 - k)
      near(lower, tail, 1e-11)
    }))
  })
  it("law: gamma of a whole number is a Poisson tail", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 40 }), fc.double({ min: 0.01, max: 80, noNaN: true }), (a, x) => {
      let term = Math.exp(-x)
      let tail = 0
      for (let k = 0; k < a; k++) {
        tail += term
        term *= x / (k + 1)
      }
      near(Special.gamma(a, x).upper, tail, 1e-12)
      near(Special.gamma(a, x).lower, 1 - tail, 1e-12)
    }))
  })
})
