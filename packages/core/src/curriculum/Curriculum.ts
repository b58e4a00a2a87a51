/**
 * What a market school teaches (kurikulum): modules of sessions, some for every market, some for a few.
 *
 * Common material (materi umum) is taught everywhere, market-specific material (materi khusus) where the
 * market needs it. Hours and thresholds are the school's own data; no published ones were found.
 *
 * @module
 */
import type * as Id from "../kernel/Id.ts"
import type * as Rational from "../kernel/Rational.ts"
import type * as Score from "../kernel/Score.ts"
import * as Verdict from "../kernel/Verdict.ts"
import type { Source } from "../rulebook/Source.ts"
import * as LessonHour from "./LessonHour.ts"
import * as Prerequisite from "./Prerequisite.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Pertemuan: how long it lasts, in minutes. @category types */
export interface Session {
  readonly id: Id.SessionId
  readonly minutes: number
  readonly topic?: string
}

/** Materi umum, taught in every market, or materi khusus, taught in the markets named. @category types */
export type Part =
  | { readonly kind: "common" }
  | { readonly kind: "marketSpecific"; readonly markets: ReadonlyArray<Id.MarketId> }

/** Modul: its sessions, what must come before it, and the competency units it prepares for. @category types */
export interface LearningModule {
  readonly id: Id.ModuleId
  readonly title: { readonly id: string; readonly en?: string }
  readonly part: Part
  readonly sessions: ReadonlyArray<Session>
  /** Lesson hours that the module must hold; checked against its sessions. */
  readonly lessonHours?: Score.Score
  readonly prerequisite?: Prerequisite.Prerequisite
  readonly units?: ReadonlyArray<Id.UnitCode>
  readonly source?: Source
}

/** Kurikulum with its version; `minutesPerLessonHour` is 45 in some plans and 60 in others, so it is always given. @category types */
export interface Curriculum {
  readonly id: string
  readonly version: string
  readonly minutesPerLessonHour: number
  readonly markets: ReadonlyArray<Id.MarketId>
  readonly modules: ReadonlyArray<LearningModule>
  /** Lesson hours that a trader of any market must be able to take; checked for each market. */
  readonly lessonHours?: Score.Score
  readonly source: Source
}

/** Yang diajarkan di satu pasar: minutes of every session, and the same in lesson hours. @category types */
export interface Offer {
  readonly minutes: number
  readonly lessonHours: Rational.Rational | undefined
  readonly modules: ReadonlyArray<LearningModule>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** Tells whether a module is taught in a market. @category rules */
export const isTaughtIn = (module: LearningModule, market: Id.MarketId): boolean =>
  module.part.kind === "common" || module.part.markets.includes(market)

/**
 * Returns the modules that a market is taught, with their minutes and lesson hours.
 *
 * @example
 * ```ts
 * import { Curriculum } from "@sepasar/core/curriculum"
 * import { Id, Rational } from "@sepasar/core/kernel"
 *
 * const market = Id.make<"MarketId">("oro-oro-dowo")
 * const curriculum: Curriculum.Curriculum = {
 *   id: "example", version: "1", minutesPerLessonHour: 45, markets: [market],
 *   modules: [{ id: Id.make("M-1"), title: { id: "Metrologi" }, part: { kind: "common" }, sessions: [{ id: Id.make("S-1"), minutes: 90 }] }],
 *   source: { instrument: "example", url: "https://example.org", read: "own-rule", confidence: "A" }
 * }
 * Curriculum.offer(curriculum, market).lessonHours // => Rational.ofInt(2)
 * ```
 * @category rules
 */
export const offer = (curriculum: Curriculum, market: Id.MarketId): Offer => {
  const modules = curriculum.modules.filter((module) => isTaughtIn(module, market))
  const minutes = modules.reduce((sum, module) => sum + minutesOf(module), 0)
  return { modules, minutes, lessonHours: LessonHour.ofMinutes(minutes, curriculum.minutesPerLessonHour) }
}

/** Returns the minutes of all sessions of a module. @category rules */
export const minutesOf = (module: LearningModule): number => module.sessions.reduce((sum, { minutes }) => sum + minutes, 0)

/**
 * Answers whether a person may begin a module, from the modules completed so far.
 *
 * A module that the market is not taught cannot begin. A prerequisite that the market is not taught does not block.
 *
 * @example
 * ```ts
 * import { Curriculum } from "@sepasar/core/curriculum"
 * import { Id } from "@sepasar/core/kernel"
 *
 * const market = Id.make<"MarketId">("kasin")
 * const first = { id: Id.make<"ModuleId">("M-1"), title: { id: "Dasar" }, part: { kind: "common" as const }, sessions: [] }
 * const second = { ...first, id: Id.make<"ModuleId">("M-2"), prerequisite: { fact: "M-1" } }
 * const curriculum = {
 *   id: "example", version: "1", minutesPerLessonHour: 45, markets: [market], modules: [first, second],
 *   source: { instrument: "example", url: "https://example.org", read: "own-rule" as const, confidence: "A" as const }
 * }
 * Curriculum.mayBegin(curriculum, market, second.id, (module) => module === "M-1") // => "met"
 * Curriculum.mayBegin(curriculum, market, second.id, () => undefined) // => "undetermined"
 * ```
 * @category rules
 */
export const mayBegin = (
  curriculum: Curriculum,
  market: Id.MarketId,
  module: Id.ModuleId,
  completed: (module: Id.ModuleId) => boolean | undefined
): Verdict.Verdict => {
  const find = (id: string) => curriculum.modules.find((each) => each.id === id)
  const wanted = find(module)
  if (wanted === undefined || !isTaughtIn(wanted, market)) return "unmet"
  if (wanted.prerequisite === undefined) return "met"
  return Prerequisite.holds(wanted.prerequisite, (fact) => {
    const before = find(fact)
    return before !== undefined && !isTaughtIn(before, market) ? "met" : Verdict.of(completed(fact as Id.ModuleId))
  })
}
