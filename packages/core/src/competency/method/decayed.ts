/**
 * The decaying average of any number of marks, rounded exactly at a bounded cost a mark.
 *
 * Two walks decide. Forward, a whole number with 256 binary places more than the marks holds the average within one unit a step; where both ends
 * round alike, that is the answer. Otherwise one rounding edge lies between them. Backward, the edge is walked from the newest
 * mark to the oldest: with v(k) = keep × v(k−1) + weight × s(k), an average lies above an edge exactly when the average before lies above the edge
 * before. As soon as the edge leaves the range of the marks, the side is known; an average on the edge keeps it whole to the end.
 *
 * @module
 */
import * as Rational from "../../kernel/Rational.ts"

/** Rounds the average half away from zero, or gives `undefined` where the marks' fractions, or marks laid along an edge, would make numbers without bound. @category rules */
export const decayed = (marks: ReadonlyArray<Rational.Rational>, weight: Rational.Rational, decimals: number): Rational.Rational | undefined => {
  const tens = 10n ** BigInt(decimals)
  let common = 2n * tens
  for (const { d } of marks) {
    if (common % d === 0n) continue
    common *= Rational.make(d, common).n
    if (common > widest) return undefined
  }
  const whole = marks.map(({ d, n }) => n * (common / d))
  const walk: Walk = { whole, next: weight.n, keep: weight.d - weight.n, all: weight.d }
  const unit = common / tens
  const { high, low } = forward(walk)
  const [below, above] = [round(low, unit << places), round(high, unit << places)]
  if (below === above) return Rational.make(below, tens)
  const side = against(walk, (below + above) * (unit / 2n))
  if (side === undefined) return undefined
  const edgeGoesUp = below + above > 0n
  return Rational.make(side > 0 || (side === 0 && edgeGoesUp) ? above : below, tens)
}

// ── Clauses ─────────────────────────────────────────────────────────────────

/** Marks as whole numbers over one denominator, oldest first, and the two weights as next/all and keep/all. */
interface Walk {
  readonly whole: ReadonlyArray<bigint>
  readonly next: bigint
  readonly keep: bigint
  readonly all: bigint
}

const places = 256n
const widest = 1n << 4096n
const growth = 1_000

/** Each step loses less than one unit and earlier losses shrink, so the true value lies within the number of steps. */
const forward = ({ all, keep, next, whole }: Walk): { readonly low: bigint; readonly high: bigint } => {
  let average = whole[0]! << places
  for (let at = 1; at < whole.length; at++) average = (keep * average + ((next * whole[at]!) << places)) / all
  const loss = BigInt(whole.length)
  return { low: average - loss, high: average + loss }
}

/** Says on which side of an edge the average lies: 1 above, -1 below, 0 on it. */
const against = ({ all, keep, next, whole }: Walk, edge: bigint): -1 | 0 | 1 | undefined => {
  if (keep === 0n) return sign(whole[whole.length - 1]! - edge)
  const least = whole.reduce((a, b) => (b < a ? b : a))
  const greatest = whole.reduce((a, b) => (b > a ? b : a))
  let [over, under] = [edge, 1n]
  let grown = 0
  for (let at = whole.length - 1; at > 0; at--) {
    over = all * over - next * whole[at]! * under
    if (over % keep === 0n) over /= keep
    else if (++grown > growth) return undefined
    else under *= keep
    if (over > greatest * under) return -1
    if (over < least * under) return 1
  }
  return sign(whole[0]! * under - over)
}

const sign = (n: bigint): -1 | 0 | 1 => (n > 0n ? 1 : n < 0n ? -1 : 0)

/** The nearest multiple, as a count, half away from zero. */
const round = (n: bigint, by: bigint): bigint => {
  const size = n < 0n ? -n : n
  const units = (2n * size + by) / (2n * by)
  return n < 0n ? -units : units
}
