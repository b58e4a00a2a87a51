import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import * as Day from "../../src/kernel/Day.ts"
import * as Award from "../../src/kipp/Award.ts"
import * as Editions from "../../src/kipp/Editions.ts"
import * as Eligibility from "../../src/kipp/Eligibility.ts"
import type { Innovation } from "../../src/kipp/Innovation.ts"
import * as Recommendation from "../../src/rulebook/Recommendation.ts"
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

describe("every fact a sentence leaves room for is a fact the clause gives", () => {
  const innovations: ReadonlyArray<Innovation> = [
    { started: undefined, awards: undefined },
    { started: Day.make("2005-01-01"), awards: [], entered: false, topics: [], invitedFor: [], replicates: null, institutionEntries: 1, sdgs: [1], documents: [] },
    { started: Day.make("2025-01-01"), awards: [Award.make("top99/2019"), Award.make("top99/2020"), Award.make("top45/2020")], institutionEntries: 99, entered: true, topics: ["pandemi"] },
    { started: { earliest: Day.make("2010-01-01"), latest: Day.make("2025-01-01") }, awards: [], replicates: { awards: undefined } }
  ]
  const findings = Editions.all.flatMap(({ groups, year }) => groups.flatMap(({ id: group }) => innovations.flatMap((innovation) => {
    const answer = Eligibility.recommend(innovation, { edition: year, group })
    return Result.isSuccess(answer) ? answer.success.findings : answer.failure._tag === "RulebookIncomplete" ? answer.failure.findings : []
  })))

  it("finds something to say", () => expect(new Set(findings.map(({ verdict }) => verdict)).size).toBe(3))

  it.each([["id", id], ["en", en]] as const)("in %s, about entering KIPP", (_, words) => {
    const open = findings.map((finding) => `${finding.clause} ${finding.verdict}: ${Recommendation.say(finding, words.kipp.eligibility)}`).filter((line) => /\{\w+\}/.test(line))
    expect([...new Set(open)]).toEqual([])
  })
})
