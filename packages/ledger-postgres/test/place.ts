import type { PGlite } from "@electric-sql/pglite"
import type { Harm, Place } from "@sepasar/testkit/ledger"
import { Connection, PostgresLedger } from "../src/index.ts"

/** A fresh schema of a database for the contract, and the ways to harm it from outside. */
export const places = (connection: Connection.Connection) => {
  let count = 0
  return (): Place => {
    const schema = `book_${++count}`
    return {
      layer: PostgresLedger.layer({ connection, schema }),
      harm: (harm) => connection.execute(statement(schema, harm)),
      dispose: () => connection.execute(`DROP SCHEMA IF EXISTS ${schema} CASCADE`)
    }
  }
}

/** A connection through a PGlite that is made at the first use. */
export const lazily = (make: () => Promise<PGlite>, durable: boolean): Connection.Connection => {
  let made: Promise<Connection.Connection> | undefined
  const get = () => (made ??= make().then((db) => Connection.ofPglite(db, { durable })))
  return {
    query: async (sql, parameters) => (await get()).query(sql, parameters),
    execute: async (sql) => (await get()).execute(sql),
    call: async (name, values) => (await get()).call?.(name, values),
    transaction: async (body) => (await get()).transaction(body),
    durable,
    concurrent: false
  }
}

const content = "id, type, version, occurred_on, recorded_at, by_whom, data, hash, known_at"

/** SQL that does a harm behind the ledger's back. */
export const statement = (schema: string, { kind, revision, stream }: Harm): string => {
  const at = (wanted: number) => `stream = '${stream}' AND revision = ${wanted}`
  if (kind === "alter") return `UPDATE ${schema}.event SET data = '{"harmed":true}' WHERE ${at(revision)}`
  if (kind === "remove") return `DELETE FROM ${schema}.event WHERE ${at(revision)}`
  const pair = `stream = '${stream}' AND revision IN (${revision}, ${revision + 1})`
  return `CREATE TEMP TABLE pair AS SELECT * FROM ${schema}.event WHERE ${pair};
    UPDATE ${schema}.event SET id = 'gone-' || position WHERE ${pair};
    UPDATE ${schema}.event e SET (${content}) = (SELECT ${content} FROM pair p WHERE p.revision <> e.revision) WHERE ${pair};
    DROP TABLE pair`
}
