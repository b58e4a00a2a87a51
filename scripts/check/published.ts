/** Looks at the packed tarballs as a registry and as a caller's TypeScript would. @module */
import { readFileSync } from "node:fs"
import { publint as lintPackage } from "publint"
import { formatMessage } from "publint/utils"
import { bin, inParallel, packages, run } from "../run.ts"
import { outcomeOf } from "./Check.ts"
import { tarballOf } from "./tarballs.ts"
import type { Check } from "./Check.ts"

export const publint: Check = {
  name: "publint",
  title: "manifests of the packed tarballs are right (publint --strict)",
  run: async () => {
    const faults = await inParallel(packages(), async (one) => {
      const bytes = readFileSync(tarballOf(one))
      const tarball = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
      const { messages, pkg } = await lintPackage({ strict: true, pack: { tarball } })
      return messages.filter(({ type }) => type !== "suggestion").map((message) => `${one.name}: ${formatMessage(message, pkg, { color: false })}`)
    })
    return outcomeOf(faults.flat(), "Correct `exports`, `files` or `publishConfig` in that package.json.")
  }
}

export const attw: Check = {
  name: "attw",
  title: "types of the packed tarballs resolve from ESM and CJS (attw, node16)",
  run: async () => {
    const faults = await inParallel(packages(), async (one) => {
      const { ok, output } = await run(bin("attw"), [tarballOf(one), "--profile", "node16", "--format", "table-flipped", "--no-color"])
      return ok ? [] : [`${one.name}\n${output}`]
    })
    return outcomeOf(faults.flat(), "A door's types do not resolve for some callers; compare its `exports` with those of a door that is green.")
  }
}
