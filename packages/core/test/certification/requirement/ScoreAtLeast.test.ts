import { describe, expect, it } from "vitest"
import type { Leaf } from "../../../src/certification/Scheme.ts"
import { attempt, cure, day, id, judge, offer, score, steps, verdict } from "../fixtures.ts"

const atLeast = (more: object = {}): Leaf => ({ kind: "score-at-least", assessment: id("post"), minimum: score(70), scale: "percent", method: "highest", ...more }) as Leaf
/** Attempts on the first days of May: each a mark out of a hundred, or a mark and what was possible. */
const of = (...marks: ReadonlyArray<number | undefined | readonly [number | undefined, number]>) => ({
  assessments: marks.map((mark, n) => typeof mark === "object" ? attempt("post", mark[0], `2026-05-0${n + 1}`, { possible: score(mark[1]) }) : attempt("post", mark, `2026-05-0${n + 1}`))
})
const points = { scale: "points" }

describe("score at least (nilai): what decides", () => {
  it.each([
    { given: "the lowest of one below and one not marked", facts: of(40, undefined), leaf: atLeast({ method: "lowest" }), then: "unmet" },
    { given: "the latest, where an earlier one is not marked", facts: of(undefined, 70), leaf: atLeast({ method: "latest" }), then: "met" },
    { given: "the first, where a later one is not marked", facts: of(70, undefined), leaf: atLeast({ method: "first" }), then: "met" },
    { given: "the mean of three, two of them not counted", facts: of(70, 10, 10), leaf: atLeast({ method: "mean", attempts: 1 }), then: "met" },
    { given: "the latest of those that count", facts: of(70, 10), leaf: atLeast({ method: "latest", attempts: 1 }), then: "met" },
    { given: "fewer attempts than may count", facts: of(70), leaf: atLeast({ method: "latest", attempts: 3 }), then: "met" },
    { given: "points below the minimum", facts: of([69.9999, 200]), leaf: atLeast(points), then: "unmet" },
    { given: "the mean of points, whatever was possible", facts: of([150, 200], [50, 400]), leaf: atLeast({ ...points, method: "mean", minimum: score(100) }), then: "met" },
    { given: "the mean of points below", facts: of([150, 200], [49.9999, 50]), leaf: atLeast({ ...points, method: "mean", minimum: score(100) }), then: "unmet" },
    { given: "the mean of percentages, whatever the points", facts: of([20, 20], [80, 200]), leaf: atLeast({ method: "mean" }), then: "met" },
    { given: "the mean of points out of nothing, none asked", facts: of([0, 0]), leaf: atLeast({ ...points, method: "mean", minimum: score(0) }), then: "met" },
    { given: "the median of points", facts: of([10, 200], [100, 200], [190, 200]), leaf: atLeast({ ...points, method: "median", minimum: score(100) }), then: "met" },
    { given: "the mean of no attempt", facts: of(), leaf: atLeast({ method: "mean" }), then: "undetermined" }
  ])("$given: $then", ({ facts, leaf, then }) => expect(verdict(leaf, facts)).toBe(then))

  it.each([
    { given: "highest, the best last", facts: of(40, 60), leaf: atLeast({ method: "highest" }), then: 60 },
    { given: "highest, one not marked", facts: of(undefined, 60, undefined), leaf: atLeast({ method: "highest" }), then: 60 },
    { given: "lowest, the worst first", facts: of(40, 60), leaf: atLeast({ method: "lowest" }), then: 40 },
    { given: "lowest, one not marked", facts: of(undefined, 60, 40, undefined), leaf: atLeast({ method: "lowest" }), then: 40 },
    { given: "latest of three", facts: of(40, 50, 60), leaf: atLeast({ method: "latest" }), then: 60 },
    { given: "latest of one", facts: of(40), leaf: atLeast({ method: "latest" }), then: 40 },
    { given: "latest, not marked", facts: of(40, undefined), leaf: atLeast({ method: "latest" }), then: "" },
    { given: "first of three", facts: of(60, 50, 40), leaf: atLeast({ method: "first" }), then: 60 },
    { given: "percent of what was possible", facts: of([50, 200]), leaf: atLeast(), then: 25 },
    { given: "a percentage out of nothing", facts: of([0, 0]), leaf: atLeast(), then: "" },
    { given: "points as points", facts: of([50, 200]), leaf: atLeast({ ...points }), then: 50 },
    { given: "points out of nothing", facts: of([0, 0]), leaf: atLeast({ ...points }), then: 0 },
    { given: "the mean of points", facts: of([50, 200], [51, 100]), leaf: atLeast({ ...points, method: "mean" }), then: 50.5 },
    { given: "the median of percentages", facts: of([50, 200], 60, 70), leaf: atLeast({ method: "median" }), then: 60 }
  ])("tells the score: $given: $then", ({ facts, leaf, then }) => expect(judge(leaf, facts).facts).toMatchObject({ score: then }))

  it.each([
    { given: "met", facts: of(70, undefined), missing: [] },
    { given: "unmet", facts: of(40), missing: [] },
    { given: "open", facts: of(40, undefined), missing: [{ fact: "score", about: "post" }] }
  ])("asks for a mark only where one may decide: $given", ({ facts, given, missing }) =>
    expect(judge(atLeast(), facts)).toMatchObject({ verdict: given === "open" ? "undetermined" : given, missing }))
})

describe("score at least (nilai): what helps", () => {
  const take = (amount: number, possible = 100) => `take-assessment assessment=post amount=${amount * 10000} possible=${possible * 10000}`
  const mark = (amount: number, scale = "percent") => `mark-assessment assessment=post amount=${amount * 10000} scale=${scale}`

  it.each([
    { given: "70 percent of 80", facts: of([0, 80]), leaf: atLeast(), then: [take(56, 80)] },
    { given: "70 percent of 200", facts: of([0, 200]), leaf: atLeast(), then: [take(140, 200)] },
    { given: "70 points of 80", facts: of([0, 80]), leaf: atLeast({ ...points }), then: [take(70, 80)] },
    { given: "all the points there are", facts: of([0, 70]), leaf: atLeast({ ...points }), then: [take(70, 70)] },
    { given: "work out of 50 is marked in percent", facts: of([undefined, 50]), leaf: atLeast(), then: [mark(70)] },
    { given: "work out of 200 is marked in percent", facts: of([undefined, 200]), leaf: atLeast(), then: [mark(70)] },
    { given: "work out of 200 is marked in points", facts: of([undefined, 200]), leaf: atLeast({ ...points, minimum: score(120) }), then: [mark(120, "points")] },
    { given: "as many points as the work can bring", facts: of([undefined, 120]), leaf: atLeast({ ...points, minimum: score(120) }), then: [mark(120, "points")] },
    { given: "work marked already does not bound what waits", facts: of([10, 50], [undefined, 200]), leaf: atLeast({ ...points, minimum: score(100) }), then: [mark(100, "points")] },
    { given: "of two works that wait, the greater can bring it", facts: of([undefined, 50], [undefined, 200]), leaf: atLeast({ ...points, minimum: score(100) }), then: [mark(100, "points")] },
    { given: "the mean of two that wait, one of them out of less", facts: of([undefined, 50], [undefined, 200]), leaf: atLeast({ ...points, method: "mean", minimum: score(60) }), then: [mark(70, "points")] },
    { given: "the lowest of two that wait, one of them out of too little", facts: of([undefined, 50], [undefined, 200]), leaf: atLeast({ ...points, method: "lowest", minimum: score(60) }), then: [] },
    { given: "the latest waits, marks before it do not matter", facts: of(10, undefined), leaf: atLeast({ method: "latest" }), then: [mark(70)] },
    { given: "more than a hundred percent", facts: of(), leaf: atLeast({ minimum: score(120) }), then: [] }
  ])("$given", ({ facts, leaf, then }) => {
    const remedy = cure(leaf, facts)
    expect(steps(remedy)).toEqual(then)
    if (then.length > 0) expect(remedy).toMatchObject({ after: "met", minimum: true })
    else expect(remedy).toMatchObject({ possible: false, fixed: [{ path: "", fact: "attempts" }] })
  })

  it.each([
    { given: "met", leaf: atLeast(), facts: of(70, undefined), then: { ways: [[]], complete: true } },
    { given: "the mean, which one attempt more reaches", leaf: atLeast({ method: "mean" }), facts: of(60), then: { ways: { length: 1 }, complete: true } },
    { given: "the mean, which one attempt more does not reach", leaf: atLeast({ method: "mean" }), facts: of(20), then: { ways: [], complete: false, fixed: "attempts" } },
    { given: "the mean, one not marked and out of reach", leaf: atLeast({ method: "mean" }), facts: of(20, undefined), then: { ways: [], complete: false, fixed: "attempts" } },
    { given: "the highest: marking it or taking it again", leaf: atLeast(), facts: of(undefined), then: { ways: { length: 2 }, complete: true } },
    { given: "the lowest, out of reach for good", leaf: atLeast({ method: "lowest" }), facts: of(20), then: { ways: [], complete: true, fixed: "attempts" } }
  ])("offers: $given", ({ facts, leaf, then }) => expect(offer(leaf, facts)).toMatchObject(then))

  const waits = { retakeAfter: { kind: "days", count: 90 } }
  const heldOn = (...days: ReadonlyArray<string>) => ({ assessmentDays: days.map((on) => ({ assessment: id<"AssessmentId">("post"), day: day(on) })) })
  it.each([
    { given: "the first attempt waits for nothing", leaf: atLeast(waits), facts: of(), context: {}, then: "2026-07-01" },
    { given: "90 days after the first of May", leaf: atLeast(waits), facts: of(40), context: {}, then: "2026-07-30" },
    { given: "held tomorrow", leaf: atLeast(), facts: of(40), context: heldOn("2026-07-01"), then: "2026-07-01" },
    { given: "held today, and not again", leaf: atLeast(), facts: of(40), context: heldOn("2026-06-30"), then: undefined },
    { given: "held on the last day of the wait", leaf: atLeast(waits), facts: of(40), context: heldOn("2026-07-29", "2026-07-30"), then: "2026-07-30" },
    { given: "not held again before the wait is over", leaf: atLeast(waits), facts: of(40), context: heldOn("2026-07-29"), then: undefined }
  ])("the day of another attempt: $given: $then", ({ context, facts, leaf, then }) => {
    const remedy = cure(leaf, facts, context)
    expect(remedy.possible).toBe(then !== undefined)
    expect(remedy.earliest).toBe(then)
  })
})
