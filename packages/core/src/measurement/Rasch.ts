/**
 * The Rasch family (model Rasch): item difficulty, person ability, partial credit, judge severity.
 *
 * Items and judges are placed by conditional likelihood, persons afterwards. What the answers cannot place is refused:
 * an item everybody solved has no difficulty, and judges nothing links have no common scale. Other programs fix the
 * origin elsewhere and so differ by a constant; here the places sum to zero.
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as Likelihood from "./ConditionalLikelihood.ts"
import * as Known from "./Known.ts"
import type { Table, Value, Values } from "./Known.ts"
import * as Pattern from "./Pattern.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Item difficulties in logits, summing to zero; a greater one is harder. @category types */
export interface Difficulties {
  readonly n: number
  readonly difficulty: ReadonlyArray<number>
  readonly standardError: ReadonlyArray<number>
  readonly logLikelihood: number
}

/** Thresholds by item and step, all together summing to zero, and their standard errors. @category types */
export interface PartialCredit {
  readonly n: number
  readonly thresholds: ReadonlyArray<ReadonlyArray<number>>
  readonly standardError: ReadonlyArray<ReadonlyArray<number>>
  readonly logLikelihood: number
}

/** Keketatan juri: severities and common thresholds, each summing to zero; a severe judge stands above 0. @category types */
export interface JudgeSeverity {
  readonly n: number
  readonly severity: ReadonlyArray<number>
  readonly standardError: ReadonlyArray<number>
  readonly thresholds: ReadonlyArray<number>
  readonly logLikelihood: number
}

/** Maximum likelihood, or Warm's weighted likelihood which also places the lowest and the highest score. @category types */
export type Method = "mle" | "wle"

/** Ability in logits by raw score. @category types */
export type ByRawScore = Readonly<Record<string, Value>>

/** Patterns of different length, digits beyond the categories, an unknown count, fewer than two items, or nobody. @category errors */
export class UnreadablePatterns extends Data.TaggedError("UnreadablePatterns")<Record<never, never>> {}

/** What fitting patterns refuses. @category errors */
export type PatternError = UnreadablePatterns | Likelihood.FitError

// ── Parameters ──────────────────────────────────────────────────────────────

/** A test of more points than this gets no table of abilities. */
const pointLimit = 1_000

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns item difficulties of right-or-wrong patterns by conditional maximum likelihood.
 *
 * Formula: P(right) = 1/(1 + exp(b − θ)), given each raw score. Reference: Rasch 1960; Andersen 1972. Two items: the difference is
 * ln(n10/n01). Assumes one trait and equally sharp items. Refused where a group of items was never solved without another being.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Rasch } from "@sepasar/core/measurement"
 *
 * const { difficulty } = Result.getOrThrow(Rasch.difficulties([["10", 30], ["01", 12], ["11", 40]]))
 * (difficulty[1]! - difficulty[0]!).toFixed(6) // => Math.log(30 / 12).toFixed(6)
 * ```
 * @category rules
 */
export const difficulties = (patterns: Pattern.Patterns): Result.Result<Difficulties, PatternError> =>
  Result.flatMap(readable(patterns, 2), (read) => {
    const all = range(read.items)
    return Result.map(
      Likelihood.fit({
        parameters: read.items,
        items: all.map((item) => ({ weights: [new Map(), new Map([[item, 1]])] })),
        ...observed(read, 2),
        zeroSums: [all]
      }),
      ({ logLikelihood, parameters, standardErrors }) => ({
        n: read.n,
        difficulty: Array.from(parameters),
        standardError: Array.from(standardErrors),
        logLikelihood
      })
    )
  })

/**
 * Returns thresholds of items scored 0..categories − 1, each item with its own.
 *
 * Formula: P(x) ∝ exp(x θ − Σ of the first x thresholds). Reference: Masters 1982, Psychometrika 47:149. Assumes one trait and equally sharp
 * steps. Conditional likelihood, so no stretch of short tests to correct. Refused where a category
 * of an item was never given.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Rasch } from "@sepasar/core/measurement"
 *
 * const fit = Rasch.partialCredit([["10", 30], ["01", 12]], 2)
 * Result.getOrThrow(fit).thresholds.map(([step]) => step!.toFixed(3)) // => ["-0.458", "0.458"]
 * ```
 * @category rules
 */
export const partialCredit = (patterns: Pattern.Patterns, categories: Value): Result.Result<PartialCredit, PatternError> =>
  Result.flatMap(readable(patterns, categories), (read) => {
    const steps = categories! - 1
    return Result.map(
      Likelihood.fit({
        parameters: read.items * steps,
        items: range(read.items).map((item) => ({
          weights: range(categories!).map((x) => new Map(range(x).map((step) => [item * steps + step, 1])))
        })),
        ...observed(read, categories!),
        zeroSums: [range(read.items * steps)]
      }),
      ({ logLikelihood, parameters, standardErrors }) => {
        const byItem = (list: Float64Array) => range(read.items).map((item) => Array.from(list.subarray(item * steps, (item + 1) * steps)))
        return { n: read.n, thresholds: byItem(parameters), standardError: byItem(standardErrors), logLikelihood }
      }
    )
  })

/**
 * Returns the severity of judges who all scored everybody 0..categories − 1, with common thresholds.
 *
 * Formula: P(x) ∝ exp(x θ − x severity − Σ of the first x thresholds). Reference: Andrich 1978, Psychometrika 43:561; Linacre 1989. Assumes that
 * all judges read the scale with the same steps. Refused where a judge or a category was always the extreme one. Where
 * judges saw different people, or criteria differ too, use `ManyFacets`.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Rasch } from "@sepasar/core/measurement"
 *
 * const fit = Rasch.judgeSeverity([["10", 30], ["01", 12]], 2)
 * Result.getOrThrow(fit).severity.map((value) => value.toFixed(3)) // => ["-0.458", "0.458"]
 * ```
 * @category rules
 */
export const judgeSeverity = (patterns: Pattern.Patterns, categories: Value): Result.Result<JudgeSeverity, PatternError> =>
  Result.flatMap(readable(patterns, categories), (read) => {
    const judges = range(read.items)
    const steps = range(categories! - 1).map((step) => read.items + step)
    return Result.map(
      Likelihood.fit({
        parameters: read.items + steps.length,
        items: judges.map((judge) => ({ weights: ratingScale([judge], steps) })),
        ...observed(read, categories!),
        zeroSums: [judges, steps]
      }),
      ({ logLikelihood, parameters, standardErrors }) => ({
        n: read.n,
        severity: Array.from(parameters.subarray(0, read.items)),
        standardError: Array.from(standardErrors.subarray(0, read.items)),
        thresholds: Array.from(parameters.subarray(read.items)),
        logLikelihood
      })
    )
  })

/**
 * Returns the ability of each raw score on right-or-wrong items of known difficulty; undefined while a difficulty is unknown.
 *
 * The maximum likelihood has no value at 0 and at the maximum; Warm's has. Reference: Warm 1989, Psychometrika 54:427. Assumes
 * that the difficulties are known without error.
 *
 * @example
 * ```ts
 * import { Rasch } from "@sepasar/core/measurement"
 *
 * const ability = Rasch.person([-1, 1], "mle")!
 * [ability["0"], Math.abs(ability["1"]!) < 1e-12, ability["2"]] // => [undefined, true, undefined]
 * ```
 * @category rules
 */
export const person = (difficulty: Values, method: Method): ByRawScore | undefined => personOf(difficulty.map((b) => [b]), method)

/**
 * Returns the ability of each raw score on items with thresholds, partial credit included; undefined while one is unknown.
 *
 * Formula: r − Σ E = 0, or r − Σ E + Σ μ₃/(2 Σ Var) = 0 for Warm's, over the items' score distributions. Reference: Masters & Wright 1997, in
 * Handbook of Modern Item Response Theory, ch. 6; Warm 1989. At most a thousand points.
 *
 * @category rules
 */
export const personOf = (thresholds: Table, method: Method): ByRawScore | undefined => {
  const known = thresholds.map(Known.every)
  const points = thresholds.reduce((sum, steps) => sum + steps.length, 0)
  if (points > pointLimit || !known.every((steps) => steps !== undefined)) return undefined
  const items = known as ReadonlyArray<ReadonlyArray<number>>
  const all = items.flat()
  const [low, high] = [Math.min(...all, 0) - 40, Math.max(...all, 0) + 40]
  return Object.fromEntries(range(points + 1).map((r) => [
    String(r),
    points === 0 || (method === "mle" && (r === 0 || r === points)) ? undefined : root((theta) => score(items, theta, r, method), low, high)
  ]))
}

/**
 * Returns the standard error of an ability, in logits: an interval of about two of them either way holds it.
 *
 * Formula: 1/√Σ Var, the information of the items' score distributions there. Reference: Lord 1980, Applications of Item Response Theory, ch. 5.
 * Assumes that the thresholds are known without error; near the lowest and the highest score it is rough. Undefined while a threshold or
 * the ability is unknown, without items, above a thousand points, and so far out that no item tells anything.
 *
 * @example
 * ```ts
 * import { Rasch } from "@sepasar/core/measurement"
 *
 * Rasch.standardErrorAt([[0], [0], [0], [0]], 0) // => 1
 * Rasch.standardErrorAt([], 0) // => undefined
 * ```
 * @category rules
 */
export const standardErrorAt = (thresholds: Table, ability: Value): Value => {
  const known = thresholds.map(Known.every)
  const points = thresholds.reduce((sum, steps) => sum + steps.length, 0)
  if (points > pointLimit || !Known.isKnown(ability) || !known.every((steps) => steps !== undefined)) return undefined
  const information = known.reduce((sum, steps) => sum + momentsOf(steps, ability).variance, 0)
  return information > 0 ? Known.finite(1 / Math.sqrt(information)) : undefined
}

/** Returns the weights of the rating scale: x times each place, and the first x thresholds. @category rules */
export const ratingScale = (places: ReadonlyArray<number>, steps: ReadonlyArray<number>): Likelihood.Item["weights"] =>
  range(steps.length + 1).map((x) => new Map(x === 0 ? [] : [
    ...places.map((place) => [place, x] as const),
    ...steps.slice(0, x).map((step) => [step, 1] as const)
  ]))

// ── Clauses ─────────────────────────────────────────────────────────────────

const range = (length: number): ReadonlyArray<number> => Array.from({ length }, (_, at) => at)

const readable = (patterns: Pattern.Patterns, categories: Value): Result.Result<Pattern.Read, UnreadablePatterns> => {
  const fits = Number.isInteger(categories) && categories! >= 2 && categories! <= 10
  const read = fits ? Pattern.read(patterns, categories!) : undefined
  return read === undefined || read.items < 2 ? Result.fail(new UnreadablePatterns()) : Result.succeed(read)
}

const observed = (read: Pattern.Read, categories: number): Pick<Likelihood.Problem, "counts" | "groups"> => ({
  groups: [{ items: range(read.items), totals: new Map(Pattern.totals(read).map(({ count, score }) => [score, count])) }],
  counts: range(read.items).map((item) => {
    const row = range(categories).map(() => 0)
    for (const { count, digits } of read.answers) row[digits[item]!]! += count
    return row
  })
})

/** The slope of the (weighted) log-likelihood in ability. */
const score = (items: ReadonlyArray<ReadonlyArray<number>>, theta: number, r: number, method: Method): number => {
  let slope = r
  let variance = 0
  let skew = 0
  for (const steps of items) {
    const one = momentsOf(steps, theta)
    slope -= one.mean
    variance += one.variance
    skew += one.skew
  }
  return method === "wle" && variance > 0 ? slope + skew / (2 * variance) : slope
}

/** Mean, variance and third moment of the score on one item at an ability. */
const momentsOf = (steps: ReadonlyArray<number>, theta: number): { readonly mean: number; readonly variance: number; readonly skew: number } => {
  const logs = [0]
  for (const step of steps) logs.push(logs[logs.length - 1]! + theta - step)
  const top = Math.max(...logs)
  const shares = logs.map((log) => Math.exp(log - top))
  const total = shares.reduce((sum, share) => sum + share, 0)
  const mean = shares.reduce((sum, share, x) => sum + (share / total) * x, 0)
  let [variance, skew] = [0, 0]
  shares.forEach((share, x) => {
    variance += (share / total) * (x - mean) ** 2
    skew += (share / total) * (x - mean) ** 3
  })
  return { mean, variance, skew }
}

const root = (f: (theta: number) => number, from: number, to: number): number => {
  let [low, high] = [from, to]
  for (let step = 0; step < 500 && high - low > 1e-15 * Math.max(1, Math.abs(low)); step++) {
    const middle = (low + high) / 2
    if (f(middle) > 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}
