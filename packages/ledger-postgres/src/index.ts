/** A ledger in PostgreSQL: PGlite in process, a server, or a sharded server (buku besar di PostgreSQL). @module */
export * as Connection from "./Connection.ts"
export * as PostgresLedger from "./PostgresLedger.ts"
export * as Shards from "./Shards.ts"
