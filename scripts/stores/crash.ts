/**
 * Kills the writer at random points: `npm run test:crash`, or `npm run test:crash -- --rounds 200 --store sqlite`.
 *
 * Each round lets a writer write to the book the rounds before have left, kills it with -9 after a random time, and looks:
 * every acknowledged event is there, none twice, no batch torn, the chain whole. A round is a test that counts.
 * The last line is `N passed, N failed, N skipped`.
 *
 *   --rounds N     rounds for each store; 12 when left out
 *   --store NAME   sqlite, pglite or postgres; all three when left out
 *   --seed N       seed of the random times
 *
 * @module
 */
import { spawn } from "node:child_process"
import type { ChildProcess } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { at, seconds } from "../run.ts"
import * as Postgres from "./Postgres.ts"

const argument = (name: string): string | undefined => {
  const i = process.argv.indexOf(`--${name}`)
  return i < 0 ? undefined : process.argv[i + 1]
}
const rounds = Number(argument("rounds") ?? 12)
const stores = argument("store") === undefined ? ["sqlite", "pglite", "postgres"] : [argument("store") ?? ""]
const seed = Number(argument("seed") ?? Date.now() % 1_000_000)
/** How long a writer may take to be ready, and an inspector to look, in milliseconds. */
const patience = 180_000
let dice = seed >>> 0
const random = () => (dice = (Math.imul(dice, 1_664_525) + 1_013_904_223) >>> 0) / 4_294_967_296

const children = new Set<ChildProcess>()
const node = (file: string, ...args: ReadonlyArray<string>) => {
  const child = spawn(process.execPath, ["--conditions=@sepasar/source", "--no-warnings", at("packages/ledger-postgres/server", file), ...args], {
    stdio: ["pipe", "pipe", "inherit"]
  })
  children.add(child)
  child.once("close", () => children.delete(child))
  return child
}

/** Lets a writer write for so long after it is ready, kills it, and returns what it was told. */
const write = (store: string, where: string, round: number, milliseconds: number) =>
  new Promise<ReadonlyArray<string>>((resolve, reject) => {
    const child = node("writer.ts", store, where, String(round))
    let out = ""
    let ready = false
    let killed = false
    child.stdout.on("data", (chunk: Buffer) => {
      out += chunk
      if (ready || !out.includes("ready\n")) return
      ready = true
      setTimeout(() => {
        killed = true
        child.kill("SIGKILL")
      }, milliseconds)
    })
    const limit = setTimeout(() => child.kill("SIGKILL"), patience)
    child.on("close", () => {
      clearTimeout(limit)
      if (!killed) return reject(new Error(`the writer ended by itself: ${out.slice(-300)}`))
      const lines = out.split("\n")
      // the last line may be cut short: then nobody was told
      resolve(lines.slice(0, -1).filter((line) => line !== "ready" && line !== "").flatMap((line) => line.split(" ")))
    })
  })

interface Report {
  readonly events: number
  readonly lost: ReadonlyArray<string>
  readonly twice: ReadonlyArray<string>
  readonly torn: ReadonlyArray<string>
  readonly faults: ReadonlyArray<unknown>
}

const inspect = (store: string, where: string, acknowledged: ReadonlyArray<string>) =>
  new Promise<Report>((resolve, reject) => {
    const child = node("inspector.ts", store, where)
    let out = ""
    child.stdout.on("data", (chunk: Buffer) => (out += chunk))
    const limit = setTimeout(() => child.kill("SIGKILL"), patience)
    child.on("close", () => {
      clearTimeout(limit)
      try {
        resolve(JSON.parse(out) as Report)
      } catch {
        reject(new Error(`the inspector said: ${out.slice(-300)}`))
      }
    })
    child.stdin.on("error", () => undefined)
    child.stdin.end(acknowledged.join("\n"))
  })

// broken off, it leaves no writer, no server and no book behind
const folders = new Set<string>()
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void Postgres.stopAll().finally(() => process.exit(1)))
process.on("exit", () => {
  for (const child of children) child.kill("SIGKILL")
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

const count = { passed: 0, failed: 0, skipped: 0 }
console.log(`seed ${seed}, ${rounds} rounds for each of ${stores.join(", ")}`)
for (const store of stores) {
  const start = performance.now()
  const folder = mkdtempSync(join(tmpdir(), `sepasar-crash-${store}-`))
  folders.add(folder)
  let server: Postgres.Server | undefined
  if (store === "postgres") {
    Postgres.install()
    server = await Postgres.make()
  }
  const where = server !== undefined ? String(server.port) : join(folder, store === "sqlite" ? "book.sqlite" : "data")
  const acknowledged: Array<string> = []
  let events = 0
  for (let round = 0; round < rounds; round++) {
    try {
      const told = await write(store, where, round, Math.floor(random() * random() * 600))
      for (const id of told) acknowledged.push(id)
      const report = await inspect(store, where, acknowledged)
      events = report.events
      const wrong = Object.entries({ lost: report.lost, twice: report.twice, torn: report.torn, faults: report.faults }).filter(([, list]) => list.length > 0)
      if (wrong.length === 0) count.passed++
      else {
        count.failed++
        console.log(`✗ ${store} round ${round}: ${JSON.stringify(Object.fromEntries(wrong)).slice(0, 500)}`)
      }
    } catch (error) {
      count.failed++
      console.log(`✗ ${store} round ${round}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
  console.log(`${store}: ${rounds} rounds, ${acknowledged.length} events acknowledged, ${events} in the book, ${seconds(start)}`)
}
console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`)
process.exitCode = count.failed > 0 ? 1 : 0
