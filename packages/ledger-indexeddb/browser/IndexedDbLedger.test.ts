import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { cdp } from "vitest/browser"
import { Day } from "@sepasar/core/kernel"
import { contract, History, race } from "@sepasar/testkit/ledger"
import { IndexedDbLedger } from "../src/index.ts"
import { place } from "../test/place.ts"
import "../test/opening.ts"

contract({ name: "IndexedDB in Chromium", place }, { describe, it })

it("8 writers x 1,000 appends on 10 streams, over two openings: the history is linearizable", async () => {
  const name = `race-${performance.timeOrigin}`
  const [one, two] = [await IndexedDbLedger.make({ name }), await IndexedDbLedger.make({ name })]
  const seen = await Effect.runPromise(race([one, two, one, two, one, two, one, two], { streams: 10, appends: 1000, seed: 5 }))
  expect(seen).toHaveLength(8000)
  expect(seen.filter(({ answer }) => answer.kind === "conflict").length).toBeGreaterThan(100)
  const streams = new Map<string, Awaited<ReturnType<typeof read>>>()
  const read = (stream: string) => Effect.runPromise(one.read(stream))
  for (let i = 0; i < 10; i++) streams.set(`s-${i}`, await read(`s-${i}`))
  expect(History.faults(seen, streams)).toEqual([])
  expect((await Effect.runPromise(one.verify())).faults).toEqual([])
  await Effect.runPromise(Effect.andThen(one.close, two.close))
}, 300_000)

it("a browser without room answers LedgerFull, keeps what it acknowledged, and goes on once there is room", async () => {
  const quota = (quotaSize?: number) => cdp().send("Storage.overrideQuotaForOrigin", { origin: location.origin, ...(quotaSize === undefined ? {} : { quotaSize }) })
  const name = `full-${performance.timeOrigin}`
  const ledger = await IndexedDbLedger.make({ name })
  const acknowledged: Array<string> = []
  const event = (id: string, text: string) => ({
    id, type: "SessionAttended", version: 1, occurredOn: Day.make("2026-01-05"), recordedAt: "2026-01-05T02:00:00.000Z", data: { text }
  })
  const append = async (i: number, bytes: number) => {
    const noise = Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(36)).join("")
    const result = await Effect.runPromise(Effect.result(ledger.append("s", "any", [event(`a-${i}`, noise), event(`b-${i}`, "x")])))
    if (Result.isFailure(result)) return result.failure
    acknowledged.push(`a-${i}`, `b-${i}`)
    return undefined
  }
  for (let i = 0; i < 40; i++) expect(await append(i, 50_000)).toBe(undefined)
  // More is kept already than may be kept now. Chromium asks for the room left only twice a minute, so the end comes within one.
  await quota(1_000_000)
  try {
    let failure: unknown
    const start = performance.now()
    for (let i = 40; failure === undefined && performance.now() - start < 90_000; i++) {
      failure = await append(i, 1_000)
      await new Promise((later) => setTimeout(later, 50))
    }
    expect(failure).toMatchObject({ _tag: "LedgerFull" })
    expect((await Effect.runPromise(ledger.read("s"))).map(({ id }) => id)).toEqual(acknowledged)
  } finally {
    await quota()
  }
  expect(await Effect.runPromise(ledger.append("s", acknowledged.length, [event("later", "y")]))).toBe(acknowledged.length + 1)
  expect((await Effect.runPromise(ledger.verify())).faults).toEqual([])
  await Effect.runPromise(ledger.close)
}, 120_000)

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
