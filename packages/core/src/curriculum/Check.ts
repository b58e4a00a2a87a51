/**
 * What is wrong with a curriculum, found when it is loaded (pemeriksaan kurikulum): everything at once, with paths.
 *
 * A curriculum without faults can be taught: every id is known and used once, no module waits for itself,
 * no module stays shut for ever in a market that is taught it, and the hours asked for can be taken.
 *
 * @module
 */
import type * as Id from "../kernel/Id.ts"
import * as Rational from "../kernel/Rational.ts"
import type * as Score from "../kernel/Score.ts"
import * as Curriculum from "./Curriculum.ts"
import * as LessonHour from "./LessonHour.ts"
import * as Prerequisite from "./Prerequisite.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/**
 * Kesalahan: what is wrong, and where. `cycle` lists the modules that wait for each other. `neverOpens` names a
 * market in which the prerequisite cannot be fulfilled. `unreachableHours` gives the hours asked for and those offered.
 *
 * @category types
 */
export type Fault =
  | { readonly fault: "noModules"; readonly path: string }
  | { readonly fault: "duplicateId"; readonly path: string; readonly id: string; readonly first: string }
  | { readonly fault: "unknownModule" | "unknownMarket"; readonly path: string; readonly id: string }
  | { readonly fault: "cycle"; readonly path: string; readonly modules: ReadonlyArray<string> }
  | { readonly fault: "neverOpens"; readonly path: string; readonly id: string; readonly market: string }
  | { readonly fault: "unreachableHours"; readonly path: string; readonly asked: string; readonly offered: string; readonly market?: string }
  | { readonly fault: "notMinutes"; readonly path: string; readonly value: number }

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Lists every fault of a curriculum with its path; a good one has none.
 *
 * @example
 * ```ts
 * import { Check } from "@sepasar/core/curriculum"
 * import { Id } from "@sepasar/core/kernel"
 *
 * const selfish = { id: Id.make<"ModuleId">("M-1"), title: { id: "Dasar" }, part: { kind: "common" as const }, sessions: [], prerequisite: { fact: "M-1" } }
 * const faults = Check.faults({
 *   id: "example", version: "1", minutesPerLessonHour: 45, markets: [], modules: [selfish],
 *   source: { instrument: "example", url: "https://example.org", read: "own-rule", confidence: "A" }
 * })
 * faults // => [{ fault: "cycle", path: "modules[0].prerequisite", modules: ["M-1"] }]
 * ```
 * @category rules
 */
export const faults = (curriculum: Curriculum.Curriculum): ReadonlyArray<Fault> => [
  ...minutesAreWhole(curriculum),
  ...idsAreUsedOnce(curriculum),
  ...idsAreKnown(curriculum),
  ...nothingWaitsForItself(curriculum),
  ...everyModuleOpens(curriculum),
  ...hoursCanBeTaken(curriculum)
]

// ── Clauses ─────────────────────────────────────────────────────────────────

const minutesAreWhole = ({ minutesPerLessonHour, modules }: Curriculum.Curriculum): ReadonlyArray<Fault> => [
  ...(modules.length === 0 ? [{ fault: "noModules" as const, path: "modules" }] : []),
  ...(isMinutes(minutesPerLessonHour) ? [] : [{ fault: "notMinutes" as const, path: "minutesPerLessonHour", value: minutesPerLessonHour }]),
  ...modules.flatMap(({ sessions }, at) =>
    sessions.flatMap(({ minutes }, place): ReadonlyArray<Fault> =>
      isMinutes(minutes) ? [] : [{ fault: "notMinutes", path: `modules[${at}].sessions[${place}].minutes`, value: minutes }]))
]

const idsAreUsedOnce = ({ markets, modules }: Curriculum.Curriculum): ReadonlyArray<Fault> => [
  ...repeated(markets.map((id, at) => ({ id, path: `markets[${at}]` }))),
  ...repeated(modules.map(({ id }, at) => ({ id, path: `modules[${at}].id` }))),
  ...repeated(modules.flatMap(({ sessions }, at) => sessions.map(({ id }, place) => ({ id, path: `modules[${at}].sessions[${place}].id` }))))
]

const idsAreKnown = ({ markets, modules }: Curriculum.Curriculum): ReadonlyArray<Fault> =>
  modules.flatMap(({ part, prerequisite }, at): ReadonlyArray<Fault> => [
    ...(part.kind === "common" ? [] : part.markets).flatMap((id, place): ReadonlyArray<Fault> =>
      markets.includes(id) ? [] : [{ fault: "unknownMarket", path: `modules[${at}].part.markets[${place}]`, id }]),
    ...(prerequisite === undefined ? [] : Prerequisite.facts(prerequisite, `modules[${at}].prerequisite`)).flatMap(({ fact, path }): ReadonlyArray<Fault> =>
      modules.some(({ id }) => id === fact) ? [] : [{ fault: "unknownModule", path, id: fact }])
  ])

/** One fault for each ring, told at the first of its modules; a way around through `any` is no ring. */
const nothingWaitsForItself = ({ modules }: Curriculum.Curriculum): ReadonlyArray<Fault> => {
  const told = new Set<string>()
  return modules.flatMap(({ id }, at): ReadonlyArray<Fault> => {
    const ring = told.has(id) ? undefined : wayBack(modules, id)
    if (ring === undefined) return []
    for (const each of ring) told.add(each)
    return [{ fault: "cycle", path: `modules[${at}].prerequisite`, modules: ring }]
  })
}

/** A prerequisite not taught in the market does not block there; what remains must be able to happen. */
const everyModuleOpens = (curriculum: Curriculum.Curriculum): ReadonlyArray<Fault> => {
  const { markets, modules } = curriculum
  const known = new Set<string>(modules.map(({ id }) => id))
  const inRing = new Set(modules.filter(({ id }) => wayBack(modules, id) !== undefined).map(({ id }) => id))
  return [...new Set(markets)].flatMap((market) => {
    const taught = Curriculum.offer(curriculum, market).modules
    const open = new Set<string>()
    const opens = (fact: string) => open.has(fact) || (known.has(fact) && !taught.some(({ id }) => id === fact))
    for (let before = -1; before < open.size;) {
      before = open.size
      for (const { id, prerequisite } of taught) if (prerequisite === undefined || Prerequisite.possible(prerequisite, opens)) open.add(id)
    }
    return taught.flatMap((module): ReadonlyArray<Fault> =>
      open.has(module.id) || inRing.has(module.id)
        ? []
        : [{ fault: "neverOpens", path: `modules[${modules.indexOf(module)}].prerequisite`, id: module.id, market }])
  })
}

const hoursCanBeTaken = (curriculum: Curriculum.Curriculum): ReadonlyArray<Fault> => {
  if (!isMinutes(curriculum.minutesPerLessonHour)) return []
  const short = (path: string, asked: Score.Score | undefined, minutes: number, market?: Id.MarketId): ReadonlyArray<Fault> => {
    const offered = LessonHour.ofMinutes(minutes, curriculum.minutesPerLessonHour)
    if (asked === undefined || offered === undefined) return []
    return Rational.compare(offered, Rational.ofScore(asked)) >= 0 ? [] : [{
      fault: "unreachableHours",
      path,
      asked: text(Rational.ofScore(asked)),
      offered: text(offered),
      ...(market === undefined ? {} : { market })
    }]
  }
  return [
    ...curriculum.modules.flatMap((module, at) => short(`modules[${at}].lessonHours`, module.lessonHours, Curriculum.minutesOf(module))),
    ...[...new Set(curriculum.markets)].flatMap((market) => short("lessonHours", curriculum.lessonHours, Curriculum.offer(curriculum, market).minutes, market))
  ]
}

const isMinutes = (minutes: number): boolean => Number.isSafeInteger(minutes) && minutes > 0

const text = (hours: Rational.Rational): string => Rational.toFixed(hours, 2).replace(/\.?0+$/, "")

const repeated = (ids: ReadonlyArray<{ readonly id: string; readonly path: string }>): ReadonlyArray<Fault> => {
  const first = new Map<string, string>()
  return ids.flatMap(({ id, path }): ReadonlyArray<Fault> => {
    const before = first.get(id)
    if (before === undefined) first.set(id, path)
    return before === undefined ? [] : [{ fault: "duplicateId", path, id, first: before }]
  })
}

/** The shortest way from a module over what it needs back to itself. */
const wayBack = (modules: ReadonlyArray<Curriculum.LearningModule>, start: string): ReadonlyArray<string> | undefined => {
  const needs = (id: string) => {
    const prerequisite = modules.find((module) => module.id === id)?.prerequisite
    return prerequisite === undefined ? [] : Prerequisite.needed(prerequisite)
  }
  const ways: Array<ReadonlyArray<string>> = [[start]]
  const seen = new Set<string>()
  for (const way of ways) {
    for (const next of needs(way[way.length - 1]!)) {
      if (next === start) return way
      if (!seen.has(next)) {
        seen.add(next)
        ways.push([...way, next])
      }
    }
  }
  return undefined
}
