/**
 * Which events count, and in which order (kronologi peristiwa): the same answer whatever order they arrived in.
 *
 * Two times are kept apart. `asOf` is the day spoken of: what happened later is not looked at. `knownAt` is the
 * instant of knowledge: what was recorded later is not known yet. A correction changes what is known, so it obeys
 * `knownAt` only: once recorded, it holds for every day one asks about. This file refuses to mend anything: what
 * contradicts is counted out by a fixed rule and reported.
 *
 * @module
 */
import type { Day } from "../kernel/Day.ts"
import type * as Id from "../kernel/Id.ts"
import type { ControlEvent, Envelope } from "./Event.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Sudut pandang: the day asked about and the instant of knowledge; absent is no limit. @category types */
export interface View {
  readonly asOf?: Day
  /** ISO 8601 in UTC, as `recordedAt` is written. */
  readonly knownAt?: string
}

/** Pertentangan: two records that cannot both be right, or one that speaks of something nobody recorded. @category types */
export interface Contradiction {
  readonly what:
    | "id-reused"
    | "correction-of-unknown"
    | "replacement-unknown"
    | "enrolled-twice"
    | "marked-twice"
    | "session-unknown"
    | "session-held-and-cancelled"
    | "consent-never-given"
    | "certificate-unknown"
    | "certificate-number-reused"
    | "decided-by-nobody"
    | "appeal-unknown"
    | "appeal-decided-twice"
  /** The event that could not be taken as it stands. */
  readonly event: Id.EventId
  readonly about?: string
}

/** Urutan: the events that count, in order, and what did not fit. @category types */
export interface Chronology<E> {
  readonly events: ReadonlyArray<E>
  readonly contradictions: ReadonlyArray<Contradiction>
}

type Any = Envelope<string, unknown>

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Arranges the events of one stream: duplicates dropped, corrected and withdrawn ones set aside, the rest in order.
 *
 * Order is by the day it happened, then the instant it was recorded, then the id. Of two different events under
 * one id the first recorded counts. A withdrawal can itself be withdrawn; the last word recorded decides.
 *
 * @example
 * ```ts
 * import { Chronology } from "@sepasar/core/journey"
 * import { Day } from "@sepasar/core/kernel"
 *
 * const visit = (id: string, day: string) =>
 *   ({ id: id as never, type: "MentoringVisited", version: 1 as const, occurredOn: Day.make(day), recordedAt: `${day}T05:00:00.000Z`, data: {} })
 * const { events } = Chronology.arrange([visit("b", "2026-02-02"), visit("a", "2026-02-01"), visit("b", "2026-02-02")])
 * events.map(({ id }) => id) // => ["a", "b"]
 * ```
 * @category rules
 */
export const arrange = <E extends Any>(events: ReadonlyArray<E>, view: View = {}): Chronology<E> => {
  const contradictions: Array<Contradiction> = []
  const known = distinct(events, view.knownAt, contradictions)
  const controls = known.filter((event) => isControl(event)) as ReadonlyArray<Any> as ReadonlyArray<ControlEvent>
  const aside = controls.length === 0 ? nothing : setAside(known, controls, contradictions)
  const live = known.filter((event) =>
    !aside.has(event.id) && !isControl(event) && (view.asOf === undefined || event.occurredOn <= view.asOf))
  if (!live.every((event, i) => i === 0 || compare(live[i - 1]!, event) <= 0)) live.sort(compare)
  return { events: live, contradictions }
}

/** Orders two events: by day, then by the instant recorded, then by id. @category instances */
export const compare = (a: Any, b: Any): number =>
  text(a.occurredOn, b.occurredOn) || text(a.recordedAt, b.recordedAt) || text(a.id, b.id)

/** Returns the last instant of a day in Asia/Jakarta, for `knownAt`. @category rules */
export const endOf = (day: Day): string => `${day}T16:59:59.999Z`

// ── Clauses ─────────────────────────────────────────────────────────────────

const nothing: ReadonlySet<string> = new Set()
const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const isControl = (event: Any): event is ControlEvent => event.type === "RecordCorrected" || event.type === "RecordWithdrawn"

/** One event an id. Which of two survives depends on their content alone, never on which came first. */
const distinct = <E extends Any>(events: ReadonlyArray<E>, knownAt: string | undefined, notes: Array<Contradiction>): Array<E> => {
  const byId = new Map<string, E>()
  const reused = new Set<Id.EventId>()
  for (const event of events) {
    if (knownAt !== undefined && event.recordedAt > knownAt) continue
    const twin = byId.get(event.id)
    if (twin === undefined) byId.set(event.id, event)
    else if (twin !== event) {
      const [first, second] = [JSON.stringify(twin), JSON.stringify(event)]
      if (first === second) continue
      reused.add(event.id)
      if ((text(twin.recordedAt, event.recordedAt) || text(first, second)) > 0) byId.set(event.id, event)
    }
  }
  for (const event of [...reused].sort()) notes.push({ what: "id-reused", event })
  return byId.size === events.length ? [...events] : [...byId.values()]
}

/** From the last word backwards: a correction that a later one set aside sets nothing aside; an earlier one comes too late to. */
const setAside = (known: ReadonlyArray<Any>, controls: ReadonlyArray<ControlEvent>, notes: Array<Contradiction>): ReadonlySet<string> => {
  const ids = new Set<string>(known.map(({ id }) => id))
  const aside = new Set<string>()
  const lastFirst = [...controls].sort((a, b) => -(text(a.recordedAt, b.recordedAt) || text(a.id, b.id)))
  for (const control of lastFirst) {
    if (aside.has(control.id)) continue
    const target = control.type === "RecordCorrected" ? control.data.corrects : control.data.withdraws
    if (!ids.has(target)) notes.push({ what: "correction-of-unknown", event: control.id, about: target })
    else aside.add(target)
    if (control.type === "RecordCorrected" && !ids.has(control.data.by)) {
      notes.push({ what: "replacement-unknown", event: control.id, about: control.data.by })
    }
  }
  return aside
}
