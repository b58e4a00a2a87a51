/**
 * A sentence in both languages of the house (dwibahasa): Indonesian first, English second.
 *
 * @module
 */

// ── Types ───────────────────────────────────────────────────────────────────

/** Bahasa. @category types */
export type Language = "id" | "en"

/** Kalimat dalam dua bahasa. @category types */
export interface Bilingual {
  readonly id: string
  readonly en: string
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** Says the same in both languages: a name, a number, a title that is never translated. @category rules */
export const same = (text: string): Bilingual => ({ id: text, en: text })

/**
 * Writes a number the reader's way: 10.904,5 in Indonesian, 10,904.5 in English, at most `decimals` decimals.
 *
 * @example
 * ```ts
 * import { Bilingual } from "@sepasar/report"
 *
 * Bilingual.number(10904.5) // => { id: "10.904,5", en: "10,904.5" }
 * ```
 * @category rules
 */
export const number = (value: number, decimals = 2): Bilingual => ({
  id: writer("id-ID", 0, decimals).format(value),
  en: writer("en-GB", 0, decimals).format(value)
})

/**
 * Writes numbers that stand under each other with equally many decimals: as many as the longest of them needs, at most two.
 *
 * @example
 * ```ts
 * import { Bilingual } from "@sepasar/report"
 *
 * [89.3, 91.75].map(Bilingual.alike([89.3, 91.75])).map(({ id }) => id) // => ["89,30", "91,75"]
 * ```
 * @category rules
 */
export const alike = (values: ReadonlyArray<number>): (value: number) => Bilingual => {
  const decimals = Math.max(0, ...values.map((value) => (Number.isInteger(value) ? 0 : Number.isInteger(Math.round(value * 100) / 10) ? 1 : 2)))
  return (value) => ({ id: writer("id-ID", decimals, decimals).format(value), en: writer("en-GB", decimals, decimals).format(value) })
}

/**
 * Writes a calendar day the reader's way: 3 Agustus 2026, 3 August 2026.
 *
 * @example
 * ```ts
 * import { Bilingual } from "@sepasar/report"
 *
 * Bilingual.day("2026-08-03") // => { id: "3 Agustus 2026", en: "3 August 2026" }
 * ```
 * @category rules
 */
export const day = (text: string): Bilingual => {
  const instant = Date.parse(`${text}T00:00:00Z`)
  return Number.isNaN(instant) ? same(text) : { id: dates["id-ID"].format(instant), en: dates["en-GB"].format(instant) }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const dates = {
  "id-ID": new Intl.DateTimeFormat("id-ID", { dateStyle: "long", timeZone: "UTC" }),
  "en-GB": new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" })
} as const

const writers = new Map<string, Intl.NumberFormat>()
const writer = (locale: string, least: number, most: number): Intl.NumberFormat => {
  const key = `${locale}/${least}/${most}`
  const kept = writers.get(key) ?? new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most })
  writers.set(key, kept)
  return kept
}
