/**
 * A proposal before it is filed (proposal inovasi): counted sections, administrative faults, and what to write next.
 *
 * Limits are those found for the edition; where none was found the section says so. What only a person can judge (seriousness,
 * decency of the title) is handed to a person. Readiness is no score and promises nothing.
 *
 * Law note: docs/law/kipp-editions.md
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import type { EvidenceKind } from "./Criteria.ts"
import * as Criteria from "./Criteria.ts"
import type { Edition, GroupId, Section } from "./Edition.ts"
import * as Editions from "./Editions.ts"
import * as Checks from "./ProposalChecks.ts"
import * as WordCount from "./WordCount.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Naskah: what has been written and gathered so far. Undefined is not known, `""` is nothing written. @category types */
export interface Draft extends Checks.Facts {
  readonly edition: number
  readonly group: GroupId
  readonly texts: Readonly<Record<string, string | undefined>>
  /** Kinds of evidence at hand, from the indicators. */
  readonly evidence: ReadonlyArray<EvidenceKind>
}

/** Keadaan satu bagian. @category types */
export type SectionState = "not-written" | "empty" | "within-limit" | "over-limit" | "no-limit-known"

/** Bagian with its words counted. `remaining` is below zero when the text is too long. @category types */
export interface SectionReport {
  readonly section: Section
  readonly state: SectionState
  readonly words: number | undefined
  readonly limit: number | undefined
  readonly remaining: number | undefined
  readonly rule: WordCount.Rule
  readonly evidence: { readonly atHand: ReadonlyArray<EvidenceKind>; readonly lacking: ReadonlyArray<EvidenceKind> }
}

/** Langkah berikutnya, in the order worth doing. @category types */
export interface NextStep {
  readonly step: "shorten" | "write" | "attach" | "answer" | "ask-a-person" | "gather-evidence"
  readonly about: string
  readonly facts: Readonly<Record<string, string | number>>
}

/** Kesiapan. `written` of `sections` are neither missing, empty nor too long. @category types */
export interface Readiness {
  readonly edition: number
  readonly group: GroupId
  readonly sections: ReadonlyArray<SectionReport>
  readonly written: number
  readonly complete: boolean
  readonly checks: ReadonlyArray<Checks.Check>
  readonly next: ReadonlyArray<NextStep>
  /** Sections that exist in the edition but whose names were not obtained. */
  readonly sectionsNotObtained: number
  readonly unknownSections: ReadonlyArray<string>
}

/** No text read gives the sections of that edition and group. @category errors */
export class SectionsNotFound extends Data.TaggedError("SectionsNotFound")<{
  readonly edition: number
  readonly group: GroupId
  /** Names without limits, where only those were found. */
  readonly names: ReadonlyArray<string>
}> {}

/** Why there is no readiness report. @category errors */
export type Refusal = Editions.UnknownEdition | Editions.NotHeld | SectionsNotFound

// ── Rule ────────────────────────────────────────────────────────────────────

/** Lists the sections of an edition that a group answers, or says that none were found. @category rules */
export const sectionsOf = (edition: Edition, group: GroupId): Result.Result<ReadonlyArray<Section>, SectionsNotFound> => {
  const special = group === "khusus" && edition.specialSections !== undefined
  const sections = special ? [] : (edition.sections ?? []).filter(({ groups }) => groups === undefined || groups.includes(group))
  return sections.length > 0
    ? Result.succeed(sections)
    : Result.fail(new SectionsNotFound({ edition: edition.year, group, names: special ? edition.specialSections!.names : [] }))
}

/**
 * Reports how ready a draft is, and what to do next.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Proposal } from "@sepasar/core/kipp"
 *
 * const draft = { edition: 2023, group: "umum", texts: { ringkasan: "Sekolah pasar bagi pedagang." }, evidence: ["gain"] } as const
 * const readiness = Result.getOrThrow(Proposal.readiness(draft))
 *
 * readiness.sections[0]?.words // => 4
 * readiness.written // => 1
 * readiness.sections.length // => 8
 * readiness.next[0]?.step // => "write"
 * ```
 * @category rules
 */
export const readiness = (draft: Draft, rule: WordCount.Rule = "between-spaces"): Result.Result<Readiness, Refusal> =>
  Result.flatMap(Editions.held(draft.edition), (edition): Result.Result<Readiness, SectionsNotFound> =>
    Result.map(sectionsOf(edition, draft.group), (sections): Readiness => {
      const reports = sections.map((section) => report(section, draft, rule))
      const checks = Checks.all(edition, draft, reports.every(isWritten))
      const written = reports.filter(isWritten).length
      return {
        edition: edition.year,
        group: draft.group,
        sections: reports,
        written,
        complete: written === reports.length && (edition.sectionsMissing ?? 0) === 0 && checks.every(({ verdict }) => verdict === "met"),
        checks,
        next: nextSteps(reports, checks),
        sectionsNotObtained: edition.sectionsMissing ?? 0,
        unknownSections: Object.keys(draft.texts).filter((id) => !sections.some((section) => section.id === id))
      }
    }))

// ── Clauses ─────────────────────────────────────────────────────────────────

const isWritten = ({ state }: SectionReport): boolean => state === "within-limit" || state === "no-limit-known"

const report = (section: Section, draft: Draft, rule: WordCount.Rule): SectionReport => {
  const text = draft.texts[section.id]
  const words = text === undefined ? undefined : WordCount.of(text, rule).words
  const limit = section.maximumWords
  const wanted = Criteria.evidenceFor(section.id)
  return {
    section,
    state: state(words, limit),
    words,
    limit,
    remaining: limit === undefined ? undefined : limit - (words ?? 0),
    rule,
    evidence: {
      atHand: wanted.filter((kind) => draft.evidence.includes(kind)),
      lacking: wanted.filter((kind) => !draft.evidence.includes(kind))
    }
  }
}

// A limit is a maximum and itself allowed.
const state = (words: number | undefined, limit: number | undefined): SectionState => {
  if (words === undefined) return "not-written"
  if (words === 0) return "empty"
  if (limit === undefined) return "no-limit-known"
  return words <= limit ? "within-limit" : "over-limit"
}

// Faults that fail a proposal come first; among sections to write, the longest allowance first, because it holds most of the work.
const nextSteps = (reports: ReadonlyArray<SectionReport>, checks: ReadonlyArray<Checks.Check>): ReadonlyArray<NextStep> => {
  const over = reports.filter(({ state }) => state === "over-limit")
  const open = reports.filter(({ state }) => state === "not-written" || state === "empty")
    .toSorted((a, b) => (b.limit ?? 0) - (a.limit ?? 0))
  const lacking = reports.filter(({ evidence }) => evidence.atHand.length === 0 && evidence.lacking.length > 0)
  return [
    ...over.map(({ limit, section, words }) => ({ step: "shorten" as const, about: section.id, facts: { words: words!, limit: limit!, by: words! - limit! } })),
    ...open.map(({ limit, section }) => ({ step: "write" as const, about: section.id, facts: { limit: limit ?? "?" } })),
    ...checks.flatMap((check): ReadonlyArray<NextStep> =>
      check.verdict === "met" || check.check === "form-complete" ? []
        : [{ step: check.person ? "ask-a-person" : check.check === "documents" ? "attach" : "answer", about: check.check, facts: check.facts }]),
    ...lacking.map(({ evidence, section }) => ({ step: "gather-evidence" as const, about: section.id, facts: { kinds: evidence.lacking.join(", ") } }))
  ]
}
