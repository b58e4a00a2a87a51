/**
 * A ledger in one SQLite file (buku besar dalam berkas): the embedded default on a server.
 *
 * Several programs may have the file open; writers take turns. What was acknowledged is on the disk.
 * Calls answer at once and block the thread while they work, a busy file for up to `busyTimeout`.
 *
 * @module
 */
import * as crypto from "node:crypto"
import { statSync } from "node:fs"
import { backup, DatabaseSync } from "node:sqlite"
import type { SQLOutputValue } from "node:sqlite"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import { Entry, Ledger, LedgerError, Plan } from "@sepasar/core/ledger"
import type { Driver } from "@sepasar/core/ledger"
import { isRepeated, ofSqlite } from "./fault.ts"
import { migrate } from "./format.ts"
import * as Rows from "./rows.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Settings of a book in a file. @category types */
export interface Options {
  /** Path of the file, made when missing; `:memory:` for a book that is forgotten. */
  readonly file: string
  /** Opens without writing; the file must be there and up to date. */
  readonly readOnly?: boolean
  /** `false` refuses a file that is missing or empty instead of beginning a new book there. `true` when left out. */
  readonly create?: boolean
  /** How long to wait for another writer, in milliseconds; 5000 when left out. */
  readonly busyTimeout?: number
  /**
   * `"power"`: what was acknowledged survives a power cut (one flush a commit). `"process"`: it survives the end of
   * the program in any way, and a power cut may cost the last moments. `"power"` when left out.
   */
  readonly durability?: "power" | "process"
  /**
   * What to check of the file before the first answer. `"scan"` walks through every page and index, about a third of a
   * second for 250,000 events; `"header"` trusts them, and a damaged index may then hide events until `verify`.
   * `"scan"` when left out.
   */
  readonly check?: "header" | "scan"
  /** Most pages the file may take, of 4096 bytes; a full book answers `LedgerFull`. No limit when left out. */
  readonly maxPages?: number
}

/** An open book: a driver that answers at once, and what only a file can do. @category types */
export interface Book extends Driver.Driver {
  readonly commit: (batches: ReadonlyArray<ReadonlyArray<Entry.Prepared>>) => ReadonlyArray<Driver.Answer>
  readonly read: (stream: string, options: Driver.ReadOptions) => ReadonlyArray<Entry.Recorded>
  /** Reads the book piece by piece without promises: the fast way through a city. */
  readonly chunks: (options: Driver.ReadAllOptions) => Iterable<ReadonlyArray<Entry.Recorded>>
  readonly count: () => number
  readonly last: () => number
  readonly close: () => void
  /** Copies the book to another file while it is in use; the copy is a whole book of one moment. */
  readonly backup: (file: string) => Promise<void>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** A layer that opens the file, and closes it with the scope. @category rules */
export const layer = (options: Options): Layer.Layer<Ledger.Ledger, LedgerError.AppendError> =>
  Ledger.layer(Effect.try({ try: () => open(options), catch: ofSqlite }))

/** Opens the file as a ledger; throws one of the ledger's errors. @category rules */
export const make = (options: Options): Ledger.Service => Ledger.fromDriver(open(options))

/**
 * Opens the file as a book of plain functions; throws one of the ledger's errors.
 *
 * @example
 * ```ts
 * import { SqliteLedger } from "@sepasar/ledger-sqlite"
 *
 * const book = SqliteLedger.open({ file: ":memory:" })
 * book.count() // => 0
 * book.close()
 * ```
 * @category rules
 */
export const open = (options: Options): Book => {
  try {
    return guarded(start(options))
  } catch (error) {
    throw ofSqlite(error)
  }
}

/** The digest of this platform. @category rules */
export const sha256 = (text: string): string => crypto.hash("sha256", text)

// ── Clauses ─────────────────────────────────────────────────────────────────

const pieceSize = 2048
const oneStep = 2_147_483_647
/** The smallest file SQLite itself writes, in bytes. */
const smallest = 512
const mostHeads = 100_000
const nothing = () => undefined

/** A place in the transaction to come back to. */
interface Mark {
  readonly set: () => void
  readonly back: (last: number) => void
}

const start = (options: Options): Book => {
  const { busyTimeout = 5000, check = "scan", create = true, durability = "power", file, maxPages, readOnly = false } = options
  if (file !== ":memory:") look(file, create)
  const db = new DatabaseSync(file, { readOnly, timeout: busyTimeout })
  try {
    db.exec("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;")
    migrate(db, readOnly)
    if (!readOnly) db.exec("PRAGMA journal_mode = WAL")
    db.exec(`PRAGMA synchronous = ${durability === "power" ? "FULL" : "NORMAL"}; PRAGMA cache_size = -16000;`)
    if (maxPages !== undefined) db.exec(`PRAGMA max_page_count = ${Math.trunc(maxPages)}`)
    if (check === "scan") scan(db)
    return book(db, file, durability === "power")
  } catch (error) {
    db.close()
    throw error
  }
}

/** SQLite takes a file shorter than its header for an empty one, and would begin a new book in what is left of an old. */
const look = (file: string, create: boolean) => {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size === 0 && !create) throw new LedgerError.LedgerUnavailable({ reason: "unreachable", cause: `no book in ${file}` })
  if (size > 0 && size < smallest) throw new LedgerError.LedgerCorrupt({ reason: "cutShort" })
}

const scan = (db: DatabaseSync) => {
  const found = db.prepare("PRAGMA integrity_check(1)").get()?.["integrity_check"]
  if (found !== "ok") throw Object.assign(new Error(String(found)), { errcode: 11 })
}

const book = (db: DatabaseSync, file: string, groups: boolean): Book => {
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
    before: Rows.prepare(db, "SELECT hash FROM event WHERE stream = ? AND revision = ?"),
    read: Rows.prepare(db, `SELECT ${Rows.columns} FROM event WHERE stream = ? AND revision >= ? ORDER BY revision`),
    page: Rows.prepare(db, `SELECT ${Rows.columns} FROM event WHERE position > ? ORDER BY position LIMIT ?`),
    pageKnown: Rows.prepare(db, `SELECT ${Rows.columns} FROM event WHERE position > ? AND coalesce(known_at, recorded_at) <= ? ORDER BY position LIMIT ?`),
    count: Rows.prepare(db, "SELECT count(*) FROM event"),
    last: Rows.prepare(db, "SELECT position FROM book"),
    setLast: db.prepare("UPDATE book SET position = ?")
  }
  const before = (stream: string, revision: number) => one<[string]>(statement.before.get(stream, revision))?.[0]
  const last = () => one<[number]>(statement.last.get())?.[0] ?? 0

  // what this connection has seen of the ends of the streams, until somebody else writes
  const seen = { version: -1, last: 0, heads: new Map<string, Plan.Head>() }
  const refresh = () => {
    const version = one<[number]>(statement.dataVersion.get())?.[0] ?? 0
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
    const found = one<[number, string, string]>(statement.head.get(stream))
    return found === undefined ? Plan.empty : { revision: found[0], hash: found[1], knownAt: found[2] }
  }
  const find = (id: string): Plan.Found | undefined => {
    const row = one<Rows.Cells>(statement.find.get(id))
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

  return {
    supports: {
      durable: true,
      concurrentWriters: true,
      atomicAcrossStreams: true,
      uniqueIdsAcrossStreams: true,
      contiguousPositions: true,
      maxDataLength: Entry.maxDataLength
    },
    sha256,
    groups,
    commit: (batches) => {
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
    },
    read: (stream, { fromRevision = 1, knownAt }) => {
      const check = Rows.check(sha256, before)
      const events = many(statement.read.all(stream, fromRevision)).map(check)
      return knownAt === undefined ? events : events.filter((event) => (event.knownAt ?? event.recordedAt) <= knownAt)
    },
    *chunks({ after = 0, knownAt, limit = Infinity }) {
      const check = Rows.check(sha256, before)
      let position = after
      let left = limit
      while (left > 0) {
        const size = Math.min(left, pieceSize)
        const rows = many(
          knownAt === undefined ? statement.page.all(position, size) : statement.pageKnown.all(position, knownAt, size)
        )
        if (rows.length === 0) return
        left -= rows.length
        position = rows[rows.length - 1]?.[0] ?? position
        yield rows.map(check)
      }
    },
    count: () => one<[number]>(statement.count.get())?.[0] ?? 0,
    last,
    close: () => db.close(),
    // a connection of its own, so that writing goes on meanwhile; one step, so that the copy is of one moment
    backup: async (to) => {
      if (file === ":memory:") return void await backup(db, to, { rate: oneStep })
      const source = new DatabaseSync(file, { readOnly: true })
      try {
        await backup(source, to, { rate: oneStep })
      } finally {
        source.close()
      }
    }
  }
}

/** Every error that leaves is one of the ledger's own. */
const guarded = (inner: Book): Book => {
  const guard = <A extends ReadonlyArray<never>, B>(run: (...args: A) => B) => (...args: A): B => {
    try {
      return run(...args)
    } catch (error) {
      throw ofSqlite(error)
    }
  }
  return {
    ...inner,
    commit: guard(inner.commit as (...args: ReadonlyArray<never>) => ReadonlyArray<Driver.Answer>) as Book["commit"],
    read: (stream, options) => guard(() => inner.read(stream, options))(),
    *chunks(options) {
      try {
        yield* inner.chunks(options)
      } catch (error) {
        throw ofSqlite(error)
      }
    },
    count: guard(inner.count),
    last: guard(inner.last),
    close: guard(inner.close),
    backup: (file) => inner.backup(file).catch((error: unknown) => Promise.reject(ofSqlite(error)))
  }
}

type Rowish = Record<string, SQLOutputValue> | undefined
const one = <A>(row: Rowish): A | undefined => row as unknown as A | undefined
const many = (rows: ReadonlyArray<Rowish>): ReadonlyArray<Rows.Cells> => rows as unknown as ReadonlyArray<Rows.Cells>
