import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import * as Conformance from "../src/conformance/index.ts"

const folder = join(import.meta.dirname, "../vectors")
const files = readdirSync(folder).filter((name) => name.endsWith(".json")).sort()

describe("our own copy of the vectors", () => {
  it.each(files)("%s: every case passes", (name) => {
    const { cases, faults } = Conformance.load([{ name, text: readFileSync(join(folder, name), "utf8") }])
    const report = Conformance.runWith(Conformance.features, cases, faults)

    expect(report.failed.map(Conformance.describe)).toEqual([])
    expect(report.passed).toBeGreaterThan(0)
    expect(report.passed).toBe(cases.length)
  })
})

const one = (expected: Conformance.Json, got: unknown, tolerance?: number) =>
  Conformance.runWith({ ask: () => got }, [{ id: "x", feature: "ask", input: null, expected, ...(tolerance === undefined ? {} : { tolerance }) }])
    .passed === 1

describe("comparing", () => {
  it.each<[string, Conformance.Json, unknown, boolean]>([
    ["equal numbers", 5, 5.0, true],
    ["a difference of the default tolerance", 1, 1 + 9e-10, true],
    ["a difference above the default tolerance", 1, 1 + 2e-9, false],
    ["a number for a text", "1", 1, false],
    ["a text for a number", 1, "1", false],
    ["no number for a number", 1, NaN, false],
    ["infinity for a number", 1, Infinity, false],
    ["null for a number", 0, null, false],
    ["zero for null", null, 0, false],
    ["false for null", null, false, false],
    ["undefined for null", null, undefined, true],
    ["undefined for a number", 0, undefined, false],
    ["an empty list for null", null, [], false],
    ["same text", "K", "K", true],
    ["text in other case", "K", "k", false],
    ["true for true", true, true, true],
    ["false for true", true, false, false],
    ["lists alike", [1, [2]], [1, [2]], true],
    ["a longer list", [1], [1, 2], false],
    ["a shorter list", [1, 2], [1], false],
    ["another order", [1, 2], [2, 1], false],
    ["no list", [], {}, false],
    ["a key more in the answer", { a: 1 }, { a: 1, b: 2 }, true],
    ["a key less in the answer", { a: 1, b: 2 }, { a: 1 }, false],
    ["a key less, null wanted", { a: null }, {}, false],
    ["an undefined key, null wanted", { a: null }, { a: undefined }, true],
    ["a key more at depth", { a: { b: [{ c: 1 }] } }, { a: { b: [{ c: 1, d: 2 }] } }, true],
    ["a difference at depth", { a: { b: [{ c: 1 }] } }, { a: { b: [{ c: 2 }] } }, false],
    ["a list for an object", {}, [], false],
    ["null for an object", {}, null, false],
    ["the refusal wanted", { error: "a" }, Conformance.refuse("a"), true],
    ["another refusal", { error: "a" }, { error: "b" }, false],
    ["a result beside the refusal", { error: "a" }, { error: "a", score: 1 }, false],
    ["a result for a refusal", { error: "a" }, { score: 1 }, false],
    ["a refusal for a result", { score: null }, { error: "a" }, false]
  ])("%s", (_, expected, got, passes) => {
    expect(one(expected, got)).toBe(passes)
  })

  it("the case's own tolerance: 0.01 lets 0.01 pass and 0.02 not", () => {
    expect(one({ a: [1] }, { a: [1.009] }, 0.01)).toBe(true)
    expect(one({ a: [1] }, { a: [1.02] }, 0.01)).toBe(false)
    expect(one(1, 1 + 1e-12, 0)).toBe(false)
  })

  it("differences name their paths", () => {
    expect(Conformance.differences({ a: { b: [1, 2] }, c: 1 }, { a: { b: [1, 3] } }, 0)).toEqual(["a.b[1]", "c"])
    expect(Conformance.differences(1, 2, 0)).toEqual(["(answer)"])
  })
})

describe("running", () => {
  const cases = [{ id: "k", feature: "known", input: 2, expected: 4 }]

  it("a feature nobody knows: failed, not skipped", () => {
    const report = Conformance.run([{ id: "u", feature: "toString", input: {}, expected: {} }])
    expect(report).toMatchObject({ passed: 0, skipped: 0, failed: [{ id: "u", got: "unknown feature: toString" }] })
  })

  it("a feature that throws: failed with the message", () => {
    const report = Conformance.runWith({ known: () => { throw new Error("no") } }, cases)
    expect(report.failed[0]).toMatchObject({ id: "k", got: "threw: Error: no" })
  })

  it("a refusal expected and a throw instead: failed", () => {
    const wants = [{ id: "k", feature: "known", input: 2, expected: { error: "no" } }]
    expect(Conformance.runWith({ known: () => { throw new Error("no") } }, wants).failed).toHaveLength(1)
  })

  it("lines: the id, what was expected, what came, and the count last", () => {
    const report = Conformance.runWith({ known: () => undefined }, cases)
    expect(report.failed.map(Conformance.describe)).toEqual(["FAILED k (known) expected 4 got null at (answer)"])
    expect(Conformance.summary(report)).toBe("0 passed, 1 failed, 0 skipped")
    expect(Conformance.summary(Conformance.runWith({ known: () => 4 }, cases))).toBe("1 passed, 0 failed, 0 skipped")
    expect(Conformance.describe({ id: "n", feature: "f", expected: null, got: { a: NaN, b: 1n, c: undefined }, at: [] }))
      .toBe("FAILED n (f) expected null got {\"a\":\"NaN\",\"b\":\"1\",\"c\":null}")
  })
})

describe("reading files", () => {
  const entry = { id: "a", feature: "f", input: 1, expected: 1 }
  const load = (...contents: ReadonlyArray<unknown>) =>
    Conformance.load(contents.map((content, at) => ({ name: `${at}.json`, text: typeof content === "string" ? content : JSON.stringify(content) })))

  it("good cases of two files, one with a byte order mark", () => {
    expect(load([entry], `\uFEFF${JSON.stringify([{ ...entry, id: "b", tolerance: 0 }])}`)).toMatchObject({ cases: [{ id: "a" }, { id: "b" }], faults: [] })
  })

  it.each<[string, unknown, string, RegExp]>([
    ["text that is no JSON", "[", "0.json", /^not JSON: /],
    ["an object", {}, "0.json", /not a list of cases/],
    ["a case that is no object", [1], "0.json[0]", /not an object/],
    ["no id", [{ ...entry, id: undefined }], "0.json[0]", /no id/],
    ["an empty id", [{ ...entry, id: "" }], "0.json[0]", /no id/],
    ["no feature", [{ ...entry, feature: undefined }], "a", /no feature/],
    ["no input", [{ ...entry, input: undefined }], "a", /no input/],
    ["no expected answer", [{ ...entry, expected: undefined }], "a", /no expected/],
    ["a tolerance below zero", [{ ...entry, tolerance: -1 }], "a", /tolerance/],
    ["a tolerance as text", [{ ...entry, tolerance: "1" }], "a", /tolerance/]
  ])("%s: a fault under its id", (_, content, id, message) => {
    const { cases, faults } = load(content)
    expect(cases).toEqual([])
    expect(faults).toEqual([{ id, message: expect.stringMatching(message) }])
  })

  it("an id used twice, over two files: the second is a fault that names both places", () => {
    const { cases, faults } = load([entry], [entry])
    expect(cases).toHaveLength(1)
    expect(faults).toEqual([{ id: "a", message: "the id is used twice: 0.json[0] and 1.json[0]" }])
  })

  it("faults count as failed beside passing cases", () => {
    const { cases, faults } = load([entry, 1])
    const report = Conformance.runWith({ f: () => 1 }, cases, faults)
    expect(Conformance.summary(report)).toBe("1 passed, 1 failed, 0 skipped")
    expect(Conformance.describe(report.failed[0]!)).toBe("FAILED 0.json[1] expected a readable case got the case is not an object")
  })
})

describe("reading input", () => {
  const read = <A>(reader: Conformance.Reader<A>, value: Conformance.Json | undefined) => reader(value, "input")
  const { bool, either, json, list, nullable, number, oneOf, record, struct, text, whole, withDefault } = Conformance

  it.each<[string, () => unknown, unknown]>([
    ["number", () => read(number, 1.5), 1.5],
    ["whole", () => read(whole, 2), 2],
    ["text", () => read(text, "a"), "a"],
    ["bool", () => read(bool, false), false],
    ["json", () => read(json, null), null],
    ["oneOf", () => read(oneOf("a", "b"), "b"), "b"],
    ["nullable null", () => read(nullable(number), null), undefined],
    ["nullable absent", () => read(nullable(number), undefined), undefined],
    ["nullable zero", () => read(nullable(number), 0), 0],
    ["default", () => read(withDefault(number, 7), null), 7],
    ["default not needed", () => read(withDefault(number, 7), 0), 0],
    ["list", () => read(list(number), [1, 2]), [1, 2]],
    ["record", () => read(record(number), { a: 1 }), { a: 1 }],
    ["struct", () => read(struct({ a: number, b: nullable(text) }), { a: 1, c: 2 }), { a: 1, b: undefined }],
    ["either", () => read(either(number, text), "a"), "a"]
  ])("%s", (_, ask, wanted) => expect(ask()).toEqual(wanted))

  it.each<[string, () => unknown, string]>([
    ["text for a number", () => read(number, "1"), "input: expected a number, got \"1\""],
    ["a part for a whole", () => read(whole, 1.5), "input: expected a whole number, got 1.5"],
    ["a number for text", () => read(text, 1), "input: expected text, got 1"],
    ["a number for a boolean", () => read(bool, 0), "input: expected true or false, got 0"],
    ["nothing for a value", () => read(json, undefined), "input: expected a value, got nothing"],
    ["an unknown word", () => read(oneOf("a", "b"), "c"), "input: expected a | b, got \"c\""],
    ["an object for a list", () => read(list(number), {}), "input: expected a list, got {}"],
    ["a bad item", () => read(list(number), [1, null]), "input[1]: expected a number, got null"],
    ["a list for an object", () => read(struct({}), []), "input: expected an object, got []"],
    ["a list for a record", () => read(record(number), []), "input: expected an object, got []"],
    ["a bad key", () => read(struct({ a: list(struct({ b: number })) }), { a: [{}] }), "input.a[0].b: expected a number, got nothing"]
  ])("%s: says where", (_, ask, message) => expect(ask).toThrow(message))
})
