/**
 * Features of the indicators vectors.
 *
 * @module
 */
import * as Result from "effect/Result"
import { Achievement, Change, Composite, InnovationIndex, Satisfaction, ServiceIndex, Share } from "@sepasar/core/indicator"
import { Verdict } from "@sepasar/core/kernel"
import { Inequality, Judging, RankCorrelation, Ranking, Summary } from "@sepasar/core/measurement"
import { bool, either, feature, type Features, list, nullable, number, oneOf, places, type Reader, refuse, struct, text, withDefault } from "./Feature.ts"

const value = nullable(number)
/** A list nobody knows is read as one unknown value, so that nothing is computed from it. */
const values: Reader<ReadonlyArray<number | undefined>> = (input, path) => input === null ? [undefined] : list(value)(input, path)
const table = list(withDefault(values, []))
const direction = nullable(oneOf("higherIsBetter", "lowerIsBetter"))
const decimals = nullable(places)
const edition = either(text, (input, path) => String(number(input, path)))

/** The code the vectors give a refusal of the library: its tag with a small first letter. */
const refusal = ({ _tag }: { readonly _tag: string }) => refuse(`${_tag.charAt(0).toLowerCase()}${_tag.slice(1)}`)
const answer = <A>(result: Result.Result<A, { readonly _tag: string }>, shape: (value: A) => unknown): unknown =>
  Result.match(result, { onSuccess: shape, onFailure: refusal })
const same = (result: unknown) => result

const indicator = struct({ value, min: value, max: value, scale: oneOf("linear", "log"), cap: withDefault(bool, false) })
const ballots = list(struct({ order: list(text), count: value }))
const logic = { and: Verdict.all, or: Verdict.any, not: ([first]: ReadonlyArray<Verdict.Verdict>) => Verdict.not(first ?? "undetermined") }

/** Features of `indicators.json`, by name. @category rules */
export const indicators: Features = {
  "skm.index": feature(struct({ elements: values, weight: oneOf("exact", "w0111", "w011"), decimals }), ({ decimals, elements, weight }) =>
    answer(Satisfaction.index(elements, weight, decimals), (index) => ({ index }))),
  "skm.fromResponses": feature(struct({ responses: nullable(table) }), ({ responses }) =>
    responses === undefined
      ? { respondents: undefined, elementMeans: undefined, index: undefined, grade: undefined }
      : answer(Satisfaction.tally(responses), same)),
  "skm.grade": feature(struct({ index: value, scheme: oneOf("2017", "2004") }), ({ index, scheme }) => ({ grade: Satisfaction.grade(index, scheme) })),
  "ipp.predicate": feature(struct({ index: value }), ({ index }) => ({ predicate: ServiceIndex.predicate(index) })),
  "innovationIndex.index": feature(
    struct({ unitScore: value, innovationScores: nullable(values), countScore: value, minimumDivisor: value, maximum: value }),
    ({ innovationScores, ...rest }) =>
      innovationScores === undefined ? { divisor: undefined, index: undefined } : InnovationIndex.index({ ...rest, innovationScores })
  ),
  "innovationIndex.band": feature(struct({ index: value, edition }), ({ edition, index }) =>
    answer(InnovationIndex.band(index, edition), (band) => ({ band }))),
  "change.kind": feature(
    struct({
      before: value, after: value, isShare: withDefault(bool, false), direction, decimals,
      beforeKind: nullable(oneOf("result", "target")), afterKind: nullable(oneOf("result", "target"))
    }),
    ({ decimals, ...pair }) => answer(Change.between(pair, decimals), same)
  ),
  "achievement.target": feature(
    struct({ population: value, targetSharePercent: value, achieved: value, decimals }),
    ({ decimals, ...figures }) => Achievement.against(figures, decimals)
  ),
  "composition.sum": feature(struct({ parts: values, publishedTotal: value }), ({ parts, publishedTotal }) => Share.sum(parts, publishedTotal)),
  "rate.share": feature(struct({ part: value, whole: value, decimals }), ({ decimals, part, whole }) => ({ percent: Share.percent(part, whole, decimals) })),
  "inequality.gini": feature(struct({ values }), ({ values }) => answer(Inequality.gini(values), same)),
  "inequality.theil": feature(struct({ values }), ({ values }) => answer(Inequality.theil(values), same)),
  "inequality.atkinson": feature(struct({ values, epsilon: value }), ({ epsilon, values }) =>
    answer(Inequality.atkinson(values, epsilon), (atkinson) => ({ atkinson }))),
  "inequality.theilGroups": feature(struct({ groups: table }), ({ groups }) => answer(Inequality.theilGroups(groups), same)),
  "composite.index": feature(
    struct({ dimensions: list(struct({ indicators: list(indicator) })), aggregation: oneOf("geometric", "arithmetic"), factor: value }),
    ({ aggregation, dimensions, factor }) => Composite.index(dimensions, aggregation, factor)
  ),
  "composite.aggregate": feature(struct({ scores: values, weights: values, method: oneOf("linear", "geometric") }), ({ method, scores, weights }) => ({
    value: Composite.aggregate(scores, weights, method)
  })),
  "composite.rankShift": feature(struct({ before: list(text), after: list(text) }), ({ after, before }) => ({ averageShift: Ranking.shift(before, after) })),
  "composite.normalise": feature(struct({ values, method: oneOf("minMax", "zScore"), direction }), ({ direction, method, values }) => ({
    values: direction === undefined ? undefined : Composite.normalise(values, method, direction)
  })),
  "ranking.ties": feature(
    struct({ values, order: oneOf("descending", "ascending"), method: oneOf("average", "min", "max", "dense") }),
    ({ values, ...how }) => ({ ranks: Ranking.ranks(values, how) })
  ),
  "ranking.borda": feature(struct({ ballots, points: values }), ({ ballots, points }) =>
    Ranking.borda(ballots, points) ?? { scores: undefined, winners: undefined }),
  "ranking.condorcet": feature(struct({ ballots }), ({ ballots }) => ({ winner: Ranking.condorcet(ballots) })),
  "ranking.correlation": feature(struct({ x: values, y: values }), ({ x, y }) => RankCorrelation.between(x, y)),
  "judge.normalise": feature(struct({ scores: table }), ({ scores }) => Judging.normalise(scores)),
  "judge.incomplete": feature(struct({ ratings: list(struct({ judge: text, entry: text, score: value })) }), ({ ratings }) =>
    answer(Judging.incomplete(ratings), same)),
  "mean.trimmed": feature(struct({ values, dropLowest: value, dropHighest: value }), ({ values, ...drop }) => ({ mean: Summary.trimmedMean(values, drop) })),
  "logic.kleene": feature(struct({ op: oneOf("and", "or", "not"), values: nullable(list(nullable(bool))) }), ({ op, values }) => ({
    value: values === undefined ? undefined : Verdict.toNullable(logic[op](values.map(Verdict.of)))
  }))
}
