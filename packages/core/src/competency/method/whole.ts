/**
 * The score methods over whole ten-thousandths, rounded: what a million traders can afford.
 *
 * Every step is on safe whole numbers. Where a result could leave their range, or where the decaying
 * average cannot be told apart from a rounding edge, the answer is `undetermined` and the exact
 * fractions of `exact.ts` decide. So both ways give one answer; a law holds them to it.
 *
 * @module
 */
import type * as Mark from "../Mark.ts"
import type { Method } from "../Method.ts"
import * as Score from "../../kernel/Score.ts"

/** No answer, or "ask the exact way". @category types */
export type Whole = number | undefined | "undetermined"

/** Makes a method ready over attempts in time order, rounded half up to a multiple of `step`. @category rules */
export const whole = (method: Method): (attempts: ReadonlyArray<Mark.Attempt>, step: number) => Whole => {
  if (method.kind !== "decayingAverage") return (attempts, step) => ofMarks(method, plainMarks(attempts), step)
  if (typeof method.latestPercent !== "number") return () => "undetermined"
  const common = gcd(method.latestPercent, hundred)
  return decaying(method.latestPercent / common, hundred / common)
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const ofMarks = (method: Method, marks: ReadonlyArray<number> | undefined, step: number): Whole => {
  if (marks === undefined) return "undetermined"
  if (marks.length === 0) return undefined
  switch (method.kind) {
    case "highest":
      return divide(marks.reduce((a, b) => Math.max(a, b)), 1, step)
    case "lowest":
      return divide(marks.reduce((a, b) => Math.min(a, b)), 1, step)
    case "latest":
      return divide(marks[marks.length - 1]!, 1, step)
    case "mean":
      return mean(marks, step)
    case "nMastery": {
      if (typeof method.cut !== "number") return "undetermined"
      const cut = method.cut
      const shown = marks.filter((mark) => mark >= cut)
      return shown.length < method.count || shown.length === 0 ? undefined : mean(shown, step)
    }
    default:
      return "undetermined"
  }
}

/** Sums and doubled dividends stay whole below this. */
const safe = Number.MAX_SAFE_INTEGER / 4

const mean = (marks: ReadonlyArray<number>, step: number): Whole => {
  let sum = 0
  let size = 0
  for (const mark of marks) {
    sum += mark
    size += Math.abs(mark)
  }
  return size > safe ? "undetermined" : divide(sum, marks.length, step)
}

/** n/d to the nearest multiple of step, half away from zero; exact because floor(x/y) of safe whole numbers is. */
const divide = (n: number, d: number, step: number): Whole => {
  const by = d * step
  const size = Math.abs(n)
  if (size > safe || by > safe) return "undetermined"
  const units = Math.floor((2 * size + by) / (2 * by)) * step
  return n < 0 && units !== 0 ? -units : units
}

/** The known marks as ten-thousandths, or nothing when one is a fraction, weighed, or no mark at all. */
const plainMarks = (attempts: ReadonlyArray<Mark.Attempt>): ReadonlyArray<number> | undefined => {
  const marks: Array<number> = []
  for (let at = 0; at < attempts.length; at++) {
    const { mark, weight } = attempts[at]!
    if (weight !== undefined || typeof mark === "object") return undefined
    if (typeof mark !== "number") continue
    if (!Score.isScore(mark)) return undefined
    marks.push(mark)
  }
  return marks
}

/**
 * Carries the average as a whole number of `scale`-ths. Each step drops less than one of them and earlier losses
 * shrink, so the true value lies within the number of steps above. Only when both ends, widened by one so that no
 * value on an edge is told, round alike is there an answer.
 */
const decaying = (next: number, all: number) => (attempts: ReadonlyArray<Mark.Attempt>, step: number): Whole => {
  let most = 1
  for (let at = 0; at < attempts.length; at++) {
    const { mark, weight } = attempts[at]!
    if (weight !== undefined || typeof mark === "object") return "undetermined"
    if (typeof mark !== "number") continue
    if (!Score.isScore(mark)) return "undetermined"
    const size = mark < 0 ? -mark : mark
    if (size > most) most = size
  }
  const old = all - next
  const scale = Math.floor(safe / (most * all * step))
  if (scale < 1) return "undetermined"
  let average: number | undefined
  for (let at = 0; at < attempts.length; at++) {
    const { mark } = attempts[at]!
    if (typeof mark !== "number") continue
    average = average === undefined ? mark * scale : Math.floor((old * average + next * scale * mark) / all)
  }
  if (average === undefined) return undefined
  const by = step * scale
  const low = half(average - 1, by)
  return low === half(average + attempts.length, by) ? low * step + 0 : "undetermined"
}

/** The nearest multiple, as a count. */
const half = (n: number, by: number): number => Math.floor((2 * n + by) / (2 * by))

const hundred = 100 * Score.unit

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))
