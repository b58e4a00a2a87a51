/**
 * Whether an innovation may enter a group of an edition (kelayakan ikut serta), and why.
 *
 * One clause a rule, in the order of the rulebook. A known failure decides. Where nothing fails but a rule was found in no text,
 * the answer is `RulebookIncomplete` with what is missing, unless the caller assumes a rule; the answer then names the assumption.
 *
 * Law note: docs/law/kipp-editions.md
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import type { Day } from "../kernel/Day.ts"
import * as Kleene from "../kernel/Verdict.ts"
import * as Recommendation from "../rulebook/Recommendation.ts"
import type { NothingInForce } from "../rulebook/Timeline.ts"
import * as Clauses from "./EligibilityClauses.ts"
import { group as groupOf, type Asks, type Edition, type Group, type GroupId, type Parameter, type Rule } from "./Edition.ts"
import * as Editions from "./Editions.ts"
import type { Innovation } from "./Innovation.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** What must be true, one id for each kind of rule. @category types */
export type Clause = Clauses.Clause

/** Anggapan: a rule the caller supposes in place of one no text settles, and why. `"no-rule"` supposes that there is none. @category types */
export interface Assumption {
  readonly rule: string
  readonly parameter: Parameter | "no-rule" | { readonly kind: "closing"; readonly day: Day }
  readonly because: string
}

/** What is not settled by any text: the rule's id and what it would say. @category types */
export interface Gap {
  readonly rule: string
  readonly asks: Asks | "closing"
}

/** Rekomendasi ikut serta: the recommendation, its edition and group, and the assumptions it rests on. @category types */
export interface Advice extends Recommendation.Recommendation<Clause> {
  readonly edition: number
  readonly group: GroupId
  readonly assumptions: ReadonlyArray<Assumption>
}

/** The edition has no such group. @category errors */
export class UnknownGroup extends Data.TaggedError("UnknownGroup")<{
  readonly edition: number
  readonly group: string
  readonly known: ReadonlyArray<GroupId>
}> {}

/** Nothing known fails, and a rule that could still fail was read nowhere. `findings` holds what could be checked. @category errors */
export class RulebookIncomplete extends Data.TaggedError("RulebookIncomplete")<{
  readonly edition: number
  readonly group: GroupId
  readonly missing: ReadonlyArray<Gap>
  readonly findings: ReadonlyArray<Recommendation.Finding<Clause>>
}> {}

/** Why there is no recommendation. @category errors */
export type Refusal = Editions.UnknownEdition | Editions.NotHeld | UnknownGroup | RulebookIncomplete

/** Which edition and group are meant, and what is assumed. @category types */
export interface Entry {
  readonly edition: number
  readonly group: GroupId
  readonly assumptions?: ReadonlyArray<Assumption>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Recommends for or against entering a group of an edition.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Day } from "@sepasar/core/kernel"
 * import { Award, Eligibility } from "@sepasar/core/kipp"
 *
 * const sepasarPedas = { started: Day.make("2018-07-01"), awards: [Award.make("top99/2020"), Award.make("top45/2020")], institutionEntries: 1 }
 * const advice = Result.getOrThrow(Eligibility.recommend(sepasarPedas, { edition: 2021, group: "umum" }))
 *
 * advice.verdict // => "unmet"
 * advice.findings.filter(({ verdict }) => verdict === "unmet").map(({ facts }) => facts.award) // => ["Top 45/2020"]
 * ```
 * @category rules
 */
export const recommend = (innovation: Innovation, entry: Entry): Result.Result<Advice, Refusal> =>
  Result.flatMap(Editions.held(entry.edition), (edition) => recommendIn(edition, innovation, entry))

/** Recommends for the edition whose registration is open on a day; silent on every other day. @category rules */
export const recommendOn = (
  innovation: Innovation,
  day: Day,
  group: GroupId,
  assumptions: ReadonlyArray<Assumption> = []
): Result.Result<Advice, Refusal | NothingInForce> =>
  Result.flatMap(Editions.openOn(day), (edition): Result.Result<Advice, Refusal> =>
    recommendIn(edition, innovation, { edition: edition.year, group, assumptions }))

/** Recommends under a given rulebook: a city's own, or an edition not yet in the list. @category rules */
export const recommendIn = (edition: Edition, innovation: Innovation, entry: Entry): Result.Result<Advice, Refusal> => {
  const found = groupOf(edition, entry.group)
  if (found === undefined) {
    return Result.fail(new UnknownGroup({ edition: edition.year, group: String(entry.group), known: edition.groups.map(({ id }) => id) }))
  }
  const assumptions = (entry.assumptions ?? []).filter((assumption) => applies(assumption, edition, found))
  const closing = closingOf(edition, assumptions)
  const rules = found.rules.flatMap((rule) => supposed(rule, assumptions))
  const findings = rules.flatMap((rule) => Clauses.finding({ edition, group: found.id, closing, rules }, rule, innovation))
  const verdict = Kleene.all(findings.map((finding) => finding.verdict))
  const missing: Array<Gap> = [
    ...(closing === undefined ? [{ rule: closingRule(edition), asks: "closing" as const }] : []),
    ...findings.flatMap((finding) => (finding.missing.some(({ fact }) => fact === "rule-text") ? [gapOf(finding)] : []))
  ]
  const [first, ...rest] = findings
  if (first === undefined || (verdict !== "unmet" && missing.length > 0)) {
    return Result.fail(new RulebookIncomplete({ edition: edition.year, group: found.id, missing, findings }))
  }
  const since = edition.window.open ?? closing!
  const rule = { id: `kipp.eligibility.${entry.group}`, version: String(edition.year), inForceSince: since }
  return Result.succeed({
    ...Recommendation.all<Clause>(rule, closing ?? since, [first, ...rest]),
    edition: edition.year,
    group: found.id,
    assumptions
  })
}

/** The id under which a closing day is assumed: `2016.window.close`. @category rules */
export const closingRule = (edition: Pick<Edition, "year">): string => `${edition.year}.window.close`

// ── Clauses ─────────────────────────────────────────────────────────────────

// A rule that was read, but not for this kind of entrant, is the cap of 2025.
const gapOf = ({ facts, path }: Recommendation.Finding<Clause>): Gap => ({ rule: path ?? "", asks: (facts["asks"] as Asks | undefined) ?? "cap" })

// A closing day answers only the question of the closing, and a rule only a rule; anything else is left out and not named.
const applies = ({ parameter, rule }: Assumption, edition: Edition, group: Group): boolean =>
  typeof parameter === "object" && parameter.kind === "closing" ? rule === closingRule(edition) : group.rules.some(({ id }) => id === rule)

const closingOf = (edition: Edition, assumptions: ReadonlyArray<Assumption>): Day | undefined => {
  const assumed = assumptions.find(({ rule }) => rule === closingRule(edition))?.parameter
  return typeof assumed === "object" && assumed.kind === "closing" ? assumed.day : edition.window.close
}

const supposed = (rule: Rule, assumptions: ReadonlyArray<Assumption>): ReadonlyArray<Rule> => {
  const assumption = assumptions.find((candidate) => candidate.rule === rule.id)
  if (assumption === undefined) return [rule]
  if (assumption.parameter === "no-rule" || assumption.parameter.kind === "closing") return []
  return [{ ...rule, parameter: assumption.parameter, confidence: "C", note: assumption.because }]
}
