/**
 * A picture on the page (gambar pada halaman): drawn for a wide and a narrow screen, in both languages.
 *
 * The page shows one of the four by its width and language; the others are hidden from everybody, so a
 * screen reader meets one picture with one description. The same numbers stand beneath as a table.
 *
 * @module
 */
import * as Bilingual from "../Bilingual.ts"
import * as Bars from "../chart/Bars.ts"
import * as BeforeAfter from "../chart/BeforeAfter.ts"
import * as Radar from "../chart/Radar.ts"
import * as Trend from "../chart/Trend.ts"
import type { Picture, Source } from "../Dossier.ts"
import { both, table } from "./Element.ts"

// ── Parameters ──────────────────────────────────────────────────────────────

const widths = { wide: 680, slim: 340 } as const

// ── Rule ────────────────────────────────────────────────────────────────────

/** Writes the picture with its caption, its sources (`mark` writes one), and its numbers as a table to unfold. @category rules */
export const figure = (picture: Picture, mark: (source: Source) => string): string => {
  const drawn = (["id", "en"] as const).flatMap((language) =>
    (["wide", "slim"] as const).map((size) => `<div lang="${language}" class="${size}">${svg(picture, language, widths[size])}</div>`))
  return `<figure id="${picture.id}"><figcaption>${both(picture.title)}</figcaption>${drawn.join("")}${
    picture.note === undefined ? "" : `<p class="note">${both(picture.note)}</p>`
  }${ground(picture, mark)}<details><summary>${both({ id: "Angka dalam tabel", en: "The numbers as a table" })}</summary>${numbers(picture)}</details></figure>`
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const ground = ({ records, sources = [] }: Picture, mark: (source: Source) => string): string =>
  sources.length === 0 ? "" : `<p class="source">${both(words.source)} ${sources.map(mark).join(" ")}${
    records === undefined ? "" : ` · ${both({ id: `${Bilingual.number(records).id} catatan`, en: `${Bilingual.number(records).en} records` })}`
  }</p>`

const svg = (picture: Picture, language: Bilingual.Language, width: number): string => {
  const caption = { title: picture.title[language], description: picture.description[language] }
  const write = Bilingual.alike(valuesOf(picture))
  // a scale's own ticks are whole numbers, and stay so
  const style = { width, number: (value: number) => (Number.isInteger(value) && picture.kind !== "bars" ? Bilingual.number(value) : write(value))[language] }
  switch (picture.kind) {
    case "bars":
      return Bars.draw(picture.bars.map(({ label, note, value }) => ({ label: label[language], value: value ?? undefined, ...(note === undefined ? {} : { note: note[language] }) })), caption, style)
    case "pairs":
      return BeforeAfter.draw(picture.pairs.map(({ after, before, label }) => ({ label: label[language], before: before ?? undefined, after: after ?? undefined })), { before: words.before[language], after: words.after[language] }, caption, style, picture.greatest)
    case "trend":
      return Trend.draw(picture.points.map(({ period, value }) => ({ period, value: value ?? undefined })), caption, style, {
        ...(picture.from === undefined ? {} : { from: picture.from }),
        ...(picture.to === undefined ? {} : { to: picture.to }),
        ...(picture.target === undefined ? {} : { target: { value: picture.target.value, label: picture.target.label[language] } })
      })
    case "radar":
      return Radar.draw(picture.spokes.map(({ label, value }) => ({ label: label[language], value: value ?? undefined })), picture.greatest, caption, style)
  }
}

const valuesOf = (picture: Picture): ReadonlyArray<number> => {
  switch (picture.kind) {
    case "bars":
      return picture.bars.flatMap(({ value }) => value ?? [])
    case "pairs":
      return picture.pairs.flatMap(({ after, before }) => [before ?? [], after ?? []].flat())
    case "trend":
      return picture.points.flatMap(({ value }) => value ?? [])
    case "radar":
      return picture.spokes.flatMap(({ value }) => value ?? [])
  }
}

const numbers = (picture: Picture): string => {
  const write = Bilingual.alike(valuesOf(picture))
  const number = (value: number | null) => (value === null ? "–" : both(write(value)))
  switch (picture.kind) {
    case "bars":
      return table(picture.title, [{ title: words.name }, { title: words.value, numeric: true }, { title: words.note }], picture.bars.map(({ label, note, value }) => [both(label), number(value), note === undefined ? "" : both(note)]))
    case "pairs":
      return table(picture.title, [{ title: words.name }, { title: words.before, numeric: true }, { title: words.after, numeric: true }], picture.pairs.map(({ after, before, label }) => [both(label), number(before), number(after)]))
    case "trend":
      return table(picture.title, [{ title: words.period }, { title: words.value, numeric: true }], picture.points.map(({ period, value }) => [period, number(value)]))
    case "radar":
      return table(picture.title, [{ title: words.name }, { title: words.value, numeric: true }], picture.spokes.map(({ label, value }) => [both(label), number(value)]))
  }
}

const words = {
  source: { id: "Sumber", en: "Source" },
  name: { id: "Nama", en: "Name" },
  value: { id: "Nilai", en: "Value" },
  note: { id: "Keterangan", en: "Note" },
  period: { id: "Periode", en: "Period" },
  before: { id: "Sebelum", en: "Before" },
  after: { id: "Sesudah", en: "After" }
} as const
