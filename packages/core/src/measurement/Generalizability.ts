/**
 * How far scores hold over other judges and tasks (teori generalisabilitas).
 *
 * Variance components come from expected mean squares and are not cut at zero: a negative one says that the true one is small or the design
 * too thin. Relative coefficients speak of order, absolute ones of level against a cut.
 *
 * @module
 */
import * as Distribution from "./Distribution.ts"
import * as Interval from "./Interval.ts"
import * as Known from "./Known.ts"
import type { Table, Value } from "./Known.ts"
import * as Summary from "./Summary.ts"
import * as TwoWay from "./TwoWay.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Persons by judges: components, both coefficients for a decision with m judges, and the interval of the relative one. @category types */
export interface PersonsByJudges {
  readonly varPersons: Value
  readonly varJudges: Value
  readonly varResidual: Value
  readonly relative: Value
  readonly absolute: Value
  readonly relativeInterval: Interval.Interval
}

/** Persons by raters within tasks. @category types */
export interface Nested {
  readonly variance: {
    readonly p: Value
    readonly t: Value
    readonly rWithinT: Value
    readonly pt: Value
    readonly residual: Value
  }
  readonly relative: Value
  readonly absolute: Value
}

/** The design measured and the design decided on. @category types */
export interface NestedDesign {
  readonly tasks: Value
  readonly ratersPerTask: Value
  readonly decisionTasks: Value
  readonly decisionRaters: Value
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns the components of the crossed design and the coefficients of a decision with so many judges.
 *
 * Formula: relative = vp/(vp + ve/m), absolute = vp/(vp + ve/m + vj/m). Reference: Brennan 2001, Generalizability Theory, ch. 2. With the judges
 * measured, relative is ICC(3,k) and absolute ICC(2,k). The interval of the relative one is exact under normal effects, from F = person mean
 * square / residual: relative = (F − 1)m/((F − 1)m + k) (Feldt 1965; McGraw & Wong 1996). Undefined below two persons or judges; coefficients
 * also for a decision without judges.
 *
 * @example
 * ```ts
 * import { Generalizability } from "@sepasar/core/measurement"
 *
 * const study = Generalizability.personsByJudges([[5, 7], [6, 8], [8, 10], [9, 11]], 2)
 * study.relative // => 1
 * study.varJudges // => 2
 * ```
 * @category rules
 */
export const personsByJudges = (rows: Table, judges: Value, level = 0.95): PersonsByJudges => {
  const squares = TwoWay.of(rows)
  if (squares === undefined) {
    const none = { varPersons: undefined, varJudges: undefined, varResidual: undefined, relative: undefined, absolute: undefined }
    return { ...none, relativeInterval: Interval.none }
  }
  const { columns, k, n, residual, rows: between } = squares
  const varPersons = (between - residual) / k
  const varJudges = (columns - residual) / n
  const m = isAbove(judges) ? judges : undefined
  return {
    varPersons,
    varJudges,
    varResidual: residual,
    relative: m === undefined ? undefined : share(varPersons, residual / m),
    absolute: m === undefined ? undefined : share(varPersons, residual / m + varJudges / m),
    relativeInterval: m === undefined || !(residual > 0 && between > 0) ? Interval.none : relativeBounds(between / residual, { n, k, m, level })
  }
}

/**
 * Returns the components of persons × (raters within tasks), columns task by task, and the coefficients of a decision.
 *
 * Formula: relative error pt/T + residual/(T R), absolute adds t/T + rWithinT/(T R). Reference: Brennan 2001, ch. 3. Assumes
 * tasks and raters drawn from many; no interval stands in the literature but by resampling persons. Persons with an unknown score
 * are left out. Undefined below two persons, tasks or raters a task, and where the columns are not tasks × raters.
 *
 * @example
 * ```ts
 * import { Generalizability } from "@sepasar/core/measurement"
 *
 * const rows = [[5, 6, 4, 5], [7, 7, 6, 8], [3, 4, 2, 2], [8, 9, 7, 6]]
 * const design = { tasks: 2, ratersPerTask: 2, decisionTasks: 2, decisionRaters: 2 }
 * Generalizability.nested(rows, design).relative!.toFixed(4) // => "0.9611"
 * ```
 * @category rules
 */
export const nested = (rows: Table, { decisionRaters, decisionTasks, ratersPerTask: r, tasks: t }: NestedDesign): Nested => {
  const none = { p: undefined, t: undefined, rWithinT: undefined, pt: undefined, residual: undefined }
  const known = Known.rows(rows)
  const n = known.length
  if (n < 2 || !Summary.isCount(t) || !Summary.isCount(r) || t < 2 || r < 2 || known[0]!.length !== t * r) {
    return { variance: none, relative: undefined, absolute: undefined }
  }
  const size = known.flat().reduce((total, value) => total + value * value, 0)
  const byTask = known.map((row) => Array.from({ length: t }, (_, task) => Summary.sum(row.slice(task * r, (task + 1) * r)) / r))
  const persons = known.map((row) => Summary.sum(row) / (t * r))
  const raters = Known.columns(known).map((column) => Summary.sum(column) / n)
  const tasks = Known.columns(byTask).map((column) => Summary.sum(column) / n)
  const grand = Summary.sum(persons) / n
  const square = (value: number): number => value * value
  const clean = (squares: number, freedom: number): number => Summary.orZero(squares, size) / freedom
  const msP = clean(t * r * Summary.deviations(persons), n - 1)
  const msT = clean(n * r * Summary.deviations(tasks), t - 1)
  const msR = clean(n * Summary.sum(raters.map((mean, at) => square(mean - tasks[Math.floor(at / r)]!))), t * (r - 1))
  const msPT = clean(
    r * Summary.sum(byTask.map((row, p) => Summary.sum(row.map((mean, task) => square(mean - persons[p]! - tasks[task]! + grand))))),
    (n - 1) * (t - 1)
  )
  const msE = clean(
    Summary.sum(known.map((row, p) => Summary.sum(row.map((value, at) => {
      const task = Math.floor(at / r)
      return square(value - byTask[p]![task]! - raters[at]! + tasks[task]!)
    })))),
    (n - 1) * t * (r - 1)
  )
  const variance = {
    p: (msP - msPT) / (t * r),
    t: (msT - msPT - msR + msE) / (n * r),
    rWithinT: (msR - msE) / n,
    pt: (msPT - msE) / r,
    residual: msE
  }
  if (!isAbove(decisionTasks) || !isAbove(decisionRaters)) return { variance, relative: undefined, absolute: undefined }
  const relativeError = variance.pt / decisionTasks + variance.residual / (decisionTasks * decisionRaters)
  const absoluteError = relativeError + variance.t / decisionTasks + variance.rWithinT / (decisionTasks * decisionRaters)
  return { variance, relative: share(variance.p, relativeError), absolute: share(variance.p, absoluteError) }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const relativeBounds = (f: number, { k, level, m, n }: { readonly n: number; readonly k: number; readonly m: number; readonly level: number }): Interval.Interval => {
  const tail = (1 - level) / 2
  const [lower, upper] = [Distribution.fQuantile(tail, n - 1, (n - 1) * (k - 1)), Distribution.fQuantile(tail, (n - 1) * (k - 1), n - 1)]
  if (lower === undefined || upper === undefined) return Interval.none
  // With more judges decided on than measured, a ratio far below 1 has no coefficient.
  const read = (ratio: number): Value => (ratio - 1) * m + k > 0 ? share((ratio - 1) * m, k) : undefined
  const [low, high] = [read(f / lower), read(f * upper)]
  return low === undefined || high === undefined ? Interval.none : { low, high }
}

const isAbove = (value: Value): value is number => Known.isKnown(value) && value > 0

const share = (persons: number, error: number): Value => persons + error === 0 ? undefined : Known.finite(persons / (persons + error))
