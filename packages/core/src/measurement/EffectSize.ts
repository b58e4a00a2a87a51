/**
 * How large a change within people is (ukuran efek), by four definitions under their own names.
 *
 * The same scores give quite different d's: a reader must be told which one stands there. None of them says
 * whether the change is more than chance; `PairedTests` does.
 *
 * @module
 */
import * as Interval from "./Interval.ts"
import * as Known from "./Known.ts"
import type { Value, Values } from "./Known.ts"
import * as NoncentralT from "./NoncentralT.ts"
import * as Summary from "./Summary.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** The four definitions by name. @category types */
export type Definition = "dz" | "dav" | "drm" | "hedgesAv"

/** Four effect sizes of first − second, over n known pairs, each with its interval. @category types */
export interface PairedEffect extends Readonly<Record<Definition, Value>> {
  readonly n: number
  readonly intervals: Readonly<Record<Definition, Interval.Interval>>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns d_z, d_av, d_rm and Hedges' g_av of paired measurements, positive where the first is greater.
 *
 * Formula: d_z = mean difference / sd of differences; d_av = mean difference / mean of the two sds; d_rm = d_z √(2(1 − r));
 * g_av = d_av (1 − 3/(4·2(n − 1) − 1)). Reference: Lakens 2013, Front. Psychol. 4:863. The interval of d_z comes from the noncentral t
 * (Steiger & Fouladi 1997), at the level given; the others are that one on their own scale (Algina & Keselman 2003, Educ. Psychol. Meas.
 * 63:537), which holds spreads and correlation for known. Assumes independent people and nearly normal differences. Undefined below two
 * pairs and where the divisor is zero.
 *
 * @example
 * ```ts
 * import { EffectSize } from "@sepasar/core/measurement"
 *
 * const { dav, dz } = EffectSize.paired([3, 5, 4, 6, 7], [2, 3, 4, 3, 5])
 * [dz!.toFixed(4), dav!.toFixed(4)] // => ["1.4033", "1.1759"]
 * ```
 * @category rules
 */
export const paired = (first: Values, second: Values, level = 0.95): PairedEffect => {
  const [x, y] = Known.pairs(first, second)
  const n = x.length
  const differences = x.map((value, at) => value - y[at]!)
  const change = Summary.mean(differences)
  const size = [...x, ...y].reduce((total, value) => total + value * value, 0)
  const spread = Math.sqrt(Summary.orZero(Summary.deviations(differences), size) / (n - 1))
  const both = ((Summary.sd(x) ?? 0) + (Summary.sd(y) ?? 0)) / 2
  const over = (divisor: number): Value => change === undefined || n < 2 || !(divisor > 0) ? undefined : Known.finite(change / divisor)
  const dz = over(spread)
  const dav = over(both)
  const r = Summary.correlation(x, y)
  const small = 1 - 3 / (4 * 2 * (n - 1) - 1)
  const alike = r === undefined ? undefined : Math.sqrt(2 * (1 - r))
  const { high, low } = dz === undefined ? Interval.none : NoncentralT.interval(dz * Math.sqrt(n), n - 1, level)
  const scaled = (factor: Value): Interval.Interval =>
    low === undefined || high === undefined || factor === undefined
      ? Interval.none
      : { low: Known.finite((low / Math.sqrt(n)) * factor), high: Known.finite((high / Math.sqrt(n)) * factor) }
  return {
    n,
    dz,
    dav,
    drm: dz === undefined || alike === undefined ? undefined : dz * alike,
    hedgesAv: dav === undefined ? undefined : dav * small,
    intervals: { dz: scaled(1), dav: scaled(spread / both), drm: scaled(alike), hedgesAv: scaled((spread / both) * small) }
  }
}
