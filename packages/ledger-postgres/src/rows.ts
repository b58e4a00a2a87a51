/**
 * Rows of the tables and the events they hold (baris dan peristiwa).
 *
 * @module
 */
import { LedgerError } from "@sepasar/core/ledger"
import type { Chain, Entry, Plan } from "@sepasar/core/ledger"
import type { Query, Row } from "./Connection.ts"

// ── Rule ────────────────────────────────────────────────────────────────────

/** The columns of rows to be written, as an array each, in the order of the tables; the positions follow `base`. @category rules */
export const columnsOf = (rows: ReadonlyArray<Plan.Row>, base: number): ReadonlyArray<ReadonlyArray<unknown>> => {
  const each = <A>(f: (row: Plan.Row, i: number) => A) => rows.map(f)
  return [
    each((_, i) => base + i + 1), each((row) => row.stream), each((row) => row.revision), each((row) => row.event.id),
    each((row) => row.event.type), each((row) => row.event.version), each((row) => row.event.occurredOn),
    each((row) => row.event.recordedAt), each((row) => row.event.by ?? null), each((row) => row.text),
    each((row) => row.hash), each((row) => row.knownAt ?? null)
  ]
}

/** Reads a row, and keeps the data also as the text that was hashed; throws `LedgerCorrupt` when it is no event. @category rules */
export const recorded = (row: Row): readonly [event: Entry.Recorded, text: string] => {
  const [position, stream, revision, id, type, version, occurredOn, recordedAt, by, data, hash, knownAt] = row
  const text = String(data)
  const where = { stream: String(stream), revision: Number(revision) }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new LedgerError.LedgerCorrupt({ reason: "altered", ...where, cause })
  }
  return [{
    id: String(id), type: String(type), version: Number(version),
    occurredOn: String(occurredOn) as Entry.Recorded["occurredOn"], recordedAt: String(recordedAt),
    ...(by === null ? {} : { by: String(by) }),
    data: value, ...where, position: Number(position), hash: String(hash),
    ...(knownAt === null ? {} : { knownAt: String(knownAt) })
  }, text]
}

/** Reads rows and holds each against its chain; `before` asks for the hash of the event before the first of a stream. @category rules */
export const checked = async (rows: ReadonlyArray<Row>, follower: Chain.Follower, query: Query, before: string): Promise<ReadonlyArray<Entry.Recorded>> => {
  const events = rows.map(recorded)
  const first = new Map<string, number>()
  for (const [{ revision, stream }] of events) if (!first.has(stream)) first.set(stream, revision)
  const wanted = new Map([...first].filter(([stream, revision]) => follower.wants(stream, revision)).map(([stream, revision]) => [stream, revision - 1]))
  if (wanted.size > 0) {
    const ends = await query(before, [[...wanted.keys()], [...wanted.values()]])
    for (const [stream, revision, hash] of ends) follower.know(String(stream), Number(revision), String(hash))
  }
  return events.map(([event, text]) => {
    follower.check(event, text)
    return event
  })
}
