/**
 * How far assessors give the same category (kesepakatan asesor), beyond what chance would give.
 *
 * One formula, (po − pe)/(1 − pe), with four views of chance: Cohen's kappa, Scott's pi, Gwet's AC and Brennan and Prediger's.
 * Kappa falls towards 0 when nearly everyone passes, however well the assessors agree (prevalence paradox); read AC1 beside it
 * there. No npm package computes these.
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as Distribution from "./Distribution.ts"
import type { Interval } from "./Interval.ts"
import * as Known from "./Known.ts"
import type { Table, Value } from "./Known.ts"
import * as Summary from "./Summary.ts"
import * as Weights from "./Weights.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** A coefficient, the agreement observed and by chance, and a 95 % interval. @category types */
export interface Agreement extends Spread {
  /** Subjects that both rated. */
  readonly n: Value
  /** Undefined where chance alone gives full agreement. */
  readonly coefficient: Value
  readonly observed: Value
  readonly chance: Value
}

/** A standard error and a 95 % interval, by leaving out each subject once. @category types */
export interface Spread extends Interval {
  readonly standardError: Value
}

/** Fleiss' kappa over a fixed number of ratings a subject, with its 95 % interval by the jackknife over subjects. @category types */
export interface Fleiss extends Spread {
  readonly kappa: Value
  readonly observed: Value
  readonly chance: Value
}

/** Subjects have different numbers of ratings; `ManyRaters` takes those. @category errors */
export class UnequalRatings extends Data.TaggedError("UnequalRatings")<{ readonly subject: number }> {}

// ── Parameters ──────────────────────────────────────────────────────────────

/** Up to so many categories the standard error is worked out: it takes the fourth power of their number. */
const errorLimit = 30

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns Cohen's kappa of two raters; `table[i][j]` counts subjects that rater one put in i and rater two in j.
 *
 * Formula: pe = Σ of products of the two margins. Reference: Cohen 1960, Educ. Psychol. Meas. 20:37. Undefined for a table that is
 * not square, holds an unknown or negative count or no subject, and where both use one category only. Assumes that the same two raters judged
 * every subject, each on their own. The interval, here and in the three that follow, is the jackknife's over subjects (at 150
 * subjects within two per cent of the large-sample error of Fleiss, Cohen & Everitt 1969); it asks for three subjects and at most thirty categories.
 *
 * @example
 * ```ts
 * import { Agreement } from "@sepasar/core/measurement"
 *
 * Agreement.cohenKappa([[20, 5], [10, 15]]).coefficient!.toFixed(4) // => "0.4000"
 * Agreement.cohenKappa([[50, 0], [0, 0]]).coefficient // => undefined
 * ```
 * @category rules
 */
export const cohenKappa = (table: Table): Agreement => coefficient(table, "none", byBothMargins)

/**
 * Returns Cohen's weighted kappa: near misses count in part.
 *
 * Formula: po and pe with each cell times its agreement. Reference: Cohen 1968, Psychol. Bull. 70:213; with quadratic weights it comes close to
 * ICC(2,1) (Fleiss & Cohen 1973). Assumes ordered categories at even steps, unless a matrix says otherwise. Undefined as `cohenKappa` is, and
 * for weights that do not fit.
 *
 * @example
 * ```ts
 * import { Agreement } from "@sepasar/core/measurement"
 *
 * const table = [[88, 14, 18], [10, 40, 10], [2, 6, 12]]
 * Agreement.weightedKappa(table, [[0, 1, 4], [1, 0, 6], [2, 2, 0]]).coefficient!.toFixed(3) // => "0.353"
 * ```
 * @category rules
 */
export const weightedKappa = (table: Table, weights: Weights.Weights): Agreement => coefficient(table, weights, byBothMargins)

/**
 * Returns Scott's pi: chance from the mean of the two margins.
 *
 * Formula: pe = Σ w_kl π_k π_l. Reference: Scott 1955, Public Opin. Q. 19:321. Assumes that both raters use the categories alike but for chance.
 * Undefined as `weightedKappa` is.
 *
 * @category rules
 */
export const scottPi = (table: Table, weights: Weights.Weights): Agreement =>
  coefficient(table, weights, (cells, agree) => {
    const shares = meanMargins(cells)
    return expected(agree, shares, shares)
  })

/**
 * Returns Gwet's AC1 (weights `none`) or AC2: stays defined and steady where nearly all subjects fall in one category.
 *
 * Formula: pe = W/(q(q − 1)) Σ π(1 − π), W the sum of all weights. Reference: Gwet 2008, Br. J. Math. Stat. Psychol. 61:29; Gwet 2014.
 * Assumes that only some ratings are guesses, more of them where the categories are used evenly. Undefined for a single category too.
 *
 * @category rules
 */
export const gwetAC = (table: Table, weights: Weights.Weights): Agreement =>
  coefficient(table, weights, (cells, agree) => gwetChance(agree, meanMargins(cells)))

/**
 * Returns Brennan and Prediger's coefficient: chance is even over categories.
 *
 * Formula: pe = W/q². Reference: Brennan & Prediger 1981, Educ. Psychol. Meas. 41:687. Assumes that all q categories were open to the raters: a
 * category that nobody can use lifts it. Undefined for a single category, and as `weightedKappa` is.
 *
 * @category rules
 */
export const brennanPrediger = (table: Table, weights: Weights.Weights): Agreement =>
  coefficient(table, weights, (_, agree) => evenChance(agree))

/**
 * Returns Fleiss' kappa; `counts[subject][category]` holds how many raters chose the category, the same number for each subject.
 *
 * Formula: observed = mean of (Σ n² − m)/(m(m − 1)), chance = Σ of squared shares. Reference: Fleiss 1971, Psychol. Bull. 76:378.
 * For two raters it is Scott's pi. Raters need not be the same people. The interval, by the jackknife over subjects, asks for three of them. Undefined with an unknown count and where one
 * category takes all; with one rating a subject only chance is known.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Agreement } from "@sepasar/core/measurement"
 *
 * Result.getOrThrow(Agreement.fleissKappa([[3, 0], [0, 3], [2, 1]])).kappa!.toFixed(4) // => "0.5500"
 * Result.isFailure(Agreement.fleissKappa([[3, 0], [1, 1]])) // => true
 * ```
 * @category rules
 */
export const fleissKappa = (counts: Table): Result.Result<Fleiss, UnequalRatings> => {
  const unknown: Fleiss = { kappa: undefined, observed: undefined, chance: undefined, ...noSpread }
  const known = counts.map(Known.every)
  if (!known.every((row) => row !== undefined && row.every(Summary.isCount))) return Result.succeed(unknown)
  const rows = known as ReadonlyArray<ReadonlyArray<number>>
  const sizes = rows.map(Summary.sum)
  const m = sizes[0] ?? 0
  const odd = sizes.findIndex((size) => size !== m)
  if (odd >= 0) return Result.fail(new UnequalRatings({ subject: odd }))
  if (m < 1) return Result.succeed(unknown)
  const n = rows.length
  const used = Array.from({ length: Known.width(rows) }, (_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0))
  const chance = used.reduce((sum, count) => sum + (count / (n * m)) ** 2, 0)
  if (m < 2) return Result.succeed({ ...unknown, chance })
  const agreed = rows.map((row) => (row.reduce((sum, count) => sum + count * count, 0) - m) / (m * (m - 1)))
  const all = Summary.sum(agreed)
  const squares = used.reduce((sum, count) => sum + count * count, 0)
  const kappa = beyond(all / n, chance)
  const without = n < 3 ? [] : rows.map((row, at) => {
    // The squared sums without a row, from the row's own categories.
    const left = row.reduce((sum, count, category) => sum - 2 * count * used[category]! + count * count, squares)
    return [beyond((all - agreed[at]!) / (n - 1), left / ((n - 1) * m) ** 2), 1] as const
  })
  return Result.succeed({ kappa, observed: all / n, chance, ...jackknifed(kappa, without) })
}

/** Nothing is known of the spread. @category types */
export const noSpread: Spread = { standardError: undefined, low: undefined, high: undefined }

/**
 * Returns the standard error and 95 % interval of an estimate from its values without one subject each, with how many subjects give each value.
 *
 * Formula: se² = (n − 1)/n Σ(value − mean)²; estimate ± 1.96 se, at most 1. Reference: Efron 1982. None where a value is unknown or there is none.
 *
 * @category rules
 */
export const jackknifed = (estimate: Value, without: ReadonlyArray<readonly [value: Value, count: number]>): Spread => {
  if (!Known.isKnown(estimate) || without.length === 0) return noSpread
  let [n, total] = [0, 0]
  for (const [value, count] of without) {
    if (!Known.isKnown(value)) return noSpread
    n += count
    total += value * count
  }
  const squares = without.reduce((sum, [value, count]) => sum + count * (value! - total / n) ** 2, 0)
  const standardError = Math.sqrt(((n - 1) / n) * squares)
  const reach = Distribution.normalQuantile(0.975)! * standardError
  return { standardError, low: estimate - reach, high: Math.min(1, estimate + reach) }
}

/** Returns (po − pe)/(1 − pe), undefined where pe is 1. @category rules */
export const beyond = (observed: Value, chance: Value): Value =>
  observed === undefined || chance === undefined || !(1 - chance > 1e-12) ? undefined : Known.finite((observed - chance) / (1 - chance))

/** Returns Σ w_kl p_k q_l. @category rules */
export const expected = (agree: Cells, p: ReadonlyArray<number>, q: ReadonlyArray<number>): number =>
  agree.reduce((sum, row, k) => sum + row.reduce((inner, weight, l) => inner + weight * p[k]! * q[l]!, 0), 0)

/** Returns Gwet's chance W/(q(q − 1)) Σ p(1 − p), undefined for a single category. @category rules */
export const gwetChance = (agree: Cells, shares: ReadonlyArray<number>): Value => {
  const q = shares.length
  const open = shares.reduce((sum, share) => sum + share * (1 - share), 0)
  return q < 2 ? undefined : (Summary.sum(agree.flat()) / (q * (q - 1))) * open
}

/** Returns the chance of even shares, W/q²; undefined without a category. @category rules */
export const evenChance = (agree: Cells): Value => agree.length === 0 ? undefined : Summary.sum(agree.flat()) / agree.length ** 2

// ── Clauses ─────────────────────────────────────────────────────────────────

type Cells = ReadonlyArray<ReadonlyArray<number>>
type Chance = (cells: Cells, agree: Cells) => Value

const byBothMargins: Chance = (cells, agree) => {
  const n = Summary.sum(cells.flat())
  return expected(agree, rowSums(cells).map((sum) => sum / n), columnSums(cells).map((sum) => sum / n))
}

const rowSums = (cells: Cells): ReadonlyArray<number> => cells.map(Summary.sum)
const columnSums = (cells: Cells): ReadonlyArray<number> => cells.map((_, at) => Summary.sum(cells.map((row) => row[at]!)))

const meanMargins = (cells: Cells): ReadonlyArray<number> => {
  const n = Summary.sum(cells.flat())
  const columns = columnSums(cells)
  return rowSums(cells).map((sum, at) => (sum + columns[at]!) / (2 * n))
}

const coefficient = (table: Table, weights: Weights.Weights, chance: Chance): Agreement => {
  const q = table.length
  const square = table.every((row) => row.length === q && row.every((cell) => Known.isKnown(cell) && cell >= 0))
  const cells = square ? table as Cells : []
  const n = square ? Summary.sum(cells.flat()) : undefined
  const agree = square ? Weights.agreements(weights, Array.from({ length: q }, (_, at) => at)) : undefined
  const blank = { coefficient: undefined, observed: undefined, chance: undefined, ...noSpread }
  if (n === undefined || n === 0 || agree === undefined) return { n, ...blank }
  const whole = read(cells, agree, chance)
  return { n, ...whole, ...(q <= errorLimit ? spread(cells, agree, chance, n, whole.coefficient) : noSpread) }
}

const read = (cells: Cells, agree: Cells, chance: Chance): Pick<Agreement, "coefficient" | "observed" | "chance"> => {
  const n = Summary.sum(cells.flat())
  const observed = agree.reduce((sum, row, i) => sum + row.reduce((inner, weight, j) => inner + weight * cells[i]![j]!, 0), 0) / n
  const pe = chance(cells, agree)
  return { coefficient: beyond(observed, pe), observed, chance: pe }
}

/** Leaves one subject of each filled cell out in turn; subjects of one cell are alike, so each cell is worked out once. */
const spread = (cells: Cells, agree: Cells, chance: Chance, n: number, estimate: Value): Spread => {
  const without: Array<readonly [value: Value, count: number]> = []
  for (let i = 0; i < cells.length; i++) {
    for (let j = 0; j < cells.length; j++) {
      const count = cells[i]![j]!
      if (count === 0) continue
      const less = cells.map((row, a) => row.map((cell, b) => a === i && b === j ? cell - 1 : cell))
      without.push([count < 1 || n < 3 ? undefined : read(less, agree, chance).coefficient, count])
    }
  }
  return jackknifed(estimate, without)
}
