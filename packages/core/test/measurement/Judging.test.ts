import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Judging from "../../src/measurement/Judging.ts"
import * as Matrix from "../../src/measurement/Matrix.ts"
import { get, near, refusal } from "./near.ts"

const rating = (judge: string, entry: string, score: number | undefined): Judging.Rating => ({ judge, entry, score })

describe("a full panel", () => {
  it("three entries, two judges", () => {
    expect(Judging.normalise([[60, 70], [70, 90], [80, 80]])).toEqual({
      rawMean: [65, 80, 80], judgeMean: [70, 80], severity: [-5, 5], zMean: [-1, 0.5, 0.5], rankSum: [6, 3, 3]
    })
  })
  it("a judge without spread has no z, and all such leave no mean of z", () => {
    expect(Judging.normalise([[60, 80], [70, 80], [80, 80]]).zMean).toEqual([-1, 0, 1])
    expect(Judging.normalise([[60, 80], [60, 80]]).zMean).toEqual([undefined, undefined])
  })
  it("an unknown score leaves the means, and the sum of places of its entry", () => {
    const found = Judging.normalise([[60, undefined], [70, 90], [80, 80]])
    expect(found.rawMean).toEqual([60, 80, 80])
    expect(found.judgeMean).toEqual([70, 85])
    expect(found.severity).toEqual([-6, 9])
    expect(found.rankSum).toEqual([undefined, 3, 3])
    near(found.zMean, [-1, Math.SQRT1_2 / 2, (1 - Math.SQRT1_2) / 2])
  })
  it("nobody, or a judge who gave nothing", () => {
    expect(Judging.normalise([])).toEqual({ rawMean: [], judgeMean: [], severity: [], zMean: [], rankSum: [] })
    expect(Judging.normalise([[undefined]])).toEqual({
      rawMean: [undefined], judgeMean: [undefined], severity: [undefined], zMean: [undefined], rankSum: [undefined]
    })
    expect(Judging.normalise([[], []]).rankSum).toEqual([undefined, undefined])
  })
})

describe("an incomplete panel", () => {
  it("complete and additive: the plain means", () => {
    const panel = get(Judging.incomplete([rating("J1", "A", 60), rating("J1", "B", 70), rating("J2", "A", 70), rating("J2", "B", 80)]))
    near([panel.adjusted.A, panel.adjusted.B], [65, 75])
    near([panel.judgeEffect.J1, panel.judgeEffect.J2], [-5, 5])
  })
  it("a mild judge no longer lifts whoever met only that judge", () => {
    const panel = get(Judging.incomplete([
      rating("severe", "A", 60), rating("severe", "B", 60), rating("mild", "B", 80), rating("mild", "C", 80), rating("mild", "D", undefined)
    ]))
    near([panel.adjusted.A, panel.adjusted.B, panel.adjusted.C], [70, 70, 70])
    expect(Object.keys(panel.adjusted)).toEqual(["A", "B", "C"])
  })
  it.each([
    { given: "nothing links the judges", ratings: [rating("J1", "A", 60), rating("J2", "B", 70)], groups: 2 },
    { given: "the only link is an unknown score", ratings: [rating("J1", "A", 60), rating("J1", "B", undefined), rating("J2", "B", 70)], groups: 2 }
  ])("$given: refused", ({ groups, ratings }) => {
    const outcome = Judging.incomplete(ratings)
    expect(refusal(outcome)).toBe("NotConnected")
    expect(outcome).toMatchObject({ failure: { groups } })
  })
  it("nothing rated is no refusal; one judge is the scores themselves", () => {
    expect(get(Judging.incomplete([rating("J1", "A", undefined)]))).toEqual({ adjusted: {}, judgeEffect: {} })
    const panel = get(Judging.incomplete([rating("J1", "A", 60), rating("J1", "B", 70)]))
    near([panel.adjusted.A, panel.adjusted.B, panel.judgeEffect.J1], [60, 70, 0])
  })
  it("more than two thousand judges and entries are refused, more of one kind are not", () => {
    const chain = Array.from({ length: 2_001 }, (_, at) => [rating(`J${at}`, `E${at}`, 1), rating(`J${at}`, `E${at + 1}`, 2)]).flat()
    expect(refusal(Judging.incomplete(chain))).toBe("PanelTooLarge")
    const wide = Array.from({ length: 3_000 }, (_, at) => [rating("J1", `E${at}`, at), rating("J2", `E${at}`, at + 2)]).flat()
    const panel = get(Judging.incomplete(wide))
    near([panel.judgeEffect.J1, panel.judgeEffect.J2, panel.adjusted.E7], [-1, 1, 8])
  })
  it("law: scores made of entry + judge are taken apart again, however incomplete, from either side", () => {
    const effect = fc.integer({ min: -20, max: 20 })
    fc.assert(fc.property(fc.array(effect, { minLength: 2, maxLength: 6 }), fc.array(effect, { minLength: 2, maxLength: 6 }), fc.nat(), (entries, judges, gaps) => {
      const cells = entries.flatMap((entry, e) => judges.flatMap((judge, j) =>
        e === 0 || j === 0 || ((gaps >> (e + j)) & 1) === 1 ? [rating(`J${j}`, `E${e}`, 70 + entry + judge)] : []))
      const panel = get(Judging.incomplete(cells))
      const mean = (list: ReadonlyArray<number>) => list.reduce((a, b) => a + b, 0) / list.length
      near(entries.map((_, e) => panel.adjusted[`E${e}`]), entries.map((entry) => 70 + entry + mean(judges)), 1e-8)
      near(judges.map((_, j) => panel.judgeEffect[`J${j}`]), judges.map((judge) => judge - mean(judges)), 1e-8)
    }))
  })
  it("law: least squares: residuals of every judge and every entry add up to nothing", () => {
    const score = fc.integer({ min: 0, max: 100 })
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(5), score), { minLength: 3, maxLength: 30 }), (cells) => {
      const ratings = cells.map(([j, e, value]) => rating(`J${j}`, `E${e}`, value))
      const outcome = Judging.incomplete(ratings)
      fc.pre(refusal(outcome) === undefined)
      const { adjusted, judgeEffect } = get(outcome)
      const sums: Record<string, number> = {}
      for (const { entry, judge, score: given } of ratings) {
        const rest = given! - adjusted[entry]! - judgeEffect[judge]!
        sums[entry] = (sums[entry] ?? 0) + rest
        sums[judge] = (sums[judge] ?? 0) + rest
      }
      for (const sum of Object.values(sums)) near(sum, 0, 1e-7)
      near(Object.values(judgeEffect).reduce((a, b) => a + b, 0), 0, 1e-9)
    }))
  })
})

describe("Cholesky", () => {
  it("solves and inverts a known system", () => {
    const lower = Matrix.factor(Float64Array.of(4, 2, 2, 3), 2)!
    near([...lower], [2, 0, 1, Math.SQRT2])
    near([...Matrix.solve(lower, Float64Array.of(2, 1))], [0.5, 0])
    near([...Matrix.inverse(lower, 2)], [3 / 8, -1 / 4, -1 / 4, 1 / 2])
  })
  it.each([
    { given: "a singular matrix", matrix: [1, 1, 1, 1] },
    { given: "one below zero", matrix: [1, 2, 2, 1] },
    { given: "nothing", matrix: [0, 0, 0, 0] },
    { given: "not a number", matrix: [Number.NaN, 0, 0, 1] }
  ])("$given: no factor", ({ matrix }) => expect(Matrix.factor(Float64Array.from(matrix), 2)).toBeUndefined())
  it("the floor decides what counts as singular", () => {
    expect(Matrix.factor(Float64Array.of(1, 1, 1, 1 + 1e-9), 2)).toBeDefined()
    expect(Matrix.factor(Float64Array.of(1, 1, 1, 1 + 1e-9), 2, 1e-8)).toBeUndefined()
  })
})
