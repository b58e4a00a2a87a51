import { existsSync, readFileSync } from "node:fs"
import { join, relative, sep } from "node:path"
import { describe, expect, it } from "vitest"
import { filesBelow, root, sources, textOf } from "./house.ts"

/** Notes the source files lean on: `Law note: docs/law/<note>.md`. */
const named = sources.flatMap((file) => [...textOf(file).matchAll(/docs\/law\/[\w.-]+\.md/g)].map(([note]) => ({ file, note })))

/** Notes there are; the list of unread texts is no note. */
const notes = filesBelow(join(root, "docs/law"), ".md")
  .map((file) => relative(root, file).split(sep).join("/"))
  .filter((file) => !["docs/law/unread.md", "docs/law/index.md"].includes(file))

describe("law notes", () => {
  it("every note a source file names is there", () =>
    expect(named.filter(({ note }) => !existsSync(join(root, note))).map(({ file, note }) => `${file}: ${note}`)).toEqual([]))

  it("every note is named by a source file", () =>
    expect(notes.filter((note) => !named.some((one) => one.note === note))).toEqual([]))

  it.each(notes)("%s says which text it is, how much of it was read, when it was checked and where it is", (note) => {
    const head = /^---\n([\s\S]*?)\n---/.exec(readFileSync(join(root, note), "utf8"))?.[1] ?? ""
    const keys = [...head.matchAll(/^(\w+):\s*\S/gm)].map(([, key]) => key)
    expect(["rule", "instrument", "read", "checked", "link"].filter((key) => !keys.includes(key))).toEqual([])
    expect(head).toMatch(/^checked: \d{4}-\d{2}-\d{2}$/m)
    expect(head).toMatch(/^link: https?:\/\//m)
  })
})
