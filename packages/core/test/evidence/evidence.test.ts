import { describe, expect, it } from "vitest"
import * as AsOf from "../../src/evidence/AsOf.ts"
import type * as CaseFile from "../../src/evidence/CaseFile.ts"
import * as Cohort from "../../src/evidence/Cohort.ts"
import * as Consistency from "../../src/evidence/Consistency.ts"
import * as Day from "../../src/kernel/Day.ts"
import * as Rational from "../../src/kernel/Rational.ts"
import { asOf, attempt, attendance, criterion, day, event, file, id, meeting, season, visit } from "../certification/fixtures.ts"

const certificate = (more: Partial<CaseFile.CertificateRecord> = {}): CaseFile.CertificateRecord => ({
  number: id("C-1"), scheme: id("dasar"), schemeVersion: "1", kind: "training", validFrom: day("2026-03-01"), status: "active", statusSince: day("2026-03-01"), issue: 1, evidence: event("c"), ...more
})
const consent = (more: Partial<CaseFile.ConsentRecord> = {}): CaseFile.ConsentRecord => ({ purpose: "x", textVersion: "1", givenOn: day("2026-03-01"), evidence: event("k"), ...more })

describe("a file as of another day (berkas pada suatu hari)", () => {
  const before = day("2026-02-28")
  const on = day("2026-03-01")
  const item: CaseFile.PortfolioItem = { item: "a", day: on, valid: true, authentic: true, current: true, sufficient: true, evidence: event("i") }
  const full = file({
    enrolledOn: on,
    meetings: [meeting(0), meeting(1, { day: on, status: "cancelled" })],
    attendance: [attendance(0, "present")],
    mentoring: [visit("2026-03-01")],
    assessments: [attempt("post", 1, "2026-03-01")],
    criteria: [criterion("U-1", 1, 1, true, "2026-03-01")],
    practice: [{ day: on, minutes: 1, evidence: event("p") }],
    portfolio: [item],
    stages: [{ stage: "s", enteredOn: on, passedOn: day("2026-03-05"), evidence: event("s") }],
    certificates: [certificate()],
    consents: [consent({ withdrawnOn: day("2026-03-05") })],
    stall: [{ status: "active", since: on, evidence: event("st") }],
    declared: [{ fact: "x", value: 1, day: on, evidence: event("d") }],
    decisions: [{ scheme: id("s"), schemeVersion: "1", outcome: "granted", by: id("D"), day: on, evidence: event("de") }]
  })
  const counts = (one: CaseFile.CaseFile) =>
    [one.attendance, one.mentoring, one.assessments, one.criteria, one.practice, one.portfolio, one.stages, one.certificates, one.consents, one.stall, one.declared, one.decisions].map((list) => list.length)

  it("knows nothing the day before, everything on the day", () => {
    expect(counts(AsOf.restrict(full, before))).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    expect(counts(AsOf.restrict(full, on))).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1])
    expect("enrolledOn" in AsOf.restrict(full, before)).toBe(false)
    expect(AsOf.restrict(full, on)).toMatchObject({ asOf: on, enrolledOn: on })
  })

  it("puts a held meeting back into the schedule, and leaves a cancelled one cancelled", () => {
    expect(AsOf.restrict(full, before).meetings.map(({ status }) => status)).toEqual(["scheduled", "cancelled"])
    expect(AsOf.restrict(full, on).meetings.map(({ status }) => status)).toEqual(["held", "cancelled"])
  })

  it("takes back what came later: a passing, a withdrawal", () => {
    expect(AsOf.restrict(full, day("2026-03-04")).stages).toEqual([{ stage: "s", enteredOn: on, evidence: "s" }])
    expect(AsOf.restrict(full, day("2026-03-05")).stages).toEqual(full.stages)
    expect(AsOf.restrict(full, day("2026-03-04")).consents).toEqual([consent()])
    expect(AsOf.restrict(full, day("2026-03-05")).consents).toEqual(full.consents)
    const passedFirst = file({ stages: [{ stage: "s", enteredOn: day("2026-03-05"), passedOn: on, evidence: event("s") }] })
    expect(AsOf.restrict(passedFirst, on).stages).toEqual([{ stage: "s", passedOn: on, evidence: "s" }])
  })

  it.each([
    { given: "issued on the day", record: certificate(), at: on, then: ["active"] },
    { given: "issued later", record: certificate(), at: before, then: [] },
    { given: "suspended later", record: certificate({ status: "suspended", statusSince: day("2026-05-01") }), at: day("2026-04-30"), then: ["active"] },
    { given: "suspended on the day", record: certificate({ status: "suspended", statusSince: day("2026-05-01") }), at: day("2026-05-01"), then: ["suspended"] },
    { given: "suspended later, not yet valid", record: certificate({ status: "suspended", statusSince: day("2026-05-01") }), at: before, then: [] }
  ])("certificate $given: $then", ({ at, record, then }) =>
    expect(AsOf.restrict(file({ certificates: [record] }), at).certificates.map(({ status }) => status)).toEqual(then))

  it("lists every day on which something happened, once, in order", () => {
    expect(AsOf.days(full)).toEqual(["2026-03-01", "2026-03-05"])
    expect(AsOf.days(file())).toEqual([])
    expect(AsOf.days(file({ certificates: [certificate({ validFrom: day("2026-09-01") })], stages: [{ stage: "s", passedOn: day("2026-01-01"), evidence: event("s") }] }))).toEqual(["2026-01-01", "2026-03-01", "2026-09-01"])
  })
})

describe("doubts about the evidence (kejanggalan)", () => {
  const doubts = (facts: Partial<CaseFile.CaseFile>) => Consistency.doubts(file(facts)).map(({ about, doubt }) => `${doubt} ${about}`)
  const { attendance: marks, meetings } = season("pp")

  it.each([
    { given: "nothing", facts: { meetings, attendance: marks }, then: [] },
    { given: "two marks that differ", facts: { meetings, attendance: [...marks, attendance(2, "absent")] }, then: ["contradictory-marks S-2"] },
    { given: "the same mark twice", facts: { meetings, attendance: [...marks, attendance(2, "present")] }, then: ["duplicate-mark S-2"] },
    { given: "a mark of a cancelled meeting", facts: { meetings: [meeting(1, { status: "cancelled" })], attendance: [attendance(1, "present")] }, then: ["mark-of-cancelled-meeting S-1"] },
    { given: "a mark of a meeting nobody scheduled", facts: { meetings, attendance: [...marks, attendance(3, "present")] }, then: ["mark-of-unknown-meeting S-3"] },
    { given: "a make-up elsewhere of a known meeting", facts: { meetings, attendance: [...marks, attendance(3, "present", { makesUp: id("S-1") })] }, then: [] },
    { given: "a make-up of a meeting nobody scheduled", facts: { meetings, attendance: [...marks, attendance(3, "present", { makesUp: id("S-9") })] }, then: ["mark-of-unknown-meeting S-3"] },
    { given: "a make-up of itself", facts: { meetings, attendance: [marks[0]!, attendance(2, "present", { makesUp: id("S-2") })] }, then: ["makes-up-itself S-2"] },
    { given: "a meeting listed twice", facts: { meetings: [...meetings, meetings[0]!], attendance: marks }, then: ["duplicate-meeting S-1"] },
    { given: "a meeting that is over and open", facts: { meetings: [meeting(1, { status: "scheduled", day: Day.addDays(asOf, -1) })] }, then: ["meeting-not-closed S-1"] },
    { given: "a meeting of today", facts: { meetings: [meeting(1, { status: "scheduled", day: asOf })] }, then: [] },
    { given: "a meeting of today that was marked", facts: { meetings: [meeting(1, { status: "scheduled", day: asOf })], attendance: [attendance(1, "present", { day: asOf })] }, then: ["meeting-not-closed S-1"] },
    { given: "a meeting of tomorrow", facts: { meetings: [meeting(1, { status: "scheduled", day: Day.addDays(asOf, 1) })] }, then: [] },
    { given: "two judgements of a criterion", facts: { criteria: [criterion("U", 1, 1, true), criterion("U", 1, 1, false)] }, then: ["contradictory-criterion U/1/1@2026-05-01"] },
    { given: "the same judgement twice, and one on another day", facts: { criteria: [criterion("U", 1, 1, true), criterion("U", 1, 1, true), criterion("U", 1, 1, false, "2026-05-02")] }, then: [] },
    { given: "a score above the maximum", facts: { assessments: [attempt("post", 100.5), attempt("post", 100)] }, then: ["score-above-possible post"] },
    { given: "a score below zero", facts: { assessments: [attempt("post", -1), attempt("post", 0), attempt("post", undefined)] }, then: ["score-below-zero post"] },
    { given: "two declarations", facts: { declared: [{ fact: "x", value: 1, day: asOf, evidence: event("a") }, { fact: "x", value: "1", day: asOf, evidence: event("b") }] }, then: ["contradictory-declaration x@2026-06-30"] },
    { given: "two statuses", facts: { stall: [{ status: "active" as const, since: asOf, evidence: event("a") }, { status: "closed" as const, since: asOf, evidence: event("b") }] }, then: ["contradictory-stall-status 2026-06-30"] },
    { given: "withdrawn before given", facts: { consents: [consent({ withdrawnOn: day("2026-02-28") }), consent({ withdrawnOn: day("2026-03-01") })] }, then: ["withdrawn-before-given x"] },
    { given: "minutes below zero", facts: { practice: [{ day: asOf, minutes: -1, evidence: event("a") }], mentoring: [visit("2026-05-01", { minutes: 0 }), visit("2026-05-02")] }, then: ["negative-minutes 2026-06-30"] },
    { given: "after the day", facts: { practice: [{ day: Day.addDays(asOf, 1), minutes: 1, evidence: event("a") }] }, then: ["after-the-day practice"] },
    { given: "held tomorrow", facts: { meetings: [meeting(1, { day: Day.addDays(asOf, 1) })] }, then: ["after-the-day meetings"] },
    { given: "held today", facts: { meetings: [meeting(1, { day: asOf })] }, then: [] },
    { given: "out of order", facts: { mentoring: [visit("2026-05-02"), visit("2026-05-01")] }, then: ["out-of-order mentoring"] },
    { given: "two of one day", facts: { mentoring: [visit("2026-05-02"), visit("2026-05-02")] }, then: [] }
  ])("$given: $then", ({ facts, then }) => expect(doubts(facts)).toEqual(then))

  it("names the records concerned", () => {
    expect(Consistency.doubts(file({ meetings, attendance: [...marks, attendance(2, "absent")] }))[0]!.evidence).toEqual(["e-2-present", "e-2-absent"])
    expect(Consistency.doubts(file({ criteria: [criterion("U", 1, 1, true), criterion("U", 1, 1, false)] }))[0]!.evidence).toHaveLength(2)
  })
})

describe("attendance of a cohort (kehadiran angkatan)", () => {
  const of = Rational.of
  const minimum = { percent: of(75), comparison: "atLeast" as const }

  it.each([
    { given: "on the minimum", attended: of(24), meetings: of(32), minimum, then: "met", percent: of(75) },
    { given: "must exceed it", attended: of(24), meetings: of(32), minimum: { ...minimum, comparison: "moreThan" as const }, then: "unmet", percent: of(75) },
    { given: "exceeds it", attended: of(25), meetings: of(32), minimum: { ...minimum, comparison: "moreThan" as const }, then: "met", percent: of("78.125") },
    { given: "below it", attended: of(23), meetings: of(32), minimum, then: "unmet", percent: of("71.875") },
    { given: "no meetings", attended: of(0), meetings: of(0), minimum, then: "undetermined", percent: undefined },
    { given: "meetings not known", attended: of(0), meetings: undefined, minimum, then: "undetermined", percent: undefined },
    { given: "attendance not known", attended: undefined, meetings: of(32), minimum, then: "undetermined", percent: undefined },
    { given: "minimum not known", attended: of(8), meetings: of(32), minimum: { ...minimum, percent: undefined }, then: "undetermined", percent: of(25) }
  ])("share: $given: $then", ({ attended, meetings, minimum, percent, then }) => expect(Cohort.share(attended, meetings, minimum)).toEqual({ percent, verdict: then }))

  it("counts people, those who reach the minimum, and the mean", () => {
    const rows = [{ attended: of(16), people: 1 }, { attended: of(21), people: 6 }, { attended: of(22), people: 2 }]
    expect(Cohort.count(rows, of(22), { ...minimum, percent: of(95) })).toEqual({ people: 9, eligible: 8, meanAttended: Rational.make(186n, 9n) })
    expect(Cohort.count([], of(22), minimum)).toEqual({ people: 0, eligible: 0, meanAttended: undefined })
    expect(Cohort.count(rows, undefined, minimum)).toMatchObject({ people: 9, eligible: undefined })
    expect(Cohort.count([...rows, { attended: of(1), people: undefined }], of(22), { ...minimum, percent: of(95) })).toEqual({ people: undefined, eligible: 8, meanAttended: undefined })
    expect(Cohort.count([...rows, { attended: of(22), people: undefined }], of(22), { ...minimum, percent: of(95) }).eligible).toBe(undefined)
    expect(Cohort.count([{ attended: of(1), people: 0 }], undefined, minimum)).toMatchObject({ people: 0, eligible: 0 })
  })

})
