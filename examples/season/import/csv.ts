/**
 * Reads a CSV file piece by piece (pembaca CSV): the cells and the line of every row, and what is wrong with its shape.
 *
 * A byte order mark is taken off. Bytes that are no UTF-8 show as U+FFFD, so the row that holds them can be named.
 *
 * @module
 */
import { createReadStream } from "node:fs"
import { basename } from "node:path"
import * as Data from "effect/Data"
import Papa from "papaparse"

/** One row: its cells and the line of the file it begins on, counted from 1 with the header. */
export interface Line {
  readonly line: number
  readonly cells: ReadonlyArray<string>
  /** A quote opened here is never closed: what follows was swallowed. */
  readonly openQuote: boolean
}

/** The file is not there, or its header is not the one described in the README. */
export class UnreadableFile extends Data.TaggedError("UnreadableFile")<{
  readonly file: string
  readonly reason: "missing" | "header"
  readonly expected: string
  readonly found: string
}> {}

/** Reads the rows behind the header; rejects with `UnreadableFile` when the header is another one. */
export const readRows = (path: string, header: string, onLine: (line: Line) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const file = basename(path)
    let line = 0
    const take = (cells: ReadonlyArray<string>, openQuote: boolean) => {
      line++
      const at = line
      for (const cell of cells) if (cell.includes("\n")) line += cell.split("\n").length - 1
      if (at > 1) {
        if (cells.length > 1 || cells[0] !== "") onLine({ line: at, cells, openQuote })
        return
      }
      const found = cells.join(",").replace(/^\uFEFF/, "")
      if (found !== header) throw new UnreadableFile({ file, reason: "header", expected: header, found })
    }
    const input = createReadStream(path, { encoding: "utf8", highWaterMark: 1 << 20 })
    input.on("error", () => reject(new UnreadableFile({ file, reason: "missing", expected: header, found: "" })))
    Papa.parse<ReadonlyArray<string>>(input, {
      delimiter: ",",
      skipEmptyLines: false,
      chunk: ({ data, errors }, parser) => {
        const open = new Set(errors.filter(({ code }) => code === "MissingQuotes").map(({ row }) => row))
        try {
          data.forEach((cells, i) => take(cells, open.has(i)))
        } catch (error) {
          // before the abort, which would call `complete`
          reject(error as Error)
          parser.abort()
        }
      },
      complete: () => {
        if (line === 0) reject(new UnreadableFile({ file, reason: "header", expected: header, found: "" }))
        else resolve()
      },
      error: reject
    })
  })
