import { describe, expect, it } from "vitest"
import type { Leaf } from "../../../src/certification/Scheme.ts"
import type * as CaseFile from "../../../src/evidence/CaseFile.ts"
import { cure, day, event, judge, offer, steps, verdict } from "../fixtures.ts"

const order: Leaf = { kind: "stage-passed", stage: "daring", before: "lapangan" }
const passed = (stage: string, on: string): CaseFile.StageRecord => ({ stage, passedOn: day(on), evidence: event(`${stage}-${on}`) })
const entered = (stage: string, on: string): CaseFile.StageRecord => ({ stage, enteredOn: day(on), evidence: event(`${stage}-${on}`) })

describe("a stage passed before the next is entered (tahap)", () => {
  it.each([
    { given: "the next stage passed, this one not", stages: [passed("lapangan", "2026-04-01")], then: "unmet" },
    { given: "passed again after the next was entered", stages: [passed("daring", "2026-03-02"), passed("daring", "2026-05-02"), entered("lapangan", "2026-04-01")], then: "met" },
    { given: "the next entered again before it was passed", stages: [entered("lapangan", "2026-03-01"), entered("lapangan", "2026-05-01"), passed("daring", "2026-04-01")], then: "unmet" }
  ])("$given: $then", ({ stages, then }) => expect(verdict(order, { stages })).toBe(then))

  it("names the records of both stages, and no others; a stage is never unknown", () => {
    const stages = [passed("lain", "2026-03-01"), entered("lapangan", "2026-04-01"), entered("lain", "2026-03-01")]
    expect(judge(order, { stages })).toMatchObject({ verdict: "unmet", evidence: ["lapangan-2026-04-01"], missing: [] })
    expect(judge({ kind: "stage-passed", stage: "lain" }, { stages }).evidence).toEqual(["lain-2026-03-01", "lain-2026-03-01"])
  })

  // Today is 30 June, so that tomorrow is the first day on which the stage can be passed.
  it.each([
    { given: "nothing was entered yet", stages: [], then: ["pass-stage stage=daring"] },
    { given: "the next is entered tomorrow", stages: [entered("lapangan", "2026-07-01")], then: ["pass-stage stage=daring"] },
    { given: "the next is entered today", stages: [entered("lapangan", "2026-06-30")], then: [] },
    { given: "passed a day after the next was entered", stages: [entered("lapangan", "2026-06-01"), passed("daring", "2026-06-02")], then: [] },
    { given: "to be passed too late, while there is time to pass it before", stages: [entered("lapangan", "2026-07-03"), passed("daring", "2026-07-10")], then: ["pass-stage stage=daring"] }
  ])("remedy: $given", ({ stages, then }) => {
    const remedy = cure(order, { stages })
    expect(steps(remedy)).toEqual(then)
    if (then.length > 0) expect(remedy).toMatchObject({ after: "met", cost: 5, earliest: "2026-07-01", minimum: true })
    else expect(remedy).toMatchObject({ possible: false, fixed: [{ path: "", fact: "stage-order" }] })
  })

  it("offers nothing where it is passed in time", () =>
    expect(offer(order, { stages: [passed("daring", "2026-04-01"), entered("lapangan", "2026-04-01")] })).toEqual({ ways: [[]], complete: true }))
})
