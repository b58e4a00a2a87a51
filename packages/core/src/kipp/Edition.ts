/**
 * One year of the national competition as a dated rulebook (periode KIPP).
 *
 * An edition is data with optional parts, because no body text of a KIPP regulation could be read. What no text
 * settles is absent, or a rule of kind `not-read`; it is never filled with the value of another year. Weights of
 * national sections are only candidates. Sources that disagree stand side by side in `conflicts`.
 *
 * Law note: docs/law/kipp-editions.md
 *
 * @module
 */
import type { Day } from "../kernel/Day.ts"
import type { Confidence, Source } from "../rulebook/Source.ts"
import { sources, type SourceId } from "./edition/sources.ts"

export { sources, type SourceId }

// ── Types ───────────────────────────────────────────────────────────────────

/** Fakta bersumber: the ids of its sources and how sure we are. @category types */
export interface Sourced {
  readonly sourceIds: ReadonlyArray<SourceId>
  readonly confidence: Confidence
  readonly note?: string
}

/** Jenis peserta. @category types */
export type EntrantType = "kementerian" | "lembaga" | "provinsi" | "kabupaten" | "kota" | "BUMN" | "BUMD"

/** Kelompok: `all` in the editions before 2020, which had one pool. @category types */
export type GroupId = "all" | "umum" | "replikasi" | "khusus"

/** What a rule that was not found in any text would have settled. @category types */
export type Asks = "age" | "prior-awards" | "cap" | "source"

/** Isi syarat, one kind for each way in which the announcements restrict entry. @category types */
export type Parameter =
  | { readonly kind: "minimum-age"; readonly years: number }
  | { readonly kind: "minimum-age-exception"; readonly topic: string; readonly years: number }
  | { readonly kind: "no-prior-award"; readonly awards: ReadonlyArray<string> }
  | { readonly kind: "prior-award-count"; readonly tier: string; readonly below: number }
  | { readonly kind: "prior-award"; readonly awards: ReadonlyArray<string> }
  | { readonly kind: "history"; readonly top99Below: number }
  | { readonly kind: "source-innovation"; readonly tier: string; readonly fromYear: number; readonly toYear?: number }
  | { readonly kind: "invitation"; readonly by: string }
  | { readonly kind: "entries-at-most"; readonly entries: number; readonly confirmedFor?: ReadonlyArray<EntrantType> }
  | { readonly kind: "entries-at-least"; readonly entries: number }
  | { readonly kind: "sdg-links"; readonly atLeast: number }
  | { readonly kind: "documents"; readonly documents: ReadonlyArray<string> }
  | { readonly kind: "declarations"; readonly declarations: ReadonlyArray<string> }
  | { readonly kind: "video"; readonly maximumMinutes: number; readonly platform: string }
  | { readonly kind: "conditional-form"; readonly when: string; readonly form: string }
  | { readonly kind: "channel"; readonly channel: string }
  | { readonly kind: "decent-title" }
  | { readonly kind: "not-read"; readonly asks: Asks }

/** Syarat: one rule of an edition, paraphrased, with what it asks as data. @category types */
export interface Rule extends Sourced {
  readonly id: string
  readonly summary: string
  readonly article?: string
  readonly parameter: Parameter
}

/** Kelompok peserta with its rules. @category types */
export interface Group {
  readonly id: GroupId
  readonly nameId: string
  readonly nameEn: string
  readonly rules: ReadonlyArray<Rule>
}

/** Dasar hukum: an instrument and how much of it was read. @category types */
export interface Instrument {
  readonly instrument: string
  readonly number: string
  readonly year: number
  readonly title: string
  readonly sourceId: SourceId
  readonly confidence: Confidence
  readonly textRead: string
  readonly note?: string
}

/** Masa pendaftaran. `close` is the last day, extensions included; `announcedClose` the day first announced. @category types */
export interface Window extends Sourced {
  readonly open?: Day
  readonly openMonth?: string
  readonly close?: Day
  readonly closeTime?: string
  readonly announcedClose?: Day
}

/** Bagian proposal. `maximumWords` is absent where no limit was found; a candidate weight is not a national weight. @category types */
export interface Section extends Sourced {
  readonly id: string
  readonly nameId: string
  readonly nameEn: string
  readonly maximumWords?: number
  readonly groups?: ReadonlyArray<GroupId>
  readonly aspect?: string
  readonly prompts?: ReadonlyArray<string>
  readonly weightCandidate?: { readonly percent: number; readonly confidence: Confidence; readonly basis: string }
}

/** Tahap penilaian. @category types */
export interface Stage {
  readonly id: string
  readonly summary: string
  readonly passingGrade?: number
  readonly note?: string
  readonly input?: Readonly<Record<string, number>>
  readonly output?: Readonly<Record<string, number>>
  readonly minutes?: Readonly<Record<string, number>>
  readonly minimumTeam?: Readonly<Record<string, number>>
  readonly objectionDays?: number
  readonly sourceIds: ReadonlyArray<SourceId>
}

/** Penghargaan yang tersedia. @category types */
export interface AwardTier {
  readonly tier: string
  readonly count: number
  readonly fromGroup?: string
  readonly consequence?: string
  readonly sourceIds: ReadonlyArray<SourceId>
}

/** Rincian menurut jenis peserta or group, as printed. @category types */
export type Breakdown = Readonly<Record<string, number>>

/** Jumlah pada satu tahap, with other published values kept beside the one used. @category types */
export interface StageCount extends Sourced {
  readonly stage: string
  readonly count: number
  readonly breakdown?: Breakdown
  readonly byStatus?: Breakdown
  readonly institutions?: Breakdown
  readonly institutionCount?: number
  readonly alternatives?: ReadonlyArray<{ readonly count: number; readonly sourceIds: ReadonlyArray<SourceId> }>
}

/** Hasil satu daftar Top. @category types */
export interface TopResult extends Sourced {
  readonly tier: string
  readonly count: number
  readonly breakdown?: Breakdown
  readonly institutions?: Breakdown
}

/** Hasil satu periode. @category types */
export interface Results {
  readonly counts: ReadonlyArray<StageCount>
  readonly tops: ReadonlyArray<TopResult>
  readonly announced?: Day
  readonly awarded?: Day
  readonly sourceIds?: ReadonlyArray<SourceId>
  readonly sepasarPedas?: Sourced & { readonly awards: ReadonlyArray<string>; readonly group: GroupId }
}

/** Pertentangan sumber: what is used, what else is printed. @category types */
export interface Conflict {
  readonly about: string
  readonly used: string
  readonly others: ReadonlyArray<string>
  readonly sourceIds: ReadonlyArray<SourceId>
  readonly note: string
}

/** Periode KIPP as data. @category types */
export interface Edition {
  readonly year: number
  readonly ordinal?: number
  readonly held: boolean
  readonly theme?: string
  /** The instrument that a finding of this edition names. */
  readonly guideline: string
  readonly legalBasis: ReadonlyArray<Instrument>
  readonly window: Window
  readonly groups: ReadonlyArray<Group>
  readonly generalRequirements: ReadonlyArray<Rule>
  readonly categories?: Sourced & { readonly names: ReadonlyArray<string> }
  readonly entrantTypes?: ReadonlyArray<EntrantType>
  readonly maxProposals?: Sourced & {
    readonly summary: string
    readonly unlimited: boolean
    readonly perInstitution?: number
    readonly byGroup?: Readonly<Record<string, number>>
  }
  readonly failReasons?: ReadonlyArray<string>
  readonly failReasonSourceIds?: ReadonlyArray<SourceId>
  readonly sections?: ReadonlyArray<Section>
  readonly sectionNotes?: string
  /** How many sections exist whose names were not obtained. */
  readonly sectionsMissing?: number
  readonly specialSections?: Sourced & { readonly names: ReadonlyArray<string> }
  readonly stages?: ReadonlyArray<Stage>
  readonly awards?: ReadonlyArray<AwardTier>
  readonly results: Results
  readonly replacement?: Sourced & {
    readonly id: string
    readonly nameId: string
    readonly nameEn: string
    readonly participants: Readonly<Record<string, number>>
    readonly from: Day
    readonly until: Day
  }
  readonly conflicts: ReadonlyArray<Conflict>
  readonly gaps: ReadonlyArray<string>
  readonly confidence: Confidence
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** Returns the source a finding names: the edition's guideline, where it was read about, and how much of that was read. @category rules */
export const sourceOf = (edition: Edition, fact: Omit<Sourced, "sourceIds"> & { readonly sourceIds: ReadonlyArray<SourceId>; readonly article?: string }): Source => {
  const first = fact.sourceIds[0]
  const text: { readonly url?: string; readonly ref?: string; readonly read: Source["read"] } | undefined = first === undefined ? undefined : sources[first]
  return {
    instrument: edition.guideline,
    url: text?.url ?? text?.ref ?? edition.legalBasis.map(({ sourceId }) => address(sourceId)).find((url) => url !== "") ?? "",
    read: text?.read ?? "unread",
    confidence: fact.confidence,
    ...(fact.article === undefined ? {} : { article: fact.article }),
    ...(fact.note === undefined ? {} : { note: fact.note })
  }
}

/** Returns the address of a source, or what it was where nobody recorded one. @category rules */
export const address = (id: SourceId): string => {
  const text: { readonly url?: string; readonly ref?: string } = sources[id]
  return text.url ?? text.ref ?? ""
}

/** Finds a group of the edition. @category rules */
export const group = (edition: Edition, id: GroupId): Group | undefined => edition.groups.find((candidate) => candidate.id === id)
