import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Criteria from "../../src/kipp/Criteria.ts"
import * as Day from "../../src/kernel/Day.ts"
import * as Editions from "../../src/kipp/Editions.ts"
import * as Proposal from "../../src/kipp/Proposal.ts"
import * as WordCount from "../../src/kipp/WordCount.ts"
import * as Recommendation from "../../src/rulebook/Recommendation.ts"
import { kipp as en } from "../../src/words/en/kipp.ts"
import { kipp as id } from "../../src/words/id/kipp.ts"

const words = (count: number) => Array.from({ length: count }, (_, at) => `kata${at}`).join(" ")
const ready = (draft: Partial<Proposal.Draft> & Pick<Proposal.Draft, "edition">) =>
  Result.getOrThrow(Proposal.readiness({ group: "umum", texts: {}, evidence: [], ...draft }))
const check = (readiness: Proposal.Readiness, name: string) => readiness.checks.find((candidate) => candidate.check === name)?.verdict

describe("words are counted by a stated rule", () => {
  it.each([
    { given: "nothing", text: "", plain: 0, split: 0 },
    { given: "only spaces and line ends", text: " \n\t ", plain: 0, split: 0 },
    { given: "a dash between words", text: "satu — dua", plain: 2, split: 2 },
    { given: "a hyphenated word", text: "e-retribusi", plain: 1, split: 2 },
    { given: "reduplication", text: "rata-rata pedagang", plain: 2, split: 3 },
    { given: "a number with a thousands mark", text: "10.904 pedagang", plain: 2, split: 2 },
    { given: "a percent sign on its own", text: "naik 12 %", plain: 2, split: 2 },
    { given: "a slash", text: "kios/los", plain: 1, split: 2 },
    { given: "a no-break space", text: "dua\u00a0kata", plain: 2, split: 2 },
    { given: "a table row", text: "| sebelum | sesudah |", plain: 2, split: 2 },
    { given: "another script", text: "ꦥꦱꦂ pasar", plain: 2, split: 2 }
  ])("$given: $plain or $split", ({ text, plain, split }) => {
    expect(WordCount.of(text)).toEqual({ words: plain, rule: "between-spaces" })
    expect(WordCount.of(text, "split-at-hyphens")).toEqual({ words: split, rule: "split-at-hyphens" })
  })

  it("law: joining two texts with a space adds their words", () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => WordCount.of(`${a} ${b}`).words === WordCount.of(a).words + WordCount.of(b).words))
  })
})

describe("sections against their limits", () => {
  it.each([
    { given: "one word below the limit", text: words(199), then: "within-limit", remaining: 1 },
    { given: "the limit itself", text: words(200), then: "within-limit", remaining: 0 },
    { given: "one word above", text: words(201), then: "over-limit", remaining: -1 },
    { given: "a word count of 0", text: " - ", then: "empty", remaining: 200 },
    { given: "nothing written", text: undefined, then: "not-written", remaining: 200 }
  ])("$given: $then", ({ text, then, remaining }) => {
    const [summary] = ready({ edition: 2023, texts: { ringkasan: text } }).sections
    expect([summary?.state, summary?.remaining]).toEqual([then, remaining])
  })

  it("where no limit was found, the section says so", () => {
    expect(ready({ edition: 2020, texts: { tujuan: words(5000) } }).sections[0]).toMatchObject({ state: "no-limit-known", words: 5000, limit: undefined })
  })

  it("each group has its own sections", () => {
    const ids = (group: "umum" | "khusus") => ready({ edition: 2022, group }).sections.map(({ section }) => section.id)
    expect(ids("umum")).toEqual(["ringkasan", "ideInovatif", "signifikansi", "kontribusiTPB", "adaptabilitas", "keberlanjutan", "kolaborasi"])
    expect(ids("khusus")).toEqual(["ringkasan", "pembaruan", "adaptabilitasKhusus", "penguatanKeberlanjutan", "evaluasi"])
  })

  it("a text for a section the edition does not have is reported", () => {
    expect(ready({ edition: 2023, texts: { pelajaran: "x" } }).unknownSections).toEqual(["pelajaran"])
  })

  it.each([
    { given: "an edition without sections", edition: 2017, group: "all", then: { _tag: "SectionsNotFound", names: [] } },
    { given: "the special group of 2023, whose limits were not found", edition: 2023, group: "khusus", then: { _tag: "SectionsNotFound" } },
    { given: "2024", edition: 2024, group: "umum", then: { _tag: "NotHeld" } },
    { given: "an unknown edition", edition: 1999, group: "umum", then: { _tag: "UnknownEdition" } }
  ] as const)("$given is refused", ({ edition, group, then }) => {
    const answer = Proposal.readiness({ edition, group, texts: {}, evidence: [] })
    expect(Result.isFailure(answer) && answer.failure).toMatchObject(then)
  })

  it("the names that were found come with the refusal", () => {
    const answer = Proposal.readiness({ edition: 2023, group: "khusus", texts: {}, evidence: [] })
    expect(Result.isFailure(answer) && answer.failure._tag === "SectionsNotFound" ? answer.failure.names.length : 0).toBe(7)
  })
})

describe("administrative faults", () => {
  const whole = Object.fromEntries(Result.getOrThrow(Editions.of(2022)).sections!.map(({ id }) => [id, "ditulis"]))
  const good: Partial<Proposal.Draft> & Pick<Proposal.Draft, "edition"> = {
    edition: 2022,
    texts: whole,
    category: "efektivitas institusi publik untuk mencapai TPB",
    documents: ["SKInisiator"],
    videoMinutes: 3,
    declarations: { themeFit: true, allCriteria: true, groupFit: true, categoryFit: true }
  }

  it("a complete draft of 2022 has none", () => {
    const readiness = ready(good)
    expect(readiness.checks.map(({ verdict }) => verdict)).toEqual(["met", "met", "met", "met"])
    expect(readiness.complete).toBe(true)
  })

  it.each([
    { given: "a video of exactly three minutes", facts: { videoMinutes: 3 }, check: "video", then: "met" },
    { given: "one a second longer", facts: { videoMinutes: 3.02 }, check: "video", then: "unmet" },
    { given: "one of no length", facts: { videoMinutes: 0 }, check: "video", then: "unmet" },
    { given: "one nobody measured", facts: { videoMinutes: undefined }, check: "video", then: "undetermined" },
    { given: "no decree", facts: { documents: [] }, check: "documents", then: "unmet" },
    { given: "documents not known", facts: { documents: undefined }, check: "documents", then: "undetermined" },
    { given: "a category of another year", facts: { category: "penegakan hukum" }, check: "category", then: "unmet" },
    { given: "no category yet", facts: { category: undefined }, check: "category", then: "undetermined" },
    { given: "one declaration refused", facts: { declarations: { themeFit: false } }, check: "declarations", then: "unmet" },
    { given: "one declaration open", facts: { declarations: { themeFit: true, allCriteria: true, groupFit: true } }, check: "declarations", then: "undetermined" }
  ])("2022, $given: $then", ({ facts, check: name, then }) => {
    const readiness = ready({ ...good, ...facts } as Proposal.Draft)
    expect(check(readiness, name)).toBe(then)
    expect(readiness.complete).toBe(then === "met")
  })

  it.each([
    { given: "an application with its form", facts: { isApplication: true, forms: ["SPBE"] }, then: "met" },
    { given: "an application without", facts: { isApplication: true, forms: [] }, then: "unmet" },
    { given: "no application", facts: { isApplication: false }, then: "met" },
    { given: "nobody said", facts: {}, then: "undetermined" }
  ])("2023, $given: $then", ({ facts, then }) => expect(check(ready({ edition: 2023, ...facts }), "conditional-form")).toBe(then))

  it.each([
    { given: "the right channel", facts: { channel: "sinovik.menpan.go.id" }, check: "channel", then: "met" },
    { given: "another one", facts: { channel: "email" }, check: "channel", then: "unmet" },
    { given: "a title nobody read", facts: { title: "Sepasar Pedas" }, check: "title-decent", then: "undetermined" },
    { given: "a title somebody read", facts: { title: "Sepasar Pedas", readByAPerson: true }, check: "title-decent", then: "met" }
  ])("2025, $given: $then", ({ facts, check: name, then }) => expect(check(ready({ edition: 2025, ...facts }), name)).toBe(then))

  it("a title used twice is found whatever its case and spacing", async () => {
    const { all } = await import("../../src/kipp/ProposalChecks.ts")
    const edition = Result.getOrThrow(Editions.of(2018))
    const verdict = (title: string | undefined, otherTitles: ReadonlyArray<string> | undefined) =>
      all(edition, { group: "all", title, otherTitles }, true).find(({ check }) => check === "title-not-used-twice")?.verdict
    expect(verdict("Sepasar  Pedas", ["sepasar pedas"])).toBe("unmet")
    expect(verdict("Sepasar Pedas", ["Pasar Sehat"])).toBe("met")
    expect(verdict("Sepasar Pedas", undefined)).toBe("undetermined")
    expect(verdict(undefined, [])).toBe("undetermined")
  })
})

describe("what to do next", () => {
  it("shortens first, then writes the largest section, then attaches, then gathers evidence", () => {
    const { next } = ready({ edition: 2023, texts: { ringkasan: words(230), latarBelakangTujuan: "x" }, documents: [] })
    expect(next[0]).toMatchObject({ step: "shorten", about: "ringkasan", facts: { by: 30 } })
    expect(next[1]).toMatchObject({ step: "write", about: "signifikansi" })
    expect(next.find(({ step }) => step === "attach")?.facts.documents).toContain("suratPernyataanKesediaanReplikasi")
    expect(next.at(-1)?.step).toBe("gather-evidence")
  })

  it("evidence at hand supports the sections it belongs to", () => {
    const significance = ready({ edition: 2023, evidence: ["gain", "reach", "sdg"] }).sections.find(({ section }) => section.id === "signifikansi")
    expect(significance?.evidence.atHand).toEqual(["reach", "gain"])
    expect(significance?.evidence.lacking).toContain("satisfaction")
  })

  it("2021 is never complete, because three of its eleven sections were not obtained", () => {
    const readiness = ready({ edition: 2021, category: "pertumbuhan ekonomi dan kesempatan kerja", texts: Object.fromEntries(ready({ edition: 2021 }).sections.map(({ section }) => [section.id, "x"])) })
    expect(readiness.checks.map(({ verdict }) => verdict)).toEqual(["met"])
    expect([readiness.written, readiness.sections.length, readiness.sectionsNotObtained, readiness.complete]).toEqual([8, 8, 3, false])
  })

  it("every step, state and check has its facts in both languages", () => {
    for (const edition of [2018, 2020, 2021, 2022, 2023, 2025]) {
      const answer = Proposal.readiness({ edition, group: "umum", texts: { ringkasan: words(300) }, evidence: [], title: "x" })
      if (Result.isFailure(answer)) continue
      for (const language of [id, en]) {
        for (const { facts, check: name, verdict } of answer.success.checks) expect(Recommendation.fill(language.checks[name][verdict], facts)).not.toMatch(/\{\w+\}/)
        for (const { about, facts, step } of answer.success.next) expect(Recommendation.fill(language.steps[step], { about, ...facts })).not.toMatch(/\{\w+\}/)
        for (const { limit, state, words: count } of answer.success.sections) {
          expect(Recommendation.fill(language.sections[state], { words: count ?? 0, ...(limit === undefined ? {} : { limit }) })).not.toMatch(/\{\w+\}/)
        }
      }
    }
  })
})

describe("criteria in two vocabularies", () => {
  it.each([
    { given: "before the first wording known", day: "2021-03-16", then: undefined },
    { given: "its first day", day: "2021-03-17", then: "dapat ditransfer/direplikasi" },
    { given: "its last day", day: "2021-12-30", then: "dapat ditransfer/direplikasi" },
    { given: "the first day of the second", day: "2021-12-31", then: "mudah disebarkan" },
    { given: "today", day: "2026-11-26", then: "mudah disebarkan" }
  ])("$given: $then", ({ day, then }) => {
    const answer = Criteria.on(Day.make(day))
    expect(Result.isSuccess(answer) ? answer.success.value.transferable : undefined).toBe(then)
  })

  it("every section that evidence supports exists in some edition", () => {
    const known = new Set(Editions.all.flatMap(({ sections }) => (sections ?? []).map(({ id }) => id)))
    expect(Criteria.supports.flatMap(({ sections }) => sections).filter((section) => !known.has(section))).toEqual([])
  })

  it("every criterion has evidence, except novelty, which no figure shows", () => {
    const supported = new Set(Criteria.supports.flatMap(({ criteria }) => criteria))
    expect(["novel", "effective", "useful", "transferable", "sustainable"].filter((name) => !supported.has(name as Criteria.Criterion))).toEqual(["novel"])
  })
})
