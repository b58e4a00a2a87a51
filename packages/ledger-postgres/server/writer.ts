/**
 * A writer that is made to be killed: `node writer.ts <store> <where> <round>`.
 *
 * Three writers write batches to a store without end; each prints the ids of a batch on a line of its own once it is
 * acknowledged, not before. Batches have one to three events, some over two streams.
 */
import { writeSync } from "node:fs"
import { PGlite } from "@electric-sql/pglite"
import * as Effect from "effect/Effect"
import { Day } from "@sepasar/core/kernel"
import type { Ledger } from "@sepasar/core/ledger"
import type { Entry } from "@sepasar/core/ledger"
import { SqliteLedger } from "../../ledger-sqlite/src/index.ts"
import { Connection, PostgresLedger } from "../src/index.ts"
import { poolOf } from "./connect.ts"

const [store = "", where = "", round = "0"] = process.argv.slice(2)

const event = (id: string): Entry.NewEvent => ({
  id, type: "SessionAttended", version: 1, occurredOn: Day.make("2026-01-05"), recordedAt: "2026-01-05T02:00:00.000Z",
  data: { session: id, note: "x".repeat(200) }
})

const open = async (): Promise<Ledger.Service> => {
  switch (store) {
    case "sqlite":
      return SqliteLedger.make({ file: where })
    case "pglite":
      return PostgresLedger.make({ connection: Connection.ofPglite(await PGlite.create(where), { durable: true }) })
    default:
      return PostgresLedger.make({ connection: Connection.ofPool(poolOf(Number(where))) })
  }
}

const ledger = await open()
writeSync(1, "ready\n")
// several writers at once: what comes while a write is under way shares the next transaction, and each is told for itself
await Promise.all(Array.from({ length: 3 }, async (_, writer) => {
  for (let i = 0;; i++) {
    const id = `${round}-${writer}-${i}`
    const ids = Array.from({ length: (i % 3) + 1 }, (_, n) => `${id}-${n + 1}of${(i % 3) + 1}`)
    const [first = "", ...rest] = ids
    const batch = i % 2 === 0
      ? [{ stream: `s-${i % 7}`, expected: "any" as const, events: ids.map(event) }]
      : [
        { stream: `s-${i % 7}`, expected: "any" as const, events: [event(first)] },
        { stream: `t-${i % 5}`, expected: "any" as const, events: rest.map(event) }
      ]
    await Effect.runPromise(ledger.appendMany(batch))
    writeSync(1, `${ids.join(" ")}\n`)
    // the single writer of a quiet hour, too
    if (writer > 0 && i % 4 === 3) await new Promise((resolve) => setTimeout(resolve, 3))
  }
}))
