/** Type-checks the declarations that are published, with nothing skipped: a caller's compiler reads them so. @module */
import { existsSync, readdirSync } from "node:fs"
import { join, relative } from "node:path"
import ts from "typescript"
import { at, packages } from "../run.ts"
import { outcomeOf } from "./Check.ts"
import type { Check } from "./Check.ts"

export const declared: Check = {
  name: "declared",
  title: "published declarations are sound by themselves",
  run: async () => {
    const faults = packages().flatMap(({ folder, name }) => {
      const dist = join(folder, "dist")
      if (!existsSync(dist)) return [`${name}: nothing was built`]
      const files = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".d.ts")).map((file) => join(dist, file))
      const program = ts.createProgram(files, {
        strict: true, noEmit: true, skipLibCheck: false, types: ["node"], typeRoots: [at("node_modules", "@types")], lib: ["lib.es2024.d.ts", "lib.dom.d.ts"],
        target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler
      })
      const ours = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(dist))
      return ours.flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(({ messageText, start }) =>
        `${relative(at(), file.fileName)}:${file.getLineAndCharacterOfPosition(start ?? 0).line + 1}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`))
    })
    return outcomeOf(faults.slice(0, 40), "A type that a declaration names is not there for callers; export it, or write the type out.")
  }
}
