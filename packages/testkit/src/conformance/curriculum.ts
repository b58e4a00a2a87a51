/**
 * Features of the curriculum vectors.
 *
 * @module
 */
import type { Features } from "./Feature.ts"

/** Features of `curriculum.json`, by name. @category rules */
export const curriculum: Features = {}
