/**
 * The answer a rule gives, with its reasons (rekomendasi dan alasannya).
 *
 * A rule recommends; a person decides, and the decision is a separate event in
 * the ledger. Wording lives in `words/`, not here.
 *
 * @module
 */
import type { Day } from "../kernel/Day.ts"
import * as Kleene from "../kernel/Verdict.ts"
import type { Verdict } from "../kernel/Verdict.ts"
import type { Source } from "./Source.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Numbers and names that decided, to be filled into a sentence. @category types */
export type Facts = Readonly<Record<string, string | number>>

/** Fakta yang belum ada: what is not known, about what, so that somebody can be asked. @category types */
export interface Missing {
  readonly fact: string
  readonly about?: string
}

/** Temuan: one clause's answer, with the numbers and the evidence that decided. @category types */
export interface Finding<Clause extends string = string> {
  readonly clause: Clause
  readonly verdict: Verdict
  readonly facts: Facts
  readonly source: Source
  /** Ids of the events that decided. */
  readonly evidence: ReadonlyArray<string>
  readonly missing: ReadonlyArray<Missing>
  /** Where in the scheme the clause stands, such as `all/2`; absent in rules that are no tree. */
  readonly path?: string
}

/** At least one finding: a rule with nothing to check is a mistake, not a yes. @category types */
export type Findings<Clause extends string = string> = readonly [Finding<Clause>, ...Array<Finding<Clause>>]

/** Rekomendasi: verdict, the rule and version that gave it, the day it speaks of, and why. @category types */
export interface Recommendation<Clause extends string = string> {
  readonly rule: string
  readonly version: string
  readonly inForceSince: Day
  readonly day: Day
  readonly verdict: Verdict
  readonly findings: Findings<Clause>
}

/** One language's wording: every clause, every verdict, `{fact}` filled in. @category types */
export type Words<Clause extends string> = Readonly<Record<Clause, Readonly<Record<Verdict, string>>>>

// ── Rule ────────────────────────────────────────────────────────────────────

/** All clauses must hold: one unmet decides; short of that, one unknown leaves it open. @category rules */
export const all = <C extends string>(
  rule: { readonly id: string; readonly version: string; readonly inForceSince: Day },
  day: Day,
  findings: Findings<C>
): Recommendation<C> => ({
  rule: rule.id,
  version: rule.version,
  inForceSince: rule.inForceSince,
  day,
  verdict: Kleene.all(findings.map(({ verdict }) => verdict)),
  findings
})

/** Says a recommendation in one language, a line for each finding, with its source. @category rules */
export const explain = <C extends string>(self: Recommendation<C>, words: Words<C>): ReadonlyArray<string> =>
  self.findings.map((finding) => `${mark[finding.verdict]} ${say(finding, words)} [${finding.source.instrument}]`)

/** Says one finding: the clause's sentence with its facts filled in. @category rules */
export const say = <C extends string>({ clause, facts, verdict }: Finding<C>, words: Words<C>): string =>
  fill(words[clause][verdict], facts)

/** Fills `{name}` in a sentence with facts; a fact that is not there stays visible as `{name}`. @category rules */
export const fill = (sentence: string, facts: Facts): string =>
  sentence.replace(/\{(\w+)\}/g, (hole, fact: string) => (fact in facts ? String(facts[fact]) : hole))

/** The sign before a finding: ✓ met, ✗ unmet, ? undetermined. @category rules */
export const mark: Readonly<Record<Verdict, string>> = { met: "✓", unmet: "✗", undetermined: "?" }
