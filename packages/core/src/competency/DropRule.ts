/**
 * Leaving out the worst or the best pieces of work (nilai yang dikeluarkan).
 *
 * The aim is the ratio of marks to points, so the work to drop is found by exact optimisation, not by
 * sorting ratios. Dropping from both ends at once is refused: a better mark could then lower the total.
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as Score from "../kernel/Score.ts"
import { type Algorithm, algorithms } from "./Algorithm.ts"
import { exactly, safely, type Search } from "./drop/search.ts"
import { single } from "./drop/single.ts"
import * as Mark from "./Mark.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Karya yang dinilai: its mark and the points that were possible (`undefined`: nobody knows). @category types */
export interface Work {
  readonly id: string
  readonly mark: Mark.Mark
  readonly possible: Mark.Known | undefined
}

/** Aturan pengeluaran nilai: how many to drop, and which work may never go. @category types */
export interface DropRule {
  readonly lowest: number
  readonly highest: number
  readonly never: ReadonlyArray<string>
}

/** What is left: sums, and the ids that were dropped, sorted. All `undefined` where unknown points leave the choice open. @category types */
export interface Kept {
  readonly score: Mark.Known | undefined
  readonly possible: Mark.Known | undefined
  readonly dropped: ReadonlyArray<string> | undefined
}

/** `current` leaves work without a mark out before dropping; `final` takes it as zero. Excused work exists in neither. @category types */
export interface Dropped {
  readonly current: Kept
  readonly final: Kept
  readonly algorithm: Algorithm
}

/** A rule checked once and ready for many people. @category types */
export interface Dropping {
  readonly algorithm: Algorithm
  readonly total: (work: ReadonlyArray<Work>) => Result.Result<Dropped, Mark.InvalidMark>
}

/** Both ends at once: with these counts a better mark can lower the total. @category errors */
export class CombinedDropRules extends Data.TaggedError("CombinedDropRules")<{
  readonly lowest: number
  readonly highest: number
}> {}

/** A count of work to drop is a whole number, 0 or more. @category errors */
export class InvalidDropRule extends Data.TaggedError("InvalidDropRule")<{
  readonly parameter: "lowest" | "highest"
  readonly value: number
}> {}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Checks a drop rule once and returns what totals with it.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { DropRule } from "@sepasar/core/competency"
 * import { Score } from "@sepasar/core/kernel"
 *
 * const work = [[31, 40], [17, 24], [7, 10]].map(([mark, possible], at) => ({ id: `w${at + 1}`, mark: Score.make(mark!), possible: Score.make(possible!) }))
 * const rule = Result.getOrThrow(DropRule.prepare({ lowest: 1, highest: 0, never: [] }))
 * Result.map(rule.total(work), ({ final }) => final.dropped) // => Result.succeed(["w2"])
 * Result.isFailure(DropRule.prepare({ lowest: 1, highest: 1, never: [] })) // => true
 * ```
 * @category rules
 */
export const prepare = (rule: DropRule): Result.Result<Dropping, CombinedDropRules | InvalidDropRule> => {
  for (const parameter of ["lowest", "highest"] as const) {
    const value = rule[parameter]
    if (!Number.isSafeInteger(value) || value < 0) return Result.fail(new InvalidDropRule({ parameter, value }))
  }
  if (rule.lowest > 0 && rule.highest > 0) return Result.fail(new CombinedDropRules({ lowest: rule.lowest, highest: rule.highest }))
  const algorithm = rule.lowest > 0 ? algorithms.dropLowest : rule.highest > 0 ? algorithms.dropHighest : algorithms.dropNone
  const named = { lowest: rule.lowest, highest: rule.highest, never: new Set(rule.never) }
  return Result.succeed({ algorithm, total: (work) => total(named, algorithm, work) })
}

// ── Clauses ─────────────────────────────────────────────────────────────────

type Named = Omit<DropRule, "never"> & { readonly never: ReadonlySet<string> }

const total = (rule: Named, algorithm: Algorithm, work: ReadonlyArray<Work>): Result.Result<Dropped, Mark.InvalidMark> => {
  const marked: Array<Work> = []
  const existing: Array<Work> = []
  for (let at = 0; at < work.length; at++) {
    const piece = work[at]!
    const { mark, possible } = piece
    if (possible !== undefined && !(Mark.isValid(possible) && Mark.compare(possible, nought) >= 0)) return invalid(at, "possible", possible)
    if (mark === "excused") continue
    existing.push(piece)
    if (!Mark.isKnown(mark)) continue
    if (!Mark.isValid(mark)) return invalid(at, "mark", mark)
    marked.push(piece)
  }
  const current = keep(rule, marked)
  return Result.succeed({ current, final: marked.length === existing.length ? current : keep(rule, existing), algorithm })
}

const invalid = (at: number, field: "mark" | "possible", value: Mark.Known) =>
  Result.fail(new Mark.InvalidMark({ at, field, value: Mark.toText(value) }))

const keep = (rule: Named, work: ReadonlyArray<Work>): Kept => {
  const { never } = rule
  const worst = rule.lowest > 0
  const free = never.size === 0 ? work.length : work.reduce((count, { id }) => count + (never.has(id) ? 0 : 1), 0)
  const count = worst ? Math.min(rule.lowest, Math.max(0, free - 1)) : rule.highest < free ? rule.highest : 0
  const one = count === 1 ? single(work, never, worst) : undefined
  if (one !== undefined) return one
  const points = work.map(({ possible }) => possible)
  const marks = work.map(({ mark }) => Mark.isKnown(mark) ? mark : nought)
  if (!points.every((possible) => possible !== undefined)) {
    const open = { possible: undefined, score: undefined, dropped: undefined }
    return count > 0 ? open : { ...open, score: exactly.sum(marks), dropped: [] }
  }
  const places = work.flatMap(({ id }, at) => never.has(id) ? [] : [at])
  const search: Search = { ids: work.map(({ id }) => id), marks, points, free: places, count, worst }
  return safely(search) ?? exactly.search(search)
}

const nought = Score.make(0)
