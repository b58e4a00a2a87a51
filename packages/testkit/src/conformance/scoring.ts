/**
 * Features of `scoring.json`: marks, methods, totals, drop rules, bands.
 *
 * @module
 */
import * as Result from "effect/Result"
import { Band, CategoryMean, ClassScore, DropRule, KeepRule, Mark, Method, Total, WeightedMean } from "@sepasar/core/competency"
import { type Day, Rational, Score, Verdict } from "@sepasar/core/kernel"
import {
  bool, type Features, feature, list, MalformedInput, nullable, number, oneOf, type Reader, refuse, struct, text, whole, withDefault
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
const result = struct({ score: maybe, at: nullable(text) })
const attempts = (results: ReadonlyArray<{ readonly score: Mark.Known | undefined; readonly at: string | undefined }>) =>
  results.map(({ at, score }) => ({ mark: score, at: at as Day.Day | undefined }))

// ── Answers ─────────────────────────────────────────────────────────────────

const plain = (value: Mark.Known | undefined, places: number | undefined) => {
  if (value === undefined) return null
  const fraction = Mark.exact(value)
  return Rational.toNumber(places === undefined ? fraction : Rational.round(fraction, places))
}

/** The value, or the typed error under its own name with a small first letter. */
const answer = <A>(outcome: Result.Result<A, { readonly _tag: string }>, show: (value: A) => unknown): unknown =>
  Result.isSuccess(outcome) ? show(outcome.success) : refuse(outcome.failure._tag.charAt(0).toLowerCase() + outcome.failure._tag.slice(1))

const scored = (method: Method.Method, results: ReadonlyArray<{ readonly score: Mark.Known | undefined; readonly at: string | undefined }>, places: number | undefined) =>
  answer(Method.score(method, attempts(results)), ({ score }) => ({ score: plain(score, places) }))

const simple = (kind: "highest" | "lowest" | "mean" | "median" | "mode" | "latest") =>
  feature(struct({ results: list(result), decimals }), ({ decimals, results }) => scored({ kind }, results, decimals))

/** With no weight known, only what any weight would give: nothing, or the single result. */
const withLatest = (kind: "weightedLatest" | "decayingAverage") =>
  feature(struct({ results: list(result), latestWeight: maybe, decimals }), ({ decimals, latestWeight, results }) => {
    if (latestWeight === undefined) {
      const known = results.filter(({ score }) => score !== undefined)
      return known.length === 1 ? scored({ kind: "latest" }, known, decimals) : { score: null }
    }
    return scored({ kind, latestPercent: latestWeight }, results, decimals)
  })

const kept = ({ dropped, possible, score }: DropRule.Kept) => ({
  score: plain(score, undefined),
  possible: plain(possible, undefined),
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
      n === undefined || cut === undefined ? { score: null } : scored({ kind: "nMastery", count: n, cut }, results, decimals)
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
        value: plain(value, undefined),
        learners: people
      }))
    }
  ),
  "score.weightedMean": feature(
    struct({ items: list(struct({ score: maybe, weight: maybe })), decimals }),
    ({ decimals, items }) =>
      answer(WeightedMean.of(items.map(({ score, weight }) => ({ mark: score, weight }))), ({ score }) => ({ score: plain(score, decimals) }))
  ),
  "score.rounding": feature(
    struct({ value: nullable(text), decimals, mode: oneOf("halfUp", "halfEven") }),
    ({ decimals, mode, value }) =>
      value === undefined || decimals === undefined ? { value } : answer(Rational.parse(value), (parsed) => ({ value: Rational.toFixed(parsed, decimals, mode) }))
  ),
  "score.rescale": feature(
    struct({ earned: maybe, possible: maybe, weight: maybe }),
    ({ earned, possible, weight }) => {
      const scaled = Band.rescale({ earned, possible }, weight)
      return { earned: plain(scaled.earned, undefined), possible: plain(scaled.possible, undefined) }
    }
  ),
  "score.pass": feature(
    struct({ value: maybe, cut: maybe, decimals }),
    ({ cut, decimals, value }) => ({ passed: Verdict.toNullable(Band.passed(value, { cut, roundedTo: decimals })) })
  ),
  "score.band": feature(
    struct({ value: maybe, bands: list(struct({ label: text, from: maybe })), belowLowest: oneOf("lowest", "none") }),
    ({ bands, belowLowest, value }) => {
      const edged = bands.flatMap(({ from, label }) => (from === undefined ? [] : [{ label, from }]))
      return { label: edged.length < bands.length ? null : Band.label(edged, value, belowLowest) }
    }
  ),
  "score.categoryMean": feature(
    struct({ scores: list(struct({ earned: maybe, possible: maybe })), expectedCount: nullable(whole), dropLowest: nullable(whole) }),
    ({ dropLowest, expectedCount, scores }) =>
      dropLowest === undefined || expectedCount === undefined
        ? { percent: null }
        : answer(CategoryMean.of(scores, { expected: expectedCount, dropLowest }), ({ percent }) => ({ percent: plain(percent, undefined) }))
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
        ({ current, final }) => ({ current: plain(current, decimals), final: plain(final, decimals) })
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
