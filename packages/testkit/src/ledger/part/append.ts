/**
 * The contract of appending (kontrak menulis).
 *
 * @module
 */
import fc from "fast-check"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Entry } from "@sepasar/core/ledger"
import * as claim from "../claim.ts"
import { happened, ids, several } from "../sample.ts"
import type { Part } from "./Part.ts"

// ── Rule ────────────────────────────────────────────────────────────────────

/** Appending to one stream. @category rules */
export const append: Part = (test) => {
  test("append: events come back in the order they were written, numbered from 1", (ledger) =>
    Effect.gen(function*() {
      claim.equal(yield* ledger.append("trader-1", 0, several("a", 2)), 2)
      claim.equal(yield* ledger.append("trader-1", 2, several("b", 1)), 3)
      const read = yield* ledger.read("trader-1")
      claim.equal(read.map(({ id, revision }) => `${revision} ${id}`), ["1 a-1", "2 a-2", "3 b-1"])
    }))

  test("append: a recorded event says all that was handed in, and where it stands", (ledger) =>
    Effect.gen(function*() {
      const event = happened("e", { by: "PL-003", data: { note: "pasar Klojen — Ünïcödé 市场 🌶", empty: [], none: null } })
      yield* ledger.append("trader-1", 0, [event])
      const [recorded] = yield* ledger.read("trader-1")
      claim.holds(recorded !== undefined, "the event is not there")
      const { hash, position, revision, stream, ...rest } = recorded!
      claim.equal(rest, event)
      claim.equal({ revision, stream, position: position >= 1 }, { revision: 1, stream: "trader-1", position: true })
      claim.holds(/^[0-9a-f]{64}$/.test(hash), `the hash is no digest: ${hash}`)
    }))

  test("append: an event nobody signed has no writer", (ledger) =>
    Effect.gen(function*() {
      yield* ledger.append("trader-1", 0, [happened("e")])
      claim.equal((yield* ledger.read("trader-1")).map((event) => "by" in event), [false])
    }))

  test("append: a stale writer is turned away and nothing is written", (ledger) =>
    Effect.gen(function*() {
      yield* ledger.append("trader-1", 0, several("a", 1))
      const conflict = yield* claim.refused(ledger.append("trader-1", 0, several("b", 1)), "RevisionConflict")
      claim.equal(
        [conflict.stream, conflict.expected, conflict.actual, conflict.alreadyThere],
        ["trader-1", 0, 1, []]
      )
      claim.equal(ids(yield* ledger.read("trader-1")), ["a-1"])
    }))

  test("append: a writer ahead of the stream is turned away too", (ledger) =>
    Effect.gen(function*() {
      const conflict = yield* claim.refused(ledger.append("trader-1", 1, several("a", 1)), "RevisionConflict")
      claim.equal(conflict.actual, 0)
      claim.equal(yield* ledger.count, 0)
    }))

  test("append: \"any\" takes the stream as it stands", (ledger) =>
    Effect.gen(function*() {
      claim.equal(yield* ledger.append("trader-1", "any", several("a", 1)), 1)
      claim.equal(yield* ledger.append("trader-1", "any", several("b", 2)), 3)
    }))

  test("append: no events only check the revision", (ledger) =>
    Effect.gen(function*() {
      claim.equal(yield* ledger.append("trader-1", 0, []), 0)
      yield* ledger.append("trader-1", 0, several("a", 2))
      claim.equal(yield* ledger.append("trader-1", 2, []), 2)
      claim.equal(yield* ledger.append("trader-1", "any", []), 2)
      yield* claim.refused(ledger.append("trader-1", 1, []), "RevisionConflict")
    }))

  test("append: streams do not see each other", (ledger) =>
    Effect.gen(function*() {
      yield* ledger.append("trader-1", 0, several("a", 1))
      yield* ledger.append("trader-2", 0, several("b", 2))
      claim.equal(ids(yield* ledger.read("trader-1")), ["a-1"])
      claim.equal(ids(yield* ledger.read("trader-2")), ["b-1", "b-2"])
    }))

  test("append: a repeated append is acknowledged with the recorded revision and writes nothing", (ledger) =>
    Effect.gen(function*() {
      yield* ledger.append("trader-1", 0, several("a", 2))
      yield* ledger.append("trader-1", 2, several("b", 1))
      claim.equal(yield* ledger.append("trader-1", 0, several("a", 2)), 2, "the old revision")
      claim.equal(yield* ledger.append("trader-1", 2, several("b", 1)), 3, "the latest revision")
      claim.equal(yield* ledger.append("trader-1", "any", several("a", 2)), 2, "any revision")
      claim.equal(yield* ledger.count, 3)
    }))

  test("append: a repeated event whose keys come in another order is the same event", (ledger) =>
    Effect.gen(function*() {
      yield* ledger.append("trader-1", 0, [happened("a", { data: { x: 1, y: { p: 1, q: 2 } } })])
      claim.equal(yield* ledger.append("trader-1", 0, [happened("a", { data: { y: { q: 2, p: 1 }, x: 1 } })]), 1)
    }))

  test("append: a batch of which a part is already there is a conflict that names the part", (ledger) =>
    Effect.gen(function*() {
      yield* ledger.append("trader-1", 0, several("a", 2))
      for (const expected of [0, 2, "any"] as const) {
        const batch = [...several("a", 2), happened("new")]
        const conflict = yield* claim.refused(ledger.append("trader-1", expected, batch), "RevisionConflict")
        claim.equal(conflict.alreadyThere, ["a-1", "a-2"])
      }
      claim.equal(yield* ledger.count, 2)
    }))

  const other: Record<string, Partial<Entry.NewEvent>> = {
    type: { type: "SessionMissed" },
    version: { version: 2 },
    data: { data: { session: "another" } },
    recordedAt: { recordedAt: "2026-01-05T02:00:00.001Z" },
    by: { by: "PL-004" }
  }
  for (const [what, changes] of Object.entries(other)) {
    test(`append: an id that comes back with another ${what} is refused`, (ledger) =>
      Effect.gen(function*() {
        yield* ledger.append("trader-1", 0, [happened("a")])
        const bad = yield* claim.refused(ledger.append("trader-1", 1, [happened("a", changes)]), "BadEvent")
        claim.equal([bad.id, bad.reason], ["a", "idReused"])
        claim.equal(yield* ledger.count, 1)
      }))
  }

  test("append: an id of another stream is refused", (ledger) =>
    Effect.gen(function*() {
      yield* ledger.append("trader-1", 0, [happened("a")])
      const bad = yield* claim.refused(ledger.append("trader-2", 0, [happened("a")]), "BadEvent")
      claim.equal([bad.id, bad.reason], ["a", "idReused"])
      claim.equal(yield* ledger.read("trader-2"), [])
    }), "uniqueIdsAcrossStreams")

  for (const { events, given, reason, stream = "trader-1" } of hostile) {
    test(`append: ${given} is a bad event (${reason}) and nothing is written`, (ledger) =>
      Effect.gen(function*() {
        const bad = yield* claim.refused(ledger.append(stream, 0, [happened("good"), ...events]), "BadEvent")
        claim.equal(bad.reason, reason)
        claim.holds(!JSON.stringify(bad).includes("3573014107900001"), "the error repeats an identity number")
        claim.equal(yield* ledger.count, 0)
      }))
  }

  test("append: an expected revision that is no count is refused", (ledger) =>
    Effect.gen(function*() {
      for (const expected of [-1, 0.5, NaN, Infinity]) {
        const bad = yield* claim.refused(ledger.append("trader-1", expected, several("a", 1)), "BadEvent")
        claim.equal(bad.reason, "expected")
      }
    }))

  test("append: an expected revision no stream can have is a conflict", (ledger) =>
    Effect.gen(function*() {
      yield* ledger.append("trader-1", 0, several("a", 1))
      for (const expected of [3_000_000_000, Number.MAX_SAFE_INTEGER]) {
        for (const events of [several("b", 1), several("c", 3), []]) {
          const conflict = yield* claim.refused(ledger.append("trader-1", expected, events), "RevisionConflict")
          claim.equal([conflict.expected, conflict.actual], [expected, 1])
        }
      }
    }))

  test("append: what is no list of events is refused, and its neighbours are written", (ledger) =>
    Effect.gen(function*() {
      const calls: ReadonlyArray<Effect.Effect<unknown, unknown>> = [ledger.append("a", 0, null as never), ledger.append("a", 0, [null as never]), ledger.appendMany(null as never), ledger.appendMany([null as never])]
      const answers = yield* Effect.all([...calls.map((call) => Effect.result(Effect.asVoid(call))), Effect.result(Effect.asVoid(ledger.append("b", 0, several("b", 1))))], { concurrency: "unbounded" })
      claim.equal(answers.map((answer) => (Result.isSuccess(answer) ? "written" : (answer.failure as { readonly reason?: string }).reason)), [...calls.map(() => "notAnEvent"), "written"])
      claim.equal(yield* ledger.count, 1)
    }))

  test("append: data at the limit is taken, one character more is too large", (ledger) =>
    Effect.gen(function*() {
      const limit = Math.min(ledger.supports.maxDataLength, 2_000_000)
      yield* ledger.append("trader-1", 0, [happened("fits", { data: "x".repeat(limit - 2) })])
      if (limit < ledger.supports.maxDataLength) return
      const large = happened("large", { data: "x".repeat(limit - 1) })
      const error = yield* claim.refused(ledger.append("trader-1", 1, [happened("small"), large]), "EventTooLarge")
      claim.equal([error.id, error.length, error.limit], ["large", limit + 1, limit])
      claim.equal(yield* ledger.count, 1)
    }))

  test("law: any JSON comes back as it went in", (ledger) =>
    Effect.gen(function*() {
      const samples = fc.sample(fc.jsonValue({ maxDepth: 4, noUnicodeString: false }), { numRuns: 60, seed: 7 })
      const events = samples.map((data, i) => happened(`e-${i}`, { data }))
      const odd = ["\u0000", "\ud800", "\u2028", "-", "'; DROP TABLE event; --", 1e308, 5e-324, 0, { __proto__: null, a: 1 }]
        .map((data, i) => happened(`odd-${i}`, { data }))
      yield* ledger.append("trader-1", 0, [...events, ...odd])
      const read = yield* ledger.read("trader-1")
      const wanted = [...events, ...odd].map(({ data }) => JSON.stringify(data))
      claim.equal(read.map(({ data }) => JSON.stringify(data)), wanted)
    }))

  test("append: names may hold anything printable", (ledger) =>
    Effect.gen(function*() {
      const names = ["pedagang/P-1", "a:b", "市场", "x y", "'", "\"", "\\", "%_", "__proto__", "constructor", "x".repeat(200)]
      for (const [i, name] of names.entries()) yield* ledger.append(name, 0, [happened(`id ${name}`.slice(0, 190) + i)])
      for (const name of names) claim.equal((yield* ledger.read(name)).length, 1, name)
      claim.equal((yield* ledger.verify()).streams, names.length)
    }))
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const odd = (changes: object): ReadonlyArray<Entry.NewEvent> => [{ ...happened("odd"), ...changes } as Entry.NewEvent]
const hostile: ReadonlyArray<{
  readonly given: string
  readonly reason: string
  readonly events: ReadonlyArray<Entry.NewEvent>
  readonly stream?: string
}> = [
  { given: "a stream without a name", reason: "stream", events: [], stream: "" },
  { given: "a stream with a line break in its name", reason: "stream", events: [], stream: "a\nb" },
  { given: "a stream named by an identity number", reason: "stream", events: [], stream: "trader/3573014107900001" },
  { given: "nothing", reason: "notAnEvent", events: [undefined as unknown as Entry.NewEvent] },
  { given: "an empty id", reason: "id", events: odd({ id: "" }) },
  { given: "an id of 201 characters", reason: "id", events: odd({ id: "x".repeat(201) }) },
  { given: "an id with a lone surrogate", reason: "id", events: odd({ id: "\ud800" }) },
  { given: "an id that is no text", reason: "id", events: odd({ id: 7 }) },
  { given: "an empty type", reason: "type", events: odd({ type: "" }) },
  { given: "version 0", reason: "version", events: odd({ version: 0 }) },
  { given: "a version no store can hold", reason: "version", events: odd({ version: 3_000_000_000 }) },
  { given: "version 1.5", reason: "version", events: odd({ version: 1.5 }) },
  { given: "30 February", reason: "occurredOn", events: odd({ occurredOn: "2026-02-30" }) },
  { given: "an instant with an offset", reason: "recordedAt", events: odd({ recordedAt: "2026-01-05T09:00:00.000+07:00" }) },
  { given: "an instant without milliseconds", reason: "recordedAt", events: odd({ recordedAt: "2026-01-05T02:00:00Z" }) },
  { given: "hour 24", reason: "recordedAt", events: odd({ recordedAt: "2026-01-05T24:00:00.000Z" }) },
  { given: "an empty writer", reason: "by", events: odd({ by: "" }) },
  { given: "data that throws when it is read", reason: "notJson", events: [happened("throws", { data: { get mark() { throw new Error("not now") } } })] },
  { given: "no data", reason: "notJson", events: odd({ data: undefined }) },
  { given: "NaN", reason: "notJson", events: odd({ data: { score: NaN } }) },
  { given: "a function", reason: "notJson", events: odd({ data: { f: () => 1 } }) },
  { given: "a hole in a list", reason: "notJson", events: odd({ data: [1, undefined, 3] }) },
  { given: "a big integer", reason: "notJson", events: odd({ data: 1n }) },
  { given: "a date object", reason: "notJson", events: odd({ data: { at: new Date(0) } }) },
  { given: "data 65 levels deep", reason: "notJson", events: odd({ data: nested(65) }) },
  { given: "an identity number in the data", reason: "identityNumber", events: odd({ data: { note: "NIK 3573014107900001." } }) },
  { given: "an identity number as a number", reason: "identityNumber", events: odd({ data: { nik: 3573014107900001 } }) },
  { given: "the same id twice", reason: "duplicateId", events: [happened("good")] }
]

function nested(depth: number): unknown {
  return depth === 0 ? 1 : [nested(depth - 1)]
}
