import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { Day } from "@sepasar/core/kernel"
import { contract, History, race } from "@sepasar/testkit/ledger"
import { IndexedDbLedger } from "../src/index.ts"
import { place } from "../test/place.ts"
import "../test/opening.ts"

contract({ name: "IndexedDB in Chromium", place }, { describe, it })

it("two openings race over 6 streams: the history is linearizable", async () => {
  const name = `race-${performance.timeOrigin}`
  const [one, two] = [await IndexedDbLedger.make({ name }), await IndexedDbLedger.make({ name })]
  const seen = await Effect.runPromise(race([one, two, one, two], { streams: 6, appends: 100, seed: 5 }))
  const streams = new Map<string, Awaited<ReturnType<typeof read>>>()
  const read = (stream: string) => Effect.runPromise(one.read(stream))
  for (let i = 0; i < 6; i++) streams.set(`s-${i}`, await read(`s-${i}`))
  expect(History.faults(seen, streams)).toEqual([])
  await Effect.runPromise(Effect.andThen(one.close, two.close))
})

it("keeps a season of one market: 5,000 events, and finds them again", async () => {
  const name = `market-${performance.timeOrigin}`
  const ledger = await IndexedDbLedger.make({ name })
  const event = (id: string) => ({
    id, type: "SessionAttended", version: 1, occurredOn: Day.make("2026-01-05"),
    recordedAt: "2026-01-05T02:00:00.000Z", data: { session: id, hours: 4 }
  })
  const batch = Array.from({ length: 180 }, (_, trader) => ({
    stream: `trader/P-${trader}`, expected: 0, events: Array.from({ length: 28 }, (_, i) => event(`${trader}-${i}`))
  }))
  await Effect.runPromise(ledger.appendMany(batch))
  await Effect.runPromise(ledger.close)
  const again = await IndexedDbLedger.make({ name })
  const found = await Effect.runPromise(again.verify())
  expect([found.count, found.streams, found.faults]).toEqual([5040, 180, []])
  await Effect.runPromise(again.close)
})
