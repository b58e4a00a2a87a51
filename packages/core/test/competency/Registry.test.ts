import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import {
  Algorithm, Attempts, Band, CategoryMean, ClassScore, CriteriaTree, DropRule, Framework, KeepRule, MasteryAdvice, Method, NextStep, PointsRule,
  Refresher, RollUp, Rounding, Total, UnitVerdict, WeightedMean
} from "../../src/competency/index.ts"
import { Day, Id, Rational } from "../../src/kernel/index.ts"
import { on, score, undated } from "./build.ts"

/** What one question was answered with when its algorithm got its version. A changed answer wants a new version, and a new line. */
interface Given {
  readonly algorithm: Algorithm.Algorithm
  readonly answer: unknown
}

const get = Result.getOrThrow
const marks = undated(60, 90, 60, "excused", 75, undefined, "ungraded")
const text = (value: Rational.Rational | undefined) => (value === undefined ? undefined : Rational.toFixed(value, 6))
const method = (chosen: Method.Method): Given => {
  const { algorithm, score } = get(Method.score(chosen, marks))
  return { algorithm, answer: text(score) }
}
const work: ReadonlyArray<DropRule.Work> = ([["a", 31, 40], ["b", 17, 24], ["c", 7, 10]] as const).map(([id, mark, possible]) => ({ id, mark: score(mark), possible: score(possible) }))
const drop = (lowest: number, highest: number): Given => {
  const { algorithm, final } = get(get(DropRule.prepare({ lowest, highest, never: [] })).total(work))
  return { algorithm, answer: final.dropped }
}
const groups: ReadonlyArray<Total.Group> = [
  { weight: score(60), pieces: [{ mark: score(8), possible: score(10) }, { mark: "ungraded", possible: score(10) }] },
  { weight: score(20), pieces: [{ mark: score(3), possible: score(4) }] }
]
const total = (scheme: Total.Scheme): Given => {
  const { algorithm, current, final } = get(Total.of(scheme, groups))
  return { algorithm, answer: [text(current), text(final)] }
}
const round = (mode: Rational.Rounding): Given => {
  const { algorithm, text } = get(Rounding.of(Rational.of("-2.45"), 1, mode))
  return { algorithm, answer: text }
}
const classOf = (statistic: ClassScore.Statistic): Given => {
  const { aggregate, value } = get(ClassScore.of({ kind: "highest" }, statistic, [undated(1), undated(2), undated(9)]))
  return { algorithm: aggregate, answer: text(value) }
}
const day = Day.make("2026-03-08")
const unit: RollUp.Node = { level: "unit", id: "U", rule: { op: "atLeast", count: 1 }, children: [{ level: "criterion", id: "a" }, { level: "criterion", id: "b" }] }
const held = Id.make<"UnitCode">("G.46RIT00.001.1")
const curve = { stabilityDays: 30, decay: 0.1542, target: 0.85 }
const chances = { prior: 0.5, learn: 0.1, slip: 0.1, guess: 0.2, forget: 0.05 }

const asked: Readonly<Record<string, () => Given>> = {
  "score.highest@1": () => method({ kind: "highest" }),
  "score.lowest@1": () => method({ kind: "lowest" }),
  "score.latest@1": () => method({ kind: "latest" }),
  "score.mean@1": () => method({ kind: "mean" }),
  "score.median@1": () => method({ kind: "median" }),
  "score.mode@1": () => method({ kind: "mode" }),
  "score.weighted-mean@1": () => {
    const { algorithm, score: mean } = get(WeightedMean.of([{ mark: score(80), weight: score(3) }, { mark: score(60), weight: score(1) }, { mark: undefined, weight: score(9) }]))
    return { algorithm, answer: text(mean) }
  },
  "score.weighted-latest@1": () => method({ kind: "weightedLatest", latestPercent: score(65) }),
  "score.decaying-average@1": () => method({ kind: "decayingAverage", latestPercent: score(65) }),
  "score.n-mastery@1": () => method({ kind: "nMastery", count: 2, cut: score(75) }),
  "score.best-of@1": () => method({ kind: "bestOf", count: 3, fewer: "undefined" }),
  "score.drop-lowest@1": () => drop(1, 0),
  "score.drop-highest@1": () => drop(0, 1),
  "score.drop-none@1": () => drop(0, 0),
  "score.keep-values@1": () => {
    const values = [["a", 5, 10], ["b", 9, 10], ["c", 5, 20]] as const
    const { algorithm, ids } = get(KeepRule.kept({ lowest: 1, highest: 0 }, values.map(([id, value, possible]) => ({ id, value: score(value), possible: score(possible) }))))
    return { algorithm, answer: ids }
  },
  "score.total-points@1": () => total("points"),
  "score.total-percent@1": () => total("percent"),
  "score.category-mean@1": () => {
    const { algorithm, percent } = get(CategoryMean.of([{ earned: score(8), possible: score(10) }, { earned: "excused", possible: score(10) }], { expected: 3, dropLowest: 0 }))
    return { algorithm, answer: text(percent) }
  },
  "competency.unit-verdict@1": () => ({ algorithm: UnitVerdict.of([]).algorithm, answer: [UnitVerdict.of([[true]]), UnitVerdict.of([[true, false]]), UnitVerdict.of([[]])].map(({ verdict }) => verdict) }),
  "competency.roll-up@1": () => ({ algorithm: RollUp.of(unit, () => "met").algorithm, answer: (["met", "unmet", "undetermined"] as const).map((verdict) => RollUp.compile(unit).verdict(["unmet", verdict])) }),
  "competency.criteria-tree@1": () => {
    const { algorithm, status } = get(CriteriaTree.of({ op: "all", children: [{ status: "demonstrated" }, { status: undefined }] }))
    return { algorithm, answer: status }
  },
  "competency.points@1": () => {
    const { algorithm, points, verdict } = get(PointsRule.of(5, [{ points: 3, required: true, met: "met" }, { points: 2, required: false, met: "undetermined" }]))
    return { algorithm, answer: [points, verdict] }
  },
  "score.round-half-up@1": () => round("halfUp"),
  "score.round-half-even@1": () => round("halfEven"),
  "score.round-down@1": () => round("down"),
  "score.band@1": () => {
    const { algorithm, label } = get(Band.label([{ label: "baik", from: score(75) }, { label: "cukup", from: score(50) }], score(75), "none"))
    return { algorithm, answer: label }
  },
  "score.pass@1": () => {
    const { algorithm, verdict } = get(Band.passed(score(69.5), { cut: score(70) }))
    return { algorithm, answer: verdict }
  },
  "score.rescale@1": () => {
    const { algorithm, earned } = get(Band.rescale({ earned: score(2), possible: score(4) }, score(6)))
    return { algorithm, answer: earned }
  },
  "score.class-mean@1": () => classOf("mean"),
  "score.class-median@1": () => classOf("median"),
  "competency.attempts-counted@1": () => {
    const { algorithm, attempts } = get(Attempts.counted({ most: 1 }, [on("2026-03-02", 5), on("2026-03-01", 3)]))
    return { algorithm, answer: attempts.map(({ at }) => at) }
  },
  "competency.retake@1": () => {
    const { algorithm, earliest, left, verdict } = get(Attempts.retake({ most: 2, waitDays: 9 }, [on("2026-03-02", 5)], day))
    return { algorithm, answer: [verdict, left, earliest] }
  },
  "competency.unit-held@1": () => {
    const { algorithm, counts, through } = Framework.holding({ id: "F", version: "1", members: [], relations: [] }, [held], held, day)
    return { algorithm, answer: [counts, through] }
  },
  "advice.next-step@1": () => {
    const { algorithm, later, outer } = NextStep.advise([{ id: "a" }, { id: "b", prerequisite: { fact: "a" } }], () => "unmet")
    return { algorithm, answer: [outer, later] }
  },
  "advice.mastery-bkt@1": () => {
    const { algorithm, mastery } = get(MasteryAdvice.of(chances, [1, 0]))
    return { algorithm, answer: mastery!.map((chance) => chance.toFixed(6)) }
  },
  "advice.refresher-power-law@1": () => {
    const { algorithm, due } = get(Refresher.advise(curve, day, day))
    return { algorithm, answer: due }
  }
}

describe("the register of algorithms", () => {
  const named = Object.values(Algorithm.algorithms).map(({ id, version }) => `${id}@${version}`)

  it("every algorithm has a question here, and no question is without one", () => expect(Object.keys(asked).toSorted()).toEqual(named.toSorted()))

  it.each(named)("%s: its result names it", (name) => {
    const { algorithm } = asked[name]!()
    expect(`${algorithm.id}@${algorithm.version}`).toBe(name)
    expect(Object.values(Algorithm.algorithms)).toContain(algorithm)
  })

  it("each answers its question as it did when it got its version: an id is never reused for another way", () => {
    expect(Object.fromEntries(Object.entries(asked).map(([name, ask]) => [name, ask().answer]))).toEqual({
      "score.highest@1": "90.000000",
      "score.lowest@1": "60.000000",
      "score.latest@1": "75.000000",
      "score.mean@1": "71.250000",
      "score.median@1": "67.500000",
      "score.mode@1": "60.000000",
      "score.weighted-mean@1": "75.000000",
      "score.weighted-latest@1": "73.250000",
      "score.decaying-average@1": "72.138750",
      "score.n-mastery@1": "82.500000",
      "score.best-of@1": "75.000000",
      "score.drop-lowest@1": ["b"],
      "score.drop-highest@1": ["a"],
      "score.drop-none@1": [],
      "score.keep-values@1": ["a", "b"],
      "score.total-points@1": ["78.571429", "45.833333"],
      "score.total-percent@1": ["78.750000", "48.750000"],
      "score.category-mean@1": "40.000000",
      "competency.unit-verdict@1": ["K", "BK", undefined],
      "competency.roll-up@1": ["met", "unmet", "undetermined"],
      "competency.criteria-tree@1": "partial",
      "competency.points@1": [3, "undetermined"],
      "score.round-half-up@1": "-2.5",
      "score.round-half-even@1": "-2.4",
      "score.round-down@1": "-2.4",
      "score.band@1": "baik",
      "score.pass@1": "unmet",
      "score.rescale@1": score(3),
      "score.class-mean@1": "4.000000",
      "score.class-median@1": "2.000000",
      "competency.attempts-counted@1": ["2026-03-01"],
      "competency.retake@1": ["unmet", 1, "2026-03-11"],
      "competency.unit-held@1": [true, [held]],
      "advice.next-step@1": [["a"], ["b"]],
      "advice.mastery-bkt@1": ["0.795455", "0.378037"],
      "advice.refresher-power-law@1": "2026-05-04"
    })
  })
})
