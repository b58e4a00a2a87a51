/**
 * Rows of the tables and the events they hold (baris dan peristiwa).
 *
 * @module
 */
import { LedgerError } from "@sepasar/core/ledger"
import type { Chain, Entry, Plan } from "@sepasar/core/ledger"
import type { Query, Row } from "./Connection.ts"
import type { Plain } from "./literal.ts"

// ── Rule ────────────────────────────────────────────────────────────────────

/** What an event brings to its row, in the order of the tables. @category rules */
export const lineCells = ({ event, text }: Entry.Line): ReadonlyArray<Plain> =>
  [event.id, event.type, event.version, event.occurredOn, event.recordedAt, event.by ?? null, text]

/** The same with what the plan adds: the link of the chain, and from when the event counts as known. @category rules */
export const rowCells = (row: Plan.Row): ReadonlyArray<Plain> => [...lineCells(row), row.hash, row.knownAt ?? null]

/** Lines of cells, turned into an array a column. @category rules */
export const turned = (lines: ReadonlyArray<ReadonlyArray<Plain>>): ReadonlyArray<ReadonlyArray<Plain | undefined>> =>
  (lines[0] ?? []).map((_, i) => lines.map((line) => line[i]))

/** The columns of whole rows, an array each; the positions follow `base`. @category rules */
export const columnsOf = (rows: ReadonlyArray<Plan.Row>, base: number): ReadonlyArray<ReadonlyArray<unknown>> =>
  [rows.map((_, i) => base + i + 1), rows.map(({ stream }) => stream), rows.map(({ revision }) => revision), ...turned(rows.map(rowCells))]

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
