import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { editionNote, unread } from "../../../../scripts/law-notes.ts"
import * as Editions from "../../src/kipp/Editions.ts"

const law = join(import.meta.dirname, "../../../../docs/law")
const rewrite = "write it with `node --conditions=@sepasar/source scripts/law-notes.ts`"

describe("notes on the editions follow the data", () => {
  it.each(Editions.all.map((edition) => [edition.year, edition] as const))("kipp-%i.md", (year, edition) =>
    expect(readFileSync(join(law, `kipp-${year}.md`), "utf8"), rewrite).toBe(editionNote(edition)))
})

it("every instrument of an edition that was not read in full stands in the list of unread texts", () => {
  const list = readFileSync(join(law, "unread.md"), "utf8")
  const absent = unread().filter(({ where }) => /^(kipp|indicator)/.test(where)).filter(({ instrument }) => !list.includes(`| ${instrument} |`))
  expect(absent, rewrite).toEqual([])
  expect(unread().length).toBeGreaterThan(20)
})

it("every clause of the eligibility rules stands in the note on how editions are read", async () => {
  const { kipp } = await import("../../src/words/id/kipp.ts")
  const note = readFileSync(join(law, "kipp-editions.md"), "utf8")
  expect(Object.keys(kipp.eligibility).filter((clause) => !note.includes(`→ ${clause}`))).toEqual([])
})
