/**
 * Features of the measurement vectors.
 *
 * @module
 */
import type { Features } from "./Feature.ts"

/** Features of `measurement.json`, by name. @category rules */
export const measurement: Features = {}
