/**
 * The layout of the file (format berkas), and the way forward from every layout before it.
 *
 * `application_id` says the file is ours, `user_version` says which layout it has. A step is never edited once
 * released: a new layout is a new step.
 *
 * @module
 */
import type { DatabaseSync } from "node:sqlite"
import { LedgerError } from "@sepasar/core/ledger"

// ── Parameters ──────────────────────────────────────────────────────────────

/** "SPSR" as SQLite's application id. @category parameters */
export const applicationId = 0x53505352

/** One step a layout, in order. @category parameters */
export const steps: ReadonlyArray<string> = [
  `CREATE TABLE event (
    position INTEGER PRIMARY KEY,
    stream TEXT NOT NULL,
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    version INTEGER NOT NULL,
    occurred_on TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    by_whom TEXT,
    data TEXT NOT NULL,
    hash TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX event_id ON event (id);
  CREATE UNIQUE INDEX event_stream ON event (stream, revision);`,
  `ALTER TABLE event ADD COLUMN known_at TEXT;
  UPDATE event SET known_at = earlier.latest FROM (
    SELECT position AS at, max(recorded_at) OVER (PARTITION BY stream ORDER BY revision) AS latest FROM event
  ) AS earlier WHERE earlier.at = event.position AND earlier.latest > event.recorded_at;
  CREATE TABLE book (one INTEGER PRIMARY KEY CHECK (one = 1), position INTEGER NOT NULL) STRICT;
  INSERT INTO book SELECT 1, coalesce(max(position), 0) FROM event;`
]

/** The layout this version writes. @category parameters */
export const current: number = steps.length

// ── Rule ────────────────────────────────────────────────────────────────────

/** Brings a file to the current layout; throws when it is foreign, or newer than this version. @category rules */
export const migrate = (db: DatabaseSync, readOnly: boolean): void => {
  const found = { id: pragma(db, "application_id"), layout: pragma(db, "user_version") }
  if (found.id !== applicationId && !isEmpty(db)) throw new LedgerError.LedgerCorrupt({ reason: "foreign" })
  if (found.layout > current) {
    throw new LedgerError.LedgerUnavailable({ reason: "newerFormat", cause: { found: found.layout, newest: current } })
  }
  if (found.id === applicationId && found.layout === current) return
  if (readOnly) throw new LedgerError.LedgerUnavailable({ reason: "readOnly", cause: { found: found.layout, current } })

  db.exec("BEGIN IMMEDIATE")
  try {
    // another program may have come first while we waited
    for (const step of steps.slice(pragma(db, "user_version"))) db.exec(step)
    db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${current}; COMMIT`)
  } catch (error) {
    if (db.isTransaction) db.exec("ROLLBACK")
    throw error
  }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const pragma = (db: DatabaseSync, name: string): number => Number(Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0] ?? 0)
const isEmpty = (db: DatabaseSync): boolean => db.prepare("SELECT 1 FROM sqlite_schema LIMIT 1").get() === undefined
