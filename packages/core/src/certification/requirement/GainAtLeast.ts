/**
 * What was learned between a pre-test and a post-test (selisih nilai pra-uji dan pasca-uji).
 *
 * In percentage points, or as the normalised gain: the part gained of what there was to gain. At the ceiling (a full
 * pre-test) the normalised gain does not exist; the scheme says what then holds, and short of that it stays open.
 *
 * @module
 */
import type { AssessmentRecord, CaseFile } from "../../evidence/CaseFile.ts"
import * as Rational from "../../kernel/Rational.ts"
import * as Score from "../../kernel/Score.ts"
import type { Verdict } from "../../kernel/Verdict.ts"
import * as Costs from "../Costs.ts"
import { finding, noBoundaries, none, type Requirement } from "../Requirement.ts"
import * as Shape from "../Shape.ts"
import { assessmentDay, nextDay } from "./calendar.ts"
import * as Ways from "./ways.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** What can be configured: `minimum` is in percentage points, or in percent of what there was to gain. @category types */
export const fields = {
  kind: Shape.oneOf("gain-at-least"),
  pre: Shape.id("AssessmentId"),
  post: Shape.id("AssessmentId"),
  minimum: Shape.score,
  measure: Shape.oneOf("points", "normalised"),
  postAttempt: Shape.oneOf("first", "latest", "highest"),
  atCeiling: Shape.optional(Shape.oneOf("met", "unmet"))
}

/** Persyaratan selisih nilai. @category types */
export type GainAtLeast = Shape.Config<typeof fields>

// ── Rule ────────────────────────────────────────────────────────────────────

/** Gain at least: the first pre-test against the post-test attempt that the scheme names. @category rules */
export const requirement: Requirement<GainAtLeast> = {
  kind: "gain-at-least",
  fields,
  finding: (leaf, file, _setting, place) => {
    const pre = read(leaf.pre, "first", file)
    const post = read(leaf.post, leaf.postAttempt, file)
    const verdict = judge(leaf, pre.percent, post.percent)
    const facts = {
      pre: shown(pre.percent),
      post: shown(post.percent),
      minimum: Score.toNumber(leaf.minimum),
      measure: leaf.measure
    }
    const missing = verdict !== "undetermined" ? none
      : pre.percent === undefined ? [{ fact: "score", about: leaf.pre }, ...(post.percent === undefined ? [{ fact: "score", about: leaf.post }] : [])]
      : post.percent === undefined ? [{ fact: "score", about: leaf.post }]
      : [{ fact: "gain-at-ceiling", about: leaf.pre }]
    return finding(place, verdict, facts, [...pre.evidence, ...post.evidence], missing)
  },
  remedy: (leaf, file, setting, place) => {
    const pre = read(leaf.pre, "first", file)
    const post = read(leaf.post, leaf.postAttempt, file)
    if (judge(leaf, pre.percent, post.percent) === "met") return Ways.already
    if (pre.percent === undefined) return Ways.never("pre-test")
    const possible = post.possible ?? Score.make(100)
    const needed = least(leaf, pre.percent, possible)
    const day = assessmentDay(leaf.post, nextDay(file, setting), setting)
    if (needed === undefined || day === undefined || (leaf.postAttempt === "first" && post.attempts > 0)) return Ways.never("pre-test")
    return Ways.one({
      change: "take-assessment",
      path: place.path,
      facts: { assessment: leaf.post, amount: needed, possible },
      cost: Costs.of(setting.costs, "take-assessment"),
      earliest: day
    })
  },
  boundaries: noBoundaries
}

// ── Clauses ─────────────────────────────────────────────────────────────────

interface Reading {
  readonly percent: Rational.Rational | undefined
  readonly possible: Score.Score | undefined
  readonly attempts: number
  readonly evidence: ReadonlyArray<AssessmentRecord["evidence"]>
}

const hundred = Rational.ofInt(100)

/** For the highest, an unmarked attempt leaves the answer open: it could be higher. */
const read = (assessment: GainAtLeast["pre"], which: GainAtLeast["postAttempt"], file: CaseFile): Reading => {
  const attempts = file.assessments.filter((record) => record.assessment === assessment && record.excused !== true)
  const first = attempts[0]
  if (first === undefined) return { percent: undefined, possible: undefined, attempts: 0, evidence: none }
  let chosen = first
  let open = first.score === undefined
  for (const attempt of attempts.slice(1)) {
    if (attempt.score === undefined) open = true
    if (replaces(attempt, chosen, which)) chosen = attempt
  }
  return {
    percent: which === "highest" && open ? undefined : percent(chosen),
    possible: chosen.possible,
    attempts: attempts.length,
    evidence: which === "highest" ? attempts.map(({ evidence }) => evidence) : [chosen.evidence]
  }
}

const replaces = (next: AssessmentRecord, chosen: AssessmentRecord, which: GainAtLeast["postAttempt"]): boolean => {
  if (which === "first") return next.day < chosen.day
  if (which === "latest") return next.day >= chosen.day
  const [a, b] = [percent(next), percent(chosen)]
  return a !== undefined && (b === undefined || Rational.compare(a, b) > 0)
}

const percent = ({ possible, score }: AssessmentRecord): Rational.Rational | undefined =>
  score === undefined || possible === 0 ? undefined : Rational.make(BigInt(score) * 100n, BigInt(possible))

const judge = ({ atCeiling, measure, minimum }: GainAtLeast, pre: Rational.Rational | undefined, post: Rational.Rational | undefined): Verdict => {
  if (pre === undefined || post === undefined) return "undetermined"
  const gained = Rational.subtract(post, pre)
  if (measure === "points") return Rational.compare(gained, Rational.ofScore(minimum)) >= 0 ? "met" : "unmet"
  const gain = Rational.divide(Rational.multiply(gained, hundred), Rational.subtract(hundred, pre))
  if (gain === undefined) return atCeiling ?? "undetermined"
  return Rational.compare(gain, Rational.ofScore(minimum)) >= 0 ? "met" : "unmet"
}

/** The lowest post-test mark that gains enough, in the post-test's own units. */
const least = ({ measure, minimum }: GainAtLeast, pre: Rational.Rational, possible: Score.Score): Score.Score | undefined => {
  const room = Rational.subtract(hundred, pre)
  if (measure === "normalised" && room.n <= 0n) return undefined
  const gain = measure === "points" ? Rational.ofScore(minimum) : Rational.divide(Rational.multiply(Rational.ofScore(minimum), room), hundred)!
  const mark = Rational.divide(Rational.multiply(Rational.add(pre, gain), Rational.ofInt(possible)), hundred)!
  const units = Number(mark.n % mark.d === 0n ? mark.n / mark.d : mark.n / mark.d + (mark.n > 0n ? 1n : 0n))
  return units > possible ? undefined : Score.ofUnits(Math.max(0, units))
}

const shown = (value: Rational.Rational | undefined): number | string => value === undefined ? "" : Rational.toNumber(value)
