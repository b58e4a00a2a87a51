/**
 * Rows of the file and the events they hold (baris dan peristiwa), with the chain checked on the way out.
 *
 * SQLite does not notice a flipped bit inside a text. Every event read is held against its hash, so that a damaged
 * file answers with an error and never with a wrong event.
 *
 * @module
 */
import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from "node:sqlite"
import { Chain, LedgerError } from "@sepasar/core/ledger"
import type { Entry, Plan, Sha256 } from "@sepasar/core/ledger"

// ── Types ───────────────────────────────────────────────────────────────────

/** The columns of a row, in the order of `columns`. @category types */
export type Cells = readonly [
  position: number, stream: string, revision: number, id: string, type: string, version: number,
  occurredOn: string, recordedAt: string, by: string | null, data: string, hash: string, knownAt: string | null
]

/** Reads rows one after the other, each held against the end of its stream so far. @category types */
export type Check = (cells: Cells) => Entry.Recorded

// ── Rule ────────────────────────────────────────────────────────────────────

/** The columns of a row, for SQL. @category parameters */
export const columns = "position, stream, revision, id, type, version, occurred_on, recorded_at, by_whom, data, hash, known_at"

/** The values of a row, for an insert. @category rules */
export const cells = (row: Plan.Row, position: number): Array<SQLInputValue> => [
  position, row.stream, row.revision, row.event.id, row.event.type, row.event.version,
  row.event.occurredOn, row.event.recordedAt, row.event.by ?? null, row.text, row.hash, row.knownAt ?? null
]

/** Begins a checked reading; `before` finds the hash of the event before the first one seen of a stream. @category rules */
export const check = (sha256: Sha256.Sha256, before: (stream: string, revision: number) => string | undefined): Check => {
  const follower = Chain.follow(sha256)
  return (row) => {
    const [, stream, revision] = row
    if (follower.wants(stream, revision)) {
      const hash = before(stream, revision - 1)
      if (hash !== undefined) follower.know(stream, revision - 1, hash)
    }
    let event: Entry.Recorded
    try {
      event = recorded(row)
    } catch (cause) {
      throw new LedgerError.LedgerCorrupt({ reason: "altered", stream, revision, cause })
    }
    follower.check(event, row[9])
    return event
  }
}

/** Prepares a statement whose rows come as arrays. @category rules */
export const prepare = (db: DatabaseSync, sql: string): StatementSync => {
  const statement = db.prepare(sql)
  statement.setReturnArrays(true)
  return statement
}

/** A row as `prepare` brings it, which is an array whatever its type says. @category rules */
export const one = <A>(row: Rowish): A | undefined => row as unknown as A | undefined

/** Rows of events as `prepare` brings them. @category rules */
export const many = (rows: ReadonlyArray<Rowish>): ReadonlyArray<Cells> => rows as unknown as ReadonlyArray<Cells>

// ── Clauses ─────────────────────────────────────────────────────────────────

const recorded = (row: Cells): Entry.Recorded => {
  const [position, stream, revision, id, type, version, occurredOn, recordedAt, by, data, hash, knownAt] = row
  const day = occurredOn as Entry.Recorded["occurredOn"]
  const value: unknown = JSON.parse(data)
  const whole = by === null
    ? { id, type, version, occurredOn: day, recordedAt, data: value, stream, revision, position, hash }
    : { id, type, version, occurredOn: day, recordedAt, by, data: value, stream, revision, position, hash }
  return knownAt === null ? whole : { ...whole, knownAt }
}

type Rowish = Record<string, SQLOutputValue> | undefined
