/**
 * A ledger in one SQLite file (buku besar dalam berkas): the embedded default on a server.
 *
 * Several programs may have the file open; writers take turns. What was acknowledged is on the disk.
 * Calls answer at once and block the thread while they work, a busy file for up to `busyTimeout`.
 *
 * @module
 */
import * as crypto from "node:crypto"
import { backup } from "node:sqlite"
import type { DatabaseSync } from "node:sqlite"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import { Entry, Ledger, LedgerError } from "@sepasar/core/ledger"
import type { Driver } from "@sepasar/core/ledger"
import { ofSqlite } from "./fault.ts"
import { isInFile, mustBeFree, openFile, toRead } from "./file.ts"
import * as Rows from "./rows.ts"
import { writer } from "./writer.ts"

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
  /** Copies the book to a new file while it is in use; the copy is a whole book of one moment. Writes over nothing. */
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
    const db = openFile(options)
    try {
      return guarded(book(db, options.file, options.durability !== "process"))
    } catch (error) {
      db.close()
      throw error
    }
  } catch (error) {
    throw ofSqlite(error)
  }
}

/** The digest of this platform. @category rules */
export const sha256 = (text: string): string => crypto.hash("sha256", text)

// ── Clauses ─────────────────────────────────────────────────────────────────

const pieceSize = 2048
const oneStep = 2_147_483_647

const book = (db: DatabaseSync, file: string, groups: boolean): Book => {
  const statement = {
    before: Rows.prepare(db, "SELECT hash FROM event WHERE stream = ? AND revision = ?"),
    read: Rows.prepare(db, `SELECT ${Rows.columns} FROM event WHERE stream = ? AND revision >= ? ORDER BY revision`),
    page: Rows.prepare(db, `SELECT ${Rows.columns} FROM event WHERE position > ? ORDER BY position LIMIT ?`),
    pageKnown: Rows.prepare(db, `SELECT ${Rows.columns} FROM event WHERE position > ? AND coalesce(known_at, recorded_at) <= ? ORDER BY position LIMIT ?`),
    count: Rows.prepare(db, "SELECT count(*) FROM event"),
    last: Rows.prepare(db, "SELECT position FROM book")
  }
  const before = (stream: string, revision: number) => Rows.one<[string]>(statement.before.get(stream, revision))?.[0]
  const last = () => Rows.one<[number]>(statement.last.get())?.[0] ?? 0

  const inFile = isInFile(db)

  return {
    supports: {
      durable: inFile,
      concurrentWriters: inFile,
      atomicAcrossStreams: true,
      uniqueIdsAcrossStreams: true,
      contiguousPositions: true,
      maxDataLength: Entry.maxDataLength
    },
    sha256,
    groups,
    commit: writer(db, sha256),
    read: (stream, { fromRevision = 1, knownAt }) => {
      const check = Rows.check(sha256, before)
      const events = Rows.many(statement.read.all(stream, fromRevision)).map(check)
      return knownAt === undefined ? events : events.filter((event) => (event.knownAt ?? event.recordedAt) <= knownAt)
    },
    *chunks({ after = 0, knownAt, limit = Infinity }) {
      const check = Rows.check(sha256, before)
      let position = after
      let left = limit
      while (left > 0) {
        const size = Math.min(left, pieceSize)
        const rows = Rows.many(
          knownAt === undefined ? statement.page.all(position, size) : statement.pageKnown.all(position, knownAt, size)
        )
        if (rows.length === 0) return
        left -= rows.length
        position = rows[rows.length - 1]?.[0] ?? position
        yield rows.map(check)
      }
    },
    count: () => Rows.one<[number]>(statement.count.get())?.[0] ?? 0,
    last,
    close: () => {
      if (db.isOpen) db.close()
    },
    // a connection of its own, so that writing goes on meanwhile; one step, so that the copy is of one moment
    backup: async (to) => {
      if (!db.isOpen) throw new LedgerError.LedgerUnavailable({ reason: "closed" })
      mustBeFree(to)
      if (!inFile) return void await backup(db, to, { rate: oneStep })
      const source = toRead(file)
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
