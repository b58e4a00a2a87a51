/**
 * Times pieces of work beside each other in one run (tolok ukur), prints a table and writes JSON.
 *
 * Cases take turns within every pass, so a slow moment of the machine falls on all of them, and the
 * ratio between two cases of one run means more than either time. Each figure is the median of the
 * passes. A bench is a file `bench/<name>.ts`; helpers stay out of the run by living in a folder or by
 * being this file.
 *
 *     const table = await run({
 *       name: "certification",
 *       unit: "recommendations",
 *       baseline: "json-rules-engine",
 *       cases: { sepasar: { units: 10_000, work: () => … }, "json-rules-engine": { units: 100, work: async () => … } },
 *       goals: [{ title: "at least 60 times json-rules-engine", met: (t) => t.ratio("sepasar") >= 60 }]
 *     })
 *
 * @module
 */
import { mkdirSync, writeFileSync } from "node:fs"
import { cpus, totalmem } from "node:os"
import { join } from "node:path"

/** One contender: `work` is called once a pass and does `units` units. What it returns is kept alive. */
export interface Case {
  readonly units: number
  readonly work: () => unknown
}

/** One thing the bench must show, tested on the finished table. */
export interface Goal {
  readonly title: string
  readonly met: (table: Table) => boolean
}

/** What to run. `baseline` names the case the ratios are taken against; the first case when absent. */
export interface Plan {
  readonly name: string
  readonly unit: string
  readonly cases: Readonly<Record<string, Case>>
  readonly baseline?: string
  /** Passes that count, 7 unless said otherwise; `warmup` passes (2) come before them. */
  readonly passes?: number
  readonly warmup?: number
  readonly goals?: ReadonlyArray<Goal>
  /** Anything a reader of the JSON must know: sizes, settings, versions. */
  readonly notes?: Readonly<Record<string, unknown>>
}

/** One row of the table. Times are milliseconds a pass; `ratio` above 1 is faster than the baseline. */
export interface Row {
  readonly name: string
  readonly units: number
  readonly median: number
  readonly fastest: number
  readonly slowest: number
  readonly microsecondsPerUnit: number
  readonly unitsPerSecond: number
  readonly ratio: number
}

/** The finished table, with look-ups for goals. */
export interface Table {
  readonly rows: ReadonlyArray<Row>
  readonly row: (name: string) => Row
  readonly ratio: (name: string) => number
}

/** Returns the middle value; of an even count, the mean of the two in the middle. */
export const median = (values: ReadonlyArray<number>): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** Returns one line that says what machine and runtime the figures come from. */
export const machine = (): string =>
  `Node ${process.versions.node} · ${process.platform}-${process.arch} · ${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown processor"} · ${
    Math.round(totalmem() / 2 ** 30)
  } GiB`

/** Runs the plan, prints the table and the goals, writes `bench/results/<name>.json` and gives the table back. */
export const run = async (plan: Plan): Promise<Table> => {
  const times = await time(plan)
  const table = tabulate(plan, times)
  const goals = (plan.goals ?? []).map((goal) => ({ title: goal.title, met: goal.met(table) }))
  print(plan, table, goals)
  write(plan.name, {
    name: plan.name, unit: plan.unit, machine: machine(), passes: plan.passes ?? 7,
    baseline: baselineOf(plan), rows: table.rows, goals, notes: plan.notes ?? {}
  })
  if (goals.some(({ met }) => !met)) process.exitCode = 1
  return table
}

/** Writes `bench/results/<name>.json`; for a bench whose figures are no rows of time (memory, sizes). */
export const write = (name: string, value: unknown): void => {
  const folder = join(import.meta.dirname, "results")
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(value, null, 2)}\n`)
}

/** Where results go to, so that no engine may drop the work that made them. */
let sink: unknown

const time = async (plan: Plan): Promise<ReadonlyMap<string, ReadonlyArray<number>>> => {
  const times = new Map<string, Array<number>>(Object.keys(plan.cases).map((name) => [name, []]))
  const warmup = plan.warmup ?? 2
  for (let pass = 0; pass < warmup + (plan.passes ?? 7); pass++) {
    for (const [name, { work }] of Object.entries(plan.cases)) {
      const start = performance.now()
      const result = work()
      sink = result instanceof Promise ? await result : result
      const took = performance.now() - start
      if (pass >= warmup) times.get(name)!.push(took)
    }
  }
  if (sink === times) throw new Error("unreachable: keeps the sink observable")
  return times
}

const baselineOf = (plan: Plan): string => plan.baseline ?? Object.keys(plan.cases)[0]!

const tabulate = (plan: Plan, times: ReadonlyMap<string, ReadonlyArray<number>>): Table => {
  const rate = (name: string) => plan.cases[name]!.units / median(times.get(name)!) * 1000
  const base = rate(baselineOf(plan))
  const rows = Object.entries(plan.cases).map(([name, { units }]): Row => {
    const all = times.get(name)!
    return {
      name,
      units,
      median: median(all),
      fastest: Math.min(...all),
      slowest: Math.max(...all),
      microsecondsPerUnit: median(all) * 1000 / units,
      unitsPerSecond: rate(name),
      ratio: rate(name) / base
    }
  })
  const row = (name: string): Row => {
    const found = rows.find((candidate) => candidate.name === name)
    if (found === undefined) throw new Error(`bench ${plan.name}: there is no case "${name}"; cases are ${rows.map((r) => r.name).join(", ")}`)
    return found
  }
  return { rows, row, ratio: (name) => row(name).ratio }
}

const print = (plan: Plan, table: Table, goals: ReadonlyArray<{ readonly title: string; readonly met: boolean }>): void => {
  const head = ["case", `µs/${plan.unit}`, `${plan.unit}/s`, "ms/pass", "min…max", `× ${baselineOf(plan)}`]
  const body = table.rows.map((row) => [
    row.name,
    figure(row.microsecondsPerUnit),
    figure(row.unitsPerSecond),
    figure(row.median),
    `${figure(row.fastest)}…${figure(row.slowest)}`,
    figure(row.ratio)
  ])
  const width = head.map((_, column) => Math.max(...[head, ...body].map((cells) => cells[column]!.length)))
  const line = (cells: ReadonlyArray<string>) =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(width[column]!) : cell.padStart(width[column]!))).join("  ")
  console.log(`\n${plan.name}   ${machine()}`)
  for (const cells of [head, width.map((n) => "─".repeat(n)), ...body]) console.log(line(cells))
  for (const { met, title } of goals) console.log(`${met ? "✓" : "✗"} ${title}`)
}

const figure = (value: number): string =>
  value >= 1000 ? Math.round(value).toLocaleString("en-US") : value >= 10 ? value.toFixed(1) : value.toPrecision(3)
