/**
 * From criterion to element, unit, cluster and scheme (penggabungan hasil): a tree of rules, each node explained.
 *
 * An empty node is never met: where nothing was asked, nothing was shown. Unknown criteria leave a node open only
 * while they could still change it. Numbers that `faults` names, such as NaN points, never make a node met. `of` tells
 * everything; `compile` is the cheap way over many people.
 *
 * @module
 */
import * as Kleene from "../kernel/Verdict.ts"
import type { Verdict } from "../kernel/Verdict.ts"
import { type Algorithm, algorithms } from "./Algorithm.ts"
import * as PointsRule from "./PointsRule.ts"
import { count } from "./points/count.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Tingkat of a node that has children. @category types */
export type Level = "element" | "unit" | "cluster" | "scheme"

/** Aturan of a node over its children. `points` names children by id; a child it does not name gives none. @category types */
export type Rule =
  | { readonly op: "all" }
  | { readonly op: "any" }
  | { readonly op: "atLeast"; readonly count: number }
  | { readonly op: "points"; readonly pointsRequired: number; readonly items: ReadonlyArray<PointsItem> }

/** Poin of one child. @category types */
export interface PointsItem {
  readonly child: string
  readonly points: number
  readonly required: boolean
}

/** Simpul: a criterion (KUK), or a node with a rule over its children. @category types */
export type Node =
  | { readonly level: "criterion"; readonly id: string }
  | { readonly level: Level; readonly id: string; readonly rule: Rule; readonly children: ReadonlyArray<Node> }

/** Simpul yang dijelaskan: its verdict, how many children stand how, what is still missing, and the same for each child. @category types */
export interface Explained {
  readonly id: string
  readonly level: Level | "criterion"
  readonly verdict: Verdict
  readonly op: Rule["op"] | "fact"
  /** Children by verdict, how many there are, and how many the rule needs (points, for `points`). */
  readonly counts: Readonly<Record<Verdict | "of" | "needed", number>>
  /** Points met so far, for `points` only. */
  readonly points?: number
  /** Unknown criteria below that could still change this node, in tree order. */
  readonly missing: ReadonlyArray<string>
  readonly children: ReadonlyArray<Explained>
}

/** Jawaban pohon: the root explained, with the algorithm that gave it. @category types */
export interface Answered {
  readonly root: Explained
  readonly algorithm: Algorithm
}

/** What is wrong with a tree, and where. @category types */
export interface RollUpFault {
  readonly fault: "empty" | "duplicateId" | "count" | PointsRule.PointsFault["fault"]
  readonly path: string
}

/** A tree made ready: the criteria in the order their verdicts are given, and the verdict of the root. @category types */
export interface Compiled {
  readonly algorithm: Algorithm
  readonly criteria: ReadonlyArray<string>
  /** Verdicts in the order of `criteria`; one that is not there is undetermined. */
  readonly verdict: (verdicts: ReadonlyArray<Verdict | undefined>) => Verdict
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Answers every node of a tree from the criteria shown.
 *
 * @example
 * ```ts
 * import { RollUp } from "@sepasar/core/competency"
 *
 * const unit: RollUp.Node = {
 *   level: "unit", id: "U", rule: { op: "all" },
 *   children: [{ level: "criterion", id: "1.1" }, { level: "criterion", id: "1.2" }]
 * }
 * const { algorithm, root } = RollUp.of(unit, (id) => (id === "1.1" ? "met" : "undetermined"))
 * root.verdict // => "undetermined"
 * root.missing // => ["1.2"]
 * algorithm.id // => "competency.roll-up"
 * ```
 * @category rules
 */
export const of = (tree: Node, shown: (criterion: string) => Verdict): Answered => ({ root: explain(tree, shown), algorithm: algorithms.rollUp })

/** Lists what is wrong with a tree: empty nodes, an id used twice among brothers, counts and points that cannot be. @category rules */
export const faults = (node: Node, path = node.id): ReadonlyArray<RollUpFault> => {
  if (node.level === "criterion") return []
  const ids = node.children.map(({ id }) => id)
  return [
    ...(ids.length === 0 ? [{ fault: "empty" as const, path }] : []),
    ...repeated(ids).map((id) => ({ fault: "duplicateId" as const, path: `${path}/${id}` })),
    ...(node.rule.op === "atLeast" && !(Number.isSafeInteger(node.rule.count) && node.rule.count >= 1 && node.rule.count <= ids.length)
      ? [{ fault: "count" as const, path }]
      : []),
    ...(node.rule.op === "points" ? PointsRule.faults(node.id, ids, node.rule).map((fault) => ({ fault: fault.fault, path: `${path}.${fault.path}` })) : []),
    ...node.children.flatMap((child) => faults(child, `${path}/${child.id}`))
  ]
}

/**
 * Makes a tree ready to answer for many people from a plain list of verdicts.
 *
 * @example
 * ```ts
 * import { RollUp } from "@sepasar/core/competency"
 *
 * const criterion = (id: string): RollUp.Node => ({ level: "criterion", id })
 * const scheme = RollUp.compile({ level: "scheme", id: "S", rule: { op: "atLeast", count: 1 }, children: [criterion("a"), criterion("b")] })
 * scheme.criteria // => ["a", "b"]
 * scheme.verdict(["unmet", "met"]) // => "met"
 * ```
 * @category rules
 */
export const compile = (tree: Node): Compiled => {
  const criteria: Array<string> = []
  const place = new Map<string, number>()
  const build = (node: Node): Step => {
    if (node.level === "criterion") {
      const known = place.get(node.id)
      if (known !== undefined) return { op: "fact", at: known }
      place.set(node.id, criteria.length)
      return { op: "fact", at: criteria.push(node.id) - 1 }
    }
    const children = node.children.map(build)
    if (node.rule.op === "points") return { op: "points", rule: node.rule, children, ids: node.children.map(({ id }) => id) }
    const facts = children.flatMap((child) => child.op === "fact" ? [child.at] : [])
    return { op: "count", needed: needed(node.rule, children.length), facts, nodes: children.filter(({ op }) => op !== "fact"), of: children.length }
  }
  const root = build(tree)
  return { algorithm: algorithms.rollUp, criteria, verdict: (verdicts) => follow(root, verdicts) }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

/** Every mention of an id after its first. */
const repeated = (ids: ReadonlyArray<string>): ReadonlyArray<string> => {
  const seen = new Set<string>()
  return ids.filter((id) => seen.size === seen.add(id).size)
}

const explain = (node: Node, shown: (criterion: string) => Verdict): Explained => {
  if (node.level === "criterion") {
    const verdict = shown(node.id)
    return {
      id: node.id,
      level: node.level,
      verdict,
      op: "fact",
      counts: { met: 0, unmet: 0, undetermined: 0, of: 0, needed: 0 },
      missing: verdict === "undetermined" ? [node.id] : [],
      children: []
    }
  }
  const children = node.children.map((child) => explain(child, shown))
  const standing = (verdict: Verdict) => children.filter((child) => child.verdict === verdict).length
  const { points, verdict } = answer(node.rule, children)
  return {
    id: node.id,
    level: node.level,
    verdict,
    op: node.rule.op,
    counts: { met: standing("met"), unmet: standing("unmet"), undetermined: standing("undetermined"), of: children.length, needed: needed(node.rule, children.length) },
    ...(points === undefined ? {} : { points }),
    missing: verdict === "undetermined" ? [...new Set(children.flatMap(({ missing }) => missing))] : [],
    children
  }
}

/** A node ready to run. `all`, `any` and `atLeast` are one thing: so many of the children. */
type Step =
  | { readonly op: "fact"; readonly at: number }
  | { readonly op: "count"; readonly needed: number; readonly of: number; readonly facts: ReadonlyArray<number>; readonly nodes: ReadonlyArray<Step> }
  | { readonly op: "points"; readonly rule: Extract<Rule, { op: "points" }>; readonly ids: ReadonlyArray<string>; readonly children: ReadonlyArray<Step> }

/** How many children a rule needs; `all` of nothing needs one that is not there. */
const needed = (rule: Rule, of: number): number => {
  switch (rule.op) {
    case "all":
      return Math.max(1, of)
    case "any":
      return 1
    case "atLeast":
      return Math.max(1, rule.count)
    case "points":
      return rule.pointsRequired
  }
}

interface Answer {
  readonly verdict: Verdict
  readonly points: number | undefined
}

const answer = (rule: Rule, children: ReadonlyArray<{ readonly id: string; readonly verdict: Verdict }>): Answer =>
  rule.op === "points" ? byPoints(rule, children) : { verdict: Kleene.atLeast(needed(rule, children.length), children.map(({ verdict }) => verdict)), points: undefined }

/** An item that names no child can never be met. */
const byPoints = (
  rule: Extract<Rule, { op: "points" }>,
  children: ReadonlyArray<{ readonly id: string; readonly verdict: Verdict }>
): Answer =>
  children.length === 0
    ? { verdict: "unmet", points: 0 }
    : count(rule.pointsRequired, rule.items.map(({ child, points, required }) => ({
      points,
      required,
      met: children.find(({ id }) => id === child)?.verdict ?? "unmet"
    })))

const follow = (step: Step, verdicts: ReadonlyArray<Verdict | undefined>): Verdict => {
  if (step.op === "fact") return verdicts[step.at] ?? "undetermined"
  if (step.op === "points") return byPoints(step.rule, step.children.map((child, at) => ({ id: step.ids[at]!, verdict: follow(child, verdicts) }))).verdict
  const { facts, nodes } = step
  let met = 0
  let unmet = 0
  for (let at = 0; at < facts.length; at++) {
    const verdict = verdicts[facts[at]!]
    if (verdict === "met") met++
    else if (verdict === "unmet") unmet++
  }
  for (let at = 0; at < nodes.length; at++) {
    const verdict = follow(nodes[at]!, verdicts)
    if (verdict === "met") met++
    else if (verdict === "unmet") unmet++
  }
  return met >= step.needed ? "met" : step.of - unmet < step.needed ? "unmet" : "undetermined"
}
