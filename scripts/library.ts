/**
 * How a package of the house is built: one output file a source file, types for the doors only.
 *
 * Files stay apart so that a bundler can leave out what a page does not use; a bundled door would carry
 * its whole room. The doors are read from the package's own `exports`, so adding one is one edit there.
 *
 * @module
 */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { Options } from "tsup"

/** Doors of a package: the name a build gives each, and the source file that `@sepasar/source` points at. */
export const doors = (folder: string): Readonly<Record<string, string>> => {
  const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    exports: Record<string, string | { "@sepasar/source": string }>
  }
  return Object.fromEntries(
    Object.values(exports).flatMap((door) => {
      if (typeof door === "string") return []
      const source = door["@sepasar/source"].replace(/^\.\//, "")
      return [[source.replace(/^src\//, "").replace(/\.ts$/, ""), source]]
    })
  )
}

/** Settings for tsup; `folder` is the package's own. */
export const library = (folder: string): Options => ({
  entry: Object.fromEntries(
    readdirSync(join(folder, "src"), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
      .map((file) => [file.replaceAll("\\", "/").replace(/\.ts$/, ""), `src/${file.replaceAll("\\", "/")}`])
  ),
  format: ["esm", "cjs"],
  dts: { entry: doors(folder) },
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
