/**
 * The dossier as one page (halaman berkas): self-contained HTML in Indonesian with an English switch.
 *
 * The switch is two radio buttons and a stylesheet: no script, so the page opens from a memory stick, in an
 * office without a network, and under the strictest content policy. Gaps come before achievements.
 *
 * @module
 */
import { type Bilingual, day } from "../Bilingual.ts"
import * as Dossier from "../Dossier.ts"
import { both, link, paragraphs, part, table } from "./Element.ts"
import { figure } from "./Figure.ts"
import { escape } from "../chart/Canvas.ts"
import { stylesheet } from "./Stylesheet.ts"

// ── Rule ────────────────────────────────────────────────────────────────────

/** Writes the whole page; the same dossier gives the same bytes. @category rules */
export const page = (dossier: Dossier.Dossier): string => {
  const parts = [
    gaps(dossier),
    part("innovation", words.innovation, paragraphs(dossier.summary) + claims(dossier)),
    part("readiness", words.readiness, `<p>${both(words.neverWin)}</p>${overview(dossier)}${dossier.readiness.map((one) => readiness(dossier, one)).join("")}`),
    part("figures", words.figures, cards(dossier) + statements(dossier)),
    part("pictures", words.pictures, dossier.pictures.map((one) => figure(one, (source) => mark(dossier, source))).join("")),
    part("proposal", words.proposal, dossier.sections.map((one) => section(dossier, one)).join("") || `<p>${both(words.none)}</p>`),
    part("sources", words.sources, sources(dossier))
  ]
  return frame(dossier, parts.join("\n"))
}

/** Wraps finished parts into a page with title, language switch, contents and footer. @category rules */
export const frame = (dossier: Pick<Dossier.Dossier, "title" | "owner" | "asOf" | "notice" | "rules">, body: string): string => `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(dossier.title.id)}</title>
<style>${stylesheet}</style>
</head>
<body>
<header>
<fieldset class="language"><legend class="unseen">Bahasa / Language</legend><label><input type="radio" name="language" id="language-id" checked> Bahasa Indonesia</label><label><input type="radio" name="language" id="language-en"> English</label></fieldset>
<h1>${both(dossier.title)}</h1>
<p class="lead">${both(dossier.owner)} · ${both({ id: `keadaan per ${day(dossier.asOf).id}`, en: `as of ${day(dossier.asOf).en}` })}</p>
${dossier.notice === undefined ? "" : `<p class="notice">${both(dossier.notice)}</p>`}
</header>
<nav aria-label="Isi / Contents"><ol>${contents.map(([id, title]) => (body.includes(`id="${id}"`) ? `<li><a href="#${id}">${both(title)}</a></li>` : "")).join("")}</ol></nav>
<main>
${body}
</main>
<footer><p>${both(words.rules)}: ${dossier.rules.map(({ id, version }) => `${escape(id)} ${escape(version)}`).join(" · ")}</p></footer>
</body>
</html>
`

// ── Clauses ─────────────────────────────────────────────────────────────────

const gaps = ({ gaps: list }: Dossier.Dossier): string =>
  part("gaps", words.gaps, list.length === 0 ? `<p>${both(words.noGaps)}</p>` : `<ol class="gaps">${list.map(({ todo, what }) => `<li>${both(what)} <span class="note">${both(todo)}</span></li>`).join("")}</ol>`)

const claims = (dossier: Dossier.Dossier): string =>
  dossier.claims.length === 0 ? "" : table(words.claims, [{ title: words.claim }, { title: words.value }], dossier.claims.map(({ label, source, value }) => [both(label), `${both(value)} ${mark(dossier, source)}`]))

/** Every edition and group on one line each, leading to its reasons. */
const overview = ({ readiness: list }: Dossier.Dossier): string =>
  list.length < 2 ? "" : table(words.overview, [{ title: words.edition }, { title: words.group }, { title: words.answer }], list.map(({ edition, group, verdict }) => [
    `<a href="#${place(edition, group)}">${edition}</a>`, verdict === "not-held" ? "–" : both(group), verdictWord(verdict)
  ]))

const place = (edition: number, { id }: Bilingual): string => `kipp-${edition}-${id.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`

const readiness = (dossier: Dossier.Dossier, { edition, firstDay, group, reasons, verdict }: Dossier.Readiness): string => `<h3 id="${place(edition, group)}">KIPP ${edition}${verdict === "not-held" ? "" : ` · ${both(group)}`}: ${verdictWord(verdict)}</h3>${
  reasons.length === 0 ? "" : `<ul class="plain">${reasons.map(({ source, text, verdict: one }) => `<li><span class="verdict ${one}" aria-label="${escape(`${verdicts[one].id} / ${verdicts[one].en}`)}">${signs[one]}</span> ${both(text)} ${mark(dossier, source)}</li>`).join("")}</ul>`
}${firstDay === undefined ? "" : `<p class="note">${both({ id: `Paling cepat dapat ikut: ${day(firstDay).id}.`, en: `Could enter from ${day(firstDay).en} at the earliest.` })}</p>`}`

const cards = (dossier: Dossier.Dossier): string =>
  `<ul class="cards">${dossier.figures.map(({ id, label, method, period, qualifier, records, source, value, warnings }) => `<li id="figure-${escape(id)}"><span class="value">${qualifier === undefined ? "" : `<small>${both(qualifier)}</small> `}${both(value)}</span><span class="label">${both(label)} ${mark(dossier, source)}</span><span class="note">${both(period)} · ${both(method)}${
    records === undefined ? "" : ` · ${both({ id: `${records.toLocaleString("id-ID")} catatan`, en: `${records.toLocaleString("en-GB")} records` })}`
  }</span>${warnings.map((warning) => `<span class="note unmet warning">⚠ ${both(warning)}</span>`).join("")}</li>`).join("")}</ul>`

const statements = ({ statements: list }: Dossier.Dossier): string =>
  list.length === 0 ? "" : `<h3>${both(words.statements)}</h3><ul>${list.map((one) => `<li>${both(one)}</li>`).join("")}</ul>`

const section = (dossier: Dossier.Dossier, { edition, figures, limit, text, title, words: count }: Dossier.Section): string => {
  const counted = (at: "id" | "en"): string => limit === undefined ? `${count[at]}` : `${count[at]} / ${limit}`
  const over = limit !== undefined && count.id > limit
  const supported = dossier.figures.filter(({ id }) => figures.includes(id))
  return `<h3>KIPP ${edition} · ${both(title)} <span class="note${over ? " unmet" : ""}">(${both({ id: `${counted("id")} kata`, en: `${counted("en")} words` })})</span></h3>${text.id.trim() === "" ? `<p class="note">${both(words.unwritten)}</p>` : paragraphs(text)}${
    supported.length === 0 ? "" : `<p class="source">${both(words.support)}: ${supported.map(({ id, label }) => `<a href="#figure-${escape(id)}">${both(label)}</a>`).join(", ")}</p>`
  }`
}

const sources = ({ sources: list }: Dossier.Dossier): string =>
  `<ol>${list.map(({ article, checked, confidence, instrument, note, read, url }, at) => `<li id="source-${at + 1}">${link(url, instrument)}${/^[a-z]+:/i.test(url) || instrument.includes(url) ? "" : `, ${escape(url)}`}${article === undefined ? "" : `, ${escape(article)}`} <span class="source">(${both(readWords[read])}; ${both(words.confidence)} ${confidence}${checked === undefined ? "" : `; ${both({ id: "diperiksa", en: "checked" })} ${checked}`})</span>${note === undefined ? "" : ` <span class="source">${escape(note)}</span>`}</li>`).join("")}</ol>`

const mark = (dossier: Dossier.Dossier, source: Dossier.Source): string => {
  const number = Dossier.sourceNumber(dossier, source)
  return `<sup><a href="#source-${number}" aria-label="Sumber / source ${number}">[${number}]</a></sup>`
}

const verdictWord = (verdict: Dossier.Readiness["verdict"]): string => `<span class="verdict ${verdict}">${signs[verdict]} ${both(verdicts[verdict])}</span>`

const signs = { met: "✓", unmet: "✗", undetermined: "?", "not-held": "–" } as const

const verdicts: Readonly<Record<Dossier.Readiness["verdict"], Bilingual>> = {
  met: { id: "memenuhi syarat", en: "eligible" },
  unmet: { id: "tidak memenuhi syarat", en: "not eligible" },
  undetermined: { id: "belum dapat ditentukan", en: "cannot tell yet" },
  "not-held": { id: "tidak diselenggarakan", en: "not held" }
}

const readWords: Readonly<Record<Dossier.Source["read"], Bilingual>> = {
  "full-text": { id: "dibaca utuh", en: "read in full" },
  opening: { id: "dibaca pembukaannya", en: "opening read" },
  "official-summary": { id: "ringkasan resmi", en: "official summary" },
  secondary: { id: "sumber kedua", en: "secondary source" },
  unread: { id: "belum dibaca", en: "not read" },
  "own-rule": { id: "aturan sendiri", en: "own rule" }
}

const words = {
  gaps: { id: "Yang masih kurang", en: "What is missing" },
  noGaps: { id: "Tidak ada celah yang diketahui.", en: "No gaps are known." },
  innovation: { id: "Inovasi", en: "The innovation" },
  claims: { id: "Pernyataan dan sumbernya", en: "Claims and their sources" },
  claim: { id: "Pernyataan", en: "Claim" },
  value: { id: "Isi", en: "Value" },
  readiness: { id: "Kesiapan menurut periode KIPP", en: "Readiness by KIPP edition" },
  overview: { id: "Ringkasan", en: "At a glance" },
  edition: { id: "Periode", en: "Edition" },
  group: { id: "Kelompok", en: "Group" },
  answer: { id: "Jawaban", en: "Answer" },
  neverWin: { id: "Panel menyusun daftar finalis; berkas ini menyatakan syarat dan celah, bukan peluang menang.", en: "A panel composes the finalists; this dossier states eligibility and gaps, not a chance of winning." },
  figures: { id: "Indikator", en: "Indicators" },
  statements: { id: "Laporan kelas", en: "Class report" },
  pictures: { id: "Gambar", en: "Pictures" },
  proposal: { id: "Naskah proposal", en: "Proposal text" },
  none: { id: "Belum ada naskah.", en: "No text yet." },
  unwritten: { id: "Belum ditulis.", en: "Not written yet." },
  support: { id: "Didukung oleh", en: "Supported by" },
  sources: { id: "Sumber", en: "Sources" },
  confidence: { id: "keyakinan", en: "confidence" },
  rules: { id: "Aturan yang dipakai", en: "Rules used" }
} as const

const contents: ReadonlyArray<readonly [string, Bilingual]> = [
  ["gaps", words.gaps], ["innovation", words.innovation], ["readiness", words.readiness], ["figures", words.figures],
  ["pictures", words.pictures], ["proposal", words.proposal], ["sources", words.sources]
]
