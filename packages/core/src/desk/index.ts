/** The counter: enrol, record, recommend, decide, issue, over the ledger (loket). @module */
export * as Desk from "./Desk.ts"
