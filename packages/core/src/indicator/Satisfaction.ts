/**
 * The satisfaction survey of public services (Survei Kepuasan Masyarakat, SKM) and its index (IKM).
 *
 * Index = sum of element means times weight times 25, on a scale from 1 to 4. Practice mixes the weights 1/9, 0.111 and 0.11; the
 * policy is named and kept in the result. The index is rounded once and then graded, because the bands have gaps of 0.01.
 * Indices are never averaged: pool the responses.
 *
 * Law note: docs/law/skm.md
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as Rational from "../kernel/Rational.ts"
import type { Source } from "../rulebook/Source.ts"
import * as Decimal from "./Decimal.ts"
import type { Decimals, Value } from "./Decimal.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Unsur layanan, by code: offices print the last two in different orders. @category types */
export type Element =
  | "requirements" | "procedure" | "time" | "cost" | "product" | "competence" | "conduct" | "complaints" | "facilities"

/** Bobot: one over the number of elements, or a printed weight that belongs to nine. @category types */
export type Weight = "exact" | "w0111" | "w011"

/** Skema: the bands of PermenPANRB 14/2017 or of KepmenPAN 25/2004. The same index can grade differently. @category types */
export type Scheme = "2017" | "2004"

/** Mutu pelayanan. @category types */
export type Grade = "A" | "B" | "C" | "D"

/** A printed weight was asked for another number of elements than nine. @category errors */
export class WeightNeedsNineElements extends Data.TaggedError("WeightNeedsNineElements")<{ readonly elements: number }> {}

/** An answer or an element mean lies outside the scale from 1 to 4; `respondent` counts from 0. @category errors */
export class OutsideScale extends Data.TaggedError("OutsideScale")<{
  readonly value: number
  readonly element: number
  readonly respondent: number | undefined
}> {}

/** Hasil tabel jawaban, unrounded means in the order of the columns. @category types */
export interface Tally {
  readonly respondents: number
  readonly elementMeans: ReadonlyArray<Value> | undefined
  readonly index: Value
  readonly grade: Grade | undefined
}

// ── Parameters ──────────────────────────────────────────────────────────────

/** Where the bands were read. The annex of the regulation was not. @category parameters */
export const sources: Readonly<Record<Scheme, Source>> = {
  "2017": {
    instrument: "PermenPANRB 14/2017",
    url: "https://e-smile.tubaba.go.id/main/skm/laporan/online",
    read: "secondary",
    confidence: "B",
    note: "Bands as printed by offices; the opening articles were read, the annex was not. No successor was found."
  },
  "2004": {
    instrument: "KepmenPAN 25/2004",
    url: "https://123dok.com/document/yenxldey-analisis-kepuasaan-masyarakat-terhadap-keberadaan-tradisional-kabupaten-pekalongan.html",
    read: "secondary",
    confidence: "C",
    note: "The report breaks off below the top band; that it begins at 81.26 is inferred."
  }
}

/** The nine elements of 2017, in the order most offices print. @category parameters */
export const elements: ReadonlyArray<Element> = [
  "requirements", "procedure", "time", "cost", "product", "competence", "conduct", "complaints", "facilities"
]

/** Lower limits of the grades, inclusive; the whole scale is 25 to 100. @category parameters */
export const bands: Readonly<Record<Scheme, ReadonlyArray<{ readonly grade: Grade; readonly from: number }>>> = {
  "2017": [{ grade: "A", from: 88.31 }, { grade: "B", from: 76.61 }, { grade: "C", from: 65 }, { grade: "D", from: 25 }],
  "2004": [{ grade: "A", from: 81.26 }, { grade: "B", from: 62.51 }, { grade: "C", from: 43.76 }, { grade: "D", from: 25 }]
}

/** The scale of an answer and the factor that turns it into an index. @category parameters */
export const scale = { least: 1, most: 4, factor: 25 } as const

/** Decimals of a published index. @category parameters */
export const indexDecimals = 2

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns the index of element means, 25 to 100 with exact weights; undefined while one element is unknown.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Satisfaction } from "@sepasar/core/indicator"
 *
 * const perfect = [4, 4, 4, 4, 4, 4, 4, 4, 4]
 * Result.getOrThrow(Satisfaction.index(perfect, "exact", 2)) // => 100
 * Result.getOrThrow(Satisfaction.index(perfect, "w011", 2)) // => 99
 * ```
 * @category rules
 */
export const index = (
  means: ReadonlyArray<Value>,
  weight: Weight,
  decimals: Decimals
): Result.Result<Value, WeightNeedsNineElements | OutsideScale> => {
  if (weight !== "exact" && means.length !== elements.length) return Result.fail(new WeightNeedsNineElements({ elements: means.length }))
  const at = means.findIndex((value) => value !== undefined && outside(value))
  if (at >= 0) return Result.fail(new OutsideScale({ value: means[at]!, element: at, respondent: undefined }))
  const known = Decimal.readAll(means)
  return Result.succeed(known === undefined ? undefined : Decimal.write(indexOf(known, weight), decimals))
}

/**
 * Tallies a table of answers, a row for each respondent: element means over the answers given, index and grade (exact weights and the bands of 2017 unless told otherwise).
 *
 * A row longer than the others widens the table; the others have no answer there. Nobody: no means and no index.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Satisfaction } from "@sepasar/core/indicator"
 *
 * const tally = Result.getOrThrow(Satisfaction.tally([[4, 3], [3, undefined]]))
 * tally // => { respondents: 2, elementMeans: [3.5, 3], index: 81.25, grade: "B" }
 * ```
 * @category rules
 */
export const tally = (
  responses: ReadonlyArray<ReadonlyArray<Value>>,
  { scheme, weight }: { readonly scheme: Scheme; readonly weight: Weight } = { scheme: "2017", weight: "exact" }
): Result.Result<Tally, OutsideScale | WeightNeedsNineElements> => {
  for (const [respondent, answers] of responses.entries()) {
    const element = answers.findIndex((value) => value !== undefined && outside(value))
    if (element >= 0) return Result.fail(new OutsideScale({ value: answers[element]!, element, respondent }))
  }
  if (responses.length === 0) return Result.succeed({ respondents: 0, elementMeans: undefined, index: undefined, grade: undefined })
  const width = responses.reduce((widest, { length }) => Math.max(widest, length), 0)
  if (weight !== "exact" && width !== elements.length) return Result.fail(new WeightNeedsNineElements({ elements: width }))
  const means = Array.from({ length: width }, (_, element) => Decimal.mean(responses.flatMap((answers) => Decimal.read(answers[element]) ?? [])))
  const known = means.flatMap((mean) => mean ?? [])
  const exact = known.length === means.length && known.length > 0 ? indexOf(known, weight) : undefined
  const value = Decimal.write(exact, indexDecimals)
  return Result.succeed({
    respondents: responses.length,
    elementMeans: means.map((mean) => Decimal.write(mean, undefined)),
    index: value,
    grade: grade(value, scheme)
  })
}

/**
 * Returns the grade of an index, which is rounded to two decimals first; undefined outside 25 to 100.
 *
 * @example
 * ```ts
 * import { Satisfaction } from "@sepasar/core/indicator"
 *
 * Satisfaction.grade(70.84, "2017") // => "C"
 * Satisfaction.grade(70.84, "2004") // => "B"
 * ```
 * @category rules
 */
export const grade = (value: Value, scheme: Scheme): Grade | undefined => {
  const exact = Decimal.read(value)
  if (exact === undefined) return undefined
  const rounded = Rational.round(exact, indexDecimals)
  if (Rational.compare(rounded, Decimal.hundred) > 0) return undefined
  return bands[scheme].find(({ from }) => Rational.compare(rounded, Rational.of(from)) >= 0)?.grade
}

/** Puts the responses of several surveys into one table: the only way to an index of them all. @category rules */
export const pool = (surveys: ReadonlyArray<ReadonlyArray<ReadonlyArray<Value>>>): ReadonlyArray<ReadonlyArray<Value>> => surveys.flat()

// ── Clauses ─────────────────────────────────────────────────────────────────

const outside = (value: number): boolean => !(value >= scale.least && value <= scale.most)

const weights = { w0111: Rational.of(0.111), w011: Rational.of(0.11) }

const indexOf = (means: ReadonlyArray<Rational.Rational>, weight: Weight): Rational.Rational | undefined => {
  const each = weight === "exact" ? Rational.divide(Rational.one, Rational.ofInt(means.length)) : weights[weight]
  return each === undefined ? undefined : Rational.multiply(Rational.multiply(Rational.sum(means), each), Rational.ofInt(scale.factor))
}
