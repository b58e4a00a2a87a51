/** The national innovation competition: editions, eligibility, proposals, scores and results. @module */
export * as Award from "./Award.ts"
export * as Edition from "./Edition.ts"
export * as Editions from "./Editions.ts"
export * as Eligibility from "./Eligibility.ts"
export * as Funnel from "./Funnel.ts"
export type { Innovation, Started } from "./Innovation.ts"
export * as Rubric from "./Rubric.ts"
