/**
 * The three answers a rule can give (putusan tiga nilai): met, unmet, undetermined.
 *
 * Kleene's strong logic: a known failure decides even beside unknowns, and an
 * unknown never counts as a yes. `all` of nothing is met and `any` of nothing is
 * unmet, as in logic; a rule that must not be satisfied by an empty list says so itself.
 *
 * @module
 */

// ── Types ───────────────────────────────────────────────────────────────────

/** Terpenuhi, belum terpenuhi, belum dapat ditentukan. @category types */
export type Verdict = "met" | "unmet" | "undetermined"

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Reads a yes, a no or an unknown as a verdict.
 *
 * @example
 * ```ts
 * import { Verdict } from "@sepasar/core/kernel"
 *
 * Verdict.of(undefined) // => "undetermined"
 * ```
 * @category rules
 */
export const of = (value: boolean | null | undefined): Verdict =>
  value === null || value === undefined ? "undetermined" : value ? "met" : "unmet"

/** Gives a verdict back as true, false or null (unknown). @category rules */
export const toNullable = (verdict: Verdict): boolean | null => verdict === "undetermined" ? null : verdict === "met"

/** Turns met into unmet and back; unknown stays unknown. @category rules */
export const not = (verdict: Verdict): Verdict =>
  verdict === "met" ? "unmet" : verdict === "unmet" ? "met" : "undetermined"

/**
 * Holds when every verdict holds: one unmet decides, short of that one unknown leaves it open.
 *
 * @example
 * ```ts
 * import { Verdict } from "@sepasar/core/kernel"
 *
 * Verdict.all(["met", "undetermined", "unmet"]) // => "unmet"
 * Verdict.all(["met", "undetermined"]) // => "undetermined"
 * ```
 * @category rules
 */
export const all = (verdicts: Iterable<Verdict>): Verdict => {
  let answer: Verdict = "met"
  for (const verdict of verdicts) {
    if (verdict === "unmet") return "unmet"
    if (verdict === "undetermined") answer = "undetermined"
  }
  return answer
}

/**
 * Holds when one verdict holds: one met decides, short of that one unknown leaves it open.
 *
 * @example
 * ```ts
 * import { Verdict } from "@sepasar/core/kernel"
 *
 * Verdict.any(["unmet", "undetermined"]) // => "undetermined"
 * ```
 * @category rules
 */
export const any = (verdicts: Iterable<Verdict>): Verdict => {
  let answer: Verdict = "unmet"
  for (const verdict of verdicts) {
    if (verdict === "met") return "met"
    if (verdict === "undetermined") answer = "undetermined"
  }
  return answer
}

/**
 * Holds when at least `n` verdicts hold; open while the unknown ones could still reach `n`.
 *
 * @example
 * ```ts
 * import { Verdict } from "@sepasar/core/kernel"
 *
 * Verdict.atLeast(2, ["met", "undetermined", "unmet"]) // => "undetermined"
 * Verdict.atLeast(3, ["met", "undetermined", "unmet"]) // => "unmet"
 * ```
 * @category rules
 */
export const atLeast = (n: number, verdicts: Iterable<Verdict>): Verdict => {
  let met = 0
  let open = 0
  for (const verdict of verdicts) {
    if (verdict === "met") met++
    else if (verdict === "undetermined") open++
  }
  return met >= n ? "met" : met + open < n ? "unmet" : "undetermined"
}
