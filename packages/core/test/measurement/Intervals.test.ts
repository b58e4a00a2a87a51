/**
 * Intervals and standard errors against other software: R 4.2.2 (stats, psych 2.2.9), SciPy 1.10.1 and NumPy 1.24.2 by brute force.
 */
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Agreement from "../../src/measurement/Agreement.ts"
import * as Concordance from "../../src/measurement/Concordance.ts"
import * as CutScoreOfGroups from "../../src/measurement/CutScoreOfGroups.ts"
import * as DifferenceInDifferences from "../../src/measurement/DifferenceInDifferences.ts"
import * as Distribution from "../../src/measurement/Distribution.ts"
import * as EffectSize from "../../src/measurement/EffectSize.ts"
import * as Gain from "../../src/measurement/Gain.ts"
import * as Generalizability from "../../src/measurement/Generalizability.ts"
import * as Inequality from "../../src/measurement/Inequality.ts"
import * as Interval from "../../src/measurement/Interval.ts"
import * as IntraclassCorrelation from "../../src/measurement/IntraclassCorrelation.ts"
import * as Judging from "../../src/measurement/Judging.ts"
import * as ManyFacets from "../../src/measurement/ManyFacets.ts"
import * as ManyRaters from "../../src/measurement/ManyRaters.ts"
import * as NoncentralT from "../../src/measurement/NoncentralT.ts"
import * as PairedTests from "../../src/measurement/PairedTests.ts"
import type * as Pattern from "../../src/measurement/Pattern.ts"
import * as RankCorrelation from "../../src/measurement/RankCorrelation.ts"
import * as Rasch from "../../src/measurement/Rasch.ts"
import * as Reliability from "../../src/measurement/Reliability.ts"
import * as Resample from "../../src/measurement/Resample.ts"
import * as TwoWay from "../../src/measurement/TwoWay.ts"
import { get, near, refusal } from "./near.ts"

const none = { low: undefined, high: undefined }
const options = { resamples: 400, seed: 1, level: 0.9 }

describe("noncentral t (R: pt with uniroot; SciPy nct where R stops at 37)", () => {
  it.each([
    { t: 2.5, df: 1, low: -1.01778793664, high: 6.035161541978, cumulative: 0.5683129926805 },
    { t: 2.5, df: 9, low: 0.1829439630449, high: 4.715412291213, cumulative: 0.7892412828193 },
    { t: -1, df: 4, low: -3.017787656773, high: 1.124093629702, cumulative: 0.01019364427857 },
    { t: 10, df: 29, low: 6.741868526691, high: 13.1915781281, cumulative: 0.9999999763255 },
    { t: 0, df: 5, low: -1.95996398454, high: 1.95996398454, cumulative: 0.06680720126886 },
    { t: 30, df: 1, low: 0.825720395755, high: 67.27942816917, cumulative: 0.9593651775941 },
    { t: 50, df: 3, low: 13.343522083764, high: 88.304494050930, cumulative: 0.9999129200562 },
    { t: 1000, df: 999_999, low: 997.5993727944, high: 1002.400285064, cumulative: 1 }
  ])("t $t on $df", ({ cumulative, df, high, low, t }) => {
    near(NoncentralT.lower(t, df, 1.5), cumulative, 1e-9)
    near(NoncentralT.interval(t, df, 0.95), { low, high }, 1e-8)
  })
  it("without a noncentrality it is Student's", () => {
    for (const [t, df] of [[0.3, 1], [2, 4], [1.5, 30], [4, 200]] as const) near(NoncentralT.lower(t, df, 0), 1 - Distribution.tTwoSided(t, df)! / 2, 1e-11)
  })
  it("nothing for a broken t, level or freedom, nor far out", () => {
    for (const [t, df, level] of [[undefined, 4, 0.95], [Number.NaN, 4, 0.95], [1, 0, 0.95], [1, 4, 0], [1, 4, 1], [1e9, 4, 0.95]] as const) {
      expect(NoncentralT.interval(t, df, level)).toEqual(none)
    }
  })
})

describe("effect sizes", () => {
  const first = [3, 5, 4, 6, 7, 9, 2, 8]
  const second = [2, 3, 4, 3, 5, 6, 3, 5]
  it("d_z by the noncentral t (R), the others on their own scales", () => {
    const found = EffectSize.paired(first, second)
    near(found, { dz: 1.079059812402, intervals: { dz: { low: 0.1694711909488, high: 1.943820540222 } } })
    for (const name of ["dav", "drm", "hedgesAv"] as const) {
      near(found.intervals[name].low! / found.intervals.dz.low!, found[name]! / found.dz!)
      near(found.intervals[name].high! / found.intervals.dz.high!, found[name]! / found.dz!)
    }
    expect(EffectSize.paired(first, second, 0.5).intervals.dz.low!).toBeGreaterThan(found.intervals.dz.low!)
  })
  it("no interval without a spread, and none of d_rm beside a constant side", () => {
    expect(EffectSize.paired([1, 2], [0, 1]).intervals).toEqual({ dz: none, dav: none, drm: none, hedgesAv: none })
    const flat = EffectSize.paired([1, 2, 4], [1, 1, 1])
    expect(flat.intervals.drm).toEqual(none)
    expect(flat.intervals.dz.low).toBeDefined()
  })
})

describe("where the middle lies (Hodges–Lehmann; R wilcox.test)", () => {
  const differences = [1.1, -2.3, 3.7, 4.2, 5.9, 8.4, -0.5, 2.6, 7.3, 6.8]
  it.each([{ level: 0.95, low: 1.05, high: 6.35 }, { level: 0.8, low: 2.25, high: 5.5 }])("at $level", ({ level, ...ends }) =>
    near(PairedTests.hodgesLehmann(differences, level), { n: 10, estimate: 3.95, ...ends }))
  it("five differences cannot reach 95 %, six can", () => {
    expect(PairedTests.hodgesLehmann([1, 2, 3, 4, 5])).toEqual({ n: 5, estimate: 3, ...none })
    expect(PairedTests.hodgesLehmann([1, 2, 3, 4, 5, 6])).toEqual({ n: 6, estimate: 3.5, low: 1, high: 6 })
  })
  it("beyond two hundred by the normal, close to the exact one; beyond two thousand, and of nothing, none", () => {
    const many = (n: number) => Array.from({ length: n }, (_, at) => (at * 37) % 101)
    near(PairedTests.hodgesLehmann(many(201)).low!, PairedTests.hodgesLehmann(many(200)).low!, 0.02)
    expect(PairedTests.hodgesLehmann(many(2001)).estimate).toBeUndefined()
    expect(PairedTests.hodgesLehmann([])).toEqual({ n: 0, estimate: undefined, ...none })
    expect(PairedTests.hodgesLehmann(differences, 1)).toMatchObject({ estimate: 3.95, ...none })
  })
  it("law: the interval holds zero exactly where the signed-rank test finds nothing", () => {
    // The smaller sum of ranks is the count of pair means on the far side of zero.
    const distinct = fc.uniqueArray(fc.integer({ min: -60, max: 60 }).filter((value) => value !== 0), { minLength: 6, maxLength: 14, selector: Math.abs })
    fc.assert(fc.property(distinct, (list) => {
      const { high = Number.NaN, low = Number.NaN } = PairedTests.hodgesLehmann(list)
      const { p } = PairedTests.wilcoxonSignedRank(list, { method: "exact", continuity: false })
      expect(low > 0 || high < 0).toBe(p! <= 0.05 && low !== 0 && high !== 0)
    }))
  })
})

describe("changes upwards (McNemar; R binom.test)", () => {
  it.each([
    { table: [[10, 2], [8, 5]], changedUp: 0.2, low: 0.02521072632683, high: 0.5560954623076 },
    { table: [[1, 9], [0, 5]], changedUp: 1, low: 0.6637328831201, high: 1 },
    { table: [[1, 0], [9, 5]], changedUp: 0, low: 0, high: 0.3362671168799 }
  ])("$changedUp", ({ table, ...wanted }) => near(PairedTests.mcnemar(table), wanted))
  it("nobody changed: no share", () => expect(PairedTests.mcnemar([[1, 0], [0, 1]])).toMatchObject({ changedUp: undefined, ...none, pExact: 1 }))
})

describe("difference in differences of people (R t.test, Welch)", () => {
  const treated = { before: [40, 50, 60, 55, 50, 1], after: [60, 65, 80, 71, 59, undefined] }
  const control = { before: [45, 52, 58, 40], after: [48, 57, 60, 44] }
  it("effect, test and interval", () => {
    near(DifferenceInDifferences.ofPeople(treated, control), {
      treated: 5, control: 4, treatedChange: 16, controlChange: 3.5, effect: 12.5, assumes: "parallelTrends",
      t: 5.881674586456, df: 4.788381291837, p: 0.002333326112246, low: 6.96345957851, high: 18.03654042149
    })
    expect(DifferenceInDifferences.ofPeople(treated, control, 0.5).low!).toBeGreaterThan(6.97)
  })
  it("one person in a group, or nobody differing: the changes only", () => {
    const blank = { t: undefined, df: undefined, p: undefined, ...none }
    expect(DifferenceInDifferences.ofPeople(treated, { before: [1], after: [3] })).toMatchObject({ effect: 14, ...blank })
    expect(DifferenceInDifferences.ofPeople({ before: [1, 2], after: [2, 3] }, { before: [1, 2], after: [1, 2] })).toMatchObject({ effect: 1, ...blank })
    expect(DifferenceInDifferences.ofPeople({ before: [], after: [] }, control)).toMatchObject({ treated: 0, effect: undefined, controlChange: 3.5, ...blank })
  })
})

describe("correlations (R cor.test; Bonett & Wright, Fieller by hand)", () => {
  const x = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
  const y = [2, 1, 4, 3, 7, 5, 6, 10, 8, 9]
  it("Pearson, Spearman, Kendall", () => {
    near(Interval.correlation(0.9030303030303, 10, { level: 0.95, kind: "pearson" }), { low: 0.633718181083, high: 0.9771033564826 })
    near(RankCorrelation.between(x, y), {
      spearman: 0.9030303030303, kendallTauB: 0.7333333333333,
      intervals: { spearman: { low: 0.5437486366275, high: 0.982582558434 }, kendallTauB: { low: 0.3858823109553, high: 0.8985903463107 } }
    })
    expect(RankCorrelation.between(x, y, 0.5).intervals.spearman.low!).toBeGreaterThan(0.6)
  })
  it("a full correlation is its own interval; too few pairs or a broken one have none", () => {
    expect(RankCorrelation.between(x, x).intervals).toEqual({ spearman: { low: 1, high: 1 }, kendallTauB: { low: 1, high: 1 } })
    const of = (r: number | undefined, n: number | undefined, kind: "pearson" | "kendall" = "pearson", level = 0.95) => Interval.correlation(r, n, { level, kind })
    expect(of(0.5, 4).low).toBeDefined()
    expect(of(0.5, 5, "kendall").low).toBeDefined()
    for (const odd of [of(0.5, 3), of(0.5, 4, "kendall"), of(1.01, 9), of(-1.01, 9), of(undefined, 9), of(0.5, undefined), of(0.5, 9, "pearson", 0), of(0.5, 9, "pearson", 1)]) {
      expect(odd).toEqual(none)
    }
  })
})

describe("reliability", () => {
  it("KR-20 has alpha's interval (R psych, Feldt)", () => {
    near(Reliability.kuderRichardson([["1011", 1], ["1101", 1], ["0000", 1], ["1110", 1], ["1101", 1]]), { kr20: 0.5185185185185, low: -0.9842856311409, high: 0.9449808321783 })
    expect(Reliability.kuderRichardson([["11", 3]])).toMatchObject({ kr20: undefined, ...none })
  })
  it("size: alpha without each of many items takes no quadratic time", () => {
    const rows = [0, 1, 2].map((person) => Array.from({ length: 60_000 }, (_, item) => (item * (person + 3)) % 5))
    expect(Reliability.cronbachAlpha(rows).alphaIfItemDeleted).toHaveLength(60_000)
  })
  it("the relative coefficient has the interval of ICC(3,k) for the judges measured, of ICC(3,1) for one (Shrout & Fleiss)", () => {
    const judged = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]
    const { intervals } = IntraclassCorrelation.of(judged)
    near(Generalizability.personsByJudges(judged, 4).relativeInterval, intervals.icc3k)
    near(Generalizability.personsByJudges(judged, 1).relativeInterval, intervals.icc31)
    near(Generalizability.personsByJudges(judged, 1, 0.5).relativeInterval, IntraclassCorrelation.of(judged, 0.5).intervals.icc31)
  })
  it("no interval of a coefficient that has a pole, no spread or no judges", () => {
    expect(Generalizability.personsByJudges([[1, 3], [3, 1.5], [2, 2]], 9).relativeInterval).toEqual(none)
    expect(Generalizability.personsByJudges([[1, 2], [2, 3]], 2).relativeInterval).toEqual(none)
    expect(Generalizability.personsByJudges([[1, 2], [2, 5]], undefined).relativeInterval).toEqual(none)
    expect(Generalizability.personsByJudges([[1, 2]], 2).relativeInterval).toEqual(none)
  })
})

describe("agreement of many, by leaving each subject out (NumPy)", () => {
  it("Fleiss", () => {
    const counts = [[3, 0, 1], [0, 4, 0], [2, 2, 0], [1, 1, 2], [4, 0, 0]]
    near(get(Agreement.fleissKappa(counts)), { kappa: 0.3388429752066115, standardError: 0.3038276754919731, low: -0.2566483262641786 })
    expect(get(Agreement.fleissKappa([[2, 0], [0, 2]]))).toMatchObject({ kappa: 1, ...Agreement.noSpread })
    expect(get(Agreement.fleissKappa([[2, 0], [0, 2], [2, 0]])).low).toBeUndefined()
    near(get(Agreement.fleissKappa([[2, 0], [0, 2], [2, 0], [0, 2]])), { kappa: 1, standardError: 0, low: 1, high: 1 })
  })
  it("Gwet, Fleiss, Brennan–Prediger with missing ratings and linear weights", () => {
    const found = ManyRaters.agreement([[1, 2, 3, 1, 2, 3, undefined], [1, 2, 3, 2, 2, 1, undefined], [1, 3, 3, 1, undefined, 3, 2]], "linear")
    near([found.gwetAC, found.fleissKappa, found.brennanPrediger], [0.51243781, 0.45555556, 0.5], 1e-8)
    near([found.intervals.gwetAC, found.intervals.fleissKappa, found.intervals.brennanPrediger].map(({ standardError }) => standardError), [0.24054043, 0.32144586, 0.25354628], 1e-8)
    near(found.intervals.gwetAC.low, found.gwetAC! - 1.959963984540054 * found.intervals.gwetAC.standardError!)
    expect(ManyRaters.agreement([[1, 2], [1, 2]], "none").intervals.gwetAC).toEqual(Agreement.noSpread)
    expect(ManyRaters.agreement([], "none").intervals.gwetAC).toEqual(Agreement.noSpread)
  })
  it("law: for two raters the many-rater and the two-rater jackknife are one", () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 })), { minLength: 6, maxLength: 12 })
    fc.assert(fc.property(pairs.filter((list) => [0, 1, 2].every((c) => list.filter(([a, b]) => a === c || b === c).length > 1)), (list) => {
      const table = [0, 1, 2].map((a) => [0, 1, 2].map((b) => list.filter(([x, y]) => x === a && y === b).length))
      const many = ManyRaters.agreement([list.map(([a]) => a), list.map(([, b]) => b)], "none")
      near(many.intervals.fleissKappa.standardError, Agreement.scottPi(table, "none").standardError)
      near(many.intervals.gwetAC.standardError, Agreement.gwetAC(table, "none").standardError)
    }))
  })
})

describe("any reading of the rows can be resampled", () => {
  const marks = [[60, 62], [70, 69], [80, 85], [65, 60], [75, 71]]
  it("a reading that is the mean gives what the built-in mean gives", () => {
    const mean = (rows: ReadonlyArray<ReadonlyArray<number | undefined>>) => rows.reduce((sum, row) => sum + row[0]!, 0) / rows.length
    near(Resample.bootstrap(marks, mean, options), Resample.bootstrap(marks, "mean", options))
    near(Resample.jackknife(marks, mean), Resample.jackknife(marks, "mean"))
  })
  it("Kendall's W has an interval; readings without a value are counted", () => {
    const { degenerate, estimate, high, low } = Resample.bootstrap(marks, (rows) => Concordance.kendallW(rows).w, options)
    expect([low! <= estimate!, estimate! <= high!, high! <= 1]).toEqual([true, true, true])
    // One entry drawn five times over has no order.
    expect(degenerate).toBe(1)
    const odd = Resample.bootstrap([[1], [2]], (rows) => rows[0]![0] === 1 ? Number.NaN : 5, options)
    expect([odd.estimate, odd.degenerate > 100, odd.low, odd.high]).toEqual([undefined, true, 5, 5])
  })
  it("too many rows, and rows without one of them unreadable, have no jackknife", () => {
    expect(Resample.jackknife(Array.from({ length: 10_001 }, () => [1]), () => 1).standardError).toBeUndefined()
    expect(Resample.jackknife([[1], [2]], (rows) => rows.length === 2 ? 1 : undefined)).toMatchObject({ estimate: 1, standardError: undefined })
    expect(Resample.jackknife([[1]], () => 1).standardError).toBeUndefined()
    expect(Resample.bootstrap(marks, () => 1, { ...options, resamples: 50_000_000 }).low).toBeUndefined()
  })
  it("the class gain and Gini have one", () => {
    const gain = Gain.interval([40, 50, undefined, 60, 20], [70, 75, 90, 60, 25], 100, options)
    expect(gain.low!).toBeLessThan(65 / 230)
    expect(gain.high!).toBeGreaterThan(65 / 230)
    expect(Gain.interval([40], [70], 100, options)).toEqual(none)
    expect(Gain.interval([40, 50], [70, 60], undefined, options)).toEqual(none)
    expect(Gain.interval([100, 100], [70, 60], 100, options)).toEqual(none)
    const gini = Result.getOrThrow(Inequality.giniInterval([2, 3, 5, 9, 20, 4, 6], options))
    expect([gini.low! < 0.41, gini.high! > 0.41]).toEqual([true, true])
    expect(Result.getOrThrow(Inequality.giniInterval([0, 0], options))).toEqual(none)
    expect(refusal(Inequality.giniInterval([-1], options))).toBe("NegativeValue")
  })
})

describe("many facets by brute force (SciPy 1.10.1 on the enumerated conditional likelihood)", () => {
  it("sixteen people, two of three judges each, two criteria, three categories", () => {
    // Judges met, then the scores: first judge's two criteria, second judge's two.
    const sheets = ["12 2000", "20 2122", "20 2122", "01 2221", "20 1012", "21 1122", "20 2122", "20 0012", "02 1021", "02 0100", "20 1022", "20 0002", "20 1111",
      "12 0101", "01 1101", "10 2011"]
    const observations = sheets.flatMap((sheet, person) => [0, 1, 2, 3].map((at) => ({
      person: String(person), levels: [`J${sheet[at >> 1]}`, `C${at % 2}`], score: Number(sheet[3 + at])
    })))
    const fit = get(ManyFacets.fit(observations, 3))
    near(fit.facets, [
      { J0: { severity: -0.685662817789935 }, J1: { severity: -0.29576850821710277 }, J2: { severity: 0.981431326007038 } },
      { C0: { severity: -0.1602787849147885 }, C1: { severity: 0.1602787849147885 } }
    ], 1e-6)
    near(fit, { n: 16, thresholds: [-0.6419277430711827, 0.6419277430711827], logLikelihood: -29.556000916225415 }, 1e-6)
  })
  it("too many levels, and too many weights of categories, are refused before anything is built", () => {
    const at = (index: number) => ({ person: `${index % 7}`, levels: [`J${index}`], score: 0 })
    expect(refusal(ManyFacets.fit(Array.from({ length: 1_500 }, (_, index) => at(index)), 2))).toBe("ProblemTooLarge")
    expect(refusal(ManyFacets.fit(Array.from({ length: 20 }, (_, index) => at(index)), 900))).toBe("ProblemTooLarge")
  })
})

describe("errors of cuts (R lm, predict)", () => {
  const rated = { globalRating: [0, 1, 1, 2, 3, 2, 0, 1], score: [40, 50, 54, 60, 71, 66, 35, 48], borderline: 1 }
  it("borderline regression and group", () => {
    near(CutScoreOfGroups.borderlineRegression(rated), { intercept: 38.5, slope: 11.6, cut: 50.1, standardError: 1.162373051611 })
    near(CutScoreOfGroups.borderlineGroup(rated), { n: 3, standardError: 1.763834207376 })
  })
  it("no error from one borderline person, two rated people or an unknown borderline", () => {
    expect(CutScoreOfGroups.borderlineGroup({ ...rated, borderline: 3 }).standardError).toBeUndefined()
    expect(CutScoreOfGroups.borderlineRegression({ globalRating: [0, 1], score: [1, 2], borderline: 1 })).toMatchObject({ cut: 2, standardError: undefined })
    expect(CutScoreOfGroups.borderlineRegression({ ...rated, borderline: undefined })).toMatchObject({ cut: undefined, standardError: undefined })
  })
})

describe("kappa's error beside the large-sample one (R psych 2.2.9, checked by numerical differentiation)", () => {
  it("plain, 153 subjects", () => {
    const table = [[24, 3, 17], [19, 31, 5], [14, 9, 31]]
    const n = 153
    const p = table.map((row) => row.map((cell) => cell / n))
    const rows = p.map((row) => row.reduce((a, b) => a + b, 0))
    const columns = p.map((_, at) => p.reduce((a, row) => a + row[at]!, 0))
    const po = p.reduce((sum, row, at) => sum + row[at]!, 0)
    const pe = rows.reduce((sum, row, at) => sum + row * columns[at]!, 0)
    const kappa = (po - pe) / (1 - pe)
    // Fleiss, Cohen & Everitt 1969, formula 13.
    const on = p.reduce((sum, row, at) => sum + row[at]! * (1 - (rows[at]! + columns[at]!) * (1 - kappa)) ** 2, 0)
    const off = p.reduce((sum, row, i) => sum + row.reduce((inner, cell, j) => i === j ? inner : inner + cell * (columns[i]! + rows[j]!) ** 2, 0), 0)
    const large = Math.sqrt(on + (1 - kappa) ** 2 * off - (kappa - pe * (1 - kappa)) ** 2) / ((1 - pe) * Math.sqrt(n))
    const found = Agreement.cohenKappa(table)
    near(found.coefficient, kappa)
    expect(Math.abs(found.standardError! / large - 1)).toBeLessThan(0.02)
  })
})

describe("errors of adjusted scores (R lm with contr.sum)", () => {
  const judges = [1, 1, 1, 2, 2, 2, 3, 3, 3, 1, 2, 4, 4, 4]
  const entries = [1, 2, 3, 1, 2, 4, 3, 4, 5, 5, 5, 1, 4, 2]
  const ratings = [60, 72, 81, 64, 70, 77, 90, 85, 66, 58, 61, 70, 88, 79].map((score, at) => ({ judge: `J${judges[at]}`, entry: `E${entries[at]}`, score }))
  it("an incomplete panel of four", () => {
    near(get(Judging.incomplete(ratings)), {
      adjusted: { E1: 65.7419354839, E2: 74.7419354839, E3: 86.2697947214, E4: 81.7448680352, E5: 63.3079178886 },
      judgeEffect: { J1: -4.76539589443, J2: -3.38416422287, J3: 3.22580645161, J4: 4.92375366569 },
      standardError: {
        adjusted: { E1: 1.00165803957, E2: 1.00165803957, E3: 1.27742235067, E4: 0.988275233414, E5: 0.998329156854 },
        judgeEffect: { J1: 0.78560225621, J2: 0.762377335551, J3: 0.925661345368, J4: 0.892709034889 }
      }
    }, 1e-10)
  })
  it("a panel with more judges than entries has errors too", () => {
    const turned = get(Judging.incomplete(ratings.map(({ entry, judge, score }) => ({ judge: entry, entry: judge, score }))))
    expect(turned.standardError!.judgeEffect.E3!).toBeGreaterThan(turned.standardError!.judgeEffect.E4!)
    near(turned.judgeEffect.E1! - turned.judgeEffect.E2!, 65.7419354839 - 74.7419354839, 1e-9)
  })
  it("a complete panel: the errors of the two-way table", () => {
    // Residual mean square s²; a mean of three has s²/3, a leaning of three judges over four entries s²/4 × 2/3.
    const table = [[5, 7, 6], [6, 9, 6], [8, 10, 11], [9, 11, 10]]
    const { standardError } = get(Judging.incomplete(table.flatMap((row, entry) => row.map((score, judge) => ({ judge: `${judge}`, entry: `${entry}`, score })))))
    const s2 = TwoWay.of(table)!.residual
    near(Object.values(standardError!.adjusted), [0, 1, 2, 3].map(() => Math.sqrt(s2 / 3)))
    near(Object.values(standardError!.judgeEffect), [0, 1, 2].map(() => Math.sqrt((s2 / 4) * (2 / 3))))
  })
  it("none where nothing is left over, and none for more than three hundred judges", () => {
    expect(get(Judging.incomplete([{ judge: "a", entry: "x", score: 1 }, { judge: "b", entry: "x", score: 2 }])).standardError).toBeUndefined()
    expect(get(Judging.incomplete([])).standardError).toBeUndefined()
    const many = (n: number) => Array.from({ length: 2 * n }, (_, at) => ({ judge: `${at % n}`, entry: at < n ? "x" : "y", score: (at * 7) % 11 }))
    expect(get(Judging.incomplete(many(300))).standardError).toBeDefined()
    expect(get(Judging.incomplete(many(301))).standardError).toBeUndefined()
  })
})

describe("errors of abilities and thresholds (R eRm 1.0.2, whose search stops at the fifth digit)", () => {
  const patterns: Pattern.Patterns = [["0000", 5], ["0010", 3], ["0100", 4], ["0110", 1], ["1000", 4], ["1001", 1], ["1010", 2], ["1011", 2], ["1100", 4], ["1101", 5],
    ["1110", 8], ["1111", 1]]
  const difficulty = [-1.01940737721, -0.48775937377, 0.290102871665, 1.21706387931]
  const standardError = [0.339307574233, 0.319638787953, 0.311102322729, 0.330246828046]
  it("items, and the same items as partial credit of two categories", () => {
    near(get(Rasch.difficulties(patterns)), { difficulty, standardError }, 1e-5)
    const credit = get(Rasch.partialCredit(patterns, 2))
    near(credit, { thresholds: difficulty.map((one) => [one]), standardError: standardError.map((one) => [one]) }, 1e-5)
  })
  it("persons; their errors by NumPy, which eRm's numerical ones come within 3e-5 of", () => {
    const steps = difficulty.map((one) => [one])
    const ability = Rasch.personOf(steps, "mle")!
    near([ability["1"], ability["2"], ability["3"]], [-1.2728454365148, -0.0127603686666, 1.2681026842537], 2e-5)
    near([1, 2, 3].map((score) => Rasch.standardErrorAt(steps, ability[String(score)])), [1.2170994846516883, 1.0834971370114193, 1.2330504839156167], 1e-8)
  })
  it("an item of more steps tells more; unknown or far ones tell nothing", () => {
    // Three categories, both thresholds at 0: each equally likely at 0, variance 2/3.
    near(Rasch.standardErrorAt([[0, 0]], 0), Math.sqrt(1.5))
    for (const [thresholds, ability] of [[[[0]], undefined], [[[undefined]], 0], [[], 0], [[[]], 0], [[[0]], 1e6], [Array.from({ length: 1_001 }, () => [0]), 0]] as const) {
      expect(Rasch.standardErrorAt(thresholds, ability)).toBeUndefined()
    }
    expect(Rasch.standardErrorAt(Array.from({ length: 1_000 }, () => [0]), 0)).toBeDefined()
  })
})

describe("class gain on decimals as written", () => {
  it("is exactly at the edge of a band where paper says so", () => {
    expect(Gain.band(Gain.ofClass([0.1, 0.3], [0.37, 0.51], 1).classGain)).toBe("medium")
    expect(Gain.ofClass([0.1, 0.3], [0.37, 0.51], 1).classGain).toBe(0.3)
  })
})
