/**
 * Scores of one evaluator on a rubric tree (lembar penilaian), rolled up exactly.
 *
 * A leaf gives raw × weight / 100, a branch gives the sum of its children × weight / 100. A sheet nobody signed is refused and
 * stores nothing. A leaf not scored leaves every node above it without a value. No rounding anywhere.
 *
 * Law note: docs/law/kovablik-jatim.md
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as Rational from "../kernel/Rational.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Butir penilaian: a leaf has `raw`, a branch has `children`. Weights are percent of the parent. @category types */
export type Node =
  | { readonly id: string; readonly weight: number | undefined; readonly raw: number | undefined }
  | { readonly id: string; readonly weight: number | undefined; readonly children: ReadonlyArray<Node> }

/** Lembar penilai: unsigned and unknown are alike, both refused. @category types */
export interface Sheet {
  readonly signed: boolean | undefined
  readonly tree: Node
}

/** Nilai lembar: a contribution for each node, undefined where something below is not scored. @category types */
export interface RolledUp {
  readonly contributions: Readonly<Record<string, number | undefined>>
  readonly total: number | undefined
  /** The total exactly, for ranking and for adding sheets. */
  readonly exact: Rational.Rational | undefined
  /** Leaves not scored, in the order of the tree. */
  readonly missing: ReadonlyArray<string>
}

/** The evaluator has not signed. @category errors */
export class UnsignedSheet extends Data.TaggedError("UnsignedSheet")<{ readonly sheet: string }> {}

/** Kesalahan rubrik: weights of a branch's children that do not add up to 100, a score off the scale, an id used twice. @category types */
export interface RubricFault {
  readonly node: string
  readonly fault: "weights-do-not-sum" | "score-outside-scale" | "duplicate-id" | "negative-weight"
  readonly facts: Readonly<Record<string, string | number>>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Rolls a sheet up.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Rubric } from "@sepasar/core/kipp"
 *
 * const tree = { id: "stage", weight: 100, children: [{ id: "a", weight: 60, raw: 82.5 }, { id: "b", weight: 40, raw: 90 }] }
 * Result.getOrThrow(Rubric.rollUp({ signed: true, tree })).total // => 85.5
 * Result.isFailure(Rubric.rollUp({ signed: false, tree })) // => true
 * ```
 * @category rules
 */
export const rollUp = (sheet: Sheet): Result.Result<RolledUp, UnsignedSheet> => {
  if (sheet.signed !== true) return Result.fail(new UnsignedSheet({ sheet: sheet.tree.id }))
  const contributions: Record<string, number | undefined> = {}
  const missing: Array<string> = []
  const visit = (node: Node): Rational.Rational | undefined => {
    const own = "children" in node ? sumOf(node.children.map(visit)) : exact(node.raw)
    if (!("children" in node) && own === undefined) missing.push(node.id)
    const weight = exact(node.weight)
    const value = own === undefined || weight === undefined ? undefined : Rational.divide(Rational.multiply(own, weight), hundred)
    contributions[node.id] = value === undefined ? undefined : Rational.toNumber(value)
    return value
  }
  const total = visit(sheet.tree)
  return Result.succeed({ contributions, total: total === undefined ? undefined : Rational.toNumber(total), exact: total, missing })
}

/**
 * Lists what is wrong with a rubric or its scores; a good one has no faults.
 *
 * @example
 * ```ts
 * import { Rubric } from "@sepasar/core/kipp"
 *
 * const tree = { id: "stage", weight: 100, children: [{ id: "a", weight: 60, raw: 101 }, { id: "b", weight: 30, raw: 90 }] }
 * Rubric.faults(tree, { min: 0, max: 100 }).map(({ fault }) => fault) // => ["weights-do-not-sum", "score-outside-scale"]
 * ```
 * @category rules
 */
export const faults = (tree: Node, scale: { readonly min: number; readonly max: number }): ReadonlyArray<RubricFault> => {
  const seen = new Set<string>()
  const visit = (node: Node): ReadonlyArray<RubricFault> => {
    const twice = seen.has(node.id)
    seen.add(node.id)
    const own: Array<RubricFault> = []
    if (twice) own.push({ node: node.id, fault: "duplicate-id", facts: {} })
    if (node.weight !== undefined && node.weight < 0) own.push({ node: node.id, fault: "negative-weight", facts: { weight: node.weight } })
    if (!("children" in node)) {
      const off = node.raw !== undefined && !(node.raw >= scale.min && node.raw <= scale.max)
      return off ? [...own, { node: node.id, fault: "score-outside-scale", facts: { score: node.raw!, min: scale.min, max: scale.max } }] : own
    }
    const sum = sumOf(node.children.map(({ weight }) => exact(weight)))
    if (sum !== undefined && Rational.compare(sum, hundred) !== 0) {
      own.push({ node: node.id, fault: "weights-do-not-sum", facts: { sum: Rational.toNumber(sum) } })
    }
    return [...own, ...node.children.flatMap(visit)]
  }
  return visit(tree)
}

/** Puts raw scores by id into a tree; an id without a score stays unscored. @category rules */
export const withScores = (tree: Node, scores: Readonly<Record<string, number | undefined>>): Node =>
  "children" in tree ? { ...tree, children: tree.children.map((child) => withScores(child, scores)) } : { ...tree, raw: scores[tree.id] }

// ── Clauses ─────────────────────────────────────────────────────────────────

const hundred = Rational.ofInt(100)

const exact = (value: number | undefined): Rational.Rational | undefined =>
  value === undefined || !Number.isFinite(value) ? undefined : Rational.of(value)

// A branch without children has nothing scored below it, which is not a zero.
const sumOf = (values: ReadonlyArray<Rational.Rational | undefined>): Rational.Rational | undefined => {
  const known = values.flatMap((value) => value ?? [])
  return known.length === values.length && known.length > 0 ? Rational.sum(known) : undefined
}
