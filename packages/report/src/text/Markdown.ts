/**
 * Proposal sections as Markdown text (naskah proposal), each with its count against its limit.
 *
 * A text over its limit is written whole and marked: cutting is the writer's decision.
 *
 * @module
 */
import type { Language } from "../Bilingual.ts"
import * as Dossier from "../Dossier.ts"

// ── Rule ────────────────────────────────────────────────────────────────────

/** Writes one section: its title, its text, the figures that support it, and the count. @category rules */
export const section = (dossier: Dossier.Dossier, { figures, limit, text, title, words }: Dossier.Section, language: Language): string => {
  const say = word[language]
  const supported = dossier.figures.filter(({ id }) => figures.includes(id)).map((figure) =>
    `- ${figure.label[language]}: ${figure.qualifier === undefined ? "" : `${figure.qualifier[language]} `}${figure.value[language]} (${figure.period[language]}) [${Dossier.sourceNumber(dossier, figure.source)}]`)
  const count = limit === undefined ? say.counted(words[language]) : words[language] > limit ? say.over(words[language], limit) : say.within(words[language], limit)
  return [`## ${title[language]}`, "", text[language].trim() === "" ? `_${say.empty}_` : text[language].trim(), "", ...(supported.length === 0 ? [] : [`**${say.figures}**`, "", ...supported, ""]), `_${count}_`, ""].join("\n")
}

/** Writes all sections of one edition, with the numbered sources at the end. @category rules */
export const proposal = (dossier: Dossier.Dossier, edition: number, language: Language): string => [
  `# ${dossier.title[language]} · KIPP ${edition}`,
  "",
  ...(dossier.notice === undefined ? [] : [`> ${dossier.notice[language]}`, ""]),
  ...dossier.sections.filter((one) => one.edition === edition).map((one) => section(dossier, one, language)),
  `## ${word[language].sources}`,
  "",
  ...dossier.sources.map(({ confidence, instrument, url }, at) => `${at + 1}. ${instrument} (${confidence}). ${url}`),
  ""
].join("\n")

// ── Clauses ─────────────────────────────────────────────────────────────────

const word = {
  id: {
    counted: (words: number) => `${words} kata; batas kata tidak ditemukan pada naskah yang terbaca`,
    within: (words: number, limit: number) => `${words} dari ${limit} kata`,
    over: (words: number, limit: number) => `${words} kata, ${words - limit} di atas batas ${limit}`,
    empty: "Belum ditulis.",
    figures: "Angka pendukung",
    sources: "Sumber"
  },
  en: {
    counted: (words: number) => `${words} words; no word limit was found in the texts read`,
    within: (words: number, limit: number) => `${words} of ${limit} words`,
    over: (words: number, limit: number) => `${words} words, ${words - limit} over the limit of ${limit}`,
    empty: "Not written yet.",
    figures: "Supporting figures",
    sources: "Sources"
  }
} as const
