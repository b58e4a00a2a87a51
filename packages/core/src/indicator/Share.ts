/**
 * A part of a whole in percent, and whether printed parts add up (persentase dan rincian).
 *
 * A share of a total is not growth, and a share of nothing is not zero.
 *
 * @module
 */
import * as Rational from "../kernel/Rational.ts"
import * as Decimal from "./Decimal.ts"
import type { Decimals, Value } from "./Decimal.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Rincian against the printed total: difference = printed total less the sum. @category types */
export interface Sum {
  readonly sum: Value
  readonly difference: Value
  readonly consistent: boolean | undefined
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns a share in percent, 0 to 100 for a part within its whole; undefined of nothing.
 *
 * @example
 * ```ts
 * import { Share } from "@sepasar/core/indicator"
 *
 * Share.percent(260, 542, 2) // => 47.97
 * Share.percent(0, 0, 2) // => undefined
 * ```
 * @category rules
 */
export const percent = (part: Value, whole: Value, decimals: Decimals): Value =>
  Decimal.write(Decimal.percent(Decimal.read(part), Decimal.read(whole)), decimals)

/**
 * Adds parts up exactly and holds the sum against the printed total.
 *
 * @example
 * ```ts
 * import { Share } from "@sepasar/core/indicator"
 *
 * Share.sum([0.1, 0.2], 0.3) // => { sum: 0.3, difference: 0, consistent: true }
 * Share.sum([4, 65, 45, 5], 120) // => { sum: 119, difference: 1, consistent: false }
 * ```
 * @category rules
 */
export const sum = (parts: ReadonlyArray<Value>, publishedTotal: Value): Sum => {
  const known = Decimal.readAll(parts)
  const total = known === undefined ? undefined : Rational.sum(known)
  const published = Decimal.read(publishedTotal)
  const difference = total === undefined || published === undefined ? undefined : Rational.subtract(published, total)
  return {
    sum: Decimal.write(total, undefined),
    difference: Decimal.write(difference, undefined),
    consistent: difference === undefined ? undefined : difference.n === 0n
  }
}
