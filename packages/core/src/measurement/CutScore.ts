/**
 * Where to set the pass mark by judging the items (batas kelulusan): Angoff, Ebel, Nedelsky.
 *
 * Each returns a raw cut, not rounded. A cut is an opinion with a spread: report the standard error beside it.
 * Methods that look at people instead of items are in `CutScoreOfGroups`.
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as Known from "./Known.ts"
import type { Table, Value, Values } from "./Known.ts"
import * as Summary from "./Summary.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** The cut in raw points and as a percentage of the items. @category types */
export interface Cut {
  readonly cutRaw: Value
  readonly cutPercent: Value
}

/** Angoff's cut with each judge's sum and the standard error over judges. @category types */
export interface Angoff extends Cut {
  readonly judgeSums: Values
  /** Undefined for one judge. */
  readonly standardError: Value
}

/** A cell of Ebel's grid: so many items, and the share of them a borderline person should get right. @category types */
export interface EbelCell {
  readonly relevance: string
  readonly difficulty: string
  readonly items: Value
  readonly expected: Value
}

/** An item with so many options, of which a borderline person can rule out so many. @category types */
export interface NedelskyItem {
  readonly options: Value
  readonly eliminated: Value
}

/** A judge left an item out. @category errors */
export class MissingRating extends Data.TaggedError("MissingRating")<{ readonly judge: number; readonly item: number }> {}

/** A rating is no probability. @category errors */
export class RatingOutOfRange extends Data.TaggedError("RatingOutOfRange")<{
  readonly judge: number
  readonly item: number
  readonly rating: number
}> {}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns Angoff's cut from `ratings[judge][item]`, the chance that a borderline person gets the item right.
 *
 * Formula: mean of the judges' sums; standard error sd / √judges. Reference: Angoff 1971, in Educational Measurement, 2nd ed. Assumes judges
 * who hold the same borderline person in mind. A missing rating is refused before one out of range. No judge or no item: undefined.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { CutScore } from "@sepasar/core/measurement"
 *
 * Result.getOrThrow(CutScore.angoff([[0.5, 0.5], [0.75, 0.25]])).cutRaw // => 1
 * Result.isFailure(CutScore.angoff([[0.5, undefined]])) // => true
 * ```
 * @category rules
 */
export const angoff = (ratings: Table): Result.Result<Angoff, MissingRating | RatingOutOfRange> => {
  const items = Known.width(ratings)
  for (const [judge, row] of ratings.entries()) {
    for (let item = 0; item < items; item++) if (!Known.isKnown(row[item])) return Result.fail(new MissingRating({ judge, item }))
  }
  for (const [judge, row] of (ratings as ReadonlyArray<ReadonlyArray<number>>).entries()) {
    const item = row.findIndex((rating) => rating < 0 || rating > 1)
    if (item >= 0) return Result.fail(new RatingOutOfRange({ judge, item, rating: row[item]! }))
  }
  const judgeSums = (ratings as ReadonlyArray<ReadonlyArray<number>>).map(Summary.sum)
  const cutRaw = items === 0 ? undefined : Summary.mean(judgeSums)
  const sd = items === 0 ? undefined : Summary.sd(judgeSums)
  return Result.succeed({
    cutRaw,
    cutPercent: percent(cutRaw, items),
    judgeSums,
    standardError: sd === undefined ? undefined : sd / Math.sqrt(judgeSums.length)
  })
}

/**
 * Returns Ebel's cut: the expected share of each cell of relevance by difficulty, times its items.
 *
 * Formula: Σ items × expected. Reference: Ebel 1972, Essentials of Educational Measurement. Assumes one panel's agreed shares: for the spread over
 * judges, work it out judge by judge. An unknown cell leaves the cut undefined; no items, the percentage too.
 *
 * @example
 * ```ts
 * import { CutScore } from "@sepasar/core/measurement"
 *
 * const cell = { relevance: "essential", difficulty: "easy", items: 4, expected: 0.75 }
 * CutScore.ebel([cell]) // => { cutRaw: 3, cutPercent: 75 }
 * ```
 * @category rules
 */
export const ebel = (cells: ReadonlyArray<EbelCell>): Cut => {
  const items = Known.every(cells.map((cell) => cell.items))
  const shares = Known.every(cells.map((cell) => cell.expected))
  if (items === undefined || shares === undefined || cells.length === 0) return { cutRaw: undefined, cutPercent: undefined }
  const cutRaw = Summary.sum(items.map((count, at) => count * shares[at]!))
  return { cutRaw, cutPercent: percent(cutRaw, Summary.sum(items)) }
}

/**
 * Returns Nedelsky's cut: what a borderline person scores by guessing among the options not ruled out.
 *
 * Formula: Σ 1/(options − eliminated). Reference: Nedelsky 1954, Educ. Psychol. Meas. 14:3. Assumes even guessing among the options
 * left, which is seldom so: the cut tends to come out low. Undefined without items, with an unknown count, and where an item
 * keeps no option.
 *
 * @example
 * ```ts
 * import { CutScore } from "@sepasar/core/measurement"
 *
 * CutScore.nedelsky([{ options: 4, eliminated: 2 }, { options: 4, eliminated: 0 }]) // => 0.75
 * CutScore.nedelsky([{ options: 4, eliminated: 4 }]) // => undefined
 * ```
 * @category rules
 */
export const nedelsky = (items: ReadonlyArray<NedelskyItem>): Value => {
  const chances = items.map(({ eliminated, options }) =>
    Known.isKnown(options) && Known.isKnown(eliminated) && eliminated >= 0 && options - eliminated > 0
      ? 1 / (options - eliminated)
      : undefined)
  const known = Known.every(chances)
  return known === undefined || known.length === 0 ? undefined : Summary.sum(known)
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const percent = (cut: Value, items: number): Value => cut === undefined || items === 0 ? undefined : (100 * cut) / items
