import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { Attempts, CategoryMean, DropRule, Framework, MasteryAdvice, Method, PointsRule, Refresher, RollUp, Total, UnitCode, UnitVerdict, WeightedMean } from "../../src/competency/index.ts"
import { Day, Id, Rational, Score, type Verdict } from "../../src/kernel/index.ts"
import { Recommendation } from "../../src/rulebook/index.ts"
import { competency as english } from "../../src/words/en/competency.ts"
import { competency as indonesian } from "../../src/words/id/competency.ts"

const say = (sentence: string, facts: object) => Recommendation.fill(sentence, facts as Recommendation.Facts)
const whole = (sentence: string) => expect(sentence).not.toMatch(/[{}]|undefined|\[object/)
const failure = <A, E>(result: Result.Result<A, E>): E => Result.getOrThrow(Result.flip(result))

describe.each([["id", indonesian], ["en", english]] as const)("the competency room in %s", (_, words) => {
  it("says a unit's verdict with its counts", () => {
    for (const elements of [[[true]], [[true, false]], [[true, undefined]]]) {
      const verdict = UnitVerdict.of(elements)
      whole(say(words.unit[verdict.verdict ?? "open"], verdict))
      whole(words.verdict[verdict.verdict ?? "open"])
    }
  })

  it("says each node of a roll-up, whatever its rule and verdict", () => {
    const rules: ReadonlyArray<RollUp.Rule> = [
      { op: "all" }, { op: "any" }, { op: "atLeast", count: 1 }, { op: "points", pointsRequired: 1, items: [{ child: "a", points: 1, required: false }] }
    ]
    for (const rule of rules) {
      for (const verdict of ["met", "unmet", "undetermined"] as const satisfies ReadonlyArray<Verdict.Verdict>) {
        const { counts, level, op, points, ...explained } = RollUp.of({ level: "unit", id: "U", rule, children: [{ level: "criterion", id: "a" }] }, () => verdict).root
        expect(explained.verdict).toBe(verdict)
        whole(say(words.rollUp[op][verdict], { ...counts, points }))
        whole(words.level[level])
        whole(words.rollUp.fact[verdict])
      }
    }
  })

  it("says each change to a code and each reason against one", () => {
    for (const text of [" g-46..rit00.001.０1", "M.692000.007.2"]) {
      for (const change of Result.getOrThrow(UnitCode.normalise(text)).changes) whole(words.codeChange[change])
    }
    for (const text of ["x", "M.711GN00.093.2", "G.46RITOO.001.1", "G.46.RIT.001.1", "G.46RIT00.001.0"]) {
      const { reason, suggestion, text: said } = failure(UnitCode.normalise(text))
      whole(say(words.unreadableCode[reason], { text: said, ...(suggestion === undefined ? {} : { suggestion }) }))
    }
  })

  it("says each refusal with its numbers", () => {
    const mean = Result.getOrThrow(Method.prepare({ kind: "mean" }))
    const decaying = Result.getOrThrow(Method.prepare({ kind: "decayingAverage", latestPercent: Score.make(50) }))
    const chances = { prior: 0.5, learn: 0, slip: 0.1, guess: 0.2, forget: 0 }
    const errors = [
      failure(MasteryAdvice.of(chances, [2])) as MasteryAdvice.InvalidAnswer,
      failure(MasteryAdvice.of({ ...chances, learn: Number.NaN }, [])) as MasteryAdvice.InvalidChance,
      failure(Refresher.advise({ stabilityDays: 0, decay: 0.15, target: 0.9 }, Day.make("2026-01-01"), Day.make("2026-01-01"))),
      failure(PointsRule.of(Number.NaN, [])),
      failure(Total.of("points", [{ weight: undefined, drop: { lowest: 1, highest: 0, never: [] }, pieces: [] }, { weight: undefined, pieces: [] }])),
      failure(Attempts.retake({ most: -1 }, [], Day.make("2026-01-01"))),
      failure(DropRule.prepare({ lowest: 1, highest: 1, never: [] })),
      failure(DropRule.prepare({ lowest: -1, highest: 0, never: [] })),
      failure(mean.rounded([], 9)),
      failure(mean.rounded([{ mark: Rational.ofInt(10 ** 12), at: undefined }], 0)),
      failure(Method.prepare({ kind: "bestOf", count: 0, fewer: "undefined" })),
      failure(CategoryMean.of([], { expected: -1, dropLowest: 0 })),
      failure(WeightedMean.of([{ mark: Score.ofUnits(Number.NaN), weight: undefined }])),
      failure(decaying.score(Array.from({ length: 1001 }, () => ({ mark: Score.make(1), at: undefined }))))
    ]
    for (const error of errors) whole(say(words.refusal[error._tag], error))
    expect(new Set(errors.map(({ _tag }) => _tag)).size).toBe(Object.keys(words.refusal).length)
  })

  it("says each fault of a framework and of a tree", () => {
    const [a, b] = [Id.make<"UnitCode">("A.1"), Id.make<"UnitCode">("B.1")]
    const source = { instrument: "test", url: "https://example.org", read: "own-rule" as const, confidence: "C" as const }
    const faults = Framework.faults({
      id: "F", version: "1", members: [{ code: a }, { code: a }],
      relations: [{ kind: "covers", higher: a, lower: b, source }, { kind: "covers", higher: b, lower: a, source }, { kind: "equivalent", units: [a, a], source }]
    })
    expect(faults.length).toBeGreaterThan(4)
    for (const fault of faults) whole(say(words.frameworkFault[fault.fault], fault))
    for (const sentence of Object.values(words.rollUpFault)) whole(say(sentence, { path: "S/U" }))
  })
})
