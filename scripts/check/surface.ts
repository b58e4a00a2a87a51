/**
 * Writes down what callers see of each package, and stops when it changed without anybody saying so.
 *
 * The built declaration files are read; each door lists its names with their declarations. The files lie in
 * `packages/<name>/etc/<name>.api.md`.
 *
 * @module
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import ts from "typescript"
import { at, packages, run } from "../run.ts"
import type { Package } from "../run.ts"
import type { Check } from "./Check.ts"

const surfaceFile = ({ folder, short }: Package): string => join(folder, "etc", `${short}.api.md`)

/** The text of a declaration as a caller needs it: no comments, no `export`, no names a bundler made up. */
const textOf = (node: ts.Node): string => {
  const statement = ts.isVariableDeclaration(node) ? `const ${node.getText()}` : node.getText()
  return statement
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^\s*\/\/.*$/gm, "")
    .replace(/^(?:export\s+)?(?:default\s+)?(?:declare\s+)?/, "")
    .replace(/(\w)\$\d+\b/g, "$1")
    .replace(/\n\s*\n+/g, "\n")
    .trim()
}

const describePackage = (one: Package): string => {
  const doors = Object.entries(one.manifest.exports).flatMap(([door, to]) => {
    const path = (to as { import?: { types?: string } }).import?.types
    return path === undefined ? [] : [{ name: join(one.name, door).replaceAll("\\", "/"), file: join(one.folder, path) }]
  }).sort((a, b) => b.name.split("/").length - a.name.split("/").length || (a.name < b.name ? -1 : 1))

  const program = ts.createProgram(doors.map(({ file }) => file), {
    noLib: true, types: [], skipLibCheck: true, noEmit: true,
    module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, target: ts.ScriptTarget.ES2022
  }, hostOfRelativeFiles())
  const checker = program.getTypeChecker()
  const follow = (symbol: ts.Symbol) => symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
  const shown = new Map<ts.Symbol, string>()

  const list = (exported: ReadonlyArray<ts.Symbol>, door: string, indent: string): ReadonlyArray<string> =>
    [...exported].sort((a, b) => (a.name < b.name ? -1 : 1)).flatMap((symbol) => {
      const meaning = follow(symbol)
      const declarations = meaning.declarations ?? []
      if (declarations.length === 0) return [`${indent}${symbol.name}: from another package`]
      const seen = shown.get(meaning)
      if (seen !== undefined && seen !== door) return [`${indent}${symbol.name}: as in ${seen}`]
      shown.set(meaning, door)
      const isNamespace = declarations.some((node) => ts.isModuleDeclaration(node) || ts.isSourceFile(node) || ts.isNamespaceExport(node))
      const plain = declarations.filter((node) => !ts.isModuleDeclaration(node) && !ts.isSourceFile(node) && !ts.isNamespaceExport(node))
      const inner = isNamespace ? checker.getExportsOfModule(meaning) : []
      return [
        ...plain.map((node) => textOf(node).replace(/^/gm, indent)),
        ...(isNamespace ? [`${indent}${symbol.name}`, ...list(inner, door, `${indent}  `)] : [])
      ]
    })

  const parts = doors.map(({ file, name }) => {
    const source = program.getSourceFile(file)
    if (source === undefined) return `## ${name}\n\nno declarations were built\n`
    const symbol = checker.getSymbolAtLocation(source)
    const lines = symbol === undefined ? ["nothing"] : list(checker.getExportsOfModule(symbol), name, "")
    return `## ${name}\n\n\`\`\`ts\n${lines.join("\n")}\n\`\`\`\n`
  })
  return `# What callers see of ${one.name}\n\nWritten by \`npm run check -- surface --accept-api\`. A change in this file is a change for callers.\n\n${parts.join("\n")}`
}

/** Reads only the package's own declarations: what other packages declare is not this package's surface. */
const hostOfRelativeFiles = (): ts.CompilerHost => {
  const host = ts.createCompilerHost({})
  return {
    ...host,
    resolveModuleNameLiterals: (literals, from) =>
      literals.map(({ text }) => {
        const file = text.startsWith(".") ? join(dirname(from), text.replace(/\.js$/, ".d.ts")) : ""
        return { resolvedModule: file !== "" && existsSync(file) ? { resolvedFileName: file, extension: ts.Extension.Dts, isExternalLibraryImport: false } : undefined }
      })
  }
}

const difference = async (one: Package, now: string): Promise<string> => {
  const file = surfaceFile(one)
  if (existsSync(file) && readFileSync(file, "utf8") === now) return ""
  const fresh = at("node_modules", ".cache", `${one.short}.api.md`)
  writeFileSync(fresh, now)
  const { output } = await run("git", ["diff", "--no-index", "--no-color", "--unified=2", existsSync(file) ? file : "/dev/null", fresh])
  const lines = output.split("\n").filter((line) => !/^(?:diff|index|---|\+\+\+|new file)/.test(line))
  const changed = lines.filter((line) => /^[+-]/.test(line)).length
  return `${one.name}: ${changed} lines differ\n${lines.slice(0, 80).join("\n")}${lines.length > 80 ? `\n… and ${lines.length - 80} more` : ""}`
}

export const surface: Check = {
  name: "surface",
  title: "what callers see is what was accepted (etc/*.api.md)",
  run: async ({ acceptApi }) => {
    const differences: Array<string> = []
    for (const one of packages()) {
      const now = describePackage(one)
      const changed = await difference(one, now)
      if (changed === "") continue
      differences.push(changed)
      if (acceptApi) {
        mkdirSync(dirname(surfaceFile(one)), { recursive: true })
        writeFileSync(surfaceFile(one), now)
      }
    }
    if (acceptApi) return { state: "passed", summary: differences.length === 0 ? "no surface changed" : `${differences.length} surfaces accepted`, details: differences.map((text) => text.split("\n")[0]).join("\n") }
    return differences.length === 0
      ? { state: "passed" }
      : { state: "failed", details: differences.join("\n\n"), todo: "If callers should see this, run `npm run check -- surface --accept-api`, commit `etc/`, and add a note in `.changeset/`." }
  }
}
