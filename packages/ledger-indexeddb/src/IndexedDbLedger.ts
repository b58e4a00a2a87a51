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
import * as Result from "effect/Result"
import { openDB, unwrap } from "idb"
import type { DBSchema, IDBPDatabase } from "idb"
import { Chain, Entry, Ledger, LedgerError, Plan, Sha256 } from "@sepasar/core/ledger"
import type { Driver } from "@sepasar/core/ledger"
import { isRepeated, ofIndexedDb } from "./fault.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Settings of a book in the browser. @category types */
export interface Options {
  /** Name of the database; `sepasar` when left out. */
  readonly name?: string
  /** The digest of the hash chain; the portable one when left out. */
  readonly sha256?: Sha256.Sha256
}

/** An event as the browser keeps it: the data as the text that was written. */
interface Kept extends Omit<Entry.Recorded, "data"> {
  readonly text: string
  /** From when the event counts as known. */
  readonly since: string
}

interface Tables extends DBSchema {
  readonly event: {
    readonly key: number
    readonly value: Kept
    readonly indexes: { readonly id: string; readonly stream: [string, number] }
  }
  readonly book: { readonly key: "last"; readonly value: number }
}

// ── Parameters ──────────────────────────────────────────────────────────────

/** One step a layout, in order; never edited once released. */
const steps: ReadonlyArray<(db: IDBPDatabase<Tables>) => void> = [
  (db) => {
    const events = db.createObjectStore("event", { keyPath: "position" })
    events.createIndex("id", "id", { unique: true })
    events.createIndex("stream", ["stream", "revision"], { unique: true })
    db.createObjectStore("book")
  }
]

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
const mostHeads = 10_000

const driver = (db: IDBPDatabase<Tables>, sha256: Sha256.Sha256, ended: () => boolean): Driver.Driver => {
  const guard = async <A>(body: () => Promise<A>): Promise<A> => {
    try {
      if (ended()) throw new LedgerError.LedgerUnavailable({ reason: "closed" })
      return await body()
    } catch (error) {
      throw ofIndexedDb(error)
    }
  }

  // the ends of the streams as this opening has seen them; right as long as nobody else gave out a position
  const seen = { last: -1, heads: new Map<string, Plan.Head>() }

  /** Hopeful, it looks neither the end of the book nor ids up: the keys refuse what is there already. Answers nothing when it is not as hoped. */
  const write = async (batches: ReadonlyArray<ReadonlyArray<Entry.Prepared>>, hopeful: boolean): Promise<ReadonlyArray<Driver.Answer> | undefined> => {
    const tx = db.transaction(["event", "book"], "readwrite", { durability: "strict" })
    const done = tx.done.catch((error: unknown) => error)
    // browsers differ in what they say of the transaction; the refused row says it plainly
    let repeated = false
    // a bare request: nobody waits for the single row, and the transaction tells the rest
    const bare = unwrap(tx)
    const add = (kept: Kept) => {
      const request = bare.objectStore("event").add(kept)
      request.addEventListener("error", () => {
        repeated = repeated || isRepeated(request.error)
      })
    }
    try {
      const parts = batches.flat()
      // hopeful, it takes the place behind the last one seen: somebody who wrote meanwhile stands there, and the row is refused
      const writes = parts.some(({ lines }) => lines.length > 0)
      let last = hopeful && writes && seen.last >= 0 ? seen.last : (await tx.objectStore("book").get("last")) ?? 0
      const heads = seen.last === last ? seen.heads : new Map<string, Plan.Head>()
      // what is planned below stands in `heads` before it is safe: until then nobody may lean on it
      seen.last = -1
      const ids = new Map<string, Plan.Found>()
      // hopeful, who begins a new stream is taken at their word: the index refuses a first event that is there
      const known = ({ expected, lines, stream }: Entry.Prepared) => heads.has(stream) || (hopeful && expected === 0 && lines.length > 0)
      const unknown = [...new Set(parts.flatMap((part) => (known(part) ? [] : [part.stream])))]
      if (unknown.length > 0 || !hopeful) await Promise.all([
        ...unknown.map(async (stream) => {
          const cursor = await tx.objectStore("event").index("stream").openCursor(span(stream, 1), "prev")
          if (cursor !== null) heads.set(stream, { revision: cursor.value.revision, hash: cursor.value.hash, knownAt: sinceOf(cursor.value) })
        }),
        ...(hopeful ? [] : parts.flatMap(({ lines }) => lines)).map(async ({ event }) => {
          const kept = await tx.objectStore("event").index("id").get(event.id)
          if (kept !== undefined) ids.set(event.id, { stream: kept.stream, revision: kept.revision, event: kept, text: kept.text })
        })
      ])
      const before = last
      const answers = batches.map((batch): Driver.Answer => {
        const planned = Plan.planBatch(batch, heads, ids, sha256)
        if (Result.isFailure(planned)) return Result.fail(planned.failure)
        for (const row of planned.success.rows) add(keep(row, ++last))
        return Result.succeed(planned.success.revisions)
      })
      if (hopeful && answers.some(Result.isFailure)) {
        tx.abort()
        await done
        return undefined
      }
      if (last > before) bare.objectStore("book").put(last, "last")
      // everything is asked for: the browser need not wait until we have heard of each request
      bare.commit()
      const failure = await done
      if (failure !== undefined) throw failure
      seen.last = last
      seen.heads = heads.size > mostHeads ? new Map() : heads
      return answers
    } catch (error) {
      seen.last = -1
      try {
        tx.abort()
      } catch {
        // it ended by itself
      }
      if (hopeful && (repeated || isRepeated(error))) return undefined
      throw error
    }
  }
  const commit = async (batches: ReadonlyArray<ReadonlyArray<Entry.Prepared>>): Promise<ReadonlyArray<Driver.Answer>> =>
    (await write(batches, true)) ?? (await write(batches, false)) ?? []

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
    commit: (batches) => guard(() => commit(batches)),
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

const span = (stream: string, fromRevision: number) => IDBKeyRange.bound([stream, fromRevision], [stream, Infinity])

const keep = ({ event, hash, knownAt, revision, stream, text }: Plan.Row, position: number): Kept => {
  const { by, id, occurredOn, recordedAt, type, version } = event
  return {
    position, stream, revision, id, type, version, occurredOn, recordedAt, text, hash,
    since: knownAt ?? recordedAt,
    ...(by === undefined ? {} : { by }),
    ...(knownAt === undefined ? {} : { knownAt })
  }
}

/** From when an event counts as known; the field of that name is not trusted, nothing is held against it. */
const sinceOf = ({ knownAt, recordedAt }: Kept): string => knownAt ?? recordedAt
const recorded = ({ since: _, text, ...rest }: Kept): Entry.Recorded => ({ ...rest, data: JSON.parse(text) as unknown })
