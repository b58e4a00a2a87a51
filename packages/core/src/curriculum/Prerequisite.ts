/**
 * What must hold before a module may begin (prasyarat): a tree of conditions over facts.
 *
 * Answers are met, unmet or undetermined. A fact nobody knows is not a no. `all` of nothing is met and
 * `any` of nothing is unmet.
 *
 * @module
 */
import * as Rational from "../kernel/Rational.ts"
import * as Verdict from "../kernel/Verdict.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Prasyarat: a fact by its id, or conditions put together. In a curriculum a fact is a module that was completed. @category types */
export type Prerequisite =
  | { readonly fact: string }
  | { readonly all: ReadonlyArray<Prerequisite> }
  | { readonly any: ReadonlyArray<Prerequisite> }
  | { readonly not: Prerequisite }

/** Modul sebagai prasyarat: whether it is offered, and whether this person completed it. @category types */
export interface ModuleState {
  readonly offered: boolean | undefined
  readonly completed: boolean | undefined
}

/** Rentang nilai: a bound that is `undefined` is no bound. @category types */
export interface Range {
  readonly min: Rational.Rational | undefined
  readonly max: Rational.Rational | undefined
  readonly minInclusive: boolean
  readonly maxInclusive: boolean
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Answers a tree from facts; a fact the function does not know is undetermined.
 *
 * @example
 * ```ts
 * import { Prerequisite } from "@sepasar/core/curriculum"
 * import { Verdict } from "@sepasar/core/kernel"
 *
 * const tree = { all: [{ fact: "hygiene" }, { not: { fact: "suspended" } }] }
 * const known: Record<string, boolean> = { hygiene: true }
 * Prerequisite.holds(tree, (fact) => Verdict.of(known[fact])) // => "undetermined"
 * ```
 * @category rules
 */
export const holds = (tree: Prerequisite, fact: (id: string) => Verdict.Verdict): Verdict.Verdict =>
  "fact" in tree ? fact(tree.fact)
    : "all" in tree ? Verdict.all(tree.all.map((child) => holds(child, fact)))
    : "any" in tree ? Verdict.any(tree.any.map((child) => holds(child, fact)))
    : Verdict.not(holds(tree.not, fact))

/**
 * Answers whether every module is completed; one that is not offered does not block.
 *
 * @example
 * ```ts
 * import { Prerequisite } from "@sepasar/core/curriculum"
 *
 * Prerequisite.modules([{ offered: true, completed: true }, { offered: false, completed: false }]) // => "met"
 * ```
 * @category rules
 */
export const modules = (states: ReadonlyArray<ModuleState>): Verdict.Verdict =>
  Verdict.all(states.map(({ completed, offered }) => Verdict.any([Verdict.of(completed), Verdict.not(Verdict.of(offered))])))

/**
 * Answers whether a mark lies within a range; an unknown mark is undetermined.
 *
 * @example
 * ```ts
 * import { Prerequisite } from "@sepasar/core/curriculum"
 * import { Rational } from "@sepasar/core/kernel"
 *
 * const range = { min: Rational.ofInt(30), max: undefined, minInclusive: true, maxInclusive: false }
 * Prerequisite.inRange(Rational.ofInt(30), range) // => "met"
 * ```
 * @category rules
 */
export const inRange = (value: Rational.Rational | undefined, range: Range): Verdict.Verdict => {
  if (value === undefined) return "undetermined"
  const low = range.min === undefined ? 1 : Rational.compare(value, range.min)
  const high = range.max === undefined ? -1 : Rational.compare(value, range.max)
  return Verdict.of((low > 0 || (low === 0 && range.minInclusive)) && (high < 0 || (high === 0 && range.maxInclusive)))
}

/** Lists each fact of a tree with its path, in the order they stand. @category rules */
export const facts = (tree: Prerequisite, path = ""): ReadonlyArray<{ readonly fact: string; readonly path: string }> => {
  const at = (key: string) => (path === "" ? key : `${path}.${key}`)
  return "fact" in tree ? [{ fact: tree.fact, path: at("fact") }]
    : "all" in tree ? tree.all.flatMap((child, index) => facts(child, at(`all[${index}]`)))
    : "any" in tree ? tree.any.flatMap((child, index) => facts(child, at(`any[${index}]`)))
    : facts(tree.not, at("not"))
}

/** Lists the facts without which the tree can never hold. @category rules */
export const needed = (tree: Prerequisite): ReadonlyArray<string> => {
  if ("fact" in tree) return [tree.fact]
  if ("all" in tree) return [...new Set(tree.all.flatMap(needed))]
  if ("not" in tree || tree.any.length === 0) return []
  return tree.any.map(needed).reduce((common, each) => common.filter((fact) => each.includes(fact)))
}

/** Tells whether the tree could hold if only these facts can become true; what must not be is taken as possible. @category rules */
export const possible = (tree: Prerequisite, reachable: (fact: string) => boolean): boolean =>
  "fact" in tree ? reachable(tree.fact)
    : "all" in tree ? tree.all.every((child) => possible(child, reachable))
    : "any" in tree ? tree.any.some((child) => possible(child, reachable))
    : true
