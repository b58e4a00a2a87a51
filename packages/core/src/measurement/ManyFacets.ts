/**
 * The many-facet Rasch model (model Rasch banyak faset): judges, criteria and tasks placed on one scale at once.
 *
 * Each person may have met other judges. Severity is found from persons whom several judges, criteria or tasks met; where nothing links two
 * groups of judges their severities are open, and the design is refused rather than guessed at.
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as Likelihood from "./ConditionalLikelihood.ts"
import * as Known from "./Known.ts"
import type { Value } from "./Known.ts"
import * as Rasch from "./Rasch.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Penilaian: one score of one person, with the level of each facet, such as judge and criterion, in the order of the facets. @category types */
export interface Observation {
  readonly person: string
  readonly levels: ReadonlyArray<string>
  readonly score: Value
}

/** Severity or difficulty of each level of each facet, each facet summing to zero, and common thresholds summing to zero. @category types */
export interface ManyFacets {
  readonly n: number
  readonly facets: ReadonlyArray<Readonly<Record<string, { readonly severity: number; readonly standardError: number }>>>
  readonly thresholds: ReadonlyArray<number>
  readonly logLikelihood: number
}

/** Observations name different numbers of facets, or none, or nobody has a known score, or the categories are no whole number from 2 up. @category errors */
export class UnreadableObservations extends Data.TaggedError("UnreadableObservations")<Record<never, never>> {}

/** A score is no whole number from 0 to categories − 1. @category errors */
export class ScoreOutOfRange extends Data.TaggedError("ScoreOutOfRange")<{ readonly at: number; readonly score: number }> {}

/** What fitting observations refuses. @category errors */
export type ObservationError = UnreadableObservations | ScoreOutOfRange | Likelihood.FitError

// ── Parameters ──────────────────────────────────────────────────────────────

/** Levels of all facets and categories together; the equations take the cube of it. */
const parameterLimit = 1_500

/** Weights of all categories of all combinations of levels, before anything is built. */
const weightLimit = 4_000_000

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns severities of all levels of all facets, by conditional maximum likelihood.
 *
 * Formula: P(x) ∝ exp(x θ − x Σ severities − Σ of the first x thresholds). Reference: Linacre 1989, Many-Facet Rasch Measurement. Assumes
 * that a judge is as severe on every criterion and towards everybody. Unknown scores are left out.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { ManyFacets } from "@sepasar/core/measurement"
 *
 * const scored = (person: string, first: number, second: number) => [
 *   { person, levels: ["Rini"], score: first }, { person, levels: ["Budi"], score: second }
 * ]
 * const fit = ManyFacets.fit([...scored("a", 1, 0), ...scored("b", 1, 0), ...scored("c", 0, 1)], 2)
 * Result.getOrThrow(fit).facets[0]!.Budi!.severity.toFixed(3) // => "0.347"
 * ```
 * @category rules
 */
export const fit = (observations: ReadonlyArray<Observation>, categories: number): Result.Result<ManyFacets, ObservationError> => {
  const known = observations.filter((one): one is Observation & { score: number } => Known.isKnown(one.score))
  const facets = known[0]?.levels.length ?? 0
  if (!Number.isInteger(categories) || categories < 2 || categories > 1_000 || facets === 0 || known.some(({ levels }) => levels.length !== facets)) {
    return Result.fail(new UnreadableObservations())
  }
  const odd = known.findIndex(({ score }) => !Number.isInteger(score) || score < 0 || score >= categories)
  if (odd >= 0) return Result.fail(new ScoreOutOfRange({ at: observations.indexOf(known[odd]!), score: known[odd]!.score }))
  const places = placesOf(known, facets)
  const severities = places.reduce((sum, levels) => sum + levels.size, 0)
  if (severities + categories > parameterLimit) return Result.fail(new Likelihood.ProblemTooLarge({ limit: parameterLimit }))
  const combinations = new Set(known.map(({ levels }) => JSON.stringify(levels))).size
  if (combinations * categories ** 2 > weightLimit) return Result.fail(new Likelihood.ProblemTooLarge({ limit: weightLimit }))
  const steps = Array.from({ length: categories - 1 }, (_, step) => severities + step)
  const problem = problemOf(known, places, steps)
  return Result.map(Likelihood.fit(problem), ({ logLikelihood, parameters, standardErrors }) => ({
    n: new Set(known.map(({ person }) => person)).size,
    facets: places.map((levels) => Object.fromEntries([...levels].map(([level, at]) => [
      level,
      { severity: parameters[at]!, standardError: standardErrors[at]! }
    ]))),
    thresholds: steps.map((step) => parameters[step]!),
    logLikelihood
  }))
}

// ── Clauses ─────────────────────────────────────────────────────────────────

type Scored = Observation & { readonly score: number }

/** Each level of each facet has a parameter of its own, numbered on over the facets. */
const placesOf = (known: ReadonlyArray<Scored>, facets: number): ReadonlyArray<ReadonlyMap<string, number>> => {
  let next = 0
  return Array.from({ length: facets }, (_, facet) => {
    const levels = new Map<string, number>()
    for (const one of known) if (!levels.has(one.levels[facet]!)) levels.set(one.levels[facet]!, next++)
    return levels
  })
}

/** Each combination of levels is an item; persons are grouped by the items they met. */
const problemOf = (
  known: ReadonlyArray<Scored>,
  places: ReadonlyArray<ReadonlyMap<string, number>>,
  steps: ReadonlyArray<number>
): Likelihood.Problem => {
  const items: Array<Likelihood.Item> = []
  const counts: Array<Array<number>> = []
  const byKey = new Map<string, number>()
  const met = new Map<string, { readonly items: Array<number>; total: number }>()
  for (const { levels, person, score } of known) {
    const parameters = levels.map((level, facet) => places[facet]!.get(level)!)
    const key = parameters.join(",")
    let item = byKey.get(key)
    if (item === undefined) {
      item = items.length
      byKey.set(key, item)
      items.push({ weights: Rasch.ratingScale(parameters, steps) })
      counts.push(Array.from({ length: steps.length + 1 }, () => 0))
    }
    counts[item]![score]!++
    const one = met.get(person) ?? { items: [], total: 0 }
    one.items.push(item)
    one.total += score
    met.set(person, one)
  }
  const groups = new Map<string, { readonly items: ReadonlyArray<number>; readonly totals: Map<number, number> }>()
  for (const one of met.values()) {
    one.items.sort((a, b) => a - b)
    const key = one.items.join(",")
    const group = groups.get(key) ?? { items: one.items, totals: new Map<number, number>() }
    group.totals.set(one.total, (group.totals.get(one.total) ?? 0) + 1)
    groups.set(key, group)
  }
  return {
    parameters: places.reduce((sum, levels) => sum + levels.size, 0) + steps.length,
    items,
    counts,
    groups: [...groups.values()],
    zeroSums: [...places.map((levels) => [...levels.values()]), ...(steps.length === 0 ? [] : [steps])]
  }
}
