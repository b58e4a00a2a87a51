/** A ledger in one SQLite file, over `node:sqlite` (buku besar dalam berkas). @module */
export * as SqliteLedger from "./SqliteLedger.ts"
export * as SqliteKeyStore from "./SqliteKeyStore.ts"
