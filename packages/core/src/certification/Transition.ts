/**
 * From one version of a scheme to the next (masa peralihan): which version judges whom.
 *
 * Everybody is judged by the version in force on the day of enrolment, and each later version says whom else it reaches:
 * nobody who began before it, everybody still open, or everybody but only in their favour. A version does not speak
 * before its first day. Nothing already granted is taken away by a new version.
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import type { CaseFile } from "../evidence/CaseFile.ts"
import type { Day } from "../kernel/Day.ts"
import * as Eligibility from "./Eligibility.ts"
import type { Context } from "./Requirement.ts"
import type { Scheme } from "./Scheme.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/**
 * Whom a version reaches beside those who enrol while it is in force.
 *
 * - `newEnrolments`: nobody.
 * - `openEnrolments`: whoever enrolled before and has no favourable decision from before its first day.
 * - `upwardOnly`: whoever enrolled before, as a second chance: it can make unmet met and nothing else. It stays one after its
 *   last day, until a later version takes the open enrolments over.
 *
 * @category types
 */
export type Reach = "newEnrolments" | "openEnrolments" | "upwardOnly"

/** Who enrolled on a day without any version: nobody judges, the version before goes on, or the next one takes over. @category types */
export type Gap = "nothing" | "previous" | "next"

/** Rencana peralihan: the versions of one scheme, in any order. @category types */
export interface Plan {
  readonly gap: Gap
  readonly versions: ReadonlyArray<{ readonly scheme: Scheme; readonly reach: Reach }>
}

/** The version that judges, and those that may still help. @category types */
export interface Assigned {
  readonly scheme: Scheme
  readonly secondChances: ReadonlyArray<Scheme>
}

/** No version judges: none was in force, or the day of enrolment is unknown and more than one could be meant. @category errors */
export class NoVersion extends Data.TaggedError("NoVersion")<{
  readonly reason: "nothingInForce" | "enrolmentUnknown"
  readonly day?: Day
}> {}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns the version that judges a case file on its day, and the later versions that may only help.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Transition } from "@sepasar/core/certification"
 * import { CaseFile } from "@sepasar/core/evidence"
 * import { Day, Id } from "@sepasar/core/kernel"
 *
 * const version = (version: string, from: string, minimum: number) => ({
 *   id: Id.make<"SchemeId">("example"), version, kind: "training" as const, name: { id: "Contoh", en: "Example" }, from: Day.make(from),
 *   source: { instrument: "Own rule", url: "https://example.org", read: "own-rule" as const, confidence: "A" as const },
 *   minutesPerLessonHour: 45, validity: { kind: "never" as const }, tree: { kind: "mentoring-visits" as const, minimum }
 * })
 * const plan = { gap: "nothing" as const, versions: [
 *   { scheme: version("1", "2026-01-01", 4), reach: "newEnrolments" as const },
 *   { scheme: version("2", "2026-07-01", 3), reach: "openEnrolments" as const }
 * ] }
 * const file = (asOf: string) => ({ ...CaseFile.empty(Id.make("P-1"), Day.make(asOf)), enrolledOn: Day.make("2026-03-01") })
 * Result.getOrThrow(Transition.assign(plan, file("2026-06-30"))).scheme.version // => "1"
 * Result.getOrThrow(Transition.assign(plan, file("2026-07-01"))).scheme.version // => "2"
 * ```
 * @category rules
 */
export const assign = (plan: Plan, file: CaseFile): Result.Result<Assigned, NoVersion> => {
  const begun = plan.versions.filter(({ scheme }) => scheme.from <= file.asOf).sort((a, b) => order(a.scheme, b.scheme))
  if (file.enrolledOn === undefined) {
    const [only, ...others] = begun
    if (only === undefined) return Result.fail(new NoVersion({ reason: "nothingInForce", day: file.asOf }))
    return others.length > 0
      ? Result.fail(new NoVersion({ reason: "enrolmentUnknown" }))
      : Result.succeed({ scheme: only.scheme, secondChances: [] })
  }
  const enrolled = file.enrolledOn
  const base = begun.findLastIndex(({ scheme }) => scheme.from <= enrolled && (scheme.until === undefined || enrolled <= scheme.until))
  const start = base >= 0 ? base
    : plan.gap === "previous" ? begun.findLastIndex(({ scheme }) => scheme.from <= enrolled)
    : plan.gap === "next" ? begun.findIndex(({ scheme }) => scheme.from > enrolled)
    : -1
  const first = begun[start]
  if (first === undefined) return Result.fail(new NoVersion({ reason: "nothingInForce", day: enrolled }))
  let judging = first.scheme
  const secondChances: Array<Scheme> = []
  for (const { reach, scheme } of begun.slice(start + 1)) {
    if (reach === "upwardOnly") secondChances.push(scheme)
    if (reach === "openEnrolments" && isOpen(file, scheme)) {
      judging = scheme
      secondChances.length = 0
    }
  }
  return Result.succeed({ scheme: judging, secondChances })
}

/**
 * Recommends by the version that judges; where it is not met, by the first second chance that is.
 *
 * @category rules
 */
export const recommend = (plan: Plan, file: CaseFile, context?: Context): Result.Result<Eligibility.CertificationRecommendation, NoVersion> =>
  Result.map(assign(plan, file), ({ scheme, secondChances }) => {
    const advice = Eligibility.recommend(scheme, file, context)
    if (advice.verdict === "met") return advice
    for (const other of secondChances) {
      const second = Eligibility.recommend(other, file, context)
      if (second.verdict === "met") return second
    }
    return advice
  })

// ── Clauses ─────────────────────────────────────────────────────────────────

/** By first day, then by version, so that the order of the list never decides. */
const order = (a: Scheme, b: Scheme): number =>
  a.from + a.version < b.from + b.version ? -1 : 1

/** Open is whoever was not decided favourably about this scheme before the version's first day: a refusal leaves the way open. */
const isOpen = (file: CaseFile, { from, id }: Scheme): boolean =>
  !file.decisions.some(({ day, outcome, scheme }) => scheme === id && day < from && (outcome === "granted" || outcome === "competent"))
