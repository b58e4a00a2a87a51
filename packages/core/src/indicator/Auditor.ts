/**
 * Looks over printed figures for the usual faults (pemeriksa angka).
 *
 * The auditor computes from the counts and compares with what was printed. It never fits a formula to a quotation: a spoken
 * figure stays a claim beside the computed one. A finding says which fault the printed number would be explained by.
 *
 * @module
 */
import * as Rational from "../kernel/Rational.ts"
import type { Direction, Reality } from "./Change.ts"
import * as Decimal from "./Decimal.ts"
import type { Value } from "./Decimal.ts"
import type { Grade, Scheme } from "./Satisfaction.ts"
import * as Satisfaction from "./Satisfaction.ts"
import * as Share from "./Share.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Kesalahan yang lazim. @category types */
export type FaultKind =
  | "points-printed-as-percent" | "base-is-the-later-figure" | "ratio-printed-as-rise" | "share-printed-as-growth" | "growth-does-not-follow"
  | "percent-of-zero" | "base-not-named" | "target-against-result" | "partial-year" | "cumulative-against-one-year"
  | "worsening-printed-as-improvement" | "complements-of-one-total" | "total-is-not-its-sum" | "achievement-above-100"
  | "capped-here-not-there" | "headline-differs-from-body" | "thousands-mark-read-as-decimal" | "grade-does-not-belong" | "converted-is-not-mean-times-25"

/** Temuan pemeriksa: the fault, with the printed number and the computed one. @category types */
export interface AuditFinding {
  readonly fault: FaultKind
  readonly facts: Readonly<Record<string, string | number>>
}

/** Pernyataan perubahan as printed: two figures, their months, and what was said about them. @category types */
export interface PrintedChange {
  readonly before: Value
  readonly after: Value
  readonly isShare: boolean
  readonly direction?: Direction
  /** The change as printed, in percent. */
  readonly printedPercent?: number
  /** What the print says the percentage is of; absent when it says nothing. */
  readonly printedBase?: "before" | "after"
  readonly printedAs?: "improvement" | "worsening"
  readonly beforeReality?: Reality
  readonly afterReality?: Reality
  /** Months each figure covers; for a level on a day leave them out. */
  readonly beforeMonths?: number
  readonly afterMonths?: number
  readonly beforeCumulative?: boolean
  readonly afterCumulative?: boolean
  /** The total of which `after` is a part, where there is one. */
  readonly whole?: number
}

// ── Parameters ──────────────────────────────────────────────────────────────

/** How far a printed percentage may lie from the computed one: half a unit of one decimal, as prints round to it. @category parameters */
export const printedTolerance = 0.05

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Audits a printed change.
 *
 * @example
 * ```ts
 * import { Auditor } from "@sepasar/core/indicator"
 *
 * const faults = Auditor.change({ before: 40, after: 60, isShare: true, printedPercent: 20, printedBase: "before" })
 * faults.map(({ fault }) => fault) // => ["points-printed-as-percent", "complements-of-one-total"]
 * ```
 * @category rules
 */
export const change = (printed: PrintedChange): ReadonlyArray<AuditFinding> => {
  const before = Decimal.read(printed.before)
  const after = Decimal.read(printed.after)
  const found: Array<AuditFinding> = []
  const say = (fault: FaultKind, facts: AuditFinding["facts"] = {}) => void found.push({ fault, facts })
  if ((printed.beforeReality ?? "result") !== (printed.afterReality ?? "result")) say("target-against-result")
  if (printed.beforeMonths !== undefined && printed.afterMonths !== undefined && printed.beforeMonths !== printed.afterMonths) {
    say("partial-year", { before: printed.beforeMonths, after: printed.afterMonths })
  }
  if ((printed.beforeCumulative ?? false) !== (printed.afterCumulative ?? false)) say("cumulative-against-one-year")
  if (before === undefined || after === undefined) return found
  const sign = Rational.compare(after, before)
  if (printed.printedPercent !== undefined) found.push(...percentage(printed, before, after, printed.printedPercent))
  if (printed.printedAs === "improvement" && printed.direction !== undefined && sign !== 0 && (sign > 0) !== (printed.direction === "higherIsBetter")) {
    say("worsening-printed-as-improvement", { before: printed.before!, after: printed.after! })
  }
  if (printed.isShare && Rational.compare(Rational.add(before, after), Decimal.hundred) === 0) {
    say("complements-of-one-total", { before: printed.before!, after: printed.after! })
  }
  return found
}

/** Audits a printed total against its parts; a total a thousand times too small or too great is a thousands mark misread. @category rules */
export const total = (parts: ReadonlyArray<Value>, printedTotal: Value): ReadonlyArray<AuditFinding> => {
  const { consistent, difference, sum } = Share.sum(parts, printedTotal)
  if (consistent !== false || sum === undefined || printedTotal === undefined) return []
  const facts = { printed: printedTotal, sum, difference: difference ?? 0 }
  return [{ fault: thousandfold(sum, printedTotal) ? "thousands-mark-read-as-decimal" : "total-is-not-its-sum", facts }]
}

/** Audits printed achievements: above 100, and capped in one place while not in another. @category rules */
export const achievements = (printed: ReadonlyArray<Value>, computedUncapped: ReadonlyArray<Value>): ReadonlyArray<AuditFinding> => {
  const above = printed.flatMap((value) => (value !== undefined && value > 100 ? [{ fault: "achievement-above-100" as const, facts: { printed: value } }] : []))
  const capped = printed.some((value, at) => value === 100 && (computedUncapped[at] ?? 0) > 100)
  return [...above, ...(capped && above.length > 0 ? [{ fault: "capped-here-not-there" as const, facts: {} }] : [])]
}

/** Audits one figure that a release prints twice: headline and body. @category rules */
export const twice = (headline: Value, body: Value): ReadonlyArray<AuditFinding> => {
  if (headline === undefined || body === undefined || headline === body) return []
  const facts = { headline, body }
  return [{ fault: thousandfold(headline, body) ? "thousands-mark-read-as-decimal" : "headline-differs-from-body", facts }]
}

/** Audits a printed survey grade against its printed index. @category rules */
export const surveyGrade = (index: Value, printedGrade: Grade, scheme: Scheme): ReadonlyArray<AuditFinding> => {
  const grade = Satisfaction.grade(index, scheme)
  return index === undefined || grade === printedGrade
    ? []
    : [{ fault: "grade-does-not-belong", facts: { index, printed: printedGrade, grade: grade ?? "-", scheme } }]
}

/** Audits an element of a survey: its mean on the scale from 1 to 4 against the converted value printed beside it. @category rules */
export const surveyElement = (mean: Value, printedConverted: Value): ReadonlyArray<AuditFinding> => {
  const exact = Decimal.read(mean)
  const printed = Decimal.read(printedConverted)
  if (exact === undefined || printed === undefined) return []
  const converted = Rational.multiply(exact, Rational.ofInt(Satisfaction.scale.factor))
  return Rational.compare(Rational.abs(Rational.subtract(converted, printed)), conversionTolerance) <= 0
    ? []
    : [{ fault: "converted-is-not-mean-times-25", facts: { mean: mean!, printed: printedConverted!, computed: Decimal.write(converted, 2)! } }]
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const percentage = (printed: PrintedChange, before: Rational.Rational, after: Rational.Rational, stated: number): ReadonlyArray<AuditFinding> => {
  const difference = Rational.subtract(after, before)
  const growth = Decimal.percent(difference, before)
  const near = (value: Rational.Rational | undefined): boolean =>
    value !== undefined && Rational.compare(Rational.abs(Rational.subtract(Rational.abs(value), Rational.abs(Rational.of(stated)))), tolerance) <= 0
  const facts = { printed: stated, computed: Decimal.write(growth, 2) ?? "-" }
  const unnamed: ReadonlyArray<AuditFinding> = printed.printedBase === undefined ? [{ fault: "base-not-named", facts: { printed: stated } }] : []
  if (growth === undefined) return [{ fault: "percent-of-zero", facts: { printed: stated } }, ...unnamed]
  if (near(growth)) return unnamed
  if (printed.isShare && near(difference)) return [{ fault: "points-printed-as-percent", facts }]
  const late = Decimal.percent(difference, after)
  if (near(late)) return printed.printedBase === "after" ? [] : [{ fault: "base-is-the-later-figure", facts }]
  if (near(Decimal.percent(after, before))) return [{ fault: "ratio-printed-as-rise", facts }]
  if (near(Decimal.percent(after, Decimal.read(printed.whole)))) return [{ fault: "share-printed-as-growth", facts }]
  return [{ fault: "growth-does-not-follow", facts }, ...unnamed]
}

const tolerance = Rational.of(printedTolerance)

// A mean printed with two decimals may lie half a hundredth off, which is an eighth on the converted scale.
const conversionTolerance = Rational.of(0.125)

const thousandfold = (a: number, b: number): boolean => {
  const [x, y] = [Rational.of(a), Rational.of(b)]
  const thousand = Rational.ofInt(1000)
  return a !== 0 && (Rational.compare(Rational.multiply(x, thousand), y) === 0 || Rational.compare(Rational.multiply(y, thousand), x) === 0)
}
