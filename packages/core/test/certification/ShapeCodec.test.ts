import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import { describe, expect, it } from "vitest"
import * as Shape from "../../src/certification/Shape.ts"
import * as ShapeCodec from "../../src/certification/ShapeCodec.ts"

const format = SchemaIssue.makeFormatterStandardSchemaV1()

/** What is wrong with a value, each fault with its place before it; nothing where it is taken. */
const faults = (schema: ShapeCodec.AnySchema, value: unknown): ReadonlyArray<string> =>
  Result.match(Schema.decodeUnknownResult(schema, { errors: "all", onExcessProperty: "error" })(value), {
    onSuccess: () => [],
    onFailure: ({ issue }) => format(issue).issues.map(({ message, path }) => [...path ?? [], message].map(String).join(": "))
  })

const every: Readonly<Record<string, Shape.Shape<unknown>>> = {
  boolean: Shape.boolean, text: Shape.text, score: Shape.score, percent: Shape.percent, span: Shape.span, labels: Shape.labels,
  count: Shape.count(2), id: Shape.id("ModuleId"), "one of": Shape.oneOf("held", "planned"), "the only one": Shape.oneOf("held"),
  list: Shape.list(Shape.text), "list of two": Shape.list(Shape.count(1), 2), "list of units": Shape.list(Shape.struct({ code: Shape.id("UnitCode"), note: Shape.optional(Shape.text) })),
  "list of struct": Shape.list(Shape.struct({ note: Shape.text })), struct: Shape.struct({ from: Shape.text })
}
const hours = { kind: "hours", count: 1 }
const noText = "Expected a string matching the RegExp \\S"
const noScore = "a decimal with at most four decimals, within ±1,000,000,000"
const noId = "an id (ModuleId): 1 to 80 letters, digits, . _ - or /, and no identity number"
const twice = "a list that names nothing twice"

describe("a value by its shape", () => {
  it.each<{ readonly shape: keyof typeof every; readonly value: unknown; readonly then: ReadonlyArray<string> }>([
    { shape: "boolean", value: true, then: [] },
    { shape: "boolean", value: false, then: [] },
    { shape: "boolean", value: "true", then: ["Expected boolean"] },
    { shape: "boolean", value: 0, then: ["Expected boolean"] },
    { shape: "text", value: "a", then: [] },
    { shape: "text", value: " a ", then: [] },
    { shape: "text", value: "", then: ["Expected a string with at least 1 code points", noText] },
    { shape: "text", value: " \n", then: [noText] },
    { shape: "text", value: 1, then: ["Expected string"] },
    { shape: "score", value: 75.5, then: [] },
    { shape: "score", value: -0.0001, then: [] },
    { shape: "score", value: 1_000_000_000, then: [] },
    { shape: "score", value: 1_000_000_001, then: [noScore] },
    { shape: "score", value: 0.00001, then: [noScore] },
    { shape: "score", value: "75", then: ["Expected number"] },
    { shape: "percent", value: -0.0001, then: ["a percentage from 0 to 100"] },
    { shape: "percent", value: 0, then: [] },
    { shape: "percent", value: 100, then: [] },
    { shape: "percent", value: 100.0001, then: ["a percentage from 0 to 100"] },
    { shape: "percent", value: 50.00001, then: [noScore] },
    { shape: "labels", value: { id: "Nama", en: "Name" }, then: [] },
    { shape: "labels", value: { id: "Nama" }, then: ["en: Missing key"] },
    { shape: "labels", value: { en: "Name" }, then: ["id: Missing key"] },
    { shape: "labels", value: { id: " ", en: "Name" }, then: [`id: ${noText}`] },
    { shape: "labels", value: { id: "Nama", en: "Name", nl: "Naam" }, then: ["nl: Expected no excess property"] },
    { shape: "labels", value: "Nama", then: ["Expected object"] },
    { shape: "count", value: 1, then: ["Expected a value between 2 and 1000"] },
    { shape: "count", value: 2, then: [] },
    { shape: "count", value: 1000, then: [] },
    { shape: "count", value: 1001, then: ["Expected a value between 2 and 1000"] },
    { shape: "count", value: 2.5, then: ["Expected an integer"] },
    { shape: "id", value: "M-1", then: [] },
    { shape: "id", value: "a".repeat(80), then: [] },
    { shape: "id", value: "a".repeat(81), then: [noId] },
    { shape: "id", value: "", then: [noId] },
    { shape: "id", value: "M 1", then: [noId] },
    { shape: "id", value: "3573014107900001", then: [noId] },
    { shape: "id", value: 1, then: ["Expected string"] },
    { shape: "one of", value: "held", then: [] },
    { shape: "one of", value: "planned", then: [] },
    { shape: "one of", value: "dreamt", then: ["Expected \"held\" | \"planned\""] },
    { shape: "the only one", value: "held", then: [] },
    { shape: "the only one", value: "planned", then: ["Expected \"held\""] },
    { shape: "list", value: ["a"], then: [] },
    { shape: "list", value: ["a", "b"], then: [] },
    { shape: "list", value: [], then: ["Expected a value with a length of at least 1"] },
    { shape: "list", value: ["a", "b", "a"], then: [twice] },
    { shape: "list", value: ["a", ""], then: ["1: Expected a string with at least 1 code points", `1: ${noText}`] },
    { shape: "list", value: [null, null], then: ["0: Expected string", "1: Expected string"] },
    { shape: "list", value: "a", then: ["Expected array"] },
    { shape: "list of two", value: [1], then: ["Expected a value with a length of at least 2"] },
    { shape: "list of two", value: [1, 1], then: [] },
    { shape: "list of units", value: [{ code: "U-1" }, { code: "U-2" }], then: [] },
    { shape: "list of units", value: [{ code: "U-1", note: "a" }, { code: "U-1", note: "b" }], then: [twice] },
    { shape: "list of struct", value: [{ note: "a" }, { note: "a" }], then: [] },
    { shape: "struct", value: { from: "a" }, then: [] },
    { shape: "struct", value: {}, then: ["from: Missing key"] },
    { shape: "struct", value: { from: "a", until: "b" }, then: ["until: Expected no excess property"] }
  ])("$shape, $value: $then", ({ shape, then, value }) => expect(faults(ShapeCodec.of(every[shape]!.description), value)).toEqual(then))

  it.each(Object.entries(every))("%s may be left out only where the shape says so", (_, shape) => {
    expect(faults(ShapeCodec.struct({ key: shape }), {})).toEqual(["key: Missing key"])
    expect(faults(ShapeCodec.struct({ key: Shape.optional(shape) }), {})).toEqual([])
    expect(faults(ShapeCodec.struct({ key: Shape.optional(shape) }), { key: null })).toHaveLength(1)
  })
})

describe("a length of time", () => {
  const span = ShapeCodec.of(Shape.span.description)
  it.each(["hours", "days", "workingDays", "months", "calendarMonths", "years"])("in %s", (kind) =>
    expect(Result.getOrThrow(Schema.decodeUnknownResult(span)({ kind, count: 3 }))).toEqual({ kind, count: 3 }))

  it.each([
    { given: "none at all", value: { ...hours, count: 0 }, then: [] },
    { given: "the longest", value: { ...hours, count: 36_600 }, then: [] },
    { given: "longer", value: { ...hours, count: 36_601 }, then: ["count: Expected a value between 0 and 36600"] },
    { given: "back in time", value: { ...hours, count: -1 }, then: ["count: Expected a value between 0 and 36600"] },
    { given: "half of one", value: { ...hours, count: 0.5 }, then: ["count: Expected an integer"] },
    { given: "without a kind", value: { count: 3 }, then: ["kind: Missing key"] },
    { given: "without a count", value: { kind: "hours" }, then: ["count: Missing key"] },
    { given: "weeks", value: { ...hours, kind: "weeks" }, then: ["kind: Expected \"hours\" | \"days\" | \"workingDays\" | \"months\" | \"calendarMonths\" | \"years\""] },
    { given: "a key nobody knows", value: { ...hours, unit: "hours" }, then: ["unit: Expected no excess property"] }
  ])("$given: $then", ({ then, value }) => expect(faults(span, value)).toEqual(then))
})

describe("a source", () => {
  const least = { instrument: "Aturan sekolah", url: "https://example.org", read: "own-rule", confidence: "C" }
  const noAddress = "url: Expected a string matching the RegExp ^https:\\/\\/\\S+$"
  it.each([
    ...["full-text", "opening", "official-summary", "secondary", "unread", "own-rule"].map((read) => ({ given: `read: ${read}`, value: { ...least, read }, then: [] })),
    ...["A", "B", "C"].map((confidence) => ({ given: `confidence ${confidence}`, value: { ...least, confidence }, then: [] })),
    { given: "everything", value: { ...least, article: "pasal 5", checked: "2026-11-23", note: "lampiran belum dibaca" }, then: [] },
    { given: "nothing", value: {}, then: ["instrument", "url", "read", "confidence"].map((key) => `${key}: Missing key`) },
    { given: "read: skimmed", value: { ...least, read: "skimmed" }, then: ["read: Expected \"full-text\" | \"opening\" | \"official-summary\" | \"secondary\" | \"unread\" | \"own-rule\""] },
    { given: "confidence D", value: { ...least, confidence: "D" }, then: ["confidence: Expected \"A\" | \"B\" | \"C\""] },
    { given: "an address without encryption", value: { ...least, url: "http://example.org" }, then: [noAddress] },
    { given: "an address that only holds one", value: { ...least, url: "lihat https://example.org" }, then: [noAddress] },
    { given: "an address with words after it", value: { ...least, url: "https://example.org dan lain-lain" }, then: [noAddress] },
    { given: "no address after the scheme", value: { ...least, url: "https://" }, then: [noAddress] },
    { given: "an instrument of spaces", value: { ...least, instrument: "  " }, then: [`instrument: ${noText}`] },
    { given: "an article of spaces", value: { ...least, article: " " }, then: [`article: ${noText}`] },
    { given: "a note of spaces", value: { ...least, note: " " }, then: [`note: ${noText}`] },
    { given: "checked on a day that is none", value: { ...least, checked: "2026-02-30" }, then: ["checked: a calendar day written YYYY-MM-DD"] },
    { given: "a key nobody knows", value: { ...least, page: 5 }, then: ["page: Expected no excess property"] }
  ])("$given: $then", ({ then, value }) => expect(faults(ShapeCodec.source, value)).toEqual(then))
})

it("a score is kept exact and written as it was read", () => {
  const percent = ShapeCodec.of(Shape.percent.description)
  expect(Result.getOrThrow(Schema.decodeUnknownResult(percent)(75.5))).toBe(755_000)
  expect(Schema.encodeUnknownSync(percent)(755_000)).toBe(75.5)
})
