import "fake-indexeddb/auto"
import * as Effect from "effect/Effect"
import { deleteDB, openDB } from "idb"
import { expect, it } from "vitest"
import { Day } from "@sepasar/core/kernel"
import { IndexedDbLedger } from "../src/index.ts"
import { ofIndexedDb } from "../src/fault.ts"

const event = {
  id: "1", type: "SessionAttended", version: 1, occurredOn: Day.make("2026-01-05"),
  recordedAt: "2026-01-05T02:00:00.000Z", data: {}
}

it("a database of a newer layout is refused as newer", async () => {
  const newer = await openDB("newer", IndexedDbLedger.current + 1)
  newer.close()
  await expect(IndexedDbLedger.open({ name: "newer" })).rejects.toMatchObject({ _tag: "LedgerUnavailable", reason: "newerFormat" })
  await deleteDB("newer")
})

it("somebody else's database of the same name is refused as foreign", async () => {
  const other = await openDB("other", IndexedDbLedger.current, { upgrade: (db) => void db.createObjectStore("things") })
  other.close()
  await expect(IndexedDbLedger.open({ name: "other" })).rejects.toMatchObject({ _tag: "LedgerCorrupt", reason: "foreign" })
})

it("makes way for a newer version of the program, and says that it is closed", async () => {
  const ledger = await IndexedDbLedger.make({ name: "upgraded" })
  await Effect.runPromise(ledger.append("a", 0, [event]))
  const newer = await openDB("upgraded", IndexedDbLedger.current + 1)
  await expect(Effect.runPromise(Effect.flip(ledger.count))).resolves.toMatchObject({ reason: "closed" })
  newer.close()
})

it.each([
  { given: "QuotaExceededError", then: { _tag: "LedgerFull" } },
  { given: "VersionError", then: { _tag: "LedgerUnavailable", reason: "newerFormat" } },
  { given: "InvalidStateError", then: { _tag: "LedgerUnavailable", reason: "closed" } },
  { given: "ConstraintError", then: { _tag: "LedgerCorrupt", reason: "damaged" } },
  { given: "NotFoundError", then: { _tag: "LedgerCorrupt", reason: "foreign" } },
  { given: "AbortError", then: { _tag: "LedgerUnavailable", reason: "failed" } }
])("$given: $then", ({ given, then }) => expect(ofIndexedDb(new DOMException("", given))).toMatchObject(then))
