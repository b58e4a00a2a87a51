/**
 * One trader's story, told in the order it happened (cerita seorang pedagang).
 *
 * Each call returns a longer story and leaves the old one as it was, so that tests can branch. Ids and instants follow from
 * the place in the story; nothing is random.
 *
 * @module
 */
import type { Event } from "@sepasar/core/journey"
import { Day, Id, Score } from "@sepasar/core/kernel"

// ── Types ───────────────────────────────────────────────────────────────────

type Data<Type extends Event.TraderEvent["type"]> = Extract<Event.TraderEvent, { readonly type: Type }>["data"]

/** A story so far. @category types */
export interface Trader {
  readonly id: Id.TraderId
  readonly stream: string
  readonly events: ReadonlyArray<Event.TraderEvent>
  /** The day on which what follows happens. */
  readonly on: (day: string) => Trader
  /** Who records what follows. */
  readonly by: (person: string) => Trader
  readonly enrolled: (market?: string, cohort?: string) => Trader
  readonly attended: (...sessions: ReadonlyArray<string>) => Trader
  readonly missed: (...sessions: ReadonlyArray<string>) => Trader
  readonly mentored: (minutes?: number) => Trader
  /** A mark out of a hundred, or of `possible`; unknown when left out. */
  readonly assessed: (assessment: string, score?: number, possible?: number) => Trader
  readonly consented: (purpose: string, textVersion?: string) => Trader
  /** Anything else there is. */
  readonly happened: <Type extends Event.TraderEvent["type"]>(type: Type, data: Data<Type>) => Trader
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Begins the story of a trader, on 2026-01-05 unless `on` says otherwise.
 *
 * @example
 * ```ts
 * import { trader } from "@sepasar/testkit/given"
 *
 * const sri = trader("P-1").enrolled().on("2026-01-12").attended("S-1", "S-2")
 * sri.events.map(({ id, occurredOn }) => `${id} ${occurredOn}`) // => ["P-1.1 2026-01-05", "P-1.2 2026-01-12", "P-1.3 2026-01-12"]
 * ```
 * @category rules
 */
export const trader = (id: string): Trader =>
  tell({ id: Id.make<"TraderId">(id), day: Day.make("2026-01-05"), person: undefined, events: [] })

// ── Clauses ─────────────────────────────────────────────────────────────────

interface Told {
  readonly id: Id.TraderId
  readonly day: Day.Day
  readonly person: Id.PersonId | undefined
  readonly events: ReadonlyArray<Event.TraderEvent>
}

const tell = (told: Told): Trader => {
  const happened = <Type extends Event.TraderEvent["type"]>(type: Type, ...all: ReadonlyArray<Data<Type>>): Trader => {
    const events = all.map((data, i) => {
      const place = told.events.length + i + 1
      return {
        id: Id.make<"EventId">(`${told.id}.${place}`), type, version: 1, occurredOn: told.day,
        // noon in Jakarta and a second for each event: later in the story is recorded later on the same day
        recordedAt: `${told.day}T05:${String(Math.floor(place / 60) % 60).padStart(2, "0")}:${String(place % 60).padStart(2, "0")}.000Z`,
        ...(told.person === undefined ? {} : { by: told.person }),
        data
      } as unknown as Event.TraderEvent
    })
    return tell({ ...told, events: [...told.events, ...events] })
  }
  const attendance = (mark: Data<"AttendanceRecorded">["mark"]) => (...sessions: ReadonlyArray<string>) =>
    happened("AttendanceRecorded", ...sessions.map((session) => ({ session: Id.make<"SessionId">(session), mark })))
  return {
    id: told.id,
    stream: `trader/${told.id}`,
    events: told.events,
    on: (day) => tell({ ...told, day: Day.make(day) }),
    by: (person) => tell({ ...told, person: Id.make<"PersonId">(person) }),
    enrolled: (market = "M-1", cohort = "C-1") =>
      happened("TraderEnrolled", { market: Id.make<"MarketId">(market), cohort: Id.make<"CohortId">(cohort) }),
    attended: attendance("present"),
    missed: attendance("absent"),
    mentored: (minutes) => happened("MentoringVisited", minutes === undefined ? {} : { minutes }),
    assessed: (assessment, score, possible = 100) =>
      happened("AssessmentRecorded", {
        assessment: Id.make<"AssessmentId">(assessment), possible: Score.make(possible),
        ...(score === undefined ? {} : { score: Score.make(score) })
      }),
    consented: (purpose, textVersion = "1") => happened("ConsentGiven", { purpose, textVersion }),
    happened: (type, data) => happened(type, data)
  }
}
