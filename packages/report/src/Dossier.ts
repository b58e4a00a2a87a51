/**
 * The evidence dossier of an innovation (berkas bukti inovasi): what it is, how ready it is by edition, what it
 * shows, and what is missing.
 *
 * A dossier is plain data: it is the JSON, and the page and the texts are drawn from it. It states figures
 * with their source and the number of records behind them. It never says that an entry will win.
 *
 * @module
 */
import type * as Recommendation from "@sepasar/core/rulebook"
import type { Bilingual } from "./Bilingual.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Sumber as the core gives it. @category types */
export type Source = Recommendation.Source

/** Celah: what is missing, and what to do about it. @category types */
export interface Gap {
  readonly what: Bilingual
  readonly todo: Bilingual
}

/** Pernyataan tentang inovasi: value and where it was read; two sources that disagree are two claims. @category types */
export interface Claim {
  readonly label: Bilingual
  readonly value: Bilingual
  readonly source: Source
}

/** Angka: an indicator's value as it is written, its source, method, and the records behind it. @category types */
export interface Figure {
  readonly id: string
  readonly label: Bilingual
  readonly value: Bilingual
  /** Lebih dari, kurang dari, sekitar: absent where the value is exact. */
  readonly qualifier?: Bilingual
  readonly period: Bilingual
  readonly method: Bilingual
  readonly source: Source
  /** How many records were counted; absent where the figure was published by somebody else. */
  readonly records?: number
  /** What the auditor found wrong or risky about the figure. */
  readonly warnings: ReadonlyArray<Bilingual>
}

/** Kesiapan for one edition and group: the rule's verdict and its reasons, line by line. @category types */
export interface Readiness {
  readonly edition: number
  readonly group: Bilingual
  readonly verdict: "met" | "unmet" | "undetermined" | "not-held"
  readonly reasons: ReadonlyArray<{ readonly verdict: "met" | "unmet" | "undetermined"; readonly text: Bilingual; readonly source: Source }>
  readonly firstDay?: string
}

/** Bagian proposal with its counted words; `limit` is absent where no text read names one. @category types */
export interface Section {
  readonly id: string
  readonly edition: number
  readonly title: Bilingual
  readonly limit?: number
  readonly words: { readonly id: number; readonly en: number }
  readonly text: Bilingual
  /** Ids of the figures that support the section. */
  readonly figures: ReadonlyArray<string>
}

/** Gambar: a picture's data; drawing happens in the page. Labels are bilingual, values are numbers. @category types */
export type Picture =
  & { readonly id: string; readonly title: Bilingual; readonly description: Bilingual; readonly note?: Bilingual
    /** Where the numbers were read or counted, and from how many records. */
    readonly sources?: ReadonlyArray<Source>; readonly records?: number }
  & (
    | { readonly kind: "bars"; readonly bars: ReadonlyArray<{ readonly label: Bilingual; readonly value: number | null; readonly note?: Bilingual }> }
    | { readonly kind: "pairs"; readonly greatest?: number; readonly pairs: ReadonlyArray<{ readonly label: Bilingual; readonly before: number | null; readonly after: number | null }> }
    | { readonly kind: "trend"; readonly from?: number; readonly to?: number; readonly target?: { readonly value: number; readonly label: Bilingual }; readonly points: ReadonlyArray<{ readonly period: string; readonly value: number | null }> }
    | { readonly kind: "radar"; readonly greatest: number; readonly spokes: ReadonlyArray<{ readonly label: Bilingual; readonly value: number | null }> }
  )

/** Bahan berkas: all that goes in. @category types */
export interface Material {
  readonly title: Bilingual
  readonly owner: Bilingual
  readonly asOf: string
  readonly summary: Bilingual
  /** Said first on every page, such as "synthetic data". */
  readonly notice?: Bilingual
  readonly claims: ReadonlyArray<Claim>
  readonly gaps: ReadonlyArray<Gap>
  readonly readiness: ReadonlyArray<Readiness>
  readonly figures: ReadonlyArray<Figure>
  /** Sentences of the class report: what the figures say, and what they cannot say. */
  readonly statements: ReadonlyArray<Bilingual>
  readonly pictures: ReadonlyArray<Picture>
  readonly sections: ReadonlyArray<Section>
  /** Ids and versions of the rules that gave the answers. */
  readonly rules: ReadonlyArray<{ readonly id: string; readonly version: string }>
}

/** Berkas: the material with its sources numbered and its own gaps found. @category types */
export interface Dossier extends Material {
  readonly format: "sepasar.dossier/1"
  readonly sources: ReadonlyArray<Source>
}

/** What is wrong with the material: ids named twice, or a section that leans on a figure that is not there. @category types */
export interface MaterialFault {
  readonly fault: "duplicateId" | "unknownFigure"
  readonly id: string
  readonly where: string
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Builds the dossier: numbers each source once in order of appearance, and adds the gaps it finds itself (a
 * section without text, over its limit, or without any figure; a source nobody read).
 *
 * @category rules
 */
export const build = (material: Material): Dossier => ({
  ...material,
  format: "sepasar.dossier/1",
  gaps: [...material.gaps, ...sectionGaps(material.sections)],
  sources: numbered([
    ...material.claims.map(({ source }) => source),
    ...material.figures.map(({ source }) => source),
    ...material.readiness.flatMap(({ reasons }) => reasons.map(({ source }) => source)),
    ...material.pictures.flatMap(({ sources }) => sources ?? [])
  ])
})

/** Lists what is wrong with the material before it is built; good material has no faults. @category rules */
export const faults = ({ figures, pictures, sections }: Material): ReadonlyArray<MaterialFault> => {
  const known = new Set(figures.map(({ id }) => id))
  return [
    ...twice(figures.map(({ id }) => id)).map((id): MaterialFault => ({ fault: "duplicateId", id, where: "figures" })),
    ...twice(pictures.map(({ id }) => id)).map((id): MaterialFault => ({ fault: "duplicateId", id, where: "pictures" })),
    ...sections.flatMap((section) =>
      section.figures.filter((id) => !known.has(id)).map((id): MaterialFault => ({ fault: "unknownFigure", id, where: `sections/${section.edition}/${section.id}` })))
  ]
}

/** Returns the number a source carries in the dossier, from 1; 0 when it is not in it. @category rules */
export const sourceNumber = (dossier: Dossier, source: Source): number =>
  dossier.sources.findIndex((known) => key(known) === key(source)) + 1

/** Writes the dossier as JSON text, the same bytes for the same dossier. @category rules */
export const toJson = (dossier: Dossier): string => `${JSON.stringify(dossier, null, 2)}\n`

// ── Clauses ─────────────────────────────────────────────────────────────────

const key = ({ article, instrument, url }: Source): string => `${instrument}|${url}|${article ?? ""}`

const numbered = (sources: ReadonlyArray<Source>): ReadonlyArray<Source> => [...new Map(sources.map((source) => [key(source), source])).values()]

const twice = (ids: ReadonlyArray<string>): ReadonlyArray<string> => [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))]

const sectionGaps = (sections: ReadonlyArray<Section>): ReadonlyArray<Gap> =>
  sections.flatMap(({ edition, figures, limit, text, title, words }): Array<Gap> => {
    const what = (id: string, en: string) => ({ id: `KIPP ${edition}, bagian “${title.id}”: ${id}`, en: `KIPP ${edition}, section “${title.en}”: ${en}` })
    if (text.id.trim() === "") {
      return [{ what: what("belum ditulis", "not written yet"), todo: { id: limit === undefined ? "Tulis bagian ini." : `Tulis paling banyak ${limit} kata.`, en: limit === undefined ? "Write this section." : `Write at most ${limit} words.` } }]
    }
    return [
      ...(limit !== undefined && words.id > limit
        ? [{ what: what(`${words.id} kata, batasnya ${limit}`, `${words.id} words, the limit is ${limit}`), todo: { id: `Kurangi ${words.id - limit} kata.`, en: `Cut ${words.id - limit} words.` } }]
        : []),
      ...(figures.length === 0
        ? [{ what: what("tidak ada angka yang mendukung", "no figure supports it"), todo: { id: "Tambahkan satu indikator dengan sumbernya.", en: "Add one indicator with its source." } }]
        : [])
    ]
  })
