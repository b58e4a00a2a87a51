/**
 * Arbitraries of certification schemes (skema acak): trees of groups over every kind of requirement, with all a scheme may say beside.
 *
 * The references are of the few ids that case files, stories and curricula of this door are made of, so that requirements
 * find something to look at. Usual trees can be met; extreme ones have empty groups and counts nobody can reach.
 *
 * @module
 */
import fc from "fast-check"
import { Costs, Presets, Scheme as Asked } from "@sepasar/core/certification"
import type { Analysis, Scheme, Transition } from "@sepasar/core/certification"
import * as Curriculum from "./curriculum.ts"
import * as Evidence from "./evidence.ts"
import * as Hostile from "./hostile.ts"
import * as Ids from "./ids.ts"
import * as Kernel from "./kernel.ts"
import * as Life from "./life.ts"
import { each, lazy, list, maybe, record } from "./record.ts"
import * as Requirement from "./requirement.ts"
import * as Rulebook from "./rulebook.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** How deep groups stand in groups, which requirements stand in them, and how far the numbers go. @category types */
export interface Options {
  readonly depth?: number
  readonly leaves?: fc.Arbitrary<Scheme.Leaf>
  readonly range?: Hostile.Range
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * A tree: a requirement, or groups at most `depth` deep, two unless told otherwise. It shrinks towards one requirement.
 *
 * @example
 * ```ts
 * import fc from "fast-check"
 * import { Scheme as Asked } from "@sepasar/core/certification"
 * import { Scheme } from "@sepasar/testkit/arbitrary"
 *
 * fc.sample(Scheme.node({ depth: 1 }), 50).every((node) => Asked.children(node).every((child) => !Asked.isGroup(child.node))) // => true
 * ```
 * @category arbitraries
 */
export const node = ({ depth = 2, leaves, range = "usual" }: Options = {}): fc.Arbitrary<Scheme.Node> => {
  const leaf = leaves ?? Requirement.any(range)
  const below = (left: number): fc.Arbitrary<Scheme.Node> =>
    left === 0 ? leaf : fc.oneof({ withCrossShrink: true }, { arbitrary: leaf, weight: 2 }, { arbitrary: hoisted(group(below(left - 1), range)), weight: 3 })
  return below(depth)
}

/**
 * A scheme as a document may say it.
 *
 * @example
 * ```ts
 * import fc from "fast-check"
 * import * as Result from "effect/Result"
 * import { SchemeCodec } from "@sepasar/core/schema"
 * import { Scheme } from "@sepasar/testkit/arbitrary"
 *
 * const documents = fc.sample(Scheme.scheme(), 20).map(SchemeCodec.encode)
 * documents.every((document) => Result.isSuccess(SchemeCodec.decode(document))) // => true
 * ```
 * @category arbitraries
 */
export const scheme = (options: Options = {}): fc.Arbitrary<Scheme.Scheme> =>
  record<Scheme.Scheme>({
    id: Ids.scheme,
    version: Ids.version,
    kind: Evidence.certificateKind,
    name: Requirement.labels,
    from: Kernel.day("2024-01-01", "2025-12-31"),
    until: maybe(Kernel.day("2026-01-01", "2027-12-31")),
    source: Rulebook.source,
    minutesPerLessonHour: options.range === "extreme" ? fc.constantFrom(1, 240) : fc.constantFrom(30, 45, 60),
    validity: Life.validity,
    renewal: maybe(Life.renewal),
    discipline: maybe(Life.discipline),
    appeal: maybe(Life.appeal),
    separation: maybe(Life.separation),
    costs: maybe(costs),
    tree: node(options)
  })

/** The scheme's own costs of some changes. @category arbitraries */
export const costs: fc.Arbitrary<NonNullable<Scheme.Scheme["costs"]>> =
  fc.dictionary(lazy(() => change), fc.constantFrom(0.1, 1, 3, 20), { noNullPrototype: true, maxKeys: 3 })

/** The name of a change. @category arbitraries */
export const change: fc.Arbitrary<Costs.ChangeName> = fc.constantFrom(...(Object.keys(Costs.defaults) as Array<Costs.ChangeName>))

/** Whom a version reaches. @category arbitraries */
export const reach: fc.Arbitrary<Transition.Reach> = each({ newEnrolments: true, openEnrolments: true, upwardOnly: true })

/** One to three versions of one scheme, one after the other, and whom each reaches. @category arbitraries */
export const plan = (options: Options = {}): fc.Arbitrary<Transition.Plan> => {
  const version = record<{ readonly scheme: Scheme.Scheme; readonly reach: Transition.Reach }>({ scheme: scheme(options), reach })
  const days = Rulebook.timeline(version)
  return fc.tuple(days, each<Transition.Gap>({ nothing: true, previous: true, next: true })).map(([entries, gap]) => ({
    gap,
    versions: entries.map(({ from, until, value: { reach, scheme: { until: _until, ...scheme } } }, at) => ({
      reach, scheme: { ...scheme, id: entries[0].value.scheme.id, version: String(at + 1), from, ...(until === undefined ? {} : { until }) }
    }))
  }))
}

/** What exists beside a scheme, so that an analysis finds requirements about other things. @category arbitraries */
export const catalogue: fc.Arbitrary<Analysis.Catalogue> = lazy(() => record<Analysis.Catalogue>({
  curriculum: maybe(Curriculum.curriculum), units: maybe(list(Ids.unit, 0)), assessments: maybe(list(Ids.assessment, 0)), sessions: maybe(list(Ids.session, 0)),
  schemes: maybe(fc.array(scheme({ depth: 1 }), { maxLength: 2 }))
}))

/** A preset, from some day on. @category arbitraries */
export const preset: fc.Arbitrary<Presets.Preset> = fc.tuple(
  fc.constantFrom(Presets.FoodSafety.preset, Presets.JuruTimbang.preset, Presets.TraineeKasir.preset, Presets.TrainingCertificate.preset),
  Kernel.day("2024-01-01", "2027-12-31")
).map(([preset, from]) => preset(from))

// ── Clauses ─────────────────────────────────────────────────────────────────

/** What a node may say beside its own. */
const common = { label: maybe(Requirement.labels), source: maybe(Rulebook.source) }

const group = (child: fc.Arbitrary<Scheme.Node>, range: Hostile.Range): fc.Arbitrary<Scheme.Group> => {
  const extreme = range === "extreme"
  const of = fc.array(child, { minLength: extreme ? 0 : 1, maxLength: 3 })
  const count = Hostile.numbers(range).count(1)
  const weighted = record<Scheme.Weighted>({ points: extreme ? fc.constantFrom(0, 1, 1e9) : fc.integer({ min: 0, max: 3 }), required: maybe(fc.boolean()), node: child })
  const items = fc.array(weighted, { minLength: extreme ? 0 : 1, maxLength: 3 })
  return fc.oneof(
    record<Scheme.All>({ kind: fc.constant("all"), of, whenEmpty: maybe(each({ met: true, unmet: true })), ...common }),
    record<Scheme.Any>({ kind: fc.constant("any"), of, ...common }),
    record<Scheme.AtLeast>({ kind: fc.constant("at-least"), count, of, ...common }).map((node) => (extreme ? node : { ...node, count: Math.min(node.count, node.of.length) })),
    record<Scheme.Points>({ kind: fc.constant("points"), points: count, of: items, ...common }).map((node) => (extreme ? node : reachable(node)))
  )
}

/** A group may shrink to one of its children: the smaller the number, the less of the group is left. */
const hoisted = (group: fc.Arbitrary<Scheme.Group>): fc.Arbitrary<Scheme.Node> =>
  fc.tuple(group, fc.nat(14)).map(([group, at]) => Asked.children(group)[at]?.node ?? group)

/** Asks for no more points than there are, and for one at least. */
const reachable = (node: Scheme.Points): Scheme.Points => {
  const sum = node.of.reduce((sum, { points }) => sum + points, 0)
  return sum === 0
    ? { ...node, points: 1, of: node.of.map((item) => ({ ...item, points: 1 })) }
    : { ...node, points: Math.min(node.points, sum) }
}
