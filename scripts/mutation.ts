/**
 * Changes the code on purpose and sees whether a test notices: `npm run mutation -- kernel certification`.
 *
 * Stryker mutates `packages/core/src/<room>` and runs `packages/core/test/<room>`. A change that no test
 * notices is a survivor; survivors are listed in `reports/mutation/<room>.md` (`<room>-<file>.md` with `--file`), the
 * whole report in a `.json` beside it. A room below 90 % ends the run with a failure;
 * the last line counts rooms: `N passed, N failed, 0 skipped`.
 *
 *   --at-least N    another bar than 90
 *   --file Day      only files whose name, or whose folder's name, holds this text; several with commas
 *
 * @module
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { at, bin, fail, run, seconds } from "./run.ts"

/** What is read of Stryker's report (mutation-testing-report-schema 2). */
interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: ReadonlyArray<Mutant> }>>
}

interface Mutant {
  readonly mutatorName: string
  readonly replacement?: string
  readonly status: string
  readonly location: { readonly start: Position; readonly end: Position }
}

interface Position {
  readonly line: number
  readonly column: number
}

const core = at("packages", "core")
const reports = at("reports", "mutation")

const option = (name: string): string | undefined => {
  const index = process.argv.indexOf(name)
  return index < 0 ? undefined : process.argv[index + 1]
}
const bar = Number(option("--at-least") ?? 90)
const only = option("--file")
const asked = process.argv.slice(2).filter((word, index, all) => !word.startsWith("--") && !all[index - 1]?.startsWith("--"))
const known = readdirSync(join(core, "src"), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name)
const rooms = asked.length === 0 ? known.filter((room) => existsSync(join(core, "test", room)) && room !== "words") : asked
const strangers = rooms.filter((room) => !known.includes(room))
if (strangers.length > 0) fail(`There is no room called ${strangers.join(", ")}.`, `Rooms: ${known.join(", ")}.`)
if (Number.isNaN(bar)) fail(`--at-least ${option("--at-least")} is no number.`, "Write a percentage, such as --at-least 90.")

const mutateRoom = async (room: string): Promise<number | undefined> => {
  const cache = join(core, "node_modules", ".cache")
  mkdirSync(cache, { recursive: true })
  mkdirSync(reports, { recursive: true })
  const name = only === undefined ? room : `${room}-${only}`
  const json = join(reports, `${name}.json`)
  rmSync(json, { force: true })
  writeFileSync(join(cache, `stryker-${name}.json`), JSON.stringify({
    testRunner: "in-process",
    plugins: [at("scripts", "mutation", "runner.ts")],
    inProcess: { tests: `test/${room}/**/*.test.ts` },
    warnings: { unknownOptions: false },
    mutate: only === undefined
      ? [`src/${room}/**/*.ts`, `!src/${room}/index.ts`]
      : only.split(",").flatMap((part) => [`src/${room}/**/*${part}*.ts`, `src/${room}/**/*${part}*/**/*.ts`]),
    tempDirName: `.stryker-${name}`,
    ignorePatterns: ["dist", "etc", ".stryker*", "test/.examples", "test/house"],
    reporters: ["json", "progress-append-only"],
    jsonReporter: { fileName: json },
    coverageAnalysis: "perTest",
    concurrency: 2,
    timeoutMS: 10_000,
    logLevel: "warn",
    disableTypeChecks: false,
    allowEmpty: true
  }))
  const start = performance.now()
  const { ok } = await run(bin("stryker"), ["run", `node_modules/.cache/stryker-${name}.json`], { cwd: core, show: true })
  if (!ok || !existsSync(json)) {
    console.error(`✗ ${room}: Stryker did not finish. Its tests must be green first: \`npm test -- packages/core/test/${room}\`.`)
    return undefined
  }
  return report(room, name, JSON.parse(readFileSync(json, "utf8")) as Report, seconds(start))
}

/** Writes the survivors down and prints the score of each file. */
const report = (room: string, name: string, { files }: Report, took: string): number => {
  const caught = new Set(["Killed", "Timeout"])
  const missed = new Set(["Survived", "NoCoverage"])
  const score = (mutants: ReadonlyArray<Mutant>) => {
    const killed = mutants.filter(({ status }) => caught.has(status)).length
    const total = killed + mutants.filter(({ status }) => missed.has(status)).length
    return { killed, total, share: total === 0 ? 100 : killed * 100 / total }
  }
  const whole = score(Object.values(files).flatMap(({ mutants }) => mutants))
  const lines = [`# Mutation of ${room}`, "", `${whole.killed} of ${whole.total} changes were noticed: ${whole.share.toFixed(1)} %.`, ""]
  console.log(`${whole.share >= bar ? "✓" : "✗"} ${room}: ${whole.killed} of ${whole.total} changes noticed, ${whole.share.toFixed(1)} % (bar ${bar} %), ${took}`)
  for (const [file, { mutants, source }] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const one = score(mutants)
    if (one.total === 0) continue
    console.log(`    ${file.padEnd(48)} ${one.share.toFixed(1).padStart(5)} %  ${one.killed}/${one.total}`)
    const survivors = mutants.filter(({ status }) => missed.has(status)).sort((a, b) => a.location.start.line - b.location.start.line)
    if (survivors.length === 0) continue
    lines.push(`## ${file} (${one.share.toFixed(1)} %)`, "")
    for (const { location: { end, start }, mutatorName, replacement, status } of survivors) {
      const text = source.split("\n").slice(start.line - 1, end.line)
      const was = text.length === 1 ? text[0]!.slice(start.column - 1, end.column - 1) : `${text[0]!.slice(start.column - 1)} …`
      lines.push(`- ${file}:${start.line}:${start.column} ${mutatorName}${status === "NoCoverage" ? " (no test reaches it)" : ""}: \`${was}\` → \`${(replacement ?? "").split("\n")[0]}\``)
    }
    lines.push("")
  }
  writeFileSync(join(reports, `${name}.md`), lines.join("\n"))
  if (whole.killed < whole.total) console.log(`    survivors: reports/mutation/${name}.md`)
  return whole.share
}

const scores: Array<number | undefined> = []
for (const room of rooms) scores.push(await mutateRoom(room))
const below = rooms.filter((_, index) => (scores[index] ?? 0) < bar)
console.log(`${rooms.length - below.length} passed, ${below.length} failed, 0 skipped`)
if (below.length > 0) fail(`Below ${bar} %: ${below.join(", ")}.`, "Each survivor is a row missing from a table: add the row, or say in the test why the change makes no difference.")
