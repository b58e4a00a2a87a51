/**
 * What a person can learn next (langkah belajar berikutnya): the outer fringe of what they know.
 *
 * Advice only, never a gate: it asks prerequisites, not models, so it can be explained in one sentence.
 *
 * @module
 */
import * as Prerequisite from "../curriculum/Prerequisite.ts"
import type { Verdict } from "../kernel/Verdict.ts"
import { type Algorithm, algorithms } from "./Algorithm.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Yang dapat dipelajari: a unit or module, with what must come before it. @category types */
export interface Item {
  readonly id: string
  readonly prerequisite?: Prerequisite.Prerequisite
}

/**
 * Saran. `outer` can be learned next, `inner` was learned last (nothing known builds on it), `perhaps` waits for a
 * fact nobody has told, `later` waits for things not yet learned. Ids in the order of the items.
 *
 * @category types
 */
export interface Advice {
  readonly outer: ReadonlyArray<string>
  readonly inner: ReadonlyArray<string>
  readonly perhaps: ReadonlyArray<string>
  readonly later: ReadonlyArray<string>
  readonly algorithm: Algorithm
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Sorts items by whether they are known and whether their prerequisite holds.
 *
 * @example
 * ```ts
 * import { NextStep } from "@sepasar/core/competency"
 *
 * const items = [{ id: "weigh" }, { id: "price", prerequisite: { fact: "weigh" } }, { id: "books", prerequisite: { fact: "price" } }]
 * const { inner, later, outer, perhaps } = NextStep.advise(items, (id) => (id === "weigh" ? "met" : "unmet"))
 * [outer, inner, perhaps, later] // => [["price"], ["weigh"], [], ["books"]]
 * ```
 * @category rules
 */
export const advise = (items: ReadonlyArray<Item>, known: (id: string) => Verdict): Advice => {
  const learned = items.filter(({ id }) => known(id) === "met")
  const built = new Set(learned.flatMap(({ prerequisite }) => (prerequisite === undefined ? [] : Prerequisite.needed(prerequisite))))
  const open = items.filter((item) => !learned.includes(item))
  const standing = (wanted: Verdict) =>
    open.filter(({ prerequisite }) => (prerequisite === undefined ? "met" : Prerequisite.holds(prerequisite, known)) === wanted).map(({ id }) => id)
  return {
    outer: standing("met"),
    inner: learned.map(({ id }) => id).filter((id) => !built.has(id)),
    perhaps: standing("undetermined"),
    later: standing("unmet"),
    algorithm: algorithms.nextStep
  }
}
