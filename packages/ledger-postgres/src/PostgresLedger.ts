/**
 * A ledger in PostgreSQL (buku besar di PostgreSQL): PGlite in the program, a server, or a server with shards.
 *
 * The connection is passed in and stays its owner's. Writers take turns over the whole book, so that a reader that
 * follows the positions never misses an event; neighbours in one program share a transaction.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import { Chain, Entry, Ledger, Sha256 } from "@sepasar/core/ledger"
import type { Driver, LedgerError } from "@sepasar/core/ledger"
import type { Connection } from "./Connection.ts"
import { ofPostgres } from "./fault.ts"
import { migrate } from "./layout.ts"
import { checked } from "./rows.ts"
import { statementsOf } from "./statements.ts"
import type { Statements } from "./statements.ts"
import { writer } from "./writer.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Settings of a book in PostgreSQL. @category types */
export interface Options {
  readonly connection: Connection
  /** Name of the schema the tables lie in, lower case letters, digits and underscores; `sepasar` when left out. */
  readonly schema?: string
  /** The digest of the hash chain; the platform's when it has one, else the portable one. */
  readonly sha256?: Sha256.Sha256
  /** Set when the events lie on shards that `Shards.prepare` has made. */
  readonly sharded?: boolean
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** A layer that prepares the tables when they are missing, and leaves the connection open. @category rules */
export const layer = (options: Options): Layer.Layer<Ledger.Ledger, LedgerError.AppendError> =>
  Ledger.layer(Effect.tryPromise({ try: () => open(options), catch: ofPostgres }))

/** Opens the book as a ledger; rejects with one of the ledger's errors. @category rules */
export const make = async (options: Options): Promise<Ledger.Service> => Ledger.fromDriver(await open(options))

/** Opens the book as a driver; rejects with one of the ledger's errors. @category rules */
export const open = async (options: Options): Promise<Driver.Driver> => {
  const { connection, schema = "sepasar", sha256 = platformSha256 ?? Sha256.portable, sharded = false } = options
  if (!/^[a-z_][a-z0-9_]{0,50}$/.test(schema)) throw new TypeError(`no name for a schema: ${schema}`)
  try {
    await migrate(connection, schema)
    return driver(connection, statementsOf(schema, sharded), sha256, sharded)
  } catch (error) {
    throw ofPostgres(error)
  }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const pageSize = 4000

/** Node's own digest, where this runs on Node; a browser has only an asynchronous one. */
const platformSha256: Sha256.Sha256 | undefined = (() => {
  const host = (globalThis as { readonly process?: { readonly getBuiltinModule?: (name: string) => unknown } }).process
  const crypto = host?.getBuiltinModule?.("node:crypto") as { readonly hash?: (algorithm: string, text: string) => string } | undefined
  return crypto?.hash === undefined ? undefined : (text) => crypto.hash!("sha256", text)
})()

const driver = (
  connection: Connection,
  sql: Statements,
  sha256: Sha256.Sha256,
  sharded: boolean
): Driver.Driver => {
  const guard = async <A>(body: () => Promise<A>): Promise<A> => {
    try {
      return await body()
    } catch (error) {
      throw ofPostgres(error)
    }
  }

  const commit = writer(connection, sql, sha256, sharded)

  /**
   * Up to where nothing can appear any more. One server shows a moment of the whole book by itself; shards are asked one
   * after the other, and an event could come to the first while the second is read.
   */
  const settledNow = (): Promise<number> =>
    sharded ? guard(async () => Number((await connection.query(sql.settled))[0]?.[0])) : Promise.resolve(Number.MAX_SAFE_INTEGER)

  return {
    supports: {
      durable: connection.durable,
      concurrentWriters: connection.concurrent,
      atomicAcrossStreams: !sharded,
      uniqueIdsAcrossStreams: !sharded,
      contiguousPositions: !sharded,
      maxDataLength: Entry.maxDataLength
    },
    sha256,
    groups: true,
    commit: (batches) => guard(() => commit(batches)),
    read: (stream, { fromRevision = 1, knownAt }) =>
      guard(async () => {
        const rows = await connection.query(sql.read, [stream, fromRevision])
        const events = await checked(rows, Chain.follow(sha256), connection.query, sql.before)
        return knownAt === undefined ? events : events.filter((event) => (event.knownAt ?? event.recordedAt) <= knownAt)
      }),
    async *chunks({ after = 0, knownAt, limit = Infinity }) {
      const follower = Chain.follow(sha256)
      let position = after
      let left = limit
      let settled = await settledNow()
      while (left > 0) {
        const size = Math.min(left, pageSize)
        const events = await guard(async () => {
          const rows = await (knownAt === undefined
            ? connection.query(sql.page, [position, size, settled])
            : connection.query(sql.pageKnown, [position, size, settled, knownAt]))
          return checked(rows, follower, connection.query, sql.before)
        })
        const last = events[events.length - 1]
        if (last === undefined) {
          const before = settled
          settled = sharded ? await settledNow() : before
          if (settled === before) return
        } else {
          left -= events.length
          position = last.position
          yield events
        }
      }
    },
    count: () => guard(async () => Number((await connection.query(sql.count))[0]?.[0])),
    last: () => guard(async () => Number((await connection.query(sql.last))[0]?.[0])),
    close: () => undefined
  }
}
