/**
 * A ledger in the browser (buku besar di peramban): works without a network, and keeps what it was told.
 *
 * Several tabs may have the book open. Each append is one IndexedDB transaction with strict durability where the browser
 * has it. The browser may clear the storage of a site that did not ask to keep it: see `README.md`.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import { openDB } from "idb"
import type { IDBPDatabase } from "idb"
import { Chain, Entry, Ledger, LedgerError, Sha256 } from "@sepasar/core/ledger"
import type { Driver } from "@sepasar/core/ledger"
import { ofIndexedDb } from "./fault.ts"
import { recorded, sinceOf, span, steps } from "./layout.ts"
import type { Kept, Tables } from "./layout.ts"
import { writer } from "./writer.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Settings of a book in the browser. @category types */
export interface Options {
  /** Name of the database; `sepasar` when left out. */
  readonly name?: string
  /** The digest of the hash chain; the portable one when left out. */
  readonly sha256?: Sha256.Sha256
}

// ── Parameters ──────────────────────────────────────────────────────────────

/** The layout this version writes; a newer one is refused by the browser itself. @category parameters */
export const current: number = steps.length

// ── Rule ────────────────────────────────────────────────────────────────────

/** A layer that opens the database, and closes it with the scope. @category rules */
export const layer = (options: Options = {}): Layer.Layer<Ledger.Ledger, LedgerError.AppendError> =>
  Ledger.layer(Effect.tryPromise({ try: () => open(options), catch: ofIndexedDb }))

/** Opens the database as a ledger; rejects with one of the ledger's errors. @category rules */
export const make = async (options: Options = {}): Promise<Ledger.Service> => Ledger.fromDriver(await open(options))

/** Opens the database as a driver; rejects with one of the ledger's errors. @category rules */
export const open = async ({ name = "sepasar", sha256 = Sha256.portable }: Options = {}): Promise<Driver.Driver> => {
  try {
    let ended = false
    const db: IDBPDatabase<Tables> = await openDB<Tables>(name, current, {
      upgrade: (fresh, old) => steps.slice(old).forEach((step) => step(fresh)),
      // a newer version of the program wants to bring the layout forward: let it
      blocking: () => {
        ended = true
        db.close()
      },
      terminated: () => {
        ended = true
      }
    })
    const tables = [...db.objectStoreNames]
    if (!tables.includes("event") || !tables.includes("book")) {
      db.close()
      throw new LedgerError.LedgerCorrupt({ reason: "foreign" })
    }
    return driver(db, sha256, () => ended)
  } catch (error) {
    throw ofIndexedDb(error)
  }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const pageSize = 1000

const driver = (db: IDBPDatabase<Tables>, sha256: Sha256.Sha256, ended: () => boolean): Driver.Driver => {
  const guard = async <A>(body: () => Promise<A>): Promise<A> => {
    try {
      if (ended()) throw new LedgerError.LedgerUnavailable({ reason: "closed" })
      return await body()
    } catch (error) {
      throw ofIndexedDb(error)
    }
  }

  const write = writer(db, sha256)
  const before = async (stream: string, revision: number) =>
    (await db.getFromIndex("event", "stream", [stream, revision]))?.hash
  const checked = async (kept: ReadonlyArray<Kept>, follower: Chain.Follower) => {
    const events: Array<Entry.Recorded> = []
    for (const one of kept) {
      if (follower.wants(one.stream, one.revision)) {
        const hash = await before(one.stream, one.revision - 1)
        if (hash !== undefined) follower.know(one.stream, one.revision - 1, hash)
      }
      follower.check(one, one.text)
      events.push(recorded(one))
    }
    return events
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
    groups: true,
    commit: (batches) => guard(() => write(batches)),
    read: (stream, { fromRevision = 1, knownAt }) =>
      guard(async () => {
        const kept = await db.getAllFromIndex("event", "stream", span(stream, fromRevision))
        const events = await checked(kept, Chain.follow(sha256))
        return knownAt === undefined ? events : events.filter((event) => (event.knownAt ?? event.recordedAt) <= knownAt)
      }),
    async *chunks({ after = 0, knownAt, limit = Infinity }) {
      const follower = Chain.follow(sha256)
      let position = after
      let left = limit
      while (left > 0) {
        const page = await guard(() => db.getAll("event", IDBKeyRange.lowerBound(position, true), pageSize))
        const end = page[page.length - 1]
        if (end === undefined) return
        position = end.position
        const known = knownAt === undefined ? page : page.filter((kept) => sinceOf(kept) <= knownAt)
        const events = await guard(() => checked(known.slice(0, left), follower))
        left -= events.length
        if (events.length > 0) yield events
      }
    },
    count: () => guard(() => db.count("event")),
    last: () => guard(async () => (await db.get("book", "last")) ?? 0),
    close: () => db.close()
  }
}
