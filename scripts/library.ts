/**
 * How a package of the house is built: one output file a source file.
 *
 * Files stay apart so that a bundler can leave out what a page does not use; a bundled door would carry
 * its whole room.
 *
 * @module
 */
import { readdirSync } from "node:fs"
import { join } from "node:path"
import type { Options } from "tsup"

/** Settings for tsup; `folder` is the package's own. */
export const library = (folder: string): Options => ({
  entry: Object.fromEntries(
    readdirSync(join(folder, "src"), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
      .map((file) => [file.replaceAll("\\", "/").replace(/\.ts$/, ""), `src/${file.replaceAll("\\", "/")}`])
  ),
  format: ["esm", "cjs"],
  dts: false, // `scripts/declarations.ts` writes them
  splitting: false,
  clean: true,
  target: "es2022",
  platform: "neutral",
  silent: true,
  removeNodeProtocol: false, // `node:sqlite` has no other name
  external: [/^node:/],
  esbuildPlugins: [{
    name: "keep-files-apart",
    setup: (build) => {
      const extension = build.initialOptions.format === "cjs" ? ".cjs" : ".js"
      build.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ kind, path }) =>
        kind === "entry-point" ? undefined : { path: path.replace(/\.ts$/, extension), external: true })
    }
  }]
})
