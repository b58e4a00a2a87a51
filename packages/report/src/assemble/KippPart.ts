/**
 * What the rulebooks say, made ready for the page (bagian KIPP): readiness by edition, gaps, and proposal sections.
 *
 * Nothing is judged here. Answers come from `@sepasar/core/kipp`, sentences from its words; this file only lays them out.
 *
 * @module
 */
import { Share } from "@sepasar/core/indicator"
import { Day } from "@sepasar/core/kernel"
import { Edition, type Entry, type EvidenceAtHand, type Proposal, WordCount } from "@sepasar/core/kipp"
import { Recommendation } from "@sepasar/core/rulebook"
import type { Words } from "@sepasar/core/words"
import type { Bilingual } from "../Bilingual.ts"
import type * as Dossier from "../Dossier.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Kedua bahasa of the core's words. @category types */
export interface BothWords {
  readonly id: Words
  readonly en: Words
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** Lays out the answers of the entry assistant, in the order given. @category rules */
export const readiness = (options: ReadonlyArray<Entry.Option>, words: BothWords): ReadonlyArray<Dossier.Readiness> =>
  options.map(({ answer, edition, findings, firstDay, group }): Dossier.Readiness => ({
    edition,
    group: group === undefined ? each(words, ({ kipp }) => kipp.answers["not-held"]) : each(words, ({ kipp }) => kipp.groups[group]),
    verdict: verdicts[answer],
    reasons: findings.map((finding) => ({
      verdict: finding.verdict,
      text: each(words, (language) => Recommendation.fill(language.kipp.eligibility[finding.clause][finding.verdict], said(finding.facts, language))),
      source: finding.source
    })),
    ...(firstDay === undefined ? {} : { firstDay })
  }))

/** Turns what the assistant still asks for, and what no text settles, into gaps, each once. @category rules */
export const gaps = (options: ReadonlyArray<Entry.Option>, words: BothWords): ReadonlyArray<Dossier.Gap> => {
  const asked = options.flatMap(({ missing }) => missing.map(({ fact }) => fact))
  const questions = [...new Set(asked)].filter((fact): fact is keyof Words["kipp"]["questions"] => fact in words.id.kipp.questions)
  const unread = options.filter(({ gaps: list }) => list.length > 0)
  return [
    ...questions.map((fact): Dossier.Gap => ({
      what: each(words, ({ kipp }) => kipp.questions[fact]),
      todo: { id: "Isi jawabannya dengan sumber.", en: "Fill in the answer with its source." }
    })),
    ...unread.map(({ edition, gaps: list, group }): Dossier.Gap => ({
      what: each(words, ({ kipp }) => Recommendation.fill(kipp.refusals.RulebookIncomplete, {
        edition, group: group === undefined ? "" : kipp.groups[group], missing: [...new Set(list.map(({ asks }) => kipp.asks[asks]))].join("; ")
      })),
      todo: { id: `Baca naskahnya, atau nyatakan anggapan (${list.map(({ rule }) => rule).join(", ")}).`, en: `Read the text, or state an assumption (${list.map(({ rule }) => rule).join(", ")}).` }
    }))
  ]
}

/** Lays out a readiness report as sections; `english` holds translations by section id, `figures` the ids of figures in the dossier. @category rules */
export const sections = (
  report: Proposal.Readiness,
  texts: { readonly id: Readonly<Record<string, string | undefined>>; readonly en: Readonly<Record<string, string | undefined>> },
  figures: ReadonlySet<string>
): ReadonlyArray<Dossier.Section> =>
  report.sections.map(({ evidence, limit, section }): Dossier.Section => {
    const text = { id: texts.id[section.id] ?? "", en: texts.en[section.id] ?? "" }
    return {
      id: section.id,
      edition: report.edition,
      title: { id: section.nameId, en: section.nameEn },
      ...(limit === undefined ? {} : { limit }),
      words: { id: WordCount.of(text.id, report.sections[0]!.rule).words, en: WordCount.of(text.en, report.sections[0]!.rule).words },
      text,
      figures: evidence.atHand.filter((kind) => figures.has(kind))
    }
  })

/** The known counts of an edition's funnel as a picture, with the sources' own figures; undefined where fewer than two are known. @category rules */
export const funnel = (edition: Edition.Edition): Dossier.Picture | undefined => {
  const counts = edition.results.counts.filter(({ stage }) => stage !== "failedAdmin")
  return counts.length < 2 ? undefined : {
    id: `funnel-${edition.year}`,
    kind: "bars",
    title: { id: `Corong KIPP ${edition.year} (nasional)`, en: `Funnel of KIPP ${edition.year} (national)` },
    description: { id: counts.map(({ count, stage }) => `${stageName(stage).id} ${count}`).join(", "), en: counts.map(({ count, stage }) => `${stageName(stage).en} ${count}`).join(", ") },
    sources: [...new Map(counts.map((fact) => readIn(edition, Edition.sourceOf(edition, fact))).map((source) => [source.url, source])).values()],
    bars: counts.map(({ count, stage }) => ({ label: stageName(stage), value: count }))
  }
}

/**
 * Draws how far the evidence at hand reaches each criterion: the share of the kinds that would speak to it.
 *
 * It is no score and nobody's weight: one kind counts like another, and whether it convinces is for a reader. A criterion that no figure
 * speaks to has no value.
 *
 * @category rules
 */
export const criteria = (coverage: ReadonlyArray<EvidenceAtHand.Coverage>, words: BothWords): Dossier.Picture => {
  const spokes = coverage.map(({ atHand, criterion, lacking }) => ({
    label: each(words, ({ kipp }) => kipp.criteria[criterion]),
    value: Share.percent(atHand.length, atHand.length + lacking.length, 0) ?? null,
    counted: `${atHand.length}/${atHand.length + lacking.length}`
  }))
  const read = (language: "id" | "en", none: string) =>
    spokes.map(({ counted, label, value }) => `${label[language]} ${value === null ? none : counted}`).join(", ")
  return {
    id: "criteria",
    kind: "radar",
    greatest: 100,
    title: { id: "Bukti yang tersedia tiap kriteria (%)", en: "Evidence at hand by criterion (%)" },
    description: { id: read("id", "tanpa angka"), en: read("en", "no figure") },
    note: {
      id: "Bagian jenis bukti yang sudah ada dari yang dapat mendukung kriteria itu. Ini bukan nilai dan bukan penilaian panel; jenis bukti mana mendukung kriteria mana adalah bacaan kami. Kebaruan tidak ditunjukkan oleh angka mana pun.",
      en: "The share of kinds of evidence at hand, of those that can support the criterion. It is not a score and not the panel's judgement; which kind supports which criterion is our own reading. No figure shows novelty."
    },
    spokes: spokes.map(({ label, value }) => ({ label, value }))
  }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const verdicts = { eligible: "met", "not-eligible": "unmet", undetermined: "undetermined", "not-held": "not-held" } as const

/** A count was printed by a site or a paper, not by the edition's guideline. */
const readIn = ({ year }: Edition.Edition, { confidence, read, url }: Dossier.Source): Dossier.Source =>
  ({ instrument: `KIPP ${year}, ${URL.canParse(url) ? new URL(url).hostname : url}`, url, read, confidence })

const stages: Readonly<Record<string, Bilingual>> = {
  registered: { id: "terdaftar", en: "registered" },
  submitted: { id: "diajukan", en: "submitted" },
  passedAdmin: { id: "lolos administrasi", en: "passed the administrative check" },
  shortlisted: { id: "daftar pendek", en: "short list" },
  nominated: { id: "nomine", en: "nominated" },
  finalists: { id: "finalis", en: "finalists" }
}
const stageName = (stage: string): Bilingual => stages[stage] ?? { id: stage, en: stage }

const each = (words: BothWords, say: (language: Words) => string): Bilingual => ({ id: say(words.id), en: say(words.en) })

/** Days are written the language's way, and what a rule would settle is said in words. */
const said = (facts: Recommendation.Facts, { format, kipp }: Words): Recommendation.Facts =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [
    name,
    Day.isDay(value) ? format.day(value) : name === "asks" && value in kipp.asks ? kipp.asks[value as keyof typeof kipp.asks] : value
  ]))
