import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { Day } from "@sepasar/core/kernel"
import { Ledger } from "@sepasar/core/ledger"
import type { Entry } from "@sepasar/core/ledger"
import { contract } from "@sepasar/testkit/ledger"
import type { Harm, Place } from "@sepasar/testkit/ledger"
import * as TextFileLedger from "../TextFileLedger.ts"

const place = (): Place => {
  const folder = mkdtempSync(join(tmpdir(), "own-ledger-"))
  const file = join(folder, "book.txt")
  return {
    layer: TextFileLedger.layer(file),
    harm: async (harm) => harmed(file, harm),
    dispose: async () => rmSync(folder, { recursive: true })
  }
}

/** Harms the text file with a text editor, so to say. */
const harmed = (file: string, { kind, revision, stream }: Harm) => {
  const events = readFileSync(file, "utf8").split("\n").filter((line) => line !== "").flatMap((line) => JSON.parse(line) as Array<Entry.Recorded>)
  const at = (wanted: number) => events.findIndex((event) => event.stream === stream && event.revision === wanted)
  const [i, j] = [at(revision), at(revision + 1)]
  const [one, two] = [events[i]!, events[j]]
  if (kind === "alter") events[i] = { ...one, data: { harmed: true } }
  if (kind === "remove") events.splice(i, 1)
  if (kind === "swap" && two !== undefined) {
    events[i] = { ...two, revision: one.revision, position: one.position }
    events[j] = { ...one, revision: two.revision, position: two.position }
  }
  writeFileSync(file, events.map((event) => `${JSON.stringify([event])}\n`).join(""))
}

// the whole contract test of an adapter
contract({ name: "a text file", place }, { describe, it })

it("a line that was cut short when the program died is gone, what was acknowledged is there", async () => {
  const folder = mkdtempSync(join(tmpdir(), "own-ledger-"))
  const file = join(folder, "book.txt")
  const event = (id: string): Entry.NewEvent => ({
    id, type: "SessionAttended", version: 1, occurredOn: Day.make("2026-01-05"), recordedAt: "2026-01-05T02:00:00.000Z", data: {}
  })
  const write = (id: string, expected: number) =>
    Effect.runPromise(Effect.provide(Effect.flatMap(Ledger.Ledger, (ledger) => ledger.append("a", expected, [event(id)])), TextFileLedger.layer(file)))
  await write("1", 0)
  writeFileSync(file, `${readFileSync(file, "utf8")}[{"id":"2","ty`)
  expect(await write("3", 1)).toBe(2)
  rmSync(folder, { recursive: true })
})
