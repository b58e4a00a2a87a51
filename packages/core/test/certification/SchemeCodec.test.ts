import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import * as SchemeCodec from "../../src/certification/SchemeCodec.ts"

const policy = { late: "full", excused: "leaves", makeUps: true }
const document = {
  id: "pelatihan-dasar",
  version: "2026.1",
  kind: "training",
  name: { id: "Pelatihan dasar", en: "Basic training" },
  from: "2026-01-01",
  until: "2026-12-31",
  source: { instrument: "Aturan contoh", url: "https://example.org/aturan", read: "own-rule", confidence: "A" },
  minutesPerLessonHour: 45,
  validity: { kind: "years", years: 3 },
  costs: { "mentoring-visit": 4 },
  tree: {
    kind: "all",
    of: [
      { kind: "attendance-share", minimum: 75.5, comparison: "atLeast", ...policy },
      { kind: "any", of: [{ kind: "lesson-hours", minimum: 20, unit: "lessonHours", ...policy }, { kind: "mentoring-visits", minimum: 2 }] },
      { kind: "points", points: 3, of: [{ points: 3, required: true, node: { kind: "score-at-least", assessment: "post", minimum: 70, scale: "percent", method: "highest" } }] }
    ]
  }
}

const faults = (json: unknown): ReadonlyArray<string> =>
  Result.match(SchemeCodec.decode(json), { onSuccess: () => [], onFailure: (error) => error.faults.map(({ path }) => path) })

describe("a scheme as JSON", () => {
  it("is read, with scores as exact decimals, and written back as it was", () => {
    const scheme = Result.getOrThrow(SchemeCodec.decode(document))
    expect(scheme.tree.kind === "all" && scheme.tree.of[0]).toMatchObject({ minimum: 755_000 })
    expect(SchemeCodec.encode(scheme)).toEqual(document)
  })

  it.each([
    { given: "no document at all", json: undefined, paths: [""] },
    { given: "a list", json: [], paths: [""] },
    { given: "an unknown key at the top", json: { ...document, remarks: "" }, paths: ["remarks"] },
    { given: "an unknown kind of requirement", json: { ...document, tree: { kind: "luck" } }, paths: ["tree"] },
    { given: "an unknown key in a requirement", json: { ...document, tree: { kind: "mentoring-visits", minimum: 1, maximum: 2 } }, paths: ["tree.maximum"] },
    { given: "a minimum above 100 percent", json: { ...document, tree: { ...document.tree.of[0], minimum: 100.1 } }, paths: ["tree.minimum"] },
    { given: "a missing policy", json: { ...document, tree: { kind: "attendance-share", minimum: 75, comparison: "atLeast", makeUps: true } }, paths: ["tree.late", "tree.excused"] },
    { given: "faults in two branches", json: { ...document, tree: { kind: "all", of: [{ kind: "any", of: [{ kind: "mentoring-visits", minimum: 0 }] }, { kind: "at-least", count: 0, of: [] }] } }, paths: ["tree.of.0.of.0.minimum", "tree.of.1.count"] },
    { given: "a last day before the first", json: { ...document, until: "2025-12-31" }, paths: ["until"] },
    { given: "a day that is none", json: { ...document, from: "2026-02-29" }, paths: ["from"] },
    { given: "an identity number for an id", json: { ...document, id: "3573014107900001" }, paths: ["id"] },
    { given: "an address that is not https", json: { ...document, source: { ...document.source, url: "http://example.org" } }, paths: ["source.url"] },
    { given: "a cost of nothing", json: { ...document, costs: { "mentoring-visit": 0 } }, paths: ["costs.mentoring-visit"] },
    { given: "a cost of an unknown change", json: { ...document, costs: { bribe: 1 } }, paths: ["costs.bribe"] },
    { given: "an empty list of modules", json: { ...document, tree: { kind: "module-completed", modules: [], minimum: 80, ...policy, notOffered: "blocks" } }, paths: ["tree.modules"] },
    { given: "a module named twice", json: { ...document, tree: { kind: "module-completed", modules: ["M-1", "M-1"], minimum: 80, ...policy, notOffered: "blocks" } }, paths: ["tree.modules"] },
    { given: "a unit named twice", json: { ...document, tree: { kind: "units-competent", units: [{ code: "U-1", criteria: [2, 2] }, { code: "U-1" }] } }, paths: ["tree.units"] },
    { given: "a term that never ends", json: { ...document, validity: { kind: "fixedDate", base: "2026-01-01", everyMonths: 0, minimumMonths: 0 } }, paths: ["validity"] },
    { given: "a name in one language", json: { ...document, name: { id: "Pelatihan" } }, paths: ["name.en"] }
  ])("$given: refused at $paths", ({ json, paths }) => expect(faults(json)).toEqual(paths))

  const label = { id: "Semua", en: "All" }
  const points = (one: object) => ({ kind: "points", points: 1, of: [one] })
  const stall = { kind: "stall-status", allowed: ["active"] }
  const notBelow = (least: number, most: number) => `Expected a value between ${least} and ${most}`
  const many = 1_000_000_000
  it.each([
    { given: "an empty group that is met", tree: { kind: "all", of: [], whenEmpty: "met" }, then: [] },
    { given: "an empty group that is not met", tree: { kind: "all", of: [], whenEmpty: "unmet" }, then: [] },
    { given: "an empty group that is left open", tree: { kind: "all", of: [], whenEmpty: "undetermined" }, then: ["tree.whenEmpty: Expected \"met\" | \"unmet\""] },
    { given: "an empty one of several, which is never met", tree: { kind: "any", of: [], whenEmpty: "met" }, then: ["tree.whenEmpty: Expected no excess property"] },
    { given: "a group without a list", tree: { kind: "any" }, then: ["tree.of: Missing key"] },
    { given: "all with a name and a source", tree: { kind: "all", of: [], label, source: document.source }, then: [] },
    { given: "any with a name and a source", tree: { kind: "any", of: [stall], label, source: document.source }, then: [] },
    { given: "at least with a name and a source", tree: { kind: "at-least", count: 1, of: [stall], label, source: document.source }, then: [] },
    { given: "points with a name and a source", tree: { ...points({ points: 1, node: stall }), label, source: document.source }, then: [] },
    { given: "a requirement with a name and a source", tree: { ...stall, label, source: document.source }, then: [] },
    { given: "a name in one language", tree: { ...stall, label: { id: "Lapak" } }, then: ["tree.label.en: Missing key"] },
    { given: "a source nobody read", tree: { ...stall, source: { ...document.source, read: "heard" } }, then: ["tree.source.read: Expected \"full-text\" | \"opening\" | \"official-summary\" | \"secondary\" | \"unread\" | \"own-rule\""] },
    { given: "at least none", tree: { kind: "at-least", count: 0, of: [] }, then: [`tree.count: ${notBelow(1, many)}`] },
    { given: "at least the most", tree: { kind: "at-least", count: many, of: [] }, then: [] },
    { given: "at least one more", tree: { kind: "at-least", count: many + 1, of: [] }, then: [`tree.count: ${notBelow(1, many)}`] },
    { given: "at least half", tree: { kind: "at-least", count: 0.5, of: [] }, then: ["tree.count: Expected an integer", `tree.count: ${notBelow(1, many)}`] },
    { given: "no points asked for", tree: { kind: "points", points: 0, of: [] }, then: [`tree.points: ${notBelow(1, many)}`] },
    { given: "worth nothing", tree: points({ points: 0, node: stall }), then: [] },
    { given: "worth less than nothing", tree: points({ points: -1, node: stall }), then: [`tree.of.0.points: ${notBelow(0, many)}`] },
    { given: "worth half a point", tree: points({ points: 0.5, node: stall }), then: ["tree.of.0.points: Expected an integer"] },
    { given: "worth the most", tree: points({ points: many, required: false, node: stall }), then: [] },
    { given: "worth one more", tree: points({ points: many + 1, node: stall }), then: [`tree.of.0.points: ${notBelow(0, many)}`] },
    { given: "perhaps required", tree: points({ points: 1, required: "perhaps", node: stall }), then: ["tree.of.0.required: Expected boolean"] },
    { given: "points for nothing said", tree: points({}), then: ["tree.of.0.points: Missing key", "tree.of.0.node: Missing key"] },
    { given: "points with a key nobody knows", tree: points({ points: 1, node: stall, bonus: 1 }), then: ["tree.of.0.bonus: Expected no excess property"] }
  ])("$given: $then", ({ then, tree }) =>
    expect(Result.match(SchemeCodec.decode({ ...document, tree }), {
      onSuccess: (scheme) => {
        expect(SchemeCodec.encode(scheme)).toEqual({ ...document, tree })
        return []
      },
      onFailure: (error) => error.faults.map(({ message, path }) => `${path}: ${message}`)
    })).toEqual(then))

  it.each([
    { given: "no tree", tree: null, then: ["tree"] },
    { given: "a branch that is nothing", tree: { kind: "all", of: [stall, null] }, then: ["tree.of.1"] },
    { given: "a branch that is text", tree: { kind: "any", of: ["stall-status"] }, then: ["tree.of.0"] },
    { given: "points for nothing", tree: points({ points: 1, node: null }), then: ["tree.of.0.node"] }
  ])("$given: refused at $then", ({ then, tree }) => expect(faults({ ...document, tree })).toEqual(then))

  it.each([
    { given: "no minute", minutesPerLessonHour: 0, then: ["minutesPerLessonHour"] },
    { given: "one minute", minutesPerLessonHour: 1, then: [] },
    { given: "four hours", minutesPerLessonHour: 240, then: [] },
    { given: "a minute more", minutesPerLessonHour: 241, then: ["minutesPerLessonHour"] },
    { given: "half a minute", minutesPerLessonHour: 44.5, then: ["minutesPerLessonHour"] }
  ])("a lesson hour of $given: faults $then", ({ minutesPerLessonHour, then }) => expect(faults({ ...document, minutesPerLessonHour })).toEqual(then))

  it.each([
    { given: "training", more: { kind: "training" }, then: [] },
    { given: "competency", more: { kind: "competency" }, then: [] },
    { given: "neither", more: { kind: "attendance" }, then: ["kind"] },
    { given: "one day", more: { until: "2026-01-01" }, then: [] },
    { given: "the smallest cost", more: { costs: { "wait-until": Number.MIN_VALUE } }, then: [] },
    { given: "a cost without bound", more: { costs: { "wait-until": Number.POSITIVE_INFINITY } }, then: ["costs.wait-until"] }
  ])("$given: faults $then", ({ more, then }) => expect(faults({ ...document, ...more })).toEqual(then))

  it("a refusal is told by its name", () =>
    expect(Result.match(SchemeCodec.decode({}), { onSuccess: () => undefined, onFailure: ({ _tag }) => _tag })).toBe("InvalidScheme"))

  it.each([{ minimum: 1000, then: [] }, { minimum: 1001, then: ["tree.minimum"] }])("a count of $minimum: faults $then", ({ minimum, then }) =>
    expect(faults({ ...document, tree: { kind: "mentoring-visits", minimum } })).toEqual(then))

  it("has a JSON Schema that closes every object", () => {
    const schema = SchemeCodec.jsonSchema()
    const text = JSON.stringify(schema)
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema")
    expect(text).toContain("attendance-share")
    expect(text).not.toContain("\"additionalProperties\":true")
  })

  it("names in its JSON Schema the scheme and the node, which holds nodes", () => {
    const { $defs, ...schema } = SchemeCodec.jsonSchema()
    expect(schema).toMatchObject({ $ref: "#/$defs/CertificationScheme" })
    expect(Object.keys($defs).sort()).toEqual(["CertificationScheme", "Node"])
    expect($defs).toMatchObject({ CertificationScheme: { properties: { tree: { $ref: "#/$defs/Node" } } } })
    expect(JSON.stringify($defs["Node"])).toContain("#/$defs/Node")
  })
})

describe("how deep a document may be nested", () => {
  type Wrap = (node: unknown) => unknown
  const nested = (levels: number, wrap: Wrap): unknown => {
    let tree: unknown = { kind: "mentoring-visits", minimum: 1 }
    for (let level = 1; level < levels; level++) tree = wrap(tree)
    return { ...document, tree }
  }
  const one: Wrap = (node) => ({ kind: "all", of: [node] })
  const weighted: Wrap = (node) => ({ kind: "points", points: 1, of: [{ points: 1, node }] })
  it.each([
    { given: "the deepest", got: () => nested(SchemeCodec.deepest, one), then: [] },
    { given: "the deepest, under points", got: () => nested(SchemeCodec.deepest, weighted), then: [] },
    { given: "one level more", got: () => nested(SchemeCodec.deepest + 1, one), then: ["tree"] },
    { given: "one level more, under points", got: () => nested(SchemeCodec.deepest + 1, weighted), then: ["tree"] },
    { given: "a hundred thousand levels", got: () => nested(100_000, one), then: ["tree"] },
    {
      given: "a document that contains itself",
      got: () => {
        const tree: { kind: string; of: Array<unknown> } = { kind: "all", of: [] }
        tree.of.push(tree, tree)
        return { ...document, tree }
      },
      then: ["tree"]
    },
    {
      given: "a node that wraps itself",
      got: () => {
        const tree: { kind: string; node?: unknown } = { kind: "points" }
        tree.node = tree
        return { ...document, tree }
      },
      then: ["tree"]
    }
  ])("$given", ({ got, then }) => expect(faults(got())).toEqual(then))

  it("the fault says how many levels there may be", () =>
    expect(Result.match(SchemeCodec.decode(nested(SchemeCodec.deepest + 1, one)), { onSuccess: () => [], onFailure: (error) => error.faults }))
      .toEqual([{ path: "tree", message: "Expected no more than 200 levels" }]))
})
