import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Algorithm, Band, CategoryMean, ClassScore, KeepRule, type Mark, Total, WeightedMean } from "../../src/competency/index.ts"
import { Rational, Score } from "../../src/kernel/index.ts"
import { anyScore, score, shown, undated } from "./build.ts"

const maybe = (value: number | undefined) => (value === undefined ? undefined : score(value))

describe("weighted mean", () => {
  const mean = (...pairs: ReadonlyArray<readonly [number | "excused" | "ungraded" | undefined, number | undefined]>) =>
    shown(Result.getOrThrow(WeightedMean.of(pairs.map(([mark, weight]) => ({ mark: typeof mark === "number" ? score(mark) : mark, weight: maybe(weight) })))).score, 2)

  it.each<[string, string | undefined, string | undefined]>([
    ["weights need not add up to anything", mean([80, 3], [60, 1]), "75.00"],
    ["unknown marks leave both sums", mean([80, 3], [undefined, 5], ["ungraded", 9], ["excused", 2], [60, 1]), "75.00"],
    ["zero stays in both", mean([80, 3], [0, 1]), "60.00"],
    ["weights of zero leave", mean([80, 3], [0, 0]), "80.00"],
    ["an unknown weight leaves it open", mean([80, 3], [60, undefined]), undefined],
    ["an unknown weight of an unknown mark is no matter", mean([80, 3], [undefined, undefined]), "80.00"],
    ["nothing weighs", mean([80, 0]), undefined],
    ["nothing", mean(), undefined]
  ])("%s", (_, got, expected) => expect(got).toBe(expected))

  it("names its algorithm", () => expect(Result.getOrThrow(WeightedMean.of([]))).toMatchObject({ algorithm: { id: "score.weighted-mean" } }))

  it("a negative weight: refused", () => {
    expect(WeightedMean.of([{ mark: score(1), weight: score(-1) }])).toMatchObject(Result.fail({ _tag: "InvalidMark", field: "weight" }))
  })
})

describe("class score", () => {
  const of = (statistic: ClassScore.Statistic, ...people: ReadonlyArray<ReadonlyArray<number>>) =>
    Result.getOrThrow(ClassScore.of({ kind: "highest" }, statistic, people.map((marks) => undated(...marks))))

  it("people without a score are not zero", () => {
    expect(of("mean", [70, 80], [], [60])).toMatchObject({ value: Rational.ofInt(70), people: 2, algorithm: { id: "score.highest" } })
  })

  it("the median of four is the mean of the middle two", () => {
    expect(shown(of("median", [1], [2], [40], [3]).value, 1)).toBe("2.5")
    expect(shown(of("mean", [1], [2], [40], [3]).value, 1)).toBe("11.5")
  })

  it("nobody: no value", () => {
    expect(of("median")).toMatchObject({ value: undefined, people: 0 })
    expect(of("mean", [])).toMatchObject({ value: undefined, people: 0 })
  })

  it("a bad method or mark: said", () => {
    expect(ClassScore.of({ kind: "bestOf", count: 0, fewer: "undefined" }, "mean", [])).toMatchObject(Result.fail({ _tag: "InvalidMethod" }))
    expect(ClassScore.of({ kind: "mean" }, "mean", [[{ mark: Score.ofUnits(Number.NaN), at: undefined }]])).toMatchObject(Result.fail({ _tag: "InvalidMark" }))
  })
})

describe("totals of groups", () => {
  interface Draft { readonly mark?: number | "excused" | "ungraded"; readonly possible?: number; readonly flags?: Partial<Total.Piece> }
  const piece = ({ flags, mark, possible }: Draft): Total.Piece => ({ mark: typeof mark === "number" ? score(mark) : mark, possible: maybe(possible), ...flags })
  const total = (scheme: Total.Scheme, ...groups: ReadonlyArray<readonly [number | undefined, ReadonlyArray<Draft>]>) => {
    const { current, final } = Result.getOrThrow(Total.of(scheme, groups.map(([weight, drafts]) => ({ weight: maybe(weight), pieces: drafts.map(piece) }))))
    return [shown(current, 2), shown(final, 2)]
  }

  it.each<[string, ReadonlyArray<string | undefined>, ReadonlyArray<string | undefined>]>([
    ["points: weights play no part", total("points", [0, [{ mark: 5, possible: 10 }]], [99, [{ mark: 0, possible: 10 }]]), ["25.00", "25.00"]],
    ["unknown: out of current, zero in final", total("points", [1, [{ possible: 10 }, { mark: 5, possible: 10 }]]), ["50.00", "25.00"]],
    ["ungraded: the same", total("points", [1, [{ mark: "ungraded", possible: 10 }, { mark: 5, possible: 10 }]]), ["50.00", "25.00"]],
    ["excused: in neither", total("points", [1, [{ mark: "excused", possible: 10 }, { mark: 5, possible: 10 }]]), ["50.00", "50.00"]],
    ["zero: in both", total("points", [1, [{ mark: 0, possible: 10 }, { mark: 5, possible: 10 }]]), ["25.00", "25.00"]],
    ["pending: out of current, as it stands in final", total("points", [1, [{ mark: 2, possible: 10, flags: { pendingReview: true } }, { mark: 5, possible: 10 }]]), ["50.00", "35.00"]],
    ["pending without a mark: zero in final", total("points", [1, [{ possible: 10, flags: { pendingReview: true } }, { mark: 5, possible: 10 }]]), ["50.00", "25.00"]],
    ["hidden: out of current, zero in final", total("points", [1, [{ mark: 9, possible: 10, flags: { hidden: true } }, { mark: 5, possible: 10 }]]), ["50.00", "25.00"]],
    ["omitted: in neither", total("points", [1, [{ mark: 9, possible: 10, flags: { omitFromFinal: true } }, { mark: 5, possible: 10 }]]), ["50.00", "50.00"]],
    ["more than possible is not cut", total("points", [1, [{ mark: 15, possible: 10 }]]), ["150.00", "150.00"]],
    ["nothing possible", total("points", [1, [{ mark: 5, possible: 0 }]]), [undefined, undefined]],
    ["no group", total("points"), [undefined, undefined]],
    ["nothing marked", total("points", [1, [{ possible: 10 }]]), [undefined, "0.00"]],
    ["points nobody knows", total("points", [1, [{ mark: 5 }, { mark: 5, possible: 10 }]]), [undefined, undefined]],
    ["points nobody knows, not marked: current is known", total("points", [1, [{}, { mark: 5, possible: 10 }]]), ["50.00", undefined]],
    ["percent: shares by weight", total("percent", [75, [{ mark: 8, possible: 10 }]], [25, [{ mark: 20, possible: 50 }]]), ["70.00", "70.00"]],
    ["percent below 100 together is scaled up", total("percent", [30, [{ mark: 8, possible: 10 }]], [10, [{ mark: 2, possible: 5 }]]), ["70.00", "70.00"]],
    ["percent above 100 together is extra credit", total("percent", [60, [{ mark: 10, possible: 10 }]], [50, [{ mark: 10, possible: 10 }]]), ["110.00", "110.00"]],
    ["percent of exactly 100 is as it is", total("percent", [60, [{ mark: 5, possible: 10 }]], [40, [{ mark: 10, possible: 10 }]]), ["70.00", "70.00"]],
    ["a group with nothing possible is left out", total("percent", [60, [{ mark: 5, possible: 10 }]], [40, [{ mark: 3, possible: 0 }]]), ["50.00", "50.00"]],
    ["an empty group is left out", total("percent", [60, [{ mark: 5, possible: 10 }]], [40, []]), ["50.00", "50.00"]],
    ["a group not marked yet is out of current only", total("percent", [50, [{ mark: 9, possible: 10 }]], [50, [{ possible: 40 }]]), ["90.00", "45.00"]],
    ["a weight nobody knows", total("percent", [undefined, [{ mark: 5, possible: 10 }]], [40, [{ mark: 3, possible: 10 }]]), [undefined, undefined]],
    ["a weight nobody knows of a group left out", total("percent", [undefined, []], [40, [{ mark: 3, possible: 10 }]]), ["30.00", "30.00"]],
    ["points nobody knows in a group", total("percent", [50, [{ mark: 5 }]], [50, [{ mark: 3, possible: 10 }]]), [undefined, undefined]],
    ["weights of zero only", total("percent", [0, [{ mark: 5, possible: 10 }]]), [undefined, undefined]],
    ["a decimal half is kept exact", total("points", [0, [{ mark: 88.56, possible: 100 }, { mark: 69.71, possible: 100 }]]), ["79.14", "79.14"]]
  ])("%s", (_, got, expected) => expect(got).toEqual(expected))

  it.each<[string, Total.Group, string, number]>([
    ["a mark", { weight: score(1), pieces: [piece({}), { mark: Score.ofUnits(Number.NaN), possible: score(1) }] }, "mark", 1],
    ["points", { weight: score(1), pieces: [{ mark: score(1), possible: Score.ofUnits(Infinity) }] }, "possible", 0],
    ["points below zero", { weight: score(1), pieces: [{ mark: score(1), possible: score(-1) }] }, "possible", 0],
    ["a weight below zero", { weight: score(-1), pieces: [] }, "weight", 0],
    ["a weight that is no number", { weight: Score.ofUnits(Number.NaN), pieces: [] }, "weight", 0]
  ])("%s that cannot be: said where", (_, group, field, at) => {
    expect(Total.of("percent", [group])).toMatchObject(Result.fail({ _tag: "InvalidMark", field, at }))
  })

  it("names its algorithm", () => {
    expect([Total.of("points", []), Total.of("percent", [])].map((each) => Result.getOrThrow(each).algorithm.id)).toEqual(["score.total-points", "score.total-percent"])
  })

  const anyPiece = fc.record({ mark: fc.option(anyScore.filter((mark) => mark >= 0), { nil: undefined }), possible: fc.integer({ min: 1, max: 100 }).map((points) => score(points)) })

  it.each(["points", "percent"] as const)("law: %s totals never fall when a mark rises", (scheme) => {
    fc.assert(fc.property(fc.array(fc.record({ weight: fc.integer({ min: 1, max: 60 }).map((weight) => score(weight)), pieces: fc.array(anyPiece, { minLength: 1, maxLength: 4 }) }), { minLength: 1, maxLength: 3 }), (groups) => {
      const raised = groups.map((group, at) => at > 0 ? group : { ...group, pieces: group.pieces.map((each, place) => place > 0 || each.mark === undefined ? each : { ...each, mark: Score.ofUnits(each.mark + 1) }) })
      const [before, after] = [groups, raised].map((each) => Result.getOrThrow(Total.of(scheme, each)))
      expect(Rational.compare(after!.final!, before!.final!)).toBeGreaterThanOrEqual(0)
      if (before!.current !== undefined) expect(Rational.compare(after!.current!, before!.current)).toBeGreaterThanOrEqual(0)
    }))
  })

  it("law: with everything marked, current and final are the same", () => {
    fc.assert(fc.property(fc.array(anyPiece.map((each) => ({ ...each, mark: each.mark ?? score(0) })), { minLength: 1, maxLength: 5 }), (pieces) => {
      const { current, final } = Result.getOrThrow(Total.of("points", [{ weight: undefined, pieces }]))
      expect(current).toEqual(final)
    }))
  })
})

describe("category mean", () => {
  const mean = (expected: number, dropLowest: number, ...work: ReadonlyArray<readonly [number | undefined, number | undefined]>) =>
    shown(Result.getOrThrow(CategoryMean.of(work.map(([earned, possible]) => ({ earned: maybe(earned), possible: maybe(possible) })), { expected, dropLowest })).percent, 2)

  it.each<[string, string | undefined, string | undefined]>([
    ["each piece weighs alike", mean(2, 0, [8, 10], [1, 100]), "40.50"],
    ["missing work counts zero", mean(4, 0, [8, 10], [8, 10]), "40.00"],
    ["work beyond the expected counts", mean(1, 0, [8, 10], [4, 10]), "60.00"],
    ["unknown earned counts zero", mean(2, 0, [undefined, 10], [8, 10]), "40.00"],
    ["the lowest goes", mean(3, 1, [8, 10], [6, 10], [9, 12]), "77.50"],
    ["missing work goes first", mean(3, 1, [8, 10], [6, 10]), "70.00"],
    ["one stays, the best", mean(2, 5, [8, 10], [6, 10]), "80.00"],
    ["one of one stays", mean(1, 1, [8, 10]), "80.00"],
    ["nothing handed in", mean(3, 1), "0.00"],
    ["nothing expected, nothing handed in", mean(0, 0), undefined],
    ["points nobody knows", mean(1, 0, [8, undefined]), undefined],
    ["no points", mean(1, 0, [8, 0]), undefined]
  ])("%s", (_, got, expected) => expect(got).toBe(expected))

  it.each([-1, 0.5, Number.NaN, 10_001, Infinity])("%d: no count", (value) => {
    expect(CategoryMean.of([], { expected: value, dropLowest: 0 })).toMatchObject(Result.fail({ _tag: "InvalidExpectation", parameter: "expected", value }))
    expect(CategoryMean.of([], { expected: 0, dropLowest: value })).toMatchObject(Result.fail({ _tag: "InvalidExpectation", parameter: "dropLowest", value }))
  })

  it("10,000 is a count", () => expect(mean(10_000, 0, [10, 10])).toBe("0.01"))

  it.each<[string, CategoryMean.Earned, string]>([
    ["a mark", { earned: Score.ofUnits(Number.NaN), possible: score(1) }, "mark"],
    ["points", { earned: score(1), possible: Score.ofUnits(Number.NaN) }, "possible"],
    ["points below zero", { earned: score(1), possible: score(-1) }, "possible"]
  ])("%s that cannot be: said", (_, broken, field) => {
    expect(CategoryMean.of([{ earned: score(1), possible: score(1) }, broken], { expected: 1, dropLowest: 0 })).toMatchObject(Result.fail({ _tag: "InvalidMark", at: 1, field }))
  })

  it("law: dropping more never lowers the mean", () => {
    fc.assert(fc.property(fc.array(anyScore, { minLength: 1, maxLength: 6 }), fc.nat({ max: 8 }), fc.nat({ max: 6 }), (marks, expected, dropLowest) => {
      const work = marks.map((earned) => ({ earned, possible: score(100) }))
      const percent = (drop: number) => Result.getOrThrow(CategoryMean.of(work, { expected, dropLowest: drop })).percent!
      expect(Rational.compare(percent(dropLowest + 1), percent(dropLowest))).toBeGreaterThanOrEqual(0)
    }))
  })
})

describe("bands, passing and other scales", () => {
  const label = (...asked: Parameters<typeof Band.label>) => Result.getOrThrow(Band.label(...asked)).label
  const bands: ReadonlyArray<Band.Band> = [{ label: "cukup", from: score(50) }, { label: "baik", from: score(75) }, { label: "kurang", from: score(25) }]

  it.each<[number | undefined, "lowest" | "none", string | undefined]>([
    [100, "none", "baik"], [75, "none", "baik"], [74.9999, "none", "cukup"], [50, "none", "cukup"], [49.9999, "none", "kurang"],
    [25, "none", "kurang"], [24.9999, "none", undefined], [24.9999, "lowest", "kurang"], [-5, "lowest", "kurang"], [undefined, "lowest", undefined], [undefined, "none", undefined]
  ])("%s, %s: %s", (value, below, expected) => expect(label(bands, maybe(value), below)).toBe(expected))

  it("no bands: no label", () => {
    expect(label([], score(1), "lowest")).toBeUndefined()
    expect(label([], score(1), "none")).toBeUndefined()
  })

  it("two bands from one edge: the later in the list", () => {
    expect(label([{ label: "a", from: score(1) }, { label: "b", from: score(1) }], score(1), "none")).toBe("b")
  })

  it.each<[Mark.Known | undefined, Band.PassRule, string]>([
    [score(70), { cut: score(70) }, "met"],
    [score(69.9999), { cut: score(70) }, "unmet"],
    [Rational.make(209_999n, 3000n), { cut: score(70) }, "unmet"],
    [score(69.5), { cut: score(70) }, "unmet"],
    [score(69.5), { cut: score(70), roundedTo: 0 }, "met"],
    [score(69.4999), { cut: score(70), roundedTo: 0 }, "unmet"],
    [score(69.95), { cut: score(70), roundedTo: 1 }, "met"],
    [score(69.94), { cut: score(70), roundedTo: 1 }, "unmet"],
    [undefined, { cut: score(70) }, "undetermined"],
    [score(70), { cut: undefined }, "undetermined"]
  ])("%s against %o: %s", (value, rule, expected) => expect(Result.getOrThrow(Band.passed(value, rule)).verdict).toBe(expected))

  it.each<[string, readonly [number | undefined, number | undefined], number | undefined, readonly [number | undefined, number | undefined]]>([
    ["on another maximum", [2, 4], 6, [3, 6]],
    ["above the maximum", [5, 4], 8, [10, 8]],
    ["no maximum: unchanged", [2, 4], undefined, [2, 4]],
    ["nothing possible: unchanged", [5, 0], 6, [5, 0]],
    ["nothing possible and a maximum of 0: unchanged", [5, 0], 0, [5, 0]],
    ["a maximum of 0: 0 of 0", [2, 4], 0, [0, 0]],
    ["a maximum of 0 and an unknown mark: 0 of 0", [undefined, 4], 0, [0, 0]],
    ["an unknown mark stays unknown", [undefined, 4], 6, [undefined, 6]],
    ["unknown points leave both unknown", [2, undefined], 6, [undefined, undefined]],
    ["unknown points without a maximum: unchanged", [2, undefined], undefined, [2, undefined]]
  ])("rescale: %s", (_, [earned, possible], maximum, expected) => {
    expect(Result.getOrThrow(Band.rescale({ earned: maybe(earned), possible: maybe(possible) }, maybe(maximum))))
      .toEqual({ earned: maybe(expected[0]), possible: maybe(expected[1]), algorithm: Algorithm.algorithms.rescale })
  })

  it("rescale: a third stays exact", () => {
    expect(Result.getOrThrow(Band.rescale({ earned: score(1), possible: score(3) }, score(1))).earned).toEqual(Rational.make(1n, 3n))
  })

  it("law: the band never falls when the value rises", () => {
    const rank = (value: Score.Score) => ["kurang", "cukup", "baik"].indexOf(label(bands, value, "lowest")!)
    fc.assert(fc.property(anyScore, anyScore, (a, b) => {
      expect(rank(a <= b ? b : a)).toBeGreaterThanOrEqual(rank(a <= b ? a : b))
    }))
  })
})

describe("values that stay", () => {
  const values: ReadonlyArray<KeepRule.Value> = [
    { id: "a", value: score(5), possible: score(10) },
    { id: "b", value: score(9), possible: score(10) },
    { id: "c", value: score(5), possible: score(20) },
    { id: "d", value: score(1), possible: score(10), extraCredit: true },
    { id: "e", value: score(5), possible: score(10) },
    { id: "f", value: undefined, possible: score(10) }
  ]
  const kept = (lowest: number, highest: number) => Result.getOrThrow(KeepRule.kept({ lowest, highest }, values)).ids.join("")

  it.each<[string, number, number, string]>([
    ["both 0: all stay", 0, 0, "abcdef"],
    ["the lowest; of equals the one worth more", 1, 0, "abdef"],
    ["two: then the lower id", 2, 0, "bdef"],
    ["three", 3, 0, "bdf"],
    ["all: extra credit stays, and what nobody knows", 4, 0, "df"],
    ["more than all", 9, 0, "df"],
    ["the highest only", 0, 1, "bd"],
    ["two highest; of equals the one worth less, then the lower id", 0, 2, "abd"],
    ["three highest", 0, 3, "abde"],
    ["more than all: what nobody knows still goes", 0, 9, "abcde"],
    ["highest does nothing beside lowest", 1, 1, "abdef"]
  ])("%s", (_, lowest, highest, expected) => expect(kept(lowest, highest)).toBe(expected))

  it("names its algorithm", () => expect(Result.getOrThrow(KeepRule.kept({ lowest: 0, highest: 0 }, [])).algorithm.id).toBe("score.keep-values"))

  it.each<[Partial<KeepRule.Value>, string]>([[{ value: Score.ofUnits(Number.NaN) }, "mark"], [{ possible: Score.ofUnits(Infinity) }, "possible"]])("%o: said", (broken, field) => {
    expect(KeepRule.kept({ lowest: 1, highest: 0 }, [values[0]!, { ...values[1]!, ...broken }])).toMatchObject(Result.fail({ _tag: "InvalidMark", at: 1, field }))
  })

  it("law: the list's order does not matter", () => {
    fc.assert(fc.property(fc.shuffledSubarray([...values], { minLength: values.length }), fc.nat({ max: 6 }), fc.nat({ max: 6 }), (shuffled, lowest, highest) => {
      expect(KeepRule.kept({ lowest, highest }, shuffled)).toEqual(KeepRule.kept({ lowest, highest }, values))
    }))
  })
})
