/**
 * A score of at least so much in one assessment (nilai paling sedikit).
 *
 * A mark not yet given is unknown, not zero, and no attempt at all is unknown too. Nothing is rounded before it is
 * compared. Which attempts count, how many there may be and how long to wait before the next are the scheme's.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Method from "../../competency/Method.ts"
import type { AssessmentRecord, CaseFile } from "../../evidence/CaseFile.ts"
import * as Day from "../../kernel/Day.ts"
import * as Ratio from "../../kernel/Ratio.ts"
import * as Rational from "../../kernel/Rational.ts"
import * as Score from "../../kernel/Score.ts"
import * as Span from "../../kernel/Span.ts"
import type { Verdict } from "../../kernel/Verdict.ts"
import * as Costs from "../Costs.ts"
import { finding, noBoundaries, none, type Requirement, type Setting } from "../Requirement.ts"
import * as Shape from "../Shape.ts"
import { assessmentDay, nextDay, today } from "./calendar.ts"
import { readable } from "./marks.ts"
import * as Ways from "./ways.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** What can be configured: `attempts` counts only the first so many; `retakeAfter` is the wait before another. @category types */
export const fields = {
  kind: Shape.oneOf("score-at-least"),
  assessment: Shape.id("AssessmentId"),
  minimum: Shape.score,
  scale: Shape.oneOf("percent", "points"),
  method: Shape.oneOf("highest", "latest", "first", "lowest", "mean", "median"),
  attempts: Shape.optional(Shape.count(1)),
  retakeAfter: Shape.optional(Shape.span),
  /** `leftOut` takes an attempt without a mark for one that does not exist; it is open otherwise. */
  unmarked: Shape.optional(Shape.oneOf("open", "leftOut"))
}

/** Persyaratan nilai. @category types */
export type ScoreAtLeast = Shape.Config<typeof fields>

// ── Rule ────────────────────────────────────────────────────────────────────

/** Score at least: met from the minimum on by the scheme's method; excused attempts do not exist. @category rules */
export const requirement: Requirement<ScoreAtLeast> = {
  kind: "score-at-least",
  fields,
  finding: (leaf, file, _setting, place) => {
    const attempts = counted(leaf, file)
    const verdict = judge(leaf, attempts)
    const facts = {
      assessment: leaf.assessment,
      minimum: Score.toNumber(leaf.minimum),
      scale: leaf.scale,
      attempts: attempts.length,
      score: shown(leaf, attempts) ?? ""
    }
    const evidence: Array<string> = []
    for (const attempt of attempts) evidence.push(attempt.evidence)
    return finding(place, verdict, facts, evidence, verdict === "undetermined" ? [{ fact: "score", about: leaf.assessment }] : none)
  },
  remedy: (leaf, file, setting, place) => {
    const attempts = counted(leaf, file)
    if (judge(leaf, attempts) === "met") return Ways.already
    const ways = [mark(leaf, attempts, setting, file, place.path), retake(leaf, attempts, setting, file, place.path)].filter((way) => way !== undefined)
    // A mean or a median may still be reached by several attempts more, which nobody has counted out.
    const several = leaf.method === "mean" || leaf.method === "median"
    return ways.length === 0 ? { ...Ways.never("attempts"), complete: !several } : { ways, complete: true }
  },
  boundaries: noBoundaries
}

// ── Clauses ─────────────────────────────────────────────────────────────────

type Attempts = ReadonlyArray<AssessmentRecord>

/** The attempts that count, in the order the work was done; equal days keep the order of the file. */
const counted = (leaf: ScoreAtLeast, file: CaseFile): Attempts => {
  const found: Array<AssessmentRecord> = []
  for (const given of file.assessments) {
    const record = readable(given)
    if (record.assessment !== leaf.assessment || record.excused === true || (leaf.unmarked === "leftOut" && record.score === undefined)) continue
    let at = found.push(record) - 1
    for (; at > 0 && found[at - 1]!.day > record.day; at--) found[at] = found[at - 1]!
    found[at] = record
  }
  if (leaf.attempts !== undefined) found.splice(leaf.attempts)
  return found
}

const judge = (leaf: ScoreAtLeast, attempts: Attempts): Verdict => {
  switch (leaf.method) {
    case "highest":
      return some(attempts, leaf, "met", "unmet")
    case "lowest":
      return some(attempts, leaf, "unmet", "met")
    case "latest":
      return one(attempts.at(-1), leaf)
    case "first":
      return one(attempts[0], leaf)
    default:
      return combined(attempts, leaf, leaf.method)
  }
}

/** One attempt with the verdict looked for decides; short of that, one unknown leaves it open. */
const some = (attempts: Attempts, leaf: ScoreAtLeast, decides: Verdict, otherwise: Verdict): Verdict => {
  let answer: Verdict = attempts.length === 0 ? "undetermined" : otherwise
  for (const attempt of attempts) {
    const verdict = one(attempt, leaf)
    if (verdict === decides) return decides
    if (verdict === "undetermined") answer = "undetermined"
  }
  return answer
}

const one = (attempt: AssessmentRecord | undefined, { minimum, scale }: ScoreAtLeast): Verdict => {
  if (attempt?.score === undefined) return "undetermined"
  return scale === "points"
    ? attempt.score >= minimum ? "met" : "unmet"
    : Ratio.reaches({ part: attempt.score, whole: attempt.possible }, minimum, "atLeast")
}

const value = ({ possible, score }: AssessmentRecord, { scale }: ScoreAtLeast): Rational.Rational | undefined => {
  if (score === undefined || (scale === "percent" && possible === 0)) return undefined
  return scale === "points" ? Rational.ofScore(score) : Rational.make(BigInt(score) * 100n, BigInt(possible))
}

type Combining = Extract<ScoreAtLeast["method"], "mean" | "median">

const combine = (attempts: Attempts, leaf: ScoreAtLeast, kind: Combining): Rational.Rational | undefined => {
  const marks = attempts.map((attempt) => ({ mark: value(attempt, leaf), at: attempt.day }))
  if (marks.some(({ mark }) => mark === undefined)) return undefined
  return Result.getOrElse(Result.map(Method.score({ kind }, marks), ({ score }) => score), () => undefined)
}

const combined = (attempts: Attempts, leaf: ScoreAtLeast, kind: Combining): Verdict => {
  const score = combine(attempts, leaf, kind)
  return score === undefined ? "undetermined" : Rational.compare(score, Rational.ofScore(leaf.minimum)) >= 0 ? "met" : "unmet"
}

/** The score as it decides, for display. */
const shown = (leaf: ScoreAtLeast, attempts: Attempts): number | undefined => {
  const { method } = leaf
  if (method === "mean" || method === "median") {
    const score = combine(attempts, leaf, method)
    return score === undefined ? undefined : Rational.toNumber(score)
  }
  if (method === "latest" || method === "first") return display(method === "latest" ? attempts.at(-1) : attempts[0], leaf)
  let best: number | undefined
  for (const attempt of attempts) {
    const score = display(attempt, leaf)
    if (score !== undefined && (best === undefined || (method === "highest" ? score > best : score < best))) best = score
  }
  return best
}

const display = (attempt: AssessmentRecord | undefined, { scale }: ScoreAtLeast): number | undefined =>
  attempt?.score === undefined ? undefined
    : scale === "points" ? attempt.score / Score.unit
    : attempt.possible === 0 ? undefined : attempt.score * 100 / attempt.possible

/** Marking the work that is there, all of it alike and as low as will do; no work is worth more points than it can bring. */
const mark = (leaf: ScoreAtLeast, attempts: Attempts, setting: Setting, file: CaseFile, path: string) => {
  const open = attempts.filter(({ score }) => score === undefined)
  if (open.length === 0) return undefined
  const most = leaf.scale === "points" ? Math.max(...open.map(({ possible }) => possible)) : Score.make(100)
  const amount = least(leaf.minimum, most, (amount) =>
    judge(leaf, attempts.map((attempt) => attempt.score !== undefined ? attempt : {
      ...attempt,
      score: leaf.scale === "points" ? Score.ofUnits(Math.min(amount, attempt.possible)) : Score.ofUnits(Ratio.least(attempt.possible, Score.ofUnits(amount), "atLeast"))
    })) === "met")
  return amount === undefined ? undefined : [{
    change: "mark-assessment",
    path,
    facts: { assessment: leaf.assessment, amount, scale: leaf.scale },
    cost: Costs.of(setting.costs, "mark-assessment"),
    earliest: today(file, setting)
  }]
}

/** Another attempt, with the lowest score that will do; who has made none yet may be asked for more than 100 points. */
const retake = (leaf: ScoreAtLeast, attempts: Attempts, setting: Setting, file: CaseFile, path: string) => {
  if (leaf.attempts !== undefined && attempts.length >= leaf.attempts) return undefined
  const last = attempts.at(-1)
  const from = last === undefined || leaf.retakeAfter === undefined
    ? nextDay(file, setting)
    : Day.max(nextDay(file, setting), Span.end(last.day, leaf.retakeAfter, setting.calendar))
  const day = assessmentDay(leaf.assessment, from, setting)
  if (day === undefined) return undefined
  const possible = last?.possible ?? Score.ofUnits(Math.max(Score.make(100), leaf.scale === "points" ? leaf.minimum : 0))
  const needed = leaf.scale === "points" ? leaf.minimum : Ratio.least(possible, leaf.minimum, "atLeast")
  const amount = least(needed, possible, (score) =>
    judge(leaf, [...attempts, { assessment: leaf.assessment, day, score: Score.ofUnits(score), possible, evidence: "" as AssessmentRecord["evidence"] }]) === "met")
  return amount === undefined ? undefined : [{
    change: "take-assessment",
    path,
    facts: { assessment: leaf.assessment, amount, possible },
    cost: Costs.of(setting.costs, "take-assessment"),
    earliest: day
  }]
}

/** The lowest amount that will do, or the one named where that does; a higher amount never does less. */
const least = (named: number, most: number, enough: (amount: number) => boolean): number | undefined => {
  if (named <= most && enough(named)) return named
  if (!enough(most)) return undefined
  let [low, high] = [0, most]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (enough(middle)) high = middle
    else low = middle + 1
  }
  return low
}
