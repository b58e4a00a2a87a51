import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Id from "../../src/kernel/Id.ts"

describe("a text is an id or says why not", () => {
  it.each([
    { given: "P-00017", then: undefined },
    { given: "a", then: undefined },
    { given: "pasar.bunul_2/los-3", then: undefined },
    { given: "Pemasaran-é", then: undefined },
    { given: "x".repeat(80), then: undefined },
    { given: "x".repeat(81), then: "tooLong" },
    { given: "", then: "empty" },
    { given: "a b", then: "character" },
    { given: "a,b", then: "character" },
    { given: "a\n", then: "character" },
    { given: "\na", then: "character" },
    { given: "<script>", then: "character" },
    { given: "../../etc", then: undefined },
    { given: "3573014107900001", then: "identityNumber" },
    { given: "P-3573014107900001", then: "identityNumber" },
    { given: "3573014107900001-x", then: "identityNumber" },
    { given: "P3573014107900001x", then: "identityNumber" },
    { given: "357301410790000", then: undefined },
    { given: "35730141079000012", then: undefined },
    { given: "a 3573014107900001", then: "identityNumber" },
    { given: `${"x".repeat(70)}3573014107900001`, then: "tooLong" }
  ])("$given: $then", ({ given, then }) => {
    expect(Id.fault(given)).toBe(then)
    const read = Id.parse<"TraderId">(given)
    expect(Result.isSuccess(read) ? read.success : read.failure.reason).toBe(then ?? given)
  })

  it("the error keeps the text, but never a suspected identity number", () => {
    const bad = Id.parse("a b")
    const nik = Id.parse("3573014107900001")
    expect(Result.isFailure(bad) && [bad.failure._tag, bad.failure.text]).toEqual(["InvalidId", "a b"])
    expect(Result.isFailure(nik) && nik.failure.text).toBe("")
    expect(JSON.stringify(nik)).not.toContain("3573014107900001")
  })

  it("a text in the program that is none throws, and one that is one comes back", () => {
    expect(() => Id.make("")).toThrow()
    expect(Id.make("K-1")).toBe("K-1")
  })
})

it("law: no text with sixteen digits in a row, and no more, is ever an id", () => {
  const digits = fc.stringMatching(/^\d{16}$/)
  const around = fc.stringMatching(/^[a-z-]{0,5}$/)
  fc.assert(fc.property(around, digits, around, (before, number, after) => Result.isFailure(Id.parse(before + number + after))))
})

it("law: what is read is the text itself", () =>
  fc.assert(fc.property(fc.string(), (text) => {
    const read = Id.parse(text)
    return Result.isFailure(read) || read.success === text
  })))
