/**
 * Which assessors disagree (laporan asesor): agreement of the panel, and how each one leans and orders.
 *
 * Severity is a leaning, not a fault: it is worked out from entries that others scored too, and named only where it is more than chance
 * after allowing for the number of assessors, and where the plain and the adjusted difference point the same way. Panels that nothing links
 * get no severities. An order is judged only from enough common entries.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Concordance from "./Concordance.ts"
import * as IntraclassCorrelation from "./IntraclassCorrelation.ts"
import * as Judging from "./Judging.ts"
import * as Known from "./Known.ts"
import type { Table, Value } from "./Known.ts"
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
  /** Entries that others scored too. */
  readonly common: number
  /** Mean difference in points from the others on these entries, as they stand. */
  readonly difference: Value
  /** Chance of so large a mean difference from the others: paired t, or equal signs where every difference is the same. */
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
  const rows = scores.map((row) => {
    const given = Known.values(row)
    return { sum: Summary.sum(given), count: given.length }
  })
  const assessors = columns.map((column, judge): Assessor => {
    const own = Known.values(column)
    const others = rows.map(({ count, sum }, entry) => {
      const score = column[entry]
      return Known.isKnown(score) ? (count < 2 ? undefined : Summary.difference(sum, score) / (count - 1)) : undefined
    })
    const test = PairedTests.t(column, others)
    return {
      name: names?.[judge] ?? String(judge + 1),
      scored: own.length,
      mean: Summary.mean(own),
      leaning: linked ? adjusted.success.judgeEffect[String(judge)] : undefined,
      common: test.n,
      difference: test.meanDifference,
      p: test.p ?? sameSign(test, own),
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
    statements: [panel(alpha, bars), ...(linked ? [] : [notLinked]), ...assessors.flatMap((one) => said(one, columns.length, bars))]
  }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const notLinked: Statement = { topic: "assessors-not-linked", facts: {} }

const panel = ({ alpha, subjects }: Krippendorff.Alpha, bars: Bars): Statement => {
  if (alpha === undefined) return { topic: "assessors-agreement-unknown", facts: { entries: subjects } }
  const topic = alpha >= bars.agree ? "assessors-agree" : alpha >= bars.agreeRoughly ? "assessors-agree-roughly" : "assessors-disagree"
  return { topic, facts: { entries: subjects, alpha } }
}

/** Where every difference is the same t has no spread to go by; that all signs are alike has the chance ½ⁿ⁻¹. */
const sameSign = ({ meanDifference, n }: PairedTests.PairedT, own: ReadonlyArray<number>): Value => {
  const size = own.reduce((most, score) => Math.max(most, Math.abs(score)), 0)
  return n < 2 || meanDifference === undefined || Math.abs(meanDifference) <= 1e-9 * size ? undefined : 2 ** (1 - n)
}

/** The chance is shared out over the assessors (Bonferroni), so that one in twenty is not accused by chance. */
const said = ({ common, constant, difference, leaning, name, order, p }: Assessor, assessors: number, bars: Bars): ReadonlyArray<Statement> => {
  const found: Array<Statement> = []
  if (constant) found.push({ topic: "assessor-same-for-all", facts: { assessor: name } })
  const sameWay = leaning !== undefined && difference !== undefined && leaning * difference > 0
  if (sameWay && p !== undefined && p < bars.chance / assessors) {
    found.push({ topic: leaning < 0 ? "assessor-severe" : "assessor-mild", facts: { assessor: name, points: Math.abs(leaning) } })
  }
  if (order !== undefined && order < bars.sameOrder && common >= bars.fewestWorks) {
    found.push({ topic: "assessor-other-order", facts: { assessor: name, order, entries: common } })
  }
  return found
}
