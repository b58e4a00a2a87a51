/**
 * A store and its raw driver, side by side: both write the same rows into tables of the same shape with the same safety.
 *
 * The raw sides get their rows ready-made, hash included: they show what the driver can do, not what a ledger has to. `raw`
 * leaves the same tables behind as the ledger, the rows and the last position; `rows` leaves the rows alone. Each does it by
 * the fewest statements the driver can do it with, prepared where the driver prepares.
 *
 * @module
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import type { SQLInputValue } from "node:sqlite"
import { PGlite } from "@electric-sql/pglite"
import pg from "pg"
import { MemoryLedger } from "@sepasar/core/ledger"
import { Connection, PostgresLedger } from "@sepasar/ledger-postgres"
import { SqliteLedger } from "@sepasar/ledger-sqlite"
import * as Postgres from "../../scripts/stores/Postgres.ts"
import type { Row } from "./load.ts"
import type { Contender } from "./measure.ts"
import { inBrowser } from "./inBrowser.ts"

const folder = () => mkdtempSync(join(tmpdir(), "sepasar-bench-"))
const columns = "position, stream, revision, id, type, version, occurred_on, recorded_at, by_whom, data, hash, known_at"

/** SQLite, with or without a flush a commit. */
export const sqlite = (durability: "power" | "process"): Contender => {
  const path = folder()
  const ledger = SqliteLedger.make({ file: join(path, "ours.sqlite"), durability })
  const bare = (name: string) => {
    SqliteLedger.open({ file: join(path, name), durability }).close()
    const db = new DatabaseSync(join(path, name))
    db.exec(`PRAGMA journal_mode = WAL; PRAGMA cache_size = -16000; PRAGMA synchronous = ${durability === "power" ? "FULL" : "NORMAL"}`)
    const insert = db.prepare(`INSERT INTO event (${columns}) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)`)
    const [begin, last, commit] = [db.prepare("BEGIN IMMEDIATE"), db.prepare("UPDATE book SET position = ?"), db.prepare("COMMIT")]
    const single = (row: Row) => insert.run(...(row as unknown as Array<SQLInputValue>))
    const batch = (rows: ReadonlyArray<Row>, position?: number) => {
      begin.run()
      rows.forEach(single)
      if (position !== undefined) last.run(position)
      commit.run()
    }
    return { batch, single, close: () => db.close() }
  }
  const [raw, rows] = [bare("raw.sqlite"), bare("rows.sqlite")]
  const write = (some: ReadonlyArray<Row>) => raw.batch(some, some[some.length - 1]![0])
  return {
    name: `sqlite, ${durability}`,
    ledger,
    raw: { batch: write, single: (row) => write([row]) },
    rows: { batch: (some) => rows.batch(some), single: rows.single },
    size: { batch: 20_000, single: durability === "power" ? 300 : 3000 },
    close: () => {
      raw.close()
      rows.close()
      rmSync(path, { recursive: true })
    }
  }
}

const turn = "WITH turn AS (UPDATE raw.book SET position = $13)"
const unnest = (schema: string) => `INSERT INTO ${schema}.event (${columns}) SELECT * FROM unnest($1::bigint[], $2::text[], $3::integer[], $4::text[], $5::text[],
  $6::integer[], $7::text[], $8::text[], $9::text[], $10::json[], $11::text[], $12::text[])`
const one = (schema: string) => `INSERT INTO ${schema}.event (${columns}) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12)`
const turned = (rows: ReadonlyArray<Row>) => Array.from({ length: 12 }, (_, i) => rows.map((row) => row[i]))

/** Both raw ways through a function that runs a statement. */
const through = (run: (sql: string, values: Array<unknown>) => unknown): Pick<Contender, "raw" | "rows"> => {
  const [rawBatch, rawOne, rowsBatch, rowsOne] = [`${turn} ${unnest("raw")}`, `${turn} ${one("raw")}`, unnest("rows"), one("rows")]
  return {
    raw: {
      batch: (rows) => run(rawBatch, [...turned(rows), rows[rows.length - 1]![0]]),
      single: (row) => run(rawOne, [...row, row[0]])
    },
    rows: { batch: (rows) => run(rowsBatch, turned(rows)), single: (row) => run(rowsOne, [...row]) }
  }
}
const tables = async (connection: Connection.Connection) => {
  for (const schema of ["raw", "rows"]) await PostgresLedger.open({ connection, schema })
}

/** PGlite in memory. */
export const pglite = async (): Promise<Contender> => {
  const db = await PGlite.create()
  const connection = Connection.ofPglite(db, { durable: false })
  const ledger = await PostgresLedger.make({ connection })
  await tables(connection)
  return {
    name: "PGlite, memory",
    ledger,
    ...through((sql, values) => db.query(sql, values)),
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
  await tables(connection)
  return {
    name: "PostgreSQL server",
    ledger,
    ...through((text, values) => pool.query({ text, values, name: text.replace(/\W+/g, "").slice(0, 40) + text.length })),
    size: { batch: 10_000, single: 300 },
    close: async () => {
      await pool.end()
      await server.stop()
    }
  }
}

/** IndexedDB as imitated in Node; `indexeddb.ts` measures a browser's own. */
export const indexedDb = async (): Promise<Contender> => {
  const imitation = "fake-indexeddb/auto"
  await import(imitation)
  return inBrowser("IndexedDB, imitated", { batch: 3000, single: 300 })
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
    raw: { batch: (rows) => rows.forEach(single), single },
    rows: { batch: (rows) => all.push(...rows), single: (row) => all.push(row) },
    size: { batch: 20_000, single: 3000 },
    close: () => undefined
  }
}
