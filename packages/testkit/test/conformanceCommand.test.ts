import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, it } from "vitest"

const script = join(import.meta.dirname, "../../../scripts/conformance.ts")
const folder = mkdtempSync(join(tmpdir(), "conformance-"))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, content: unknown) => {
  const path = join(folder, name)
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content))
  return path
}

const command = (...paths: ReadonlyArray<string>) => {
  const { status, stdout } = spawnSync(process.execPath, ["--conditions=@sepasar/source", script, ...paths], { encoding: "utf8", cwd: folder })
  return { status, lines: stdout.trimEnd().split("\n") }
}

const pass = { id: "p", feature: "score.pass", input: { value: 70, cut: 70, decimals: null }, expected: { passed: true } }

it("a good file: one line, exit 0", () => {
  expect(command(file("good.json", [pass]))).toEqual({ status: 0, lines: ["1 passed, 0 failed, 0 skipped"] })
})

it("every kind of trouble at once: a line each, the count last, exit 1", () => {
  const { lines, status } = command(
    file("mixed.json", [pass, { ...pass, id: "wrong", expected: { passed: false } }, { ...pass, id: "strange", feature: "score.guess" }, { id: "no-feature" }]),
    file("broken.json", "{"),
    file("object.json", {}),
    "missing.json"
  )
  expect(status).toBe(1)
  expect(lines.at(-1)).toBe("1 passed, 6 failed, 0 skipped")
  expect(lines.join("\n")).toMatch(/FAILED wrong \(score\.pass\) expected \{"passed":false\} got \{"passed":true\} at passed/)
  for (const words of ["unknown feature: score.guess", "the case has no feature", "not JSON", "not a list of cases", "missing.json expected a readable case got cannot be read"]) {
    expect(lines.join("\n")).toContain(words)
  }
})

it("no case at all: said, exit 1", () => {
  expect(command(file("empty.json", []))).toEqual({ status: 1, lines: ["No case was found.", "0 passed, 0 failed, 0 skipped"] })
})
