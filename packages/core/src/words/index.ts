/** The shape of a language's words, and how days and numbers are written; the languages have doors of their own. @module */
export * as Format from "./Format.ts"
export type { Words } from "./Words.ts"
