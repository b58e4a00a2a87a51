/**
 * Reads the large files (impor): good rows become events, each bad row is named with what to do about it.
 *
 * @module
 */
import { join } from "node:path"
import type { Filed } from "../filed.ts"
import type { Files } from "../files.ts"
import { headers, type FileName } from "../generate/generate.ts"
import { readRows } from "./csv.ts"
import { specs, type Known } from "./readers.ts"
import { row as rowOf, type Fault } from "./Row.ts"

/** A bad row: where it stands and one thing that is wrong with it. */
export interface Reject extends Fault {
  readonly file: FileName
  readonly line: number
}

/** What the files held. */
export interface Imported {
  readonly events: ReadonlyArray<Filed>
  readonly rejects: ReadonlyArray<Reject>
  readonly rows: number
  readonly rejectedRows: number
  readonly traders: ReadonlyArray<string>
}

/** Reads every file; the order of files and rows decides the order of events and rejects. */
export const importFiles = async (files: Files, modules: ReadonlySet<string>, folder: string, tick: (rows: number) => void): Promise<Imported> => {
  const known: Known = {
    files,
    markets: new Set(files.markets.map(({ code }) => code)),
    modules,
    traders: new Map(),
    sessions: new Map()
  }
  const events: Array<Filed> = []
  const rejects: Array<Reject> = []
  let rows = 0
  let rejectedRows = 0
  for (const name of Object.keys(headers) as Array<FileName>) {
    const header = headers[name]
    const columns = new Map(header.split(",").map((column, i) => [column, i]))
    const { key, note, read } = specs[name]
    const first = new Map<string, { readonly line: number; readonly text: string }>()
    await readRows(join(folder, name), header, (line) => {
      if (++rows % 5000 === 0) tick(rows)
      const row = rowOf(line, columns)
      const made = row.faults.length === 0 ? read(row, known) : []
      if (row.faults.length === 0) {
        const text = line.cells.join(",")
        const twin = first.get(key(row))
        if (twin !== undefined) row.refuse([...columns.keys()][0]!, twin.text === text ? "duplicate" : "conflict", { line: twin.line })
        else {
          first.set(key(row), { line: line.line, text })
          note?.(row, known)
          for (const event of made) events.push(event)
        }
      }
      if (row.faults.length > 0) {
        rejectedRows++
        for (const fault of row.faults) rejects.push({ ...fault, file: name, line: line.line })
      }
    })
  }
  tick(rows)
  return { events, rejects, rows, rejectedRows, traders: [...known.traders.keys()] }
}
