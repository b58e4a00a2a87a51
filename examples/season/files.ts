/**
 * The small files of the season, committed in `data/`: season, markets, curriculum, scheme, innovation, exceptions, test key.
 *
 * What the library can check is checked here, before anything else is read; a fault names its file and path.
 *
 * @module
 */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import type { Scheme } from "@sepasar/core/certification"
import { Curriculum } from "@sepasar/core/curriculum"
import type { Day } from "@sepasar/core/kernel"
import { CurriculumCodec, SchemeCodec } from "@sepasar/core/schema"

/** One market as markets.json has it; null is not found, which is not none. */
export interface Market {
  readonly code: string
  readonly name: string | null
  readonly tradersReported: number | null
  readonly source: ReadonlyArray<string>
}

/** A role that acts in the season: an opaque id with its wording. */
export interface Role {
  readonly id: string
  readonly roleId: string
  readonly roleEn: string
}

/** The season: its days and the roles that decide and issue. */
export interface Season {
  readonly label: string
  readonly id: string
  readonly opens: Day.Day
  readonly closes: Day.Day
  readonly decidedOn: Day.Day
  readonly certificateFrom: Day.Day
  readonly decider: Role
  readonly issuer: Role
  readonly traders: number
  readonly seed: string
}

/** What is known of the real innovation, with its sources. */
export interface Innovation {
  readonly name: string
  readonly registry: { readonly name: string; readonly number: string; readonly url: string }
  readonly started: { readonly earliest: Day.Day; readonly latest: Day.Day }
  readonly startedClaims: ReadonlyArray<{
    readonly valueId: string
    readonly valueEn: string
    readonly byId: string
    readonly byEn: string
    readonly url: string
    readonly confidence: "A" | "B" | "C"
  }>
  readonly awards: ReadonlyArray<string>
  readonly awardSources: ReadonlyArray<string>
  readonly sdgs: ReadonlyArray<number>
  readonly notFound: ReadonlyArray<string>
  readonly questions: ReadonlyArray<{ readonly edition: number; readonly group: "umum" | "replikasi" | "khusus" }>
}

/** A decision that a person took otherwise than recommended. */
export interface Exception {
  readonly trader: string
  readonly outcome: "granted" | "refused"
  readonly reason: string
}

/** The answer key of the final test: a key may be mended, an answer stays as it was given. */
export interface TestKey {
  readonly assessment: string
  readonly choices: ReadonlyArray<string>
  /** The right choice of each item, in order. */
  readonly key: ReadonlyArray<string>
}

/** Everything that was read and checked. */
export interface Files {
  readonly season: Season
  readonly markets: ReadonlyArray<Market>
  readonly curriculum: Curriculum.Curriculum
  readonly scheme: Scheme.Scheme
  readonly innovation: Innovation
  readonly exceptions: ReadonlyArray<Exception>
  readonly test: TestKey
}

/** A committed file that the library refuses: each fault with its path. */
export class BadFile extends Data.TaggedError("BadFile")<{ readonly file: string; readonly faults: ReadonlyArray<string> }> {}

/** Reads and checks the committed files; throws `BadFile`. */
export const readFiles = (): Files => {
  const curriculum = CurriculumCodec.decode(json("curriculum.json"))
  if (Result.isFailure(curriculum)) {
    const { content, shape } = curriculum.failure
    throw new BadFile({
      file: "curriculum.json",
      faults: [...shape.map(({ message, path }) => `${path}: ${message}`), ...content.map(({ fault, path }) => `${path}: ${fault}`)]
    })
  }
  const scheme = SchemeCodec.decode(json("scheme.json"))
  if (Result.isFailure(scheme)) {
    throw new BadFile({ file: "scheme.json", faults: scheme.failure.faults.map(({ message, path }) => `${path}: ${message}`) })
  }
  return {
    season: json<Season>("season.json"),
    markets: json<{ readonly markets: ReadonlyArray<Market> }>("markets.json").markets,
    curriculum: curriculum.success,
    scheme: scheme.success,
    innovation: json<Innovation>("innovation.json"),
    exceptions: json<{ readonly decisions: ReadonlyArray<Exception> }>("exceptions.json").decisions,
    test: json<TestKey>("test.json")
  }
}

/** One meeting of the plan: a module and its lesson hours. */
export interface Planned {
  readonly module: string
  readonly lessonHours: number
}

/** Lists the meetings a cohort of a market has, in the order of the curriculum. */
export const planOf = (curriculum: Curriculum.Curriculum, market: string): ReadonlyArray<Planned> =>
  Curriculum.offer(curriculum, market as never).modules.flatMap(({ id, sessions }) =>
    sessions.map(({ minutes }) => ({ module: id, lessonHours: minutes / curriculum.minutesPerLessonHour })))

const json = <A>(name: string): A => JSON.parse(readFileSync(join(import.meta.dirname, "data", name), "utf8")) as A
