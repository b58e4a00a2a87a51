/** Finds files, exports and dependencies that nothing uses. @module */
import { bin, run } from "../run.ts"
import type { Check } from "./Check.ts"

export const deadCode: Check = {
  name: "dead-code",
  title: "no file, export or dependency lies about unused (knip)",
  run: async () => {
    const { ok, output } = await run(bin("knip"), ["--no-progress", "--no-config-hints"])
    return ok
      ? { state: "passed" }
      : { state: "failed", details: output, todo: "Delete what is listed, use it, or export it from a door. A file that a tool calls by name goes into `knip.json`." }
  }
}
