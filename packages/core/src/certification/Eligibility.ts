/**
 * Whether a trader may have a scheme's certificate (kelayakan sertifikasi): a recommendation with its reasons.
 *
 * Three values throughout: a known failure decides even beside unknowns, and what is not known never counts as a yes.
 * A scheme is prepared once and then judges any number of case files. A person decides; this only recommends.
 *
 * @module
 */
import type { CaseFile } from "../evidence/CaseFile.ts"
import type { Verdict } from "../kernel/Verdict.ts"
import type { Finding, Findings, Recommendation } from "../rulebook/Recommendation.ts"
import * as Requirement from "./Requirement.ts"
import { kinds, type Kind } from "./requirement/kinds.ts"
import * as Scheme from "./Scheme.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** The clause of a finding: a requirement's kind, or a group that asks for nothing. @category types */
export type Clause = Kind | "empty-group"

/** Rekomendasi sertifikasi: `rule` is the scheme's id and `version` its version; `day` is the day of the case file. @category types */
export type CertificationRecommendation = Recommendation<Clause>

/** A scheme made ready to judge. @category types */
export type Judge = (file: CaseFile, context?: Requirement.Context) => CertificationRecommendation

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Makes a scheme ready to judge many case files.
 *
 * @category rules
 */
export const prepare = (scheme: Scheme.Scheme): Judge => {
  const root = compile(scheme.tree, "", scheme)
  const costs = scheme.costs ?? {}
  return (file, context) => {
    const findings: Array<Finding> = []
    const verdict = root(file, setting(scheme, costs, context), findings)
    return {
      rule: scheme.id,
      version: scheme.version,
      inForceSince: scheme.from,
      day: file.asOf,
      verdict,
      findings: findings as unknown as Findings<Clause>
    }
  }
}

/**
 * Recommends for or against a certificate as of the day of the case file.
 *
 * @example
 * ```ts
 * import { Eligibility } from "@sepasar/core/certification"
 * import { CaseFile } from "@sepasar/core/evidence"
 * import { Day, Id } from "@sepasar/core/kernel"
 *
 * const scheme = {
 *   id: Id.make<"SchemeId">("example-training"),
 *   version: "1",
 *   kind: "training" as const,
 *   name: { id: "Pelatihan contoh", en: "Example training" },
 *   from: Day.make("2026-01-01"),
 *   source: { instrument: "Own rule of the example", url: "https://example.org/rule", read: "own-rule" as const, confidence: "A" as const },
 *   minutesPerLessonHour: 45,
 *   validity: { kind: "never" as const },
 *   tree: { kind: "mentoring-visits" as const, minimum: 2 }
 * }
 * const file = CaseFile.empty(Id.make("P-1"), Day.make("2026-06-30"))
 * const { findings, verdict } = Eligibility.recommend(scheme, file)
 * verdict // => "unmet"
 * findings[0].facts // => { visits: 0, minimum: 2, recorded: 0 }
 * ```
 * @category rules
 */
export const recommend = (scheme: Scheme.Scheme, file: CaseFile, context?: Requirement.Context): CertificationRecommendation =>
  prepare(scheme)(file, context)

/** The context with what a scheme adds to it, as requirements take it. @category rules */
export const settingOf = (scheme: Scheme.Scheme, context?: Requirement.Context): Requirement.Setting =>
  setting(scheme, scheme.costs ?? {}, context)

// ── Clauses ─────────────────────────────────────────────────────────────────

type Compiled = (file: CaseFile, setting: Requirement.Setting, findings: Array<Finding>) => Verdict

const setting = (
  scheme: Scheme.Scheme,
  costs: Readonly<Record<string, number>>,
  context: Requirement.Context | undefined
): Requirement.Setting => {
  const own = { scheme: scheme.id, minutesPerLessonHour: scheme.minutesPerLessonHour, costs, roll: undefined, plain: undefined }
  return context === undefined ? own : { ...own, ...context }
}

/** Every requirement is looked at, also where another has decided: the reader wants all the reasons. */
const compile = (node: Scheme.Node, path: string, scheme: Scheme.Scheme): Compiled => {
  if (!Scheme.isGroup(node)) return leaf(node, path, scheme)
  const parts = Scheme.children(node).map(({ node: child, step }) => compile(child, path === "" ? step : `${path}/${step}`, scheme))
  if (parts.length === 0) return empty(node, path, scheme)
  switch (node.kind) {
    case "all":
      return count(parts, parts.length)
    case "any":
      return count(parts, 1)
    case "at-least":
      return count(parts, node.count)
    case "points":
      return points(node, parts)
  }
}

const leaf = (node: Scheme.Leaf, path: string, scheme: Scheme.Scheme): Compiled => {
  const { finding } = kinds[node.kind] as unknown as Requirement.Requirement<Scheme.Leaf>
  const place: Requirement.Place = { clause: node.kind, path, source: node.source ?? scheme.source }
  return (file, setting, findings) => {
    const found = finding(node, file, setting, place)
    findings.push(found)
    return found.verdict
  }
}

/** Nothing was asked, so nothing is shown. */
const empty = (node: Scheme.Group, path: string, scheme: Scheme.Scheme): Compiled => {
  const verdict: Verdict = node.kind === "all" && node.whenEmpty === "met" ? "met" : "unmet"
  const place: Requirement.Place = { clause: "empty-group", path, source: node.source ?? scheme.source }
  return (_file, _setting, findings) => {
    findings.push(Requirement.finding(place, verdict, {}, Requirement.none, Requirement.none))
    return verdict
  }
}

const count = (parts: ReadonlyArray<Compiled>, needed: number): Compiled => (file, setting, findings) => {
  let met = 0
  let open = 0
  for (let at = 0; at < parts.length; at++) {
    const verdict = parts[at]!(file, setting, findings)
    if (verdict === "met") met++
    else if (verdict === "undetermined") open++
  }
  return met >= needed ? "met" : met + open < needed ? "unmet" : "undetermined"
}

const points = (node: Scheme.Points, parts: ReadonlyArray<Compiled>): Compiled => (file, setting, findings) => {
  let met = 0
  let open = 0
  let required = "met" as Verdict
  for (let at = 0; at < parts.length; at++) {
    const verdict = parts[at]!(file, setting, findings)
    const child = node.of[at]!
    if (verdict === "met") met += child.points
    else if (verdict === "undetermined") open += child.points
    if (child.required !== true || verdict === "met") continue
    required = verdict === "unmet" || required === "unmet" ? "unmet" : "undetermined"
  }
  if (required === "unmet" || met + open < node.points) return "unmet"
  return met >= node.points && required === "met" ? "met" : "undetermined"
}
