/**
 * Features of the certification vectors.
 *
 * @module
 */
import type { Features } from "./Feature.ts"
import { validityFeatures } from "./validity.ts"

/** Features of `certification.json`, by name. @category rules */
export const certification: Features = { ...validityFeatures }
