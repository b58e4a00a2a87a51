import { describe, expect, it } from "vitest"
import type { Leaf } from "../../../src/certification/Scheme.ts"
import type * as CaseFile from "../../../src/evidence/CaseFile.ts"
import { cure, day, event, id, judge, offer, score } from "../fixtures.ts"

const hours = (more: object = {}): Leaf => ({ kind: "practice-hours", minimum: score(2), unit: "clockHours", supervised: true, ...more }) as Leaf
const log = (supervised: number, unsupervised = 0) => ({
  practice: [supervised, unsupervised].map((minutes, at): CaseFile.PracticeRecord =>
    ({ day: day("2026-05-01"), minutes, evidence: event(`p-${at}`), ...(at === 0 ? { supervisor: id("W") } : {}) }))
})

describe("practice hours (jam praktik)", () => {
  it.each([
    { given: "enough is supervised", facts: log(120, 30), then: "met" },
    { given: "a minute short, which the other practice may fill", facts: log(119, 1), then: "undetermined", missing: [{ fact: "identity", about: "supervisor" }] },
    { given: "a minute short with all of it", facts: log(60, 59), then: "unmet" }
  ])("asks for a supervisor only where one decides: $given", ({ facts, missing = [], then }) =>
    expect(judge(hours(), facts)).toMatchObject({ verdict: then, missing }))

  // One minute of practice costs a sixtieth, a supervisor's name a quarter.
  it.each([
    { given: "on the minimum", facts: log(120), leaf: hours(), then: [""], costs: [0] },
    { given: "a minute short, all of it supervised", facts: log(119), leaf: hours(), then: ["practise 1"], costs: [1 / 60] },
    { given: "the name, which fills it, or practice in its place", facts: log(60, 60), leaf: hours(), then: ["name", "practise 60"], costs: [0.25, 1] },
    { given: "a minute more than the name fills", facts: log(60, 59), leaf: hours(), then: ["name practise 1", "practise 60"], costs: [0.25 + 1 / 60, 1] },
    { given: "practice first where it is cheaper than the name", facts: log(110, 60), leaf: hours(), then: ["practise 10", "name"], costs: [10 / 60, 0.25] },
    { given: "practice alone where nobody asks who supervised", facts: log(60, 30), leaf: hours({ supervised: false }), then: ["practise 30"], costs: [0.5] }
  ])("offers: $given", ({ costs, facts, leaf, then }) => {
    const { complete, ways } = offer(leaf, facts)
    expect(ways.map((way) => way.map(({ change, facts }) => change === "practise" ? `practise ${facts["amount"]}` : "name").join(" "))).toEqual(then)
    expect(ways.map((way) => way.reduce((sum, { cost }) => sum + cost, 0))).toEqual(costs)
    expect(complete).toBe(true)
  })

  it("the name is found out today, practice is from tomorrow on", () => {
    const remedy = cure(hours(), log(30, 60))
    expect(remedy.changes.map(({ change, earliest }) => [change, earliest])).toEqual([["establish-identity", "2026-06-30"], ["practise", "2026-07-01"]])
    expect(remedy).toMatchObject({ after: "met", minimum: true, cost: 0.75 })
  })
})
