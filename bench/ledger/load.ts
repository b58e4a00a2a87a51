/**
 * What is written by both sides of a ledger bench, and how the two take turns. Runs in Node and in a browser page.
 *
 * @module
 */
import { Day } from "@sepasar/core/kernel"
import type { Entry } from "@sepasar/core/ledger"

/** A row as the tables have it. */
export type Row = readonly [position: number, stream: string, revision: number, id: string, type: string, version: number, day: string, instant: string, by: string, data: string, hash: string, known: null]

/** Traders of the city, each with a stream. */
export const traders = 10_904

let next = 0
const revisions = new Map<string, number>()

const event = (n: number): Entry.NewEvent => ({
  id: `0190c7b2-${n.toString(16).padStart(12, "0")}`,
  type: "AttendanceRecorded", version: 1, occurredOn: Day.make("2026-01-05"), recordedAt: "2026-01-05T02:00:00.000Z",
  by: "PL-003", data: { session: `S-${n % 977}`, mark: "present" }
})

/** So many events, one to five in a row for a stream, and the same as rows. */
export const load = (name: string, count: number) => {
  const batch: Array<{ stream: string; expected: number; events: Array<Entry.NewEvent> }> = []
  const rows: Array<Row> = []
  while (rows.length < count) {
    const stream = `trader/P-${String(Math.imul(next, 7919) % traders).padStart(5, "0")}`
    const key = `${name} ${stream}`
    const expected = revisions.get(key) ?? 0
    const events = Array.from({ length: Math.min((next % 5) + 1, count - rows.length) }, () => event(next++))
    for (const [i, one] of events.entries()) {
      rows.push([next - events.length + i + 1, stream, expected + i + 1, one.id, one.type, one.version, one.occurredOn, one.recordedAt, one.by!, JSON.stringify(one.data), "d1cfc7df3649f9f0fa7b2cee1cef93ea7e75dd7dbf4d7d8fef9ea660418291c3", null])
    }
    revisions.set(key, expected + events.length)
    batch.push({ stream, expected, events })
  }
  return { batch, rows }
}
