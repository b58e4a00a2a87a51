/**
 * The paper charts are drawn on (kanvas): Observable Plot on a document of its own, made byte-stable.
 *
 * Drawing needs no browser. The same numbers give the same bytes: nothing random, no clock, no running ids.
 * Each picture carries a title and a description for readers who do not see it.
 *
 * @module
 */
import * as Plot from "@observablehq/plot"
import { parseHTML } from "linkedom"

// ── Types ───────────────────────────────────────────────────────────────────

/** Teks alternatif: what the picture is and what it shows, in the reader's language. @category types */
export interface Caption {
  readonly title: string
  readonly description: string
}

/** How a chart is drawn: its width in pixels and how a number is written in the reader's language. @category types */
export interface Style {
  readonly width: number
  readonly number: (value: number) => string
}

/** Colours that stay apart for colour-blind readers and in grey print. @category parameters */
export const colour = { ink: "#1b2a33", quiet: "#5c6b73", main: "#0b5d7a", pale: "#a8cbd8", accent: "#b3541e", grid: "#d8dee2" } as const

/** Below this width labels stand above their bars instead of beside them. @category parameters */
export const narrow = 480

// ── Rule ────────────────────────────────────────────────────────────────────

/** Draws a plot as stand-alone SVG text with its caption. @category rules */
export const draw = (options: Plot.PlotOptions, caption: Caption): string => {
  const { document } = parseHTML("<html><body></body></html>")
  const svg = Plot.plot({
    ...options,
    document: document as unknown as Document,
    className: "chart",
    style: { fontFamily: "inherit", fontSize: "13px", color: colour.ink, overflow: "visible" }
  }) as unknown as SVGElement
  return seal(svg.outerHTML, caption)
}

/** Escapes text for HTML and SVG, in content and in attributes. @category rules */
export const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[sign]!)

/** Cuts a number in drawing units to two decimals, so that pictures are short and alike everywhere. @category rules */
export const units = (value: number): string => String(Math.round(value * 100) / 100)

/** Wraps finished SVG content with size, role and caption. @category rules */
export const frame = (content: string, width: number, height: number, caption: Caption): string =>
  seal(`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-size="13" fill="${colour.ink}">${content}</svg>`, caption)

// ── Clauses ─────────────────────────────────────────────────────────────────

const seal = (svg: string, { description, title }: Caption): string =>
  svg
    .replace(/<style>[\s\S]*?<\/style>/, "")
    .replace(/="[^"]*"/g, (attribute) => attribute.replace(/\d+\.\d{3,}/g, (decimal) => units(Number(decimal))))
    .replace(/ aria-label="[^"]*"/g, "")
    .replace(
      /^<svg ([^>]*)>/,
      (_, attributes: string) =>
        `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escape(`${title}. ${description}`)}" ${attributes}><title>${escape(title)}</title><desc>${escape(description)}</desc>`
    )
