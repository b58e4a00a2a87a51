/**
 * What can be said of a tree of requirements before any trader is looked at (telaah pohon persyaratan).
 *
 * With up to `limit` different requirements every combination of their answers is tried, so that what is said of branches is
 * proven. Equal requirements are one; of two alike, the one that asks for more brings the other along, and two that
 * want different values of one fact are never met together.
 * Beyond the limit only what follows from single requirements is said.
 *
 * @module
 */
import { type Catalogue, constant, excludes, identity, implies } from "./AnalysisLeaf.ts"
import * as Scheme from "./Scheme.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** What is said of a node: nobody can meet it, everybody does, its points cannot be reached, or it changes no answer. @category types */
export interface Remark {
  readonly finding: "never-satisfiable" | "always-satisfied" | "unreachable-points" | "dead-branch" | "not-examined"
  readonly path: string
  readonly facts: Readonly<Record<string, string | number>>
}

// ── Parameters ──────────────────────────────────────────────────────────────

/** The most different requirements for which every combination is tried: 2 to the power of this. @category parameters */
export const limit = 12

// ── Rule ────────────────────────────────────────────────────────────────────

/** Remarks on the tree of a scheme, in the order of the tree. @category rules */
export const remarks = (tree: Scheme.Node, catalogue: Catalogue): ReadonlyArray<Remark> => {
  const nodes = flatten(tree)
  const atoms = [...new Set(nodes.flatMap(({ atom }) => atom ?? []))]
  const examined = atoms.length <= limit
  const worlds = examined ? combinations(nodes, atoms, catalogue) : extremes(nodes, atoms, catalogue)
  const seen = nodes.map(() => ({ met: false, unmet: false }))
  const answers = worlds.map((world) => {
    const truth = evaluate(nodes, world)
    truth.forEach((met, at) => (seen[at]![met ? "met" : "unmet"] = true))
    return truth[0]!
  })
  const never = seen.map(({ met }) => !met)
  const always = seen.map(({ unmet }) => !unmet)
  const dead = examined && !never[0]! && !always[0]! ? deadNodes(nodes, worlds, answers, (at) => never[at]! || always[at]!) : []
  const found = nodes.flatMap((node, at): ReadonlyArray<Remark> => {
    const remark = (finding: Remark["finding"], facts: Remark["facts"] = {}) => [{ finding, path: node.path, facts }]
    // The deepest node explains, the root says what it means; the nodes between would only repeat it.
    const deepest = (those: ReadonlyArray<boolean>) => at === 0 || !descendants(nodes, at).some((below) => those[below])
    if (never[at]) {
      if (node.node.kind === "points" && node.node.of.length > 0) {
        const { of: parts, points: needed } = node.node
        const reachable = node.children.reduce((sum, child, n) => sum + (never[child] ? 0 : parts[n]!.points), 0)
        if (reachable < needed) return remark("unreachable-points", { needed, reachable })
      }
      return deepest(never) ? remark("never-satisfiable") : []
    }
    if (always[at]) return deepest(always) ? remark("always-satisfied") : []
    return dead.includes(at) ? remark("dead-branch") : []
  })
  return examined ? found : [...found, { finding: "not-examined", path: "", facts: { requirements: atoms.length, limit } }]
}

/** Tells whether a tree can be met when exactly these requirements can be. @category rules */
export const canBeMet = (tree: Scheme.Node, possible: (leaf: Scheme.Leaf) => boolean): boolean => {
  const nodes = flatten(tree)
  const world = new Map(nodes.flatMap(({ atom, node }) => (atom === undefined ? [] : [[atom, possible(node as Scheme.Leaf)] as const])))
  return evaluate(nodes, world)[0]!
}

// ── Clauses ─────────────────────────────────────────────────────────────────

interface Flat {
  readonly path: string
  readonly node: Scheme.Node
  readonly children: ReadonlyArray<number>
  /** The requirement, for a leaf. */
  readonly atom: string | undefined
}

type World = ReadonlyMap<string, boolean>

/** The tree as a list, each node before its children. */
const flatten = (tree: Scheme.Node): ReadonlyArray<Flat> => {
  const nodes: Array<Flat> = []
  const visit = (node: Scheme.Node, path: string): number => {
    const at = nodes.length
    const children: Array<number> = []
    nodes.push({ path, node, children, atom: Scheme.isGroup(node) ? undefined : identity(node) })
    for (const { node: child, step } of Scheme.children(node)) children.push(visit(child, path === "" ? step : `${path}/${step}`))
    return at
  }
  visit(tree, "")
  return nodes
}

const descendants = (nodes: ReadonlyArray<Flat>, at: number): ReadonlyArray<number> =>
  nodes[at]!.children.flatMap((child) => [child, ...descendants(nodes, child)])

/** Every combination of answers that can occur: constants keep theirs, and who meets more meets less. */
const combinations = (nodes: ReadonlyArray<Flat>, atoms: ReadonlyArray<string>, catalogue: Catalogue): ReadonlyArray<World> => {
  const leaves = atoms.map((atom) => nodes.find((node) => node.atom === atom)!.node as Scheme.Leaf)
  const fixed = leaves.map((leaf) => constant(leaf, catalogue))
  const follows = leaves.map((leaf) => leaves.flatMap((other, n) => (implies(leaf, other) ? [n] : [])))
  const against = leaves.map((leaf) => leaves.flatMap((other, n) => (excludes(leaf, other) ? [n] : [])))
  const worlds: Array<World> = []
  for (let bits = 0; bits < 2 ** atoms.length; bits++) {
    const has = (at: number) => (bits >> at & 1) === 1
    const possible = leaves.every((_, at) =>
      (fixed[at] === undefined || has(at) === (fixed[at] === "always"))
      && (!has(at) || (follows[at]!.every(has) && !against[at]!.some(has))))
    if (possible) worlds.push(new Map(atoms.map((atom, at) => [atom, has(at)])))
  }
  return worlds
}

/** The two ends: everything met that can be, and nothing met that need not. The tree only grows, so they decide both. */
const extremes = (nodes: ReadonlyArray<Flat>, atoms: ReadonlyArray<string>, catalogue: Catalogue): ReadonlyArray<World> => {
  const fixed = new Map(nodes.flatMap(({ atom, node }) => (atom === undefined ? [] : [[atom, constant(node as Scheme.Leaf, catalogue)] as const])))
  return [new Map(atoms.map((atom) => [atom, fixed.get(atom) !== "never"])), new Map(atoms.map((atom) => [atom, fixed.get(atom) === "always"]))]
}

/** The answer of every node; a node in `held` has the answer given there. */
const evaluate = (nodes: ReadonlyArray<Flat>, world: World, held: ReadonlyMap<number, boolean> = none): ReadonlyArray<boolean> => {
  const truth: Array<boolean> = []
  for (let at = nodes.length - 1; at >= 0; at--) truth[at] = held.get(at) ?? own(nodes[at]!, world, truth)
  return truth
}

const none: ReadonlyMap<number, boolean> = new Map()

const own = ({ atom, children, node }: Flat, world: World, truth: ReadonlyArray<boolean>): boolean => {
  if (!Scheme.isGroup(node)) return world.get(atom!)!
  const met = children.filter((child) => truth[child]).length
  switch (node.kind) {
    case "all":
      return children.length === 0 ? node.whenEmpty === "met" : met === children.length
    case "any":
      return met > 0
    case "at-least":
      return children.length > 0 && met >= node.count
    case "points":
      return children.length > 0
        && children.every((child, at) => truth[child]! || node.of[at]!.required !== true)
        && children.reduce((sum, child, at) => sum + (truth[child] ? node.of[at]!.points : 0), 0) >= node.points
  }
}

/** Nodes that could be taken out, one after another from the end, without changing any answer of the whole. */
const deadNodes = (
  nodes: ReadonlyArray<Flat>,
  worlds: ReadonlyArray<World>,
  answers: ReadonlyArray<boolean>,
  isConstant: (at: number) => boolean
): ReadonlyArray<number> => {
  const held = new Map<number, boolean>()
  const dead: Array<number> = []
  const changesNothing = (at: number, answer: boolean): boolean => {
    const with_ = new Map([...held, [at, answer]])
    return worlds.every((world, n) => evaluate(nodes, world, with_)[0] === answers[n])
  }
  const visit = (at: number): void => {
    for (const child of [...nodes[at]!.children].reverse()) {
      if (isConstant(child)) continue
      const answer = [true, false].find((each) => changesNothing(child, each))
      if (answer === undefined) {
        visit(child)
        continue
      }
      held.set(child, answer)
      dead.push(child)
    }
  }
  visit(0)
  return dead
}
