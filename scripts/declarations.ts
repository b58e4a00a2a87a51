/**
 * Writes a package's types: one declaration file a source file, for ESM (`.d.ts`) and for CJS (`.d.cts`).
 *
 * They stand as the compiler writes them. A bundler of declarations turns types that cross its chunks into values,
 * and a caller's types with them.
 *
 * @module
 */
import { mkdirSync, writeFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import ts from "typescript"

/** Writes the declarations of `<folder>/src` into `<folder>/dist`; returns what the compiler refuses, a line each. */
export const declare = (folder: string): ReadonlyArray<string> => {
  const source = join(folder, "src")
  const config = ts.getParsedCommandLineOfConfigFile(join(folder, "tsconfig.json"), { noEmit: false, declaration: true, emitDeclarationOnly: true, incremental: false }, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: () => {}
  })
  if (config === undefined) return [`${join(folder, "tsconfig.json")} cannot be read`]
  const program = ts.createProgram(config.fileNames, config.options)
  const faults: Array<string> = []
  for (const file of program.getSourceFiles()) {
    const name = relative(source, file.fileName).replaceAll("\\", "/")
    if (name.startsWith("..") || file.isDeclarationFile) continue
    const { diagnostics } = program.emit(file, (_, text) => {
      write(join(folder, "dist", name.replace(/\.ts$/, ".d.ts")), point(text, ".js"))
      write(join(folder, "dist", name.replace(/\.ts$/, ".d.cts")), point(text, ".cjs"))
    }, undefined, true)
    faults.push(...diagnostics.map(({ messageText }) => `${name}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`))
  }
  return faults
}

/** Points relative imports at the files that stand beside the declarations. */
const point = (text: string, extension: string): string => text.replace(/(\bfrom |\bimport\()"(\.{1,2}\/[^"]+)\.ts"/g, `$1"$2${extension}"`)

const write = (file: string, text: string): void => {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
