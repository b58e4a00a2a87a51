/**
 * Arbitraries of the life of a certificate (masa hidup sertifikat): terms, renewal, appeals, the people, and what happened.
 *
 * @module
 */
import fc from "fast-check"
import * as Result from "effect/Result"
import { CertificateLife } from "@sepasar/core/certification"
import type { Appeal, Approvals, BestAttempts, Calendar, Independence, LifeTransition, Renewal, Validity } from "@sepasar/core/certification"
import type { CaseFile } from "@sepasar/core/evidence"
import { Day } from "@sepasar/core/kernel"
import * as Competency from "./competency.ts"
import * as Evidence from "./evidence.ts"
import * as Ids from "./ids.ts"
import * as Kernel from "./kernel.ts"
import { each, lazy, list, maybe, record, unknown } from "./record.ts"
import * as Rulebook from "./rulebook.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** What happened to a certificate, and under which terms. @category types */
export interface Told {
  readonly terms: CertificateLife.Terms
  readonly events: ReadonlyArray<LifeTransition.LifeEvent>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** A part of a term; a month or a year first, then days that may go back. @category arbitraries */
export const termPart: fc.Arbitrary<Validity.TermPart> = record<Validity.TermPart>({
  unit: each({ day: true, month: true, year: true }), count: fc.integer({ min: 1, max: 18 })
})

/** A term of one kind, that ends or never does. @category arbitraries */
export const term: fc.Arbitrary<Validity.SingleTerm> = lazy(() => fc.oneof(...Object.values<fc.Arbitrary<Validity.SingleTerm>>(terms)))

/** How long a certificate holds: a term, or one after the other. @category arbitraries */
export const validity: fc.Arbitrary<Validity.ValiditySpec> = fc.oneof(
  { arbitrary: term, weight: 4 },
  { arbitrary: fc.array(term, { minLength: 1, maxLength: 3 }).map((terms): Validity.ValiditySpec => ({ kind: "successive", terms: terms as unknown as readonly [Validity.SingleTerm] })), weight: 1 }
)

/** The days a certificate holds. @category arbitraries */
export const held: fc.Arbitrary<Validity.Validity> = fc.tuple(recent(), fc.option(fc.integer({ min: 0, max: 1500 }))).map(([validFrom, days]) =>
  ({ validFrom, ...(days === null ? {} : { lastValidDay: Day.addDays(validFrom, days) }) }))

/** A way to renew. @category arbitraries */
export const path: fc.Arbitrary<Renewal.Path> = record<Renewal.Path>({
  path: fc.constantFrom("portfolio", "shortened", "full"), scheme: maybe(Ids.scheme), inGrace: fc.boolean()
})

/** How a scheme lets its certificates be renewed. @category arbitraries */
export const renewal: fc.Arbitrary<Renewal.RenewalSpec> = record<Renewal.RenewalSpec>({
  opens: maybe(Kernel.span(12)), askBefore: maybe(Kernel.span(4)), grace: maybe(Kernel.span(12)),
  paths: fc.uniqueArray(path, { minLength: 1, maxLength: 3, selector: ({ path }) => path }),
  countsFrom: each({ previousEnd: true, renewal: true }),
  source: Rulebook.source
})

/** How long a breach may be mended, and how long a suspension is meant to last. @category arbitraries */
export const discipline: fc.Arbitrary<CertificateLife.DisciplineSpec> = record<CertificateLife.DisciplineSpec>({
  repairWithin: maybe(Kernel.span(12)), suspendedFor: maybe(Kernel.span(12)), source: Rulebook.source
})

/** A limit counted from a day. @category arbitraries */
export const limit: fc.Arbitrary<Calendar.Limit> = record<Calendar.Limit>({ span: Kernel.span(24), movesToWorkingDay: fc.boolean() })

/** What a panel may say. @category arbitraries */
export const outcome: fc.Arbitrary<Appeal.Outcome> = each({ upheld: true, dismissed: true, reassess: true })

/** How a scheme lets its decisions be appealed against. @category arbitraries */
export const appeal: fc.Arbitrary<Appeal.AppealSpec> = record<Appeal.AppealSpec>({
  window: limit,
  decideWithin: limit,
  panel: fc.tuple(fc.integer({ min: 0, max: 3 }), fc.option(fc.integer({ min: 0, max: 2 }))).map(([least, more]) => ({ least, ...(more === null ? {} : { most: least + more }) })),
  outcomes: list(outcome),
  source: Rulebook.source
})

/** A decision somebody appeals against. @category arbitraries */
export const appealed: fc.Arbitrary<Appeal.Appealed> = record<Appeal.Appealed>({
  decision: Ids.event, scheme: Ids.scheme, schemeVersion: Ids.version,
  outcome: each<CaseFile.DecisionRecord["outcome"]>({ granted: true, refused: true, competent: true, "not-yet-competent": true }), madeKnownOn: recent()
})

/** An appeal that was filed on the day the decision was made known, or later. @category arbitraries */
export const filed: fc.Arbitrary<Appeal.Filed> = fc.tuple(appealed, fc.nat(30), fc.option(fc.nat(30)), Ids.text).map(([against, days, more, appeal]) => {
  const filedOn = Day.addDays(against.madeKnownOn, days)
  return { appeal, against, filedOn, ...(more === null ? {} : { decidedOn: Day.addDays(filedOn, more) }) }
})

/** A role in a trader's case. @category arbitraries */
export const role: fc.Arbitrary<Independence.Role> = each({
  trainer: true, mentor: true, supervisor: true, assessor: true, decider: true, panel: true, issuer: true
})

/** Who filled a role; somebody nobody wrote down is undefined. @category arbitraries */
export const people: fc.Arbitrary<Independence.People> = fc.array(unknown(Ids.person), { maxLength: 3 })

/** The people of a case; a role that is absent is not known. @category arbitraries */
export const cast: fc.Arbitrary<Independence.Cast> = fc.dictionary(role, people, { noNullPrototype: true, maxKeys: 7 })

/** Which roles are kept apart, and which declare. @category arbitraries */
export const separation: fc.Arbitrary<Independence.SeparationSpec> = record<Independence.SeparationSpec>({
  id: fc.constantFrom("pemisahan", "separation"), version: Ids.version, inForceSince: recent(), source: Rulebook.source,
  apart: fc.array(fc.tuple(role, role).filter(([a, b]) => a !== b), { maxLength: 3 }), declares: list(role, 0)
})

/** A declaration of a conflict of interest; the question may have been left open. @category arbitraries */
export const declaration: fc.Arbitrary<Independence.Declaration> = record<Independence.Declaration>({
  person: Ids.person, conflict: unknown(fc.boolean()), relation: maybe(each({ sameOffice: true, family: true, business: true, other: true })), day: recent(), evidence: maybe(Ids.event)
})

/** What is said of a certificate when it is issued. @category arbitraries */
export const issue: fc.Arbitrary<LifeTransition.Issue> = fc.tuple(held, record<Omit<LifeTransition.Issue, "validFrom" | "lastValidDay">>({
  number: Ids.certificate, scheme: Ids.scheme, schemeVersion: Ids.version, kind: Evidence.certificateKind, decision: Ids.event
})).map(([days, rest]) => ({ ...rest, ...days }))

/** What somebody asks to be done, in any state and on any day; many are refused. @category arbitraries */
export const command: fc.Arbitrary<LifeTransition.Command> = lazy(() => fc.oneof(...Object.values<fc.Arbitrary<LifeTransition.Command>>(commands)))

/** What a scheme says about the life of its certificates. @category arbitraries */
export const lifeTerms: fc.Arbitrary<CertificateLife.Terms> = record<CertificateLife.Terms>({ validity, renewal: maybe(renewal), discipline: maybe(discipline) })

/**
 * A certificate's history that can have happened: it is issued, and every later change was allowed on its day.
 *
 * @example
 * ```ts
 * import fc from "fast-check"
 * import { CertificateLife } from "@sepasar/core/certification"
 * import { Life } from "@sepasar/testkit/arbitrary"
 *
 * fc.sample(Life.told, 20).every(({ events }) => CertificateLife.replay(events) !== undefined) // => true
 * ```
 * @category arbitraries
 */
export const told: fc.Arbitrary<Told> = lazy(() => fc.tuple(lifeTerms, commands.issue, fc.array(fc.tuple(command, fc.nat(200)), { maxLength: 8 }))).map(([terms, issue, rest]) => {
  const events: Array<LifeTransition.LifeEvent> = []
  let day = issue.day
  for (const command of [issue, ...rest.map(([command, days]) => ({ ...command, day: (day = Day.addDays(day, days)) }))]) {
    const answer = CertificateLife.decide(CertificateLife.replay(ofNumber(events, issue.number)), command, terms)
    if (Result.isSuccess(answer)) events.push(...answer.success)
  }
  return { terms, events }
})

/** A certificate as its events have made it. @category arbitraries */
export const life: fc.Arbitrary<CertificateLife.Life> = told.map(({ events }) => CertificateLife.replay(ofNumber(events, events[0]!.data.number))!)

/** An approval, of somebody known or not, given or not. @category arbitraries */
export const approval: fc.Arbitrary<Approvals.Approval> = record<Approvals.Approval>({ by: unknown(Ids.person), positive: unknown(fc.boolean()) })

/** An assessment with its cut and the attempts at it. @category arbitraries */
export const assessed: fc.Arbitrary<BestAttempts.Assessed> = lazy(() => record<BestAttempts.Assessed>({
  id: Ids.assessment, cut: unknown(Competency.known), attempts: fc.array(Competency.mark, { maxLength: 4 })
}))

// ── Clauses ─────────────────────────────────────────────────────────────────

function recent(): fc.Arbitrary<Day.Day> {
  return Kernel.day("2024-01-01", "2027-12-31")
}

/** By kind; a new kind of term does not compile until it stands here. */
const terms: { readonly [K in Validity.SingleTerm["kind"]]: fc.Arbitrary<Extract<Validity.SingleTerm, { readonly kind: K }>> } = {
  never: fc.constant({ kind: "never" }),
  days: fc.integer({ min: 1, max: 1500 }).map((days) => ({ kind: "days", days })),
  months: fc.integer({ min: 1, max: 60 }).map((months) => ({ kind: "months", months })),
  years: fc.integer({ min: 1, max: 5 }).map((years) => ({ kind: "years", years })),
  calendarMonths: fc.integer({ min: 1, max: 36 }).map((months) => ({ kind: "calendarMonths", months })),
  period: fc.array(termPart, { minLength: 1, maxLength: 3 }).chain((parts) => fc.boolean().map((back) => ({
    kind: "period", parts: back ? [{ unit: "month", count: 1 }, ...parts, { unit: "day", count: -1 }] : parts
  }))),
  fixedDate: fc.record({ base: recent(), everyMonths: fc.integer({ min: 1, max: 36 }), minimumMonths: fc.integer({ min: 0, max: 24 }) }).map((rest) => ({ kind: "fixedDate", ...rest }))
}

type Because = Exclude<LifeTransition.Command, { readonly do: "issue" | "renew" | "replace" }>

/** By what is done; a new command does not compile until it stands here. */
const commands: { readonly [D in LifeTransition.Command["do"]]: fc.Arbitrary<LifeTransition.Command & { readonly do: D }> } = {
  issue: fc.tuple(issue, recent()).map(([issue, day]) => ({ do: "issue", day, ...issue })),
  renew: record<Extract<LifeTransition.Command, { readonly do: "renew" }>>({
    do: fc.constant("renew"), day: recent(), path: fc.constantFrom("portfolio", "shortened", "full"), askedOn: maybe(recent())
  }),
  warn: because("warn"),
  lift: because("lift"),
  suspend: because("suspend"),
  reinstate: because("reinstate"),
  revoke: because("revoke"),
  correct: because("correct"),
  replace: record<Extract<LifeTransition.Command, { readonly do: "replace" }>>({ do: fc.constant("replace"), day: recent(), reason: Ids.text, by: Ids.certificate })
}

function because<D extends Because["do"]>(what: D): fc.Arbitrary<Because & { readonly do: D }> {
  return fc.tuple(recent(), Ids.text).map(([day, reason]) => ({ do: what, day, reason }))
}

const ofNumber = (events: ReadonlyArray<LifeTransition.LifeEvent>, number: string): ReadonlyArray<LifeTransition.LifeEvent> =>
  events.filter((event) => event.data.number === number)
