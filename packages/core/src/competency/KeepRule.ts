/**
 * Keeping some of the values that already stand on one scale (nilai yang dipertahankan).
 *
 * Extra credit always stays and is not counted. A value nobody knows is neither among the lowest, so it is
 * not dropped, nor among the highest, so it is not kept by `highest`.
 *
 * @module
 */
import * as Result from "effect/Result"
import { type Algorithm, algorithms } from "./Algorithm.ts"
import * as Mark from "./Mark.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Nilai pada satu skala, with the points the work was worth. @category types */
export interface Value {
  readonly id: string
  readonly value: Mark.Known | undefined
  readonly possible: Mark.Known
  readonly extraCredit?: boolean
}

/** Aturan: drop the `lowest`, or, when that is 0, keep the `highest`; both 0 keep all. @category types */
export interface KeepRule {
  readonly lowest: number
  readonly highest: number
}

/** Yang dipertahankan: ids of the values that stay, sorted. @category types */
export interface Kept {
  readonly ids: ReadonlyArray<string>
  readonly algorithm: Algorithm
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns the ids of the values that stay, sorted.
 *
 * Among equal values the one worth more points is dropped first, then the lower id. Kept are the ones worth fewer first,
 * then the lower id.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { KeepRule } from "@sepasar/core/competency"
 * import { Score } from "@sepasar/core/kernel"
 *
 * const values = [[5, 10], [9, 10], [5, 20]].map(([value, possible], at) => ({ id: `v${at}`, value: Score.make(value!), possible: Score.make(possible!) }))
 * Result.map(KeepRule.kept({ lowest: 1, highest: 0 }, values), ({ ids }) => ids) // => Result.succeed(["v0", "v1"])
 * Result.map(KeepRule.kept({ lowest: 0, highest: 1 }, values), ({ ids }) => ids) // => Result.succeed(["v1"])
 * ```
 * @category rules
 */
export const kept = (rule: KeepRule, values: ReadonlyArray<Value>): Result.Result<Kept, Mark.InvalidMark> => {
  for (const [at, { possible, value }] of values.entries()) {
    if (value !== undefined && !Mark.isValid(value)) return Result.fail(new Mark.InvalidMark({ at, field: "mark", value: Mark.toText(value) }))
    if (!Mark.isValid(possible)) return Result.fail(new Mark.InvalidMark({ at, field: "possible", value: Mark.toText(possible) }))
  }
  const known = values.filter((each) => each.extraCredit !== true && each.value !== undefined)
  const best = new Set(known.toSorted(bestFirst).slice(0, rule.highest))
  const gone = new Set(
    rule.lowest > 0 ? known.toSorted(worstFirst).slice(0, rule.lowest)
      : rule.highest > 0 ? values.filter((each) => each.extraCredit !== true && !best.has(each))
      : []
  )
  return Result.succeed({ ids: values.filter((each) => !gone.has(each)).map(({ id }) => id).sort(), algorithm: algorithms.keep })
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const worstFirst = (a: Value, b: Value): number => Mark.compare(a.value!, b.value!) || Mark.compare(b.possible, a.possible) || byId(a, b)

const bestFirst = (a: Value, b: Value): number => Mark.compare(b.value!, a.value!) || Mark.compare(a.possible, b.possible) || byId(a, b)

const byId = (a: Value, b: Value): number => (a.id < b.id ? -1 : 1)
