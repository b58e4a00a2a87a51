import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Achievement from "../../src/indicator/Achievement.ts"
import * as Auditor from "../../src/indicator/Auditor.ts"
import * as Change from "../../src/indicator/Change.ts"
import * as Share from "../../src/indicator/Share.ts"
import * as Recommendation from "../../src/rulebook/Recommendation.ts"
import { indicator as en } from "../../src/words/en/indicator.ts"
import { indicator as id } from "../../src/words/id/indicator.ts"

const change = (before: number | undefined, after: number | undefined, more: Partial<Change.Pair> = {}) =>
  Result.getOrThrow(Change.between({ before, after, isShare: false, direction: "higherIsBetter", ...more }, 2))

describe("change by named kind", () => {
  it.each([
    { given: "a rise", before: 1600000, after: 1800000, then: [200000, 12.5, 1.125, true] },
    { given: "a fall", before: 10, after: 9, then: [-1, -10, 0.9, false] },
    { given: "no change", before: 5, after: 5, then: [0, 0, 1, undefined] },
    { given: "from zero", before: 0, after: 45, then: [45, undefined, undefined, true] },
    { given: "from below zero", before: -2, after: 2, then: [4, undefined, undefined, true] },
    { given: "to zero", before: 4, after: 0, then: [-4, -100, 0, false] },
    { given: "tenths as they are written", before: 0.1, after: 0.3, then: [0.2, 200, 3, true] },
    { given: "before not known", before: undefined, after: 1, then: [undefined, undefined, undefined, undefined] },
    { given: "after not known", before: 1, after: undefined, then: [undefined, undefined, undefined, undefined] },
    { given: "a value that is no number", before: Number.NaN, after: 1, then: [undefined, undefined, undefined, undefined] }
  ])("$given", ({ before, after, then }) => {
    const { difference, improved, multiple, percentChange } = change(before, after)
    expect([difference, percentChange, multiple, improved]).toEqual(then)
  })

  it.each([
    { given: "a share changes by percentage points", isShare: true, then: "percentagePoints" },
    { given: "a count by its own unit", isShare: false, then: "sameUnit" }
  ])("$given", ({ isShare, then }) => expect(change(12.3, 9.2, { isShare }).differenceUnit).toBe(then))

  it.each([
    { given: "lower is better and it fell", direction: "lowerIsBetter", after: 9, then: true },
    { given: "lower is better and it rose", direction: "lowerIsBetter", after: 11, then: false },
    { given: "no direction", direction: undefined, after: 11, then: undefined }
  ] as const)("$given: $then", ({ direction, after, then }) => expect(change(10, after, { direction }).improved).toBe(then))

  it.each([
    { beforeKind: "result", afterKind: "target", then: "NotComparable" },
    { beforeKind: "target", afterKind: undefined, then: "NotComparable" },
    { beforeKind: "target", afterKind: "target", then: 3.57 }
  ] as const)("$beforeKind against $afterKind: $then", ({ beforeKind, afterKind, then }) => {
    const answer = Change.between({ before: 7000000000, after: 7250000000, isShare: false, direction: undefined, beforeKind, afterKind }, 2)
    expect(Result.isSuccess(answer) ? answer.success.percentChange : answer.failure._tag).toBe(then)
  })

  it.each([
    { before: 40, after: 60, base: "before", then: 50 },
    { before: 40, after: 60, base: "after", then: 33.3 },
    { before: 0, after: 60, base: "before", then: undefined },
    { before: 60, after: 0, base: "after", then: undefined }
  ] as const)("$before to $after over $base: $then", ({ before, after, base, then }) => expect(Change.percentOf(before, after, base, 1)).toBe(then))

  it("law: percent change and multiple tell one story", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 0, max: 10_000 }), (before, after) => {
      const exact = Result.getOrThrow(Change.between({ before, after, isShare: false, direction: undefined }, undefined))
      expect(exact.percentChange!).toBeCloseTo((after / before) * 100 - 100, 9)
    }))
  })
})

describe("shares, sums and achievement", () => {
  it.each([
    { given: "rounded half away from zero", part: 1, whole: 8, decimals: 2, then: 12.5 },
    { given: "an exact half", part: 1, whole: 16, decimals: 2, then: 6.25 },
    { given: "a half in the third decimal", part: 1, whole: 160, decimals: 2, then: 0.63 },
    { given: "of nothing", part: 0, whole: 0, decimals: 2, then: undefined },
    { given: "of nobody knows what", part: 1, whole: undefined, decimals: 2, then: undefined }
  ])("$given: $then", ({ part, whole, decimals, then }) => expect(Share.percent(part, whole, decimals)).toBe(then))

  it.each([
    { given: "parts that add up", parts: [7, 5, 7, 19, 7], total: 45, then: { sum: 45, difference: 0, consistent: true } },
    { given: "parts that do not", parts: [4, 65, 45, 5], total: 120, then: { sum: 119, difference: 1, consistent: false } },
    { given: "a part not known", parts: [1, undefined], total: 3, then: { sum: undefined, difference: undefined, consistent: undefined } },
    { given: "no parts", parts: [], total: 0, then: { sum: 0, difference: 0, consistent: true } }
  ])("$given", ({ parts, total, then }) => expect(Share.sum(parts, total)).toEqual(then))

  it.each([
    { given: "just below the target", achieved: 35, then: [38.89, 97.22, 97.22] },
    { given: "the target itself", achieved: 36, then: [40, 100, 100] },
    { given: "above: capped beside uncapped", achieved: 58, then: [64.44, 100, 161.11] },
    { given: "nobody", achieved: 0, then: [0, 0, 0] },
    { given: "not known", achieved: undefined, then: [undefined, undefined, undefined] }
  ])("$given", ({ achieved, then }) => {
    const { achievementPercent, achievementUncapped, coveragePercent } = Achievement.against({ population: 90, targetSharePercent: 40, achieved }, 2)
    expect([coveragePercent, achievementPercent, achievementUncapped]).toEqual(then)
  })

  it.each([
    { given: "a target of zero", target: 0 },
    { given: "a target not known", target: undefined }
  ])("$given leaves the coverage", ({ target }) =>
    expect(Achievement.against({ population: 10, targetSharePercent: target, achieved: 5 }, 1)).toEqual({
      coveragePercent: 50, achievementPercent: undefined, achievementUncapped: undefined
    }))
})

describe("the auditor names the usual faults", () => {
  const base: Auditor.PrintedChange = { before: 40, after: 60, isShare: false }
  it.each<{ given: string; printed: Partial<Auditor.PrintedChange>; then: ReadonlyArray<Auditor.FaultKind> }>([
    { given: "the percentage computed from the counts", printed: { printedPercent: 50, printedBase: "before" }, then: [] },
    { given: "the same, rounded as prints are", printed: { before: 2824, after: 3156, printedPercent: 11.8, printedBase: "before" }, then: [] },
    { given: "no base named", printed: { printedPercent: 50 }, then: ["base-not-named"] },
    { given: "points printed as percent", printed: { isShare: true, after: 55, printedPercent: 15, printedBase: "before" }, then: ["points-printed-as-percent"] },
    { given: "a difference of counts printed as percent", printed: { after: 55, printedPercent: 15, printedBase: "before" }, then: ["growth-does-not-follow"] },
    { given: "off by half of a tenth, as prints round", printed: { before: 10000, after: 11005, printedPercent: 10, printedBase: "before" }, then: [] },
    { given: "off by a little more", printed: { before: 100000, after: 110051, printedPercent: 10, printedBase: "before" }, then: ["growth-does-not-follow"] },
    { given: "the later figure as the base", printed: { printedPercent: 33.3, printedBase: "before" }, then: ["base-is-the-later-figure"] },
    { given: "the later figure as the base, and said so", printed: { printedPercent: 33.3, printedBase: "after" }, then: [] },
    { given: "a ratio printed as a rise", printed: { printedPercent: 150, printedBase: "before" }, then: ["ratio-printed-as-rise"] },
    { given: "a share of the total printed as growth", printed: { printedPercent: 25, printedBase: "before", whole: 240 }, then: ["share-printed-as-growth"] },
    { given: "a number that follows from nothing", printed: { printedPercent: 77, printedBase: "before" }, then: ["growth-does-not-follow"] },
    { given: "percent of zero", printed: { before: 0, printedPercent: 100, printedBase: "before" }, then: ["percent-of-zero"] },
    { given: "a target against a result", printed: { beforeReality: "target", afterReality: "result" }, then: ["target-against-result"] },
    { given: "half a year against a year", printed: { beforeMonths: 12, afterMonths: 6 }, then: ["partial-year"] },
    { given: "a cumulative figure against one year's", printed: { afterCumulative: true }, then: ["cumulative-against-one-year"] },
    { given: "worse printed as better", printed: { direction: "lowerIsBetter", printedAs: "improvement" }, then: ["worsening-printed-as-improvement"] },
    { given: "better printed as better", printed: { direction: "higherIsBetter", printedAs: "improvement" }, then: [] },
    { given: "two shares of one total", printed: { isShare: true }, then: ["complements-of-one-total"] },
    { given: "figures not known", printed: { before: undefined, printedPercent: 50, printedBase: "before" }, then: [] }
  ])("$given: $then", ({ printed, then }) => expect(Auditor.change({ ...base, ...printed }).map(({ fault }) => fault)).toEqual(then))

  it.each([
    { given: "a total that is its sum", parts: [1, 2], total: 3, then: [] },
    { given: "one that is not", parts: [1, 2], total: 4, then: ["total-is-not-its-sum"] },
    { given: "a thousands mark read as a decimal point", parts: [15217, 1625], total: 16.842, then: ["thousands-mark-read-as-decimal"] },
    { given: "a part not known", parts: [1, undefined], total: 4, then: [] }
  ])("$given: $then", ({ parts, total, then }) => expect(Auditor.total(parts, total).map(({ fault }) => fault)).toEqual(then))

  it.each([
    { given: "achievements within 100", printed: [99, 100], uncapped: [99, 100], then: [] },
    { given: "one above", printed: [171.9], uncapped: [171.9], then: ["achievement-above-100"] },
    { given: "capped here, not there", printed: [171.9, 100], uncapped: [171.9, 163.6], then: ["achievement-above-100", "capped-here-not-there"] },
    { given: "capped everywhere", printed: [100, 100], uncapped: [171.9, 163.6], then: [] }
  ])("$given: $then", ({ printed, uncapped, then }) => expect(Auditor.achievements(printed, uncapped).map(({ fault }) => fault)).toEqual(then))

  it.each([
    { given: "headline and body alike", headline: 5, body: 5, then: [] },
    { given: "headline and body apart", headline: 5, body: 6, then: ["headline-differs-from-body"] },
    { given: "apart by a thousand", headline: 10.904, body: 10904, then: ["thousands-mark-read-as-decimal"] },
    { given: "one not known", headline: undefined, body: 6, then: [] }
  ])("$given: $then", ({ headline, body, then }) => expect(Auditor.twice(headline, body).map(({ fault }) => fault)).toEqual(then))

  it.each([
    { given: "the grade of 2017", grade: "C", scheme: "2017", then: [] },
    { given: "the grade of 2004 under 2017", grade: "B", scheme: "2017", then: ["grade-does-not-belong"] },
    { given: "the grade of 2004", grade: "B", scheme: "2004", then: [] }
  ] as const)("$given: $then", ({ grade, scheme, then }) => expect(Auditor.surveyGrade(70.84, grade, scheme).map(({ fault }) => fault)).toEqual(then))

  it.each([
    { given: "a mean printed with two decimals", mean: 3.33, printed: 83.33, then: [] },
    { given: "off by an eighth, which rounding of the mean explains", mean: 3.33, printed: 83.375, then: [] },
    { given: "off by more", mean: 3.33, printed: 83.38, then: ["converted-is-not-mean-times-25"] },
    { given: "a mean not known", mean: undefined, printed: 83, then: [] }
  ])("an element, $given: $then", ({ mean, printed, then }) => expect(Auditor.surveyElement(mean, printed).map(({ fault }) => fault)).toEqual(then))

  it("every finding has its sentence in both languages, with nothing left to fill", () => {
    const found = [
      ...Auditor.change({ ...base, isShare: true, direction: "lowerIsBetter", printedAs: "improvement", printedPercent: 20, beforeMonths: 12, afterMonths: 1, afterCumulative: true, afterReality: "target" }),
      ...[33.3, 150, 77].flatMap((printedPercent) => Auditor.change({ ...base, printedPercent })),
      ...Auditor.change({ ...base, printedPercent: 25, whole: 240 }),
      ...Auditor.change({ ...base, before: 0, printedPercent: 5 }),
      ...Auditor.total([1], 2), ...Auditor.total([1], 1000), ...Auditor.achievements([120, 100], [120, 130]), ...Auditor.twice(1, 2), ...Auditor.surveyGrade(70, "A", "2017"), ...Auditor.surveyElement(3, 80)
    ]
    expect(new Set(found.map(({ fault }) => fault)).size).toBe(Object.keys(id.audit).length)
    for (const { facts, fault } of found) for (const words of [id, en]) expect(Recommendation.fill(words.audit[fault], facts)).not.toMatch(/\{\w+\}/)
  })

  it("law: a percentage computed from the figures is never called wrong", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 5000 }), (before, after) => {
      const printedPercent = change(before, after).percentChange!
      expect(Auditor.change({ before, after, isShare: false, printedPercent, printedBase: "before" })).toEqual([])
    }))
  })
})
