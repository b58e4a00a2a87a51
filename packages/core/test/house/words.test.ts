import { describe, expect, it } from "vitest"
import { en } from "../../src/words/en.ts"
import { id } from "../../src/words/id.ts"

/** Sentences of a vocabulary by where they stand; a part that is no text is named by its kind. */
const sentences = (value: unknown, path: string): ReadonlyArray<readonly [path: string, text: string]> => {
  if (typeof value === "string") return [[path, value]]
  if (typeof value !== "object" || value === null) return [[path, `<${typeof value}>`]]
  return Object.entries(value).flatMap(([key, part]) => sentences(part, path === "" ? key : `${path}/${key}`))
}

/** The facts a sentence leaves room for. */
const holes = (text: string): ReadonlyArray<string> => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, fact]) => fact!))].sort()

const original = sentences(id, "")
const english = new Map(sentences(en, ""))

describe("the English words follow the Indonesian ones", () => {
  it("sentence for sentence", () => {
    const paths = original.map(([path]) => path)
    expect([...english.keys()].filter((path) => !paths.includes(path))).toEqual([])
    expect(paths.filter((path) => !english.has(path))).toEqual([])
  })

  it("with room for the same facts", () => {
    const differing = original.filter(([path, text]) => holes(text).join() !== holes(english.get(path) ?? "").join())
    expect(differing.map(([path, text]) => `${path}: ${text} | ${english.get(path)}`)).toEqual([])
  })

  it("and are not the Indonesian sentence over again", () => {
    const same = original.filter(([path, text]) => text.split(/\s+/).length >= 4 && english.get(path) === text)
    expect(same.map(([path]) => path)).toEqual([])
  })
})

describe.each([["id", original], ["en", [...english]]] as const)("every sentence in %s", (_, all) => {
  it("says something", () => expect(all.filter(([, text]) => text.trim() === "").map(([path]) => path)).toEqual([]))
  it("closes what it opens", () =>
    expect(all.filter(([, text]) => /\{(?!\w+\})/.test(text) || /(?<!\{\w{1,40})\}/.test(text)).map(([path, text]) => `${path}: ${text}`)).toEqual([]))
  it("stands without stray spaces", () =>
    expect(all.filter(([path, text]) => !path.startsWith("format/") && (text !== text.trim() || / {2}/.test(text))).map(([path, text]) => `${path}: "${text}"`)).toEqual([]))
  it("leaves no work undone", () => expect(all.filter(([, text]) => /\b(TODO|FIXME|XXX|TBD)\b/.test(text)).map(([path]) => path)).toEqual([]))
})

describe("verdicts", () => {
  it("every clause has a sentence for each of the three", () => {
    const parents = new Map<string, Set<string>>()
    for (const [path] of original) {
      const cut = path.lastIndexOf("/")
      parents.set(path.slice(0, cut), (parents.get(path.slice(0, cut)) ?? new Set()).add(path.slice(cut + 1)))
    }
    const three = new Set(["met", "unmet", "undetermined"])
    const clauses = [...parents].filter(([, keys]) => [...keys].every((key) => three.has(key)))
    expect(clauses.filter(([, keys]) => keys.size !== 3).map(([path]) => path)).toEqual([])
    expect(clauses.length).toBeGreaterThan(0)
  })
})
