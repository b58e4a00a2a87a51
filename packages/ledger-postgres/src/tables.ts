/**
 * Tables and functions of the book (tabel dan fungsi), as SQL for a schema of any name.
 *
 * `append` in the database is only the short way for one stream: when anything is not as expected it writes nothing and
 * the long way, with the rules of the core, decides. Both make the same chain. What a released step of the layout uses
 * is never edited.
 *
 * @module
 */

// ── Parameters ──────────────────────────────────────────────────────────────

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

/** Where the stream ends, held against what was expected; the same in both short ways. */
const endOf = (schema: string): string =>
  `SELECT revision, hash, coalesce(known_at, recorded_at) INTO at, link, latest
       FROM ${schema}.event WHERE stream = in_stream ORDER BY revision DESC LIMIT 1;
     IF NOT FOUND THEN at := 0; link := ''; latest := ''; END IF;
     IF in_expected IS NOT NULL AND in_expected <> at THEN RAISE EXCEPTION 'elsewhere' USING ERRCODE = '${elsewhere}'; END IF;`

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
     ${endOf(schema)}
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

/** The same for one event, without a loop: most appends are of one. @category parameters */
export const appendOne = (schema: string, turn: string): string =>
  `CREATE FUNCTION ${schema}.append_one(
     in_stream text, in_expected integer, in_id text, in_type text, in_version integer, day text, instant text, whom text, in_data text
   ) RETURNS integer LANGUAGE plpgsql AS $$
   DECLARE
     at integer; link text; latest text; base bigint; since text; count integer := 1;
   BEGIN
     ${turn}
     ${endOf(schema)}
     at := at + 1;
     link := encode(sha256(convert_to(concat_ws(E'\\n', link, in_stream, at, in_id, in_type, in_version, day, instant, coalesce(whom, ''), in_data), 'UTF8')), 'hex');
     IF instant COLLATE "C" < latest THEN since := latest; END IF;
     INSERT INTO ${schema}.event (position, stream, revision, id, type, version, occurred_on, recorded_at, by_whom, data, hash, known_at)
       VALUES (base + 1, in_stream, at, in_id, in_type, in_version, day, instant, whom, in_data::json, link, since);
     RETURN at;
   END $$;`

/** What the only writer calls, who knows the ends of the streams already: writes while the book stands at `seen`. @category parameters */
export const put = (schema: string): string =>
  `CREATE FUNCTION ${schema}.put(
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

/** The same for one event, without a loop. @category parameters */
export const putOne = (schema: string): string =>
  `CREATE FUNCTION ${schema}.put_one(
     seen bigint, in_stream text, at integer, in_id text, in_type text, in_version integer,
     day text, instant text, whom text, in_data text, link text, since text
   ) RETURNS boolean LANGUAGE plpgsql AS $$
   BEGIN
     UPDATE ${schema}.book SET position = position + 1 WHERE position = seen;
     IF NOT FOUND THEN RETURN false; END IF;
     INSERT INTO ${schema}.event (position, stream, revision, id, type, version, occurred_on, recorded_at, by_whom, data, hash, known_at)
       VALUES (seen + 1, in_stream, at + 1, in_id, in_type, in_version, day, instant, whom, in_data::json, link, since);
     RETURN true;
   END $$;`

/** The writer's turn in a book on one server: one row, which also holds the last position. @category parameters */
export const turn = (schema: string): string =>
  `UPDATE ${schema}.book SET position = position + count RETURNING position - count INTO base;`

/** The writer's turn in a book with shards: a row a shard, so that a shard that hangs holds up nobody but its own streams. @category parameters */
export const turnOfShard = (schema: string): string =>
  `PERFORM 1 FROM ${schema}.book WHERE shard = ${schema}.shard_of(in_stream) FOR UPDATE; base := ${schema}.take(count);`
