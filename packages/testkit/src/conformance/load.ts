/**
 * Reads vector files: which cases they hold, and what is wrong with the files themselves.
 *
 * A fault never hides: each becomes a failed entry of the report, so that a damaged file cannot pass.
 *
 * @module
 */
import { isObject, type Json } from "./Feature.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** One question with its answer. @category types */
export interface Case {
  readonly id: string
  readonly feature: string
  readonly title?: string
  readonly input: Json
  readonly expected: Json
  /** Largest allowed absolute difference of every number. */
  readonly tolerance?: number
  readonly source?: Json
  readonly note?: string
}

/** A text with the name its messages use. @category types */
export interface VectorFile {
  readonly name: string
  readonly text: string
}

/** Something wrong with a file or an entry in it. @category errors */
export interface FileFault {
  /** The case's id, or the file's name with the entry's place. */
  readonly id: string
  readonly message: string
}

/** The good cases and the faults of all files. @category types */
export interface Loaded {
  readonly cases: ReadonlyArray<Case>
  readonly faults: ReadonlyArray<FileFault>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Reads the cases of all files; an id used twice, in one file or in two, is a fault.
 *
 * @example
 * ```ts
 * import { load } from "@sepasar/testkit/conformance"
 *
 * load([{ name: "a.json", text: "{}" }]).faults // => [{ id: "a.json", message: "not a list of cases: a vector file is a JSON array" }]
 * ```
 * @category rules
 */
export const load = (files: ReadonlyArray<VectorFile>): Loaded => {
  const cases: Array<Case> = []
  const faults: Array<FileFault> = []
  const seen = new Map<string, string>()
  for (const { name, text } of files) {
    const content = parse(text)
    if (typeof content === "string") {
      faults.push({ id: name, message: content })
      continue
    }
    content.forEach((entry, at) => {
      const place = `${name}[${at}]`
      const message = fault(entry)
      const id = isObject(entry) && typeof entry.id === "string" && entry.id !== "" ? entry.id : place
      const before = seen.get(id)
      if (message !== undefined) faults.push({ id, message })
      else if (before !== undefined) faults.push({ id, message: `the id is used twice: ${before} and ${place}` })
      else cases.push(entry as unknown as Case)
      if (before === undefined) seen.set(id, place)
    })
  }
  return { cases, faults }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const parse = (text: string): ReadonlyArray<Json> | string => {
  try {
    const content: unknown = JSON.parse(text.replace(/^\uFEFF/, ""))
    return Array.isArray(content) ? content as ReadonlyArray<Json> : "not a list of cases: a vector file is a JSON array"
  } catch (error) {
    return `not JSON: ${error instanceof Error ? error.message : String(error)}`
  }
}

const fault = (entry: Json): string | undefined => {
  if (!isObject(entry)) return "the case is not an object"
  if (typeof entry.id !== "string" || entry.id === "") return "the case has no id"
  if (typeof entry.feature !== "string" || entry.feature === "") return "the case has no feature"
  if (!("input" in entry)) return "the case has no input"
  if (!("expected" in entry)) return "the case has no expected answer"
  const { tolerance } = entry
  if (tolerance !== undefined && tolerance !== null && !(typeof tolerance === "number" && tolerance >= 0 && Number.isFinite(tolerance))) {
    return `tolerance: expected a number of 0 or more, got ${typeof tolerance === "number" ? tolerance : JSON.stringify(tolerance)}`
  }
  return undefined
}
