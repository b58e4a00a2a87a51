/**
 * Checks the cells of one row, and remembers everything that is wrong with it (pemeriksa baris).
 *
 * @module
 */
import * as Result from "effect/Result"
import { Day, Id, Score } from "@sepasar/core/kernel"
import type { Line } from "./csv.ts"

/** What can be wrong with a cell; the words file says each and what to do. */
export type Problem =
  | "encoding" | "openQuote" | "columns" | "empty" | "identityNumber" | "id" | "unknown" | "date" | "outOfSeason"
  | "number" | "range" | "choice" | "duplicate" | "conflict" | "cancelledMeeting" | "otherCohort" | "otherDay" | "recordedEarlier"

/** One fault: column, the value found (never one that looks like an identity number), and facts for the sentence. */
export interface Fault {
  readonly column: string
  readonly value: string
  readonly problem: Problem
  readonly facts: Readonly<Record<string, string | number>>
}

/** The cells of a row behind their checks; `undefined` is a cell that failed, and its fault stands in `faults`. */
export interface Row {
  readonly line: number
  readonly faults: ReadonlyArray<Fault>
  readonly text: (column: string) => string
  readonly id: <Kind extends string>(column: string, known?: { readonly has: (id: string) => boolean }) => Id.Id<Kind> | undefined
  readonly day: (column: string, span?: { readonly from: string; readonly to: string }) => Day.Day | undefined
  readonly number: (column: string, low: number, high: number) => Score.Score | undefined
  readonly choice: <A>(column: string, values: Readonly<Record<string, A>>) => A | undefined
  readonly refuse: (column: string, problem: Problem, facts?: Fault["facts"]) => void
}

/** Takes a line as a row; a row of the wrong shape has that one fault and no cells to read. */
export const row = ({ cells, line, openQuote }: Line, columns: ReadonlyMap<string, number>): Row => {
  const faults: Array<Fault> = []
  const text = (column: string): string => cells[columns.get(column)!]?.trim() ?? ""
  const refuse = (column: string, problem: Problem, facts: Fault["facts"] = {}): undefined => {
    const value = columns.has(column) ? text(column) : cells.join(",")
    faults.push({ column, value: mask(value).slice(0, 80), problem, facts })
    return undefined
  }
  if (openQuote) refuse("*", "openQuote")
  else if (cells.length !== columns.size) refuse("*", "columns", { found: cells.length, wanted: columns.size })
  else {
    const at = cells.findIndex((cell) => cell.includes("\uFFFD"))
    if (at >= 0) refuse([...columns.keys()][at]!, "encoding")
  }
  return {
    line,
    faults,
    text,
    refuse,
    id: (column, known) => {
      const value = text(column)
      const fault = Id.fault(value)
      if (fault === "empty") return refuse(column, "empty")
      if (fault === "identityNumber") return refuse(column, "identityNumber")
      if (fault !== undefined) return refuse(column, "id")
      return known === undefined || known.has(value) ? (value as never) : refuse(column, "unknown")
    },
    day: (column, span) => {
      const value = text(column)
      if (value === "") return refuse(column, "empty")
      if (!Day.isDay(value)) return refuse(column, "date")
      return span === undefined || (span.from <= value && value <= span.to) ? value : refuse(column, "outOfSeason", span)
    },
    number: (column, low, high) => {
      const value = text(column)
      if (value === "") return refuse(column, "empty")
      const score = Score.parse(/^-?\d+,\d+$/.test(value) ? value.replace(",", ".") : value)
      if (Result.isFailure(score)) return refuse(column, "number")
      const inside = Score.make(low) <= score.success && score.success <= Score.make(high)
      return inside ? score.success : refuse(column, "range", { low, high })
    },
    choice: (column, values) => {
      const value = text(column)
      if (value === "") return refuse(column, "empty")
      return Object.hasOwn(values, value) ? values[value] : refuse(column, "choice", { choices: Object.keys(values).join(" / ") })
    }
  }
}

/** Hides every run of sixteen digits: it may be an identity number (NIK), and none may be kept. */
export const mask = (value: string): string => value.replace(/\d{16}/g, "****************")
