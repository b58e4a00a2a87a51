/**
 * Small drawings beside the figures they draw (gambar): they stretch with the page and carry no text of their own.
 *
 * The figure always stands in words next to its drawing, so a drawing is hidden from readers of the screen.
 *
 * @module
 */

const colour = { main: "#1d6b66", soft: "#d9e9e6", warm: "#a8591c", line: "#c9c4b8" }
const of = (value: number): string => String(Math.round(Math.max(0, Math.min(100, value)) * 100) / 100)
const draw = (height: number, inside: string): string => `<svg height="${height}" aria-hidden="true" focusable="false">${inside}</svg>`

/** A bar of so many per cent on a track. */
export const bar = (percent: number | undefined, height = 14): string =>
  draw(height, `<rect width="100%" height="${height}" rx="3" fill="${colour.soft}"/>${
    percent === undefined ? "" : `<rect width="${of(percent)}%" height="${height}" rx="3" fill="${colour.main}"/>`}`)

/** Two points on a scale from 0 to 100 and the way between them. */
export const pair = (before: number | undefined, after: number | undefined): string => {
  const line = before === undefined || after === undefined ? ""
    : `<line x1="${of(before)}%" x2="${of(after)}%" y1="11" y2="11" stroke="${colour.line}" stroke-width="4"/>`
  const dot = (value: number | undefined, fill: string) => (value === undefined ? "" : `<circle cx="${of(value)}%" cy="11" r="6" fill="${fill}"/>`)
  const ticks = [0, 25, 50, 75, 100].map((x) => `<line x1="${x}%" x2="${x}%" y1="5" y2="17" stroke="${colour.soft}" stroke-width="2"/>`).join("")
  return draw(22, `${ticks}<line x1="0" x2="100%" y1="11" y2="11" stroke="${colour.soft}"/>${line}${dot(before, colour.warm)}${dot(after, colour.main)}`)
}

/** The legend of the pairs. */
export const legend = (before: string, after: string): string =>
  `<p class="legend"><span><i style="background:${colour.warm}"></i>${before}</span><span><i style="background:${colour.main}"></i>${after}</span></p>`
