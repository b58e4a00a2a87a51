import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Framework, MasteryAdvice, NextStep, Refresher } from "../../src/competency/index.ts"
import { Day, Id } from "../../src/kernel/index.ts"

const day = Day.make

describe("mastery, as advice", () => {
  const chances = { prior: 0.5, learn: 0.1, slip: 0.1, guess: 0.2, forget: 0 }

  it.each<[string, Parameters<typeof MasteryAdvice.of>[0], ReadonlyArray<number | undefined>, object]>([
    ["slip and guess of 1 together", { ...chances, slip: 0.8 }, [1], { _tag: "SlipPlusGuess" }],
    ["a chance above 1", { ...chances, learn: 1.1 }, [], { _tag: "ParameterOutOfRange", parameter: "learn" }],
    ["a chance below 0", { ...chances, prior: -0.1 }, [], { _tag: "ParameterOutOfRange", parameter: "prior" }],
    ["a right answer that cannot be", { ...chances, prior: 0, guess: 0, learn: 0 }, [1], { _tag: "ImpossibleObservation", at: 0 }],
    ["a wrong answer that cannot be", { ...chances, prior: 1, slip: 0 }, [1, 0], { _tag: "ImpossibleObservation", at: 1 }],
    ["no number", { ...chances, forget: Number.NaN }, [], { _tag: "InvalidChance", parameter: "forget", value: Number.NaN }],
    ["infinite", { ...chances, slip: Infinity }, [], { _tag: "InvalidChance", parameter: "slip" }],
    ["an answer between right and wrong", chances, [1, 0.5], { _tag: "InvalidAnswer", at: 1, value: 0.5 }],
    ["an answer that is no number", chances, [Number.NaN], { _tag: "InvalidAnswer", at: 0 }]
  ])("%s: refused", (_, given, answers, error) => expect(MasteryAdvice.of(given, answers)).toMatchObject(Result.fail(error)))

  it("a chance nobody knows: no estimate; an answer nobody knows: no evidence", () => {
    expect(MasteryAdvice.of({ ...chances, prior: undefined }, [1])).toMatchObject(Result.succeed({ mastery: undefined, predicted: undefined }))
    expect(Result.getOrThrow(MasteryAdvice.of(chances, [undefined])).mastery![0]).toBeCloseTo(0.55, 12)
  })
})

describe("refresher, as advice", () => {
  const curve = { stabilityDays: 30, decay: 0.1542, target: 0.9 }
  const practised = day("2026-03-01")

  it("falls due when nine tenths are left, after the stability itself", () => {
    expect(Refresher.advise(curve, practised, day("2026-03-31"))).toMatchObject(Result.succeed({ due: "2026-03-31", afterDays: 30, retention: expect.closeTo(0.9, 12) }))
    expect(Refresher.advise({ ...curve, target: 1 }, practised, practised)).toMatchObject(Result.succeed({ due: "2026-03-02", afterDays: 1, retention: 1 }))
    expect(Refresher.advise(curve, practised, day("2026-01-01"))).toMatchObject(Result.succeed({ retention: 1 }))
  })

  it.each<[Partial<Refresher.Curve>, string, number]>([
    [{ stabilityDays: 0 }, "stabilityDays", 0], [{ stabilityDays: -1 }, "stabilityDays", -1], [{ stabilityDays: Number.NaN }, "stabilityDays", Number.NaN],
    [{ decay: 0 }, "decay", 0], [{ decay: Infinity }, "decay", Infinity], [{ target: 0 }, "target", 0], [{ target: 1.0001 }, "target", 1.0001],
    [{ stabilityDays: 1e9 }, "due", 1e9], [{ target: 1e-300 }, "due", Infinity]
  ])("%o: refused by name", (broken, parameter, value) => {
    expect(Refresher.advise({ ...curve, ...broken }, practised, practised)).toMatchObject(Result.fail({ _tag: "InvalidCurve", parameter, value }))
  })

  it("the last day there is, and one beyond", () => {
    const near = { stabilityDays: 10, decay: 0.5, target: 0.9 }
    expect(Refresher.advise(near, day("9999-12-21"), practised)).toMatchObject(Result.succeed({ due: "9999-12-31" }))
    expect(Refresher.advise(near, day("9999-12-22"), practised)).toMatchObject(Result.fail({ parameter: "due", value: 10 }))
  })

  it("law: a lower target is never due earlier, and less is left the later one looks", () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 400 }), fc.integer({ min: 50, max: 99 }), fc.nat({ max: 900 }), (stabilityDays, percent, later) => {
      const at = (target: number, on: Day.Day) => Result.getOrThrow(Refresher.advise({ stabilityDays, decay: 0.4, target }, practised, on))
      expect(at(percent / 100, practised).due >= at((percent + 1) / 100, practised).due).toBe(true)
      expect(at(0.9, Day.addDays(practised, later)).retention).toBeGreaterThanOrEqual(at(0.9, Day.addDays(practised, later + 1)).retention)
    }))
  })
})

describe("what next, in rings", () => {
  it("things that wait for each other are later, for ever, and nothing hangs", () => {
    const ring = [{ id: "a", prerequisite: { fact: "b" } }, { id: "b", prerequisite: { fact: "a" } }, { id: "c", prerequisite: { fact: "c" } }]
    expect(NextStep.advise(ring, () => "unmet")).toMatchObject({ outer: [], perhaps: [], later: ["a", "b", "c"] })
  })
})

describe("a retired unit reached in two ways", () => {
  const [old, young, far] = ["A.1", "B.1", "C.1"].map((text) => Id.make<"UnitCode">(text)) as [Id.UnitCode, Id.UnitCode, Id.UnitCode]
  const source = { instrument: "test", url: "https://example.org", read: "own-rule" as const, confidence: "C" as const }
  const plain: Framework.Relation = { kind: "equivalent", units: [old, young], source }
  const carries: Framework.Relation = { kind: "covers", higher: old, lower: young, retiredCounts: true, source }
  const today = day("2026-06-01")
  const holding = (relations: ReadonlyArray<Framework.Relation>, wanted = young) =>
    Framework.holding({ id: "F", version: "1", members: [{ code: old, retiredFrom: today }], relations }, [old], wanted, today)

  it.each<[string, ReadonlyArray<Framework.Relation>]>([["the carrying relation last", [plain, carries]], ["the carrying relation first", [carries, plain]]])("%s: it counts", (_, relations) => {
    expect(holding(relations)).toMatchObject({ counts: true, through: [old, young] })
  })

  it("is named once, however many ways lead to it", () => {
    const around: Framework.Relation = { kind: "equivalent", units: [old, far], source }
    expect(holding([plain, around, { kind: "equivalent", units: [far, young], source }])).toMatchObject({ counts: false, retired: [old] })
  })

  it("no way passes the wanted unit or any other twice", () => {
    const back: Framework.Relation = { kind: "covers", higher: young, lower: old, retiredCounts: true, source }
    const self: Framework.Relation = { kind: "covers", higher: young, lower: young, retiredCounts: true, source }
    expect(holding([plain, back, self])).toMatchObject({ counts: false, through: [] })
  })
})
