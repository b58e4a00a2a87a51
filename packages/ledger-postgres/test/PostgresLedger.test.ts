import { PGlite } from "@electric-sql/pglite"
import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import { Day } from "@sepasar/core/kernel"
import { Connection, PostgresLedger } from "../src/index.ts"

const run = <A>(effect: Effect.Effect<A, unknown>) => Effect.runPromise(effect)
const event = (id: string) => ({
  id, type: "SessionAttended", version: 1, occurredOn: Day.make("2026-01-05"), recordedAt: "2026-01-05T02:00:00.000Z", data: {}
})

it("a book that believes to be the only writer, and is not, still writes nothing wrong", async () => {
  const db = await PGlite.create()
  const connection = Connection.ofPglite(db, { durable: false })
  const one = await PostgresLedger.make({ connection })
  const two = await PostgresLedger.make({ connection })
  expect(await run(one.append("a", 0, [event("1"), event("2")]))).toBe(2)
  expect(await run(two.append("a", 2, [event("3")]))).toBe(3)
  expect(await run(one.append("a", "any", [event("4")]))).toBe(4)
  expect(await run(Effect.flip(two.append("a", 3, [event("5")])))).toMatchObject({ _tag: "RevisionConflict", actual: 4 })
  expect(await run(Effect.flip(two.append("a", 3, [])))).toMatchObject({ _tag: "RevisionConflict", actual: 4 })
  expect(await run(Effect.flip(two.append("a", 0, [event("5")])))).toMatchObject({ _tag: "RevisionConflict", actual: 4 })
  expect(await run(one.append("a", 0, [event("1"), event("2")]))).toBe(2)
  for (let i = 6; i < 130; i++) expect(await run((i % 3 === 0 ? one : two).append("a", "any", [event(String(i))]))).toBe(i - 1)
  const { count, faults } = await run(two.verify())
  expect([count, faults]).toEqual([128, []])
  await db.close()
})
