import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Codec from "../../src/kernel/Codec.ts"
import * as Day from "../../src/kernel/Day.ts"
import * as Score from "../../src/kernel/Score.ts"

const decode = <A>(schema: Schema.Codec<A, unknown>, value: unknown): A | string => {
  const result = Schema.decodeUnknownResult(schema)(value)
  return Result.isSuccess(result) ? result.success : `no: ${result.failure.message}`
}

describe("days", () => {
  it("takes a day and refuses what is none, saying what it expects", () => {
    expect(decode(Codec.Day, "2026-02-28")).toBe("2026-02-28")
    expect(decode(Codec.Day, "2026-02-29")).toContain("a calendar day written YYYY-MM-DD")
    expect(decode(Codec.Day, 20260228)).toMatch(/^no: /)
  })
  it("says its pattern to other languages", () =>
    expect(JSON.stringify(Schema.toJsonSchemaDocument(Codec.Day))).toContain("\\\\d{4}-\\\\d{2}-\\\\d{2}"))
})

describe("scores", () => {
  it.each([
    { given: 75.5, then: Score.make(75.5) },
    { given: 0, then: 0 },
    { given: -1.25, then: Score.make(-1.25) }
  ])("$given", ({ given, then }) => expect(decode(Codec.Score, given)).toBe(then))

  it.each([0.00001, 1_000_000_001, Number.NaN, Number.POSITIVE_INFINITY, "75", null])("%s is none", (given) =>
    expect(decode(Codec.Score, given)).toMatch(/^no: /))

  it("says what it expects", () => expect(decode(Codec.Score, 0.00001)).toContain("a decimal with at most four decimals, within ±1,000,000,000"))

  it("law: what is written is what was read", () => {
    fc.assert(fc.property(fc.integer({ min: -Score.limit, max: Score.limit }), (units) => {
      const text = JSON.stringify(Schema.encodeSync(Codec.Score)(Score.ofUnits(units) as never))
      expect(decode(Codec.Score, JSON.parse(text))).toBe(units)
    }))
  })

  it("never writes units that are no score", () => {
    expect(() => Schema.encodeSync(Codec.Score)((Score.limit + 1) as never)).toThrow()
    expect(() => Schema.encodeSync(Codec.Score)(0.5 as never)).toThrow()
  })
})

describe("ids and counts", () => {
  it("takes an id of its kind, and names the kind when it refuses", () => {
    expect(decode(Codec.Id("TraderId"), "P-1")).toBe("P-1")
    expect(decode(Codec.Id("TraderId"), "")).toContain("TraderId")
    expect(decode(Codec.Id("TraderId"), "3573014107900001")).toContain("no identity number")
  })

  it.each([
    { given: 0, then: 0 },
    { given: 3, then: 3 }
  ])("counts $given", ({ given, then }) => expect(decode(Codec.Count, given)).toBe(then))
  it.each([-1, 0.5, "1", null])("does not count %s", (given) => expect(decode(Codec.Count, given)).toMatch(/^no: /))
})

it("law: every day goes through unchanged", () => {
  fc.assert(fc.property(fc.integer({ min: -719162, max: 2932896 }).map(Day.fromNumber), (day) => decode(Codec.Day, day) === day))
})
