/**
 * Arbitraries of what statistics start from (bahan ukur acak): lists and tables with gaps, ratings, answers, ballots, patterns.
 *
 * @module
 */
import fc from "fast-check"
import type {
  AssessorReport, CutScore, CutScoreOfGroups, DifferenceInDifferences, Gain, GainReport, Generalizability, ItemReport, Judging, Known, Krippendorff,
  ManyFacets, Mastery, Pattern, Random, Ranking, Rasch, Report, Resample, Weights
} from "@sepasar/core/measurement"
import { Statement } from "@sepasar/core/measurement"
import * as Hostile from "./hostile.ts"
import { each, maybe, record, unknown } from "./record.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** How many rows and columns, at most, and what stands in them. @category types */
export interface Size {
  readonly rows?: number
  readonly columns?: number
  readonly values?: fc.Arbitrary<number>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** A measured number, unknown one time in six. @category arbitraries */
export const value = (values: fc.Arbitrary<number> = fc.nat(100)): fc.Arbitrary<Known.Value> => fc.option(values, { nil: undefined, freq: 5 })

/** A list of measured numbers. @category arbitraries */
export const values = (maxLength: number = 12, of: fc.Arbitrary<number> = fc.nat(100)): fc.Arbitrary<Known.Values> => fc.array(value(of), { maxLength })

/**
 * A table whose rows are equally long.
 *
 * @example
 * ```ts
 * import fc from "fast-check"
 * import { Measurement } from "@sepasar/testkit/arbitrary"
 *
 * fc.sample(Measurement.table({ columns: 3 }), 20).every((rows) => rows.every((row) => row.length === rows[0]!.length)) // => true
 * ```
 * @category arbitraries
 */
export const table = ({ columns = 5, rows = 8, values = fc.nat(4) }: Size = {}): fc.Arbitrary<Known.Table> =>
  fc.integer({ min: 1, max: columns }).chain((width) => fc.array(fc.array(value(values), { minLength: width, maxLength: width }), { maxLength: rows }))

/** Numbers as they come out of a file nobody checked. @category arbitraries */
export const wrongTable: fc.Arbitrary<Known.Table> = fc.array(fc.array(unknown(Hostile.number), { maxLength: 4 }), { maxLength: 5 })

/** The same people's scores before and after, and the greatest possible one. @category arbitraries */
export const beforeAndAfter: fc.Arbitrary<GainReport.Scores> = fc.array(fc.tuple(value(), value()), { maxLength: 12 }).chain((pairs) =>
  fc.constantFrom(100, undefined).map((max) => ({ pre: pairs.map(([pre]) => pre), post: pairs.map(([, post]) => post), max })))

/** Edges of bands of gain. @category arbitraries */
export const gainBands: fc.Arbitrary<Gain.Bands> = fc.tuple(fc.nat(50), fc.nat(50)).map(([low, more]) => ({ medium: low / 100, high: (low + more) / 100 }))

/** The answers of a class, right or wrong, or points. @category arbitraries */
export const answers: fc.Arbitrary<ItemReport.Answers> = fc.oneof(
  table({ values: fc.constantFrom(0, 1) }).map((rows): ItemReport.Answers => ({ rows })),
  table({ values: fc.nat(4) }).map((rows): ItemReport.Answers => ({ rows, names: names(rows, "item"), points: (rows[0] ?? []).map(() => 4) }))
)

/** What a panel scored. @category arbitraries */
export const panel: fc.Arbitrary<AssessorReport.Panel> = fc.tuple(table({ values: fc.nat(10) }), fc.boolean(), fc.option(metric(), { nil: undefined })).map(([scores, named, metric]) => ({
  scores, ...(named ? { names: names(scores, "assessor") } : {}), ...(metric === undefined ? {} : { metric })
}))

/** What a class report is made from. @category arbitraries */
export const material: fc.Arbitrary<Report.Material> = record<Report.Material>({ items: maybe(answers), assessors: maybe(panel), gain: maybe(beforeAndAfter) })

/** Where a number begins to mean something. @category arbitraries */
export const bars: fc.Arbitrary<Statement.Bars> = fc.constantFrom(Statement.usual, { ...Statement.usual, weakItem: 0.3, chance: 0.01 })

/** Ratings by rater and subject: numbers, or names for the nominal metric. @category arbitraries */
export const ratings: fc.Arbitrary<{ readonly ratings: Krippendorff.Ratings; readonly metric: Krippendorff.Metric }> = fc.oneof(
  fc.tuple(table(), metric()).map(([ratings, metric]) => ({ ratings, metric })),
  fc.array(fc.array(unknown(fc.constantFrom("baik", "cukup", "kurang")), { minLength: 4, maxLength: 4 }), { maxLength: 4 }).map((ratings) => ({ ratings, metric: "nominal" as const }))
)

/** How categories lie apart. @category arbitraries */
export const weights: fc.Arbitrary<Weights.Weights> = fc.oneof(each({ none: true, linear: true, quadratic: true }), fc.constant<Weights.Weights>([[0, 1, 2], [1, 0, 1], [2, 1, 0]]))

/** One judge's score of one entry. @category arbitraries */
export const rating: fc.Arbitrary<Judging.Rating> = record<Judging.Rating>({ judge: fc.constantFrom("J-1", "J-2", "J-3"), entry: fc.constantFrom("A", "B", "C", "D"), score: value() })

/** One order, and how many judges gave it. @category arbitraries */
export const ballot: fc.Arbitrary<Ranking.Ballot> = record<Ranking.Ballot>({
  order: fc.shuffledSubarray(["A", "B", "C", "D"]), count: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined, freq: 20 })
})

/** How ties are placed. @category arbitraries */
export const ties: fc.Arbitrary<Ranking.Ties> = each({ average: true, min: true, max: true, dense: true })

/** Which end of a ranking is first. @category arbitraries */
export const direction: fc.Arbitrary<Ranking.Direction> = each({ ascending: true, descending: true })

/** Answer patterns of `items` items, digits below `categories`, and how often each was given. @category arbitraries */
export const patterns = (items: number = 4, categories: number = 2): fc.Arbitrary<Pattern.Patterns> =>
  fc.uniqueArray(fc.tuple(fc.array(fc.nat(categories - 1), { minLength: items, maxLength: items }).map((digits) => digits.join("")), fc.integer({ min: 1, max: 9 })), {
    minLength: 1, maxLength: 8, selector: ([pattern]) => pattern
  })

/** How an ability is estimated. @category arbitraries */
export const abilityMethod: fc.Arbitrary<Rasch.Method> = each({ mle: true, wle: true })

/** One score of one person, by judge and criterion. @category arbitraries */
export const facetObservation: fc.Arbitrary<ManyFacets.Observation> = record<ManyFacets.Observation>({
  person: fc.constantFrom("P-1", "P-2", "P-3", "P-4"), levels: fc.tuple(fc.constantFrom("J-1", "J-2"), fc.constantFrom("K-1", "K-2")), score: value(fc.nat(2))
})

/** The chances of knowledge tracing; slip and guess stay below 1 together. @category arbitraries */
export const mastery: fc.Arbitrary<Mastery.Parameters> = record<Mastery.Parameters>({
  prior: value(share()), learn: value(share()), slip: value(share(45)), guess: value(share(45)), forget: value(share(20))
})

/** A cell of Ebel's grid. @category arbitraries */
export const ebelCell: fc.Arbitrary<CutScore.EbelCell> = record<CutScore.EbelCell>({
  relevance: fc.constantFrom("penting", "perlu"), difficulty: fc.constantFrom("mudah", "sulit"), items: value(fc.nat(10)), expected: value(share())
})

/** An item of Nedelsky's method. @category arbitraries */
export const nedelskyItem: fc.Arbitrary<CutScore.NedelskyItem> = fc.tuple(fc.integer({ min: 2, max: 5 }), fc.nat(4)).chain(([options, eliminated]) =>
  record<CutScore.NedelskyItem>({ options: value(fc.constant(options)), eliminated: value(fc.constant(Math.min(eliminated, options - 1))) }))

/** People rated as a whole and scored. @category arbitraries */
export const rated: fc.Arbitrary<CutScoreOfGroups.Rated> = fc.array(fc.tuple(value(fc.nat(4)), value()), { maxLength: 12 }).chain((people) =>
  value(fc.nat(4)).map((borderline) => ({ globalRating: people.map(([rating]) => rating), score: people.map(([, score]) => score), borderline })))

/** A group before and after. @category arbitraries */
export const change: fc.Arbitrary<DifferenceInDifferences.BeforeAfter> = record<DifferenceInDifferences.BeforeAfter>({ before: value(), after: value() })

/** The same people's scores before and after. @category arbitraries */
export const people: fc.Arbitrary<DifferenceInDifferences.People> = fc.array(fc.tuple(value(), value()), { maxLength: 10 })
  .map((pairs) => ({ before: pairs.map(([before]) => before), after: pairs.map(([, after]) => after) }))

/** The design measured and the design decided on. @category arbitraries */
export const nestedDesign: fc.Arbitrary<Generalizability.NestedDesign> = record<Generalizability.NestedDesign>({
  tasks: value(fc.integer({ min: 1, max: 4 })), ratersPerTask: value(fc.integer({ min: 1, max: 3 })), decisionTasks: value(fc.integer({ min: 1, max: 6 })), decisionRaters: value(fc.integer({ min: 1, max: 4 }))
})

/** How to resample: few times, so that laws stay quick. @category arbitraries */
export const bootstrap: fc.Arbitrary<Resample.BootstrapOptions> = record<Resample.BootstrapOptions>({
  resamples: value(fc.integer({ min: 1, max: 50 })), seed: value(fc.nat()), level: value(fc.constantFrom(0.9, 0.95))
})

/** What is resampled. @category arbitraries */
export const statistic: fc.Arbitrary<Resample.Statistic> = each({ mean: true, correlation: true })

/** A state of the random source, never all zero. @category arbitraries */
export const randomState: fc.Arbitrary<Random.State> = fc.tuple(word(1), word(), word(), word())

// ── Clauses ─────────────────────────────────────────────────────────────────

function share(most: number = 100): fc.Arbitrary<number> {
  return fc.nat(most).map((percent) => percent / 100)
}

function word(min: number = 0): fc.Arbitrary<number> {
  return fc.integer({ min, max: 0xffff_ffff })
}

function metric(): fc.Arbitrary<Krippendorff.Metric> {
  return each({ nominal: true, ordinal: true, interval: true, ratio: true })
}

const names = (table: Known.Table, name: string): ReadonlyArray<string> => (table[0] ?? []).map((_, at) => `${name} ${at + 1}`)
