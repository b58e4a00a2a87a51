import { describe, expect, it } from "vitest"
import type { Leaf } from "../../../src/certification/Scheme.ts"
import type * as CaseFile from "../../../src/evidence/CaseFile.ts"
import { asOf, cure, day, event, id, judge, score, season, steps, verdict, visit } from "../fixtures.ts"

describe("mentoring visits (pendampingan)", () => {
  const visits = (more: object = {}): Leaf => ({ kind: "mentoring-visits", minimum: 2, ...more }) as Leaf
  const week = { kind: "days", count: 7 }

  it.each([
    { given: "two of two", days: ["2026-05-01", "2026-05-02"], leaf: visits(), then: "met" },
    { given: "one of two", days: ["2026-05-01"], leaf: visits(), then: "unmet" },
    { given: "six days apart", days: ["2026-05-01", "2026-05-07"], leaf: visits({ spacing: week }), then: "unmet" },
    { given: "seven days apart", days: ["2026-05-01", "2026-05-08"], leaf: visits({ spacing: week }), then: "met" },
    { given: "a visit between that would spoil it", days: ["2026-05-01", "2026-05-05", "2026-05-08"], leaf: visits({ spacing: week }), then: "met" },
    { given: "listed out of order", days: ["2026-05-08", "2026-05-01"], leaf: visits({ spacing: week }), then: "met" },
    { given: "five working days apart", days: ["2026-05-01", "2026-05-08"], leaf: visits({ spacing: { kind: "workingDays", count: 5 } }), then: "met" },
    { given: "six working days apart", days: ["2026-05-01", "2026-05-08"], leaf: visits({ spacing: { kind: "workingDays", count: 6 } }), then: "unmet" }
  ])("$given: $then", ({ days, leaf, then }) => expect(verdict(leaf, { mentoring: days.map((on) => visit(on)) })).toBe(then))

  it.each([
    { given: "long enough", minutes: [30, 30], then: "met" },
    { given: "one a minute too short", minutes: [30, 29], then: "unmet" },
    { given: "one not written down", minutes: [30, undefined], then: "undetermined" },
    { given: "both not written down, which could be enough", minutes: [undefined, undefined], then: "undetermined" },
    { given: "one short, one not written down", minutes: [29, undefined], then: "unmet" }
  ])("minutes $given: $then", ({ minutes, then }) =>
    expect(verdict(visits({ minutes: 30 }), { mentoring: minutes.map((each, n) => visit(`2026-05-0${n + 1}`, each === undefined ? {} : { minutes: each })) })).toBe(then))

  it.each([
    { given: "first and last day of the window", days: ["2026-03-01", "2026-04-01"], then: "met" },
    { given: "the day before the window", days: ["2026-02-28", "2026-04-01"], then: "unmet" },
    { given: "the day after the window", days: ["2026-03-01", "2026-04-02"], then: "unmet" }
  ])("window: $given: $then", ({ days, then }) => {
    const leaf = visits({ window: { from: "enrolment", span: { kind: "months", count: 1 } } })
    expect(verdict(leaf, { enrolledOn: day("2026-03-01"), mentoring: days.map((on) => visit(on)) })).toBe(then)
    expect(judge(leaf, { mentoring: days.map((on) => visit(on)) })).toMatchObject({ verdict: "undetermined", missing: [{ fact: "enrolment-day" }] })
  })

  it("window from the last held meeting, which is not one cancelled or to come", () => {
    const leaf = visits({ minimum: 1, window: { from: "last-meeting", span: { kind: "days", count: 2 } } })
    const { attendance, meetings } = season("pcs")
    expect(verdict(leaf, { attendance, meetings, mentoring: [visit("2026-03-04")] })).toBe("met")
    expect(verdict(leaf, { attendance, meetings, mentoring: [visit("2026-03-05")] })).toBe("unmet")
    expect(verdict(leaf, { meetings: [...meetings].reverse(), mentoring: [visit("2026-03-04")] })).toBe("met")
    expect(judge(leaf, { mentoring: [visit("2026-03-04")] }).missing).toEqual([{ fact: "meeting-days" }])
    expect(verdict(visits({ minimum: 1, window: { from: "last-meeting", span: { kind: "days", count: 2 } } }), { meetings })).toBe("unmet")
  })

  it("tells how many count", () => {
    const { evidence, facts, missing } = judge(visits({ spacing: week }), { mentoring: [visit("2026-05-01"), visit("2026-05-02")] })
    expect(facts).toEqual({ visits: 1, minimum: 2, recorded: 2 })
    expect(evidence).toEqual(["v-2026-05-01"])
    expect(missing).toEqual([])
    expect(judge(visits({ minutes: 30 }), { mentoring: [visit("2026-05-01"), visit("2026-05-02", { minutes: 30 })] }).missing).toEqual([{ fact: "visit-minutes", about: "v-2026-05-01" }])
  })

  it.each([
    { given: "two days running", mentoring: [], leaf: visits(), then: ["2026-07-01", "2026-07-02"] },
    { given: "a week apart", mentoring: [], leaf: visits({ spacing: week }), then: ["2026-07-01", "2026-07-08"] },
    { given: "a week after the last", mentoring: ["2026-06-29"], leaf: visits({ spacing: week }), then: ["2026-07-06"] },
    { given: "over the weekend", mentoring: [], leaf: visits({ minimum: 4 }), then: ["2026-07-01", "2026-07-02", "2026-07-03", "2026-07-06"] }
  ])("remedy: $given", ({ leaf, mentoring, then }) => {
    const remedy = cure(leaf, { mentoring: mentoring.map((on) => visit(on)) })
    expect(remedy.changes.map(({ facts }) => facts["day"])).toEqual(then)
    expect(remedy).toMatchObject({ after: "met", minimum: true, earliest: then.at(-1) })
  })

  it("remedy: minutes come with the visit, a window that is over cannot be mended", () => {
    expect(steps(cure(visits({ minimum: 1, minutes: 30 })))).toEqual(["mentoring-visit day=2026-07-01 amount=30"])
    const open = visits({ minimum: 1, window: { from: "enrolment", span: { kind: "days", count: 1 } } })
    expect(cure(open, { enrolledOn: asOf })).toMatchObject({ possible: true, after: "met" })
    expect(cure(open, { enrolledOn: day("2026-06-29") })).toMatchObject({ possible: false, fixed: [{ path: "", fact: "window" }] })
    expect(cure(open)).toMatchObject({ possible: false, fixed: [{ path: "", fact: "enrolment" }] })
    expect(cure(visits(), { mentoring: [visit("2026-05-01"), visit("2026-05-02")] })).toMatchObject({ changes: [], possible: true })
  })
})

describe("practice hours (jam praktik)", () => {
  const practice = (more: object = {}): Leaf => ({ kind: "practice-hours", minimum: score(2), unit: "clockHours", ...more }) as Leaf
  const log = (...minutes: ReadonlyArray<readonly [number, string?]>) => ({
    practice: minutes.map(([each, supervisor], n): CaseFile.PracticeRecord => ({
      day: day(`2026-05-0${n + 1}`), minutes: each, evidence: event(`p-${n}`), ...(supervisor === undefined ? {} : { supervisor: id(supervisor) })
    }))
  })

  it.each([
    { given: "two hours", facts: log([60], [60]), leaf: practice(), then: "met" },
    { given: "a minute short", facts: log([60], [59]), leaf: practice(), then: "unmet" },
    { given: "two lesson hours of 45 minutes", facts: log([90]), leaf: practice({ unit: "lessonHours" }), then: "met" },
    { given: "a minute short of them", facts: log([89]), leaf: practice({ unit: "lessonHours" }), then: "unmet" },
    { given: "no practice", facts: log(), leaf: practice(), then: "unmet" },
    { given: "supervised", facts: log([60, "W"], [60, "W"]), leaf: practice({ supervised: true }), then: "met" },
    { given: "one supervisor not named", facts: log([60, "W"], [60]), leaf: practice({ supervised: true }), then: "undetermined" },
    { given: "one not named, too little with it", facts: log([60, "W"], [59]), leaf: practice({ supervised: true }), then: "unmet" }
  ])("$given: $then", ({ facts, leaf, then }) => expect(verdict(leaf, facts)).toBe(then))

  it("tells minutes, and that a supervisor is missing", () => {
    const { evidence, facts, missing } = judge(practice({ supervised: true }), log([60, "W"], [60]))
    expect(facts).toEqual({ minutes: 60, minimum: 2, unit: "clockHours", unsupervised: 60 })
    expect(missing).toEqual([{ fact: "identity", about: "supervisor" }])
    expect(evidence).toEqual(["p-0", "p-1"])
  })

  it.each([
    { given: "the minutes left", facts: log([60]), leaf: practice(), then: ["practise amount=60"] },
    { given: "the supervisor's name is cheaper", facts: log([60, "W"], [60]), leaf: practice({ supervised: true }), then: ["establish-identity role=supervisor"] },
    { given: "the name would not be enough, and spares practice", facts: log([30, "W"], [60]), leaf: practice({ supervised: true }), then: ["establish-identity role=supervisor", "practise amount=30"] },
    { given: "part of a minute rounds up", facts: log([60]), leaf: practice({ minimum: score(1.0001) }), then: ["practise amount=1"] }
  ])("remedy: $given", ({ facts, leaf, then }) => {
    const remedy = cure(leaf, facts)
    expect(steps(remedy)).toEqual(then)
    expect(remedy.after).toBe("met")
  })
})

describe("evidence VATM (bukti)", () => {
  const items = (more: object = {}): Leaf => ({ kind: "evidence-vatm", items: 1, ...more }) as Leaf
  const good = { valid: true, authentic: true, current: true, sufficient: true }
  const item = (name: string, more: Partial<CaseFile.PortfolioItem> = {}): CaseFile.PortfolioItem => ({ item: name, day: day("2026-05-01"), ...good, evidence: event(`i-${name}-${more.day ?? ""}`), ...more })

  it.each([
    { given: "all four points", portfolio: [item("a")], leaf: items(), then: "met" },
    { given: "not valid", portfolio: [item("a", { valid: false })], leaf: items(), then: "unmet" },
    { given: "not authentic", portfolio: [item("a", { authentic: false })], leaf: items(), then: "unmet" },
    { given: "not current", portfolio: [item("a", { current: false })], leaf: items(), then: "unmet" },
    { given: "not sufficient", portfolio: [item("a", { sufficient: false })], leaf: items(), then: "unmet" },
    { given: "one point not judged", portfolio: [item("a", { sufficient: undefined })], leaf: items(), then: "undetermined" },
    { given: "one not judged, one failed", portfolio: [item("a", { valid: undefined, sufficient: false })], leaf: items(), then: "unmet" },
    { given: "a point the scheme does not ask", portfolio: [item("a", { current: false })], leaf: items({ checks: ["valid", "authentic"] }), then: "met" },
    { given: "nothing handed in", portfolio: [], leaf: items(), then: "unmet" },
    { given: "one of two", portfolio: [item("a")], leaf: items({ items: 2 }), then: "unmet" },
    { given: "the same item twice", portfolio: [item("a"), item("a", { day: day("2026-05-02") })], leaf: items({ items: 2 }), then: "unmet" },
    { given: "judged again, better", portfolio: [item("a", { valid: false }), item("a", { day: day("2026-05-02") })], leaf: items(), then: "met" },
    { given: "judged again, better, listed first", portfolio: [item("a", { day: day("2026-05-02") }), item("a", { valid: false })], leaf: items(), then: "met" },
    { given: "judged twice on one day, unlike", portfolio: [item("a"), item("a", { valid: false })], leaf: items(), then: "undetermined" },
    { given: "each unit needs its own", portfolio: [item("a", { unit: id("U-1") })], leaf: items({ units: [id("U-1"), id("U-2")] }), then: "unmet" },
    { given: "each unit has its own", portfolio: [item("a", { unit: id("U-1") }), item("b", { unit: id("U-2") })], leaf: items({ units: [id("U-1"), id("U-2")] }), then: "met" },
    { given: "one unit's is not judged", portfolio: [item("a", { unit: id("U-1") }), item("b", { unit: id("U-2"), valid: undefined })], leaf: items({ units: [id("U-1"), id("U-2")] }), then: "undetermined" }
  ])("$given: $then", ({ leaf, portfolio, then }) => expect(verdict(leaf, { portfolio })).toBe(then))

  it.each([
    { given: "made on the oldest day", madeOn: "2025-06-30", then: "met" },
    { given: "made the day before", madeOn: "2025-06-29", then: "unmet" }
  ])("age limit: $given: $then", ({ madeOn, then }) =>
    expect(verdict(items({ notOlderThan: { kind: "years", count: 1 } }), { portfolio: [item("a", { current: undefined, madeOn: day(madeOn) })] })).toBe(then))

  it("age limit: without a day of making the judgement counts", () => {
    expect(verdict(items({ notOlderThan: { kind: "years", count: 1 } }), { portfolio: [item("a", { current: false })] })).toBe("unmet")
    expect(verdict(items(), { portfolio: [item("a", { current: true, madeOn: day("1999-01-01") })] })).toBe("met")
  })

  it("tells the least of the units, and whose judgement is missing", () => {
    const { evidence, facts, missing } = judge(items({ units: [id("U-1"), id("U-2")] }), { portfolio: [item("a", { unit: id("U-1") }), item("b", { unit: id("U-2"), valid: undefined })] })
    expect(facts).toEqual({ items: 0, minimum: 1, units: 2, satisfied: 1 })
    expect(missing).toEqual([{ fact: "evidence-judgement", about: "U-2" }])
    expect(evidence).toEqual(["i-a-", "i-b-"])
    expect(judge(items(), { portfolio: [item("a", { valid: undefined })] }).missing).toEqual([{ fact: "evidence-judgement", about: "P-1" }])
    expect(judge(items({ items: 2 }), { portfolio: [item("a", { valid: undefined })] })).toMatchObject({ verdict: "unmet", missing: [] })
    expect(judge(items(), { portfolio: [item("a")] }).missing).toEqual([])
  })

  it.each([
    { given: "collect", portfolio: [], leaf: items({ items: 2 }), then: ["collect-evidence amount=2"], cost: 4 },
    { given: "have it judged", portfolio: [item("a", { valid: undefined })], leaf: items(), then: ["judge-evidence amount=1"], cost: 0.5 },
    { given: "have one judged and collect one", portfolio: [item("a", { valid: undefined })], leaf: items({ items: 2 }), then: ["judge-evidence amount=1", "collect-evidence amount=1"], cost: 2.5 },
    { given: "for the unit that lacks it", portfolio: [item("a", { unit: id("U-1") })], leaf: items({ units: [id("U-1"), id("U-2")] }), then: ["collect-evidence unit=U-2 amount=1"], cost: 2 }
  ])("remedy: $given", ({ cost, leaf, portfolio, then }) => {
    const remedy = cure(leaf, { portfolio })
    expect(steps(remedy)).toEqual(then)
    expect(remedy).toMatchObject({ after: "met", minimum: true, cost })
  })

  const path = (more: object = {}): Leaf => ({ kind: "portfolio-path", units: [id("U-1")], items: 1, ...more }) as Leaf

  it.each([
    { given: "verified by somebody named", portfolio: [item("a", { unit: id("U-1"), assessor: id("A") })], then: "met" },
    { given: "verified by nobody named", portfolio: [item("a", { unit: id("U-1") })], then: "undetermined" },
    { given: "refused by nobody named", portfolio: [item("a", { unit: id("U-1"), valid: false })], then: "unmet" },
    { given: "of no unit", portfolio: [item("a", { assessor: id("A") })], then: "unmet" }
  ])("portfolio path (RPL): $given: $then", ({ portfolio, then }) => expect(verdict(path(), { portfolio })).toBe(then))

  it("portfolio path: tells the units covered, and what would cover the rest", () => {
    const portfolio = [item("a", { unit: id("U-1"), assessor: id("A"), madeOn: day("2025-06-30") }), item("b", { unit: id("U-2") })]
    const { facts, missing } = judge(path({ units: [id("U-1"), id("U-2")] }), { portfolio })
    expect(facts).toEqual({ units: 1, needed: 2, items: 1 })
    expect(missing).toEqual([{ fact: "evidence-judgement", about: "U-2" }])
    expect(cure(path({ units: [id("U-1"), id("U-2")] }), { portfolio })).toMatchObject({ after: "met", cost: 0.5 })
    const old = path({ notOlderThan: { kind: "years", count: 1 } })
    expect(verdict(old, { portfolio })).toBe("met")
    expect(verdict(old, { portfolio: [{ ...portfolio[0]!, madeOn: day("2025-06-29") }] })).toBe("unmet")
  })
})
