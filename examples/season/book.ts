/**
 * The ledger of the season (buku besar musim): what is not there yet is written, and everything is read back by stream.
 *
 * Events go in by the instant they were recorded, in batches; each batch is written whole or not at all, and an id
 * that is already there is left alone. That is all it takes to survive a cut: the next start writes the rest.
 *
 * @module
 */
import { mkdirSync } from "node:fs"
import { dirname } from "node:path"
import * as Effect from "effect/Effect"
import { EventCodec } from "@sepasar/core/schema"
import type { Event } from "@sepasar/core/journey"
import { Ledger, type Entry } from "@sepasar/core/ledger"
import { SqliteLedger } from "@sepasar/ledger-sqlite"
import type { Filed } from "./filed.ts"

/** Streams with their events, in the order of the book. */
export interface Contents {
  readonly traders: ReadonlyMap<string, ReadonlyArray<Event.TraderEvent>>
  readonly school: ReadonlyArray<Event.SchoolEvent>
  readonly survey: ReadonlyArray<Event.SurveyEvent>
  /** What the class report is made from. */
  readonly sample: ReadonlyArray<Event.ClassEvent>
  readonly ids: ReadonlySet<string>
}

/** An open book; close it when done. */
export interface Book {
  readonly write: (events: ReadonlyArray<Filed>, known: ReadonlySet<string>, tick: (written: number, of: number) => void) => number
  readonly read: () => Contents
  readonly close: () => void
}

const batchSize = 2000

/** Opens the file, making it when it is not there; throws one of the ledger's typed errors. */
export const openBook = (file: string): Book => {
  mkdirSync(dirname(file), { recursive: true })
  const store = SqliteLedger.open({ file, durability: "process" })
  const ledger = Ledger.fromDriver(store)
  return {
    write: (events, known, tick) => {
      const fresh = events.filter(({ event }) => !known.has(event.id))
      const order = fresh.map((_, i) => i).sort((a, b) => compare(fresh[a]!.event.recordedAt, fresh[b]!.event.recordedAt) || a - b)
      for (let from = 0; from < order.length; from += batchSize) {
        const batch = order.slice(from, from + batchSize).map((i) => fresh[i]!)
        Effect.runSync(ledger.appendMany(byStream(batch)))
        tick(Math.min(from + batchSize, order.length), order.length)
      }
      return fresh.length
    },
    read: () => contents(store),
    close: () => store.close()
  }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const byStream = (batch: ReadonlyArray<Filed>): ReadonlyArray<Entry.Append> => {
  const streams = new Map<string, Array<Entry.NewEvent>>()
  for (const { event, stream } of batch) {
    const line = EventCodec.encode(event) as Entry.NewEvent
    const events = streams.get(stream)
    if (events === undefined) streams.set(stream, [line])
    else events.push(line)
  }
  return [...streams].map(([stream, events]) => ({ stream, expected: "any" as const, events }))
}

const contents = (store: SqliteLedger.Book): Contents => {
  const traders = new Map<string, Array<Event.TraderEvent>>()
  const school: Array<Event.SchoolEvent> = []
  const survey: Array<Event.SurveyEvent> = []
  const sample: Array<Event.ClassEvent> = []
  const ids = new Set<string>()
  for (const chunk of store.chunks({})) {
    for (const recorded of chunk) {
      ids.add(recorded.id)
      const event = EventCodec.read(recorded)
      if (recorded.stream.startsWith("trader/")) {
        const trader = recorded.stream.slice(7)
        const events = traders.get(trader)
        if (events === undefined) traders.set(trader, [event as Event.TraderEvent])
        else events.push(event as Event.TraderEvent)
      } else if (recorded.stream.startsWith("cohort/")) school.push(event as Event.SchoolEvent)
      else if (recorded.stream.startsWith("class/")) sample.push(event as Event.ClassEvent)
      else survey.push(event as Event.SurveyEvent)
    }
  }
  return { traders, school, survey, sample, ids }
}
