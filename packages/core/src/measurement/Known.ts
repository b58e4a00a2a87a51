/**
 * Which of the values given are known (nilai yang diketahui).
 *
 * Every method of this room reads its numbers through this file. A value that is absent, or that is no
 * finite number or lies beyond 10¹⁰⁰, is unknown: it is not zero, and it never reaches a formula. A method says in its answer
 * how many values it used.
 *
 * @module
 */

// ── Types ───────────────────────────────────────────────────────────────────

/** Nilai: a measured number, undefined while nobody knows it. @category types */
export type Value = number | undefined

/** Deret nilai: a list of measured numbers. @category types */
export type Values = ReadonlyArray<Value>

/** Tabel nilai: rows of measured numbers, such as people by items or entries by assessors. @category types */
export type Table = ReadonlyArray<Values>

// ── Rule ────────────────────────────────────────────────────────────────────

/** Tells a finite number, at most 10¹⁰⁰ in size so that sums of squares stay finite, from everything else. @category rules */
export const isKnown = (value: unknown): value is number => typeof value === "number" && Math.abs(value) <= farthest

/** Returns a finite number as it is, and undefined for everything else: the last step of a formula. @category rules */
export const finite = (value: Value): Value => Number.isFinite(value) ? value : undefined

/**
 * Returns the known values, in their order.
 *
 * @example
 * ```ts
 * import { Known } from "@sepasar/core/measurement"
 *
 * Known.values([3, undefined, Number.NaN, 0]) // => [3, 0]
 * ```
 * @category rules
 */
export const values = (list: Values): ReadonlyArray<number> => list.filter(isKnown)

/** Returns the values when every one of them is known, else undefined. @category rules */
export const every = (list: Values): ReadonlyArray<number> | undefined => {
  for (let at = 0; at < list.length; at++) if (!isKnown(list[at])) return undefined
  return list as ReadonlyArray<number>
}

/**
 * Returns the pairs of which both halves are known, as two lists of one length.
 *
 * @example
 * ```ts
 * import { Known } from "@sepasar/core/measurement"
 *
 * Known.pairs([1, 2, undefined], [4, undefined, 6]) // => [[1], [4]]
 * ```
 * @category rules
 */
export const pairs = (first: Values, second: Values): readonly [ReadonlyArray<number>, ReadonlyArray<number>] => {
  const left: Array<number> = []
  const right: Array<number> = []
  const length = Math.min(first.length, second.length)
  for (let at = 0; at < length; at++) {
    const a = first[at]
    const b = second[at]
    if (isKnown(a) && isKnown(b)) {
      left.push(a)
      right.push(b)
    }
  }
  return [left, right]
}

/**
 * Returns the rows that are complete, as wide as the widest row given (listwise deletion).
 *
 * @example
 * ```ts
 * import { Known } from "@sepasar/core/measurement"
 *
 * Known.rows([[1, 2], [3, undefined], [5], [7, 8]]) // => [[1, 2], [7, 8]]
 * ```
 * @category rules
 */
export const rows = (table: Table): ReadonlyArray<ReadonlyArray<number>> => {
  const wide = width(table)
  return table.filter((row): row is ReadonlyArray<number> => row.length === wide && every(row) !== undefined)
}

/** Returns the length of the longest row. @category rules */
export const width = (table: ReadonlyArray<ReadonlyArray<unknown>>): number => {
  let wide = 0
  for (const row of table) wide = Math.max(wide, row.length)
  return wide
}

/** Returns the columns of a complete table. @category rules */
export const columns = (table: ReadonlyArray<ReadonlyArray<number>>): ReadonlyArray<ReadonlyArray<number>> =>
  Array.from({ length: table[0]?.length ?? 0 }, (_, column) => table.map((row) => row[column]!))

// ── Clauses ─────────────────────────────────────────────────────────────────

/** Nothing that anybody measures is larger. */
const farthest = 1e100
