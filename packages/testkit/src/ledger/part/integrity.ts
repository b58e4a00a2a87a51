/**
 * The contract of the integrity check (kontrak pemeriksaan keutuhan).
 *
 * @module
 */
import * as Effect from "effect/Effect"
import { LedgerError } from "@sepasar/core/ledger"
import type { Chain, Ledger } from "@sepasar/core/ledger"
import * as claim from "../claim.ts"
import { several } from "../sample.ts"
import type { Harm } from "../Subject.ts"
import type { Part } from "./Part.ts"

// ── Rule ────────────────────────────────────────────────────────────────────

/** Finding and naming harm. @category rules */
export const integrity: Part = (test, placeTest) => {
  test("verify: a sound book has no faults and tells its counts", (ledger) =>
    Effect.gen(function*() {
      yield* filled(ledger)
      const found = yield* ledger.verify()
      claim.equal([found.faults, found.count, found.streams], [[], 8, 2])
      claim.equal(found.anchor["a"]?.revision, 5)
      claim.equal((yield* ledger.verify({ anchor: found.anchor })).faults, [])
      yield* ledger.append("a", 5, several("more", 1))
      claim.equal((yield* ledger.verify({ anchor: found.anchor })).faults, [], "a book that has grown")
    }))

  const cases: ReadonlyArray<{ readonly given: string; readonly harm: Harm; readonly then: string }> = [
    { given: "a tampered event", harm: { kind: "alter", stream: "a", revision: 2 }, then: "altered a 2" },
    { given: "a tampered last event", harm: { kind: "alter", stream: "a", revision: 5 }, then: "altered a 5" },
    { given: "a missing event", harm: { kind: "remove", stream: "a", revision: 3 }, then: "missing a 3" },
    { given: "a missing first event", harm: { kind: "remove", stream: "b", revision: 1 }, then: "missing b 1" },
    { given: "two events in each other's place", harm: { kind: "swap", stream: "a", revision: 3 }, then: "reordered a 3" }
  ]
  for (const { given, harm, then } of cases) {
    placeTest(`verify: ${given} is found and named (${then})`, async (open) => {
      const place = await open.place()
      await open.using(place, filled)
      await place.harm(harm)
      const faults = await open.using(place, (ledger) => ledger.verify()).then((found) => found.faults, refusedToOpen)
      const named = faults.map(({ kind, revision, stream }) => `${kind} ${stream} ${revision}`)
      const [kind, stream, revision] = then.split(" ")
      // a store that checks what it reads stops at the first event it cannot answer for
      claim.holds(named.includes(then) || named.includes(`unreadable ${stream} ${revision}`) ||
        (kind === "missing" && named.includes(`unreadable ${stream} ${+revision! + 1}`)), `found ${named.join(", ")}`)
    })
  }

  placeTest("verify: a cut tail is shown by an anchor kept elsewhere", async (open) => {
    const place = await open.place()
    const anchor = await open.using(place, (ledger) => Effect.map(Effect.andThen(filled(ledger), ledger.verify()), (found): Chain.Anchor => found.anchor))
    await place.harm({ kind: "remove", stream: "a", revision: 5 })
    const { faults } = await open.using(place, (ledger) => ledger.verify({ anchor }))
    claim.holds(faults.some(({ kind, revision, stream }) => kind === "cutShort" && stream === "a" && revision === 5), JSON.stringify(faults))
  })

  placeTest("verify: the last event of the book taken out is noticed without an anchor", async (open) => {
    const place = await open.place()
    await open.using(place, filled)
    await place.harm({ kind: "remove", stream: "b", revision: 3 })
    const { faults } = await open.using(place, (ledger) => ledger.verify())
    claim.equal(faults.map(({ kind }) => kind), ["cutShort"])
  }, "contiguousPositions")
}

// ── Clauses ─────────────────────────────────────────────────────────────────

/** A store may refuse to open a harmed book, as long as it says where the harm is. */
const refusedToOpen = (error: unknown): ReadonlyArray<Pick<Chain.Fault, "kind" | "stream" | "revision">> => {
  if (!(error instanceof LedgerError.LedgerCorrupt)) throw error
  return [{ kind: "unreadable", stream: error.stream ?? "", revision: error.revision ?? 0 }]
}

const filled = (ledger: Ledger.Service) =>
  Effect.gen(function*() {
    yield* ledger.append("a", 0, several("a", 5))
    yield* ledger.append("b", 0, several("b", 3))
  })
