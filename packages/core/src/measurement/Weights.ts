/**
 * How much two categories agree (bobot kesepakatan): 1 on the diagonal, less as they lie apart.
 *
 * A matrix given by hand holds disagreements, as Cohen wrote them in 1968; it is turned into agreements here.
 *
 * @module
 */
import * as Known from "./Known.ts"
import type { Table } from "./Known.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** `none` counts only the same category; `linear` and `quadratic` by distance; a matrix gives disagreements. @category types */
export type Weights = "none" | "linear" | "quadratic" | Table

// ── Parameters ──────────────────────────────────────────────────────────────

/** A scale of more categories is a measurement; its matrix would hold millions of weights. */
const positionLimit = 2_000

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns the matrix of agreements between categories that stand at the given positions.
 *
 * Formula: 1 − d and 1 − d² with d = |a − b| / (max − min); a matrix of disagreements w gives 1 − w / max w. Undefined where the matrix does
 * not fit the categories or holds an unknown or negative number, where a position is unknown, and above two thousand positions.
 *
 * @example
 * ```ts
 * import { Weights } from "@sepasar/core/measurement"
 *
 * Weights.agreements("linear", [1, 2, 3])![0] // => [1, 0.5, 0]
 * Weights.agreements([[0, 1], [2, 0]], [1, 2]) // => [[1, 0.5], [0, 1]]
 * ```
 * @category rules
 */
export const agreements = (
  weights: Weights,
  positions: ReadonlyArray<number>
): ReadonlyArray<ReadonlyArray<number>> | undefined => {
  if (positions.length > positionLimit || !positions.every(Known.isKnown)) return undefined
  if (typeof weights !== "string") return ofDisagreements(weights, positions.length)
  const least = positions.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const most = positions.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  return positions.map((a) =>
    positions.map((b) => {
      const distance = a === b ? 0 : Math.abs(a - b) / (most - least)
      return weights === "none" ? (a === b ? 1 : 0) : weights === "linear" ? 1 - distance : 1 - distance * distance
    }))
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const ofDisagreements = (weights: Table, size: number): ReadonlyArray<ReadonlyArray<number>> | undefined => {
  const cells = weights.flat()
  if (weights.length !== size || weights.some((row) => row.length !== size)) return undefined
  if (!cells.every((cell): cell is number => Known.isKnown(cell) && cell >= 0)) return undefined
  const most = cells.reduce((top, cell) => Math.max(top, cell), 0)
  return weights.map((row) => row.map((cell) => most === 0 ? 1 : 1 - cell! / most))
}
