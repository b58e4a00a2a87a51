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

/**
 * Draws three or more criteria on one scale; fewer have no shape and give an empty picture with its caption.
 *
 * The circle is as large as the labels leave room for, and the picture as high as it needs to be. Long labels are broken into lines.
 *
 * @category rules
 */
export const drawRadar = (spokes: ReadonlyArray<Spoke>, greatest: number, caption: Caption, style: Style): string => {
  const { number, width } = style
  if (spokes.length < 3 || greatest <= 0) return frame("", width, 40, caption)
  const directions = spokes.map((_, index) => (2 * Math.PI * index) / spokes.length - Math.PI / 2)
  const valueOf = ({ value }: Spoke) => (value === undefined ? "–" : number(value))
  // on a narrow screen many labels would run into each other: numbers stand around the circle, and the names under it
  const keyed = width < narrow && spokes.length > around
  const blocks = spokes.map((spoke, index) => (keyed ? [String(index + 1)] : [...broken(spoke.label, width < narrow ? 13 : 24), valueOf(spoke)]))
  const radius = Math.max(40, Math.min(150, ...blocks.map((lines, index) => {
    const aside = Math.abs(Math.cos(directions[index]!))
    return aside < upright ? 150 : (width / 2 - 4 - widest(lines)) / (reach * aside)
  })))
  const cx = width / 2
  const cy = radius * reach + lineHeight * blocks[0]!.length + 4

  const at = (index: number, share: number): readonly [number, number] =>
    [cx + radius * share * Math.cos(directions[index]!), cy + radius * share * Math.sin(directions[index]!)]
  const point = (index: number, share: number): string => at(index, share).map(units).join(",")
  const shares = spokes.map(({ value }) => (value === undefined ? undefined : Math.min(1, Math.max(0, value / greatest))))

  const rings = [0.25, 0.5, 0.75, 1].map((ring) =>
    `<polygon points="${spokes.map((_, index) => point(index, ring)).join(" ")}" fill="none" stroke="${colour.grid}"/>`)
  const axes = spokes.map((_, index) => line(point(index, 0), point(index, 1), `stroke="${colour.grid}"`))
  const corners = shares.map((share, index) => (share === undefined ? undefined : point(index, share)))
  const shape = corners.every((corner) => corner !== undefined)
    ? [`<polygon points="${corners.join(" ")}" fill="${colour.main}" fill-opacity="0.18" stroke="${colour.main}" stroke-width="2"/>`]
    : corners.flatMap((from, index) => {
      const to = corners[(index + 1) % corners.length]
      return from === undefined || to === undefined ? [] : [line(from, to, `stroke="${colour.main}" stroke-width="2"`)]
    })
  const dots = corners.flatMap((corner) => (corner === undefined ? [] : [`<circle ${pair(corner, "cx", "cy")} r="4" fill="${colour.main}"/>`]))
  const labels = blocks.map((lines, index) => {
    const [x, middle] = at(index, reach)
    const up = Math.sin(directions[index]!)
    const anchor = Math.abs(Math.cos(directions[index]!)) < upright ? "middle" : x > cx ? "start" : "end"
    const tall = lineHeight * (lines.length - 1)
    const first = anchor === "middle" ? (up < 0 ? middle - tall : middle + 12) : middle - tall / 2 + 4
    const text = lines.map((part, row) =>
      `<tspan x="${units(x)}"${row === 0 ? "" : ` dy="${lineHeight}"`}${row === lines.length - 1 && !keyed ? ` fill="${colour.quiet}"` : ""}>${escape(part)}</tspan>`)
    return { last: first + tall, svg: `<text x="${units(x)}" y="${units(first)}" text-anchor="${anchor}">${text.join("")}</text>` }
  })
  const foot = Math.ceil(Math.max(...spokes.map((_, index) => at(index, 1)[1] + 8), ...labels.map(({ last }) => last + 8)))
  const lines = !keyed ? [] : spokes.flatMap((spoke, index) => {
    const parts = broken(`${index + 1}. ${spoke.label}`, Math.floor((width - 60) / 7.4)).map(escape)
    const value = `<tspan fill="${colour.quiet}">${escape(valueOf(spoke))}</tspan>`
    return parts.map((part, row) => ({ text: row === parts.length - 1 ? `${part} ${value}` : part, x: row === 0 ? 4 : 20 }))
  })
  const names = lines.map(({ text, x }, row) => `<text x="${x}" y="${foot + 24 + 19 * row}">${text}</text>`)
  const height = keyed ? foot + 14 + 19 * lines.length : foot
  return frame([...rings, ...axes, ...shape, ...dots, ...labels.map(({ svg }) => svg), ...names].join(""), width, height, caption)
}

export { drawRadar as draw }

// ── Clauses ─────────────────────────────────────────────────────────────────

/** More spokes than this have their names under the circle on a narrow screen. */
const around = 6
/** How far out labels stand, in radii. */
const reach = 1.1
/** Nearer the upright than this, a label stands above or below its spoke. */
const upright = 0.08
const lineHeight = 15

const widest = (lines: ReadonlyArray<string>): number => 7.4 * Math.max(...lines.map((part) => part.length))

/** Breaks a label at its spaces into lines of at most `longest` signs; a longer word stays whole. */
const broken = (label: string, longest: number): ReadonlyArray<string> =>
  label.split(" ").reduce<ReadonlyArray<string>>((lines, word) => {
    const last = lines.at(-1)
    return last === undefined || last.length + 1 + word.length > longest ? [...lines, word] : [...lines.slice(0, -1), `${last} ${word}`]
  }, [])

const pair = (point: string, x: string, y: string): string => point.split(",").map((value, at) => `${at === 0 ? x : y}="${value}"`).join(" ")

const line = (from: string, to: string, stroke: string): string => `<line ${pair(from, "x1", "y1")} ${pair(to, "x2", "y2")} ${stroke}/>`
