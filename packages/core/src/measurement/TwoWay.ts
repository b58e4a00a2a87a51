/**
 * Mean squares of a complete table (kuadrat tengah analisis varians dua arah), the ground of ICC and generalizability.
 *
 * Rows with an unknown value are left out. A spread that is only binary noise counts as zero.
 *
 * @module
 */
import * as Known from "./Known.ts"
import type { Table } from "./Known.ts"
import * as Summary from "./Summary.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Kuadrat tengah: between rows, between columns, residual, and within rows. @category types */
export interface TwoWay {
  readonly n: number
  readonly k: number
  readonly rows: number
  readonly columns: number
  readonly residual: number
  readonly within: number
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns the mean squares of a table of n rows and k columns; undefined below two of either.
 *
 * @example
 * ```ts
 * import { TwoWay } from "@sepasar/core/measurement"
 *
 * TwoWay.of([[5, 7], [6, 8], [8, 10], [9, 11]])!.residual // => 0
 * TwoWay.of([[5, 7]]) // => undefined
 * ```
 * @category rules
 */
export const of = (table: Table): TwoWay | undefined => {
  const known = Known.rows(table)
  const n = known.length
  const k = known[0]?.length ?? 0
  if (n < 2 || k < 2) return undefined
  const all = known.flat()
  const size = all.reduce((total, value) => total + value * value, 0)
  if (!Number.isFinite(size)) return undefined
  const rowMeans = known.map((row) => Summary.sum(row) / k)
  const columnMeans = Known.columns(known).map((column) => Summary.sum(column) / n)
  const grand = Summary.sum(rowMeans) / n
  const square = (value: number): number => value * value
  const between = Summary.orZero(k * Summary.deviations(rowMeans), size)
  const columns = Summary.orZero(n * Summary.deviations(columnMeans), size)
  const within = Summary.orZero(Summary.sum(known.map((row, at) => Summary.sum(row.map((value) => square(value - rowMeans[at]!))))), size)
  const residual = Summary.orZero(
    Summary.sum(known.map((row, at) => Summary.sum(row.map((value, column) => square(value - rowMeans[at]! - columnMeans[column]! + grand))))),
    size
  )
  return {
    n,
    k,
    rows: between / (n - 1),
    columns: columns / (k - 1),
    residual: residual / ((n - 1) * (k - 1)),
    within: within / (n * (k - 1))
  }
}
