import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as RankCorrelation from "../../src/measurement/RankCorrelation.ts"
import * as Ranking from "../../src/measurement/Ranking.ts"
import { hostile, near } from "./near.ts"

describe("ranks with ties", () => {
  const values = [90, 85, 90, 70]
  it.each([
    { order: "descending", method: "average", ranks: [1.5, 3, 1.5, 4] },
    { order: "descending", method: "min", ranks: [1, 3, 1, 4] },
    { order: "descending", method: "max", ranks: [2, 3, 2, 4] },
    { order: "descending", method: "dense", ranks: [1, 2, 1, 3] },
    { order: "ascending", method: "average", ranks: [3.5, 2, 3.5, 1] },
    { order: "ascending", method: "min", ranks: [3, 2, 3, 1] },
    { order: "ascending", method: "max", ranks: [4, 2, 4, 1] },
    { order: "ascending", method: "dense", ranks: [3, 2, 3, 1] }
  ] as const)("$order, $method: $ranks", ({ method, order, ranks }) => expect(Ranking.ranks(values, { method, order })).toEqual(ranks))
  it("an unknown value has no rank and takes no place", () => {
    for (const value of hostile) expect(Ranking.ranks([2, value, 1], { order: "ascending", method: "min" })).toEqual([2, undefined, 1])
    expect(Ranking.ranks([], { order: "ascending", method: "min" })).toEqual([])
  })
  it("law: average ranks add up to n(n+1)/2 and turn round with the order", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (list) => {
      const up = Ranking.ranks(list, { order: "ascending", method: "average" }) as ReadonlyArray<number>
      const down = Ranking.ranks(list, { order: "descending", method: "average" }) as ReadonlyArray<number>
      expect(up.reduce((a, b) => a + b, 0)).toBe((list.length * (list.length + 1)) / 2)
      up.forEach((rank, at) => expect(rank + down[at]!).toBe(list.length + 1))
    }))
  })
  it("the tie term is the sum of t³ - t", () => {
    expect(Ranking.tieTerm([1, 2, 3])).toBe(0)
    expect(Ranking.tieTerm([1, 1, 2, 2, 2])).toBe(6 + 24)
  })
})

describe("Borda and Condorcet", () => {
  const five = [{ order: ["a", "b", "c"], count: 3 }, { order: ["b", "c", "a"], count: 2 }]
  const circle = [{ order: ["a", "b", "c"], count: 1 }, { order: ["b", "c", "a"], count: 1 }, { order: ["c", "a", "b"], count: 1 }]
  it("the two name different winners", () => {
    expect(Ranking.borda(five, [2, 1, 0])).toEqual({ scores: { a: 6, b: 7, c: 2 }, winners: ["b"] })
    expect(Ranking.condorcet(five)).toBe("a")
  })
  it("a circle is a tie of all, or no winner", () => {
    expect(Ranking.borda(circle, [2, 1, 0])?.winners).toEqual(["a", "b", "c"])
    expect(Ranking.condorcet(circle)).toBeUndefined()
  })
  it.each([
    { given: "fewer points than places", ballots: [{ order: ["b", "a"], count: 1 }], points: [1], scores: { a: 0, b: 1 }, winners: ["b"] },
    { given: "points below zero", ballots: [{ order: ["b", "a"], count: 2 }], points: [-1, -2], scores: { a: -4, b: -2 }, winners: ["b"] },
    { given: "winners sorted as text", ballots: [{ order: ["b", "a"], count: 0 }], points: [1, 0], scores: { a: 0, b: 0 }, winners: ["a", "b"] },
    { given: "no ballot", ballots: [], points: [1], scores: {}, winners: [] }
  ])("$given: $winners", ({ ballots, points, scores, winners }) => expect(Ranking.borda(ballots, points)).toEqual({ scores, winners }))
  it.each([
    { given: "an unknown count", ballots: [{ order: ["a"], count: undefined }], points: [1] },
    { given: "a negative count", ballots: [{ order: ["a"], count: -1 }], points: [1] },
    { given: "an unknown point", ballots: [{ order: ["a"], count: 1 }], points: [undefined] }
  ])("$given: no answer", ({ ballots, points }) => expect(Ranking.borda(ballots, points)).toBeUndefined())
  it.each([
    { given: "no ballot", ballots: [], winner: undefined },
    { given: "one entry", ballots: [{ order: ["a"], count: 1 }], winner: "a" },
    { given: "a draw", ballots: [{ order: ["a", "b"], count: 1 }, { order: ["b", "a"], count: 1 }], winner: undefined },
    { given: "one more voice", ballots: [{ order: ["a", "b"], count: 1 }, { order: ["b", "a"], count: 2 }], winner: "b" },
    { given: "a winner met last", ballots: [{ order: ["c", "b", "a"], count: 2 }, { order: ["a", "b", "c"], count: 1 }], winner: "c" },
    { given: "an entry left out stands below", ballots: [{ order: ["a"], count: 2 }, { order: ["b", "a"], count: 1 }], winner: "a" },
    { given: "an unknown count", ballots: [{ order: ["a"], count: undefined }], winner: undefined },
    { given: "ballots of nobody", ballots: [{ order: ["a", "b"], count: 0 }], winner: undefined }
  ])("Condorcet, $given: $winner", ({ ballots, winner }) => expect(Ranking.condorcet(ballots)).toBe(winner))
  it("law: the Condorcet winner beats each other entry, looked at pair by pair", () => {
    const ballot = fc.record({ order: fc.shuffledSubarray(["a", "b", "c", "d"], { minLength: 4 }), count: fc.nat(3) })
    fc.assert(fc.property(fc.array(ballot, { minLength: 1 }), (ballots) => {
      const beats = (a: string, b: string) =>
        ballots.reduce((sum, { count, order }) => sum + (order.indexOf(a) < order.indexOf(b) ? count : -count), 0) > 0
      const winners = ["a", "b", "c", "d"].filter((a) => ["a", "b", "c", "d"].every((b) => a === b || beats(a, b)))
      expect(Ranking.condorcet(ballots)).toBe(winners[0])
    }))
  })
})

describe("shift of a ranking", () => {
  it.each([
    { before: ["a", "b", "c"], after: ["c", "b", "a"], shift: 4 / 3 },
    { before: ["a", "b"], after: ["a", "b"], shift: 0 },
    { before: ["a", "x", "b"], after: ["b", "a"], shift: 1.5 },
    { before: ["a"], after: ["b"], shift: undefined },
    { before: [], after: [], shift: undefined }
  ])("$before to $after: $shift", ({ after, before, shift }) => expect(Ranking.shift(before, after)).toBe(shift))
})

describe("rank correlation", () => {
  it("tuna (Hollander & Wolfe 1973, p. 187; R cor.test): tau 4/9, rho 0.6", () => {
    const lightness = [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1]
    const quality = [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8]
    const found = RankCorrelation.between(lightness, quality)
    expect(found.n).toBe(9)
    near([found.spearman, found.kendallTauB], [0.6, 4 / 9])
  })
  it.each([
    { given: "reversed", x: [1, 2, 3], y: [3, 2, 1], spearman: -1, kendallTauB: -1 },
    { given: "ties on one side", x: [1, 2, 2, 3], y: [1, 2, 3, 4], spearman: 0.948683298050514, kendallTauB: 0.912870929175277 },
    { given: "a pair tied on both sides", x: [1, 1, 2], y: [1, 1, 2], spearman: 1, kendallTauB: 1 },
    { given: "a constant side", x: [1, 2], y: [1, 1], spearman: undefined, kendallTauB: undefined },
    { given: "the other side constant", x: [1, 1], y: [1, 2], spearman: undefined, kendallTauB: undefined },
    { given: "one pair", x: [1, undefined], y: [1, 2], spearman: undefined, kendallTauB: undefined },
    { given: "nothing", x: [], y: [], spearman: undefined, kendallTauB: undefined }
  ])("$given: $spearman", ({ kendallTauB, spearman, x, y }) => {
    const found = RankCorrelation.between(x, y)
    near([found.spearman, found.kendallTauB], [spearman, kendallTauB])
  })
  it("law: tau-b by counting every pair", () => {
    const small = fc.integer({ min: 0, max: 6 })
    fc.assert(fc.property(fc.array(fc.tuple(small, small), { maxLength: 40 }), (pairs) => {
      let [score, tiedX, tiedY, all] = [0, 0, 0, 0]
      pairs.forEach(([a, b], at) => pairs.slice(0, at).forEach(([c, d]) => {
        all++
        score += Math.sign(a - c) * Math.sign(b - d)
        if (a === c) tiedX++
        if (b === d) tiedY++
      }))
      const wanted = all === tiedX || all === tiedY ? undefined : score / Math.sqrt((all - tiedX) * (all - tiedY))
      near(RankCorrelation.between(pairs.map(([a]) => a), pairs.map(([, b]) => b)).kendallTauB, wanted)
    }))
  })
  it("law: any rising change of scale leaves both as they are", () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(50), fc.nat(50)), { minLength: 3 }), (pairs) => {
      const [x, y] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)]
      expect(RankCorrelation.between(x.map((value) => value ** 3 + value), y)).toEqual(RankCorrelation.between(x, y))
    }))
  })
})
