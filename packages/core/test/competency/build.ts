/** Builders and generators for the competency tests. */
import * as fc from "fast-check"
import type { Mark } from "../../src/competency/index.ts"
import { Day, Rational, Score } from "../../src/kernel/index.ts"

export const score = (value: number | string): Score.Score => Score.make(value as number)

/** Attempts without a day: list order is time order. */
export const undated = (...marks: ReadonlyArray<number | "ungraded" | "excused" | undefined>): ReadonlyArray<Mark.Attempt> =>
  marks.map((mark) => ({ mark: typeof mark === "number" ? score(mark) : mark, at: undefined }))

export const on = (day: string, mark: number | "ungraded" | "excused" | undefined): Mark.Attempt => ({
  mark: typeof mark === "number" ? score(mark) : mark,
  at: Day.make(day)
})

/** A fraction as decimal text, for reading in tests. */
export const shown = (value: Rational.Rational | undefined, decimals = 4): string | undefined =>
  value === undefined ? undefined : Rational.toFixed(value, decimals)

/** Marks of 0 to 100 in tenths, and now and then below zero. */
export const anyScore = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 1000 }) }, { weight: 1, arbitrary: fc.integer({ min: -500, max: 0 }) })
  .map((tenths) => Score.ofUnits(tenths * 1000))

/** Marks with all four decimals. */
export const fineScore = fc.integer({ min: -1_000_000, max: 1_000_000 }).map(Score.ofUnits)

export const anyDay = fc.option(fc.integer({ min: 0, max: 20 }).map((days) => Day.addDays(Day.make("2026-03-01"), days)), { nil: undefined })

export const anyMark: fc.Arbitrary<Mark.Mark> = fc.oneof(
  { weight: 8, arbitrary: anyScore },
  { weight: 1, arbitrary: fc.constantFrom<Mark.Mark>("ungraded", "excused", undefined) }
)

export const anyAttempts: fc.Arbitrary<ReadonlyArray<Mark.Attempt>> = fc.array(fc.record({ mark: anyMark, at: anyDay }), { maxLength: 8 })
