/**
 * Totals of many evaluators' sheets (rekap nilai): exact, with unsigned and missing sheets named.
 *
 * How evaluators are averaged and how stages are joined was found in no text, so the caller names the rule, and the result
 * carries it. National weights are not confirmed for any year: they are candidates, used only when asked for.
 *
 * Law note: docs/law/kipp-editions.md
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as Rational from "../kernel/Rational.ts"
import type { Edition, GroupId, Section } from "./Edition.ts"
import * as Editions from "./Editions.ts"
import * as Rubric from "./Rubric.ts"
import { sectionsOf, type SectionsNotFound } from "./Proposal.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Lembar of one evaluator for one entry. @category types */
export interface EvaluatorSheet extends Rubric.Sheet {
  readonly evaluator: string
  readonly entry: string
}

/** Cara menggabungkan penilai. No text names one; the caller does. @category types */
export type Pooling = "mean" | "median" | "trimmed-mean"

/** Rekap satu entri. `score` is undefined while a sheet that was due is missing, unsigned or incomplete. @category types */
export interface EntryScore {
  readonly entry: string
  readonly totals: Readonly<Record<string, number | undefined>>
  readonly score: number | undefined
  readonly exact: Rational.Rational | undefined
  readonly unsigned: ReadonlyArray<string>
  readonly missing: ReadonlyArray<string>
  readonly incomplete: ReadonlyArray<string>
}

/** Rekap: every entry, and the rule that pooled the evaluators. @category types */
export interface Recap {
  readonly pooling: Pooling
  readonly entries: ReadonlyArray<EntryScore>
}

/** Weights of national sections are candidates or missing. `missing` lists the sections without any. @category errors */
export class WeightsNotConfirmed extends Data.TaggedError("WeightsNotConfirmed")<{
  readonly edition: number
  readonly candidates: ReadonlyArray<string>
  readonly missing: ReadonlyArray<string>
  readonly sectionsNotObtained: number
}> {}

/** Rubrik nasional from candidates, with the basis of each weight. @category types */
export interface CandidateRubric {
  readonly edition: number
  readonly tree: Rubric.Node
  readonly assumptions: ReadonlyArray<{ readonly section: string; readonly percent: number; readonly basis: string }>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Recaps the sheets of entries that a list of evaluators was to score.
 *
 * @example
 * ```ts
 * import { Scoring } from "@sepasar/core/kipp"
 *
 * const sheet = (evaluator: string, raw: number, signed = true) => ({ evaluator, entry: "A", signed, tree: { id: "total", weight: 100, raw } })
 * const both = Scoring.recap([sheet("J1", 80), sheet("J2", 85)], ["A"], ["J1", "J2"], "mean")
 * both.entries[0]?.score // => 82.5
 * const one = Scoring.recap([sheet("J1", 80), sheet("J2", 85, false)], ["A"], ["J1", "J2"], "mean")
 * one.entries[0]?.score // => undefined
 * one.entries[0]?.unsigned // => ["J2"]
 * ```
 * @category rules
 */
export const recap = (
  sheets: ReadonlyArray<EvaluatorSheet>,
  entries: ReadonlyArray<string>,
  evaluators: ReadonlyArray<string>,
  pooling: Pooling
): Recap => ({ pooling, entries: entries.map((entry) => entryScore(entry, sheets.filter((sheet) => sheet.entry === entry), evaluators, pooling)) })

/**
 * Returns the rubric of an edition's sections from candidate weights, or says which weights nobody confirmed.
 *
 * No national weight is confirmed, so without `useCandidates` the answer is always the refusal.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Scoring } from "@sepasar/core/kipp"
 *
 * Result.isFailure(Scoring.national(2023, "umum")) // => true
 * Result.getOrThrow(Scoring.national(2023, "umum", { useCandidates: true })).assumptions.length // => 8
 * ```
 * @category rules
 */
export const national = (
  year: number,
  group: GroupId,
  { useCandidates = false }: { readonly useCandidates?: boolean } = {}
): Result.Result<CandidateRubric, Editions.UnknownEdition | Editions.NotHeld | SectionsNotFound | WeightsNotConfirmed> =>
  Result.flatMap(Editions.held(year), (edition): Result.Result<CandidateRubric, SectionsNotFound | WeightsNotConfirmed> =>
    Result.flatMap(sectionsOf(edition, group), (sections) => fromCandidates(edition, sections, useCandidates)))

// ── Clauses ─────────────────────────────────────────────────────────────────

const entryScore = (entry: string, sheets: ReadonlyArray<EvaluatorSheet>, evaluators: ReadonlyArray<string>, pooling: Pooling): EntryScore => {
  const totals: Record<string, number | undefined> = {}
  const exact: Array<Rational.Rational> = []
  const [unsigned, missing, incomplete]: [Array<string>, Array<string>, Array<string>] = [[], [], []]
  for (const evaluator of evaluators) {
    // A second sheet by the same hand replaces the first.
    const sheet = sheets.findLast((candidate) => candidate.evaluator === evaluator)
    const rolled = sheet === undefined ? undefined : Rubric.rollUp(sheet)
    const total = rolled !== undefined && Result.isSuccess(rolled) ? rolled.success : undefined
    totals[evaluator] = total?.total
    if (sheet === undefined) missing.push(evaluator)
    else if (total === undefined) unsigned.push(evaluator)
    else if (total.exact === undefined) incomplete.push(evaluator)
    else exact.push(total.exact)
  }
  const whole = exact.length === evaluators.length ? pooled(exact, pooling) : undefined
  return { entry, totals, score: whole === undefined ? undefined : Rational.toNumber(whole), exact: whole, unsigned, missing, incomplete }
}

const pooled = (values: ReadonlyArray<Rational.Rational>, pooling: Pooling): Rational.Rational | undefined => {
  const sorted = values.toSorted(Rational.compare)
  const mean = (list: ReadonlyArray<Rational.Rational>) => Rational.divide(Rational.sum(list), Rational.ofInt(list.length))
  if (pooling === "mean") return mean(sorted)
  if (pooling === "trimmed-mean") return mean(sorted.slice(1, -1))
  const half = sorted.length / 2
  return mean(sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1))
}

const fromCandidates = (
  edition: Edition,
  sections: ReadonlyArray<Section>,
  useCandidates: boolean
): Result.Result<CandidateRubric, WeightsNotConfirmed> => {
  const candidates = sections.flatMap(({ id, weightCandidate }) => (weightCandidate === undefined ? [] : [{ id, weight: weightCandidate }]))
  const missing = sections.filter(({ weightCandidate }) => weightCandidate === undefined).map(({ id }) => id)
  const sectionsNotObtained = edition.sectionsMissing ?? 0
  if (!useCandidates || missing.length > 0 || sectionsNotObtained > 0) {
    return Result.fail(new WeightsNotConfirmed({ edition: edition.year, candidates: candidates.map(({ id }) => id), missing, sectionsNotObtained }))
  }
  return Result.succeed({
    edition: edition.year,
    tree: {
      id: `kipp-${edition.year}`,
      weight: 100,
      children: candidates.map(({ id, weight }) => ({ id, weight: weight.percent, raw: weight.percent === 0 ? 0 : undefined }))
    },
    assumptions: candidates.map(({ id, weight }) => ({ section: id, percent: weight.percent, basis: weight.basis }))
  })
}
