/**
 * Published results of past editions (hasil tahun lalu), by year, tier and kind of entrant.
 *
 * Each row carries its sources and confidence. An edition whose list was not found gives no row; that is not zero.
 *
 * @module
 */
import type { Confidence } from "../rulebook/Source.ts"
import { address } from "./Edition.ts"
import * as Editions from "./Editions.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Baris hasil. `entrantType` is absent for the whole list; other parts (groups, awards) stand there as printed. @category types */
export interface Row {
  readonly year: number
  readonly tier: string
  readonly entrantType?: string
  readonly count: number
  readonly confidence: Confidence
  readonly sources: ReadonlyArray<string>
  readonly note?: string
}

/** Saringan; an absent key filters nothing. @category types */
export interface Query {
  readonly year?: number
  readonly tier?: string
  readonly entrantType?: string
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns the rows that fit, oldest first. Rows of a whole list come only when no kind of entrant is asked for.
 *
 * @example
 * ```ts
 * import { PastResults } from "@sepasar/core/kipp"
 *
 * PastResults.find({ year: 2020, tier: "top45", entrantType: "kota" }).map(({ count }) => count) // => [7]
 * PastResults.find({ year: 2024 }) // => []
 * ```
 * @category rules
 */
export const find = (query: Query = {}): ReadonlyArray<Row> =>
  rows().filter((row) =>
    (query.year === undefined || row.year === query.year) &&
    (query.tier === undefined || row.tier === query.tier) &&
    (query.entrantType === undefined || row.entrantType === query.entrantType))

// ── Clauses ─────────────────────────────────────────────────────────────────

const rows = (): ReadonlyArray<Row> =>
  Editions.all.flatMap(({ results, year }) =>
    results.tops.flatMap((top): ReadonlyArray<Row> => {
      const common = {
        year,
        tier: top.tier,
        confidence: top.confidence,
        sources: top.sourceIds.map(address),
        ...(top.note === undefined ? {} : { note: top.note })
      }
      return [
        { ...common, count: top.count },
        ...Object.entries(top.breakdown ?? {}).map(([entrantType, count]) => ({ ...common, entrantType, count }))
      ]
    }))
