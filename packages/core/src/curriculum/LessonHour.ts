/**
 * Lesson hours (jam pelajaran, JP): minutes are kept, lesson hours are derived.
 *
 * A lesson hour is 45 minutes in one plan and 60 in another, so its length is always given and never
 * assumed. Amounts are exact; an unknown amount leaves what depends on it unknown.
 *
 * @module
 */
import * as Rational from "../kernel/Rational.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Jumlah jam pelajaran with its minutes and clock hours. @category types */
export interface Duration {
  readonly lessons: Rational.Rational | undefined
  readonly minutes: Rational.Rational | undefined
  /** Clock hours of 60 minutes. */
  readonly hours: Rational.Rational | undefined
}

/** Rencana satu unit: lessons per criterion (KUK) for theory and for practice. @category types */
export interface UnitPlanInput {
  readonly criteriaPerElement: ReadonlyArray<number | undefined>
  readonly theoryPerCriterion: Rational.Rational | undefined
  readonly practicePerCriterion: Rational.Rational | undefined
  readonly minutesPerLesson: Rational.Rational | undefined
}

/** Jumlah dalam rencana: lessons, the practice share in percent (a result, not a setting), and minutes. @category types */
export interface UnitPlan {
  readonly criteria: number | undefined
  readonly theory: Rational.Rational | undefined
  readonly practice: Rational.Rational | undefined
  readonly total: Rational.Rational | undefined
  readonly practiceSharePercent: Rational.Rational | undefined
  readonly minutes: Rational.Rational | undefined
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Adds lessons up and gives their minutes and clock hours.
 *
 * @example
 * ```ts
 * import { LessonHour } from "@sepasar/core/curriculum"
 * import { Rational } from "@sepasar/core/kernel"
 *
 * const six = LessonHour.total([2, 2, 2].map(Rational.ofInt), Rational.ofInt(45))
 * Rational.toNumber(six.minutes!) // => 270
 * Rational.toNumber(six.hours!) // => 4.5
 * ```
 * @category rules
 */
export const total = (lessons: ReadonlyArray<Rational.Rational | undefined>, minutesPerLesson: Rational.Rational | undefined): Duration => {
  const sum = lessons.reduce(add, Rational.zero)
  const minutes = multiply(sum, minutesPerLesson)
  return { lessons: sum, minutes, hours: multiply(minutes, Rational.make(1n, 60n)) }
}

/**
 * Gives lesson hours out of minutes; a length of 0 minutes, or a number that is none, has no answer.
 *
 * @example
 * ```ts
 * import { LessonHour } from "@sepasar/core/curriculum"
 * import { Rational } from "@sepasar/core/kernel"
 *
 * LessonHour.ofMinutes(90, 45) // => Rational.ofInt(2)
 * LessonHour.ofMinutes(90, 60) // => Rational.of("1.5")
 * ```
 * @category rules
 */
export const ofMinutes = (minutes: number, minutesPerLesson: number): Rational.Rational | undefined =>
  Number.isFinite(minutes) && Number.isFinite(minutesPerLesson) ? Rational.divide(Rational.of(minutes), Rational.of(minutesPerLesson)) : undefined

/**
 * Plans one unit: so many lessons of theory and of practice for each criterion.
 *
 * @example
 * ```ts
 * import { LessonHour } from "@sepasar/core/curriculum"
 * import { Rational } from "@sepasar/core/kernel"
 *
 * const plan = LessonHour.unitPlan({
 *   criteriaPerElement: [4, 4],
 *   theoryPerCriterion: Rational.ofInt(1),
 *   practicePerCriterion: Rational.ofInt(2),
 *   minutesPerLesson: Rational.ofInt(45)
 * })
 * Rational.toNumber(plan.minutes!) // => 1080
 * Rational.toFixed(plan.practiceSharePercent!, 1) // => "66.7"
 * ```
 * @category rules
 */
export const unitPlan = (input: UnitPlanInput): UnitPlan => {
  const criteria = input.criteriaPerElement.reduce<number | undefined>(
    (sum, count) => (sum === undefined || count === undefined ? undefined : sum + count),
    0
  )
  const count = criteria === undefined ? undefined : Rational.of(criteria)
  const theory = multiply(count, input.theoryPerCriterion)
  const practice = multiply(count, input.practicePerCriterion)
  const sum = add(theory, practice)
  return {
    criteria,
    theory,
    practice,
    total: sum,
    practiceSharePercent: practice === undefined || sum === undefined
      ? undefined
      : Rational.divide(Rational.multiply(practice, Rational.ofInt(100)), sum),
    minutes: multiply(sum, input.minutesPerLesson)
  }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

type Amount = Rational.Rational | undefined

const add = (a: Amount, b: Amount): Amount => (a === undefined || b === undefined ? undefined : Rational.add(a, b))

const multiply = (a: Amount, b: Amount): Amount => (a === undefined || b === undefined ? undefined : Rational.multiply(a, b))
