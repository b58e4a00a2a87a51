import { execFileSync } from "node:child_process"
import { chmodSync, copyFileSync, mkdtempSync, renameSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { Day } from "@sepasar/core/kernel"
import type { Entry } from "@sepasar/core/ledger"
import { Ledger, LedgerError } from "@sepasar/core/ledger"
import { History, race } from "@sepasar/testkit/ledger"
import { SqliteLedger } from "../../ledger-sqlite/src/index.ts"
import { PostgresLedger } from "../src/index.ts"
import { sharded, single } from "./connect.ts"
import { proxy } from "./proxy.ts"
import type { Proxy } from "./proxy.ts"

const event = (id: string, data: unknown = { session: id }): Entry.NewEvent => ({
  id, type: "SessionAttended", version: 1, occurredOn: Day.make("2026-01-05"), recordedAt: "2026-01-05T02:00:00.000Z", data
})
const run = <A>(effect: Effect.Effect<A, unknown>) => Effect.runPromise(effect)
const all = async (ledger: Ledger.Service) => {
  const out: Array<Ledger.Recorded> = []
  for await (const chunk of ledger.chunks()) out.push(...chunk)
  return out
}

describe("8 writers x 1,000 appends on 10 streams", () => {
  it("loses no update: the history is linearizable", async () => {
    const { close, connection } = await single({ settings: { fsync: "off" } })
    try {
      // each writer is a ledger of its own, as if in a program of its own
      const writers = await Promise.all(Array.from({ length: 8 }, () => PostgresLedger.make({ connection })))
      const seen = await run(race(writers, { streams: 10, appends: 1000, seed: 11 }))
      const streams = new Map<string, ReadonlyArray<Ledger.Recorded>>()
      for (let i = 0; i < 10; i++) streams.set(`s-${i}`, await run(writers[0]!.read(`s-${i}`)))
      expect(seen).toHaveLength(8000)
      expect(History.faults(seen, streams)).toEqual([])
      expect(seen.filter(({ answer }) => answer.kind === "conflict").length).toBeGreaterThan(100)
      expect(seen.filter(({ answer }) => answer.kind === "unknown")).toEqual([])
      expect((await run(writers[0]!.verify())).faults).toEqual([])
    } finally {
      await close()
    }
  }, 600_000)
})

describe("8 writers over two shards, each with a turn of its own", () => {
  it("lose no update: the history is linearizable, and no position comes twice", async () => {
    const cluster = await sharded()
    try {
      await cluster.prepare("book")
      const writers = await Promise.all(Array.from({ length: 8 }, () => PostgresLedger.make({ connection: cluster.coordinator.connection, schema: "book", sharded: true })))
      const seen = await run(race(writers, { streams: 10, appends: 150, seed: 23 }))
      const streams = new Map<string, ReadonlyArray<Ledger.Recorded>>()
      for (let i = 0; i < 10; i++) streams.set(`s-${i}`, await run(writers[0]!.read(`s-${i}`)))
      expect(History.faults(seen, streams)).toEqual([])
      expect(seen.filter(({ answer }) => answer.kind === "conflict").length).toBeGreaterThan(50)
      expect(seen.filter(({ answer }) => answer.kind === "unknown")).toEqual([])
      const positions = (await all(writers[0]!)).map(({ position }) => position)
      expect(new Set(positions).size).toBe(positions.length)
      expect((await run(writers[0]!.verify())).faults).toEqual([])
    } finally {
      await cluster.close()
    }
  }, 600_000)
})

describe("PostgreSQL itself killed under load", () => {
  it("every acknowledged event is there, none twice, none torn, the chain whole", async () => {
    const { close, connection, server } = await single()
    try {
      const ledger = await PostgresLedger.make({ connection })
      const acknowledged = new Set<string>()
      let failures = 0
      for (let round = 0; round < 3; round++) {
        let stop = false
        const write = async (writer: number) => {
          for (let i = 0; !stop; i++) {
            const ids = [`${round}-${writer}-${i}`, `${round}-${writer}-${i}b`]
            const result = await Effect.runPromise(Effect.result(ledger.append(`s-${writer}`, "any", ids.map((id) => event(id)))))
            if (Result.isSuccess(result)) ids.forEach((id) => acknowledged.add(id))
            else {
              failures++
              expect(result.failure).toBeInstanceOf(LedgerError.LedgerUnavailable)
              await new Promise((resolve) => setTimeout(resolve, 20))
            }
          }
        }
        const writers = [0, 1, 2, 3].map(write)
        await new Promise((resolve) => setTimeout(resolve, 400 + round * 150))
        await server.kill()
        await new Promise((resolve) => setTimeout(resolve, 100))
        stop = true
        await Promise.all(writers)
        await server.start()
        const ids = (await all(ledger)).map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        expect([...acknowledged].filter((id) => !ids.includes(id))).toEqual([])
        expect(ids.filter((id) => !id.endsWith("b") && !ids.includes(`${id}b`))).toEqual([])
        expect((await run(ledger.verify())).faults).toEqual([])
      }
      expect(failures).toBeGreaterThan(0)
      expect(acknowledged.size).toBeGreaterThan(100)
    } finally {
      await close()
    }
  })
})

describe("a full disk", () => {
  it("answers LedgerFull or unavailable, keeps what it acknowledged, and goes on once there is room", async (context) => {
    const base = mkdtempSync(join(tmpdir(), "sepasar-full-"))
    chmodSync(base, 0o755)
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=110m,mode=0777", "tmpfs", base], { stdio: "ignore" })
    } catch {
      rmSync(base, { recursive: true })
      return context.skip("mounting a small disk is not allowed here")
    }
    const opened = await single({ base, settings: { max_wal_size: "32MB", min_wal_size: "32MB", shared_buffers: "16MB" } })
    try {
      const ledger = await PostgresLedger.make({ connection: opened.connection })
      const acknowledged: Array<string> = []
      let failure: unknown
      for (let i = 0; i < 2000 && failure === undefined; i++) {
        const result = await Effect.runPromise(Effect.result(ledger.append("s", "any", [event(`e-${i}`, noise(i))])))
        if (Result.isSuccess(result)) acknowledged.push(`e-${i}`)
        else failure = result.failure
      }
      expect(failure === undefined ? "nothing" : (failure as { readonly _tag: string })._tag).toMatch(/LedgerFull|LedgerUnavailable/)
      expect(acknowledged.length).toBeGreaterThan(5)
      execFileSync("mount", ["-o", "remount,size=400m", base])
      await opened.server.kill()
      await opened.server.start()
      const ids = (await all(ledger)).map(({ id }) => id)
      expect(acknowledged.filter((id) => !ids.includes(id))).toEqual([])
      expect(await run(ledger.append("s", "any", [event("later")]))).toBeGreaterThan(acknowledged.length)
      expect((await run(ledger.verify())).faults).toEqual([])
    } finally {
      await opened.close()
      execFileSync("umount", [base])
      rmSync(base, { recursive: true, force: true })
    }
  })
})

describe("a full disk under SQLite", () => {
  it("answers LedgerFull, keeps what it acknowledged, and goes on once there is room", async (context) => {
    const base = mkdtempSync(join(tmpdir(), "sepasar-full-"))
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=2m", "tmpfs", base], { stdio: "ignore" })
    } catch {
      rmSync(base, { recursive: true })
      return context.skip("mounting a small disk is not allowed here")
    }
    const ledger = SqliteLedger.make({ file: join(base, "book.sqlite") })
    try {
      const acknowledged: Array<string> = []
      let failure: unknown
      for (let i = 0; i < 2000 && failure === undefined; i++) {
        const result = await Effect.runPromise(Effect.result(ledger.append(`s-${i % 5}`, "any", [event(`a-${i}`, "x".repeat(3000)), event(`b-${i}`)])))
        if (Result.isSuccess(result)) acknowledged.push(`a-${i}`, `b-${i}`)
        else failure = result.failure
      }
      expect(failure).toBeInstanceOf(LedgerError.LedgerFull)
      expect((await all(ledger)).map(({ id }) => id)).toEqual(acknowledged)
      execFileSync("mount", ["-o", "remount,size=20m", base])
      await run(ledger.append("s-0", "any", [event("later")]))
      expect((await run(ledger.verify())).faults).toEqual([])
    } finally {
      await run(ledger.close)
      execFileSync("umount", [base])
      rmSync(base, { recursive: true, force: true })
    }
  })
})

describe("a SQLite file on a medium that is mounted to be read only", () => {
  it("is read whole and copied from, and refuses to write; with a log beside it that was left, it refuses to be read", async (context) => {
    const base = mkdtempSync(join(tmpdir(), "sepasar-fixed-"))
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=8m", "tmpfs", base], { stdio: "ignore" })
    } catch {
      rmSync(base, { recursive: true })
      return context.skip("mounting a small disk is not allowed here")
    }
    const [file, copy] = [join(base, "book.sqlite"), join(base, "..", `${base.split("/").at(-1)}.copy`)]
    try {
      const before = SqliteLedger.make({ file })
      for (let i = 0; i < 20; i++) await run(before.append(`s-${i % 3}`, "any", [event(`e-${i}`)]))
      const events = await all(before)
      await run(before.close)
      execFileSync("mount", ["-o", "remount,ro", base])
      const ledger = SqliteLedger.make({ file, readOnly: true })
      expect(await all(ledger)).toEqual(events)
      expect(await Effect.runPromise(Effect.flip(ledger.append("s-0", "any", [event("new")])))).toMatchObject({ _tag: "LedgerUnavailable", reason: "readOnly" })
      await run(ledger.close)
      const book = SqliteLedger.open({ file, readOnly: true })
      await book.backup(copy)
      expect([...SqliteLedger.open({ file: copy }).chunks({})].flat()).toEqual(events)
      book.close()
      expect(() => SqliteLedger.open({ file })).toThrow(expect.objectContaining({ _tag: "LedgerUnavailable", reason: "readOnly" }))

      execFileSync("mount", ["-o", "remount,rw", base])
      const left = SqliteLedger.open({ file })
      left.commit([[{ stream: "s-0", expected: "any", lines: [{ event: event("in the log"), text: "{}" }] }]])
      copyFileSync(`${file}-wal`, join(base, "kept"))
      left.close()
      renameSync(join(base, "kept"), `${file}-wal`)
      execFileSync("mount", ["-o", "remount,ro", base])
      expect(() => SqliteLedger.open({ file, readOnly: true })).toThrow(expect.objectContaining({ _tag: "LedgerUnavailable" }))
    } finally {
      execFileSync("umount", [base])
      rmSync(base, { recursive: true, force: true })
      for (const end of ["", "-wal", "-shm"]) rmSync(`${copy}${end}`, { force: true })
    }
  })
})

describe("a database that may only be read", () => {
  it("reads everything and refuses to write", async () => {
    const { close, connection, pool } = await single()
    try {
      const ledger = await PostgresLedger.make({ connection })
      await run(ledger.append("a", 0, [event("1")]))
      await pool.query("ALTER SYSTEM SET default_transaction_read_only = on")
      await pool.query("SELECT pg_reload_conf()")
      await new Promise((resolve) => setTimeout(resolve, 200))
      expect(await all(ledger)).toHaveLength(1)
      const result = await Effect.runPromise(Effect.result(ledger.append("a", 1, [event("2")])))
      expect(Result.isFailure(result) && result.failure).toMatchObject({ _tag: "LedgerUnavailable", reason: "readOnly" })
    } finally {
      await close()
    }
  })
})

describe("a cut to one shard", () => {
  it("streams of the other shard go on, the cut ones are unreachable, nothing is lost, and it heals", async () => {
    const ways = new Map<number, Proxy>()
    const cluster = await sharded(async (port, shard) => {
      const way = await proxy(port)
      ways.set(shard, way)
      return way.port
    })
    try {
      await cluster.prepare("book")
      await Effect.runPromise(Effect.provide(Effect.gen(function*() {
        const ledger = yield* Ledger.Ledger
        for (let i = 0; i < 20; i++) yield* ledger.append(`s-${i}`, 0, [event(`first-${i}`)])

        ways.get(1)!.set("cut")
        const answers = []
        for (let i = 0; i < 20; i++) answers.push(yield* Effect.result(ledger.append(`s-${i}`, 1, [event(`second-${i}`)])))
        const written = answers.filter(Result.isSuccess).length
        expect(written).toBeGreaterThan(0)
        expect(written).toBeLessThan(20)
        for (const answer of answers.filter(Result.isFailure)) expect(answer.failure).toMatchObject({ _tag: "LedgerUnavailable", reason: "unreachable" })
        // half a book is no answer
        expect(yield* Effect.result(ledger.count)).toMatchObject({ failure: { _tag: "LedgerUnavailable", reason: "unreachable" } })

        ways.get(1)!.set("open")
        for (let i = 0; i < 20; i++) expect(yield* ledger.append(`s-${i}`, 1, [event(`second-${i}`)])).toBe(2)
        expect(yield* ledger.count).toBe(40)
        const found = yield* ledger.verify()
        expect([found.faults, found.streams]).toEqual([[], 20])
      }), cluster.layer("book")))
    } finally {
      await cluster.close()
    }
  })
})

/** Text that does not shrink when it is stored. */
const noise = (seed: number): string => {
  let state = seed + 1
  let out = ""
  while (out.length < 200_000) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    out += state.toString(36)
  }
  return out
}

