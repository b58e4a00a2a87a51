import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join, relative } from "node:path"
import { describe, expect, it } from "vitest"
import { filesBelow, root } from "./house.ts"

/** An example and the package it is imported from, so that its imports resolve as a reader's would. */
interface Example {
  readonly name: string
  readonly home: string
  readonly code: string
}

/** How many brackets a piece of code leaves open; text in quotes does not count. */
const open = (code: string): number => {
  const bare = code.replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`/g, "")
  return (bare.match(/[([{]/g)?.length ?? 0) - (bare.match(/[)\]}]/g)?.length ?? 0)
}

/** `value // => expected` becomes an assertion, over several lines too; so does `const name = value // => expected`. */
const assertions = (code: string): string => {
  const done: Array<string> = []
  for (const line of code.split("\n")) {
    const match = /^(.*?);? \/\/ => (.+)$/.exec(line)
    if (match === null) {
      done.push(line)
      continue
    }
    let value = match[1]!
    while (open(value) < 0 && done.length > 0) value = `${done.pop()!}\n${value}`
    const named = /^\s*const (\w+)\s*=/.exec(value)
    done.push(named === null ? `globalThis.check(${value.trim()}, ${match[2]})` : `${value}\nglobalThis.check(${named[1]}, ${match[2]})`)
  }
  return done.join("\n")
}

const fences = (text: string): ReadonlyArray<string> => [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, body]) => body!)

const packages = readdirSync(join(root, "packages")).filter((name) => existsSync(join(root, "packages", name, "package.json")))

/** Examples in doc blocks: every one must run and assert. */
const inSource: ReadonlyArray<Example> = packages.flatMap((name) =>
  filesBelow(join(root, "packages", name, "src"), ".ts").flatMap((file) =>
    fences(readFileSync(file, "utf8")).map((body, index) => ({
      name: `${relative(root, file)} example ${index + 1}`,
      home: name,
      code: assertions(body.replace(/^[ \t]*\* ?/gm, ""))
    }))))

/** Examples in pages: those that assert something run; the others show a shape. */
const inPages: ReadonlyArray<Example> = [
  ...["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"].map((file) => ({ file: join(root, file), home: "core" })),
  ...filesBelow(join(root, "docs"), ".md").filter((file) => !relative(root, file).startsWith("docs/api")).map((file) => ({ file, home: "core" })),
  ...packages.map((name) => ({ file: join(root, "packages", name, "README.md"), home: name }))
].filter(({ file }) => existsSync(file)).flatMap(({ file, home }) =>
  fences(readFileSync(file, "utf8")).filter((body) => body.includes("// =>")).map((body, index) => ({
    name: `${relative(root, file)} example ${index + 1}`,
    home,
    code: assertions(body)
  })))

const run = async ({ code, home, name }: Example): Promise<number> => {
  const folder = join(root, "packages", home, "test/.examples")
  const path = join(folder, `${name.replace(/\W+/g, "-")}.ts`)
  mkdirSync(folder, { recursive: true })
  if (!existsSync(path) || readFileSync(path, "utf8") !== code) writeFileSync(path, code)
  let checks = 0
  const check = (actual: unknown, expected: unknown) => {
    checks++
    expect(actual).toEqual(expected)
  }
  Object.assign(globalThis, { check })
  await import(path)
  return checks
}

describe("every example runs", () => {
  it.each([...inSource, ...inPages])("$name", async (example) => {
    expect(await run(example), "an example must assert something: write `value // => expected`").toBeGreaterThan(0)
  })
})

it("a wrong expectation is found", async () => {
  await expect(run({ name: "wrong", home: "core", code: assertions("const sum = 1 + 1 // => 3\n") })).rejects.toThrow()
  await expect(run({ name: "wrong over lines", home: "core", code: assertions("[\n  1,\n  2\n].length // => 3\n") })).rejects.toThrow()
  await expect(run({ name: "wrong too", home: "core", code: assertions("[1, 2].length // => 3\n") })).rejects.toThrow()
})
