/**
 * An answer in words (penjelasan): one sentence to a trader, a table to an official, from the same findings.
 *
 * The words are passed in, so that a page carries one language. Text, Markdown and HTML are written from one
 * document; in HTML and Markdown everything that comes from outside is escaped. Numbers are cut to two decimals for
 * display, never rounded up over a minimum.
 *
 * @module
 */
import type { Doubt } from "../evidence/Consistency.ts"
import * as Day from "../kernel/Day.ts"
import * as Score from "../kernel/Score.ts"
import { type Facts, type Finding, fill, mark, type Missing } from "../rulebook/Recommendation.ts"
import type { Change } from "../rulebook/Remedy.ts"
import type { Answer } from "./Answer.ts"
import type { CertificationRecommendation, Clause } from "./Eligibility.ts"
import type { CertificationWords } from "./ExplainWords.ts"
import * as Scheme from "./Scheme.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** The words of one language, and how it writes days and numbers. @category types */
export interface Language {
  readonly language: "id" | "en"
  readonly format: { readonly day: (day: Day.Day) => string; readonly number: (value: number | string) => string }
  readonly certification: CertificationWords
}

/** A recommendation, with as much of the whole answer as was asked for. @category types */
export type Explained = CertificationRecommendation & Partial<Answer>

/** Baris: one finding as a row. @category types */
export interface Row {
  readonly mark: string
  readonly requirement: string
  readonly finding: string
  readonly evidence: ReadonlyArray<string>
  readonly source: { readonly text: string; readonly url: string }
}

/** Naskah penjelasan: what every form of the full explanation is written from. @category types */
export interface Document {
  readonly language: "id" | "en"
  readonly title: string
  readonly verdict: string
  readonly rule: string
  readonly columns: readonly [requirement: string, finding: string, evidence: string, source: string]
  readonly rows: ReadonlyArray<Row>
  readonly sections: ReadonlyArray<{ readonly title: string; readonly items: ReadonlyArray<string> }>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Says the answer to the trader in one sentence; a second one names the earliest day, where it is known.
 *
 * @example
 * ```ts
 * import { Answer, Explain } from "@sepasar/core/certification"
 * import { CaseFile } from "@sepasar/core/evidence"
 * import { Day, Id } from "@sepasar/core/kernel"
 * import { en } from "@sepasar/core/words/en"
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
 *   tree: { kind: "age-at-least" as const, years: 17, on: "day" as const }
 * }
 * const answer = Answer.of(scheme, CaseFile.empty(Id.make("P-1"), Day.make("2026-06-30")))
 * Explain.short(answer, scheme, en).includes("day of birth") // => true
 * ```
 * @category rules
 */
export const short = (answer: Explained, scheme: Scheme.Scheme, words: Language): string => {
  const { certification, format } = words
  const detail = details(answer, scheme, words).join("; ")
  const sentence = fill(certification.short[answer.verdict], { scheme: scheme.name[words.language], day: format.day(answer.day), detail })
  if (answer.verdict === "met" || answer.earliest === undefined) return sentence
  return `${sentence} ${fill(certification.shortEarliest, { day: format.day(answer.earliest) })}`
}

/** Writes the document that the full explanation is made of. @category rules */
export const document = (answer: Explained, scheme: Scheme.Scheme, words: Language): Document => {
  const { certification: { headings, verdicts }, format } = words
  const labels = new Map(Scheme.leaves(scheme.tree).map(({ leaf, path }) => [path, leaf.label]))
  const section = (title: string, items: ReadonlyArray<string>) => (items.length === 0 ? [] : [{ title, items }])
  const { remedy } = answer
  return {
    language: words.language,
    title: scheme.name[words.language],
    verdict: verdicts[answer.verdict],
    rule: fill(headings.rule, { rule: answer.rule, version: answer.version, since: format.day(answer.inForceSince), day: format.day(answer.day) }),
    columns: [headings.requirement, headings.finding, headings.evidence, headings.source],
    rows: answer.findings.map((finding) => ({
      mark: mark[finding.verdict],
      requirement: labels.get(finding.path ?? "")?.[words.language] ?? words.certification.kinds[finding.clause],
      finding: say(finding, words),
      evidence: finding.evidence,
      source: { text: [finding.source.instrument, finding.source.article].filter((part) => part !== undefined).join(", "), url: finding.source.url }
    })),
    sections: [
      ...section(headings.missing, (answer.missing ?? []).map((missing) => ask(missing, scheme, words))),
      ...section(headings.steps, [
        ...(remedy?.changes ?? []).map((change) => advise(change, scheme, words)),
        ...(remedy?.possible === true && !remedy.minimum ? [headings.notMinimum] : [])
      ]),
      ...section(headings.fixed, (remedy?.fixed ?? []).map(({ fact, path }) => `${nameOf(path, scheme, words)}: ${lookUp(words.certification.fixed, fact)}`)),
      ...section(headings.earliest, answer.earliest === undefined || answer.verdict === "met" ? [] : [format.day(answer.earliest)]),
      ...section(headings.doubts, (answer.doubts ?? []).map((doubt) => doubted(doubt, words)))
    ]
  }
}

/** Says one finding, with its numbers and days written as the language writes them. @category rules */
export const say = (finding: Finding<Clause>, words: Language): string => {
  const { facts } = finding
  const label = (words.language === "id" ? facts["labelId"] : facts["labelEn"]) ?? ""
  const written = shown({ ...facts, label }, words)
  return fill(words.certification.findings[finding.clause][finding.verdict], { ...written, wanted: wanted(facts, written) })
}

/** Says one change, and from when it can be done. @category rules */
export const advise = (change: Change, scheme: Scheme.Scheme, words: Language): string => {
  const sentence = lookUp(words.certification.changes, change.change)
  const facts = change.change === "take-assessment"
    ? { ...change.facts, amount: units(change.facts["amount"]), possible: units(change.facts["possible"]) }
    : "fact" in change.facts ? { ...change.facts, fact: factName(String(change.facts["fact"]), scheme, words) } : change.facts
  const when = change.earliest === undefined || "day" in facts || "until" in facts ? "" : ` (${words.format.day(change.earliest)})`
  return `${fill(sentence, shown(facts, words))}${when}`
}

/** Says what is missing. @category rules */
export const ask = ({ about, fact }: Missing, scheme: Scheme.Scheme, words: Language): string =>
  fill(lookUp(words.certification.missing, fact), shown({ about: about === undefined ? "" : factName(about, scheme, words) }, words))

// ── Clauses ─────────────────────────────────────────────────────────────────

const lookUp = (table: Readonly<Record<string, string>>, key: string): string => Object.hasOwn(table, key) ? table[key]! : key

const doubted = ({ about, doubt }: Doubt, words: Language): string => fill(words.certification.doubts[doubt], shown({ about }, words))

/** What to say to the trader: what could still settle the answer, else the steps where they were worked out, else what is wrong. */
const details = (answer: Explained, scheme: Scheme.Scheme, words: Language): ReadonlyArray<string> => {
  const { missing = [] } = answer
  if (missing.length > 0) return missing.map((each) => ask(each, scheme, words))
  if (answer.remedy?.possible === true) return answer.remedy.changes.map((change) => advise(change, scheme, words))
  return answer.findings.filter(({ verdict }) => verdict === answer.verdict).map((finding) => say(finding, words))
}

const nameOf = (path: string, scheme: Scheme.Scheme, words: Language): string => {
  const found = Scheme.leaves(scheme.tree).find((each) => each.path === path)?.leaf
  return found === undefined ? path : found.label?.[words.language] ?? words.certification.kinds[found.kind]
}

const factName = (fact: string, scheme: Scheme.Scheme, words: Language): string => {
  for (const { leaf } of Scheme.leaves(scheme.tree)) {
    if (leaf.kind === "declared-fact" && leaf.fact === fact) return leaf.labels[words.language]
  }
  return fact
}

/** What a declared fact should be: a value, or the bounds of a number. */
const wanted = (facts: Facts, written: Facts): string =>
  [
    ...(facts["expected"] === "" ? [] : [`${written["expected"]}`]),
    ...(facts["atLeast"] === "" ? [] : [`≥ ${written["atLeast"]}`]),
    ...(facts["atMost"] === "" ? [] : [`≤ ${written["atMost"]}`])
  ].join(", ")

const units = (value: number | string | undefined): number => Score.toNumber(Score.ofUnits(Number(value)))

const shown = (facts: Facts, words: Language): Facts =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, write(value, words)]))

const write = (value: number | string, { certification, format }: Language): string => {
  if (value === "") return certification.unknown
  if (typeof value === "number") return format.number(cut(value))
  return Day.isDay(value) ? format.day(value) : lookUp(certification.codes, value)
}

/** At most two decimals, cut off: 74.996 does not read as 75. */
const cut = (value: number): number => Math.trunc(Number((value * 100).toFixed(6))) / 100
