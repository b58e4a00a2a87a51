/**
 * When could an innovation enter, and in which group? (asisten pendaftaran)
 *
 * Every group of every edition in a span of years gets an answer: eligible, not eligible, undetermined, or not held, with the
 * findings, the facts to ask for, the rules no text settles, and the first day it could be. It never says who will win.
 *
 * Law note: docs/law/kipp-editions.md
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Day from "../kernel/Day.ts"
import type { Finding, Missing } from "../rulebook/Recommendation.ts"
import type { Confidence } from "../rulebook/Source.ts"
import type { Edition, GroupId, Window } from "./Edition.ts"
import * as Editions from "./Editions.ts"
import * as Eligibility from "./Eligibility.ts"
import { minimumYears } from "./EligibilityClauses.ts"
import { startRange, type Innovation } from "./Innovation.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Jawaban untuk satu kelompok. @category types */
export type Answer = "eligible" | "not-eligible" | "undetermined" | "not-held"

/** Pilihan: one edition and group, answered. `group` is absent for an edition that was not held. @category types */
export interface Option {
  readonly edition: number
  readonly group?: GroupId
  readonly answer: Answer
  readonly findings: ReadonlyArray<Finding<Eligibility.Clause>>
  /** Facts to ask for, each once, those that decide most first. */
  readonly missing: ReadonlyArray<Missing>
  /** Unmet clauses that somebody can still change before the closing: fewer entries, a document, a link to a goal. */
  readonly changeable: ReadonlyArray<Eligibility.Clause>
  /** Rules that were found in no text. */
  readonly gaps: ReadonlyArray<Eligibility.Gap>
  readonly assumptions: ReadonlyArray<Eligibility.Assumption>
  readonly window: Window
  /** The day on which the minimum age is reached, whatever the window. */
  readonly comesOfAge?: Day.Day
  /** The first day of the window on which it could be entered; absent where it could not, or where the opening is not known. */
  readonly firstDay?: Day.Day
  /** The weakest confidence among the rules that were applied. */
  readonly confidence: Confidence
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Answers every group of every edition from one year to another, oldest first; years without an edition are left out.
 *
 * @example
 * ```ts
 * import { Day } from "@sepasar/core/kernel"
 * import { Award, Entry } from "@sepasar/core/kipp"
 *
 * const sepasarPedas = { started: Day.make("2018-07-01"), awards: [Award.make("top45/2020")], institutionEntries: 1 }
 * const answers = Entry.options(sepasarPedas, 2021, 2021).map(({ group, answer }) => `${group}: ${answer}`)
 * answers // => ["umum: not-eligible", "replikasi: undetermined", "khusus: undetermined"]
 * ```
 * @category rules
 */
export const options = (
  innovation: Innovation,
  from: number,
  until: number,
  assumptions: ReadonlyArray<Eligibility.Assumption> = []
): ReadonlyArray<Option> =>
  Editions.all.filter(({ year }) => year >= from && year <= until).flatMap((edition): ReadonlyArray<Option> =>
    edition.held ? edition.groups.map(({ id }) => option(edition, id, innovation, assumptions)) : [notHeld(edition)])

/**
 * Answers "when could we enter, in which group?": eligible options first, then open ones, then the others; earliest first in each.
 *
 * @category rules
 */
export const when = (
  innovation: Innovation,
  from: number,
  until: number,
  assumptions: ReadonlyArray<Eligibility.Assumption> = []
): ReadonlyArray<Option> => {
  const place: Readonly<Record<Answer, number>> = { eligible: 0, undetermined: 1, "not-eligible": 2, "not-held": 3 }
  return options(innovation, from, until, assumptions).toSorted((a, b) => place[a.answer] - place[b.answer] || a.edition - b.edition)
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const option = (edition: Edition, group: GroupId, innovation: Innovation, assumptions: ReadonlyArray<Eligibility.Assumption>): Option => {
  const own = awardsBefore(edition, innovation)
  const answer = Eligibility.recommendIn(edition, own, { edition: edition.year, group, assumptions })
  const incomplete = Result.isFailure(answer) && answer.failure._tag === "RulebookIncomplete" ? answer.failure : undefined
  const advice = Result.isSuccess(answer) ? answer.success : undefined
  const findings = advice?.findings ?? incomplete?.findings ?? []
  const verdict: Answer = advice === undefined ? "undetermined" : advice.verdict === "met" ? "eligible" : advice.verdict === "unmet" ? "not-eligible" : "undetermined"
  const comesOfAge = ageDay(edition, group, innovation)
  const { open } = edition.window
  return {
    edition: edition.year,
    group,
    answer: verdict,
    findings,
    missing: ask(findings),
    changeable: findings.flatMap(({ clause, verdict }) => (verdict === "unmet" && changeable.has(clause) ? [clause] : [])),
    gaps: incomplete?.missing ?? [],
    assumptions: advice?.assumptions ?? [],
    window: edition.window,
    ...(comesOfAge === undefined ? {} : { comesOfAge }),
    ...(verdict === "eligible" && open !== undefined ? { firstDay: open } : {}),
    confidence: weakest(findings.map(({ source }) => source.confidence))
  }
}

// A past award, a start or a missing invitation cannot be changed by the entrant.
const changeable: ReadonlySet<Eligibility.Clause> = new Set(["within-the-institution-cap", "linked-to-the-sdgs", "documents-at-hand"])

const notHeld = (edition: Edition): Option => ({
  edition: edition.year, answer: "not-held", findings: [], missing: [], changeable: [], gaps: [], assumptions: [], window: edition.window, confidence: edition.confidence
})

// An award of a later year, or of the same one, cannot bar an entry.
const awardsBefore = (edition: Edition, innovation: Innovation): Innovation => ({
  ...innovation,
  awards: innovation.awards?.filter(({ year }) => year < edition.year)
})

const ageDay = (edition: Edition, group: GroupId, { started, topics }: Innovation): Day.Day | undefined => {
  const years = minimumYears(edition.groups.find(({ id }) => id === group)?.rules ?? [], topics)
  return started === undefined || years === undefined ? undefined : Day.addYears(startRange(started).latest, years.most)
}

// A fact that several open clauses ask for is worth asking first; what is asked of the rulebook is not asked of the caller.
const ask = (findings: ReadonlyArray<Finding>): ReadonlyArray<Missing> => {
  const counts = new Map<string, { readonly missing: Missing; times: number }>()
  for (const missing of findings.flatMap((finding) => (finding.verdict === "undetermined" ? finding.missing : []))) {
    if (missing.fact === "rule-text" || missing.fact === "closing-day") continue
    const key = `${missing.fact}|${missing.about ?? ""}`
    const held = counts.get(key)
    if (held === undefined) counts.set(key, { missing, times: 1 })
    else held.times++
  }
  return [...counts.values()].sort((a, b) => b.times - a.times).map(({ missing }) => missing)
}

const weakest = (list: ReadonlyArray<Confidence>): Confidence => (list.length === 0 || list.includes("C") ? "C" : list.includes("B") ? "B" : "A")
