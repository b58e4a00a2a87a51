/**
 * The season's evidence dossier (berkas bukti musim): the report package's dossier, filled from the ledger and the rulebooks.
 *
 * The figures are the season's, which is synthetic; the innovation and the rules are real. The page says so first.
 *
 * @module
 */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import * as Result from "effect/Result"
import { Equity, Satisfaction, SatisfactionReport, type Programme } from "@sepasar/core/indicator"
import type { Event } from "@sepasar/core/journey"
import { Award, Editions, Entry, EvidenceAtHand, Proposal, type Criteria, type Edition } from "@sepasar/core/kipp"
import { Report } from "@sepasar/core/measurement"
import { en } from "@sepasar/core/words/en"
import { id } from "@sepasar/core/words/id"
import { Bilingual, Dossier, KippPart, Markdown, Page, ProgrammePart, TrendPart } from "@sepasar/report"
import { attendanceByMonth } from "../attendance.ts"
import { testMaximum } from "../classReport.ts"
import type { Files } from "../files.ts"
import type { Judgement } from "../judge.ts"
import { minimumGroup } from "../indicators.ts"

/** What the dossier is made from. */
export interface Input {
  readonly files: Files
  readonly judgement: Judgement
  readonly summaries: ReadonlyArray<Programme.TraderSummary>
  readonly city: Programme.Summary
  readonly survey: ReadonlyArray<Event.SurveyEvent>
  readonly classReport: Report.Report
  /** How many events of the ledger the figures were counted from. */
  readonly records: number
  /** Ids of the events in view, by type. */
  readonly evidence: ReadonlyMap<string, ReadonlyArray<string>>
  readonly version: string
}

/** Draft texts as proposal.json has them. */
interface Draft {
  readonly edition: number
  readonly group: Edition.GroupId
  readonly title: string
  readonly texts: { readonly id: Readonly<Record<string, string>>; readonly en: Readonly<Record<string, string>> }
}

const words = { id, en }

/** Builds the dossier of the season. */
export const dossierOf = (input: Input): Dossier.Dossier => {
  const { files, judgement, records, version } = input
  const season = seasonOf(input, records)
  const figures = ProgrammePart.figures(season, words)
  const draft = readDraft()
  const kinds = [...figures.map(({ id: kind }) => kind as Criteria.EvidenceKind), ...(files.innovation.sdgs.length === 0 ? [] : ["sdg" as const])]
  const proposal = Result.getOrThrow(Proposal.readiness({
    edition: draft.edition, group: draft.group, title: draft.title, texts: draft.texts.id, evidence: kinds
  }))
  const entries = Entry.options(innovationOf(files), 2020, 2025)
  return Dossier.build({
    title: { id: `Berkas bukti: ${files.innovation.name}`, en: `Evidence dossier: ${files.innovation.name}` },
    owner: { id: "Pemerintah Kota Malang", en: "City of Malang" },
    asOf: judgement.asOf,
    notice: {
      id: "Angka musim di bawah ini data buatan untuk contoh; inovasi, penghargaan dan aturan KIPP nyata dan bersumber.",
      en: "The season's figures below are made up for an example; the innovation, its awards and KIPP's rules are real and sourced."
    },
    summary: {
      id: "Sekolah Pasar Pedagang Cerdas melatih dan mendampingi pedagang pasar rakyat agar mampu bersaing, dan pembeli percaya serta senang berbelanja di pasar.",
      en: "Sekolah Pasar Pedagang Cerdas trains and mentors market traders so that they can compete, and buyers trust the market and like to shop there."
    },
    claims: claimsOf(files),
    gaps: [...KippPart.gaps(entries, words), ...ProgrammePart.gaps(season, words)],
    readiness: KippPart.readiness(entries, words),
    figures,
    statements: statementsOf(input.classReport),
    pictures: [
      ...codesExplained(ProgrammePart.pictures(season, words), files),
      TrendPart.attendance(attendanceByMonth(files, judgement), { sources: [season.source], records: season.recordsOf?.["attendance"] ?? records }),
      KippPart.criteria(EvidenceAtHand.coverage(kinds), words),
      ...Editions.all.flatMap((edition) => KippPart.funnel(edition) ?? [])
    ],
    sections: KippPart.sections(proposal, draft.texts, new Set(figures.map(({ id: figure }) => figure))),
    rules: [{ id: files.scheme.id, version: files.scheme.version }, { id: "kipp.eligibility", version: "2020–2025" }, { id: "@sepasar/core", version }]
  })
}

/** The dossier's files: page, data, and the proposal as text in both languages. */
export const dossierFiles = (dossier: Dossier.Dossier): Readonly<Record<string, string>> => ({
  "dossier.html": Page.page(dossier),
  "dossier.json": Dossier.toJson(dossier),
  "proposal.id.md": Markdown.proposal(dossier, readDraft().edition, "id"),
  "proposal.en.md": Markdown.proposal(dossier, readDraft().edition, "en")
})

// ── Clauses ─────────────────────────────────────────────────────────────────

const readDraft = (): Draft => JSON.parse(readFileSync(join(import.meta.dirname, "../data/proposal.json"), "utf8")) as Draft

const innovationOf = ({ innovation }: Files) => ({ started: innovation.started, awards: innovation.awards.map(Award.make), sdgs: innovation.sdgs })

/** The types of record each figure is counted from. */
const countedFrom: Readonly<Record<string, ReadonlyArray<string>>> = {
  reach: ["TraderEnrolled"], completion: ["TraderEnrolled", "CertificateIssued", "CertificationDecided"], attendance: ["AttendanceRecorded", "SessionHeld"],
  gain: ["AssessmentRecorded"], "before-after": ["AssessmentRecorded"], mentoring: ["MentoringVisited"], equity: ["AttendanceRecorded", "SessionHeld"]
}

const codesExplained = (pictures: ReadonlyArray<Dossier.Picture>, { markets }: Files): ReadonlyArray<Dossier.Picture> =>
  pictures.map((picture) => (picture.id !== "by-market" || markets.every(({ name }) => name !== null) ? picture : {
    ...picture,
    note: {
      id: "Pasar yang ditulis dengan kode tidak ditemukan namanya di sumber umum.",
      en: "The name of a market written as a code was not found in public sources."
    }
  }))

const seasonOf = ({ city, evidence, files, judgement, summaries, survey }: Input, records: number): ProgrammePart.Season => {
  const asked = survey.filter(({ occurredOn }) => occurredOn <= judgement.asOf)
  const satisfaction = SatisfactionReport.report(
    asked.map(({ data }) => Object.fromEntries(Satisfaction.elements.map((element) => [element, data.answers[element]]))),
    { scheme: "2017", weight: "exact", minimumRespondents: 30, population: summaries.length }
  )
  return {
    programme: city,
    equity: Equity.between(summaries, { testMaximum, decimals: 2, minimumCell: minimumGroup }),
    ...(Result.isSuccess(satisfaction) ? { satisfaction: satisfaction.success } : {}),
    markets: Object.fromEntries(files.markets.map(({ code, name }) => [code, name ?? code])),
    testMaximum,
    period: { id: `musim ${files.season.id}`, en: `season ${files.season.id}` },
    source: { instrument: `Buku besar musim ${files.season.id} (sintetis)`, url: "season.sqlite", read: "full-text", confidence: "A", checked: judgement.asOf },
    records,
    recordsOf: Object.fromEntries(Object.entries(countedFrom).map(([figure, types]) => [figure, types.reduce((sum, type) => sum + (evidence.get(type)?.length ?? 0), 0)]))
  }
}

/** Awards and beginnings as the sources give them; those that disagree stand side by side. */
const claimsOf = ({ innovation }: Files): ReadonlyArray<Dossier.Claim> => [
  ...innovation.startedClaims.map(({ byEn, byId, confidence, url, valueEn, valueId }): Dossier.Claim => ({
    label: { id: `Mulai, menurut ${byId}`, en: `Began, says ${byEn}` },
    value: { id: valueId, en: valueEn },
    source: { instrument: byId, url, read: "secondary", confidence }
  })),
  ...innovation.awards.map((award, at): Dossier.Claim => ({
    label: { id: "Penghargaan KIPP", en: "KIPP award" },
    value: Bilingual.same(award.replace("top", "Top ")),
    source: { instrument: new URL(innovation.awardSources[at]!).hostname, url: innovation.awardSources[at]!, read: "secondary", confidence: "B" }
  })),
  {
    label: { id: "Terdaftar di", en: "Registered at" },
    value: Bilingual.same(`${innovation.registry.name} ${innovation.registry.number}`),
    source: { instrument: innovation.registry.name, url: innovation.registry.url, read: "opening", confidence: "A" }
  }
]

const statementsOf = (report: Report.Report): ReadonlyArray<Bilingual.Bilingual> => {
  const inEnglish = Report.sentences(report, en.measurement.report, en.format.number)
  return Report.sentences(report, id.measurement.report, id.format.number).map((sentence, at) => ({ id: sentence, en: inEnglish[at]! }))
}
