/** Type-checks the examples of doc blocks and pages, which the test run has written out. @module */
import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { at, bin, packages, run } from "../run.ts"
import type { Check } from "./Check.ts"

export const examples: Check = {
  name: "examples",
  title: "examples in doc blocks and pages run, and their types agree",
  run: async () => {
    const folders = packages().map(({ short }) => `packages/${short}/test/.examples`)
    for (const folder of folders) rmSync(at(folder), { recursive: true, force: true })
    const ran = await run(bin("vitest"), ["run", "--config", "vitest.workspace.ts", "packages/core/test/house/examples.test.ts"])
    if (!ran.ok) return { state: "failed", details: ran.output, todo: "An example does not give what it says. Correct the code or the `// =>` beside it." }
    const written = folders.filter((folder) => existsSync(at(folder)))
    for (const folder of written) {
      for (const file of readdirSync(at(folder)).filter((name) => name.startsWith("wrong"))) rmSync(at(folder, file))
    }
    const config = at("node_modules", ".cache", "examples.tsconfig.json")
    const ambient = at("node_modules", ".cache", "examples.d.ts")
    writeFileSync(ambient, "declare function check(actual: unknown, expected: unknown): void\n")
    writeFileSync(config, JSON.stringify({
      extends: "../../tsconfig.base.json",
      compilerOptions: { noUnusedLocals: false, types: ["node"], typeRoots: ["../@types"] },
      include: [...written.map((folder) => `../../${folder}/*.ts`), "./examples.d.ts"]
    }))
    const typed = await run(bin("tsc"), ["-p", config, "--pretty", "false"])
    return typed.ok
      ? { state: "passed" }
      : { state: "failed", details: typed.output, todo: "The file name tells the source file and the number of the example in it; correct the example there." }
  }
}
