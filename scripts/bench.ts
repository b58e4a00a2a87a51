/**
 * Runs every bench in `bench/*.ts`; each prints a table and writes `bench/results/<name>.json`.
 *
 * `npm run bench -- certification` runs one. A bench whose goal is missed ends the run with a failure,
 * after all of them have run.
 *
 * @module
 */
import { readdirSync } from "node:fs"
import { at, fail, run, seconds } from "./run.ts"

const helpers = new Set(["harness.ts"])
const all = readdirSync(at("bench")).filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts") && !helpers.has(file)).sort()
const wanted = process.argv.slice(2)
const chosen = wanted.length === 0 ? all : all.filter((file) => wanted.includes(file.replace(/\.ts$/, "")) || wanted.includes(file))
if (chosen.length === 0) {
  fail(`No bench ${wanted.length === 0 ? "exists" : `is called ${wanted.join(", ")}`}.`, `Benches: ${all.map((file) => file.replace(/\.ts$/, "")).join(", ") || "none yet"}.`)
}

const failed: Array<string> = []
for (const file of chosen) {
  const start = performance.now()
  const { ok } = await run(process.execPath, ["--expose-gc", "--conditions=@sepasar/source", at("bench", file)], { show: true })
  if (!ok) failed.push(file)
  console.log(`${ok ? "✓" : "✗"} bench/${file} ${seconds(start)}`)
}
if (failed.length > 0) {
  fail(`A bench failed or missed its goal: ${failed.join(", ")}.`, "Read its table above; run one again with `npm run bench -- <name>`.")
}
