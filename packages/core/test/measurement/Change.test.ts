import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as DifferenceInDifferences from "../../src/measurement/DifferenceInDifferences.ts"
import * as EffectSize from "../../src/measurement/EffectSize.ts"
import * as Interval from "../../src/measurement/Interval.ts"
import * as PairedTests from "../../src/measurement/PairedTests.ts"
import * as Resample from "../../src/measurement/Resample.ts"
import * as Summary from "../../src/measurement/Summary.ts"
import { clean, hostile, near } from "./near.ts"

const score = fc.integer({ min: 0, max: 100 })
const scores = fc.array(fc.tuple(score, score), { minLength: 2, maxLength: 20 })
// Student's sleep data (Student 1908; R datasets::sleep).
const drug1 = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]
const drug2 = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]

describe("paired t", () => {
  it("sleep: t -4.0621 on 9, p .002833, -2.4599 to -0.7001", () => {
    const found = PairedTests.t(drug1, drug2)
    near([found.meanDifference, found.t, found.df, found.p, found.low, found.high], [-1.58, -4.06212768, 9, 0.00283289019738, -2.4598858, -0.7001142], 1e-7)
  })
  it("five people", () => {
    const found = PairedTests.t([3, 5, 4, 6, 7], [2, 3, 4, 3, 5])
    near([found.n, found.meanDifference, found.t, found.df, found.p, found.low, found.high], [5, 1.6, 3.13785816221094, 4, 0.0349197066745, 0.184285223018, 3.01571477698])
  })
  it.each([
    { given: "all differences equal", first: [3, 5, 4], second: [2, 4, 3], then: { n: 3, meanDifference: 1, df: 2 } },
    { given: "equal but for noise", first: [0.3, 0.4], second: [0.1, 0.2], then: { n: 2, df: 1 } },
    { given: "one pair", first: [3, 5], second: [2, undefined], then: { n: 1, meanDifference: 1, df: 0 } },
    { given: "nobody", first: [], second: [], then: { n: 0, meanDifference: undefined, df: undefined } }
  ])("$given: no t", ({ first, second, then }) => expect(PairedTests.t(first, second)).toMatchObject({ ...then, t: undefined, p: undefined, low: undefined, high: undefined }))
  it("a level changes the interval only", () => {
    const [wide, narrow] = [PairedTests.t(drug1, drug2, 0.99), PairedTests.t(drug1, drug2, 0.5)]
    expect(wide.p).toBe(narrow.p)
    near(wide.high! - wide.low!, 2 * 3.24983554159213 * 0.38895872, 1e-6)
    expect(narrow.high! - narrow.low!).toBeLessThan(wide.high! - wide.low!)
    expect(PairedTests.t(drug1, drug2, 2)).toMatchObject({ low: undefined, high: undefined })
  })
  it("law: turned round the sign turns, p stays; p is below 0.05 just where the interval leaves 0 out", () => {
    fc.assert(fc.property(scores, (pairs) => {
      const [x, y] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)]
      const [there, back] = [PairedTests.t(x, y), PairedTests.t(y, x)]
      fc.pre(there.t !== undefined)
      near([back.t, back.p, back.low], [-there.t!, there.p, -there.high!])
      near(PairedTests.t(x.map((value) => 2 * value + 1), y.map((value) => 2 * value + 1)).p, there.p)
      expect(there.p! < 0.05).toBe(there.low! > 0 || there.high! < 0)
    }))
  })
})

describe("Wilcoxon's signed ranks", () => {
  const exact = { method: "exact", continuity: false } as const
  it("depression scores (Hollander & Wolfe 1973, p. 29; R wilcox.test): V 40, p .0391", () => {
    const before = [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3]
    const after = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29]
    expect(PairedTests.wilcoxonSignedRank(before.map((value, at) => value - after[at]!), exact)).toEqual({ v: 40, nUsed: 9, p: 0.0390625 })
  })
  it.each([
    { given: "five, exact", differences: [1, -2, 3, 4, 5], ...exact, v: 13, nUsed: 5, p: 0.1875 },
    { given: "zeros dropped, ties, normal, corrected", differences: [0, 1, 2, 2, -1, 5, 7, 0], method: "normal", continuity: true, v: 19.5, nUsed: 6, p: 0.0731397996589 },
    { given: "the same uncorrected", differences: [0, 1, 2, 2, -1, 5, 7, 0], method: "normal", continuity: false, v: 19.5, nUsed: 6, p: 0.057779571 },
    { given: "only zeros", differences: [0, 0], ...exact, v: 0, nUsed: 0, p: undefined },
    { given: "nothing, normal", differences: [], method: "normal", continuity: true, v: 0, nUsed: 0, p: undefined },
    { given: "evenly about zero", differences: [1, -1, 2, -2], ...exact, v: 5, nUsed: 4, p: 1 },
    { given: "evenly about zero, normal, corrected", differences: [1, -1], method: "normal", continuity: true, v: 1.5, nUsed: 2, p: 1 },
    { given: "all below zero", differences: [-1, -2, -3], ...exact, v: 0, nUsed: 3, p: 0.25 },
    { given: "unknown ones leave", differences: [...hostile, 1, 2], ...exact, v: 3, nUsed: 2, p: 0.5 }
  ] as const)("$given: v $v, p $p", ({ continuity, differences, method, nUsed, p, v }) => {
    const found = PairedTests.wilcoxonSignedRank(differences, { continuity, method })
    near([found.v, found.nUsed], [v, nUsed])
    near(found.p, p, 2e-7)
  })
  it("law: exact p by writing out every choice of signs, ties included", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -4, max: 4 }).filter((value) => value !== 0), { minLength: 1, maxLength: 9 }), (differences) => {
      const sizes = differences.map(Math.abs)
      const rank = (size: number) => sizes.filter((other) => other < size).length + (sizes.filter((other) => other === size).length + 1) / 2
      const ranks = sizes.map(rank)
      const v = ranks.reduce((sum, one, at) => sum + (differences[at]! > 0 ? one : 0), 0)
      let [low, high] = [0, 0]
      for (let signs = 0; signs < 2 ** ranks.length; signs++) {
        const sum = ranks.reduce((total, one, at) => total + ((signs >> at) & 1 ? one : 0), 0)
        if (sum <= v) low++
        if (sum >= v) high++
      }
      near(PairedTests.wilcoxonSignedRank(differences, exact), { v, nUsed: ranks.length, p: Math.min(1, (2 * Math.min(low, high)) / 2 ** ranks.length) })
    }))
  })
  it("exact up to two hundred, then only the normal form", () => {
    const many = (n: number) => Array.from({ length: n }, (_, at) => at % 2 === 0 || at % 9 === 0 ? -(at + 1) : at + 1)
    expect(PairedTests.wilcoxonSignedRank(many(201), exact).p).toBeUndefined()
    const p = PairedTests.wilcoxonSignedRank(many(200), exact).p!
    near(p / PairedTests.wilcoxonSignedRank(many(200), { method: "normal", continuity: true }).p!, 1, 0.05)
  })
})

describe("McNemar", () => {
  it.each([
    { given: "a small table", table: [[10, 2], [8, 5]], then: [3.6, 0.0577795711236, 2.5, 0.113846298007, 0.109375] },
    { given: "nobody changed", table: [[10, 0], [0, 5]], then: [undefined, undefined, undefined, undefined, 1] },
    { given: "evenly", table: [[1, 3], [3, 1]], then: [0, 1, 0, 1, 1] },
    { given: "one apart: the bracket stays at zero", table: [[1, 3], [4, 1]], then: [1 / 7, 0.705456986, 0, 1, 1] },
    { given: "one way only", table: [[0, 5], [0, 0]], then: [5, 0.0253473187, 3.2, 0.0736382707, 0.0625] },
    { given: "a change unknown", table: [[1, undefined], [4, 1]], then: [undefined, undefined, undefined, undefined, undefined] },
    { given: "the other unknown", table: [[1, 2], [undefined, 1]], then: [undefined, undefined, undefined, undefined, undefined] },
    { given: "no table", table: [], then: [undefined, undefined, undefined, undefined, undefined] },
    { given: "below zero", table: [[1, -2], [4, 1]], then: [undefined, undefined, undefined, undefined, undefined] },
    { given: "the other below zero", table: [[1, 2], [-4, 1]], then: [undefined, undefined, undefined, undefined, undefined] },
    { given: "the diagonal unknown, which does not matter", table: [[undefined, 2], [8, undefined]], then: [3.6, 0.0577795711236, 2.5, 0.113846298007, 0.109375] }
  ])("$given: $then", ({ table, then }) => {
    const { chiSquare, chiSquareCorrected, p, pCorrected, pExact } = PairedTests.mcnemar(table)
    near([chiSquare, p, chiSquareCorrected, pCorrected, pExact], then)
  })
})

describe("effect sizes", () => {
  it("five people", () => {
    const { dav, drm, dz, hedgesAv, n } = EffectSize.paired([3, 5, 4, 6, 7], [2, 3, 4, 3, 5])
    near([n, dz, dav, drm, hedgesAv], [5, 1.40329283089, 1.17590241329, 1.09892210971, 1.06210540556])
  })
  it.each([
    { given: "all differences equal: only d_av", first: [1, 2, 3], second: [2, 3, 4], then: [undefined, -1, undefined, -1 * (1 - 3 / 15)] },
    { given: "equal but for noise", first: [0.3, 0.5], second: [0.1, 0.3], then: [undefined, Math.SQRT2, undefined, Math.SQRT2 * (1 - 3 / 7)] },
    { given: "one side constant: no correlation", first: [1, 1, 1], second: [0, 1, 2], then: [0, 0, undefined, 0] },
    { given: "nothing varies", first: [1, 1], second: [1, 1], then: [undefined, undefined, undefined, undefined] },
    { given: "one pair", first: [1, undefined], second: [3, 4], then: [undefined, undefined, undefined, undefined] },
    { given: "nobody", first: [], second: [], then: [undefined, undefined, undefined, undefined] }
  ])("$given: $then", ({ first, second, then }) => {
    const { dav, drm, dz, hedgesAv } = EffectSize.paired(first, second)
    near([dz, dav, drm, hedgesAv], then)
  })
  it("law: d_z is t/√n; all four turn with the order and ignore the scale", () => {
    fc.assert(fc.property(scores, (pairs) => {
      const [x, y] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)]
      const [there, back, scaled] = [EffectSize.paired(x, y), EffectSize.paired(y, x), EffectSize.paired(x.map((a) => 3 * a), y.map((b) => 3 * b))]
      const t = PairedTests.t(x, y).t
      near(there.dz, t === undefined ? undefined : t / Math.sqrt(x.length))
      for (const key of ["dz", "dav", "drm", "hedgesAv"] as const) {
        near(back[key], there[key] === undefined ? undefined : -there[key])
        near(scaled[key], there[key])
      }
    }))
  })
})

describe("difference in differences", () => {
  it.each([
    { given: "food handlers", treated: { before: 63.8, after: 82.4 }, control: { before: 58.5, after: 56.9 }, then: [18.6, -1.6, 20.2] },
    { given: "binary noise has no place", treated: { before: 0.1, after: 0.3 }, control: { before: 0.3, after: 0.4 }, then: [0.2, 0.1, 0.1] },
    { given: "control unknown", treated: { before: 1, after: 2 }, control: { before: undefined, after: 2 }, then: [1, undefined, undefined] },
    { given: "treated unknown", treated: { before: 1, after: Number.NaN }, control: { before: 1, after: 2 }, then: [undefined, 1, undefined] }
  ])("$given: $then", ({ control, then, treated }) => {
    const { controlChange, effect, treatedChange } = DifferenceInDifferences.effect(treated, control)
    expect([treatedChange, controlChange, effect]).toEqual(then)
  })
  it("says what it assumes", () => expect(DifferenceInDifferences.effect({ before: 1, after: 1 }, { before: 1, after: 1 }).assumes).toBe("parallelTrends"))
})

describe("intervals of a share", () => {
  // Newcombe 1998, table I: methods 3 (score), 4 (score, corrected) and 5 (Clopper–Pearson).
  it.each([
    { k: 81, n: 263, plain: [0.2553, 0.3662], corrected: [0.2535, 0.3682], exact: [0.2527, 0.3676] },
    { k: 15, n: 148, plain: [0.0624, 0.1605], corrected: [0.0598, 0.1644], exact: [0.0578, 0.1617] },
    { k: 0, n: 20, plain: [0, 0.1611], corrected: [0, 0.2005], exact: [0, 0.1684] },
    { k: 1, n: 29, plain: [0.0061, 0.1718], corrected: [0.0018, 0.1963], exact: [0.0009, 0.1776] }
  ])("$k of $n", ({ corrected, exact, k, n, plain }) => {
    const ends = ({ high, low }: Interval.Interval) => [low, high]
    near(ends(Interval.wilson(k, n, { level: 0.95, continuity: false })), plain, 6e-5)
    near(ends(Interval.wilson(k, n, { level: 0.95, continuity: true })), corrected, 6e-5)
    near(ends(Interval.clopperPearson(k, n, 0.95)), exact, 6e-5)
  })
  it("15 of 148 to twelve digits", () => {
    near(Interval.wilson(15, 148, { level: 0.95, continuity: false }), { low: 0.0623863995307, high: 0.160487241723 }, 1e-12)
    const corrected = Interval.wilson(15, 148, { level: 0.95, continuity: true })
    near([corrected.low, corrected.high], [0.0597782084285, 0.164449779365], 1e-12)
    const exact = Interval.clopperPearson(15, 148, 0.95)
    near([exact.low, exact.high], [0.0578440100834, 0.161650490349], 1e-12)
  })
  it("none and all are exact ends", () => {
    for (const interval of [Interval.wilson(0, 7, { level: 0.9, continuity: true }), Interval.wilson(0, 7, { level: 0.9, continuity: false }), Interval.clopperPearson(0, 7, 0.9)]) expect(interval.low).toBe(0)
    for (const interval of [Interval.wilson(7, 7, { level: 0.9, continuity: true }), Interval.wilson(7, 7, { level: 0.9, continuity: false }), Interval.clopperPearson(7, 7, 0.9)]) {
      expect(interval.high).toBe(1)
      expect(interval.low!).toBeGreaterThan(0.4)
    }
  })
  it.each([
    [0, 0, 0.95], [undefined, 5, 0.95], [1, undefined, 0.95], [-1, 5, 0.95], [6, 5, 0.95], [1, -5, 0.95], [1, 5, 0], [1, 5, 1], [1, 5, -0.5], [1, 5, undefined], [1, 5, Number.NaN]
  ])("%s of %s at %s: none", (k, n, level) => {
    expect(Interval.wilson(k, n, { level, continuity: false })).toEqual({ low: undefined, high: undefined })
    expect(Interval.clopperPearson(k, n, level)).toEqual({ low: undefined, high: undefined })
  })
  it("law: holds the share, mirrors, narrows as people are added; the exact one lies outside, the corrected outside the plain", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(200), fc.double({ min: 0.5, max: 0.999, noNaN: true }), (n, raw, level) => {
      const k = raw % (n + 1)
      const plain = Interval.wilson(k, n, { level, continuity: false })
      const corrected = Interval.wilson(k, n, { level, continuity: true })
      const exact = Interval.clopperPearson(k, n, level)
      const other = Interval.wilson(n - k, n, { level, continuity: true })
      near(1 - other.high!, corrected.low)
      for (const { high, low } of [plain, corrected, exact]) expect(low! <= k / n + 1e-9 && k / n <= high! + 1e-9 && low! >= 0 && high! <= 1).toBe(true)
      expect(corrected.low! <= plain.low! + 1e-9 && corrected.high! >= plain.high! - 1e-9).toBe(true)
      const more = Interval.wilson(4 * k, 4 * n, { level, continuity: false })
      expect(more.high! - more.low!).toBeLessThan(plain.high! - plain.low!)
    }))
  })
})

describe("jackknife", () => {
  it.each([
    { given: "mean of five", rows: [[2], [4], [4], [7], [8]], statistic: "mean", n: 5, estimate: 5, standardError: 1.09544511501033, bias: 0 },
    { given: "unknown rows leave", rows: [[2], [undefined], [4], [4], [7], [8], []], statistic: "mean", n: 5, estimate: 5, standardError: 1.09544511501033, bias: 0 },
    { given: "one row", rows: [[2]], statistic: "mean", n: 1, estimate: 2, standardError: undefined, bias: undefined },
    { given: "nobody", rows: [], statistic: "mean", n: 0, estimate: undefined, standardError: undefined, bias: undefined },
    { given: "two rows have a correlation, but none without one", rows: [[1, 2], [2, 5]], statistic: "correlation", n: 2, estimate: 1, standardError: undefined, bias: undefined },
    { given: "one row carries the spread", rows: [[1, 1], [1, 2], [5, 3]], statistic: "correlation", n: 3, estimate: 0.866025403784439, standardError: undefined, bias: undefined },
    { given: "a constant side", rows: [[1, 2], [1, 5], [1, 7]], statistic: "correlation", n: 3, estimate: undefined, standardError: undefined, bias: undefined }
  ] as const)("$given: $standardError", ({ bias, estimate, n, rows, standardError, statistic }) => {
    const found = Resample.jackknife(rows, statistic)
    near([found.n, found.estimate, found.standardError, found.bias], [n, estimate, standardError, bias])
  })
  it("law school (Efron & Tibshirani 1993, table 3.1): correlation .776, jackknife error .1425, bias -.0065; bootstrap error near .13", () => {
    const rows = [
      [576, 3.39], [635, 3.3], [558, 2.81], [578, 3.03], [666, 3.44], [580, 3.07], [555, 3], [661, 3.43], [651, 3.36], [605, 3.13], [653, 3.12],
      [575, 2.74], [545, 2.76], [572, 2.88], [594, 2.96]
    ]
    const { bias, estimate, standardError } = Resample.jackknife(rows, "correlation")
    near([estimate, standardError, bias], [0.776, 0.1425, -0.0065], 5e-4)
    near(Resample.bootstrap(rows, "correlation", { resamples: 3_000, seed: 4, level: 0.95 }).standardError, 0.133, 0.01)
  })
  it("law: by leaving each row out in turn", () => {
    fc.assert(fc.property(fc.array(fc.tuple(score, score), { minLength: 3, maxLength: 15 }), (rows) => {
      const of = (list: ReadonlyArray<readonly [number, number]>) => Summary.correlation(list.map(([a]) => a), list.map(([, b]) => b))
      const without = rows.map((_, at) => of(rows.filter((_, other) => other !== at)))
      const found = Resample.jackknife(rows, "correlation")
      near(found.estimate, of(rows))
      if (without.some((value) => value === undefined) || found.estimate === undefined) expect(found.standardError).toBeUndefined()
      else {
        const n = rows.length
        const mean = without.reduce((a, b) => a! + b!, 0)! / n
        near(found.standardError, Math.sqrt(((n - 1) / n) * without.reduce((sum, value) => sum! + (value! - mean) ** 2, 0)!), 1e-6)
        near(found.bias, (n - 1) * (mean - found.estimate), 1e-6)
      }
    }))
  })
  it("law: of a mean it is the standard error", () => {
    fc.assert(fc.property(fc.array(score, { minLength: 2 }), (list) => {
      near(Resample.jackknife(list.map((value) => [value]), "mean").standardError, Summary.sd(list)! / Math.sqrt(list.length))
    }))
  })
})

describe("bootstrap", () => {
  const ten = Array.from({ length: 10 }, (_, at) => [at + 1])
  const options = { resamples: 20_000, seed: 1, level: 0.95 }
  it("mean of 1 to 10: error √8.25/√10, interval 3.7 to 7.3", () => {
    const found = Resample.bootstrap(ten, "mean", options)
    near([found.standardError, found.low, found.high], [0.9083, 3.7, 7.3], 0.015)
    expect(found).toMatchObject({ n: 10, estimate: 5.5, degenerate: 0, seed: 1 })
  })
  it("same seed, same answer; another seed, another", () => {
    const small = { ...options, resamples: 100 }
    expect(Resample.bootstrap(ten, "mean", small)).toEqual(Resample.bootstrap(ten, "mean", small))
    expect(Resample.bootstrap(ten, "mean", { ...small, seed: 2 }).standardError).not.toBe(Resample.bootstrap(ten, "mean", small).standardError)
  })
  it("a correlation: close to the jackknife, degenerate resamples counted", () => {
    const rows = drug1.map((value, at) => [value, drug2[at]])
    const found = Resample.bootstrap(rows, "correlation", options)
    near(found.estimate, 0.795170206, 1e-8)
    near(found.standardError, Resample.jackknife(rows, "correlation").standardError, 0.1)
    expect(found.low! < found.estimate! && found.estimate! < found.high! && found.high! <= 1).toBe(true)
    const three = Resample.bootstrap([[1, 1], [2, 3], [3, 2]], "correlation", { ...options, resamples: 2_700 })
    expect(Math.abs(three.degenerate - 300)).toBeLessThan(75)
    expect(Math.abs(three.low!)).toBeLessThanOrEqual(1)
    expect(Resample.bootstrap([[1, 1], [1, 2]], "correlation", options)).toMatchObject({ standardError: undefined, low: undefined, degenerate: 20_000 })
  })
  it("is blind to where the values stand and follows their scale", () => {
    const small = { ...options, resamples: 500 }
    const plain = Resample.bootstrap(ten, "mean", small)
    const moved = Resample.bootstrap(ten.map(([value]) => [2 * value! + 1000]), "mean", small)
    near([moved.standardError, moved.low, moved.high], [2 * plain.standardError!, 2 * plain.low! + 1000, 2 * plain.high! + 1000])
    const pair = ten.map(([value], at) => [value!, (at * 7) % 10])
    const far = pair.map(([a, b]) => [a! + 1e6, 3 * b! - 1e6])
    near(Resample.bootstrap(far, "correlation", small).low, Resample.bootstrap(pair, "correlation", small).low, 1e-6)
  })
  it.each([
    { change: { seed: undefined } }, { change: { level: undefined } }, { change: { level: 0 } }, { change: { level: 1 } }, { change: { resamples: 0 } },
    { change: { resamples: undefined } }, { change: { resamples: 2.5 } }, { change: { resamples: 1e12 } }, { change: { seed: Number.NaN } }
  ])("no interval with $change", ({ change }) =>
    expect(Resample.bootstrap(ten, "mean", { ...options, ...change })).toMatchObject({ estimate: 5.5, standardError: undefined, low: undefined, high: undefined, degenerate: 0 }))
  it("nobody has none; one resample has no error", () => {
    expect(Resample.bootstrap([], "mean", options)).toMatchObject({ n: 0, estimate: undefined, low: undefined })
    const once = Resample.bootstrap(ten, "mean", { ...options, resamples: 1 })
    expect(once.standardError).toBeUndefined()
    expect(once.low).toBe(once.high)
  })
  it("law: a mean lies within the data, and nothing leaks", () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.oneof(score, fc.constantFrom(...hostile)), score), { minLength: 1 }), fc.integer(), (rows, seed) => {
      const found = Resample.bootstrap(rows, "mean", { resamples: 20, seed, level: 0.9 })
      const known = rows.flatMap(([value]) => value === undefined || !Number.isFinite(value) ? [] : [value])
      expect(clean(found) && clean(Resample.bootstrap(rows, "correlation", { resamples: 20, seed, level: 0.9 }))).toBe(true)
      if (found.low !== undefined) expect(found.low >= Math.min(...known) && found.high! <= Math.max(...known)).toBe(true)
    }))
  })
})
