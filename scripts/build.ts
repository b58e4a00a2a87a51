/**
 * Builds every package into its `dist`: ESM, CJS and types for both. `npm run build -- core` builds one.
 *
 * @module
 */
import { rmSync } from "node:fs"
import { join } from "node:path"
import { declare } from "./declarations.ts"
import { bin, inParallel, packages, run, seconds } from "./run.ts"
import type { Package } from "./run.ts"

/** Builds the packages; tells for each whether it worked and what tsup and the compiler said. */
export const build = (chosen: ReadonlyArray<Package>) =>
  inParallel(chosen, async ({ folder, name }) => {
    const start = performance.now()
    rmSync(join(folder, "dist"), { recursive: true, force: true })
    const ended = await run(bin("tsup"), [], { cwd: folder })
    const faults = ended.ok ? declare(folder) : []
    return { name, ok: ended.ok && faults.length === 0, output: [ended.output, ...faults].join("\n"), took: seconds(start) }
  })

if (process.argv[1] === import.meta.filename) {
  const wanted = process.argv.slice(2)
  const chosen = packages().filter(({ name, short }) => wanted.length === 0 || wanted.includes(short) || wanted.includes(name))
  const results = await build(chosen)
  for (const { name, ok, output, took } of results) {
    console.log(`${ok ? "✓" : "✗"} ${name} ${took}`)
    if (!ok) console.error(output)
  }
  const failed = results.filter(({ ok }) => !ok).length
  if (chosen.length === 0) console.error(`No package is called ${wanted.join(", ")}. Packages: ${packages().map(({ short }) => short).join(", ")}`)
  if (failed > 0 || chosen.length === 0) process.exit(1)
}
