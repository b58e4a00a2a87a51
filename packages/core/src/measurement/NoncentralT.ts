/**
 * The noncentral t distribution (sebaran t tak pusat), from which the interval of a standardised mean difference is read.
 *
 * The probability is the normal one averaged over the chi of the spread, by the trapezoid rule in its logarithm, where the integrand falls off
 * smoothly on both sides and the rule gains digits with every point.
 *
 * @module
 */
import * as Distribution from "./Distribution.ts"
import * as Interval from "./Interval.ts"
import * as Known from "./Known.ts"
import type { Value } from "./Known.ts"
import * as Special from "./Special.ts"

// ── Parameters ──────────────────────────────────────────────────────────────

/** A t far out needs finer steps; beyond so many it has no answer. */
const stepLimit = 20_000

/** Where e^u ends on either side: beyond, less than 10⁻¹⁵ is left. */
const [reach, decay, fine] = [8.5, 36, 0.25]

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns P(T ≤ t) with df degrees of freedom and the noncentrality given, to eleven digits; undefined where t lies too far out.
 *
 * Formula: the mean of Φ(t s − noncentrality) over s = √(χ²/df). Reference: Johnson, Kotz & Balakrishnan 1995, Continuous Univariate
 * Distributions 2, ch. 31.
 *
 * @category rules
 */
export const lower = (t: number, df: number, noncentrality: number): Value => {
  const sigma = 1 / Math.sqrt(2 * df)
  const from = -reach * sigma - decay / df
  const to = reach * sigma
  const step = Math.min(fine * sigma, fine / (1 + Math.abs(t)))
  const steps = Math.ceil((to - from) / step)
  if (!(steps <= stepLimit)) return undefined
  const half = df / 2
  const constant = Math.LN2 + half * Math.log(half) - Special.logGamma(half)
  let total = 0
  for (let at = 0; at <= steps; at++) {
    const u = from + (at * (to - from)) / steps
    const density = Math.exp(constant + df * u - half * Math.exp(2 * u))
    if (density > 0) total += density * Distribution.normalUpper(noncentrality - t * Math.exp(u))!
  }
  return Math.min(1, (total * (to - from)) / steps)
}

/**
 * Returns the noncentralities between which an observed t is not surprising at the level given; none where t lies too far out.
 *
 * Reference: Steiger & Fouladi 1997, in What If There Were No Significance Tests?, ch. 9.
 *
 * @category rules
 */
export const interval = (t: Value, df: number, level: number): Interval.Interval => {
  if (!Known.isKnown(t) || !(level > 0 && level < 1) || !(df >= 1) || lower(t, df, t) === undefined) return Interval.none
  const tail = (1 - level) / 2
  return { low: solve(t, df, 1 - tail), high: solve(t, df, tail) }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

/** P(T ≤ t) falls as the noncentrality grows: bracket, then regula falsi (Illinois). */
const solve = (t: number, df: number, wanted: number): Value => {
  const miss = (noncentrality: number): number => lower(t, df, noncentrality)! - wanted
  let width = 4 + Math.abs(t) / Math.sqrt(df)
  let [left, right] = [t - width, t + width]
  let [above, below] = [miss(left), miss(right)]
  for (let grow = 0; grow < 60 && !(above > 0 && below < 0); grow++) {
    width *= 2
    if (above <= 0) above = miss(left = t - width)
    if (below >= 0) below = miss(right = t + width)
  }
  if (!(above > 0 && below < 0)) return undefined
  for (let round = 0, side = 0; round < 200 && right - left > 1e-11 * (1 + Math.abs(left)); round++) {
    const middle = (left * below - right * above) / (below - above)
    const off = miss(middle)
    if (off === 0) return middle
    if (off > 0) {
      left = middle
      above = off
      if (side === 1) below /= 2
      side = 1
    } else {
      right = middle
      below = off
      if (side === -1) above /= 2
      side = -1
    }
    if (Math.abs(off) < 1e-12) return middle
  }
  return (left + right) / 2
}
