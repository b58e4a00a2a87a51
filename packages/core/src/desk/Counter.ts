/**
 * What every service at the desk does (meja loket): read a trader, look at the scheme's days, stamp, append.
 *
 * Private to the room, but for `read`, `Reading` and `Stamp`, which the desk hands on.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import * as CertificateLife from "../certification/CertificateLife.ts"
import type { LifeEvent } from "../certification/LifeTransition.ts"
import type * as Scheme from "../certification/Scheme.ts"
import * as Chronology from "../journey/Chronology.ts"
import * as Event from "../journey/Event.ts"
import * as EventCodec from "../journey/EventCodec.ts"
import * as Journey from "../journey/Journey.ts"
import * as School from "../journey/School.ts"
import type { Day } from "../kernel/Day.ts"
import type * as Id from "../kernel/Id.ts"
import * as Ledger from "../ledger/Ledger.ts"
import { NotEnrolled, SchemeNotInForce } from "./DeskError.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Cap: the event's id, the day it happened, the instant it is recorded, and the officer who records it. @category types */
export interface Stamp {
  readonly id: Id.EventId
  readonly day: Day
  readonly recordedAt: string
  readonly by: Id.PersonId
}

/** Cap ganda: the stamp of an act that may make two events; `second` is the id of the other one. @category types */
export interface DoubleStamp extends Stamp {
  readonly second: Id.EventId
}

/** A trader as the ledger has them, the lives of their certificates by number, and the revision that was read. @category types */
export interface Reading {
  readonly journey: Journey.Journey
  readonly certificates: ReadonlyMap<Id.CertificateNumber, CertificateLife.Life>
  readonly revision: Ledger.Revision
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** Reads one trader's journey with the sessions of the cohort joined in. @category rules */
export const read = (
  trader: Id.TraderId,
  asOf?: Day,
  knownAt?: string
): Effect.Effect<Reading, Ledger.ReadError, Ledger.Ledger> =>
  Effect.map(history(trader, knownAt), ({ certificates, on, revision }) => ({ journey: on(asOf), certificates: certificates(asOf), revision }))

/** All there is about a trader: the journey and the certificates as of any day, and the days on which something happened. */
export interface History {
  readonly on: (asOf?: Day) => Journey.Journey
  readonly certificates: (asOf?: Day) => ReadonlyMap<Id.CertificateNumber, CertificateLife.Life>
  readonly days: ReadonlyArray<Day>
  readonly revision: Ledger.Revision
}

/** Reads a trader's whole history, with the sessions of the cohort joined in, as known at an instant when one is given. */
export const history = (trader: Id.TraderId, knownAt?: string): Effect.Effect<History, Ledger.ReadError, Ledger.Ledger> =>
  Effect.gen(function*() {
    const ledger = yield* Ledger.Ledger
    const recorded = yield* ledger.read(Event.traderStream(trader))
    const events = recorded.map(EventCodec.read) as ReadonlyArray<Event.TraderEvent>
    const cohorts = [...new Set(events.flatMap((event) => (event.type === "TraderEnrolled" ? [event.data.cohort] : [])))]
    const streams = yield* Effect.all(cohorts.map((cohort) => ledger.read(Event.cohortStream(cohort))))
    const meetings = new Map(cohorts.map((cohort, at) => [cohort, streams[at]!.map(EventCodec.read) as ReadonlyArray<Event.SchoolEvent>]))
    const view = (asOf: Day | undefined) => ({ ...(asOf === undefined ? {} : { asOf }), ...(knownAt === undefined ? {} : { knownAt }) })
    return {
      on: (asOf) => {
        const alone = Journey.replay(trader, events, view(asOf))
        const held = alone.cohort === undefined ? undefined : meetings.get(alone.cohort)
        return held === undefined ? alone : Journey.replay(trader, events, School.replay(held, view(alone.asOf)))
      },
      certificates: (asOf) => CertificateLife.lives(Chronology.arrange(events, view(asOf)).events.filter(isOfCertificate)),
      days: [...new Set([...events, ...[...meetings.values()].flat()].map(({ occurredOn }) => occurredOn))].sort(),
      revision: recorded.at(-1)?.revision ?? 0
    }
  })

/** Reads a trader who must be enrolled by the day. */
export const readEnrolled = (trader: Id.TraderId, day: Day, knownAt?: string) =>
  Effect.flatMap(read(trader, day, knownAt), (reading) =>
    reading.journey.enrolledOn === undefined ? Effect.fail(new NotEnrolled({ trader, day })) : Effect.succeed(reading))

/** Reads all there is about a trader who is enrolled by the day, also what is dated later: an act must come after the last one. */
export const readWhole = (trader: Id.TraderId, day: Day) =>
  Effect.flatMap(read(trader), (reading) =>
    reading.journey.enrolledOn === undefined || reading.journey.enrolledOn > day
      ? Effect.fail(new NotEnrolled({ trader, day }))
      : Effect.succeed(reading))

/** Tells whether a scheme is in force on a day. */
export const isInForce = (scheme: Scheme.Scheme, day: Day): boolean =>
  scheme.from <= day && (scheme.until === undefined || day <= scheme.until)

/** Lets a scheme through that is in force on the day. */
export const inForce = (scheme: Scheme.Scheme, day: Day): Effect.Effect<void, SchemeNotInForce> =>
  isInForce(scheme, day) ? Effect.void : Effect.fail(new SchemeNotInForce({ scheme: scheme.id, version: scheme.version, day }))

/** Puts the stamp on what happened. */
export const stamped = (
  what: Pick<Event.TraderEvent, "type" | "data">,
  { by, day, id, recordedAt }: Stamp
): Event.TraderEvent => ({ ...what, id, version: 1, occurredOn: day, recordedAt, by }) as Event.TraderEvent

/** Appends to the trader's stream at the revision that was read. */
export const write = (trader: Id.TraderId, revision: Ledger.Revision, ...events: ReadonlyArray<Event.TraderEvent>) =>
  Effect.flatMap(Ledger.Ledger, (ledger) =>
    ledger.append(Event.traderStream(trader), revision, events.map((event) => EventCodec.encode(event) as Ledger.NewEvent)))

// ── Clauses ─────────────────────────────────────────────────────────────────

const isOfCertificate = (event: Event.TraderEvent): event is Extract<Event.TraderEvent, LifeEvent> => event.type.startsWith("Certificate")
