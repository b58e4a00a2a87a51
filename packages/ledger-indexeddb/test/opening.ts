/** What opening a database answers: the same in the imitation and in a real browser, which both run this file. */
import * as Effect from "effect/Effect"
import { deleteDB, openDB } from "idb"
import { describe, expect, it } from "vitest"
import { Day } from "@sepasar/core/kernel"
import { IndexedDbLedger } from "../src/index.ts"
import { dumps, restore } from "./fixtures/restore.ts"

const event = (id: string) => ({
  id, type: "SessionAttended", version: 1, occurredOn: Day.make("2026-01-05"), recordedAt: "2026-01-05T02:00:00.000Z", data: {}
})
const run = <A>(effect: Effect.Effect<A, unknown>) => Effect.runPromise(effect)

/** Runs a body with a name no database has, and leaves none behind. */
let count = 0
const withName = async (body: (name: string) => Promise<void>) => {
  const name = `opening-${++count}-${performance.timeOrigin}`
  await body(name)
  await deleteDB(name)
}

describe("layouts", () => {
  it("there is a fixture of every layout", () =>
    expect(dumps.map(({ layout }) => layout)).toEqual(Array.from({ length: IndexedDbLedger.current }, (_, i) => i + 1)))

  it.each(dumps)("a database of layout $layout opens, says the same, and takes new events", (dump) =>
    withName(async (name) => {
      await restore(name, dump)
      const ledger = await IndexedDbLedger.make({ name })
      const all = await run(ledger.read("trader/P-1"))
      expect(all.map(({ hash, id, position, revision }) => [id, position, revision, hash.slice(0, 8)]))
        .toEqual([["e-1", 1, 1, "2b28b2a6"], ["e-2", 2, 2, "ff5471e8"], ["e-4", 4, 3, "b0d9e443"], ["e-5", 5, 4, "7fe80fb3"]])
      expect(all[0]).toMatchObject({ type: "SessionAttended", version: 1, occurredOn: "2026-01-03", recordedAt: "2026-01-05T02:00:00.000Z", by: "PL-003", data: { session: "e-1" } })
      const known = async (knownAt: string) => (await run(ledger.read("trader/P-1", { knownAt }))).map(({ id }) => id)
      expect(await known("2026-01-05T02:59:59.999Z")).toEqual(["e-1"])
      expect(await known("2026-01-05T03:00:00.000Z")).toEqual(["e-1", "e-2", "e-4"])
      expect(await run(ledger.append("trader/P-2", 1, [event("new")]))).toBe(2)
      const found = await run(ledger.verify())
      expect([found.count, found.faults, await run(ledger.last)]).toEqual([6, [], 6])
      await run(ledger.close)
    }))

  it("a database of a newer layout is refused as newer, and left alone", () =>
    withName(async (name) => {
      const newest = dumps.at(-1)!
      await restore(name, { ...newest, layout: IndexedDbLedger.current + 1 })
      await expect(IndexedDbLedger.open({ name })).rejects.toMatchObject({ _tag: "LedgerUnavailable", reason: "newerFormat" })
      const db = await openDB(name)
      expect([db.version, await db.count("event"), await db.get("book", "last")]).toEqual([IndexedDbLedger.current + 1, 5, 5])
      db.close()
    }))

  it("somebody else's database of the same name is refused as foreign, and left alone", () =>
    withName(async (name) => {
      const other = await openDB(name, IndexedDbLedger.current, { upgrade: (db) => void db.createObjectStore("things") })
      other.close()
      await expect(IndexedDbLedger.open({ name })).rejects.toMatchObject({ _tag: "LedgerCorrupt", reason: "foreign" })
      const again = await openDB(name)
      expect([...again.objectStoreNames]).toEqual(["things"])
      again.close()
    }))

  it("makes way for a newer version of the program, and says that it is closed", () =>
    withName(async (name) => {
      const ledger = await IndexedDbLedger.make({ name })
      await run(ledger.append("a", 0, [event("1")]))
      const newer = await openDB(name, IndexedDbLedger.current + 1)
      for (const call of [ledger.count, ledger.append("a", 1, [event("2")]), ledger.read("a")]) {
        expect(await run(Effect.flip(call as Effect.Effect<unknown, unknown>))).toMatchObject({ _tag: "LedgerUnavailable", reason: "closed" })
      }
      newer.close()
    }))
})
