import { readFileSync } from "node:fs"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import { expect } from "vitest"
import { Day } from "@sepasar/core/kernel"
import { PostgresLedger } from "../src/index.ts"
import type { Connection } from "../src/index.ts"

const run = <A>(effect: Effect.Effect<A, unknown>) => Effect.runPromise(effect)

/** Makes the book of an old layout from its file, written when that layout was current. */
export const restore = (connection: Connection.Connection, file: string) => connection.execute(readFileSync(file, "utf8"))

/** Opens the book of a fixture: it says what it said, and takes new events. */
export const saysTheSame = async (options: PostgresLedger.Options) => {
  const ledger = await PostgresLedger.make({ ...options, schema: "book_fixture" })
  const all = await run(ledger.read("trader/P-1"))
  expect(all.map(({ hash, id, revision }) => [id, revision, hash.slice(0, 8)]))
    .toEqual([["e-1", 1, "2b28b2a6"], ["e-2", 2, "ff5471e8"], ["e-4", 3, "b0d9e443"], ["e-5", 4, "7fe80fb3"]])
  expect(all[0]).toMatchObject({ type: "SessionAttended", version: 1, occurredOn: "2026-01-03", recordedAt: "2026-01-05T02:00:00.000Z", by: "PL-003", data: { session: "e-1" }, position: 1 })
  const known = async (knownAt: string) => (await run(ledger.read("trader/P-1", { knownAt }))).map(({ id }) => id)
  expect(await known("2026-01-05T02:59:59.999Z")).toEqual(["e-1"])
  expect(await known("2026-01-05T03:00:00.000Z")).toEqual(["e-1", "e-2", "e-4"])
  const event = (id: string) => ({ id, type: "SessionAttended", version: 1, occurredOn: Day.make("2026-01-07"), recordedAt: "2026-01-07T00:00:00.000Z", data: {} })
  expect(await run(ledger.append("trader/P-2", 1, [event("new")]))).toBe(2)
  expect(await run(ledger.append("trader/P-2", 2, [event("newer"), event("newest")]))).toBe(4)
  const found = await run(ledger.verify())
  expect([found.count, found.faults, await run(ledger.last)]).toEqual([8, [], 8])
}

/** Where the files of old layouts lie. */
export const fixture = (layout: number) => join(import.meta.dirname, "fixtures", `layout-${layout}.sql`)
