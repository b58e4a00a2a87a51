/**
 * Writes the reference out of the doc blocks and builds the site: `npm run docs`.
 *
 * `docs/api` gets a folder a door (typedoc, Markdown); VitePress then builds `docs` into `docs/.vitepress/dist`,
 * which is plain files and opens from any static server. `npm run docs -- --api-only` stops after the reference.
 *
 * @module
 */
import { rmSync } from "node:fs"
import { at, bin, fail, packages, run, seconds } from "./run.ts"
import type { Package } from "./run.ts"

const step = async (title: string, command: string, args: ReadonlyArray<string>, todo: string): Promise<void> => {
  const start = performance.now()
  const { ok, output } = await run(command, args, { env: { NO_COLOR: "1" } })
  if (!ok) {
    console.error(output)
    fail(`${title} did not work.`, todo)
  }
  const said = output.split("\n").filter((line) => /warning/i.test(line))
  if (said.length > 0) console.log(said.join("\n"))
  console.log(`✓ ${title} ${seconds(start)}`)
}

/** The source files behind a package's doors, as its own `exports` names them. */
const doors = ({ manifest }: Package): ReadonlyArray<string> =>
  Object.values(manifest.exports).flatMap((door) => (typeof door === "string" ? [] : [(door as { "@sepasar/source": string })["@sepasar/source"].replace(/^\.\//, "")]))

const entries = packages().flatMap((one) => doors(one).map((file) => `packages/${one.short}/${file}`))
rmSync(at("docs", "api"), { recursive: true, force: true })
await step("reference (docs/api)", bin("typedoc"), entries.flatMap((entry) => ["--entryPoints", entry]),
  "A doc block or an export confuses typedoc; the message above names it.")
if (!process.argv.includes("--api-only")) {
  await step("site (docs/.vitepress/dist)", bin("vitepress"), ["build", "docs"],
    "A page has a dead link or a tag that is no HTML; the message above names the page.")
  console.log("  Look at it: npx vitepress preview docs")
}
