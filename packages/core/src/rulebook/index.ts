/** Dated values with their sources, and answers with their reasons. @module */
export * as Recommendation from "./Recommendation.ts"
export * as Remedy from "./Remedy.ts"
export type { Confidence, Read, Source } from "./Source.ts"
export * as Timeline from "./Timeline.ts"
