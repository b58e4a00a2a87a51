import { describe, expect, it } from "vitest"
import type { Leaf } from "../../../src/certification/Scheme.ts"
import type * as CaseFile from "../../../src/evidence/CaseFile.ts"
import { asOf, attempt, criterion, cure, day, event, id, judge, meeting, offer, score, steps, turningDays, verdict, visit } from "../fixtures.ts"

const person = (name: string) => id<"PersonId">(name)
const taughtBy = (...trainers: ReadonlyArray<string | undefined>) =>
  trainers.map((trainer, n) => meeting(n + 1, trainer === undefined ? {} : { trainer: person(trainer) }))
const assessedBy = (...assessors: ReadonlyArray<string | undefined>) =>
  assessors.map((assessor, n) => attempt("post", 80, `2026-05-0${n + 1}`, assessor === undefined ? {} : { assessor: person(assessor) }))

describe("assessor independent (asesor independen)", () => {
  const independent = (more: object = {}): Leaf => ({ kind: "assessor-independent", from: ["trainer"], ...more }) as Leaf

  it.each([
    { given: "two people", meetings: taughtBy("T"), assessments: assessedBy("A"), then: "met" },
    { given: "one person twice", meetings: taughtBy("T"), assessments: assessedBy("T"), then: "unmet" },
    { given: "one of two assessors trained", meetings: taughtBy("T"), assessments: assessedBy("A", "T"), then: "unmet" },
    { given: "one of two trainers assessed", meetings: taughtBy("T", "A"), assessments: assessedBy("A"), then: "unmet" },
    { given: "assessor not known", meetings: taughtBy("T"), assessments: assessedBy(undefined), then: "undetermined" },
    { given: "trainer not known", meetings: taughtBy(undefined), assessments: assessedBy("A"), then: "undetermined" },
    { given: "neither known", meetings: taughtBy(undefined), assessments: assessedBy(undefined), then: "undetermined" },
    { given: "one not known beside a known breach", meetings: taughtBy("T", undefined), assessments: assessedBy("T"), then: "unmet" },
    { given: "nobody assessed yet", meetings: taughtBy("T"), assessments: [], then: "undetermined" },
    { given: "nobody taught", meetings: [], assessments: assessedBy("A"), then: "undetermined" }
  ])("$given: $then", ({ assessments, meetings, then }) => expect(verdict(independent(), { assessments, meetings })).toBe(then))

  it("looks only at meetings held, at the assessments and units named, and not at excused attempts", () => {
    const meetings = [...taughtBy("T"), meeting(9, { status: "cancelled", trainer: person("A") })]
    expect(verdict(independent(), { meetings, assessments: assessedBy("A") })).toBe("met")
    const assessments = [...assessedBy("A"), attempt("pre", 50, "2026-03-01", { assessor: person("T") })]
    expect(verdict(independent(), { meetings, assessments })).toBe("unmet")
    expect(verdict(independent({ assessments: [id("post")] }), { meetings, assessments })).toBe("met")
    expect(verdict(independent({ units: [id("U-1")] }), { meetings, assessments, criteria: [{ ...criterion("U-1", 1, 1, true), assessor: person("A") }] })).toBe("met")
    expect(verdict(independent({ units: [id("U-2")] }), { meetings, assessments, criteria: [{ ...criterion("U-1", 1, 1, true), assessor: person("A") }] })).toBe("undetermined")
    expect(verdict(independent(), { meetings, assessments: [...assessedBy("A"), attempt("post", 50, "2026-03-01", { assessor: person("T"), excused: true })] })).toBe("met")
    const item: CaseFile.PortfolioItem = { item: "a", day: asOf, valid: true, authentic: true, current: true, sufficient: true, evidence: event("i"), unit: id("U-1"), assessor: person("T") }
    expect(verdict(independent(), { meetings, assessments: assessedBy("A"), portfolio: [item] })).toBe("unmet")
    expect(verdict(independent({ assessments: [id("post")] }), { meetings, assessments: assessedBy("A"), portfolio: [item] })).toBe("met")
    expect(verdict(independent({ units: [id("U-1")] }), { meetings, portfolio: [item] })).toBe("unmet")
  })

  it("keeps apart every role named", () => {
    const facts = { meetings: taughtBy("T"), assessments: assessedBy("A"), mentoring: [visit("2026-05-01", { mentor: person("A") })] }
    expect(verdict(independent(), facts)).toBe("met")
    expect(judge(independent({ from: ["trainer", "mentor"] }), facts)).toMatchObject({ verdict: "unmet", facts: { assessors: 1, shared: "A" } })
    expect(judge(independent({ from: ["mentor", "supervisor"] }), facts).verdict).toBe("unmet")
    expect(judge(independent({ from: ["supervisor", "trainer"] }), facts)).toMatchObject({ verdict: "undetermined", missing: [{ fact: "identity", about: "supervisor" }] })
    const practice = [{ day: asOf, minutes: 5, supervisor: person("A"), evidence: event("p") }]
    expect(judge(independent({ from: ["mentor", "supervisor"] }), { ...facts, practice }).facts).toMatchObject({ shared: "A, A" })
  })

  it.each([
    { given: "each once, in order", meetings: taughtBy("T", "A", "T"), assessments: assessedBy("T", "A", "T"), then: { assessors: 2, shared: "A, T" } },
    { given: "nobody who is not known", meetings: taughtBy("T", undefined), assessments: assessedBy("T", undefined), then: { assessors: 2, shared: "T" } },
    { given: "nobody where nobody is", meetings: taughtBy("T"), assessments: assessedBy("A"), then: { assessors: 1, shared: "" } }
  ])("tells who stands on both sides: $given", ({ assessments, meetings, then }) => expect(judge(independent(), { assessments, meetings }).facts).toEqual(then))

  it("asks for no names where a known breach has decided, and names no role that is apart", () => {
    expect(judge(independent(), { meetings: taughtBy("T", undefined), assessments: assessedBy("T") })).toMatchObject({ verdict: "unmet", missing: [] })
    const facts = { meetings: taughtBy("T"), assessments: assessedBy("A"), mentoring: [visit("2026-05-01", { mentor: person("A") })] }
    expect(judge(independent({ from: ["mentor", "trainer"] }), facts).facts).toEqual({ assessors: 1, shared: "A" })
    expect(judge(independent({ from: ["mentor", "supervisor"] }), facts)).toMatchObject({ verdict: "unmet", missing: [] })
  })

  it.each([
    { given: "names that can be found out", meetings: taughtBy(undefined), assessments: assessedBy(undefined), then: ["establish-identity role=assessor", "establish-identity role=trainer"] },
    { given: "one name", meetings: taughtBy("T"), assessments: assessedBy(undefined), then: ["establish-identity role=assessor"] },
    { given: "who assessed is fixed", meetings: taughtBy("T"), assessments: assessedBy("T"), then: [] },
    { given: "nobody assessed yet", meetings: taughtBy("T"), assessments: [], then: [] }
  ])("remedy: $given", ({ assessments, meetings, then }) => {
    const remedy = cure(independent(), { assessments, meetings })
    expect(steps(remedy)).toEqual(then)
    if (then.length > 0) expect(remedy.after).toBe("met")
    else expect(remedy).toMatchObject({ possible: false, fixed: assessments.length > 0 ? [{ path: "", fact: "assessor-identity" }] : [] })
    expect(remedy.minimum).toBe(assessments.length > 0)
  })

  it("remedy: nothing where they are apart already", () =>
    expect(offer(independent(), { meetings: taughtBy("T"), assessments: assessedBy("A") })).toEqual({ ways: [[]], complete: true }))

  it("remedy: the assessment that another requirement brings about will be somebody else's", () => {
    const taken: Leaf = { kind: "score-at-least", assessment: id("post"), minimum: score(50), scale: "percent", method: "highest" }
    const remedy = cure({ kind: "all", of: [taken, independent()] }, { meetings: taughtBy("T") })
    expect(remedy).toMatchObject({ possible: true, minimum: true, after: "met", cost: 2 })
  })
})

describe("decider independent (pengambil keputusan independen)", () => {
  const independent = (more: object = {}): Leaf => ({ kind: "decider-independent", ...more }) as Leaf
  const decided = (by: string, scheme = "contoh"): CaseFile.DecisionRecord => ({ scheme: id(scheme), schemeVersion: "1", outcome: "granted", by: person(by), day: asOf, evidence: event(`d-${by}`) })

  it.each([
    { given: "decided by another", decisions: [decided("D")], assessments: assessedBy("A"), then: "met" },
    { given: "decided by the assessor", decisions: [decided("A")], assessments: assessedBy("A"), then: "unmet" },
    { given: "decided by nobody yet", decisions: [], assessments: assessedBy("A"), then: "undetermined" },
    { given: "another scheme was decided", decisions: [decided("A", "lain")], assessments: assessedBy("A"), then: "undetermined" },
    { given: "assessor not known", decisions: [decided("D")], assessments: assessedBy(undefined), then: "undetermined" },
    { given: "nobody assessed", decisions: [decided("D")], assessments: [], then: "undetermined" },
    { given: "decided twice, once by the assessor", decisions: [decided("D"), decided("A")], assessments: assessedBy("A"), then: "unmet" }
  ])("$given: $then", ({ assessments, decisions, then }) => expect(verdict(independent(), { assessments, decisions })).toBe(then))

  it("asks the person about to decide while nobody has", () => {
    expect(verdict(independent(), { assessments: assessedBy("A") }, { decider: person("D") })).toBe("met")
    expect(verdict(independent(), { assessments: assessedBy("A") }, { decider: person("A") })).toBe("unmet")
    expect(verdict(independent(), { assessments: assessedBy("A"), decisions: [decided("D")] }, { decider: person("A") })).toBe("met")
    expect(verdict(independent({ assessments: [id("pre")] }), { assessments: assessedBy("A") }, { decider: person("A") })).toBe("undetermined")
  })

  it("tells who is on both sides, and who is missing", () => {
    expect(judge(independent(), { assessments: assessedBy("A"), decisions: [decided("A"), decided("A")] })).toMatchObject({ facts: { deciders: 1, assessors: 1, shared: "A" }, evidence: ["d-A", "d-A"] })
    expect(judge(independent(), { assessments: assessedBy("A", "B"), decisions: [decided("B"), decided("A")] }).facts).toEqual({ deciders: 2, assessors: 2, shared: "A, B" })
    expect(judge(independent(), { assessments: assessedBy("A"), decisions: [decided("D")] }).facts).toEqual({ deciders: 1, assessors: 1, shared: "" })
    expect(judge(independent(), {}).missing).toEqual([{ fact: "identity", about: "decider" }, { fact: "identity", about: "assessor" }])
    expect(judge(independent(), { assessments: assessedBy("A", undefined), decisions: [decided("A")] })).toMatchObject({ verdict: "unmet", missing: [] })
    expect(judge(independent(), { assessments: assessedBy("A"), decisions: [decided("D")] }).missing).toEqual([])
  })

  it.each([
    { given: "nothing where they are apart already", facts: { assessments: assessedBy("A"), decisions: [decided("D")] }, context: {}, then: [], fixed: undefined },
    { given: "nothing where the one about to decide is apart", facts: { assessments: assessedBy("A") }, context: { decider: person("D") }, then: [], fixed: undefined },
    { given: "name a decider", facts: { assessments: assessedBy("A") }, context: {}, then: ["choose-decider"], fixed: undefined },
    { given: "name another", facts: { assessments: assessedBy("A") }, context: { decider: person("A") }, then: ["choose-decider"], fixed: undefined },
    { given: "find out who assessed", facts: { assessments: assessedBy(undefined), decisions: [decided("D")] }, context: {}, then: ["establish-identity role=assessor"], fixed: undefined },
    { given: "find out who assessed for the one about to decide", facts: { assessments: assessedBy(undefined) }, context: { decider: person("D") }, then: ["establish-identity role=assessor"], fixed: undefined },
    { given: "both", facts: { assessments: assessedBy(undefined) }, context: {}, then: ["choose-decider", "establish-identity role=assessor"], fixed: undefined },
    { given: "a decision made is fixed", facts: { assessments: assessedBy("A"), decisions: [decided("A")] }, context: {}, then: [], fixed: "decision" },
    { given: "nobody assessed yet", facts: {}, context: {}, then: [], fixed: "" }
  ])("remedy: $given", ({ context, facts, fixed, then }) => {
    const remedy = cure(independent(), facts, context)
    expect(steps(remedy)).toEqual(then)
    if (fixed === undefined) expect(remedy).toMatchObject({ after: "met", minimum: true, cost: then.reduce((sum, step) => sum + (step === "choose-decider" ? 0.5 : 0.25), 0) })
    else expect(remedy).toMatchObject({ possible: false, fixed: fixed === "" ? [] : [{ path: "", fact: fixed }] })
  })
})

describe("age at least (usia)", () => {
  const age = (more: object = {}): Leaf => ({ kind: "age-at-least", years: 17, on: "day", ...more }) as Leaf

  it.each([
    { given: "the day before the birthday", bornOn: "2009-07-01", then: "unmet", years: 16 },
    { given: "on the birthday", bornOn: "2009-06-30", then: "met", years: 17 },
    { given: "the day after", bornOn: "2009-06-29", then: "met", years: 17 },
    { given: "a month later in the year, an earlier date", bornOn: "2009-07-29", then: "unmet", years: 16 },
    { given: "a month earlier in the year, a later date", bornOn: "2009-05-31", then: "met", years: 17 }
  ])("$given: $then", ({ bornOn, then, years }) =>
    expect(judge(age(), { bornOn: day(bornOn) })).toMatchObject({ verdict: then, facts: { years: 17, age: years, on: "day" } }))

  it.each([
    { given: "born on 29 February, 27 February of a common year", on: "2025-02-27", then: "unmet" },
    { given: "born on 29 February, 28 February of a common year", on: "2025-02-28", then: "met" },
    { given: "born on 29 February, 28 February of a leap year", on: "2024-02-28", then: "unmet", years: 16 },
    { given: "born on 29 February, the day itself", on: "2024-02-29", then: "met", years: 16 }
  ])("$given: $then", ({ on, then, years }) => expect(verdict(age({ on: "enrolment", years: years ?? 17 }), { bornOn: day("2008-02-29"), enrolledOn: day(on) })).toBe(then))

  it("is not known without a day of birth, or without the day it is counted on", () => {
    expect(judge(age(), {})).toMatchObject({ verdict: "undetermined", facts: { age: "" }, missing: [{ fact: "birth-day" }] })
    expect(judge(age({ on: "enrolment" }), {}).missing).toEqual([{ fact: "birth-day" }, { fact: "enrolment-day" }])
    expect(judge(age({ on: "enrolment" }), { bornOn: day("2000-01-01") }).missing).toEqual([{ fact: "enrolment-day" }])
  })

  it.each([
    { given: "nothing on the birthday itself", facts: { bornOn: day("2009-06-30") }, leaf: age(), then: [] },
    { given: "nothing where old enough at enrolment", facts: { bornOn: day("2009-06-30"), enrolledOn: asOf }, leaf: age({ on: "enrolment" }), then: [] },
    { given: "wait for the birthday", facts: { bornOn: day("2009-08-17") }, leaf: age(), then: ["wait-until until=2026-08-17"] },
    { given: "the day of birth may be good", facts: {}, leaf: age(), then: ["establish-fact fact=birth-day value=2009-06-30"] },
    { given: "both days may be good", facts: {}, leaf: age({ on: "enrolment" }), then: ["establish-fact fact=birth-day value=2009-06-30", "establish-fact fact=enrolment-day value=2026-06-30"] },
    { given: "the day of enrolment may be good", facts: { bornOn: day("2000-01-01") }, leaf: age({ on: "enrolment" }), then: ["establish-fact fact=enrolment-day value=2026-06-30"] },
    { given: "the day of enrolment may be the birthday", facts: { bornOn: day("2009-06-30") }, leaf: age({ on: "enrolment" }), then: ["establish-fact fact=enrolment-day value=2026-06-30"] },
    { given: "too young at enrolment is fixed", facts: { bornOn: day("2009-08-17"), enrolledOn: day("2026-06-01") }, leaf: age({ on: "enrolment" }), then: [], fixed: "age" },
    { given: "too young at any enrolment until now", facts: { bornOn: day("2009-07-01") }, leaf: age({ on: "enrolment" }), then: [], fixed: "age" }
  ])("remedy: $given", ({ facts, fixed, leaf, then }) => {
    const remedy = cure(leaf, facts)
    expect(steps(remedy)).toEqual(then)
    if (fixed === undefined) expect(remedy).toMatchObject({ after: "met", minimum: true, fixed: [] })
    else expect(remedy).toMatchObject({ possible: false, fixed: [{ path: "", fact: fixed }] })
  })

  it.each([
    { given: "the birthday, before and after it", leaf: age(), facts: { bornOn: day("2009-08-17") }, then: ["2026-08-17"] },
    { given: "no day while the day of birth is not known", leaf: age(), facts: {}, then: [] },
    { given: "no day where enrolment decides", leaf: age({ on: "enrolment" }), facts: { bornOn: day("2009-08-17"), enrolledOn: asOf }, then: [] }
  ])("may answer otherwise from: $given", ({ facts, leaf, then }) => expect(turningDays(leaf, facts)).toEqual(then))
})
