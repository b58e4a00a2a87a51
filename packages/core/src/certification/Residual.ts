/**
 * What is left of a rule once the known facts are in it (sisa aturan), and what is worth asking first.
 *
 * Requirements that are settled drop out; what remains asks only for what is not known. A fact that could no longer
 * change the verdict is not asked for. The most decisive requirement comes first: the one that turns the verdict in
 * most of the ways the open ones may still fall.
 *
 * @module
 */
import type { Verdict } from "../kernel/Verdict.ts"
import type { Finding, Missing } from "../rulebook/Recommendation.ts"
import * as Scheme from "./Scheme.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Sisa aturan: settled, or a tree over the requirements that are still open. @category types */
export type Residual =
  | { readonly kind: "settled"; readonly verdict: "met" | "unmet" }
  | { readonly kind: "open"; readonly node: Scheme.Node }

/** Fakta yang perlu ditanyakan: what is missing, for which requirement, and how often it turns the verdict (0 to 1). @category types */
export interface Question extends Missing {
  readonly path: string
  readonly decisive: number
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns what is left of a tree under the findings of a recommendation.
 *
 * @example
 * ```ts
 * import { Residual } from "@sepasar/core/certification"
 *
 * const visits = { kind: "mentoring-visits" as const, minimum: 2 }
 * const stall = { kind: "stall-status" as const, allowed: ["active" as const] }
 * const tree = { kind: "all" as const, of: [visits, stall] }
 * const open = [{ path: "all/0", verdict: "met" as const }, { path: "all/1", verdict: "undetermined" as const }]
 * Residual.of(tree, open) // => { kind: "open", node: stall }
 * ```
 * @category rules
 */
export const of = (tree: Scheme.Node, findings: ReadonlyArray<Pick<Finding, "path" | "verdict">>): Residual =>
  reduce(tree, "", new Map(findings.map(({ path, verdict }) => [path ?? "", verdict])))

/** Lists the missing facts that could still change the verdict, the most decisive first. @category rules */
export const questions = (tree: Scheme.Node, findings: ReadonlyArray<Finding>): ReadonlyArray<Question> => {
  const left = of(tree, findings)
  if (left.kind === "settled") return []
  const weights = new Map<Scheme.Leaf, number>()
  weigh(left.node, 1, weights)
  const byPath = new Map(findings.map((finding) => [finding.path ?? "", finding]))
  const open = Scheme.leaves(tree).flatMap(({ leaf, path }) => {
    const finding = byPath.get(path)
    const decisive = weights.get(leaf) ?? 0
    return finding?.verdict === "undetermined" && decisive > 0 ? [{ path, decisive, missing: finding.missing }] : []
  })
  const seen = new Set<string>()
  return open
    .sort((a, b) => b.decisive - a.decisive || a.missing.length - b.missing.length)
    .flatMap(({ decisive, missing, path }) => missing.map((each) => ({ ...each, path, decisive })))
    .filter(({ about, fact }) => {
      const key = `${fact}:${about ?? ""}`
      return seen.has(key) ? false : seen.add(key)
    })
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const settled = (verdict: "met" | "unmet"): Residual => ({ kind: "settled", verdict })
const open = (node: Scheme.Node): Residual => ({ kind: "open", node })

const reduce = (node: Scheme.Node, path: string, verdicts: ReadonlyMap<string, Verdict>): Residual => {
  if (!Scheme.isGroup(node)) {
    const verdict = verdicts.get(path) ?? "undetermined"
    return verdict === "undetermined" ? open(node) : settled(verdict)
  }
  const parts = Scheme.children(node).map(({ node: child, step }) => reduce(child, path === "" ? step : `${path}/${step}`, verdicts))
  if (parts.length === 0) return settled(node.kind === "all" && node.whenEmpty === "met" ? "met" : "unmet")
  switch (node.kind) {
    case "all":
      return counted(parts.length, parts)
    case "any":
      return counted(1, parts)
    case "at-least":
      return counted(node.count, parts)
    case "points":
      return pointed(node, parts)
  }
}

const counted = (needed: number, parts: ReadonlyArray<Residual>): Residual => {
  const rest = parts.flatMap((part) => (part.kind === "open" ? [part.node] : []))
  const left = needed - parts.filter((part) => part.kind === "settled" && part.verdict === "met").length
  if (left <= 0) return settled("met")
  if (left > rest.length) return settled("unmet")
  if (rest.length === 1) return open(rest[0]!)
  return open(left === rest.length ? { kind: "all", of: rest } : left === 1 ? { kind: "any", of: rest } : { kind: "at-least", count: left, of: rest })
}

const pointed = (node: Scheme.Points, parts: ReadonlyArray<Residual>): Residual => {
  let left = node.points
  const rest: Array<Scheme.Weighted> = []
  for (const [at, part] of parts.entries()) {
    const child = node.of[at]!
    if (part.kind === "open") rest.push({ ...child, node: part.node })
    else if (part.verdict === "met") left -= child.points
    else if (child.required === true) return settled("unmet")
  }
  const required = rest.filter((child) => child.required === true).map((child) => child.node)
  if (left <= 0) return counted(required.length, required.map(open))
  if (rest.reduce((sum, { points }) => sum + points, 0) < left) return settled("unmet")
  const useful = rest.filter(({ points, required }) => points > 0 || required === true)
  return useful.length === 1 ? open(useful[0]!.node) : open({ kind: "points", points: left, of: useful })
}

/** How often each leaf turns the verdict when every open leaf falls either way equally often. */
const weigh = (node: Scheme.Node, weight: number, weights: Map<Scheme.Leaf, number>): void => {
  if (!Scheme.isGroup(node)) {
    weights.set(node, (weights.get(node) ?? 0) + weight)
    return
  }
  const parts = Scheme.children(node).map(({ node: child }) => child)
  const odds = parts.map(chance)
  for (const [at, child] of parts.entries()) {
    const turns = groupChance(node, odds.with(at, 1)) - groupChance(node, odds.with(at, 0))
    // Among very many parts one turns the verdict too seldom for a float to show, but it does.
    weigh(child, weight * (matters(node, at) ? Math.max(turns, leastOften) : 0), weights)
  }
}

const leastOften = 2 ** -50

/** Whether a part can turn its group at all: some of the others reach just so far that this one decides. */
const matters = (node: Scheme.Group, at: number): boolean => {
  if (node.kind !== "points") return true
  const one = node.of[at]!
  if (one.required === true) return true
  let sums = new Set([0])
  for (const [n, { points, required }] of node.of.entries()) {
    if (n === at) continue
    const more = [...sums].map((sum) => Math.min(node.points, sum + points))
    sums = required === true ? new Set(more) : new Set([...sums, ...more])
  }
  return [...sums].some((sum) => sum < node.points && sum + one.points >= node.points)
}

const chance = (node: Scheme.Node): number =>
  Scheme.isGroup(node) ? groupChance(node, Scheme.children(node).map(({ node: child }) => chance(child))) : 0.5

const groupChance = (node: Scheme.Group, odds: ReadonlyArray<number>): number => {
  const needed = node.kind === "all" ? odds.length : node.kind === "any" ? 1 : node.kind === "at-least" ? node.count : node.points
  let sums = new Map([[0, 1]])
  for (const [at, p] of odds.entries()) {
    const child = node.kind === "points" ? node.of[at]! : { points: 1, required: false }
    const next = new Map<number, number>()
    const add = (sum: number, mass: number) => mass > 0 && next.set(sum, (next.get(sum) ?? 0) + mass)
    for (const [sum, mass] of sums) {
      add(Math.min(needed, sum + child.points), mass * p)
      if (child.required !== true) add(sum, mass * (1 - p))
    }
    sums = next
  }
  return sums.get(needed) ?? 0
}
