/**
 * Claims a test makes (pernyataan uji), without a test framework: a false one throws and says what was found.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"

// ── Rule ────────────────────────────────────────────────────────────────────

/** Claims that two values are equal in structure. @category rules */
export const equal = (found: unknown, wanted: unknown, what = "value"): void => {
  if (!same(found, wanted)) throw new Error(`${what}: found ${show(found)}, wanted ${show(wanted)}`)
}

/** Claims that something holds. @category rules */
export const holds = (condition: boolean, what: string): void => {
  if (!condition) throw new Error(what)
}

/** Claims that an effect fails with an error of this tag, and returns the error. @category rules */
export const refused = <A, E extends { readonly _tag: string }, Tag extends E["_tag"]>(
  effect: Effect.Effect<A, E>,
  tag: Tag
): Effect.Effect<Extract<E, { readonly _tag: Tag }>> =>
  Effect.map(Effect.result(effect), (result) => {
    if (Result.isSuccess(result)) throw new Error(`wanted ${tag}, but it succeeded with ${show(result.success)}`)
    equal(result.failure._tag, tag, "the error's tag")
    return result.failure as Extract<E, { readonly _tag: Tag }>
  })

// ── Clauses ─────────────────────────────────────────────────────────────────

/** Equal in structure; a key that is undefined is the same as no key. */
const same = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [left, right] = [new Map<string, unknown>(Object.entries(a)), new Map<string, unknown>(Object.entries(b))]
  return [...new Set([...left.keys(), ...right.keys()])].every((key) => same(left.get(key), right.get(key)))
}

const show = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 600 ? `${text.slice(0, 600)}…` : text
}
