/** Schemes as data, eligibility with its reasons, and the life of a certificate. @module */
export * as Validity from "./Validity.ts"
