/** Type-checks sources, tests, examples, benches and scripts. @module */
import { mkdirSync } from "node:fs"
import { at, bin, run } from "../run.ts"
import type { Check } from "./Check.ts"

export const types: Check = {
  name: "types",
  title: "sources, tests, examples, benches and scripts have types that agree",
  run: async () => {
    mkdirSync(at("node_modules", ".cache"), { recursive: true })
    const { ok, output } = await run(bin("tsc"), ["-p", ".", "--pretty", "false"])
    return ok ? { state: "passed" } : { state: "failed", details: output, todo: "Fix the types above; `npx tsc -p .` shows them again." }
  }
}
