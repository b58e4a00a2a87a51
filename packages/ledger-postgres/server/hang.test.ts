import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { Day } from "@sepasar/core/kernel"
import type { Entry } from "@sepasar/core/ledger"
import { Ledger } from "@sepasar/core/ledger"
import { Connection, PostgresLedger } from "../src/index.ts"
import { poolOf, sharded, single } from "./connect.ts"
import { proxy } from "./proxy.ts"
import type { Proxy } from "./proxy.ts"

const patience = 1500
const unreachable = { _tag: "LedgerUnavailable", reason: "unreachable" }
const event = (id: string): Entry.NewEvent => ({
  id, type: "SessionAttended", version: 1, occurredOn: Day.make("2026-01-05"), recordedAt: "2026-01-05T02:00:00.000Z", data: { session: id }
})
const run = <A>(effect: Effect.Effect<A, unknown>) => Effect.runPromise(effect)
const attempt = <A, E>(effect: Effect.Effect<A, E>) => Effect.runPromise(Effect.result(effect))
const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
const all = async (ledger: Ledger.Service) => {
  const out: Array<Ledger.Recorded> = []
  for await (const chunk of ledger.chunks()) out.push(...chunk)
  return out
}

// every wait below ends by itself; a test that waits for ever is ended by the runner and fails
describe("a network to the server that swallows everything", () => {
  /** A server, a ledger that reaches it through a proxy, and another that reaches it directly. */
  const far = async () => {
    const opened = await single()
    const way = await proxy(opened.server.port)
    const pool = poolOf(way.port, { connectionTimeoutMillis: 0 })
    const connection = Connection.ofPool(pool, { patience })
    const near = Connection.ofPool(opened.pool, { patience: 20_000 })
    const close = async () => {
      way.set("open")
      await pool.end()
      await opened.close()
    }
    return { way, ledger: await PostgresLedger.make({ connection }), other: await PostgresLedger.make({ connection: near }), close }
  }

  it("every call ends as unreachable; when the network is back a retry by id writes each event once", async () => {
    const { close, ledger, other, way } = await far()
    try {
      expect(await run(ledger.append("a", 0, [event("1")]))).toBe(1)
      way.set("hang")
      const append = ledger.append("a", 1, [event("2")])
      const many = ledger.appendMany([{ stream: "a", expected: "any", events: [event("3")] }, { stream: "b", expected: 0, events: [event("4"), event("5")] }])
      for (const call of [append, many, ledger.read("a"), ledger.count, ledger.last, ledger.verify(), append]) {
        expect(await attempt(call as Effect.Effect<unknown, Ledger.AppendError>)).toMatchObject({ failure: unreachable })
      }
      // whatever was sent and never heard of again is written whole or not at all
      const between = (await all(other)).map(({ id }) => id)
      expect(between).toContain("1")
      expect(between.includes("4")).toBe(between.includes("5"))
      way.set("open")
      expect(await run(append)).toBe(2)
      await run(many)
      expect((await all(ledger)).map(({ id }) => id).sort()).toEqual(["1", "2", "3", "4", "5"])
      expect((await run(ledger.verify())).faults).toEqual([])
    } finally {
      await close()
    }
  })

  it("a writer that is cut off in the middle of its turn gives the turn back to the others", async () => {
    const { close, ledger, other, way } = await far()
    try {
      await run(ledger.append("s", 0, [event("first")]))
      // a program that took its turn and is heard of no more
      const pool = poolOf(way.port)
      const silent = Connection.ofPool(pool, { patience })
      const stuck = silent.transaction(async (query) => {
        await query("SELECT 1 FROM sepasar.book FOR UPDATE")
        way.set("hang")
        await query("SELECT 1")
      })
      await expect(stuck).rejects.toMatchObject({ code: "ETIMEDOUT" })
      // the server rolls the silent transaction back by itself, while the network still swallows
      expect(await run(other.append("s", 1, [event("second")]))).toBe(2)
      way.set("open")
      expect(await run(ledger.append("s", 2, [event("third")]))).toBe(3)
      await pool.end()
    } finally {
      await close()
    }
  })

  it("writers under load, cut off at a moment nobody chose: what was acknowledged is there, nothing is doubled or torn", async () => {
    const { close, ledger, other, way } = await far()
    try {
      const acknowledged = new Set<string>()
      const refused: Array<readonly [stream: string, ids: ReadonlyArray<string>]> = []
      for (let round = 0; round < 3; round++) {
        let stop = false
        const writers = Array.from({ length: 6 }, async (_, writer) => {
          for (let i = 0; !stop; i++) {
            const ids = [`${round}-${writer}-${i}`, `${round}-${writer}-${i}b`]
            const result = await attempt(ledger.append(`s-${writer}`, "any", ids.map(event)))
            if (Result.isSuccess(result)) ids.forEach((id) => acknowledged.add(id))
            else {
              expect(result.failure).toMatchObject(unreachable)
              refused.push([`s-${writer}`, ids])
            }
          }
        })
        await pause(120 + 70 * round)
        way.set("hang")
        stop = true
        await Promise.all(writers)
        way.set("open")
        // what was not acknowledged is sent again
        for (const [stream, ids] of refused.splice(0)) {
          await run(ledger.append(stream, "any", ids.map(event)))
          ids.forEach((id) => acknowledged.add(id))
        }
      }
      const ids = (await all(other)).map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(new Set(ids)).toEqual(acknowledged)
      expect((await run(other.verify())).faults).toEqual([])
      expect(acknowledged.size).toBeGreaterThan(50)
    } finally {
      await close()
    }
  })
})

describe("a network to one shard that swallows everything", () => {
  const streams = Array.from({ length: 12 }, (_, i) => `s-${i}`)

  it("the streams of the other shard go on, calls to the silent one end as unreachable, and nothing is lost or doubled", async () => {
    const ways: Array<Proxy> = []
    const cluster = await sharded(async (port) => {
      const way = await proxy(port)
      ways.push(way)
      return way.port
    }, { program: patience, coordinator: 1000 })
    try {
      await cluster.prepare("book")
      const shardOf = new Map((await cluster.coordinator.connection.query("SELECT s, book.shard_of(s) FROM unnest($1::text[]) AS s", [streams]))
        .map(([stream, shard]): [string, number] => [String(stream), Number(shard)]))
      const of = (shard: number) => streams.filter((stream) => shardOf.get(stream) === shard)
      expect([of(0).length > 1, of(1).length > 1]).toEqual([true, true])

      await Effect.runPromise(Effect.provide(Effect.gen(function*() {
        const ledger = yield* Ledger.Ledger
        for (const stream of streams) yield* ledger.append(stream, 0, [event(`first-${stream}`)])

        ways[1]!.set("hang")
        // one of the silent shard and the whole book: a call that never comes back would end the test
        const [silent = "", second = ""] = of(1)
        expect(yield* Effect.result(ledger.append(silent, 1, [event(`second-${silent}`)]))).toMatchObject({ failure: unreachable })
        // the streams of the other shard go on, although the writer of the silent one still has its turn
        for (const stream of of(0)) {
          expect(yield* ledger.append(stream, 1, [event(`second-${stream}`)])).toBe(2)
          expect((yield* ledger.read(stream)).map(({ id }) => id)).toEqual([`first-${stream}`, `second-${stream}`])
        }
        const batch = [{ stream: of(0)[0]!, expected: 2, events: [event("third-a")] }, { stream: second, expected: "any" as const, events: [event("third-b")] }]
        for (const call of [ledger.append(second, 1, [event(`second-${second}`)]), ledger.read(silent), ledger.count, ledger.verify(), ledger.appendMany(batch)]) {
          expect(yield* Effect.result(call as Effect.Effect<unknown, Ledger.AppendError>)).toMatchObject({ failure: { _tag: "LedgerUnavailable" } })
        }

        ways[1]!.set("open")
        for (const stream of of(1)) expect(yield* retried(ledger.append(stream, 1, [event(`second-${stream}`)]))).toBe(2)
        yield* retried(ledger.appendMany(batch))
        const ids = (yield* Effect.promise(() => all(ledger))).map(({ id }) => id)
        expect(ids.sort()).toEqual([...streams.flatMap((stream) => [`first-${stream}`, `second-${stream}`]), "third-a", "third-b"].sort())
        const found = yield* ledger.verify()
        expect([found.faults, found.streams]).toEqual([[], streams.length])
        const positions = (yield* Effect.promise(() => all(ledger))).map(({ position }) => position)
        expect(new Set(positions).size).toBe(positions.length)
      }), cluster.layer("book")))
    } finally {
      ways.forEach((way) => way.set("open"))
      await cluster.close()
    }
  }, 180_000)

  it("writers of both shards at once: no position is given out twice, none is missed by a reader that follows", async () => {
    const cluster = await sharded()
    try {
      await cluster.prepare("book")
      const open = () => PostgresLedger.make({ connection: cluster.coordinator.connection, schema: "book", sharded: true })
      const ledgers = await Promise.all(Array.from({ length: 6 }, open))
      let done = false
      const follower = async () => {
        const reader = await open()
        const seen: Array<number> = []
        for (let last = false; !last;) {
          last = done
          for await (const chunk of reader.chunks({ after: seen.at(-1) ?? 0 })) {
            seen.push(...chunk.map(({ position }) => position))
            last = false
          }
        }
        return seen
      }
      const write = async () => {
        await Promise.all(ledgers.map(async (ledger, writer) => {
          for (let i = 0; i < 25; i++) {
            const ids = Array.from({ length: (i + writer) % 4 + 1 }, (_, n) => event(`${writer}-${i}-${n}`))
            if (i % 5 === 4) await run(ledger.appendMany([{ stream: `s-${writer}`, expected: "any", events: ids }, { stream: `t-${i}`, expected: "any", events: [event(`${writer}-${i}-t`)] }]))
            else await run(ledger.append(`s-${writer}`, "any", ids))
          }
        }))
        done = true
      }
      const [seen] = await Promise.all([follower(), write()])
      const positions = (await all(ledgers[0]!)).map(({ position }) => position)
      expect(new Set(positions).size).toBe(positions.length)
      expect(seen).toEqual(positions)
      expect((await run(ledgers[0]!.verify())).faults).toEqual([])
    } finally {
      await cluster.close()
    }
  })
})

/** What the network brings late may still hold a lock for a moment. */
const retried = <A, E>(effect: Effect.Effect<A, E>): Effect.Effect<A, E> => Effect.retry(effect, { times: 20 })
