import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { PGlite } from "@electric-sql/pglite"
import { afterAll, beforeAll, expect, it } from "vitest"
import { Connection, PostgresLedger } from "../src/index.ts"
import { ofPostgres } from "../src/fault.ts"
import { layoutOf, statements, steps } from "../src/layout.ts"
import { fixture, restore, saysTheSame } from "./forward.ts"

const fixtures = join(import.meta.dirname, "fixtures")
const current = steps("x").length
const layouts = Array.from({ length: current }, (_, i) => i + 1)

let db: PGlite
let connection: Connection.Connection
beforeAll(async () => {
  db = await PGlite.create()
  connection = Connection.ofPglite(db, { durable: false })
})
afterAll(() => db.close())

it("there is a fixture of every layout", () =>
  expect(readdirSync(fixtures).filter((name) => name.endsWith(".sql"))).toEqual(layouts.map((layout) => `layout-${layout}.sql`)))

it.each(layouts)("a book of layout %i opens, says the same, and takes new events", async (layout) => {
  await restore(connection, fixture(layout))
  expect(await layoutOf(connection.query, "book_fixture")).toBe(layout)
  await saysTheSame({ connection })
  expect(await layoutOf(connection.query, "book_fixture")).toBe(current)
  await connection.execute("DROP SCHEMA book_fixture CASCADE")
})

it("a fixture is what the steps of its time made: no step was edited since", () => {
  for (const layout of layouts) {
    const file = readFileSync(fixture(layout), "utf8")
    for (const sql of steps("book_fixture").slice(0, layout).flatMap(statements)) expect(file).toContain(`${sql};\n`)
  }
})

it("a newer layout is refused as newer", async () => {
  await PostgresLedger.open({ connection, schema: "newer" })
  await connection.execute(`UPDATE newer.format SET layout = ${current + 1}`)
  await expect(PostgresLedger.open({ connection, schema: "newer" })).rejects.toMatchObject({ _tag: "LedgerUnavailable", reason: "newerFormat", cause: { found: current + 1, newest: current } })
})

it("somebody else's schema is refused as foreign, and left alone", async () => {
  await connection.execute("CREATE SCHEMA other; CREATE TABLE other.event (id text)")
  await expect(PostgresLedger.open({ connection, schema: "other" })).rejects.toMatchObject({ _tag: "LedgerCorrupt", reason: "foreign" })
  expect(await connection.query("SELECT count(*)::int FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'other'")).toEqual([[1]])
})

it("a name that is no schema's is a bug of the caller", () =>
  expect(PostgresLedger.open({ connection, schema: "x; DROP TABLE y" })).rejects.toThrow(TypeError))

it("a step is cut into statements, semicolons inside $$ aside", () =>
  expect(statements("A; CREATE FUNCTION f() AS $$ x; y; $$;\n B ;")).toEqual(["A", "CREATE FUNCTION f() AS $$ x; y; $$", "B"]))

it.each([
  { given: "53100", then: { _tag: "LedgerFull" } },
  { given: "40001", then: { _tag: "LedgerUnavailable", reason: "busy" } },
  { given: "25006", then: { _tag: "LedgerUnavailable", reason: "readOnly" } },
  { given: "57P01", then: { _tag: "LedgerUnavailable", reason: "unreachable" } },
  { given: "08006", then: { _tag: "LedgerUnavailable", reason: "unreachable" } },
  { given: "ECONNREFUSED", then: { _tag: "LedgerUnavailable", reason: "unreachable" } },
  { given: "XX001", then: { _tag: "LedgerCorrupt", reason: "damaged" } },
  { given: "42601", then: { _tag: "LedgerUnavailable", reason: "failed" } }
])("$given: $then", ({ given, then }) => expect(ofPostgres(Object.assign(new Error(), { code: given }))).toMatchObject(then))
