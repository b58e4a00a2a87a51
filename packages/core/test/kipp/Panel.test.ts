import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Panel from "../../src/kipp/Panel.ts"
import * as Sensitivity from "../../src/kipp/Sensitivity.ts"

describe("what a panel did", () => {
  const severe = [
    { judge: "mild", entry: "a", score: 80 }, { judge: "mild", entry: "b", score: 90 },
    { judge: "severe", entry: "b", score: 70 }, { judge: "severe", entry: "c", score: 75 }
  ]

  it("shows raw and adjusted side by side, and who is severe", () => {
    const report = Result.getOrThrow(Panel.report(severe))
    expect(report.entries.map(({ adjusted, entry, raw }) => [entry, raw, adjusted])).toEqual([["a", 80, 70], ["b", 80, 80], ["c", 75, 85]])
    expect(report.evaluators.map(({ evaluator, severity }) => [evaluator, severity])).toEqual([["mild", 10], ["severe", -10]])
    expect(report.placesChanged).toBe(3)
  })

  it("refuses a panel that nothing links", () => {
    const answer = Panel.report([{ judge: "J1", entry: "a", score: 60 }, { judge: "J2", entry: "b", score: 70 }])
    expect(Result.isFailure(answer) && answer.failure._tag).toBe("NotConnected")
  })

  it.each([
    { given: "judges who agree on the order", second: [1, 2, 3], then: 1 },
    { given: "judges who reverse it", second: [3, 2, 1], then: 0 },
    { given: "a judge who gives everybody the same", second: [2, 2, 2], then: 0.5 }
  ])("$given: W $then", ({ second, then }) => {
    const ratings = ["a", "b", "c"].flatMap((entry, at) => [{ judge: "J1", entry, score: at + 1 }, { judge: "J2", entry, score: second[at]! }])
    expect(Result.getOrThrow(Panel.report(ratings)).kendallW).toBeCloseTo(then, 12)
  })

  it("a severe colleague lowers agreement on scores, not on order", () => {
    const ratings = ["a", "b", "c"].flatMap((entry, at) => [{ judge: "J1", entry, score: 70 + at }, { judge: "J2", entry, score: 60 + at }])
    const { kendallW, oneEvaluator, wholePanel } = Result.getOrThrow(Panel.report(ratings))
    expect(kendallW).toBe(1)
    expect(oneEvaluator).toBeLessThan(0.1)
    expect(wholePanel).toBeGreaterThan(oneEvaluator!)
  })

  it("a score not given leaves its entry out of the agreement, not out of the report", () => {
    const report = Result.getOrThrow(Panel.report([...severe, { judge: "mild", entry: "c", score: undefined }]))
    expect(report.commonEntries).toBe(1)
    expect(report.kendallW).toBeUndefined()
    expect(report.entries).toHaveLength(3)
  })

  it("nobody rated: an empty report", () => expect(Result.getOrThrow(Panel.report([]))).toMatchObject({ entries: [], evaluators: [], kendallW: undefined }))

  it("law: a constant added to one judge's scores moves no adjusted order", () => {
    const scores = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 })
    fc.assert(fc.property(scores, scores, fc.integer({ min: -50, max: 50 }), (first, second, shift) => {
      const places = (by: number) => {
        const ratings = first.flatMap((score, at) => [{ judge: "J1", entry: `e${at}`, score }, { judge: "J2", entry: `e${at}`, score: second[at]! + by }])
        return Result.getOrThrow(Panel.report(ratings)).entries.map(({ adjustedPlace }) => adjustedPlace)
      }
      expect(places(shift)).toEqual(places(0))
    }))
  })
})

describe("how firm a ranking is", () => {
  const ratings = ["J1", "J2", "J3"].flatMap((judge, at) => [
    { entry: "a", judge, scores: { idea: 80 + at, impact: 60 } },
    { entry: "b", judge, scores: { idea: 60, impact: 82 - at } },
    { entry: "c", judge, scores: { idea: 40, impact: 40 } }
  ])
  const weights = { idea: 50, impact: 50 }
  const options: Sensitivity.Options = { seed: 7, runs: 400, weightSpread: 0.3, resampleJudges: true, places: 1 }
  const run = (change: Partial<Sensitivity.Options> = {}) => Result.getOrThrow(Sensitivity.perturb(ratings, weights, { ...options, ...change }))

  it("same seed, same answer; another seed, other runs", () => {
    expect(run()).toEqual(run())
    expect(run({ seed: 8 }).orderChanged).not.toBe(run().orderChanged)
  })

  it("a close pair changes places often, a far third never", () => {
    const report = run()
    expect(report.orderChanged).toBeGreaterThan(0.2)
    expect(report.orderChanged).toBeLessThan(0.8)
    expect(report.entries.find(({ entry }) => entry === "c")).toMatchObject({ place: 3, bestPlace: 3, worstPlace: 3, amongFirst: 0 })
  })

  it("nothing moved: nothing changes", () => {
    const report = run({ weightSpread: 0, resampleJudges: false })
    expect([report.orderChanged, report.firstChanged, report.listChanged, report.averageShift, report.runsUsed]).toEqual([0, 0, 0, 0, 400])
  })

  it.each([
    { given: "a lead that a weight moved both ways can turn", idea: 60, then: true },
    { given: "one that no such move can", idea: 58, then: false }
  ])("weights move up and down by the spread: $given", ({ idea, then }) => {
    // With a spread of 0.3 the ratio of two equal weights stays within 1.3 / 0.7 = 1.857; the lead turns at 16 / (idea − 50).
    const two = [{ entry: "a", judge: "J1", scores: { idea: 50, impact: 66 } }, { entry: "b", judge: "J1", scores: { idea, impact: 50 } }]
    const report = Result.getOrThrow(Sensitivity.perturb(two, weights, { ...options, resampleJudges: false }))
    expect(report.orderChanged > 0).toBe(then)
  })

  it("a run in which nobody drawn scored an entry is not counted", () => {
    const thin = [...ratings, { entry: "d", judge: "J4", scores: { idea: 1, impact: 1 } }]
    const report = Result.getOrThrow(Sensitivity.perturb(thin, weights, options))
    expect(report.runsUsed).toBeLessThan(400)
    expect(report.runsUsed).toBeGreaterThan(0)
  })

  it("the shares of a list of one add up to 1", () => {
    expect(run().entries.reduce((sum, { amongFirst }) => sum + amongFirst, 0)).toBeCloseTo(1, 12)
  })

  it.each([
    { given: "no ratings", ratings: [], weights, options, then: "no-entries" },
    { given: "no weights", ratings, weights: {}, options, then: "no-weights" },
    { given: "weights of nothing", ratings, weights: { idea: 0, impact: 0 }, options, then: "no-weights" },
    { given: "a negative weight", ratings, weights: { idea: -1, impact: 2 }, options, then: "no-weights" },
    { given: "no runs", ratings, weights, options: { ...options, runs: 0 }, then: "bad-options" },
    { given: "a spread above 1", ratings, weights, options: { ...options, weightSpread: 1.1 }, then: "bad-options" },
    { given: "a criterion nobody scored", ratings, weights: { ...weights, cost: 10 }, options, then: "criterion-not-scored" }
  ])("$given is refused: $then", ({ ratings, weights, options, then }) => {
    const answer = Sensitivity.perturb(ratings, weights as Readonly<Record<string, number>>, options)
    expect(Result.isFailure(answer) && answer.failure.reason).toBe(then)
  })
})
