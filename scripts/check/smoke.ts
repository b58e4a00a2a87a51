/**
 * Installs the packed tarballs into an empty folder and asks them questions, as ESM and as CJS, on the
 * machine's own Node: the one a caller has, not the one that came with the tools.
 *
 * @module
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, dirname, join } from "node:path"
import { at, packages, root, run } from "../run.ts"
import { tarballOf } from "./tarballs.ts"
import type { Package } from "../run.ts"
import type { Check } from "./Check.ts"

/** The first `node` on the PATH that did not come with this clone. */
const ownNode = (): string | undefined =>
  (process.env["PATH"] ?? "").split(delimiter)
    .filter((folder) => folder !== "" && !folder.startsWith(root) && !folder.includes("node_modules") && !folder.includes("node-gyp-bin"))
    .map((folder) => join(folder, process.platform === "win32" ? "node.exe" : "node"))
    .find((file) => existsSync(file))

/** Whether a Node of this version may run the package, by the lowest version its manifest names. */
const mayRun = (version: string, { manifest }: Package): boolean => {
  const lowest = /(\d+)\.(\d+)/.exec(manifest.engines?.node ?? "") ?? ["", "0", "0"]
  const [major = 0, minor = 0] = version.split(".").map(Number)
  return major > Number(lowest[1]) || (major === Number(lowest[1]) && minor >= Number(lowest[2]))
}

/** Doors a plain program can open: those that load vitest open inside a test run only. */
const doorsOf = ({ folder, manifest, name }: Package): ReadonlyArray<string> =>
  Object.entries(manifest.exports).flatMap(([door, to]) => {
    const path = (to as { import?: { default?: string } }).import?.default
    return path === undefined || loads(join(folder, path), "vitest") ? [] : [join(name, door).replaceAll("\\", "/")]
  })

const loads = (file: string, module: string, seen: Set<string> = new Set()): boolean => {
  if (seen.has(file) || !existsSync(file)) return false
  seen.add(file)
  const targets = [...readFileSync(file, "utf8").matchAll(/(?:from|import)\s*"([^"]+)"/g)].map(([, to]) => to!)
  return targets.includes(module) || targets.some((to) => to.startsWith(".") && loads(join(dirname(file), to), module, seen))
}

const program = (form: "esm" | "cjs", doors: ReadonlyArray<string>): string => {
  const get = (door: string) => form === "esm" ? `await import(${JSON.stringify(door)})` : `require(${JSON.stringify(door)})`
  return [
    ...doors.map((door) => `count(${JSON.stringify(door)}, ${get(door)})`),
    readFileSync(at("scripts", "check", "smoke", "questions.js"), "utf8").replace(/get\("([^"]+)"\)/g, (_, door: string) => `(${get(door)})`),
    `function count(door, names) { if (Object.keys(names).filter((name) => name !== "default").length === 0 && door !== "@sepasar/core") throw new Error(door + ": opens on nothing") }`
  ].join("\n")
}

export const smoke: Check = {
  name: "smoke",
  title: "packed tarballs install and answer, as ESM and CJS",
  run: async () => {
    const node = ownNode()
    if (node === undefined) return { state: "skipped", summary: "no Node outside this clone is on the PATH" }
    const version = (await run(node, ["--version"])).output.trim().replace(/^v/, "")
    const all = packages()
    const folder = mkdtempSync(join(tmpdir(), "sepasar-smoke-"))
    try {
      const effect = all.find(({ short }) => short === "core")?.manifest.dependencies?.["effect"] ?? "*"
      writeFileSync(join(folder, "package.json"), JSON.stringify({
        name: "smoke", private: true,
        dependencies: { effect, ...Object.fromEntries(all.map((one) => [one.name, `file:${tarballOf(one)}`])) }
      }))
      const path = [dirname(node), ...(process.env["PATH"] ?? "").split(delimiter).filter((one) => !one.startsWith(root))].join(delimiter)
      const installed = await run("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline", "--ignore-scripts", "--legacy-peer-deps", "--loglevel=error"], { cwd: folder, env: { PATH: path } })
      if (!installed.ok) return { state: "failed", details: installed.output, todo: "The tarballs do not install. A dependency may be missing, or the registry was not reached." }
      const doors = all.filter((one) => mayRun(version, one)).flatMap(doorsOf)
      const answers: Array<string> = []
      for (const form of ["esm", "cjs"] as const) {
        const file = join(folder, form === "esm" ? "ask.mjs" : "ask.cjs")
        writeFileSync(file, program(form, doors))
        const { ok, output } = await run(node, [file], { cwd: folder, env: { NODE_OPTIONS: "" } })
        if (!ok) return { state: "failed", summary: `${form} on Node ${version}`, details: output, todo: `A caller on Node ${version} would see this. Compare with \`scripts/check/smoke/questions.js\`.` }
        answers.push(output.split("\n").filter((line) => !/ExperimentalWarning|--trace-warnings/.test(line)).join("\n").trim())
      }
      if (answers[0] !== answers[1]) {
        return { state: "failed", details: `ESM\n${answers[0]}\nCJS\n${answers[1]}`, todo: "The two builds of one source disagree." }
      }
      const left = all.filter((one) => !mayRun(version, one)).map(({ name }) => name)
      return { state: "passed", summary: `${doors.length} doors answer as ESM and CJS on Node ${version}${left.length === 0 ? "" : ` (${left.join(", ")} need a newer one)`}` }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
