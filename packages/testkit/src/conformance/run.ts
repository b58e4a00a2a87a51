/**
 * Runs conformance cases and reports each that fails.
 *
 * A feature that is not known fails its case: nothing is left out in silence. A feature that throws fails its case with the message.
 *
 * @module
 */
import { defaultTolerance, differences } from "./compare.ts"
import type { Features } from "./Feature.ts"
import type { Case, FileFault } from "./load.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** One case that failed: what was wanted, what came, and where they differ. @category types */
export interface Failure {
  readonly id: string
  readonly feature: string
  readonly expected: unknown
  readonly got: unknown
  readonly at: ReadonlyArray<string>
}

/** The outcome of a run. `skipped` is always 0 and stands here because the last line names it. @category types */
export interface Report {
  readonly passed: number
  readonly failed: ReadonlyArray<Failure>
  readonly skipped: number
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Asks every case of the features given and compares under its tolerance.
 *
 * @example
 * ```ts
 * import { runWith } from "@sepasar/testkit/conformance"
 *
 * const cases = [{ id: "one", feature: "echo", input: 1, expected: 1 }]
 * runWith({ echo: (input) => input }, cases).passed // => 1
 * runWith({}, cases).failed.map(({ id }) => id) // => ["one"]
 * ```
 * @category rules
 */
export const runWith = (features: Features, cases: ReadonlyArray<Case>, faults: ReadonlyArray<FileFault> = []): Report => {
  const failed: Array<Failure> = faults.map(({ id, message }) => ({ id, feature: "", expected: "a readable case", got: message, at: [] }))
  let passed = 0
  for (const { expected, feature, id, input, tolerance } of cases) {
    const failure = (got: unknown, at: ReadonlyArray<string> = []) => failed.push({ id, feature, expected, got, at })
    const ask = Object.hasOwn(features, feature) ? features[feature] : undefined
    if (ask === undefined) {
      failure(`unknown feature: ${feature}`)
      continue
    }
    try {
      const got = ask(input)
      const at = differences(expected, got, tolerance ?? defaultTolerance)
      if (at.length === 0) passed++
      else failure(got, at)
    } catch (error) {
      failure(`threw: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`)
    }
  }
  return { passed, failed, skipped: 0 }
}

/** Writes a failure on one line: id, expected, got. @category rules */
export const describe = ({ at, expected, feature, got, id }: Failure): string =>
  `FAILED ${oneLine(id)}${feature === "" ? "" : ` (${oneLine(feature)})`} expected ${write(expected)} got ${write(got)}${at.length === 0 ? "" : ` at ${oneLine(at.join(", "))}`}`

/** Writes the last line of a run. @category rules */
export const summary = ({ failed, passed, skipped }: Report): string =>
  `${passed} passed, ${failed.length} failed, ${skipped} skipped`

// ── Clauses ─────────────────────────────────────────────────────────────────

/** On one line, whatever is in it; what nests too deep to be written says so. */
const write = (value: unknown): string => {
  try {
    return oneLine(typeof value === "string" ? value : json(value))
  } catch (error) {
    return `(cannot be written: ${error instanceof Error ? error.message : String(error)})`
  }
}

const oneLine = (text: string): string =>
  text.replace(/[\n\r\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`)

const json = (value: unknown): string => {
  const text = JSON.stringify(value, (_, item: unknown) =>
    item === undefined ? null : typeof item === "bigint" || (typeof item === "number" && !Number.isFinite(item)) ? String(item) : item)
  return text ?? "null"
}
