/**
 * What would make a scheme met (jalan pemenuhan): the least changes, and the earliest day.
 *
 * Exact for conjunctions; of alternatives the cheapest by declared or default costs. Every answer was proven: the
 * changes are carried out on the case file and it is judged again. `minimum` says whether nothing cheaper exists;
 * where there are more combinations than are worth comparing it is false. What nobody can change is named as fixed.
 *
 * @module
 */
import type { CaseFile } from "../evidence/CaseFile.ts"
import * as Day from "../kernel/Day.ts"
import type { Change, Remedy } from "../rulebook/Remedy.ts"
import * as AppliedChange from "./AppliedChange.ts"
import * as Eligibility from "./Eligibility.ts"
import type { Context, Setting, Ways as WaysOf } from "./Requirement.ts"
import { of } from "./requirement/kinds.ts"
import * as Ways from "./requirement/ways.ts"
import * as Scheme from "./Scheme.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Jalan pemenuhan sertifikasi; `fixed` names the requirements that nobody can change, by path, and why. @category types */
export interface CertificationRemedy extends Remedy {
  readonly fixed: ReadonlyArray<{ readonly path: string; readonly fact: string }>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns the smallest set of changes that makes the scheme met, proven by judging the changed file.
 *
 * @example
 * ```ts
 * import { Remedies } from "@sepasar/core/certification"
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
 *   tree: { kind: "mentoring-visits" as const, minimum: 2, spacing: { kind: "days" as const, count: 7 } }
 * }
 * const file = CaseFile.empty(Id.make("P-1"), Day.make("2026-06-30"))
 * const { changes, earliest, minimum } = Remedies.remedy(scheme, file)
 * changes.map(({ facts }) => facts.day) // => ["2026-07-01", "2026-07-08"]
 * [earliest, minimum] // => ["2026-07-08", true]
 * ```
 * @category rules
 */
export const remedy = (scheme: Scheme.Scheme, file: CaseFile, context: Context = {}): CertificationRemedy => {
  const judge = Eligibility.prepare(scheme)
  const setting = Eligibility.settingOf(scheme, context)
  const { complete, ways } = waysOf(scheme.tree, "", file, setting, scheme)
  const fixed = fixedIn(scheme, file, setting)
  const enough = (changes: ReadonlyArray<Change>): boolean => {
    const after = AppliedChange.apply(changes, file, context)
    return judge(after.file, after.context).verdict === "met"
  }
  let proven = complete
  for (const way of ways) {
    if (!enough(way)) {
      proven = false
      continue
    }
    const needed = withoutIdle(way, enough)
    const changes = [...needed].sort(byDay)
    const last = changes.at(-1)?.earliest
    const minimum = proven && needed.length === way.length
    return { possible: true, minimum, cost: Ways.cost(needed), changes, fixed, ...(last === undefined ? {} : { earliest: last }) }
  }
  return { possible: false, minimum: proven, cost: 0, changes: [], fixed }
}

/**
 * Returns the earliest day on which the scheme can be met, whatever it costs; undefined when it never can.
 *
 * Each requirement has the earliest day of its own; the tree is met on the first of these days by which enough of them are.
 *
 * @category rules
 */
export const earliest = (scheme: Scheme.Scheme, file: CaseFile, context: Context = {}): Day.Day | undefined => {
  const setting = Eligibility.settingOf(scheme, context)
  const days = new Map<Scheme.Node, Day.Day | undefined>()
  for (const { leaf, path } of Scheme.leaves(scheme.tree)) days.set(leaf, earliestOf(leaf, path, file, setting, scheme))
  const candidates = [...new Set(days.values())].filter((day) => day !== undefined).sort()
  return candidates.find((day) => metBy(scheme.tree, day, days))
}

// ── Clauses ─────────────────────────────────────────────────────────────────

/** Leaves out, one at a time, what another change already brings about. */
const withoutIdle = (way: ReadonlyArray<Change>, enough: (changes: ReadonlyArray<Change>) => boolean): ReadonlyArray<Change> => {
  const idle = way.find((change) => {
    const rest = way.filter((other) => other !== change)
    return enough(rest)
  })
  return idle === undefined ? way : withoutIdle(way.filter((change) => change !== idle), enough)
}

const byDay = (a: Change, b: Change): number => {
  const [first, second] = [a.earliest ?? "", b.earliest ?? ""]
  return first < second ? -1 : first > second ? 1 : 0
}

const leafWays = (leaf: Scheme.Leaf, path: string, file: CaseFile, setting: Setting, scheme: Scheme.Scheme): WaysOf =>
  of(leaf).remedy(leaf, file, setting, { clause: leaf.kind, path, source: leaf.source ?? scheme.source })

const waysOf = (node: Scheme.Node, path: string, file: CaseFile, setting: Setting, scheme: Scheme.Scheme): WaysOf => {
  if (!Scheme.isGroup(node)) return leafWays(node, path, file, setting, scheme)
  const parts = Scheme.children(node).map(({ node: child, step }) => waysOf(child, path === "" ? step : `${path}/${step}`, file, setting, scheme))
  if (parts.length === 0) return node.kind === "all" && node.whenEmpty === "met" ? Ways.already : Ways.never("empty-group")
  switch (node.kind) {
    case "all":
      return Ways.all(parts)
    case "any":
      return Ways.any(parts, "any")
    case "at-least":
      return node.count > parts.length ? Ways.never("at-least") : Ways.some(node.count, parts, "at-least")
    case "points":
      return pointWays(node, parts)
  }
}

/** Every minimal choice of children that reaches the points, with all the required ones. */
const pointWays = (node: Scheme.Points, parts: ReadonlyArray<WaysOf>): WaysOf => {
  const choices: Array<ReadonlyArray<number>> = []
  let complete = true
  const take = (at: number, points: number, chosen: ReadonlyArray<number>): void => {
    if (choices.length >= most) {
      complete = false
      return
    }
    if (at === node.of.length) {
      if (points >= node.points) choices.push(chosen)
      return
    }
    const child = node.of[at]!
    take(at + 1, points + child.points, [...chosen, at])
    if (child.required !== true) take(at + 1, points, chosen)
  }
  take(0, 0, [])
  const ways = Ways.any(choices.map((choice) => Ways.all(choice.map((at) => parts[at]!))), "points")
  return complete ? ways : { ...ways, complete }
}

const most = 2000

const fixedIn = (scheme: Scheme.Scheme, file: CaseFile, setting: Setting): CertificationRemedy["fixed"] =>
  Scheme.leaves(scheme.tree).flatMap(({ leaf, path }) => {
    const { fixed } = leafWays(leaf, path, file, setting, scheme)
    return fixed === undefined ? [] : [{ path, fact: fixed }]
  })

const earliestOf = (leaf: Scheme.Leaf, path: string, file: CaseFile, setting: Setting, scheme: Scheme.Scheme): Day.Day | undefined => {
  let best: Day.Day | undefined
  for (const way of leafWays(leaf, path, file, setting, scheme).ways) {
    const day = way.reduce((last, change) => (change.earliest === undefined ? last : Day.max(last, change.earliest)), file.asOf)
    if (best === undefined || day < best) best = day
  }
  return best
}

const metBy = (node: Scheme.Node, day: Day.Day, days: ReadonlyMap<Scheme.Node, Day.Day | undefined>): boolean => {
  if (!Scheme.isGroup(node)) return (days.get(node) ?? "9999-12-32") <= day
  const met = Scheme.children(node).map(({ node: child }) => metBy(child, day, days))
  const count = met.filter((each) => each).length
  switch (node.kind) {
    case "all":
      return met.length === 0 ? node.whenEmpty === "met" : count === met.length
    case "any":
      return count > 0
    case "at-least":
      return count >= node.count
    case "points":
      return node.of.every(({ required }, at) => required !== true || met[at]) &&
        node.of.reduce((sum, { points }, at) => sum + (met[at] ? points : 0), 0) >= node.points
  }
}
