import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"
import { glossary, subjectRooms, wordsOf } from "../../../../scripts/glossary.ts"
import { root } from "./house.ts"

it.each(subjectRooms.flatMap((room) => wordsOf(room)).map(({ file, term }) => ({ file, term })))("$file names its Indonesian term in its first sentence", ({ term }) =>
  expect(term, "write it in parentheses: (istilah)").toBeDefined())

it("docs/glossary.md is what the code says; write it with `node scripts/glossary.ts`", () =>
  expect(readFileSync(join(root, "docs/glossary.md"), "utf8")).toBe(glossary()))

it("no two concepts of the subject rooms share a name but on purpose", () => {
  const shared = new Set(["Eligibility"])
  const names = subjectRooms.flatMap((room) => wordsOf(room)).map(({ name }) => name)
  expect([...new Set(names.filter((name, index) => names.indexOf(name) !== index && !shared.has(name)))]).toEqual([])
})
