/**
 * Arbitraries of stories that can have happened (perjalanan acak), and of what they add up to.
 *
 * `history` of this door is any events in any order. A `story` here is told in order: somebody enrols, comes, is assessed,
 * is decided on and holds a certificate, and a record is now and then corrected.
 *
 * @module
 */
import fc from "fast-check"
import { Journey, School } from "@sepasar/core/journey"
import type { Chronology, Event } from "@sepasar/core/journey"
import { Day, Id } from "@sepasar/core/kernel"
import * as Events from "./event.ts"
import * as Ids from "./ids.ts"
import * as Kernel from "./kernel.ts"
import { lazy, list, maybe, record } from "./record.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** A trader and what happened to them, first to last. @category types */
export interface Story {
  readonly trader: Id.TraderId
  readonly events: ReadonlyArray<Event.TraderEvent>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** Which day is asked about, and what was known when. @category arbitraries */
export const view: fc.Arbitrary<Chronology.View> = record<Chronology.View>({
  asOf: maybe(Kernel.day("2024-01-01", "2027-12-31")), knownAt: maybe(lazy(() => Kernel.day("2024-01-01", "2027-12-31").map((day) => `${day}T05:00:00.000Z`)))
})

/** The events of the satisfaction survey of one market. @category arbitraries */
export const survey = (maxLength: number = 10): fc.Arbitrary<ReadonlyArray<Event.SurveyEvent>> =>
  fc.uniqueArray(Events.ofType("SatisfactionAnswered"), { maxLength, selector: ({ id }) => id })

/** The events behind the class report of one assessment. @category arbitraries */
export const classEvents = (maxLength: number = 10): fc.Arbitrary<ReadonlyArray<Event.ClassEvent>> =>
  fc.uniqueArray(fc.oneof<Array<fc.Arbitrary<Event.ClassEvent>>>(Events.ofType("TestAnswered"), Events.ofType("WorkScored")), { maxLength, selector: ({ id }) => id })

/**
 * The events of a cohort: sessions are scheduled once, and then held, cancelled, or still to come.
 *
 * @example
 * ```ts
 * import fc from "fast-check"
 * import { School } from "@sepasar/core/journey"
 * import { Journey } from "@sepasar/testkit/arbitrary"
 *
 * fc.sample(Journey.cohort, 20).flatMap((events) => School.replay(events).contradictions) // => []
 * ```
 * @category arbitraries
 */
export const cohort: fc.Arbitrary<ReadonlyArray<Event.SchoolEvent>> = fc.tuple(
  Ids.cohort,
  fc.array(fc.record({ module: Ids.module, gap: fc.nat(14), lessonHours: fc.integer({ min: 1, max: 8 }), trainer: fc.option(Ids.person, { nil: undefined }), end: fc.constantFrom("SessionHeld" as const, "SessionCancelled" as const, undefined) }), { maxLength: 5 })
).map(([cohort, plans]) => {
  let day = begins
  const events: Array<Told> = plans.flatMap(({ end, gap, lessonHours, module, trainer }, at): Array<Told> => {
    day = Day.addDays(day, gap)
    const session = Id.make<"SessionId">(`S-${at + 1}`)
    const plan: Told = { on: begins, type: "SessionScheduled", data: { session, cohort, module, day, lessonHours, ...(trainer === undefined ? {} : { trainer }) } }
    return end === undefined ? [plan] : [plan, { on: day, type: end, data: { session } }]
  })
  return written(String(cohort), events) as unknown as ReadonlyArray<Event.SchoolEvent>
})

/** What a cohort's events add up to. @category arbitraries */
export const school: fc.Arbitrary<School.School> = fc.tuple(cohort, view).map(([events, view]) => School.replay(events, view))

/**
 * A trader's story that can have happened.
 *
 * @example
 * ```ts
 * import fc from "fast-check"
 * import { Journey as Replayed } from "@sepasar/core/journey"
 * import { Journey } from "@sepasar/testkit/arbitrary"
 *
 * fc.sample(Journey.story, 20).flatMap(({ events, trader }) => Replayed.replay(trader, events).contradictions) // => []
 * ```
 * @category arbitraries
 */
export const story: fc.Arbitrary<Story> = lazy(() => fc.record({
  trader: Ids.trader,
  enrolled: Events.dataOf("TraderEnrolled"),
  sessions: list(Ids.session, 0, 5),
  happened: fc.array(fc.tuple(fc.nat(20), fc.oneof(...steps)), { maxLength: 10 }),
  marks: fc.array(Events.dataOf("AttendanceRecorded"), { minLength: 5, maxLength: 5 }),
  decided: fc.option(fc.tuple(Events.dataOf("CertificationDecided"), fc.option(Events.dataOf("CertificateIssued"), { nil: undefined })), { nil: undefined }),
  mistake: fc.option(fc.nat(), { nil: undefined })
})).map(({ decided, enrolled, happened, marks, mistake, sessions, trader }) => {
  let day = begins
  const consents = new Set<unknown>()
  const told: Array<Told> = [{ on: day, type: "TraderEnrolled", data: enrolled }]
  for (const [at, session] of sessions.entries()) told.push({ on: (day = Day.addDays(day, 1)), type: "AttendanceRecorded", data: { ...marks[at]!, session } })
  for (const [gap, { data, type }] of happened) {
    const purpose = "purpose" in data ? data.purpose : undefined
    if (type === "ConsentGiven") consents.add(purpose)
    if (type === "ConsentWithdrawn" && !consents.delete(purpose)) continue
    told.push({ on: (day = Day.addDays(day, gap)), type, data })
  }
  if (decided !== undefined) {
    const [decision, certificate] = decided
    told.push({ on: day, type: "CertificationDecided", by: decider, data: decision })
    const { lastValidDay: _any, ...issue } = certificate ?? { lastValidDay: undefined }
    if (certificate !== undefined) {
      told.push({ on: day, type: "CertificateIssued", data: { ...issue, scheme: decision.scheme, schemeVersion: decision.schemeVersion, validFrom: day, decision: `${trader}.${told.length}` } })
    }
  }
  if (mistake !== undefined && told.length > 1) {
    const at = 1 + (mistake % (told.length - 1))
    if (told[at]!.type === "PracticeLogged" || told[at]!.type === "MentoringVisited") told.push({ on: day, type: "RecordWithdrawn", data: { withdraws: `${trader}.${at + 1}`, reason: "a" } })
  }
  return { trader, events: written(trader, told) as unknown as ReadonlyArray<Event.TraderEvent> }
})

/** What a story adds up to, as of its last day. @category arbitraries */
export const journey: fc.Arbitrary<Journey.Journey> = story.map(({ events, trader }) => Journey.replay(trader, events))

// ── Clauses ─────────────────────────────────────────────────────────────────

type Type = Event.Event["type"]

interface Told {
  readonly on: Day.Day
  readonly type: Type
  readonly by?: Id.PersonId
  readonly data: object
}

const begins = Day.make("2026-01-05")
const decider = Id.make<"PersonId">("DECIDER-1")

/** What may happen between enrolment and decision, in any order. */
const between = [
  "MentoringVisited", "AssessmentRecorded", "CriterionAssessed", "PracticeLogged", "PortfolioItemJudged", "StageEntered", "StagePassed", "ConsentGiven",
  "ConsentWithdrawn", "StallStatusRecorded", "FactDeclared", "ConflictOfInterestDeclared"
] as const satisfies ReadonlyArray<Type>

const steps = between.map((type) => Events.dataOf(type).map((data): Pick<Told, "type" | "data"> => ({ type, data })))

/** Ids by place, and instants at noon in Jakarta of the day, a second apart. */
const written = (owner: string, told: ReadonlyArray<Told>) =>
  told.map(({ by, data, on, type }, at) => ({
    id: `${owner}.${at + 1}`, type, version: 1, occurredOn: on, recordedAt: `${on}T05:00:${String(at % 60).padStart(2, "0")}.000Z`, ...(by === undefined ? {} : { by }), data
  }))
