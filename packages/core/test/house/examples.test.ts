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

/** `value // => expected` becomes an assertion; so does `const name = value // => expected`. */
const assertions = (code: string): string =>
  code
    .replace(/^(\s*)const (\w+)(\s*=.+?);? \/\/ => (.+)$/gm, "$1const $2$3\nglobalThis.check($2, $4)")
    .replace(/^(\s*)(.+?);? \/\/ => (.+)$/gm, "$1globalThis.check($2, $3)")

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
  await expect(run({ name: "wrong too", home: "core", code: assertions("[1, 2].length // => 3\n") })).rejects.toThrow()
})
