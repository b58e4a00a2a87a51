/**
 * One indicator over its periods (tren), with a target line where one was set.
 *
 * A period without a value breaks the line: nothing is drawn across what nobody measured.
 * The scale begins at zero unless the caller names another beginning.
 *
 * @module
 */
import * as Plot from "@observablehq/plot"
import { type Caption, colour, draw, narrow, type Style } from "./Canvas.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** One period's value; `undefined` where nobody measured. @category types */
export interface Point {
  readonly period: string
  readonly value: number | undefined
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** Draws the line through the periods in the order given. @category rules */
export const drawTrend = (
  points: ReadonlyArray<Point>,
  caption: Caption,
  style: Style,
  scale: { readonly from?: number; readonly to?: number; readonly target?: { readonly value: number; readonly label: string } } = {}
): string => {
  const values = points.flatMap(({ value }) => (value === undefined ? [] : [value]))
  const from = scale.from ?? 0
  const to = scale.to ?? Math.max(from + 1, ...values, scale.target?.value ?? from)
  const drawn = points.map(({ period, value }) => ({ period, value: value ?? NaN }))
  const every = Math.ceil(points.length / (style.width >= narrow ? 10 : 4))
  return draw({
    width: style.width,
    height: 260,
    marginLeft: 52,
    marginRight: 36,
    marginTop: 24,
    marginBottom: 36,
    x: { type: "point", domain: points.map(({ period }) => period), label: null, ticks: points.filter((_, at) => at % every === 0).map(({ period }) => period) },
    y: { domain: [from, to], ticks: 5, tickFormat: style.number, label: null, grid: true },
    marks: [
      ...(scale.target === undefined ? [] : [
        Plot.ruleY([scale.target.value], { stroke: colour.accent, strokeDasharray: "5 4", strokeWidth: 1.5 }),
        Plot.text([scale.target], { frameAnchor: "right", y: "value", text: "label", dy: -9, textAnchor: "end", fill: colour.accent })
      ]),
      Plot.lineY(drawn, { x: "period", y: "value", stroke: colour.main, strokeWidth: 2.5 }),
      Plot.dot(drawn, { x: "period", y: "value", fill: colour.main, r: 4, filter: (point) => !Number.isNaN(point.value) }),
      Plot.text(drawn, { x: "period", y: "value", text: (point) => style.number(point.value), dy: -12, filter: (point) => !Number.isNaN(point.value) })
    ]
  }, caption)
}

export { drawTrend as draw }
