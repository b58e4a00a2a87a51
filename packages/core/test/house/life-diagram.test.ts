import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"
import { diagram } from "../../src/certification/LifeTransition.ts"

it("the state machine drawn in the documentation is the one of the code", () => {
  const page = readFileSync(join(import.meta.dirname, "../../../../docs/explanation/certificate-life.md"), "utf8")
  expect(page).toContain("```mermaid\n" + diagram() + "\n```")
})
