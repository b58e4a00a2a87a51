/**
 * One text for one value (JSON kanonik): keys sorted, no spaces, numbers as ECMAScript writes them (RFC 8785).
 *
 * Two values that say the same give the same bytes, on every machine and in every browser, so that a recorded
 * recommendation can be compared byte for byte. A key whose value is `undefined` is left out.
 *
 * @module
 */

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Writes a plain value as canonical JSON; what JSON cannot hold (NaN, infinity, a function, a lone surrogate) is a bug and throws.
 *
 * @example
 * ```ts
 * import { Canonical } from "@sepasar/core/certification"
 *
 * Canonical.canonical({ b: [1, 2.50], a: undefined, A: null }) // => '{"A":null,"b":[1,2.5]}'
 * ```
 * @category rules
 */
export const canonical = (value: unknown): string => {
  if (value === null || typeof value === "boolean") return String(value)
  if (Number.isFinite(value)) return JSON.stringify(value)
  if (typeof value === "string" && !loneSurrogate.test(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((item: unknown) => canonical(item === undefined ? null : item)).join(",")}]`
  if (typeof value === "object" && isPlain(value)) {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined).sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${fields.map(([key, field]) => `${canonical(key)}:${canonical(field)}`).join(",")}}`
  }
  throw new TypeError(`Canonical: ${typeof value} cannot be written as JSON`)
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/** A map, a set or a date would be written as an empty object, and lose what it says. */
const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
