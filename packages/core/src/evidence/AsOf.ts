/**
 * A case file as it stood on another day (berkas pada suatu hari).
 *
 * For an earlier day, what had not happened yet is left out; for a later one, nothing new is assumed. A case file
 * keeps only the last status of a certificate, so before that day the certificate counts as active; replaying the
 * journey knows more, and also what was known when.
 *
 * @module
 */
import type { Day } from "../kernel/Day.ts"
import type { CaseFile, CertificateRecord, ConsentRecord, MeetingRecord, StageRecord } from "./CaseFile.ts"

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns the file as of a day.
 *
 * @example
 * ```ts
 * import { AsOf, CaseFile } from "@sepasar/core/evidence"
 * import { Day, Id } from "@sepasar/core/kernel"
 *
 * const visit = { day: Day.make("2026-03-03"), evidence: Id.make<"EventId">("e-1") }
 * const file = { ...CaseFile.empty(Id.make("P-1"), Day.make("2026-06-30")), mentoring: [visit] }
 * AsOf.restrict(file, Day.make("2026-03-02")).mentoring.length // => 0
 * AsOf.restrict(file, Day.make("2026-03-03")).mentoring.length // => 1
 * ```
 * @category rules
 */
export const restrict = (file: CaseFile, day: Day): CaseFile => {
  const past = <A extends { readonly day: Day }>(records: ReadonlyArray<A>): ReadonlyArray<A> => records.filter((record) => record.day <= day)
  const { enrolledOn, ...rest } = file
  return {
    ...rest,
    asOf: day,
    ...(enrolledOn === undefined || enrolledOn > day ? {} : { enrolledOn }),
    meetings: file.meetings.map((meeting): MeetingRecord => (meeting.status === "held" && meeting.day > day ? { ...meeting, status: "scheduled" } : meeting)),
    attendance: past(file.attendance),
    mentoring: past(file.mentoring),
    assessments: past(file.assessments),
    criteria: past(file.criteria),
    practice: past(file.practice),
    portfolio: past(file.portfolio),
    stages: file.stages.flatMap((stage) => reached(stage, day)),
    certificates: file.certificates.flatMap((certificate) => standing(certificate, day)),
    consents: file.consents.flatMap((consent) => given(consent, day)),
    stall: file.stall.filter(({ since }) => since <= day),
    declared: past(file.declared),
    decisions: past(file.decisions)
  }
}

/** Every day on which something in the file happened, and the day after each meeting, in order, each once. @category rules */
export const days = (file: CaseFile): ReadonlyArray<Day> => {
  const found = [
    file.enrolledOn,
    ...[file.meetings, file.attendance, file.mentoring, file.assessments, file.criteria, file.practice, file.portfolio, file.declared, file.decisions]
      .flatMap((records: ReadonlyArray<{ readonly day: Day }>) => records.map(({ day }) => day)),
    ...file.stages.flatMap(({ enteredOn, passedOn }) => [enteredOn, passedOn]),
    ...file.certificates.flatMap(({ statusSince, validFrom }) => [statusSince, validFrom]),
    ...file.consents.flatMap(({ givenOn, withdrawnOn }) => [givenOn, withdrawnOn]),
    ...file.stall.map(({ since }) => since)
  ]
  return [...new Set(found.filter((day) => day !== undefined))].sort()
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const reached = ({ enteredOn, passedOn, ...stage }: StageRecord, day: Day): ReadonlyArray<StageRecord> => {
  const entered = enteredOn !== undefined && enteredOn <= day ? { enteredOn } : {}
  const passed = passedOn !== undefined && passedOn <= day ? { passedOn } : {}
  return "enteredOn" in entered || "passedOn" in passed ? [{ ...stage, ...entered, ...passed }] : []
}

const standing = (certificate: CertificateRecord, day: Day): ReadonlyArray<CertificateRecord> => {
  const { status, statusSince, validFrom } = certificate
  if (statusSince <= day) return [certificate]
  return status === "active" || validFrom > day ? [] : [{ ...certificate, status: "active", statusSince: validFrom }]
}

const given = ({ withdrawnOn, ...consent }: ConsentRecord, day: Day): ReadonlyArray<ConsentRecord> =>
  consent.givenOn > day ? [] : [{ ...consent, ...(withdrawnOn === undefined || withdrawnOn > day ? {} : { withdrawnOn }) }]
