import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { Attempts, Band, CategoryMean, CriteriaTree, DropRule, KeepRule, Method, PointsRule, RollUp, Total, UnitCode } from "../../src/competency/index.ts"
import { Day, Rational, Score } from "../../src/kernel/index.ts"
import { on, score, undated } from "./build.ts"

const units = [Number.NaN, Infinity, -Infinity, 0.5, Score.limit + 1].map(Score.ofUnits)
const noFraction = { n: 1n, d: 0n }

describe("bands, cuts and scales with marks that are none", () => {
  it.each([...units, noFraction])("%o: refused, never the best band, never passed", (broken) => {
    const bands = [{ label: "a", from: score(1) }]
    expect(Band.label(bands, broken, "lowest")).toMatchObject(Result.fail({ _tag: "InvalidMark", at: 0, field: "mark" }))
    expect(Band.label([...bands, { label: "b", from: broken }], score(2), "lowest")).toMatchObject(Result.fail({ _tag: "InvalidMark", at: 1, field: "from" }))
    expect(Band.label([{ label: "b", from: broken }], undefined, "lowest")).toMatchObject(Result.fail({ _tag: "InvalidMark", at: 0, field: "from" }))
    expect(Band.passed(broken, { cut: score(1) })).toMatchObject(Result.fail({ _tag: "InvalidMark", field: "mark" }))
    expect(Band.passed(score(1), { cut: broken })).toMatchObject(Result.fail({ _tag: "InvalidMark", field: "cut" }))
    expect(Band.rescale({ earned: broken, possible: score(1) }, score(1))).toMatchObject(Result.fail({ _tag: "InvalidMark", field: "mark" }))
    expect(Band.rescale({ earned: score(1), possible: broken }, score(1))).toMatchObject(Result.fail({ _tag: "InvalidMark", field: "possible" }))
    expect(Band.rescale({ earned: score(1), possible: score(1) }, broken)).toMatchObject(Result.fail({ _tag: "InvalidMark", field: "maximum" }))
  })

  it.each([-1, 1.5, 1_001, 1e9, Number.NaN])("rounded to %d decimals first: refused, also with nothing to compare", (roundedTo) => {
    expect(Band.passed(score(1), { cut: score(1), roundedTo })).toMatchObject(Result.fail({ _tag: "InvalidDecimals", decimals: roundedTo, most: 1_000 }))
    expect(Band.passed(undefined, { cut: score(1), roundedTo })).toMatchObject(Result.fail({ _tag: "InvalidDecimals" }))
  })

  it("points and a maximum below zero: refused; an earned mark may be", () => {
    expect(Band.rescale({ earned: score(1), possible: score(-1) }, score(1))).toMatchObject(Result.fail({ field: "possible", value: "-1" }))
    expect(Band.rescale({ earned: score(1), possible: score(1) }, score(-1))).toMatchObject(Result.fail({ field: "maximum", value: "-1" }))
    expect(Band.rescale({ earned: score(-1), possible: score(2) }, score(4))).toMatchObject(Result.succeed({ earned: score(-2), possible: score(4) }))
  })
})

describe("a criteria tree with marks that are none", () => {
  it.each([...units, noFraction])("%o: refused with its place among the leaves that have a mark", (broken) => {
    const good = { value: score(1), cut: score(1) }
    const tree = (leaf: CriteriaTree.Criteria): CriteriaTree.Criteria => ({ op: "any", children: [good, { status: "partial" }, { op: "all", children: [leaf] }] })
    expect(CriteriaTree.of(tree({ value: broken, cut: score(1) }))).toMatchObject(Result.fail({ _tag: "InvalidMark", at: 1, field: "mark" }))
    expect(CriteriaTree.of(tree({ value: undefined, cut: broken }))).toMatchObject(Result.fail({ _tag: "InvalidMark", at: 1, field: "cut" }))
  })
})

describe("points that are none", () => {
  const child = (points: number, met: PointsRule.Child["met"] = "met"): PointsRule.Child => ({ points, met, required: false })

  it.each([Number.NaN, Infinity, -1, -0.5])("%d: refused, by PointsRule", (value) => {
    expect(PointsRule.of(value, [child(1)])).toMatchObject(Result.fail({ _tag: "InvalidPoints", at: undefined, value }))
    expect(PointsRule.of(1, [child(1), child(value, "unmet")])).toMatchObject(Result.fail({ _tag: "InvalidPoints", at: 1, value }))
  })

  it.each([Number.NaN, Infinity, -1])("%d in a roll-up tree that nobody checked: never met", (value) => {
    const tree = (pointsRequired: number, points: number): RollUp.Node =>
      ({ level: "unit", id: "U", rule: { op: "points", pointsRequired, items: [{ child: "a", points, required: false }] }, children: [{ level: "criterion", id: "a" }] })
    for (const broken of [tree(value, 1), tree(1, value)]) {
      expect(RollUp.of(broken, () => "met").root.verdict).toBe("undetermined")
      expect(RollUp.compile(broken).verdict(["met"])).toBe("undetermined")
      expect(RollUp.faults(broken)).not.toEqual([])
    }
    const counted: RollUp.Node = { level: "unit", id: "U", rule: { op: "atLeast", count: Number.NaN }, children: [{ level: "criterion", id: "a" }] }
    expect([RollUp.of(counted, () => "met").root.verdict, RollUp.compile(counted).verdict(["met"])]).toEqual(["undetermined", "undetermined"])
  })

  it("parts of a point are added as decimals: 0.1 and 0.7 are 0.8", () => {
    expect(PointsRule.of(0.8, [child(0.1), child(0.7)])).toMatchObject(Result.succeed({ verdict: "met", points: 0.8 }))
    expect(PointsRule.of(0.8, [child(0.1), child(0.7, "undetermined")])).toMatchObject(Result.succeed({ verdict: "undetermined", points: 0.1 }))
    expect(PointsRule.of(0.3, [child(0.1), child(0.2)])).toMatchObject(Result.succeed({ verdict: "met", points: 0.3 }))
    expect(PointsRule.of(0.81, [child(0.1), child(0.7, "undetermined")])).toMatchObject(Result.succeed({ verdict: "unmet" }))
  })

  it("whole points beyond safe numbers stay right", () => {
    expect(PointsRule.of(2 ** 53, [child(2 ** 53 - 1), child(1)])).toMatchObject(Result.succeed({ verdict: "met", points: 2 ** 53 }))
  })
})

describe("counts that are none", () => {
  const value: KeepRule.Value = { id: "a", value: score(1), possible: score(1) }

  it.each([-1, 1.5, Number.NaN, Infinity])("keeping and dropping %d values: refused by name", (count) => {
    expect(KeepRule.kept({ lowest: count, highest: 0 }, [value])).toMatchObject(Result.fail({ _tag: "InvalidDropRule", parameter: "lowest", value: count }))
    expect(KeepRule.kept({ lowest: 0, highest: count }, [value])).toMatchObject(Result.fail({ _tag: "InvalidDropRule", parameter: "highest", value: count }))
  })

  it.each<[Attempts.Policy, string, string]>([
    [{ most: -1 }, "most", "-1"], [{ most: 1.5 }, "most", "1.5"], [{ most: Number.NaN }, "most", "NaN"],
    [{ waitDays: -1 }, "waitDays", "-1"], [{ waitDays: 0.5 }, "waitDays", "0.5"], [{ waitDays: 36_526 }, "waitDays", "36526"], [{ waitDays: Number.NaN }, "waitDays", "NaN"],
    [{ lastDay: "2026-02-30" as Day.Day }, "lastDay", "2026-02-30"]
  ])("a policy of %o: refused by name", (policy, parameter, text) => {
    const error = Result.fail({ _tag: "InvalidPolicy", parameter, value: text })
    expect(Attempts.counted(policy, [on("2026-03-01", 1)])).toMatchObject(error)
    expect(Attempts.retake(policy, [on("2026-03-01", 1)], Day.make("2026-03-02"))).toMatchObject(error)
  })

  it("no wait and a wait of a century are policies", () => {
    const retake = (waitDays: number) => Result.getOrThrow(Attempts.retake({ waitDays }, [on("2026-03-01", 1)], Day.make("2026-03-01")))
    expect([retake(0).verdict, retake(36_525).earliest]).toEqual(["met", "2126-03-02"])
  })
})

describe("zero, ungraded, unknown and excused, where one of them was missing", () => {
  it("category mean: excused work leaves and is no longer expected, the others count zero", () => {
    const mean = (earned: CategoryMean.Earned["earned"], expected: number) =>
      Rational.toNumber(Result.getOrThrow(CategoryMean.of([{ earned: score(8), possible: score(10) }, { earned, possible: score(10) }], { expected, dropLowest: 0 })).percent!)
    expect([score(0), "ungraded", undefined, "excused"].map((mark) => mean(mark as never, 2))).toEqual([40, 40, 40, 80])
    expect([score(0), "ungraded", undefined, "excused"].map((mark) => mean(mark as never, 4))).toEqual([20, 20, 20, 80 / 3])
  })

  it("category mean: excused work of unknown points is no matter, a broken mark still is", () => {
    const of = (earned: CategoryMean.Earned) => CategoryMean.of([{ earned: score(8), possible: score(10) }, earned], { expected: 1, dropLowest: 0 })
    expect(of({ earned: "excused", possible: undefined })).toMatchObject(Result.succeed({ percent: Rational.ofInt(80) }))
    expect(of({ earned: "ungraded", possible: undefined })).toMatchObject(Result.succeed({ percent: undefined }))
    expect(of({ earned: Score.ofUnits(Number.NaN), possible: score(1) })).toMatchObject(Result.fail({ _tag: "InvalidMark", at: 1, field: "mark" }))
    expect(CategoryMean.of([{ earned: "excused", possible: score(10) }], { expected: 1, dropLowest: 0 })).toMatchObject(Result.succeed({ percent: undefined }))
  })

  it("values that stay: excused ones do not exist, ungraded ones are neither low nor high", () => {
    const values: ReadonlyArray<KeepRule.Value> = [["a", 5], ["b", "ungraded"], ["c", "excused"], ["d", undefined], ["e", 0]]
      .map(([id, mark]) => ({ id: id as string, value: typeof mark === "number" ? score(mark) : mark as KeepRule.Value["value"], possible: score(10) }))
    const kept = (lowest: number, highest: number) => Result.getOrThrow(KeepRule.kept({ lowest, highest }, values)).ids.join("")
    expect([kept(0, 0), kept(1, 0), kept(2, 0), kept(0, 1), kept(0, 9)]).toEqual(["abde", "abd", "bd", "a", "ae"])
  })

  it("a group without weight is no matter, whatever nobody knows about it", () => {
    const known: Total.Group = { weight: score(40), pieces: [{ mark: score(5), possible: score(10) }] }
    const open = (weight: Score.Score | undefined): Total.Group => ({ weight, pieces: [{ mark: score(5), possible: undefined }] })
    expect(Total.of("percent", [known, open(score(0))])).toMatchObject(Result.succeed({ current: Rational.ofInt(50), final: Rational.ofInt(50) }))
    expect(Total.of("percent", [known, open(score(1))])).toMatchObject(Result.succeed({ current: undefined, final: undefined }))
    expect(Total.of("percent", [known, open(undefined)])).toMatchObject(Result.succeed({ current: undefined, final: undefined }))
  })

  it("the mode counts a fraction by its value, however it is written", () => {
    const marks = [{ n: 2n, d: 4n }, Rational.make(1n, 2n), Rational.one].map((mark) => ({ mark, at: undefined }))
    const { score: mode } = Result.getOrThrow(Method.score({ kind: "mode" }, marks))
    expect(Rational.compare(mode!, Rational.of("0.5"))).toBe(0)
    expect(Result.getOrThrow(Method.score({ kind: "mean" }, undated(0, undefined, "ungraded", "excused"))).census).toEqual({ known: 1, ungraded: 1, excused: 1, unknown: 1 })
  })
})

describe("unit codes as they are pasted", () => {
  it.each<[string, ReadonlyArray<UnitCode.Change>]>([
    ["Ｇ．４６ＲＩＴ００．００１．１", ["lookAlikes"]],
    ["ｇ．４６ｒｉｔ００．００１．１", ["lookAlikes", "letterCase"]],
    ["G.46RIT00.001.¹", ["lookAlikes"]],
    ["G−46RIT00−001−1", ["separators"]],
    ["G‑46RIT00—001―1", ["lookAlikes", "separators"]],
    ["G•46RIT00·001‧1", ["separators"]],
    ["G\\46RIT00|001;1", ["separators"]],
    ["G.46RIT00.001.1\u200b", ["spaces"]],
    ["\ufeffG\u00ad.46RIT00.\u00a0001.1", ["spaces"]],
    ["G.46RIT00.0011", ["dots"]],
    ["G.46RIT.00.001.1", ["dots"]]
  ])("%j: read", (text, changes) => {
    expect(UnitCode.normalise(text)).toMatchObject(Result.succeed({ code: "G.46RIT00.001.1", changes }))
  })

  it.each([
    "G.46RIT00.1.001", "G.46RIT00.01.11", "G.46RIT00.0.0111", "G.46RIT00.001.0.1", "M.692000.0.0702", "M.692000.00.702", "M.692000.007.0.2", "М.692000.007.02", "G.46RIT00.001.1 v2"
  ])("%s: no code, for nobody can say which digits belong together or which alphabet was meant", (text) => {
    expect(UnitCode.normalise(text)).toMatchObject(Result.fail({ _tag: "UnreadableUnitCode", text, reason: "notACode", suggestion: undefined }))
  })

  it.each([
    ["0.46RIT00.001.1", "O.46RIT00.001.1"], ["1.46RIT00.001.1", "I.46RIT00.001.1"], ["2.46RIT00.001.1", "Z.46RIT00.001.1"], ["5.46RIT00.001.1", "S.46RIT00.001.1"],
    ["8.46RIT00.001.1", "B.46RIT00.001.1"], ["G.46R5T00.001.1", "G.46RST00.001.1"], ["G.46RITO0.001.1", "G.46RIT00.001.1"], ["G.46RITI0.001.1", "G.46RIT10.001.1"],
    ["G.46RITL0.001.1", "G.46RIT10.001.1"], ["G.46RITZ0.001.1", "G.46RIT20.001.1"], ["G.46RITS0.001.1", "G.46RIT50.001.1"], ["G.46RITB0.001.1", "G.46RIT80.001.1"],
    ["G.46RIT00.OO1.1", "G.46RIT00.001.1"], ["g.46rit00.oo1.1", "G.46RIT00.001.1"]
  ])("%s: perhaps %s, for a person to judge", (text, suggestion) => {
    expect(UnitCode.normalise(text)).toMatchObject(Result.fail({ _tag: "UnreadableUnitCode", text, suggestion }))
  })

  it("a dot before the serial and before the version is where it belongs", () => {
    expect(UnitCode.normalise("M692000.00702")).toMatchObject(Result.succeed({ code: "M.692000.007.02", changes: ["dots"] }))
    expect(UnitCode.normalise("M692000007.02")).toMatchObject(Result.succeed({ code: "M.692000.007.02", changes: ["dots"] }))
  })
})

describe("wide trees and long lists", () => {
  const ids = Array.from({ length: 30_000 }, (_, at) => `${at}`)

  it("a tree of thirty thousand criteria is checked, and what stands twice is named each time but the first", () => {
    const tree = (names: ReadonlyArray<string>): RollUp.Node => ({ level: "unit", id: "U", rule: { op: "all" }, children: names.map((id) => ({ level: "criterion", id })) })
    expect(RollUp.faults(tree(ids))).toEqual([])
    expect(RollUp.faults(tree([...ids, "7", "7", "8"])).map(({ path }) => path)).toEqual(["U/7", "U/7", "U/8"])
  })

  it("size: thirty thousand pieces of which most may never go", () => {
    const work = ids.map((id) => ({ id, mark: score(Number(id) % 7), possible: score(10) }))
    const total = (lowest: number) => Result.getOrThrow(Result.getOrThrow(DropRule.prepare({ lowest, highest: 0, never: ids.slice(100) })).total(work)).final.dropped
    expect(total(1)).toEqual(["0"])
    expect(total(3)).toEqual(["0", "14", "21"])
  })
})
