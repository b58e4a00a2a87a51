/**
 * A place on a KIPP list (penghargaan), such as Top 45 of 2020.
 *
 * Tier and year belong together: "Top 45/2018" never existed, because that year's final list had 40.
 * Awards nobody filled in are `undefined`, never an empty list.
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"

// ── Types ───────────────────────────────────────────────────────────────────

/** Penghargaan: the tier's id as the rulebooks write it (`top45`, `top99`, `outstandingAchievement`) and the edition's year. @category types */
export interface Award {
  readonly tier: string
  readonly year: number
}

/** The text is no award: `tier/year` is expected, such as `top45/2020`. @category errors */
export class InvalidAward extends Data.TaggedError("InvalidAward")<{ readonly text: string }> {}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Reads an award out of text such as `top45/2020`, whatever its case.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Award } from "@sepasar/core/kipp"
 *
 * Result.getOrThrow(Award.parse("TOP 45/2020")) // => { tier: "top45", year: 2020 }
 * Result.isFailure(Award.parse("juara umum")) // => true
 * ```
 * @category rules
 */
export const parse = (text: string): Result.Result<Award, InvalidAward> => {
  const match = shape.exec(String(text).trim())
  if (match === null) return Result.fail(new InvalidAward({ text: String(text) }))
  const tier = match[1]!.replace(/\s+/g, "")
  return Result.succeed({ tier: /^top\d+$/i.test(tier) ? tier.toLowerCase() : tier, year: Number(match[2]) })
}

/** Makes an award from text the programmer wrote; a text that is no award is a bug and throws. @category rules */
export const make = (text: string): Award => Result.getOrThrow(parse(text))

/** Writes the award as people say it: `Top 45/2020`. @category rules */
export const label = ({ tier, year }: Award): string => `${tier.replace(/^top(\d+)$/i, "Top $1")}/${year}`

/** Tells whether two awards are the same place on the same list. @category rules */
export const equals = (a: Award, b: Award): boolean => a.tier === b.tier && a.year === b.year

/** Counts the different years in which a tier was reached; the same award written twice counts once. @category rules */
export const times = (awards: ReadonlyArray<Award>, tier: string): number =>
  new Set(awards.filter((award) => award.tier === tier).map(({ year }) => year)).size

// ── Clauses ─────────────────────────────────────────────────────────────────

const shape = /^([A-Za-z][A-Za-z0-9 ]*?)\s*\/\s*(\d{4})$/
