/**
 * Arbitraries of the innovation competition (KIPP acak): innovations, entries, drafts of proposals, panels and their scores.
 *
 * Editions are the ones there are: their texts cannot be made up.
 *
 * @module
 */
import fc from "fast-check"
import { Editions, Regional } from "@sepasar/core/kipp"
import type {
  Award, Criteria, Edition, Eligibility, EvidenceAtHand, Funnel, Innovation, PastResults, Proposal, Scoring, Sensitivity, Standing, Started, WordCount
} from "@sepasar/core/kipp"
import { Day, Rational } from "@sepasar/core/kernel"
import * as Ids from "./ids.ts"
import * as Kernel from "./kernel.ts"
import * as Indicator from "./indicator.ts"
import { dictionary, each, lazy, list, maybe, record, unknown } from "./record.ts"

// ── Rule ────────────────────────────────────────────────────────────────────

/** An edition of the competition, held or not. @category arbitraries */
export const edition: fc.Arbitrary<Edition.Edition> = fc.constantFrom(...Editions.all)

/** A year: of an edition mostly, at times of none. @category arbitraries */
export const year: fc.Arbitrary<number> = fc.oneof({ arbitrary: edition.map(({ year }) => year), weight: 9 }, { arbitrary: fc.integer({ min: 2014, max: 2100 }), weight: 1 })

/** A group of entrants. @category arbitraries */
export const groupId: fc.Arbitrary<Edition.GroupId> = each({ umum: true, replikasi: true, khusus: true, all: true })

/** A kind of institution. @category arbitraries */
export const entrantType: fc.Arbitrary<Edition.EntrantType> = each({ kota: true, kabupaten: true, provinsi: true, kementerian: true, lembaga: true, BUMN: true, BUMD: true })

/** A kind of evidence. @category arbitraries */
export const evidenceKind: fc.Arbitrary<Criteria.EvidenceKind> = each({
  reach: true, completion: true, attendance: true, gain: true, "before-after": true, satisfaction: true, equity: true, mentoring: true, replication: true, sdg: true, budget: true
})

/** A criterion, by its id. @category arbitraries */
export const criterion: fc.Arbitrary<Criteria.Criterion> = each({ novel: true, effective: true, useful: true, transferable: true, sustainable: true })

/** An award of an earlier edition; one of a list that never was is among them. @category arbitraries */
export const award: fc.Arbitrary<Award.Award> = record<Award.Award>({
  tier: fc.constantFrom("top9", "top25", "top40", "top45", "top99", "outstandingAchievement"), year: fc.integer({ min: 2014, max: 2025 })
})

/** When an innovation began: a day, or two days it lies between. @category arbitraries */
export const started: fc.Arbitrary<Started> = fc.oneof(
  Kernel.day("2010-01-01", "2025-12-31"),
  fc.tuple(Kernel.day("2010-01-01", "2025-12-31"), fc.nat(400)).map(([earliest, days]): Started => ({ earliest, latest: Day.addDays(earliest, days) }))
)

/**
 * An innovation about to be entered, of which any fact may be unknown.
 *
 * @example
 * ```ts
 * import fc from "fast-check"
 * import * as Result from "effect/Result"
 * import { Eligibility } from "@sepasar/core/kipp"
 * import { Kipp } from "@sepasar/testkit/arbitrary"
 *
 * const entries = fc.sample(fc.tuple(Kipp.innovation, Kipp.entry), 50)
 * entries.every(([innovation, entry]) => Result.isResult(Eligibility.recommend(innovation, entry))) // => true
 * ```
 * @category arbitraries
 */
export const innovation: fc.Arbitrary<Innovation> = record<Innovation>({
  started: unknown(started),
  awards: unknown(list(award, 0)),
  entered: maybe(fc.boolean()),
  topics: maybe(list(fc.constantFrom("pandemi", "pasar"), 0)),
  invitedFor: maybe(list(fc.integer({ min: 2014, max: 2025 }), 0)),
  replicates: maybe(fc.option(record<{ readonly awards: ReadonlyArray<Award.Award> | undefined }>({ awards: unknown(list(award, 0)) }))),
  institutionEntries: maybe(fc.nat(12)),
  entrantType: maybe(entrantType),
  sdgs: maybe(list(fc.integer({ min: 1, max: 17 }), 0)),
  documents: maybe(list(document(), 0)),
  group: maybe(groupId)
})

/** What an entry rule asks, of every kind. @category arbitraries */
export const parameter: fc.Arbitrary<Edition.Parameter> = lazy(() => fc.oneof(...Object.values<fc.Arbitrary<Edition.Parameter>>(parameters)))

/** A rule somebody supposes, in place of one that no text settles. @category arbitraries */
export const assumption: fc.Arbitrary<Eligibility.Assumption> = lazy(() => record<Eligibility.Assumption>({
  rule: fc.constantFrom(...Editions.all.flatMap(({ generalRequirements, groups, year }) => [`${year}.window.close`, ...generalRequirements.map(({ id }) => id), ...groups.flatMap(({ rules }) => rules.map(({ id }) => id))])),
  parameter: fc.oneof<Array<fc.Arbitrary<Eligibility.Assumption["parameter"]>>>(
    parameter, fc.constant("no-rule"), Kernel.day("2014-01-01", "2026-12-31").map((day) => ({ kind: "closing" as const, day }))
  ),
  because: Ids.text
}))

/** Which edition and group are meant, and what is assumed. @category arbitraries */
export const entry: fc.Arbitrary<Eligibility.Entry> = record<Eligibility.Entry>({ edition: year, group: groupId, assumptions: maybe(fc.array(assumption, { maxLength: 3 })) })

/** A draft of a proposal: sections of the edition and one it does not have, written, too long, empty or not begun. @category arbitraries */
export const draft: fc.Arbitrary<Proposal.Draft> = edition.chain(({ sections, year }) => record<Proposal.Draft>({
  edition: fc.constant(year),
  group: groupId,
  texts: dictionary(fc.constantFrom("ringkasan", "bab lain", ...(sections ?? []).map(({ id }) => id)), fc.constantFrom("", "Sekolah pasar bagi pedagang.", "kata ".repeat(400))),
  evidence: list(evidenceKind, 0),
  title: maybe(Ids.text),
  otherTitles: maybe(list(Ids.text, 0)),
  category: maybe(Ids.text),
  documents: maybe(list(document(), 0)),
  videoMinutes: maybe(fc.nat(20)),
  isApplication: maybe(fc.boolean()),
  forms: maybe(list(fc.constantFrom("SPBE", "lain"), 0)),
  declarations: maybe(dictionary(fc.constantFrom("themeFit", "original"), fc.boolean())),
  channel: maybe(fc.constantFrom("sinovik", "surat")),
  readByAPerson: maybe(fc.boolean())
}))

/** How words are counted. @category arbitraries */
export const wordRule: fc.Arbitrary<WordCount.Rule> = each({ "between-spaces": true, "split-at-hyphens": true })

/** How evaluators are put together. @category arbitraries */
export const pooling: fc.Arbitrary<Scoring.Pooling> = each({ mean: true, median: true, "trimmed-mean": true })

/** An entry with its exact score, unknown while it is not complete. @category arbitraries */
export const scored: fc.Arbitrary<Standing.Scored> = record<Standing.Scored>({ entry: contestant(), exact: unknown(fc.nat(100).map(Rational.ofInt)) })

/** Stages of a competition, with the counts that were published. @category arbitraries */
export const stages: fc.Arbitrary<ReadonlyArray<Funnel.Stage>> = fc.array(record<Funnel.Stage>({ name: Ids.text, count: unknown(fc.nat(3000)) }), { maxLength: 5 })

/** What one evaluator gave one entry, by criterion. @category arbitraries */
export const judgeScores: fc.Arbitrary<Sensitivity.Scores> = record<Sensitivity.Scores>({
  entry: contestant(), judge: Ids.person, scores: fc.record({ novel: fc.nat(100), useful: fc.nat(100) }, { noNullPrototype: true })
})

/** What is shaken, and how much. @category arbitraries */
export const shaking: fc.Arbitrary<Sensitivity.Options> = record<Sensitivity.Options>({
  seed: fc.nat(), runs: fc.integer({ min: 1, max: 20 }), weightSpread: fc.constantFrom(0, 0.1, 0.5), resampleJudges: fc.boolean(), places: fc.integer({ min: 1, max: 4 })
})

/** The figures that may serve as evidence; what was not computed is absent. @category arbitraries */
export const indicators: fc.Arbitrary<EvidenceAtHand.Indicators> = record<Pick<EvidenceAtHand.Indicators, "satisfactionIndex" | "goals" | "observations">>({
  satisfactionIndex: maybe(unknown(fc.integer({ min: 25, max: 100 }))), goals: maybe(list(fc.integer({ min: 1, max: 17 }), 0)), observations: maybe(fc.array(Indicator.observation, { maxLength: 3 }))
})

/** A question about past results. @category arbitraries */
export const query: fc.Arbitrary<PastResults.Query> = record<PastResults.Query>({ year: maybe(year), tier: maybe(fc.constantFrom("top45", "top99")), entrantType: maybe(entrantType) })

/** A rulebook of a regional competition, of those known. @category arbitraries */
export const regional: fc.Arbitrary<Regional.RegionalRulebook> = fc.constantFrom(...Regional.all)

// ── Clauses ─────────────────────────────────────────────────────────────────

function document(): fc.Arbitrary<string> {
  return fc.constantFrom("sk", "surat-pernyataan", "video")
}

function contestant(): fc.Arbitrary<string> {
  return fc.constantFrom("sepasar-pedas", "kios-pintar", "pasar-bersih", "timbang-jujur")
}

/** By kind; a new kind of rule does not compile until it stands here. */
const parameters: { readonly [K in Edition.Parameter["kind"]]: fc.Arbitrary<Extract<Edition.Parameter, { readonly kind: K }>> } = {
  "minimum-age": fc.nat(3).map((years) => ({ kind: "minimum-age", years })),
  "minimum-age-exception": fc.nat(2).map((years) => ({ kind: "minimum-age-exception", topic: "pandemi", years })),
  "no-prior-award": awards().map((awards) => ({ kind: "no-prior-award", awards })),
  "prior-award-count": fc.integer({ min: 1, max: 3 }).map((below) => ({ kind: "prior-award-count", tier: "top99", below })),
  "prior-award": awards().map((awards) => ({ kind: "prior-award", awards })),
  history: fc.integer({ min: 1, max: 3 }).map((top99Below) => ({ kind: "history", top99Below })),
  "source-innovation": record<Extract<Edition.Parameter, { readonly kind: "source-innovation" }>>({
    kind: fc.constant("source-innovation"), tier: fc.constantFrom("top45", "top99"), fromYear: fc.integer({ min: 2014, max: 2020 }), toYear: maybe(fc.integer({ min: 2020, max: 2025 }))
  }),
  invitation: fc.constant({ kind: "invitation", by: "Menteri" }),
  "entries-at-most": record<Extract<Edition.Parameter, { readonly kind: "entries-at-most" }>>({
    kind: fc.constant("entries-at-most"), entries: fc.integer({ min: 1, max: 12 }), confirmedFor: maybe(list(entrantType))
  }),
  "entries-at-least": fc.integer({ min: 1, max: 3 }).map((entries) => ({ kind: "entries-at-least", entries })),
  "sdg-links": fc.integer({ min: 1, max: 3 }).map((atLeast) => ({ kind: "sdg-links", atLeast })),
  documents: list(document()).map((documents) => ({ kind: "documents", documents })),
  declarations: fc.constant({ kind: "declarations", declarations: ["themeFit"] }),
  video: fc.integer({ min: 1, max: 10 }).map((maximumMinutes) => ({ kind: "video", maximumMinutes, platform: "YouTube" })),
  "conditional-form": fc.constant({ kind: "conditional-form", when: "isApplication", form: "SPBE" }),
  channel: fc.constant({ kind: "channel", channel: "sinovik" }),
  "decent-title": fc.constant({ kind: "decent-title" }),
  "not-read": each<Edition.Asks>({ age: true, "prior-awards": true, cap: true, source: true }).map((asks) => ({ kind: "not-read", asks }))
}

function awards(): fc.Arbitrary<ReadonlyArray<string>> {
  return list(award.map(({ tier, year }) => `${tier}/${year}`))
}
