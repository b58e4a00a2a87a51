/**
 * Opens the file (membuka berkas): looks at it before SQLite does, brings it forward, sets how safe it writes.
 *
 * @module
 */
import { accessSync, constants, statSync } from "node:fs"
import { dirname } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { pathToFileURL } from "node:url"
import { LedgerError } from "@sepasar/core/ledger"
import { migrate } from "./format.ts"
import type { Options } from "./SqliteLedger.ts"

// ── Rule ────────────────────────────────────────────────────────────────────

/** Opens the file of a book, ready to be read and written; throws what SQLite throws, or one of the ledger's errors. @category rules */
export const openFile = (options: Options): DatabaseSync => {
  const { busyTimeout = 5000, check = "scan", create = true, durability = "power", file, maxPages, readOnly = false } = options
  if (file !== ":memory:") look(file, create)
  const db = readOnly ? toRead(file, busyTimeout) : toWrite(file, busyTimeout)
  try {
    db.exec("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;")
    migrate(db, readOnly)
    if (!readOnly) db.exec("PRAGMA journal_mode = WAL")
    db.exec(`PRAGMA synchronous = ${durability === "power" ? "FULL" : "NORMAL"}; PRAGMA cache_size = -16000;`)
    if (maxPages !== undefined) db.exec(`PRAGMA max_page_count = ${Math.trunc(maxPages)}`)
    if (check === "scan") scan(db)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/**
 * A connection that only reads. On a medium nobody can write to, SQLite is told so: it would ask for a file beside the
 * book otherwise, and be refused. Not where a log lies beside it, whose events would be missed.
 * @category rules
 */
export const toRead = (file: string, timeout = 5000): DatabaseSync => {
  const still = isFixed(file) && statSync(`${file}-wal`, { throwIfNoEntry: false }) === undefined
  const url = pathToFileURL(file)
  url.searchParams.set("immutable", "1")
  return new DatabaseSync(still ? url : file, { readOnly: true, timeout })
}

/** Tells whether a database lies in a file; one in memory, or without a name, is gone when it is closed. @category rules */
export const isInFile = (db: DatabaseSync): boolean => {
  const main = db.prepare("PRAGMA database_list").all().find(({ name }) => name === "main")
  return typeof main?.["file"] === "string" && main["file"] !== ""
}

/** Throws where a copy would be written over something. @category rules */
export const mustBeFree = (file: string): void => {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0) {
    throw new LedgerError.LedgerUnavailable({ reason: "failed", cause: `there is something in ${file} already` })
  }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const toWrite = (file: string, timeout: number): DatabaseSync => {
  if (isFixed(file)) throw new LedgerError.LedgerUnavailable({ reason: "readOnly", cause: `the medium of ${file} is read-only` })
  return new DatabaseSync(file, { timeout })
}

/** Tells whether a file lies on a medium that is mounted to be read only. */
const isFixed = (file: string): boolean => {
  if (file === ":memory:") return false
  try {
    accessSync(dirname(file), constants.W_OK)
    return false
  } catch (error) {
    return (error as { readonly code?: unknown }).code === "EROFS"
  }
}

/** The smallest file SQLite itself writes, in bytes. */
const smallest = 512

/** SQLite takes a file shorter than its header for an empty one, and would begin a new book in what is left of an old. */
const look = (file: string, create: boolean) => {
  if (file === "") throw new LedgerError.LedgerUnavailable({ reason: "unreachable", cause: "a file without a name" })
  const found = statSync(file, { throwIfNoEntry: false })
  if (found?.isDirectory() === true) throw new LedgerError.LedgerUnavailable({ reason: "unreachable", cause: `${file} is a folder` })
  const size = found?.size ?? 0
  if (size === 0 && !create) throw new LedgerError.LedgerUnavailable({ reason: "unreachable", cause: `no book in ${file}` })
  if (size > 0 && size < smallest) throw new LedgerError.LedgerCorrupt({ reason: "cutShort" })
}

const scan = (db: DatabaseSync) => {
  const found = db.prepare("PRAGMA integrity_check(1)").get()?.["integrity_check"]
  if (found !== "ok") throw Object.assign(new Error(String(found)), { errcode: 11 })
}
