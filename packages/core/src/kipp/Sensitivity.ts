/**
 * How often a ranking changes when weights or evaluators change a little (uji kepekaan).
 *
 * Weights move by a relative spread, evaluators are drawn again with replacement. Same seed, same answer. The shares describe how firm a
 * ranking is; they are no chances of an award, which a panel composes.
 *
 * @see Saisana, Saltelli & Tarantola 2005, J. R. Stat. Soc. A 168:307
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as Random from "../measurement/Random.ts"
import * as Ranking from "../measurement/Ranking.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Nilai satu penilai for one entry, by criterion, 0 to 100. @category types */
export interface Scores {
  readonly entry: string
  readonly judge: string
  readonly scores: Readonly<Record<string, number>>
}

/** Apa yang digoyang. `weightSpread` 0.2 moves each weight by up to 20 % either way; 0 leaves weights alone. @category types */
export interface Options {
  readonly seed: number
  readonly runs: number
  readonly weightSpread: number
  readonly resampleJudges: boolean
  /** How many places the list has. */
  readonly places: number
}

/** Keteguhan satu entri. @category types */
export interface Firmness {
  readonly entry: string
  readonly place: number
  readonly bestPlace: number
  readonly worstPlace: number
  /** Share of the runs in which it stood among the first `places`, 0 to 1. */
  readonly amongFirst: number
}

/** Hasil uji. Shares are 0 to 1 over the runs in which every entry kept a score. @category types */
export interface Report {
  readonly options: Options
  readonly order: ReadonlyArray<string>
  readonly runsUsed: number
  readonly orderChanged: number
  readonly firstChanged: number
  readonly listChanged: number
  readonly averageShift: number
  readonly entries: ReadonlyArray<Firmness>
}

/** What keeps the test from running. @category errors */
export class NothingToPerturb extends Data.TaggedError("NothingToPerturb")<{
  readonly reason: "no-entries" | "no-weights" | "bad-options" | "criterion-not-scored"
  readonly about: string
}> {}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Perturbs a ranking and reports how it holds.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Sensitivity } from "@sepasar/core/kipp"
 *
 * const ratings = [{ entry: "a", judge: "J1", scores: { idea: 90, impact: 60 } }, { entry: "b", judge: "J1", scores: { idea: 50, impact: 40 } }]
 * const options = { seed: 1, runs: 200, weightSpread: 0.5, resampleJudges: false, places: 1 }
 * const report = Result.getOrThrow(Sensitivity.perturb(ratings, { idea: 50, impact: 50 }, options))
 * report.orderChanged // => 0
 * report.entries[0]?.amongFirst // => 1
 * ```
 * @category rules
 */
export const perturb = (
  ratings: ReadonlyArray<Scores>,
  weights: Readonly<Record<string, number>>,
  options: Options
): Result.Result<Report, NothingToPerturb> => {
  const fault = faultOf(ratings, weights, options)
  if (fault !== undefined) return Result.fail(fault)
  const criteria = Object.keys(weights).sort()
  const judges = [...new Set(ratings.map(({ judge }) => judge))].sort()
  const entries = [...new Set(ratings.map(({ entry }) => entry))].sort()
  const base = criteria.map((criterion) => weights[criterion]!)
  const ones = judges.map(() => 1)
  const score = scorer(ratings, entries, judges, criteria)
  const order = ordered(entries, score(base, ones) as ReadonlyArray<number>)
  const tally = new Map(order.map((entry, at) => [entry, { place: at + 1, best: at + 1, worst: at + 1, first: 0 }]))
  let state = Random.seed(options.seed)
  const counts = { used: 0, order: 0, first: 0, list: 0, shift: 0 }
  const top = order.slice(0, options.places).toSorted().join("\n")
  for (let run = 0; run < options.runs; run++) {
    const [moved, afterWeights] = moveWeights(base, options.weightSpread, state)
    const [drawn, afterJudges] = options.resampleJudges ? drawJudges(judges.length, afterWeights) : [ones, afterWeights]
    state = afterJudges
    const values = score(moved, drawn)
    if (values.some((value) => value === undefined)) continue
    const now = ordered(entries, values as ReadonlyArray<number>)
    counts.used++
    counts.order += now.some((entry, at) => entry !== order[at]) ? 1 : 0
    counts.first += now[0] === order[0] ? 0 : 1
    counts.list += now.slice(0, options.places).toSorted().join("\n") === top ? 0 : 1
    counts.shift += Ranking.shift(order, now) ?? 0
    now.forEach((entry, at) => {
      const held = tally.get(entry)!
      held.best = Math.min(held.best, at + 1)
      held.worst = Math.max(held.worst, at + 1)
      held.first += at < options.places ? 1 : 0
    })
  }
  const share = (count: number) => (counts.used === 0 ? 0 : count / counts.used)
  return Result.succeed({
    options,
    order,
    runsUsed: counts.used,
    orderChanged: share(counts.order),
    firstChanged: share(counts.first),
    listChanged: share(counts.list),
    averageShift: share(counts.shift),
    entries: order.map((entry) => {
      const { best, first, place, worst } = tally.get(entry)!
      return { entry, place, bestPlace: best, worstPlace: worst, amongFirst: share(first) }
    })
  })
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const faultOf = (ratings: ReadonlyArray<Scores>, weights: Readonly<Record<string, number>>, options: Options): NothingToPerturb | undefined => {
  const values = Object.values(weights)
  if (ratings.length === 0) return new NothingToPerturb({ reason: "no-entries", about: "ratings" })
  if (values.length === 0 || values.some((value) => !(value >= 0)) || values.every((value) => value === 0)) {
    return new NothingToPerturb({ reason: "no-weights", about: "weights" })
  }
  if (!(Number.isInteger(options.runs) && options.runs > 0 && options.weightSpread >= 0 && options.weightSpread <= 1 && options.places > 0)) {
    return new NothingToPerturb({ reason: "bad-options", about: "runs, weightSpread or places" })
  }
  const gap = ratings.find(({ scores }) => Object.keys(weights).some((criterion) => !Number.isFinite(scores[criterion])))
  return gap === undefined ? undefined : new NothingToPerturb({ reason: "criterion-not-scored", about: `${gap.entry} ${gap.judge}` })
}

/** Scores of the entries under weights and with each judge counted so many times; undefined where nobody drawn scored the entry. */
const scorer = (ratings: ReadonlyArray<Scores>, entries: ReadonlyArray<string>, judges: ReadonlyArray<string>, criteria: ReadonlyArray<string>) => {
  const rows = entries.map((entry) => ratings.filter((rating) => rating.entry === entry).map(({ judge, scores }) => ({
    judge: judges.indexOf(judge),
    scores: criteria.map((criterion) => scores[criterion]!)
  })))
  return (weights: ReadonlyArray<number>, times: ReadonlyArray<number>): ReadonlyArray<number | undefined> => {
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    return rows.map((list) => {
      let seen = 0
      let sum = 0
      for (const { judge, scores } of list) {
        seen += times[judge]!
        for (let at = 0; at < scores.length; at++) sum += times[judge]! * scores[at]! * weights[at]!
      }
      return seen === 0 ? undefined : sum / seen / total
    })
  }
}

// Differences below a billionth are noise of the arithmetic and count as ties, which stand in the order of ids.
const ordered = (entries: ReadonlyArray<string>, values: ReadonlyArray<number>): ReadonlyArray<string> =>
  entries.map((entry, at) => ({ entry, value: Math.round(values[at]! * 1e9) }))
    .sort((a, b) => b.value - a.value || (a.entry < b.entry ? -1 : 1))
    .map(({ entry }) => entry)

const moveWeights = (base: ReadonlyArray<number>, spread: number, from: Random.State): readonly [ReadonlyArray<number>, Random.State] => {
  if (spread === 0) return [base, from]
  let state = from
  const moved = base.map((weight) => {
    const [value, after] = Random.next(state)
    state = after
    return weight * (1 + spread * (value / 2 ** 31 - 1))
  })
  return [moved, state]
}

const drawJudges = (size: number, from: Random.State): readonly [ReadonlyArray<number>, Random.State] => {
  const drawn = new Uint32Array(size)
  const state = Random.fill(drawn, size, from)
  const times = Array.from({ length: size }, () => 0)
  for (const judge of drawn) times[judge]!++
  return [times, state]
}
