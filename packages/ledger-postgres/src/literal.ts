/**
 * Values written into a statement (nilai dalam kalimat SQL), so that no reading of the text can take them for anything else.
 *
 * @module
 */

// ── Types ───────────────────────────────────────────────────────────────────

/** A value that can stand in a statement. @category types */
export type Plain = string | number | null

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * The literal of a value. A text is written with `E`, whose reading does not depend on how the server is set, and both
 * characters that mean something in it are doubled. Throws a `RangeError` for a number that is not a safe integer.
 * @category rules
 */
export const literal = (value: Plain): string => {
  if (value === null) return "NULL"
  if (typeof value === "string") return `E'${value.replace(/['\\]/g, "$&$&")}'`
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number: ${value}`)
  return String(value)
}
