import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Day } from "../../src/kernel/index.ts"
import { Chain, Entry, Instant, Ledger, MemoryLedger, Sha256, Upcast } from "../../src/ledger/index.ts"
import type { Driver } from "../../src/ledger/index.ts"
import * as GroupCommit from "../../src/ledger/GroupCommit.ts"

const run = <A>(effect: Effect.Effect<A, unknown>) => Effect.runPromise(effect)
const event = (id: string, data: unknown = {}): Entry.NewEvent => ({
  id, type: "MentoringVisited", version: 1, occurredOn: Day.make("2026-01-05"), recordedAt: "2026-01-05T02:00:00.000Z", data
})

describe("an instant", () => {
  it.each([
    { given: "1970-01-01T00:00:00.000Z", then: true },
    { given: "2024-02-29T23:59:59.999Z", then: true },
    { given: "2023-02-29T00:00:00.000Z", then: false },
    { given: "2026-01-01T24:00:00.000Z", then: false },
    { given: "2026-01-01T23:60:00.000Z", then: false },
    { given: "2026-01-01T23:59:60.000Z", then: false },
    { given: "2026-01-01T00:00:00.00Z", then: false },
    { given: "2026-01-01T00:00:00.000z", then: false },
    { given: "2026-01-01 00:00:00.000Z", then: false }
  ])("$given: $then", ({ given, then }) => expect(Instant.isInstant(given)).toBe(then))

  it("law: writing and reading milliseconds agree with the platform", () => {
    fc.assert(fc.property(fc.date({ min: new Date("0001-01-02"), max: new Date("9999-12-31"), noInvalidDate: true }), (date) => {
      const instant = Instant.ofMilliseconds(date.getTime())
      expect(instant).toBe(date.toISOString())
      expect(Instant.isInstant(instant)).toBe(true)
      expect(Instant.toMilliseconds(instant)).toBe(date.getTime())
    }))
  })

  it("the end of a day in Jakarta is the last millisecond that is still that day", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 40_000 }), (n) => {
      const day = Day.fromNumber(n)
      const end = Instant.toMilliseconds(Instant.endOfDay(day))
      expect([Day.ofInstant(end), Day.ofInstant(end + 1)]).toEqual([day, Day.addDays(day, 1)])
    }))
  })
})

describe("an identity number", () => {
  it.each([
    { given: "3573014107900001", then: true },
    { given: "NIK:3573014107900001.", then: true },
    { given: "x 3573014107900001", then: true },
    { given: "357301410790000", then: false },
    { given: "35730141079000011", then: false },
    { given: "a3573014107900001", then: false },
    { given: "3573-0141-0790-0001", then: false }
  ])("$given: $then", ({ given, then }) => expect(Entry.holdsIdentityNumber(given)).toBe(then))
})

describe("the chain", () => {
  it("is the digest of ten parts, one after the other", () => {
    const text = Chain.preimage("before", "s", 3, { ...event("e"), by: "PL-1" }, "{\"a\":1}")
    expect(text).toBe("before\ns\n3\ne\nMentoringVisited\n1\n2026-01-05\n2026-01-05T02:00:00.000Z\nPL-1\n{\"a\":1}")
    expect(Sha256.portable("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  })

  it("law: changing any part of any event is found", async () => {
    const ledger = MemoryLedger.make()
    for (let i = 1; i <= 6; i++) await run(ledger.append("s", i - 1, [event(`e${i}`, { n: i })]))
    const events = await run(ledger.read("s"))
    const changes: ReadonlyArray<(e: Entry.Recorded) => Entry.Recorded> = [
      (e) => ({ ...e, id: `${e.id}x` }), (e) => ({ ...e, type: "Other" }), (e) => ({ ...e, version: 2 }),
      (e) => ({ ...e, occurredOn: Day.addDays(e.occurredOn, 1) }), (e) => ({ ...e, recordedAt: "2026-01-06T02:00:00.000Z" }),
      (e) => ({ ...e, by: "someone" }), (e) => ({ ...e, data: { n: 99 } }), (e) => ({ ...e, hash: "0".repeat(64) }),
      (e) => ({ ...e, knownAt: "2026-01-07T00:00:00.000Z" }), (e) => ({ ...e, knownAt: e.recordedAt })
    ]
    fc.assert(fc.property(fc.nat(5), fc.constantFrom(...changes), (at, change) => {
      const inspection = Chain.inspect(Sha256.portable, true)
      events.with(at, change(events[at]!)).forEach(inspection.see)
      const { faults } = inspection.result()
      expect(faults[0]).toMatchObject({ kind: "altered", stream: "s", revision: at + 1 })
    }))
  })
})

describe("from when an event counts as known", () => {
  it("is held against the clocks before it, in a check of the book and in every reading", async () => {
    const ledger = MemoryLedger.make()
    const at = (hour: number) => `2026-01-05T0${hour}:00:00.000Z`
    for (const [i, hour] of [2, 5, 3, 4, 6].entries()) await run(ledger.append("s", i, [{ ...event(`e${i + 1}`), recordedAt: at(hour) }]))
    const events = await run(ledger.read("s"))
    expect(events.map(({ knownAt }) => knownAt)).toEqual([undefined, undefined, at(5), at(5), undefined])
    const { knownAt: _, ...without } = events[2]!
    for (const [i, harmed] of [[2, without], [2, { ...events[2]!, knownAt: at(3) }], [3, { ...events[3]!, knownAt: at(9) }], [4, { ...events[4]!, knownAt: at(7) }]] as const) {
      const book = events.with(i, harmed)
      const inspection = Chain.inspect(Sha256.portable, true)
      book.forEach(inspection.see)
      expect(inspection.result().faults[0]).toMatchObject({ kind: "altered", stream: "s", revision: i + 1 })
      const follower = Chain.follow(Sha256.portable)
      expect(() => book.forEach((one) => follower.check(one, JSON.stringify(one.data)))).toThrow(expect.objectContaining({ reason: "altered", revision: i + 1 }))
    }
  })
})

describe("grouping of small writers", () => {
  it("answers nobody who got no answer from the store, and says when nothing is under way", async () => {
    const write = GroupCommit.make(async (batch: ReadonlyArray<number>) => batch.slice(1))
    expect(write.idle()).toBeUndefined()
    const both = [write(1), write(2)].map((one) => one.catch((error: Error) => error.message))
    const idle = write.idle()
    expect(idle).toBeInstanceOf(Promise)
    expect(await Promise.all(both)).toEqual([2, "the store gave no answer"])
    await idle
    expect(write.idle()).toBeUndefined()
  })

  it("puts what comes while a write is under way into the next, and answers each", async () => {
    const groups: Array<ReadonlyArray<number>> = []
    const write = GroupCommit.make(async (batch: ReadonlyArray<number>) => {
      groups.push(batch)
      await new Promise((resolve) => setTimeout(resolve, 1))
      return batch.map((n) => n * 10)
    })
    const first = [write(1), write(2)]
    await new Promise((resolve) => setImmediate(resolve))
    const second = [write(3), write(4), write(5)]
    expect(await Promise.all([...first, ...second])).toEqual([10, 20, 30, 40, 50])
    expect(groups).toEqual([[1, 2], [3, 4, 5]])
  })

  it("a write that breaks breaks for its own group only", async () => {
    const write = GroupCommit.make(async (batch: ReadonlyArray<string>) => {
      if (batch.includes("bad")) throw new Error("disk")
      return batch
    })
    const bad = [write("a"), write("bad")].map((one) => one.catch((error: Error) => error.message))
    expect(await Promise.all(bad)).toEqual(["disk", "disk"])
    expect(await write("b")).toBe("b")
  })
})

describe("a driver that breaks its word", () => {
  const driver = (changes: Partial<Driver.Driver>) => Ledger.fromDriver({ ...MemoryLedger.driver(), ...changes })

  it("no answer, a throw, a rejection: unavailable, with the cause", async () => {
    const failed = async (ledger: Ledger.Service) => run(Effect.flip(ledger.append("s", 0, [event("1")])))
    expect(await failed(driver({ commit: () => [] }))).toMatchObject({ _tag: "LedgerUnavailable", reason: "failed" })
    expect(await failed(driver({ groups: true, commit: async () => [] }))).toMatchObject({ _tag: "LedgerUnavailable", reason: "failed" })
    expect(await failed(driver({ commit: () => { throw new Error("cable") } }))).toMatchObject({ _tag: "LedgerUnavailable", cause: { message: "cable" } })
    expect(await failed(driver({ commit: () => Promise.reject(new Error("cable")) }))).toMatchObject({ _tag: "LedgerUnavailable", cause: { message: "cable" } })
  })
})

describe("closing", () => {
  it("waits for what was handed in before, and takes nothing more", async () => {
    const inner = MemoryLedger.driver()
    const steps: Array<string> = []
    const ledger = Ledger.fromDriver({
      ...inner, groups: true,
      commit: async (batches) => {
        await new Promise((resolve) => setTimeout(resolve, 5))
        steps.push("written")
        return inner.commit(batches)
      },
      close: () => void steps.push("closed")
    })
    const before = run(ledger.append("s", 0, [event("1")]))
    const closing = run(ledger.close)
    expect(await run(Effect.flip(ledger.append("s", 1, [event("2")])))).toMatchObject({ reason: "closed" })
    expect(await before).toBe(1)
    await closing
    expect(steps).toEqual(["written", "closed"])
  })
})

describe("a file of lines whose chain is whole and whose ids are not", () => {
  it("an id that stands in two streams is refused, and nothing of its batch is written", async () => {
    const from = MemoryLedger.make()
    await run(from.append("a", 0, [event("one")]))
    const other = MemoryLedger.make()
    await run(other.append("b", 0, [event("one")]))
    const [a, b] = [(await run(from.read("a")))[0]!, (await run(other.read("b")))[0]!]
    const lines = ["{\"sepasar\":\"ledger\",\"format\":1}", JSON.stringify(a), JSON.stringify({ ...b, position: 2 })]
    const sum = lines.slice(1).reduce((sum, line) => Sha256.portable(`${sum}\n${line}`), Sha256.portable(lines[0]!))
    const to = MemoryLedger.make()
    expect(await run(Effect.flip(to.import([...lines, JSON.stringify({ end: true, count: 2, sum })])))).toMatchObject({ _tag: "BadEvent", reason: "duplicateId", id: "one" })
    expect(await run(to.count)).toBe(0)
  })
})

describe("old shapes", () => {
  const shapes: Upcast.Shapes = {
    MentoringVisited: {
      current: 3,
      steps: { 1: (data) => ({ ...(data as object), minutes: 60 }), 2: (data) => ({ ...(data as object), place: "stall" }) }
    }
  }
  const upcast = (version: number, type = "MentoringVisited") => Upcast.event(shapes, { type, version, data: { mentor: "M-1" } })

  it("each version is brought forward step by step; another type is left alone", () => {
    expect(Result.getOrThrow(upcast(1))).toEqual({ type: "MentoringVisited", version: 3, data: { mentor: "M-1", minutes: 60, place: "stall" } })
    expect(Result.getOrThrow(upcast(2)).data).toEqual({ mentor: "M-1", place: "stall" })
    expect(Result.getOrThrow(upcast(3)).data).toEqual({ mentor: "M-1" })
    expect(Result.getOrThrow(upcast(9, "Other")).version).toBe(9)
  })

  it("a newer version, and one without a step, are refused", () => {
    for (const version of [4, 0]) expect(Result.isFailure(upcast(version))).toBe(true)
  })

  it("a ledger reads today's shape; its export and chain keep what was written", async () => {
    const inner = MemoryLedger.make()
    const ledger = Upcast.reading(inner, shapes)
    await run(ledger.append("s", 0, [event("1", { mentor: "M-1" })]))
    const wanted = { version: 3, data: { mentor: "M-1", minutes: 60, place: "stall" } }
    expect((await run(ledger.read("s")))[0]).toMatchObject(wanted)
    for await (const chunk of ledger.chunks()) expect(chunk[0]).toMatchObject(wanted)
    expect((await run(inner.read("s")))[0]).toMatchObject({ version: 1, data: { mentor: "M-1" } })
    expect((await run(ledger.verify())).faults).toEqual([])
    await run(inner.append("s", 1, [{ ...event("2"), version: 4 }]))
    expect(await run(Effect.flip(ledger.read("s")))).toMatchObject({ _tag: "BadEvent", id: "2", reason: "unknownVersion" })
  })
})
