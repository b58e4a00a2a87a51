/**
 * Official tags of an innovation (penanda): development goals (TPB/SDGs) and themes of thematic bureaucratic reform (RB tematik).
 *
 * A goal's code is its number. The themes are named as the national registry prints them; no official code of a theme
 * was found, so none is given.
 *
 * @module
 */
import type { Source } from "../rulebook/Source.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Tujuan Pembangunan Berkelanjutan (TPB). @category types */
export interface Goal {
  readonly code: string
  readonly number: number
  readonly nameId: string
  readonly nameEn: string
}

/** Tema RB tematik as printed; `code` is absent while no official one is known. @category types */
export interface Theme {
  readonly nameId: string
  readonly code?: string
  readonly source: Source
}

/** Penanda yang tidak dikenal. @category types */
export interface UnknownTag {
  readonly tag: string | number
}

// ── Parameters ──────────────────────────────────────────────────────────────

/** Where the goals are named. @category parameters */
export const goalSource: Source = { instrument: "A/RES/70/1", url: "https://sdgs.un.org/goals", read: "secondary", confidence: "B" }

/** The seventeen goals, by number. @category parameters */
export const goals: ReadonlyArray<Goal> = [
  goal(1, "Tanpa Kemiskinan", "No poverty"),
  goal(2, "Tanpa Kelaparan", "Zero hunger"),
  goal(3, "Kehidupan Sehat dan Sejahtera", "Good health and well-being"),
  goal(4, "Pendidikan Berkualitas", "Quality education"),
  goal(5, "Kesetaraan Gender", "Gender equality"),
  goal(6, "Air Bersih dan Sanitasi Layak", "Clean water and sanitation"),
  goal(7, "Energi Bersih dan Terjangkau", "Affordable and clean energy"),
  goal(8, "Pekerjaan Layak dan Pertumbuhan Ekonomi", "Decent work and economic growth"),
  goal(9, "Industri, Inovasi dan Infrastruktur", "Industry, innovation and infrastructure"),
  goal(10, "Berkurangnya Kesenjangan", "Reduced inequalities"),
  goal(11, "Kota dan Permukiman yang Berkelanjutan", "Sustainable cities and communities"),
  goal(12, "Konsumsi dan Produksi yang Bertanggung Jawab", "Responsible consumption and production"),
  goal(13, "Penanganan Perubahan Iklim", "Climate action"),
  goal(14, "Ekosistem Lautan", "Life below water"),
  goal(15, "Ekosistem Daratan", "Life on land"),
  goal(16, "Perdamaian, Keadilan dan Kelembagaan yang Tangguh", "Peace, justice and strong institutions"),
  goal(17, "Kemitraan untuk Mencapai Tujuan", "Partnerships for the goals")
]

const registry: Source = { instrument: "JIPPNAS 316", url: "https://jippnas.menpan.go.id/inovasi/316", read: "full-text", confidence: "A" }

/** Themes seen in the registry. A city adds the others from its own text. @category parameters */
export const themes: ReadonlyArray<Theme> = [
  { nameId: "Penyelesaian Kemiskinan", source: registry },
  { nameId: "Peningkatan Investasi", source: registry }
]

/** What the registry tags Sepasar Pedas with. @category parameters */
export const sepasarPedas = { goals: [8], themes: ["Penyelesaian Kemiskinan", "Peningkatan Investasi"], source: registry } as const

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Finds goals by number, and says which numbers are none.
 *
 * @example
 * ```ts
 * import { Tags } from "@sepasar/core/indicator"
 *
 * Tags.goalsOf([8, 18]).found.map(({ code }) => code) // => ["SDG 8"]
 * Tags.goalsOf([8, 18]).unknown // => [{ tag: 18 }]
 * ```
 * @category rules
 */
export const goalsOf = (numbers: ReadonlyArray<number>): { readonly found: ReadonlyArray<Goal>; readonly unknown: ReadonlyArray<UnknownTag> } => ({
  found: goals.filter((candidate) => numbers.includes(candidate.number)),
  unknown: numbers.filter((number) => !goals.some((candidate) => candidate.number === number)).map((tag) => ({ tag }))
})

/** Finds themes by their printed name, among the known ones and a city's own. @category rules */
export const themesOf = (
  names: ReadonlyArray<string>,
  own: ReadonlyArray<Theme> = []
): { readonly found: ReadonlyArray<Theme>; readonly unknown: ReadonlyArray<UnknownTag> } => {
  const all = [...themes, ...own]
  return {
    found: all.filter(({ nameId }) => names.includes(nameId)),
    unknown: names.filter((name) => !all.some(({ nameId }) => nameId === name)).map((tag) => ({ tag }))
  }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

function goal(number: number, nameId: string, nameEn: string): Goal {
  return { code: `SDG ${number}`, number, nameId, nameEn }
}
