/**
 * Makes figures of the times of a ledger bench: rates, ratios, a table and the goals.
 *
 * @module
 */
import { median } from "../harness.ts"
import type { Taken, Times } from "./measure.ts"

/** Events a second of each side, and how the ledger stands to both raw ways; a ratio is the median of the passes' own. */
export interface Figures {
  readonly ours: number
  readonly raw: number
  readonly ratio: number
  readonly rows: number
  readonly ratioToRows: number
}

/** The figures of one store. */
export interface Measured {
  readonly store: string
  readonly batch: Figures
  readonly single: Figures
  /** 64 writers at once, events a second. */
  readonly together: number
}

/** The figures of what a store took. */
export const summary = ({ batch, single, size, store, together }: Taken): Measured => ({
  store,
  batch: figures(size.batch, batch),
  single: figures(size.single, single),
  together: rate(size.single, median(together))
})

/** A batch at half the rate of the raw driver that writes the same tables, single commits at seven tenths. */
export const goals = (measured: ReadonlyArray<Measured>): ReadonlyArray<Goal> => held(measured, "the raw driver", ({ ratio }) => ratio)

/** The same beside rows alone, which is the harder: told, and held to nothing. */
export const wishes = (measured: ReadonlyArray<Measured>): ReadonlyArray<Goal> => held(measured, "the raw driver, rows alone", ({ ratioToRows }) => ratioToRows)

/** What is asked for, and whether it was reached. */
export interface Goal {
  readonly title: string
  readonly met: boolean
}

const held = (measured: ReadonlyArray<Measured>, beside: string, ratio: (figures: Figures) => number): ReadonlyArray<Goal> =>
  measured.flatMap(({ batch, single, store }) => [
    { title: `${store}: batch at least 0.50 of ${beside}`, met: ratio(batch) >= 0.5 },
    { title: `${store}: single commits at least 0.70 of ${beside}`, met: ratio(single) >= 0.7 }
  ])

/** Prints a table, a line a store. */
export const print = (measured: ReadonlyArray<Measured>): void => {
  const columns = (cells: ReadonlyArray<string>) => cells.map((cell, i) => (i === 0 ? cell.padEnd(20) : cell.padStart(10))).join("")
  console.log(columns(["store", "batch", "raw", "ratio", "rows", "ratio", "single", "raw", "ratio", "rows", "ratio", "at once"]))
  const cells = ({ ours, ratio, ratioToRows, raw, rows }: Figures) => [String(ours), String(raw), ratio.toFixed(2), String(rows), ratioToRows.toFixed(2)]
  for (const { batch, single, store, together } of measured) console.log(columns([store, ...cells(batch), ...cells(single), String(together)]))
}

const figures = (count: number, times: ReadonlyArray<Times>): Figures => ({
  ours: rate(count, median(times.map(([ours]) => ours))),
  raw: rate(count, median(times.map(([, raw]) => raw))),
  ratio: hundredths(median(times.map(([ours, raw]) => raw / ours))),
  rows: rate(count, median(times.map(([, , rows]) => rows))),
  ratioToRows: hundredths(median(times.map(([ours, , rows]) => rows / ours)))
})
const rate = (count: number, milliseconds: number) => Math.round((count / milliseconds) * 1000)
const hundredths = (value: number) => Math.round(value * 100) / 100
