/**
 * What the school itself did (sekolah pasar): the sessions of every cohort, scheduled, held or cancelled.
 *
 * Replayed once, then shared by the journeys of all its traders. It is also the view the journeys are seen from:
 * a school replayed as of a day carries that day along.
 *
 * @module
 */
import type * as CaseFile from "../evidence/CaseFile.ts"
import type { Day } from "../kernel/Day.ts"
import type * as Id from "../kernel/Id.ts"
import * as Chronology from "./Chronology.ts"
import type { SchoolEvent } from "./Event.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Sekolah pasar as of a day: meetings by cohort, ordered by day and then by session. @category types */
export interface School extends Chronology.View {
  readonly meetings: ReadonlyMap<Id.CohortId, ReadonlyArray<CaseFile.MeetingRecord>>
  readonly sessions: ReadonlySet<Id.SessionId>
  readonly contradictions: ReadonlyArray<Chronology.Contradiction>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Replays the school's events into the meetings of each cohort.
 *
 * A session scheduled again moves; one held and cancelled is as the last event says. Without `asOf` everything counts.
 *
 * @example
 * ```ts
 * import { School } from "@sepasar/core/journey"
 *
 * const at = { version: 1 as const, recordedAt: "2026-02-01T00:00:00.000Z" }
 * const school = School.replay([
 *   { ...at, id: "e1" as never, type: "SessionScheduled", occurredOn: "2026-02-01" as never,
 *     data: { session: "s1" as never, cohort: "c1" as never, module: "m1" as never, day: "2026-02-03" as never, lessonHours: 2 } },
 *   { ...at, id: "e2" as never, type: "SessionHeld", occurredOn: "2026-02-03" as never, data: { session: "s1" as never } }
 * ])
 * school.meetings.get("c1" as never)?.map(({ status }) => status) // => ["held"]
 * ```
 * @category rules
 */
export const replay = (events: ReadonlyArray<SchoolEvent>, view: Chronology.View = {}): School => {
  const { contradictions: notes, events: ordered } = Chronology.arrange(events, view)
  const contradictions = [...notes]
  const planned = new Map<Id.SessionId, { readonly cohort: Id.CohortId; readonly meeting: CaseFile.MeetingRecord }>()
  for (const event of ordered) {
    if (event.type === "SessionScheduled") {
      const { cohort, ...meeting } = event.data
      const status = planned.get(meeting.session)?.meeting.status ?? "scheduled"
      planned.set(meeting.session, { cohort, meeting: { ...meeting, status } })
    } else if (event.type === "SessionHeld" || event.type === "SessionCancelled") {
      const status = event.type === "SessionHeld" ? "held" : "cancelled"
      const plan = planned.get(event.data.session)
      if (plan === undefined) contradictions.push({ what: "session-unknown", event: event.id, about: event.data.session })
      else {
        if (plan.meeting.status !== "scheduled" && plan.meeting.status !== status) {
          contradictions.push({ what: "session-held-and-cancelled", event: event.id, about: event.data.session })
        }
        planned.set(event.data.session, { ...plan, meeting: { ...plan.meeting, status } })
      }
    }
  }
  return { ...view, meetings: byCohort([...planned.values()]), sessions: new Set(planned.keys()), contradictions }
}

/** A school that has held nothing, seen from a day. @category rules */
export const empty = (asOf?: Day): School => replay([], asOf === undefined ? {} : { asOf })

// ── Clauses ─────────────────────────────────────────────────────────────────

const byCohort = (
  plans: ReadonlyArray<{ readonly cohort: Id.CohortId; readonly meeting: CaseFile.MeetingRecord }>
): ReadonlyMap<Id.CohortId, ReadonlyArray<CaseFile.MeetingRecord>> => {
  const cohorts = new Map<Id.CohortId, Array<CaseFile.MeetingRecord>>()
  for (const { cohort, meeting } of plans) {
    const meetings = cohorts.get(cohort)
    if (meetings === undefined) cohorts.set(cohort, [meeting])
    else meetings.push(meeting)
  }
  for (const meetings of cohorts.values()) {
    meetings.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.session < b.session ? -1 : 1))
  }
  return cohorts
}
