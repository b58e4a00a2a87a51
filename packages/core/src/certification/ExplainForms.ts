/**
 * The full explanation as text, Markdown and HTML (bentuk penjelasan), from one document.
 *
 * @module
 */
import type { Document } from "./Explain.ts"

// ── Rule ────────────────────────────────────────────────────────────────────

/** Writes plain text: a line a finding. @category rules */
export const text = ({ rows, rule, sections, title, verdict }: Document): string =>
  [
    `${title}: ${verdict}`,
    rule,
    "",
    ...rows.map((row) => `${row.mark} ${row.requirement}: ${row.finding} [${[row.source.text, ...row.evidence].join("; ")}]`),
    ...sections.flatMap(({ items, title }) => ["", `${title}:`, ...items.map((item) => `- ${item}`)]),
    ""
  ].join("\n")

/** Writes Markdown: a table, and a list a section. @category rules */
export const markdown = ({ columns, rows, rule, sections, title, verdict }: Document): string =>
  [
    `## ${md(title)}: ${md(verdict)}`,
    "",
    md(rule),
    "",
    `| | ${columns.map(md).join(" | ")} |`,
    "|---|---|---|---|---|",
    ...rows.map((row) => `| ${row.mark} | ${md(row.requirement)} | ${md(row.finding)} | ${row.evidence.map(md).join(", ")} | ${mdLink(row.source.text, row.source.url)} |`),
    ...sections.flatMap(({ items, title }) => ["", `### ${md(title)}`, "", ...items.map((item) => `- ${md(item)}`)]),
    ""
  ].join("\n")

/** Writes a piece of HTML: a section with a table, to stand in a page. @category rules */
export const html = ({ columns, language, rows, rule, sections, title, verdict }: Document): string =>
  [
    `<section lang="${language}">`,
    `<h2>${escape(title)}: ${escape(verdict)}</h2>`,
    `<p>${escape(rule)}</p>`,
    "<table>",
    `<thead><tr><th></th>${columns.map((column) => `<th scope="col">${escape(column)}</th>`).join("")}</tr></thead>`,
    "<tbody>",
    ...rows.map(({ evidence, finding, mark, requirement, source }) =>
      `<tr><td>${escape(mark)}</td><th scope="row">${escape(requirement)}</th><td>${escape(finding)}</td><td>${
        evidence.map((id) => `<code>${escape(id)}</code>`).join(" ")
      }</td><td>${link(source.text, source.url)}</td></tr>`),
    "</tbody>",
    "</table>",
    ...sections.map(({ items, title }) => `<h3>${escape(title)}</h3>\n<ul>\n${items.map((item) => `<li>${escape(item)}</li>`).join("\n")}\n</ul>`),
    "</section>",
    ""
  ].join("\n")

/**
 * Writes the sentence to a trader (`Explain.short`) in a form: as it is, escaped for Markdown, or as a paragraph of HTML.
 *
 * @example
 * ```ts
 * import { ExplainForms } from "@sepasar/core/certification"
 *
 * ExplainForms.sentence("kios <A> & B*", "html", "id") // => '<p lang="id">kios &lt;A&gt; &amp; B*</p>'
 * ExplainForms.sentence("kios <A> & B*", "markdown", "id") // => "kios &lt;A&gt; &amp; B\\*"
 * ```
 * @category rules
 */
export const sentence = (said: string, form: "text" | "markdown" | "html", language: Document["language"]): string =>
  form === "html" ? `<p lang="${language}">${escape(said)}</p>` : form === "markdown" ? md(said) : said

// ── Clauses ─────────────────────────────────────────────────────────────────

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;" }

const escape = (value: string): string => value.replace(/[&<>"']/g, (sign) => entities[sign]!)

const web = /^https?:\/\//i

/** Only a web address becomes a link; a scheme built by hand may hold anything. */
const link = (label: string, url: string): string => web.test(url) ? `<a href="${escape(url)}">${escape(label)}</a>` : escape(label)

const mdLink = (label: string, url: string): string =>
  web.test(url) ? `[${md(label)}](<${url.replace(/[<>\s|\\]/g, (sign) => encodeURIComponent(sign))}>)` : md(label)

const md = (value: string): string =>
  value.replace(/[\\`*_{}[\]()#+!|~&<>]/g, (sign) => entities[sign] ?? `\\${sign}`).replace(/\s+/g, " ")
