/**
 * What would make a scheme met (jalan pemenuhan): the least changes, and the earliest day.
 *
 * Exact for conjunctions; of alternatives the cheapest by declared or default costs. Every answer was proven: the
 * changes are carried out on the case file and it is judged again as of the day they are done, with what has run out and passed
 * by then. `minimum` says whether nothing cheaper exists;
 * where there are more combinations than are worth comparing it is false. What nobody can change is named as fixed.
 * Each step is taken on the earliest day it can be: doing one later so as to spare waiting is not compared.
 *
 * @module
 */
import type { CaseFile } from "../evidence/CaseFile.ts"
import * as Day from "../kernel/Day.ts"
import type { Change, Remedy } from "../rulebook/Remedy.ts"
import { identity } from "./AnalysisLeaf.ts"
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
  const fixed = fixedIn(scheme, file, Eligibility.settingOf(scheme, context))
  const enough = (changes: ReadonlyArray<Change>): boolean => {
    const after = AppliedChange.apply(changes, file, context)
    return judge(after.file, after.context).verdict === "met"
  }
  let { complete, options } = optionsAt(scheme, file, context, file.asOf)
  // What is enough today may not be on the day it is done: then every day on which something could be done is looked at.
  if (options.length > 0 && !enough(options[0]!.way)) ({ complete, options } = optionsOver(scheme, file, context))
  const visits = sharesVisits(scheme, file, context)
  let best: CertificationRemedy | undefined
  for (const { day, last, way } of options.slice(0, visits ? mostShared : options.length)) {
    if (!enough(way)) {
      complete &&= last !== day
      continue
    }
    const needed = withoutIdle(way, enough)
    const cost = Ways.cost(needed)
    if (best !== undefined && best.cost <= cost) continue
    const changes = [...needed].sort(byDay)
    const end = changes.at(-1)?.earliest
    const minimum = complete && !visits && needed.length === way.length
    best = { possible: true, minimum, cost, changes, fixed, ...(end === undefined ? {} : { earliest: end }) }
    if (!visits) return best
  }
  if (best !== undefined) return best
  return { possible: false, minimum: complete, cost: 0, changes: [], fixed }
}

/**
 * Returns the earliest day on which the scheme can be met, whatever it costs; undefined when it never can.
 *
 * Each requirement has the earliest day of its own; the tree is met on the first of these days by which enough of them are
 * and still hold: a certificate that has run out by then must be obtained anew.
 *
 * @category rules
 */
export const earliest = (scheme: Scheme.Scheme, file: CaseFile, context: Context = {}): Day.Day | undefined => {
  const leaves = Scheme.leaves(scheme.tree)
  for (let day: Day.Day | undefined = file.asOf, left = mostDays + leaves.length; day !== undefined && left > 0; left--) {
    const days = new Map<Scheme.Node, Day.Day | undefined>()
    const later = lookedAt(scheme, file, context, day)
    for (const { leaf, path } of leaves) days.set(leaf, earliestOf(leaf, path, file.asOf, later, scheme))
    if (metBy(scheme.tree, day, days)) return day
    const before: Day.Day = day
    day = [...days.values()].filter((each) => each !== undefined && each > before).sort()[0]
  }
  return undefined
}

// ── Clauses ─────────────────────────────────────────────────────────────────

/** More ways than this are not compared where visits may be shared. */
const mostShared = 60

/** Whether two requirements ask for visits in different ways: one day may serve both, and not every pair of days is compared. */
const sharesVisits = (scheme: Scheme.Scheme, file: CaseFile, context: Context): boolean => {
  const { file: one, setting } = lookedAt(scheme, file, context, file.asOf)
  const open = Scheme.leaves(scheme.tree).flatMap(({ leaf, path }) =>
    leaf.kind === "mentoring-visits" && leafWays(leaf, path, one, setting, scheme).ways.some((way) => way.length > 0) ? [identity({ ...leaf, minimum: 1 })] : [])
  return new Set(open).size > 1
}

/** A way, what it costs, the day it was worked out for, and the day it is done. */
interface Option {
  readonly way: ReadonlyArray<Change>
  readonly day: Day.Day
  readonly last: Day.Day
}

interface Options {
  readonly complete: boolean
  readonly options: ReadonlyArray<Option>
}

/** A file looked at as of a day, with what requirements need to know of today. */
interface Later {
  readonly file: CaseFile
  readonly setting: Setting
}

/** More days than this are not looked at; the answer then says that its minimum is not proven. */
const mostDays = 40
const mostOptions = 1000

const lookedAt = (scheme: Scheme.Scheme, file: CaseFile, context: Context, day: Day.Day): Later =>
  ({ file: AppliedChange.until(file, day), setting: { ...Eligibility.settingOf(scheme, context), today: file.asOf } })

/** What can be done from today on so that the scheme is met as of a day. */
const optionsAt = (scheme: Scheme.Scheme, file: CaseFile, context: Context, day: Day.Day): Options => {
  const later = lookedAt(scheme, file, context, day)
  const { complete, ways } = waysOf(scheme.tree, "", later.file, later.setting, scheme)
  const options = ways.map((way) => ({ way: withoutWaiting(way), day, last: lastOf(way, file.asOf) }))
  return { complete, options: options.sort(cheapestFirst) }
}

/** The same over all days on which one of these ways would be done, cheapest first, then soonest. */
const optionsOver = (scheme: Scheme.Scheme, file: CaseFile, context: Context): Options => {
  const days = new Set([file.asOf])
  const found: Array<Option> = []
  let complete = true
  for (const day of days) {
    if (found.length > mostOptions) {
      complete = false
      break
    }
    const { complete: all, options } = optionsAt(scheme, file, context, day)
    complete &&= all
    found.push(...options)
    for (const { last } of options) {
      if (days.size < mostDays) days.add(last)
      else complete &&= days.has(last)
    }
  }
  return { complete, options: found.sort(cheapestFirst) }
}

const cheapestFirst = (a: Option, b: Option): number => Ways.cost(a.way) - Ways.cost(b.way) || Day.daysBetween(b.last, a.last)

const lastOf = (way: ReadonlyArray<Change>, from: Day.Day): Day.Day =>
  way.reduce((last, change) => Day.max(last, dayOf(change)), from)

/** Every change that a requirement offers has a day. */
const dayOf = (change: Change): Day.Day => change.earliest!

/** Two waits for one day are one change already; waiting for a day is nothing to do where something else is done on that day or later. */
const withoutWaiting = (way: ReadonlyArray<Change>): ReadonlyArray<Change> =>
  way.filter((change) => change.change !== "wait-until" || !way.some((other) => other !== change && dayOf(other) >= dayOf(change)))

/** Leaves out, one at a time, what another change already brings about. */
const withoutIdle = (way: ReadonlyArray<Change>, enough: (changes: ReadonlyArray<Change>) => boolean): ReadonlyArray<Change> => {
  const idle = way.find((change) => {
    const rest = way.filter((other) => other !== change)
    return enough(rest)
  })
  return idle === undefined ? way : withoutIdle(way.filter((change) => change !== idle), enough)
}

const byDay = (a: Change, b: Change): number => Day.daysBetween(dayOf(b), dayOf(a))

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
      return Ways.some(node.count, parts, "at-least")
    case "points":
      return pointWays(node, parts)
  }
}

/** Every minimal choice of children that reaches the points, with all the required ones. */
const pointWays = (node: Scheme.Points, parts: ReadonlyArray<WaysOf>): WaysOf => {
  const choices: Array<ReadonlyArray<number>> = []
  const left = node.of.map((_, at) => node.of.slice(at).reduce((sum, { points }) => sum + points, 0))
  let complete = true
  const take = (at: number, points: number, chosen: ReadonlyArray<number>): void => {
    if (choices.length >= most) {
      complete = false
      return
    }
    if (points + (left[at] ?? 0) < node.points) return
    if (at === node.of.length) {
      choices.push(chosen)
      return
    }
    const child = node.of[at]!
    const needed = child.required === true
    if (needed || (points < node.points && child.points > 0)) take(at + 1, points + child.points, [...chosen, at])
    if (!needed) take(at + 1, points, chosen)
  }
  take(0, 0, [])
  const ways = Ways.any(choices.map((choice) => Ways.all(choice.map((at) => parts[at]!))), "points")
  return complete ? ways : { ...ways, complete }
}

const most = 500

const fixedIn = (scheme: Scheme.Scheme, file: CaseFile, setting: Setting): CertificationRemedy["fixed"] =>
  Scheme.leaves(scheme.tree).flatMap(({ leaf, path }) => {
    const { fixed } = leafWays(leaf, path, file, setting, scheme)
    return fixed === undefined ? [] : [{ path, fact: fixed }]
  })

const earliestOf = (leaf: Scheme.Leaf, path: string, today: Day.Day, { file, setting }: Later, scheme: Scheme.Scheme): Day.Day | undefined => {
  let best: Day.Day | undefined
  for (const way of leafWays(leaf, path, file, setting, scheme).ways) {
    const day = lastOf(way, today)
    best = best === undefined ? day : Day.min(best, day)
  }
  return best
}

const metBy = (node: Scheme.Node, day: Day.Day, days: ReadonlyMap<Scheme.Node, Day.Day | undefined>): boolean => {
  if (!Scheme.isGroup(node)) return (days.get(node) ?? "9999-12-32") <= day
  const met = Scheme.children(node).map(({ node: child }) => metBy(child, day, days))
  if (met.length === 0) return node.kind === "all" && node.whenEmpty === "met"
  const count = met.filter((each) => each).length
  switch (node.kind) {
    case "all":
      return count === met.length
    case "any":
      return count > 0
    case "at-least":
      return count >= node.count
    case "points":
      return node.of.every(({ required }, at) => required !== true || met[at]) &&
        node.of.reduce((sum, { points }, at) => sum + (met[at] ? points : 0), 0) >= node.points
  }
}
