/**
 * The sessions of one cohort, told in the order they happened (cerita satu angkatan).
 *
 * Each call returns a longer story and leaves the old one as it was. Ids and instants follow from the place in the
 * story; nothing is random.
 *
 * @module
 */
import type { Event } from "@sepasar/core/journey"
import { Day, Id } from "@sepasar/core/kernel"

// ── Types ───────────────────────────────────────────────────────────────────

/** What is said of a session when it is planned. @category types */
export interface Plan {
  readonly module?: string
  /** The day it is planned for; the day of the story when left out. */
  readonly day?: string
  /** Two when left out. */
  readonly lessonHours?: number
  readonly trainer?: string
}

/** A story of sessions so far. @category types */
export interface Cohort {
  readonly id: Id.CohortId
  readonly stream: string
  readonly events: ReadonlyArray<Event.SchoolEvent>
  /** The day on which what follows happens. */
  readonly on: (day: string) => Cohort
  readonly scheduled: (session: string, plan?: Plan) => Cohort
  readonly held: (...sessions: ReadonlyArray<string>) => Cohort
  readonly cancelled: (...sessions: ReadonlyArray<string>) => Cohort
  /** Scheduled and held on the day, of two lesson hours each. */
  readonly met: (...sessions: ReadonlyArray<string>) => Cohort
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Begins the story of a cohort, on 2026-01-05 unless `on` says otherwise.
 *
 * @example
 * ```ts
 * import { cohort } from "@sepasar/testkit/given"
 *
 * const pagi = cohort("C-1").scheduled("S-1", { day: "2026-01-12" }).on("2026-01-12").held("S-1")
 * pagi.events.map(({ id, occurredOn, type }) => `${id} ${occurredOn} ${type}`) // => ["C-1.1 2026-01-05 SessionScheduled", "C-1.2 2026-01-12 SessionHeld"]
 * ```
 * @category rules
 */
export const cohort = (id: string): Cohort => tell({ id: Id.make<"CohortId">(id), day: Day.make("2026-01-05"), events: [] })

// ── Clauses ─────────────────────────────────────────────────────────────────

interface Told {
  readonly id: Id.CohortId
  readonly day: Day.Day
  readonly events: ReadonlyArray<Event.SchoolEvent>
}

type Happening = Pick<Event.SchoolEvent, "type" | "data">

const tell = (told: Told): Cohort => {
  const { day, id } = told
  const happened = (all: ReadonlyArray<Happening>): Cohort => {
    const events = all.map(({ data, type }, i) => {
      const place = told.events.length + i + 1
      return {
        id: Id.make<"EventId">(`${id}.${place}`), type, version: 1, occurredOn: day,
        // seven in the morning in Jakarta, before traders are marked at noon, and a second for each event
        recordedAt: `${day}T00:${String(Math.floor(place / 60) % 60).padStart(2, "0")}:${String(place % 60).padStart(2, "0")}.000Z`,
        data
      } as unknown as Event.SchoolEvent
    })
    return tell({ ...told, events: [...told.events, ...events] })
  }
  const plan = (session: string, { day: planned = day, lessonHours = 2, module = "MODULE-1", trainer }: Plan): Happening => ({
    type: "SessionScheduled",
    data: {
      session: Id.make<"SessionId">(session), cohort: id, module: Id.make<"ModuleId">(module), day: Day.make(planned), lessonHours,
      ...(trainer === undefined ? {} : { trainer: Id.make<"PersonId">(trainer) })
    }
  })
  const end = (type: "SessionHeld" | "SessionCancelled") => (session: string): Happening => ({ type, data: { session: Id.make<"SessionId">(session) } })
  return {
    id,
    stream: `cohort/${id}`,
    events: told.events,
    on: (next) => tell({ ...told, day: Day.make(next) }),
    scheduled: (session, told = {}) => happened([plan(session, told)]),
    held: (...sessions) => happened(sessions.map(end("SessionHeld"))),
    cancelled: (...sessions) => happened(sessions.map(end("SessionCancelled"))),
    met: (...sessions) => happened(sessions.flatMap((session) => [plan(session, {}), end("SessionHeld")(session)]))
  }
}
