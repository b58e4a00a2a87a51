import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Algorithm, Mark, Method } from "../../src/competency/index.ts"
import { Rational, Score } from "../../src/kernel/index.ts"
import { anyAttempts, fineScore, on, score, shown, undated } from "./build.ts"

const all: ReadonlyArray<Method.Method> = [
  { kind: "highest" }, { kind: "lowest" }, { kind: "latest" }, { kind: "mean" }, { kind: "median" }, { kind: "mode" },
  { kind: "weightedMean" },
  { kind: "weightedLatest", latestPercent: score(65) },
  { kind: "decayingAverage", latestPercent: score(65) },
  { kind: "nMastery", count: 2, cut: score(60) },
  { kind: "bestOf", count: 2, fewer: "undefined" },
  { kind: "bestOf", count: 3, fewer: "meanOfThose" }
]

const value = (method: Method.Method, attempts: ReadonlyArray<Mark.Attempt>) => Result.getOrThrow(Method.score(method, attempts)).score

describe("each method on the same four marks: 60, 80, 80, 70", () => {
  const attempts = undated(60, 80, 80, 70)

  it.each<[Method.Method, string | undefined]>([
    [{ kind: "highest" }, "80.0000"],
    [{ kind: "lowest" }, "60.0000"],
    [{ kind: "latest" }, "70.0000"],
    [{ kind: "mean" }, "72.5000"],
    [{ kind: "median" }, "75.0000"],
    [{ kind: "mode" }, "80.0000"],
    [{ kind: "weightedLatest", latestPercent: score(60) }, "71.3333"],
    [{ kind: "weightedLatest", latestPercent: score(0) }, "73.3333"],
    [{ kind: "weightedLatest", latestPercent: score(100) }, "70.0000"],
    [{ kind: "decayingAverage", latestPercent: score(50) }, "72.5000"],
    [{ kind: "decayingAverage", latestPercent: score(0) }, "60.0000"],
    [{ kind: "decayingAverage", latestPercent: score(100) }, "70.0000"],
    [{ kind: "decayingAverage", latestPercent: Rational.make(100n, 3n) }, "70.7407"],
    [{ kind: "nMastery", count: 3, cut: score(70) }, "76.6667"],
    [{ kind: "nMastery", count: 4, cut: score(70) }, undefined],
    [{ kind: "nMastery", count: 3, cut: score(70.1) }, undefined],
    [{ kind: "nMastery", count: 0, cut: score(90) }, undefined],
    [{ kind: "nMastery", count: 2, cut: Rational.make(701n, 10n) }, "80.0000"],
    [{ kind: "bestOf", count: 3, fewer: "undefined" }, "76.6667"],
    [{ kind: "bestOf", count: 4, fewer: "undefined" }, "72.5000"],
    [{ kind: "bestOf", count: 5, fewer: "undefined" }, undefined],
    [{ kind: "bestOf", count: 5, fewer: "meanOfThose" }, "72.5000"]
  ])("%o: %s", (method, expected) => {
    expect(shown(value(method, attempts))).toBe(expected)
    expect(Method.score(method, attempts)).toMatchObject(Result.succeed({ algorithm: { version: "1" } }))
  })
})

describe("edges", () => {
  it.each(all.filter(({ kind }) => kind !== "weightedMean"))("%o: nothing known gives no score, in both ways", (method) => {
    for (const attempts of [undated(), undated(undefined), undated("ungraded", "excused")]) {
      expect(value(method, attempts)).toBeUndefined()
      expect(Result.getOrThrow(Method.prepare(method)).rounded(attempts, 2)).toEqual(Result.succeed(undefined))
    }
  })

  it("zero is a mark, ungraded and excused are none", () => {
    expect(shown(value({ kind: "mean" }, undated(0, 10)))).toBe("5.0000")
    expect(shown(value({ kind: "mean" }, undated("ungraded", 10, "excused", undefined)))).toBe("10.0000")
    expect(shown(value({ kind: "lowest" }, undated(0, undefined, 10)))).toBe("0.0000")
  })

  it("one result: itself, whatever the weight", () => {
    expect(shown(value({ kind: "weightedLatest", latestPercent: score(65) }, undated(42)))).toBe("42.0000")
    expect(shown(value({ kind: "decayingAverage", latestPercent: score(65) }, undated(42)))).toBe("42.0000")
  })

  it("the day decides what is latest, not the place in the list", () => {
    const attempts = [on("2026-03-05", 90), on("2026-03-01", 50), ...undated(10)]
    expect(shown(value({ kind: "latest" }, attempts))).toBe("90.0000")
    expect(shown(value({ kind: "decayingAverage", latestPercent: score(50) }, attempts))).toBe("60.0000")
    expect(shown(value({ kind: "weightedLatest", latestPercent: score(50) }, attempts))).toBe("60.0000")
  })

  it("median of one, two and three", () => {
    expect([undated(7), undated(1, 4), undated(9, 1, 5)].map((attempts) => shown(value({ kind: "median" }, attempts), 1))).toEqual(["7.0", "2.5", "5.0"])
  })

  it("mode: all alike frequent gives the highest", () => {
    expect(shown(value({ kind: "mode" }, undated(3, 9, 5)), 0)).toBe("9")
    expect(shown(value({ kind: "mode" }, undated(9, 3, 5, 3)), 0)).toBe("3")
  })

  it("weighted mean: weights of zero leave, an unknown weight leaves no answer", () => {
    const weigh = (...pairs: ReadonlyArray<readonly [number, number | undefined]>) =>
      pairs.map(([mark, weight]) => ({ mark: score(mark), at: undefined, weight: weight === undefined ? undefined : score(weight) }))
    expect(shown(value({ kind: "weightedMean" }, weigh([80, 3], [60, 1])))).toBe("75.0000")
    expect(shown(value({ kind: "weightedMean" }, weigh([80, 3], [60, 0])))).toBe("80.0000")
    expect(value({ kind: "weightedMean" }, weigh([80, 0]))).toBeUndefined()
    expect(value({ kind: "weightedMean" }, weigh([80, 3], [60, undefined]))).toBeUndefined()
    expect(Result.getOrThrow(Method.prepare({ kind: "weightedMean" })).rounded(weigh([80, 2], [61, 1]), 1)).toEqual(Result.succeed(score(73.7)))
  })
})

describe("rounding happens once, half away from zero", () => {
  const round = (decimals: number, ...marks: ReadonlyArray<number>) => Result.getOrThrow(Method.prepare({ kind: "mean" })).rounded(undated(...marks), decimals)

  it.each<[number, ReadonlyArray<number>, number]>([
    [2, [1, 1.01], 1.01],
    [2, [1, 1.0098], 1],
    [0, [2, 3], 3],
    [0, [-2, -3], -3],
    [0, [0.4], 0],
    [0, [-0.4], 0],
    [1, [0.05], 0.1],
    [1, [0.0499], 0],
    [3, [1, 2, 2], 1.667],
    [4, [1, 1, 2], 1.3333],
    [4, [-1, -1, -2], -1.3333]
  ])("to %i decimals, mean of %o: %f", (decimals, marks, expected) => {
    expect(round(decimals, ...marks)).toEqual(Result.succeed(score(expected)))
    expect(Object.is(Result.getOrThrow(round(decimals, ...marks)), -0)).toBe(false)
  })

  it("a decaying average exactly on an edge goes up, away from zero", () => {
    const scoring = Result.getOrThrow(Method.prepare({ kind: "decayingAverage", latestPercent: score(50) }))
    expect(scoring.rounded(undated(2, 3), 0)).toEqual(Result.succeed(score(3)))
    expect(scoring.rounded(undated(-2, -3), 0)).toEqual(Result.succeed(score(-3)))
    expect(scoring.rounded(undated(2.4999, 2.5), 0)).toEqual(Result.succeed(score(2)))
    expect(scoring.rounded(undated(0.5), 0)).toEqual(Result.succeed(score(1)))
    expect(scoring.rounded(undated(-0.5), 0)).toEqual(Result.succeed(score(-1)))
    expect(scoring.rounded(undated(0), 0)).toEqual(Result.succeed(score(0)))
  })

  it.each([-1, 5, 1.5, Number.NaN])("%d decimals: refused", (decimals) => {
    expect(round(decimals, 1)).toMatchObject(Result.fail({ _tag: "InvalidDecimals", decimals }))
  })

  it("fractions round as scores do", () => {
    const thirds = [{ mark: Rational.make(1n, 3n), at: undefined }, { mark: Rational.make(2n, 3n), at: undefined }]
    for (const kind of ["mean", "median"] as const) {
      expect(Result.getOrThrow(Method.prepare({ kind })).rounded(thirds, 2)).toEqual(Result.succeed(score(0.5)))
    }
    expect(Result.getOrThrow(Method.prepare({ kind: "decayingAverage", latestPercent: score(50) })).rounded(thirds, 4)).toEqual(Result.succeed(score(0.5)))
    expect(Result.getOrThrow(Method.prepare({ kind: "latest" })).rounded(thirds, 2)).toEqual(Result.succeed(score(0.67)))
  })

  it("a fraction beyond a score's range: typed, not wrong", () => {
    const huge = [{ mark: Rational.ofInt(10 ** 12), at: undefined }]
    expect(Result.getOrThrow(Method.prepare({ kind: "mean" })).rounded(huge, 2)).toMatchObject(Result.fail({ _tag: "ScoreOutOfRange" }))
    expect(shown(value({ kind: "mean" }, huge), 0)).toBe("1000000000000")
  })
})

describe("hostile input", () => {
  it.each<[string, Method.Method, string, string]>([
    ["a weight below 0", { kind: "decayingAverage", latestPercent: score(-0.0001) }, "latestPercent", "-0.0001"],
    ["a weight above 100", { kind: "weightedLatest", latestPercent: score(100.0001) }, "latestPercent", "100.0001"],
    ["a weight that is no number", { kind: "weightedLatest", latestPercent: Score.ofUnits(Number.NaN) }, "latestPercent", "NaN"],
    ["a count below 0", { kind: "nMastery", count: -1, cut: score(1) }, "count", "-1"],
    ["a part of a count", { kind: "nMastery", count: 1.5, cut: score(1) }, "count", "1.5"],
    ["a cut that is no number", { kind: "nMastery", count: 1, cut: Score.ofUnits(Infinity) }, "cut", "Infinity"],
    ["best of none", { kind: "bestOf", count: 0, fewer: "undefined" }, "count", "0"]
  ])("%s: refused by name", (_, method, parameter, text) => {
    expect(Method.prepare(method)).toMatchObject(Result.fail({ _tag: "InvalidMethod", kind: method.kind, parameter, value: text }))
    expect(Method.score(method, [])).toMatchObject(Result.fail({ _tag: "InvalidMethod" }))
  })

  it.each(all)("%o: NaN, infinity and half units are no marks", (method) => {
    for (const units of [Number.NaN, Infinity, -Infinity, 0.5, Score.limit + 1]) {
      const attempts = [...undated(1), { mark: Score.ofUnits(units), at: undefined }]
      const wrong = Result.fail({ _tag: "InvalidMark", at: 1, field: "mark" })
      expect(Method.score(method, attempts)).toMatchObject(wrong)
      expect(Result.getOrThrow(Method.prepare(method)).rounded(attempts, 2)).toMatchObject(wrong)
    }
  })

  it("weights below zero or no number: refused", () => {
    for (const units of [-1, Number.NaN]) {
      const attempts = [{ mark: score(1), at: undefined, weight: Score.ofUnits(units) }]
      expect(Method.score({ kind: "weightedMean" }, attempts)).toMatchObject(Result.fail({ _tag: "InvalidMark", at: 0, field: "weight" }))
    }
  })

  it("size: a hundred thousand marks at the limit: exact, not overflowed", () => {
    const attempts = Array.from({ length: 100_000 }, () => ({ mark: Score.ofUnits(Score.limit), at: undefined }))
    expect(Result.getOrThrow(Method.prepare({ kind: "mean" })).rounded(attempts, 4)).toEqual(Result.succeed(Score.ofUnits(Score.limit)))
  })
})

describe("size: a million results", () => {
  const million = Array.from({ length: 1_000_000 }, (_, at) => ({ mark: score(at % 101), at: undefined }))

  it("the mode and the mean are found", () => {
    expect(shown(value({ kind: "mode" }, million.slice(0, 50_000)), 0)).toBe("4")
    expect(Result.getOrThrow(Method.prepare({ kind: "mean" })).rounded(million, 2)).toEqual(Result.succeed(score(50)))
  })

  it("a decaying average is given rounded, and refused exact", () => {
    const scoring = Result.getOrThrow(Method.prepare({ kind: "decayingAverage", latestPercent: score(65) }))
    expect(scoring.rounded(million, 2)).toEqual(Result.succeed(score(98.46)))
    expect(scoring.score(million)).toMatchObject(Result.fail({ _tag: "TooManyAttempts", count: 1_000_000, limit: 1000 }))
    const halves = Array.from({ length: 1001 }, () => ({ mark: score(0.5), at: undefined }))
    expect(scoring.rounded(halves, 0)).toEqual(Result.succeed(score(1)))
    expect(scoring.rounded([...halves.slice(1), ...undated(undefined)], 0)).toEqual(Result.succeed(score(1)))
  })
})

describe("names and versions", () => {
  it("every method has an id of its own, and no id is used twice", () => {
    const ids = Object.values(Algorithm.algorithms).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const method of all) expect(Result.getOrThrow(Method.prepare(method)).algorithm).toBe(Algorithm.algorithms[method.kind])
  })

  it("ids and versions are kept for ever", () => {
    expect(Object.values(Algorithm.algorithms).map(({ id, monotone, version }) => `${id}@${version}${monotone ? "" : " not monotone"}`)).toEqual([
      "score.highest@1", "score.lowest@1", "score.latest@1", "score.mean@1", "score.median@1", "score.mode@1 not monotone", "score.weighted-mean@1",
      "score.weighted-latest@1", "score.decaying-average@1", "score.n-mastery@1 not monotone", "score.best-of@1", "score.drop-lowest@1",
      "score.drop-highest@1", "score.drop-none@1", "score.keep-values@1", "score.total-points@1", "score.total-percent@1", "score.category-mean@1",
      "competency.unit-verdict@1", "competency.roll-up@1", "competency.criteria-tree@1", "competency.points@1", "score.round-half-up@1",
      "score.round-half-even@1", "score.round-down@1", "score.band@1", "score.pass@1", "score.rescale@1", "score.class-mean@1", "score.class-median@1",
      "competency.attempts-counted@1", "competency.retake@1", "competency.unit-held@1", "advice.next-step@1", "advice.mastery-bkt@1 not monotone",
      "advice.refresher-power-law@1"
    ])
  })
})

describe("laws", () => {
  const unweighted = all.filter(({ kind }) => kind !== "weightedMean")
  const known = (attempts: ReadonlyArray<Mark.Attempt>) => attempts.flatMap(({ mark }) => (Mark.isKnown(mark) ? [Mark.exact(mark)] : []))

  it.each(unweighted)("law: %o lies between the lowest and the highest mark", (method) => {
    fc.assert(fc.property(anyAttempts, (attempts) => {
      const result = value(method, attempts)
      if (result === undefined) return
      const marks = known(attempts).toSorted(Rational.compare)
      expect(Rational.compare(result, marks[0]!)).toBeGreaterThanOrEqual(0)
      expect(Rational.compare(result, marks[marks.length - 1]!)).toBeLessThanOrEqual(0)
    }))
  })

  it.each(unweighted)("law: %o gives the mark itself when all are alike", (method) => {
    fc.assert(fc.property(fineScore, fc.integer({ min: 3, max: 6 }), (mark, times) => {
      const attempts = Array.from({ length: times }, () => ({ mark, at: undefined }))
      const result = value(method, attempts)
      if (method.kind === "nMastery" && mark < score(60)) expect(result).toBeUndefined()
      else expect(result).toEqual(Mark.exact(mark))
    }))
  })

  it.each(unweighted)("law: %o does not see marks nobody knows", (method) => {
    fc.assert(fc.property(anyAttempts, (attempts) => {
      expect(value(method, attempts)).toEqual(value(method, attempts.filter(({ mark }) => Mark.isKnown(mark))))
    }))
  })

  it.each(all.filter(({ kind }) => ["highest", "lowest", "mean", "median", "mode", "nMastery", "bestOf"].includes(kind)))(
    "law: %o does not see the order",
    (method) => {
      fc.assert(fc.property(anyAttempts.chain((attempts) => fc.tuple(fc.constant(attempts), fc.shuffledSubarray([...attempts], { minLength: attempts.length }))),
        ([attempts, shuffled]) => {
          expect(value(method, shuffled)).toEqual(value(method, attempts))
        }))
    }
  )

  it.each(unweighted)("law: %o sees days, not places", (method) => {
    fc.assert(fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5]), fc.array(fineScore, { minLength: 6, maxLength: 6 }), (order, marks) => {
      const dated = marks.map((mark, at) => ({ mark, at: on(`2026-03-0${at + 1}`, 0).at }))
      const some = order.map((at) => dated[at]!)
      expect(value(method, some)).toEqual(value(method, some.toSorted((a, b) => (a.at! < b.at! ? -1 : 1))))
    }))
  })

  it.each(unweighted.filter(({ kind }) => Algorithm.algorithms[kind].monotone))("law: %o never falls when a mark rises", (method) => {
    fc.assert(fc.property(anyAttempts.filter(({ length }) => length > 0), fc.nat(), fc.nat({ max: 500_000 }), (attempts, place, more) => {
      const at = place % attempts.length
      const raised = attempts.map((attempt, index) =>
        index === at && typeof attempt.mark === "number" ? { ...attempt, mark: Score.ofUnits(attempt.mark + more) } : attempt)
      const [before, after] = [value(method, attempts), value(method, raised)]
      expect(after === undefined).toBe(before === undefined)
      if (before !== undefined) expect(Rational.compare(after!, before)).toBeGreaterThanOrEqual(0)
    }))
  })

  it("those said not to be monotone are not", () => {
    const mastery: Method.Method = { kind: "nMastery", count: 2, cut: score(3) }
    expect([value(mastery, undated(5, 5, 1)), value(mastery, undated(5, 5, 3))].map((each) => shown(each, 2))).toEqual(["5.00", "4.33"])
    expect([value({ kind: "mode" }, undated(5, 5, 1, 1)), value({ kind: "mode" }, undated(6, 5, 1, 1))].map((each) => shown(each, 0))).toEqual(["5", "1"])
  })

  it.each(unweighted.filter(({ kind }) => kind !== "nMastery"))("law: %o grows with the scale", (method) => {
    fc.assert(fc.property(fc.array(fineScore, { maxLength: 6 }), fc.integer({ min: 1, max: 50 }), (marks, times) => {
      const plain = marks.map((mark) => ({ mark, at: undefined }))
      const grown = marks.map((mark) => ({ mark: Score.ofUnits(mark * times), at: undefined }))
      const result = value(method, plain)
      expect(value(method, grown)).toEqual(result === undefined ? undefined : Rational.multiply(result, Rational.ofInt(times)))
    }))
  })

  it.each(all)("law: %o rounded the cheap way is the exact score rounded", (method) => {
    const scoring = Result.getOrThrow(Method.prepare(method))
    fc.assert(fc.property(fc.oneof(anyAttempts, fc.array(fineScore, { maxLength: 25 }).map((marks) => marks.map((mark) => ({ mark, at: undefined })))),
      fc.integer({ min: 0, max: 4 }), (attempts, decimals) => {
        const exact = value(method, attempts)
        expect(scoring.rounded(attempts, decimals)).toEqual(Result.succeed(exact === undefined ? undefined : Mark.simplest(Rational.round(exact, decimals))))
      }), { numRuns: 300 })
  })

  it.each(all)("law: %o of marks as great as a score can be agrees in both ways", (method) => {
    const scoring = Result.getOrThrow(Method.prepare(method))
    const great = fc.integer({ min: -Score.limit, max: Score.limit }).map(Score.ofUnits)
    fc.assert(fc.property(fc.array(great, { maxLength: 6 }), fc.integer({ min: 0, max: 4 }), (marks, decimals) => {
      const attempts = marks.map((mark) => ({ mark, at: undefined }))
      const exact = value(method, attempts)
      expect(scoring.rounded(attempts, decimals)).toEqual(Result.succeed(exact === undefined ? undefined : Mark.simplest(Rational.round(exact, decimals))))
    }))
  })

  it("law: decaying averages of any weight agree in both ways, also on rounding edges", () => {
    const coarse = fc.integer({ min: -20, max: 20 }).map((halves) => Score.ofUnits(halves * 5000))
    const percents = fc.oneof(fc.constantFrom(0, 250_000, 500_000, 750_000, 1_000_000), fc.integer({ min: 0, max: 1_000_000 })).map(Score.ofUnits)
    fc.assert(fc.property(fc.array(coarse, { maxLength: 6 }), percents, fc.integer({ min: 0, max: 4 }), (marks, latestPercent, decimals) => {
      const method: Method.Method = { kind: "decayingAverage", latestPercent }
      const attempts = marks.map((mark) => ({ mark, at: undefined }))
      const exact = value(method, attempts)
      expect(Result.getOrThrow(Method.prepare(method)).rounded(attempts, decimals))
        .toEqual(Result.succeed(exact === undefined ? undefined : Mark.simplest(Rational.round(exact, decimals))))
    }), { numRuns: 500 })
  })
})
