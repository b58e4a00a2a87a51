/** Proves that a store is a ledger: the contract, bad weather, a linearizability check (kontrak buku besar). @module */
export { contract } from "./contract.ts"
export * as History from "./history.ts"
export { race } from "./race.ts"
export type { Course } from "./race.ts"
export type { Harm, Place, Runner, Subject, TestContext, Wrapper } from "./Subject.ts"
export { clear, patient, weather } from "./weather.ts"
export type { Forecast } from "./weather.ts"
