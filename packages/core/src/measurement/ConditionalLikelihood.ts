/**
 * Conditional maximum likelihood (kemungkinan maksimum bersyarat) for models of the Rasch family.
 *
 * Each person's answers are judged given that person's total, so that nobody's ability enters the estimates of items or judges.
 * Joint likelihood, which several programs use, stretches short tests by about L/(L − 1). Persons may have answered
 * different items: they are grouped by which. Newton's method with exact derivatives; a likelihood without a finite top, and a design
 * that leaves parameters free, are told apart and refused.
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as Matrix from "./Matrix.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Item with its weights: category x has log-probability x θ − Σ_p weights[x][p] β_p, weights[0] all zero. @category types */
export interface Item {
  readonly weights: ReadonlyArray<ReadonlyMap<number, number>>
}

/** Persons who answered the same items: how many reached each total. @category types */
export interface Group {
  readonly items: ReadonlyArray<number>
  readonly totals: ReadonlyMap<number, number>
}

/** Everything the likelihood needs. @category types */
export interface Problem {
  readonly parameters: number
  readonly items: ReadonlyArray<Item>
  readonly groups: ReadonlyArray<Group>
  /** How often each category of each item was given. */
  readonly counts: ReadonlyArray<ReadonlyArray<number>>
  /** Sets of parameters that sum to zero: one for each direction the likelihood cannot see. */
  readonly zeroSums: ReadonlyArray<ReadonlyArray<number>>
}

/** The top of the likelihood. @category types */
export interface Fit {
  readonly parameters: Float64Array
  readonly standardErrors: Float64Array
  readonly logLikelihood: number
}

/** The likelihood has no finite top: some item or judge was always above or always below. @category errors */
export class NotEstimable extends Data.TaggedError("NotEstimable")<Record<never, never>> {}

/** The answers do not link all items or judges, so their places on one scale are open. @category errors */
export class NotIdentified extends Data.TaggedError("NotIdentified")<Record<never, never>> {}

/** More items, categories and persons than this method works out in reasonable time. @category errors */
export class ProblemTooLarge extends Data.TaggedError("ProblemTooLarge")<{ readonly limit: number }> {}

/** What fitting refuses. @category errors */
export type FitError = NotEstimable | NotIdentified | ProblemTooLarge

// ── Parameters ──────────────────────────────────────────────────────────────

/** Elementary steps of one Newton step, some seconds: about 150 right-or-wrong items that everybody answered. */
const workLimit = 6e8

/** Sums are brought back to size when they leave 10⁻⁵⁰..10⁵⁰. */
const roomy = 1e50

/** An estimate beyond this many logits is on its way to infinity; further out its slope would be lost in rounding. */
const farthest = 15

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Finds the parameters at which the conditional likelihood is greatest, with their standard errors.
 *
 * Reference: Andersen 1972, J. R. Stat. Soc. B 34:42; Fischer & Molenaar 1995, Rasch Models, chs. 3 and 15.
 *
 * @category rules
 */
export const fit = (problem: Problem): Result.Result<Fit, FitError> => {
  if (work(problem) > workLimit) return Result.fail(new ProblemTooLarge({ limit: workLimit }))
  let beta = new Float64Array(problem.parameters)
  let here = evaluate(problem, beta)
  for (let step = 0; step < 200; step++) {
    const lower = Matrix.factor(held(problem, here.information), problem.parameters)
    if (lower === undefined) return Result.fail(step === 0 ? new NotIdentified() : new NotEstimable())
    const move = Matrix.solve(lower, here.gradient)
    const length = move.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    if (length < 1e-11) {
      const covariance = Matrix.inverse(lower, problem.parameters)
      const standardErrors = beta.map((_, at) => Math.sqrt(Math.max(0, covariance[at * problem.parameters + at]!)))
      return Result.succeed({ parameters: beta, standardErrors, logLikelihood: here.logLikelihood })
    }
    for (let scale = Math.min(1, 4 / length); ; scale /= 2) {
      const there = beta.map((value, at) => value + scale * move[at]!)
      const next = evaluate(problem, there)
      if (next.logLikelihood >= here.logLikelihood - 1e-12 * Math.abs(here.logLikelihood) || scale < 1e-8) {
        beta = there
        here = next
        break
      }
    }
    if (beta.some((value) => !(Math.abs(value) < farthest))) return Result.fail(new NotEstimable())
  }
  return Result.fail(new NotEstimable())
}

// ── Clauses ─────────────────────────────────────────────────────────────────

interface Point {
  readonly logLikelihood: number
  readonly gradient: Float64Array
  readonly information: Float64Array
}

/** The equations alone take the cube of the parameters, which also bounds their memory. */
const work = ({ groups, items, parameters }: Problem): number =>
  parameters ** 3 + groups.reduce((sum, group) => {
    const active = activeOf(group, items).length
    const top = group.items.reduce((total, item) => total + items[item]!.weights.length - 1, 0)
    return sum + (active * (active + 1) / 2) * group.items.length * top * 2
  }, 0)

const activeOf = (group: Group, items: ReadonlyArray<Item>): ReadonlyArray<number> => {
  const active = new Set<number>()
  for (const item of group.items) for (const category of items[item]!.weights) for (const p of category.keys()) active.add(p)
  return [...active].sort((a, b) => a - b)
}

/** A heavy weight on each sum that must stay zero; the likelihood is level along it, so the top does not move. */
const held = ({ parameters, zeroSums }: Problem, information: Float64Array): Float64Array => {
  const result = Float64Array.from(information)
  let most = 0
  for (let at = 0; at < parameters; at++) most = Math.max(most, information[at * parameters + at]!)
  for (const set of zeroSums) for (const a of set) for (const b of set) result[a * parameters + b]! += 1e6 * most
  return result
}

const evaluate = (problem: Problem, beta: Float64Array): Point => {
  const { counts, groups, items, parameters } = problem
  const costs = items.map(({ weights }) => weights.map((category) => {
    let cost = 0
    for (const [p, weight] of category) cost += weight * beta[p]!
    return cost
  }))
  const gradient = new Float64Array(parameters)
  const information = new Float64Array(parameters * parameters)
  let logLikelihood = 0
  counts.forEach((row, item) => row.forEach((count, x) => {
    logLikelihood -= count * costs[item]![x]!
    for (const [p, weight] of items[item]!.weights[x]!) gradient[p]! -= count * weight
  }))
  for (const group of groups) {
    const active = activeOf(group, items)
    const size = active.length
    const { first, log, scale, second, top } = moments(group, items, costs, active)
    for (const [total, n] of group.totals) {
      logLikelihood -= n * (Math.log(scale[total]!) + log)
      active.forEach((p, i) => {
        gradient[p]! += (n * first[i * (top + 1) + total]!) / scale[total]!
      })
      // Only one set of answers reaches the lowest and the highest total: they hold no information.
      if (total === 0 || total === top) continue
      for (let i = 0; i < size; i++) {
        const mean = first[i * (top + 1) + total]! / scale[total]!
        for (let j = 0; j <= i; j++) {
          const both = second[((i * (i + 1)) / 2 + j) * (top + 1) + total]! / scale[total]!
          const value = n * (both - mean * (first[j * (top + 1) + total]! / scale[total]!))
          information[active[i]! * parameters + active[j]!]! += value
          if (i !== j) information[active[j]! * parameters + active[i]!]! += value
        }
      }
    }
  }
  return { logLikelihood, gradient, information }
}

interface Moments {
  readonly top: number
  /** Elementary symmetric functions by total, times exp(−log). */
  readonly scale: Float64Array
  readonly first: Float64Array
  readonly second: Float64Array
  readonly log: number
}

/** Sums over all ways to reach each total, of 1, of the parameters' weights, and of their products: one item after the other. */
const moments = (
  group: Group,
  items: ReadonlyArray<Item>,
  costs: ReadonlyArray<ReadonlyArray<number>>,
  active: ReadonlyArray<number>
): Moments => {
  const size = active.length
  const top = group.items.reduce((total, item) => total + items[item]!.weights.length - 1, 0)
  const wide = top + 1
  const pairs = (size * (size + 1)) / 2
  let scale = new Float64Array(wide)
  let first = new Float64Array(size * wide)
  let second = new Float64Array(pairs * wide)
  scale[0] = 1
  let reached = 0
  let log = 0
  for (const item of group.items) {
    const { weights } = items[item]!
    const [s, f, q] = [new Float64Array(wide), new Float64Array(size * wide), new Float64Array(pairs * wide)]
    weights.forEach((category, x) => {
      const share = Math.exp(-costs[item]![x]!)
      const weight = active.map((p) => category.get(p) ?? 0)
      for (let r = 0; r <= reached; r++) s[r + x]! += share * scale[r]!
      for (let i = 0; i < size; i++) {
        const wi = weight[i]!
        for (let r = 0; r <= reached; r++) f[i * wide + r + x]! += share * (first[i * wide + r]! + wi * scale[r]!)
        for (let j = 0; j <= i; j++) {
          const wj = weight[j]!
          const at = ((i * (i + 1)) / 2 + j) * wide
          // An item moves few of the parameters, so nearly every pair takes the short way.
          if (wi === 0 && wj === 0) for (let r = 0; r <= reached; r++) q[at + r + x]! += share * second[at + r]!
          else for (let r = 0; r <= reached; r++) {
            q[at + r + x]! += share * (second[at + r]! + wi * first[j * wide + r]! + wj * first[i * wide + r]! + wi * wj * scale[r]!)
          }
        }
      }
    })
    reached += weights.length - 1
    let most = 0
    for (let r = 0; r <= reached; r++) most = Math.max(most, s[r]!)
    if (most > roomy || most < 1 / roomy) {
      for (const list of [s, f, q]) for (let at = 0; at < list.length; at++) list[at]! /= most
      log += Math.log(most)
    }
    scale = s
    first = f
    second = q
  }
  return { top, scale, first, second, log }
}
