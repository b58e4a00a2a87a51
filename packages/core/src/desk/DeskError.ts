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
