/**
 * Writes batches in one transaction (tulis sekali jalan), each whole or not at all, with an answer each.
 *
 * @module
 */
import type { DatabaseSync } from "node:sqlite"
import * as Result from "effect/Result"
import { Plan } from "@sepasar/core/ledger"
import type { Driver, Entry, Sha256 } from "@sepasar/core/ledger"
import { isRepeated } from "./fault.ts"
import * as Rows from "./rows.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Writes batches and answers each. @category types */
export type Commit = (batches: ReadonlyArray<ReadonlyArray<Entry.Prepared>>) => ReadonlyArray<Driver.Answer>

// ── Rule ────────────────────────────────────────────────────────────────────

/** The writer of one connection; it remembers the ends of streams until somebody else writes. @category rules */
export const writer = (db: DatabaseSync, sha256: Sha256.Sha256): Commit => {
  const statement = {
    begin: db.prepare("BEGIN IMMEDIATE"),
    commit: db.prepare("COMMIT"),
    rollback: db.prepare("ROLLBACK"),
    mark: db.prepare("SAVEPOINT batch"),
    back: db.prepare("ROLLBACK TO batch"),
    dataVersion: Rows.prepare(db, "PRAGMA data_version"),
    insert: db.prepare(`INSERT INTO event (${Rows.columns}) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)`),
    head: Rows.prepare(db, "SELECT revision, hash, coalesce(known_at, recorded_at) FROM event WHERE stream = ? ORDER BY revision DESC LIMIT 1"),
    find: Rows.prepare(db, `SELECT ${Rows.columns} FROM event WHERE id = ?`),
    last: Rows.prepare(db, "SELECT position FROM book"),
    setLast: db.prepare("UPDATE book SET position = ?")
  }
  const last = () => Rows.one<[number]>(statement.last.get())?.[0] ?? 0

  // what this connection has seen of the ends of the streams, until somebody else writes
  const seen = { version: -1, last: 0, heads: new Map<string, Plan.Head>() }
  const refresh = () => {
    const version = Rows.one<[number]>(statement.dataVersion.get())?.[0] ?? 0
    if (version === seen.version) return
    forget()
    seen.version = version
    seen.last = last()
  }
  const forget = () => {
    seen.version = -1
    seen.heads.clear()
  }
  const head = (stream: string): Plan.Head => {
    const known = seen.heads.get(stream)
    if (known !== undefined) return known
    const found = Rows.one<[number, string, string]>(statement.head.get(stream))
    return found === undefined ? Plan.empty : { revision: found[0], hash: found[1], knownAt: found[2] }
  }
  const find = (id: string): Plan.Found | undefined => {
    const row = Rows.one<Rows.Cells>(statement.find.get(id))
    if (row === undefined) return undefined
    const [, stream, revision, , type, version, occurredOn, recordedAt, by, text] = row
    const event = { id, type, version, occurredOn: occurredOn as Entry.NewEvent["occurredOn"], recordedAt }
    return { stream, revision, text, event: by === null ? event : { ...event, by } }
  }

  /** Plans and writes one batch; throws when a row is already there. */
  const write = (batch: ReadonlyArray<Entry.Prepared>, lookUp: Plan.Book["find"]): Driver.Answer => {
    const revisions: Array<number> = []
    for (const part of batch) {
      const planned = Plan.plan(part, { head, find: lookUp }, sha256)
      if (Result.isFailure(planned)) return Result.fail(planned.failure)
      for (const row of planned.success.rows) statement.insert.run(...Rows.cells(row, ++seen.last))
      remember(part.stream, planned.success.head)
      revisions.push(planned.success.revision)
    }
    return Result.succeed(revisions)
  }
  const remember = (stream: string, end: Plan.Head) => {
    if (seen.heads.size >= mostHeads) seen.heads.clear()
    seen.heads.set(stream, end)
  }

  /** Ids are looked up only when the hopeful way fails: the index on `id` refuses a repeated one by itself. */
  const attempt = (batch: ReadonlyArray<Entry.Prepared>, mark: Mark): Driver.Answer => {
    const from = seen.last
    mark.set()
    try {
      const answer = write(batch, nothing)
      if (Result.isSuccess(answer)) return answer
    } catch (error) {
      if (!isRepeated(error)) throw error
    }
    mark.back(from)
    const answer = write(batch, find)
    if (Result.isFailure(answer)) mark.back(from)
    return answer
  }
  const whole: Mark = {
    set: nothing,
    back: () => {
      statement.rollback.run()
      statement.begin.run()
      forget()
      refresh()
    }
  }
  const part: Mark = {
    set: () => statement.mark.run(),
    back: (last) => {
      statement.back.run()
      seen.heads.clear()
      seen.last = last
    }
  }

  return (batches) => {
    statement.begin.run()
    try {
      refresh()
      const from = seen.last
      const answers = batches.map((batch) => attempt(batch, batches.length === 1 ? whole : part))
      if (seen.last > from) statement.setLast.run(seen.last)
      statement.commit.run()
      return answers
    } catch (error) {
      forget()
      if (db.isTransaction) statement.rollback.run()
      throw error
    }
  }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const mostHeads = 100_000
const nothing = () => undefined

/** A place in the transaction to come back to. */
interface Mark {
  readonly set: () => void
  readonly back: (last: number) => void
}
