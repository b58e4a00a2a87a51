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

  it.each([{ minimum: 1000, then: [] }, { minimum: 1001, then: ["tree.minimum"] }])("a count of $minimum: faults $then", ({ minimum, then }) =>
    expect(faults({ ...document, tree: { kind: "mentoring-visits", minimum } })).toEqual(then))

  it("has a JSON Schema that closes every object", () => {
    const schema = SchemeCodec.jsonSchema()
    const text = JSON.stringify(schema)
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema")
    expect(text).toContain("attendance-share")
    expect(text).not.toContain("\"additionalProperties\":true")
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
})
