/**
 * How large a change within people is (ukuran efek), by four definitions under their own names.
 *
 * The same scores give quite different d's: a reader must be told which one stands there. None of them says
 * whether the change is more than chance; `PairedTests` does.
 *
 * @module
 */
import * as Known from "./Known.ts"
import type { Value, Values } from "./Known.ts"
import * as Summary from "./Summary.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Four effect sizes of first − second, over n known pairs. @category types */
export interface PairedEffect {
  readonly n: number
  readonly dz: Value
  readonly dav: Value
  readonly drm: Value
  readonly hedgesAv: Value
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns d_z, d_av, d_rm and Hedges' g_av of paired measurements, positive where the first is greater.
 *
 * Formula: d_z = mean difference / sd of differences; d_av = mean difference / mean of the two sds; d_rm = d_z √(2(1 − r));
 * g_av = d_av (1 − 3/(4·2(n − 1) − 1)). Reference: Lakens 2013, Front. Psychol. 4:863. Undefined below two pairs and where the
 * divisor is zero.
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
export const paired = (first: Values, second: Values): PairedEffect => {
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
  return {
    n,
    dz,
    dav,
    drm: dz === undefined || r === undefined ? undefined : dz * Math.sqrt(2 * (1 - r)),
    hedgesAv: dav === undefined ? undefined : dav * (1 - 3 / (4 * 2 * (n - 1) - 1))
  }
}
