/** English wording of the desk (kata-kata loket). @module */
import type { DeskWords } from "../id/desk.ts"

/** Words of the desk. @category instances */
export const desk: DeskWords = {
  refusal: {
    AlreadyEnrolled: "trader {trader} is enrolled already, in cohort {cohort}; record a move as a correction",
    NotEnrolled: "trader {trader} is not enrolled on {day}; enrol first",
    ReasonRequired: "the decision {outcome} differs from the recommendation or from the decision that stands; say why",
    RolesNotSeparate: "trainer, assessor and decider of trader {trader} must be different people; name another officer",
    ConflictDeclared: "an officer of trader {trader} declared a conflict of interest; name another officer",
    WrongOutcome: "the decision {outcome} is not one for a {kind} certificate; use that kind's own word",
    SchemeNotInForce: "scheme {scheme} version {version} is not in force on {day}; use the version of that day",
    NotGranted: "no decision grants trader {trader} the certificate; decide first",
    AlreadyHeld: "trader {trader} holds certificate {number} already; renew or replace it",
    DecisionUsed: "decision {decision} has already given certificate {number}; decide anew first",
    OtherScheme: "the record belongs to scheme {scheme} version {version}, not to {given} version {givenVersion}; use its own scheme",
    NoAppeal: "scheme {scheme} version {version} provides no appeal; complete the scheme first",
    DecisionUnknown: "there is no decision {decision} about trader {trader}; check its id",
    AppealUnknown: "trader {trader} filed no appeal {appeal}; record the filing first",
    NotOnPanel: "{by} does not sit on the panel of appeal {appeal}; a member of the panel signs the new decision"
  }
}
