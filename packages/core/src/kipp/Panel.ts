/**
 * What a panel of evaluators did to the scores (panel penilai): agreement, severity, raw and adjusted places side by side.
 *
 * Evaluators who saw different entries cannot be compared by raw means. The adjusted score is what an average evaluator would have
 * given. Both stand in the answer; which one counts is the organiser's decision.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Judging from "../measurement/Judging.ts"
import * as Ranking from "../measurement/Ranking.ts"
import * as Summary from "../measurement/Summary.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Entri before and after adjustment. Places share ties at the best place; 1 is best. @category types */
export interface PanelEntry {
  readonly entry: string
  readonly raw: number | undefined
  readonly adjusted: number | undefined
  readonly rawPlace: number | undefined
  readonly adjustedPlace: number | undefined
  readonly evaluators: number
}

/** Penilai: `severity` below zero scores lower than an average colleague would. @category types */
export interface PanelEvaluator {
  readonly evaluator: string
  readonly entries: number
  readonly mean: number | undefined
  readonly severity: number | undefined
}

/** Laporan panel. `kendallW` is agreement on order, 0 to 1, over entries that everybody scored. @category types */
export interface Report {
  readonly entries: ReadonlyArray<PanelEntry>
  readonly evaluators: ReadonlyArray<PanelEvaluator>
  readonly kendallW: number | undefined
  readonly commonEntries: number
  readonly placesChanged: number
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Reports a panel from its ratings; refused where nothing links the evaluators, because then severity cannot be told from quality.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Panel } from "@sepasar/core/kipp"
 *
 * const report = Result.getOrThrow(Panel.report([
 *   { judge: "mild", entry: "a", score: 80 }, { judge: "mild", entry: "b", score: 90 },
 *   { judge: "severe", entry: "b", score: 70 }, { judge: "severe", entry: "c", score: 75 }
 * ]))
 * report.entries.map(({ entry, rawPlace, adjustedPlace }) => `${entry} ${rawPlace} ${adjustedPlace}`) // => ["a 1 3", "b 1 2", "c 3 1"]
 * report.evaluators[1]?.severity // => -10
 * ```
 * @category rules
 */
export const report = (ratings: ReadonlyArray<Judging.Rating>): Result.Result<Report, Judging.NotConnected | Judging.PanelTooLarge> =>
  Result.map(Judging.incomplete(ratings), ({ adjusted, judgeEffect }): Report => {
    const names = unique(ratings.map(({ entry }) => entry))
    const judges = unique(ratings.map(({ judge }) => judge))
    const scores = (of: (rating: Judging.Rating) => boolean) => ratings.filter(of).flatMap(({ score }) => score ?? [])
    const raw = names.map((name) => Summary.mean(scores(({ entry }) => entry === name)))
    const fair = names.map((name) => tidy(adjusted[name]))
    const rawPlaces = Ranking.ranks(raw, { order: "descending", method: "min" })
    const fairPlaces = Ranking.ranks(fair, { order: "descending", method: "min" })
    const table = complete(ratings, names, judges)
    return {
      entries: names.map((entry, at) => ({
        entry, raw: raw[at], adjusted: fair[at], rawPlace: rawPlaces[at], adjustedPlace: fairPlaces[at],
        evaluators: scores((rating) => rating.entry === entry).length
      })),
      evaluators: judges.map((evaluator) => ({
        evaluator,
        entries: scores(({ judge }) => judge === evaluator).length,
        mean: Summary.mean(scores(({ judge }) => judge === evaluator)),
        severity: tidy(judgeEffect[evaluator])
      })),
      kendallW: concordance(table),
      commonEntries: table.length,
      placesChanged: names.filter((_, at) => rawPlaces[at] !== fairPlaces[at]).length
    }
  })

// ── Clauses ─────────────────────────────────────────────────────────────────

const unique = (ids: ReadonlyArray<string>): ReadonlyArray<string> => [...new Set(ids)].sort()

// Least squares leaves noise in the last digits, which must not break a tie.
const tidy = (value: number | undefined): number | undefined => (value === undefined ? undefined : Math.round(value * 1e9) / 1e9 + 0)

const complete = (ratings: ReadonlyArray<Judging.Rating>, names: ReadonlyArray<string>, judges: ReadonlyArray<string>): ReadonlyArray<ReadonlyArray<number>> =>
  names.flatMap((name) => {
    const row = judges.flatMap((judge) => ratings.findLast((rating) => rating.entry === name && rating.judge === judge)?.score ?? [])
    return row.length === judges.length ? [row] : []
  })

// Kendall and Babington Smith 1939, with the correction for ties: W = 12 S / (m²(n³ − n) − m Σ T).
const concordance = (table: ReadonlyArray<ReadonlyArray<number>>): number | undefined => {
  const n = table.length
  const m = table[0]?.length ?? 0
  if (n < 2 || m < 2) return undefined
  const columns = Array.from({ length: m }, (_, judge) => table.map((row) => row[judge]!))
  const ranks = columns.map((column) => Ranking.ranks(column, { order: "descending", method: "average" }) as ReadonlyArray<number>)
  const sums = table.map((_, entry) => Summary.sum(ranks.map((list) => list[entry]!)))
  const ties = columns.reduce((sum, column) => sum + Ranking.tieTerm(column), 0)
  const room = m * m * (n ** 3 - n) - m * ties
  return room === 0 ? undefined : (12 * Summary.deviations(sums)) / room
}
