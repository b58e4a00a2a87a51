/**
 * Looks at a store after its writer was killed: `node inspector.ts <store> <where>`, acknowledged ids on standard input.
 *
 * Prints one line of JSON: how many events there are, and what is wrong.
 */
import { readFileSync } from "node:fs"
import { PGlite } from "@electric-sql/pglite"
import * as Effect from "effect/Effect"
import type { Ledger } from "@sepasar/core/ledger"
import { SqliteLedger } from "../../ledger-sqlite/src/index.ts"
import { Connection, PostgresLedger } from "../src/index.ts"
import { poolOf } from "./connect.ts"

const [store = "", where = ""] = process.argv.slice(2)
const acknowledged = readFileSync(0, "utf8").split(/\s+/).filter((id) => id !== "")

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
const there = new Map<string, number>()
for await (const chunk of ledger.chunks()) for (const { id } of chunk) there.set(id, (there.get(id) ?? 0) + 1)
const integrity = await Effect.runPromise(ledger.verify())
const torn = [...there.keys()].filter((id) => {
  const [, batch = "", count = "0"] = /^(.*)-\d+of(\d+)$/.exec(id) ?? []
  return Array.from({ length: Number(count) }, (_, i) => `${batch}-${i + 1}of${count}`).some((sibling) => !there.has(sibling))
})
console.log(JSON.stringify({
  events: there.size,
  lost: acknowledged.filter((id) => !there.has(id)),
  twice: [...there].filter(([, count]) => count > 1).map(([id]) => id),
  torn,
  faults: integrity.faults
}))
process.exit(0)
