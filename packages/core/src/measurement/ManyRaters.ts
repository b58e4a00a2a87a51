/**
 * Agreement of any number of assessors, some subjects unrated by some (kesepakatan banyak asesor).
 *
 * Generalises `Agreement` as Gwet 2014 does: each subject speaks with the ratings it has. Categories are the values that
 * occur; a category that nobody used is not known to exist here.
 *
 * @module
 */
import * as Agreement from "./Agreement.ts"
import * as Known from "./Known.ts"
import type { Table, Value } from "./Known.ts"
import * as Weights from "./Weights.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** The three coefficients by name. @category types */
export type Coefficient = "gwetAC" | "fleissKappa" | "brennanPrediger"

/** One observed agreement and three coefficients that differ in what they hold for chance, each with its 95 % interval. @category types */
export interface ManyRaters extends Readonly<Record<Coefficient, Value>> {
  /** Subjects with two ratings or more. */
  readonly n: number
  readonly observed: Value
  /** By the jackknife over subjects; none below three of them, and for many subjects with very many categories. */
  readonly intervals: Readonly<Record<Coefficient, Agreement.Spread>>
}

// ── Parameters ──────────────────────────────────────────────────────────────

/** More different values than this are measurements, not categories: use Krippendorff's alpha or an ICC. */
const categoryLimit = 500

/** Elementary steps of the jackknife: different patterns of ratings times categories squared. */
const spreadLimit = 1e7

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns observed agreement, Gwet's AC, Fleiss' kappa and Brennan–Prediger of `ratings[rater][subject]`.
 *
 * Formula: observed is the mean over subjects with r ≥ 2 ratings of Σ_k r_k (r*_k − 1)/(r(r − 1)), r*_k = Σ_l w_kl r_l; category shares are the
 * mean over rated subjects of r_k/r. Reference: Gwet 2014, Handbook of Inter-Rater Reliability, 4th ed. Assumes that
 * ratings are missing without regard to what they would have been. Undefined where no subject
 * has two ratings, where chance gives full agreement, and above five hundred different values.
 *
 * @example
 * ```ts
 * import { ManyRaters } from "@sepasar/core/measurement"
 *
 * const ratings = [[1, 2, 3, 1, 2], [1, 2, 3, 2, 2], [1, 3, 3, 1, undefined]]
 * ManyRaters.agreement(ratings, "none").gwetAC!.toFixed(4) // => "0.6026"
 * ManyRaters.agreement([[1, 2]], "none").observed // => undefined
 * ```
 * @category rules
 */
export const agreement = (ratings: Table, weights: Weights.Weights): ManyRaters => {
  const categories = [...new Set(ratings.flatMap(Known.values))].sort((a, b) => a - b)
  const none = {
    n: 0,
    observed: undefined,
    gwetAC: undefined,
    fleissKappa: undefined,
    brennanPrediger: undefined,
    intervals: { gwetAC: Agreement.noSpread, fleissKappa: Agreement.noSpread, brennanPrediger: Agreement.noSpread }
  }
  const agree = categories.length > categoryLimit ? undefined : Weights.agreements(weights, categories)
  if (agree === undefined) return none
  const patterns = patternsOf(ratings, categories, agree)
  const shares = new Float64Array(categories.length)
  let rated = 0
  let n = 0
  let total = 0
  for (const { agreed, counts, r, times } of patterns) {
    rated += times
    for (const [k, count] of counts) shares[k]! += (times * count) / r
    if (agreed === undefined) continue
    n += times
    total += times * agreed
  }
  if (n === 0) return none
  const read = (observed: Value, mean: ReadonlyArray<number>): Readonly<Record<Coefficient, Value>> => ({
    gwetAC: Agreement.beyond(observed, Agreement.gwetChance(agree, mean)),
    fleissKappa: Agreement.beyond(observed, Agreement.expected(agree, mean, mean)),
    brennanPrediger: Agreement.beyond(observed, Agreement.evenChance(agree))
  })
  const observed = total / n
  const whole = read(observed, Array.from(shares, (share) => share / rated))
  const few = n < 3 || patterns.length * categories.length ** 2 > spreadLimit
  const without = few ? [] : patterns.map(({ agreed, counts, r, times }) => {
    const mean = Array.from(shares, (share, k) => (share - (counts.get(k) ?? 0) / r) / (rated - 1))
    return { times, ...read(agreed === undefined ? observed : (total - agreed) / (n - 1), mean) }
  })
  const spread = (name: Coefficient): Agreement.Spread => Agreement.jackknifed(whole[name], without.map((one) => [one[name], one.times]))
  return {
    n,
    observed,
    ...whole,
    intervals: { gwetAC: spread("gwetAC"), fleissKappa: spread("fleissKappa"), brennanPrediger: spread("brennanPrediger") }
  }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

/** The ratings that some subjects got, whoever gave them, and how many subjects. */
interface Pattern {
  readonly counts: ReadonlyMap<number, number>
  readonly r: number
  /** Undefined for a single rating. */
  readonly agreed: Value
  times: number
}

const patternsOf = (
  ratings: Table,
  categories: ReadonlyArray<number>,
  agree: ReadonlyArray<ReadonlyArray<number>>
): ReadonlyArray<Pattern> => {
  const code = new Map(categories.map((value, at) => [value, at]))
  const patterns = new Map<string, Pattern>()
  const subjects = Known.width(ratings)
  for (let subject = 0; subject < subjects; subject++) {
    const given: Array<number> = []
    for (const rater of ratings) {
      const at = code.get(rater[subject] as number)
      if (at !== undefined) given.push(at)
    }
    if (given.length === 0) continue
    const key = given.sort((a, b) => a - b).join(",")
    const pattern = patterns.get(key)
    if (pattern === undefined) patterns.set(key, patternOf(given, agree))
    else pattern.times++
  }
  return [...patterns.values()]
}

const patternOf = (given: ReadonlyArray<number>, agree: ReadonlyArray<ReadonlyArray<number>>): Pattern => {
  const r = given.length
  const counts = new Map<number, number>()
  for (const at of given) counts.set(at, (counts.get(at) ?? 0) + 1)
  let agreed = 0
  for (const [k, count] of counts) {
    let near = 0
    for (const [l, other] of counts) near += agree[k]![l]! * other
    agreed += (count * (near - 1)) / (r * (r - 1))
  }
  return { counts, r, agreed: r < 2 ? undefined : agreed, times: 1 }
}
