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

/** Elementary steps of the jackknife: subjects times categories squared. */
const spreadLimit = 3e8

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns observed agreement, Gwet's AC, Fleiss' kappa and Brennan–Prediger of `ratings[rater][subject]`.
 *
 * Formula: observed is the mean over subjects with r ≥ 2 ratings of Σ_k r_k (r*_k − 1)/(r(r − 1)), r*_k = Σ_l w_kl r_l; category shares are the
 * mean over rated subjects of r_k/r. Reference: Gwet 2014, Handbook of Inter-Rater Reliability, 4th ed. Undefined where no subject
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
  const code = new Map(categories.map((value, at) => [value, at]))
  const shares = new Float64Array(categories.length)
  const subjects: Array<{ readonly counts: ReadonlyMap<number, number>; readonly r: number; readonly agreed: Value }> = []
  let rated = 0
  let n = 0
  let total = 0
  for (let subject = 0; subject < Known.width(ratings); subject++) {
    const counts = new Map<number, number>()
    let r = 0
    for (const rater of ratings) {
      const at = code.get(rater[subject] as number)
      if (at === undefined) continue
      counts.set(at, (counts.get(at) ?? 0) + 1)
      r++
    }
    if (r === 0) continue
    rated++
    for (const [k, count] of counts) shares[k]! += count / r
    let agreed = 0
    for (const [k, count] of counts) {
      let near = 0
      for (const [l, other] of counts) near += agree[k]![l]! * other
      agreed += (count * (near - 1)) / (r * (r - 1))
    }
    subjects.push({ counts, r, agreed: r < 2 ? undefined : agreed })
    if (r < 2) continue
    n++
    total += agreed
  }
  if (n === 0) return none
  const read = (observed: Value, mean: ReadonlyArray<number>): Readonly<Record<Coefficient, Value>> => ({
    gwetAC: Agreement.beyond(observed, Agreement.gwetChance(agree, mean)),
    fleissKappa: Agreement.beyond(observed, Agreement.expected(agree, mean, mean)),
    brennanPrediger: Agreement.beyond(observed, Agreement.evenChance(agree))
  })
  const observed = total / n
  const whole = read(observed, Array.from(shares, (share) => share / rated))
  const few = n < 3 || rated * categories.length ** 2 > spreadLimit
  const without = few ? [] : subjects.map(({ agreed, counts, r }) => {
    const mean = Array.from(shares, (share, k) => (share - (counts.get(k) ?? 0) / r) / (rated - 1))
    return read(agreed === undefined ? observed : (total - agreed) / (n - 1), mean)
  })
  const spread = (name: Coefficient): Agreement.Spread => Agreement.jackknifed(whole[name], without.map((one) => [one[name], 1]))
  return {
    n,
    observed,
    ...whole,
    intervals: { gwetAC: spread("gwetAC"), fleissKappa: spread("fleissKappa"), brennanPrediger: spread("brennanPrediger") }
  }
}
