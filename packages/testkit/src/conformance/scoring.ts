/**
 * Features of `scoring.json`: marks, methods, totals, drop rules, bands.
 *
 * @module
 */
import * as Result from "effect/Result"
import { Band, CategoryMean, ClassScore, DropRule, KeepRule, Mark, Method, Rounding, Total, WeightedMean } from "@sepasar/core/competency"
import { Day, Rational, Score, Verdict } from "@sepasar/core/kernel"
import { answer } from "./answer.ts"
import {
  bool, type Features, feature, list, MalformedInput, nullable, number, oneOf, type Reader, struct, text, whole, withDefault
} from "./Feature.ts"

// ── Readers ─────────────────────────────────────────────────────────────────

const exact: Reader<Mark.Known> = (value, path) => {
  const read = Mark.parse(number(value, path))
  if (Result.isFailure(read)) throw new MalformedInput(path, "a finite decimal", value)
  return read.success
}
const maybe = nullable(exact)
const decimals = nullable(whole)
const flag = withDefault(bool, false)
const day: Reader<Day.Day> = (value, path) => {
  const read = Day.parse(text(value, path))
  if (Result.isFailure(read)) throw new MalformedInput(path, "a day, as 2026-11-24", value)
  return read.success
}
const result = struct({ score: maybe, at: nullable(day) })
interface Shown {
  readonly score: Mark.Known | undefined
  readonly at: Day.Day | undefined
}
const attempts = (results: ReadonlyArray<Shown>) => results.map(({ at, score }) => ({ mark: score, at }))

// ── Answers ─────────────────────────────────────────────────────────────────

/** A value beyond what JSON can write has no answer. */
const plain = (value: Mark.Known | undefined) => {
  const number = value === undefined ? undefined : Rational.toNumber(Mark.exact(value))
  return number === undefined || !Number.isFinite(number) ? null : number
}

/** Every value as a number, all rounded once at the end, or the refusal of the decimals. */
const rounded = (values: Readonly<Record<string, Mark.Known | undefined>>, places: number | undefined): unknown => {
  const numbers: Record<string, number | null> = {}
  for (const [key, value] of Object.entries(values)) {
    if (places === undefined) {
      numbers[key] = plain(value)
      continue
    }
    const outcome = Rounding.of(value === undefined ? Rational.zero : Mark.exact(value), places)
    if (Result.isFailure(outcome)) return answer(outcome, () => undefined)
    numbers[key] = value === undefined ? null : plain(outcome.success.value)
  }
  return numbers
}

const scored = (method: Method.Method, results: ReadonlyArray<Shown>, places: number | undefined) =>
  answer(Method.score(method, attempts(results)), ({ score }) => rounded({ score }, places))

const simple = (kind: "highest" | "lowest" | "mean" | "median" | "mode" | "latest") =>
  feature(struct({ results: list(result), decimals }), ({ decimals, results }) => scored({ kind }, results, decimals))

/** With no weight known, only what any weight would give: nothing, or the single result. */
const withLatest = (kind: "weightedLatest" | "decayingAverage") =>
  feature(struct({ results: list(result), latestWeight: maybe, decimals }), ({ decimals, latestWeight, results }) => {
    if (latestWeight === undefined) {
      const known = results.filter(({ score }) => score !== undefined)
      return known.length === 1 ? scored({ kind: "latest" }, known, decimals) : rounded({ score: undefined }, decimals)
    }
    return scored({ kind, latestPercent: latestWeight }, results, decimals)
  })

const kept = ({ dropped, possible, score }: DropRule.Kept) => ({
  score: plain(score),
  possible: plain(possible),
  dropped: dropped ?? null
})

/** A mark that is excused, known, or not known. */
const markOf = (score: Mark.Known | undefined, excused: boolean): Mark.Mark => (excused ? "excused" : score)

// ── Features ────────────────────────────────────────────────────────────────

/** Features of `scoring.json`, by name. @category rules */
export const scoring: Features = {
  "score.highest": simple("highest"),
  "score.lowest": simple("lowest"),
  "score.mean": simple("mean"),
  "score.median": simple("median"),
  "score.mode": simple("mode"),
  "score.latest": simple("latest"),
  "score.weightedLatest": withLatest("weightedLatest"),
  "score.decayingAverage": withLatest("decayingAverage"),
  "score.nMastery": feature(
    struct({ results: list(result), n: nullable(whole), cut: maybe, decimals }),
    ({ cut, decimals, n, results }) =>
      n === undefined || cut === undefined ? rounded({ score: undefined }, decimals) : scored({ kind: "nMastery", count: n, cut }, results, decimals)
  ),
  "score.classAggregate": feature(
    struct({
      method: oneOf("highest", "latest", "mean", "nMastery"),
      statistic: oneOf("mean", "median"),
      learners: list(struct({ results: list(result) })),
      n: nullable(whole),
      cut: maybe
    }),
    ({ cut, learners, method, n, statistic }) => {
      if (method === "nMastery" && (n === undefined || cut === undefined)) return { value: null, learners: null }
      const chosen: Method.Method = method === "nMastery" ? { kind: method, count: n!, cut: cut! } : { kind: method }
      return answer(ClassScore.of(chosen, statistic, learners.map(({ results }) => attempts(results))), ({ people, value }) => ({
        value: plain(value),
        learners: people
      }))
    }
  ),
  "score.weightedMean": feature(
    struct({ items: list(struct({ score: maybe, weight: maybe })), decimals }),
    ({ decimals, items }) =>
      answer(WeightedMean.of(items.map(({ score, weight }) => ({ mark: score, weight }))), ({ score }) => rounded({ score }, decimals))
  ),
  "score.rounding": feature(
    struct({ value: nullable(text), decimals, mode: oneOf("halfUp", "halfEven") }),
    ({ decimals, mode, value }) =>
      value === undefined || decimals === undefined
        ? { value }
        : answer(Rational.parse(value), (parsed) => answer(Rounding.of(parsed, decimals, mode), ({ text }) => ({ value: text })))
  ),
  "score.rescale": feature(
    struct({ earned: maybe, possible: maybe, weight: maybe }),
    ({ weight, ...mark }) => answer(Band.rescale(mark, weight), ({ earned, possible }) => ({ earned: plain(earned), possible: plain(possible) }))
  ),
  "score.pass": feature(
    struct({ value: maybe, cut: maybe, decimals }),
    ({ cut, decimals, value }) => answer(Band.passed(value, { cut, roundedTo: decimals }), ({ verdict }) => ({ passed: Verdict.toNullable(verdict) }))
  ),
  "score.band": feature(
    struct({ value: maybe, bands: list(struct({ label: text, from: maybe })), belowLowest: oneOf("lowest", "none") }),
    ({ bands, belowLowest, value }) => {
      const edged = bands.flatMap(({ from, label }) => (from === undefined ? [] : [{ label, from }]))
      return edged.length < bands.length ? { label: null } : answer(Band.label(edged, value, belowLowest), ({ label }) => ({ label }))
    }
  ),
  "score.categoryMean": feature(
    struct({ scores: list(struct({ earned: maybe, possible: maybe })), expectedCount: nullable(whole), dropLowest: nullable(whole) }),
    ({ dropLowest, expectedCount, scores }) =>
      dropLowest === undefined || expectedCount === undefined
        ? { percent: null }
        : answer(CategoryMean.of(scores, { expected: expectedCount, dropLowest }), ({ percent }) => ({ percent: plain(percent) }))
  ),
  "score.groupWeights": feature(
    struct({
      scheme: oneOf("points", "percent"),
      groups: list(struct({
        weight: maybe,
        items: list(struct({ possible: maybe, score: maybe, pendingReview: flag, omitFromFinal: flag, hidden: flag }))
      })),
      decimals
    }),
    ({ decimals, groups, scheme }) =>
      answer(
        Total.of(scheme, groups.map(({ items, weight }) => ({ weight, pieces: items.map(({ score, ...item }) => ({ ...item, mark: score })) }))),
        ({ current, final }) => rounded({ current, final }, decimals)
      )
  ),
  "score.drop": feature(
    struct({
      items: list(struct({ id: text, score: maybe, possible: maybe, excused: flag })),
      dropLowest: nullable(whole),
      dropHighest: nullable(whole),
      neverDrop: withDefault(list(text), [])
    }),
    ({ dropHighest, dropLowest, items, neverDrop }) => {
      const open = { score: null, possible: null, dropped: null }
      if (dropLowest === undefined || dropHighest === undefined) return { current: open, final: open }
      const rule = DropRule.prepare({ lowest: dropLowest, highest: dropHighest, never: neverDrop })
      const work = items.map(({ excused, score, ...item }) => ({ ...item, mark: markOf(score, excused) }))
      return answer(rule, ({ total }) => answer(total(work), ({ current, final }) => ({ current: kept(current), final: kept(final) })))
    }
  ),
  "score.keepValues": feature(
    struct({
      values: list(struct({ id: text, value: maybe, possible: withDefault(exact, Score.make(0)), extraCredit: flag })),
      dropLowest: nullable(whole),
      keepHighest: nullable(whole)
    }),
    ({ dropLowest, keepHighest, values }) =>
      dropLowest === undefined || (dropLowest === 0 && keepHighest === undefined) ? { kept: null } : answer(KeepRule.kept({ lowest: dropLowest, highest: keepHighest ?? 0 }, values), ({ ids }) => ({ kept: ids }))
  )
}
