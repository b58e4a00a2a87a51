/**
 * English wording of the life of a certificate.
 *
 * @module
 */
import type { LifeWords } from "../id/life.ts"

/** The life of a certificate in English. @category instances */
export const life: LifeWords = {
  state: {
    unissued: "not issued",
    active: "active",
    warned: "active, under warning",
    suspended: "suspended",
    lapsed: "lapsed",
    revoked: "revoked",
    replaced: "replaced"
  },
  command: {
    issue: "issue",
    renew: "renew",
    warn: "warn about",
    lift: "lift a warning from",
    suspend: "suspend",
    reinstate: "reinstate",
    revoke: "revoke",
    correct: "correct",
    replace: "replace"
  },
  event: {
    CertificateIssued: "certificate issued",
    CertificateRenewed: "certificate renewed",
    CertificateWarned: "holder warned",
    CertificateWarningLifted: "warning lifted",
    CertificateSuspended: "certificate suspended",
    CertificateReinstated: "certificate reinstated",
    CertificateRevoked: "certificate revoked",
    CertificateCorrected: "certificate corrected, same number",
    CertificateReplaced: "certificate replaced by a new number"
  },
  status: { notYet: "not yet valid", valid: "valid", expiringSoon: "expiring soon", expired: "expired" },
  phase: {
    endless: "needs no renewal",
    tooEarly: "too early to renew",
    open: "can be renewed",
    closed: "too late to ask for renewal",
    grace: "late, can still be renewed",
    lapsed: "lapsed, needs a new certificate"
  },
  due: {
    renewalOpen: "can be renewed since {since}",
    repairOverdue: "the repair was due on {since}; somebody must decide",
    suspensionOver: "the suspension ran until {since}; somebody must decide"
  },
  refusal: {
    notInThisState: "cannot {command} a certificate that is {state}",
    beforeLastChange: "the last change was on {limit}; an earlier day is not taken",
    reasonMissing: "the reason is missing",
    endsBeforeItBegins: "the certificate ends on {limit}, before it begins",
    sameNumber: "the replacement must bear another number",
    noRenewal: "the scheme provides no renewal",
    endless: "the certificate does not end, so it needs no renewal",
    tooEarly: "renewal can be asked for from {limit} on",
    closed: "renewal had to be asked for by {limit}",
    lapsed: "renewal was possible until {limit}; after that it takes a new certificate",
    pathNotOffered: "this path of renewal is not offered on this day",
    endsNoLater: "the renewal gives no validity after {limit}",
    invalidTerm: "the term in the scheme cannot be calculated"
  },
  term: {
    notWhole: "not a whole number",
    notPositive: "ends before it begins",
    empty: "holds no term",
    neverReached: "the fixed date is never reached",
    outsideCalendar: "outside the calendar"
  },
  appeal: {
    nothingToAppeal: "the decision is favourable, so there is nothing to appeal",
    alreadyAppealed: "the decision was appealed before",
    groundsMissing: "the grounds of the appeal are missing",
    notYetDecided: "the decision was made known on {limit} only",
    tooLate: "the last day to appeal was {limit}",
    alreadyDecided: "the appeal was decided on {limit}",
    beforeFiling: "the appeal was filed on {limit} only",
    outcomeNotProvided: "the scheme does not provide this outcome",
    panelTooSmall: "the panel needs at least {limit} different people",
    panelTooLarge: "the panel has at most {limit} people",
    panelInvolved: "{person} had a part in this case; appoint another member",
    panelNotShownIndependent: "somebody who handled this case is not known; complete the record before the panel decides"
  },
  outcome: { upheld: "appeal upheld", dismissed: "appeal dismissed", reassess: "assessed anew" },
  role: {
    trainer: "trainer",
    mentor: "mentor",
    supervisor: "practice supervisor",
    assessor: "assessor",
    decider: "decider",
    panel: "appeal panel",
    issuer: "issuer"
  },
  separation: {
    "different-people": {
      met: "{first} and {second} are different people",
      unmet: "{first} and {second} are the same: {shared}",
      undetermined: "it is not known who {first} and {second} are"
    },
    "no-conflict-of-interest": {
      met: "{role} declared no conflict of interest",
      unmet: "{role} declared a conflict of interest ({conflicts} people)",
      undetermined: "{role} has not declared whether there is a conflict of interest"
    }
  }
}
