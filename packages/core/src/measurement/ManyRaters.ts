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

/** One observed agreement and three coefficients that differ in what they hold for chance. @category types */
export interface ManyRaters {
  /** Subjects with two ratings or more. */
  readonly n: number
  readonly observed: Value
  readonly gwetAC: Value
  readonly fleissKappa: Value
  readonly brennanPrediger: Value
}

// ── Parameters ──────────────────────────────────────────────────────────────

/** More different values than this are measurements, not categories: use Krippendorff's alpha or an ICC. */
const categoryLimit = 500

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
  const none = { n: 0, observed: undefined, gwetAC: undefined, fleissKappa: undefined, brennanPrediger: undefined }
  const agree = categories.length > categoryLimit ? undefined : Weights.agreements(weights, categories)
  if (agree === undefined) return none
  const code = new Map(categories.map((value, at) => [value, at]))
  const shares = new Float64Array(categories.length)
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
    if (r > 0) rated++
    for (const [k, count] of counts) shares[k]! += count / r
    if (r < 2) continue
    n++
    for (const [k, count] of counts) {
      let near = 0
      for (const [l, other] of counts) near += agree[k]![l]! * other
      total += (count * (near - 1)) / (r * (r - 1))
    }
  }
  if (n === 0) return none
  const observed = total / n
  const mean = Array.from(shares, (share) => share / rated)
  return {
    n,
    observed,
    gwetAC: Agreement.beyond(observed, Agreement.gwetChance(agree, mean)),
    fleissKappa: Agreement.beyond(observed, Agreement.expected(agree, mean, mean)),
    brennanPrediger: Agreement.beyond(observed, Agreement.evenChance(agree))
  }
}
