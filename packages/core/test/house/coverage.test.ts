import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import * as Eligibility from "../../src/certification/Eligibility.ts"
import type { Scheme } from "../../src/certification/Scheme.ts"
import * as CaseFile from "../../src/evidence/CaseFile.ts"
import * as Day from "../../src/kernel/Day.ts"
import * as Id from "../../src/kernel/Id.ts"
import * as Criteria from "../../src/kipp/Criteria.ts"
import * as Editions from "../../src/kipp/Editions.ts"
import * as KippEligibility from "../../src/kipp/Eligibility.ts"

/** The first day of every quarter from before the first rule to the end of the year after next. */
const quarters = Array.from({ length: (2028 - 2012) * 4 }, (_, index) => Day.addMonths(Day.make("2012-01-01"), index * 3))

/** A refusal is a value with a name; anything thrown is a bug. */
const named = (result: Result.Result<unknown, { readonly _tag: string }>): string => (Result.isSuccess(result) ? "answer" : result.failure._tag)

describe("every rule that depends on the day, on the first day of every quarter: an answer or a named silence", () => {
  it("which edition of KIPP is open", () => {
    expect(new Set(quarters.map((day) => named(Editions.openOn(day))))).toEqual(new Set(["answer", "NothingInForce"]))
  })

  it("which criteria an innovation is judged by", () => {
    const answers = quarters.map((day) => named(Criteria.on(day)))
    expect(answers).toContain("answer")
    expect(answers.filter((answer) => !["answer", "NothingInForce"].includes(answer))).toEqual([])
  })

  it.each(["umum", "replikasi", "khusus"] as const)("whether an innovation may enter the %s group", (group) => {
    const innovation = { started: Day.make("2010-01-01"), awards: [] }
    const answers = quarters.map((day) => named(KippEligibility.recommendOn(innovation, day, group)))
    expect(answers.filter((answer) => !["answer", "NothingInForce", "NotHeld", "UnknownEdition", "UnknownGroup", "RulebookIncomplete"].includes(answer))).toEqual([])
  })

  it("whether an innovation may enter each group of each edition, by its year", () => {
    for (const { groups, year } of Editions.all) {
      for (const { id } of groups) {
        expect(named(KippEligibility.recommend({ started: undefined, awards: undefined }, { edition: year, group: id }))).toMatch(/^(answer|NotHeld|RulebookIncomplete)$/)
      }
    }
  })

  it("whether a trader may have a certificate, on days before and after the scheme is in force", () => {
    const scheme: Scheme = {
      id: Id.make("house-training"),
      version: "1",
      kind: "training",
      name: { id: "Pelatihan contoh", en: "Example training" },
      from: Day.make("2020-01-01"),
      source: { instrument: "Own rule of the example", url: "https://example.org/rule", read: "own-rule", confidence: "A" },
      minutesPerLessonHour: 45,
      validity: { kind: "never" },
      tree: { kind: "mentoring-visits", minimum: 2 }
    }
    for (const day of quarters) {
      expect(Eligibility.recommend(scheme, CaseFile.empty(Id.make("P-1"), day)).verdict).toBe("unmet")
    }
  })
})

it("editions stand in the order of their years, one a year", () => {
  const years = Editions.all.map(({ year }) => year)
  expect(years).toEqual([...new Set(years)].sort((a, b) => a - b))
})
