/**
 * The statements a book asks its database (kalimat SQL); few and fixed, so that each is prepared once a connection.
 *
 * @module
 */
import { columns } from "./tables.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** The statements for one schema. @category types */
export type Statements = ReturnType<typeof statementsOf>

// ── Rule ────────────────────────────────────────────────────────────────────

/** The statements for a schema of this name, joined from shards or not. @category rules */
export const statementsOf = (schema: string, sharded: boolean) => ({
  append: `SELECT ${schema}.append($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
  appendOne: `SELECT ${schema}.append_one($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
  put: `SELECT ${schema}.put($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
  putOne: { name: `${schema}.put_one`, text: `SELECT ${schema}.put_one($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)` },
  // the turns are taken in one order, so that two batches never wait for each other
  lock: sharded
    ? `SELECT 1 FROM ${schema}.book WHERE shard IN (SELECT ${schema}.shard_of(s) FROM unnest($1::text[]) AS s) ORDER BY shard FOR UPDATE`
    : `SELECT 1 FROM ${schema}.book WHERE $1::text[] IS NOT NULL FOR UPDATE`,
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
