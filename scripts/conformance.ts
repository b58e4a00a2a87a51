/**
 * Runs conformance vectors: `npm run conformance -- FILE…`; without a file, the copies in packages/testkit/vectors.
 *
 * Prints a line for each failing case and `N passed, N failed, N skipped` last. Exit code 1 when anything failed.
 */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, features, type FileFault, load, runWith, summary, type VectorFile } from "../packages/testkit/src/conformance/index.ts"

const own = join(import.meta.dirname, "..", "packages", "testkit", "vectors")
const named = process.argv.slice(2).filter((argument) => argument !== "--")
const paths = named.length > 0 ? named : readdirSync(own).filter((name) => name.endsWith(".json")).sort().map((name) => join(own, name))

const unreadable: Array<FileFault> = []
const files: Array<VectorFile> = []
for (const path of paths) {
  try {
    files.push({ name: path, text: readFileSync(path, "utf8") })
  } catch (error) {
    unreadable.push({ id: path, message: `cannot be read: ${error instanceof Error ? error.message : String(error)}` })
  }
}

const { cases, faults } = load(files)
const report = runWith(features, cases, [...unreadable, ...faults])
for (const failure of report.failed) console.log(describe(failure))
if (cases.length === 0) console.log("No case was found.")
console.log(summary(report))
process.exitCode = report.failed.length > 0 || cases.length === 0 ? 1 : 0
