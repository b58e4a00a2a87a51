/**
 * Which assessors disagree (laporan asesor): agreement of the panel, and how each one leans and orders.
 *
 * Severity is a leaning, not a fault: it is worked out from entries that others scored too, and named only where it is more than chance
 * after allowing for the number of assessors. Panels that nothing links get no severities.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Concordance from "./Concordance.ts"
import * as IntraclassCorrelation from "./IntraclassCorrelation.ts"
import * as Judging from "./Judging.ts"
import * as Known from "./Known.ts"
import type { Table, Value, Values } from "./Known.ts"
import * as Krippendorff from "./Krippendorff.ts"
import * as PairedTests from "./PairedTests.ts"
import * as RankCorrelation from "./RankCorrelation.ts"
import type { Bars, Statement } from "./Statement.ts"
import { usual } from "./Statement.ts"
import * as Summary from "./Summary.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Penilaian panel: entries by assessors, undefined where not scored, and the assessors' names. @category types */
export interface Panel {
  readonly scores: Table
  readonly names?: ReadonlyArray<string>
  /** How far two scores lie apart; `interval` when absent. */
  readonly metric?: Krippendorff.Metric
}

/** One assessor beside the others on the entries they share. @category types */
export interface Assessor {
  readonly name: string
  readonly scored: number
  readonly mean: Value
  /** Leaning in points, below zero severe, adjusted for which entries were seen. */
  readonly leaning: Value
  /** Chance of so large a mean difference from the others. */
  readonly p: Value
  /** Spearman's correlation with the mean of the others. */
  readonly order: Value
  readonly constant: boolean
}

/** The panel as a whole and each assessor. @category types */
export interface AssessorReport {
  readonly alpha: Krippendorff.Alpha
  readonly icc: IntraclassCorrelation.IntraclassCorrelation
  readonly concordance: Concordance.Concordance
  /** False where assessors and entries fall into groups that share nothing. */
  readonly linked: boolean
  readonly assessors: ReadonlyArray<Assessor>
  readonly statements: ReadonlyArray<Statement>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Reports on a panel of assessors.
 *
 * @example
 * ```ts
 * import { AssessorReport } from "@sepasar/core/measurement"
 *
 * const scores = [[60, 61, 70], [70, 71, 81], [80, 80, 90], [65, 64, 75], [75, 76, 85]]
 * const report = AssessorReport.of({ scores, names: ["Rini", "Budi", "Sari"] })
 * report.statements.map(({ facts, topic }) => [topic, facts.assessor]).at(-1) // => ["assessor-mild", "Sari"]
 * ```
 * @category rules
 */
export const of = ({ metric = "interval", names, scores }: Panel, bars: Bars = usual): AssessorReport => {
  const columns = Array.from({ length: Known.width(scores) }, (_, judge) => scores.map((row) => row[judge]))
  const alpha = Krippendorff.alpha(columns, metric)
  const adjusted = Judging.incomplete(scores.flatMap((row, entry) => row.map((score, judge) => ({ judge: String(judge), entry: String(entry), score }))))
  const linked = Result.isSuccess(adjusted)
  const assessors = columns.map((column, judge): Assessor => {
    const own = Known.values(column)
    const others = scores.map((row) => Summary.mean(Known.values(row.filter((_, other) => other !== judge))))
    return {
      name: names?.[judge] ?? String(judge + 1),
      scored: own.length,
      mean: Summary.mean(own),
      leaning: linked ? adjusted.success.judgeEffect[String(judge)] : undefined,
      p: PairedTests.t(column, others).p,
      order: RankCorrelation.between(column, others).spearman,
      constant: own.length > 1 && Summary.deviations(own) === 0
    }
  })
  return {
    alpha,
    icc: IntraclassCorrelation.of(scores),
    concordance: Concordance.kendallW(scores),
    linked,
    assessors,
    statements: [panel(alpha, bars), ...(linked ? [] : [notLinked]), ...assessors.flatMap((one) => said(one, columns, bars))]
  }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const notLinked: Statement = { topic: "assessors-not-linked", facts: {} }

const panel = ({ alpha, subjects }: Krippendorff.Alpha, bars: Bars): Statement => {
  if (alpha === undefined) return { topic: "assessors-agreement-unknown", facts: { entries: subjects } }
  const topic = alpha >= bars.agree ? "assessors-agree" : alpha >= bars.agreeRoughly ? "assessors-agree-roughly" : "assessors-disagree"
  return { topic, facts: { entries: subjects, alpha } }
}

/** The chance is shared out over the assessors (Bonferroni), so that one in twenty is not accused by chance. */
const said = ({ constant, leaning, name, order, p }: Assessor, columns: ReadonlyArray<Values>, bars: Bars): ReadonlyArray<Statement> => {
  const found: Array<Statement> = []
  if (constant) found.push({ topic: "assessor-same-for-all", facts: { assessor: name } })
  if (leaning !== undefined && p !== undefined && p < bars.chance / columns.length) {
    found.push({ topic: leaning < 0 ? "assessor-severe" : "assessor-mild", facts: { assessor: name, points: Math.abs(leaning) } })
  }
  if (order !== undefined && order < bars.sameOrder) found.push({ topic: "assessor-other-order", facts: { assessor: name, order } })
  return found
}
