/**
 * One trader's journey (perjalanan pedagang): events in, the case file out, as of a day and as known at an instant.
 *
 * `evolve` takes one step, `replay` takes them all in the right order. Nothing that contradicts is thrown away in
 * silence: both records stay where the case file has room for both, and `contradictions` says what did not fit.
 *
 * @module
 */
import type * as Independence from "../certification/Independence.ts"
import * as CaseFile from "../evidence/CaseFile.ts"
import * as Day from "../kernel/Day.ts"
import type * as Id from "../kernel/Id.ts"
import * as Chronology from "./Chronology.ts"
import type { TraderEvent } from "./Event.ts"
import type { School } from "./School.ts"
import { steps } from "./Step.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Banding: filed against a decision, and what the panel said once it has. @category types */
export interface AppealRecord {
  readonly appeal: string
  readonly decision: Id.EventId
  readonly filedOn: Day.Day
  readonly outcome?: "upheld" | "dismissed" | "reassess"
  readonly decidedOn?: Day.Day
  readonly panel?: ReadonlyArray<Id.PersonId>
  readonly evidence: Id.EventId
}

/** Perjalanan pedagang: a case file, the appeals, declarations of conflicts, and what did not fit. @category types */
export interface Journey extends CaseFile.CaseFile {
  readonly appeals: ReadonlyArray<AppealRecord>
  /** Who declared a conflict of interest in this case, or none. */
  readonly declarations: ReadonlyArray<Independence.Declaration>
  readonly contradictions: ReadonlyArray<Chronology.Contradiction>
}

/** A journey while it is being built: the same lists, open for writing. */
export type Draft = {
  -readonly [K in keyof Journey]: Journey[K] extends ReadonlyArray<infer A> ? Array<A> : Journey[K]
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Replays the events of one trader, with the sessions of the cohort joined in when a school is given as the view.
 *
 * The order in which events arrive never changes the answer, and an event that arrives twice counts once.
 * Without `asOf` the journey is as of the last day on which something happened.
 *
 * @example
 * ```ts
 * import { Journey } from "@sepasar/core/journey"
 *
 * const at = { version: 1 as const, recordedAt: "2026-02-01T00:00:00.000Z" }
 * const journey = Journey.replay("T-1" as never, [
 *   { ...at, id: "e2" as never, type: "RecordWithdrawn", occurredOn: "2026-02-05" as never, data: { withdraws: "e1" as never, reason: "wrong trader" } },
 *   { ...at, id: "e1" as never, type: "MentoringVisited", occurredOn: "2026-02-03" as never, data: { minutes: 30 } },
 *   { ...at, id: "e3" as never, type: "MentoringVisited", occurredOn: "2026-02-04" as never, data: { minutes: 45 } }
 * ])
 * journey.mentoring.map(({ minutes }) => minutes) // => [45]
 * ```
 * @category rules
 */
export const replay = (
  trader: Id.TraderId,
  events: ReadonlyArray<TraderEvent>,
  view: Chronology.View | School = {}
): Journey => {
  const { contradictions, events: ordered } = Chronology.arrange(events, view)
  const draft = begin(trader, view.asOf ?? ordered.at(-1)?.occurredOn ?? beginning)
  draft.contradictions.push(...contradictions)
  for (const event of ordered) take(draft, event)
  return "meetings" in view ? join(draft, view) : draft
}

/** Returns the journey of a trader about whom nothing is recorded. @category rules */
export const empty = (trader: Id.TraderId, asOf: Day.Day): Journey => begin(trader, asOf)

/**
 * Takes one step: the journey after one more event, which must come after those already taken.
 *
 * A correction or withdrawal changes nothing here, because it speaks of the past: `replay` honours it.
 *
 * @category rules
 */
export const evolve = (journey: Journey, event: TraderEvent): Journey => {
  const draft = Object.fromEntries(Object.entries(journey).map(([key, value]) => [key, Array.isArray(value) ? [...value] : value])) as Draft
  draft.asOf = Day.max(draft.asOf, event.occurredOn)
  take(draft, event)
  return draft
}

/** Returns the case file alone: what requirements read. @category rules */
export const caseFile = ({ appeals: _appeals, contradictions: _contradictions, declarations: _declarations, ...file }: Journey): CaseFile.CaseFile => file

// ── Clauses ─────────────────────────────────────────────────────────────────

const beginning = Day.make("0001-01-01")

const begin = (trader: Id.TraderId, asOf: Day.Day): Draft =>
  ({ ...CaseFile.empty(trader, asOf), meetings: [], attendance: [], mentoring: [], assessments: [], criteria: [], practice: [],
    portfolio: [], stages: [], certificates: [], consents: [], stall: [], declared: [], decisions: [], appeals: [], declarations: [], contradictions: [] })

const take = (draft: Draft, event: TraderEvent): void => {
  const step = steps[event.type] as ((draft: Draft, event: TraderEvent) => void) | undefined
  step?.(draft, event)
}

/** The meetings are the cohort's; a mark for a session nobody scheduled stays, and is said to be one. */
const join = (draft: Draft, school: School): Journey => {
  for (const { evidence, session } of draft.attendance) {
    if (!school.sessions.has(session)) draft.contradictions.push({ what: "session-unknown", event: evidence, about: session })
  }
  const meetings = draft.cohort === undefined ? undefined : school.meetings.get(draft.cohort)
  return meetings === undefined ? draft : { ...draft, meetings }
}
