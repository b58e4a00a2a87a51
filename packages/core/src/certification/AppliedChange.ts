/**
 * A case file as it would be (berkas andaian): the changes of a remedy carried out, nothing else touched.
 *
 * This is how a remedy is proven: the file it leads to is judged again. Whoever must be somebody else is given a name
 * of nobody. Changes that take effect on later days move the day of the file there.
 *
 * @module
 */
import type { AssessmentRecord, CaseFile, DeclaredFact, MeetingRecord } from "../evidence/CaseFile.ts"
import * as Day from "../kernel/Day.ts"
import type * as Id from "../kernel/Id.ts"
import * as Ratio from "../kernel/Ratio.ts"
import * as Score from "../kernel/Score.ts"
import type { Facts } from "../rulebook/Recommendation.ts"
import type { Change } from "../rulebook/Remedy.ts"
import type { Context } from "./Requirement.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** A case file with the context it is judged in. @category types */
export interface Case {
  readonly file: CaseFile
  readonly context: Context
}

// ── Parameters ──────────────────────────────────────────────────────────────

/** The evidence of what was only assumed. @category parameters */
export const asIf = "as-if" as Id.EventId

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns the file as of a later day on which nothing more was done: meetings that were still to come have passed unattended.
 *
 * @category rules
 */
export const until = (file: CaseFile, day: Day.Day): CaseFile => {
  if (day <= file.asOf) return file
  const passed = file.meetings.filter((meeting) => meeting.status === "scheduled" && meeting.day >= file.asOf && meeting.day <= day)
  const marked = new Set(file.attendance.map(({ session }) => session))
  return passed.length === 0 ? { ...file, asOf: day } : {
    ...file,
    asOf: day,
    meetings: file.meetings.map((meeting): MeetingRecord => (passed.includes(meeting) ? { ...meeting, status: "held" } : meeting)),
    attendance: [
      ...file.attendance,
      ...passed.filter(({ session }) => !marked.has(session)).map(({ day, session }) => ({ session, mark: "absent" as const, day, evidence: asIf }))
    ]
  }
}

/**
 * Carries changes out, one after the other, and moves the day of the file to the last of them; meetings that pass until then
 * and that no change attends count as missed.
 *
 * @category rules
 */
export const apply = (changes: ReadonlyArray<Change>, file: CaseFile, context: Context = {}): Case => {
  const last = changes.reduce((day, { earliest }) => (earliest === undefined ? day : Day.max(day, earliest)), file.asOf)
  return changes.reduce(({ context, file }: Case, change) => one(change, file, context), { file: visited(until(file, last), changes), context })
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const evidence = asIf
const somebodyElse = (role: string) => `as-if/${role}` as Id.PersonId

const one = (change: Change, file: CaseFile, context: Context): Case => {
  const { facts } = change
  if (change.change === "choose-decider") return { file, context: { ...context, decider: somebodyElse("decider") } }
  return { file: recorded(change.change, facts, change.earliest ?? file.asOf, file), context }
}

const recorded = (change: string, facts: Facts, day: Day.Day, file: CaseFile): CaseFile => {
  const amount = Number(facts["amount"] ?? 1)
  switch (change) {
    case "attend-session":
    case "establish-attendance":
      return attended(file, String(facts["session"]) as Id.SessionId, day)
    case "make-up-session":
      return madeUp(file, String(facts["session"]) as Id.SessionId, day)
    case "take-assessment":
      return taken(file, facts, day)
    case "mark-assessment":
      return marked(file, facts)
    case "practise":
      return { ...file, practice: [...file.practice, { day, minutes: amount, supervisor: somebodyElse("supervisor"), evidence }] }
    case "show-criterion":
      return shown(file, facts, day)
    case "collect-evidence":
      return collected(file, facts, amount, day)
    case "judge-evidence":
      return judged(file, facts)
    case "obtain-certificate":
      return certified(file, facts, day)
    case "pass-stage":
      return { ...file, stages: [...file.stages, { stage: String(facts["stage"]), passedOn: day, evidence }] }
    case "give-consent":
      return { ...file, consents: [...file.consents, { purpose: String(facts["purpose"]), textVersion: String(facts["textVersion"]), givenOn: day, evidence }] }
    case "restore-stall":
      return { ...file, stall: [...file.stall, { status: facts["status"] as "active", since: day, evidence }] }
    case "add-supervisor":
      return declared(file, String(facts["fact"]), Number(facts["have"]) + amount, day)
    case "declare-fact":
      return declared(file, String(facts["fact"]), typed(facts), day)
    case "establish-fact":
      return established(file, facts, day)
    case "establish-identity":
      return named(file, String(facts["role"]))
    default:
      return file
  }
}

/** Visits come in hundreds and no other change touches one of them: all are written at once. */
const visited = (file: CaseFile, changes: ReadonlyArray<Change>): CaseFile => {
  const visits = changes.filter(({ change }) => change === "mentoring-visit").map(({ earliest, facts }) =>
    ({ day: earliest ?? file.asOf, minutes: Number(facts["amount"] ?? 0), mentor: somebodyElse("mentor"), evidence }))
  return visits.length === 0 ? file : { ...file, mentoring: [...file.mentoring, ...visits] }
}

const attended = (file: CaseFile, session: Id.SessionId, day: Day.Day): CaseFile => ({
  ...file,
  meetings: file.meetings.map((meeting): MeetingRecord => (meeting.session === session ? { ...meeting, status: "held" } : meeting)),
  attendance: [
    ...file.attendance.filter((record) => record.session !== session),
    { session, mark: "present", day, evidence }
  ]
})

const madeUp = (file: CaseFile, session: Id.SessionId, day: Day.Day): CaseFile => ({
  ...file,
  attendance: [...file.attendance, { session: `as-if/${session}` as Id.SessionId, mark: "present", day, makesUp: session, evidence }]
})

const taken = (file: CaseFile, facts: Facts, day: Day.Day): CaseFile => ({
  ...file,
  assessments: [...file.assessments, {
    assessment: String(facts["assessment"]) as Id.AssessmentId,
    day,
    score: Score.ofUnits(Number(facts["amount"])),
    possible: Score.ofUnits(Number(facts["possible"])),
    assessor: somebodyElse("assessor"),
    evidence
  }]
})

const marked = (file: CaseFile, facts: Facts): CaseFile => ({
  ...file,
  assessments: file.assessments.map((record): AssessmentRecord => {
    if (record.assessment !== facts["assessment"] || record.score !== undefined) return record
    const wanted = Score.ofUnits(Number(facts["amount"]))
    return { ...record, score: facts["scale"] === "points" ? Score.ofUnits(Math.min(wanted, record.possible)) : Score.ofUnits(Ratio.least(record.possible, wanted, "atLeast")) }
  })
})

const shown = (file: CaseFile, facts: Facts, day: Day.Day): CaseFile => {
  const unit = String(facts["unit"]) as Id.UnitCode
  const counts = String(facts["criteria"]).split("+").map(Number)
  const added = counts.flatMap((count, at) =>
    Array.from({ length: count }, (_, n) => ({ unit, element: at + 1, criterion: n + 1, shown: true, day, assessor: somebodyElse("assessor"), evidence })))
  return { ...file, criteria: [...file.criteria.filter((record) => record.unit !== unit || record.day < day), ...added] }
}

const unitOf = (facts: Facts) => facts["unit"] === undefined ? {} : { unit: String(facts["unit"]) as Id.UnitCode }
const good = { valid: true, authentic: true, current: true, sufficient: true }

const collected = (file: CaseFile, facts: Facts, amount: number, day: Day.Day): CaseFile => ({
  ...file,
  portfolio: [
    ...file.portfolio,
    ...Array.from({ length: amount }, (_, n) => ({
      item: `as-if/${String(facts["unit"] ?? "")}/${file.portfolio.length + n}`, ...unitOf(facts), day, madeOn: day, ...good, assessor: somebodyElse("assessor"), evidence
    }))
  ]
})

/** Every open point of the unit's items is judged well; which items those are does not matter to the count. */
const judged = (file: CaseFile, facts: Facts): CaseFile => ({
  ...file,
  portfolio: file.portfolio.map((item) =>
    facts["unit"] !== undefined && item.unit !== facts["unit"] ? item : {
      ...item,
      valid: item.valid ?? true,
      authentic: item.authentic ?? true,
      current: item.current ?? true,
      sufficient: item.sufficient ?? true,
      assessor: item.assessor ?? somebodyElse("assessor")
    })
})

const certified = (file: CaseFile, facts: Facts, day: Day.Day): CaseFile => ({
  ...file,
  certificates: [...file.certificates, {
    number: `as-if/${String(facts["scheme"])}` as Id.CertificateNumber,
    scheme: String(facts["scheme"]) as Id.SchemeId,
    schemeVersion: String(facts["version"]),
    kind: facts["certificate"] === "competency" ? "competency" : "training",
    validFrom: day,
    status: "active",
    statusSince: day,
    issue: 1,
    evidence
  }]
})

const declared = (file: CaseFile, fact: string, value: DeclaredFact["value"], day: Day.Day): CaseFile => ({
  ...file,
  declared: [...file.declared.filter((each) => each.fact !== fact || each.day < day), { fact, value, day, evidence }]
})

const typed = ({ type, value }: Facts): DeclaredFact["value"] =>
  type === "boolean" ? value === "true" : type === "text" ? String(value) : Number(value)

const established = (file: CaseFile, facts: Facts, day: Day.Day): CaseFile => {
  const value = facts["value"]!
  switch (facts["fact"]) {
    case "birth-day":
      return { ...file, bornOn: String(value) as Day.Day }
    case "visit-minutes":
      return { ...file, mentoring: file.mentoring.map((visit) => (visit.evidence === facts["visit"] ? { ...visit, minutes: Number(value) } : visit)) }
    case "enrolment-day":
      return { ...file, enrolledOn: String(value) as Day.Day }
    case "stall-status":
      return { ...file, stall: [...file.stall.filter(({ since }) => since < day), { status: value as "active", since: day, evidence }] }
    default:
      return declared(file, String(facts["fact"]), facts["type"] === undefined ? value : typed(facts), day)
  }
}

const named = (file: CaseFile, role: string): CaseFile => {
  const person = somebodyElse(role)
  switch (role) {
    case "trainer":
      return { ...file, meetings: file.meetings.map((meeting) => ({ trainer: person, ...meeting })) }
    case "mentor":
      return { ...file, mentoring: file.mentoring.map((visit) => ({ mentor: person, ...visit })) }
    case "supervisor":
      return { ...file, practice: file.practice.map((practice) => ({ supervisor: person, ...practice })) }
    default:
      return {
        ...file,
        assessments: file.assessments.map((record) => ({ assessor: person, ...record })),
        criteria: file.criteria.map((record) => ({ assessor: person, ...record })),
        portfolio: file.portfolio.map((record) => ({ assessor: person, ...record }))
      }
  }
}
