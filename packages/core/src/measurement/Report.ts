/**
 * The class report (laporan kelas): which items to mend, which assessors disagree, whether the gain is more than chance.
 *
 * Tables go in, plain numbers and statements come out; `sentences` says the statements in a language. The report advises the people who teach
 * and assess. It decides about nobody: no person is named in it, and no mark is changed by it.
 *
 * @module
 */
import * as Rational from "../kernel/Rational.ts"
import * as AssessorReport from "./AssessorReport.ts"
import * as GainReport from "./GainReport.ts"
import * as ItemReport from "./ItemReport.ts"
import type { Bars, Statement, Topic } from "./Statement.ts"
import { usual } from "./Statement.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Bahan laporan: any of the three tables; one that is absent is not reported on. @category types */
export interface Material {
  readonly items?: ItemReport.Answers
  readonly assessors?: AssessorReport.Panel
  readonly gain?: GainReport.Scores
}

/** Laporan kelas: the numbers of each part, and what they say in the order worth reading. @category types */
export interface Report {
  readonly items: ItemReport.ItemReport | undefined
  readonly assessors: AssessorReport.AssessorReport | undefined
  readonly gain: GainReport.GainReport | undefined
  readonly statements: ReadonlyArray<Statement>
}

/** One language's wording: a sentence a topic, `{fact}` filled in. @category types */
export type ReportWords = Readonly<Record<Topic, string>>

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Reports on a class.
 *
 * @example
 * ```ts
 * import { Report } from "@sepasar/core/measurement"
 *
 * const report = Report.of({ gain: { pre: [40, 50, 45, 60, 55, 30], post: [60, 75, 70, 80, 70, 65], max: 100 } })
 * report.statements.map(({ topic }) => topic) // => ["gain-beyond-chance"]
 * report.gain!.wilcoxon.p // => 0.03125
 * ```
 * @category rules
 */
export const of = ({ assessors, gain, items }: Material, bars: Bars = usual): Report => {
  const parts = {
    items: items && ItemReport.of(items, bars),
    assessors: assessors && AssessorReport.of(assessors, bars),
    gain: gain && GainReport.of(gain, bars)
  }
  return {
    ...parts,
    statements: [...parts.gain?.statements ?? [], ...parts.items?.statements ?? [], ...parts.assessors?.statements ?? []]
  }
}

/**
 * Says every statement of a report in one language, numbers written its way shortly.
 *
 * @example
 * ```ts
 * import { Report } from "@sepasar/core/measurement"
 * import { id } from "@sepasar/core/words/id"
 *
 * const report = Report.of({ gain: { pre: [40, 50], post: [60, undefined], max: 100 } })
 * const [sentence] = Report.sentences(report, id.measurement.report, id.format.number)
 * sentence // => "Kenaikan belum dapat dinilai: baru 1 peserta memiliki nilai awal dan akhir."
 * ```
 * @category rules
 */
export const sentences = (report: Report, words: ReportWords, number: (value: number | string) => string): ReadonlyArray<string> =>
  report.statements.map(({ facts, topic }) =>
    words[topic].replace(/\{(\w+)\}/g, (hole, fact: string) => {
      const value = facts[fact]
      return value === undefined ? hole : typeof value === "string" ? value : number(short(value))
    }))

// ── Clauses ─────────────────────────────────────────────────────────────────

/** Two decimals at most, below 1 three; rounded once. */
const short = (value: number): string =>
  Rational.toFixed(Rational.of(value), Math.abs(value) < 1 ? 3 : 2).replace(/\.?0+$/, "")
