/**
 * The contract of opening, closing and sharing a book (kontrak buka, tutup dan pakai bersama).
 *
 * @module
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Ledger } from "@sepasar/core/ledger"
import * as claim from "../claim.ts"
import * as history from "../history.ts"
import { all, happened, ids, several } from "../sample.ts"
import type { Part } from "./Part.ts"
import { race } from "../race.ts"

// ── Rule ────────────────────────────────────────────────────────────────────

/** Opening and closing. @category rules */
export const life: Part = (test, placeTest) => {
  test("close: every later call says so, and closing twice is nothing", (ledger) =>
    Effect.gen(function*() {
      yield* ledger.append("a", 0, several("a", 1))
      yield* ledger.close
      yield* ledger.close
      const calls: ReadonlyArray<Effect.Effect<unknown, Ledger.AppendError>> = [
        ledger.append("a", 1, several("b", 1)),
        ledger.appendMany([]),
        ledger.read("a"),
        all(ledger),
        ledger.count,
        ledger.last,
        ledger.verify()
      ]
      for (const call of calls) claim.equal((yield* claim.refused(call, "LedgerUnavailable")).reason, "closed")
    }))

  placeTest("close: while writers write, each is answered rightly: what is acknowledged is there afterwards, nothing is torn", async (open) => {
    const place = await open.place()
    const answers = await open.using(place, (ledger) =>
      Effect.gen(function*() {
        const writes = Array.from({ length: 30 }, (_, i) => Effect.result(ledger.append(`s-${i % 4}`, "any", several(`e-${i}`, 2))))
        const closing = Effect.as(Effect.andThen(Effect.yieldNow, ledger.close), undefined)
        return yield* Effect.all([...writes.slice(0, 20), closing, ...writes.slice(20)], { concurrency: "unbounded" })
      }))
    const acknowledged = answers.flatMap((answer, i) => (answer !== undefined && Result.isSuccess(answer) ? [i < 20 ? i : i - 1] : []))
    for (const answer of answers) {
      if (answer !== undefined && Result.isFailure(answer)) claim.equal([answer.failure._tag, (answer.failure as { readonly reason?: string }).reason], ["LedgerUnavailable", "closed"])
    }
    await open.using(place, (ledger) =>
      Effect.gen(function*() {
        const there = new Set(ids(yield* all(ledger)))
        for (const i of acknowledged) claim.holds(there.has(`e-${i}-1`), `e-${i} was acknowledged and is not there`)
        for (let i = 0; i < 30; i++) claim.equal(there.has(`e-${i}-1`), there.has(`e-${i}-2`), `e-${i} is torn`)
        claim.equal((yield* ledger.verify()).faults, [])
      }))
  }, "durable")

  placeTest("durable: what was acknowledged is there after the book is closed and opened again", async (open) => {
    const place = await open.place()
    const before = await open.using(place, (ledger) => Effect.andThen(ledger.append("a", 0, several("a", 3)), all(ledger)))
    await open.using(place, (ledger) =>
      Effect.gen(function*() {
        claim.equal(yield* all(ledger), before)
        claim.equal(yield* ledger.append("a", 3, several("b", 1)), 4)
        claim.equal(yield* ledger.append("a", 0, several("a", 3)), 3, "a retry across a restart")
        claim.equal((yield* ledger.verify()).faults, [])
      }))
  }, "durable")
}

/** Several writers. @category rules */
export const together: Part = (test, placeTest) => {
  test("together: of two writers at once, one wins and one is told", (ledger) =>
    Effect.gen(function*() {
      const write = (id: string) => Effect.result(ledger.append("trader-1", 0, [happened(id)]))
      const both = yield* Effect.all([write("a"), write("b")], { concurrency: "unbounded" })
      claim.equal(both.filter(Result.isSuccess).length, 1)
      claim.equal(both.filter(Result.isFailure).map(({ failure }) => failure._tag), ["RevisionConflict"])
    }))

  test("together: a crowd of writers, each with an answer of their own", (ledger) =>
    Effect.gen(function*() {
      const writes = Array.from({ length: 60 }, (_, i) =>
        Effect.result(ledger.append(`s-${i % 7}`, i % 3 === 0 ? 0 : "any", [happened(`e-${i}`)])))
      const answers = yield* Effect.all(writes, { concurrency: "unbounded" })
      const written = answers.filter(Result.isSuccess).length
      claim.equal(yield* ledger.count, written)
      claim.equal((yield* ledger.verify()).faults, [])
      for (const [i, answer] of answers.entries()) {
        const there = (yield* ledger.read(`s-${i % 7}`)).find(({ id }) => id === `e-${i}`)
        claim.equal(there?.revision, Result.isSuccess(answer) ? answer.success : undefined, `e-${i}`)
      }
    }))

  test("together: one writer of many retries the same event many times at once; it stands there once", (ledger) =>
    Effect.gen(function*() {
      const write = ledger.append("a", 0, [happened("same")])
      claim.equal(yield* Effect.all(Array.from({ length: 12 }, () => write), { concurrency: "unbounded" }), Array(12).fill(1))
      claim.equal(yield* ledger.count, 1)
    }))

  test("together: a reader that follows the book never misses an event", (ledger) =>
    Effect.gen(function*() {
      const seen: Array<string> = []
      let done = false
      const follow = Effect.gen(function*() {
        let after = 0
        for (let last = false; !last;) {
          last = done
          const page = yield* all(ledger, { after, limit: 5 })
          seen.push(...ids(page))
          if (page.length > 0) last = false
          after = page[page.length - 1]?.position ?? after
          claim.holds(seen.length <= 60, "the follower saw more events than were written")
          yield* Effect.sleep(0)
        }
      })
      const write = (writer: number) =>
        Effect.forEach(Array.from({ length: 15 }, (_, i) => i), (i) =>
          Effect.andThen(ledger.append(`s-${writer}`, i, [happened(`${writer}-${i}`)]), Effect.sleep(0)), { discard: true })
      const writers = Effect.tap(Effect.all([0, 1, 2, 3].map(write), { concurrency: "unbounded" }), () => Effect.sync(() => { done = true }))
      yield* Effect.all([follow, writers], { concurrency: "unbounded" })
      claim.equal(seen, ids(yield* all(ledger)))
      claim.equal(seen.length, 60)
    }))

  placeTest("together: what one opening wrote binds the other, also where nothing is to be written", async (open) => {
    const place = await open.place()
    await open.using(place, (one) =>
      Effect.tryPromise(() => open.using(place, (two) =>
        Effect.gen(function*() {
          claim.equal(yield* two.append("a", 0, [happened("1")]), 1)
          claim.equal(yield* one.append("a", 1, [happened("2")]), 2)
          claim.equal(yield* one.append("b", 0, [happened("3")]), 1)
          for (const [stream, expected] of [["a", 1], ["b", 0]] as const) {
            for (const events of [[], [happened(`late ${stream}`)]]) {
              const late = yield* Effect.flip(two.append(stream, expected, events))
              claim.equal(late._tag, "RevisionConflict")
            }
          }
          claim.equal(yield* two.append("a", "any", [happened("4")]), 3)
          claim.equal(yield* one.append("b", 0, [happened("3")]), 1)
          claim.equal((yield* one.verify()).faults, [])
          claim.equal(yield* one.count, 4)
        }))))
  }, "concurrentWriters")

  placeTest("together: writers on two openings of one book; the history is linearizable", async (open) => {
    const place = await open.place()
    await open.using(place, (one) =>
      Effect.tryPromise(() => open.using(place, (two) =>
        Effect.gen(function*() {
          const seen = yield* race([one, two, one, two], { streams: 4, appends: 12, seed: 3 })
          const streams = new Map<string, ReadonlyArray<Ledger.Recorded>>()
          for (let i = 0; i < 4; i++) streams.set(`s-${i}`, yield* two.read(`s-${i}`))
          claim.equal(history.faults(seen, streams), [])
          claim.holds(seen.some(({ answer }) => answer.kind === "written"), "nothing was written")
          claim.equal((yield* one.verify()).faults, [])
        }))))
  }, "concurrentWriters")
}
