/**
 * The contract of appending to several streams at once (kontrak menulis ke beberapa aliran): all of it, or nothing.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import * as claim from "../claim.ts"
import { ids, several } from "../sample.ts"
import type { Part } from "./Part.ts"

// ── Rule ────────────────────────────────────────────────────────────────────

/** Appending to several streams at once. @category rules */
export const appendMany: Part = (test) => {
  test("appendMany: writes to several streams and answers each", (ledger) =>
    Effect.gen(function*() {
      yield* ledger.append("b", 0, several("b", 1))
      const revisions = yield* ledger.appendMany([
        { stream: "a", expected: 0, events: several("a", 2) },
        { stream: "b", expected: 1, events: several("more", 1) }
      ])
      claim.equal(revisions, [2, 2])
      claim.equal(yield* ledger.appendMany([]), [])
    }))

  test("appendMany: a stream may come again, and sees what came before", (ledger) =>
    Effect.gen(function*() {
      const revisions = yield* ledger.appendMany([
        { stream: "a", expected: 0, events: several("a", 1) },
        { stream: "b", expected: 0, events: several("b", 1) },
        { stream: "a", expected: 1, events: several("c", 1) }
      ])
      claim.equal(revisions, [1, 1, 2])
      claim.equal(ids(yield* ledger.read("a")), ["a-1", "c-1"])
    }))

  test("appendMany: repeated whole, it is acknowledged and writes nothing", (ledger) =>
    Effect.gen(function*() {
      const batch = [
        { stream: "a", expected: 0, events: several("a", 2) },
        { stream: "b", expected: 0, events: several("b", 1) }
      ]
      yield* ledger.appendMany(batch)
      claim.equal(yield* ledger.appendMany(batch), [2, 1])
      claim.equal(yield* ledger.count, 3)
    }))

  test("appendMany: one conflict, and nothing of the batch is written", (ledger) =>
    Effect.gen(function*() {
      yield* ledger.append("b", 0, several("b", 1))
      const batch = [
        { stream: "a", expected: 0, events: several("a", 2) },
        { stream: "b", expected: 0, events: several("c", 1) }
      ]
      const conflict = yield* claim.refused(ledger.appendMany(batch), "RevisionConflict")
      claim.equal(conflict.stream, "b")
      claim.equal(yield* ledger.read("a"), [])
      claim.equal(yield* ledger.count, 1)
    }))

  test("appendMany: an id that stands twice in the batch is refused", (ledger) =>
    Effect.gen(function*() {
      const batch = [
        { stream: "a", expected: 0, events: several("a", 1) },
        { stream: "b", expected: 0, events: several("a", 1) }
      ]
      claim.equal((yield* claim.refused(ledger.appendMany(batch), "BadEvent")).reason, "duplicateId")
      claim.equal(yield* ledger.count, 0)
    }))

  test("appendMany: a few thousand events over many streams", (ledger) =>
    Effect.gen(function*() {
      const batch = Array.from({ length: 600 }, (_, i) => ({ stream: `s-${i}`, expected: 0, events: several(`e-${i}`, 5) }))
      const revisions = yield* ledger.appendMany(batch)
      claim.holds(revisions.length === 600 && revisions.every((revision) => revision === 5), "a stream is not at 5")
      claim.equal(yield* ledger.count, 3000)
    }))
}
