import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import * as Analysis from "../../src/certification/Analysis.ts"
import * as Appeal from "../../src/certification/Appeal.ts"
import * as CertificateLife from "../../src/certification/CertificateLife.ts"
import * as Eligibility from "../../src/certification/Eligibility.ts"
import * as Presets from "../../src/certification/presets/index.ts"
import * as Renewal from "../../src/certification/Renewal.ts"
import * as Scheme from "../../src/certification/Scheme.ts"
import * as SchemeCodec from "../../src/certification/SchemeCodec.ts"
import * as Validity from "../../src/certification/Validity.ts"
import * as Units from "../../src/competency/data/Units.ts"
import type * as CaseFile from "../../src/evidence/CaseFile.ts"
import * as Day from "../../src/kernel/Day.ts"
import * as Span from "../../src/kernel/Span.ts"
import { attempt, criterion, file, id, season } from "./fixtures.ts"

const day = Day.make
const from = day("2026-01-01")
const { FoodSafety, JuruTimbang, LspRules, TraineeKasir, TrainingCertificate } = Presets
const all = [TrainingCertificate, TraineeKasir, JuruTimbang, FoodSafety].map(({ preset }) => preset(from))
const verdict = (scheme: Scheme.Scheme, of: CaseFile.CaseFile) => Eligibility.recommend(scheme, of).verdict
const findings = (scheme: Scheme.Scheme, of: CaseFile.CaseFile) => Eligibility.recommend(scheme, of).findings.map((each) => each.verdict)

describe.each(all.map((preset) => [preset.scheme.id as string, preset] as const))("%s", (_, { beside, name, scheme, settings }) => {
  const schemes = [scheme, ...beside]

  it("is a document: written as JSON and read again it is the same", () => {
    for (const each of schemes) expect(Result.getOrThrow(SchemeCodec.decode(JSON.parse(JSON.stringify(SchemeCodec.encode(each)))))).toEqual(each)
  })

  it("has nothing to find fault with", () => {
    expect(Analysis.schemes(schemes, { units: Units.all.map(({ code }) => code) })).toEqual([])
  })

  it("is named in both languages, begins on the day given, and names where each requirement comes from", () => {
    expect([name.id, name.en].every((text) => text.length > 5)).toBe(true)
    expect(schemes.every((each) => each.from === from && each.version === "1")).toBe(true)
    expect(new Set(schemes.map((each) => each.id)).size).toBe(schemes.length)
  })

  it("every setting stands where it says, and a conflict has more than one reading", () => {
    const at = (path: string) => path.split("/").reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>> | undefined)?.[key], scheme)
    for (const { path, readings, standing } of settings) {
      expect(at(path), path).toBeDefined()
      expect(standing === "conflict" ? readings.length > 1 : readings.length > 0, path).toBe(true)
      expect(readings.every(({ source }) => (source.read === "own-rule") === (standing === "own-rule")), path).toBe(true)
    }
  })

  it("every number of a requirement without a published source is marked as the preset's own", () => {
    const own = settings.filter(({ standing }) => standing === "own-rule").map(({ path }) => path)
    const marked = Scheme.leaves(scheme.tree).filter(({ leaf }) => leaf.source?.read === "own-rule" && "minimum" in leaf)
    const kinds = new Set(marked.map(({ leaf }) => leaf.kind))
    const covered = own.filter((path) => path.endsWith("/minimum"))
    expect(covered.length).toBe(kinds.size)
  })
})

describe("a plain training certificate", () => {
  const { scheme } = TrainingCertificate.preset(from)
  it.each([
    { given: "9 of 12 meetings and 60", marks: "pppppppppaaa", mark: 60, then: "met" },
    { given: "8 of 12 meetings", marks: "ppppppppaaaa", mark: 60, then: "unmet" },
    { given: "59", marks: "pppppppppaaa", mark: 59, then: "unmet" },
    { given: "an excused meeting counts as absent", marks: "ppppppppeaaa", mark: 60, then: "unmet" },
    { given: "late counts", marks: "pppppppplaaa", mark: 60, then: "met" },
    { given: "a test not marked yet", marks: "pppppppppaaa", mark: undefined, then: "undetermined" }
  ])("$given: $then", ({ mark, marks, then }) =>
    expect(verdict(scheme, file({ ...season(marks), assessments: [attempt("post-test", mark)] }))).toBe(then))
})

describe("the scheme Trainee Kasir", () => {
  const { scheme, settings } = TraineeKasir.preset(from)
  const shown = (except?: string): ReadonlyArray<CaseFile.CriterionRecord> => TraineeKasir.units.flatMap((unit) =>
    Units.find(unit)!.criteriaPerElement!.flatMap((count, element) => Array.from({ length: count }, (_, n) => ({
      ...criterion(unit, element + 1, n + 1, `${unit} ${element + 1} ${n + 1}` !== except), assessor: id<"PersonId">("A-1")
    }))))
  const decided = (by: string) => ({ decisions: [{ scheme: scheme.id, schemeVersion: "1", outcome: "competent" as const, by: id<"PersonId">(by), day: day("2026-06-01"), evidence: id<"EventId">("d") }] })
  const taught = (trainer: string) => ({ meetings: season("p").meetings.map((meeting) => ({ ...meeting, trainer: id<"PersonId">(trainer) })) })

  it("has ten units with 135 criteria", () => {
    expect(TraineeKasir.units).toHaveLength(10)
    expect(new Set(TraineeKasir.units).size).toBe(10)
    expect(shown()).toHaveLength(135)
  })

  it.each([
    { given: "every criterion shown, three different people", facts: { criteria: shown(), ...decided("D-1"), ...taught("T-1") }, then: ["met", "met", "met"] },
    { given: "one criterion not shown", facts: { criteria: shown("G.46RIT00.014.1 7 3"), ...decided("D-1"), ...taught("T-1") }, then: ["unmet", "met", "met"] },
    { given: "the trainer assessed", facts: { criteria: shown(), ...decided("D-1"), ...taught("A-1") }, then: ["met", "unmet", "met"] },
    { given: "the assessor decided", facts: { criteria: shown(), ...decided("A-1"), ...taught("T-1") }, then: ["met", "met", "unmet"] }
  ])("$given: $then", ({ facts, then }) => expect(findings(scheme, file(facts))).toEqual(then))

  it("keeps what the sources differ in", () => {
    const of = (path: string) => settings.find((setting) => setting.path === path)!
    expect(of("validity")).toMatchObject({ standing: "conflict", readings: [{ body: "LSP Edukasi Global Cendekia" }, { source: { note: "3 to 5 years by scheme" } }] })
    expect(of("appeal/window").readings.map(({ value }) => (JSON.parse(value) as { span: Span.Span }).span)).toEqual([{ kind: "days", count: 7 }, { kind: "workingDays", count: 7 }])
    expect(of("appeal/panel").readings.map(({ value }) => JSON.parse(value) as unknown)).toEqual([{ least: 3, most: 3 }, { least: 3 }, { least: 2, most: 3 }])
    expect(of("appeal/decideWithin")).toMatchObject({ standing: "published" })
  })

  it("takes other terms in their place", () => {
    const other = { ...LspRules.edukiaTerms(), validity: LspRules.validity[1]!.value }
    expect(TraineeKasir.preset(from, other).scheme.validity).toEqual({ kind: "years", years: 5 })
  })

  it("holds 3 years; renewal is asked for 2 months before; a breach has 1 month and then 3", () => {
    const issued = day("2026-06-10")
    const last = Result.getOrThrow(Validity.lastValidDay(scheme.validity, issued))!
    expect(last).toBe("2029-06-10")
    expect(["2029-04-10", "2029-04-11"].map((on) => Renewal.phase(scheme.renewal!, last, day(on), Span.plainWeek))).toEqual(["open", "closed"])
    const life = CertificateLife.replay(Result.getOrThrow(CertificateLife.decide(undefined, {
      do: "issue", day: issued, number: id("S-1"), scheme: scheme.id, schemeVersion: "1", kind: "competency", validFrom: issued, lastValidDay: last, decision: id("d")
    }, scheme)))
    const data = (what: "warn" | "suspend") => Result.getOrThrow(CertificateLife.decide(life, { do: what, day: day("2026-07-31"), reason: "x" }, scheme))[0]!.data
    expect([data("warn"), data("suspend")]).toMatchObject([{ repairBy: "2026-08-31" }, { until: "2026-10-31" }])
  })

  it("an appeal comes within 7 days and is decided within 14 working days by three people", () => {
    expect(Appeal.lastDayToFile(scheme.appeal!, day("2026-06-12"), Span.plainWeek)).toBe("2026-06-19")
    expect(Appeal.lastDayToDecide(scheme.appeal!, day("2026-06-12"), Span.plainWeek)).toBe("2026-07-02")
    expect(scheme.appeal!.panel).toEqual({ least: 3, most: 3 })
    expect(scheme.appeal!.outcomes).toEqual(["upheld", "dismissed", "reassess"])
  })
})

describe("weighing officers in two stages", () => {
  const { scheme } = JuruTimbang.preset(from)
  const stage = (name: string, enteredOn: string | undefined, passedOn: string | undefined): CaseFile.StageRecord => ({
    stage: name, evidence: id(`${name}-${enteredOn}`), ...(enteredOn === undefined ? {} : { enteredOn: day(enteredOn) }), ...(passedOn === undefined ? {} : { passedOn: day(passedOn) })
  })
  const practice = (minutes: number) => [{ day: day("2026-04-02"), minutes, supervisor: id<"PersonId">("P-1"), evidence: id<"EventId">("p") }]
  const good = { assessments: [attempt("jt-tes", 60)], stages: [stage("jt-mooc", "2026-03-01", "2026-03-08"), stage("jt-praktik", "2026-03-08", "2026-04-03")], practice: practice(60) }
  it.each([
    { given: "both stages in order", facts: good, then: ["met", "met", "met", "met"] },
    { given: "59 in the test", facts: { ...good, assessments: [attempt("jt-tes", 59)] }, then: ["unmet", "met", "met", "met"] },
    { given: "in the field a day before stage 1 was passed", facts: { ...good, stages: [stage("jt-mooc", "2026-03-01", "2026-03-08"), stage("jt-praktik", "2026-03-07", "2026-04-03")] }, then: ["met", "unmet", "met", "met"] },
    { given: "stage 2 not passed", facts: { ...good, stages: [stage("jt-mooc", "2026-03-01", "2026-03-08"), stage("jt-praktik", "2026-03-08", undefined)] }, then: ["met", "met", "unmet", "met"] },
    { given: "59 minutes of practice", facts: { ...good, practice: practice(59) }, then: ["met", "met", "met", "unmet"] }
  ])("$given: $then", ({ facts, then }) => expect(findings(scheme, file(facts))).toEqual(then))
})

describe("food safety, refreshed", () => {
  const { beside, scheme } = FoodSafety.preset(from)
  it("holds 5 years, and 10 after every refresher, counted from the last pass", () => {
    const first = Result.getOrThrow(Validity.lastValidDay(scheme.validity, day("2026-05-01")))!
    const next = (renewals: number, held: Day.Day, on: string) => Result.getOrThrow(Renewal.next(scheme.renewal!, scheme.validity, { lastValidDay: held, renewals }, "shortened", day(on), Span.plainWeek)).lastValidDay
    expect(first).toBe("2031-05-01")
    expect(next(0, first, "2030-02-01")).toBe("2040-02-01")
    expect(next(1, day("2040-02-01"), "2040-02-01")).toBe("2050-02-01")
  })

  it("four ways to refresh, each with a scheme of its own beside the course", () => {
    expect(Renewal.offers(scheme.renewal!, day("2031-05-01"), day("2031-05-01"), {}, Span.plainWeek).map(({ offered, path }) => `${path} ${offered}`))
      .toEqual(["full true", "shortened true", "assessment-only true", "level-2 true"])
    expect(scheme.renewal!.paths.flatMap((path) => path.scheme ?? [])).toEqual(beside.map((each) => each.id))
  })

  it("asks for the course and three kinds of assessment, the assessment-only path for these alone", () => {
    const assessments = ["fsc-multiple-choice", "fsc-oral", "fsc-practical"].map((name) => attempt(name, 50))
    expect(verdict(scheme, file({ ...season("pp", "fsc1"), assessments }))).toBe("met")
    expect(verdict(scheme, file({ ...season("pa", "fsc1"), assessments }))).toBe("unmet")
    expect(verdict(beside[0]!, file({ ...season("pp", "fsc1r"), assessments }))).toBe("met")
    expect(verdict(beside[0]!, file({ ...season("pp", "fsc1"), assessments }))).toBe("unmet")
    expect(verdict(beside[1]!, file({ assessments }))).toBe("met")
    expect(verdict(beside[1]!, file({ assessments: [...assessments.slice(1), attempt("fsc-multiple-choice", 49)] }))).toBe("unmet")
    expect(verdict(beside[2]!, file(season("pp", "fsc2")))).toBe("met")
  })
})

it("a rule that one body published bears its name, and none is law", () => {
  const sources = Object.values(LspRules.sources)
  expect(sources.every(({ confidence, read }) => confidence === "B" && read === "secondary")).toBe(true)
  expect(LspRules.appealWindow[0]!.body).toBe("LSP Edukasi Global Cendekia")
  expect(LspRules.edukiaTerms().appeal.source.note).toContain("guidance text")
})
