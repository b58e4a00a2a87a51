/**
 * What a season achieved, made ready for the page (bagian capaian): figures with their sources, and pictures.
 *
 * Figures are named by the kind of evidence they are, so that proposal sections find the ones that support them.
 * A value that is not known is left out and becomes a gap; it is never shown as nought.
 *
 * @module
 */
import type { Equity, Programme, SatisfactionReport } from "@sepasar/core/indicator"
import { Recommendation } from "@sepasar/core/rulebook"
import type { Bilingual } from "../Bilingual.ts"
import { number, same } from "../Bilingual.ts"
import type * as Dossier from "../Dossier.ts"
import type { BothWords } from "./KippPart.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Capaian: the core's results, and where they come from. @category types */
export interface Season {
  readonly programme: Programme.Summary
  readonly equity: Equity.Equity
  readonly satisfaction?: SatisfactionReport.Report
  /** Names of markets by the codes the results use. */
  readonly markets: Readonly<Record<string, string>>
  readonly testMaximum: number
  readonly period: Bilingual
  readonly source: Dossier.Source
  /** How many records in the ledger the results were counted from. */
  readonly records: number
  /** How many of them a figure was counted from, by the figure's id; a figure not named here shows `records`. */
  readonly recordsOf?: Readonly<Record<string, number | undefined>>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** Lays out the season's figures; those not known are left out. @category rules */
export const figures = (season: Season, words: BothWords): ReadonlyArray<Dossier.Figure> => {
  const { programme, satisfaction } = season
  const { attendance, gain, mentoring } = programme
  const rate = shown(season)
  const apart = season.equity.gaps.find((gap) => gap.rate === rate)
  return [
    figure(season, "reach", say.reach, number(programme.enrolled), say.counted),
    figure(season, "completion", say.completion, percent(programme.completionPercent), say.completionMethod),
    figure(season, "attendance", say.attendance, percent(attendance.sharePercent), say.attendanceMethod, attendance.unknown > 0 ? [without(attendance.unknown)] : []),
    figure(season, "gain", say.gain, value(gain.classGain), say.gainMethod(gain.pairs), gain.withoutPair > 0 ? [without(gain.withoutPair)] : []),
    figure(season, "before-after", say.difference, points(gain.difference), say.differenceMethod),
    figure(season, "mentoring", say.mentoring, value(mentoring.meanVisits), say.mentoringMethod),
    figure(season, "equity", say.equity[rate], points(apart?.points), say.equityMethod),
    ...(satisfaction === undefined ? [] : [
      figure({ ...season, recordsOf: { satisfaction: satisfaction.respondents } }, "satisfaction", say.satisfaction, graded(satisfaction, words), say.satisfactionMethod, satisfaction.warnings.map((warning) => ({
        id: Recommendation.fill(words.id.indicator.warnings[warning.kind], warning as unknown as Recommendation.Facts),
        en: Recommendation.fill(words.en.indicator.warnings[warning.kind], warning as unknown as Recommendation.Facts)
      })))
    ])
  ].flatMap((one) => one ?? [])
}

/** Lays out the season's pictures: funnel, marks before and after, completion by market, satisfaction by element. @category rules */
export const pictures = (season: Season, words: BothWords): ReadonlyArray<Dossier.Picture> => {
  const { equity, programme, satisfaction } = season
  const stage = (name: Programme.FunnelStage["stage"]): Bilingual => ({ id: words.id.indicator.stages[name], en: words.en.indicator.stages[name] })
  const rate = shown(season)
  const ground = (figure: string) => ({ sources: [season.source], records: season.recordsOf?.[figure] ?? season.records })
  const known = equity.markets.map(({ market, summary }) => ({ market, percent: rate === "completion" ? summary?.completionPercent : summary?.attendance.sharePercent, suppressed: summary === undefined }))
    .toSorted((a, b) => (b.percent ?? -1) - (a.percent ?? -1) || (a.market < b.market ? -1 : 1))
  const hidden = { id: Recommendation.fill(words.id.indicator.suppressed, { minimum: equity.minimumCell }), en: Recommendation.fill(words.en.indicator.suppressed, { minimum: equity.minimumCell }) }
  return [
    {
      id: "season-funnel",
      ...ground("reach"),
      kind: "bars",
      title: say.funnel,
      description: join(programme.funnel.map(({ count, stage: name }) => ({ id: `${stage(name).id} ${number(count).id}`, en: `${stage(name).en} ${number(count).en}` }))),
      bars: programme.funnel.map(({ count, percentOfPrevious, stage: name }) => ({
        label: stage(name), value: count, ...(percentOfPrevious === undefined ? {} : { note: { id: `${number(percentOfPrevious, 1).id} %`, en: `${number(percentOfPrevious, 1).en}%` } })
      }))
    },
    {
      id: "before-after",
      ...ground("before-after"),
      kind: "pairs",
      greatest: season.testMaximum,
      title: say.marks,
      description: join([{ id: `sebelum ${words.id.format.number(programme.gain.meanPre ?? "–")}, sesudah ${words.id.format.number(programme.gain.meanPost ?? "–")}`, en: `before ${words.en.format.number(programme.gain.meanPre ?? "–")}, after ${words.en.format.number(programme.gain.meanPost ?? "–")}` }]),
      note: say.noControl,
      pairs: [{ label: say.mean, before: programme.gain.meanPre ?? null, after: programme.gain.meanPost ?? null }]
    },
    {
      id: "by-market",
      ...ground("equity"),
      kind: "bars",
      title: say.byMarket[rate],
      description: join(known.slice(0, 3).map(({ market, percent: share }) => ({ id: `${season.markets[market] ?? market} ${number(share ?? 0, 1).id} %`, en: `${season.markets[market] ?? market} ${number(share ?? 0, 1).en}%` }))),
      bars: known.map(({ market, percent: share, suppressed }) => ({ label: same(season.markets[market] ?? market), value: share ?? null, ...(suppressed ? { note: hidden } : {}) }))
    },
    ...(satisfaction === undefined ? [] : [{
      id: "satisfaction",
      sources: [season.source],
      records: satisfaction.respondents,
      kind: "radar" as const,
      greatest: 4,
      title: say.elements,
      description: join(satisfaction.elements.map(({ element, mean }) => ({ id: `${words.id.indicator.elements[element]} ${number(mean ?? 0).id}`, en: `${words.en.indicator.elements[element]} ${number(mean ?? 0).en}` }))),
      spokes: satisfaction.elements.map(({ element, mean }) => ({ label: { id: words.id.indicator.elements[element], en: words.en.indicator.elements[element] }, value: mean ?? null }))
    }])
  ]
}

/** Says which of the season's figures are not known. @category rules */
export const gaps = (season: Season, words: BothWords): ReadonlyArray<Dossier.Gap> => {
  const found = new Set(figures(season, words).map(({ id }) => id))
  const wanted = { completion: say.completion, attendance: say.attendance, gain: say.gain, mentoring: say.mentoring, satisfaction: say.satisfaction } as const
  return Object.entries(wanted).filter(([id]) => !found.has(id)).map(([, label]) => ({
    what: { id: `${label.id}: belum diketahui`, en: `${label.en}: not known` },
    todo: { id: "Lengkapi catatannya di buku besar.", en: "Complete the records in the ledger." }
  }))
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const figure = (
  { period, records, recordsOf, source }: Season,
  id: string,
  label: Bilingual,
  shown: Bilingual | undefined,
  method: Bilingual,
  warnings: ReadonlyArray<Bilingual> = []
): Dossier.Figure | undefined => shown === undefined ? undefined : { id, label, value: shown, period, method, source, records: recordsOf?.[id] ?? records, warnings }

// Completion is compared between markets only when it is known for all that are shown; while decisions are open, attendance is.
const shown = ({ equity }: Season): Equity.Gap["rate"] =>
  equity.markets.every(({ summary }) => summary === undefined || summary.completionPercent !== undefined) ? "completion" : "attendance"

const value = (one: number | undefined): Bilingual | undefined => one === undefined ? undefined : number(one)
const percent = (one: number | undefined): Bilingual | undefined => one === undefined ? undefined : { id: `${number(one).id} %`, en: `${number(one).en}%` }
const points = (one: number | undefined): Bilingual | undefined => one === undefined ? undefined : { id: `${number(one).id} poin`, en: `${number(one).en} points` }
const join = (parts: ReadonlyArray<Bilingual>): Bilingual => ({ id: parts.map(({ id }) => id).join(", "), en: parts.map(({ en }) => en).join(", ") })
const without = (count: number): Bilingual => ({ id: `${number(count).id} pedagang tanpa data`, en: `${number(count).en} traders without data` })
const graded = ({ grade, index }: SatisfactionReport.Report, words: BothWords): Bilingual | undefined =>
  index === undefined ? undefined : {
    id: `${number(index).id}${grade === undefined ? "" : ` (${grade}, ${words.id.indicator.grades[grade]})`}`,
    en: `${number(index).en}${grade === undefined ? "" : ` (${grade}, ${words.en.indicator.grades[grade]})`}`
  }

const say = {
  reach: { id: "Pedagang terdaftar", en: "Traders enrolled" },
  counted: { id: "dihitung dari pendaftaran", en: "counted from enrolments" },
  completion: { id: "Bersertifikat pelatihan", en: "Hold the training certificate" },
  completionMethod: { id: "pemegang sertifikat dari yang terdaftar", en: "certificate holders out of those enrolled" },
  attendance: { id: "Kehadiran", en: "Attendance" },
  attendanceMethod: { id: "pertemuan yang dihadiri dari yang diselenggarakan", en: "sessions attended out of sessions held" },
  gain: { id: "Kenaikan ternormalisasi kelas (0 sampai 1)", en: "Normalised class gain (0 to 1)" },
  gainMethod: (pairs: number) => ({ id: `Hake 1998, ${number(pairs).id} pasang nilai`, en: `Hake 1998, ${number(pairs).en} pairs of marks` }),
  difference: { id: "Selisih nilai rata-rata", en: "Difference of mean marks" },
  differenceMethod: { id: "sesudah dikurangi sebelum; tanpa kelompok pembanding", en: "after less before; without a comparison group" },
  mentoring: { id: "Kunjungan pendampingan tiap pedagang", en: "Mentoring visits a trader" },
  mentoringMethod: { id: "rata-rata", en: "mean" },
  equity: {
    completion: { id: "Kesenjangan kelulusan antarpasar", en: "Gap in completion between markets" },
    attendance: { id: "Kesenjangan kehadiran antarpasar", en: "Gap in attendance between markets" }
  },
  equityMethod: { id: "pasar tertinggi dikurangi terendah", en: "highest market less lowest" },
  satisfaction: { id: "Indeks kepuasan (SKM)", en: "Satisfaction index (SKM)" },
  satisfactionMethod: { id: "sembilan unsur, bobot 1/9, dibulatkan sekali", en: "nine elements, weight 1/9, rounded once" },
  funnel: { id: "Dari terdaftar sampai bersertifikat", en: "From enrolled to certified" },
  marks: { id: "Nilai tes sebelum dan sesudah", en: "Test marks before and after" },
  mean: { id: "Nilai rata-rata", en: "Mean mark" },
  noControl: { id: "Tanpa kelompok pembanding, kenaikan ini belum tentu karena pelatihan.", en: "Without a comparison group the rise need not be due to the training." },
  byMarket: {
    completion: { id: "Kelulusan menurut pasar (%)", en: "Completion by market (%)" },
    attendance: { id: "Kehadiran menurut pasar (%)", en: "Attendance by market (%)" }
  },
  elements: { id: "Kepuasan menurut unsur (1 sampai 4)", en: "Satisfaction by element (1 to 4)" }
} as const
