/**
 * What each event adds to a journey, one line of meaning an event (langkah perjalanan).
 *
 * Private to the room. Each step writes into a draft that only its caller holds.
 *
 * @module
 */
import type * as CaseFile from "../evidence/CaseFile.ts"
import * as Day from "../kernel/Day.ts"
import type * as Id from "../kernel/Id.ts"
import type { TraderEvent } from "./Event.ts"
import type { Draft } from "./Journey.ts"

type Of<Type extends TraderEvent["type"]> = Extract<TraderEvent, { readonly type: Type }>

/** One step for every event of a trader; a new event does not compile until it has one. */
export const steps: { readonly [Type in TraderEvent["type"]]: (draft: Draft, event: Of<Type>) => void } = {
  TraderEnrolled: (draft, { data, id, occurredOn }) => {
    if (draft.enrolledOn !== undefined && (draft.market !== data.market || draft.cohort !== data.cohort)) {
      draft.contradictions.push({ what: "enrolled-twice", event: id, about: data.cohort })
    }
    draft.enrolledOn ??= occurredOn
    draft.market = data.market
    draft.cohort = data.cohort
    if (data.bornOn !== undefined) draft.bornOn = data.bornOn
  },
  AttendanceRecorded: (draft, { data, id, occurredOn }) => {
    const other = draft.attendance.find(({ session }) => session === data.session)
    if (other !== undefined && other.mark !== data.mark) {
      draft.contradictions.push({ what: "marked-twice", event: id, about: data.session })
    }
    draft.attendance.push({ ...data, day: occurredOn, evidence: id })
  },
  MentoringVisited: (draft, { data, id, occurredOn }) => void draft.mentoring.push({ ...data, day: occurredOn, evidence: id }),
  AssessmentRecorded: (draft, { data, id, occurredOn }) =>
    void draft.assessments.push({ ...data, score: data.score, day: occurredOn, evidence: id }),
  CriterionAssessed: (draft, { data, id, occurredOn }) =>
    void draft.criteria.push({ ...data, shown: data.shown, day: occurredOn, evidence: id }),
  PracticeLogged: (draft, { data, id, occurredOn }) => void draft.practice.push({ ...data, day: occurredOn, evidence: id }),
  PortfolioItemJudged: (draft, { data, id, occurredOn }) =>
    void draft.portfolio.push({
      ...data,
      valid: data.valid,
      authentic: data.authentic,
      current: data.current,
      sufficient: data.sufficient,
      day: occurredOn,
      evidence: id
    }),
  StageEntered: (draft, { data, id, occurredOn }) => void draft.stages.push({ stage: data.stage, enteredOn: occurredOn, evidence: id }),
  StagePassed: (draft, { data, id, occurredOn }) => {
    const at = draft.stages.findLastIndex(({ passedOn, stage }) => stage === data.stage && passedOn === undefined)
    const open = draft.stages[at]
    if (open === undefined) draft.stages.push({ stage: data.stage, passedOn: occurredOn, evidence: id })
    else draft.stages[at] = { ...open, passedOn: occurredOn, evidence: id }
  },
  ConsentGiven: (draft, { data, id, occurredOn }) => void draft.consents.push({ ...data, givenOn: occurredOn, evidence: id }),
  ConsentWithdrawn: (draft, { data, id, occurredOn }) => {
    const open = draft.consents.some(({ purpose, withdrawnOn }) => purpose === data.purpose && withdrawnOn === undefined)
    if (!open) draft.contradictions.push({ what: "consent-never-given", event: id, about: data.purpose })
    draft.consents = draft.consents.map((consent) =>
      consent.purpose === data.purpose && consent.withdrawnOn === undefined ? { ...consent, withdrawnOn: occurredOn } : consent)
  },
  StallStatusRecorded: (draft, { data, id, occurredOn }) => void draft.stall.push({ ...data, since: occurredOn, evidence: id }),
  FactDeclared: (draft, { data, id, occurredOn }) => void draft.declared.push({ ...data, day: occurredOn, evidence: id }),
  CertificationDecided: (draft, { by, data, id, occurredOn }) => {
    if (by === undefined) draft.contradictions.push({ what: "decided-by-nobody", event: id, about: data.scheme })
    else {
      const { outcome, scheme, schemeVersion } = data
      draft.decisions.push({ scheme, schemeVersion, outcome, by, day: occurredOn, evidence: id })
    }
  },
  CertificateIssued: (draft, { data, id, occurredOn }) => {
    if (draft.certificates.some(({ number }) => number === data.number)) {
      draft.contradictions.push({ what: "certificate-number-reused", event: id, about: data.number })
    } else draft.certificates.push({ ...data, status: "active", statusSince: occurredOn, issue: 1, evidence: id })
  },
  CertificateRenewed: (draft, { data, id }) =>
    change(draft, id, data.number, ({ lastValidDay, ...held }) => {
      // A renewal that begins while the old term still runs leaves no day uncovered: the first day stays.
      const unbroken = lastValidDay === undefined || data.validFrom <= Day.addDays(lastValidDay, 1)
      const validFrom = unbroken ? held.validFrom : data.validFrom
      return { ...held, validFrom, ...(data.lastValidDay === undefined ? {} : { lastValidDay: data.lastValidDay }) }
    }),
  // A warned certificate still holds: what requirements read does not change.
  CertificateWarned: (draft, { data, id }) => change(draft, id, data.number, (held) => held),
  CertificateWarningLifted: (draft, { data, id }) => change(draft, id, data.number, (held) => held),
  CertificateSuspended: (draft, { data, id, occurredOn }) =>
    change(draft, id, data.number, (held) => ({ ...held, status: "suspended", statusSince: occurredOn })),
  CertificateReinstated: (draft, { data, id, occurredOn }) =>
    change(draft, id, data.number, (held) => ({ ...held, status: "active", statusSince: occurredOn })),
  CertificateRevoked: (draft, { data, id, occurredOn }) =>
    change(draft, id, data.number, (held) => ({ ...held, status: "revoked", statusSince: occurredOn })),
  CertificateCorrected: (draft, { data, id }) => change(draft, id, data.number, (held) => ({ ...held, issue: held.issue + 1 })),
  CertificateReplaced: (draft, { data, id, occurredOn }) =>
    change(draft, id, data.number, (held) => ({ ...held, status: "replaced", statusSince: occurredOn })),
  AppealFiled: (draft, { data: { appeal, decision }, id, occurredOn }) =>
    void draft.appeals.push({ appeal, decision, filedOn: occurredOn, evidence: id }),
  AppealDecided: (draft, { data, id, occurredOn }) => {
    const filed = draft.appeals.filter(({ appeal }) => appeal === data.appeal)
    if (filed.length === 0) draft.contradictions.push({ what: "appeal-unknown", event: id, about: data.appeal })
    if (filed.some(({ outcome }) => outcome !== undefined && outcome !== data.outcome)) {
      draft.contradictions.push({ what: "appeal-decided-twice", event: id, about: data.appeal })
    }
    draft.appeals = draft.appeals.map((appeal) =>
      appeal.appeal === data.appeal ? { ...appeal, outcome: data.outcome, panel: data.panel, decidedOn: occurredOn } : appeal)
  },
  ConflictOfInterestDeclared: (draft, { data, id, occurredOn }) =>
    void draft.declarations.push({ ...data, conflict: data.conflict, day: occurredOn, evidence: id }),
  RecordCorrected: () => {},
  RecordWithdrawn: () => {}
}

const change = (
  draft: Draft,
  event: Id.EventId,
  number: Id.CertificateNumber,
  next: (held: CaseFile.CertificateRecord) => CaseFile.CertificateRecord
): void => {
  const at = draft.certificates.findIndex((held) => held.number === number)
  const held = draft.certificates[at]
  if (held === undefined) draft.contradictions.push({ what: "certificate-unknown", event, about: number })
  else draft.certificates[at] = next(held)
}
