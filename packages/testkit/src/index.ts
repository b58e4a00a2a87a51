/**
 * What proves a ledger, an integration and an answer (perkakas uji); each part has a door of its own.
 *
 * `@sepasar/testkit/ledger`: the contract of a store. `/given`: stories. `/arbitrary`: values for laws. `/conformance`: the runner.
 *
 * @module
 */
export * as Arbitrary from "./arbitrary/index.ts"
export * as Given from "./given/index.ts"
export * as LedgerContract from "./ledger/index.ts"
