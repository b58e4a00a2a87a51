/**
 * The contract of reading (kontrak membaca).
 *
 * @module
 */
import * as Effect from "effect/Effect"
import type { Ledger } from "@sepasar/core/ledger"
import * as claim from "../claim.ts"
import { all, happened, ids, several } from "../sample.ts"
import type { Part } from "./Part.ts"

// ── Rule ────────────────────────────────────────────────────────────────────

/** Reading one stream. @category rules */
export const read: Part = (test) => {
  test("read: an untouched stream is empty, not missing", (ledger) =>
    Effect.gen(function*() {
      claim.equal(yield* ledger.read("trader-1"), [])
    }))

  test("read: from a revision on, that revision included", (ledger) =>
    Effect.gen(function*() {
      yield* ledger.append("a", 0, several("a", 3))
      const from = (fromRevision: number) => Effect.map(ledger.read("a", { fromRevision }), ids)
      claim.equal(yield* from(0), ["a-1", "a-2", "a-3"])
      claim.equal(yield* from(1), ["a-1", "a-2", "a-3"])
      claim.equal(yield* from(2), ["a-2", "a-3"])
      claim.equal(yield* from(3), ["a-3"])
      claim.equal(yield* from(4), [])
    }))

  test("read: a stream whose name nobody can have given is empty", (ledger) =>
    Effect.gen(function*() {
      for (const name of ["", "a\u0000b", "\ud800", "x".repeat(5000), undefined as never, 7 as never]) claim.equal(yield* ledger.read(name), [])
    }))

  test("read: from a number that is no revision, the revisions from there on", (ledger) =>
    Effect.gen(function*() {
      yield* ledger.append("a", 0, several("a", 3))
      const from = (fromRevision: number) => Effect.map(ledger.read("a", { fromRevision }), ids)
      claim.equal(yield* from(1.5), ["a-2", "a-3"])
      for (const all of [-1, -Infinity, NaN]) claim.equal(yield* from(all), ["a-1", "a-2", "a-3"])
      for (const none of [3_000_000_000, 1e300, Infinity]) claim.equal(yield* from(none), [])
    }))

  test("read: as known at an instant, that instant included", (ledger) =>
    Effect.gen(function*() {
      yield* ledger.append("a", 0, [happened("early", at(10)), happened("late", at(20))])
      const known = (second: number) => Effect.map(ledger.read("a", { knownAt: instant(second) }), ids)
      claim.equal(yield* known(9), [])
      claim.equal(yield* known(10), ["early"])
      claim.equal(yield* known(19), ["early"])
      claim.equal(yield* known(20), ["early", "late"])
      claim.equal(ids(yield* ledger.read("a", { fromRevision: 2, knownAt: instant(19) })), [])
    }))

  test("read: when a clock goes back, what was known is still a beginning of the stream", (ledger) =>
    Effect.gen(function*() {
      yield* ledger.append("a", 0, [happened("noon", at(30)), happened("back", at(10)), happened("on", at(40))])
      yield* ledger.append("a", 3, [happened("back again", at(5))])
      const known = (second: number) => Effect.map(ledger.read("a", { knownAt: instant(second) }), ids)
      claim.equal(yield* known(29), [])
      claim.equal(yield* known(30), ["noon", "back"])
      claim.equal(yield* known(40), ["noon", "back", "on", "back again"])
      claim.equal((yield* ledger.read("a")).map(({ recordedAt }) => recordedAt), [30, 10, 40, 5].map(instant))
      claim.equal(ids(yield* all(ledger, { knownAt: instant(30) })), ["noon", "back"])
      claim.equal((yield* ledger.verify()).faults, [])
    }))

  test("read: an instant in another spelling is refused", (ledger) =>
    Effect.gen(function*() {
      for (const knownAt of ["", "2026-01-05", "2026-01-05T00:00:00Z"]) {
        claim.equal((yield* claim.refused(ledger.read("a", { knownAt }), "BadEvent")).reason, "knownAt")
        claim.equal((yield* claim.refused(all(ledger, { knownAt }), "BadEvent")).reason, "knownAt")
      }
    }))
}

/** Reading the whole book. @category rules */
export const readAll: Part = (test) => {
  test("readAll: an empty book has no events, no count and no last position", (ledger) =>
    Effect.gen(function*() {
      claim.equal(yield* all(ledger), [])
      claim.equal([yield* ledger.count, yield* ledger.last], [0, 0])
    }))

  test("readAll: in the order of writing, positions ascending", (ledger) =>
    Effect.gen(function*() {
      const written = yield* interleaved(ledger)
      const events = yield* all(ledger)
      claim.equal(ids(events), written)
      const positions = events.map(({ position }) => position)
      claim.holds(positions.every((position, i) => position > (positions[i - 1] ?? 0)), `not ascending: ${positions}`)
      if (ledger.supports.contiguousPositions) claim.equal(positions, positions.map((_, i) => i + 1))
      claim.equal(yield* ledger.count, written.length)
      claim.holds((yield* ledger.last) >= positions[positions.length - 1]!, "the last position lies behind the last event")
    }))

  test("readAll: behind a position, at most so many, in pages of every size", (ledger) =>
    Effect.gen(function*() {
      yield* interleaved(ledger)
      const events = yield* all(ledger)
      for (const limit of [1, 2, 3, 7, events.length, events.length + 1]) {
        const pages: Array<Ledger.Recorded> = []
        while (true) {
          const page = yield* all(ledger, { after: pages[pages.length - 1]?.position ?? 0, limit })
          claim.holds(page.length <= limit, `a page of ${page.length} for a limit of ${limit}`)
          if (page.length === 0) break
          pages.push(...page)
          claim.holds(pages.length <= events.length, `pages of ${limit} hold more than the book`)
        }
        claim.equal(pages, events, `pages of ${limit}`)
      }
      claim.equal(yield* all(ledger, { limit: 0 }), [])
      claim.equal(yield* all(ledger, { after: events[events.length - 1]!.position }), [])
      claim.equal(yield* all(ledger, { after: 1_000_000 }), [])
    }))

  test("readAll: behind a number that is no position, and at most a number that is no count", (ledger) =>
    Effect.gen(function*() {
      yield* ledger.append("a", 0, several("a", 3))
      const events = ids(yield* all(ledger))
      for (const after of [-1, -Infinity, NaN, 0.5]) claim.equal(ids(yield* all(ledger, { after })), events)
      for (const after of [1e300, Infinity]) claim.equal(yield* all(ledger, { after }), [])
      for (const limit of [1e300, Infinity, NaN]) claim.equal(ids(yield* all(ledger, { limit })), events)
      for (const limit of [-1, 0, 0.5]) claim.equal(yield* all(ledger, { limit }), [])
      claim.equal(ids(yield* all(ledger, { limit: 2.5 })), events.slice(0, 2))
    }))

  test("readAll: says the same as reading each stream", (ledger) =>
    Effect.gen(function*() {
      yield* interleaved(ledger)
      const events = yield* all(ledger)
      for (const stream of ["a", "b", "c"]) {
        claim.equal(events.filter((event) => event.stream === stream), yield* ledger.read(stream))
      }
    }))

  test("readAll: as known at an instant, in pages too", (ledger) =>
    Effect.gen(function*() {
      yield* ledger.append("a", 0, [happened("a1", at(10))])
      yield* ledger.append("b", 0, [happened("b1", at(50)), happened("b2", at(20))])
      yield* ledger.append("a", 1, [happened("a2", at(20))])
      const known = (second: number) => Effect.map(all(ledger, { knownAt: instant(second) }), ids)
      claim.equal(yield* known(9), [])
      claim.equal(yield* known(10), ["a1"])
      claim.equal(yield* known(20), ["a1", "a2"])
      claim.equal(yield* known(50), ["a1", "b1", "b2", "a2"])
      const [first] = yield* all(ledger, { knownAt: instant(20), limit: 1 })
      claim.equal(ids(yield* all(ledger, { knownAt: instant(20), after: first!.position, limit: 1 })), ["a2"])
    }))

  test("readAll: more than one piece", (ledger) =>
    Effect.gen(function*() {
      for (let i = 0; i < 3; i++) yield* ledger.append(`s-${i}`, 0, several(`e-${i}`, 1100))
      const events = yield* all(ledger)
      claim.equal(new Set(ids(events)).size, 3300)
      claim.equal((yield* all(ledger, { after: events[1]!.position, limit: 2500 })).length, 2500)
    }))
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const instant = (second: number) => `2026-01-05T02:00:${String(second).padStart(2, "0")}.000Z`
const at = (second: number) => ({ recordedAt: instant(second) })

const interleaved = (ledger: Ledger.Service) =>
  Effect.gen(function*() {
    const revisions: Record<string, number> = { a: 0, b: 0, c: 0 }
    const written: Array<string> = []
    for (const [i, stream] of [..."abacbbcaab"].entries()) {
      const events = several(`${stream}${i}`, (i % 3) + 1)
      revisions[stream] = yield* ledger.append(stream, revisions[stream]!, events)
      written.push(...ids(events))
    }
    return written
  })
