import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import * as Day from "../../src/kernel/Day.ts"
import * as Composition from "../../src/kipp/Composition.ts"
import { address, type Edition, type GroupId, type Sourced } from "../../src/kipp/Edition.ts"
import * as Editions from "../../src/kipp/Editions.ts"
import * as Eligibility from "../../src/kipp/Eligibility.ts"
import * as Funnel from "../../src/kipp/Funnel.ts"
import type { Innovation } from "../../src/kipp/Innovation.ts"

const innovations: ReadonlyArray<Innovation> = [
  { started: undefined, awards: undefined },
  { started: Day.make("2016-06-01"), awards: [], institutionEntries: 1, sdgs: [8], documents: [], topics: [], replicates: null, invitedFor: [] },
  { started: { earliest: Day.make("2012-01-01"), latest: Day.make("2024-12-31") }, awards: [{ tier: "top99", year: 2016 }], entrantType: "kota", institutionEntries: 99 },
  { started: Day.make("2026-01-01"), awards: [], topics: [], entrantType: "lembaga", institutionEntries: 99 }
]
const groups: ReadonlyArray<GroupId> = ["all", "umum", "replikasi", "khusus"]
const silences = ["NothingInForce", "UnknownGroup", "RulebookIncomplete"]

it("law: every day from 2013 to 2026 gets an answer or a typed silence, never a throw", () => {
  const answered = new Map<number, number>()
  for (let at = Day.make("2013-01-01"); at <= "2026-12-31"; at = Day.addDays(at, 1)) {
    for (const group of groups) {
      for (const innovation of innovations) {
        const answer = Eligibility.recommendOn(innovation, at, group)
        if (Result.isFailure(answer)) {
          if (!silences.includes(answer.failure._tag)) expect.fail(`${at} ${group}: ${answer.failure._tag}`)
          continue
        }
        const { edition, findings, verdict } = answer.success
        answered.set(edition, (answered.get(edition) ?? 0) + 1)
        if (!["met", "unmet", "undetermined"].includes(verdict) || findings.length === 0) expect.fail(`${at} ${group}`)
      }
    }
  }
  expect([...answered.keys()]).toEqual([2020, 2021, 2022, 2025])
})

it("law: every year and group is answered by year too, known or not", () => {
  const tags = new Set<string>()
  for (let year = 2010; year <= 2030; year++) {
    for (const group of groups) {
      for (const innovation of innovations) {
        const answer = Eligibility.recommend(innovation, { edition: year, group })
        tags.add(Result.isSuccess(answer) ? answer.success.verdict : answer.failure._tag)
      }
    }
  }
  expect([...tags].sort()).toEqual(["NotHeld", "RulebookIncomplete", "UnknownEdition", "UnknownGroup", "met", "undetermined", "unmet"])
})

describe.each(Editions.all.map((edition) => [edition.year, edition] as const))("KIPP %i", (year, edition) => {
  it("has every value sourced", () => {
    const unsourced: Array<string> = []
    const check = (what: string, fact: Pick<Sourced, "sourceIds"> | undefined) => {
      if (fact !== undefined && (fact.sourceIds.length === 0 || fact.sourceIds.some((id) => address(id) === ""))) unsourced.push(what)
    }
    for (const group of edition.groups) for (const rule of group.rules) if (rule.parameter.kind !== "not-read") check(rule.id, rule)
    for (const rule of edition.generalRequirements) check(rule.id, rule)
    for (const section of edition.sections ?? []) check(section.id, section)
    for (const count of edition.results.counts) check(count.stage, count)
    for (const top of edition.results.tops) check(top.tier, top)
    for (const conflict of edition.conflicts) check(conflict.about, conflict)
    if (edition.window.open !== undefined || edition.window.close !== undefined || edition.window.openMonth !== undefined) check("window", edition.window)
    if (edition.categories !== undefined) check("categories", edition.categories)
    if (edition.maxProposals !== undefined) check("maxProposals", edition.maxProposals)
    for (const stage of edition.stages ?? []) if (stage.passingGrade !== undefined) check(stage.id, stage)
    for (const { sourceId } of edition.legalBasis) if (address(sourceId) === "") unsourced.push(sourceId)
    expect(unsourced).toEqual([])
  })

  it("has rules with ids of its own year, none twice", () => {
    const ids = [...edition.groups.flatMap(({ rules }) => rules), ...edition.generalRequirements].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !id.startsWith(`${year}.`))).toEqual([])
  })

  it("has a window that runs forward, an extension after the first announced closing, and names what it does not know", () => {
    const { announcedClose, close, open } = edition.window
    if (open !== undefined && close !== undefined) expect(open < close).toBe(true)
    if (announcedClose !== undefined) expect(announcedClose < close!).toBe(true)
    expect(edition.gaps.length).toBeGreaterThan(0)
    expect(edition.legalBasis.length).toBeGreaterThan(0)
  })

  it("has printed parts that add up, and a funnel that never widens", () => {
    for (const top of edition.results.tops) expect(Composition.ofTop(top)?.consistent ?? true, top.tier).toBe(true)
    for (const { breakdown, count, stage } of edition.results.counts) {
      if (breakdown !== undefined) expect(Composition.report(breakdown, count).consistent, stage).toBe(true)
    }
    expect(Funnel.ofEdition(edition).nonIncreasing).toBe(true)
  })
})

describe("single facts", () => {
  const of = (year: number): Edition => Result.getOrThrow(Editions.of(year))

  it.each([
    { given: "2015, as the circular has it", year: 2015, open: "2014-12-01", close: "2015-01-31", announced: undefined },
    { given: "2017", year: 2017, open: undefined, close: "2017-03-10", announced: undefined },
    { given: "2018", year: 2018, open: undefined, close: "2018-03-31", announced: undefined },
    { given: "2019", year: 2019, open: undefined, close: "2019-04-21", announced: undefined },
    { given: "2020, extended", year: 2020, open: "2020-03-04", close: "2020-05-10", announced: "2020-04-26" },
    { given: "2021", year: 2021, open: "2021-03-17", close: "2021-05-11", announced: undefined },
    { given: "2022, half a day longer", year: 2022, open: "2022-03-16", close: "2022-04-16", announced: "2022-04-15" },
    { given: "2023, extended", year: 2023, open: undefined, close: "2023-05-06", announced: "2023-05-02" },
    { given: "2025", year: 2025, open: "2025-04-08", close: "2025-06-03", announced: undefined }
  ])("$given: $open to $close", ({ year, open, close, announced }) => {
    const { window } = of(year)
    expect([window.open, window.close, window.announcedClose]).toEqual([open, close, announced])
  })

  it("keeps conflicting sources side by side, and names the value used", () => {
    expect(of(2025).conflicts.find(({ about }) => about === "legalBasis")).toMatchObject({
      used: "Pedoman Menteri PANRB 4/2025", others: ["Pedoman Menteri PANRB 5/2025"]
    })
    expect(of(2015).results.counts[0]).toMatchObject({ count: 1189, alternatives: [{ count: 1184 }] })
    expect(Editions.all.flatMap(({ conflicts }) => conflicts).every(({ others, used }) => used !== "" && others.length > 0)).toBe(true)
  })

  it("2024 was replaced, not skipped", () => expect(of(2024).replacement).toMatchObject({ id: "PKRI", participants: { keberlanjutan: 58, replikasi: 36 } }))

  it("no national section carries a weight, only candidates", () => {
    const sections = Editions.all.flatMap((edition) => edition.sections ?? [])
    expect(sections.filter((section) => "weightPercent" in section)).toEqual([])
    expect(sections.filter(({ weightCandidate }) => weightCandidate !== undefined).length).toBe(11)
  })

  it("the only passing grade known is 85, in 2025", () => {
    const grades = Editions.all.flatMap(({ stages, year }) => (stages ?? []).flatMap(({ passingGrade }) => (passingGrade === undefined ? [] : [[year, passingGrade]])))
    expect(grades).toEqual([[2025, 85]])
  })

  it.each([
    { given: "the day before registration opens", day: "2020-03-03", then: "NothingInForce" },
    { given: "the first day", day: "2020-03-04", then: 2020 },
    { given: "the closing first announced", day: "2020-04-26", then: 2020 },
    { given: "the day after it, thanks to the extension", day: "2020-04-27", then: 2020 },
    { given: "the extended closing", day: "2020-05-10", then: 2020 },
    { given: "the day after", day: "2020-05-11", then: "NothingInForce" }
  ])("$given: $then", ({ day, then }) => {
    const answer = Editions.openOn(Day.make(day))
    expect(Result.isSuccess(answer) ? answer.success.year : answer.failure._tag).toBe(then)
  })
})
