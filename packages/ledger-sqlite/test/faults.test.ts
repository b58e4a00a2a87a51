import { chmodSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import fc from "fast-check"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { Day } from "@sepasar/core/kernel"
import type { Entry, Ledger } from "@sepasar/core/ledger"
import { LedgerError } from "@sepasar/core/ledger"
import { History, race } from "@sepasar/testkit/ledger"
import { SqliteLedger } from "../src/index.ts"
import { folder } from "./place.ts"

const event = (id: string, data: unknown = { session: id, hours: 4 }): Entry.NewEvent => ({
  id, type: "SessionAttended", version: 1, occurredOn: Day.make("2026-01-05"), recordedAt: "2026-01-05T02:00:00.000Z", data
})
const run = <A>(effect: Effect.Effect<A, unknown>) => Effect.runPromise(effect)
const failure = async <A, E>(effect: Effect.Effect<A, E>) => {
  const result = await Effect.runPromise(Effect.result(effect))
  return Result.isFailure(result) ? result.failure : expect.unreachable("it succeeded")
}

let file = ""
let remove = () => {}
beforeEach(() => ({ file, remove } = folder()))
afterEach(() => remove())

/** A book of 60 events in 6 streams, all in the one file. */
const fill = async () => {
  const ledger = SqliteLedger.make({ file })
  for (let i = 0; i < 60; i++) await run(ledger.append(`s-${i % 6}`, "any", [event(`e-${i}`)]))
  await run(ledger.close)
}

describe("a full disk", () => {
  it("answers LedgerFull, keeps what it has, and goes on once there is room", async () => {
    const full = SqliteLedger.make({ file, maxPages: 40 })
    const acknowledged: Array<string> = []
    let error: unknown
    for (let i = 0; error === undefined; i++) {
      const result = await Effect.runPromise(Effect.result(full.append(`s-${i % 5}`, "any", [event(`a-${i}`, "x".repeat(900)), event(`b-${i}`)])))
      if (Result.isSuccess(result)) acknowledged.push(`a-${i}`, `b-${i}`)
      else error = result.failure
    }
    expect(error).toBeInstanceOf(LedgerError.LedgerFull)
    expect(acknowledged.length).toBeGreaterThan(20)
    const inside = async (ledger: Ledger.Service) => (await collect(ledger)).map(({ id }) => id)
    expect(await inside(full)).toEqual(acknowledged)
    await run(full.close)

    const roomy = SqliteLedger.make({ file })
    expect(await inside(roomy)).toEqual(acknowledged)
    expect(await run(roomy.append("s-0", "any", [event("later")]))).toBeGreaterThan(1)
    expect((await run(roomy.verify())).faults).toEqual([])
    await run(roomy.close)
  })
})

describe("a file that may not be written", () => {
  it("opened read-only, reads everything and refuses to write", async () => {
    await fill()
    const ledger = SqliteLedger.make({ file, readOnly: true })
    expect(await collect(ledger)).toHaveLength(60)
    expect(await failure(ledger.append("s-0", "any", [event("new")]))).toMatchObject({ _tag: "LedgerUnavailable", reason: "readOnly" })
    await run(ledger.close)
  })

  it("a folder that is not there is unreachable", () => {
    expect(() => SqliteLedger.open({ file: `${file}/no/such/folder.sqlite` })).toThrow(LedgerError.LedgerUnavailable)
  })

  it.skipIf(process.getuid?.() === 0)("write permission taken away: reads, refuses to write", async () => {
    await fill()
    chmodSync(file, 0o444)
    const ledger = SqliteLedger.make({ file, readOnly: true })
    expect(await failure(ledger.append("s-0", "any", [event("new")]))).toMatchObject({ reason: "readOnly" })
  })
})

describe("a busy file", () => {
  it("waits, then says it is busy; nothing is written, and later it works", async () => {
    const ledger = SqliteLedger.make({ file, busyTimeout: 30 })
    const other = new DatabaseSync(file)
    other.exec("BEGIN IMMEDIATE")
    expect(await failure(ledger.append("a", 0, [event("1")]))).toMatchObject({ _tag: "LedgerUnavailable", reason: "busy" })
    other.exec("ROLLBACK")
    other.close()
    expect(await run(ledger.append("a", 0, [event("1")]))).toBe(1)
    await run(ledger.close)
  })
})

describe("8 writers x 1,000 appends on 10 streams, each with an opening of its own", () => {
  it("loses no update: the history is linearizable", async () => {
    const writers = Array.from({ length: 8 }, () => SqliteLedger.make({ file, durability: "process" }))
    const seen = await run(race(writers, { streams: 10, appends: 1000, seed: 17 }))
    const streams = new Map<string, ReadonlyArray<Ledger.Recorded>>()
    for (let i = 0; i < 10; i++) streams.set(`s-${i}`, await run(writers[0]!.read(`s-${i}`)))
    expect(seen).toHaveLength(8000)
    expect(History.faults(seen, streams)).toEqual([])
    expect(seen.filter(({ answer }) => answer.kind === "conflict").length).toBeGreaterThan(100)
    expect((await run(writers[0]!.verify())).faults).toEqual([])
    for (const writer of writers) await run(writer.close)
  }, 300_000)
})

describe("a backup while the book is in use", () => {
  it("is a whole book of one moment", async () => {
    const book = SqliteLedger.open({ file, durability: "process" })
    const write = (i: number) => book.commit([[{ stream: `s-${i % 9}`, expected: "any", lines: [{ event: event(`e-${i}`), text: "\"x\"" }] }]])
    for (let i = 0; i < 3000; i++) write(i)
    const copy = book.backup(`${file}.copy`)
    for (let i = 3000; i < 3300; i++) {
      write(i)
      if (i % 10 === 0) await new Promise((resolve) => setImmediate(resolve))
    }
    await copy
    const before = [...book.chunks({})].flat()
    const copied = SqliteLedger.open({ file: `${file}.copy` })
    const events = [...copied.chunks({})].flat()
    expect(events.length).toBeGreaterThanOrEqual(3000)
    expect(events).toEqual(before.slice(0, events.length))
    expect(copied.last()).toBe(events.length)
    copied.close()
    book.close()
    const ledger = SqliteLedger.make({ file: `${file}.copy` })
    expect((await run(ledger.verify())).faults).toEqual([])
    // it is a book like any other: writing goes on in it
    expect(await run(ledger.append("later", 0, [event("later")]))).toBe(1)
    await run(ledger.close)
  })

  it("of a book nobody writes to, it is equal to the book", async () => {
    await fill()
    const [book, anchor] = [SqliteLedger.open({ file }), (await run(SqliteLedger.make({ file }).verify())).anchor]
    await book.backup(`${file}.copy`)
    const copy = SqliteLedger.make({ file: `${file}.copy` })
    expect([await collect(copy), await run(copy.last), (await run(copy.verify({ anchor }))).faults])
      .toEqual([[...book.chunks({})].flat(), book.last(), []])
    await run(copy.close)
    book.close()
  })

  it.each(["another book", "itself", "somebody's text"])("is not written over %s", async (given) => {
    await fill()
    const book = SqliteLedger.open({ file })
    const target = given === "itself" ? file : `${file}.there`
    if (given === "another book") {
      const other = SqliteLedger.make({ file: target })
      await run(other.append("theirs", 0, [event("theirs")]))
      await run(other.close)
    }
    if (given === "somebody's text") writeFileSync(target, "kios;nama\n".repeat(500))
    const before = readFileSync(target)
    await expect(book.backup(target)).rejects.toMatchObject({ _tag: "LedgerUnavailable", reason: "failed" })
    expect(readFileSync(target).equals(before)).toBe(true)
    book.close()
  })
})

describe("a closed book", () => {
  it("says so, also as plain functions, while it is being read, and when it is closed twice", async () => {
    await fill()
    const book = SqliteLedger.open({ file })
    const reading = book.chunks({})[Symbol.iterator]()
    expect(reading.next().value).toHaveLength(60)
    book.close()
    book.close()
    const closed = expect.objectContaining({ _tag: "LedgerUnavailable", reason: "closed" })
    expect(() => reading.next()).toThrow(closed)
    for (const call of [() => book.read("s-0", {}), () => book.count(), () => book.last(), () => book.commit([]), () => [...book.chunks({})]]) expect(call).toThrow(closed)
    await expect(book.backup(`${file}.copy`)).rejects.toMatchObject({ reason: "closed" })
  })
})

describe("a book that lies in no file", () => {
  it("promises nothing that a file would keep", () => {
    const book = SqliteLedger.open({ file: ":memory:" })
    expect([book.supports.durable, book.supports.concurrentWriters]).toEqual([false, false])
    book.close()
  })

  it.each([{ given: "" }, { given: "the folder" }])("is refused where a file was meant: $given", ({ given }) =>
    expect(() => SqliteLedger.open({ file: given === "" ? "" : join(file, "..") })).toThrow(expect.objectContaining({ _tag: "LedgerUnavailable", reason: "unreachable" })))
})

describe("from when an event counts as known, changed in the file", () => {
  it("is found by every reading, and named", async () => {
    await fill()
    const db = new DatabaseSync(file)
    db.exec("UPDATE event SET known_at = '2027-01-01T00:00:00.000Z' WHERE stream = 's-1' AND revision = 4")
    db.close()
    const ledger = SqliteLedger.make({ file })
    expect(await failure(ledger.read("s-1"))).toMatchObject({ _tag: "LedgerCorrupt", reason: "altered", stream: "s-1", revision: 4 })
    expect((await run(ledger.verify())).faults).toEqual([expect.objectContaining({ stream: "s-1", revision: 4 })])
    expect(await run(ledger.read("s-2"))).toHaveLength(10)
    await run(ledger.close)
  })
})

describe("a damaged file", () => {
  const whole = async () => {
    await fill()
    return { bytes: readFileSync(file), events: await contents() }
  }

  it("cut short at any length: an error, never a wrong answer", async () => {
    const { bytes, events } = await whole()
    for (let size = 1; size < bytes.length; size += 1361) {
      writeFileSync(file, bytes)
      truncateSync(file, size)
      expectSound(await contents(), events, `cut at ${size}`)
    }
    expect(statSync(file).size).toBeGreaterThan(0)
  })

  it("law: a flipped bit anywhere: an error or the right answer, never a wrong one", async () => {
    const { bytes, events } = await whole()
    let noticed = 0
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (at, bit) => {
        const harmed = Buffer.from(bytes)
        harmed[at] = harmed[at]! ^ (1 << bit)
        writeFileSync(file, harmed)
        const found = await contents()
        if (!Array.isArray(found)) noticed++
        expectSound(found, events, `byte ${at}, bit ${bit}`)
      }),
      { numRuns: 300 }
    )
    expect(noticed).toBeGreaterThan(20)
  }, 60_000)

  /** Everything the book says, read both ways; or the ledger's error. */
  const contents = async () => {
    let ledger: Ledger.Service | undefined
    try {
      ledger = SqliteLedger.make({ file })
      const streams: Array<unknown> = []
      for (let i = 0; i < 6; i++) streams.push(...(await run(ledger.read(`s-${i}`))))
      return [streams, await collect(ledger), await run(ledger.count)]
    } catch (error) {
      return error
    } finally {
      if (ledger !== undefined) await run(ledger.close)
    }
  }

  const expectSound = (found: unknown, wanted: unknown, where: string) => {
    if (LedgerError.isLedgerError(found)) {
      expect(["LedgerCorrupt", "LedgerUnavailable"], where).toContain(found._tag)
    } else {
      expect(found, where).toEqual(wanted)
    }
  }
})

const collect = async (ledger: Ledger.Service) => {
  const out: Array<Ledger.Recorded> = []
  for await (const chunk of ledger.chunks()) out.push(...chunk)
  return out
}
