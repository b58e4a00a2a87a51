/**
 * Whether a competency was demonstrated (kompetensi yang ditunjukkan), when trying counts as well as reaching.
 *
 * Four answers: demonstrated, tried and not demonstrated, partly tried, and nothing tried (`undefined`).
 * An archived node no longer has to be met, and stays in the tree for the record.
 *
 * @module
 */
import * as Result from "effect/Result"
import { type Algorithm, algorithms } from "./Algorithm.ts"
import * as Mark from "./Mark.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Status; nothing tried yet is `undefined`. @category types */
export type Status = "demonstrated" | "notDemonstrated" | "partial"

/** Pohon kriteria: operators over children, and leaves with a status or with a mark and its cut. @category types */
export type Criteria =
  & (
    | { readonly op: "all" | "any"; readonly children: ReadonlyArray<Criteria> }
    | { readonly status: Status | undefined }
    | { readonly value: Mark.Known | undefined; readonly cut: Mark.Known | undefined }
  )
  & { readonly archived?: boolean }

/** Status sebuah pohon, with the algorithm that gave it. @category types */
export interface Demonstration {
  readonly status: Status | undefined
  readonly algorithm: Algorithm
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Answers the status of a tree; a mark or cut that is none is refused with its place among the leaves that have one.
 *
 * `all` is demonstrated when every child is, `any` when one is. Else, with nothing tried or nothing left the status is
 * `undefined`, with something untried or partly tried it is partial, and otherwise not demonstrated.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { CriteriaTree } from "@sepasar/core/competency"
 * import { Score } from "@sepasar/core/kernel"
 *
 * const mark = { value: Score.make(80), cut: Score.make(75) }
 * const status = (op: "all" | "any") => Result.map(CriteriaTree.of({ op, children: [mark, { status: undefined }] }), ({ status }) => status)
 * status("all") // => Result.succeed("partial")
 * status("any") // => Result.succeed("demonstrated")
 * ```
 * @category rules
 */
export const of = (tree: Criteria): Result.Result<Demonstration, Mark.InvalidMark> => {
  for (const [at, leaf] of leaves(tree).entries()) {
    for (const [field, value] of [["mark", leaf.value], ["cut", leaf.cut]] as const) {
      if (value !== undefined && !Mark.isValid(value)) return Result.fail(new Mark.InvalidMark({ at, field, value: Mark.toText(value) }))
    }
  }
  return Result.succeed({ status: status(tree), algorithm: algorithms.criteriaTree })
}

// ── Clauses ─────────────────────────────────────────────────────────────────

type Leaf = Extract<Criteria, { readonly cut: unknown }>

/** The leaves with a mark, in tree order. */
const leaves = (tree: Criteria): ReadonlyArray<Leaf> => "children" in tree ? tree.children.flatMap(leaves) : "value" in tree ? [tree] : []

const status = (tree: Criteria): Status | undefined => {
  if (tree.archived === true) return undefined
  if ("status" in tree) return tree.status
  if ("value" in tree) {
    if (tree.value === undefined || tree.cut === undefined) return undefined
    return Mark.compare(tree.value, tree.cut) >= 0 ? "demonstrated" : "notDemonstrated"
  }
  const left = tree.children.filter(({ archived }) => archived !== true).map(status)
  const shown = left.filter((each) => each === "demonstrated").length
  if (shown > 0 && (tree.op === "any" || shown === left.length)) return "demonstrated"
  if (left.every((each) => each === undefined)) return undefined
  return left.some((each) => each === undefined || each === "partial") ? "partial" : "notDemonstrated"
}
