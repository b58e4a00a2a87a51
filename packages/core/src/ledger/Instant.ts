/**
 * A moment on the world's clock (saat), written `2026-11-24T01:02:03.000Z`: always UTC, always to the millisecond.
 *
 * One spelling only, so that instants compare with `<` and `<=` as text. This file never reads a clock.
 *
 * @module
 */
import * as Day from "../kernel/Day.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Saat in UTC as `YYYY-MM-DDTHH:MM:SS.sssZ`. @category types */
export type Instant = string

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Tells whether a text is an instant in the one accepted spelling.
 *
 * @example
 * ```ts
 * import { Instant } from "@sepasar/core/ledger"
 *
 * Instant.isInstant("2026-11-24T01:02:03.000Z") // => true
 * Instant.isInstant("2026-11-24T08:02:03+07:00") // => false
 * ```
 * @category rules
 */
export const isInstant = (text: unknown): text is Instant =>
  typeof text === "string" && text.length === 24 && shape.test(text) && Day.isDay(text.slice(0, 10))

/** Writes milliseconds since 1970 UTC as an instant. @category rules */
export const ofMilliseconds = (milliseconds: number): Instant => {
  const whole = Math.floor(milliseconds)
  const days = Math.floor(whole / 86_400_000)
  const rest = whole - days * 86_400_000
  const part = (unit: number, modulo: number, width: number) =>
    String(Math.floor(rest / unit) % modulo).padStart(width, "0")
  return `${Day.fromNumber(days)}T${part(3_600_000, 24, 2)}:${part(60_000, 60, 2)}:${part(1000, 60, 2)}.${part(1, 1000, 3)}Z`
}

/** Reads the milliseconds since 1970 UTC of an instant. @category rules */
export const toMilliseconds = (instant: Instant): number =>
  Day.toNumber(instant.slice(0, 10) as Day.Day) * 86_400_000 + +instant.slice(11, 13) * 3_600_000 +
  +instant.slice(14, 16) * 60_000 + +instant.slice(17, 19) * 1000 + +instant.slice(20, 23)

/**
 * Returns the last millisecond of a day in Asia/Jakarta: what is known "on that day" is known by then.
 *
 * @example
 * ```ts
 * import { Day } from "@sepasar/core/kernel"
 * import { Instant } from "@sepasar/core/ledger"
 *
 * Instant.endOfDay(Day.make("2026-11-24")) // => "2026-11-24T16:59:59.999Z"
 * ```
 * @category rules
 */
export const endOfDay = (day: Day.Day): Instant => `${day}T16:59:59.999Z`

// ── Clauses ─────────────────────────────────────────────────────────────────

const shape = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/
