import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Day } from "../../src/kernel/index.ts"
import { KeyStore, MemoryLedger, Privacy, Retention, Seal } from "../../src/ledger/index.ts"
import type { Entry } from "../../src/ledger/index.ts"

const run = <A>(effect: Effect.Effect<A, unknown>) => Effect.runPromise(effect)
const key = (fill: number) => new Uint8Array(32).fill(fill)
const nonce = (fill: number) => new Uint8Array(12).fill(fill)
const at = { person: "P-1", event: "e-1", field: "phone" }
const event = (id: string, type: string, day: string, data: unknown, extra: Partial<Entry.Recorded> = {}): Entry.Recorded => ({
  id, type, version: 1, occurredOn: Day.make(day), recordedAt: `${day}T02:00:00.000Z`, data,
  stream: "trader/P-1", revision: 1, position: 1, hash: "", ...extra
})

describe("a seal", () => {
  const sealed = Seal.close("0812", at, key(1), nonce(1))

  it("opens with its key in its place", () => expect(Seal.open(sealed, at, key(1))).toEqual(Result.succeed("0812")))
  it.each([
    { given: "another key", place: at, open: key(2), text: sealed.text },
    { given: "another person", place: { ...at, person: "P-2" }, open: key(1), text: sealed.text },
    { given: "another event", place: { ...at, event: "e-2" }, open: key(1), text: sealed.text },
    { given: "another field", place: { ...at, field: "name" }, open: key(1), text: sealed.text },
    { given: "a changed text", place: at, open: key(1), text: `00${sealed.text.slice(2)}` },
    { given: "a text that is no hex", place: at, open: key(1), text: "zz" }
  ])("$given: broken, and the value is not in the error", ({ open, place, text }) => {
    const result = Seal.open({ ...sealed, text }, place, open)
    expect(Result.isFailure(result) && result.failure._tag).toBe("SealBroken")
    expect(JSON.stringify(result)).not.toContain("0812")
  })

  it("law: what is sealed comes back, and does not show", () => {
    fc.assert(fc.property(fc.jsonValue(), fc.nat(255), (value, n) => {
      const closed = Seal.close(value, at, key(n), nonce(n))
      expect(Seal.isSealed(closed)).toBe(true)
      const text = JSON.stringify(value)
      if (text.length > 6) expect(JSON.stringify(closed)).not.toContain(text)
      expect(JSON.stringify(Result.getOrThrow(Seal.open(closed, at, key(n))))).toBe(text)
    }), { numRuns: 60 })
  })
})

describe("consent", () => {
  const given = (day: string) => event(`g${day}`, "ConsentGiven", day, { purpose: "contact", textVersion: "1" })
  const withdrawn = (day: string) => event(`w${day}`, "ConsentWithdrawn", day, { purpose: "contact" })
  it.each([
    { then: false, given: "nothing", events: [], on: "2026-01-02" },
    { then: false, given: "given tomorrow", events: [given("2026-01-03")], on: "2026-01-02" },
    { then: true, given: "given today", events: [given("2026-01-02")], on: "2026-01-02" },
    { then: true, given: "withdrawn tomorrow", events: [given("2026-01-01"), withdrawn("2026-01-03")], on: "2026-01-02" },
    { then: false, given: "withdrawn today", events: [given("2026-01-01"), withdrawn("2026-01-02")], on: "2026-01-02" },
    { then: true, given: "given again", events: [given("2026-01-01"), withdrawn("2026-01-02"), given("2026-01-03")], on: "2026-01-03" },
    { then: false, given: "recorded out of order", events: [withdrawn("2026-01-03"), given("2026-01-01")], on: "2026-01-04" }
  ])("$given: $then", ({ events, on, then }) => expect(Privacy.consents(events, "contact", Day.make(on))).toBe(then))

  it("another purpose is not meant, and a public service needs none", () => {
    const purpose: Privacy.Purpose = { id: "contact", basis: "consent", textVersion: "1", fields: ["phone"] }
    const events = [given("2026-01-01")]
    const on = Day.make("2026-01-02")
    expect(Privacy.consents(events, "research", on)).toBe(false)
    expect(Privacy.mayUse(purpose, events, on)).toBe(true)
    expect(Privacy.mayUse(purpose, [], on)).toBe(false)
    expect(Privacy.mayUse({ ...purpose, basis: "publicService" }, [], on)).toBe(true)
  })
})

describe("the log and the person's file", () => {
  it("hold purposes, uses, and everything that concerns the person, and nothing else", async () => {
    const ledger = MemoryLedger.make()
    const keys = KeyStore.memory()
    const stamp = (id: string): Privacy.Stamp => ({ id, occurredOn: Day.make("2026-01-01"), recordedAt: "2026-01-01T00:00:00.000Z", by: "OFFICE" })
    const log = (id: string, what: Privacy.Logged, stream: string) => run(ledger.append(stream, "any", [Privacy.logged(what, stamp(id))]))
    await log("1", { type: "PurposeDeclared", data: { id: "contact", basis: "consent", textVersion: "1", fields: ["phone"] } }, Privacy.purposeStream)
    await log("2", { type: "DataUsed", data: { purpose: "contact", operation: "read", fields: ["phone"] } }, Privacy.logStream("P-1"))
    await log("3", { type: "DataUsed", data: { purpose: "contact", operation: "read", fields: ["phone"] } }, Privacy.logStream("P-10"))
    await run(ledger.append("cohort/C-1", 0, [{ ...stamp("4"), type: "Seated", version: 1, data: { seats: [{ trader: "P-1" }] } }]))
    await run(ledger.append("cohort/C-1", 1, [{ ...stamp("5"), by: "P-1", type: "Told", version: 1, data: {} }]))
    await run(ledger.append("cohort/C-1", 2, [{ ...stamp("6"), type: "Told", version: 1, data: { note: "P-1 came" } }]))
    const file = await run(Privacy.personFile("P-1", ledger, keys))
    expect(file.events.map(({ id }) => id)).toEqual(["2", "4", "5"])
    expect(file.erased).toBe(false)
  })
})

describe("retention", () => {
  const sealed = Seal.close("0812", { person: "P-1", event: "c", field: "phone" }, key(1), nonce(1))
  const contact = event("c", "ContactKept", "2020-01-15", { phone: sealed })
  const policy: Retention.Policy = [
    { id: "after-certificate", from: ["CertificateIssued", "CertificateRevoked"], months: 24, source: "JRA of the office" },
    { id: "after-contact", from: ["ContactKept"], months: 1, source: "JRA of the office" }
  ]
  const issued = event("i", "CertificateIssued", "2020-01-31", {})
  const due = (on: string, ...events: ReadonlyArray<Entry.Recorded>) => Retention.due(policy, events, Day.make(on))

  it.each([
    { given: "the last day it is kept", on: "2022-01-31", then: [] },
    { given: "the first day it is not", on: "2022-02-01", then: [{ person: "P-1", rule: "after-certificate", since: "2022-02-01" }] }
  ])("$given", ({ on, then }) => expect(due(on, contact, issued)).toEqual(then))

  it("the rule that keeps longest decides; a later event begins the period anew", () => {
    expect(due("2020-02-16", contact)).toEqual([{ person: "P-1", rule: "after-contact", since: "2020-02-16" }])
    expect(due("2020-02-15", contact)).toEqual([])
    expect(due("2022-02-01", contact, issued, event("r", "CertificateRevoked", "2021-06-01", {}))).toEqual([])
  })

  it("nobody without sealed fields is due, nor one whom no rule speaks about, nor one erased", () => {
    expect(due("2030-01-01", issued)).toEqual([])
    expect(Retention.due([], [contact], Day.make("2030-01-01"))).toEqual([])
    expect(due("2030-01-01", contact, issued, event("x", "PersonErased", "2023-01-01", {}, { stream: "privacy/P-1" }))).toEqual([])
  })
})
