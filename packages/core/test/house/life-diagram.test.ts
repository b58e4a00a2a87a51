import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"
import * as AppealTransition from "../../src/certification/AppealTransition.ts"
import * as LifeTransition from "../../src/certification/LifeTransition.ts"

it.each([
  { machine: "a certificate's life", diagram: LifeTransition.diagram },
  { machine: "an appeal", diagram: AppealTransition.diagram }
])("the state machine of $machine drawn in the documentation is the one of the code", ({ diagram }) => {
  const page = readFileSync(join(import.meta.dirname, "../../../../docs/explanation/certificate-life.md"), "utf8")
  expect(page).toContain("```mermaid\n" + diagram() + "\n```")
})
