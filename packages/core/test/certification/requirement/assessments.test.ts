import { describe, expect, it } from "vitest"
import type { Leaf } from "../../../src/certification/Scheme.ts"
import { attempt, criterion, cure, day, id, judge, offer, score, steps, verdict } from "../fixtures.ts"

describe("score at least (nilai)", () => {
  const atLeast = (more: object = {}): Leaf => ({ kind: "score-at-least", assessment: id("post"), minimum: score(70), scale: "percent", method: "highest", ...more }) as Leaf
  const of = (...values: ReadonlyArray<number | undefined>) => ({ assessments: values.map((value, n) => attempt("post", value, `2026-05-0${n + 1}`)) })

  it.each([
    { given: "on the minimum", facts: of(70), leaf: atLeast(), then: "met" },
    { given: "a hair below", facts: of(69.9999), leaf: atLeast(), then: "unmet" },
    { given: "no attempt", facts: of(), leaf: atLeast(), then: "undetermined" },
    { given: "zero is not unknown", facts: of(0), leaf: atLeast(), then: "unmet" },
    { given: "not marked yet", facts: of(undefined), leaf: atLeast(), then: "undetermined" },
    { given: "low and not marked yet", facts: of(40, undefined), leaf: atLeast(), then: "undetermined" },
    { given: "low and not marked, unmarked left out", facts: of(40, undefined), leaf: atLeast({ unmarked: "leftOut" }), then: "unmet" },
    { given: "high and not marked yet", facts: of(70, undefined), leaf: atLeast(), then: "met" },
    { given: "highest of two", facts: of(80, 40), leaf: atLeast(), then: "met" },
    { given: "lowest of two", facts: of(80, 40), leaf: atLeast({ method: "lowest" }), then: "unmet" },
    { given: "lowest of two, both high", facts: of(80, 70), leaf: atLeast({ method: "lowest" }), then: "met" },
    { given: "lowest with one not marked", facts: of(80, undefined), leaf: atLeast({ method: "lowest" }), then: "undetermined" },
    { given: "latest of two", facts: of(80, 40), leaf: atLeast({ method: "latest" }), then: "unmet" },
    { given: "latest not marked yet", facts: of(80, undefined), leaf: atLeast({ method: "latest" }), then: "undetermined" },
    { given: "first of two", facts: of(80, 40), leaf: atLeast({ method: "first" }), then: "met" },
    { given: "mean on the minimum", facts: of(80, 60), leaf: atLeast({ method: "mean" }), then: "met" },
    { given: "mean of thirds below", facts: of(80, 60, 69.9999), leaf: atLeast({ method: "mean" }), then: "unmet" },
    { given: "mean with one not marked", facts: of(80, undefined), leaf: atLeast({ method: "mean" }), then: "undetermined" },
    { given: "median", facts: of(10, 70, 90), leaf: atLeast({ method: "median" }), then: "met" },
    { given: "only the first attempt counts", facts: of(40, 90), leaf: atLeast({ attempts: 1 }), then: "unmet" },
    { given: "two attempts count", facts: of(40, 90), leaf: atLeast({ attempts: 2 }), then: "met" },
    { given: "points on the minimum", facts: { assessments: [attempt("post", 70, "2026-05-01", { possible: score(200) })] }, leaf: atLeast({ scale: "points" }), then: "met" },
    { given: "the same in percent", facts: { assessments: [attempt("post", 70, "2026-05-01", { possible: score(200) })] }, leaf: atLeast(), then: "unmet" },
    { given: "two thirds against 66.6667 percent", facts: { assessments: [attempt("post", 2, "2026-05-01", { possible: score(3) })] }, leaf: atLeast({ minimum: score(66.6667) }), then: "unmet" },
    { given: "two thirds against 66.6666 percent", facts: { assessments: [attempt("post", 2, "2026-05-01", { possible: score(3) })] }, leaf: atLeast({ minimum: score(66.6666) }), then: "met" },
    { given: "out of nothing", facts: { assessments: [attempt("post", 0, "2026-05-01", { possible: score(0) })] }, leaf: atLeast(), then: "undetermined" },
    { given: "the mean of one out of nothing", facts: { assessments: [attempt("post", 0, "2026-05-01", { possible: score(0) })] }, leaf: atLeast({ method: "mean" }), then: "undetermined" },
    { given: "an excused attempt does not exist", facts: { assessments: [attempt("post", 90, "2026-05-01", { excused: true })] }, leaf: atLeast(), then: "undetermined" },
    { given: "another assessment does not help", facts: { assessments: [attempt("pre", 90)] }, leaf: atLeast(), then: "undetermined" }
  ])("$given: $then", ({ facts, leaf, then }) => expect(verdict(leaf, facts)).toBe(then))

  it("orders by the day the work was done, not by where it stands", () => {
    const facts = { assessments: [attempt("post", 40, "2026-05-09"), attempt("post", 90, "2026-05-01")] }
    expect(verdict(atLeast({ method: "latest" }), facts)).toBe("unmet")
    expect(verdict(atLeast({ method: "first" }), facts)).toBe("met")
    const sameDay = { assessments: [attempt("post", 40), attempt("post", 90)] }
    expect(verdict(atLeast({ method: "latest" }), sameDay)).toBe("met")
  })

  it.each([
    { method: "highest", score: 80 },
    { method: "lowest", score: 40 },
    { method: "latest", score: 40 },
    { method: "first", score: 80 },
    { method: "mean", score: 60 },
    { method: "median", score: 60 }
  ])("tells the score by $method", ({ method, score }) =>
    expect(judge(atLeast({ method }), of(80, 40)).facts).toEqual({ assessment: "post", minimum: 70, scale: "percent", attempts: 2, score }))

  it("tells points as points, and nothing where nothing is known", () => {
    expect(judge(atLeast({ scale: "points" }), { assessments: [attempt("post", 1, "2026-05-01", { possible: score(3) })] }).facts).toMatchObject({ score: 1 })
    expect(judge(atLeast({ method: "mean" }), of(undefined)).facts).toMatchObject({ score: "" })
    expect(judge(atLeast(), of())).toMatchObject({ facts: { score: "" }, missing: [{ fact: "score", about: "post" }], evidence: [] })
    expect(judge(atLeast(), of(50, 60)).evidence).toHaveLength(2)
  })

  it.each([
    { given: "a retake", facts: of(40), leaf: atLeast(), then: ["take-assessment assessment=post amount=700000 possible=1000000"] },
    { given: "a first attempt", facts: of(), leaf: atLeast(), then: ["take-assessment assessment=post amount=700000 possible=1000000"] },
    { given: "have it marked, which is cheaper", facts: of(undefined), leaf: atLeast(), then: ["mark-assessment assessment=post amount=700000 scale=percent"] },
    { given: "no attempts left", facts: of(40), leaf: atLeast({ attempts: 1 }), then: [] },
    { given: "one attempt left", facts: of(40), leaf: atLeast({ attempts: 2 }), then: ["take-assessment assessment=post amount=700000 possible=1000000"] },
    { given: "the first attempt cannot be taken again", facts: of(40), leaf: atLeast({ method: "first" }), then: [] },
    { given: "the lowest cannot be mended", facts: of(40), leaf: atLeast({ method: "lowest" }), then: [] },
    { given: "the latest can", facts: of(90, 40), leaf: atLeast({ method: "latest" }), then: ["take-assessment assessment=post amount=700000 possible=1000000"] },
    { given: "the mean needs more than the minimum", facts: of(60), leaf: atLeast({ method: "mean" }), then: ["take-assessment assessment=post amount=800000 possible=1000000"] },
    { given: "more than can be scored", facts: of(10), leaf: atLeast({ method: "mean" }), then: [] },
    { given: "points above the maximum", facts: of(40), leaf: atLeast({ scale: "points", minimum: score(101) }), then: [] },
    { given: "points as they are", facts: { assessments: [attempt("post", 40, "2026-05-01", { possible: score(200) })] }, leaf: atLeast({ scale: "points" }), then: ["take-assessment assessment=post amount=700000 possible=2000000"] }
  ])("remedy: $given", ({ facts, leaf, then }) => {
    const remedy = cure(leaf, facts)
    expect(steps(remedy)).toEqual(then)
    expect(remedy.possible).toBe(then.length > 0)
    if (then.length > 0) expect(remedy.after).toBe("met")
    else expect(remedy.fixed).toEqual([{ path: "", fact: "attempts" }])
  })

  it.each([
    { given: "tomorrow, a working day", leaf: atLeast(), context: {}, then: "2026-07-01" },
    { given: "after the wait", leaf: atLeast({ retakeAfter: { kind: "months", count: 3 } }), context: {}, then: "2026-08-03" },
    { given: "a wait that is over", leaf: atLeast({ retakeAfter: { kind: "days", count: 3 } }), context: {}, then: "2026-07-01" },
    { given: "not on a holiday", leaf: atLeast(), context: { calendar: { workdays: [1, 2, 3, 4, 5], holidays: [day("2026-07-01")] } }, then: "2026-07-02" },
    { given: "on the next day the assessment is held", leaf: atLeast(), context: { assessmentDays: [{ assessment: id<"AssessmentId">("post"), day: day("2026-08-01") }, { assessment: id<"AssessmentId">("post"), day: day("2026-07-11") }] }, then: "2026-07-11" },
    { given: "never, if it is not held again", leaf: atLeast(), context: { assessmentDays: [{ assessment: id<"AssessmentId">("post"), day: day("2026-06-30") }, { assessment: id<"AssessmentId">("pre"), day: day("2026-08-30") }] }, then: undefined }
  ])("remedy: $given", ({ context, leaf, then }) => expect(cure(leaf, of(40), context).earliest).toBe(then))
})

describe("gain at least (kenaikan nilai)", () => {
  const gain = (more: object = {}): Leaf => ({ kind: "gain-at-least", pre: id("pre"), post: id("post"), minimum: score(10), measure: "points", postAttempt: "latest", ...more }) as Leaf
  const tests = (pre: number | undefined, ...posts: ReadonlyArray<number | undefined>) => ({
    assessments: [attempt("pre", pre, "2026-03-01"), ...posts.map((post, n) => attempt("post", post, `2026-05-0${n + 1}`))]
  })

  it.each([
    { given: "ten points more", facts: tests(60, 70), leaf: gain(), then: "met" },
    { given: "a hair less", facts: tests(60, 69.9999), leaf: gain(), then: "unmet" },
    { given: "a loss", facts: tests(60, 50), leaf: gain({ minimum: score(0) }), then: "unmet" },
    { given: "a loss that is allowed", facts: tests(60, 50), leaf: gain({ minimum: score(-10) }), then: "met" },
    { given: "no pre-test", facts: { assessments: [attempt("post", 90)] }, leaf: gain(), then: "undetermined" },
    { given: "no post-test", facts: tests(60), leaf: gain(), then: "undetermined" },
    { given: "post-test not marked", facts: tests(60, undefined), leaf: gain(), then: "undetermined" },
    { given: "normalised: 3 of 4 tenths", facts: tests(60, 90), leaf: gain({ measure: "normalised", minimum: score(75) }), then: "met" },
    { given: "normalised: not more", facts: tests(60, 90), leaf: gain({ measure: "normalised", minimum: score(75.0001) }), then: "unmet" },
    { given: "normalised at the ceiling", facts: tests(100, 100), leaf: gain({ measure: "normalised" }), then: "undetermined" },
    { given: "normalised at the ceiling, which the scheme accepts", facts: tests(100, 100), leaf: gain({ measure: "normalised", atCeiling: "met" }), then: "met" },
    { given: "normalised at the ceiling, which the scheme refuses", facts: tests(100, 100), leaf: gain({ measure: "normalised", atCeiling: "unmet" }), then: "unmet" },
    { given: "the first post-test", facts: tests(60, 90, 60), leaf: gain({ postAttempt: "first" }), then: "met" },
    { given: "the latest post-test", facts: tests(60, 90, 60), leaf: gain(), then: "unmet" },
    { given: "the highest post-test", facts: tests(60, 90, 60), leaf: gain({ postAttempt: "highest" }), then: "met" },
    { given: "the highest, one not marked", facts: tests(60, 90, undefined), leaf: gain({ postAttempt: "highest" }), then: "undetermined" },
    { given: "the latest, an earlier one not marked", facts: tests(60, undefined, 90), leaf: gain(), then: "met" },
    { given: "maxima that differ, on the minimum", facts: { assessments: [attempt("pre", 6, "2026-03-01", { possible: score(10) }), attempt("post", 14, "2026-05-01", { possible: score(20) })] }, leaf: gain(), then: "met" },
    { given: "maxima that differ, below it", facts: { assessments: [attempt("pre", 6, "2026-03-01", { possible: score(10) }), attempt("post", 13.9999, "2026-05-01", { possible: score(20) })] }, leaf: gain(), then: "unmet" },
    { given: "maxima that differ, normalised", facts: { assessments: [attempt("pre", 6, "2026-03-01", { possible: score(10) }), attempt("post", 14, "2026-05-01", { possible: score(20) })] }, leaf: gain({ measure: "normalised", minimum: score(25) }), then: "met" },
    { given: "a pre-test out of nothing", facts: { assessments: [attempt("pre", 0, "2026-03-01", { possible: score(0) }), attempt("post", 14)] }, leaf: gain(), then: "undetermined" },
    { given: "nothing to gain at the ceiling, where points are asked", facts: tests(100, 100), leaf: gain({ minimum: score(0) }), then: "met" },
    { given: "normalised: a loss from above the ceiling is no gain", facts: tests(110, 100), leaf: gain({ measure: "normalised" }), then: "undetermined" },
    { given: "normalised: above the ceiling, which the scheme accepts", facts: tests(110, 120), leaf: gain({ measure: "normalised", atCeiling: "met" }), then: "met" },
    { given: "the highest, listed last", facts: tests(60, 60, 90), leaf: gain({ postAttempt: "highest" }), then: "met" },
    { given: "the highest, one before it not marked", facts: tests(60, undefined, 90), leaf: gain({ postAttempt: "highest" }), then: "undetermined" },
    { given: "the highest, one before it out of nothing", facts: { assessments: [...tests(60).assessments, attempt("post", 0, "2026-05-01", { possible: score(0) }), attempt("post", 90, "2026-05-02")] }, leaf: gain({ postAttempt: "highest" }), then: "met" },
    { given: "the highest, one after it out of nothing", facts: { assessments: [...tests(60, 90).assessments, attempt("post", 0, "2026-05-02", { possible: score(0) })] }, leaf: gain({ postAttempt: "highest" }), then: "met" },
    { given: "of two first attempts on one day, the one listed first", facts: { assessments: [attempt("pre", 60, "2026-03-01"), attempt("pre", 90, "2026-03-01"), attempt("post", 70)] }, leaf: gain(), then: "met" },
    { given: "of two latest attempts on one day, the one listed last", facts: { assessments: [...tests(60).assessments, attempt("post", 60), attempt("post", 70)] }, leaf: gain(), then: "met" },
    { given: "an excused post-test does not exist", facts: { assessments: [attempt("pre", 6), attempt("post", 99, "2026-05-01", { excused: true })] }, leaf: gain(), then: "undetermined" },
    { given: "a second pre-test does not count", facts: { assessments: [attempt("pre", 90, "2026-03-09"), attempt("pre", 60, "2026-03-01"), attempt("post", 70)] }, leaf: gain(), then: "met" }
  ])("$given: $then", ({ facts, leaf, then }) => expect(verdict(leaf, facts)).toBe(then))

  it("tells both scores, and which are missing", () => {
    expect(judge(gain(), tests(60, 70)).facts).toEqual({ pre: 60, post: 70, minimum: 10, measure: "points" })
    expect(judge(gain(), tests(undefined))).toMatchObject({ facts: { pre: "", post: "" }, missing: [{ fact: "score", about: "pre" }, { fact: "score", about: "post" }] })
    expect(judge(gain(), tests(60)).missing).toEqual([{ fact: "score", about: "post" }])
    expect(judge(gain(), { assessments: [attempt("post", 90)] }).missing).toEqual([{ fact: "score", about: "pre" }])
    expect(judge(gain(), tests(60, 50, 70)).evidence).toEqual(["a-pre-2026-03-01-60", "a-post-2026-05-01-50", "a-post-2026-05-02-70"])
    expect(judge(gain(), {}).evidence).toEqual([])
    expect(judge(gain({ measure: "normalised" }), tests(100, 100)).missing).toEqual([{ fact: "gain-at-ceiling", about: "pre" }])
    expect(judge(gain(), tests(60, 70)).missing).toEqual([])
  })

  it.each([
    { given: "the least post-test that gains enough", facts: tests(60, 50), leaf: gain(), then: ["take-assessment assessment=post amount=700000 possible=1000000"] },
    { given: "normalised", facts: tests(60, 50), leaf: gain({ measure: "normalised", minimum: score(33.3333) }), then: ["take-assessment assessment=post amount=733334 possible=1000000"] },
    { given: "work that waits to be marked is marked first", facts: tests(60, undefined), leaf: gain(), then: ["mark-assessment assessment=post amount=700000 scale=percent"] },
    { given: "marking an earlier attempt does not help the latest", facts: tests(60, undefined, 50), leaf: gain(), then: ["take-assessment assessment=post amount=700000 possible=1000000"] },
    { given: "marking the first attempt, which nobody may repeat", facts: tests(60, undefined), leaf: gain({ postAttempt: "first" }), then: ["mark-assessment assessment=post amount=700000 scale=percent"] },
    { given: "no room to gain", facts: tests(95, 50), leaf: gain(), then: [] },
    { given: "no room to gain, though work waits to be marked", facts: tests(95, undefined), leaf: gain(), then: [] },
    { given: "at the ceiling", facts: tests(100, 50), leaf: gain({ measure: "normalised" }), then: [] },
    { given: "the first of two pre-tests is the one gained on", facts: { assessments: [attempt("pre", 60, "2026-03-01"), attempt("pre", 90, "2026-03-09"), attempt("post", 50)] }, leaf: gain(), then: ["take-assessment assessment=post amount=700000 possible=1000000"] },
    { given: "all there is to score", facts: tests(90, 50), leaf: gain(), then: ["take-assessment assessment=post amount=1000000 possible=1000000"] },
    { given: "a mark of all there is to score", facts: tests(90, undefined), leaf: gain(), then: ["mark-assessment assessment=post amount=1000000 scale=percent"] },
    { given: "points at the ceiling may be held", facts: tests(100, 80), leaf: gain({ minimum: score(0) }), then: ["take-assessment assessment=post amount=1000000 possible=1000000"] },
    { given: "the first post-test is still to come", facts: tests(60), leaf: gain({ postAttempt: "first" }), then: ["take-assessment assessment=post amount=700000 possible=1000000"] },
    { given: "the first post-test is over", facts: tests(60, 50), leaf: gain({ postAttempt: "first" }), then: [] },
    { given: "the pre-test is not marked", facts: tests(undefined, 50), leaf: gain(), then: ["mark-assessment assessment=pre amount=0 scale=percent"] },
    { given: "neither test was taken", facts: {}, leaf: gain(), then: ["take-assessment assessment=pre amount=0 possible=1000000", "take-assessment assessment=post amount=100000 possible=1000000"] }
  ])("remedy: $given", ({ facts, leaf, then }) => {
    const remedy = cure(leaf, facts)
    expect(steps(remedy)).toEqual(then)
    if (then.length > 0) expect(remedy).toMatchObject({ after: "met", minimum: true })
    else expect(remedy.fixed).toEqual([{ path: "", fact: "pre-test" }])
  })

  const take = "take-assessment assessment=post"
  const [markPre, takePre] = ["mark-assessment assessment=pre amount=0 scale=percent", "take-assessment assessment=pre amount=0 possible=1000000"]
  const other = attempt("lain", undefined)
  const excused = attempt("post", undefined, "2026-05-09", { excused: true })
  it.each([
    { given: "nothing where it is enough", facts: tests(60, 70), leaf: gain(), then: [[]] },
    { given: "nothing at the ceiling that the scheme accepts", facts: tests(100, 100), leaf: gain({ measure: "normalised", atCeiling: "met" }), then: [[]] },
    { given: "mark the work, or take it again", facts: tests(60, undefined), leaf: gain(), then: [["mark-assessment assessment=post amount=700000 scale=percent"], [`${take} amount=700000 possible=1000000`]] },
    { given: "take it again, where no other work of the post-test waits", facts: { assessments: [...tests(60, 50).assessments, other, excused] }, leaf: gain(), then: [[`${take} amount=700000 possible=1000000`]] },
    { given: "mark the pre-test, and at worst take the post-test again", facts: { assessments: [...tests(undefined, 50).assessments, excused] }, leaf: gain(), then: [[markPre], [markPre, `${take} amount=100000 possible=1000000`]] },
    { given: "take both", facts: {}, leaf: gain(), then: [[takePre, `${take} amount=100000 possible=1000000`]] },
    { given: "a score in the post-test's own units, rounded up", facts: { assessments: [...tests(60).assessments, attempt("post", 0.0001, "2026-05-01", { possible: score(0.0003) })] }, leaf: gain(), then: [[`${take} amount=3 possible=3`]] },
    { given: "never less than nought", facts: { assessments: [...tests(0).assessments, attempt("post", -1, "2026-05-01", { possible: score(30) })] }, leaf: gain({ minimum: score(-0.0001) }), then: [[`${take} amount=0 possible=300000`]] }
  ])("offers: $given", ({ facts, leaf, then }) => {
    const { complete, ways } = offer(leaf, facts)
    expect(ways.map((changes) => steps({ changes }))).toEqual(then)
    expect(complete).toBe(true)
  })

  const notAgain = { assessmentDays: [{ assessment: id<"AssessmentId">("post"), day: day("2026-08-01") }] }
  it.each([
    { given: "the pre-test is out of nothing", facts: { assessments: [attempt("pre", 0, "2026-03-01", { possible: score(0) })] }, context: {}, then: { ways: [], complete: false, fixed: "pre-test" } },
    { given: "the pre-test is not held again", facts: {}, context: notAgain, then: { ways: [], complete: false, fixed: "pre-test" } },
    { given: "the post-test is not held again", facts: tests(60, 50), context: { assessmentDays: [] }, then: { ways: [], complete: true, fixed: "pre-test" } }
  ])("offers nothing: $given", ({ context, facts, then }) => expect(offer(gain(), facts, context)).toEqual(then))

  it("says what it costs, and from which day", () => {
    expect(offer(gain(), tests(60, undefined)).ways).toMatchObject([[{ cost: 0.25, earliest: "2026-06-30" }], [{ cost: 2, earliest: "2026-07-01" }]])
    expect(offer(gain(), {}, { assessmentDays: [...notAgain.assessmentDays, { assessment: id("pre"), day: day("2026-07-15") }] }).ways)
      .toMatchObject([[{ facts: { assessment: "pre" }, cost: 2, earliest: "2026-07-15" }, { facts: { assessment: "post" }, cost: 2, earliest: "2026-08-01" }]])
  })
})

describe("units competent (unit kompeten)", () => {
  const units = (more: object = {}): Leaf => ({ kind: "units-competent", units: [{ code: id("U-1"), criteria: [2, 1] }, { code: id("U-2"), criteria: [1] }], ...more }) as Leaf
  const shown = [criterion("U-1", 1, 1, true), criterion("U-1", 1, 2, true), criterion("U-1", 2, 1, true), criterion("U-2", 1, 1, true)]

  it.each([
    { given: "every criterion", criteria: shown, leaf: units(), then: "met" },
    { given: "one criterion not looked at", criteria: shown.slice(1), leaf: units(), then: "undetermined" },
    { given: "one criterion not shown", criteria: [...shown.slice(1), criterion("U-1", 1, 1, false)], leaf: units(), then: "unmet" },
    { given: "one unit is enough", criteria: [...shown.slice(1), criterion("U-1", 1, 1, false)], leaf: units({ count: 1 }), then: "met" },
    { given: "nothing assessed", criteria: [], leaf: units(), then: "undetermined" },
    { given: "not said whether it was shown", criteria: [...shown.slice(1), criterion("U-1", 1, 1, undefined)], leaf: units(), then: "undetermined" },
    { given: "shown the second time", criteria: [...shown.slice(1), criterion("U-1", 1, 1, false), criterion("U-1", 1, 1, true, "2026-06-01")], leaf: units(), then: "met" },
    { given: "not shown the second time", criteria: [...shown, criterion("U-1", 1, 1, false, "2026-06-01")], leaf: units(), then: "unmet" },
    { given: "the second time listed first", criteria: [criterion("U-1", 1, 1, true, "2026-06-01"), ...shown.slice(1), criterion("U-1", 1, 1, false)], leaf: units(), then: "met" },
    { given: "two judgements of one day that disagree", criteria: [...shown, criterion("U-1", 1, 1, false)], leaf: units(), then: "undetermined" },
    { given: "the same judgement twice", criteria: [...shown, criterion("U-1", 1, 1, true)], leaf: units(), then: "met" },
    { given: "a criterion the unit does not have", criteria: [...shown, criterion("U-1", 2, 2, false), criterion("U-1", 3, 1, false), criterion("U-1", 0, 0, false)], leaf: units(), then: "met" },
    { given: "nobody says how many criteria there are", criteria: shown, leaf: units({ units: [{ code: id("U-1") }] }), then: "undetermined" },
    { given: "nobody says, but one was not shown", criteria: [criterion("U-1", 1, 9, false)], leaf: units({ units: [{ code: id("U-1") }] }), then: "unmet" },
    { given: "nobody says, and the first element was not looked at", criteria: [criterion("U-1", 2, 1, true)], leaf: units({ units: [{ code: id("U-1") }] }), then: "undetermined" },
    { given: "nobody says, and only the third element was, in vain", criteria: [criterion("U-1", 3, 2, false)], leaf: units({ units: [{ code: id("U-1") }] }), then: "unmet" },
    { given: "more criteria than could be listed one by one", criteria: shown, leaf: units({ units: [{ code: id("U-1"), criteria: [1_000_000_000, 1] }] }), then: "undetermined" },
    { given: "nobody says, and the numbers make no sense", criteria: [criterion("U-1", -1, 1.5, false), criterion("U-1", 5000, 1, false)], leaf: units({ units: [{ code: id("U-1") }] }), then: "undetermined" }
  ])("$given: $then", ({ criteria, leaf, then }) => expect(verdict(leaf, { criteria })).toBe(then))

  it("takes the criteria from the context where the scheme does not say", () => {
    const leaf = units({ units: [{ code: id("U-2") }] })
    expect(verdict(leaf, { criteria: shown }, { units: new Map([[id<"UnitCode">("U-2"), [1]]]) })).toBe("met")
    expect(verdict(leaf, { criteria: shown }, { units: new Map([[id<"UnitCode">("U-2"), [2]]]) })).toBe("undetermined")
    expect(verdict(leaf, { criteria: shown }, { units: new Map([[id<"UnitCode">("U-2"), []]]) })).toBe("undetermined")
  })

  it("tells how many, the first that is not, and what is missing", () => {
    const { evidence, facts, missing } = judge(units(), { criteria: shown.slice(0, 3) })
    expect(facts).toEqual({ competent: 1, needed: 2, units: 2, unknown: 1, firstNotYet: "U-2" })
    expect(missing).toEqual([{ fact: "criteria", about: "U-2" }])
    expect(evidence).toHaveLength(3)
    expect(judge(units({ units: [{ code: id("U-1") }] })).missing).toEqual([{ fact: "unit-definition", about: "U-1" }])
    expect(judge(units(), { criteria: shown }).missing).toEqual([])
  })

  it.each([
    { given: "the criteria left", criteria: shown.slice(2), leaf: units(), then: ["show-criterion unit=U-1 criteria=2+1 amount=2"] },
    { given: "not shown and not looked at", criteria: [criterion("U-1", 1, 1, false), shown[3]!], leaf: units(), then: ["show-criterion unit=U-1 criteria=2+1 amount=3"] },
    { given: "the cheaper of two units", criteria: [], leaf: units({ count: 1 }), then: ["show-criterion unit=U-2 criteria=1 amount=1"] },
    { given: "a unit nobody defines", criteria: [], leaf: units({ units: [{ code: id("U-1") }] }), then: [] }
  ])("remedy: $given", ({ criteria, leaf, then }) => {
    const remedy = cure(leaf, { criteria })
    expect(steps(remedy)).toEqual(then)
    if (then.length > 0) expect(remedy).toMatchObject({ after: "met", minimum: true, earliest: "2026-07-01" })
    else expect(remedy.possible).toBe(false)
  })
})
