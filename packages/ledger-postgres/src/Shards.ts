/**
 * A book over several servers (buku besar terbagi): a coordinator, and shards that hold the streams, by postgres_fdw.
 *
 * A stream lies whole on one shard, chosen by the hash of its name. The coordinator keeps the turn of the writers and
 * gives out the positions. A batch over streams of several shards may tear when a server dies while it is being
 * committed: postgres_fdw knows no two-phase commit. A batch for one stream never tears.
 *
 * @module
 */
import type { Connection } from "./Connection.ts"
import { ofPostgres } from "./fault.ts"
import { append, columnTypes, indexes, layoutOf, statements, steps } from "./layout.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** A server that holds a part of the streams: how we reach it, and how the coordinator does. @category types */
export interface Shard {
  readonly connection: Connection
  readonly host: string
  readonly port: number
  readonly database: string
  readonly user: string
  readonly password?: string
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Makes the tables of a book on its shards and joins them on the coordinator; rejects with one of the ledger's errors.
 *
 * Done before, it does nothing. The number of shards of a book does not change afterwards.
 * @category rules
 */
export const prepare = async (coordinator: Connection, shards: ReadonlyArray<Shard>, schema = "sepasar"): Promise<void> => {
  if (!/^[a-z_][a-z0-9_]{0,50}$/.test(schema)) throw new TypeError(`no name for a schema: ${schema}`)
  if (shards.length === 0) throw new TypeError("a book has at least one shard")
  try {
    if ((await layoutOf(coordinator.query, schema)) !== undefined) return
    for (const [i, { connection }] of shards.entries()) {
      const exists = await connection.query("SELECT 1 FROM pg_namespace WHERE nspname = $1", [schema])
      if (exists.length > 0) continue
      await connection.transaction(async (query) => {
        const step = `CREATE SCHEMA ${schema}; CREATE TABLE ${schema}.event (${columnTypes}); ${indexes(schema)}
          COMMENT ON SCHEMA ${schema} IS 'Sepasar ledger, shard ${i} of ${shards.length}'`
        for (const sql of statements(step)) await query(sql)
      })
    }
    await coordinator.transaction(async (query) => {
      for (const sql of statements(joined(shards, schema))) await query(sql)
    })
  } catch (error) {
    throw ofPostgres(error)
  }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const joined = (shards: ReadonlyArray<Shard>, schema: string): string =>
  `CREATE EXTENSION IF NOT EXISTS postgres_fdw;
   CREATE SCHEMA ${schema};
   CREATE TABLE ${schema}.event (${columnTypes}) PARTITION BY HASH (stream);
   ${shards.map((shard, i) => part(shard, i, shards.length, schema)).join("\n")}
   CREATE TABLE ${schema}.book (one boolean PRIMARY KEY DEFAULT true CHECK (one));
   INSERT INTO ${schema}.book VALUES (true);
   CREATE SEQUENCE ${schema}.positions;
   CREATE FUNCTION ${schema}.take(n bigint) RETURNS bigint LANGUAGE sql AS $$
     SELECT setval('${schema}.positions', nextval('${schema}.positions') + n - 1) - n $$;
   CREATE FUNCTION ${schema}.last() RETURNS bigint LANGUAGE sql AS $$
     SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM ${schema}.positions $$;
   CREATE FUNCTION ${schema}.settled() RETURNS bigint LANGUAGE plpgsql AS $$
     BEGIN PERFORM 1 FROM ${schema}.book FOR SHARE; RETURN ${schema}.last(); END $$;
   ${append(schema, `PERFORM 1 FROM ${schema}.book FOR UPDATE; base := ${schema}.take(count);`)}
   CREATE TABLE ${schema}.format (layout integer NOT NULL);
   INSERT INTO ${schema}.format VALUES (${steps(schema).length});`

// a position is never given out twice: a sequence does not roll back when a server dies between two commits
const part = (shard: Shard, i: number, count: number, schema: string): string =>
  `CREATE SERVER ${schema}_shard_${i} FOREIGN DATA WRAPPER postgres_fdw OPTIONS (
     host ${quoted(shard.host)}, port '${shard.port}', dbname ${quoted(shard.database)},
     fetch_size '4000', batch_size '1000', async_capable 'true', keep_connections 'on'
   );
   CREATE USER MAPPING FOR CURRENT_USER SERVER ${schema}_shard_${i} OPTIONS (
     user ${quoted(shard.user)}${shard.password === undefined ? "" : `, password ${quoted(shard.password)}`}
   );
   CREATE FOREIGN TABLE ${schema}.event_${i} PARTITION OF ${schema}.event
     FOR VALUES WITH (MODULUS ${count}, REMAINDER ${i})
     SERVER ${schema}_shard_${i} OPTIONS (schema_name ${quoted(schema)}, table_name 'event');`

const quoted = (text: string): string => `'${text.replaceAll("'", "''").replaceAll(";", "")}'`
