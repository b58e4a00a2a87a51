/**
 * Arbitraries of the kernel's types (nilai acak inti): days, scores, ids, spans, verdicts.
 *
 * @module
 */
import fc from "fast-check"
import { Day, Id, Score } from "@sepasar/core/kernel"
import type { Ratio, Rational, Span, Verdict } from "@sepasar/core/kernel"

// ── Rule ────────────────────────────────────────────────────────────────────

/** Any day of two centuries, or between two days. @category arbitraries */
export const day = (from: string = "1950-01-01", until: string = "2149-12-31"): fc.Arbitrary<Day.Day> =>
  fc.integer({ min: Day.toNumber(Day.make(from)), max: Day.toNumber(Day.make(until)) }).map(Day.fromNumber)

/** Any instant of two centuries in the one accepted spelling. @category arbitraries */
export const instant: fc.Arbitrary<string> = fc
  .date({ min: new Date("1950-01-01T00:00:00.000Z"), max: new Date("2149-12-31T23:59:59.999Z"), noInvalidDate: true })
  .map((date) => date.toISOString())

/** A score between two whole numbers, with up to four decimals; 0 to 100 when left out. @category arbitraries */
export const score = (min: number = 0, max: number = 100): fc.Arbitrary<Score.Score> =>
  fc.integer({ min: min * Score.unit, max: max * Score.unit }).map(Score.ofUnits)

/** An id of any allowed shape, never one that looks like an identity number. @category arbitraries */
export const id = <Kind extends string>(prefix: string = ""): fc.Arbitrary<Id.Id<Kind>> =>
  fc.stringMatching(/^[A-Za-z0-9._/-]{1,20}$/).map((text) => `${prefix}${text}`)
    .filter((text) => Id.fault(text) === undefined).map((text) => Id.make<Kind>(text))

/** An id out of few, so that records meet. @category arbitraries */
export const oneOf = <Kind extends string>(prefix: string, count: number): fc.Arbitrary<Id.Id<Kind>> =>
  fc.integer({ min: 1, max: count }).map((n) => Id.make<Kind>(`${prefix}-${n}`))

/** One of the three verdicts. @category arbitraries */
export const verdict: fc.Arbitrary<Verdict.Verdict> = fc.constantFrom("met", "unmet", "undetermined")

/** A span of any kind, up to so many. @category arbitraries */
export const span = (max: number = 60): fc.Arbitrary<Span.Span> =>
  fc.record({
    kind: fc.constantFrom("hours", "days", "workingDays", "months", "calendarMonths", "years"),
    count: fc.nat(max)
  }) as fc.Arbitrary<Span.Span>

/** A fraction in lowest terms. @category arbitraries */
export const rational: fc.Arbitrary<Rational.Rational> = fc
  .tuple(fc.bigInt({ min: -1_000_000n, max: 1_000_000n }), fc.bigInt({ min: 1n, max: 10_000n }))
  .map(([n, d]) => {
    const shared = divisor(n < 0n ? -n : n, d)
    return { n: n / shared, d: d / shared }
  })

/** A part of a whole, either of them unknown at times. @category arbitraries */
export const ratio: fc.Arbitrary<Ratio.Ratio> = fc.nat(1000).chain((whole) =>
  fc.record({
    part: fc.option(fc.nat(whole), { nil: undefined }),
    whole: fc.option(fc.constant(whole), { nil: undefined, freq: 20 })
  }))

/** Inclusive or exclusive. @category arbitraries */
export const comparison: fc.Arbitrary<Ratio.Comparison> = fc.constantFrom("atLeast", "moreThan")

/** How a number is rounded. @category arbitraries */
export const rounding: fc.Arbitrary<Rational.Rounding> = fc.constantFrom("halfUp", "halfEven", "down")

/** Working days and holidays; at least one weekday is worked. @category arbitraries */
export const workingCalendar: fc.Arbitrary<Span.WorkingCalendar> = fc.record({
  workdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  holidays: fc.uniqueArray(day("2024-01-01", "2027-12-31"), { maxLength: 4 })
}, { noNullPrototype: true })

// ── Clauses ─────────────────────────────────────────────────────────────────

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b))
