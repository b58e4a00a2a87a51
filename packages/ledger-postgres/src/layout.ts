/**
 * The layout of the tables (susunan tabel), and the way forward from every layout before.
 *
 * @module
 */
import { LedgerError } from "@sepasar/core/ledger"
import type { Connection, Query } from "./Connection.ts"
import { append, appendOne, columnTypes, indexes, put, putOne, turn, turnOfShard } from "./tables.ts"

// ── Parameters ──────────────────────────────────────────────────────────────

/** One step a layout, in order, for a schema of this name; never edited once released. @category parameters */
export const steps = (schema: string, sharded = false): ReadonlyArray<string> => [
  `CREATE TABLE ${schema}.event (${columnTypes});
   ${indexes(schema)}
   CREATE TABLE ${schema}.book (one boolean PRIMARY KEY DEFAULT true CHECK (one), position bigint NOT NULL);
   INSERT INTO ${schema}.book (position) VALUES (0);
   CREATE FUNCTION ${schema}.take(n bigint) RETURNS bigint LANGUAGE sql AS
     $$ UPDATE ${schema}.book SET position = position + n RETURNING position - n $$;
   CREATE FUNCTION ${schema}.last() RETURNS bigint LANGUAGE sql AS $$ SELECT position FROM ${schema}.book $$;
   ${append(schema, turn(schema))}`,
  // on a book with shards nobody calls `put`. The one row of `book` is written again and again: room in its page lets
  // PostgreSQL clear the old versions away at once
  `ALTER TABLE ${schema}.book SET (fillfactor = 10);
   ${put(schema)}`,
  sharded
    ? `DROP TABLE ${schema}.book;
       DROP FUNCTION ${schema}.append;
       DROP FUNCTION ${schema}.settled;
       DROP FUNCTION ${schema}.take;
       ${turns(schema)}`
    : `${appendOne(schema, turn(schema))}
       ${putOne(schema)}`
]

/**
 * The turns of the writers of a book with shards, and what waits for them; the shards are joined already.
 *
 * A position is never given out twice, also when a server dies between two commits: a sequence does not roll back. Writers
 * of two shards may ask for positions at the same time; the lock between them ends with the inner block, which is rolled
 * back on purpose, and not with the transaction.
 * @category parameters
 */
export const turns = (schema: string): string =>
  `CREATE TABLE ${schema}.book (shard integer PRIMARY KEY);
   INSERT INTO ${schema}.book SELECT generate_series(0, count(*)::integer - 1) FROM pg_inherits WHERE inhparent = '${schema}.event'::regclass;
   CREATE FUNCTION ${schema}.shard_of(in_stream text) RETURNS integer LANGUAGE sql STABLE AS $$
     SELECT shard FROM ${schema}.book
     WHERE satisfies_hash_partition('${schema}.event'::regclass, (SELECT count(*)::integer FROM ${schema}.book), shard, in_stream) $$;
   CREATE FUNCTION ${schema}.take(n bigint) RETURNS bigint LANGUAGE plpgsql AS $$
     DECLARE base bigint;
     BEGIN
       BEGIN
         PERFORM pg_advisory_xact_lock(hashtextextended('sepasar positions of ${schema}', 0));
         base := setval('${schema}.positions', nextval('${schema}.positions') + n - 1) - n;
         RAISE EXCEPTION 'taken' USING ERRCODE = 'SP002';
       EXCEPTION WHEN SQLSTATE 'SP002' THEN NULL;
       END;
       RETURN base;
     END $$;
   CREATE FUNCTION ${schema}.settled() RETURNS bigint LANGUAGE plpgsql AS $$
     BEGIN PERFORM 1 FROM ${schema}.book ORDER BY shard FOR SHARE; RETURN ${schema}.last(); END $$;
   ${append(schema, turnOfShard(schema))}
   ${appendOne(schema, turnOfShard(schema))}`

// ── Rule ────────────────────────────────────────────────────────────────────

/** Brings a database to the current layout; throws when the schema is somebody else's, or newer than this version. @category rules */
export const migrate = async (connection: Connection, schema: string): Promise<void> => {
  const newest = steps(schema).length
  if ((await layoutOf(connection.query, schema)) === newest) return
  await connection.transaction(async (query) => {
    // programs that start together take turns
    await query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [`sepasar ${schema}`])
    const found = await layoutOf(query, schema)
    if (found === undefined) {
      await query(`CREATE SCHEMA IF NOT EXISTS ${schema}`)
      await query(`CREATE TABLE ${schema}.format (layout integer NOT NULL)`)
      await query(`INSERT INTO ${schema}.format VALUES (0)`)
    }
    for (const step of steps(schema, await isSharded(query, schema)).slice(found ?? 0)) for (const sql of statements(step)) await query(sql)
    await query(`UPDATE ${schema}.format SET layout = ${newest}`)
  })
}

/** The layout of a database, or nothing when it has no book. @category rules */
export const layoutOf = async (query: Query, schema: string): Promise<number | undefined> => {
  const tables = await query("SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1 AND c.relkind IN ('r', 'p', 'f')", [schema])
  if (tables.length === 0) return undefined
  if (!tables.some(([name]) => name === "format")) throw new LedgerError.LedgerCorrupt({ reason: "foreign" })
  const [row] = await query(`SELECT layout FROM ${schema}.format`)
  const layout = Number(row?.[0])
  const newest = steps(schema).length
  if (!Number.isInteger(layout)) throw new LedgerError.LedgerCorrupt({ reason: "foreign" })
  if (layout > newest) throw new LedgerError.LedgerUnavailable({ reason: "newerFormat", cause: { found: layout, newest } })
  return layout
}

/** Cuts a step into statements; a semicolon inside `$$` does not end one. @category rules */
export const statements = (step: string): ReadonlyArray<string> =>
  step.split(/(\$\$[\s\S]*?\$\$)/).reduce<Array<string>>((out, piece) => {
    const [first = "", ...rest] = piece.startsWith("$$") ? [piece] : piece.split(";")
    out.push(`${out.pop() ?? ""}${first}`, ...rest)
    return out
  }, []).map((sql) => sql.trim()).filter((sql) => sql !== "")

// ── Clauses ─────────────────────────────────────────────────────────────────

const isSharded = async (query: Query, schema: string): Promise<boolean> =>
  (await query("SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1 AND c.relname = 'event' AND c.relkind = 'p'", [schema])).length > 0
