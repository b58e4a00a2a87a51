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
import * as Result from "effect/Result"
import { Chain, Entry, Ledger, LedgerError, Plan, Sha256 } from "@sepasar/core/ledger"
import type { Driver } from "@sepasar/core/ledger"
import type { Connection, Query, Row } from "./Connection.ts"
import { isElsewhere, isRepeated, ofPostgres } from "./fault.ts"
import { columns, migrate, steps } from "./layout.ts"

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
    await migrate(connection, schema, steps(schema))
    return driver(connection, statementsOf(schema), sha256, sharded)
  } catch (error) {
    throw ofPostgres(error)
  }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const pageSize = 4000
const notAsHoped = new Error("not as hoped")
const shortWay = 32
const mostHeads = 100_000
/** After how many appends the only writer looks again whether it is. */
const restFor = 50

/** Node's own digest, where this runs on Node; a browser has only an asynchronous one. */
const platformSha256: Sha256.Sha256 | undefined = (() => {
  const host = (globalThis as { readonly process?: { readonly getBuiltinModule?: (name: string) => unknown } }).process
  const crypto = host?.getBuiltinModule?.("node:crypto") as { readonly hash?: (algorithm: string, text: string) => string } | undefined
  return crypto?.hash === undefined ? undefined : (text) => crypto.hash!("sha256", text)
})()

const statementsOf = (schema: string) => ({
  append: `SELECT ${schema}.append($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
  put: `SELECT ${schema}.put($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
  lock: `SELECT 1 FROM ${schema}.book FOR UPDATE`,
  head: `SELECT revision, hash, coalesce(known_at, recorded_at) FROM ${schema}.event WHERE stream = $1 ORDER BY revision DESC LIMIT 1`,
  heads: `SELECT s.stream, h.revision, h.hash, h.latest FROM unnest($1::text[]) AS s(stream) CROSS JOIN LATERAL (
    SELECT revision, hash, coalesce(known_at, recorded_at) AS latest FROM ${schema}.event e
    WHERE e.stream = s.stream COLLATE "C" ORDER BY revision DESC LIMIT 1) h`,
  find: `SELECT ${columns} FROM ${schema}.event WHERE id = ANY($1::text[])`,
  take: `SELECT ${schema}.take($1)`,
  insert: `INSERT INTO ${schema}.event (position, stream, revision, id, type, version, occurred_on, recorded_at, by_whom, data, hash, known_at)
    SELECT * FROM unnest($1::bigint[], $2::text[], $3::integer[], $4::text[], $5::text[], $6::integer[], $7::text[], $8::text[], $9::text[], $10::json[], $11::text[], $12::text[])`,
  read: `SELECT ${columns} FROM ${schema}.event WHERE stream = $1 AND revision >= $2 ORDER BY revision`,
  before: `SELECT e.stream, e.revision, e.hash FROM unnest($1::text[], $2::integer[]) AS w(stream, revision)
    JOIN ${schema}.event e ON e.stream = w.stream COLLATE "C" AND e.revision = w.revision`,
  page: `SELECT ${columns} FROM ${schema}.event WHERE position > $1 AND position <= $3 ORDER BY position LIMIT $2`,
  pageKnown: `SELECT ${columns} FROM ${schema}.event WHERE position > $1 AND position <= $3 AND coalesce(known_at, recorded_at) <= $4 ORDER BY position LIMIT $2`,
  settled: `SELECT ${schema}.settled()`,
  count: `SELECT count(*) FROM ${schema}.event`,
  last: `SELECT ${schema}.last()`
})

const driver = (
  connection: Connection,
  sql: ReturnType<typeof statementsOf>,
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

  // the ends of the streams as they were at position `last`; right as long as the book still stands there
  const seen = { last: -1, heads: new Map<string, Plan.Head>() }
  const alone = !connection.concurrent && !sharded
  let rest = 0
  const forget = () => {
    seen.last = -1
    seen.heads.clear()
  }

  const headOf = async (stream: string): Promise<Plan.Head> => {
    const [row] = await connection.query(sql.head, [stream])
    return row === undefined ? Plan.empty : { revision: Number(row[0]), hash: String(row[1]), knownAt: String(row[2]) }
  }

  /** The way of the only writer: plans here and writes in one statement, which refuses when the book stands elsewhere. */
  const shortest = async (part: Entry.Prepared): Promise<number | undefined> => {
    if (seen.last < 0) {
      forget()
      seen.last = Number((await connection.query(sql.last))[0]?.[0])
    }
    // who expects a stream to be new is taken at their word; the index refuses when it is not
    const end = seen.heads.get(part.stream) ?? (part.expected === 0 ? Plan.empty : await headOf(part.stream))
    const planned = Plan.plan(part, { head: () => end, find: () => undefined }, sha256)
    if (Result.isFailure(planned)) {
      forget()
      return undefined
    }
    const { head, revision, rows } = planned.success
    const last = seen.last
    // what is under way counts as not known: whoever fails below leaves nothing to lean on
    seen.last = -1
    const [, , , ...columns] = columnsOf(rows, 0)
    try {
      const [row] = await connection.query(sql.put, [last, part.stream, revision - rows.length, ...columns])
      if (row?.[0] !== true) {
        // somebody else writes too: leave it to the database for a while
        rest = restFor
        return undefined
      }
    } catch (error) {
      if (isRepeated(error)) return undefined
      throw error
    }
    if (seen.heads.size >= mostHeads) seen.heads.clear()
    seen.heads.set(part.stream, head)
    seen.last = last + rows.length
    return revision
  }

  const short = async ({ expected, lines, stream }: Entry.Prepared): Promise<number | undefined> => {
    const each = <A>(f: (line: Entry.Line) => A) => lines.map(f)
    try {
      const [row] = await connection.query(sql.append, [
        stream, expected === "any" ? null : expected,
        each(({ event }) => event.id), each(({ event }) => event.type), each(({ event }) => event.version),
        each(({ event }) => event.occurredOn), each(({ event }) => event.recordedAt), each(({ event }) => event.by ?? null),
        each(({ text }) => text)
      ])
      return Number(row?.[0])
    } catch (error) {
      if (isRepeated(error) || isElsewhere(error)) return undefined
      throw error
    }
  }

  /**
   * The long way. Hopeful, it looks no ids up (the index refuses a repeated one) and takes the positions with its turn; when
   * anything is not as hoped it writes nothing and answers nothing.
   */
  const long = async (batches: ReadonlyArray<ReadonlyArray<Entry.Prepared>>): Promise<ReadonlyArray<Driver.Answer>> => {
    try {
      return remember(await connection.transaction((query) => write(query, batches, true)))
    } catch (error) {
      if (!isRepeated(error) && error !== notAsHoped) throw error
      return careful(batches)
    }
  }
  const careful = async (batches: ReadonlyArray<ReadonlyArray<Entry.Prepared>>) =>
    remember(await connection.transaction((query) => write(query, batches, false)))
  const write = async (query: Query, batches: ReadonlyArray<ReadonlyArray<Entry.Prepared>>, hopeful: boolean) => {
    const most = batches.reduce((sum, batch) => sum + batch.reduce((n, { lines }) => n + lines.length, 0), 0)
    const take = async (count: number) => Number((await query(sql.take, [count]))[0]?.[0])
    if (!hopeful || sharded || most === 0) await query(sql.lock)
    const base = hopeful && most > 0 ? await take(most) : undefined
    const heads = await headsOf(query, sql.heads, batches)
    const ids = hopeful ? new Map<string, Plan.Found>() : await foundOf(query, sql.find, batches)
    const rows: Array<Plan.Row> = []
    const answers = batches.map((batch): Driver.Answer =>
      Result.map(Plan.planBatch(batch, heads, ids, sha256), (planned) => {
        for (const row of planned.rows) rows.push(row)
        return planned.revisions
      }))
    if (hopeful && (answers.some(Result.isFailure) || rows.length !== most)) throw notAsHoped
    if (rows.length === 0) return { answers, heads, from: -1, count: 0 }
    const from = base ?? await take(rows.length)
    await query(sql.insert, columnsOf(rows, from))
    return { answers, heads, from, count: rows.length }
  }
  /** What a transaction has written is known once it is committed. */
  const remember = ({ answers, count, from, heads }: Awaited<ReturnType<typeof write>>): ReadonlyArray<Driver.Answer> => {
    if (!alone || count === 0) return answers
    if (from !== seen.last || seen.heads.size + heads.size > mostHeads) seen.heads.clear()
    heads.forEach((head, stream) => seen.heads.set(stream, head))
    seen.last = from + count
    return answers
  }

  const checked = async (rows: ReadonlyArray<Row>, follower: Chain.Follower): Promise<ReadonlyArray<Entry.Recorded>> => {
    const events = rows.map(recorded)
    const first = new Map<string, number>()
    for (const [{ revision, stream }] of events) if (!first.has(stream)) first.set(stream, revision)
    const wanted = new Map([...first].filter(([stream, revision]) => follower.wants(stream, revision)).map(([stream, revision]) => [stream, revision - 1]))
    if (wanted.size > 0) {
      const before = await connection.query(sql.before, [[...wanted.keys()], [...wanted.values()]])
      for (const [stream, revision, hash] of before) follower.know(String(stream), Number(revision), String(hash))
    }
    return events.map(([event, text]) => {
      follower.check(event, text)
      return event
    })
  }

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
    commit: (batches) =>
      guard(async () => {
        const part = batches.length === 1 && batches[0]?.length === 1 ? batches[0][0] : undefined
        if (part !== undefined && part.lines.length > 0 && part.lines.length <= shortWay) {
          if (alone && rest === 0) {
            const revision = await shortest(part)
            return revision === undefined ? careful(batches) : [Result.succeed([revision])]
          }
          rest = Math.max(0, rest - 1)
          const revision = await short(part)
          return revision === undefined ? careful(batches) : [Result.succeed([revision])]
        }
        return long(batches)
      }),
    read: (stream, { fromRevision = 1, knownAt }) =>
      guard(async () => {
        const rows = await connection.query(sql.read, [stream, fromRevision])
        const events = await checked(rows, Chain.follow(sha256))
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
          return checked(rows, follower)
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

const headsOf = async (query: Query, sql: string, batches: ReadonlyArray<ReadonlyArray<Entry.Prepared>>) => {
  const streams = [...new Set(batches.flatMap((batch) => batch.map(({ stream }) => stream)))]
  const rows = await query(sql, [streams])
  return new Map(rows.map(([stream, revision, hash, knownAt]): [string, Plan.Head] =>
    [String(stream), { revision: Number(revision), hash: String(hash), knownAt: String(knownAt) }]))
}

const foundOf = async (query: Query, sql: string, batches: ReadonlyArray<ReadonlyArray<Entry.Prepared>>) => {
  const ids = batches.flatMap((batch) => batch.flatMap(({ lines }) => lines.map(({ event }) => event.id)))
  const rows = ids.length === 0 ? [] : await query(sql, [ids])
  return new Map(rows.map(recorded).map(([event, text]): [string, Plan.Found] =>
    [event.id, { stream: event.stream, revision: event.revision, event, text }]))
}

const columnsOf = (rows: ReadonlyArray<Plan.Row>, base: number): ReadonlyArray<unknown> => {
  const each = <A>(f: (row: Plan.Row, i: number) => A) => rows.map(f)
  return [
    each((_, i) => base + i + 1), each((row) => row.stream), each((row) => row.revision), each((row) => row.event.id),
    each((row) => row.event.type), each((row) => row.event.version), each((row) => row.event.occurredOn),
    each((row) => row.event.recordedAt), each((row) => row.event.by ?? null), each((row) => row.text),
    each((row) => row.hash), each((row) => row.knownAt ?? null)
  ]
}

const recorded = (row: Row): readonly [event: Entry.Recorded, text: string] => {
  const [position, stream, revision, id, type, version, occurredOn, recordedAt, by, data, hash, knownAt] = row
  const text = String(data)
  const where = { stream: String(stream), revision: Number(revision) }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new LedgerError.LedgerCorrupt({ reason: "altered", ...where, cause })
  }
  return [{
    id: String(id), type: String(type), version: Number(version),
    occurredOn: String(occurredOn) as Entry.Recorded["occurredOn"], recordedAt: String(recordedAt),
    ...(by === null ? {} : { by: String(by) }),
    data: value, ...where, position: Number(position), hash: String(hash),
    ...(knownAt === null ? {} : { knownAt: String(knownAt) })
  }, text]
}
