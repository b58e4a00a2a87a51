/**
 * Features of the certification vectors that ask about days: `validity.*` and `duration.monthsBetween`.
 *
 * A part of the question that is unknown makes the answer unknown, unless the rest decides it alone.
 *
 * @module
 */
import { Validity } from "@sepasar/core/certification"
import { Day } from "@sepasar/core/kernel"
import * as Result from "effect/Result"
import { feature, type Features, list, MalformedInput, nullable, number, oneOf, type Reader, struct } from "./Feature.ts"

// ── Rule ────────────────────────────────────────────────────────────────────

/** Reads a calendar day. @category rules */
export const day: Reader<Day.Day> = (value, path) => {
  if (Day.isDay(value)) return value
  throw new MalformedInput(path, "a day", value)
}

const part = struct({ unit: nullable(oneOf("day", "month", "year")), count: nullable(number) })
const beginning = Day.make("0001-01-01")
const endOfTime = Day.make("9999-12-31")

/** The features about validity and duration, by name. @category rules */
export const validityFeatures: Features = {
  "validity.calendarMonths": feature(struct({ from: nullable(day), months: nullable(number) }), ({ from, months }) => ({
    lastValidDay: months === undefined ? null : last({ kind: "calendarMonths", months }, from)
  })),
  "validity.days": feature(struct({ from: nullable(day), days: nullable(number) }), ({ days, from }) => ({
    lastValidDay: days === undefined ? null : last({ kind: "days", days }, from)
  })),
  "validity.period": feature(struct({ from: nullable(day), parts: nullable(list(nullable(part))) }), ({ from, parts }) => {
    const known = parts?.flatMap((each) => (each === undefined || each.count === undefined || each.unit === undefined ? [] : [{ unit: each.unit, count: each.count }]))
    if (parts === undefined || known === undefined || known.length < parts.length) return { until: null }
    return { until: known.length === 0 ? from ?? null : last({ kind: "period", parts: known }, from) }
  }),
  "validity.fixedDate": feature(
    struct({ base: nullable(day), everyMonths: nullable(number), minimumMonths: nullable(number), completed: nullable(day) }),
    ({ base, completed, everyMonths, minimumMonths }) => ({
      lastValidDay: base === undefined || minimumMonths === undefined
        ? null
        // An unknown step does not matter while the base itself is late enough; a step of 0 says exactly that.
        : last({ kind: "fixedDate", base, everyMonths: everyMonths ?? 0, minimumMonths }, completed)
    })
  ),
  "validity.status": feature(
    struct({ validFrom: nullable(day), lastValidDay: nullable(day), warnDays: nullable(number), on: nullable(day) }),
    ({ lastValidDay, on, validFrom, warnDays }) => {
      if (on === undefined) return { status: null, daysLeft: null }
      // An unknown first day lies anywhere up to the last day; an unknown warning is 0 days or more.
      const begins = validFrom === undefined ? [beginning, lastValidDay ?? endOfTime] : [validFrom]
      const warnings = warnDays === undefined ? [0, Number.MAX_SAFE_INTEGER] : [warnDays]
      const standings = begins.flatMap((from) =>
        warnings.map((warn) => Validity.status({ validFrom: from, ...(lastValidDay === undefined ? {} : { lastValidDay }) }, on, warn)))
      const [first] = standings
      return {
        status: standings.every(({ status }) => status === first?.status) ? first?.status ?? null : null,
        daysLeft: first?.daysLeft ?? null
      }
    }
  ),
  "duration.monthsBetween": feature(struct({ from: nullable(day), to: nullable(day) }), ({ from, to }) => {
    if (from === undefined || to === undefined) return { months: null, iso: null }
    const months = Day.monthsBetween(from, to)
    return { months, iso: iso(months) }
  })
}

/** Writes a number of months as an ISO 8601 duration in years and months; a part of 0 is left out: −20 is `-P1Y8M`, 0 is `P0M`. @category rules */
export const iso = (months: number): string => {
  const size = Math.abs(months)
  const years = Math.floor(size / 12)
  const rest = size % 12
  const text = `${years === 0 ? "" : `${years}Y`}${rest === 0 ? "" : `${rest}M`}`
  return `${months < 0 ? "-" : ""}P${text === "" ? "0M" : text}`
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const last = (spec: Validity.ValiditySpec, from: Day.Day | undefined): Day.Day | null => {
  if (from === undefined) return null
  const answer = Validity.lastValidDay(spec, from)
  return Result.isSuccess(answer) ? answer.success ?? null : null
}
