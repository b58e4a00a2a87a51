/**
 * Tables and functions of the book (susunan tabel), and the way forward from every layout before.
 *
 * `append` in the database is only the short way for one stream: when anything is not as expected it writes nothing and
 * the long way, with the rules of the core, decides. Both make the same chain.
 *
 * @module
 */
import { LedgerError } from "@sepasar/core/ledger"
import type { Connection, Query } from "./Connection.ts"

// ── Parameters ──────────────────────────────────────────────────────────────

/** One step a layout, in order, for a schema of this name; never edited once released. @category parameters */
export const steps = (schema: string): ReadonlyArray<string> => [
  `CREATE TABLE ${schema}.event (${columnTypes});
   ${indexes(schema)}
   CREATE TABLE ${schema}.book (one boolean PRIMARY KEY DEFAULT true CHECK (one), position bigint NOT NULL);
   INSERT INTO ${schema}.book (position) VALUES (0);
   CREATE FUNCTION ${schema}.take(n bigint) RETURNS bigint LANGUAGE sql AS
     $$ UPDATE ${schema}.book SET position = position + n RETURNING position - n $$;
   CREATE FUNCTION ${schema}.last() RETURNS bigint LANGUAGE sql AS $$ SELECT position FROM ${schema}.book $$;
   ${append(schema, `UPDATE ${schema}.book SET position = position + count RETURNING position - count INTO base;`)}`,
  // `put` is for the only writer, who knows the ends of the streams already; on a book with shards nobody calls it. The one
  // row of `book` is written again and again: room in its page lets PostgreSQL clear the old versions away at once
  `ALTER TABLE ${schema}.book SET (fillfactor = 10);
   CREATE FUNCTION ${schema}.put(
     seen bigint, in_stream text, at integer, ids text[], types text[], versions integer[],
     days text[], instants text[], bys text[], datas text[], links text[], sinces text[]
   ) RETURNS boolean LANGUAGE plpgsql AS $$
   BEGIN
     UPDATE ${schema}.book SET position = position + cardinality(ids) WHERE position = seen;
     IF NOT FOUND THEN RETURN false; END IF;
     FOR i IN 1..cardinality(ids) LOOP
       INSERT INTO ${schema}.event (position, stream, revision, id, type, version, occurred_on, recorded_at, by_whom, data, hash, known_at)
         VALUES (seen + i, in_stream, at + i, ids[i], types[i], versions[i], days[i], instants[i], bys[i], datas[i]::json, links[i], sinces[i]);
     END LOOP;
     RETURN true;
   END $$;`
]

/** The columns of an event, with their types. @category parameters */
export const columnTypes = `
  position bigint NOT NULL,
  stream text COLLATE "C" NOT NULL,
  revision integer NOT NULL,
  id text COLLATE "C" NOT NULL,
  type text COLLATE "C" NOT NULL,
  version integer NOT NULL,
  occurred_on text COLLATE "C" NOT NULL,
  recorded_at text COLLATE "C" NOT NULL,
  by_whom text COLLATE "C",
  data json NOT NULL,
  hash text COLLATE "C" NOT NULL,
  known_at text COLLATE "C"`

/** The columns of an event in the order rows are read in; the data as the text that was written. @category parameters */
export const columns = "position, stream, revision, id, type, version, occurred_on, recorded_at, by_whom, data::text, hash, known_at"

/** The indexes of a table of events. @category parameters */
export const indexes = (schema: string): string =>
  `ALTER TABLE ${schema}.event ADD PRIMARY KEY (position);
   CREATE UNIQUE INDEX event_id ON ${schema}.event (id);
   CREATE UNIQUE INDEX event_stream ON ${schema}.event (stream, revision);`

/** What the short way raises when the stream is not where it was expected; nothing is written then. @category parameters */
export const elsewhere = "SP001"

/** The short way to append; `turn` waits for the writer's turn and sets `base` to the position before the first. @category parameters */
export const append = (schema: string, turn: string): string =>
  `CREATE FUNCTION ${schema}.append(
     in_stream text, in_expected integer, ids text[], types text[], versions integer[],
     days text[], instants text[], bys text[], datas text[]
   ) RETURNS integer LANGUAGE plpgsql AS $$
   DECLARE
     at integer; link text; latest text; base bigint; since text; count integer := cardinality(ids);
   BEGIN
     ${turn}
     SELECT revision, hash, coalesce(known_at, recorded_at) INTO at, link, latest
       FROM ${schema}.event WHERE stream = in_stream ORDER BY revision DESC LIMIT 1;
     IF NOT FOUND THEN at := 0; link := ''; latest := ''; END IF;
     IF in_expected IS NOT NULL AND in_expected <> at THEN RAISE EXCEPTION 'elsewhere' USING ERRCODE = '${elsewhere}'; END IF;
     FOR i IN 1..count LOOP
       at := at + 1;
       link := encode(sha256(convert_to(link || E'\\n' || in_stream || E'\\n' || at || E'\\n' || ids[i] || E'\\n' || types[i] || E'\\n' || versions[i]
         || E'\\n' || days[i] || E'\\n' || instants[i] || E'\\n' || coalesce(bys[i], '') || E'\\n' || datas[i], 'UTF8')), 'hex');
       IF instants[i] COLLATE "C" < latest THEN since := latest; ELSE since := NULL; latest := instants[i]; END IF;
       INSERT INTO ${schema}.event (position, stream, revision, id, type, version, occurred_on, recorded_at, by_whom, data, hash, known_at)
         VALUES (base + i, in_stream, at, ids[i], types[i], versions[i], days[i], instants[i], bys[i], datas[i]::json, link, since);
     END LOOP;
     RETURN at;
   END $$;`

// ── Rule ────────────────────────────────────────────────────────────────────

/** Brings a database to the current layout; throws when the schema is somebody else's, or newer than this version. @category rules */
export const migrate = async (connection: Connection, schema: string, forward: ReadonlyArray<string>): Promise<void> => {
  if ((await layoutOf(connection.query, schema)) === forward.length) return
  await connection.transaction(async (query) => {
    // programs that start together take turns
    await query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [`sepasar ${schema}`])
    const found = await layoutOf(query, schema)
    if (found === undefined) {
      await query(`CREATE SCHEMA IF NOT EXISTS ${schema}`)
      await query(`CREATE TABLE ${schema}.format (layout integer NOT NULL)`)
      await query(`INSERT INTO ${schema}.format VALUES (0)`)
    }
    for (const step of forward.slice(found ?? 0)) for (const sql of statements(step)) await query(sql)
    await query(`UPDATE ${schema}.format SET layout = ${forward.length}`)
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
