import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Day from "../../src/kernel/Day.ts"
import * as Recommendation from "../../src/rulebook/Recommendation.ts"
import type { Verdict } from "../../src/kernel/Verdict.ts"
import type { Source } from "../../src/rulebook/Source.ts"

type Clause = "hadir-cukup" | "modul-selesai"
const source: Source = { instrument: "Ketetapan sekolah 1/2020", url: "https://example.org/1", read: "own-rule", confidence: "A" }
const rule = { id: "certification.training", version: "2", inForceSince: Day.make("2020-01-01") }
const day = Day.make("2021-04-01")

const finding = (clause: Clause, verdict: Verdict, facts: Recommendation.Facts = {}): Recommendation.Finding<Clause> =>
  ({ clause, verdict, facts, source, evidence: [], missing: [] })

const words: Recommendation.Words<Clause> = {
  "hadir-cukup": { met: "hadir {attended} dari {held}", unmet: "hadir {attended} dari {held}, perlu {needed}", undetermined: "kehadiran belum dicatat" },
  "modul-selesai": { met: "modul {module} selesai", unmet: "modul {module} belum selesai", undetermined: "modul {module} belum dinilai" }
}

describe("all clauses must hold", () => {
  it.each([
    { given: ["met", "met"], then: "met" },
    { given: ["met", "unmet"], then: "unmet" },
    { given: ["undetermined", "met"], then: "undetermined" },
    { given: ["undetermined", "unmet"], then: "unmet" }
  ] as const)("$given: $then", ({ given: [first, second], then }) => {
    const answer = Recommendation.all<Clause>(rule, day, [finding("hadir-cukup", first), finding("modul-selesai", second)])
    expect(answer.verdict).toBe(then)
  })

  it("names the rule, its version, since when it is in force, the day asked about, and why", () => {
    const findings: Recommendation.Findings<Clause> = [finding("hadir-cukup", "met", { attended: 9, held: 12 })]
    expect(Recommendation.all(rule, day, findings)).toEqual({
      rule: "certification.training",
      version: "2",
      inForceSince: "2020-01-01",
      day: "2021-04-01",
      verdict: "met",
      findings
    })
  })
})

describe("said in words", () => {
  it("gives a line for each finding, with its sign, its facts and its source", () => {
    const answer = Recommendation.all<Clause>(rule, day, [
      finding("hadir-cukup", "unmet", { attended: 8, held: 12, needed: 9 }),
      finding("modul-selesai", "undetermined", { module: "pemasaran" }),
      finding("modul-selesai", "met", { module: "kebersihan" })
    ])
    expect(Recommendation.explain(answer, words)).toEqual([
      "✗ hadir 8 dari 12, perlu 9 [Ketetapan sekolah 1/2020]",
      "? modul pemasaran belum dinilai [Ketetapan sekolah 1/2020]",
      "✓ modul kebersihan selesai [Ketetapan sekolah 1/2020]"
    ])
  })

  it("says one finding without sign and source", () =>
    expect(Recommendation.say(finding("modul-selesai", "met", { module: "harga" }), words)).toBe("modul harga selesai"))

  it.each([
    { sentence: "{a} dan {a}", facts: { a: 1 }, then: "1 dan 1" },
    { sentence: "{a} dari {b}", facts: { a: 0, b: "" }, then: "0 dari " },
    { sentence: "{a} dari {b}", facts: { a: 1 }, then: "1 dari {b}" },
    { sentence: "tanpa lubang", facts: { a: 1 }, then: "tanpa lubang" },
    { sentence: "{a b} {} {a", facts: { a: 1 }, then: "{a b} {} {a" },
    { sentence: "{longName_2}", facts: { longName_2: "x" }, then: "x" },
    { sentence: "{a}", facts: { a: "{b}", b: "y" }, then: "{b}" },
    { sentence: "{a}", facts: { a: "$&" }, then: "$&" }
  ])("$sentence with $facts: $then", ({ facts, sentence, then }) => expect(Recommendation.fill(sentence, facts)).toBe(then))
})

it("law: a recommendation is met exactly when each finding is", () => {
  const verdict = fc.constantFrom<Verdict>("met", "unmet", "undetermined")
  fc.assert(fc.property(fc.array(verdict, { minLength: 1, maxLength: 6 }), (verdicts) => {
    const findings = verdicts.map((one) => finding("hadir-cukup", one)) as unknown as Recommendation.Findings<Clause>
    const answer = Recommendation.all(rule, day, findings)
    expect(answer.verdict === "met").toBe(verdicts.every((one) => one === "met"))
    expect(answer.verdict === "unmet").toBe(verdicts.includes("unmet"))
    expect(answer.findings).toBe(findings)
  }))
})
