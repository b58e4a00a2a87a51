/** A ledger in the browser, offline, over IndexedDB (buku besar di peramban). @module */
export * as IndexedDbLedger from "./IndexedDbLedger.ts"
