/**
 * Whether markets were served alike (pemerataan antarpasar), without showing small groups.
 *
 * A market with fewer traders than a stated minimum is suppressed; where one suppressed market could be computed from the total,
 * the next smallest one is suppressed too.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Inequality from "../measurement/Inequality.ts"
import type { Value } from "./Decimal.ts"
import * as Programme from "./Programme.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Pasar in a report. A suppressed market has no summary. @category types */
export interface MarketSummary {
  readonly market: string
  readonly suppressed: boolean
  readonly summary: Programme.Summary | undefined
}

/** Kesenjangan of one rate between the markets that are shown, in percentage points. @category types */
export interface Gap {
  readonly rate: "completion" | "attendance"
  readonly markets: number
  readonly highest: { readonly market: string; readonly percent: number } | undefined
  readonly lowest: { readonly market: string; readonly percent: number } | undefined
  readonly points: Value
  /** Gini of the rates, 0 (all alike) to 1. */
  readonly gini: Value
}

/** Pemerataan. @category types */
export interface Equity {
  readonly minimumCell: number
  readonly markets: ReadonlyArray<MarketSummary>
  readonly gaps: ReadonlyArray<Gap>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Summarises each market, sorted by name, and the gaps between them.
 *
 * The minimum is the city's own; below 1 nothing is suppressed.
 *
 * @example
 * ```ts
 * import { Equity } from "@sepasar/core/indicator"
 *
 * const trader = (market: string, certified: boolean) =>
 *   ({ market, enrolled: true, sessionsHeld: 4, attended: 3, pre: 1, post: 2, mentoringVisits: 0, certified })
 * const traders = [trader("Kasin", true), trader("Kasin", true), trader("Klojen", true), trader("Klojen", false), trader("Bunul", true)]
 * const equity = Equity.between(traders, { testMaximum: 10, decimals: 1, minimumCell: 1 })
 *
 * equity.gaps[0]?.points // => 50
 * equity.markets.map(({ market }) => market) // => ["Bunul", "Kasin", "Klojen"]
 * ```
 * @category rules
 */
export const between = (
  traders: ReadonlyArray<Programme.TraderSummary>,
  options: Programme.Options & { readonly minimumCell: number }
): Equity => {
  const groups = new Map<string, Array<Programme.TraderSummary>>()
  for (const trader of traders) {
    if (!trader.enrolled) continue
    const group = groups.get(trader.market)
    if (group === undefined) groups.set(trader.market, [trader])
    else group.push(trader)
  }
  const names = [...groups.keys()].sort()
  const hidden = suppressed(names.map((market) => ({ market, size: groups.get(market)!.length })), options.minimumCell)
  const markets = names.map((market): MarketSummary => hidden.has(market)
    ? { market, suppressed: true, summary: undefined }
    : { market, suppressed: false, summary: Programme.summarise(groups.get(market)!, options) })
  return {
    minimumCell: options.minimumCell,
    markets,
    gaps: [gap("completion", markets, ({ completionPercent }) => completionPercent), gap("attendance", markets, ({ attendance }) => attendance.sharePercent)]
  }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const suppressed = (cells: ReadonlyArray<{ readonly market: string; readonly size: number }>, minimum: number): ReadonlySet<string> => {
  const small = cells.filter(({ size }) => size < minimum)
  const rest = cells.filter(({ size }) => size >= minimum)
  const next = rest.toSorted((a, b) => a.size - b.size || (a.market < b.market ? -1 : 1))[0]
  return new Set([...small, ...(small.length === 1 && next !== undefined ? [next] : [])].map(({ market }) => market))
}

const gap = (rate: Gap["rate"], markets: ReadonlyArray<MarketSummary>, read: (summary: Programme.Summary) => Value): Gap => {
  const known = markets.flatMap(({ market, summary }) => {
    const percent = summary === undefined ? undefined : read(summary)
    return percent === undefined ? [] : [{ market, percent }]
  }).sort((a, b) => b.percent - a.percent || (a.market < b.market ? -1 : 1))
  const highest = known[0]
  const lowest = known.at(-1)
  const inequality = Inequality.gini(known.map(({ percent }) => percent))
  return {
    rate,
    markets: known.length,
    highest,
    lowest,
    points: highest === undefined || lowest === undefined ? undefined : Math.round((highest.percent - lowest.percent) * 1e6) / 1e6,
    gini: Result.isSuccess(inequality) ? inequality.success.gini : undefined
  }
}
