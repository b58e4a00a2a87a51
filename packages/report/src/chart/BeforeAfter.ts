/**
 * Two values of the same thing, before and after (sebelum dan sesudah), one row each on one scale.
 *
 * Rows share a scale, so they must share a unit; the caller groups by unit. Where one value is not known
 * the row shows the other alone, and no line pretends a change.
 *
 * @module
 */
import * as Plot from "@observablehq/plot"
import { type Caption, colour, draw, narrow, type Style } from "./Canvas.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** One thing measured twice. @category types */
export interface Pair {
  readonly label: string
  readonly before: number | undefined
  readonly after: number | undefined
}

/** The two words of the legend, in the reader's language. @category types */
export interface Legend {
  readonly before: string
  readonly after: string
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** Draws a dumbbell a row from zero to `greatest` (the scale's end; the largest value when left out). @category rules */
export const drawPairs = (pairs: ReadonlyArray<Pair>, legend: Legend, caption: Caption, style: Style, greatest?: number): string => {
  const beside = style.width >= narrow
  const longest = Math.max(4, ...pairs.map(({ label }) => label.length))
  const rows = pairs.map((pair, index) => ({ ...pair, row: String(index) }))
  const both = rows.filter(({ after, before }) => before !== undefined && after !== undefined)
  const dots = rows.flatMap(({ after, before, row }) => {
    const first = before !== undefined && after !== undefined && before <= after
    return [
      ...(before === undefined ? [] : [{ row, value: before, when: legend.before, side: after === undefined || !first ? 1 : -1 }]),
      ...(after === undefined ? [] : [{ row, value: after, when: legend.after, side: before === undefined || first ? 1 : -1 }])
    ]
  })
  const end = greatest ?? Math.max(1, ...dots.map(({ value }) => value))
  return draw({
    width: style.width,
    height: 58 + pairs.length * (beside ? 34 : 50),
    marginLeft: beside ? Math.min(240, 16 + longest * 7.2) : 24,
    marginRight: 44,
    marginTop: 28,
    marginBottom: 28,
    x: { domain: [0, end], ticks: beside ? 5 : 3, tickFormat: style.number, label: null, grid: true },
    y: { axis: null, domain: rows.map(({ row }) => row), type: "point", padding: 0.7 },
    color: { domain: [legend.before, legend.after], range: [colour.accent, colour.main] },
    marks: [
      Plot.link(both, { x1: "before", x2: "after", y1: "row", y2: "row", stroke: colour.quiet, strokeWidth: 2 }),
      Plot.dot(dots, { x: "value", y: "row", fill: "when", symbol: "when", r: 6 }),
      Plot.text(dots.filter(({ side }) => side > 0), { x: "value", y: "row", text: (dot) => style.number(dot.value), dx: 10, textAnchor: "start" }),
      Plot.text(dots.filter(({ side }) => side < 0), { x: "value", y: "row", text: (dot) => style.number(dot.value), dx: -10, textAnchor: "end" }),
      Plot.text(rows, beside
        ? { frameAnchor: "left", y: "row", text: "label", dx: -8, textAnchor: "end", lineWidth: 32, textOverflow: "ellipsis" }
        : { frameAnchor: "left", y: "row", text: "label", dy: -18, dx: -20, textAnchor: "start", fontWeight: 600 }),
      Plot.text([`● ${legend.before}`], { frameAnchor: "top-left", dy: -24, fill: colour.accent, textAnchor: "start", fontWeight: 600 }),
      Plot.text([`✚ ${legend.after}`], { frameAnchor: "top-left", dy: -24, dx: 34 + legend.before.length * 9, fill: colour.main, textAnchor: "start", fontWeight: 600 })
    ]
  }, caption)
}

export { drawPairs as draw }
