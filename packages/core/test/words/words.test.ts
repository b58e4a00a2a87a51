import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Day from "../../src/kernel/Day.ts"
import { en } from "../../src/words/en.ts"
import { id } from "../../src/words/id.ts"
import * as Format from "../../src/words/Format.ts"

describe("days in words", () => {
  it.each([
    { day: "2026-08-03", id: "3 Agustus 2026", en: "3 August 2026" },
    { day: "2024-02-29", id: "29 Februari 2024", en: "29 February 2024" },
    { day: "2026-12-31", id: "31 Desember 2026", en: "31 December 2026" }
  ])("$day: $id", ({ day, ...then }) =>
    expect({ id: id.format.day(Day.make(day)), en: en.format.day(Day.make(day)) }).toEqual(then))

  it("law: the zone of the machine does not move a day", () => {
    fc.assert(fc.property(fc.integer({ min: -20_000, max: 60_000 }), (n) => {
      const day = Day.fromNumber(n)
      const [year, , date] = Day.parts(day)
      const text = en.format.day(day)
      expect([text.split(" ")[0], text.split(" ")[2]]).toEqual([String(date), String(year).padStart(4, "0")])
    }))
  })
})

describe("numbers in words", () => {
  it.each([
    { value: 10904, id: "10.904", en: "10,904" },
    { value: "75.50", id: "75,50", en: "75.50" },
    { value: -0.5, id: "-0,5", en: "-0.5" },
    { value: 999, id: "999", en: "999" },
    { value: "1000000.1234", id: "1.000.000,1234", en: "1,000,000.1234" },
    { value: "belum ada", id: "belum ada", en: "belum ada" }
  ])("$value: $id", ({ value, ...then }) => expect({ id: id.format.number(value), en: en.format.number(value) }).toEqual(then))

  it("law: taking the marks out again gives the number", () => {
    fc.assert(fc.property(fc.integer(), (n) => Number(Format.marks(n, ".", ",").replaceAll(".", "")) === n))
  })
})

/** Every sentence of a language with its path. */
const sentences = (value: unknown, path: string): ReadonlyArray<readonly [path: string, text: string]> =>
  typeof value === "string" ? [[path, value]]
    : typeof value === "object" && value !== null ? Object.entries(value).flatMap(([key, inner]) => sentences(inner, `${path}.${key}`)) : []
const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, hole]) => hole).sort()

describe("both languages say the same", () => {
  const other = new Map(sentences(en, ""))
  const original = sentences(id, "").filter(([path]) => path !== ".language")
  it("have the same sentences", () => expect([...other.keys()].filter((path) => path !== ".language").sort()).toEqual(original.map(([path]) => path).sort()))
  it("law: no sentence is empty and each names the same facts", () => {
    for (const [path, text] of original) {
      expect(text.trim(), path).not.toBe("")
      expect(new Set(holes(other.get(path) ?? "")), path).toEqual(new Set(holes(text)))
    }
  })
})
