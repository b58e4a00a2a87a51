/**
 * What can be said of schemes beside each other (telaah antarskema): versions of one scheme, and prerequisites among schemes.
 *
 * An open version gives way to the one that begins after it, as in every timeline. Only a version with a last day can overlap the next
 * or leave days without any. A circle of prerequisites that another path leads out of is told from one that nobody enters.
 *
 * @module
 */
import * as Day from "../kernel/Day.ts"
import { type Catalogue, constant, references } from "./AnalysisLeaf.ts"
import { canBeMet } from "./AnalysisTree.ts"
import type { Leaf, Scheme } from "./Scheme.ts"
import { leaves } from "./Scheme.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** What is said of a version beside the others. @category types */
export interface VersionRemark {
  readonly finding: "ends-before-it-begins" | "same-version-twice" | "overlapping-days" | "missing-days" | "prerequisite-cycle"
  readonly scheme: Scheme
  readonly path: string
  readonly facts: Readonly<Record<string, string | number>>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** Remarks on the days in force of all versions, scheme by scheme, earliest first. @category rules */
export const ofDays = (schemes: ReadonlyArray<Scheme>): ReadonlyArray<VersionRemark> =>
  [...new Set(schemes.map(({ id }) => id))].flatMap((id) => {
    const versions = schemes.filter((scheme) => scheme.id === id).sort(byDay)
    return versions.flatMap((scheme, at): ReadonlyArray<VersionRemark> => {
      const { from, until, version } = scheme
      const found: Array<VersionRemark> = []
      if (until !== undefined && until < from) found.push({ finding: "ends-before-it-begins", scheme, path: "until", facts: { from, until } })
      const before = versions.slice(0, at)
      if (before.some((other) => other.version === version)) found.push({ finding: "same-version-twice", scheme, path: "version", facts: { version } })
      for (const other of before) {
        if (other.from !== from && (other.until === undefined || other.until < from)) continue
        const last = other.until === undefined ? from : until === undefined ? other.until : Day.min(other.until, until)
        found.push({ finding: "overlapping-days", scheme, path: "from", facts: { other: other.version, from, until: last } })
      }
      const latest = before.reduce<Scheme | undefined>((late, each) => (late === undefined || endOf(each) > endOf(late) ? each : late), undefined)
      if (latest?.until !== undefined && Day.addDays(latest.until, 1) < from) {
        found.push({ finding: "missing-days", scheme, path: "from", facts: { other: latest.version, from: Day.addDays(latest.until, 1), until: Day.addDays(from, -1) } })
      }
      return found
    })
  })

/** Remarks on circles of prerequisite schemes, one for each scheme that leads back to itself. @category rules */
export const ofPrerequisites = (schemes: ReadonlyArray<Scheme>, catalogue: Catalogue): ReadonlyArray<VersionRemark> => {
  const reachable = obtainable(schemes, catalogue)
  return schemes.flatMap((scheme) =>
    leaves(scheme.tree).flatMap(({ leaf, path }) => needs(leaf).flatMap((id): ReadonlyArray<VersionRemark> => {
      const circle = way(id, scheme.id, schemes)
      return circle === undefined
        ? []
        : [{ finding: "prerequisite-cycle", scheme, path, facts: { circle: [scheme.id, ...circle].join(" → "), escape: reachable.has(scheme.id) ? "yes" : "no" } }]
    }))
  )
}

// ── Clauses ─────────────────────────────────────────────────────────────────

/** An open version covers every later day on which no other has begun. */
const endOf = ({ until }: Scheme): string => until ?? "9999-12-31"

const byDay = (a: Scheme, b: Scheme): number => Day.daysBetween(b.from, a.from)

const needs = (leaf: Leaf): ReadonlyArray<string> => references(leaf).filter(({ names }) => names === "SchemeId").map(({ id }) => id)

/** The ids from one scheme to another along prerequisites, both included; nothing when there is no way. */
const way = (from: string, to: string, schemes: ReadonlyArray<Scheme>): ReadonlyArray<string> | undefined => {
  const come = new Map<string, string | undefined>([[from, undefined]])
  for (const at of come.keys()) {
    if (at === to) {
      const steps: Array<string> = []
      for (let step: string | undefined = at; step !== undefined; step = come.get(step)) steps.unshift(step)
      return steps
    }
    for (const next of schemes.filter(({ id }) => id === at).flatMap(({ tree }) => leaves(tree)).flatMap(({ leaf }) => needs(leaf))) {
      if (!come.has(next)) come.set(next, at)
    }
  }
  return undefined
}

/** Schemes whose certificate somebody can get who holds none; a scheme that is not among them is taken as obtainable. */
const obtainable = (schemes: ReadonlyArray<Scheme>, catalogue: Catalogue): ReadonlySet<string> => {
  const known = new Set<string>(schemes.map(({ id }) => id))
  const got = new Set<string>()
  for (;;) {
    const before = got.size
    for (const { id, tree } of schemes) {
      const possible = (leaf: Leaf): boolean =>
        constant(leaf, catalogue) !== "never" && needs(leaf).every((other) => got.has(other) || !known.has(other))
      if (canBeMet(tree, possible)) got.add(id)
    }
    if (got.size === before) return got
  }
}
