/**
 * Deciding and issuing (keputusan dan penerbitan): a person's two acts, each an event of its own.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import * as CertificateLife from "../certification/CertificateLife.ts"
import * as Eligibility from "../certification/Eligibility.ts"
import * as Independence from "../certification/Independence.ts"
import type * as Requirement from "../certification/Requirement.ts"
import type * as Scheme from "../certification/Scheme.ts"
import * as Validity from "../certification/Validity.ts"
import type * as CaseFile from "../evidence/CaseFile.ts"
import type { Journey } from "../journey/Journey.ts"
import * as Day from "../kernel/Day.ts"
import type * as Id from "../kernel/Id.ts"
import type { Verdict } from "../kernel/Verdict.ts"
import type * as Ledger from "../ledger/Ledger.ts"
import type { Recommendation } from "../rulebook/Recommendation.ts"
import { inForce, readEnrolled, type Stamp, stamped, write } from "./Counter.ts"
import { AlreadyHeld, type NotEnrolled, NotGranted, ReasonRequired, RolesNotSeparate, type SchemeNotInForce, WrongOutcome } from "./DeskError.ts"

// ── Types ───────────────────────────────────────────────────────────────────

type Outcome = CaseFile.DecisionRecord["outcome"]

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

// ── Parameters ──────────────────────────────────────────────────────────────

/**
 * The people kept apart where a scheme says nothing: who trained, who assessed and who decides.
 *
 * This library's own default. Single certification bodies publish the same practice (assessor is not the decider,
 * nobody assesses whom they trained); the national clause behind it was not read. A scheme sets its own.
 *
 * @category parameters
 */
export const separation: Independence.SeparationSpec = {
  id: "desk.separation",
  version: "1",
  inForceSince: Day.make("2026-01-01"),
  source: {
    instrument: "Sepasar, default of the desk (not law)",
    url: "https://github.com/sepasar/sepasar/blob/main/packages/core/src/desk/Decision.ts",
    read: "own-rule",
    confidence: "B",
    note: "as single licensed bodies publish it; Pedoman BNSP 201 was not read"
  },
  apart: [["trainer", "assessor"], ["assessor", "decider"], ["trainer", "decider"]],
  declares: []
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Records a person's decision on a scheme's certificate.
 *
 * Refused when it differs from the recommendation without a reason, when one stands already and no reason is given,
 * when the outcome is the other kind of certificate's, or when the same person filled two roles that are kept apart.
 * An identity nobody recorded does not block; `separation` in the answer says that it is open.
 *
 * @category rules
 */
export const decide = (
  trader: Id.TraderId,
  scheme: Scheme.Scheme,
  decision: { readonly outcome: Outcome; readonly reason?: string },
  stamp: Stamp,
  context: Requirement.Context = {}
): Effect.Effect<
  Decided,
  NotEnrolled | SchemeNotInForce | ReasonRequired | RolesNotSeparate | WrongOutcome | Ledger.ReadError | Ledger.AppendError,
  Ledger.Ledger
> =>
  Effect.gen(function*() {
    const { outcome, reason } = decision
    yield* inForce(scheme, stamp.day)
    if (!outcomes[scheme.kind].includes(outcome)) return yield* Effect.fail(new WrongOutcome({ kind: scheme.kind, outcome }))
    const { journey, revision } = yield* readEnrolled(trader, stamp.day)
    const people = judgePeople(scheme, journey, { decider: [stamp.by] }, stamp.day)
    yield* apart(trader, scheme, people)
    const recommendation = Eligibility.recommend(scheme, journey, { ...context, decider: stamp.by })
    const earlier = journey.decisions.findLast((one) => one.scheme === scheme.id && one.schemeVersion === scheme.version)
    if ((reason ?? "").trim() === "" && (earlier !== undefined || !follows(recommendation.verdict, outcome))) {
      const recommended = recommendation.verdict
      return yield* Effect.fail(new ReasonRequired({ trader, recommended, outcome, ...(earlier === undefined ? {} : { earlier: earlier.evidence }) }))
    }
    const data = { scheme: scheme.id, schemeVersion: scheme.version, outcome, recommended: recommendation.verdict, ...(reason === undefined ? {} : { reason }) }
    const next = yield* write(trader, revision, stamped({ type: "CertificationDecided", data }, stamp))
    return { event: stamp.id, recommendation, separation: people, revision: next }
  })

/**
 * Issues the certificate that the last decision grants, with its number and its validity by the scheme's own term.
 *
 * @category rules
 */
export const issue = (
  trader: Id.TraderId,
  scheme: Scheme.Scheme,
  certificate: { readonly number: Id.CertificateNumber; readonly validFrom: Day.Day },
  stamp: Stamp
): Effect.Effect<
  Issued,
  NotEnrolled | NotGranted | AlreadyHeld | RolesNotSeparate | Validity.InvalidTerm | CertificateLife.LifeRefused | Ledger.ReadError | Ledger.AppendError,
  Ledger.Ledger
> =>
  Effect.gen(function*() {
    const { number, validFrom } = certificate
    const { journey, revision } = yield* readEnrolled(trader, stamp.day)
    const last = journey.decisions.findLast((one) => one.scheme === scheme.id && one.schemeVersion === scheme.version)
    if (last === undefined || !positive.includes(last.outcome)) return yield* Effect.fail(new NotGranted({ trader, last: last?.outcome }))
    const held = journey.certificates.find((one) => one.number === number
      || (one.scheme === scheme.id && (one.status === "active" || one.status === "suspended") && Validity.covers(one, validFrom)))
    if (held !== undefined) return yield* Effect.fail(new AlreadyHeld({ trader, number: held.number }))
    yield* apart(trader, scheme, judgePeople(scheme, journey, { issuer: [stamp.by] }, stamp.day))
    const lastValidDay = yield* Effect.fromResult(Validity.lastValidDay(scheme.validity, validFrom))
    const validity = { validFrom, ...(lastValidDay === undefined ? {} : { lastValidDay }) }
    const [made] = yield* Effect.fromResult(CertificateLife.decide(undefined, {
      do: "issue", day: stamp.day, number, scheme: scheme.id, schemeVersion: scheme.version, kind: scheme.kind, ...validity, decision: last.evidence
    }, { validity: scheme.validity }))
    const next = yield* write(trader, revision, stamped(made as never, stamp))
    return { number, kind: scheme.kind, validity, revision: next }
  })

// ── Clauses ─────────────────────────────────────────────────────────────────

const outcomes: Readonly<Record<CaseFile.CertificateKind, ReadonlyArray<Outcome>>> = {
  training: ["granted", "refused"],
  competency: ["competent", "not-yet-competent"]
}
const positive: ReadonlyArray<Outcome> = ["granted", "competent"]
const follows = (verdict: Verdict, outcome: Outcome): boolean =>
  verdict === "met" ? positive.includes(outcome) : verdict === "unmet" && !positive.includes(outcome)

const judgePeople = (scheme: Scheme.Scheme, journey: Journey, acting: Independence.Cast, day: Day.Day) =>
  Independence.recommend(scheme.separation ?? separation, { ...Independence.castOf(journey), ...acting }, [], day)

const apart = (
  trader: Id.TraderId,
  scheme: Scheme.Scheme,
  people: Recommendation<Independence.Clause>
): Effect.Effect<void, RolesNotSeparate> => {
  const pairs = (scheme.separation ?? separation).apart
  const clashes = people.findings.flatMap(({ clause, facts, verdict }, at) =>
    clause === "different-people" && verdict === "unmet" ? [{ roles: pairs[at]!, shared: String(facts["shared"]) }] : [])
  return clashes.length === 0 ? Effect.void : Effect.fail(new RolesNotSeparate({ trader, clashes }))
}
