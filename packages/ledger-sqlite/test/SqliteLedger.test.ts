import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { Day } from "@sepasar/core/kernel"
import { Entry, MemoryLedger, Sha256 } from "@sepasar/core/ledger"
import { SqliteLedger } from "../src/index.ts"
import { folder } from "./place.ts"

const event = (id: string) => ({
  id, type: "TraderEnrolled", version: 1, occurredOn: Day.make("2026-01-05"),
  recordedAt: "2026-01-05T02:00:00.000Z", data: { market: "KLOJEN" }
})

describe("writers that come together", () => {
  it("share a transaction and get an answer each: one is turned away, its neighbours are written", async () => {
    const book = SqliteLedger.open({ file: ":memory:" })
    const batch = (stream: string, expected: number, ...ids: ReadonlyArray<string>) =>
      Result.getOrThrow(Entry.prepare([{ stream, expected, events: ids.map(event) }]))
    const answers = book.commit([batch("a", 0, "1"), batch("a", 0, "2", "3"), batch("b", 0, "4"), batch("a", 1, "5")])
    expect(answers.map(Result.isSuccess)).toEqual([true, false, true, true])
    expect([...book.chunks({})].flat().map(({ id, position }) => `${position} ${id}`)).toEqual(["1 1", "2 4", "3 5"])
    book.close()
  })

  it("an id that comes twice in one transaction: the second is a repetition or a reused id", () => {
    const book = SqliteLedger.open({ file: ":memory:" })
    const batch = (stream: string) => Result.getOrThrow(Entry.prepare([{ stream, expected: "any", events: [event("1")] }]))
    const answers = book.commit([batch("a"), batch("a"), batch("b")])
    expect(answers.map((answer) => (Result.isSuccess(answer) ? answer.success : answer.failure._tag))).toEqual([[1], [1], "BadEvent"])
    expect([book.count(), book.last()]).toEqual([1, 1])
    book.close()
  })
})

describe("two openings of one file", () => {
  it("each sees what the other wrote, and goes on from there", async () => {
    const { file, remove } = folder()
    const [one, two] = [SqliteLedger.make({ file }), SqliteLedger.make({ file })]
    for (let i = 0; i < 6; i++) {
      expect(await Effect.runPromise((i % 2 === 0 ? one : two).append("a", i, [event(`${i}`)]))).toBe(i + 1)
    }
    await Effect.runPromise(Effect.andThen(one.close, two.close))
    remove()
  })
})

it("the digest of this platform is the portable one", () => {
  for (const text of ["", "abc", "pasar 市场 🌶", "\ud800"]) expect(SqliteLedger.sha256(text)).toBe(Sha256.portable(text))
})

it("makes the same chain as a book in memory", async () => {
  const [memory, sqlite] = [MemoryLedger.make(), SqliteLedger.make({ file: ":memory:" })]
  const hashes = async (ledger: typeof memory) => {
    await Effect.runPromise(ledger.append("a", 0, [event("1"), event("2")]))
    return (await Effect.runPromise(ledger.read("a"))).map(({ hash }) => hash)
  }
  expect(await hashes(sqlite)).toEqual(await hashes(memory))
})

it("a missing or empty file is refused where no new book is wanted", () => {
  const { file, remove } = folder()
  expect(() => SqliteLedger.open({ file, create: false })).toThrow(expect.objectContaining({ reason: "unreachable" }))
  remove()
})
