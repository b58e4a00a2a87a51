/**
 * English wording of the certification room.
 *
 * @module
 */
import type { CertificationWords } from "../../certification/ExplainWords.ts"

/** The certification room in English. @category instances */
export const certification: CertificationWords = {
  findings: {
    "age-at-least": {
      met: "aged {age}, at least {years}",
      unmet: "aged {age}, not yet {years}",
      undetermined: "the age is not known; at least {years} is asked for"
    },
    "assessor-independent": {
      met: "no assessor trained or mentored this trader",
      unmet: "assessor {shared} also trained or mentored this trader",
      undetermined: "not everybody who assessed, trained or mentored is known"
    },
    "attendance-share": {
      met: "attended {attended} of {held} meetings, minimum {minimum}%",
      unmet: "attended {attended} of {held} meetings, below the minimum of {minimum}%",
      undetermined: "recorded at {attended} of {held} meetings, {unknown} not clear, minimum {minimum}%"
    },
    "certificate-held": {
      met: "holds certificate {number} of {scheme}",
      unmet: "holds no certificate of {scheme} that is valid on the day",
      undetermined: "certificate of {scheme} not known"
    },
    "consent-given": {
      met: "consent to {purpose} given on {givenOn}, text {textVersion}",
      unmet: "no consent to {purpose} holds",
      undetermined: "consent to {purpose} not known"
    },
    "decider-independent": {
      met: "who decides did not assess",
      unmet: "{shared} decides and also assessed",
      undetermined: "who decides or who assessed is not known"
    },
    "declared-fact": {
      met: "{label}: {value}",
      unmet: "{label}: {value}, asked for {wanted}",
      undetermined: "{label} is not known"
    },
    "evidence-vatm": {
      met: "{items} valid, authentic, current and sufficient items, at least {minimum}",
      unmet: "{items} valid, authentic, current and sufficient items, not yet {minimum}",
      undetermined: "the evidence is not fully judged; {items} items satisfy so far, at least {minimum}"
    },
    "gain-at-least": {
      met: "from {pre} to {post}, a gain of at least {minimum} ({measure})",
      unmet: "from {pre} to {post}, not yet a gain of {minimum} ({measure})",
      undetermined: "the gain cannot be counted yet; pre-test {pre}, post-test {post}"
    },
    "lesson-hours": {
      met: "followed {hours} {unit}, at least {minimum}",
      unmet: "followed {hours} {unit}, not yet {minimum}",
      undetermined: "recorded {hours} {unit}, {unknown} meetings not clear, at least {minimum}"
    },
    "mentoring-visits": {
      met: "{visits} mentoring visits, at least {minimum}",
      unmet: "{visits} of {minimum} mentoring visits",
      undetermined: "{visits} of {minimum} mentoring visits count for sure"
    },
    "module-completed": {
      met: "{completed} modules completed, {needed} asked for",
      unmet: "{completed} of {needed} modules completed; {firstIncomplete} is not",
      undetermined: "{completed} of {needed} modules completed for sure; {unknown} not clear"
    },
    "portfolio-path": {
      met: "verified portfolio for {units} units",
      unmet: "verified portfolio for {units} of {needed} units",
      undetermined: "verified portfolio for {units} of {needed} units; the rest is not judged"
    },
    "practice-hours": {
      met: "practised {minutes} minutes, at least {minimum} {unit}",
      unmet: "practised {minutes} minutes, not yet {minimum} {unit}",
      undetermined: "{minutes} minutes of practice count for sure, {unsupervised} name no supervisor, at least {minimum} {unit}"
    },
    "score-at-least": {
      met: "{assessment} scored {score}, minimum {minimum}",
      unmet: "{assessment} scored {score}, below the minimum of {minimum}",
      undetermined: "no score for {assessment} yet, minimum {minimum}"
    },
    "stage-passed": {
      met: "stage {stage} passed on {passedOn}",
      unmet: "stage {stage} not passed, or passed after the next was entered",
      undetermined: "stage {stage} not known"
    },
    "stall-status": {
      met: "stall {status} since {since}",
      unmet: "stall {status} since {since}",
      undetermined: "the status of the stall is not clear"
    },
    "supervisor-ratio": {
      met: "{supervisors} supervisors for {participants} people, {needed} asked for",
      unmet: "{supervisors} supervisors for {participants} people, {needed} asked for",
      undetermined: "the number of people or supervisors is not known; one for {perSupervisor} people"
    },
    "units-competent": {
      met: "competent in {competent} units, {needed} asked for",
      unmet: "competent in {competent} of {needed} units; not yet in {firstNotYet}",
      undetermined: "competent for sure in {competent} of {needed} units; {unknown} not fully assessed"
    },
    "empty-group": {
      met: "the scheme says that nothing is asked for here",
      unmet: "nothing is asked for, so nothing is shown",
      undetermined: "nothing is asked for"
    }
  },
  kinds: {
    "age-at-least": "age",
    "assessor-independent": "independent assessor",
    "attendance-share": "attendance",
    "certificate-held": "prerequisite certificate",
    "consent-given": "consent",
    "decider-independent": "independent decider",
    "declared-fact": "declared fact",
    "evidence-vatm": "VATM evidence",
    "gain-at-least": "gain",
    "lesson-hours": "lesson hours",
    "mentoring-visits": "mentoring",
    "module-completed": "modules",
    "portfolio-path": "portfolio path (RPL)",
    "practice-hours": "practice hours",
    "score-at-least": "score",
    "stage-passed": "stage",
    "stall-status": "stall status",
    "supervisor-ratio": "supervisor ratio",
    "units-competent": "competency units",
    "empty-group": "empty group"
  },
  verdicts: { met: "met", unmet: "not met", undetermined: "not known yet" },
  short: {
    met: "As of {day}, {scheme} is met.",
    unmet: "As of {day}, {scheme} is not met: {detail}.",
    undetermined: "As of {day}, {scheme} cannot be determined: {detail}."
  },
  shortEarliest: "It can be met on {day} at the earliest.",
  changes: {
    "establish-attendance": "establish attendance of meeting {session}",
    "establish-fact": "establish {fact}: {value}",
    "establish-identity": "record who was {role}",
    "mark-assessment": "mark the unmarked work of {assessment}",
    "judge-evidence": "finish judging {amount} items of evidence",
    "choose-decider": "name a decider who did not assess",
    "attend-session": "attend meeting {session}",
    "make-up-session": "make up missed meeting {session}",
    "take-assessment": "take {assessment} and score {amount} of {possible}",
    "mentoring-visit": "receive a mentoring visit on {day}",
    "practise": "practise {amount} more minutes",
    "show-criterion": "show {amount} criteria of unit {unit}",
    "collect-evidence": "collect {amount} more items of evidence",
    "obtain-certificate": "obtain the certificate of {scheme}",
    "pass-stage": "pass stage {stage}",
    "give-consent": "give consent to {purpose}, text {textVersion}",
    "restore-stall": "restore the stall to {status}",
    "add-supervisor": "add {amount} supervisors",
    "declare-fact": "bring about {fact}: {value}",
    "wait-until": "wait until {until}"
  },
  missing: {
    attendance: "attendance of meeting {about}",
    "birth-day": "day of birth",
    criteria: "criteria of unit {about} not yet assessed",
    declared: "{about}",
    "enrolment-day": "day of enrolment",
    "evidence-judgement": "judgement of the evidence for {about}",
    "gain-at-ceiling": "the rule for a full pre-test {about}",
    identity: "name of the {about}",
    "meeting-days": "days of the meetings",
    meetings: "meetings that were held",
    score: "score of {about}",
    "stall-status": "status of the stall",
    "unit-definition": "number of criteria of unit {about}",
    "visit-minutes": "length of visit {about}"
  },
  fixed: {
    age: "the age on the day of enrolment cannot be changed",
    any: "none of the alternatives can be met any more",
    "assessor-identity": "who has assessed cannot be changed",
    "at-least": "the number asked for can no longer be reached",
    attempts: "no attempts are left",
    attendance: "the meetings left are not enough",
    decision: "who has decided cannot be changed",
    "declared-fact": "this fact cannot be changed",
    "empty-group": "nothing is asked for",
    enrolment: "the first day of the period is not known",
    module: "the meetings left of the module are not enough",
    points: "the points asked for can no longer be reached",
    "pre-test": "the pre-test cannot be changed",
    "stage-order": "the next stage has been entered",
    unit: "the competency units cannot be met",
    "unit-definition": "the number of criteria of the unit is not known",
    window: "the period for visits is over"
  },
  doubts: {
    "contradictory-marks": "two different marks for meeting {about}",
    "duplicate-mark": "the mark of meeting {about} is recorded twice",
    "mark-of-cancelled-meeting": "a mark for meeting {about}, which was cancelled",
    "mark-of-unknown-meeting": "a mark for meeting {about}, which is not in the schedule",
    "meeting-not-closed": "meeting {about} is over but not recorded as held or cancelled",
    "makes-up-itself": "meeting {about} is recorded as making up itself",
    "duplicate-meeting": "meeting {about} is listed twice",
    "contradictory-criterion": "two different judgements of a criterion: {about}",
    "score-above-possible": "the score of {about} is above the maximum",
    "score-below-zero": "the score of {about} is below zero",
    "contradictory-declaration": "two different declarations: {about}",
    "contradictory-stall-status": "two different statuses of the stall since {about}",
    "withdrawn-before-given": "consent to {about} is withdrawn before it is given",
    "negative-minutes": "minutes below zero on {about}",
    "after-the-day": "a record of {about} after the day of the file",
    "out-of-order": "records of {about} are not in the order of days"
  },
  codes: {
    lessonHours: "lesson hours",
    clockHours: "hours",
    percent: "percent",
    points: "points",
    normalised: "percent of what there was to gain",
    active: "active",
    suspended: "suspended",
    closed: "closed",
    revoked: "revoked",
    replaced: "replaced",
    assessor: "assessor",
    trainer: "trainer",
    mentor: "mentor",
    supervisor: "supervisor",
    decider: "decider",
    day: "today",
    enrolment: "the day of enrolment",
    true: "yes",
    false: "no",
    "birth-day": "day of birth",
    "enrolment-day": "day of enrolment",
    "stall-status": "status of the stall",
    "visit-minutes": "length of a visit (minutes)"
  },
  headings: {
    finding: "finding",
    requirement: "requirement",
    evidence: "evidence",
    source: "source",
    missing: "Not known, in the order worth asking",
    steps: "The least that would make it met",
    fixed: "What cannot be changed",
    earliest: "Can be met at the earliest on",
    doubts: "Records in doubt",
    rule: "Scheme {rule} version {version}, in force since {since}, judged as of {day}",
    notMinimum: "these steps are enough, but not proven to be the least"
  },
  unknown: "not known"
}
