/**
 * Features of `measurement.json`: gain, reliability, agreement, cut scores, the Rasch family, intervals, tests, mastery.
 *
 * @module
 */
import * as Result from "effect/Result"
import {
  Agreement, Concordance, CutScore, CutScoreOfGroups, DifferenceInDifferences, EffectSize, Gain, Generalizability, Interval,
  IntraclassCorrelation, ItemAnalysis, Krippendorff, ManyRaters, Mastery, PairedTests, Rasch, Reliability, Resample, Summary
} from "@sepasar/core/measurement"
import {
  bool, either, type Features, feature, type Json, list, MalformedInput, nullable, number, oneOf, type Reader, refuse, struct, text, whole, withDefault
} from "./Feature.ts"

// ── Readers ─────────────────────────────────────────────────────────────────

const value = nullable(number)
const values = withDefault(list(value), [])
const rows = withDefault(list(values), [])
/** Ratings by rater: numbers, or names of categories. */
const marks = withDefault(list(withDefault(list(nullable(either(number, text))), [])), [])
const flag = withDefault(bool, false)
const weights = withDefault(either(oneOf("none", "linear", "quadratic"), rows), "none")
const statistic = oneOf("mean", "correlation")

const pattern: Reader<readonly [string, number | undefined]> = (item: Json | undefined, path) => {
  if (!Array.isArray(item) || item.length !== 2) throw new MalformedInput(path, "a pattern and a count", item)
  const [digits, count] = item as ReadonlyArray<Json>
  return [text(digits, `${path}[0]`), value(count, `${path}[1]`)]
}
const patterns = withDefault(list(pattern), [])
/** So many repetitions fit into memory together with everything else a case can hold. */
const times: Reader<number> = (given, path) => {
  const count = whole(given, path)
  if (count < 0 || count > 2_000_000) throw new MalformedInput(path, "0 to 2000000 times", count)
  return count
}
const series = nullable(struct({ first: value, repeat: values, times: nullable(times) }))
const beforeAfter = withDefault(struct({ before: value, after: value }), { before: undefined, after: undefined })
const rated = struct({ globalRating: values, score: values, borderline: value })

// ── Answers ─────────────────────────────────────────────────────────────────

/** The value, or the typed error under its own name with a small first letter. */
const answer = <A>(outcome: Result.Result<A, { readonly _tag: string }>, show: (value: A) => unknown = (given) => given): unknown =>
  Result.isSuccess(outcome) ? show(outcome.success) : refuse(outcome.failure._tag.charAt(0).toLowerCase() + outcome.failure._tag.slice(1))

/** What cannot be estimated has no value; the vectors name no code for it. */
const orUnknown = <A>(outcome: Result.Result<A, unknown>, show: (value: A | undefined) => unknown): unknown =>
  show(Result.isSuccess(outcome) ? outcome.success : undefined)

/** Named categories as numbers in text order; names have no distance, so under weights by distance nothing is known. */
const coded = (ratings: ReadonlyArray<ReadonlyArray<number | string | undefined>>, by: unknown): ReadonlyArray<ReadonlyArray<number | undefined>> => {
  const given = ratings.flat().filter((mark) => mark !== undefined)
  if (given.every((mark) => typeof mark === "number")) return ratings as ReadonlyArray<ReadonlyArray<number | undefined>>
  if (by === "linear" || by === "quadratic") return []
  const names = [...new Set(given.map(String))].sort()
  return ratings.map((rater) => rater.map((mark) => (mark === undefined ? undefined : names.indexOf(String(mark)))))
}

const repeated = (given: { readonly first: number | undefined; readonly repeat: ReadonlyArray<number | undefined>; readonly times: number | undefined }) =>
  [given.first, ...Array.from({ length: given.times ?? 0 }, () => given.repeat).flat()]

/** Features of `measurement.json`, by name. @category rules */
export const measurement: Features = {
  "gain.individual": feature(struct({ pre: value, post: value, max: value }), ({ max, post, pre }) => Gain.individual(pre, post, max)),
  "gain.class": feature(struct({ pre: values, post: values, max: value }), ({ max, post, pre }) => Gain.ofClass(pre, post, max)),
  "gain.band": feature(struct({ gain: value }), ({ gain }) => ({ band: Gain.band(gain) })),

  "reliability.cronbachAlpha": feature(struct({ rows }), (input) => Reliability.cronbachAlpha(input.rows)),
  "reliability.kr20": feature(struct({ patterns }), (input) => Reliability.kuderRichardson(input.patterns)),
  "itemAnalysis": feature(struct({ patterns }), (input) => ItemAnalysis.ofPatterns(input.patterns)),
  "reliability.spearmanBrown": feature(struct({ reliability: value, lengthFactor: value }), ({ lengthFactor, reliability }) => ({
    reliability: Reliability.spearmanBrown(reliability, lengthFactor)
  })),
  "reliability.sem": feature(struct({ sd: value, reliability: value }), ({ reliability, sd }) =>
    answer(Reliability.standardError(sd, reliability), (sem) => ({ sem }))),

  "agreement.cohenKappa": feature(struct({ table: rows }), ({ table }) => Agreement.cohenKappa(table)),
  "agreement.weightedKappa": feature(struct({ table: rows, weights }), (input) => Agreement.weightedKappa(input.table, input.weights)),
  "agreement.scottPi": feature(struct({ table: rows, weights }), (input) => Agreement.scottPi(input.table, input.weights)),
  "agreement.gwetAC": feature(struct({ table: rows, weights }), (input) => Agreement.gwetAC(input.table, input.weights)),
  "agreement.brennanPrediger": feature(struct({ table: rows, weights }), (input) => Agreement.brennanPrediger(input.table, input.weights)),
  "agreement.manyRaters": feature(struct({ ratings: marks, weights }), (input) => ManyRaters.agreement(coded(input.ratings, input.weights), input.weights)),
  "agreement.fleissKappa": feature(struct({ counts: rows }), ({ counts }) => answer(Agreement.fleissKappa(counts))),
  "agreement.krippendorffAlpha": feature(
    struct({
      ratings: marks,
      metric: oneOf("nominal", "ordinal", "interval", "ratio")
    }),
    ({ metric, ratings }) => Krippendorff.alpha(ratings, metric)
  ),
  "agreement.icc": feature(struct({ rows }), (input) => IntraclassCorrelation.of(input.rows)),
  "agreement.kendallW": feature(struct({ rows }), (input) => Concordance.kendallW(input.rows)),

  "cutScore.angoff": feature(struct({ ratings: rows }), ({ ratings }) => answer(CutScore.angoff(ratings))),
  "cutScore.ebel": feature(
    struct({ cells: list(struct({ relevance: withDefault(text, ""), difficulty: withDefault(text, ""), items: value, expected: value })) }),
    ({ cells }) => CutScore.ebel(cells)
  ),
  "cutScore.nedelsky": feature(struct({ items: list(struct({ options: value, eliminated: value })) }), ({ items }) => ({
    cutRaw: CutScore.nedelsky(items)
  })),
  "cutScore.borderlineGroup": feature(rated, CutScoreOfGroups.borderlineGroup),
  "cutScore.borderlineRegression": feature(rated, CutScoreOfGroups.borderlineRegression),
  "cutScore.contrastingGroups": feature(
    struct({ masters: values, nonMasters: values, from: value, to: value }),
    CutScoreOfGroups.contrastingGroups
  ),
  "cutScore.hofstee": feature(
    struct({ scores: values, cutMin: value, cutMax: value, failMinPercent: value, failMaxPercent: value }),
    CutScoreOfGroups.hofstee
  ),

  "rasch.cml": feature(struct({ patterns }), (input) => orUnknown(Rasch.difficulties(input.patterns), (fit) => ({
    difficulty: fit?.difficulty,
    logLikelihood: fit?.logLikelihood
  }))),
  "rasch.person": feature(struct({ difficulty: values, method: oneOf("mle", "wle") }), ({ difficulty, method }) => ({
    byRawScore: Rasch.person(difficulty, method)
  })),
  "rasch.partialCredit": feature(struct({ patterns, categories: value }), (input) =>
    orUnknown(Rasch.partialCredit(input.patterns, input.categories), (fit) => ({
      thresholds: fit?.thresholds,
      logLikelihood: fit?.logLikelihood
    }))),
  "rasch.judgeSeverity": feature(struct({ patterns, categories: value }), (input) =>
    orUnknown(Rasch.judgeSeverity(input.patterns, input.categories), (fit) => ({
      severity: fit?.severity,
      thresholds: fit?.thresholds,
      logLikelihood: fit?.logLikelihood
    }))),

  "generalizability.personsByJudges": feature(struct({ rows, judges: value }), (input) =>
    Generalizability.personsByJudges(input.rows, input.judges)),
  "generalizability.nested": feature(
    struct({ rows, tasks: value, ratersPerTask: value, decisionTasks: value, decisionRaters: value }),
    (input) => Generalizability.nested(input.rows, input)
  ),

  "interval.wilson": feature(struct({ successes: value, n: value, level: value, continuity: flag }), (input) =>
    Interval.wilson(input.successes, input.n, input)),
  "interval.clopperPearson": feature(struct({ successes: value, n: value, level: value }), ({ level, n, successes }) =>
    Interval.clopperPearson(successes, n, level)),
  "resample.jackknife": feature(struct({ rows, statistic }), (input) => Resample.jackknife(input.rows, input.statistic)),
  "resample.bootstrap": feature(struct({ rows, statistic, resamples: value, seed: value, level: value }), (input) =>
    Resample.bootstrap(input.rows, input.statistic, input)),
  "test.pairedT": feature(struct({ first: values, second: values }), ({ first, second }) => PairedTests.t(first, second)),
  "test.wilcoxonSignedRank": feature(struct({ differences: values, method: oneOf("exact", "normal"), continuity: flag }), (input) =>
    PairedTests.wilcoxonSignedRank(input.differences, input)),
  "test.mcnemar": feature(struct({ table: rows }), ({ table }) => PairedTests.mcnemar(table)),
  "effectSize.paired": feature(struct({ first: values, second: values }), ({ first, second }) => EffectSize.paired(first, second)),
  "effect.differenceInDifferences": feature(struct({ treated: beforeAfter, control: beforeAfter }), ({ control, treated }) =>
    DifferenceInDifferences.effect(treated, control)),

  "mastery.bkt": feature(
    struct({ prior: value, learn: value, slip: value, guess: value, forget: value, observations: values }),
    ({ observations, ...parameters }) => answer(Mastery.trace(parameters, observations))
  ),
  "mastery.forgettingCurve": feature(struct({ stabilityDays: value, elapsedDays: value, decay: value }), (input) => ({
    retention: Mastery.retention(input)
  })),
  "mastery.reviewInterval": feature(struct({ stabilityDays: value, target: value, decay: value }), (input) => ({
    days: Mastery.reviewInterval(input)
  })),

  "summary.meanSd": feature(struct({ values: nullable(values), series }), (input) =>
    Summary.meanSd(input.values ?? (input.series === undefined ? [] : repeated(input.series))))
}
