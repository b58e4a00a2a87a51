/**
 * Intraclass correlation (korelasi intrakelas): how far judges give the same scores, in six forms.
 *
 * Choose by design, not by size: form 1 when every target has other judges, form 2 when the judges stand for many and their level
 * counts, form 3 when only these judges matter and order counts; k for the mean of all judges. Below zero is an answer.
 * Targets with an unknown score are left out.
 *
 * @module
 */
import * as Distribution from "./Distribution.ts"
import * as Interval from "./Interval.ts"
import * as Known from "./Known.ts"
import type { Table, Value } from "./Known.ts"
import * as TwoWay from "./TwoWay.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** The six forms of Shrout and Fleiss. @category types */
export type Form = "icc11" | "icc21" | "icc31" | "icc1k" | "icc2k" | "icc3k"

/** Coefficients over the complete targets, each with its interval. @category types */
export interface IntraclassCorrelation extends Readonly<Record<Form, Value>> {
  readonly targets: number
  readonly judges: number
  readonly intervals: Readonly<Record<Form, Interval.Interval>>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns the six coefficients of a table of targets by judges, with intervals at the level given.
 *
 * Formula: from the mean squares between targets (B), within targets (W), between judges (J) and residual (E). Reference: Shrout & Fleiss
 * 1979, Psychol. Bull. 86:420; intervals: McGraw & Wong 1996, Psychol. Methods 1:30. Assumes additive judges and even spread.
 * Undefined below two targets or judges and where the divisor is zero.
 *
 * @example
 * ```ts
 * import { IntraclassCorrelation } from "@sepasar/core/measurement"
 *
 * const judged = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]
 * const { icc11, icc21, icc31 } = IntraclassCorrelation.of(judged)
 * [icc11, icc21, icc31].map((value) => value!.toFixed(2)) // => ["0.17", "0.29", "0.71"]
 * ```
 * @category rules
 */
export const of = (table: Table, level = 0.95): IntraclassCorrelation => {
  const squares = TwoWay.of(table)
  if (squares === undefined) {
    const rows = Known.rows(table)
    return { targets: rows.length, judges: Known.width(table), ...blank(undefined), intervals: blank(Interval.none) }
  }
  const { columns: j, n, residual: e, rows: b, k, within: w } = squares
  const values: Record<Form, Value> = {
    icc11: over(b - w, b + (k - 1) * w),
    icc21: over(b - e, b + (k - 1) * e + (k * (j - e)) / n),
    icc31: over(b - e, b + (k - 1) * e),
    icc1k: over(b - w, b),
    icc2k: over(b - e, b + (j - e) / n),
    icc3k: over(b - e, b)
  }
  const alpha = (1 - level) / 2
  const one = bounds(b, w, n - 1, n * (k - 1), alpha)
  const three = bounds(b, e, n - 1, (n - 1) * (k - 1), alpha)
  const two = absoluteBounds(squares, values.icc21, alpha)
  const single = ({ high, low }: Bounds): Interval.Interval => ({ low: shifted(low, k - 1), high: shifted(high, k - 1) })
  const average = ({ high, low }: Bounds): Interval.Interval => ({ low: shifted(low, 0), high: shifted(high, 0) })
  const stepped = (value: Value): Value => value === undefined ? undefined : over(k * value, 1 + (k - 1) * value)
  return {
    targets: n,
    judges: k,
    ...values,
    intervals: {
      icc11: single(one),
      icc21: two,
      icc31: single(three),
      icc1k: average(one),
      icc2k: { low: stepped(two.low), high: stepped(two.high) },
      icc3k: average(three)
    }
  }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

type Bounds = Interval.Interval

const blank = <A>(value: A): Record<Form, A> => ({ icc11: value, icc21: value, icc31: value, icc1k: value, icc2k: value, icc3k: value })

const over = (a: number, b: number): Value => b === 0 ? undefined : Known.finite(a / b)

const shifted = (f: Value, by: number): Value => f === undefined ? undefined : over(f - 1, f + by)

/** The F ratio divided and multiplied by its quantiles. */
const bounds = (between: number, error: number, d1: number, d2: number, alpha: number): Bounds => {
  const f = error > 0 ? between / error : undefined
  const lower = Distribution.fQuantile(alpha, d1, d2)
  const upper = Distribution.fQuantile(alpha, d2, d1)
  return f === undefined || f === 0 || lower === undefined || upper === undefined ? Interval.none : { low: f / lower, high: f * upper }
}

/** McGraw and Wong's interval of ICC(A,1), with Satterthwaite's degrees of freedom. */
const absoluteBounds = ({ columns: j, k, n, residual: e, rows: b }: TwoWay.TwoWay, icc: Value, alpha: number): Bounds => {
  if (icc === undefined || icc >= 1) return Interval.none
  const a = (k * icc) / (n * (1 - icc))
  const c = 1 + (k * icc * (n - 1)) / (n * (1 - icc))
  const df = (a * j + c * e) ** 2 / ((a * j) ** 2 / (k - 1) + (c * e) ** 2 / ((n - 1) * (k - 1)))
  const lower = Distribution.fQuantile(alpha, n - 1, df)
  const upper = Distribution.fQuantile(alpha, df, n - 1)
  if (lower === undefined || upper === undefined) return Interval.none
  const rest = k * j + (k * n - k - n) * e
  return {
    low: over(n * (b - lower * e), lower * rest + n * b),
    high: over(n * (upper * b - e), rest + n * upper * b)
  }
}
