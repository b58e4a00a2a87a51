import { PGlite } from "@electric-sql/pglite"
import fc from "fast-check"
import { afterAll, beforeAll, expect, it } from "vitest"
import { Connection } from "../src/index.ts"
import { literal } from "../src/literal.ts"

let db: PGlite
let connection: Connection.Connection
beforeAll(async () => {
  db = await PGlite.create()
  await db.exec("CREATE FUNCTION same(one text, two text) RETURNS text LANGUAGE sql AS $$ SELECT coalesce(one, 'none') || '|' || two $$")
  connection = Connection.ofPglite(db, { durable: false })
})
afterAll(() => db.close())

it.each([
  { given: null, then: "NULL" },
  { given: 0, then: "0" },
  { given: -7, then: "-7" },
  { given: "", then: "E''" },
  { given: "Bu Sri's \\ kios", then: "E'Bu Sri''s \\\\ kios'" },
  { given: "'); DROP TABLE event; --", then: "E'''); DROP TABLE event; --'" }
])("$given: $then", ({ given, then }) => expect(literal(given)).toBe(then))

it.each([0.5, NaN, Infinity, 2 ** 53])("%s is no whole number", (given) => expect(() => literal(given)).toThrow(RangeError))

it.each(["on", "off"])("law: any text reaches the function as it is, standard_conforming_strings %s", async (setting) => {
  await db.exec(`SET standard_conforming_strings = ${setting}`)
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom("'", "\\", "\n", "E", "$", "$1", "--", "/*", ";", "a", "\u00e9", "\u{1f336}") }),
    fc.string({ unit: "grapheme" }).filter((one) => !one.includes("\0"))
  )
  await fc.assert(fc.asyncProperty(text, text, async (one, two) => {
    expect(await connection.call?.("same", [one, two])).toBe(`${one}|${two}`)
  }), { numRuns: 150 })
  expect(await connection.call?.("same", [null, "x"])).toBe("none|x")
})
