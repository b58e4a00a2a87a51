import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Eligibility from "../../src/certification/Eligibility.ts"
import * as Transition from "../../src/certification/Transition.ts"
import type * as CaseFile from "../../src/evidence/CaseFile.ts"
import * as Day from "../../src/kernel/Day.ts"
import * as Id from "../../src/kernel/Id.ts"
import { passed, schemeOf, scored } from "./fixture.ts"

const day = Day.make
const version = (name: string, from: string, reach: Transition.Reach, over: { until?: string; minimum?: number } = {}) => ({
  scheme: schemeOf(passed("t", over.minimum ?? 50), { version: name, from: day(from), ...(over.until === undefined ? {} : { until: day(over.until) }) }),
  reach
})
const file = (asOf: string, over: Partial<CaseFile.CaseFile> = {}): CaseFile.CaseFile =>
  ({ ...scored({ t: 60 }), asOf: day(asOf), enrolledOn: day("2026-03-01"), ...over })
const decided = (outcome: CaseFile.DecisionRecord["outcome"], on: string, scheme = "contoh"): Partial<CaseFile.CaseFile> => ({
  decisions: [{ scheme: Id.make(scheme), schemeVersion: "1", outcome, by: Id.make("D-1"), day: day(on), evidence: Id.make("e-9") }]
})
const first = version("1", "2026-01-01", "newEnrolments")
const assign = (versions: Transition.Plan["versions"], of: CaseFile.CaseFile, gap: Transition.Gap = "nothing") => {
  const answer = Transition.assign({ gap, versions }, of)
  return Result.isSuccess(answer)
    ? [answer.success.scheme.version, ...answer.success.secondChances.map((scheme) => scheme.version)].join("+")
    : answer.failure.reason
}
const noEnrolment = (asOf: string): CaseFile.CaseFile => { const { enrolledOn: _day, ...rest } = file(asOf); return rest }

describe("which version judges", () => {
  const second = (reach: Transition.Reach) => [first, version("2", "2026-07-01", reach)]
  it.each([
    { given: "new enrolments: enrolled before, on the new version's first day", got: () => assign(second("newEnrolments"), file("2026-07-01")), then: "1" },
    { given: "new enrolments: enrolled on its eve", got: () => assign(second("newEnrolments"), file("2026-08-01", { enrolledOn: day("2026-06-30") })), then: "1" },
    { given: "new enrolments: enrolled on its first day", got: () => assign(second("newEnrolments"), file("2026-08-01", { enrolledOn: day("2026-07-01") })), then: "2" },
    { given: "open enrolments: asked on its eve", got: () => assign(second("openEnrolments"), file("2026-06-30")), then: "1" },
    { given: "open enrolments: asked on its first day", got: () => assign(second("openEnrolments"), file("2026-07-01")), then: "2" },
    { given: "open enrolments: granted on its eve", got: () => assign(second("openEnrolments"), file("2026-08-01", decided("granted", "2026-06-30"))), then: "1" },
    { given: "open enrolments: found competent on its eve", got: () => assign(second("openEnrolments"), file("2026-08-01", decided("competent", "2026-06-30"))), then: "1" },
    { given: "open enrolments: granted on its first day", got: () => assign(second("openEnrolments"), file("2026-08-01", decided("granted", "2026-07-01"))), then: "2" },
    { given: "open enrolments: refused before", got: () => assign(second("openEnrolments"), file("2026-08-01", decided("refused", "2026-06-30"))), then: "2" },
    { given: "open enrolments: not yet competent before", got: () => assign(second("openEnrolments"), file("2026-08-01", decided("not-yet-competent", "2026-06-30"))), then: "2" },
    { given: "open enrolments: another scheme granted", got: () => assign(second("openEnrolments"), file("2026-08-01", decided("granted", "2026-06-30", "lain"))), then: "2" },
    { given: "upward only: asked on its eve", got: () => assign(second("upwardOnly"), file("2026-06-30")), then: "1" },
    { given: "upward only: asked on its first day", got: () => assign(second("upwardOnly"), file("2026-07-01")), then: "1+2" },
    { given: "upward only: granted long before", got: () => assign(second("upwardOnly"), file("2026-08-01", decided("granted", "2026-06-30"))), then: "1+2" },
    { given: "upward only: enrolled under it", got: () => assign(second("upwardOnly"), file("2026-08-01", { enrolledOn: day("2026-07-01") })), then: "2" },
    { given: "of two later ones for the open, the last", got: () => assign([first, version("3", "2026-09-01", "openEnrolments"), version("2", "2026-07-01", "openEnrolments")], file("2026-09-01")), then: "3" },
    { given: "a second chance after its last day", got: () => assign([first, version("2", "2026-07-01", "upwardOnly", { until: "2026-07-31" })], file("2026-09-01")), then: "1+2" },
    { given: "a second chance before the version that takes over", got: () => assign([first, version("2", "2026-07-01", "upwardOnly"), version("3", "2026-08-01", "openEnrolments")], file("2026-09-01")), then: "3" },
    { given: "a second chance after the version that takes over", got: () => assign([first, version("2", "2026-07-01", "openEnrolments"), version("3", "2026-08-01", "upwardOnly")], file("2026-09-01")), then: "2+3" },
    { given: "a second chance beside a version that does not reach the decided", got: () => assign([first, version("2", "2026-07-01", "upwardOnly"), version("3", "2026-08-01", "openEnrolments")], file("2026-09-01", decided("granted", "2026-06-30"))), then: "1+2" },
    { given: "from one day, the greater version, in the other order", got: () => assign([first, version("2", "2026-01-01", "newEnrolments")], file("2026-03-01")), then: "2" },
    { given: "an earlier version with a greater name", got: () => assign([version("9", "2026-01-01", "newEnrolments"), version("2", "2026-02-01", "newEnrolments")], file("2026-03-01")), then: "2" },
    { given: "from one day, the greater version", got: () => assign([version("2", "2026-01-01", "newEnrolments"), first], file("2026-03-01")), then: "2" }
  ])("$given: $then", ({ got, then }) => expect(got()).toBe(then))

  const gapped = [version("1", "2026-01-01", "newEnrolments", { until: "2026-02-27" }), version("2", "2026-04-01", "newEnrolments")]
  it.each([
    { given: "the last day of a version", enrolled: "2026-02-27", gap: "nothing" as const, asOf: "2026-05-01", then: "1" },
    { given: "the day after", enrolled: "2026-02-28", gap: "nothing" as const, asOf: "2026-05-01", then: "nothingInForce" },
    { given: "the day after, the version before goes on", enrolled: "2026-02-28", gap: "previous" as const, asOf: "2026-05-01", then: "1" },
    { given: "the day after, the next one takes over", enrolled: "2026-02-28", gap: "next" as const, asOf: "2026-05-01", then: "2" },
    { given: "the next one takes over from its first day", enrolled: "2026-02-28", gap: "next" as const, asOf: "2026-04-01", then: "2" },
    { given: "the next one has not begun", enrolled: "2026-02-28", gap: "next" as const, asOf: "2026-03-31", then: "nothingInForce" },
    { given: "the eve of the next", enrolled: "2026-03-31", gap: "nothing" as const, asOf: "2026-05-01", then: "nothingInForce" },
    { given: "the first day of the next", enrolled: "2026-04-01", gap: "nothing" as const, asOf: "2026-05-01", then: "2" },
    { given: "before all versions, none before goes on", enrolled: "2025-12-31", gap: "previous" as const, asOf: "2026-05-01", then: "nothingInForce" },
    { given: "before all versions, the first takes over", enrolled: "2025-12-31", gap: "next" as const, asOf: "2026-05-01", then: "1" }
  ])("a gap, $given: $then", ({ asOf, enrolled, gap, then }) => expect(assign(gapped, file(asOf, { enrolledOn: day(enrolled) }), gap)).toBe(then))

  it("an unknown day of enrolment is settled only where one version can be meant", () => {
    expect(assign([first, version("2", "2026-07-01", "newEnrolments")], noEnrolment("2026-06-30"))).toBe("1")
    expect(assign([first, version("2", "2026-07-01", "newEnrolments")], noEnrolment("2026-07-01"))).toBe("enrolmentUnknown")
    expect(assign([first], noEnrolment("2025-12-31"))).toBe("nothingInForce")
    expect(assign([], file("2026-07-01"))).toBe("nothingInForce")
  })

  it("says on which day nothing was in force", () => {
    const failed = (of: CaseFile.CaseFile) => { const answer = Transition.assign({ gap: "nothing", versions: gapped }, of); return Result.isFailure(answer) && answer.failure.day }
    expect(failed(file("2026-05-01", { enrolledOn: day("2026-02-28") }))).toBe("2026-02-28")
    expect(failed(noEnrolment("2025-12-31"))).toBe("2025-12-31")
  })
})

describe("the recommendation", () => {
  const recommend = (minimums: ReadonlyArray<readonly [number, Transition.Reach]>, of = file("2026-12-01")) =>
    Result.getOrThrow(Transition.recommend({ gap: "nothing", versions: minimums.map(([minimum, reach], at) => version(String(at + 1), `2026-0${at + 1}-01`, reach, { minimum })) }, of))

  it.each([
    { given: "met by the judging version", minimums: [[60, "newEnrolments"]] as const, then: ["1", "met"] },
    { given: "unmet, no second chance", minimums: [[61, "newEnrolments"]] as const, then: ["1", "unmet"] },
    { given: "unmet, met by a second chance", minimums: [[61, "newEnrolments"], [60, "upwardOnly"]] as const, then: ["2", "met"] },
    { given: "unmet, and unmet again: the judging version speaks", minimums: [[61, "newEnrolments"], [70, "upwardOnly"]] as const, then: ["1", "unmet"] },
    { given: "met, a stricter version does not take it away", minimums: [[60, "newEnrolments"], [90, "upwardOnly"]] as const, then: ["1", "met"] },
    { given: "met, and met again by a second chance: the judging version speaks", minimums: [[60, "newEnrolments"], [50, "upwardOnly"]] as const, then: ["1", "met"] },
    { given: "the first second chance that is met", minimums: [[90, "newEnrolments"], [80, "upwardOnly"], [60, "upwardOnly"], [50, "upwardOnly"]] as const, then: ["3", "met"] }
  ])("$given", ({ minimums, then }) => {
    const advice = recommend(minimums, file("2026-12-01", { enrolledOn: day("2026-01-15") }))
    expect([advice.version, advice.verdict]).toEqual(then)
  })

  it("law: a version that only helps never turns met into anything else, and the order of the list never matters", () => {
    const reach = fc.constantFrom<Transition.Reach>("newEnrolments", "openEnrolments", "upwardOnly")
    const versions = fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), reach, fc.integer({ min: 1, max: 100 })), { minLength: 1, maxLength: 5 })
      .map((list) => list.map(([shift, each, minimum], at) => version(String(at), Day.addDays(day("2026-01-01"), shift), each, { minimum })))
    fc.assert(fc.property(versions, fc.nat(332), fc.constantFrom<Transition.Gap>("nothing", "previous", "next"), fc.integer({ min: 1, max: 100 }), (list, shift, gap, minimum) => {
      const of = file("2026-12-01", { enrolledOn: Day.addDays(day("2026-01-01"), shift) })
      const base = Transition.recommend({ gap, versions: list }, of)
      expect(Transition.recommend({ gap, versions: [...list].reverse() }, of)).toEqual(base)
      if (Result.isFailure(base)) return
      const helped = Result.getOrThrow(Transition.recommend({ gap, versions: [...list, version("9", "2026-11-30", "upwardOnly", { minimum })] }, of))
      expect(base.success.verdict !== "met" || helped.verdict === "met").toBe(true)
    }))
  })

  it("law: with one open version it is the recommendation of that version", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 100 }), (minimum) => {
      const only = version("1", "2026-01-01", "upwardOnly", { minimum })
      expect(Transition.recommend({ gap: "nothing", versions: [only] }, file("2026-12-01"))).toEqual(Result.succeed(Eligibility.recommend(only.scheme, file("2026-12-01"))))
    }))
  })
})
