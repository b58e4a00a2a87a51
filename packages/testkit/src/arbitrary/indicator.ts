/**
 * Arbitraries of figures (angka acak): observations, summaries of traders, surveys of satisfaction, composites, printed claims.
 *
 * @module
 */
import fc from "fast-check"
import { InnovationIndex, Satisfaction, ServiceIndex, Tags } from "@sepasar/core/indicator"
import type { Auditor, Change, Composite, Observation, Programme, Reach, SatisfactionReport } from "@sepasar/core/indicator"
import { Day } from "@sepasar/core/kernel"
import * as Hostile from "./hostile.ts"
import * as Ids from "./ids.ts"
import * as Kernel from "./kernel.ts"
import { each, list, maybe, record, unknown } from "./record.ts"
import * as Rulebook from "./rulebook.ts"

// ── Rule ────────────────────────────────────────────────────────────────────

/** What kind of figure. @category arbitraries */
export const kind: fc.Arbitrary<Observation.Kind> = each({ count: true, share: true, rupiah: true, duration: true, index: true, score: true })

/** What a print says about the true figure. @category arbitraries */
export const bound: fc.Arbitrary<Observation.Bound> = each({ exactly: true, "more-than": true, "at-least": true, about: true, "at-most": true, "less-than": true })

/** Which way is better. @category arbitraries */
export const direction: fc.Arbitrary<Change.Direction> = each({ higherIsBetter: true, lowerIsBetter: true })

/** A result or a target. @category arbitraries */
export const reality: fc.Arbitrary<Change.Reality> = each({ result: true, target: true })

/** What a percent change is a percent of. @category arbitraries */
export const base: fc.Arbitrary<Change.Base> = each({ before: true, after: true })

/** The days a figure speaks of. @category arbitraries */
export const period: fc.Arbitrary<Observation.Period> = fc.tuple(Kernel.day("2018-01-01", "2026-12-31"), fc.nat(366)).map(([from, days]) => ({ from, until: Day.addDays(from, days) }))

/** When a figure was released, and in which series. @category arbitraries */
export const vintage: fc.Arbitrary<Observation.Vintage> = record<Observation.Vintage>({ released: Kernel.day("2018-01-01", "2027-12-31"), series: fc.constantFrom("register", "survey") })

/**
 * A figure that can be used: `Observation.faults` finds nothing.
 *
 * @example
 * ```ts
 * import fc from "fast-check"
 * import { Observation } from "@sepasar/core/indicator"
 * import { Indicator } from "@sepasar/testkit/arbitrary"
 *
 * fc.sample(Indicator.observation, 50).flatMap(Observation.faults) // => []
 * ```
 * @category arbitraries
 */
export const observation: fc.Arbitrary<Observation.Observation> = fc.tuple(
  record<Omit<Observation.Observation, "unit" | "value">>({
    id: fc.constantFrom("o-1", "o-2", "o-3"),
    indicator: fc.constantFrom("levy", "certified", "queue"),
    kind,
    bound,
    reality: each({ result: true, target: true, claim: true }),
    direction: maybe(direction),
    baseline: maybe(record<NonNullable<Observation.Observation["baseline"]>>({ value: figure(), period })),
    period,
    whole: maybe(record<NonNullable<Observation.Observation["whole"]>>({ value: figure(), of: fc.constantFrom("orang", "kios") })),
    method: fc.constantFrom("register", "survey of all stalls"),
    evaluation: maybe(each({ internal: true, external: true })),
    source: Rulebook.source,
    evidence: fc.uniqueArray(Ids.event, { maxLength: 2 }),
    vintage
  }),
  fc.nat(100), fc.boolean(), fc.nat(366)
).map(([rest, number, isKnown, later]) => ({
  ...rest,
  unit: units[rest.kind],
  value: isKnown ? number : undefined,
  ...(rest.kind === "share" ? { whole: rest.whole ?? { value: undefined, of: "orang" } } : {}),
  vintage: { ...rest.vintage, released: Day.addDays(rest.period.until, later) }
}))

/** What is known of one trader, for the figures of a programme. `Programme.faults` finds nothing with a test of 100. @category arbitraries */
export const traderSummary: fc.Arbitrary<Programme.TraderSummary> = fc.tuple(
  record<Omit<Programme.TraderSummary, "sessionsHeld" | "attended">>({
    market: Ids.market, enrolled: fc.boolean(), pre: unknown(fc.nat(100)), post: unknown(fc.nat(100)), mentoringVisits: unknown(fc.nat(5)), certified: unknown(fc.boolean())
  }),
  unknown(fc.nat(20)), unknown(fc.nat(20))
).map(([rest, held, attended]) => ({ ...rest, sessionsHeld: held, attended: attended === undefined || held === undefined ? attended : Math.min(attended, held) }))

/** How a programme is reported. @category arbitraries */
export const reportOptions: fc.Arbitrary<Programme.Options> = record<Programme.Options>({ testMaximum: fc.constantFrom(100, undefined), decimals: unknown(fc.nat(4)) })

/** Two figures to compare. @category arbitraries */
export const pair: fc.Arbitrary<Change.Pair> = record<Change.Pair>({
  before: figure(), after: figure(), isShare: fc.boolean(), direction: unknown(direction), beforeKind: maybe(unknown(reality)), afterKind: maybe(unknown(reality))
})

/** A published size of a population. @category arbitraries */
export const denominator: fc.Arbitrary<Reach.Denominator> = record<Reach.Denominator>({
  value: fc.integer({ min: 1, max: 20_000 }), asOf: fc.constantFrom("2021", "2021-03", "2021-03-29"), source: Rulebook.source
})

/** An indicator between its goalposts. @category arbitraries */
export const indicator: fc.Arbitrary<Composite.Indicator> = record<Composite.Indicator>({
  value: figure(), min: fc.constantFrom(0, 1, 10, undefined), max: fc.constantFrom(100, 1000, undefined), scale: each({ linear: true, log: true }), cap: fc.boolean()
})

/** A dimension of a composite index. @category arbitraries */
export const dimension: fc.Arbitrary<Composite.Dimension> = record<Composite.Dimension>({ indicators: fc.array(indicator, { minLength: 1, maxLength: 4 }) })

/** How dimensions are put together. @category arbitraries */
export const aggregation: fc.Arbitrary<Composite.Aggregation> = each({ arithmetic: true, geometric: true })

/** An element of a service. @category arbitraries */
export const element: fc.Arbitrary<Satisfaction.Element> = fc.constantFrom(...Satisfaction.elements)

/** The weight of an element. @category arbitraries */
export const weight: fc.Arbitrary<Satisfaction.Weight> = each({ exact: true, w0111: true, w011: true })

/** Which bands grade a survey. @category arbitraries */
export const gradeScheme: fc.Arbitrary<Satisfaction.Scheme> = each({ "2017": true, "2004": true })

/** The answer sheet of one respondent, 1 to 4; an answer not given is absent. @category arbitraries */
export const answers: fc.Arbitrary<SatisfactionReport.Answers> = fc.dictionary(element, unknown(fc.integer({ min: Satisfaction.scale.least, max: Satisfaction.scale.most })), { noNullPrototype: true, maxKeys: 9 })

/** How a survey is reported. @category arbitraries */
export const surveyOptions: fc.Arbitrary<SatisfactionReport.Options> = record<SatisfactionReport.Options>({
  scheme: gradeScheme, weight, minimumRespondents: fc.nat(30), population: maybe(fc.integer({ min: 1, max: 20_000 }))
})

/** A survey that was published. @category arbitraries */
export const survey: fc.Arbitrary<SatisfactionReport.Survey> = record<SatisfactionReport.Survey>({
  period: fc.constantFrom("2024", "2025", "2026"), index: unknown(fc.integer({ min: 2500, max: 10_000 }).map((hundredths) => hundredths / 100)), scheme: gradeScheme, weight
})

/** A change as somebody printed it, right or wrong. @category arbitraries */
export const printedChange: fc.Arbitrary<Auditor.PrintedChange> = record<Auditor.PrintedChange>({
  before: figure(), after: figure(), isShare: fc.boolean(), direction: maybe(direction), printedPercent: maybe(fc.integer({ min: -200, max: 400 })),
  printedBase: maybe(base), printedAs: maybe(each({ improvement: true, worsening: true })), beforeReality: maybe(reality), afterReality: maybe(reality),
  beforeMonths: maybe(fc.integer({ min: 1, max: 24 })), afterMonths: maybe(fc.integer({ min: 1, max: 24 })), beforeCumulative: maybe(fc.boolean()), afterCumulative: maybe(fc.boolean()), whole: maybe(fc.nat(500))
})

/** A guide to the innovation index, of those known. @category arbitraries */
export const guide: fc.Arbitrary<InnovationIndex.Guide> = fc.constantFrom(...InnovationIndex.guides)

/** The three parts of the innovation index; any of them may be unknown. @category arbitraries */
export const indexScores: fc.Arbitrary<InnovationIndex.Scores> = record<InnovationIndex.Scores>({
  unitScore: figure(), innovationScores: fc.array(figure(), { maxLength: 5 }), countScore: figure(), minimumDivisor: fc.constantFrom(10, 14, undefined), maximum: fc.constantFrom(250, undefined)
})

/** An aspect of the service index. @category arbitraries */
export const aspect: fc.Arbitrary<ServiceIndex.Aspect> = fc.constantFrom(...ServiceIndex.aspects)

/** Goals by number and themes by name, some of them unknown ones. @category arbitraries */
export const tags: fc.Arbitrary<{ readonly goals: ReadonlyArray<number>; readonly themes: ReadonlyArray<string> }> = fc.record({
  goals: list(fc.integer({ min: 0, max: 18 }), 0), themes: list(fc.constantFrom(...Tags.themes.map(({ nameId }) => nameId), "tema lain"), 0)
}, { noNullPrototype: true })

/** Figures as they come out of a file nobody checked. @category arbitraries */
export const wrongFigure: fc.Arbitrary<number | undefined> = unknown(Hostile.number)

// ── Clauses ─────────────────────────────────────────────────────────────────

/** By kind; a new kind does not compile until it stands here. */
const units: Readonly<Record<Observation.Kind, string>> = { count: "orang", share: "%", rupiah: "IDR/hari", duration: "menit", index: "IKM", score: "poin" }

function figure(): fc.Arbitrary<number | undefined> {
  return unknown(fc.oneof(fc.nat(200), fc.integer({ min: -1000, max: 100_000 }).map((tenths) => tenths / 10)))
}
