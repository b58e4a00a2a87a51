/**
 * The index of regional innovation (Indeks Inovasi Daerah), by edition of its guide.
 *
 * It belongs to the Ministry of Home Affairs and is no KIPP score. Its rules change yearly, so an edition is always named.
 * The weights of its indicators were not found in an official text; the scores come in as they are.
 *
 * Law note: docs/law/innovation-index.md
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as Rational from "../kernel/Rational.ts"
import type { Source } from "../rulebook/Source.ts"
import * as Decimal from "./Decimal.ts"
import type { Value } from "./Decimal.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Kategori. @category types */
export type Band = "sangatInovatif" | "inovatif" | "kurangInovatif" | "tidakDapatDinilai"

/** Pedoman of one year. @category types */
export interface Guide {
  readonly edition: string
  readonly minimumDivisor: number
  /** The greatest sum of the three parts; undefined where it was not found. */
  readonly maximum?: number
  readonly bands: ReadonlyArray<{ readonly band: Band; readonly from: number }>
  readonly source: Source
}

/** Nilai satuan, nilai tiap inovasi, nilai jumlah inovasi. @category types */
export interface Scores {
  readonly unitScore: Value
  readonly innovationScores: ReadonlyArray<Value>
  readonly countScore: Value
  readonly minimumDivisor: Value
  readonly maximum: Value
}

/** The guide of that edition is not known here. @category errors */
export class UnknownGuide extends Data.TaggedError("UnknownGuide")<{ readonly edition: string; readonly known: ReadonlyArray<string> }> {}

// ── Parameters ──────────────────────────────────────────────────────────────

/** The guides, oldest first. @category parameters */
export const guides: ReadonlyArray<Guide> = [
  {
    edition: "2023",
    minimumDivisor: 10,
    bands: [{ band: "sangatInovatif", from: 60.01 }, { band: "inovatif", from: 35 }, { band: "kurangInovatif", from: 0.01 }],
    source: { instrument: "Pedoman Indeks Inovasi Daerah 2023", url: "https://www.scribd.com/document/654130239", read: "secondary", confidence: "B" }
  },
  {
    edition: "2026",
    minimumDivisor: 14,
    maximum: 250,
    bands: [{ band: "sangatInovatif", from: 65.01 }, { band: "inovatif", from: 40.01 }, { band: "kurangInovatif", from: 0.01 }],
    source: {
      instrument: "Pedoman Indeks Inovasi Daerah 2026",
      url: "public repository whose tests quote the guide; name not recorded",
      read: "secondary",
      confidence: "C",
      note: "Maxima 63 + 111 + 76. The count score is zero unless all six basic services take part (five of six in an earlier version)."
    }
  }
]

// ── Rule ────────────────────────────────────────────────────────────────────

/** Finds the guide of an edition. @category rules */
export const guide = (edition: string): Result.Result<Guide, UnknownGuide> => {
  const found = guides.find((candidate) => candidate.edition === edition)
  return found === undefined ? Result.fail(new UnknownGuide({ edition, known: guides.map((known) => known.edition) })) : Result.succeed(found)
}

/**
 * Returns the index, 0 to 100 with two decimals, and the divisor used; undefined while one score is unknown.
 *
 * Few innovations are divided by the minimum, so that a city with three good ones does not lead.
 *
 * @example
 * ```ts
 * import { InnovationIndex } from "@sepasar/core/indicator"
 *
 * const answer = InnovationIndex.index({ unitScore: 50, innovationScores: [100, 99, 98], countScore: 38, minimumDivisor: 14, maximum: 250 })
 * answer // => { divisor: 14, index: 43.69 }
 * ```
 * @category rules
 */
export const index = (scores: Scores): { readonly divisor: Value; readonly index: Value } => {
  const least = Decimal.read(scores.minimumDivisor)
  if (least === undefined) return { divisor: undefined, index: undefined }
  const count = Rational.ofInt(scores.innovationScores.length)
  const divisor = Rational.compare(count, least) > 0 ? count : least
  const each = Decimal.readAll(scores.innovationScores)
  const rest = Decimal.readAll([scores.unitScore, scores.countScore])
  const maximum = Decimal.read(scores.maximum)
  const mean = each === undefined ? undefined : Rational.divide(Rational.sum(each), divisor)
  const total = mean === undefined || rest === undefined ? undefined : Rational.add(Rational.sum(rest), mean)
  return { divisor: Decimal.write(divisor, undefined), index: Decimal.write(Decimal.percent(total, maximum), 2) }
}

/**
 * Returns the band of an index under an edition's guide; the index is rounded to two decimals first.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { InnovationIndex } from "@sepasar/core/indicator"
 *
 * Result.getOrThrow(InnovationIndex.band(60, "2023")) // => "inovatif"
 * Result.getOrThrow(InnovationIndex.band(65.01, "2026")) // => "sangatInovatif"
 * ```
 * @category rules
 */
export const band = (value: Value, edition: string): Result.Result<Band | undefined, UnknownGuide> =>
  Result.map(guide(edition), ({ bands }) => {
    const exact = Decimal.read(value)
    if (exact === undefined) return undefined
    const rounded = Rational.round(exact, 2)
    return bands.find(({ from }) => Rational.compare(rounded, Rational.of(from)) >= 0)?.band ?? "tidakDapatDinilai"
  })
