import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Concordance from "../../src/measurement/Concordance.ts"
import * as Generalizability from "../../src/measurement/Generalizability.ts"
import * as IntraclassCorrelation from "../../src/measurement/IntraclassCorrelation.ts"
import * as RankCorrelation from "../../src/measurement/RankCorrelation.ts"
import * as TwoWay from "../../src/measurement/TwoWay.ts"
import { clean, near } from "./near.ts"

// Shrout & Fleiss 1979, table 2: six targets, four judges.
const judged = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]
const table = fc.integer({ min: 2, max: 5 }).chain((k) => fc.array(fc.array(fc.nat(20), { minLength: k, maxLength: k }), { minLength: 2, maxLength: 9 }))
const forms = ["icc11", "icc21", "icc31", "icc1k", "icc2k", "icc3k"] as const

describe("mean squares", () => {
  it("Shrout & Fleiss, table 3: BMS 11.24, WMS 6.26, JMS 32.49, EMS 1.02", () => {
    const found = TwoWay.of(judged)!
    near([found.rows, found.within, found.columns, found.residual], [11.24, 6.26, 32.49, 1.02], 1e-3)
    expect([found.n, found.k]).toEqual([6, 4])
  })
  it.each([{ rows: [[1, 2]] }, { rows: [[1], [2]] }, { rows: [] }, { rows: [[1, undefined], [2, 3]] }, { rows: [[1e200, 1], [1, 1]] }])("no squares of $rows", ({ rows }) =>
    expect(TwoWay.of(rows)).toBeUndefined())
  it("noise is no spread", () => {
    const found = TwoWay.of([[0.1, 0.2], [0.15, 0.15], [0.3, 0]])!
    expect(found.rows).toBe(0)
    expect(TwoWay.of([[0.1, 0.2], [0.3, 0.4]])!.residual).toBe(0)
    expect(TwoWay.of([[0.1, 0.1], [0.3, 0.3]])!.columns).toBe(0)
    expect(TwoWay.of([[0.7, 0.7], [0.3, 0.3]])!.within).toBe(0)
  })
  it("law: the squares of rows, columns and rest add up to the whole", () => {
    fc.assert(fc.property(table, (rows) => {
      const { columns, k, n, residual, rows: between, within } = TwoWay.of(rows)!
      const all = rows.flat()
      const mean = all.reduce((a, b) => a + b, 0) / all.length
      const total = all.reduce((sum, value) => sum + (value - mean) ** 2, 0)
      near(between * (n - 1) + columns * (k - 1) + residual * (n - 1) * (k - 1), total)
      near(between * (n - 1) + within * n * (k - 1), total)
    }))
  })
})

describe("intraclass correlation", () => {
  it("Shrout & Fleiss, table 4, to the digits of R psych", () => {
    const found = IntraclassCorrelation.of(judged)
    near(forms.map((form) => found[form]), [0.165741767, 0.289763780, 0.714840715, 0.442797132, 0.620050545, 0.909315542], 1e-8)
    expect([found.targets, found.judges]).toEqual([6, 4])
  })
  it("their intervals (McGraw & Wong; R psych)", () => {
    const { intervals } = IntraclassCorrelation.of(judged)
    near([intervals.icc11.low, intervals.icc11.high], [-0.1329, 0.7226], 6e-5)
    near([intervals.icc21.low, intervals.icc21.high], [0.0188, 0.7611], 6e-5)
    near([intervals.icc31.low, intervals.icc31.high], [0.3425, 0.9459], 6e-5)
    near([intervals.icc1k.low, intervals.icc1k.high], [-0.8844, 0.9124], 6e-5)
    near([intervals.icc2k.low, intervals.icc2k.high], [0.0711, 0.9272], 6e-5)
    near([intervals.icc3k.low, intervals.icc3k.high], [0.6757, 0.9859], 6e-5)
    expect(IntraclassCorrelation.of(judged, 0.5).intervals.icc31.low!).toBeGreaterThan(0.5)
  })
  it.each([
    { given: "one judge always two higher", rows: [[5, 7], [6, 8], [8, 10], [9, 11]], then: [0.538461538461538, 0.625, 1, 0.7, 0.769230769230769, 1] },
    { given: "identical judges", rows: [[1, 1], [2, 2], [3, 3]], then: [1, 1, 1, 1, 1, 1] },
    { given: "targets alike, judges apart", rows: [[1, 3], [1, 3]], then: [-1, 0, undefined, undefined, 0, undefined] },
    { given: "targets alike but for noise", rows: [[0.1, 0.2], [0.15, 0.15]], then: [-1, -2, -1, undefined, undefined, undefined] },
    { given: "everything alike", rows: [[2, 2], [2, 2]], then: [undefined, undefined, undefined, undefined, undefined, undefined] },
    { given: "an incomplete target leaves", rows: [[1, 1], [2, 2], [9, undefined], [3, 3]], then: [1, 1, 1, 1, 1, 1] },
    { given: "one target", rows: [[1, 2]], then: [undefined, undefined, undefined, undefined, undefined, undefined] },
    { given: "one judge", rows: [[1], [2]], then: [undefined, undefined, undefined, undefined, undefined, undefined] }
  ])("$given: $then", ({ rows, then }) => {
    const found = IntraclassCorrelation.of(rows)
    if (!then.includes(-2)) near(forms.map((form) => found[form]), then)
    expect(clean(found)).toBe(true)
  })
  it("counts what it could use, also where it has no answer", () => {
    expect(IntraclassCorrelation.of([[1, 2], [undefined, 3]])).toMatchObject({ targets: 1, judges: 2, intervals: { icc11: { low: undefined, high: undefined } } })
    expect(IntraclassCorrelation.of([[1, 1], [2, 2]]).intervals.icc11).toEqual({ low: undefined, high: undefined })
    expect(IntraclassCorrelation.of([[1, 1], [2, 2]]).intervals.icc21).toEqual({ low: undefined, high: undefined })
  })
  it("law: at most 1, inside its interval, blind to order, scale and shift; consistency blind to each judge's level", () => {
    fc.assert(fc.property(table, (rows) => {
      const found = IntraclassCorrelation.of(rows)
      const moved = IntraclassCorrelation.of([...rows].reverse().map((row) => row.map((value) => 3 * value + 5)))
      const levelled = IntraclassCorrelation.of(rows.map((row) => row.map((value, judge) => value + 10 * judge)))
      for (const form of forms) {
        const value = found[form]
        if (value === undefined) continue
        if (form !== "icc21" && form !== "icc2k") expect(value).toBeLessThanOrEqual(1 + 1e-12)
        near(moved[form], value, 1e-6)
        const { high, low } = found.intervals[form]
        if (low !== undefined && high !== undefined && form !== "icc21" && form !== "icc2k") expect(low <= value + 1e-9 && value <= high + 1e-9).toBe(true)
      }
      near(levelled.icc31, found.icc31, 1e-6)
    }))
  })
})

describe("generalizability", () => {
  it.each([{ judges: 1, relative: 0.900497512437811, absolute: 0.882926829268293 }, { judges: 3, relative: 0.964476021314387, absolute: 0.957671957671958 }])(
    "persons by judges, decision with $judges", ({ absolute, judges, relative }) => {
      const found = Generalizability.personsByJudges([[1, 2, 2], [3, 3, 4], [5, 4, 6], [6, 8, 7]], judges)
      near([found.varPersons, found.varJudges, found.varResidual, found.relative, found.absolute], [5.02777777777778, 1 / 9, 5 / 9, relative, absolute])
    })
  it("components are not cut at zero; no judges, no coefficient; no variation, none either", () => {
    const found = Generalizability.personsByJudges([[1, 3], [3, 1]], 2)
    near([found.varPersons, found.varJudges, found.varResidual], [-2, -2, 4])
    expect(found.relative).toBeUndefined()
    expect(Generalizability.personsByJudges(judged, 0)).toMatchObject({ relative: undefined, absolute: undefined })
    expect(Generalizability.personsByJudges(judged, undefined).varPersons).toBeDefined()
    expect(Generalizability.personsByJudges([[1, 2]], 2)).toEqual({ varPersons: undefined, varJudges: undefined, varResidual: undefined, relative: undefined, absolute: undefined, relativeInterval: { low: undefined, high: undefined } })
    expect(Generalizability.personsByJudges([[2, 2], [2, 2]], 2)).toMatchObject({ varPersons: 0, relative: undefined, absolute: undefined })
  })
  it("law: with the judges measured, relative is ICC(3,k) and absolute ICC(2,k); more judges never hurt", () => {
    fc.assert(fc.property(table, (rows) => {
      const { icc2k, icc3k, judges } = IntraclassCorrelation.of(rows)
      const found = Generalizability.personsByJudges(rows, judges)
      fc.pre(icc2k !== undefined && icc3k !== undefined && found.relative !== undefined && Math.abs(icc3k) < 50 && Math.abs(icc2k) < 50)
      near([found.relative, found.absolute], [icc3k, icc2k], 1e-6)
      if (found.varPersons! > 0) expect(Generalizability.personsByJudges(rows, judges + 1).relative!).toBeGreaterThanOrEqual(found.relative! - 1e-12)
    }))
  })
  it("Brennan 2001, synthetic data set 4: .4731, .3252, .6475, .5596, 2.3803", () => {
    const rows = [
      [5, 6, 5, 5, 5, 3, 4, 5, 6, 7, 3, 3], [9, 3, 7, 7, 7, 5, 5, 5, 7, 7, 5, 2], [3, 4, 3, 3, 5, 3, 3, 5, 6, 5, 1, 6], [7, 5, 5, 3, 3, 1, 4, 3, 5, 3, 3, 5],
      [9, 2, 9, 7, 7, 7, 3, 7, 2, 7, 5, 3], [3, 4, 3, 5, 3, 3, 6, 3, 4, 5, 1, 2], [7, 3, 7, 7, 7, 5, 5, 7, 5, 5, 5, 4], [5, 8, 5, 7, 7, 5, 5, 4, 3, 2, 1, 1],
      [9, 9, 8, 8, 6, 6, 6, 5, 5, 8, 1, 1], [4, 4, 4, 3, 3, 5, 6, 5, 5, 7, 1, 1]
    ]
    const { variance } = Generalizability.nested(rows, { tasks: 3, ratersPerTask: 4, decisionTasks: 3, decisionRaters: 4 })
    near([variance.p, variance.t, variance.rWithinT, variance.pt, variance.residual], [0.4731, 0.3252, 0.6475, 0.5596, 2.3803], 6e-5)
  })
  const four = [[5, 6, 4, 5], [7, 7, 6, 8], [3, 4, 2, 2], [8, 9, 7, 6]]
  const design = { tasks: 2, ratersPerTask: 2, decisionTasks: 2, decisionRaters: 2 }
  it("four people, two tasks of two raters; and a decision with other numbers", () => {
    const found = Generalizability.nested(four, design)
    near([found.variance.p, found.variance.t, found.variance.rWithinT, found.variance.pt, found.variance.residual], [4.5, 0.5, 1 / 12, 0.125, 0.479166666666667])
    near([found.relative, found.absolute], [0.961067853170189, 0.908517350157729])
    const other = Generalizability.nested(four, { ...design, decisionTasks: 4, decisionRaters: 3 })
    const error = 0.125 / 4 + 0.479166666666667 / 12
    near([other.relative, other.absolute], [4.5 / (4.5 + error), 4.5 / (4.5 + error + 0.5 / 4 + 1 / 144)])
  })
  it.each([
    { given: "one task", change: { tasks: 1, ratersPerTask: 4 } },
    { given: "one rater a task", change: { tasks: 4, ratersPerTask: 1 } },
    { given: "columns that are not tasks × raters", change: { tasks: 3 } },
    { given: "tasks unknown", change: { tasks: undefined } },
    { given: "raters unknown", change: { ratersPerTask: undefined } },
    { given: "half a task", change: { tasks: 2.5, ratersPerTask: 1.6 } }
  ])("$given: unknown", ({ change }) => {
    const found = Generalizability.nested(four, { ...design, ...change })
    expect(found).toEqual({ variance: { p: undefined, t: undefined, rWithinT: undefined, pt: undefined, residual: undefined }, relative: undefined, absolute: undefined })
  })
  it("an unknown decision leaves the components, one person nothing", () => {
    expect(Generalizability.nested(four, { ...design, decisionTasks: undefined })).toMatchObject({ variance: { p: 4.5 }, relative: undefined, absolute: undefined })
    expect(Generalizability.nested(four, { ...design, decisionRaters: 0 })).toMatchObject({ relative: undefined, absolute: undefined })
    expect(Generalizability.nested([four[0]!], design).variance.p).toBeUndefined()
    expect(Generalizability.nested([[1, 1, 1, 1], [1, 1, 1, 1]], design).relative).toBeUndefined()
  })
})

describe("Kendall's W", () => {
  it.each([
    { given: "one order by all", rows: [[1, 1, 1], [2, 2, 2], [3, 3, 3], [4, 4, 4]], w: 1, plain: 1, chiSquare: 9, df: 3, p: 0.0292908865348882 },
    { given: "one tie", rows: [[1, 1], [2.5, 3], [2.5, 2], [4, 4]], w: 0.973684210526316, plain: 0.925, chiSquare: 5.84210526315789, df: 3, p: 0.119550003906994 },
    { given: "two opposite", rows: [[1, 3], [2, 2], [3, 1]], w: 0, plain: 0, chiSquare: 0, df: 2, p: 1 },
    { given: "everybody ties all", rows: [[1, 5], [1, 5]], w: undefined, plain: 0, chiSquare: undefined, df: 1, p: undefined },
    { given: "one rater", rows: [[1], [2]], w: undefined, plain: undefined, chiSquare: undefined, df: 1, p: undefined },
    { given: "one subject", rows: [[1, 2]], w: undefined, plain: undefined, chiSquare: undefined, df: 0, p: undefined },
    { given: "nobody", rows: [], w: undefined, plain: undefined, chiSquare: undefined, df: undefined, p: undefined },
    { given: "an incomplete subject leaves", rows: [[1, 1], [undefined, 9], [2, 2]], w: 1, plain: 1, chiSquare: 2, df: 1, p: 0.157299207050285 }
  ])("$given: $w", ({ chiSquare, df, p, plain, rows, w }) => {
    const found = Concordance.kendallW(rows)
    near([found.w, found.wUncorrected, found.chiSquare, found.df, found.p], [w, plain, chiSquare, df, p])
  })
  it("law: 0 to 1; without ties the mean Spearman rho is (mW - 1)/(m - 1)", () => {
    const order = fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 6 })
    fc.assert(fc.property(fc.array(order, { minLength: 2, maxLength: 5 }), (raters) => {
      const rows = [0, 1, 2, 3, 4, 5].map((at) => raters.map((rater) => rater[at]!))
      const { subjects, raters: m, w } = Concordance.kendallW(rows)
      expect([subjects, m]).toEqual([6, raters.length])
      const rhos = raters.flatMap((a, i) => raters.slice(0, i).map((b) => RankCorrelation.between(a, b).spearman!))
      near(rhos.reduce((x, y) => x + y, 0) / rhos.length, (m * w! - 1) / (m - 1))
      expect(w! >= 0 && w! <= 1).toBe(true)
      near(Concordance.kendallW(rows.map((row) => row.map((value) => value ** 2 + 1))).w, w)
    }))
  })
})
