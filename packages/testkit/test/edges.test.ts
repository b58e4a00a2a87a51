import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"
import { certification } from "../src/conformance/certification.ts"
import { curriculum } from "../src/conformance/curriculum.ts"
import * as Conformance from "../src/conformance/index.ts"

/** Questions at the edges of certification and curriculum, answered by a second implementation that knows the definitions only. */
const text = readFileSync(join(import.meta.dirname, "edges.json"), "utf8")
const { cases, faults } = Conformance.load([{ name: "edges.json", text }])
const features = [...new Set(cases.map(({ feature }) => feature))]

it.each(features)("%s answers like the second implementation", (feature) => {
  const asked = cases.filter((each) => each.feature === feature)
  const report = Conformance.runWith(Conformance.features, asked)
  expect(report.failed.map(Conformance.describe)).toEqual([])
  expect(report.passed).toBeGreaterThan(9)
})

it("every feature of the two files is asked about", () => {
  expect(faults).toEqual([])
  expect(features.sort()).toEqual([...Object.keys(certification), ...Object.keys(curriculum)].sort())
})
