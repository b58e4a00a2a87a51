import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as BestAttempts from "../../src/certification/BestAttempts.ts"
import type * as Mark from "../../src/competency/Mark.ts"
import * as Rational from "../../src/kernel/Rational.ts"
import * as Score from "../../src/kernel/Score.ts"

const mark = Score.make
const work = (id: string, cut: Mark.Known | undefined, ...attempts: ReadonlyArray<Mark.Mark>): BestAttempts.Assessed => ({ id, cut, attempts })
const twoThirds = Rational.make(2n, 3n)

describe("every assessment against its own cut", () => {
  it.each<{ readonly given: string; readonly all: ReadonlyArray<BestAttempts.Assessed>; readonly then: BestAttempts.Outcome }>([
    { given: "no assessment at all", all: [], then: { verdict: "met", unmet: [], unknown: [] } },
    { given: "at the cut", all: [work("a1", mark(50), mark(50))], then: { verdict: "met", unmet: [], unknown: [] } },
    { given: "just below the cut", all: [work("a1", mark(50), mark(49.9999))], then: { verdict: "unmet", unmet: ["a1"], unknown: [] } },
    { given: "above the cut", all: [work("a1", mark(50), mark(50.0001))], then: { verdict: "met", unmet: [], unknown: [] } },
    { given: "zero is a mark", all: [work("a1", mark(50), mark(0))], then: { verdict: "unmet", unmet: ["a1"], unknown: [] } },
    { given: "a cut of zero", all: [work("a1", mark(0), mark(0))], then: { verdict: "met", unmet: [], unknown: [] } },
    { given: "a cut that no decimal holds, reached", all: [work("a1", twoThirds, mark(0.6667))], then: { verdict: "met", unmet: [], unknown: [] } },
    { given: "a cut that no decimal holds, missed", all: [work("a1", twoThirds, mark(0.6666))], then: { verdict: "unmet", unmet: ["a1"], unknown: [] } },

    { given: "the best of two, the first", all: [work("a1", mark(50), mark(60), mark(20))], then: { verdict: "met", unmet: [], unknown: [] } },
    { given: "the best of two, the last", all: [work("a1", mark(50), mark(20), mark(60))], then: { verdict: "met", unmet: [], unknown: [] } },
    { given: "two that both miss it", all: [work("a1", mark(50), mark(20), mark(30))], then: { verdict: "unmet", unmet: ["a1"], unknown: [] } },

    { given: "never tried", all: [work("a1", mark(50))], then: { verdict: "undetermined", unmet: [], unknown: ["a1"] } },
    { given: "not marked yet", all: [work("a1", mark(50), "ungraded")], then: { verdict: "undetermined", unmet: [], unknown: ["a1"] } },
    { given: "excused", all: [work("a1", mark(50), "excused")], then: { verdict: "undetermined", unmet: [], unknown: ["a1"] } },
    { given: "not known", all: [work("a1", mark(50), undefined)], then: { verdict: "undetermined", unmet: [], unknown: ["a1"] } },
    { given: "not known beside one that reaches it", all: [work("a1", mark(50), undefined, mark(50))], then: { verdict: "met", unmet: [], unknown: [] } },
    { given: "the best known one misses it", all: [work("a1", mark(50), "ungraded", mark(49))], then: { verdict: "unmet", unmet: ["a1"], unknown: [] } },
    { given: "a cut that is not known", all: [work("a1", undefined, mark(100))], then: { verdict: "undetermined", unmet: [], unknown: ["a1"] } },
    { given: "neither cut nor mark", all: [work("a1", undefined)], then: { verdict: "undetermined", unmet: [], unknown: ["a1"] } },

    { given: "the best of one does not help another", all: [work("a1", mark(50), mark(100)), work("a2", mark(50), mark(49))], then: { verdict: "unmet", unmet: ["a2"], unknown: [] } },
    { given: "each has its own cut", all: [work("a1", mark(80), mark(70)), work("a2", mark(60), mark(70))], then: { verdict: "unmet", unmet: ["a1"], unknown: [] } },
    { given: "one not known", all: [work("a1", mark(50), mark(50)), work("a2", mark(50))], then: { verdict: "undetermined", unmet: [], unknown: ["a2"] } },
    {
      given: "some of each, named in the order given",
      all: [work("c", mark(50), mark(1)), work("b", mark(50)), work("e", mark(50), mark(99)), work("a", mark(50), mark(2)), work("d", undefined)],
      then: { verdict: "unmet", unmet: ["c", "a"], unknown: ["b", "d"] }
    }
  ])("$given: $then.verdict", ({ all, then }) => expect(BestAttempts.recommend(all)).toEqual(then))

  it("law: one more attempt never loses what was reached", () => {
    const known = fc.integer({ min: 0, max: 100 }).map(mark)
    fc.assert(fc.property(known, fc.array(known), fc.constantFrom<Mark.Mark>(mark(0), "ungraded", "excused", undefined), (cut, attempts, next) => {
      const verdict = (of: ReadonlyArray<Mark.Mark>) => BestAttempts.recommend([work("a1", cut, ...of)]).verdict
      if (verdict(attempts) === "met") expect(verdict([...attempts, next])).toBe("met")
    }))
  })
})
