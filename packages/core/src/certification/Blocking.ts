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
  return look(tree, "", new Map(findings.map(({ path, verdict }) => [path ?? "", verdict]))).below
}

// ── Clauses ─────────────────────────────────────────────────────────────────

interface Looked {
  readonly met: boolean
  readonly below: ReadonlyArray<Block>
}

const nothing: Looked = { met: true, below: [] }

const look = (node: Scheme.Node, path: string, verdicts: ReadonlyMap<string, Verdict>): Looked => {
  const verdict = verdicts.get(path)
  // A leaf, or a group that asks for nothing, has a finding of its own.
  if (verdict !== undefined) return verdict === "met" ? nothing : { met: false, below: [{ path, node, verdict }] }
  const children = Scheme.children(node).map(({ node: child, step }) => look(child, path === "" ? step : `${path}/${step}`, verdicts))
  if (isMet(node, children)) return nothing
  const below = children.flatMap((child) => child.below)
  return { met: false, below: below.length > 0 ? below : [{ path, node, verdict: "unmet" }] }
}

const isMet = (node: Scheme.Node, children: ReadonlyArray<Looked>): boolean => {
  const met = children.filter((child) => child.met).length
  switch (node.kind) {
    case "points":
      return children.every((child, at) => child.met || node.of[at]!.required !== true)
        && children.reduce((sum, child, at) => sum + (child.met ? node.of[at]!.points : 0), 0) >= node.points
    case "at-least":
      return met >= node.count
    case "any":
      return met > 0
    default:
      return met === children.length
  }
}
