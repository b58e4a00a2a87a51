/**
 * The stores of the database and what lies in them (susunan basis data), and the way forward from every layout before.
 *
 * @module
 */
import type { DBSchema, IDBPDatabase } from "idb"
import type { Entry, Plan } from "@sepasar/core/ledger"

// ── Types ───────────────────────────────────────────────────────────────────

/** An event as the browser keeps it: the data as the text that was written. @category types */
export interface Kept extends Omit<Entry.Recorded, "data"> {
  readonly text: string
  /** From when the event counts as known. */
  readonly since: string
}

/** The stores. @category types */
export interface Tables extends DBSchema {
  readonly event: {
    readonly key: number
    readonly value: Kept
    readonly indexes: { readonly id: string; readonly stream: [string, number] }
  }
  readonly book: { readonly key: "last"; readonly value: number }
}

// ── Parameters ──────────────────────────────────────────────────────────────

/** One step a layout, in order; never edited once released. @category parameters */
export const steps: ReadonlyArray<(db: IDBPDatabase<Tables>) => void> = [
  (db) => {
    const events = db.createObjectStore("event", { keyPath: "position" })
    events.createIndex("id", "id", { unique: true })
    events.createIndex("stream", ["stream", "revision"], { unique: true })
    db.createObjectStore("book")
  }
]

// ── Rule ────────────────────────────────────────────────────────────────────

/** The keys of a stream's events, from a revision on. @category rules */
export const span = (stream: string, fromRevision: number) => IDBKeyRange.bound([stream, fromRevision], [stream, Infinity])

/** What is kept of a planned row. @category rules */
export const keep = ({ event, hash, knownAt, revision, stream, text }: Plan.Row, position: number): Kept => {
  const { by, id, occurredOn, recordedAt, type, version } = event
  return {
    position, stream, revision, id, type, version, occurredOn, recordedAt, text, hash,
    since: knownAt ?? recordedAt,
    ...(by === undefined ? {} : { by }),
    ...(knownAt === undefined ? {} : { knownAt })
  }
}

/** From when an event counts as known; the field of that name is not trusted, nothing is held against it. @category rules */
export const sinceOf = ({ knownAt, recordedAt }: Kept): string => knownAt ?? recordedAt

/** The event of what is kept; its text is held against the chain before. @category rules */
export const recorded = ({ since: _, text, ...rest }: Kept): Entry.Recorded => ({ ...rest, data: JSON.parse(text) as unknown })
