import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import type { LedgerError } from "@sepasar/core/ledger"
import { current, steps } from "../src/format.ts"
import { SqliteLedger } from "../src/index.ts"
import { events } from "./fixtures/events.ts"
import { folder } from "./place.ts"

const fixtures = join(import.meta.dirname, "fixtures")
const layouts = Array.from({ length: current }, (_, i) => i + 1)

/** Runs a body with a copy of a fixture. */
const withCopy = async <A>(layout: number, body: (file: string) => A | Promise<A>) => {
  const { file, remove } = folder()
  try {
    copyFileSync(join(fixtures, `format-${layout}.sqlite`), file)
    return await body(file)
  } finally {
    remove()
  }
}

const refusal = (open: () => unknown): LedgerError.AppendError => {
  try {
    open()
  } catch (error) {
    return error as LedgerError.AppendError
  }
  throw new Error("it opened")
}

it("there is a fixture file of every layout", () => {
  expect(readdirSync(fixtures).filter((name) => name.endsWith(".sqlite"))).toEqual(layouts.map((layout) => `format-${layout}.sqlite`))
  expect(steps).toHaveLength(current)
})

it.each(layouts)("a file of layout %i opens, says the same, and takes new events", (layout) =>
  withCopy(layout, async (file) => {
    const ledger = SqliteLedger.make({ file })
    const run = <A>(effect: Effect.Effect<A, unknown>) => Effect.runPromise(effect)
    const read = async (stream: string, knownAt?: string) =>
      (await run(ledger.read(stream, knownAt === undefined ? {} : { knownAt }))).map(({ id }) => id)

    expect(await read("trader/P-1")).toEqual(["e-1", "e-2", "e-4", "e-5"])
    expect(await read("trader/P-1", "2026-01-05T02:59:59.999Z")).toEqual(["e-1"])
    expect(await read("trader/P-1", "2026-01-05T03:00:00.000Z")).toEqual(["e-1", "e-2", "e-4"])
    expect(await run(ledger.append("trader/P-2", 1, [{ ...events[1]!.events[0]!, id: "new" }]))).toBe(2)
    expect(await run(ledger.append("trader/P-1", 0, events[0]!.events))).toBe(2)
    const found = await run(ledger.verify())
    expect([found.count, found.faults]).toEqual([6, []])
    await run(ledger.close)
  }))

it("a file of a newer layout is refused as newer, and left alone", () =>
  withCopy(current, (file) => {
    const db = new DatabaseSync(file)
    db.exec(`PRAGMA user_version = ${current + 1}`)
    db.close()
    const before = readFileSync(file)
    const error = refusal(() => SqliteLedger.open({ file }))
    expect(error).toMatchObject({ _tag: "LedgerUnavailable", reason: "newerFormat", cause: { found: current + 1, newest: current } })
    expect(readFileSync(file).equals(before)).toBe(true)
  }))

it("an old file opened read-only says that it cannot be brought forward", () =>
  withCopy(1, (file) => {
    expect(refusal(() => SqliteLedger.open({ file, readOnly: true }))).toMatchObject({ _tag: "LedgerUnavailable", reason: "readOnly" })
  }))

it.each([
  { given: "a text file", make: (file: string) => writeFileSync(file, "kios;nama\n1;Bu Sri\n".repeat(500)) },
  { given: "somebody else's database", make: (file: string) => database(file, "CREATE TABLE event (id TEXT)") },
  { given: "somebody else's database with an application id", make: (file: string) => database(file, "CREATE TABLE t (x); PRAGMA application_id = 7") }
])("$given is refused as foreign, and left alone", ({ make }) => {
  const { file, remove } = folder()
  try {
    make(file)
    const before = readFileSync(file)
    expect(refusal(() => SqliteLedger.open({ file }))).toMatchObject({ _tag: "LedgerCorrupt", reason: "foreign" })
    expect(readFileSync(file).equals(before)).toBe(true)
  } finally {
    remove()
  }
})

const database = (file: string, sql: string) => {
  const db = new DatabaseSync(file)
  db.exec(sql)
  db.close()
}
