/**
 * Units that belong together and what they are worth to each other (kerangka kompetensi).
 *
 * Units can be equal by somebody's decision, a higher unit can cover lower ones, and a unit can be retired: from then on
 * it stops counting, but it stays in the list and in everybody's record. What counts is asked as of a day.
 *
 * @module
 */
import type { Day } from "../kernel/Day.ts"
import type * as Id from "../kernel/Id.ts"
import type { Source } from "../rulebook/Source.ts"
import { type Algorithm, algorithms } from "./Algorithm.ts"
import type { Level } from "./Kkni.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Unit dalam kerangka; `retiredFrom` is the first day on which it no longer counts. @category types */
export interface Member {
  readonly code: Id.UnitCode
  readonly level?: Level
  readonly retiredFrom?: Day
}

/**
 * Hubungan antarunit: `equivalent` counts both ways, `covers` lets the higher unit count for the lower.
 * With `retiredCounts` a unit still counts through this relation after it was retired, as a successor rule may say.
 *
 * @category types
 */
export type Relation =
  & ({ readonly kind: "equivalent"; readonly units: readonly [Id.UnitCode, Id.UnitCode] } | { readonly kind: "covers"; readonly higher: Id.UnitCode; readonly lower: Id.UnitCode })
  & { readonly from?: Day; readonly until?: Day; readonly retiredCounts?: boolean; readonly source: Source }

/** Padanan di kerangka lain, for display and exchange; an alignment never makes a unit count. @category types */
export interface Alignment {
  readonly unit: Id.UnitCode
  readonly framework: string
  readonly code: string
  readonly kind: "exact" | "broader" | "narrower" | "related"
}

/** Kerangka kompetensi with its version. @category types */
export interface Framework {
  readonly id: string
  readonly version: string
  readonly members: ReadonlyArray<Member>
  readonly relations: ReadonlyArray<Relation>
  readonly alignments?: ReadonlyArray<Alignment>
}

/** Cara a wanted unit is held: the units from the one held to the one wanted; one alone is the unit itself. @category types */
export interface Holding {
  readonly counts: boolean
  /** From the unit held to the unit wanted; empty when nothing counts. */
  readonly through: ReadonlyArray<Id.UnitCode>
  /** Units that are held and would count, had they not been retired. */
  readonly retired: ReadonlyArray<Id.UnitCode>
  readonly algorithm: Algorithm
}

/** What is wrong with a framework, and where. @category types */
export type FrameworkFault =
  | { readonly fault: "duplicateUnit" | "unknownUnit"; readonly path: string; readonly code: string }
  | { readonly fault: "selfRelation" | "endsBeforeItBegins"; readonly path: string }
  | { readonly fault: "coversCycle"; readonly path: string; readonly units: ReadonlyArray<string> }

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Tells whether a wanted unit counts as held on a day, and through which units.
 *
 * The shortest way is given. A unit unknown to the framework counts for itself only.
 *
 * @example
 * ```ts
 * import { Framework } from "@sepasar/core/competency"
 * import { Day, Id } from "@sepasar/core/kernel"
 *
 * const [selling, serving] = [Id.make<"UnitCode">("G.46RIT00.014.1"), Id.make<"UnitCode">("G.46RIT00.009.1")]
 * const framework: Framework.Framework = {
 *   id: "example", version: "1", members: [{ code: selling }, { code: serving, retiredFrom: Day.make("2026-01-01") }],
 *   relations: [{ kind: "covers", higher: selling, lower: serving, source: { instrument: "example", url: "https://example.org", read: "own-rule", confidence: "C" } }]
 * }
 * Framework.holding(framework, [selling], serving, Day.make("2025-12-31")).through // => [selling, serving]
 * Framework.holding(framework, [serving], serving, Day.make("2026-01-01")).retired // => [serving]
 * ```
 * @category rules
 */
export const holding = (framework: Framework, held: ReadonlyArray<Id.UnitCode>, wanted: Id.UnitCode, day: Day): Holding => {
  const retired = new Set<Id.UnitCode>()
  const ways: Array<Way> = [{ units: [wanted], retiredCounts: false }]
  const seen = new Set<string>()
  for (const way of ways) {
    const unit = way.units[0]!
    if (held.includes(unit)) {
      if (way.retiredCounts || !isRetired(framework, unit, day)) return { counts: true, through: way.units, retired: [...retired], algorithm: algorithms.unitHeld }
      retired.add(unit)
    }
    for (const relation of framework.relations) {
      const before = worthMore(relation, unit)
      const retiredCounts = relation.retiredCounts === true
      if (before === undefined || way.units.includes(before) || seen.has(key(before, retiredCounts)) || !isInForce(relation, day)) continue
      seen.add(key(before, retiredCounts))
      ways.push({ units: [before, ...way.units], retiredCounts })
    }
  }
  return { counts: false, through: [], retired: [...retired], algorithm: algorithms.unitHeld }
}

/** Tells whether a unit no longer counts on a day; one the framework does not list is not retired. @category rules */
export const isRetired = ({ members }: Framework, unit: Id.UnitCode, day: Day): boolean => {
  const from = members.find(({ code }) => code === unit)?.retiredFrom
  return from !== undefined && from <= day
}

/** Lists what a unit is aligned with in another framework; for display and exchange, never for counting. @category rules */
export const alignedWith = ({ alignments }: Framework, unit: Id.UnitCode, framework: string): ReadonlyArray<Alignment> =>
  (alignments ?? []).filter((alignment) => alignment.unit === unit && alignment.framework === framework)

/** Lists what is wrong with a framework; a good one has no faults. @category rules */
export const faults = (framework: Framework): ReadonlyArray<FrameworkFault> => {
  const codes = new Set<Id.UnitCode>()
  const twice = framework.members.flatMap(({ code }, at): ReadonlyArray<FrameworkFault> =>
    codes.size === codes.add(code).size ? [{ fault: "duplicateUnit", path: `members[${at}]`, code }] : [])
  const unknown = (path: string, code: Id.UnitCode): ReadonlyArray<FrameworkFault> =>
    codes.has(code) ? [] : [{ fault: "unknownUnit", path, code }]
  return [
    ...twice,
    ...framework.relations.flatMap((relation, at): ReadonlyArray<FrameworkFault> => {
      const path = `relations[${at}]`
      const [a, b] = ends(relation)
      return [
        ...unknown(path, a),
        ...(a === b ? [{ fault: "selfRelation" as const, path }] : unknown(path, b)),
        ...(relation.from !== undefined && relation.until !== undefined && relation.until < relation.from ? [{ fault: "endsBeforeItBegins" as const, path }] : [])
      ]
    }),
    ...(framework.alignments ?? []).flatMap(({ unit }, at) => unknown(`alignments[${at}]`, unit)),
    ...framework.relations.flatMap((relation, at): ReadonlyArray<FrameworkFault> => {
      const ring = relation.kind === "covers" && relation.higher !== relation.lower ? coveredBack(framework, relation.lower, relation.higher) : undefined
      return ring === undefined ? [] : [{ fault: "coversCycle", path: `relations[${at}]`, units: ring }]
    })
  ]
}

// ── Clauses ─────────────────────────────────────────────────────────────────

/** A way from a unit that may be held, first, to the one wanted, last. */
interface Way {
  readonly units: ReadonlyArray<Id.UnitCode>
  readonly retiredCounts: boolean
}

/** A unit is reached twice at most: once by relations that carry it after it was retired, once by the others. */
const key = (unit: Id.UnitCode, retiredCounts: boolean): string => `${unit}|${retiredCounts}`

const ends = (relation: Relation): readonly [Id.UnitCode, Id.UnitCode] =>
  relation.kind === "equivalent" ? relation.units : [relation.higher, relation.lower]

/** The unit that counts for this one by the relation, if any. */
const worthMore = (relation: Relation, unit: Id.UnitCode): Id.UnitCode | undefined => {
  const [a, b] = ends(relation)
  return b === unit ? a : relation.kind === "equivalent" && a === unit ? b : undefined
}

const isInForce = ({ from, until }: Relation, day: Day): boolean => (from === undefined || from <= day) && (until === undefined || day <= until)

const coveredBack = ({ relations }: Framework, from: Id.UnitCode, to: Id.UnitCode): ReadonlyArray<Id.UnitCode> | undefined => {
  const ways: Array<ReadonlyArray<Id.UnitCode>> = [[to, from]]
  const seen = new Set<Id.UnitCode>([from])
  for (const way of ways) {
    for (const relation of relations) {
      if (relation.kind !== "covers" || relation.higher !== way[way.length - 1] || relation.higher === relation.lower) continue
      if (relation.lower === to) return way
      if (!seen.has(relation.lower)) {
        seen.add(relation.lower)
        ways.push([...way, relation.lower])
      }
    }
  }
  return undefined
}
