/**
 * How many of a population were reached (jangkauan), when sources disagree about the population.
 *
 * Every denominator is stated with its source and day. Coverage is a range over all of them, never one percentage of an
 * undisclosed whole.
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import type { Source } from "../rulebook/Source.ts"
import type { Decimals, Value } from "./Decimal.ts"
import * as Share from "./Share.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Penyebut: one published size of the population; `asOf` is a year, a month or a day. @category types */
export interface Denominator {
  readonly value: number
  readonly asOf: string
  readonly source: Source
}

/** Cakupan against one denominator. Above 100 says that the denominator is too small. @category types */
export interface Coverage {
  readonly denominator: Denominator
  readonly percent: Value
}

/** Jangkauan: the count, the coverage by each denominator, and the range. @category types */
export interface Reach {
  readonly reached: Value
  readonly byDenominator: ReadonlyArray<Coverage>
  readonly lowestPercent: Value
  readonly highestPercent: Value
}

/** A count below zero, or not whole. @category errors */
export class NotACount extends Data.TaggedError("NotACount")<{ readonly value: number }> {}

// ── Parameters ──────────────────────────────────────────────────────────────

/** What has been published about the number of market traders of Kota Malang, all in 26 markets; the figures disagree. @category parameters */
export const malangTraders: ReadonlyArray<Denominator> = [
  { value: 8000, asOf: "2021-02", source: press("jatimtimes.com", "about 8,000") },
  { value: 14000, asOf: "2021-03-29", source: press("malangtimes.com", "about 14,000") },
  { value: 12000, asOf: "2021-06", source: press("seru.co.id", "about 12,000") },
  {
    value: 10904,
    asOf: "2022",
    source: {
      instrument: "Kota Malang Dalam Angka 2022", url: "https://tugumalang.id", read: "secondary", confidence: "B", note: "As quoted by the press."
    }
  }
]

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns the coverage against every denominator, in ascending order of percent, and its range.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Reach } from "@sepasar/core/indicator"
 *
 * const reach = Result.getOrThrow(Reach.of(1000, Reach.malangTraders, 1))
 * reach.lowestPercent // => 7.1
 * reach.highestPercent // => 12.5
 * ```
 * @category rules
 */
export const of = (reached: Value, denominators: ReadonlyArray<Denominator>, decimals: Decimals): Result.Result<Reach, NotACount> => {
  if (reached !== undefined && (!Number.isInteger(reached) || reached < 0)) return Result.fail(new NotACount({ value: reached }))
  const byDenominator = denominators
    .map((denominator) => ({ denominator, percent: Share.percent(reached, denominator.value, decimals) }))
    .toSorted((a, b) => b.denominator.value - a.denominator.value)
  const known = byDenominator.flatMap(({ percent }) => percent ?? [])
  return Result.succeed({ reached, byDenominator, lowestPercent: known[0], highestPercent: known.at(-1) })
}

// ── Clauses ─────────────────────────────────────────────────────────────────

function press(outlet: string, note: string): Source {
  return { instrument: "Statement of the office in the press", url: `https://${outlet}`, read: "secondary", confidence: "B", note }
}
