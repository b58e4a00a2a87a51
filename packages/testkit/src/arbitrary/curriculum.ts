/**
 * Arbitraries of curricula (kurikulum acak): modules that can be taught, begun and finished in every market named.
 *
 * `Check.faults` finds nothing: ids are unique, prerequisites name modules that come before, hours can be taken.
 *
 * @module
 */
import fc from "fast-check"
import type { Completion, Curriculum, LessonHour, Prerequisite } from "@sepasar/core/curriculum"
import { Id, Rational, Score } from "@sepasar/core/kernel"
import * as Ids from "./ids.ts"
import * as Kernel from "./kernel.ts"
import { list, maybe, record, unknown } from "./record.ts"
import * as Rulebook from "./rulebook.ts"

// ── Rule ────────────────────────────────────────────────────────────────────

/** A session and its minutes. @category arbitraries */
export const session: fc.Arbitrary<Curriculum.Session> = record<Curriculum.Session>({
  id: Ids.session, minutes: fc.integer({ min: 1, max: 240 }), topic: maybe(Ids.text)
})

/** Taught everywhere, or in these markets. @category arbitraries */
export const part = (markets: fc.Arbitrary<Id.MarketId> = Ids.market): fc.Arbitrary<Curriculum.Part> =>
  fc.oneof(
    fc.constant<Curriculum.Part>({ kind: "common" }),
    list(markets, 1, 2).map((markets): Curriculum.Part => ({ kind: "marketSpecific", markets }))
  )

/** Conditions over facts, `depth` groups deep at most; no `any` is empty, so that it can hold. @category arbitraries */
export const prerequisite = (fact: fc.Arbitrary<string> = Ids.module, depth: number = 2): fc.Arbitrary<Prerequisite.Prerequisite> => {
  const leaf = fact.map((fact): Prerequisite.Prerequisite => ({ fact }))
  if (depth === 0) return leaf
  const inner = prerequisite(fact, depth - 1)
  return fc.oneof(
    { withCrossShrink: true },
    { arbitrary: leaf, weight: 3 },
    { arbitrary: fc.array(inner, { maxLength: 3 }).map((all): Prerequisite.Prerequisite => ({ all })), weight: 1 },
    { arbitrary: fc.array(inner, { minLength: 1, maxLength: 3 }).map((any): Prerequisite.Prerequisite => ({ any })), weight: 1 },
    { arbitrary: inner.map((not): Prerequisite.Prerequisite => ({ not })), weight: 1 }
  )
}

/** A module on its own; within `curriculum` it also fits the others. @category arbitraries */
export const learningModule: fc.Arbitrary<Curriculum.LearningModule> = record<Curriculum.LearningModule>({
  id: Ids.module,
  title: record<Curriculum.LearningModule["title"]>({ id: Ids.text, en: maybe(Ids.text) }),
  part: part(),
  sessions: fc.uniqueArray(session, { maxLength: 3, selector: ({ id }) => id }),
  lessonHours: maybe(Kernel.score(0, 4)),
  prerequisite: maybe(prerequisite()),
  units: maybe(list(Ids.unit, 0)),
  source: maybe(Rulebook.source)
})

/**
 * A curriculum that can be taught: one to four modules, one to three markets.
 *
 * @example
 * ```ts
 * import fc from "fast-check"
 * import { Check } from "@sepasar/core/curriculum"
 * import { Curriculum } from "@sepasar/testkit/arbitrary"
 *
 * fc.sample(Curriculum.curriculum, 50).flatMap(Check.faults) // => []
 * ```
 * @category arbitraries
 */
export const curriculum: fc.Arbitrary<Curriculum.Curriculum> = list(Ids.market).chain((markets) =>
  record<Draft>({
    id: fc.constantFrom("dasar", "lanjut"),
    version: Ids.version,
    minutesPerLessonHour: fc.constantFrom(30, 45, 60),
    markets: fc.constant(markets),
    modules: fc.array(learningModule, { minLength: 1, maxLength: 4 }).chain((modules) => fc.tuple(...modules.map((module, at) => placed(module, at, markets)))),
    source: Rulebook.source,
    asked: unknown(fc.integer({ min: 0, max: 100 }))
  }).map(settled))

/** Parts of a course done to a share, or put together; `depth` deep at most. @category arbitraries */
export const course = (depth: number = 2): fc.Arbitrary<Completion.Part> => {
  const leaf = record<Extract<Completion.Part, { readonly share: unknown }>>({
    id: Ids.session, share: unknown(fc.nat(4).map((n) => Rational.make(BigInt(n), 4n))), counts: maybe(fc.boolean())
  })
  if (depth === 0) return leaf
  return fc.oneof(
    { withCrossShrink: true },
    leaf,
    record<Extract<Completion.Part, { readonly children: unknown }>>({ id: Ids.module, children: fc.array(course(depth - 1), { maxLength: 3 }) })
  )
}

/** What the plan of a unit starts from; any of it may be unknown. @category arbitraries */
export const unitPlan: fc.Arbitrary<LessonHour.UnitPlanInput> = record<LessonHour.UnitPlanInput>({
  criteriaPerElement: fc.array(unknown(fc.integer({ min: 1, max: 6 })), { maxLength: 4 }),
  theoryPerCriterion: unknown(fc.nat(6).map((n) => Rational.make(BigInt(n), 2n))),
  practicePerCriterion: unknown(fc.nat(6).map((n) => Rational.make(BigInt(n), 2n))),
  minutesPerLesson: unknown(fc.constantFrom(45, 60).map(Rational.ofInt))
})

/** A module as a prerequisite: offered, completed, or not known to be. @category arbitraries */
export const moduleState: fc.Arbitrary<Prerequisite.ModuleState> = record<Prerequisite.ModuleState>({
  offered: unknown(fc.boolean()), completed: unknown(fc.boolean())
})

/** A range with either end open, closed or absent. @category arbitraries */
export const range: fc.Arbitrary<Prerequisite.Range> = record<Prerequisite.Range>({
  min: unknown(Kernel.rational), max: unknown(Kernel.rational), minInclusive: fc.boolean(), maxInclusive: fc.boolean()
})

// ── Clauses ─────────────────────────────────────────────────────────────────

interface Draft extends Omit<Curriculum.Curriculum, "lessonHours"> {
  /** The share of the hours on offer that are asked for, in percent. */
  readonly asked: number | undefined
}

/** Puts a module at its place: ids of its own, markets that are there, a prerequisite among those before. */
const placed = ({ prerequisite: _none, ...module }: Curriculum.LearningModule, at: number, markets: ReadonlyArray<Id.MarketId>): fc.Arbitrary<Curriculum.LearningModule> => {
  const before = at === 0 ? fc.constant(undefined) : unknown(prerequisite(fc.integer({ min: 1, max: at }).map(moduleId)))
  return fc.tuple(before, part(fc.constantFrom(...markets))).map(([prerequisite, part]) => ({
    ...module,
    id: moduleId(at + 1),
    part,
    sessions: module.sessions.map((session, place) => ({ ...session, id: Id.make<"SessionId">(`S-${at * 3 + place + 1}`) })),
    ...(prerequisite === undefined ? {} : { prerequisite })
  }))
}

/** Asks for no more hours than there are. */
const settled = ({ asked, ...draft }: Draft): Curriculum.Curriculum => {
  const minutes = (modules: ReadonlyArray<Curriculum.LearningModule>) => modules.flatMap(({ sessions }) => sessions).reduce((sum, session) => sum + session.minutes, 0)
  const hours = (minutes: number, percent: number) => Score.ofUnits(Math.floor((minutes * Score.unit * percent) / 100 / draft.minutesPerLessonHour))
  const modules = draft.modules.map((module) =>
    module.lessonHours === undefined ? module : { ...module, lessonHours: hours(minutes([module]), asked ?? 100) })
  const least = Math.min(...draft.markets.map((market) => minutes(modules.filter(({ part }) => part.kind === "common" || part.markets.includes(market)))))
  return { ...draft, modules, ...(asked === undefined ? {} : { lessonHours: hours(least, asked) }) }
}

const moduleId = (n: number): Id.ModuleId => Id.make<"ModuleId">(`MODULE-${n}`)
