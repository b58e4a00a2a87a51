/**
 * The contract of export and import (kontrak ekspor dan impor).
 *
 * @module
 */
import * as Effect from "effect/Effect"
import type { Ledger, LedgerError } from "@sepasar/core/ledger"
import * as claim from "../claim.ts"
import { all, happened, lines, several } from "../sample.ts"
import type { Part } from "./Part.ts"

// ── Rule ────────────────────────────────────────────────────────────────────

/** Export and import. @category rules */
export const carry: Part = (test, placeTest) => {
  placeTest("export and import: another book holds the same streams, order and chain", async (open) => {
    const [from, to] = [await open.place(), await open.place()]
    const [text, events] = await open.using(from, (ledger) => Effect.andThen(filled(ledger), Effect.all([lines(ledger), all(ledger)])))
    await open.using(to, (ledger) =>
      Effect.gen(function*() {
        yield* ledger.import(text)
        claim.equal((yield* all(ledger)).map(withoutPosition), events.map(withoutPosition))
        claim.equal(yield* ledger.import(text), { written: 0, alreadyThere: events.length }, "a repeated import")
        claim.equal(yield* ledger.count, events.length)
        claim.equal((yield* ledger.verify()).faults, [])
      }))
  })

  placeTest("import: an import that broke off goes on where it stopped", async (open) => {
    const [from, to] = [await open.place(), await open.place()]
    const [text, events] = await open.using(from, (ledger) => Effect.andThen(filled(ledger), Effect.all([lines(ledger), all(ledger)])))
    await open.using(to, (ledger) =>
      Effect.gen(function*() {
        const { recordedAt, id, type, version, occurredOn, data, stream } = events[0]!
        yield* ledger.append(stream, 0, [{ id, type, version, occurredOn, recordedAt, data }])
        claim.equal((yield* ledger.import(text)).written + 1, events.length)
        claim.equal((yield* all(ledger)).map(withoutPosition), events.map(withoutPosition))
      }))
  })

  placeTest("import: into a stream that went another way is a conflict", async (open) => {
    const [from, to] = [await open.place(), await open.place()]
    const text = await open.using(from, (ledger) => Effect.andThen(filled(ledger), lines(ledger)))
    await open.using(to, (ledger) =>
      Effect.gen(function*() {
        yield* ledger.append("a", 0, [happened("another way")])
        yield* claim.refused(ledger.import(text), "RevisionConflict")
        claim.equal(yield* ledger.count, 1)
      }))
  })

  const harms: ReadonlyArray<{
    readonly given: string
    readonly harm: (text: ReadonlyArray<string>) => ReadonlyArray<string>
    readonly reason: LedgerError.LedgerCorrupt["reason"]
    readonly line: number
  }> = [
    { given: "no line at all", harm: () => [], reason: "foreign", line: 0 },
    { given: "another kind of file", harm: () => ["{\"hello\":1}"], reason: "foreign", line: 1 },
    { given: "a header without a format", harm: () => ["{\"sepasar\":\"ledger\"}"], reason: "damaged", line: 1 },
    { given: "a line that is no JSON", harm: (text) => text.with(2, "{"), reason: "damaged", line: 3 },
    { given: "an event without an id", harm: (text) => text.with(2, text[2]!.replace("\"id\"", "\"di\"")), reason: "damaged", line: 3 },
    { given: "a changed event", harm: (text) => text.with(2, text[2]!.replace("a-2", "a-9")), reason: "altered", line: 3 },
    { given: "a missing event", harm: (text) => text.toSpliced(1, 1), reason: "missing", line: 2 },
    { given: "two events the other way round", harm: (text) => [text[0]!, text[2]!, text[1]!, ...text.slice(3)], reason: "missing", line: 2 },
    { given: "an event that comes twice", harm: (text) => text.toSpliced(2, 0, text[1]!), reason: "reordered", line: 3 },
    { given: "no last line", harm: (text) => text.slice(0, -1), reason: "cutShort", line: 5 },
    { given: "a missing last event", harm: (text) => text.toSpliced(-2, 1), reason: "checksum", line: 5 },
    { given: "something behind the end", harm: (text) => [...text, text[1]!], reason: "damaged", line: 7 }
  ]
  for (const { given, harm, line, reason } of harms) {
    test(`import: ${given} is found (${reason}, line ${line})`, (ledger) =>
      Effect.gen(function*() {
        yield* filled(ledger)
        const error = yield* claim.refused(ledger.import(harm(yield* lines(ledger))), "LedgerCorrupt")
        claim.equal([error.reason, error.line], [reason, line])
        claim.equal(yield* ledger.count, 4)
      }))
  }

  test("import: a newer format is refused as newer, not as broken", (ledger) =>
    Effect.gen(function*() {
      const error = yield* claim.refused(ledger.import(["{\"sepasar\":\"ledger\",\"format\":999}"]), "LedgerUnavailable")
      claim.equal(error.reason, "newerFormat")
    }))
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const filled = (ledger: Ledger.Service) =>
  Effect.gen(function*() {
    yield* ledger.append("a", 0, several("a", 2))
    yield* ledger.append("b", 0, [happened("b", { by: "PL-1", data: { text: "市场\u2028\u0000" } })])
    yield* ledger.append("a", 2, [happened("back", { recordedAt: "2026-01-04T00:00:00.000Z" })])
  })

const withoutPosition = ({ position: _, ...rest }: Ledger.Recorded) => rest
