/**
 * Bars beside each other: a funnel of stages (corong), counts or shares by market (per pasar).
 *
 * A value that must not be shown (too few people) or is not known has no bar but a word in its place:
 * a missing bar would read as nought.
 *
 * @module
 */
import * as Plot from "@observablehq/plot"
import { type Caption, colour, draw, narrow, type Style } from "./Canvas.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** One bar. `value: undefined` has none and shows `note` instead. @category types */
export interface Bar {
  readonly label: string
  readonly value: number | undefined
  /** Written after the number, such as "76 %", or in place of a value that is not shown. */
  readonly note?: string
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Draws horizontal bars in the order given, each with its number.
 *
 * @example
 * ```ts
 * import { Bars } from "@sepasar/report"
 *
 * const svg = Bars.draw([{ label: "Terdaftar", value: 120 }, { label: "Lulus", value: 90 }],
 *   { title: "Corong", description: "120 terdaftar, 90 lulus" }, { width: 640, number: String })
 * svg.includes("Terdaftar") // => true
 * ```
 * @category rules
 */
export const drawBars = (bars: ReadonlyArray<Bar>, caption: Caption, style: Style): string => {
  const small = style.width < narrow
  const beside = !small || bars.length > many
  const longest = Math.max(4, ...bars.map(({ label }) => label.length))
  const greatest = Math.max(0, ...bars.map(({ value }) => value ?? 0))
  const rows = bars.map((bar, index) => ({ ...bar, row: String(index), text: inWords(bar, style) }))
  const room = 14 + 7.2 * Math.max(0, ...rows.map(({ text }) => text.length))
  return draw({
    width: style.width,
    height: 12 + bars.length * (bars.length > many ? 23 : beside ? 30 : 46),
    marginLeft: beside ? Math.min(small ? 150 : 240, 16 + longest * 7.2) : 2,
    marginRight: room,
    marginTop: 4,
    marginBottom: 4,
    x: { axis: null, domain: [0, greatest === 0 ? 1 : greatest] },
    y: { axis: null, domain: rows.map(({ row }) => row), padding: beside ? 0.25 : 0.5 },
    marks: [
      Plot.barX(rows, { x: (bar) => bar.value ?? 0, y: "row", fill: colour.main, ...(beside ? {} : { insetTop: 12, insetBottom: -6 }) }),
      Plot.text(rows, { x: (bar) => bar.value ?? 0, y: "row", text: "text", dx: 6, dy: beside ? 0 : 9, textAnchor: "start", fill: (bar) => bar.value === undefined ? colour.quiet : colour.ink }),
      Plot.text(rows, beside
        ? { x: 0, y: "row", text: "label", dx: -8, textAnchor: "end", lineWidth: small ? 10 : 32, textOverflow: "ellipsis" }
        : { x: 0, y: "row", text: "label", dy: -12, textAnchor: "start", fontWeight: 600 }),
      Plot.ruleX([0], { stroke: colour.quiet })
    ]
  }, caption)
}

export { drawBars as draw }

// ── Clauses ─────────────────────────────────────────────────────────────────

/** More bars than this stand beside their labels on a narrow screen too: the list would be too long. */
const many = 8

const inWords = ({ note, value }: Bar, { number }: Style): string =>
  value === undefined ? note ?? "–" : note === undefined ? number(value) : `${number(value)} (${note})`
