/** Runs small seasons in folders of their own, for the tests. */
import { spawn, type ChildProcess } from "node:child_process"
import { mkdtempSync, readFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { SqliteLedger } from "@sepasar/ledger-sqlite"
import { runSeason, type Console, type Place, type Report } from "../season.ts"

/** Says nothing, and reads a clock that stands still. */
export const quiet: Console = { now: () => 0, progress: () => ({ tick: () => {}, end: () => {} }) }

/** An empty folder for one season. */
export const placeFor = (traders: number): Place => {
  const out = mkdtempSync(join(tmpdir(), "sepasar-season-"))
  return { traders, out, data: join(out, "data") }
}

/** Runs a season in this program. */
export const run = (place: Place): Promise<Report> => runSeason(place, quiet)

/** The result files and the whole book, to compare two seasons byte by byte. */
export const everything = (place: Place): Readonly<Record<string, string>> => {
  const text = (name: string) => readFileSync(join(place.out, name), "utf8")
  const book = SqliteLedger.open({ file: join(place.out, "season.sqlite"), readOnly: true })
  try {
    const lines = [...book.chunks({})].flat().map((event) => JSON.stringify(event))
    return {
      book: lines.join("\n"),
      ...Object.fromEntries(["index.html", "recommendations.jsonl", "certificates.jsonl", "indicators.json", "rejects.csv", "dossier.html", "dossier.json", "proposal.id.md", "proposal.en.md"].map((name) => [name, text(name)]))
    }
  } finally {
    book.close()
  }
}

/** Starts the program as `npm start` does. */
export const start = (args: ReadonlyArray<string>): ChildProcess =>
  spawn(process.execPath, ["--conditions=@sepasar/source", join(import.meta.dirname, "../main.ts"), ...args], { stdio: ["ignore", "pipe", "pipe"] })

/** Waits for a program to end; returns its exit code and what it said. */
export const ended = (child: ChildProcess): Promise<{ readonly code: number | null; readonly said: string }> =>
  new Promise((resolve) => {
    let said = ""
    child.stdout?.on("data", (text: Buffer) => (said += text.toString()))
    child.stderr?.on("data", (text: Buffer) => (said += text.toString()))
    child.on("close", (code) => resolve({ code, said }))
  })
