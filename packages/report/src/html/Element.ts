/**
 * Small pieces of HTML text (potongan halaman): bilingual runs, headings, tables, escaped throughout.
 *
 * @module
 */
import type { Bilingual } from "../Bilingual.ts"
import { escape } from "../chart/Canvas.ts"

// ── Rule ────────────────────────────────────────────────────────────────────

/** Writes a sentence in both languages; the page shows the one that is chosen. @category rules */
export const both = ({ en, id }: Bilingual): string =>
  id === en ? escape(id) : `<span lang="id">${escape(id)}</span><span lang="en">${escape(en)}</span>`

/** Writes a block of text in both languages, a paragraph a blank line. @category rules */
export const paragraphs = ({ en, id }: Bilingual): string => {
  const block = (text: string, lang: string) => `<div lang="${lang}">${text.trim().split(/\n\s*\n/).map((part) => `<p>${escape(part.trim())}</p>`).join("")}</div>`
  return block(id, "id") + block(en, "en")
}

/** Writes a table with a caption and column headings; cells are finished HTML. `numeric` columns are set to the right. @category rules */
export const table = (
  caption: Bilingual,
  columns: ReadonlyArray<{ readonly title: Bilingual; readonly numeric?: boolean }>,
  rows: ReadonlyArray<ReadonlyArray<string>>
): string => {
  const cell = (html: string, at: number) => {
    const { numeric } = columns[at]!
    return at === 0 ? `<th scope="row">${html}</th>` : `<td${numeric === true ? ' class="number"' : ""}>${html}</td>`
  }
  return `<div class="scroll" role="region" tabindex="0" aria-label="${escape(`${caption.id} / ${caption.en}`)}"><table><caption>${both(caption)}</caption><thead><tr>${
    columns.map(({ numeric, title }) => `<th scope="col"${numeric === true ? ' class="number"' : ""}>${both(title)}</th>`).join("")
  }</tr></thead><tbody>${rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("")}</tbody></table></div>`
}

/** Writes a titled section of the page with an anchor. @category rules */
export const part = (id: string, title: Bilingual, body: string): string =>
  `<section id="${escape(id)}" aria-labelledby="${escape(id)}-title"><h2 id="${escape(id)}-title">${both(title)}</h2>${body}</section>`

/** Only web addresses become links; anything else is text. @category rules */
export const link = (url: string, text: string): string =>
  /^https?:\/\//.test(url) ? `<a href="${escape(url)}" rel="noopener">${escape(text)}</a>` : escape(text)
