/**
 * Arbitraries of rubrics and of the sheets of evaluators (rubrik acak).
 *
 * @module
 */
import fc from "fast-check"
import type { Regional, Rubric, Scoring } from "@sepasar/core/kipp"
import * as Ids from "./ids.ts"
import { lazy, list, unknown } from "./record.ts"

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * A rubric at most `depth` deep, two unless told otherwise: ids unique, weights of children adding up to 100, scores 0 to 100 or not given.
 *
 * @example
 * ```ts
 * import fc from "fast-check"
 * import { Rubric as Asked } from "@sepasar/core/kipp"
 * import { Rubric } from "@sepasar/testkit/arbitrary"
 *
 * fc.sample(Rubric.node(), 50).flatMap((node) => Asked.faults(node, { min: 0, max: 100 })) // => []
 * ```
 * @category arbitraries
 */
export const node = (depth: number = 2): fc.Arbitrary<Rubric.Node> => {
  const at = (left: number): fc.Arbitrary<Rubric.Node> => {
    const leaf = raw().map((raw): Rubric.Node => ({ id: "", weight: 100, raw }))
    const branch = () => fc.tuple(fc.array(at(left - 1), { minLength: 1, maxLength: 3 }), fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 }))
      .map(([children, shares]): Rubric.Node => ({ id: "", weight: 100, children: weighted(children, shares) }))
    return left === 0 ? leaf : fc.oneof({ withCrossShrink: true }, leaf, { arbitrary: branch(), weight: 2 })
  }
  return at(depth).map((node) => named(node, "n"))
}

/** A sheet, signed or not. @category arbitraries */
export const sheet: fc.Arbitrary<Rubric.Sheet> = fc.tuple(unknown(fc.boolean()), lazy(() => node())).map(([signed, tree]) => ({ signed, tree }))

/** The sheets of a panel: one rubric, two to four evaluators, one to three entries; some sheets are missing, unsigned or incomplete. @category arbitraries */
export const panel: fc.Arbitrary<ReadonlyArray<Scoring.EvaluatorSheet>> = fc.tuple(lazy(() => node()), list(Ids.person, 2, 4), list(fc.constantFrom("sepasar-pedas", "kios-pintar", "pasar-bersih"))).chain(([tree, evaluators, entries]) =>
  fc.tuple(...entries.flatMap((entry) => evaluators.map((evaluator) =>
    fc.tuple(scoresOf(tree), fc.constantFrom(true, true, true, false, undefined), fc.constantFrom(true, true, true, false))
      .map(([tree, signed, here]): ReadonlyArray<Scoring.EvaluatorSheet> => (here ? [{ evaluator, entry, signed, tree }] : [])))))
    .map((sheets) => sheets.flat()))

/** A stage of a regional competition: criteria whose weights add up to 100. @category arbitraries */
export const regionalStage: fc.Arbitrary<Regional.RegionalStage> = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }).map((shares) => ({
  id: "stage", criteria: percents(shares).map((weightPercent, at) => ({ id: `c-${at + 1}`, nameId: `Kriteria ${at + 1}`, weightPercent }))
}))

// ── Clauses ─────────────────────────────────────────────────────────────────

function raw(): fc.Arbitrary<number | undefined> {
  return unknown(fc.oneof(fc.nat(100), fc.nat(1000).map((tenths) => tenths / 10)))
}

/** Whole percentages in the proportion of the shares, the last one taking what is left. */
const percents = (shares: ReadonlyArray<number>): ReadonlyArray<number> => {
  const sum = shares.reduce((a, b) => a + b, 0)
  const whole = shares.map((share) => Math.floor((share * 100) / sum))
  return whole.map((percent, at) => (at === whole.length - 1 ? percent + 100 - whole.reduce((a, b) => a + b, 0) : percent))
}

const weighted = (children: ReadonlyArray<Rubric.Node>, shares: ReadonlyArray<number>): ReadonlyArray<Rubric.Node> => {
  const weights = percents(shares.slice(0, children.length))
  return children.map((child, at) => ({ ...child, weight: weights[at] }))
}

const named = (node: Rubric.Node, id: string): Rubric.Node =>
  "children" in node ? { ...node, id, children: node.children.map((child, at) => named(child, `${id}.${at + 1}`)) } : { ...node, id }

const scoresOf = (node: Rubric.Node): fc.Arbitrary<Rubric.Node> =>
  "children" in node
    ? fc.tuple(...node.children.map(scoresOf)).map((children): Rubric.Node => ({ ...node, children }))
    : raw().map((raw) => ({ ...node, raw }))
