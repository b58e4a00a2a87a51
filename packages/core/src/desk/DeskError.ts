/**
 * Why the desk refuses (penolakan loket): facts about the request, each with what would have been right.
 *
 * @module
 */
import * as Data from "effect/Data"
import type * as Independence from "../certification/Independence.ts"
import type * as CaseFile from "../evidence/CaseFile.ts"
import type { Day } from "../kernel/Day.ts"
import type * as Id from "../kernel/Id.ts"
import type { Verdict } from "../kernel/Verdict.ts"

/** The trader is enrolled already, in this cohort. @category errors */
export class AlreadyEnrolled extends Data.TaggedError("AlreadyEnrolled")<{
  readonly trader: Id.TraderId
  readonly cohort: Id.CohortId
}> {}

/** Nobody enrolled this trader on or before the day. @category errors */
export class NotEnrolled extends Data.TaggedError("NotEnrolled")<{ readonly trader: Id.TraderId; readonly day: Day }> {}

/** The decision differs from the recommendation, or changes an earlier decision, and says no reason. @category errors */
export class ReasonRequired extends Data.TaggedError("ReasonRequired")<{
  readonly trader: Id.TraderId
  readonly recommended: Verdict
  readonly outcome: CaseFile.DecisionRecord["outcome"]
  /** The decision that already stands, where that is why. */
  readonly earlier?: Id.EventId
}> {}

/** People who must be different are the same, by the pairs of roles that clash. @category errors */
export class RolesNotSeparate extends Data.TaggedError("RolesNotSeparate")<{
  readonly trader: Id.TraderId
  readonly clashes: ReadonlyArray<{ readonly roles: readonly [Independence.Role, Independence.Role]; readonly shared: string }>
}> {}

/** Somebody in a role that the scheme wants free of conflicts has declared one. @category errors */
export class ConflictDeclared extends Data.TaggedError("ConflictDeclared")<{
  readonly trader: Id.TraderId
  readonly roles: ReadonlyArray<Independence.Role>
}> {}

/** A training scheme is granted or refused; competent or not yet is a competency scheme's word. @category errors */
export class WrongOutcome extends Data.TaggedError("WrongOutcome")<{
  readonly kind: CaseFile.CertificateKind
  readonly outcome: CaseFile.DecisionRecord["outcome"]
}> {}

/** The scheme is not in force on the day. @category errors */
export class SchemeNotInForce extends Data.TaggedError("SchemeNotInForce")<{
  readonly scheme: Id.SchemeId
  readonly version: string
  readonly day: Day
}> {}

/** No decision of this scheme and version grants the certificate; `last` is what the last decision said. @category errors */
export class NotGranted extends Data.TaggedError("NotGranted")<{
  readonly trader: Id.TraderId
  readonly last: CaseFile.DecisionRecord["outcome"] | undefined
}> {}

/** The trader holds an active certificate of this scheme already. @category errors */
export class AlreadyHeld extends Data.TaggedError("AlreadyHeld")<{
  readonly trader: Id.TraderId
  readonly number: Id.CertificateNumber
}> {}

/** The decision has given a certificate already; another one takes another decision. @category errors */
export class DecisionUsed extends Data.TaggedError("DecisionUsed")<{
  readonly trader: Id.TraderId
  readonly decision: Id.EventId
  readonly number: Id.CertificateNumber
}> {}

/** The certificate or the decision is of another scheme or version than the terms that were handed in. @category errors */
export class OtherScheme extends Data.TaggedError("OtherScheme")<{
  readonly trader: Id.TraderId
  readonly scheme: Id.SchemeId
  readonly version: string
  readonly given: Id.SchemeId
  readonly givenVersion: string
}> {}

/** The scheme says nothing of appeals. @category errors */
export class NoAppeal extends Data.TaggedError("NoAppeal")<{ readonly scheme: Id.SchemeId; readonly version: string }> {}

/** Nobody recorded this decision about the trader. @category errors */
export class DecisionUnknown extends Data.TaggedError("DecisionUnknown")<{ readonly trader: Id.TraderId; readonly decision: Id.EventId }> {}

/** The trader filed no appeal of this name. @category errors */
export class AppealUnknown extends Data.TaggedError("AppealUnknown")<{ readonly trader: Id.TraderId; readonly appeal: string }> {}

/** An appeal that is upheld makes a new decision, and who signs it did not sit on the panel. @category errors */
export class NotOnPanel extends Data.TaggedError("NotOnPanel")<{ readonly trader: Id.TraderId; readonly appeal: string; readonly by: Id.PersonId }> {}
