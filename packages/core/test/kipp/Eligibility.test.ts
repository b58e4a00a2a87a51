import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Day from "../../src/kernel/Day.ts"
import * as Award from "../../src/kipp/Award.ts"
import type { GroupId } from "../../src/kipp/Edition.ts"
import * as Eligibility from "../../src/kipp/Eligibility.ts"
import type { Innovation } from "../../src/kipp/Innovation.ts"
import * as Recommendation from "../../src/rulebook/Recommendation.ts"
import { kipp as en } from "../../src/words/en/kipp.ts"
import { kipp as id } from "../../src/words/id/kipp.ts"

const day = Day.make
const awards = (...texts: ReadonlyArray<string>) => texts.map(Award.make)
const base: Innovation = { started: day("2018-01-01"), awards: [], institutionEntries: 1 }
const advise = (edition: number, group: GroupId, facts: Partial<Innovation> = {}, assumptions: ReadonlyArray<Eligibility.Assumption> = []) =>
  Result.getOrThrow(Eligibility.recommend({ ...base, ...facts }, { edition, group, assumptions }))
const clause = (advice: Eligibility.Advice, id: Eligibility.Clause) => advice.findings.find((finding) => finding.clause === id)?.verdict
const refusal = (edition: number, group: string, facts: Partial<Innovation> = {}) => {
  const answer = Eligibility.recommend({ ...base, ...facts }, { edition, group: group as GroupId })
  return Result.isFailure(answer) ? answer.failure : undefined
}

describe("KIPP 2021, general group: past awards", () => {
  it.each([
    { given: "no award", awards: [], then: "met" },
    { given: "Top 99 once, one below the limit", awards: awards("top99/2019"), then: "met" },
    { given: "Top 99 twice, at the limit", awards: awards("top99/2018", "top99/2020"), then: "unmet" },
    { given: "Top 99 three times, one above", awards: awards("top99/2018", "top99/2019", "top99/2020"), then: "unmet" },
    { given: "the same Top 99 written twice", awards: awards("top99/2019", "top99/2019"), then: "met" },
    { given: "Top 9/2014, the oldest final list", awards: awards("top9/2014"), then: "unmet" },
    { given: "Top 45/2020, the newest", awards: awards("top45/2020"), then: "unmet" },
    { given: "Top 45/2018, which never was: that year had 40", awards: awards("top45/2018"), then: "met" },
    { given: "Top 45/2021, after this edition", awards: awards("top45/2021"), then: "met" },
    { given: "awards nobody has filled in", awards: undefined, then: "undetermined" }
  ])("$given: $then", ({ awards, then }) => expect(advise(2021, "umum", { awards }).verdict).toBe(then))

  // #region sepasar-pedas
  it("tells Sepasar Pedas why it may not enter the general group again", () => {
    const advice = advise(2021, "umum", {
      started: { earliest: day("2017-01-01"), latest: day("2018-07-31") },
      awards: awards("top99/2020", "top45/2020")
    })

    expect(advice.verdict).toBe("unmet")
    expect(Recommendation.explain(advice, id.eligibility)).toEqual([
      "✓ riwayat keikutsertaan masih membuka kelompok ini [Kepmen PANRB 161/2021]",
      "✓ Top 99 sebanyak 1 kali, batas 2 [Kepmen PANRB 161/2021]",
      "✗ pernah masuk Top 45/2020 [Kepmen PANRB 161/2021]",
      "✓ sudah diterapkan paling singkat 2 tahun pada penutupan pendaftaran 2021-05-11 [Kepmen PANRB 161/2021]",
      "✓ instansi mengajukan 1 inovasi, batas 10 [Kepmen PANRB 161/2021]"
    ])
    expect(Recommendation.explain(advice, en.eligibility)[2]).toBe("✗ already on the final list Top 45/2020 [Kepmen PANRB 161/2021]")
  })
  // #endregion

  it("Sepasar Pedas might enter in 2020, when it had no national award", () => {
    expect(advise(2020, "umum", { started: { earliest: day("2017-01-01"), latest: day("2018-07-31") } }).verdict).toBe("met")
  })

  it("law: one more award never opens a closed door", () => {
    const award = fc.record({ tier: fc.constantFrom("top9", "top25", "top35", "top40", "top45", "top99"), year: fc.integer({ min: 2014, max: 2020 }) })
    fc.assert(fc.property(fc.array(award), award, (past, next) =>
      advise(2021, "umum", { awards: past }).verdict === "met" || advise(2021, "umum", { awards: [...past, next] }).verdict === "unmet"))
  })
})

describe("minimum age, counted back from the extended closing", () => {
  it.each<{ given: string; edition: number; group: GroupId; started: string; topics?: ReadonlyArray<string>; then: string }>([
    { given: "2020: one day short of a year", edition: 2020, group: "umum", started: "2019-05-11", then: "unmet" },
    { given: "2020: a year on the extended closing day", edition: 2020, group: "umum", started: "2019-05-10", then: "met" },
    { given: "2020: a year and a day", edition: 2020, group: "umum", started: "2019-05-09", then: "met" },
    { given: "2020: after the first announced closing, before the extended one", edition: 2020, group: "umum", started: "2019-04-27", then: "met" },
    { given: "2021 general: one day short of two years", edition: 2021, group: "umum", started: "2019-05-12", then: "unmet" },
    { given: "2021 general: two years to the day", edition: 2021, group: "umum", started: "2019-05-11", then: "met" },
    { given: "2021 replication: a year to the day", edition: 2021, group: "replikasi", started: "2020-05-11", then: "met" },
    { given: "2021 replication: one day short", edition: 2021, group: "replikasi", started: "2020-05-12", then: "unmet" },
    { given: "2021 special: one day short of two years", edition: 2021, group: "khusus", started: "2019-05-12", then: "unmet" },
    { given: "2022: two years to the day", edition: 2022, group: "umum", started: "2020-04-16", topics: [], then: "met" },
    { given: "2022: one day short", edition: 2022, group: "umum", started: "2020-04-17", topics: [], then: "unmet" },
    { given: "2022 on the pandemic: a year to the day", edition: 2022, group: "umum", started: "2021-04-16", topics: ["pandemi"], then: "met" },
    { given: "2022 on the pandemic: one day short of a year", edition: 2022, group: "umum", started: "2021-04-17", topics: ["pandemi"], then: "unmet" },
    { given: "2022, topics not known, old enough anyway", edition: 2022, group: "umum", started: "2020-04-16", then: "met" },
    { given: "2022, topics not known, between one and two years", edition: 2022, group: "umum", started: "2021-01-01", then: "undetermined" },
    { given: "2018: a year to the day", edition: 2018, group: "all", started: "2017-03-31", then: "met" },
    { given: "2018: one day short", edition: 2018, group: "all", started: "2017-04-01", then: "unmet" }
  ])("$given: $then", ({ edition, group, started, topics, then }) => {
    const answer = Eligibility.recommend({
      ...base, started: day(started), topics, invitedFor: [edition], sdgs: [8], documents: ["suratPernyataanReplikasi"], replicates: { awards: awards("top99/2018") }
    }, { edition, group })
    const findings = Result.isSuccess(answer) ? answer.success.findings : answer.failure._tag === "RulebookIncomplete" ? answer.failure.findings : []
    expect(findings.find(({ clause }) => clause === "old-enough")?.verdict).toBe(then)
  })

  it.each([
    { given: "a range that is old enough throughout", earliest: "2017-01-01", latest: "2019-05-11", then: "met" },
    { given: "a range that straddles the edge", earliest: "2019-05-11", latest: "2019-05-12", then: "undetermined" },
    { given: "a range that is too young throughout", earliest: "2019-05-12", latest: "2020-01-01", then: "unmet" }
  ])("$given: $then", ({ earliest, latest, then }) =>
    expect(clause(advise(2021, "umum", { started: { earliest: day(earliest), latest: day(latest) } }), "old-enough")).toBe(then))

  it.each([
    { given: "the topics, where only they decide", facts: { started: day("2021-01-01"), topics: undefined }, then: "topics" },
    { given: "the start, where the range straddles the edge", facts: { started: { earliest: day("2020-04-16"), latest: day("2020-04-17") }, topics: [] }, then: "started" },
    { given: "the start first, where both decide", facts: { started: { earliest: day("2020-01-01"), latest: day("2021-12-31") }, topics: undefined }, then: "started" },
    { given: "the start, where nobody gave it", facts: { started: undefined, topics: undefined }, then: "started" }
  ])("2022 asks for $given", ({ facts, then }) => {
    const answer = refusal(2022, "umum", facts) as Eligibility.RulebookIncomplete
    expect(answer.findings.find(({ clause }) => clause === "old-enough")?.missing).toEqual([{ fact: then }])
  })

  it.each([
    { given: "the opening, where it is known", edition: 2021, group: "umum", then: "2021-03-17" },
    { given: "the closing, where the opening was not found", edition: 2018, group: "all", then: "2018-03-31" }
  ] as const)("speaks since $given", ({ edition, group, then }) => expect(advise(edition, group, { sdgs: [8] }).inForceSince).toBe(then))

  it("a start on 29 February comes of age on 28 February of a common year", () => {
    const advice = advise(2021, "umum", { started: day("2020-02-29") })
    expect(advice.findings.find(({ clause }) => clause === "old-enough")?.facts.from).toBe("2022-02-28")
  })
})

describe("the other clauses", () => {
  it.each<{ given: string; edition: number; group: GroupId; facts: Partial<Innovation>; clause: Eligibility.Clause; then: string }>([
    { given: "ten entries in the general group", edition: 2021, group: "umum", facts: { institutionEntries: 10 }, clause: "within-the-institution-cap", then: "met" },
    { given: "eleven", edition: 2021, group: "umum", facts: { institutionEntries: 11 }, clause: "within-the-institution-cap", then: "unmet" },
    { given: "a number nobody counted", edition: 2021, group: "umum", facts: { institutionEntries: undefined }, clause: "within-the-institution-cap", then: "undetermined" },
    { given: "five replications", edition: 2021, group: "replikasi", facts: { institutionEntries: 5 }, clause: "within-the-institution-cap", then: "met" },
    { given: "six replications", edition: 2021, group: "replikasi", facts: { institutionEntries: 6 }, clause: "within-the-institution-cap", then: "unmet" },
    { given: "2020 replication of a Top 99 of 2018", edition: 2020, group: "replikasi", facts: { replicates: { awards: awards("top99/2018") } }, clause: "adapts-a-listed-innovation", then: "met" },
    { given: "2020 replication of a Top 99 of 2014", edition: 2020, group: "replikasi", facts: { replicates: { awards: awards("top99/2014") } }, clause: "adapts-a-listed-innovation", then: "met" },
    { given: "2020 replication of a Top 99 of 2019", edition: 2020, group: "replikasi", facts: { replicates: { awards: awards("top99/2019") } }, clause: "adapts-a-listed-innovation", then: "unmet" },
    { given: "2021 replication of a Top 99 of 2019", edition: 2021, group: "replikasi", facts: { replicates: { awards: awards("top99/2019") } }, clause: "adapts-a-listed-innovation", then: "met" },
    { given: "replicates nothing", edition: 2020, group: "replikasi", facts: { replicates: null }, clause: "adapts-a-listed-innovation", then: "unmet" },
    { given: "replicates something, its awards not known", edition: 2020, group: "replikasi", facts: { replicates: { awards: undefined } }, clause: "adapts-a-listed-innovation", then: "undetermined" },
    { given: "replication not said", edition: 2020, group: "replikasi", facts: {}, clause: "adapts-a-listed-innovation", then: "undetermined" },
    { given: "special group 2020 after Top 40/2018", edition: 2020, group: "khusus", facts: { awards: awards("top40/2018") }, clause: "on-an-earlier-final-list", then: "met" },
    { given: "special group 2020 after Top 45/2019", edition: 2020, group: "khusus", facts: { awards: awards("top45/2019") }, clause: "on-an-earlier-final-list", then: "unmet" },
    { given: "special group 2020, awards not filled in", edition: 2020, group: "khusus", facts: { awards: undefined }, clause: "on-an-earlier-final-list", then: "undetermined" },
    { given: "special group 2021 without an invitation", edition: 2021, group: "khusus", facts: { invitedFor: [] }, clause: "invited-by-the-minister", then: "unmet" },
    { given: "one development goal in 2018", edition: 2018, group: "all", facts: { sdgs: [8] }, clause: "linked-to-the-sdgs", then: "met" },
    { given: "none", edition: 2018, group: "all", facts: { sdgs: [] }, clause: "linked-to-the-sdgs", then: "unmet" },
    { given: "goals not filled in", edition: 2018, group: "all", facts: {}, clause: "linked-to-the-sdgs", then: "undetermined" },
    { given: "the replication letter at hand", edition: 2021, group: "replikasi", facts: { documents: ["suratPernyataanReplikasi"] }, clause: "documents-at-hand", then: "met" },
    { given: "no letter", edition: 2021, group: "replikasi", facts: { documents: [] }, clause: "documents-at-hand", then: "unmet" },
    { given: "letters not filled in", edition: 2021, group: "replikasi", facts: {}, clause: "documents-at-hand", then: "undetermined" },
    { given: "Top 99 once", edition: 2021, group: "umum", facts: { awards: awards("top99/2018") }, clause: "below-the-long-list-limit", then: "met" },
    { given: "Top 99 twice, the limit", edition: 2021, group: "umum", facts: { awards: awards("top99/2018", "top99/2019") }, clause: "below-the-long-list-limit", then: "unmet" },
    { given: "Top 99 twice in 2018's rules", edition: 2018, group: "all", facts: { awards: awards("top99/2016", "top99/2017") }, clause: "below-the-long-list-limit", then: "unmet" },
    { given: "places nobody filled in", edition: 2021, group: "umum", facts: { awards: undefined }, clause: "below-the-long-list-limit", then: "undetermined" },
    { given: "never entered, awards unknown", edition: 2021, group: "umum", facts: { awards: undefined, entered: false }, clause: "history-open", then: "met" },
    { given: "entered, awards unknown", edition: 2021, group: "umum", facts: { awards: undefined, entered: true }, clause: "history-open", then: "undetermined" },
    { given: "Top 99 twice", edition: 2021, group: "umum", facts: { awards: awards("top99/2018", "top99/2019") }, clause: "history-open", then: "unmet" }
  ])("$given: $then", ({ edition, group, facts, clause: wanted, then }) => expect(clause(advise(edition, group, facts), wanted)).toBe(then))

  it("an invitation nobody told of leaves the special group incomplete, and the clause open", () => {
    const answer = refusal(2021, "khusus", { invitedFor: undefined }) as Eligibility.RulebookIncomplete
    expect(answer.findings.find(({ clause }) => clause === "invited-by-the-minister")?.verdict).toBe("undetermined")
  })

  it.each([
    { given: "an agency at the limit", entrantType: "lembaga", entries: 15, then: "met" },
    { given: "an agency above it", entrantType: "lembaga", entries: 16, then: "unmet" },
    { given: "a city: the cap is confirmed for agencies only", entrantType: "kota", entries: 16, then: "undetermined" },
    { given: "an entrant whose kind is not known", entrantType: undefined, entries: 1, then: "undetermined" }
  ] as const)("2025, $given: $then", ({ entrantType, entries, then }) => {
    const answer = Eligibility.recommend({ ...base, entrantType, institutionEntries: entries }, { edition: 2025, group: "umum" })
    const findings = Result.isSuccess(answer) ? answer.success.findings : (answer.failure as Eligibility.RulebookIncomplete).findings
    expect(findings.find(({ clause }) => clause === "within-the-institution-cap")?.verdict).toBe(then)
  })
})

describe("what no text settles", () => {
  it("2024 was not held", () =>
    expect(refusal(2024, "umum")).toMatchObject({ _tag: "NotHeld", replacedBy: "PKRI" }))

  it("a year without an edition is named as such", () =>
    expect(refusal(2013, "umum")).toMatchObject({ _tag: "UnknownEdition", year: 2013 }))

  it("a group the edition does not have", () =>
    expect(refusal(2022, "replikasi")).toMatchObject({ _tag: "UnknownGroup", known: ["umum", "khusus"] }))

  it("2023: nothing was read, and the answer lists what", () =>
    expect(refusal(2023, "umum")).toMatchObject({
      _tag: "RulebookIncomplete",
      missing: [{ rule: "2023.umum.age", asks: "age" }, { rule: "2023.umum.prior", asks: "prior-awards" }, { rule: "2023.umum.cap", asks: "cap" }]
    }))

  it("2016: even the closing day is missing", () =>
    expect((refusal(2016, "all") as Eligibility.RulebookIncomplete).missing[0]).toEqual({ rule: "2016.window.close", asks: "closing" }))

  it("2025: the cap is confirmed for agencies, so for a city it is a gap like the others", () => {
    const gaps = (entrantType: "kota" | "lembaga") => (refusal(2025, "umum", { entrantType }) as Eligibility.RulebookIncomplete).missing.map(({ asks }) => asks)
    expect([gaps("kota"), gaps("lembaga")]).toEqual([["cap", "age", "prior-awards"], ["age", "prior-awards"]])
  })

  it("2022: a known failure decides although other rules were not read", () =>
    expect(advise(2022, "umum", { started: day("2021-12-31"), topics: [] }).verdict).toBe("unmet"))

  it("2022: with the gaps assumed away it answers, and names the assumptions", () => {
    const assumptions: ReadonlyArray<Eligibility.Assumption> = [
      { rule: "2022.umum.prior", parameter: { kind: "no-prior-award", awards: ["top45/2020", "top45/2021"] }, because: "as in 2021" },
      { rule: "2022.umum.cap", parameter: "no-rule", because: "the office enters one" },
      { rule: "1999.other", parameter: "no-rule", because: "belongs to nothing here" }
    ]
    expect(advise(2022, "umum", { topics: [] }, assumptions).verdict).toBe("met")
    expect(advise(2022, "umum", { topics: [], awards: awards("top45/2020") }, assumptions).verdict).toBe("unmet")
    expect(advise(2022, "umum", { topics: [] }, assumptions).findings.find(({ path }) => path === "2022.umum.prior")?.source)
      .toMatchObject({ confidence: "C", note: "as in 2021" })
    expect(advise(2022, "umum", { topics: [] }, assumptions).assumptions.map(({ rule }) => rule)).toEqual(["2022.umum.prior", "2022.umum.cap"])
  })

  it.each([
    { given: "a closing day in place of a rule", assumption: { rule: "2021.umum.noTop", parameter: { kind: "closing", day: day("2021-05-11") }, because: "a slip" } },
    { given: "no rule in place of the closing day", assumption: { rule: "2021.window.close", parameter: "no-rule", because: "a slip" } }
  ] as const)("$given changes nothing and is not named", ({ assumption }) => {
    const advice = advise(2021, "umum", { awards: awards("top45/2020") }, [assumption])
    expect([advice.verdict, advice.assumptions]).toEqual(["unmet", []])
  })

  it("a closing day the caller assumes moves the age rule, and is named", () => {
    const later: Eligibility.Assumption = { rule: "2021.window.close", parameter: { kind: "closing", day: day("2021-05-12") }, because: "extended again" }
    expect(advise(2021, "umum", { started: day("2019-05-12") }).verdict).toBe("unmet")
    expect(advise(2021, "umum", { started: day("2019-05-12") }, [later])).toMatchObject({ verdict: "met", day: "2021-05-12", assumptions: [later] })
  })

  it("2016 with everything assumed", () => {
    const assumptions: ReadonlyArray<Eligibility.Assumption> = [
      { rule: "2016.window.close", parameter: { kind: "closing", day: day("2016-03-31") }, because: "a guess" },
      { rule: "2016.all.age", parameter: { kind: "minimum-age", years: 1 }, because: "as in 2017" },
      { rule: "2016.all.prior", parameter: { kind: "no-prior-award", awards: ["top25/2015"] }, because: "as in 2018" }
    ]
    expect(advise(2016, "all", { started: day("2015-03-31") }, assumptions)).toMatchObject({ verdict: "met", day: "2016-03-31" })
    expect(advise(2016, "all", { started: day("2015-04-01") }, assumptions).verdict).toBe("unmet")
  })

  it("registration days: one before, the first, the last, one after", () => {
    const speaks = (text: string) => {
      const answer = Eligibility.recommendOn(base, day(text), "umum")
      return Result.isSuccess(answer) ? answer.success.edition : answer.failure._tag
    }
    expect(["2021-03-16", "2021-03-17", "2021-05-11", "2021-05-12"].map(speaks)).toEqual(["NothingInForce", 2021, 2021, "NothingInForce"])
  })
})

it("every sentence of every clause has its facts, in both languages", () => {
  const facts: Innovation = { started: undefined, awards: undefined }
  for (const [edition, group] of [[2018, "all"], [2020, "umum"], [2020, "replikasi"], [2020, "khusus"], [2021, "umum"], [2021, "replikasi"]] as const) {
    for (const given of [facts, { ...base, sdgs: [], documents: [], replicates: null }, { ...base, awards: awards("top99/2014", "top99/2015", "top9/2014"), sdgs: [1] }]) {
      const advice = Result.getOrThrow(Eligibility.recommend(given, { edition, group }))
      for (const words of [id, en]) expect(Recommendation.explain(advice, words.eligibility).join("\n")).not.toMatch(/\{\w+\}/)
    }
  }
})

const factsOf: fc.Arbitrary<Innovation> = fc.record({
  started: fc.integer({ min: 0, max: 2500 }).map((days) => Day.addDays(day("2015-01-01"), days)),
  awards: fc.array(fc.record({ tier: fc.constantFrom("top99", "top45", "top40", "outstandingAchievement"), year: fc.integer({ min: 2014, max: 2021 }) }), { maxLength: 4 }),
  entered: fc.boolean(),
  topics: fc.subarray(["pandemi", "pasar"]),
  invitedFor: fc.subarray([2021, 2022]),
  replicates: fc.option(fc.record({ awards: fc.array(fc.record({ tier: fc.constant("top99"), year: fc.integer({ min: 2012, max: 2021 }) }), { maxLength: 2 }) })),
  institutionEntries: fc.integer({ min: 1, max: 20 }),
  entrantType: fc.constantFrom("kota", "lembaga"),
  sdgs: fc.subarray([1, 8]),
  documents: fc.subarray(["suratPernyataanReplikasi"])
})
const questions = fc.constantFrom<readonly [number, GroupId]>(
  [2017, "all"], [2018, "all"], [2019, "all"], [2020, "umum"], [2020, "replikasi"], [2020, "khusus"], [2021, "umum"], [2021, "replikasi"], [2021, "khusus"],
  [2022, "umum"], [2022, "khusus"], [2023, "umum"], [2025, "umum"], [2025, "replikasi"]
)

it("law: filling in a fact never turns a decided answer round", () => {
  const keys = ["started", "awards", "entered", "topics", "invitedFor", "replicates", "institutionEntries", "entrantType", "sdgs", "documents"] as const
  const verdicts = new Set<string>()
  fc.assert(fc.property(factsOf, fc.subarray([...keys]), questions, (facts, hidden, [edition, group]) => {
    const verdict = (given: Innovation) => {
      const answer = Eligibility.recommend(given, { edition, group })
      return Result.isSuccess(answer) ? answer.success.verdict : "undetermined"
    }
    const known = verdict(facts)
    const masked = verdict({ ...facts, ...Object.fromEntries(hidden.map((key) => [key, undefined])) })
    verdicts.add(`${masked} → ${known}`)
    expect(["undetermined", known]).toContain(masked)
  }), { numRuns: 2000 })
  expect(verdicts.has("undetermined → met") && verdicts.has("undetermined → unmet") && verdicts.has("unmet → unmet")).toBe(true)
})
