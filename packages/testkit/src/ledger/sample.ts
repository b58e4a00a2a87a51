/**
 * Small events to write in tests (contoh peristiwa).
 *
 * @module
 */
import { Day } from "@sepasar/core/kernel"
import type { Entry, Ledger } from "@sepasar/core/ledger"
import * as Stream from "effect/Stream"

// ── Rule ────────────────────────────────────────────────────────────────────

/** An event with this id; everything else may be replaced. @category rules */
export const happened = (id: string, changes: Partial<Entry.NewEvent> = {}): Entry.NewEvent => ({
  id,
  type: "SessionAttended",
  version: 1,
  occurredOn: Day.make("2026-01-05"),
  recordedAt: "2026-01-05T02:00:00.000Z",
  data: { session: id },
  ...changes
})

/** So many events with ids that begin alike. @category rules */
export const several = (prefix: string, count: number): ReadonlyArray<Entry.NewEvent> =>
  Array.from({ length: count }, (_, i) => happened(`${prefix}-${i + 1}`))

/** The ids of events, in their order. @category rules */
export const ids = (events: ReadonlyArray<{ readonly id: string }>): ReadonlyArray<string> => events.map(({ id }) => id)

/** Reads the whole book into a list. @category rules */
export const all = (ledger: Ledger.Service, options?: Ledger.ReadAllOptions) => Stream.runCollect(ledger.readAll(options))

/** Writes the book as lines into a list. @category rules */
export const lines = (ledger: Ledger.Service) => Stream.runCollect(ledger.export())
