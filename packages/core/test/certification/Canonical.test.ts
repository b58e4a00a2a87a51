import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { canonical } from "../../src/certification/Canonical.ts"

describe("canonical JSON", () => {
  it.each<[string, unknown, string]>([
    ["null", null, "null"],
    ["true", true, "true"],
    ["minus zero", -0, "0"],
    ["a number in exponent form", 1e30, "1e+30"],
    ["a small decimal", 0.000001, "0.000001"],
    ["text with a quote and a control character", "a\"\n\u000f", "\"a\\\"\\n\\u000f\""],
    ["a surrogate pair", "😀", "\"😀\""],
    ["a list with a hole", [1, undefined], "[1,null]"],
    ["an object without a prototype", Object.assign(Object.create(null) as object, { a: 1 }), "{\"a\":1}"],
    ["keys by code unit", { "€": 1, "\r": 2, "1": 3, "😀": 4, "ö": 5, "\ufb33": 6 }, "{\"\\r\":2,\"1\":3,\"ö\":5,\"€\":1,\"😀\":4,\"\ufb33\":6}"],
    ["a key that is undefined", { b: undefined, a: {} }, "{\"a\":{}}"]
  ])("%s", (_, value, then) => expect(canonical(value)).toBe(then))

  it.each<[string, unknown]>([
    ["NaN", Number.NaN],
    ["infinity", -Infinity],
    ["a high surrogate alone", "\ud800"],
    ["a low surrogate alone", "\udc00x"],
    ["a lone surrogate in a key", { "\ud800": 1 }],
    ["a function", () => 1],
    ["a bigint", 1n],
    ["undefined", undefined],
    ["a map", new Map([[1, 2]])]
  ])("%s is a bug", (_, value) => expect(() => canonical(value)).toThrow(TypeError))

  it("says what it was given", () => expect(() => canonical({ a: 1n })).toThrow("Canonical: bigint cannot be written as JSON"))

  it("law: the order of keys never matters, and the text reads back as the value", () => {
    const key = fc.stringMatching(/^[a-z]{1,3}$/)
    fc.assert(fc.property(fc.dictionary(key, fc.oneof(fc.integer(), fc.string({ unit: "grapheme" }), fc.constant(null))), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse())
      expect(canonical(turned)).toBe(canonical(value))
      expect(JSON.parse(canonical(value))).toEqual({ ...value })
    }))
  })
})
