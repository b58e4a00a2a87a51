/** The counter: enrol, record, recommend, decide, issue, the life of a certificate and appeals, over the ledger (loket). @module */
export * as Desk from "./Desk.ts"
