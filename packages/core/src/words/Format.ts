/**
 * How a language writes days and numbers (penulisan tanggal dan angka): the shape, and the grouping of digits.
 *
 * @module
 */
import type { Day } from "../kernel/Day.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Writing of one language. @category types */
export interface Format {
  /** A day in words: `3 Agustus 2026`. */
  readonly day: (day: Day) => string
  /** A number or decimal text with a point, written with the language's own marks; nothing is rounded. */
  readonly number: (value: number | string) => string
  /** The same with a per cent sign. */
  readonly percent: (value: number | string) => string
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Writes decimal text with a mark between thousands and one before the decimals; other text stays as it is.
 *
 * @example
 * ```ts
 * import { Format } from "@sepasar/core/words"
 *
 * Format.marks("10904.5", ".", ",") // => "10.904,5"
 * Format.marks(-1234567, ",", ".") // => "-1,234,567"
 * Format.marks("Top 45", ".", ",") // => "Top 45"
 * ```
 * @category rules
 */
export const marks = (value: number | string, thousands: string, decimals: string): string => {
  const match = plain.exec(String(value))
  if (match === null) return String(value)
  const [, sign, whole, fraction] = match
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, thousands)
  return `${sign}${grouped}${fraction === undefined ? "" : decimals + fraction}`
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const plain = /^(-?)(\d+)(?:\.(\d+))?$/
