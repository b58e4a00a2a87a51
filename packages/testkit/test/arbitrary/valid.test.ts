import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { AppliedChange, Canonical, CertificateLife, Scheme, Validity } from "@sepasar/core/certification"
import { DropRule, Framework, Method, RollUp, UnitCode } from "@sepasar/core/competency"
import { Check } from "@sepasar/core/curriculum"
import { Consistency } from "@sepasar/core/evidence"
import { Observation, Programme } from "@sepasar/core/indicator"
import { Journey, School } from "@sepasar/core/journey"
import { Day } from "@sepasar/core/kernel"
import { Rubric } from "@sepasar/core/kipp"
import { Chain, Entry, Sha256 } from "@sepasar/core/ledger"
import { Timeline } from "@sepasar/core/rulebook"
import { CompetencyCodec, CurriculumCodec, EventCodec, KippCodec, ObservationCodec, SchemeCodec } from "@sepasar/core/schema"
import * as Arbitrary from "../../src/arbitrary/index.ts"

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** Unknown is absent in JSON. */
const stripped = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(stripped)
    : typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, stripped(inner)]])))
    : value

/** Encoded, through JSON text, decoded with unknown keys refused: the same value again. */
const survives = <A>(name: string, arbitrary: fc.Arbitrary<A>, schema: Schema.Codec<A, unknown>, numRuns = 100) =>
  it(`law: ${name}: accepted by its codec, and the same after a journey through JSON`, () => {
    const [encode, decode] = [Schema.encodeUnknownSync(schema), Schema.decodeUnknownResult(schema, { errors: "all", onExcessProperty: "error" })]
    fc.assert(fc.property(arbitrary, (value) => {
      const decoded = decode(throughJson(encode(stripped(value))))
      expect(Result.isSuccess(decoded) ? decoded.success : String(decoded.failure)).toEqual(stripped(value))
    }), { numRuns })
  })

describe("values that cross the border", () => {
  survives("a score method", Arbitrary.Competency.method, CompetencyCodec.MethodSchema)
  survives("a drop rule", Arbitrary.Competency.dropRule, CompetencyCodec.DropRuleSchema)
  survives("a roll-up tree", Arbitrary.RollUp.tree(), CompetencyCodec.RollUpSchema)
  survives("a retake policy", Arbitrary.Competency.attemptPolicy, CompetencyCodec.PolicySchema)
  survives("bands", Arbitrary.Competency.bands, CompetencyCodec.BandsSchema)
  survives("a prerequisite", Arbitrary.Curriculum.prerequisite(), CurriculumCodec.PrerequisiteSchema)
  survives("a curriculum", Arbitrary.Curriculum.curriculum, CurriculumCodec.CurriculumSchema)
  survives("an event", Arbitrary.event, EventCodec.EventSchema as unknown as Schema.Codec<unknown, unknown>, 300)
  survives("an award", Arbitrary.Kipp.award, KippCodec.Award)
  survives("the start of an innovation", Arbitrary.Kipp.started, KippCodec.Started as unknown as Schema.Codec<unknown, unknown>)
  survives("an innovation", Arbitrary.Kipp.innovation, KippCodec.Innovation)
  survives("a draft", Arbitrary.Kipp.draft, KippCodec.Draft)
  survives("a rubric", Arbitrary.Rubric.node(), KippCodec.Node)
  survives("a figure", Arbitrary.Indicator.observation, ObservationCodec.Observation)
  survives("a trader's summary", Arbitrary.Indicator.traderSummary, ObservationCodec.TraderSummary)
  survives("a requirement", Arbitrary.Requirement.any(), SchemeCodec.NodeSchema as Schema.Codec<unknown, unknown>, 300)
  survives("a requirement at the edge", Arbitrary.Requirement.any("extreme"), SchemeCodec.NodeSchema as Schema.Codec<unknown, unknown>, 300)
  survives("a scheme", Arbitrary.Scheme.scheme(), SchemeCodec.SchemeSchema)
  survives("a scheme at the edge", Arbitrary.Scheme.scheme({ range: "extreme" }), SchemeCodec.SchemeSchema)

  survives("a preset's scheme", Arbitrary.Scheme.preset.map(({ scheme }) => scheme), SchemeCodec.SchemeSchema, 20)

  it("law: every sheet of a panel is accepted by its codec", () => {
    const decode = Schema.decodeUnknownResult(KippCodec.Sheet)
    fc.assert(fc.property(Arbitrary.Rubric.panel, (sheets) => sheets.every((sheet) => sheet.signed === undefined || Result.isSuccess(decode(stripped(sheet))))))
  })
})

/** Nothing is found wrong with what an arbitrary produces. */
const faultless = <A>(name: string, arbitrary: fc.Arbitrary<A>, faults: (value: A) => ReadonlyArray<unknown>) =>
  it(`law: ${name}: nothing is found wrong`, () => {
    fc.assert(fc.property(arbitrary, (value) => {
      expect(faults(value)).toEqual([])
    }))
  })

describe("values that rules check", () => {
  faultless("a curriculum", Arbitrary.Curriculum.curriculum, Check.faults)
  faultless("a score method", Arbitrary.Competency.method, (method) => (Result.isSuccess(Method.prepare(method)) ? [] : [method]))
  faultless("a drop rule", Arbitrary.Competency.dropRule, (rule) => (Result.isSuccess(DropRule.prepare(rule)) ? [] : [rule]))
  faultless("a roll-up tree", Arbitrary.RollUp.tree(), (tree) => RollUp.faults(tree))
  faultless("a framework", Arbitrary.Framework.framework, Framework.faults)
  faultless("a timeline", Arbitrary.Rulebook.timeline(fc.nat()), Timeline.faults)
  faultless("a term", Arbitrary.Life.validity, (term) => [Validity.fault(term)].filter((fault) => fault !== undefined))
  faultless("a figure", Arbitrary.Indicator.observation, Observation.faults)
  faultless("a trader's summary", Arbitrary.Indicator.traderSummary, (trader) => Programme.faults([trader], 100))
  faultless("a rubric", Arbitrary.Rubric.node(), (node) => Rubric.faults(node, { min: 0, max: 100 }))
  faultless("an event to be written", Arbitrary.Ledger.newEvent, (event) => [Entry.fault(event)].filter((fault) => fault !== undefined))
  faultless("a cohort", Arbitrary.Journey.cohort, (events) => School.replay(events).contradictions)
  faultless("a story", Arbitrary.Journey.story, ({ events, trader }) => Journey.replay(trader, events).contradictions)
  faultless("a story's events", Arbitrary.Journey.story, ({ events }) => events.filter((event) => Result.isFailure(EventCodec.decode(EventCodec.encode(event)))))
  faultless("a book", Arbitrary.Ledger.book, (book) => {
    const inspection = Chain.inspect(Sha256.portable, true)
    for (const event of book) inspection.see(event)
    return inspection.result().faults
  })

  it("law: a unit code however it is typed is read as the code it is", () => {
    fc.assert(fc.property(Arbitrary.Framework.typedUnitCode, ({ code, typed }) => {
      expect(Result.map(UnitCode.normalise(typed), (normalised) => normalised.code)).toEqual(Result.succeed(code))
    }))
  })

  it("law: a certificate's history can have happened, and no change of it is out of turn", () => {
    fc.assert(fc.property(Arbitrary.Life.told, ({ events }) => {
      expect(events[0]?.type).toBe("CertificateIssued")
      const life = CertificateLife.replay(events)!
      expect(life.terms.every(({ lastValidDay, validFrom }) => lastValidDay === undefined || validFrom <= lastValidDay)).toBe(true)
      expect(events.every(({ occurredOn }, at) => at === 0 || events[at - 1]!.occurredOn <= occurredOn)).toBe(true)
    }))
  })

  it("law: a case file holds nothing of a later day, each record under an event of its own, and lists in order", () => {
    fc.assert(fc.property(Arbitrary.Evidence.caseFile(), (file) => {
      expect(Consistency.doubts(file).filter(({ doubt }) => ["after-the-day", "out-of-order", "duplicate-meeting"].includes(doubt))).toEqual([])
      expect(AppliedChange.apply([], file).file).toEqual(file)
      const evidence = Object.values(file).filter(Array.isArray).flat().flatMap((each: { readonly evidence?: string }) => each.evidence ?? [])
      expect(new Set(evidence).size).toBe(evidence.length)
    }))
  })

  it("law: a usual tree asks for nothing nobody can reach, by count or by points", () => {
    const reachable = (node: Scheme.Node): boolean =>
      (node.kind !== "at-least" || node.count <= node.of.length)
      && (node.kind !== "points" || node.points <= node.of.reduce((sum, { points }) => sum + points, 0))
      && Scheme.children(node).every((child) => reachable(child.node))
    fc.assert(fc.property(Arbitrary.Scheme.node({ depth: 3 }), reachable))
  })

  it("law: the versions of a plan follow each other, under one id, and say the same in canonical form twice", () => {
    fc.assert(fc.property(Arbitrary.Scheme.plan(), ({ versions }) => {
      expect(new Set(versions.map(({ scheme }) => scheme.id)).size).toBe(1)
      expect(versions.every(({ scheme }, at) => at === 0 || versions[at - 1]!.scheme.until! < scheme.from)).toBe(true)
      expect(versions.map(({ scheme }) => Canonical.canonical(scheme))).toEqual(versions.map(({ scheme }) => Canonical.canonical(structuredClone(scheme))))
    }), { numRuns: 50 })
  })

  it("law: a working calendar comes to an end, and every day of it is a day", () => {
    fc.assert(fc.property(Arbitrary.workingCalendar, ({ holidays, workdays }) => workdays.length > 0 && holidays.every((day) => Day.isDay(day))))
  })
})
