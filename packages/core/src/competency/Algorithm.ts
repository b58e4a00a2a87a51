/**
 * The names of the ways to calculate, with their versions (algoritma).
 *
 * A result carries the id and version that gave it, so that an old result can be asked again. An id
 * is never reused: a way that changes gets a new version, and the old one stays listed.
 *
 * @module
 */

// ── Types ───────────────────────────────────────────────────────────────────

/** Nama algoritma dan versinya. @category types */
export interface Algorithm {
  readonly id: string
  readonly version: string
  /** Whether a better mark can never lower the result; tested as a law. */
  readonly monotone: boolean
}

// ── Parameters ──────────────────────────────────────────────────────────────

const named = <const Id extends string>(id: Id, monotone: boolean) => ({ id, version: "1", monotone })

/** Every algorithm of this room, by a short name. @category parameters */
export const algorithms = {
  highest: named("score.highest", true),
  lowest: named("score.lowest", true),
  latest: named("score.latest", true),
  mean: named("score.mean", true),
  median: named("score.median", true),
  /** One of the most frequent marks raised can hand the place to a lower one. */
  mode: named("score.mode", false),
  weightedMean: named("score.weighted-mean", true),
  weightedLatest: named("score.weighted-latest", true),
  decayingAverage: named("score.decaying-average", true),
  /** A mark raised just over the cut joins the mean and can lower it. */
  nMastery: named("score.n-mastery", false),
  bestOf: named("score.best-of", true),
  dropLowest: named("score.drop-lowest", true),
  dropHighest: named("score.drop-highest", true),
  dropNone: named("score.drop-none", true),
  keep: named("score.keep-values", true),
  pointsTotal: named("score.total-points", true),
  percentTotal: named("score.total-percent", true),
  categoryMean: named("score.category-mean", true),
  unitVerdict: named("competency.unit-verdict", true),
  rollUp: named("competency.roll-up", true),
  criteriaTree: named("competency.criteria-tree", true),
  points: named("competency.points", true),
  roundHalfUp: named("score.round-half-up", true),
  roundHalfEven: named("score.round-half-even", true),
  roundDown: named("score.round-down", true),
  band: named("score.band", true),
  pass: named("score.pass", true),
  rescale: named("score.rescale", true),
  classMean: named("score.class-mean", true),
  classMedian: named("score.class-median", true),
  attemptsCounted: named("competency.attempts-counted", true),
  /** Asks days and counts, never marks. */
  retake: named("competency.retake", true),
  /** Asks what is held, never marks. */
  unitHeld: named("competency.unit-held", true),
  nextStep: named("advice.next-step", true),
  /** Where learning and forgetting together are above 1, a right answer lowers what follows. */
  masteryTrace: named("advice.mastery-bkt", false),
  refresher: named("advice.refresher-power-law", true)
} as const satisfies Readonly<Record<string, Algorithm>>
