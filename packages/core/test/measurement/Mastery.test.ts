import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Mastery from "../../src/measurement/Mastery.ts"
import { clean, get, hostile, near, refusal } from "./near.ts"

const plain = { prior: 0.5, learn: 0, slip: 0.1, guess: 0.2, forget: 0 }

describe("knowledge tracing", () => {
  it.each([
    { given: "a right answer, by Bayes alone", parameters: plain, answers: [1], mastery: [0.818181818182], predicted: [0.55] },
    { given: "a wrong answer", parameters: plain, answers: [0], mastery: [0.05 / 0.45], predicted: [0.55] },
    { given: "a wrong answer that still rises through learning", parameters: { prior: 0.1, learn: 0.1, slip: 0.1, guess: 0.1, forget: 0 }, answers: [0], mastery: [0.110975609756], predicted: [0.18] },
    { given: "forgetting", parameters: { prior: 0.1, learn: 0.25, slip: 0.25, guess: 0.05, forget: 0.1 }, answers: [1, 0, 1], mastery: [0.65625, 0.467356687898, 0.854100696643], predicted: [0.12, 0.509375, 0.377149681529] },
    { given: "an unknown answer is practice without evidence", parameters: { ...plain, learn: 0.2 }, answers: [undefined], mastery: [0.6], predicted: [0.55] },
    { given: "an answer that is neither right nor wrong", parameters: { ...plain, learn: 0.2 }, answers: [2], mastery: [0.6], predicted: [0.55] },
    { given: "no answer", parameters: plain, answers: [], mastery: [], predicted: [] },
    { given: "mastery and its forgetting", parameters: { ...plain, prior: 1, forget: 0.3 }, answers: [1], mastery: [0.7], predicted: [0.9] }
  ])("$given: $mastery", ({ answers, mastery, parameters, predicted }) => near(get(Mastery.trace(parameters, answers)), { mastery, predicted }))
  it.each([
    { given: "slip and guess above 1", change: { slip: 0.6, guess: 0.6 }, tag: "SlipPlusGuess" },
    { given: "slip and guess exactly 1", change: { slip: 0.5, guess: 0.5 }, tag: "SlipPlusGuess" },
    { given: "0.9 and 0.1", change: { slip: 0.9, guess: 0.1 }, tag: "SlipPlusGuess" },
    { given: "just below 1", change: { slip: 0.5, guess: 0.499 }, tag: undefined },
    { given: "slip and guess above 1 beside an unknown prior", change: { prior: undefined, slip: 0.6, guess: 0.6 }, tag: "SlipPlusGuess" },
    { given: "a right answer that cannot be", change: { prior: 0, guess: 0 }, tag: "ImpossibleObservation" },
    { given: "a chance above 1", change: { learn: 1.1 }, tag: "ParameterOutOfRange" },
    { given: "a chance below 0", change: { prior: -0.1 }, tag: "ParameterOutOfRange" },
    { given: "chances at their ends", change: { learn: 1, forget: 1, prior: 1 }, tag: undefined }
  ])("$given: $tag", ({ change, tag }) => expect(refusal(Mastery.trace({ ...plain, ...change }, [1]))).toBe(tag))
  it("a wrong answer that cannot be, and where; what is out of range, and how far", () => {
    expect(Mastery.trace({ prior: 1, learn: 0, slip: 0, guess: 0, forget: 0 }, [1, 0])).toMatchObject({ failure: { at: 1 } })
    expect(Mastery.trace({ ...plain, forget: 7 }, [])).toMatchObject({ failure: { parameter: "forget", value: 7 } })
    expect(Mastery.trace({ ...plain, slip: 0.7, guess: 0.5 }, [])).toMatchObject({ failure: { slip: 0.7, guess: 0.5 } })
  })
  it.each(["prior", "learn", "slip", "guess", "forget"])("%s unknown: no trace", (key) => {
    for (const value of hostile) expect(get(Mastery.trace({ ...plain, [key]: value }, [1]))).toEqual({ mastery: undefined, predicted: undefined })
  })
  it("law: chances stay chances; a right answer never says less than a wrong one", () => {
    const chance = fc.double({ min: 0.01, max: 0.45, noNaN: true })
    fc.assert(fc.property(chance, chance, chance, chance, chance, fc.array(fc.constantFrom(0, 1)), (prior, learn, slip, guess, forget, answers) => {
      const parameters = { prior, learn, slip, guess, forget }
      const { mastery, predicted } = get(Mastery.trace(parameters, answers))
      expect([...mastery!, ...predicted!].every((p) => p >= 0 && p <= 1)).toBe(true)
      const [right, wrong] = [1, 0].map((answer) => get(Mastery.trace(parameters, [...answers, answer])).mastery!.at(-1)!)
      expect(right! >= wrong! - 1e-12).toBe(true)
    }))
  })
})

describe("forgetting", () => {
  it.each([
    { stabilityDays: 1, elapsedDays: 1, decay: 0.1542, then: 0.9 },
    { stabilityDays: 30, elapsedDays: 90, decay: 0.1542, then: 0.809388103573 },
    { stabilityDays: 30, elapsedDays: 0, decay: 0.1542, then: 1 },
    { stabilityDays: 30, elapsedDays: 0, decay: 1e-9, then: 1 },
    { stabilityDays: 1, elapsedDays: 1, decay: 1, then: 0.9 },
    { stabilityDays: 1, elapsedDays: 9, decay: 1, then: 0.5 },
    { stabilityDays: 0, elapsedDays: 1, decay: 1, then: undefined },
    { stabilityDays: 1, elapsedDays: -1, decay: 1, then: undefined },
    { stabilityDays: 1, elapsedDays: 1, decay: 0, then: undefined },
    { stabilityDays: 1, elapsedDays: 1, decay: -1, then: undefined },
    { stabilityDays: -1, elapsedDays: 1, decay: 1, then: undefined },
    { stabilityDays: undefined, elapsedDays: 1, decay: 1, then: undefined },
    { stabilityDays: 1, elapsedDays: undefined, decay: 1, then: undefined },
    { stabilityDays: 1, elapsedDays: 1, decay: undefined, then: undefined }
  ])("$elapsedDays days at stability $stabilityDays: $then", ({ then, ...given }) => near(Mastery.retention(given), then, 1e-11))
  it.each([
    { stabilityDays: 1, target: 0.5, decay: 0.1542, then: 90 },
    { stabilityDays: 1, target: 0.9, decay: 0.1542, then: 1 },
    { stabilityDays: 1, target: 1, decay: 0.1542, then: 1 },
    { stabilityDays: 30, target: 0.9, decay: 0.1542, then: 30 },
    { stabilityDays: 1.5, target: 0.9, decay: 1, then: 2 },
    { stabilityDays: 2.4, target: 0.9, decay: 1, then: 2 },
    { stabilityDays: 9, target: 0.5, decay: 1, then: 81 },
    { stabilityDays: 1, target: 0, decay: 1, then: undefined },
    { stabilityDays: 1, target: 1.01, decay: 1, then: undefined },
    { stabilityDays: 0, target: 0.9, decay: 1, then: undefined },
    { stabilityDays: 1, target: 0.9, decay: 0, then: undefined },
    { stabilityDays: 1, target: 0.9, decay: -1, then: undefined },
    { stabilityDays: -9, target: 0.5, decay: 1, then: undefined },
    { stabilityDays: 9, target: -0.5, decay: 1, then: undefined },
    { stabilityDays: 1, target: 1e-300, decay: 0.001, then: undefined },
    { stabilityDays: undefined, target: 0.9, decay: 1, then: undefined },
    { stabilityDays: 1, target: undefined, decay: 1, then: undefined },
    { stabilityDays: 1, target: 0.9, decay: undefined, then: undefined }
  ])("down to $target at stability $stabilityDays: $then days", ({ then, ...given }) => expect(Mastery.reviewInterval(given)).toBe(then))
  it("law: falls with time, and the interval is where it reaches the target", () => {
    fc.assert(fc.property(fc.double({ min: 30, max: 400, noNaN: true }), fc.double({ min: 0.3, max: 0.89, noNaN: true }), fc.double({ min: 0.1, max: 1, noNaN: true }), (stabilityDays, target, decay) => {
      const days = Mastery.reviewInterval({ stabilityDays, target, decay })!
      const left = (elapsedDays: number) => Mastery.retention({ stabilityDays, elapsedDays, decay })!
      expect(left(days - 0.51) >= target && left(days + 0.51) <= target).toBe(true)
      expect(left(days) < left(days - 1)).toBe(true)
    }))
  })
  it("law: nothing leaks", () => {
    fc.assert(fc.property(fc.double(), fc.double(), fc.double(), (a, b, c) =>
      clean([Mastery.retention({ stabilityDays: a, elapsedDays: b, decay: c }), Mastery.reviewInterval({ stabilityDays: a, target: b, decay: c })])))
  })
})
