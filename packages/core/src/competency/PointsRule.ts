/**
 * Competency by points (kompetensi menurut poin): children give points, some of them must be met whatever the sum.
 *
 * An unknown child leaves the answer open only while its points could still matter.
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import type { Verdict } from "../kernel/Verdict.ts"
import { type Algorithm, algorithms } from "./Algorithm.ts"
import { count, isPoints } from "./points/count.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Anak kompetensi: its points (0 or more, read as the decimal that is written), whether it must be met, and whether it is. @category types */
export interface Child {
  readonly points: number | undefined
  readonly required: boolean | undefined
  readonly met: Verdict
}

/** Jawaban: points of the children that are met, `undefined` while one of those has unknown points. @category types */
export interface PointsVerdict {
  readonly verdict: Verdict
  readonly points: number | undefined
  readonly algorithm: Algorithm
}

/** Points are a finite number, 0 or more; `at` is the child's place, or `undefined` for the points required. @category errors */
export class InvalidPoints extends Data.TaggedError("InvalidPoints")<{
  readonly at: number | undefined
  readonly value: number
}> {}

/** Aturan poin as somebody wrote it: nothing about it is trusted yet. @category types */
export interface Draft {
  readonly pointsRequired?: unknown
  readonly items?: unknown
}

/** What is wrong with a points rule, and where. @category types */
export interface PointsFault {
  readonly fault: "pointsRequired" | "noItems" | "notAnItem" | "notAChild" | "itself" | "twice" | "points" | "unreachable"
  readonly path: string
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Answers whether enough points are met and every required child is.
 *
 * Without children no points can be met: the answer is unmet, unless 0 points are required.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { PointsRule } from "@sepasar/core/competency"
 *
 * const child = (points: number, met: "met" | "unmet" | "undetermined", required = false) => ({ points, required, met })
 * const verdict = (...children: ReadonlyArray<PointsRule.Child>) => Result.map(PointsRule.of(5, children), ({ verdict }) => verdict)
 * verdict(child(3, "met"), child(2, "undetermined")) // => Result.succeed("undetermined")
 * verdict(child(3, "met"), child(1, "undetermined")) // => Result.succeed("unmet")
 * verdict(child(5, "met"), child(1, "unmet", true)) // => Result.succeed("unmet")
 * Result.isFailure(PointsRule.of(5, [child(Number.NaN, "met")])) // => true
 * ```
 * @category rules
 */
export const of = (pointsRequired: number | undefined, children: ReadonlyArray<Child>): Result.Result<PointsVerdict, InvalidPoints> => {
  if (pointsRequired !== undefined && !isPoints(pointsRequired)) return Result.fail(new InvalidPoints({ at: undefined, value: pointsRequired }))
  for (const [at, { points }] of children.entries()) {
    if (points !== undefined && !isPoints(points)) return Result.fail(new InvalidPoints({ at, value: points }))
  }
  return Result.succeed({ ...count(pointsRequired, children), algorithm: algorithms.points })
}

/**
 * Lists what is wrong with a points rule before anybody is judged by it.
 *
 * @example
 * ```ts
 * import { PointsRule } from "@sepasar/core/competency"
 *
 * PointsRule.faults("c1", ["c2"], { pointsRequired: 3, items: [{ child: "c2", points: 2 }] }) // => [{ fault: "unreachable", path: "pointsRequired" }]
 * PointsRule.faults("c1", ["c2"], { pointsRequired: 2, items: [{ child: "c2", points: 2 }] }) // => []
 * ```
 * @category rules
 */
export const faults = (competency: string, children: ReadonlyArray<string>, rule: Draft): ReadonlyArray<PointsFault> => {
  const { pointsRequired } = rule
  const wanted = isWhole(pointsRequired) && pointsRequired >= 1 ? pointsRequired : undefined
  const head: ReadonlyArray<PointsFault> = wanted === undefined ? [{ fault: "pointsRequired", path: "pointsRequired" }] : []
  if (!Array.isArray(rule.items) || rule.items.length === 0) return [...head, { fault: "noItems", path: "items" }]
  const items = rule.items as ReadonlyArray<unknown>
  const known = new Set(children)
  const seen = new Set<unknown>()
  let sum = 0
  const each = items.flatMap((item, at): ReadonlyArray<PointsFault> => {
    if (typeof item !== "object" || item === null) return [{ fault: "notAnItem", path: `items[${at}]` }]
    const { child, points } = item as { readonly child?: unknown; readonly points?: unknown }
    const twice = seen.has(child)
    seen.add(child)
    const counts = isWhole(points) && points >= 0
    if (counts) sum += points
    const place = `items[${at}].child`
    return [
      ...(child === competency ? [{ fault: "itself" as const, path: place }]
        : typeof child !== "string" || !known.has(child) ? [{ fault: "notAChild" as const, path: place }] : []),
      ...(twice ? [{ fault: "twice" as const, path: place }] : []),
      ...(counts ? [] : [{ fault: "points" as const, path: `items[${at}].points` }])
    ]
  })
  return [...head, ...each, ...(wanted !== undefined && sum < wanted ? [{ fault: "unreachable" as const, path: "pointsRequired" }] : [])]
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value)
