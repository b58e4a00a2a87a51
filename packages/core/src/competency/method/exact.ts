/**
 * The score methods over exact fractions: the definitions themselves.
 *
 * @module
 */
import * as Mark from "../Mark.ts"
import type { Method } from "../Method.ts"
import * as Rational from "../../kernel/Rational.ts"

/** Calculates a method over known marks in time order; `undefined` where the method has no answer. @category rules */
export const exact = (
  method: Method,
  marks: ReadonlyArray<Rational.Rational>,
  weights: ReadonlyArray<Rational.Rational | undefined>
): Rational.Rational | undefined => {
  if (marks.length === 0) return undefined
  switch (method.kind) {
    case "highest":
      return marks.reduce(higher)
    case "lowest":
      return marks.reduce((a, b) => (Rational.compare(b, a) < 0 ? b : a))
    case "latest":
      return marks[marks.length - 1]
    case "mean":
      return mean(marks)
    case "median":
      return median(marks)
    case "mode":
      return mode(marks)
    case "weightedMean":
      return weightedMean(marks, weights)
    case "weightedLatest":
      return marks.length === 1 ? marks[0] : mix(share(method.latestPercent), marks[marks.length - 1]!, mean(marks.slice(0, -1))!)
    case "decayingAverage":
      return decaying(marks, share(method.latestPercent))
    case "nMastery": {
      const cut = Mark.exact(method.cut)
      const shown = marks.filter((mark) => Rational.compare(mark, cut) >= 0)
      return shown.length < method.count ? undefined : mean(shown)
    }
    case "bestOf":
      return marks.length < method.count && method.fewer === "undefined"
        ? undefined
        : mean(marks.toSorted((a, b) => Rational.compare(b, a)).slice(0, method.count))
  }
}

/** Returns the arithmetic mean, or nothing for an empty list. @category rules */
export const mean = (marks: ReadonlyArray<Rational.Rational>): Rational.Rational | undefined =>
  Rational.divide(Rational.sum(marks), Rational.ofInt(marks.length))

/** Returns the middle mark, or the mean of the middle two; nothing for an empty list. @category rules */
export const median = (marks: ReadonlyArray<Rational.Rational>): Rational.Rational | undefined => {
  const sorted = marks.toSorted(Rational.compare)
  const middle = sorted.length / 2
  return mean(sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1))
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const higher = (a: Rational.Rational, b: Rational.Rational) => (Rational.compare(b, a) > 0 ? b : a)

const mode = (marks: ReadonlyArray<Rational.Rational>): Rational.Rational => {
  const times = new Map<string, number>()
  const name = (mark: Rational.Rational) => {
    const { d, n } = Rational.make(mark.n, mark.d)
    return `${n}/${d}`
  }
  for (const mark of marks) times.set(name(mark), (times.get(name(mark)) ?? 0) + 1)
  const most = [...times.values()].reduce((a, b) => Math.max(a, b))
  return marks.filter((mark) => times.get(name(mark)) === most).reduce(higher)
}

/** Whole numbers over one denominator that grows by a factor a step; brought to lowest terms once, at the end. */
const decaying = (marks: ReadonlyArray<Rational.Rational>, weight: Rational.Rational): Rational.Rational => {
  const common = marks.reduce((all, { d }) => all * Rational.make(d, all).n, 1n)
  const whole = (mark: Rational.Rational) => mark.n * (common / mark.d)
  let sum = whole(marks[0]!)
  let grown = 1n
  for (const mark of marks.slice(1)) {
    sum = sum * (weight.d - weight.n) + weight.n * grown * whole(mark)
    grown *= weight.d
  }
  return Rational.make(sum, common * grown)
}

const weightedMean = (marks: ReadonlyArray<Rational.Rational>, weights: ReadonlyArray<Rational.Rational | undefined>) => {
  let sum = Rational.zero
  let total = Rational.zero
  for (const [at, mark] of marks.entries()) {
    const weight = weights[at]
    if (weight === undefined) return undefined
    sum = Rational.add(sum, Rational.multiply(mark, weight))
    total = Rational.add(total, weight)
  }
  return Rational.divide(sum, total)
}

/** A percentage as a share of one. @category rules */
export const share = (percent: Mark.Known): Rational.Rational => Rational.divide(Mark.exact(percent), Rational.ofInt(100))!

/** weight x next + (1 - weight) x before. */
const mix = (weight: Rational.Rational, next: Rational.Rational, before: Rational.Rational): Rational.Rational =>
  Rational.add(Rational.multiply(weight, next), Rational.multiply(Rational.subtract(Rational.one, weight), before))
