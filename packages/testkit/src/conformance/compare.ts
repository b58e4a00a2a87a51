/**
 * Compares an answer with the expected one, as the vectors define it.
 *
 * Only the keys of the expected answer count, at every depth. Numbers may differ by the case's
 * tolerance. Text, true, false and null are exact. Lists have the same length and order. A refusal is
 * matched by nothing but a refusal with the same code, and matches nothing else. In an answer `undefined` is `null`.
 *
 * @module
 */
import { isObject, type Json } from "./Feature.ts"

// ── Parameters ──────────────────────────────────────────────────────────────

/** Allowed absolute difference when a case names none. @category parameters */
export const defaultTolerance = 1e-9

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Lists where an answer differs from the expected one, as paths; a matching answer gives no path.
 *
 * @example
 * ```ts
 * import { differences } from "@sepasar/testkit/conformance"
 *
 * differences({ score: 5 }, { score: 5, method: "mean" }, 1e-9) // => []
 * differences({ score: [1, 2] }, { score: [1, 3] }, 1e-9) // => ["score[1]"]
 * ```
 * @category rules
 */
export const differences = (expected: Json, got: unknown, tolerance: number, path = ""): ReadonlyArray<string> => {
  const here = [path === "" ? "(answer)" : path]
  if (got === undefined) return expected === null ? [] : here
  if (typeof expected === "number") {
    return typeof got === "number" && Number.isFinite(got) && Math.abs(got - expected) <= tolerance ? [] : here
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(got) || got.length !== expected.length) return here
    return expected.flatMap((item: Json, at) => differences(item, got[at], tolerance, `${path}[${at}]`))
  }
  if (isObject(expected)) {
    if (!isObject(got)) return here
    if (path === "" && isRefusal(got) !== isRefusal(expected)) return here
    if (isRefusal(expected)) return got.error === expected.error && Object.keys(got).length === 1 ? [] : here
    return Object.entries(expected).flatMap(([key, value]) => {
      const at = path === "" ? key : `${path}.${key}`
      return Object.hasOwn(got, key) ? differences(value, got[key], tolerance, at) : [at]
    })
  }
  return Object.is(expected, got) ? [] : here
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const isRefusal = (expected: object): expected is { readonly error: string } =>
  "error" in expected && Object.keys(expected).length === 1 && typeof expected.error === "string"
