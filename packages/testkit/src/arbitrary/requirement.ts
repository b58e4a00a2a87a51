/**
 * Arbitraries of requirements (persyaratan acak): every kind, with every key it can have.
 *
 * @module
 */
import fc from "fast-check"
import type { Requirement, Scheme, Shape } from "@sepasar/core/certification"
import type { CaseFile } from "@sepasar/core/evidence"
import type { Id } from "@sepasar/core/kernel"
import * as Evidence from "./evidence.ts"
import * as Hostile from "./hostile.ts"
import * as Ids from "./ids.ts"
import * as Kernel from "./kernel.ts"
import { each, list, maybe, record } from "./record.ts"
import * as Rulebook from "./rulebook.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** The name of a kind of requirement. @category types */
export type Kind = Scheme.Leaf["kind"]

/** A requirement of one kind. @category types */
export type OfKind<K extends Kind> = Extract<Scheme.Leaf, { readonly kind: K }>

// ── Rule ────────────────────────────────────────────────────────────────────

/** A name in Indonesian and in English. @category arbitraries */
export const labels: fc.Arbitrary<Shape.Labels> = record<Shape.Labels>({ id: Ids.text, en: Ids.text })

/**
 * A requirement of a kind. `extreme` takes its numbers to the edges of what the codec accepts.
 *
 * @example
 * ```ts
 * import fc from "fast-check"
 * import { Requirement } from "@sepasar/testkit/arbitrary"
 *
 * fc.sample(Requirement.ofKind("age-at-least"), 20).every(({ years }) => years >= 1) // => true
 * ```
 * @category arbitraries
 */
export const ofKind = <K extends Kind>(kind: K, range: Hostile.Range = "usual"): fc.Arbitrary<OfKind<K>> =>
  byRange[range][kind] as unknown as fc.Arbitrary<OfKind<K>>

/** A requirement of any kind. @category arbitraries */
export const any = (range: Hostile.Range = "usual"): fc.Arbitrary<Scheme.Leaf> => fc.oneof(...kinds.map((kind): fc.Arbitrary<Scheme.Leaf> => ofKind(kind, range)))

/** What a requirement is judged with beside the case file; none of it need be known. @category arbitraries */
export const context: fc.Arbitrary<Requirement.Context> = record<Requirement.Context>({
  calendar: maybe(Kernel.workingCalendar),
  units: maybe(fc.uniqueArray(fc.tuple(Ids.unit, fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 })), { maxLength: 3, selector: ([unit]) => unit })
    .map((units) => new Map(units) as ReadonlyMap<Id.UnitCode, ReadonlyArray<number>>)),
  decider: maybe(Ids.person),
  assessmentDays: maybe(fc.array(record<{ readonly assessment: Id.AssessmentId; readonly day: CaseFile.CaseFile["asOf"] }>({
    assessment: Ids.assessment, day: Kernel.day("2026-01-01", "2026-12-31")
  }), { maxLength: 3 }))
})

/** The context with what a scheme adds to it. @category arbitraries */
export const setting: fc.Arbitrary<Requirement.Setting> = fc
  .tuple(context, record<Pick<Requirement.Setting, "scheme" | "minutesPerLessonHour">>({ scheme: Ids.scheme, minutesPerLessonHour: fc.constantFrom(30, 45, 60) }))
  .map(([context, rest]) => ({ ...context, ...rest, costs: {} }))

/** Where a requirement stands. @category arbitraries */
export const place: fc.Arbitrary<Requirement.Place> = record<Requirement.Place>({
  clause: fc.constantFrom("attendance-share", "score-at-least", "empty-group"), path: fc.constantFrom("", "all/0", "any/1"), source: Rulebook.source
})

// ── Clauses ─────────────────────────────────────────────────────────────────

/** Keys that every node may have. A key that is not said to be absent may be there. */
const common = { label: maybe(labels), source: maybe(Rulebook.source) }
const modules = maybe(list(Ids.module))
const assessments = maybe(list(Ids.assessment))
const units = list(Ids.unit)
const hoursUnit = each({ lessonHours: true, clockHours: true })
const policy = {
  late: each({ full: true, half: true, none: true }),
  excused: each({ leaves: true, attended: true, absent: true }),
  makeUps: fc.boolean(),
  unmarked: maybe(each({ unknown: true, absent: true }))
}

/** Requirements by kind; a new kind does not compile until it stands here. */
const table = ({ count, percent, score, span }: Hostile.Numbers): { readonly [K in Kind]: fc.Arbitrary<OfKind<K>> } => {
  const kind = <K extends string>(kind: K): fc.Arbitrary<K> => fc.constant(kind)
  return {
    "age-at-least": record<OfKind<"age-at-least">>({ kind: kind("age-at-least"), years: count(15), on: each({ day: true, enrolment: true }), ...common }),
    "assessor-independent": record<OfKind<"assessor-independent">>({
      kind: kind("assessor-independent"), from: list(each({ trainer: true, mentor: true, supervisor: true })), assessments, units: maybe(units), ...common
    }),
    "attendance-share": record<OfKind<"attendance-share">>({
      kind: kind("attendance-share"), minimum: percent, comparison: Kernel.comparison, ...policy, over: maybe(each({ held: true, planned: true })),
      modules, sessions: maybe(list(Ids.session)), ...common
    }),
    "certificate-held": record<OfKind<"certificate-held">>({
      kind: kind("certificate-held"), scheme: Ids.scheme, certificate: maybe(Evidence.certificateKind), versions: maybe(list(Ids.version)), ...common
    }),
    "consent-given": record<OfKind<"consent-given">>({ kind: kind("consent-given"), purpose: Ids.text, textVersions: list(Ids.version), ...common }),
    "decider-independent": record<OfKind<"decider-independent">>({ kind: kind("decider-independent"), assessments, units: maybe(units), ...common }),
    "declared-fact": record<OfKind<"declared-fact">>({
      kind: kind("declared-fact"), fact: Ids.text, labels, type: each({ boolean: true, number: true, text: true }), equals: maybe(fc.boolean()),
      atLeast: maybe(score), atMost: maybe(score), oneOf: maybe(list(Ids.text)), fixed: maybe(fc.boolean()), ...common
    }),
    "evidence-vatm": record<OfKind<"evidence-vatm">>({
      kind: kind("evidence-vatm"), items: count(1), units: maybe(units),
      checks: maybe(list(each({ valid: true, authentic: true, current: true, sufficient: true }), 1, 4)), notOlderThan: maybe(span), ...common
    }),
    "gain-at-least": record<OfKind<"gain-at-least">>({
      kind: kind("gain-at-least"), pre: Ids.assessment, post: Ids.assessment, minimum: score, measure: each({ points: true, normalised: true }),
      postAttempt: each({ first: true, latest: true, highest: true }), atCeiling: maybe(each({ met: true, unmet: true })), ...common
    }),
    "lesson-hours": record<OfKind<"lesson-hours">>({ kind: kind("lesson-hours"), minimum: score, unit: hoursUnit, ...policy, modules, ...common }),
    "mentoring-visits": record<OfKind<"mentoring-visits">>({
      kind: kind("mentoring-visits"), minimum: count(1), minutes: maybe(count(1)), spacing: maybe(span),
      window: maybe(record<NonNullable<OfKind<"mentoring-visits">["window"]>>({ from: each({ enrolment: true, "last-meeting": true }), span })), ...common
    }),
    "module-completed": record<OfKind<"module-completed">>({
      kind: kind("module-completed"), modules: list(Ids.module), count: maybe(count(1)), minimum: percent, ...policy,
      notOffered: each({ blocks: true, passes: true }), ...common
    }),
    "portfolio-path": record<OfKind<"portfolio-path">>({ kind: kind("portfolio-path"), units, items: count(1), notOlderThan: maybe(span), ...common }),
    "practice-hours": record<OfKind<"practice-hours">>({ kind: kind("practice-hours"), minimum: score, unit: hoursUnit, supervised: maybe(fc.boolean()), ...common }),
    "score-at-least": record<OfKind<"score-at-least">>({
      kind: kind("score-at-least"), assessment: Ids.assessment, minimum: score, scale: each({ percent: true, points: true }),
      method: each({ highest: true, latest: true, first: true, lowest: true, mean: true, median: true }), attempts: maybe(count(1)), retakeAfter: maybe(span),
      unmarked: maybe(each({ open: true, leftOut: true })), ...common
    }),
    "stage-passed": record<OfKind<"stage-passed">>({ kind: kind("stage-passed"), stage: Ids.text, before: maybe(Ids.text), ...common }),
    "stall-status": record<OfKind<"stall-status">>({ kind: kind("stall-status"), allowed: list(each({ active: true, suspended: true, closed: true })), ...common }),
    "supervisor-ratio": record<OfKind<"supervisor-ratio">>({
      kind: kind("supervisor-ratio"), participants: Ids.text, supervisors: Ids.text, perSupervisor: count(1), least: maybe(count(1)), ...common
    }),
    "units-competent": record<OfKind<"units-competent">>({
      kind: kind("units-competent"),
      units: fc.uniqueArray(record<OfKind<"units-competent">["units"][number]>({ code: Ids.unit, criteria: maybe(fc.array(count(1), { minLength: 1, maxLength: 3 })) }), {
        minLength: 1, maxLength: 3, selector: ({ code }) => code
      }),
      count: maybe(count(1)),
      ...common
    })
  }
}

const byRange = { usual: table(Hostile.numbers("usual")), extreme: table(Hostile.numbers("extreme")) }
const kinds = Object.keys(byRange.usual) as ReadonlyArray<Kind>
