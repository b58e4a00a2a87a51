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
import { layoutOf, migrate, statements, steps, turns } from "./layout.ts"
import { bounded } from "./patience.ts"
import { columnTypes, indexes } from "./tables.ts"

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

/** Settings of the ways from the coordinator to its shards. @category types */
export interface Options {
  /**
   * How long the coordinator waits for a shard that is silent, in milliseconds; 10,000 when left out, and 2,000 at least
   * for a new connection. Shorter than the patience of the coordinator's own connection, so that the coordinator
   * gives up first and keeps nothing locked.
   */
  readonly patience?: number
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Makes the tables of a book on its shards and joins them on the coordinator; rejects with one of the ledger's errors.
 *
 * Done before, it brings an older layout forward and sets the patience anew. The number of shards of a book does not
 * change afterwards.
 * @category rules
 */
export const prepare = async (
  coordinator: Connection,
  shards: ReadonlyArray<Shard>,
  schema = "sepasar",
  { patience = usual }: Options = {}
): Promise<void> => {
  if (!/^[a-z_][a-z0-9_]{0,50}$/.test(schema)) throw new TypeError(`no name for a schema: ${schema}`)
  if (shards.length === 0) throw new TypeError("a book has at least one shard")
  try {
    if ((await layoutOf(coordinator.query, schema)) !== undefined) {
      await migrate(coordinator, schema)
      return await wait(coordinator, shards.length, schema, patience)
    }
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
    await wait(coordinator, shards.length, schema, patience)
  } catch (error) {
    throw ofPostgres(error)
  }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const usual = 10_000

const joined = (shards: ReadonlyArray<Shard>, schema: string): string =>
  `CREATE EXTENSION IF NOT EXISTS postgres_fdw;
   CREATE SCHEMA ${schema};
   CREATE TABLE ${schema}.event (${columnTypes}) PARTITION BY HASH (stream);
   ${shards.map((shard, i) => part(shard, i, shards.length, schema)).join("\n")}
   CREATE SEQUENCE ${schema}.positions;
   CREATE FUNCTION ${schema}.last() RETURNS bigint LANGUAGE sql AS $$
     SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM ${schema}.positions $$;
   ${turns(schema)}
   CREATE TABLE ${schema}.format (layout integer NOT NULL);
   INSERT INTO ${schema}.format VALUES (${steps(schema).length});`

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

/** Sets how long the coordinator and the shards wait for each other, where it is not set like that already. */
const wait = async (coordinator: Connection, count: number, schema: string, patience: number): Promise<void> => {
  const milliseconds = (part: number) => String(bounded(patience * part, usual * part))
  const seconds = (part: number, least: number) => String(Math.max(least, Math.ceil(Number(milliseconds(part)) / 1000)))
  const wanted: Readonly<Record<string, string>> = {
    connect_timeout: seconds(1, 2),
    tcp_user_timeout: milliseconds(1),
    keepalives_idle: seconds(0.5, 1),
    keepalives_interval: seconds(0.2, 1),
    keepalives_count: "3",
    // a shard does not keep for ever what a coordinator began that is heard of no more
    options: `-c idle_in_transaction_session_timeout=${milliseconds(3)}`
  }
  for (let i = 0; i < count; i++) {
    const server = `${schema}_shard_${i}`
    const rows = await coordinator.query("SELECT unnest(srvoptions) FROM pg_foreign_server WHERE srvname = $1", [server])
    const found = new Map(rows.map(([option]) => String(option)).map((option): [string, string] => [option.slice(0, option.indexOf("=")), option.slice(option.indexOf("=") + 1)]))
    const changes = Object.entries(wanted).filter(([name, value]) => found.get(name) !== value)
      .map(([name, value]) => `${found.has(name) ? "SET" : "ADD"} ${name} ${quoted(value)}`)
    if (changes.length > 0) await coordinator.execute(`ALTER SERVER ${server} OPTIONS (${changes.join(", ")})`)
  }
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''").replaceAll(";", "")}'`
