/**
 * How far two orders agree (korelasi peringkat): Spearman's rho and Kendall's tau-b.
 *
 * Both run from −1 (reversed) through 0 to 1 (same order), do not change under any rescaling that keeps the
 * order, and are undefined beside a constant list. Tau takes n log n steps (Knight 1966).
 *
 * @module
 */
import * as Interval from "./Interval.ts"
import * as Known from "./Known.ts"
import type { Value, Values } from "./Known.ts"
import * as Ranking from "./Ranking.ts"
import * as Summary from "./Summary.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Both coefficients, over n known pairs, and their intervals. @category types */
export interface RankCorrelation {
  readonly n: number
  readonly spearman: Value
  readonly kendallTauB: Value
  readonly intervals: Readonly<Record<"spearman" | "kendallTauB", Interval.Interval>>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns Spearman's rho and Kendall's tau-b of the pairs of which both halves are known.
 *
 * Formula: rho is Pearson's correlation of ranks, ties averaged (Spearman 1904); tau-b = (C − D) / √((P − Tx)(P − Ty))
 * with P all pairs and T the pairs tied on one side (Kendall 1945). Assumes independent pairs. Intervals are Fisher's, at the level given; see `Interval.correlation`.
 *
 * @example
 * ```ts
 * import { RankCorrelation } from "@sepasar/core/measurement"
 *
 * const { kendallTauB, spearman } = RankCorrelation.between([1, 2, 3, 4], [4, 3, 2, 1])
 * [spearman, kendallTauB] // => [-1, -1]
 * RankCorrelation.between([1, 2, 3], [2, 2, 2]).spearman // => undefined
 * ```
 * @category rules
 */
export const between = (first: Values, second: Values, level = 0.95): RankCorrelation => {
  const [x, y] = Known.pairs(first, second)
  const rank = (list: Values) => Ranking.ranks(list, { order: "ascending", method: "average" })
  const n = x.length
  const spearman = Summary.correlation(rank(x), rank(y))
  const kendallTauB = tauB(x, y)
  return {
    n,
    spearman,
    kendallTauB,
    intervals: {
      spearman: Interval.correlation(spearman, n, { level, kind: "spearman" }),
      kendallTauB: Interval.correlation(kendallTauB, n, { level, kind: "kendall" })
    }
  }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

/** A tau this near to −1 or 1 is that, but for rounding. */
const full = 1e-14

/** With the pairs in the order of x, each swap that sorts y is one discordant pair. */
const tauB = (x: ReadonlyArray<number>, y: ReadonlyArray<number>): Value => {
  const n = x.length
  const order = x.map((_, at) => at).sort((a, b) => x[a]! - x[b]! || y[a]! - y[b]!)
  const sorted = Float64Array.from(order, (at) => y[at]!)
  const all = (n * (n - 1)) / 2
  const tiedX = tiedPairs(n, (a, b) => x[order[a]!] === x[order[b]!])
  const tiedBoth = tiedPairs(n, (a, b) => x[order[a]!] === x[order[b]!] && y[order[a]!] === y[order[b]!])
  const discordant = swaps(sorted)
  const tiedY = tiedPairs(n, (a, b) => sorted[a] === sorted[b])
  if (all === tiedX || all === tiedY) return undefined
  const concordant = all - discordant - tiedX - tiedY + tiedBoth
  const tau = (concordant - discordant) / Math.sqrt(all - tiedX) / Math.sqrt(all - tiedY)
  return 1 - Math.abs(tau) < full ? Math.sign(tau) : tau
}

const tiedPairs = (n: number, same: (a: number, b: number) => boolean): number => {
  let pairs = 0
  let run = 1
  for (let at = 1; at <= n; at++) {
    if (at < n && same(at - 1, at)) run++
    else {
      pairs += (run * (run - 1)) / 2
      run = 1
    }
  }
  return pairs
}

/** Sorts in place by merging and counts how many pairs stood in the wrong order. */
const swaps = (list: Float64Array): number => {
  const spare = new Float64Array(list.length)
  let count = 0
  for (let size = 1; size < list.length; size *= 2) {
    for (let from = 0; from < list.length; from += 2 * size) {
      const middle = Math.min(from + size, list.length)
      const until = Math.min(from + 2 * size, list.length)
      let left = from
      let right = middle
      for (let to = from; to < until; to++) {
        if (left < middle && (right >= until || list[left]! <= list[right]!)) spare[to] = list[left++]!
        else {
          count += middle - left
          spare[to] = list[right++]!
        }
      }
    }
    list.set(spare)
  }
  return count
}
