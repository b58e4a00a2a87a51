/** English wording of the journey room (kata-kata perjalanan). @module */
import type { JourneyWords } from "../id/journey.ts"

/** Words of the trader's journey. @category instances */
export const journey: JourneyWords = {
  contradiction: {
    "id-reused": "two different records carry the id {event}; the one recorded first counts",
    "correction-of-unknown": "correction {event} points to record {about}, which does not exist",
    "replacement-unknown": "correction {event} names replacement {about}, which is not there yet",
    "enrolled-twice": "enrolled again, in cohort {about}; the last enrolment counts",
    "marked-twice": "attendance at session {about} is recorded twice with different marks",
    "session-unknown": "session {about} is not in the timetable",
    "session-held-and-cancelled": "session {about} is recorded as held and as cancelled; the last record counts",
    "consent-never-given": "consent for {about} is withdrawn but was never given",
    "certificate-unknown": "certificate {about} was never issued",
    "certificate-number-reused": "certificate number {about} is used twice; the first issue counts",
    "decided-by-nobody": "the decision on scheme {about} does not say who decided",
    "appeal-unknown": "appeal {about} is decided but was never filed",
    "appeal-decided-twice": "appeal {about} is decided twice, differently; the last ruling counts"
  },
  event: {
    SessionScheduled: "session scheduled",
    SessionHeld: "session held",
    SessionCancelled: "session cancelled",
    SatisfactionAnswered: "satisfaction survey answered",
    TestAnswered: "test answered item by item",
    WorkScored: "work scored by one assessor of several",
    TraderEnrolled: "trader enrolled",
    AttendanceRecorded: "attendance recorded",
    MentoringVisited: "mentoring visit made",
    AssessmentRecorded: "assessment recorded",
    CriterionAssessed: "performance criterion assessed",
    PracticeLogged: "practice logged",
    PortfolioItemJudged: "portfolio item judged",
    StageEntered: "stage entered",
    StagePassed: "stage passed",
    ConsentGiven: "consent given",
    ConsentWithdrawn: "consent withdrawn",
    StallStatusRecorded: "stall status recorded",
    FactDeclared: "fact declared",
    CertificationDecided: "certification decided",
    CertificateIssued: "certificate issued",
    CertificateRenewed: "certificate renewed",
    CertificateWarned: "certificate holder warned",
    CertificateWarningLifted: "warning lifted",
    CertificateSuspended: "certificate suspended",
    CertificateReinstated: "certificate reinstated",
    CertificateRevoked: "certificate revoked",
    CertificateCorrected: "certificate corrected",
    CertificateReplaced: "certificate replaced",
    AppealFiled: "appeal filed",
    AppealDecided: "appeal decided",
    ConflictOfInterestDeclared: "declaration of conflicts of interest recorded",
    RecordCorrected: "record corrected",
    RecordWithdrawn: "record withdrawn"
  }
}
