/**
 * What a change of a scheme would do, before it is published (dampak perubahan skema): who gains, who loses, who keeps.
 *
 * Both versions judge the same case files. Nobody is decided upon: this is a calculation over recommendations.
 *
 * @module
 */
import type { CaseFile } from "../evidence/CaseFile.ts"
import type { TraderId } from "../kernel/Id.ts"
import type { Verdict } from "../kernel/Verdict.ts"
import type { Facts, Finding } from "../rulebook/Recommendation.ts"
import { identity } from "./AnalysisLeaf.ts"
import { blocks } from "./Blocking.ts"
import * as Eligibility from "./Eligibility.ts"
import type { Context } from "./Requirement.ts"
import * as Scheme from "./Scheme.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/**
 * A requirement that brought a change about. On the side `after` it stands in the way now; on the side `before` it did and
 * no longer does. `other` is what the same requirement says on the other side, `absent` where there is none.
 *
 * @category types
 */
export interface Reason {
  readonly side: "before" | "after"
  readonly path: string
  readonly clause: string
  readonly verdict: Verdict
  readonly other: Verdict | "absent"
  readonly facts: Facts
}

/** Perubahan for one trader. `shifts` is a change between unmet and undetermined. @category types */
export interface Change {
  readonly trader: TraderId
  readonly kind: "gains" | "loses" | "shifts"
  readonly before: Verdict
  readonly after: Verdict
  readonly by: ReadonlyArray<Reason>
}

/** Dampak: everybody whose verdict changes with the reasons, who keeps a met, and how many keep another verdict. @category types */
export interface Impact {
  readonly before: { readonly scheme: string; readonly version: string }
  readonly after: { readonly scheme: string; readonly version: string }
  readonly gains: ReadonlyArray<Change>
  readonly loses: ReadonlyArray<Change>
  readonly shifts: ReadonlyArray<Change>
  readonly keeps: ReadonlyArray<TraderId>
  readonly unchanged: { readonly unmet: number; readonly undetermined: number }
  /** How many changes each requirement brought about, by side and path, most first. */
  readonly by: ReadonlyArray<{ readonly side: Reason["side"]; readonly path: string; readonly clause: string; readonly traders: number }>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Compares two versions over case files, in the order given.
 *
 * @example
 * ```ts
 * import { Impact } from "@sepasar/core/certification"
 * import { CaseFile } from "@sepasar/core/evidence"
 * import { Day, Id } from "@sepasar/core/kernel"
 *
 * const asking = (version: string, minimum: number) => ({
 *   id: Id.make<"SchemeId">("example"), version, kind: "training" as const, name: { id: "Contoh", en: "Example" }, from: Day.make("2026-01-01"),
 *   source: { instrument: "Own rule", url: "https://example.org", read: "own-rule" as const, confidence: "A" as const },
 *   minutesPerLessonHour: 45, validity: { kind: "never" as const }, tree: { kind: "mentoring-visits" as const, minimum }
 * })
 * const visit = { day: Day.make("2026-02-01"), evidence: Id.make<"EventId">("e-1") }
 * const file = { ...CaseFile.empty(Id.make("P-1"), Day.make("2026-06-30")), mentoring: [visit] }
 * const impact = Impact.of(asking("1", 1), asking("2", 2), [file])
 * impact.loses.map(({ by, trader }) => [trader, by[0]?.facts]) // => [["P-1", { visits: 1, minimum: 2, recorded: 1 }]]
 * ```
 * @category rules
 */
export const of = (before: Scheme.Scheme, after: Scheme.Scheme, files: ReadonlyArray<CaseFile>, context?: Context): Impact => {
  const [judgeBefore, judgeAfter] = [Eligibility.prepare(before), Eligibility.prepare(after)]
  const [partsBefore, partsAfter] = [parts(before), parts(after)]
  const changes: Array<Change> = []
  const keeps: Array<TraderId> = []
  const unchanged = { unmet: 0, undetermined: 0 }
  for (const file of files) {
    const [was, is] = [judgeBefore(file, context), judgeAfter(file, context)]
    if (was.verdict === is.verdict) {
      if (is.verdict === "met") keeps.push(file.trader)
      else unchanged[is.verdict]++
      continue
    }
    const kind = is.verdict === "met" ? "gains" : was.verdict === "met" ? "loses" : "shifts"
    const removed = reasons("before", before, was.findings, is.findings, partsAfter)
    const added = reasons("after", after, is.findings, was.findings, partsBefore)
    changes.push({ trader: file.trader, kind, before: was.verdict, after: is.verdict, by: [...removed, ...added] })
  }
  const only = (kind: Change["kind"]) => changes.filter((change) => change.kind === kind)
  return {
    before: { scheme: before.id, version: before.version },
    after: { scheme: after.id, version: after.version },
    gains: only("gains"),
    loses: only("loses"),
    shifts: only("shifts"),
    keeps,
    unchanged,
    by: tally(changes)
  }
}

/** Tells whether nobody's verdict changes. @category rules */
export const isEmpty = ({ gains, loses, shifts }: Impact): boolean => [gains, loses, shifts].every((changes) => changes.length === 0)

// ── Clauses ─────────────────────────────────────────────────────────────────

/** Where each requirement stands, by what it asks; one that is asked twice says the same in both places. */
type Parts = ReadonlyMap<string, string>

const parts = ({ tree }: Scheme.Scheme): Parts =>
  new Map(Scheme.leaves(tree).map(({ leaf, path }) => [identity(leaf), path]))

/** What stands in the way on one side and not on the other; where all of it stands in both, the groups ask differently, and all is named. */
const reasons = (
  side: Reason["side"],
  scheme: Scheme.Scheme,
  findings: ReadonlyArray<Finding>,
  otherFindings: ReadonlyArray<Finding>,
  there: Parts
): ReadonlyArray<Reason> => {
  const all = blocks(scheme.tree, findings).map(({ node, path, verdict }): Reason => {
    const twin = Scheme.isGroup(node) ? undefined : there.get(identity(node))
    const found = findings.find((finding) => finding.path === path)
    return {
      side,
      path,
      clause: node.kind,
      verdict,
      other: otherFindings.find((finding) => finding.path === twin)?.verdict ?? "absent",
      facts: found?.facts ?? {}
    }
  })
  const different = all.filter(({ other, verdict }) => other !== verdict)
  return different.length > 0 ? different : all
}

const tally = (changes: ReadonlyArray<Change>): Impact["by"] => {
  const counts = new Map<string, { side: Reason["side"]; path: string; clause: string; traders: number }>()
  for (const { by } of changes) {
    for (const { clause, path, side } of by) {
      const key = `${side} ${path}`
      const entry = counts.get(key) ?? { side, path, clause, traders: 0 }
      counts.set(key, { ...entry, traders: entry.traders + 1 })
    }
  }
  return [...counts.values()].sort((a, b) => b.traders - a.traders || (`${a.side} ${a.path}` < `${b.side} ${b.path}` ? -1 : 1))
}
