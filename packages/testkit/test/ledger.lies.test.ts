import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { Ledger, MemoryLedger } from "@sepasar/core/ledger"
import type { Driver, Entry } from "@sepasar/core/ledger"
import { contract, History } from "../src/ledger/index.ts"
import type { TestContext } from "../src/ledger/index.ts"

/** Runs the contract under a clear sky against a store, and returns the titles of the tests that fail. */
const failing = async (change: (driver: Driver.Driver) => Driver.Driver) => {
  const tests: Array<readonly [string, (context: TestContext) => Promise<void>]> = []
  let clear = false
  contract({
    name: "liar",
    place: () => {
      const shelf = MemoryLedger.shelf()
      return { layer: Ledger.layer(Effect.sync(() => change(MemoryLedger.driver({ shelf })))), harm: async () => undefined }
    }
  }, {
    describe: (title, body) => {
      clear = title.includes("clear sky")
      body()
    },
    it: (title, body) => clear && tests.push([title, body])
  })
  const failed: Array<string> = []
  for (const [title, body] of tests) {
    // harm does nothing here: the tests that need it are about the check, not about these stores
    if (title.startsWith("verify:") || title.startsWith("law:")) continue
    await body({ skip: () => undefined }).catch(() => failed.push(title))
  }
  return failed
}

const each = (commit: (batch: ReadonlyArray<Entry.Prepared>) => ReadonlyArray<Entry.Prepared>) => (driver: Driver.Driver): Driver.Driver => ({
  ...driver, commit: (batches) => driver.commit(batches.map(commit))
})

describe("the contract finds a store that", () => {
  const lies: ReadonlyArray<{ readonly lie: string; readonly store: (driver: Driver.Driver) => Driver.Driver; readonly found: string }> = [
    { lie: "ignores the expected revision", store: each((batch) => batch.map((part) => ({ ...part, expected: "any" }))), found: "append: a stale writer is turned away and nothing is written" },
    {
      lie: "says it wrote and did not", found: "append: events come back in the order they were written, numbered from 1",
      store: (driver) => ({ ...driver, commit: (batches) => batches.map(() => Result.succeed([1])) })
    },
    {
      lie: "writes a batch part by part", found: "appendMany: one conflict, and nothing of the batch is written",
      store: (driver) => ({
        ...driver,
        commit: async (batches) => {
          const out: Array<Driver.Answer> = []
          for (const batch of batches) {
            const answers = (await driver.commit(batch.map((part) => [part]))) as ReadonlyArray<Driver.Answer>
            const bad = answers.find(Result.isFailure)
            out.push(bad ?? Result.succeed(answers.flatMap((answer) => (Result.isSuccess(answer) ? answer.success : []))))
          }
          return out
        }
      })
    },
    {
      lie: "reads by the clock and not by the stream", found: "read: when a clock goes back, what was known is still a beginning of the stream",
      store: (driver) => ({
        ...driver,
        read: async (stream, { knownAt, ...rest }) => (await driver.read(stream, rest)).filter(({ recordedAt }) => knownAt === undefined || recordedAt <= knownAt)
      })
    },
    {
      lie: "reads one event too many", found: "readAll: behind a position, at most so many, in pages of every size",
      store: (driver) => ({ ...driver, chunks: ({ after = 0, ...rest }) => driver.chunks({ ...rest, after: Math.max(0, after - 1) }) })
    },
    {
      lie: "forgets the limit", found: "readAll: behind a position, at most so many, in pages of every size",
      store: (driver) => ({ ...driver, chunks: ({ limit: _, ...rest }) => driver.chunks(rest) })
    },
    { lie: "promises to last and does not", found: "durable: what was acknowledged is there after the book is closed and opened again", store: () => ({ ...MemoryLedger.driver(), supports: { ...MemoryLedger.driver().supports, durable: true } }) }
  ]
  it.each(lies)("$lie", async ({ found, store }) => expect(await failing(store)).toContain(found))

  it("and nothing in one that is honest", async () => expect(await failing((driver) => driver)).toEqual([]))
})

describe("the linearizability check finds", () => {
  const recorded = (...ids: ReadonlyArray<string>) => ids.map((id, i) => ({ id, revision: i + 1 }) as Entry.Recorded)
  const wrote = (ids: ReadonlyArray<string>, expected: number, revision: number, asked: number, answered: number): History.Attempt =>
    ({ stream: "s", expected, ids, asked, answered, answer: { kind: "written", revision } })
  const faults = (events: ReadonlyArray<Entry.Recorded>, ...history: ReadonlyArray<History.Attempt>) => History.faults(history, new Map([["s", events]]))
  const [a, b] = [wrote(["a"], 0, 1, 0, 1), wrote(["b"], 1, 2, 2, 3)]

  it("nothing in a right history", () => expect(faults(recorded("a", "b"), a, b)).toEqual([]))
  it.each([
    { given: "a lost event", events: recorded("a"), history: [a, b], says: /was acknowledged and is not there/ },
    { given: "an event twice", events: recorded("a", "b", "a"), history: [a, b], says: /twice/ },
    { given: "a torn batch", events: recorded("a"), history: [wrote(["a", "x"], 0, 2, 0, 1)], says: /torn/ },
    { given: "a batch with another in between", events: recorded("a", "b", "c"), history: [wrote(["a", "c"], 0, 3, 0, 9), wrote(["b"], 1, 2, 0, 9)], says: /stand together/ },
    { given: "a lost update", events: recorded("a", "b"), history: [a, wrote(["b"], 0, 2, 2, 3)], says: /an update was lost/ },
    { given: "an event of nobody", events: recorded("a", "z"), history: [a], says: /by nobody/ },
    { given: "an order against time", events: recorded("b", "a"), history: [wrote(["a"], 1, 2, 0, 1), wrote(["b"], 0, 1, 2, 3)], says: /asked after it was answered/ },
    {
      given: "a conflict about a revision the stream never had", events: recorded("a"), says: /it was between 1 and 1/,
      history: [a, { stream: "s", expected: 0, ids: ["x"], asked: 5, answered: 6, answer: { kind: "conflict" as const, actual: 3 } }]
    },
    {
      given: "a writer turned away for nothing", events: recorded("a"), says: /although the stream stood where it expected/,
      history: [a, { stream: "s", expected: 1, ids: ["x"], asked: 5, answered: 6, answer: { kind: "conflict" as const, actual: 1 } }]
    },
    {
      given: "a writer turned away whose event is there", events: recorded("a", "x"), says: /was turned away and is there/,
      history: [a, { stream: "s", expected: 0, ids: ["x"], asked: 5, answered: 6, answer: { kind: "conflict" as const, actual: 1 } }]
    }
  ])("$given", ({ events, history, says }) => expect(faults(events, ...history).join("\n")).toMatch(says))
})
