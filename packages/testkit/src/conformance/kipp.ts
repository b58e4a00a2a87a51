/**
 * Features of the kipp vectors.
 *
 * @module
 */
import type { Features } from "./Feature.ts"

/** Features of `kipp.json`, by name. @category rules */
export const kipp: Features = {}
