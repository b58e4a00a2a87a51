/**
 * Looking a scheme over before it is published (telaah skema): what can never work, and what does nothing.
 *
 * Nobody's data is needed. Every finding has a path into the document and a sentence in `words`. An empty answer says that
 * nothing was found, not that the scheme is good.
 *
 * @module
 */
import { type Facts, fill } from "../rulebook/Recommendation.ts"
import { type Catalogue, references } from "./AnalysisLeaf.ts"
import { remarks } from "./AnalysisTree.ts"
import { ofDays, ofPrerequisites } from "./AnalysisVersions.ts"
import type { Scheme } from "./Scheme.ts"
import { leaves } from "./Scheme.ts"
import * as Validity from "./Validity.ts"

export type { Catalogue } from "./AnalysisLeaf.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Temuan telaah: what it is called, which scheme and version, where in the document, and the numbers. @category types */
export interface Remark {
  readonly finding: Code
  readonly weight: "error" | "warning"
  readonly scheme: string
  readonly version: string
  /** Where in the tree, such as `all/2`, or which other key of the scheme. */
  readonly path: string
  readonly facts: Facts
}

/** What an analysis of a scheme can find. @category types */
export type Code =
  | "never-satisfiable"
  | "always-satisfied"
  | "dead-branch"
  | "unreachable-points"
  | "not-examined"
  | "unknown-module"
  | "unknown-unit"
  | "unknown-assessment"
  | "unknown-session"
  | "unknown-scheme"
  | "prerequisite-cycle"
  | "overlapping-days"
  | "missing-days"
  | "ends-before-it-begins"
  | "same-version-twice"
  | "invalid-term"
  | "renewal-without-end"
  | "renewal-without-path"
  | "panel-impossible"
  | "outcomes-missing"
  | "role-apart-from-itself"

// ── Parameters ──────────────────────────────────────────────────────────────

/** An error makes the scheme unusable or its answers wrong; a warning asks for a second look. This library's own scale. @category parameters */
export const weights: Readonly<Record<Code, Remark["weight"]>> = {
  "never-satisfiable": "error",
  "always-satisfied": "warning",
  "dead-branch": "warning",
  "unreachable-points": "error",
  "not-examined": "warning",
  "unknown-module": "error",
  "unknown-unit": "error",
  "unknown-assessment": "error",
  "unknown-session": "error",
  "unknown-scheme": "error",
  "prerequisite-cycle": "error",
  "overlapping-days": "error",
  "missing-days": "warning",
  "ends-before-it-begins": "error",
  "same-version-twice": "error",
  "invalid-term": "error",
  "renewal-without-end": "warning",
  "renewal-without-path": "error",
  "panel-impossible": "error",
  "outcomes-missing": "error",
  "role-apart-from-itself": "error"
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Looks over one version of a scheme: its tree, the things it names, and the terms of its certificate.
 *
 * @example
 * ```ts
 * import { Analysis } from "@sepasar/core/certification"
 * import { Day, Id } from "@sepasar/core/kernel"
 *
 * const visits = (minimum: number) => ({ kind: "mentoring-visits", minimum }) as const
 * const scheme = {
 *   id: Id.make<"SchemeId">("example"), version: "1", kind: "training", name: { id: "Contoh", en: "Example" }, from: Day.make("2026-01-01"),
 *   source: { instrument: "Own rule", url: "https://example.org", read: "own-rule", confidence: "A" },
 *   minutesPerLessonHour: 45, validity: { kind: "never" }, tree: { kind: "all", of: [visits(2), visits(3)] }
 * } as const
 * Analysis.scheme(scheme, {}).map(({ finding, path }) => [finding, path]) // => [["dead-branch", "all/0"]]
 * ```
 * @category rules
 */
export const scheme = (of: Scheme, catalogue: Catalogue): ReadonlyArray<Remark> =>
  [...remarks(of.tree, catalogue), ...unknown(of, catalogue), ...terms(of)].map(({ facts, finding, path }) => remark(of, finding, path, facts))

/**
 * Looks over all schemes of a body and all their versions: each by itself, their days in force, and prerequisites among them.
 *
 * @category rules
 */
export const schemes = (all: ReadonlyArray<Scheme>, catalogue: Omit<Catalogue, "schemes">): ReadonlyArray<Remark> => {
  const known: Catalogue = { ...catalogue, schemes: all }
  return [
    ...all.flatMap((each) => scheme(each, known)),
    ...[...ofDays(all), ...ofPrerequisites(all, known)].map((found) => remark(found.scheme, found.finding, found.path, found.facts))
  ]
}

/** Says a remark in one language; the root of the tree is written `/`. @category rules */
export const say = ({ facts, finding, path }: Remark, sentences: Readonly<Record<Code, string>>): string =>
  fill(sentences[finding], { ...facts, path: path === "" ? "/" : path })

// ── Clauses ─────────────────────────────────────────────────────────────────

interface Found {
  readonly finding: Code
  readonly path: string
  readonly facts: Facts
}

const remark = ({ id, version }: Scheme, finding: Code, path: string, facts: Facts): Remark =>
  ({ finding, weight: finding === "prerequisite-cycle" && facts["escape"] === "yes" ? "warning" : weights[finding], scheme: id, version, path, facts })

/** Things that requirements and renewal paths name, and that do not exist. */
const unknown = ({ renewal, tree }: Scheme, catalogue: Catalogue): ReadonlyArray<Found> => {
  const exists: Readonly<Record<string, readonly [Code, ReadonlyArray<string> | undefined]>> = {
    ModuleId: ["unknown-module", catalogue.curriculum?.modules.map(({ id }) => id)],
    UnitCode: ["unknown-unit", catalogue.units],
    AssessmentId: ["unknown-assessment", catalogue.assessments],
    SessionId: ["unknown-session", catalogue.sessions],
    SchemeId: ["unknown-scheme", catalogue.schemes?.map(({ id }) => id)]
  }
  const named = [
    ...leaves(tree).flatMap(({ leaf, path }) => references(leaf).map((each) => ({ ...each, path }))),
    ...(renewal?.paths ?? []).flatMap(({ scheme: id }, at) => (id === undefined ? [] : [{ names: "SchemeId", id: id as string, path: `renewal/paths/${at}` }]))
  ]
  return named.flatMap(({ id, names, path }): ReadonlyArray<Found> => {
    const [finding, known] = exists[names] ?? []
    return finding === undefined || known === undefined || known.includes(id) ? [] : [{ finding, path, facts: { id } }]
  })
}

/** The terms of the certificate that cannot work. */
const terms = ({ appeal, renewal, separation, validity }: Scheme): ReadonlyArray<Found> => {
  const found: Array<Found> = []
  const reason = Validity.fault(validity)
  if (reason !== undefined) found.push({ finding: "invalid-term", path: "validity", facts: { reason } })
  if (renewal !== undefined && validity.kind === "never") found.push({ finding: "renewal-without-end", path: "renewal", facts: {} })
  if (renewal !== undefined && renewal.paths.length === 0) found.push({ finding: "renewal-without-path", path: "renewal/paths", facts: {} })
  const { least, most } = appeal?.panel ?? {}
  if (least !== undefined && (least < 1 || (most !== undefined && most < least))) {
    found.push({ finding: "panel-impossible", path: "appeal/panel", facts: { least, most: most ?? "-" } })
  }
  if (appeal?.outcomes.length === 0) found.push({ finding: "outcomes-missing", path: "appeal/outcomes", facts: {} })
  separation?.apart.forEach(([first, second], at) => {
    if (first === second) found.push({ finding: "role-apart-from-itself", path: `separation/apart/${at}`, facts: { role: first } })
  })
  return found
}
