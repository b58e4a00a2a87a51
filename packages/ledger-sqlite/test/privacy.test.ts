import { readdirSync, readFileSync } from "node:fs"
import { randomBytes } from "node:crypto"
import { dirname, join } from "node:path"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { expect, it } from "vitest"
import { Answer, Explain, ExplainForms } from "@sepasar/core/certification"
import type { Scheme } from "@sepasar/core/certification"
import { Journey } from "@sepasar/core/journey"
import type { Event } from "@sepasar/core/journey"
import { Day, Id, Score } from "@sepasar/core/kernel"
import { Privacy } from "@sepasar/core/ledger"
import type { Entry } from "@sepasar/core/ledger"
import { EventCodec } from "@sepasar/core/schema"
import { en } from "@sepasar/core/words/en"
import { id } from "@sepasar/core/words/id"
import { SqliteKeyStore, SqliteLedger } from "../src/index.ts"
import { folder } from "./place.ts"

const run = <A>(effect: Effect.Effect<A, unknown>) => Effect.runPromise(effect)
const chance = (bytes: number) => new Uint8Array(randomBytes(bytes))
const phone = "0812-7777-4321"
const stamp = (id: string): Privacy.Stamp => ({ id, occurredOn: Day.make("2026-03-01"), recordedAt: "2026-03-01T02:00:00.000Z", by: "OFFICE-1" })
const contact = (person: string): Entry.NewEvent => ({
  ...stamp(`contact-${person}`), type: "ContactKept", version: 1, data: { phone, name: `Bu Sri ${person}`, channel: "whatsapp" }
})

it("after erasure no file, export, backup, person's file or error holds the value, and counts stay", async () => {
  const { file, remove } = folder()
  const keyFile = `${file}.keys`
  const keys = SqliteKeyStore.open({ file: keyFile })
  const book = SqliteLedger.open({ file })
  const ledger = SqliteLedger.make({ file })
  const exported = async () => (await run(Stream.runCollect(ledger.export()))).join("\n")
  try {
    for (const person of ["P-1", "P-2"]) {
      const sealed = await run(Privacy.sealed(contact(person), person, ["phone", "name"], keys, chance))
      await run(ledger.append(`trader/${person}`, 0, [sealed]))
    }
    await book.backup(`${file}.early`)
    const key = Buffer.from((await run(keys.find("P-1")))!)

    // before: the person may see it, and whoever has only the book may not
    const before = await run(Privacy.personFile("P-1", ledger, keys))
    expect(before.events[0]!.data).toMatchObject({ phone, name: "Bu Sri P-1", channel: "whatsapp" })
    expect(await exported()).not.toContain(phone)

    await run(Privacy.erase("P-1", "request of the person", stamp("erase-1"), keys, ledger))
    await run(Privacy.erase("P-1", "request of the person", stamp("erase-1"), keys, ledger))
    await book.backup(`${file}.late`)

    const after = await run(Privacy.personFile("P-1", ledger, keys))
    expect(after.erased).toBe(true)
    expect(after.events[0]!.data).toEqual({ phone: { erased: true }, name: { erased: true }, channel: "whatsapp" })
    for (const text of [await exported(), JSON.stringify(after), JSON.stringify(await run(ledger.verify()))]) {
      expect(text).not.toContain(phone)
      expect(text).not.toContain("Bu Sri P-1")
    }
    // every file of the folder, early backup and journals included, holds neither the value nor the key
    const files = readdirSync(dirname(file))
    expect(files.length).toBeGreaterThanOrEqual(4)
    for (const name of files) {
      const bytes = readFileSync(join(dirname(file), name))
      expect(bytes.includes(phone), name).toBe(false)
      expect(bytes.includes("Bu Sri P-1"), name).toBe(false)
      expect(bytes.includes(key), name).toBe(false)
    }

    // the early backup opens as a book, and its sealed field is just as unreadable
    const old = SqliteLedger.make({ file: `${file}.early` })
    const [event] = await run(old.read("trader/P-1"))
    expect((await run(Privacy.opened(event!, keys))).data).toMatchObject({ phone: { erased: true } })
    await run(old.close)

    // the neighbour is untouched, counts and chain too
    const neighbour = await run(Privacy.personFile("P-2", ledger, keys))
    expect([neighbour.erased, neighbour.events[0]!.data]).toEqual([false, { phone, name: "Bu Sri P-2", channel: "whatsapp" }])
    expect([await run(ledger.count), (await run(ledger.verify())).faults]).toEqual([3, []])

    // nothing can be sealed for an erased person again
    const again = await Effect.runPromise(Effect.result(Privacy.sealed(contact("P-1"), "P-1", ["phone"], keys, chance)))
    expect(Result.isFailure(again) && again.failure._tag).toBe("SealBroken")
    expect(JSON.stringify(again)).not.toContain(phone)
  } finally {
    await run(ledger.close)
    book.close()
    keys.close()
    remove()
  }
})

it("no explanation holds the value, neither before nor after erasure: a journey of the same stream is explained, in both languages", async () => {
  const { file, remove } = folder()
  const keys = SqliteKeyStore.open({ file: `${file}.keys` })
  const ledger = SqliteLedger.make({ file })
  const trader: Id.TraderId = Id.make("P-1")
  const scheme: Scheme.Scheme = {
    id: Id.make("sekolah-pasar"), version: "1", kind: "training", name: { id: "Sertifikat", en: "Certificate" }, from: Day.make("2026-01-01"),
    source: { instrument: "rule of this test", url: "https://example.org", read: "own-rule", confidence: "A" }, minutesPerLessonHour: 45, validity: { kind: "years", years: 3 },
    tree: { kind: "all", of: [{ kind: "score-at-least", assessment: Id.make("final"), minimum: Score.make(65), scale: "percent", method: "highest" }, { kind: "mentoring-visits", minimum: 2 }] }
  }
  const explained = async () => {
    const journey = Journey.replay(trader, (await run(ledger.read("trader/P-1"))).map(EventCodec.read) as ReadonlyArray<Event.TraderEvent>, { asOf: Day.make("2026-06-30") })
    return [id, en].map((words) => ExplainForms.text(Explain.document(Answer.of(scheme, journey), scheme, words))).join("\n") + JSON.stringify(journey)
  }
  try {
    const enrolled: Entry.NewEvent = { ...stamp("enrolled"), type: "TraderEnrolled", version: 1, data: { market: "KLOJEN", cohort: "2026-1" } }
    const sealed = await run(Privacy.sealed(contact("P-1"), "P-1", ["phone", "name"], keys, chance))
    await run(ledger.append("trader/P-1", 0, [enrolled, sealed]))
    for (const erased of [false, true]) {
      if (erased) await run(Privacy.erase("P-1", "request of the person", stamp("erase-1"), keys, ledger))
      const text = await explained()
      expect(text.length).toBeGreaterThan(200)
      expect(text).not.toContain(phone)
      expect(text).not.toContain("Bu Sri")
    }
  } finally {
    await run(ledger.close)
    keys.close()
    remove()
  }
})

it("keys survive closing; a destroyed one stays destroyed", async () => {
  const { file, remove } = folder()
  const first = SqliteKeyStore.open({ file })
  const key = await run(first.keep("P-1", chance(32)))
  expect(await run(first.keep("P-1", chance(32)))).toEqual(key)
  await run(first.destroy("P-2"))
  first.close()
  const second = SqliteKeyStore.open({ file })
  expect(await run(second.find("P-1"))).toEqual(key)
  expect(await run(second.keep("P-2", chance(32)))).toBeUndefined()
  expect(await run(second.find("P-3"))).toBeUndefined()
  second.close()
  remove()
})
