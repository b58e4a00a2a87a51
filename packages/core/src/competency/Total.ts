/**
 * The total of a course out of weighted groups of work (nilai akhir).
 *
 * Two totals are always given. `current` speaks of what is marked; `final` takes what is missing as
 * zero. Groups that ask for more than 100 percent together are extra credit and are not scaled down. A drop rule of a group
 * works with `percent`; with `points` it is refused, because a better mark could then lower the total.
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as Rational from "../kernel/Rational.ts"
import { type Algorithm, algorithms } from "./Algorithm.ts"
import * as DropRule from "./DropRule.ts"
import * as Mark from "./Mark.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/**
 * Karya dalam satu kelompok: `pendingReview` waits for a second look, `hidden` is not shown yet, `omitFromFinal` never counts.
 * The `id` is what a drop rule names; without one it is the piece's place, from 0.
 *
 * @category types
 */
export interface Piece {
  readonly id?: string
  readonly mark: Mark.Mark
  readonly possible: Mark.Known | undefined
  readonly pendingReview?: boolean
  readonly omitFromFinal?: boolean
  readonly hidden?: boolean
}

/** Kelompok karya dan bobotnya in percent; the weight plays no part in the scheme `points`. `drop` leaves out work of this group. @category types */
export interface Group {
  readonly weight: Mark.Known | undefined
  readonly drop?: DropRule.DropRule
  readonly pieces: ReadonlyArray<Piece>
}

/** `points`: all marks over all points. `percent`: each group's share times its weight. @category types */
export type Scheme = "points" | "percent"

/** Nilai sementara dan nilai akhir, 0 to 100 or above with extra credit; `undefined` where nothing can be divided by or a needed number is unknown. @category types */
export interface Totals {
  readonly current: Rational.Rational | undefined
  readonly final: Rational.Rational | undefined
  /** Ids of the work dropped from each group, in the order of the groups; `undefined` where unknown points leave the choice open. */
  readonly dropped: Readonly<Record<"current" | "final", ReadonlyArray<ReadonlyArray<string> | undefined>>>
  readonly algorithm: Algorithm
}

/**
 * A group drops work by its own ratio while `points` adds points over several groups: which work goes then changes the weight of the group, and a
 * better mark can lower the total. Drop with the scheme `percent`, or over all work at once with `DropRule`.
 *
 * @category errors
 */
export class DropWithinPoints extends Data.TaggedError("DropWithinPoints")<{
  /** Place of the group, from 0. */
  readonly group: number
}> {}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns both totals, unrounded.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Total } from "@sepasar/core/competency"
 * import { Rational, Score } from "@sepasar/core/kernel"
 *
 * const group = { weight: Score.make(100), pieces: [{ mark: undefined, possible: Score.make(10) }, { mark: Score.make(5), possible: Score.make(10) }] }
 * const totals = Result.getOrThrow(Total.of("points", [group]))
 * Rational.toFixed(totals.current!, 2) // => "50.00"
 * Rational.toFixed(totals.final!, 2) // => "25.00"
 * ```
 * @category rules
 */
export const of = (
  scheme: Scheme,
  groups: ReadonlyArray<Group>
): Result.Result<Totals, Mark.InvalidMark | DropRule.CombinedDropRules | DropRule.InvalidDropRule | DropWithinPoints> => {
  const invalid = firstInvalid(groups)
  if (invalid !== undefined) return Result.fail(invalid)
  const droppings: Array<DropRule.Dropping | undefined> = []
  for (const [group, { drop }] of groups.entries()) {
    const dropping = drop === undefined ? undefined : DropRule.prepare(drop)
    if (dropping !== undefined && Result.isFailure(dropping)) return Result.fail(dropping.failure)
    const drops = drop !== undefined && drop.lowest + drop.highest > 0
    if (drops && scheme === "points" && groups.length > 1) return Result.fail(new DropWithinPoints({ group }))
    droppings.push(drops ? dropping?.success : undefined)
  }
  const by = scheme === "points" ? byPoints : byPercent
  const sums = (view: View) => groups.map(({ pieces, weight }, at): Summed => {
    const seen = pieces.flatMap((piece, place) => view(piece).map((counted) => ({ ...counted, id: piece.id ?? String(place) })))
    const dropping = droppings[at]
    return { weight, ...(dropping === undefined ? { ...sum(seen), dropped: [] } : keep(dropping, seen)) }
  })
  const [current, final] = [sums(inCurrent), sums(inFinal)]
  return Result.succeed({
    current: by(current),
    final: by(final),
    dropped: { current: current.map(({ dropped }) => dropped), final: final.map(({ dropped }) => dropped) },
    algorithm: scheme === "points" ? algorithms.pointsTotal : algorithms.percentTotal
  })
}

// ── Clauses ─────────────────────────────────────────────────────────────────

interface Counted {
  readonly score: Rational.Rational
  readonly possible: Rational.Rational | undefined
}

interface Kept extends Counted {
  readonly dropped: ReadonlyArray<string> | undefined
}

interface Summed extends Kept {
  readonly weight: Mark.Known | undefined
}

type View = (piece: Piece) => ReadonlyArray<Counted>

const hundred = Rational.ofInt(100)

const counted = (mark: Mark.Mark, possible: Mark.Known | undefined): Counted => ({
  score: Mark.isKnown(mark) ? Mark.exact(mark) : Rational.zero,
  possible: possible === undefined ? undefined : Mark.exact(possible)
})

const inCurrent: View = ({ hidden, mark, omitFromFinal, pendingReview, possible }) =>
  omitFromFinal === true || hidden === true || pendingReview === true || !Mark.isKnown(mark) ? [] : [counted(mark, possible)]

const inFinal: View = ({ hidden, mark, omitFromFinal, possible }) =>
  omitFromFinal === true || mark === "excused" ? [] : [counted(hidden === true ? undefined : mark, possible)]

const sum = (pieces: ReadonlyArray<Counted>): Counted => ({
  score: Rational.sum(pieces.map(({ score }) => score)),
  possible: pieces.reduce<Rational.Rational | undefined>(
    (total, { possible }) => total === undefined || possible === undefined ? undefined : Rational.add(total, possible),
    Rational.zero
  )
})

/** Marks and points were looked at before, so the rule has nothing to refuse. Points nobody knows leave all open. */
const keep = (dropping: DropRule.Dropping, seen: ReadonlyArray<Counted & { readonly id: string }>): Kept => {
  const { final } = Result.getOrThrow(dropping.total(seen.map(({ id, possible, score }) => ({ id, mark: score, possible }))))
  const { dropped, possible, score } = final
  return { score: score === undefined ? Rational.zero : Mark.exact(score), possible: possible === undefined ? undefined : Mark.exact(possible), dropped }
}

const byPoints = (groups: ReadonlyArray<Counted>): Rational.Rational | undefined => {
  const { possible, score } = sum(groups)
  return possible === undefined ? undefined : Rational.divide(Rational.multiply(hundred, score), possible)
}

const byPercent = (groups: ReadonlyArray<Summed>): Rational.Rational | undefined => {
  let earned = Rational.zero
  let weights = Rational.zero
  for (const { possible, score, weight } of groups) {
    if (weight !== undefined && Mark.exact(weight).n === 0n) continue
    if (possible === undefined) return undefined
    if (possible.n === 0n) continue
    if (weight === undefined) return undefined
    earned = Rational.add(earned, Rational.multiply(Rational.divide(score, possible)!, Mark.exact(weight)))
    weights = Rational.add(weights, Mark.exact(weight))
  }
  return weights.n === 0n ? undefined
    : Rational.compare(weights, hundred) >= 0 ? earned
    : Rational.divide(Rational.multiply(earned, hundred), weights)
}

const firstInvalid = (groups: ReadonlyArray<Group>): Mark.InvalidMark | undefined => {
  const wrong = (place: { readonly at: number; readonly group?: number }, field: Mark.InvalidMark["field"], value: Mark.Known) =>
    new Mark.InvalidMark({ ...place, field, value: Mark.toText(value) })
  const below = (value: Mark.Known) => !Mark.isValid(value) || Mark.exact(value).n < 0n
  for (const [at, { pieces, weight }] of groups.entries()) {
    if (weight !== undefined && below(weight)) return wrong({ at }, "weight", weight)
    for (const [place, { mark, possible }] of pieces.entries()) {
      if (Mark.isKnown(mark) && !Mark.isValid(mark)) return wrong({ at: place, group: at }, "mark", mark)
      if (possible !== undefined && below(possible)) return wrong({ at: place, group: at }, "possible", possible)
    }
  }
  return undefined
}
