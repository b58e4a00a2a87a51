import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { PostgresLedger, Shards } from "../src/index.ts"
import { layoutOf, steps } from "../src/layout.ts"
import { fixture, restore, saysTheSame } from "../test/forward.ts"
import { sharded, single } from "./connect.ts"
import type { Opened } from "./connect.ts"

const current = steps("x").length
const layouts = Array.from({ length: current }, (_, i) => i + 1)
const shardedFixture = (name: string) => readFileSync(join(import.meta.dirname, "fixtures", name), "utf8")

describe("a PostgreSQL server", () => {
  let opened: Opened
  beforeAll(async () => {
    opened = await single()
  })
  afterAll(() => opened.close())

  it.each(layouts)("a book of layout %i opens, says the same, and takes new events", async (layout) => {
    await restore(opened.connection, fixture(layout))
    await saysTheSame({ connection: opened.connection })
    expect(await layoutOf(opened.connection.query, "book_fixture")).toBe(current)
    await opened.connection.execute("DROP SCHEMA book_fixture CASCADE")
  })

  it("a newer layout is refused as newer, and left alone", async () => {
    await PostgresLedger.open({ connection: opened.connection, schema: "newer" })
    await opened.connection.execute(`UPDATE newer.format SET layout = ${current + 1}`)
    await expect(PostgresLedger.open({ connection: opened.connection, schema: "newer" }))
      .rejects.toMatchObject({ _tag: "LedgerUnavailable", reason: "newerFormat", cause: { found: current + 1, newest: current } })
    expect(await opened.connection.query("SELECT layout FROM newer.format")).toEqual([[current + 1]])
  })

  it("programs that bring one book forward at the same time take turns", async () => {
    await restore(opened.connection, fixture(1))
    await Promise.all(Array.from({ length: 4 }, () => PostgresLedger.open({ connection: opened.connection, schema: "book_fixture" })))
    await saysTheSame({ connection: opened.connection })
    await opened.connection.execute("DROP SCHEMA book_fixture CASCADE")
  })
})

describe("a coordinator with two shards", () => {
  it("there are fixtures of every layout that brought something for shards", () =>
    expect(readdirSync(join(import.meta.dirname, "fixtures")).filter((name) => name.endsWith(".sql")))
      .toEqual(layouts.slice(1).flatMap((layout) => [`sharded-${layout}.shard.sql`, `sharded-${layout}.sql`])))

  it.each(layouts)("a book of layout %i opens, says the same, and takes new events", async (layout) => {
    const cluster = await sharded()
    try {
      const { connection } = cluster.coordinator
      // layout 2 brought nothing for shards but its number
      const file = `sharded-${Math.max(2, layout)}`
      for (const shard of cluster.shards) await shard.connection.execute(shardedFixture(`${file}.shard.sql`))
      await connection.execute(shardedFixture(`${file}.sql`).replace("format VALUES (2)", `format VALUES (${layout})`)
        .replace("60001", String(cluster.shards[0]!.server.port)).replace("60002", String(cluster.shards[1]!.server.port)))
      expect(await layoutOf(connection.query, "book_fixture")).toBe(layout)
      if (layout === 1) await Shards.prepare(connection, cluster.shards.map(({ connection, server }) =>
        ({ connection, host: "127.0.0.1", port: server.port, database: "postgres", user: "sepasar" })), "book_fixture", { patience: 3000 })
      await saysTheSame({ connection, sharded: true })
      expect(await layoutOf(connection.query, "book_fixture")).toBe(current)
      expect(await connection.query("SELECT shard FROM book_fixture.book ORDER BY shard")).toEqual([[0], [1]])
    } finally {
      await cluster.close()
    }
  })
})
