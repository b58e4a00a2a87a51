/**
 * What a satisfaction survey's report shows (laporan SKM): elements by code, index, grade, warnings, trend.
 *
 * The scheme and the weight stand in the result, so that two reports are compared only when they were made alike.
 *
 * Law note: docs/law/skm.md
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Rational from "../kernel/Rational.ts"
import * as Change from "./Change.ts"
import * as Decimal from "./Decimal.ts"
import type { Value } from "./Decimal.ts"
import * as Satisfaction from "./Satisfaction.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Jawaban satu responden, by element; an answer not given is absent. @category types */
export type Answers = Readonly<Partial<Record<Satisfaction.Element, Value>>>

/** Unsur in a report: `converted` is the mean times 25. @category types */
export interface ElementResult {
  readonly element: Satisfaction.Element
  readonly answers: number
  readonly mean: Value
  readonly converted: Value
  readonly grade: Satisfaction.Grade | undefined
}

/** What a reader must know before trusting the index. @category types */
export type Warning =
  | { readonly kind: "few-respondents"; readonly respondents: number; readonly minimum: number }
  | { readonly kind: "below-sample-size"; readonly respondents: number; readonly wanted: number; readonly population: number }
  | { readonly kind: "element-without-answers"; readonly element: Satisfaction.Element }
  | { readonly kind: "weight-cannot-reach-100"; readonly highest: number }

/** Laporan SKM. @category types */
export interface Report {
  readonly respondents: number
  readonly elements: ReadonlyArray<ElementResult>
  readonly index: Value
  readonly grade: Satisfaction.Grade | undefined
  readonly scheme: Satisfaction.Scheme
  readonly weight: Satisfaction.Weight
  /** The elements with the lowest mean: what to mend first. */
  readonly lowest: ReadonlyArray<Satisfaction.Element>
  readonly warnings: ReadonlyArray<Warning>
}

/** How to report. The minimum of respondents is the office's own; nobody's law. @category types */
export interface Options {
  readonly scheme: Satisfaction.Scheme
  readonly weight: Satisfaction.Weight
  readonly minimumRespondents: number
  readonly population?: number
}

/** Tren: one published survey, its responses or its index only. @category types */
export interface Survey {
  readonly period: string
  readonly index: Value
  readonly scheme: Satisfaction.Scheme
  readonly weight: Satisfaction.Weight
}

/** Langkah tren. A step between unlike surveys has no change, and says why. @category types */
export interface Step {
  readonly from: string
  readonly to: string
  readonly difference: Value
  readonly improved: boolean | undefined
  readonly comparable: boolean
}

// ── Parameters ──────────────────────────────────────────────────────────────

/** Constants of the usual sample-size formula: chi-square of one degree, share, margin. General knowledge (C); the annex's table was not read. @category parameters */
export const sampling = { chiSquare: 3.841, share: 0.5, margin: 0.05 } as const

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Reports a survey of the nine elements.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Satisfaction, SatisfactionReport } from "@sepasar/core/indicator"
 *
 * const all = (score: number) => Object.fromEntries(Satisfaction.elements.map((element) => [element, score]))
 * const options = { scheme: "2017", weight: "exact", minimumRespondents: 30 } as const
 * const report = Result.getOrThrow(SatisfactionReport.report([all(4), { ...all(3), cost: 2 }], options))
 *
 * report.lowest // => ["cost"]
 * report.warnings.map(({ kind }) => kind) // => ["few-respondents"]
 * ```
 * @category rules
 */
export const report = (
  responses: ReadonlyArray<Answers>,
  options: Options
): Result.Result<Report, Satisfaction.OutsideScale | Satisfaction.WeightNeedsNineElements> => {
  const table = responses.map((answers) => Satisfaction.elements.map((element) => answers[element]))
  return Result.map(Satisfaction.tally(table, options), ({ elementMeans, grade, index }): Report => {
    const elements = Satisfaction.elements.map((element, at): ElementResult => elementResult(element, at, table, elementMeans?.[at], options.scheme))
    return {
      respondents: responses.length,
      elements,
      index,
      grade,
      scheme: options.scheme,
      weight: options.weight,
      lowest: lowest(elements),
      warnings: warnings(responses.length, elements, options)
    }
  })
}

/**
 * Returns how many respondents a population asks for, rounded up; undefined for nobody.
 *
 * Formula: n = χ² N P (1 − P) / (d² (N − 1) + χ² P (1 − P)). Reference: Krejcie and Morgan 1970.
 *
 * @example
 * ```ts
 * import { SatisfactionReport } from "@sepasar/core/indicator"
 *
 * SatisfactionReport.sampleSize(10904) // => 372
 * ```
 * @category rules
 */
export const sampleSize = (population: number): number | undefined => {
  if (!Number.isInteger(population) || population <= 0) return undefined
  const spread = sampling.chiSquare * sampling.share * (1 - sampling.share)
  return Math.min(population, Math.ceil((spread * population) / (sampling.margin ** 2 * (population - 1) + spread)))
}

/** Compares each survey with the one before; surveys of unlike scheme or weight are not compared. @category rules */
export const trend = (surveys: ReadonlyArray<Survey>): ReadonlyArray<Step> =>
  surveys.slice(1).map((survey, at) => {
    const before = surveys[at]!
    const comparable = before.scheme === survey.scheme && before.weight === survey.weight
    const change = Result.getOrThrow(Change.between({ before: before.index, after: survey.index, isShare: false, direction: "higherIsBetter" }, undefined))
    return {
      from: before.period,
      to: survey.period,
      difference: comparable ? change.difference : undefined,
      improved: comparable ? change.improved : undefined,
      comparable
    }
  })

// ── Clauses ─────────────────────────────────────────────────────────────────

const answersTo = (table: ReadonlyArray<ReadonlyArray<Value>>, at: number) => table.flatMap((row) => Decimal.read(row[at]) ?? [])

const elementResult = (
  element: Satisfaction.Element,
  at: number,
  table: ReadonlyArray<ReadonlyArray<Value>>,
  mean: Value,
  scheme: Satisfaction.Scheme
): ElementResult => {
  const answers = answersTo(table, at)
  const exact = Decimal.mean(answers)
  const converted = exact === undefined ? undefined : Rational.multiply(exact, Rational.ofInt(Satisfaction.scale.factor))
  const value = Decimal.write(converted, Satisfaction.indexDecimals)
  return { element, answers: answers.length, mean, converted: value, grade: Satisfaction.grade(value, scheme) }
}

const lowest = (elements: ReadonlyArray<ElementResult>): ReadonlyArray<Satisfaction.Element> => {
  const known = elements.flatMap(({ element, mean }) => (mean === undefined ? [] : [{ element, mean }]))
  const least = known.reduce((low, { mean }) => Math.min(low, mean), Number.POSITIVE_INFINITY)
  return known.filter(({ mean }) => mean === least).map(({ element }) => element)
}

const warnings = (respondents: number, elements: ReadonlyArray<ElementResult>, options: Options): ReadonlyArray<Warning> => {
  const wanted = options.population === undefined ? undefined : sampleSize(options.population)
  const highest = { exact: 100, w0111: 99.9, w011: 99 }[options.weight]
  return [
    ...(respondents < options.minimumRespondents ? [{ kind: "few-respondents" as const, respondents, minimum: options.minimumRespondents }] : []),
    ...(wanted !== undefined && respondents < wanted ? [{ kind: "below-sample-size" as const, respondents, wanted, population: options.population! }] : []),
    ...elements.flatMap(({ answers, element }) => (answers === 0 ? [{ kind: "element-without-answers" as const, element }] : [])),
    ...(highest < 100 ? [{ kind: "weight-cannot-reach-100" as const, highest }] : [])
  ]
}
