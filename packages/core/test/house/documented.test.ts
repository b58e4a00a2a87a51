import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join, relative } from "node:path"
import { expect, it } from "vitest"
import { filesBelow, root } from "./house.ts"

/** An export and what stands above it. */
interface Exported {
  readonly name: string
  readonly line: number
  readonly doc: string | undefined
}

/** Reads the exported declarations of a text; a type beside a value of the same name shares its doc block. */
const exportsOf = (text: string): ReadonlyArray<Exported> => {
  const lines = text.split("\n")
  const found = lines.flatMap((line, index): ReadonlyArray<Exported> => {
    const match = /^export (?:declare )?(?:abstract )?(?:async )?(?:const|function\*?|class|interface|type) (\w+)/.exec(line)
    if (match === null) return []
    const above = lines[index - 1] ?? ""
    if (!above.trimEnd().endsWith("*/")) return [{ name: match[1]!, line: index + 1, doc: undefined }]
    let start = index - 1
    while (start > 0 && !lines[start]!.trimStart().startsWith("/**")) start--
    return [{ name: match[1]!, line: index + 1, doc: lines.slice(start, index).join("\n") }]
  })
  return found.filter(({ doc, name }, index) => doc !== undefined || !found.some((other, at) => at < index && other.name === name))
}

const packages = readdirSync(join(root, "packages")).filter((name) => existsSync(join(root, "packages", name, "src")))
const files = packages.flatMap((name) => filesBelow(join(root, "packages", name, "src"), ".ts"))

it.each(files.map((file) => relative(root, file)))("%s says what each export is", (file) => {
  const exported = exportsOf(readFileSync(join(root, file), "utf8"))
  const bare = exported.filter(({ doc }) => doc === undefined).map(({ line, name }) => `${file}:${line} ${name}: no doc block`)
  expect(bare).toEqual([])
})

it.each(files.map((file) => relative(root, file)))("%s begins with what it is for", (file) => {
  const text = readFileSync(join(root, file), "utf8")
  expect(text.startsWith("/**"), "the first line is a doc block").toBe(true)
  expect(text.slice(0, text.indexOf("*/")), "and it carries @module").toContain("@module")
})

it("a bare export is found, and a type beside its value is not", () => {
  expect(exportsOf("export const a = 1\n").map(({ doc }) => doc)).toEqual([undefined])
  expect(exportsOf("/** A. */\nexport const A = 1\nexport type A = number\n")).toHaveLength(1)
})
