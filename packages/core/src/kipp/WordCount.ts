/**
 * How many words a text has (jumlah kata), by a stated rule, because no source read defines one.
 *
 * The default counts what stands between spaces and has a letter or a digit: "e-retribusi" is one word, "10.904" is one, a dash
 * alone is none. The stricter rule also splits at hyphens and slashes. The rule stands in every answer.
 *
 * @module
 */

// ── Types ───────────────────────────────────────────────────────────────────

/** Cara menghitung kata. @category types */
export type Rule = "between-spaces" | "split-at-hyphens"

/** Jumlah kata with the rule that gave it. @category types */
export interface Count {
  readonly words: number
  readonly rule: Rule
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Counts the words of a text.
 *
 * @example
 * ```ts
 * import { WordCount } from "@sepasar/core/kipp"
 *
 * WordCount.of("E-retribusi — 10.904 pedagang").words // => 3
 * WordCount.of("E-retribusi — 10.904 pedagang", "split-at-hyphens").words // => 4
 * WordCount.of("  \n ").words // => 0
 * ```
 * @category rules
 */
export const of = (text: string, rule: Rule = "between-spaces"): Count => ({
  words: text.split(rule === "between-spaces" ? /\s+/u : /[\s\-‐‑–—/]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
  rule
})
