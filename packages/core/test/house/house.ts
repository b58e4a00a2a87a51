/** What the house tests share: the files of the clone and how their imports and doc blocks are read. */
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join, relative, sep } from "node:path"

export const root = join(import.meta.dirname, "../../../..")
export const core = join(root, "packages/core")
export const src = join(core, "src")

const skipped = new Set(["node_modules", "dist", ".examples", ".git", "out", ".cache", "reports", "coverage"])

/** Lists files below a folder, as paths with `/`, without what is installed or generated. */
export const filesBelow = (folder: string, extension: string): ReadonlyArray<string> =>
  !existsSync(folder) ? [] : readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    skipped.has(entry.name) || entry.name.startsWith(".") ? []
      : entry.isDirectory() ? filesBelow(join(folder, entry.name), extension)
      : entry.name.endsWith(extension) ? [join(folder, entry.name)]
      : []
  ).sort()

/** Source files of core as paths inside `src`, with `/`. */
export const sources = filesBelow(src, ".ts").map((file) => relative(src, file).split(sep).join("/"))

/** Text of a source file of core. */
export const textOf = (file: string): string => readFileSync(join(src, file), "utf8")

/** The room a source file stands in; files at the top are the doors themselves. */
export const roomOf = (file: string): string => file.includes("/") ? file.slice(0, file.indexOf("/")) : ""

/** An import as written: where it points, and whether only types come through. */
export interface Import {
  readonly to: string
  readonly typeOnly: boolean
}

/** Reads the imports and re-exports of a text, also side-effect and dynamic ones. Doc blocks do not count. */
export const importsOf = (text: string): ReadonlyArray<Import> => {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "")
  return [
    ...[...code.matchAll(/^\s*(?:import|export)\s+(type\s)?[^"';]*?\bfrom\s+"([^"]+)"/gm)].map(([, type, to]) => ({ to: to!, typeOnly: type !== undefined })),
    ...[...code.matchAll(/^\s*import\s+"([^"]+)"/gm)].map(([, to]) => ({ to: to!, typeOnly: false })),
    ...[...code.matchAll(/\bimport\(\s*"([^"]+)"/g)].map(([, to]) => ({ to: to!, typeOnly: false }))
  ]
}

/** Where a relative import of a source file of core points, as a path inside `src`. */
export const target = (file: string, to: string): string =>
  relative(src, join(src, dirname(file), to)).split(sep).join("/")
