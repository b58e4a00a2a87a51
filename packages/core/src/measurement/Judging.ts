/**
 * Fair comparison of entries that judges scored (penilaian juri): severity, z-scores, incomplete panels.
 *
 * Raw means mislead as soon as judges saw different entries: a mild judge lifts whoever met them. The additive
 * model here removes that; it refuses a panel in which nothing links the judges, since there a
 * severe judge and a weak entry cannot be told apart.
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as Known from "./Known.ts"
import type { Table, Value, Values } from "./Known.ts"
import * as Matrix from "./Matrix.ts"
import * as Ranking from "./Ranking.ts"
import * as Summary from "./Summary.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** One list an entry, one a judge, in the order of the table. @category types */
export interface Normalised {
  readonly rawMean: Values
  readonly judgeMean: Values
  /** Judge's mean less the mean of all scores: below zero is severe. */
  readonly severity: Values
  readonly zMean: Values
  /** Sum of the places the judges gave, 1 best; undefined for an entry some judge did not score. */
  readonly rankSum: Values
}

/** Nilai juri: one score of one entry by one judge, undefined while not given. @category types */
export interface Rating {
  readonly judge: string
  readonly entry: string
  readonly score: Value
}

/** Scores as an average judge would have given them, and each judge's leaning. @category types */
export interface Adjusted {
  readonly adjusted: Readonly<Record<string, number>>
  readonly judgeEffect: Readonly<Record<string, number>>
  /** Of both, from the scatter that entries and judges leave; undefined where they leave none to see, and for more than 300 judges. */
  readonly standardError: { readonly adjusted: Readonly<Record<string, number>>; readonly judgeEffect: Readonly<Record<string, number>> } | undefined
}

/** The panel falls apart into groups that share neither a judge nor an entry. @category errors */
export class NotConnected extends Data.TaggedError("NotConnected")<{ readonly groups: number }> {}

/** Both the judges and the entries outnumber the limit of the method. @category errors */
export class PanelTooLarge extends Data.TaggedError("PanelTooLarge")<{ readonly limit: number }> {}

// ── Parameters ──────────────────────────────────────────────────────────────

/** The smaller side of an incomplete panel may hold so many; the other side is unlimited. */
const sideLimit = 2_000

/** Standard errors ask for the inverse of the judges' equations. */
const errorLimit = 300

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Puts the scores of a table, entries by judges, on one footing: severity, mean z-score and sum of places.
 *
 * Formula: z = (score − judge's mean) / judge's sd by n − 1, averaged over judges; a judge without spread has no z.
 * Assumes that judges scored comparable entries; where each saw only some, use `incomplete`. Unknown scores leave every mean.
 *
 * @example
 * ```ts
 * import { Judging } from "@sepasar/core/measurement"
 *
 * const panel = Judging.normalise([[60, 70], [70, 90], [80, 80]])
 * panel.severity // => [-5, 5]
 * panel.zMean // => [-1, 0.5, 0.5]
 * panel.rankSum // => [6, 3, 3]
 * ```
 * @category rules
 */
export const normalise = (scores: Table): Normalised => {
  const judges = Array.from({ length: Known.width(scores) }, (_, judge) => scores.map((row) => row[judge]))
  const grand = Summary.mean(Known.values(scores.flat()))
  const judgeMean = judges.map((list) => Summary.mean(Known.values(list)))
  const spread = judges.map((list) => Summary.sd(Known.values(list)))
  const places = judges.map((list) => Ranking.ranks(list, { order: "descending", method: "average" }))
  const z = (score: Value, judge: number): Value => {
    const centre = judgeMean[judge]
    const sd = spread[judge]
    return !Known.isKnown(score) || centre === undefined || sd === undefined || sd === 0 ? undefined : (score - centre) / sd
  }
  return {
    rawMean: scores.map((row) => Summary.mean(Known.values(row))),
    judgeMean,
    severity: judgeMean.map((centre) => centre === undefined || grand === undefined ? undefined : centre - grand),
    zMean: scores.map((row) => Summary.mean(Known.values(judges.map((_, judge) => z(row[judge], judge))))),
    rankSum: scores.map((_, entry) => {
      const ranks = Known.every(places.map((list) => list[entry]))
      return ranks === undefined || ranks.length === 0 ? undefined : Summary.sum(ranks)
    })
  }
}

/**
 * Adjusts scores for who judged whom, by least squares of score = m + entry + judge.
 *
 * Entry effects and judge effects each sum to 0; adjusted = m + entry effect. Reference: Scheffé 1959, The Analysis of
 * Variance, ch. 4 (unbalanced two-way layout without interaction). Assumes that severity shifts all of a judge's scores alike.
 * Ratings without a score are left out. Nothing rated gives empty answers. Refused where nothing links the judges, and where judges and entries
 * both number more than two thousand. Standard errors are those of least squares, on ratings − entries − judges + 1.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Judging } from "@sepasar/core/measurement"
 *
 * const panel = Judging.incomplete([
 *   { judge: "J1", entry: "A", score: 60 }, { judge: "J1", entry: "B", score: 70 }, { judge: "J2", entry: "B", score: 80 }
 * ])
 * const { adjusted } = Result.getOrThrow(panel)
 * Math.round(adjusted.A!) // => 65
 * Math.round(adjusted.B!) // => 75
 * ```
 * @category rules
 */
export const incomplete = (ratings: ReadonlyArray<Rating>): Result.Result<Adjusted, NotConnected | PanelTooLarge> => {
  const known = ratings.filter((rating): rating is Rating & { score: number } => Known.isKnown(rating.score))
  const entries = indexed(known.map(({ entry }) => entry))
  const judges = indexed(known.map(({ judge }) => judge))
  if (known.length === 0) return Result.succeed({ adjusted: {}, judgeEffect: {}, standardError: undefined })
  const cells = known.map(({ entry, judge, score }) => ({ entry: entries.get(entry)!, judge: judges.get(judge)!, score }))
  const groups = components(cells, entries.size, judges.size)
  if (groups > 1) return Result.fail(new NotConnected({ groups }))
  if (Math.min(entries.size, judges.size) > sideLimit) return Result.fail(new PanelTooLarge({ limit: sideLimit }))
  const level = Summary.mean(cells.map(({ score }) => score))!
  const fit = entries.size >= judges.size
    ? leastSquares(cells.map(({ entry, judge, score }) => ({ wide: entry, narrow: judge, y: score - level })), entries.size, judges.size)
    : leastSquares(cells.map(({ entry, judge, score }) => ({ wide: judge, narrow: entry, y: score - level })), judges.size, entries.size)
  if (fit === undefined) return Result.fail(new NotConnected({ groups }))
  const [entry, judge] = entries.size >= judges.size ? [fit.wide, fit.narrow] : [fit.narrow, fit.wide]
  const lean = Summary.mean(Array.from(judge))!
  const errors = judges.size > errorLimit ? undefined : errorsOf(cells, entry, judge, level)
  return Result.succeed({
    adjusted: Object.fromEntries([...entries].map(([id, at]) => [id, level + entry[at]! + lean])),
    judgeEffect: Object.fromEntries([...judges].map(([id, at]) => [id, judge[at]! - lean])),
    standardError: errors && {
      adjusted: Object.fromEntries([...entries].map(([id, at]) => [id, errors.entry[at]!])),
      judgeEffect: Object.fromEntries([...judges].map(([id, at]) => [id, errors.judge[at]!]))
    }
  })
}

// ── Clauses ─────────────────────────────────────────────────────────────────

interface Cell {
  readonly entry: number
  readonly judge: number
}

const indexed = (ids: ReadonlyArray<string>): ReadonlyMap<string, number> => new Map([...new Set(ids)].map((id, at) => [id, at]))

/** How many groups there are that no judge and no entry links (union-find). */
const components = (cells: ReadonlyArray<Cell>, entries: number, judges: number): number => {
  const parent = Int32Array.from({ length: entries + judges }, (_, at) => at)
  const root = (at: number): number => {
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!
    return at
  }
  let groups = entries + judges
  for (const { entry, judge } of cells) {
    const a = root(entry)
    const b = root(entries + judge)
    if (a === b) continue
    parent[a] = b
    groups--
  }
  return groups
}

/** The wide side is eliminated, so that the system is only as large as the narrow side; its effects are held to sum to 0. */
const leastSquares = (
  cells: ReadonlyArray<{ readonly wide: number; readonly narrow: number; readonly y: number }>,
  wideSize: number,
  size: number
): { readonly wide: Float64Array; readonly narrow: Float64Array } | undefined => {
  const sums = new Float64Array(wideSize)
  const right = new Float64Array(size)
  for (const { narrow, wide, y } of cells) {
    sums[wide]! += y
    right[narrow]! += y
  }
  const { matrix, rows, seen } = reduced(cells, wideSize, size)
  rows.forEach((row, at) => {
    for (const [a, na] of row) right[a]! -= (na * sums[at]!) / seen[at]!
  })
  const lower = Matrix.factor(matrix, size, 0)
  if (lower === undefined) return undefined
  const narrow = Matrix.solve(lower, right)
  const wide = sums.map((total, at) => {
    let rest = total
    for (const [b, nb] of rows[at]!) rest -= nb * narrow[b]!
    return rest / seen[at]!
  })
  return { wide, narrow }
}

interface Reduced {
  readonly seen: Float64Array
  /** How often each narrow one met a wide one. */
  readonly rows: ReadonlyArray<ReadonlyMap<number, number>>
  readonly matrix: Float64Array
}

/** The equations of the narrow side, one added everywhere so that its effects sum to 0. */
const reduced = (cells: ReadonlyArray<{ readonly wide: number; readonly narrow: number }>, wideSize: number, size: number): Reduced => {
  const seen = new Float64Array(wideSize)
  const rows: ReadonlyArray<Map<number, number>> = Array.from({ length: wideSize }, () => new Map())
  const matrix = new Float64Array(size * size).fill(1)
  for (const { narrow, wide } of cells) {
    seen[wide]!++
    matrix[narrow * size + narrow]!++
    rows[wide]!.set(narrow, (rows[wide]!.get(narrow) ?? 0) + 1)
  }
  rows.forEach((row, at) => {
    for (const [a, na] of row) for (const [b, nb] of row) matrix[a * size + b]! -= (na * nb) / seen[at]!
  })
  return { seen, rows, matrix }
}

/** Judges' variances from the inverse of their equations, entries' from that and from how many scores they have. */
const errorsOf = (
  cells: ReadonlyArray<Cell & { readonly score: number }>,
  entry: Float64Array,
  judge: Float64Array,
  level: number
): { readonly entry: Float64Array; readonly judge: Float64Array } | undefined => {
  const size = judge.length
  const freedom = cells.length - entry.length - size + 1
  const { matrix, rows, seen } = reduced(cells.map((cell) => ({ wide: cell.entry, narrow: cell.judge })), entry.length, size)
  const lower = freedom < 1 ? undefined : Matrix.factor(matrix, size, 0)
  if (lower === undefined) return undefined
  const inverse = Matrix.inverse(lower, size)
  // The one added everywhere stands in the inverse as 1/size².
  const both = (a: number, b: number): number => inverse[a * size + b]! - 1 / size ** 2
  const rest = cells.reduce((sum, cell) => sum + (cell.score - level - entry[cell.entry]! - judge[cell.judge]!) ** 2, 0)
  const variance = Summary.orZero(rest, cells.reduce((sum, { score }) => sum + score * score, 0)) / freedom
  const error = (share: number): number => Math.sqrt(Math.max(0, variance * share))
  return {
    judge: judge.map((_, at) => error(both(at, at))),
    entry: entry.map((_, at) => {
      let share = 1 / seen[at]!
      for (const [a, na] of rows[at]!) for (const [b, nb] of rows[at]!) share += (na / seen[at]!) * (nb / seen[at]!) * both(a, b)
      return error(share)
    })
  }
}
