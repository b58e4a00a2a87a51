/**
 * Answer patterns with how many people gave each (pola jawaban): `["1011", 6]`, one digit an item.
 *
 * A class of any size is held by its few different patterns. A table of answers, unknown ones included, is
 * turned into patterns by `ofRows`, which leaves incomplete people out and counts them.
 *
 * @module
 */
import * as Known from "./Known.ts"
import type { Table, Value } from "./Known.ts"
import * as Summary from "./Summary.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Pola jawaban dan banyaknya. @category types */
export type Patterns = ReadonlyArray<readonly [pattern: string, count: Value]>

/** Patterns as digits: every pattern as long as the others, every count a known whole number above zero. @category types */
export interface Read {
  readonly items: number
  readonly n: number
  readonly answers: ReadonlyArray<{ readonly digits: ReadonlyArray<number>; readonly count: number }>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Reads patterns whose digits run from 0 to categories − 1; undefined where a pattern, its length or its count does not fit, or nobody answered.
 *
 * Patterns that nobody gave are dropped.
 *
 * @category rules
 */
export const read = (patterns: Patterns, categories: number): Read | undefined => {
  const items = patterns[0]?.[0].length ?? 0
  const answers: Array<Read["answers"][number]> = []
  for (const [pattern, count] of patterns) {
    const digits = Array.from(pattern, (digit) => /\d/.test(digit) ? Number(digit) : Number.NaN)
    if (!Summary.isCount(count) || digits.length !== items || !digits.every((digit) => digit < categories)) return undefined
    if (count > 0) answers.push({ digits, count })
  }
  const n = answers.reduce((sum, { count }) => sum + count, 0)
  return items === 0 || n === 0 ? undefined : { items, n, answers }
}

/** Returns how many people gave an answer; undefined while a count is unknown or no whole number. @category rules */
export const people = (patterns: Patterns): Value => {
  const counts = patterns.map(([, count]) => count)
  return counts.every(Summary.isCount) ? Summary.sum(counts) : undefined
}

/**
 * Turns complete rows of whole answers 0..9 into patterns; rows with anything else are left out.
 *
 * @example
 * ```ts
 * import { Pattern } from "@sepasar/core/measurement"
 *
 * Pattern.ofRows([[1, 0], [1, 0], [1, undefined], [1, 1]]) // => [["10", 2], ["11", 1]]
 * ```
 * @category rules
 */
export const ofRows = (rows: Table): Patterns => {
  const counts = new Map<string, number>()
  for (const row of Known.rows(rows)) {
    if (!row.every((answer) => Summary.isCount(answer) && answer < 10)) continue
    const pattern = row.join("")
    counts.set(pattern, (counts.get(pattern) ?? 0) + 1)
  }
  return [...counts]
}

/** Returns how many people reached each total, ascending. @category rules */
export const totals = ({ answers }: Read): ReadonlyArray<{ readonly score: number; readonly count: number }> => {
  const counts = new Map<number, number>()
  for (const { count, digits } of answers) {
    const score = digits.reduce((sum, digit) => sum + digit, 0)
    counts.set(score, (counts.get(score) ?? 0) + count)
  }
  return [...counts].map(([score, count]) => ({ score, count })).sort((a, b) => a.score - b.score)
}

/** Returns the mean answer of each item. @category rules */
export const means = ({ answers, items, n }: Read): ReadonlyArray<number> =>
  Array.from({ length: items }, (_, item) => answers.reduce((sum, { count, digits }) => sum + count * digits[item]!, 0) / n)
