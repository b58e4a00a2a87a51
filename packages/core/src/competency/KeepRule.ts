/**
 * Keeping some of the values that already stand on one scale (nilai yang dipertahankan).
 *
 * Extra credit always stays and is not counted. A value nobody knows, or not graded yet, is neither among the lowest, so it is
 * not dropped, nor among the highest, so it is not kept by `highest`. An excused one does not exist.
 *
 * @module
 */
import * as Result from "effect/Result"
import { type Algorithm, algorithms } from "./Algorithm.ts"
import { InvalidDropRule } from "./DropRule.ts"
import * as Mark from "./Mark.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Nilai pada satu skala, with the points the work was worth. @category types */
export interface Value {
  readonly id: string
  readonly value: Mark.Mark
  readonly possible: Mark.Known
  readonly extraCredit?: boolean
}

/** Aturan: drop the `lowest`, or, when that is 0, keep the `highest`; both 0 keep all. Whole numbers, 0 or more. @category types */
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
export const kept = (rule: KeepRule, values: ReadonlyArray<Value>): Result.Result<Kept, Mark.InvalidMark | InvalidDropRule> => {
  for (const parameter of ["lowest", "highest"] as const) {
    const value = rule[parameter]
    if (!Number.isSafeInteger(value) || value < 0) return Result.fail(new InvalidDropRule({ parameter, value }))
  }
  for (const [at, { possible, value }] of values.entries()) {
    if (Mark.isKnown(value) && !Mark.isValid(value)) return Result.fail(new Mark.InvalidMark({ at, field: "mark", value: Mark.toText(value) }))
    if (!Mark.isValid(possible)) return Result.fail(new Mark.InvalidMark({ at, field: "possible", value: Mark.toText(possible) }))
  }
  const existing = values.filter(({ value }) => value !== "excused")
  const counted = existing.filter(({ extraCredit }) => extraCredit !== true)
  const known = counted.flatMap((each) => Mark.isKnown(each.value) ? [{ each, value: each.value }] : [])
  const best = new Set(known.toSorted(bestFirst).slice(0, rule.highest).map(({ each }) => each))
  const gone = new Set(
    rule.lowest > 0 ? known.toSorted(worstFirst).slice(0, rule.lowest).map(({ each }) => each)
      : rule.highest > 0 ? counted.filter((each) => !best.has(each))
      : []
  )
  return Result.succeed({ ids: existing.filter((each) => !gone.has(each)).map(({ id }) => id).sort(), algorithm: algorithms.keep })
}

// ── Clauses ─────────────────────────────────────────────────────────────────

interface Ranked {
  readonly each: Value
  readonly value: Mark.Known
}

const worstFirst = (a: Ranked, b: Ranked): number => Mark.compare(a.value, b.value) || Mark.compare(b.each.possible, a.each.possible) || byId(a, b)

const bestFirst = (a: Ranked, b: Ranked): number => Mark.compare(b.value, a.value) || Mark.compare(a.each.possible, b.each.possible) || byId(a, b)

const byId = (a: Ranked, b: Ranked): number => (a.each.id < b.each.id ? -1 : 1)
