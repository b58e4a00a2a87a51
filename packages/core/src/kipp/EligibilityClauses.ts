/**
 * The entry rules one by one (butir syarat): facts of an innovation against one rule of an edition.
 *
 * A fact nobody gave leaves its clause open and is listed as missing.
 *
 * @module
 */
import * as Day from "../kernel/Day.ts"
import * as Kleene from "../kernel/Verdict.ts"
import type { Verdict } from "../kernel/Verdict.ts"
import type { Facts, Finding, Missing } from "../rulebook/Recommendation.ts"
import * as Award from "./Award.ts"
import { sourceOf, type Edition, type GroupId, type Parameter, type Rule } from "./Edition.ts"
import { startRange, type Innovation } from "./Innovation.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** What must be true, one id for each kind of rule. @category types */
export type Clause =
  | "old-enough"
  | "never-on-a-final-list"
  | "below-the-long-list-limit"
  | "on-an-earlier-final-list"
  | "history-open"
  | "adapts-a-listed-innovation"
  | "invited-by-the-minister"
  | "within-the-institution-cap"
  | "linked-to-the-sdgs"
  | "documents-at-hand"
  | "rule-read"

/** The rulebook a clause is read under. @category types */
export interface Under {
  readonly edition: Edition
  readonly group: GroupId
  readonly closing: Day.Day | undefined
  readonly rules: ReadonlyArray<Rule>
}

interface Answer {
  readonly clause: Clause
  readonly verdict: Verdict
  readonly facts: Facts
  readonly missing: ReadonlyArray<Missing>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** Answers one rule, or nothing where the rule restricts no innovation (a duty to enter, an exception read with its rule). @category rules */
export const finding = (under: Under, rule: Rule, innovation: Innovation): ReadonlyArray<Finding<Clause>> => {
  const answer = answers(under, rule, innovation)
  if (answer === undefined) return []
  return [{ ...answer, source: sourceOf(under.edition, rule), evidence: [], path: rule.id }]
}

/** Returns the whole years of implementation the group asks for, its topic exception applied; undefined while the topics decide and are not known. @category rules */
export const minimumYears = (rules: ReadonlyArray<Rule>, topics: ReadonlyArray<string> | undefined): { readonly least: number; readonly most: number } | undefined => {
  const plain = rules.flatMap(({ parameter }) => (parameter.kind === "minimum-age" ? [parameter.years] : []))
  if (plain.length === 0) return undefined
  const most = Math.max(...plain)
  const exceptions = rules.flatMap(({ parameter }) => (parameter.kind === "minimum-age-exception" ? [parameter] : []))
  if (topics === undefined && exceptions.length > 0) return { least: Math.min(most, ...exceptions.map(({ years }) => years)), most }
  const applied = exceptions.filter(({ topic }) => topics?.includes(topic))
  const years = applied.length === 0 ? most : Math.min(most, ...applied.map((exception) => exception.years))
  return { least: years, most: years }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const answers = (under: Under, rule: Rule, innovation: Innovation): Answer | undefined => {
  const { parameter } = rule
  switch (parameter.kind) {
    case "minimum-age": return oldEnough(under, innovation)
    case "no-prior-award": return neverOnAFinalList(parameter.awards, innovation)
    case "prior-award-count": return belowTheLongListLimit(parameter, innovation)
    case "prior-award": return onAnEarlierFinalList(parameter.awards, innovation)
    case "history": return historyOpen(parameter.top99Below, innovation)
    case "source-innovation": return adaptsAListedInnovation(parameter, innovation)
    case "invitation": return invited(under.edition.year, innovation)
    case "entries-at-most": return withinTheCap(parameter, innovation)
    case "sdg-links": return linkedToTheSdgs(parameter.atLeast, innovation)
    case "documents": return documentsAtHand(parameter.documents, innovation)
    case "not-read": return { clause: "rule-read", verdict: "undetermined", facts: { rule: rule.id, asks: parameter.asks }, missing: [{ fact: "rule-text", about: rule.id }] }
    default: return undefined
  }
}

const answer = (clause: Clause, verdict: Verdict, facts: Facts, ...missing: ReadonlyArray<Missing>): Answer => ({ clause, verdict, facts, missing })

// "Paling singkat": counted back from the closing in whole calendar years; the anniversary itself is enough.
const oldEnough = ({ closing, edition, rules }: Under, { started, topics }: Innovation): Answer => {
  const years = minimumYears(rules, topics)!
  if (closing === undefined) return answer("old-enough", "undetermined", { years: years.most }, { fact: "closing-day", about: String(edition.year) })
  if (started === undefined) return answer("old-enough", "undetermined", { years: years.most, closing }, { fact: "started" })
  const { earliest, latest } = startRange(started)
  const surely = Day.addYears(latest, years.most) <= closing
  const perhaps = Day.addYears(earliest, years.least) <= closing
  const facts = { years: years.most, closing, started: latest, from: Day.addYears(latest, years.most) }
  if (surely) return answer("old-enough", "met", facts)
  if (!perhaps) return answer("old-enough", "unmet", facts)
  const open = Day.addYears(latest, years.least) <= closing || Day.addYears(earliest, years.most) > closing
  return answer("old-enough", "undetermined", facts, { fact: years.least !== years.most && open ? "topics" : "started" })
}

const neverOnAFinalList = (listed: ReadonlyArray<string>, { awards }: Innovation): Answer => {
  if (awards === undefined) return answer("never-on-a-final-list", "undetermined", {}, { fact: "awards" })
  const hit = awards.find((award) => listed.some((text) => Award.equals(Award.make(text), award)))
  return hit === undefined
    ? answer("never-on-a-final-list", "met", {})
    : answer("never-on-a-final-list", "unmet", { award: Award.label(hit), tier: hit.tier, year: hit.year })
}

// "Two times, in a row or not" is read as two or more different years.
const belowTheLongListLimit = ({ below, tier }: Extract<Parameter, { kind: "prior-award-count" }>, { awards }: Innovation): Answer => {
  const list = Award.label({ tier, year: 0 }).replace("/0", "")
  if (awards === undefined) return answer("below-the-long-list-limit", "undetermined", { list, limit: below }, { fact: "awards" })
  const times = Award.times(awards, tier)
  return answer("below-the-long-list-limit", Kleene.of(times < below), { list, times, limit: below })
}

const onAnEarlierFinalList = (listed: ReadonlyArray<string>, { awards }: Innovation): Answer => {
  const wanted = listed.map((text) => Award.label(Award.make(text))).join(", ")
  if (awards === undefined) return answer("on-an-earlier-final-list", "undetermined", { wanted }, { fact: "awards" })
  const hit = awards.find((award) => listed.some((text) => Award.equals(Award.make(text), award)))
  return hit === undefined
    ? answer("on-an-earlier-final-list", "unmet", { wanted })
    : answer("on-an-earlier-final-list", "met", { wanted, award: Award.label(hit) })
}

const historyOpen = (below: number, { awards, entered }: Innovation): Answer => {
  const neverEntered = Kleene.of(entered === undefined ? (awards !== undefined && awards.length > 0 ? false : undefined) : !entered)
  const neverAwarded = Kleene.of(awards === undefined ? undefined : awards.length === 0)
  const times = awards === undefined ? undefined : Award.times(awards, "top99")
  const verdict = Kleene.any([neverEntered, neverAwarded, Kleene.of(times === undefined ? undefined : times < below)])
  return answer("history-open", verdict, { limit: below, times: times ?? 0 }, ...(verdict === "undetermined" ? [{ fact: "awards" }] : []))
}

const adaptsAListedInnovation = (parameter: Extract<Parameter, { kind: "source-innovation" }>, { replicates }: Innovation): Answer => {
  const facts = { list: Award.label({ tier: parameter.tier, year: 0 }).replace("/0", ""), from: parameter.fromYear, to: parameter.toYear ?? "…" }
  if (replicates === undefined) return answer("adapts-a-listed-innovation", "undetermined", facts, { fact: "replicates" })
  if (replicates === null) return answer("adapts-a-listed-innovation", "unmet", facts)
  if (replicates.awards === undefined) return answer("adapts-a-listed-innovation", "undetermined", facts, { fact: "awards", about: "replicates" })
  const listed = replicates.awards.some(({ tier, year }) =>
    tier === parameter.tier && year >= parameter.fromYear && (parameter.toYear === undefined || year <= parameter.toYear))
  return answer("adapts-a-listed-innovation", Kleene.of(listed), facts)
}

const invited = (year: number, { invitedFor }: Innovation): Answer =>
  invitedFor === undefined
    ? answer("invited-by-the-minister", "undetermined", { year }, { fact: "invitation", about: String(year) })
    : answer("invited-by-the-minister", Kleene.of(invitedFor.includes(year)), { year })

const withinTheCap = ({ confirmedFor, entries: limit }: Extract<Parameter, { kind: "entries-at-most" }>, { entrantType, institutionEntries }: Innovation): Answer => {
  const facts = { limit, entries: institutionEntries ?? "?" }
  if (institutionEntries === undefined) return answer("within-the-institution-cap", "undetermined", facts, { fact: "institution-entries" })
  if (confirmedFor !== undefined && entrantType === undefined) return answer("within-the-institution-cap", "undetermined", facts, { fact: "entrant-type" })
  if (confirmedFor !== undefined && !confirmedFor.includes(entrantType!)) {
    return answer("within-the-institution-cap", "undetermined", facts, { fact: "rule-text", about: `cap ${entrantType}` })
  }
  return answer("within-the-institution-cap", Kleene.of(institutionEntries <= limit), facts)
}

const linkedToTheSdgs = (atLeast: number, { sdgs }: Innovation): Answer =>
  sdgs === undefined
    ? answer("linked-to-the-sdgs", "undetermined", { limit: atLeast, links: "?" }, { fact: "sdgs" })
    : answer("linked-to-the-sdgs", Kleene.of(new Set(sdgs).size >= atLeast), { limit: atLeast, links: new Set(sdgs).size })

const documentsAtHand = (wanted: ReadonlyArray<string>, { documents }: Innovation): Answer => {
  if (documents === undefined) return answer("documents-at-hand", "undetermined", { documents: wanted.join(", ") }, { fact: "documents" })
  const lacking = wanted.filter((document) => !documents.includes(document))
  return answer("documents-at-hand", Kleene.of(lacking.length === 0), { documents: (lacking.length === 0 ? wanted : lacking).join(", ") })
}
