import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { expect, it } from "vitest"
import { Day } from "@sepasar/core/kernel"
import { SqliteLedger } from "../src/index.ts"

const event = (id: string) => ({
  id, type: "TraderEnrolled", version: 1, occurredOn: Day.make("2026-01-05"),
  recordedAt: "2026-01-05T02:00:00.000Z", data: { market: "KLOJEN" }
})

it("two batches in one transaction: one is turned away, the other is written", () => {
  const ledger = SqliteLedger.make({ file: ":memory:", durability: "power" })
  const both = Effect.runPromise(Effect.all([
    Effect.result(ledger.append("a", 0, [event("1")])),
    Effect.result(ledger.append("a", 0, [event("2"), event("3")])),
    Effect.result(ledger.append("b", 0, [event("4")]))
  ], { concurrency: "unbounded" }))
  return both.then(async (answers) => {
    expect(answers.map(Result.isSuccess)).toEqual([true, false, true])
    expect(await Effect.runPromise(ledger.count)).toBe(2)
    expect((await Effect.runPromise(ledger.verify())).faults).toEqual([])
  })
})
