/**
 * Attendance of a whole cohort (kehadiran satu angkatan): how many attended how often, and how many reach the minimum.
 *
 * Numbers are exact fractions and compared without division. What is not known makes an answer unknown only where
 * it could change it.
 *
 * @module
 */
import * as Rational from "../kernel/Rational.ts"
import type { Comparison } from "../kernel/Ratio.ts"
import * as Verdict from "../kernel/Verdict.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Bagian yang hadir of one person, in percent, and whether it reaches the minimum. @category types */
export interface Share {
  readonly percent: Rational.Rational | undefined
  readonly verdict: Verdict.Verdict
}

/** So many people who attended so many meetings; undefined where the head count is not known. @category types */
export interface Row {
  readonly attended: Rational.Rational
  readonly people: number | undefined
}

/** Rekap angkatan. @category types */
export interface Cohort {
  readonly people: number | undefined
  readonly eligible: number | undefined
  readonly meanAttended: Rational.Rational | undefined
}

/** The minimum a share is held against. @category types */
export interface Minimum {
  readonly percent: Rational.Rational | undefined
  readonly comparison: Comparison
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns the share of meetings attended; nothing held, or attendance not recorded, leaves it unknown.
 *
 * @example
 * ```ts
 * import { Cohort } from "@sepasar/core/evidence"
 * import { Rational } from "@sepasar/core/kernel"
 *
 * const minimum = { percent: Rational.of(75), comparison: "atLeast" as const }
 * Cohort.share(Rational.of(24), Rational.of(32), minimum).verdict // => "met"
 * Cohort.share(Rational.of(24), Rational.of(32), { ...minimum, comparison: "moreThan" }).verdict // => "unmet"
 * Cohort.share(undefined, Rational.of(32), minimum).verdict // => "undetermined"
 * ```
 * @category rules
 */
export const share = (attended: Rational.Rational | undefined, meetings: Rational.Rational | undefined, minimum: Minimum): Share => {
  if (attended === undefined || meetings === undefined || meetings.n === 0n) return { percent: undefined, verdict: "undetermined" }
  const percent = Rational.divide(Rational.multiply(attended, hundred), meetings)
  return { percent, verdict: minimum.percent === undefined ? "undetermined" : Verdict.of(reaches(attended, meetings, minimum.percent, minimum.comparison)) }
}

/** Counts a cohort: people, those who reach the minimum, and the mean of meetings attended. @category rules */
export const count = (rows: ReadonlyArray<Row>, meetings: Rational.Rational | undefined, minimum: Minimum): Cohort => {
  const people = total(rows)
  if (people === 0) return { people, eligible: 0, meanAttended: undefined }
  const verdicts = rows.map(({ attended, people }) => (people === 0 ? "unmet" : share(attended, meetings, minimum).verdict))
  const attendances = Rational.sum(rows.map(({ attended, people }) => Rational.multiply(attended, Rational.of(people ?? 0))))
  return {
    people,
    eligible: verdicts.includes("undetermined") ? undefined : total(rows.filter((_, at) => verdicts[at] === "met")),
    meanAttended: people === undefined ? undefined : Rational.divide(attendances, Rational.of(people))
  }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const hundred = Rational.ofInt(100)

const reaches = (attended: Rational.Rational, meetings: Rational.Rational, percent: Rational.Rational, comparison: Comparison): boolean => {
  const order = Rational.compare(Rational.multiply(attended, hundred), Rational.multiply(percent, meetings))
  return comparison === "atLeast" ? order >= 0 : order > 0
}

const total = (rows: ReadonlyArray<Row>): number | undefined => {
  let sum = 0
  for (const { people } of rows) {
    if (people === undefined) return undefined
    sum += people
  }
  return sum
}
