/**
 * Everything this example says in a language (kata-kata contoh musim): Indonesian is the original, English has its shape.
 *
 * @module
 */
import type { Format, Words } from "@sepasar/core/words"
import type { Problem } from "../import/Row.ts"

/** Sentences of the page, the rejects and the explanation of one trader; `{fact}` is filled in. */
export interface SeasonWords {
  readonly format: Format.Format
  /** The library's own words, for the rules' findings. */
  readonly library: Words
  readonly rejects: Readonly<Record<Problem, { readonly what: string; readonly todo: string }>>
  readonly page: Readonly<Record<PageText, string>>
  /** Changes of a remedy, as a task somebody can do. */
  readonly change: Readonly<Record<string, string>>
  /** Requirements, where the label of the scheme is not enough. */
  readonly clause: Readonly<Record<string, string>>
  readonly verdict: Readonly<Record<"met" | "unmet" | "undetermined" | "incomplete", string>>
  readonly outcome: Readonly<Record<string, string>>
  readonly read: Readonly<Record<string, string>>
  readonly element: Readonly<Record<string, string>>
  readonly stage: Readonly<Record<string, string>>
  readonly group: Readonly<Record<string, string>>
  /** What is wrong with an item of a test, in a word or two. */
  readonly mend: Readonly<Record<string, string>>
}

/** Names of the page's texts. */
export type PageText =
  | "title" | "subtitle" | "synthetic" | "print" | "skip" | "seen"
  | "gapsTitle" | "gapsLead" | "gapThresholds" | "gapImpact" | "gapMarkets" | "gapRejects" | "gapOpen" | "gapBlocked" | "gapPre" | "gapReach"
  | "gapKipp" | "gapLsp" | "gapStart"
  | "tileEnrolled" | "tileMet" | "tileCertified" | "tileStep" | "tileGain" | "tileGainUnit"
  | "funnelTitle" | "funnelLead" | "ofPrevious" | "notKnown" | "decisionsLine" | "otherwiseLine"
  | "marketsTitle" | "marketsLead" | "market" | "enrolled" | "certified" | "share" | "attendance" | "before" | "after" | "satisfaction" | "oneStep" | "small" | "unnamed" | "marketSource"
  | "changeTitle" | "changeLead" | "changeCity" | "changeBand" | "changeNotImpact" | "changeNone" | "wholeCity"
  | "classTitle" | "classLead" | "classItems" | "classItem" | "classShare" | "classRight" | "classRest" | "classKey"
  | "classPanel" | "classAssessor" | "classScored" | "classMean" | "classLeaning" | "classOrder" | "classWorks"
  | "stepsTitle" | "stepsLead" | "stepsNone" | "people" | "showIds" | "more" | "severalSteps" | "severalChanges" | "fixed" | "showFixed"
  | "surveyTitle" | "surveyLead" | "surveyNote"
  | "kippTitle" | "kippLead" | "kippQuestion" | "kippAgain" | "kippGap" | "kippPromise" | "awards"
  | "rulesTitle" | "rulesLead" | "requirement" | "asks" | "validity" | "topicsTitle" | "topicsLead" | "reachTitle" | "reachLead"
  | "people3" | "traceTitle" | "traceLead" | "traceEvents" | "traceNone" | "traceAbsent" | "traceRule" | "traceOne" | "version" | "trace" | "filesTitle" | "dossierLink"

/** Fills the facts into a sentence; numbers are written the language's way, years and ids are left alone. */
export const fillIn = (sentence: string, facts: Readonly<Record<string, string | number>>, format: Format.Format): string =>
  sentence.replace(/\{(\w+)\}/g, (hole, fact: string) => {
    const value = facts[fact]
    if (value === undefined) return hole
    return typeof value === "number" && !raw.has(fact) ? format.number(value) : String(value)
  })

/** Facts that are names of years, lines and numbers of things, not amounts. */
const raw: ReadonlySet<string> = new Set(["edition", "year", "line"])
