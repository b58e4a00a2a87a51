/**
 * Finds the work whose removal leaves the greatest (or the smallest) ratio of marks to points.
 *
 * For a ratio N/D, the best work to keep has the greatest sum of mark × D − point × N; the ratio of
 * that choice is the next N/D, until nothing changes (Dinkelbach 1967). The last choice is made at the best
 * ratio itself, where equally good sets differ only in work of equal value, so ties are settled there: greater points go first, then
 * the id. Whole numbers are used where they stay safe, big integers otherwise.
 *
 * @module
 */
import * as Rational from "../../kernel/Rational.ts"
import * as Score from "../../kernel/Score.ts"
import * as Mark from "../Mark.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** What to search: `free` are the places that may go, `worst` says from which end. @category types */
export interface Search {
  readonly ids: ReadonlyArray<string>
  readonly marks: ReadonlyArray<Mark.Known>
  readonly points: ReadonlyArray<Mark.Known>
  readonly free: ReadonlyArray<number>
  readonly count: number
  readonly worst: boolean
}

/** What is left and what went. @category types */
export interface Found {
  readonly score: Mark.Known
  readonly possible: Mark.Known
  readonly dropped: ReadonlyArray<string>
}

/** The arithmetic of one kind of number. */
interface Numbers<N> {
  readonly zero: N
  readonly add: (a: N, b: N) => N
  readonly subtract: (a: N, b: N) => N
  readonly times: (a: N, b: N) => N
  readonly compare: (a: N, b: N) => number
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** Searches on whole ten-thousandths, or returns nothing where they could leave the safe range. @category rules */
export const safely = (search: Search): Found | undefined => {
  const { marks, points } = search
  let markSize = 0
  let pointSize = 0
  for (let at = 0; at < marks.length; at++) {
    const mark = marks[at]!
    const point = points[at]!
    if (typeof mark !== "number" || typeof point !== "number") return undefined
    markSize += Math.abs(mark)
    pointSize += point
  }
  if (Math.max(markSize, 1) * Math.max(pointSize, 1) * 2 > Number.MAX_SAFE_INTEGER) return undefined
  const { dropped, n, d } = run(numbers, search, marks as ReadonlyArray<number>, points as ReadonlyArray<number>)
  return { score: Score.ofUnits(n), possible: Score.ofUnits(d), dropped }
}

/** Searches and sums on big integers over one common denominator: always possible. @category rules */
export const exactly = {
  search: (search: Search): Found => {
    const common = denominator([...search.marks, ...search.points])
    const { dropped, n, d } = run(integers, search, search.marks.map((mark) => over(mark, common)), search.points.map((mark) => over(mark, common)))
    return { score: Mark.simplest(Rational.make(n, common)), possible: Mark.simplest(Rational.make(d, common)), dropped }
  },
  sum: (marks: ReadonlyArray<Mark.Known>): Mark.Known => Mark.simplest(Rational.sum(marks.map(Mark.exact)))
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const numbers: Numbers<number> = {
  zero: 0,
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  times: (a, b) => a * b,
  compare: (a, b) => a - b
}

const integers: Numbers<bigint> = {
  zero: 0n,
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  times: (a, b) => a * b,
  compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0)
}

const denominator = (marks: ReadonlyArray<Mark.Known>): bigint => {
  let common = BigInt(Score.unit)
  for (const mark of marks) if (typeof mark === "object") common *= Rational.make(mark.d, common).n
  return common
}

const over = (mark: Mark.Known, common: bigint): bigint => {
  const { d, n } = Mark.exact(mark)
  return n * (common / d)
}

const run = <N>(
  as: Numbers<N>,
  { count, free, ids, worst }: Search,
  marks: ReadonlyArray<N>,
  points: ReadonlyArray<N>
): { readonly n: N; readonly d: N; readonly dropped: ReadonlyArray<string> } => {
  const allMarks = marks.reduce(as.add, as.zero)
  const allPoints = points.reduce(as.add, as.zero)
  if (count === 0) return { n: allMarks, d: allPoints, dropped: [] }
  const left = (all: N, values: ReadonlyArray<N>, gone: ReadonlyArray<number>) => gone.reduce((sum, at) => as.subtract(sum, values[at]!), all)
  const pointless = as.compare(allPoints, as.zero) === 0
  let n = allMarks
  let d = allPoints
  while (true) {
    const worth = pointless ? marks : marks.map((mark, at) => as.subtract(as.times(mark, d), as.times(points[at]!, n)))
    const gone = choose(as, worth, points, { count, free, ids, worst }, pointless)
    const nextN = left(allMarks, marks, gone)
    const nextD = left(allPoints, points, gone)
    if (pointless || as.compare(as.times(nextN, d), as.times(n, nextD)) === 0) {
      return { n: nextN, d: nextD, dropped: gone.map((at) => ids[at]!).sort() }
    }
    n = nextN
    d = nextD
  }
}

/** The places to drop at one ratio: least worth first (greatest, for the best), then greater points, then the id. */
const choose = <N>(
  as: Numbers<N>,
  worth: ReadonlyArray<N>,
  points: ReadonlyArray<N>,
  { count, free, ids, worst }: Pick<Search, "count" | "free" | "ids" | "worst">,
  pointless: boolean
): ReadonlyArray<number> => {
  const sign = worst ? 1 : -1
  const order = (a: number, b: number) =>
    sign * as.compare(worth[a]!, worth[b]!) || as.compare(points[b]!, points[a]!) || sign * (ids[a]! < ids[b]! ? -1 : 1)
  const goes = count === 1 ? [free.reduce((first, at) => (order(at, first) < 0 ? at : first))] : free.toSorted(order).slice(0, count)
  if (pointless) return goes
  const gone = new Set(goes)
  const stays = points.some((point, at) => as.compare(point, as.zero) > 0 && !gone.has(at))
  return stays ? goes : spare(as, points, goes, free, order)
}

/** Nothing with points would be left: the best work that has points stays, and the first of the others goes instead. */
const spare = <N>(
  as: Numbers<N>,
  points: ReadonlyArray<N>,
  goes: ReadonlyArray<number>,
  free: ReadonlyArray<number>,
  order: (a: number, b: number) => number
): ReadonlyArray<number> => {
  const withPoints = goes.filter((at) => as.compare(points[at]!, as.zero) > 0)
  const saved = withPoints.reduce((last, at) => (order(at, last) > 0 ? at : last))
  const gone = new Set(goes)
  const instead = free.filter((at) => !gone.has(at)).reduce((first, at) => (order(at, first) < 0 ? at : first))
  return [...goes.filter((at) => at !== saved), instead]
}
