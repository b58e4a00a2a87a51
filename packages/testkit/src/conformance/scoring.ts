/**
 * Features of the scoring vectors.
 *
 * @module
 */
import type { Features } from "./Feature.ts"

/** Features of `scoring.json`, by name. @category rules */
export const scoring: Features = {}
