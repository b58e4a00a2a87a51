/**
 * A store and its raw driver, side by side: both write the same rows into tables of the same shape with the same safety.
 *
 * The raw side gets its rows ready-made, hash included: it shows what the driver can do, not what a ledger has to. Both
 * leave the same tables behind, the rows and the last position, by the fewest statements the driver can do it with.
 *
 * @module
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import type { SQLInputValue } from "node:sqlite"
import { PGlite } from "@electric-sql/pglite"
import { openDB } from "idb"
import pg from "pg"
import { MemoryLedger } from "@sepasar/core/ledger"
import type { Ledger } from "@sepasar/core/ledger"
import { IndexedDbLedger } from "@sepasar/ledger-indexeddb"
import { Connection, PostgresLedger } from "@sepasar/ledger-postgres"
import { SqliteLedger } from "@sepasar/ledger-sqlite"
import * as Postgres from "../../scripts/stores/Postgres.ts"

/** A row as the tables have it. */
export type Row = readonly [position: number, stream: string, revision: number, id: string, type: string, version: number, day: string, instant: string, by: string, data: string, hash: string, known: null]

/** One store and its raw driver. */
export interface Contender {
  readonly name: string
  readonly ledger: Ledger.Service
  /** Writes rows in one transaction. */
  readonly batch: (rows: ReadonlyArray<Row>) => unknown
  /** Writes one row in a transaction of its own. */
  readonly single: (row: Row) => unknown
  /** Events of a batch pass, and appends of a single pass. */
  readonly size: { readonly batch: number; readonly single: number }
  readonly close: () => Promise<void>
}

const folder = () => mkdtempSync(join(tmpdir(), "sepasar-bench-"))
const columns = "position, stream, revision, id, type, version, occurred_on, recorded_at, by_whom, data, hash, known_at"

/** SQLite, with or without a flush a commit. */
export const sqlite = (durability: "power" | "process"): Contender => {
  const path = folder()
  const ledger = SqliteLedger.make({ file: join(path, "ours.sqlite"), durability })
  SqliteLedger.open({ file: join(path, "raw.sqlite"), durability }).close()
  const db = new DatabaseSync(join(path, "raw.sqlite"))
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA cache_size = -16000; PRAGMA synchronous = ${durability === "power" ? "FULL" : "NORMAL"}`)
  const insert = db.prepare(`INSERT INTO event (${columns}) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)`)
  const [begin, last, commit] = [db.prepare("BEGIN IMMEDIATE"), db.prepare("UPDATE book SET position = ?"), db.prepare("COMMIT")]
  const write = (rows: ReadonlyArray<Row>) => {
    begin.run()
    for (const row of rows) insert.run(...(row as unknown as Array<SQLInputValue>))
    last.run(rows[rows.length - 1]![0])
    commit.run()
  }
  return {
    name: `sqlite, ${durability}`,
    ledger,
    batch: write,
    single: (row) => write([row]),
    size: { batch: 20_000, single: durability === "power" ? 300 : 3000 },
    close: async () => {
      db.close()
      rmSync(path, { recursive: true })
    }
  }
}

const turn = "WITH turn AS (UPDATE raw.book SET position = $13)"
const unnest = `${turn} INSERT INTO raw.event (${columns}) SELECT * FROM unnest($1::bigint[], $2::text[], $3::integer[], $4::text[], $5::text[],
  $6::integer[], $7::text[], $8::text[], $9::text[], $10::json[], $11::text[], $12::text[])`
const one = `${turn} INSERT INTO raw.event (${columns}) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12)`
const turned = (rows: ReadonlyArray<Row>) => [...Array.from({ length: 12 }, (_, i) => rows.map((row) => row[i])), rows[rows.length - 1]![0]]

/** PGlite in memory. */
export const pglite = async (): Promise<Contender> => {
  const db = await PGlite.create()
  const connection = Connection.ofPglite(db, { durable: false })
  const ledger = await PostgresLedger.make({ connection })
  await PostgresLedger.open({ connection, schema: "raw" })
  return {
    name: "PGlite, memory",
    ledger,
    batch: (rows) => db.query(unnest, turned(rows)),
    single: (row) => db.query(one, [...row, row[0]]),
    size: { batch: 10_000, single: 300 },
    close: () => db.close()
  }
}

/** A PostgreSQL server of our own, if one is installed. */
export const postgres = async (): Promise<Contender | undefined> => {
  if (Postgres.programs() === undefined) return undefined
  const server = await Postgres.make()
  const pool = new pg.Pool({ host: "127.0.0.1", port: server.port, user: "sepasar", database: "postgres", max: 4 })
  const connection = Connection.ofPool(pool)
  const ledger = await PostgresLedger.make({ connection })
  await PostgresLedger.open({ connection, schema: "raw" })
  return {
    name: "PostgreSQL server",
    ledger,
    batch: (rows) => pool.query({ text: unnest, values: turned(rows), name: "batch" }),
    single: (row) => pool.query({ text: one, values: [...row, row[0]], name: "one" }),
    size: { batch: 10_000, single: 300 },
    close: async () => {
      await pool.end()
      await server.stop()
    }
  }
}

/** IndexedDB as imitated in Node; a browser's own differs in speed, hardly in ratio. */
export const indexedDb = async (): Promise<Contender> => {
  const imitation = "fake-indexeddb/auto"
  await import(imitation)
  const ledger = await IndexedDbLedger.make({ name: "ours" })
  const raw = await IndexedDbLedger.open({ name: "raw" })
  const db = await openDB("raw")
  const keep = ([position, stream, revision, id, type, version, occurredOn, recordedAt, by, text, hash]: Row) =>
    ({ position, stream, revision, id, type, version, occurredOn, recordedAt, by, text, hash, since: recordedAt })
  const write = async (rows: ReadonlyArray<Row>) => {
    const tx = db.transaction(["event", "book"], "readwrite", { durability: "strict" })
    for (const row of rows) void tx.objectStore("event").add(keep(row))
    void tx.objectStore("book").put(rows[rows.length - 1]![0], "last")
    await tx.done
  }
  return {
    name: "IndexedDB, imitated",
    ledger,
    batch: write,
    single: (row) => write([row]),
    size: { batch: 3000, single: 300 },
    close: async () => {
      db.close()
      await raw.close()
    }
  }
}

/** The book in memory, beside a list and two maps. */
export const memory = (): Contender => {
  const [all, ids, streams] = [[] as Array<Row>, new Map<string, Row>(), new Map<string, Array<Row>>()]
  const single = (row: Row) => {
    all.push(row)
    ids.set(row[3], row)
    streams.set(row[1], [...(streams.get(row[1]) ?? []), row])
  }
  return {
    name: "memory",
    ledger: MemoryLedger.make({ sha256: SqliteLedger.sha256 }),
    batch: (rows) => rows.forEach(single),
    single,
    size: { batch: 20_000, single: 3000 },
    close: async () => undefined
  }
}
