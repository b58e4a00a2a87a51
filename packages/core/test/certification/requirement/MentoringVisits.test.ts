import { describe, expect, it } from "vitest"
import type { Leaf } from "../../../src/certification/Scheme.ts"
import type * as CaseFile from "../../../src/evidence/CaseFile.ts"
import { asOf, cure, day, id, judge, meeting, offer, steps, verdict, visit } from "../fixtures.ts"

const visits = (more: object = {}): Leaf => ({ kind: "mentoring-visits", minimum: 2, ...more }) as Leaf
const days = (count: number) => ({ kind: "days", count })
const week = { spacing: days(7) }
const afterMeeting = (count: number) => ({ window: { from: "last-meeting", span: days(count) } })
const afterEnrolment = (count: number) => ({ window: { from: "enrolment", span: days(count) } })
const on = (...list: ReadonlyArray<string>) => ({ mentoring: list.map((each) => visit(each)) })
const meetings = (...list: ReadonlyArray<readonly [string, CaseFile.MeetingRecord["status"]]>) =>
  ({ meetings: list.map(([each, status], n) => meeting(n, { day: day(each), status })) })

describe("mentoring visits (pendampingan): what counts", () => {
  it.each([
    { given: "the window opens with the last of two meetings", facts: meetings(["2026-05-01", "held"], ["2026-05-10", "held"]), then: { "2026-05-09": "unmet", "2026-05-10": "met", "2026-05-12": "met", "2026-05-13": "unmet" } },
    { given: "the last of two is listed first", facts: meetings(["2026-05-10", "held"], ["2026-05-01", "held"]), then: { "2026-05-09": "unmet", "2026-05-10": "met" } },
    { given: "a meeting of today opens it", facts: meetings(["2026-05-01", "held"], ["2026-06-30", "held"]), then: { "2026-05-01": "unmet", "2026-06-30": "met" } },
    { given: "a meeting after the day of the file does not", facts: meetings(["2026-05-01", "held"], ["2026-07-01", "held"]), then: { "2026-05-01": "met" } }
  ])("$given", ({ facts, then }) => {
    for (const [each, wanted] of Object.entries(then)) expect(verdict(visits({ minimum: 1, ...afterMeeting(2) }), { ...facts, ...on(each) }), each).toBe(wanted)
  })

  it.each([
    { given: "out of order", facts: on("2026-05-15", "2026-05-01", "2026-05-08"), evidence: ["v-2026-05-01", "v-2026-05-08", "v-2026-05-15"] },
    { given: "two of one day, which count once: the first of them", facts: { mentoring: [visit("2026-05-15"), visit("2026-05-01", { evidence: id("a") }), visit("2026-05-01", { evidence: id("b") })] }, evidence: ["a", "v-2026-05-15"] }
  ])("visits a week apart: $given", ({ evidence, facts }) => expect(judge(visits(week), facts).evidence).toEqual(evidence))

  const minutes = (...list: ReadonlyArray<number | undefined>) => ({ mentoring: list.map((each, n) => visit(`2026-05-0${n + 1}`, each === undefined ? {} : { minutes: each })) })
  it.each([
    { given: "enough are long, one not written down", leaf: visits({ minutes: 30 }), facts: minutes(30, undefined, 30), then: "met", missing: [] },
    { given: "too few, even with the one not written down", leaf: visits({ minutes: 30, minimum: 3 }), facts: minutes(30, undefined, 29), then: "unmet", missing: [] },
    { given: "one not written down could be enough", leaf: visits({ minutes: 30 }), facts: minutes(30, undefined, 29), then: "undetermined", missing: [{ fact: "visit-minutes", about: "v-2026-05-02" }] },
    { given: "no length is asked", leaf: visits(), facts: minutes(undefined), then: "unmet", missing: [] },
    { given: "enrolled on a day nobody wrote down, enough visits", leaf: visits(afterEnrolment(9)), facts: minutes(30, 30), then: "undetermined", missing: [{ fact: "enrolment-day" }] },
    { given: "enrolled on a day nobody wrote down, too few visits", leaf: visits(afterEnrolment(9)), facts: minutes(30), then: "unmet", missing: [] }
  ])("asks only for what may decide: $given: $then", ({ facts, leaf, missing, then }) => expect(judge(leaf, facts)).toMatchObject({ verdict: then, missing }))
})

describe("mentoring visits (pendampingan): what helps", () => {
  /** Each way as `ask` with the visit whose length is found out, and the day of each visit to make. */
  const ways = (leaf: Leaf, facts: Partial<CaseFile.CaseFile> = {}) =>
    offer(leaf, facts).ways.map((way) => way.map(({ facts }) => facts["fact"] === undefined ? String(facts["day"]).slice(5) : `ask ${String(facts["visit"]).slice(-5)}`).join(" "))

  it.each([
    { given: "met", leaf: visits(), facts: on("2026-05-01", "2026-05-02"), then: [""] },
    { given: "met, whatever else could be found out", leaf: visits({ minutes: 30 }), facts: { mentoring: [visit("2026-05-01", { minutes: 30 }), visit("2026-05-02", { minutes: 30 }), visit("2026-05-03")] }, then: [""] },
    { given: "a visit more; nobody asks how long the other was", leaf: visits(), facts: on("2026-05-01"), then: ["07-01"] },
    { given: "finding out of one, of the other, of both or of none, the cheapest first", leaf: visits({ minutes: 30 }), facts: on("2026-05-01", "2026-05-02"), then: ["ask 05-01 ask 05-02", "ask 05-01 07-01", "ask 05-02 07-01", "07-01 07-02"] },
    { given: "what was long enough is not asked again", leaf: visits({ minutes: 30 }), facts: { mentoring: [visit("2026-05-01", { minutes: 30 }), visit("2026-05-02", { minutes: 29 }), visit("2026-05-03")] }, then: ["ask 05-03", "07-01"] },
    { given: "a week after the last visit, over a weekend", leaf: visits(week), facts: on("2026-06-27"), then: ["07-06"] },
    { given: "the window opens later than tomorrow", leaf: visits({ minimum: 1, ...afterMeeting(5) }), facts: meetings(["2026-07-07", "scheduled"]), then: ["07-07"] }
  ])("offers: $given", ({ facts, leaf, then }) => expect(ways(leaf, facts)).toEqual(then))

  // Enrolled on 29 June, five days: until 4 July.
  it.each([
    { given: "the day before the window", at: "2026-06-28", then: ["07-01"] },
    { given: "its first day", at: "2026-06-29", then: ["ask 06-29", "07-01"] },
    { given: "its last day", at: "2026-07-04", then: ["ask 07-04", "07-01"] },
    { given: "the day after", at: "2026-07-05", then: ["07-01"] }
  ])("the length of a visit is found out only inside the window: $given", ({ at, then }) =>
    expect(ways(visits({ minimum: 1, minutes: 30, ...afterEnrolment(5) }), { enrolledOn: day("2026-06-29"), ...on(at) })).toEqual(then))

  it.each([
    { given: "the last day of the window is a day for a visit", window: 2, then: ["07-01"] },
    { given: "a window that ends today has no day left", window: 1, then: [] }
  ])("$given", ({ then, window }) => expect(ways(visits({ minimum: 1, ...afterEnrolment(window) }), { enrolledOn: day("2026-06-29") })).toEqual(then))

  it.each([
    { given: "one to come", facts: meetings(["2026-07-10", "scheduled"]), then: ["07-10"] },
    { given: "one of today that nobody recorded yet", facts: meetings(["2026-06-30", "scheduled"]), then: ["07-01"] },
    { given: "one to come that is cancelled", facts: meetings(["2026-07-10", "cancelled"]), then: [] },
    { given: "one whose day is over and that nobody recorded", facts: meetings(["2026-06-29", "scheduled"]), then: [] },
    { given: "two on one day", facts: meetings(["2026-07-10", "scheduled"], ["2026-07-10", "scheduled"]), then: ["07-10"] },
    { given: "the last one held, and one to come", facts: meetings(["2026-06-29", "held"], ["2026-07-10", "scheduled"]), then: ["07-01", "07-10"] }
  ])("meetings that may open a window: $given", ({ facts, then }) => expect(ways(visits({ minimum: 1, ...afterMeeting(3) }), facts)).toEqual(then))

  it.each([
    { given: "five of unknown length are tried in every combination", count: 5, ways: 32, complete: true },
    { given: "six are not: all of them, or none", count: 6, ways: 2, complete: false }
  ])("$given", ({ complete, count, ways }) => {
    const found = offer(visits({ minutes: 30, minimum: 7 }), { mentoring: Array.from({ length: count }, (_, n) => visit(`2026-05-0${n + 1}`)) })
    expect(found.ways).toHaveLength(ways)
    expect(found.complete).toBe(complete)
    expect([found.ways[0]!.length, found.ways.at(-1)!.length]).toEqual([7, 7])
  })

  it("six of unknown length in one of two windows leave the least unproven", () => {
    const mentoring = Array.from({ length: 6 }, (_, n) => visit(`2026-06-2${n}`))
    const facts = { ...meetings(["2026-06-20", "held"], ["2026-07-10", "scheduled"]), mentoring }
    expect(offer(visits({ minutes: 30, ...afterMeeting(10) }), facts).complete).toBe(false)
    expect(offer(visits({ minutes: 30, ...afterMeeting(10) }), { ...facts, mentoring: mentoring.slice(1) }).complete).toBe(true)
  })

  it.each([
    { given: "the window is over", facts: { enrolledOn: day("2026-06-01") }, fixed: "window" },
    { given: "nobody wrote down the day of enrolment, however many visits there are", facts: on("2026-05-01", "2026-05-02"), fixed: "enrolment" }
  ])("nothing helps: $given", ({ facts, fixed }) => expect(offer(visits(afterEnrolment(9)), facts)).toEqual({ ways: [], complete: true, fixed }))

  it("finding out costs a quarter today, a visit costs one on its day", () => {
    const remedy = cure(visits({ minutes: 30 }), on("2026-05-01"))
    expect(steps(remedy)).toEqual(["establish-fact fact=visit-minutes visit=v-2026-05-01 value=30", "mentoring-visit day=2026-07-01 amount=30"])
    expect(remedy).toMatchObject({ after: "met", minimum: true, cost: 1.25, changes: [{ cost: 0.25, earliest: asOf }, { cost: 1, earliest: "2026-07-01" }] })
  })

  it("hundreds of visits are advised a working day each", () => {
    const remedy = cure(visits({ minimum: 300 }))
    expect(remedy).toMatchObject({ after: "met", minimum: true, cost: 300 })
    // 300 working days from 1 July 2026, a Wednesday, are 60 weeks.
    expect(remedy.earliest).toBe("2027-08-24")
  })
})
