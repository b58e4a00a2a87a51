import "fake-indexeddb/auto"
import { expect, it } from "vitest"
import { ofIndexedDb } from "../src/fault.ts"
import "./opening.ts"

it.each([
  { given: "QuotaExceededError", then: { _tag: "LedgerFull" } },
  { given: "VersionError", then: { _tag: "LedgerUnavailable", reason: "newerFormat" } },
  { given: "InvalidStateError", then: { _tag: "LedgerUnavailable", reason: "closed" } },
  { given: "ConstraintError", then: { _tag: "LedgerCorrupt", reason: "damaged" } },
  { given: "NotFoundError", then: { _tag: "LedgerCorrupt", reason: "foreign" } },
  { given: "AbortError", then: { _tag: "LedgerUnavailable", reason: "failed" } }
])("$given: $then", ({ given, then }) => expect(ofIndexedDb(new DOMException("", given))).toMatchObject(then))
