/**
 * What a panel of evaluators did to the scores (panel penilai): agreement, severity, raw and adjusted places side by side.
 *
 * Evaluators who saw different entries cannot be compared by raw means. The adjusted score is what an average evaluator would have
 * given. Both stand in the answer; which one counts is the organiser's decision.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Concordance from "../measurement/Concordance.ts"
import * as IntraclassCorrelation from "../measurement/IntraclassCorrelation.ts"
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

/**
 * Laporan panel. Agreement is over the entries that everybody scored: `kendallW` on order, 0 to 1; `oneEvaluator` and `wholePanel` on the
 * scores themselves, as intraclass correlations of one evaluator and of the panel's mean, up to 1 and below 0 where they disagree.
 *
 * @category types
 */
export interface Report {
  readonly entries: ReadonlyArray<PanelEntry>
  readonly evaluators: ReadonlyArray<PanelEvaluator>
  readonly kendallW: number | undefined
  readonly oneEvaluator: number | undefined
  readonly wholePanel: number | undefined
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
    const table = names.map((name) => judges.map((judge) => ratings.findLast((rating) => rating.entry === name && rating.judge === judge)?.score))
    const agreement = IntraclassCorrelation.of(table)
    const order = Concordance.kendallW(table)
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
      kendallW: order.w,
      oneEvaluator: agreement.icc21,
      wholePanel: agreement.icc2k,
      commonEntries: order.subjects,
      placesChanged: names.filter((_, at) => rawPlaces[at] !== fairPlaces[at]).length
    }
  })

// ── Clauses ─────────────────────────────────────────────────────────────────

const unique = (ids: ReadonlyArray<string>): ReadonlyArray<string> => [...new Set(ids)].sort()

// Least squares leaves noise in the last digits, which must not break a tie.
const tidy = (value: number | undefined): number | undefined => (value === undefined ? undefined : Math.round(value * 1e9) / 1e9 + 0)
