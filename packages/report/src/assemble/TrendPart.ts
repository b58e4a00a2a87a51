/**
 * How a share moved over the months of a season (bagian tren): counts by month in, one picture out.
 *
 * A month in which nothing was counted has no value, and the line breaks there. Nothing is smoothed or filled in.
 *
 * @module
 */
import { Share } from "@sepasar/core/indicator"
import { type Bilingual, number } from "../Bilingual.ts"
import type * as Dossier from "../Dossier.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Satu bulan (`2026-02`): a part, and the whole it is taken of. @category types */
export interface Month {
  readonly month: string
  readonly part: number
  readonly whole: number
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Lays out monthly attendance as a trend in percent, the months in order; `ground` says where they were counted.
 *
 * @example
 * ```ts
 * import { TrendPart } from "@sepasar/report"
 *
 * const picture = TrendPart.attendance([{ month: "2026-03", part: 0, whole: 0 }, { month: "2026-02", part: 45, whole: 60 }])
 * picture.kind === "trend" && picture.points.map(({ value }) => value) // => [75, null]
 * ```
 * @category rules
 */
export const attendance = (months: ReadonlyArray<Month>, ground: Pick<Dossier.Picture, "records" | "sources"> = {}): Dossier.Picture => {
  const points = months.toSorted((a, b) => (a.month < b.month ? -1 : 1))
    .map(({ month, part, whole }) => ({ period: month, value: Share.percent(part, whole, 1) ?? null }))
  return {
    id: "attendance-trend",
    ...ground,
    kind: "trend",
    from: 0,
    to: 100,
    title: { id: "Kehadiran tiap bulan (%)", en: "Attendance by month (%)" },
    description: {
      id: points.map(({ period, value }) => `${period} ${percent(value).id}`).join(", "),
      en: points.map(({ period, value }) => `${period} ${percent(value).en}`).join(", ")
    },
    note: {
      id: "Bagian pertemuan yang dihadiri, dari pertemuan pada bulan itu. Terlambat dan izin dihitung menurut skema; tanda hadir yang belum dicatat tidak dihitung.",
      en: "The part of that month's sessions that was attended. Late and excused marks count as the scheme says; marks nobody recorded are left out."
    },
    points
  }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const percent = (value: number | null): Bilingual =>
  value === null ? { id: "belum diketahui", en: "not known" } : { id: `${number(value).id} %`, en: `${number(value).en}%` }
