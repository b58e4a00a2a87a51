/**
 * Places and winners (pemeringkatan): ranks with ties, Borda and Condorcet winners, shift of a ranking.
 *
 * Borda and Condorcet can name different winners for the same ballots: name the rule beside the result.
 *
 * @module
 */
import * as Known from "./Known.ts"
import type { Value, Values } from "./Known.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** What a group of equal values is given: the mean place, the best, the worst, or places without gaps. @category types */
export type Ties = "average" | "min" | "max" | "dense"

/** `descending` gives place 1 to the greatest value. @category types */
export type Direction = "ascending" | "descending"

/** Surat suara: one order of ids, best first, and how many judges gave it. @category types */
export interface Ballot {
  readonly order: ReadonlyArray<string>
  readonly count: Value
}

/** Points by id, and those with the most, sorted as text. @category types */
export interface Borda {
  readonly scores: Readonly<Record<string, number>>
  readonly winners: ReadonlyArray<string>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Ranks values, ties by the method named; an unknown value has no rank and takes no place from the others.
 *
 * @example
 * ```ts
 * import { Ranking } from "@sepasar/core/measurement"
 *
 * Ranking.ranks([90, 85, 90], { order: "descending", method: "average" }) // => [1.5, 3, 1.5]
 * Ranking.ranks([90, 85, 90], { order: "descending", method: "dense" }) // => [1, 2, 1]
 * ```
 * @category rules
 */
export const ranks = (list: Values, { method, order }: { readonly order: Direction; readonly method: Ties }): Values => {
  const sign = order === "ascending" ? 1 : -1
  const places = list.flatMap((value, at) => Known.isKnown(value) ? [at] : [])
    .sort((a, b) => sign * (list[a]! - list[b]!) || a - b)
  const result: Array<Value> = list.map(() => undefined)
  let group = 0
  for (let from = 0; from < places.length;) {
    let until = from + 1
    while (until < places.length && list[places[until]!] === list[places[from]!]) until++
    group++
    const rank = { average: (from + 1 + until) / 2, min: from + 1, max: until, dense: group }[method]
    for (; from < until; from++) result[places[from]!] = rank
  }
  return result
}

/**
 * Returns Σ(t³ − t) over groups of t equal values: the term of every rank test's tie correction.
 *
 * @category rules
 */
export const tieTerm = (list: ReadonlyArray<number>): number => {
  const counts = new Map<number, number>()
  for (const value of list) counts.set(value, (counts.get(value) ?? 0) + 1)
  let term = 0
  for (const t of counts.values()) term += t ** 3 - t
  return term
}

/**
 * Adds up points by place, `points[0]` for the best; undefined when a count or a point is unknown.
 *
 * Reference: Borda 1781. A place beyond the list of points gives nothing.
 *
 * @example
 * ```ts
 * import { Ranking } from "@sepasar/core/measurement"
 *
 * const ballots = [{ order: ["a", "b"], count: 3 }, { order: ["b", "a"], count: 1 }]
 * Ranking.borda(ballots, [1, 0]) // => { scores: { a: 3, b: 1 }, winners: ["a"] }
 * ```
 * @category rules
 */
export const borda = (ballots: ReadonlyArray<Ballot>, points: Values): Borda | undefined => {
  const known = Known.every(points)
  if (known === undefined || !ballots.every(isCounted)) return undefined
  const scores = new Map<string, number>()
  for (const { count, order } of ballots) {
    order.forEach((id, place) => scores.set(id, (scores.get(id) ?? 0) + count! * (known[place] ?? 0)))
  }
  let most = Number.NEGATIVE_INFINITY
  for (const score of scores.values()) most = Math.max(most, score)
  return {
    scores: Object.fromEntries(scores),
    winners: [...scores].filter(([, score]) => score === most).map(([id]) => id).sort()
  }
}

/**
 * Returns the id that beats every other one by a strict majority, or undefined in a circle, a draw or with an unknown count.
 *
 * Reference: Condorcet 1785. An id that a ballot leaves out stands below every id it lists.
 *
 * @example
 * ```ts
 * import { Ranking } from "@sepasar/core/measurement"
 *
 * Ranking.condorcet([{ order: ["a", "b"], count: 3 }, { order: ["b", "a"], count: 2 }]) // => "a"
 * Ranking.condorcet([{ order: ["a", "b"], count: 1 }, { order: ["b", "a"], count: 1 }]) // => undefined
 * ```
 * @category rules
 */
export const condorcet = (ballots: ReadonlyArray<Ballot>): string | undefined => {
  if (!ballots.every(isCounted)) return undefined
  const ids = [...new Set(ballots.flatMap(({ order }) => order))]
  const placed = ballots.map(({ count, order }) => ({ count: count!, place: new Map(order.map((id, place) => [id, place])) }))
  const margin = (a: string, b: string): number => {
    let won = 0
    for (const { count, place } of placed) {
      const left = place.get(a) ?? Number.POSITIVE_INFINITY
      const right = place.get(b) ?? Number.POSITIVE_INFINITY
      won += left < right ? count : left > right ? -count : 0
    }
    return won
  }
  // Who loses one duel is out, so the last one standing is the only candidate left to check.
  let champion = ids[0]
  if (champion === undefined) return undefined
  for (const id of ids) if (id !== champion && margin(id, champion) > 0) champion = id
  const candidate = champion
  return ids.every((id) => id === candidate || margin(candidate, id) > 0) ? candidate : undefined
}

/**
 * Returns the mean absolute change of place between two rankings, best first, over the ids that stand in both.
 *
 * Reference: Saisana, Saltelli & Tarantola 2005, J. R. Stat. Soc. A 168:307. Nothing ranked: undefined.
 *
 * @example
 * ```ts
 * import { Ranking } from "@sepasar/core/measurement"
 *
 * Ranking.shift(["a", "b"], ["b", "a"]) // => 1
 * Ranking.shift([], []) // => undefined
 * ```
 * @category rules
 */
export const shift = (before: ReadonlyArray<string>, after: ReadonlyArray<string>): Value => {
  const place = new Map(after.map((id, at) => [id, at]))
  let total = 0
  let n = 0
  before.forEach((id, at) => {
    const then = place.get(id)
    if (then === undefined) return
    total += Math.abs(then - at)
    n++
  })
  return n === 0 ? undefined : total / n
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const isCounted = ({ count }: Ballot): boolean => Known.isKnown(count) && count >= 0
