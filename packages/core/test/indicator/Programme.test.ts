import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Composite from "../../src/indicator/Composite.ts"
import * as Equity from "../../src/indicator/Equity.ts"
import * as Observation from "../../src/indicator/Observation.ts"
import * as Programme from "../../src/indicator/Programme.ts"
import * as Reach from "../../src/indicator/Reach.ts"
import * as Tags from "../../src/indicator/Tags.ts"
import * as Day from "../../src/kernel/Day.ts"
import * as Recommendation from "../../src/rulebook/Recommendation.ts"
import { indicator as en } from "../../src/words/en/indicator.ts"
import { indicator as id } from "../../src/words/id/indicator.ts"

const trader = (change: Partial<Programme.TraderSummary> = {}): Programme.TraderSummary => ({
  market: "Kasin", enrolled: true, sessionsHeld: 12, attended: 9, pre: 40, post: 70, mentoringVisits: 1, certified: true, ...change
})
const options = { testMaximum: 100, decimals: 2 }
const summarise = (traders: ReadonlyArray<Programme.TraderSummary>, change: Partial<Programme.Options> = {}) => Programme.summarise(traders, { ...options, ...change })

describe("a group of traders", () => {
  it("nobody: counts of zero, and no shares", () => {
    const summary = summarise([])
    expect(summary.funnel.map(({ count, percentOfPrevious }) => [count, percentOfPrevious])).toEqual([[0, undefined], [0, undefined], [0, undefined], [0, undefined]])
    expect([summary.completionPercent, summary.attendance.sharePercent, summary.gain.classGain, summary.mentoring.meanVisits]).toEqual([undefined, undefined, undefined, undefined])
  })

  it("traders who are not enrolled count nowhere", () => expect(summarise([trader(), trader({ enrolled: false })]).enrolled).toBe(1))

  it("the funnel counts what is known, and says how much is not", () => {
    const { funnel } = summarise([trader(), trader({ attended: 0, post: undefined, certified: false }), trader({ attended: undefined, certified: undefined }), trader()])
    expect(funnel).toEqual([
      { stage: "enrolled", count: 4, unknown: 0, percentOfPrevious: undefined },
      { stage: "attended", count: 2, unknown: 1, percentOfPrevious: 50 },
      { stage: "assessed", count: 3, unknown: 0, percentOfPrevious: 150 },
      { stage: "certified", count: 2, unknown: 1, percentOfPrevious: 66.67 }
    ])
  })

  it.each([
    { given: "all decided", certified: [true, false], then: 50 },
    { given: "nobody certified", certified: [false, false], then: 0 },
    { given: "one not decided", certified: [true, undefined], then: undefined }
  ])("completion, $given: $then", ({ certified, then }) => expect(summarise(certified.map((answer) => trader({ certified: answer }))).completionPercent).toBe(then))

  it("attendance of all sessions is not the mean of each trader's attendance", () => {
    const { attendance } = summarise([trader({ attended: 10, sessionsHeld: 10 }), trader({ attended: 0, sessionsHeld: 30 }), trader({ attended: undefined }), trader({ sessionsHeld: 0, attended: 0 })])
    expect(attendance).toEqual({ traders: 2, sharePercent: 25, meanSharePercent: 50, unknown: 2 })
  })

  it.each([
    { given: "both tests", traders: [trader()], max: 100, then: [1, 0, 0.5] },
    { given: "no maximum published", traders: [trader()], max: undefined, then: [1, 0, undefined] },
    { given: "everybody at the maximum before", traders: [trader({ pre: 100, post: 100 })], max: 100, then: [1, 0, undefined] },
    { given: "a loss, which is not cut off", traders: [trader({ pre: 50, post: 40 })], max: 100, then: [1, 0, -0.2] },
    { given: "somebody without the second test", traders: [trader(), trader({ post: undefined })], max: 100, then: [1, 1, 0.5] }
  ])("gain, $given", ({ traders, max, then }) => {
    const { classGain, pairs, withoutPair } = summarise(traders, { testMaximum: max }).gain
    expect([pairs, withoutPair, classGain]).toEqual(then)
  })

  it("gain keeps the sign: up, same and down are counted apart", () => {
    const { down, same, up } = summarise([trader(), trader({ post: 40 }), trader({ post: 39 })]).gain
    expect([up, same, down]).toEqual([1, 1, 1])
  })

  it.each([
    { given: "just below medium", post: 57.9, then: "low" }, { given: "medium, from 0.3", post: 58, then: "medium" },
    { given: "just below high", post: 81.9, then: "medium" }, { given: "high, from 0.7", post: 82, then: "high" }
  ])("gain, $given: $then", ({ post, then }) => expect(summarise([trader({ post })]).gain.band).toBe(then))

  it("mentoring: visits not known are not zero visits", () => {
    expect(summarise([trader({ mentoringVisits: 3 }), trader({ mentoringVisits: 0 }), trader({ mentoringVisits: undefined })]).mentoring)
      .toEqual({ traders: 2, visited: 1, visits: 3, meanVisits: 1.5, unknown: 1 })
  })

  it.each([
    { given: "a good record", change: {}, then: [] },
    { given: "as many sessions as were held", change: { attended: 12 }, then: [] },
    { given: "one more", change: { attended: 13 }, then: ["attended-more-than-held"] },
    { given: "a negative count", change: { mentoringVisits: -1 }, then: ["negative-count"] },
    { given: "a score at the maximum", change: { post: 100 }, then: [] },
    { given: "a score above", change: { post: 100.5 }, then: ["score-outside-scale"] },
    { given: "a score below zero", change: { pre: -1 }, then: ["score-outside-scale"] },
    { given: "a score that is no number", change: { pre: Number.NaN }, then: ["score-outside-scale"] },
    { given: "nothing known", change: { attended: undefined, sessionsHeld: undefined, pre: undefined, post: undefined, mentoringVisits: undefined }, then: [] }
  ])("$given: $then", ({ change, then }) => expect(Programme.faults([trader(change)], 100).map(({ fault }) => fault)).toEqual(then))

  it("a whole city is summarised", () => {
    const city = Array.from({ length: 10_904 }, (_, at) => trader({ attended: at % 13, post: 40 + (at % 50), certified: at % 3 === 0 }))
    const summary = summarise(city)
    expect(summary.enrolled).toBe(10_904)
    expect(summary.attendance.meanSharePercent).toBe(summary.attendance.sharePercent)
  })

  it("law: up, same, down and without a pair make everybody", () => {
    const score = fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined })
    fc.assert(fc.property(fc.array(fc.record({ pre: score, post: score })), (scores) => {
      const { down, same, up, withoutPair } = summarise(scores.map((pair) => trader(pair))).gain
      return up + same + down + withoutPair === scores.length
    }))
  })
})

describe("equity between markets", () => {
  const of = (sizes: Readonly<Record<string, number>>, minimumCell: number) =>
    Equity.between(Object.entries(sizes).flatMap(([market, size]) => Array.from({ length: size }, (_, at) => trader({ market, certified: at % 2 === 0 }))), { ...options, minimumCell })
  const hidden = (equity: Equity.Equity) => equity.markets.filter(({ suppressed }) => suppressed).map(({ market }) => market)

  it.each([
    { given: "a market of the minimum size", sizes: { a: 5, b: 9, c: 9 }, then: [] },
    { given: "one below: it and the next smallest, or the total would give it away", sizes: { a: 4, b: 9, c: 12 }, then: ["a", "b"] },
    { given: "two below hide each other", sizes: { a: 4, b: 3, c: 12 }, then: ["a", "b"] },
    { given: "only one market", sizes: { a: 4 }, then: ["a"] }
  ])("$given: $then", ({ sizes, then }) => expect(hidden(of(sizes, 5))).toEqual(then))

  it("a minimum of 0 hides nothing", () => expect(hidden(of({ a: 1 }, 0))).toEqual([]))

  it("the gap is in percentage points, between markets that are shown", () => {
    const equity = of({ a: 10, b: 11, c: 1, d: 1 }, 5)
    expect(equity.gaps[0]).toMatchObject({ rate: "completion", markets: 2, highest: { market: "b", percent: 54.55 }, lowest: { market: "a", percent: 50 }, points: 4.55 })
  })

  it("no market shown: no gap", () => expect(of({ a: 1 }, 5).gaps[0]).toMatchObject({ markets: 0, highest: undefined, points: undefined }))
})

describe("reach when sources disagree about the population", () => {
  it("the city's own counts give a range", () => {
    const reach = Result.getOrThrow(Reach.of(3000, Reach.malangTraders, 1))
    expect(reach.byDenominator.map(({ denominator, percent }) => [denominator.value, percent])).toEqual([[14000, 21.4], [12000, 25], [10904, 27.5], [8000, 37.5]])
    expect([reach.lowestPercent, reach.highestPercent]).toEqual([21.4, 37.5])
  })

  it.each([
    { given: "a negative count", reached: -1, then: "NotACount" },
    { given: "half a trader", reached: 0.5, then: "NotACount" },
    { given: "nobody", reached: 0, then: 0 },
    { given: "not known", reached: undefined, then: undefined },
    { given: "more than a denominator", reached: 9000, then: 112.5 }
  ])("$given: $then", ({ reached, then }) => {
    const answer = Reach.of(reached, Reach.malangTraders, 1)
    expect(Result.isSuccess(answer) ? answer.success.highestPercent : answer.failure._tag).toBe(then)
  })

  it("no denominators: no percentage", () => expect(Result.getOrThrow(Reach.of(5, [], 1))).toMatchObject({ lowestPercent: undefined, highestPercent: undefined }))
})

describe("observations", () => {
  const day = Day.make
  const level: Observation.Observation = {
    id: "o1", indicator: "active-traders", kind: "count", unit: "orang", value: 100, bound: "more-than", reality: "result",
    period: { from: day("2020-01-01"), until: day("2020-06-30") }, method: "register of the office", evaluation: "internal", evidence: ["e1"],
    source: Tags.sepasarPedas.source, vintage: { released: day("2020-08-01"), series: "JIPPNAS" }
  }

  it.each<{ given: string; change: Partial<Observation.Observation>; then: ReadonlyArray<Observation.Fault["fault"]> }>([
    { given: "a good one", change: {}, then: [] },
    { given: "a value nobody measured", change: { value: undefined }, then: [] },
    { given: "a negative count", change: { value: -1 }, then: ["negative-count"] },
    { given: "half a person", change: { value: 0.5 }, then: ["count-not-whole"] },
    { given: "a share above 100", change: { kind: "share", value: 100.1, whole: { value: 10, of: "traders" } }, then: ["share-outside-0-100"] },
    { given: "a share of 100", change: { kind: "share", value: 100, whole: { value: 10, of: "traders" } }, then: [] },
    { given: "a share of nothing named", change: { kind: "share", value: 90 }, then: ["share-of-nothing-named"] },
    { given: "a negative duration", change: { kind: "duration", unit: "menit", value: -5 }, then: ["negative-duration"] },
    { given: "rupiah", change: { kind: "rupiah", unit: "IDR/hari", value: 1800000 }, then: [] },
    { given: "rupiah in millions", change: { kind: "rupiah", unit: "juta rupiah", value: 1.8 }, then: ["wrong-currency-unit"] },
    { given: "dollars", change: { kind: "rupiah", unit: "USD", value: 1 }, then: ["wrong-currency-unit"] },
    { given: "no number", change: { value: Number.POSITIVE_INFINITY }, then: ["not-a-number"] },
    { given: "a period that runs backwards", change: { period: { from: day("2020-06-30"), until: day("2020-01-01") } }, then: ["period-backwards"] },
    { given: "a result released before its period ended", change: { vintage: { released: day("2020-06-29"), series: "x" } }, then: ["released-before-the-period-ends"] },
    { given: "a result released on the last day", change: { vintage: { released: day("2020-06-30"), series: "x" } }, then: [] },
    { given: "a target for the future", change: { reality: "target", vintage: { released: day("2019-01-01"), series: "x" } }, then: [] },
    { given: "no method", change: { method: "" }, then: ["no-method"] },
    { given: "no source", change: { source: { ...level.source, url: "" } }, then: ["no-source"] }
  ])("$given: $then", ({ change, then }) => {
    const faults = Observation.faults({ ...level, ...change })
    expect(faults.map(({ fault }) => fault)).toEqual(then)
    for (const { facts, fault } of faults) for (const words of [id, en]) expect(Recommendation.fill(words.faults[fault], facts)).not.toMatch(/\{\w+\}/)
  })

  it("a restatement keeps both values, and each day knows its own", () => {
    const later = { ...level, id: "o2", value: 120, vintage: { released: day("2021-02-01"), series: "JIPPNAS" } }
    const known = (on: string) => Observation.asKnownOn([later, level], day(on)).map(({ value }) => value)
    expect(["2020-07-31", "2020-08-01", "2021-01-31", "2021-02-01"].map(known)).toEqual([[], [100], [100], [120]])
    expect(Observation.restatements([later, level]).map(({ earlier, later }) => [earlier.value, later.value])).toEqual([[100, 120]])
    expect(Observation.restatements([level, { ...level, id: "o3" }])).toEqual([])
  })

  it("a change needs a baseline; a target is not compared with one", () => {
    const baseline = { value: 80, period: { from: day("2018-01-01"), until: day("2018-12-31") } }
    expect(Observation.changeOf(level, 1)).toBeUndefined()
    expect(Result.getOrThrow(Observation.changeOf({ ...level, baseline }, 1)!)).toMatchObject({ difference: 20, percentChange: 25, improved: undefined })
    expect(Result.isFailure(Observation.changeOf({ ...level, baseline, reality: "target" }, 1)!)).toBe(true)
    expect(Result.getOrThrow(Observation.changeOf({ ...level, baseline: { ...baseline, value: 0 } }, 1)!)).toMatchObject({ difference: 100, percentChange: undefined })
  })
})

describe("tags and composite indices", () => {
  it("Sepasar Pedas serves goal 8 only", () => expect(Tags.goalsOf(Tags.sepasarPedas.goals).found.map(({ nameEn }) => nameEn)).toEqual(["Decent work and economic growth"]))
  it("seventeen goals, each once", () => expect(Tags.goals.map(({ number }) => number)).toEqual(Array.from({ length: 17 }, (_, at) => at + 1)))
  it.each([
    { given: "numbers that are no goal", answer: () => Tags.goalsOf([0, 8, 18]).unknown, then: [{ tag: 0 }, { tag: 18 }] },
    { given: "a theme nobody printed", answer: () => Tags.themesOf(["Peningkatan Investasi", "x"]).unknown, then: [{ tag: "x" }] },
    { given: "a city's own theme", answer: () => Tags.themesOf(["x"], [{ nameId: "x", source: Tags.goalSource }]).unknown, then: [] }
  ])("$given", ({ answer, then }) => expect(answer()).toEqual(then))

  it.each([
    { given: "linear", scores: [60, 90], weights: [1, 2], method: "linear", then: 80 },
    { given: "geometric", scores: [25, 100], weights: [1, 1], method: "geometric", then: 50 },
    { given: "a zero in the geometric mean", scores: [0, 100], weights: [1, 1], method: "geometric", then: 0 },
    { given: "a zero that weighs nothing", scores: [0, 100], weights: [0, 1], method: "geometric", then: 100 },
    { given: "a negative score in the geometric mean", scores: [-1, 100], weights: [1, 1], method: "geometric", then: undefined },
    { given: "weights that do not sum to one are divided by their sum", scores: [50, 100], weights: [3, 1], method: "linear", then: 62.5 },
    { given: "weights of nothing", scores: [50], weights: [0], method: "linear", then: undefined },
    { given: "a score not known", scores: [50, undefined], weights: [1, 1], method: "linear", then: undefined },
    { given: "fewer weights than scores", scores: [50, 60], weights: [1], method: "linear", then: undefined }
  ] as const)("$given: $then", ({ scores, weights, method, then }) => {
    const value = Composite.aggregate(scores, weights, method)
    if (then === undefined) expect(value).toBeUndefined()
    else expect(value).toBeCloseTo(then, 9)
  })

  const one = (value: number | undefined, more: Partial<Composite.Indicator> = {}) => [{ indicators: [{ value, min: 0, max: 100, scale: "linear" as const, cap: false, ...more }] }]
  it.each([
    { given: "within its goalposts", dimensions: one(25), then: 25 },
    { given: "above, not capped", dimensions: one(150), then: 150 },
    { given: "above, capped", dimensions: one(150, { cap: true }), then: 100 },
    { given: "below, capped", dimensions: one(-5, { cap: true }), then: 0 },
    { given: "lower is better, by goalposts turned round", dimensions: one(25, { min: 100, max: 0, cap: true }), then: 75 },
    { given: "goalposts alike", dimensions: one(5, { min: 3, max: 3 }), then: undefined },
    { given: "a logarithm of zero", dimensions: one(5, { scale: "log" }), then: undefined },
    { given: "a logarithm", dimensions: one(10, { scale: "log", min: 1 }), then: 50 },
    { given: "a value not known", dimensions: one(undefined), then: undefined },
    { given: "a dimension without indicators", dimensions: [{ indicators: [] }], then: undefined },
    { given: "no dimensions", dimensions: [], then: undefined }
  ])("$given: $then", ({ dimensions, then }) => {
    const { index } = Composite.index(dimensions, "arithmetic", 100)
    if (then === undefined) expect(index).toBeUndefined()
    else expect(index).toBeCloseTo(then, 9)
  })

  it.each([
    { given: "minMax", values: [10, 20, 30], method: "minMax", direction: "higherIsBetter", then: [0, 0.5, 1] },
    { given: "an unknown value stays unknown", values: [10, undefined, 30], method: "minMax", direction: "lowerIsBetter", then: [1, undefined, 0] },
    { given: "z-scores", values: [1, 2, 3], method: "zScore", direction: "higherIsBetter", then: [-1, 0, 1] },
    { given: "all alike", values: [2, 2], method: "zScore", direction: "higherIsBetter", then: undefined },
    { given: "nothing", values: [], method: "minMax", direction: "higherIsBetter", then: undefined }
  ] as const)("$given: $then", ({ values, method, direction, then }) => expect(Composite.normalise(values, method, direction)).toEqual(then))

  it("a ranking is held against other weights and means", () => {
    const units = [{ id: "a", scores: [90, 10] }, { id: "b", scores: [60, 60] }, { id: "c", scores: [undefined, 1] }]
    const report = Composite.robustness(units, { weights: [3, 1], method: "linear" }, [
      { name: "equal weights", weights: [1, 1], method: "linear" }, { name: "the same", weights: [6, 2], method: "linear" }
    ])
    expect(report).toEqual([
      { alternative: "equal weights", order: ["b", "a"], averageShift: 1, firstChanged: true },
      { alternative: "the same", order: ["a", "b"], averageShift: 0, firstChanged: false }
    ])
  })
})
