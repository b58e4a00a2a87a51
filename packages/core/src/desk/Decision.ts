/**
 * Deciding and issuing (keputusan dan penerbitan): a person's two acts, each an event of its own.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as CertificateLife from "../certification/CertificateLife.ts"
import * as Eligibility from "../certification/Eligibility.ts"
import type * as Independence from "../certification/Independence.ts"
import type * as Requirement from "../certification/Requirement.ts"
import type * as Scheme from "../certification/Scheme.ts"
import * as Validity from "../certification/Validity.ts"
import type * as CaseFile from "../evidence/CaseFile.ts"
import type { TraderEvent } from "../journey/Event.ts"
import type { Journey } from "../journey/Journey.ts"
import type * as Day from "../kernel/Day.ts"
import type * as Id from "../kernel/Id.ts"
import type { Verdict } from "../kernel/Verdict.ts"
import type * as Ledger from "../ledger/Ledger.ts"
import type { Recommendation } from "../rulebook/Recommendation.ts"
import { history, isInForce, readWhole, type Stamp, stamped, write } from "./Counter.ts"
import { AlreadyHeld, type ConflictDeclared, DecisionUsed, NotEnrolled, NotGranted, ReasonRequired, type RolesNotSeparate, SchemeNotInForce, WrongOutcome } from "./DeskError.ts"
import { clashOf, isPositive, peopleOf } from "./Separation.ts"

export { separation } from "./Separation.ts"

// ── Types ───────────────────────────────────────────────────────────────────

type Outcome = CaseFile.DecisionRecord["outcome"]
type DataOf<Type extends TraderEvent["type"]> = Extract<TraderEvent, { readonly type: Type }>["data"]

/** Pilihan pengambil keputusan: the outcome, and why where it needs saying. @category types */
export interface Choice {
  readonly outcome: Outcome
  readonly reason?: string
}

/** A decision weighed: what its event says, the advice it was held against, and the people. @category types */
export interface Weighed {
  readonly data: DataOf<"CertificationDecided">
  readonly recommendation: Eligibility.CertificationRecommendation
  readonly separation: Recommendation<Independence.Clause>
}

/** Why a decision is refused. @category errors */
export type DecisionRefused = SchemeNotInForce | ReasonRequired | RolesNotSeparate | ConflictDeclared | WrongOutcome

/** Why no certificate is issued. @category errors */
export type IssueRefused = NotGranted | AlreadyHeld | DecisionUsed | RolesNotSeparate | ConflictDeclared | Validity.InvalidTerm | CertificateLife.LifeRefused

/** What a decision was based on: the rules' advice, and what is known of the people's separation. @category types */
export interface Decided {
  readonly event: Id.EventId
  readonly recommendation: Eligibility.CertificationRecommendation
  readonly separation: Recommendation<Independence.Clause>
  readonly revision: Ledger.Revision
}

/** Sertifikat as it was issued. A training certificate and a competency certificate never share a kind. @category types */
export interface Issued {
  readonly number: Id.CertificateNumber
  readonly kind: CaseFile.CertificateKind
  readonly validity: Validity.Validity
  readonly revision: Ledger.Revision
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Records a person's decision on a scheme's certificate.
 *
 * Refused for the reasons `weigh` gives, and without a reason where one stands that is dated later. An identity nobody recorded does not block; `separation` in the answer
 * says that it is open.
 *
 * @category rules
 */
export const decide = (
  trader: Id.TraderId,
  scheme: Scheme.Scheme,
  choice: Choice,
  stamp: Stamp,
  context: Requirement.Context = {}
): Effect.Effect<Decided, NotEnrolled | DecisionRefused | Ledger.ReadError | Ledger.AppendError, Ledger.Ledger> =>
  Effect.gen(function*() {
    const { on, revision } = yield* history(trader)
    const journey = on(stamp.day)
    if (journey.enrolledOn === undefined) return yield* Effect.fail(new NotEnrolled({ trader, day: stamp.day }))
    const { data, recommendation, separation } = yield* Effect.fromResult(weigh(journey, scheme, choice, stamp, context))
    const standing = lastDecision(on(), scheme)
    if (isBlank(choice.reason) && standing !== undefined && standing.day > stamp.day) {
      const { outcome } = choice
      return yield* Effect.fail(new ReasonRequired({ trader, recommended: recommendation.verdict, outcome, earlier: standing.evidence }))
    }
    const next = yield* write(trader, revision, stamped({ type: "CertificationDecided", data }, stamp))
    return { event: stamp.id, recommendation, separation, revision: next }
  })

/**
 * Issues the certificate that the last decision grants, with its number and its validity by the scheme's own term.
 *
 * A decision gives one certificate: after a revocation or a lapse it takes another decision. Read are also records
 * dated later, so that no second certificate is dated before the first.
 *
 * @category rules
 */
export const issue = (
  trader: Id.TraderId,
  scheme: Scheme.Scheme,
  certificate: { readonly number: Id.CertificateNumber; readonly validFrom: Day.Day },
  stamp: Stamp
): Effect.Effect<Issued, NotEnrolled | IssueRefused | Ledger.ReadError | Ledger.AppendError, Ledger.Ledger> =>
  Effect.gen(function*() {
    const { journey, revision } = yield* readWhole(trader, stamp.day)
    const data = yield* Effect.fromResult(certify(journey, scheme, certificate, stamp))
    const next = yield* write(trader, revision, stamped({ type: "CertificateIssued", data }, stamp))
    const { kind, lastValidDay, number, validFrom } = data
    return { number, kind, validity: { validFrom, ...(lastValidDay === undefined ? {} : { lastValidDay }) }, revision: next }
  })

/**
 * Weighs a decision without recording it, for many journeys at once: what the event would say, or why it is refused.
 *
 * Refused when it differs from the recommendation without a reason, when one stands already and no reason is given,
 * when the outcome is the other kind of certificate's, when the scheme is not in force on the day, when the same person
 * filled two roles that are kept apart, or when somebody declared a conflict of interest where the scheme wants none. `judge` is the scheme prepared once, where there are many.
 *
 * @category rules
 */
export const weigh = (
  journey: Journey,
  scheme: Scheme.Scheme,
  { outcome, reason }: Choice,
  { by, day }: Pick<Stamp, "by" | "day">,
  context: Requirement.Context = {},
  judge: Eligibility.Judge = Eligibility.prepare(scheme)
): Result.Result<Weighed, DecisionRefused> => {
  const { trader } = journey
  if (!isInForce(scheme, day)) return Result.fail(new SchemeNotInForce({ scheme: scheme.id, version: scheme.version, day }))
  if (!outcomes[scheme.kind].includes(outcome)) return Result.fail(new WrongOutcome({ kind: scheme.kind, outcome }))
  const people = peopleOf(scheme, journey, { decider: [by] }, day)
  const clash = clashOf(trader, scheme, people)
  if (clash !== undefined) return Result.fail(clash)
  const recommendation = judge(journey, { ...context, decider: by })
  const recommended = recommendation.verdict
  const earlier = lastDecision(journey, scheme)
  if (isBlank(reason) && (earlier !== undefined || !follows(recommended, outcome))) {
    return Result.fail(new ReasonRequired({ trader, recommended, outcome, ...(earlier === undefined ? {} : { earlier: earlier.evidence }) }))
  }
  const data = { scheme: scheme.id, schemeVersion: scheme.version, outcome, recommended, ...(reason === undefined ? {} : { reason }) }
  return Result.succeed({ data, recommendation, separation: people })
}

/**
 * Works out a certificate without recording it: number, kind and validity, or why none may be issued.
 *
 * @category rules
 */
export const certify = (
  journey: Journey,
  scheme: Scheme.Scheme,
  { number, validFrom }: { readonly number: Id.CertificateNumber; readonly validFrom: Day.Day },
  { by, day }: Pick<Stamp, "by" | "day">
): Result.Result<DataOf<"CertificateIssued">, IssueRefused> => {
  const { trader } = journey
  const last = lastDecision(journey, scheme)
  if (last === undefined || !isPositive(last.outcome) || last.day > day) return Result.fail(new NotGranted({ trader, last: last?.outcome }))
  const held = journey.certificates.find((one) => one.number === number
    || (one.scheme === scheme.id && (one.status === "active" || one.status === "suspended") && Validity.covers(one, validFrom)))
  if (held !== undefined) return Result.fail(new AlreadyHeld({ trader, number: held.number }))
  const given = journey.certificates.find(({ decision }) => decision === last.evidence)
  if (given !== undefined) return Result.fail(new DecisionUsed({ trader, decision: last.evidence, number: given.number }))
  const clash = clashOf(trader, scheme, peopleOf(scheme, journey, { issuer: [by] }, day))
  if (clash !== undefined) return Result.fail(clash)
  return Result.flatMap(Validity.lastValidDay(scheme.validity, validFrom), (lastValidDay): Result.Result<DataOf<"CertificateIssued">, IssueRefused> =>
    Result.map(CertificateLife.decide(undefined, {
      do: "issue", day, number, scheme: scheme.id, schemeVersion: scheme.version, kind: scheme.kind, validFrom,
      ...(lastValidDay === undefined ? {} : { lastValidDay }), decision: last.evidence
    }, { validity: scheme.validity }), ([issued]) => issued!.data as DataOf<"CertificateIssued">))
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const outcomes: Readonly<Record<CaseFile.CertificateKind, ReadonlyArray<Outcome>>> = {
  training: ["granted", "refused"],
  competency: ["competent", "not-yet-competent"]
}
const follows = (verdict: Verdict, outcome: Outcome): boolean =>
  verdict === "met" ? isPositive(outcome) : verdict === "unmet" && !isPositive(outcome)

const isBlank = (reason: string | undefined): boolean => (reason ?? "").trim() === ""

const lastDecision = (journey: Journey, scheme: Scheme.Scheme) =>
  journey.decisions.findLast((one) => one.scheme === scheme.id && one.schemeVersion === scheme.version)
