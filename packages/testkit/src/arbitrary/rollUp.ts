/**
 * Arbitraries of what is put together from below (penggabungan acak): roll-up trees, criteria with operators, points.
 *
 * @module
 */
import fc from "fast-check"
import type { CriteriaTree, RollUp } from "@sepasar/core/competency"
import type { Verdict } from "@sepasar/core/kernel"
import * as Competency from "./competency.ts"
import * as Kernel from "./kernel.ts"
import { each, lazy, maybe, record, unknown } from "./record.ts"

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * A roll-up tree at most `depth` levels deep, four unless told otherwise. `RollUp.faults` finds nothing; criteria repeat, as they do in real schemes.
 *
 * @example
 * ```ts
 * import fc from "fast-check"
 * import { RollUp } from "@sepasar/core/competency"
 * import { RollUp as Arbitrary } from "@sepasar/testkit/arbitrary"
 *
 * fc.sample(Arbitrary.tree(), 50).flatMap((tree) => RollUp.faults(tree)) // => []
 * ```
 * @category arbitraries
 */
export const tree = (depth: number = levels.length): fc.Arbitrary<RollUp.Node> => {
  const at = (left: number): fc.Arbitrary<RollUp.Node> => {
    if (left === 0) return criterion
    const level = levels[left - 1] ?? "scheme"
    const inner = fc.oneof({ withCrossShrink: true }, criterion, at(left - 1))
    return fc.tuple(fc.array(inner, { minLength: 1, maxLength: 3 }), rule, fc.constantFrom("A", "B", "C")).map(([children, rule, name]): RollUp.Node => {
      const brothers = children.map((child, place) => (child.level === "criterion" ? child : { ...child, id: `${child.id}.${place + 1}` }))
      const distinct = [...new Map(brothers.map((child) => [child.id, child])).values()]
      return { level, id: `${level}-${name}`, rule: fitted(rule, distinct.map(({ id }) => id)), children: distinct }
    })
  }
  return at(depth)
}

/** A rule over children; within a tree it is fitted to those there are. @category arbitraries */
export const rule: fc.Arbitrary<RollUp.Rule> = fc.oneof(
  fc.constant<RollUp.Rule>({ op: "all" }),
  fc.constant<RollUp.Rule>({ op: "any" }),
  fc.integer({ min: 1, max: 3 }).map((count): RollUp.Rule => ({ op: "atLeast", count })),
  record<Extract<RollUp.Rule, { readonly op: "points" }>>({
    op: fc.constant("points"),
    pointsRequired: fc.integer({ min: 1, max: 9 }),
    items: fc.array(record<RollUp.PointsItem>({ child: fc.constantFrom("KUK-1", "KUK-2"), points: fc.nat(4), required: fc.boolean() }), { minLength: 1, maxLength: 3 })
  })
)

/** What has been shown of the criteria of `tree`; one that is absent is not known. @category arbitraries */
export const shown: fc.Arbitrary<(criterion: string) => Verdict.Verdict> =
  lazy(() => fc.array(Kernel.verdict, { minLength: criteria, maxLength: criteria })).map((verdicts) => (id) => verdicts[Number(id.slice(id.indexOf("-") + 1)) - 1] ?? "undetermined")

/** Criteria under operators, `depth` deep at most; leaves have a status, or a mark and its cut. @category arbitraries */
export const criteriaTree = (depth: number = 2): fc.Arbitrary<CriteriaTree.Criteria> => {
  const archived = maybe(fc.boolean())
  const leaf: fc.Arbitrary<CriteriaTree.Criteria> = fc.oneof(
    record<Extract<CriteriaTree.Criteria, { readonly status: unknown }>>({
      status: unknown(each<CriteriaTree.Status>({ demonstrated: true, notDemonstrated: true, partial: true })), archived
    }),
    record<Extract<CriteriaTree.Criteria, { readonly cut: unknown }>>({ value: unknown(Competency.known), cut: unknown(Competency.known), archived })
  )
  if (depth === 0) return leaf
  return fc.oneof({ withCrossShrink: true }, leaf, record<Extract<CriteriaTree.Criteria, { readonly op: unknown }>>({
    op: each({ all: true, any: true }), children: fc.array(criteriaTree(depth - 1), { maxLength: 3 }), archived
  }))
}

// ── Clauses ─────────────────────────────────────────────────────────────────

/** From below; a new level does not compile until it stands here. */
const levels = Object.keys({ element: true, unit: true, cluster: true, scheme: true } satisfies Readonly<Record<RollUp.Level, true>>) as ReadonlyArray<RollUp.Level>

const criteria = 6
const criterion: fc.Arbitrary<RollUp.Node> = fc.integer({ min: 1, max: criteria }).map((n) => ({ level: "criterion", id: `KUK-${n}` }))

/** No more than there are, and no points of children that are not there. */
const fitted = (rule: RollUp.Rule, ids: ReadonlyArray<string>): RollUp.Rule => {
  if (rule.op === "atLeast") return { ...rule, count: Math.min(rule.count, ids.length) }
  if (rule.op !== "points") return rule
  const items = ids.map((child, at): RollUp.PointsItem => ({ required: false, points: 1, ...rule.items[at], child }))
  const sum = items.reduce((sum, { points }) => sum + points, 0)
  return sum === 0
    ? { ...rule, pointsRequired: 1, items: items.map((item) => ({ ...item, points: 1 })) }
    : { ...rule, pointsRequired: Math.min(rule.pointsRequired, sum), items }
}
