/**
 * The national editions from 2014 to 2025 (daftar periode), found by year or by day.
 *
 * Editions are never removed: a question about 2017 is answered by the rules of 2017. A year without an edition, and
 * the year 2024 in which the competition was not held, get a typed answer.
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import type { Day } from "../kernel/Day.ts"
import { NothingInForce } from "../rulebook/Timeline.ts"
import type { Edition } from "./Edition.ts"
import { kipp2014 } from "./edition/kipp2014.ts"
import { kipp2015 } from "./edition/kipp2015.ts"
import { kipp2016 } from "./edition/kipp2016.ts"
import { kipp2017 } from "./edition/kipp2017.ts"
import { kipp2018 } from "./edition/kipp2018.ts"
import { kipp2019 } from "./edition/kipp2019.ts"
import { kipp2020 } from "./edition/kipp2020.ts"
import { kipp2021 } from "./edition/kipp2021.ts"
import { kipp2022 } from "./edition/kipp2022.ts"
import { kipp2023 } from "./edition/kipp2023.ts"
import { kipp2024 } from "./edition/kipp2024.ts"
import { kipp2025 } from "./edition/kipp2025.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** No edition of that year is known here. @category errors */
export class UnknownEdition extends Data.TaggedError("UnknownEdition")<{ readonly year: number; readonly known: ReadonlyArray<number> }> {}

/** The competition was not held that year; `replacedBy` names what took its place. @category errors */
export class NotHeld extends Data.TaggedError("NotHeld")<{
  readonly year: number
  readonly instrument: string
  readonly replacedBy: string | undefined
}> {}

// ── Parameters ──────────────────────────────────────────────────────────────

/** All editions, oldest first. @category parameters */
export const all: ReadonlyArray<Edition> = [
  kipp2014, kipp2015, kipp2016, kipp2017, kipp2018, kipp2019, kipp2020, kipp2021, kipp2022, kipp2023, kipp2024, kipp2025
]

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns the edition of a year, held or not.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Editions } from "@sepasar/core/kipp"
 *
 * Result.getOrThrow(Editions.of(2020)).window.close // => "2020-05-10"
 * Result.isFailure(Editions.of(2013)) // => true
 * ```
 * @category rules
 */
export const of = (year: number): Result.Result<Edition, UnknownEdition> => {
  const edition = all.find((candidate) => candidate.year === year)
  return edition === undefined ? Result.fail(new UnknownEdition({ year, known: all.map((known) => known.year) })) : Result.succeed(edition)
}

/**
 * Returns the edition of a year in which one could enter; 2024 answers that it was not held.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Editions } from "@sepasar/core/kipp"
 *
 * Result.match(Editions.held(2024), { onSuccess: () => "held", onFailure: (error) => error._tag }) // => "NotHeld"
 * ```
 * @category rules
 */
export const held = (year: number): Result.Result<Edition, UnknownEdition | NotHeld> =>
  Result.flatMap(of(year), (edition): Result.Result<Edition, NotHeld> =>
    edition.held
      ? Result.succeed(edition)
      : Result.fail(new NotHeld({ year, instrument: edition.guideline, replacedBy: edition.replacement?.id })))

/** Returns the edition whose registration was open on the day; silent on a day no known window covers. @category rules */
export const openOn = (day: Day): Result.Result<Edition, NothingInForce> => {
  const edition = all.find(({ window }) => window.open !== undefined && window.close !== undefined && window.open <= day && day <= window.close)
  return edition === undefined ? Result.fail(new NothingInForce({ day })) : Result.succeed(edition)
}
