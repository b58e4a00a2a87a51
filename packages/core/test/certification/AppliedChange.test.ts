/** A case file as it would be: what each change of a remedy writes, and that it touches nothing else. */
import { describe, expect, it } from "vitest"
import * as AppliedChange from "../../src/certification/AppliedChange.ts"
import type * as CaseFile from "../../src/evidence/CaseFile.ts"
import type { Facts } from "../../src/rulebook/Recommendation.ts"
import type { Change } from "../../src/rulebook/Remedy.ts"
import { asOf, attempt, attendance, criterion, day, event, file, id, meeting, score, visit } from "./fixtures.ts"

const [today, tomorrow, later] = [asOf, day("2026-07-01"), day("2026-07-08")]
const change = (name: string, facts: Facts, earliest: Change["earliest"] = tomorrow): Change =>
  ({ change: name, path: "", facts, cost: 1, ...(earliest === undefined ? {} : { earliest }) })
const applied = (facts: Partial<CaseFile.CaseFile>, ...changes: ReadonlyArray<Change>) => AppliedChange.apply(changes, file(facts)).file

const evidence = AppliedChange.asIf
const by = (role: string) => id<"PersonId">(`as-if/${role}`)
const fact = (name: string, value: CaseFile.DeclaredFact["value"], on: string): CaseFile.DeclaredFact => ({ fact: name, value, day: day(on), evidence: event(`${name}-${on}`) })
const item = (name: string, unit: string, more: Partial<CaseFile.PortfolioItem> = {}): CaseFile.PortfolioItem =>
  ({ item: name, unit: id(unit), day: day("2026-05-01"), valid: undefined, authentic: undefined, current: undefined, sufficient: undefined, evidence: event(name), ...more })
const stall = (status: CaseFile.StallRecord["status"], on: string): CaseFile.StallRecord => ({ status, since: day(on), evidence: event(on) })
const good = { valid: true, authentic: true, current: true, sufficient: true }
const collected = (name: string, more: object = {}) => ({ item: name, day: tomorrow, madeOn: tomorrow, ...good, assessor: by("assessor"), evidence, ...more })
const certified = { number: "as-if/dasar", scheme: "dasar", schemeVersion: "2", validFrom: tomorrow, status: "active", statusSince: tomorrow, issue: 1, evidence }
const shown = (element: number, n: number) => ({ unit: "U-1", element, criterion: n, shown: true, day: tomorrow, assessor: by("assessor"), evidence })
const practised: CaseFile.PracticeRecord = { day: day("2026-05-01"), minutes: 60, evidence: event("p") }
const waiting = (possible: number, more: Partial<CaseFile.AssessmentRecord> = {}) => attempt("post", undefined, "2026-05-01", { possible: score(possible), ...more })
const marking = (amount: number, scale: string) => change("mark-assessment", { assessment: "post", amount: score(amount), scale }, today)

describe("what a change writes", () => {
  const meetings = [meeting(1, { day: tomorrow, status: "scheduled" }), meeting(2, { day: later, status: "scheduled" })]
  it.each<{ readonly given: string; readonly before?: Partial<CaseFile.CaseFile>; readonly change: Change; readonly after: object }>([
    { given: "a meeting attended", before: { meetings, attendance: [attendance(1, "excused"), attendance(3, "late")] }, change: change("attend-session", { session: "S-1" }), after: { meetings: [{ ...meetings[0]!, status: "held" }, meetings[1]], attendance: [attendance(3, "late"), { session: "S-1", mark: "present", day: tomorrow, evidence }] } },
    { given: "a missed meeting made up", before: { meetings, attendance: [attendance(1, "absent")] }, change: change("make-up-session", { session: "S-1" }, today), after: { meetings, attendance: [attendance(1, "absent"), { session: "as-if/S-1", mark: "present", day: today, makesUp: "S-1", evidence }] } },
    { given: "an assessment taken", before: { assessments: [attempt("post", 10)] }, change: change("take-assessment", { assessment: "post", amount: score(70), possible: score(80) }), after: { assessments: [attempt("post", 10), { assessment: "post", day: tomorrow, score: score(70), possible: score(80), assessor: by("assessor"), evidence }] } },
    { given: "a mark in percent: the least that reaches it", before: { assessments: [waiting(3)] }, change: marking(50, "percent"), after: { assessments: [waiting(3, { score: score(1.5) })] } },
    { given: "a mark in percent that no mark equals", before: { assessments: [waiting(0.0003)] }, change: marking(50, "percent"), after: { assessments: [waiting(0.0003, { score: score(0.0002) })] } },
    { given: "a mark in points", before: { assessments: [waiting(200)] }, change: marking(120, "points"), after: { assessments: [waiting(200, { score: score(120) })] } },
    { given: "a mark in points, no more than the work can bring", before: { assessments: [waiting(50), waiting(200)] }, change: marking(120, "points"), after: { assessments: [waiting(50, { score: score(50) }), waiting(200, { score: score(120) })] } },
    { given: "what is marked, or of another assessment, is not marked again", before: { assessments: [attempt("post", 10), attempt("pre", undefined)] }, change: marking(70, "percent"), after: { assessments: [attempt("post", 10), attempt("pre", undefined)] } },
    { given: "a visit of some length", before: { mentoring: [visit("2026-05-01")] }, change: change("mentoring-visit", { amount: 30 }), after: { mentoring: [visit("2026-05-01"), { day: tomorrow, minutes: 30, mentor: by("mentor"), evidence }] } },
    { given: "a visit whose length nobody asks", change: change("mentoring-visit", {}), after: { mentoring: [{ day: tomorrow, minutes: 0, mentor: by("mentor"), evidence }] } },
    { given: "practice", before: { practice: [practised] }, change: change("practise", { amount: 90 }), after: { practice: [practised, { day: tomorrow, minutes: 90, supervisor: by("supervisor"), evidence }] } },
    { given: "criteria shown: earlier ones stay on record, those of the day or after are replaced", before: { criteria: [criterion("U-1", 1, 1, false, "2026-06-30"), criterion("U-1", 1, 2, false, "2026-07-01"), criterion("U-1", 2, 1, false, "2026-07-02"), criterion("U-2", 1, 1, false, "2026-07-01")] }, change: change("show-criterion", { unit: "U-1", criteria: "2+1" }), after: { criteria: [criterion("U-1", 1, 1, false, "2026-06-30"), criterion("U-2", 1, 1, false, "2026-07-01"), shown(1, 1), shown(1, 2), shown(2, 1)] } },
    { given: "evidence of a unit collected", before: { portfolio: [item("a", "U-1")] }, change: change("collect-evidence", { unit: "U-2", amount: 2 }), after: { portfolio: [item("a", "U-1"), collected("as-if/U-2/1", { unit: "U-2" }), collected("as-if/U-2/2", { unit: "U-2" })] } },
    { given: "evidence of no unit collected", change: change("collect-evidence", { amount: 1 }), after: { portfolio: [collected("as-if//0")] } },
    { given: "evidence of a unit judged: what is judged stays", before: { portfolio: [item("a", "U-1"), item("b", "U-2"), item("c", "U-1", { valid: false, authentic: false, current: false, sufficient: false, assessor: id("A") })] }, change: change("judge-evidence", { unit: "U-1" }, today), after: { portfolio: [item("a", "U-1", { ...good, assessor: by("assessor") }), item("b", "U-2"), item("c", "U-1", { valid: false, authentic: false, current: false, sufficient: false, assessor: id("A") })] } },
    { given: "all evidence judged", before: { portfolio: [item("a", "U-1"), item("b", "U-2")] }, change: change("judge-evidence", {}, today), after: { portfolio: [item("a", "U-1", { ...good, assessor: by("assessor") }), item("b", "U-2", { ...good, assessor: by("assessor") })] } },
    { given: "a certificate of competency", change: change("obtain-certificate", { scheme: "dasar", version: "2", certificate: "competency" }), after: { certificates: [{ ...certified, kind: "competency" }] } },
    { given: "a certificate of training", change: change("obtain-certificate", { scheme: "dasar", version: "2", certificate: "training" }), after: { certificates: [{ ...certified, kind: "training" }] } },
    { given: "a certificate whose kind nobody asks", change: change("obtain-certificate", { scheme: "dasar", version: "2", certificate: "" }), after: { certificates: [{ ...certified, kind: "training" }] } },
    { given: "a stage passed", change: change("pass-stage", { stage: "daring" }), after: { stages: [{ stage: "daring", passedOn: tomorrow, evidence }] } },
    { given: "a consent", change: change("give-consent", { purpose: "penilaian", textVersion: "2" }), after: { consents: [{ purpose: "penilaian", textVersion: "2", givenOn: tomorrow, evidence }] } },
    { given: "a stall restored", before: { stall: [stall("closed", "2026-06-01")] }, change: change("restore-stall", { status: "active" }), after: { stall: [stall("closed", "2026-06-01"), { status: "active", since: tomorrow, evidence }] } },
    { given: "supervisors added to those there are", before: { declared: [fact("pengawas", 1, "2026-05-01")] }, change: change("add-supervisor", { fact: "pengawas", have: 1, amount: 2 }), after: { declared: [fact("pengawas", 1, "2026-05-01"), { fact: "pengawas", value: 3, day: tomorrow, evidence }] } },
    { given: "a number declared: what was declared that day or after is replaced", before: { declared: [fact("x", 1, "2026-06-30"), fact("x", 2, "2026-07-01"), fact("x", 3, "2026-07-02"), fact("y", 4, "2026-07-01")] }, change: change("declare-fact", { fact: "x", value: "9", type: "number" }), after: { declared: [fact("x", 1, "2026-06-30"), fact("y", 4, "2026-07-01"), { fact: "x", value: 9, day: tomorrow, evidence }] } },
    { given: "a yes declared", change: change("declare-fact", { fact: "x", value: "true", type: "boolean" }), after: { declared: [{ fact: "x", value: true, day: tomorrow, evidence }] } },
    { given: "a no declared", change: change("declare-fact", { fact: "x", value: "false", type: "boolean" }), after: { declared: [{ fact: "x", value: false, day: tomorrow, evidence }] } },
    { given: "a text declared", change: change("declare-fact", { fact: "x", value: "b", type: "text" }), after: { declared: [{ fact: "x", value: "b", day: tomorrow, evidence }] } },
    { given: "a fact found out as it is written", change: change("establish-fact", { fact: "pengawas", value: 3 }, today), after: { declared: [{ fact: "pengawas", value: 3, day: today, evidence }] } },
    { given: "a fact found out by its type", change: change("establish-fact", { fact: "x", value: "true", type: "boolean" }, today), after: { declared: [{ fact: "x", value: true, day: today, evidence }] } },
    { given: "the day of birth found out", change: change("establish-fact", { fact: "birth-day", value: "2000-01-01" }, today), after: { bornOn: "2000-01-01" } },
    { given: "the day of enrolment found out", change: change("establish-fact", { fact: "enrolment-day", value: "2026-03-01" }, today), after: { enrolledOn: "2026-03-01" } },
    { given: "the length of one visit found out", before: { mentoring: [visit("2026-05-01"), visit("2026-05-02")] }, change: change("establish-fact", { fact: "visit-minutes", visit: "v-2026-05-01", value: 30 }, today), after: { mentoring: [visit("2026-05-01", { minutes: 30 }), visit("2026-05-02")] } },
    { given: "the status of a stall found out: what began today gives way", before: { stall: [stall("closed", "2026-06-29"), stall("closed", "2026-06-30")] }, change: change("establish-fact", { fact: "stall-status", value: "active" }, today), after: { stall: [stall("closed", "2026-06-29"), { status: "active", since: today, evidence }] } },
    { given: "a wait", change: change("wait-until", { until: tomorrow }), after: {} }
  ])("$given", ({ after, before = {}, change }) =>
    expect(applied(before, change)).toEqual({ ...file(before), asOf: change.earliest, ...after }))

  const people = {
    meetings: [meeting(1), meeting(2, { trainer: id("T") })],
    mentoring: [visit("2026-05-01"), visit("2026-05-02", { mentor: id("M") })],
    practice: [practised, { ...practised, supervisor: id<"PersonId">("W") }],
    assessments: [attempt("post", 70), attempt("post", 70, "2026-05-01", { assessor: id("A") })],
    criteria: [criterion("U-1", 1, 1, true), { ...criterion("U-1", 1, 2, true), assessor: id<"PersonId">("A") }],
    portfolio: [item("a", "U-1"), item("b", "U-1", { assessor: id("A") })]
  }
  const name = (key: string, list: ReadonlyArray<object>, role: string) => [{ ...list[0], [key]: by(role) }, list[1]]
  it.each([
    { role: "trainer", after: { meetings: name("trainer", people.meetings, "trainer") } },
    { role: "mentor", after: { mentoring: name("mentor", people.mentoring, "mentor") } },
    { role: "supervisor", after: { practice: name("supervisor", people.practice, "supervisor") } },
    { role: "assessor", after: { assessments: name("assessor", people.assessments, "assessor"), criteria: name("assessor", people.criteria, "assessor"), portfolio: name("assessor", people.portfolio, "assessor") } }
  ])("the $role is named where nobody was, and stays who it was elsewhere", ({ after, role }) =>
    expect(applied(people, change("establish-identity", { role }, today))).toEqual({ ...file(people), ...after }))

  it("another decider is somebody else, in the context and not in the file", () => {
    const context = { decider: id<"PersonId">("D"), units: new Map() }
    expect(AppliedChange.apply([change("choose-decider", {}, today)], file(), context)).toEqual({ file: file(), context: { ...context, decider: by("decider") } })
  })
})

describe("changes carried out together", () => {
  it("the file is looked at as of the last of them, each is written on its own day", () => {
    const after = applied({}, change("mentoring-visit", {}, later), change("pass-stage", { stage: "daring" }, tomorrow), change("mentoring-visit", { amount: 30 }, tomorrow))
    expect(after.asOf).toBe(later)
    expect(after.mentoring.map(({ day, minutes }) => [day, minutes])).toEqual([[later, 0], [tomorrow, 30]])
    expect(after.stages).toEqual([{ stage: "daring", passedOn: tomorrow, evidence }])
  })

  it("one without a day happens on the last day of the others, or today", () => {
    const { earliest: _, ...dayless } = change("pass-stage", { stage: "daring" })
    expect(applied({}, dayless)).toMatchObject({ asOf: today, stages: [{ passedOn: today }] })
    expect(applied({}, dayless, change("wait-until", {}, later))).toMatchObject({ asOf: later, stages: [{ passedOn: later }] })
  })

  it("meetings that pass until then are held and missed, but for those cancelled and those a change attends", () => {
    const meetings = [meeting(1, { day: today, status: "scheduled" }), meeting(2, { day: tomorrow, status: "cancelled" }), meeting(3, { day: later, status: "scheduled" }), meeting(4, { day: later, status: "scheduled" })]
    const after = applied({ meetings }, change("attend-session", { session: "S-4" }, later))
    expect(after.meetings.map(({ status }) => status)).toEqual(["held", "cancelled", "held", "held"])
    expect(after.attendance.map(({ mark, session }) => `${session} ${mark}`)).toEqual(["S-1 absent", "S-3 absent", "S-4 present"])
  })

  it("a meeting of today that is attended today is held", () => {
    const meetings = [meeting(1, { day: today, status: "scheduled" }), meeting(2, { day: today, status: "scheduled" })]
    expect(applied({ meetings }, change("attend-session", { session: "S-1" }, today)).meetings.map(({ status }) => status)).toEqual(["held", "scheduled"])
  })

  it("none changes nothing", () => expect(AppliedChange.apply([], file())).toEqual({ file: file(), context: {} }))
})
