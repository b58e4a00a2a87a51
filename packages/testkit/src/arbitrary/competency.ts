/**
 * Arbitraries of marks and of what is made of them (nilai dan metode acak): attempts, methods, rules of dropping and keeping, totals.
 *
 * @module
 */
import fc from "fast-check"
import type {
  Attempts, Band, CategoryMean, ClassScore, DropRule, KeepRule, Mark, Method, NextStep, PointsRule, Refresher, Total, WeightedMean
} from "@sepasar/core/competency"
import { Score } from "@sepasar/core/kernel"
import * as Curriculum from "./curriculum.ts"
import * as Hostile from "./hostile.ts"
import * as Ids from "./ids.ts"
import * as Kernel from "./kernel.ts"
import { each, list, maybe, record, unknown } from "./record.ts"

// ── Rule ────────────────────────────────────────────────────────────────────

/** A mark that is known: a score, at times a fraction no score holds. @category arbitraries */
export const known: fc.Arbitrary<Mark.Known> = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 100 }).map(Score.make), weight: 4 },
  { arbitrary: Kernel.score(-5, 105), weight: 2 },
  { arbitrary: Kernel.rational, weight: 1 }
)

/** A mark, or one of the three ways of having none. @category arbitraries */
export const mark: fc.Arbitrary<Mark.Mark> = fc.oneof(
  { arbitrary: known, weight: 4 },
  { arbitrary: fc.constantFrom<Mark.Mark>("ungraded", "excused", undefined), weight: 1 }
)

/** Numbers that are no mark, as they come out of a file nobody checked; the rules refuse them by name. @category arbitraries */
export const wrongMark: fc.Arbitrary<Mark.Known> = fc.oneof(
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, 0.5, Score.limit + 1, -Score.limit - 1).map(Score.ofUnits),
  fc.constant<Mark.Known>({ n: 1n, d: 0n })
)

/** One attempt; the day and the weight may be unknown. @category arbitraries */
export const attempt: fc.Arbitrary<Mark.Attempt> = record<Mark.Attempt>({
  mark, at: unknown(Kernel.day("2026-01-01", "2026-12-31")), weight: maybe(unknown(weight()))
})

/** The attempts of one person at one thing, ten at most. @category arbitraries */
export const attempts: fc.Arbitrary<ReadonlyArray<Mark.Attempt>> = fc.array(attempt, { maxLength: 10 })

/**
 * A score method that `Method.prepare` takes.
 *
 * @example
 * ```ts
 * import fc from "fast-check"
 * import * as Result from "effect/Result"
 * import { Method } from "@sepasar/core/competency"
 * import { Competency } from "@sepasar/testkit/arbitrary"
 *
 * fc.sample(Competency.method, 50).every((method) => Result.isSuccess(Method.prepare(method))) // => true
 * ```
 * @category arbitraries
 */
export const method: fc.Arbitrary<Method.Method> = fc.oneof(
  { arbitrary: each<Plain>({ highest: true, lowest: true, latest: true, mean: true, median: true, mode: true, weightedMean: true }).map((kind): Method.Method => ({ kind })), weight: 3 },
  {
    arbitrary: fc.tuple(each<Latest>({ weightedLatest: true, decayingAverage: true }), Hostile.numbers("usual").percent)
      .map(([kind, latestPercent]): Method.Method => ({ kind, latestPercent })),
    weight: 2
  },
  { arbitrary: fc.tuple(fc.integer({ min: 1, max: 4 }), Kernel.score()).map(([count, cut]): Method.Method => ({ kind: "nMastery", count, cut })), weight: 1 },
  {
    arbitrary: fc.tuple(fc.integer({ min: 1, max: 4 }), each<Fewer>({ undefined: true, meanOfThose: true }))
      .map(([count, fewer]): Method.Method => ({ kind: "bestOf", count, fewer })),
    weight: 1
  }
)

/** How often and when one may try. @category arbitraries */
export const attemptPolicy: fc.Arbitrary<Attempts.Policy> = record<Attempts.Policy>({
  most: maybe(fc.integer({ min: 1, max: 4 })), waitDays: maybe(fc.nat(30)), lastDay: maybe(Kernel.day("2026-01-01", "2026-12-31"))
})

/** Work that was marked, ids unique, eight at most; now and then nobody knows how much was possible. @category arbitraries */
export const work: fc.Arbitrary<ReadonlyArray<DropRule.Work>> = fc.uniqueArray(record<DropRule.Work>({
  id: fc.integer({ min: 1, max: 8 }).map((n) => `W-${n}`), mark, possible: fc.option(possible(), { nil: undefined, freq: 9 })
}), { maxLength: 8, selector: ({ id }) => id })

/** What to drop: at one end only, as `DropRule.prepare` wants it. @category arbitraries */
export const dropRule: fc.Arbitrary<DropRule.DropRule> = fc.tuple(fc.nat(3), fc.boolean(), list(fc.integer({ min: 1, max: 8 }).map((n) => `W-${n}`), 0, 2))
  .map(([count, low, never]) => ({ lowest: low ? count : 0, highest: low ? 0 : count, never }))

/** Values on one scale, ids unique. @category arbitraries */
export const values: fc.Arbitrary<ReadonlyArray<KeepRule.Value>> = fc.uniqueArray(record<KeepRule.Value>({
  id: fc.integer({ min: 1, max: 8 }).map((n) => `V-${n}`), value: unknown(known), possible: possible(), extraCredit: maybe(fc.boolean())
}), { maxLength: 8, selector: ({ id }) => id })

/** What to keep. @category arbitraries */
export const keepRule: fc.Arbitrary<KeepRule.KeepRule> = record<KeepRule.KeepRule>({ lowest: fc.nat(3), highest: fc.nat(3) })

/** Marks that do not weigh alike. @category arbitraries */
export const weighed: fc.Arbitrary<WeightedMean.Weighed> = record<WeightedMean.Weighed>({ mark, weight: unknown(weight()) })

/** A band and its lower edge. @category arbitraries */
export const band: fc.Arbitrary<Band.Band> = record<Band.Band>({ label: fc.constantFrom("baik", "cukup", "kurang"), from: Kernel.score() })

/** Bands of one table: no label and no edge twice. @category arbitraries */
export const bands: fc.Arbitrary<ReadonlyArray<Band.Band>> = fc.uniqueArray(band, { maxLength: 3, selector: ({ label }) => label })
  .filter((table) => new Set(table.map(({ from }) => from)).size === table.length)

/** When a value passes. @category arbitraries */
export const passRule: fc.Arbitrary<Band.PassRule> = record<Band.PassRule>({ cut: unknown(Kernel.score()), roundedTo: maybe(unknown(fc.nat(4))) })

/** So much of so much. @category arbitraries */
export const scaled: fc.Arbitrary<Band.Scaled> = record<Band.Scaled>({ earned: unknown(known), possible: unknown(possible()) })

/** A task of a category. @category arbitraries */
export const earned: fc.Arbitrary<CategoryMean.Earned> = record<CategoryMean.Earned>({ earned: unknown(Kernel.score()), possible: fc.option(possible(), { nil: undefined, freq: 9 }) })

/** How much work a category expects. @category arbitraries */
export const expectation: fc.Arbitrary<CategoryMean.Expectation> = record<CategoryMean.Expectation>({ expected: fc.nat(6), dropLowest: fc.nat(3) })

/** A piece of work in a group. @category arbitraries */
export const piece: fc.Arbitrary<Total.Piece> = record<Total.Piece>({
  id: maybe(fc.integer({ min: 1, max: 8 }).map((n) => `W-${n}`)),
  mark, possible: fc.option(possible(), { nil: undefined, freq: 9 }), pendingReview: maybe(fc.boolean()), omitFromFinal: maybe(fc.boolean()), hidden: maybe(fc.boolean())
})

/** A group of work with its weight in percent. @category arbitraries */
export const group: fc.Arbitrary<Total.Group> = record<Total.Group>({ weight: fc.option(weight(), { nil: undefined, freq: 9 }), drop: maybe(dropRule), pieces: fc.array(piece, { maxLength: 4 }) })

/** How groups add up. @category arbitraries */
export const totalScheme: fc.Arbitrary<Total.Scheme> = each({ points: true, percent: true })

/** How a class is summed up. @category arbitraries */
export const statistic: fc.Arbitrary<ClassScore.Statistic> = each({ mean: true, median: true })

/** A child of a competency with its points, some of them unknown. @category arbitraries */
export const pointsChild: fc.Arbitrary<PointsRule.Child> = record<PointsRule.Child>({ points: unknown(fc.nat(5)), required: unknown(fc.boolean()), met: Kernel.verdict })

/** A points rule as somebody wrote it: anything at all. @category arbitraries */
export const pointsDraft: fc.Arbitrary<PointsRule.Draft> = record<PointsRule.Draft>({
  pointsRequired: maybe(fc.oneof(fc.integer({ min: -1, max: 9 }), Hostile.number, Hostile.json)), items: maybe(Hostile.json)
})

/** Things to learn, each with what must come before it. @category arbitraries */
export const items: fc.Arbitrary<ReadonlyArray<NextStep.Item>> = fc.uniqueArray(record<NextStep.Item>({
  id: Ids.module, prerequisite: maybe(Curriculum.prerequisite())
}), { maxLength: 4, selector: ({ id }) => id })

/** How fast one forgets; `Refresher` finds a day for each. @category arbitraries */
export const curve: fc.Arbitrary<Refresher.Curve> = record<Refresher.Curve>({
  stabilityDays: fc.integer({ min: 1, max: 400 }), decay: fc.constantFrom(0.1, 0.5, 1), target: fc.constantFrom(0.5, 0.8, 0.9, 1)
})

// ── Clauses ─────────────────────────────────────────────────────────────────

type Plain = "highest" | "lowest" | "latest" | "mean" | "median" | "mode" | "weightedMean"
type Latest = "weightedLatest" | "decayingAverage"
type Fewer = Extract<Method.Method, { readonly fewer: unknown }>["fewer"]

function possible(): fc.Arbitrary<Score.Score> {
  return fc.constantFrom(0, 1, 10, 20, 100).map(Score.make)
}

function weight(): fc.Arbitrary<Score.Score> {
  return fc.constantFrom(0, 0.5, 1, 2, 30, 100).map(Score.make)
}
