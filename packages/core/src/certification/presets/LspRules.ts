/**
 * Rules about certificates that single bodies publish (aturan LSP): validity, renewal, discipline, appeal, separation.
 *
 * None of them is national law. The clauses of the national guideline on certification bodies (Pedoman BNSP 201) were
 * not read. Where bodies differ every reading stands here with its body, and a scheme takes the one it names.
 *
 * @module
 */
import type { Source } from "../../rulebook/Source.ts"
import type { AppealSpec } from "../Appeal.ts"
import type { Limit } from "../Calendar.ts"
import type { DisciplineSpec, Terms } from "../CertificateLife.ts"
import type { RenewalSpec } from "../Renewal.ts"
import type { ValiditySpec } from "../Validity.ts"
import type { Reading } from "./Preset.ts"

// ── Parameters ──────────────────────────────────────────────────────────────

/** Where the rules were read. @category parameters */
export const sources = {
  edukia: {
    instrument: "LSP Edukasi Global Cendekia, public information DP.AK.05 Rev. 02",
    url: "https://github.com",
    read: "secondary",
    confidence: "B",
    note: "a public source file; its repository was not identified. The body is accredited by KAN, not licensed by BNSP."
  },
  guidance: {
    instrument: "Guidance text for assessors of construction certification bodies",
    url: "https://github.com",
    read: "secondary",
    confidence: "B",
    note: "a public source file; its repository was not identified. It cites ISO/IEC 17024 and Pedoman BNSP 201, 208, 301, 302 and 305."
  },
  specification: {
    instrument: "Specification of a certification body's information system",
    url: "https://github.com",
    read: "secondary",
    confidence: "B",
    note: "a design rule; the clause of Pedoman BNSP 201 was not read."
  },
  maku: {
    instrument: "LSP Maku, banding atas keputusan sertifikasi",
    url: "https://lspmaku.com/banding-atas-keputusan-sertifikasi/",
    read: "secondary",
    confidence: "B",
    note: "read without encryption at the same address"
  },
  a2k4: {
    instrument: "A2K4, pedoman sertifikasi, bab VIII banding",
    url: "https://www.a2k4-ina.net/badan-sertifikasi/keahlian/pedoman-sertifikasi/bab-viii-banding",
    read: "secondary",
    confidence: "B",
    note: "read without encryption at the same address"
  },
  pertakonas: { instrument: "LSP Pertakonas, banding", url: "https://lsp-pertakonas.co.id/?p=880", read: "secondary", confidence: "B" },
  qiasolution: { instrument: "Qia Solution, article 10", url: "https://qiasolution.com/detail_artikel/10", read: "secondary", confidence: "B" }
} satisfies Readonly<Record<string, Source>>

const edukia = "LSP Edukasi Global Cendekia"

const days = (kind: "days" | "workingDays", count: number): Limit => ({ span: { kind, count }, movesToWorkingDay: false })

/** How long a certificate holds: 3 years, or 3 to 5 by scheme; the second reading is the upper end. @category parameters */
export const validity: ReadonlyArray<Reading<ValiditySpec>> = [
  { value: { kind: "years", years: 3 }, body: edukia, source: sources.edukia },
  { value: { kind: "years", years: 5 }, source: { ...sources.qiasolution, note: "3 to 5 years by scheme" } }
]

/** The days to appeal: 7 days, or 7 working days. Whether a last day nobody works moves on is not said. @category parameters */
export const appealWindow: ReadonlyArray<Reading<Limit>> = [
  { value: days("days", 7), body: edukia, source: sources.edukia },
  { value: days("workingDays", 7), source: sources.guidance }
]

/** The days to decide an appeal, on which the sources agree. @category parameters */
export const appealDecision: ReadonlyArray<Reading<Limit>> = [
  { value: days("workingDays", 14), body: edukia, source: sources.edukia },
  { value: days("workingDays", 14), source: sources.guidance },
  { value: days("workingDays", 14), body: "LSP Pertakonas", source: sources.pertakonas }
]

/** The panel, of people not involved: 3 assessors, at least 3 practitioners, or 2 to 3 assessors. @category parameters */
export const appealPanel: ReadonlyArray<Reading<AppealSpec["panel"]>> = [
  { value: { least: 3, most: 3 }, source: sources.guidance },
  { value: { least: 3 }, body: "LSP Maku", source: sources.maku },
  { value: { least: 2, most: 3 }, body: "A2K4", source: sources.a2k4 }
]

/** Renewal: ask at least 2 months before the end, by a portfolio of practice or else a new test. @category parameters */
export const renewal: RenewalSpec = {
  askBefore: { kind: "months", count: 2 },
  paths: [{ path: "portfolio", inGrace: false }, { path: "full", inGrace: false }],
  countsFrom: "previousEnd",
  source: { ...sources.edukia, note: `${sources.edukia.note} From which day the new term counts is not said: the old end is the preset's own rule.` }
}

/** Discipline: a warning, 1 month to repair, else suspended for 3 months, else revoked and returned. @category parameters */
export const discipline: DisciplineSpec = {
  repairWithin: { kind: "months", count: 1 },
  suspendedFor: { kind: "months", count: 3 },
  source: sources.edukia
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns the terms LSP Edukasi Global Cendekia publishes; its appeal panel is not published and taken from the guidance text.
 *
 * @example
 * ```ts
 * import { Presets } from "@sepasar/core/certification"
 *
 * Presets.LspRules.edukiaTerms().validity // => { kind: "years", years: 3 }
 * ```
 * @category rules
 */
export const edukiaTerms = (): Terms & { readonly appeal: AppealSpec } => ({
  validity: validity[0]!.value,
  renewal,
  discipline,
  appeal: {
    window: appealWindow[0]!.value,
    decideWithin: appealDecision[0]!.value,
    panel: appealPanel[0]!.value,
    outcomes: ["upheld", "dismissed", "reassess"],
    source: { ...sources.edukia, note: `${sources.edukia.note} The panel is the guidance text's.` }
  }
})
