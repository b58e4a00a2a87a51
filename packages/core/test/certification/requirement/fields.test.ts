/** What a scheme document may say about each kind of requirement: the keys, their options and their bounds, and nothing else. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { kinds } from "../../../src/certification/requirement/kinds.ts"
import * as SchemeCodec from "../../../src/certification/SchemeCodec.ts"

/** One kind of value as a scheme's author writes it: the options by name, the other kinds by what they are called here. */
type Held = ReadonlyArray<string> | "text" | "yes or no" | "decimal" | "percent" | "count" | "span" | "labels" | `${"Assessment" | "Module" | "Session" | "Scheme"}Id` | "UnitCode" | { readonly list: Held } | Fields
/** Keys and what each holds; a key with `?` may be left out. */
interface Fields { readonly [key: string]: Held }

const policy: Fields = { late: ["full", "half", "none"], excused: ["leaves", "attended", "absent"], makeUps: "yes or no", "unmarked?": ["unknown", "absent"] }
const hours = ["lessonHours", "clockHours"]

const asked: Readonly<Record<string, Fields>> = {
  "age-at-least": { years: "count", on: ["day", "enrolment"] },
  "assessor-independent": { from: { list: ["trainer", "mentor", "supervisor"] }, "assessments?": { list: "AssessmentId" }, "units?": { list: "UnitCode" } },
  "attendance-share": {
    minimum: "percent", comparison: ["atLeast", "moreThan"], ...policy, "over?": ["held", "planned"], "modules?": { list: "ModuleId" }, "sessions?": { list: "SessionId" }
  },
  "certificate-held": { scheme: "SchemeId", "certificate?": ["training", "competency"], "versions?": { list: "text" } },
  "consent-given": { purpose: "text", textVersions: { list: "text" } },
  "decider-independent": { "assessments?": { list: "AssessmentId" }, "units?": { list: "UnitCode" } },
  "declared-fact": {
    fact: "text", labels: "labels", type: ["boolean", "number", "text"], "equals?": "yes or no", "atLeast?": "decimal", "atMost?": "decimal", "oneOf?": { list: "text" }, "fixed?": "yes or no"
  },
  "evidence-vatm": { items: "count", "units?": { list: "UnitCode" }, "checks?": { list: ["valid", "authentic", "current", "sufficient"] }, "notOlderThan?": "span" },
  "gain-at-least": {
    pre: "AssessmentId", post: "AssessmentId", minimum: "decimal", measure: ["points", "normalised"], postAttempt: ["first", "latest", "highest"], "atCeiling?": ["met", "unmet"]
  },
  "lesson-hours": { minimum: "decimal", unit: hours, ...policy, "modules?": { list: "ModuleId" } },
  "mentoring-visits": { minimum: "count", "minutes?": "count", "spacing?": "span", "window?": { from: ["enrolment", "last-meeting"], span: "span" } },
  "module-completed": { modules: { list: "ModuleId" }, "count?": "count", minimum: "percent", ...policy, notOffered: ["blocks", "passes"] },
  "portfolio-path": { units: { list: "UnitCode" }, items: "count", "notOlderThan?": "span" },
  "practice-hours": { minimum: "decimal", unit: hours, "supervised?": "yes or no" },
  "score-at-least": {
    assessment: "AssessmentId", minimum: "decimal", scale: ["percent", "points"], method: ["highest", "latest", "first", "lowest", "mean", "median"],
    "attempts?": "count", "retakeAfter?": "span", "unmarked?": ["open", "leftOut"]
  },
  "stage-passed": { stage: "text", "before?": "text" },
  "stall-status": { allowed: { list: ["active", "suspended", "closed"] } },
  "supervisor-ratio": { participants: "text", supervisors: "text", perSupervisor: "count", "least?": "count" },
  "units-competent": { units: { list: { code: "UnitCode", "criteria?": { list: "count" } } }, "count?": "count" }
}

/** Values on both sides of each edge. */
const samples: Readonly<Record<Extract<Held, string>, { readonly good: ReadonlyArray<unknown>; readonly bad: ReadonlyArray<unknown> }>> = {
  text: { good: ["x", " x "], bad: ["", "  ", 1] },
  "yes or no": { good: [true, false], bad: ["true", 1] },
  decimal: { good: [0, -10, 1000, 66.6667], bad: ["70", 0.00001] },
  percent: { good: [0, 100, 66.6667], bad: [-0.0001, 100.0001, "70"] },
  count: { good: [1, 1000], bad: [0, 1001, 1.5, "1"] },
  span: { good: [{ kind: "days", count: 0 }, { kind: "workingDays", count: 7 }], bad: [{ kind: "weeks", count: 1 }, { kind: "days", count: -1 }, 7] },
  labels: { good: [{ id: "Tunggakan", en: "Arrears" }], bad: [{ id: "Tunggakan" }, "Arrears"] },
  AssessmentId: { good: ["post-1"], bad: ["", "post 1"] },
  ModuleId: { good: ["M-1"], bad: ["", "M 1"] },
  SessionId: { good: ["S-1"], bad: ["", "S 1"] },
  SchemeId: { good: ["dasar"], bad: ["", "skema dasar"] },
  UnitCode: { good: ["U.01"], bad: ["", "U 1"] }
}

const isList = (held: Held): held is { readonly list: Held } => typeof held === "object" && "list" in held
const isOptions = (held: Held): held is ReadonlyArray<string> => Array.isArray(held)
const isIds = (held: Held) => typeof held === "string" && /Id$|Code$/.test(held)
const nameOf = (key: string) => key.replace("?", "")
const needed = (fields: Fields) => Object.keys(fields).filter((key) => !key.endsWith("?"))

const good = (held: Held): ReadonlyArray<unknown> => {
  if (typeof held === "string") return samples[held].good
  if (isOptions(held)) return held
  if (isList(held)) return [...good(held.list).map((each) => [each]), ...(typeof held.list === "string" || isOptions(held.list) ? [good(held.list)] : [])]
  return [filled(held, needed(held)), filled(held, Object.keys(held))]
}

const bad = (held: Held): ReadonlyArray<unknown> => {
  if (typeof held === "string") return samples[held].bad
  if (isOptions(held)) return ["", "stranger", held.join(" ")]
  const [first] = good(isList(held) ? held.list : held)
  if (isList(held)) return [[], first, ...bad(held.list).map((each) => [each]), ...(held.list === "count" ? [] : [[first, first]])]
  return [{}, { ...(first as object), stranger: 1 }]
}

const filled = (fields: Fields, keys: ReadonlyArray<string>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(keys.map((key) => [nameOf(key), good(fields[key]!)[0]]))

const scheme = (tree: unknown) => ({
  id: "contoh", version: "1", kind: "training", name: { id: "Contoh", en: "Example" }, from: "2026-01-01",
  source: { instrument: "Aturan contoh", url: "https://example.org/aturan", read: "own-rule", confidence: "A" },
  minutesPerLessonHour: 45, validity: { kind: "never" }, tree
})

/** What is wrong with a requirement: where and what was wanted; nothing where it is read and written back as it was. */
const faults = (tree: object): ReadonlyArray<{ readonly path: string; readonly message: string }> =>
  Result.match(SchemeCodec.decode(scheme(tree)), {
    onFailure: ({ faults }) => faults,
    onSuccess: (read) => {
      expect(SchemeCodec.encode(read)).toEqual(scheme(tree))
      return []
    }
  })

const rows = Object.entries(asked).map(([kind, fields]) => ({ kind, fields }))
const keys = rows.flatMap(({ fields, kind }) => Object.entries(fields).map(([key, held]) => ({ kind, fields, key, held })))

describe("what a scheme may ask", () => {
  it("of every kind, each under its own name", () => {
    expect(Object.keys(kinds)).toEqual(Object.keys(asked))
    for (const [name, { fields, kind }] of Object.entries(kinds)) {
      expect(kind).toBe(name)
      expect(fields["kind"]!.description).toEqual({ type: "oneOf", values: [name] })
    }
  })

  it.each(rows)("$kind: what it needs and no more is enough, all it knows is as well", ({ fields, kind }) => {
    expect(faults({ kind, ...filled(fields, needed(fields)) })).toEqual([])
    expect(faults({ kind, ...filled(fields, Object.keys(fields)) })).toEqual([])
  })

  it.each(rows)("$kind: a key that is needed may not be left out, and a key nobody knows is refused", ({ fields, kind }) => {
    const whole = filled(fields, Object.keys(fields))
    for (const key of needed(fields)) {
      const { [key]: _, ...rest } = whole
      expect(faults({ kind, ...rest }).map(({ path }) => path)).toEqual([`tree.${key}`])
    }
    expect(faults({ kind, ...whole, stranger: 1 }).map(({ path }) => path)).toEqual(["tree.stranger"])
  })

  it.each(keys)("$kind: $key takes what it should and refuses what it should not", ({ fields, held, key, kind }) => {
    const whole = { kind, ...filled(fields, Object.keys(fields)) }
    for (const value of good(held)) expect(faults({ ...whole, [nameOf(key)]: value })).toEqual([])
    for (const value of bad(held)) {
      const found = faults({ ...whole, [nameOf(key)]: value })
      expect(found, `${JSON.stringify(value)} is refused`).not.toEqual([])
      for (const { path } of found) expect(path.startsWith(`tree.${nameOf(key)}`)).toBe(true)
    }
  })

  const named = keys.filter(({ held }) => isIds(isList(held) ? held.list : held))
  it.each(named)("$kind: $key says which kind of id is wanted", ({ fields, held, key, kind }) => {
    const bare = isList(held) ? held.list : held
    const found = faults({ kind, ...filled(fields, Object.keys(fields)), [nameOf(key)]: isList(held) ? ["a b"] : "a b" })
    expect(found.map(({ message }) => message)).toEqual([expect.stringContaining(`(${String(bare)})`)])
  })

  it("units-competent: a unit's code is the code of a unit", () =>
    expect(faults({ kind: "units-competent", units: [{ code: "a b" }] })).toMatchObject([{ path: "tree.units.0.code", message: expect.stringContaining("(UnitCode)") }]))
})

describe("the JSON Schema", () => {
  interface Described { readonly properties: Readonly<Record<string, Described>>; readonly required?: ReadonlyArray<string>; readonly enum?: ReadonlyArray<string>; readonly items?: Described; readonly minItems?: number; readonly minimum?: number; readonly maximum?: number }
  const { $defs } = SchemeCodec.jsonSchema() as unknown as { readonly $defs: { readonly Node: { readonly anyOf: ReadonlyArray<Described> } } }
  const schemaOf = (kind: string) => $defs.Node.anyOf.find(({ properties }) => properties["kind"]!.enum?.[0] === kind)!

  const agrees = (schema: Described, held: Held): void => {
    if (isList(held)) {
      expect(schema.minItems).toBe(1)
      agrees(schema.items!, held.list)
    } else if (isOptions(held)) expect(schema.enum).toEqual(held)
    else if (held === "count") expect(schema).toMatchObject({ type: "integer", minimum: 1, maximum: 1000 })
    else if (typeof held === "object") for (const [key, inner] of Object.entries(held)) agrees(schema.properties[nameOf(key)]!, inner)
  }

  it.each(rows)("$kind: the same keys, options and bounds", ({ fields, kind }) => {
    const schema = schemaOf(kind)
    expect(Object.keys(schema.properties)).toEqual(["kind", ...Object.keys(fields).map(nameOf), "label", "source"])
    expect(schema.required).toEqual(["kind", ...needed(fields)])
    agrees({ ...schema }, fields)
  })
})
