import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { PGlite } from "@electric-sql/pglite"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { afterAll, describe, it } from "vitest"
import { contract } from "@sepasar/testkit/ledger"
import { lazily, places, statement } from "../test/place.ts"
import { sharded, single } from "./connect.ts"

const once = <A>(make: () => Promise<A>) => {
  let made: Promise<A> | undefined
  return { get: () => (made ??= make()), made: () => made }
}

const server = once(single)
const cluster = once(sharded)
const folder = once(async () => mkdtempSync(join(tmpdir(), "sepasar-pglite-")))
const directory = lazily(async () => PGlite.create(await folder.get()), true)

afterAll(async () => {
  await (await server.made())?.close()
  await (await cluster.made())?.close()
  const path = await folder.made()
  if (path !== undefined) rmSync(path, { recursive: true, force: true })
})

contract({ name: "PGlite in a directory", place: places(directory) }, { describe, it })

let next: ReturnType<typeof places> | undefined
contract({
  name: "PostgreSQL server",
  place: async () => (next ??= places((await server.get()).connection))()
}, { describe, it })

let count = 0
contract({
  name: "PostgreSQL with two shards",
  place: async () => {
    const { coordinator, layer, prepare, shards } = await cluster.get()
    const schema = `book_${++count}`
    return {
      layer: Layer.unwrap(Effect.map(Effect.promise(() => prepare(schema)), () => layer(schema))),
      // harm is done on the shards themselves; the one without the stream finds nothing to harm
      harm: async (harm) => {
        for (const { connection } of shards) await connection.execute(statement(schema, harm))
      },
      dispose: async () => {
        await coordinator.connection.execute(`DROP SCHEMA IF EXISTS ${schema} CASCADE; DROP SERVER IF EXISTS ${schema}_shard_0, ${schema}_shard_1 CASCADE`)
        for (const { connection } of shards) await connection.execute(`DROP SCHEMA IF EXISTS ${schema} CASCADE`)
      }
    }
  }
}, { describe, it })
