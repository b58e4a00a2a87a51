/**
 * Several criteria of one thing around a circle (radar kriteria), each from zero at the centre to the scale's end.
 *
 * A criterion without a value leaves a gap in the shape and says so; it is not drawn at the centre.
 *
 * @module
 */
import { type Caption, colour, escape, frame, narrow, type Style, units } from "./Canvas.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** One criterion. @category types */
export interface Spoke {
  readonly label: string
  readonly value: number | undefined
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** Draws three or more criteria on one scale; fewer have no shape and give an empty picture with its caption. @category rules */
export const drawRadar = (spokes: ReadonlyArray<Spoke>, greatest: number, caption: Caption, style: Style): string => {
  const width = style.width
  const height = Math.min(width, 420)
  const side = width < narrow ? 104 : 110
  const radius = Math.max(40, Math.min(width / 2 - side, height / 2 - 46))
  const [cx, cy] = [width / 2, height / 2]
  if (spokes.length < 3 || greatest <= 0) return frame("", width, 40, caption)

  const at = (index: number, share: number): readonly [number, number] => {
    const angle = (2 * Math.PI * index) / spokes.length - Math.PI / 2
    return [cx + radius * share * Math.cos(angle), cy + radius * share * Math.sin(angle)]
  }
  const point = (index: number, share: number): string => at(index, share).map(units).join(",")
  const share = (value: number): number => Math.min(1, Math.max(0, value / greatest))

  const rings = [0.25, 0.5, 0.75, 1].map((ring) =>
    `<polygon points="${spokes.map((_, index) => point(index, ring)).join(" ")}" fill="none" stroke="${colour.grid}"/>`)
  const axes = spokes.map((_, index) => {
    const [x, y] = at(index, 1)
    return `<line x1="${units(cx)}" y1="${units(cy)}" x2="${units(x)}" y2="${units(y)}" stroke="${colour.grid}"/>`
  })
  const known = spokes.flatMap(({ value }, index) => (value === undefined ? [] : [{ index, at: point(index, share(value)) }]))
  const outline = known.map(({ at: place }) => place).join(" ")
  const shape = known.length === spokes.length
    ? `<polygon points="${outline}" fill="${colour.main}" fill-opacity="0.18" stroke="${colour.main}" stroke-width="2"/>`
    : ""
  const dots = known.map(({ at: place }) => {
    const [x, y] = place.split(",")
    return `<circle cx="${x}" cy="${y}" r="4" fill="${colour.main}"/>`
  })
  const labels = spokes.map(({ label, value }, index) => {
    const [x, line] = at(index, 1.12)
    const y = line < cy - radius ? line - 12 : line
    const anchor = Math.abs(x - cx) < 8 ? "middle" : x > cx ? "start" : "end"
    return `<text x="${units(x)}" y="${units(y)}" text-anchor="${anchor}">${escape(label)}<tspan x="${units(x)}" dy="1.2em" fill="${colour.quiet}">${escape(value === undefined ? "–" : style.number(value))}</tspan></text>`
  })
  return frame([...rings, ...axes, shape, ...dots, ...labels].join(""), width, height, caption)
}

export { drawRadar as draw }
