/**
 * What stands between a trader and a certificate (penghalang): the requirements that keep a tree from being met.
 *
 * In an `all` those of its parts that are not met; elsewhere every part that is not met, because meeting one might be enough.
 * A group that would stay unmet whatever its parts say is named itself.
 *
 * @module
 */
import type { Verdict } from "../kernel/Verdict.ts"
import type { Finding } from "../rulebook/Recommendation.ts"
import * as Scheme from "./Scheme.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** A requirement that is not met, or an empty group, at its path. @category types */
export interface Block {
  readonly path: string
  readonly node: Scheme.Node
  readonly verdict: Verdict
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** Lists what keeps a tree from being met, by the findings of one recommendation; nothing when it is met. @category rules */
export const blocks = (tree: Scheme.Node, findings: ReadonlyArray<Finding>): ReadonlyArray<Block> => {
  const verdicts = new Map(findings.map(({ path, verdict }) => [path ?? "", verdict]))
  const { below, verdict } = look(tree, "", verdicts)
  return verdict === "met" ? [] : below
}

// ── Clauses ─────────────────────────────────────────────────────────────────

interface Looked {
  readonly verdict: Verdict
  readonly below: ReadonlyArray<Block>
}

const look = (node: Scheme.Node, path: string, verdicts: ReadonlyMap<string, Verdict>): Looked => {
  const said = verdicts.get(path)
  // A leaf, or a group that asks for nothing, has a finding of its own.
  if (said !== undefined) return { verdict: said, below: said === "met" ? [] : [{ path, node, verdict: said }] }
  const children = Scheme.children(node).map(({ node: child, step }) => look(child, path === "" ? step : `${path}/${step}`, verdicts))
  const verdict = verdictOf(node, children.map((child) => child.verdict))
  if (verdict === "met") return { verdict, below: [] }
  const below = children.flatMap((child) => (child.verdict === "met" ? [] : child.below))
  return { verdict, below: below.length > 0 ? below : [{ path, node, verdict }] }
}

const verdictOf = (node: Scheme.Node, verdicts: ReadonlyArray<Verdict>): Verdict => {
  const worth = (at: number) => (node.kind === "points" ? node.of[at]!.points : 1)
  const total = (wanted: Verdict) => verdicts.reduce((sum, verdict, at) => sum + (verdict === wanted ? worth(at) : 0), 0)
  const needed = node.kind === "points" ? node.points : node.kind === "at-least" ? node.count : node.kind === "any" ? 1 : verdicts.length
  const required = node.kind === "points" ? verdicts.filter((_, at) => node.of[at]!.required === true) : []
  if (required.includes("unmet") || total("met") + total("undetermined") < needed) return "unmet"
  return total("met") >= needed && !required.includes("undetermined") ? "met" : "undetermined"
}
