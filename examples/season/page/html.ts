/**
 * HTML in two languages at once (HTML dwibahasa): every text stands in both, and the page shows one.
 *
 * @module
 */
import { en } from "../words/en.ts"
import { id } from "../words/id.ts"
import { fillIn, type PageText, type SeasonWords } from "../words/SeasonWords.ts"

/** Facts of a sentence; a fact that itself has two languages is a function of the words. */
export type PageFacts = Readonly<Record<string, string | number | ((words: SeasonWords) => string)>>

/** Makes text safe inside HTML. */
export const esc = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")

/** Says something in both languages, from a function of the words. */
export const both = (say: (words: SeasonWords) => string): string => {
  const [first, second] = [say(id), say(en)]
  return first === second ? esc(first) : `<span lang="id">${esc(first)}</span><span lang="en">${esc(second)}</span>`
}

/** Says one of the page's texts with its facts. */
export const say = (text: PageText, facts: PageFacts = {}): string =>
  both((words) => fillIn(words.page[text], Object.fromEntries(Object.entries(facts).map(([fact, value]) =>
    [fact, typeof value === "function" ? value(words) : value])), words.format))

/** Writes a number both ways; what is not known is a dash. */
export const number = (value: number | string | undefined): string => both(({ format }) => (value === undefined ? "–" : format.number(value)))

/** Writes a mean or an index, which the library gives with two decimals, with both of them. */
export const figure = (value: number | undefined): string => number(value?.toFixed(2))

/** Writes a percentage both ways. */
export const percent = (value: number | undefined, decimals = 2): string => both(({ format }) => (value === undefined ? "–" : format.percent(value.toFixed(decimals))))

/** Links to a source; only https and http addresses become links. */
export const link = (url: string, text: string): string =>
  /^https?:\/\//.test(url) ? `<a href="${esc(url)}" rel="noreferrer">${esc(text)}</a>` : esc(text)

/** A section with its heading and lead. */
export const section = (name: string, title: string, lead: string, body: string): string =>
  `<section id="${name}" aria-labelledby="${name}-t"><h2 id="${name}-t">${title}</h2><p class="lead">${lead}</p>${body}</section>`
