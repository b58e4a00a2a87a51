/**
 * Features of the indicators vectors.
 *
 * @module
 */
import type { Features } from "./Feature.ts"

/** Features of `indicators.json`, by name. @category rules */
export const indicators: Features = {}
