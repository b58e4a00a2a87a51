/**
 * Where a value or a rule comes from, and how much of that text was read (sumber).
 *
 * @module
 */
import type { Day } from "../kernel/Day.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/**
 * How much of the text we have read. `own-rule` is a rule the school, city or body set for itself:
 * it is nobody's law.
 *
 * @category types
 */
export type Read = "full-text" | "opening" | "official-summary" | "secondary" | "unread" | "own-rule"

/** A primary text read or code run, B reliable secondary, C inferred or uncertain. @category types */
export type Confidence = "A" | "B" | "C"

/** Sumber: the instrument, where it was read, how much of it, and how sure we are. @category types */
export interface Source {
  readonly instrument: string
  readonly url: string
  readonly read: Read
  readonly confidence: Confidence
  readonly article?: string
  /** The day somebody last checked that it still holds. */
  readonly checked?: Day
  readonly note?: string
}
