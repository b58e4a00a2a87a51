/**
 * Where to set the pass mark by looking at people (batas kelulusan dari kelompok): borderline, contrasting groups, Hofstee.
 *
 * A lowest count of wrong decisions is often a plateau: all its cuts are returned and a person chooses. Hofstee's compromise can have
 * no solution, and then says so.
 *
 * @module
 */
import * as Known from "./Known.ts"
import type { Value, Values } from "./Known.ts"
import * as Summary from "./Summary.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Overall rating and score of the same people, and the rating that means borderline. @category types */
export interface Rated {
  readonly globalRating: Values
  readonly score: Values
  readonly borderline: Value
}

/** Mean and median score of those rated borderline. @category types */
export interface BorderlineGroup {
  readonly mean: Value
  readonly median: Value
  /** Undefined while nobody has said which rating is borderline. */
  readonly n: Value
  /** Of the mean; undefined for one person. */
  readonly standardError: Value
}

/** The line of score on rating, read at borderline. @category types */
export interface BorderlineRegression {
  readonly cut: Value
  readonly slope: Value
  readonly intercept: Value
  /** Of the cut; undefined below three people. */
  readonly standardError: Value
}

/** Every whole cut with the fewest wrong decisions. @category types */
export interface ContrastingGroups {
  readonly minimumMisclassified: Value
  /** Undefined where the range is unknown or too wide; empty where it holds no whole number. */
  readonly cutsAtMinimum: ReadonlyArray<number> | undefined
  readonly midpointOfMeans: Value
}

/** The compromise and the share that fails at it. @category types */
export interface Hofstee {
  readonly cut: Value
  readonly failPercentAtCut: Value
}

// ── Parameters ──────────────────────────────────────────────────────────────

/** A search over more cuts than this is a mistake in the bounds. */
const cutLimit = 1_000_000

/** Steps of the search, to one point. */
const hundredths = 100

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns mean and median of the scores of people rated borderline.
 *
 * Reference: Livingston & Zieky 1982, Passing Scores; the error of the mean is sd/√n. Assumes ratings given without sight of the scores. People
 * with an unknown rating or score are left out. Nobody borderline: undefined; one person: no error.
 *
 * @example
 * ```ts
 * import { CutScoreOfGroups } from "@sepasar/core/measurement"
 *
 * const rated = { globalRating: [0, 1, 1, 2], score: [40, 50, 54, 60], borderline: 1 }
 * CutScoreOfGroups.borderlineGroup(rated) // => { mean: 52, median: 52, n: 2, standardError: 2 }
 * ```
 * @category rules
 */
export const borderlineGroup = ({ borderline, globalRating, score }: Rated): BorderlineGroup => {
  const [ratings, scores] = Known.pairs(globalRating, score)
  const chosen = scores.filter((_, at) => ratings[at] === borderline)
  const sd = Summary.sd(chosen)
  return {
    mean: Summary.mean(chosen),
    median: Summary.median(chosen),
    n: Known.isKnown(borderline) ? chosen.length : undefined,
    standardError: sd === undefined ? undefined : sd / Math.sqrt(chosen.length)
  }
}

/**
 * Returns the score that least squares of score on rating predict at borderline.
 *
 * Reference: Hejri et al. 2013, J. Res. Med. Sci. 18:887. Uses everybody's scores, so it is steadier than the borderline group. Assumes
 * that scores rise evenly with ratings. The error of the cut is s √(1/n + (borderline − x̄)²/Sxx), s² by n − 2, from three people up. Undefined
 * below two people or where all are rated alike.
 *
 * @example
 * ```ts
 * import { CutScoreOfGroups } from "@sepasar/core/measurement"
 *
 * const rated = { globalRating: [0, 1, 2], score: [40, 50, 60], borderline: 1 }
 * CutScoreOfGroups.borderlineRegression(rated) // => { cut: 50, slope: 10, intercept: 40, standardError: 0 }
 * ```
 * @category rules
 */
export const borderlineRegression = ({ borderline, globalRating, score }: Rated): BorderlineRegression => {
  const [x, y] = Known.pairs(globalRating, score)
  const spread = Summary.deviations(x)
  if (spread === 0) return { cut: undefined, slope: undefined, intercept: undefined, standardError: undefined }
  const slope = Known.finite(Summary.products(x, y) / spread)
  const intercept = slope === undefined ? undefined : Known.finite(Summary.mean(y)! - slope * Summary.mean(x)!)
  const cut = slope === undefined || intercept === undefined || !Known.isKnown(borderline) ? undefined : intercept + slope * borderline
  return { cut: Known.finite(cut), slope, intercept, standardError: cut === undefined ? undefined : errorAt(x, y, spread, borderline!) }
}

/**
 * Returns the whole cuts from..to at which fewest people are misclassified; pass is score ≥ cut.
 *
 * Counts masters below the cut and non-masters at or above it, alike. Reference: Berk 1976; Livingston & Zieky 1982. Assumes that both mistakes
 * weigh the same and that the groups were named without the scores. Unknown scores are left out. No
 * cut in the range, a bound unknown or beyond 2⁵³, or more than a million cuts: undefined. The midpoint needs both groups.
 *
 * @example
 * ```ts
 * import { CutScoreOfGroups } from "@sepasar/core/measurement"
 *
 * const groups = { masters: [3, 5], nonMasters: [1, 2], from: 1, to: 5 }
 * CutScoreOfGroups.contrastingGroups(groups).cutsAtMinimum // => [3]
 * ```
 * @category rules
 */
export const contrastingGroups = (
  { from, masters, nonMasters, to }: { readonly masters: Values; readonly nonMasters: Values; readonly from: Value; readonly to: Value }
): ContrastingGroups => {
  const high = Float64Array.from(Known.values(masters)).sort()
  const low = Float64Array.from(Known.values(nonMasters)).sort()
  const [upper, lower] = [Summary.mean(Array.from(high)), Summary.mean(Array.from(low))]
  const midpointOfMeans = upper === undefined || lower === undefined ? undefined : (upper + lower) / 2
  if (!isBound(from) || !isBound(to) || to - from > cutLimit) {
    return { minimumMisclassified: undefined, cutsAtMinimum: undefined, midpointOfMeans }
  }
  let minimumMisclassified: Value = undefined
  let cutsAtMinimum: Array<number> = []
  for (let cut = Math.ceil(from), failed = 0, below = 0; cut <= to; cut++) {
    while (failed < high.length && high[failed]! < cut) failed++
    while (below < low.length && low[below]! < cut) below++
    const wrong = failed + low.length - below
    if (minimumMisclassified === undefined || wrong < minimumMisclassified) {
      minimumMisclassified = wrong
      cutsAtMinimum = []
    }
    if (wrong === minimumMisclassified) cutsAtMinimum.push(cut)
  }
  return { minimumMisclassified, cutsAtMinimum, midpointOfMeans }
}

/**
 * Returns Hofstee's compromise: where the failing share meets the line from (cutMin, failMax) to (cutMax, failMin).
 *
 * The first cut on a grid of 0.01 at which the share failing, score < cut, is at least the line. Reference: Hofstee 1983; de Gruijter
 * 1985, J. Educ. Meas. 22:263. Assumes bounds set before the scores were seen. Undefined when the share lies above the line at cutMin already or never reaches it, and while a bound or all
 * scores are unknown.
 *
 * @example
 * ```ts
 * import { CutScoreOfGroups } from "@sepasar/core/measurement"
 *
 * const scores = [40, 45, 52, 55, 58, 61, 66, 70, 75, 80]
 * const bounds = { cutMin: 50, cutMax: 60, failMinPercent: 10, failMaxPercent: 50 }
 * CutScoreOfGroups.hofstee({ scores, ...bounds }) // => { cut: 55, failPercentAtCut: 30 }
 * ```
 * @category rules
 */
export const hofstee = (
  { cutMax, cutMin, failMaxPercent, failMinPercent, scores }: {
    readonly scores: Values
    readonly cutMin: Value
    readonly cutMax: Value
    readonly failMinPercent: Value
    readonly failMaxPercent: Value
  }
): Hofstee => {
  const none: Hofstee = { cut: undefined, failPercentAtCut: undefined }
  const ascending = Float64Array.from(Known.values(scores)).sort()
  const bounds = Known.every([cutMin, cutMax, failMinPercent, failMaxPercent])
  if (bounds === undefined || ascending.length === 0) return none
  const [from, to, least, most] = bounds as readonly [number, number, number, number]
  const steps = Math.floor((to - from) * hundredths + slack)
  if (steps < 0 || steps > cutLimit) return none
  for (let step = 0, failing = 0; step <= steps; step++) {
    const cut = Number((from + step / hundredths).toFixed(10))
    while (failing < ascending.length && ascending[failing]! < cut) failing++
    const share = (100 * failing) / ascending.length
    const line = step === 0 ? most : most + ((least - most) * (cut - from)) / (to - from)
    if (share >= line - slack) return step === 0 && share > line + slack ? none : { cut, failPercentAtCut: share }
  }
  return none
}

// ── Clauses ─────────────────────────────────────────────────────────────────

/** Standard error of the line of y on x at a place. */
const errorAt = (x: ReadonlyArray<number>, y: ReadonlyArray<number>, spread: number, place: number): Value => {
  const n = x.length
  if (n < 3) return undefined
  const both = Summary.products(x, y)
  const rest = Math.max(0, Summary.deviations(y) - (both * both) / spread)
  return Known.finite(Math.sqrt((rest / (n - 2)) * (1 / n + (place - Summary.mean(x)!) ** 2 / spread)))
}

/** Whole numbers beyond 2⁵³ cannot be counted through one by one. */
const isBound = (value: Value): value is number => Known.isKnown(value) && Math.abs(value) < Number.MAX_SAFE_INTEGER

/** Binary noise must not decide whether the curve meets the line. */
const slack = 1e-9
