/**
 * What was learned between a pre-test and a post-test (selisih nilai pra-uji dan pasca-uji).
 *
 * In percentage points, or as the normalised gain: the part gained of what there was to gain. At the ceiling (a full
 * pre-test) the normalised gain does not exist; the scheme says what then holds, and short of that it stays open.
 *
 * @module
 */
import type { AssessmentRecord, CaseFile } from "../../evidence/CaseFile.ts"
import * as Ratio from "../../kernel/Ratio.ts"
import * as Rational from "../../kernel/Rational.ts"
import * as Score from "../../kernel/Score.ts"
import type { Verdict } from "../../kernel/Verdict.ts"
import * as Costs from "../Costs.ts"
import { finding, noBoundaries, none, type Requirement, type Setting } from "../Requirement.ts"
import * as Shape from "../Shape.ts"
import { assessmentDay, nextDay, today } from "./calendar.ts"
import { readable } from "./marks.ts"
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
    const evidence: Array<string> = []
    const pre = read(leaf.pre, "first", file, evidence).record
    const post = read(leaf.post, leaf.postAttempt, file, evidence).record
    const verdict = judge(leaf, pre, post)
    const facts = { pre: shown(pre), post: shown(post), minimum: Score.toNumber(leaf.minimum), measure: leaf.measure }
    return finding(place, verdict, facts, evidence, verdict === "undetermined" ? missing(leaf, pre, post) : none)
  },
  remedy: (leaf, file, setting, place) => {
    const first = read(leaf.pre, "first", file, [])
    const post = read(leaf.post, leaf.postAttempt, file, [])
    if (judge(leaf, first.record, post.record) === "met") return Ways.already
    const begun = first.record === undefined ? begin(leaf, first, file, setting, place.path) : { record: first.record, changes: [] }
    if (begun === undefined) return { ...Ways.never("pre-test"), complete: false }
    const wanted = target(leaf, percent(begun.record))
    if (wanted === undefined) return Ways.never("pre-test")
    const settled = judge(leaf, begun.record, post.record) === "met" ? [[]] : []
    const ways = [...settled, marking(leaf, begun.record, wanted, file, setting, place.path), retaking(leaf, post, wanted, file, setting, place.path)]
      .filter((way) => way !== undefined)
      .map((way) => [...begun.changes, ...way])
    return ways.length === 0 ? Ways.never("pre-test") : { ways, complete: true }
  },
  boundaries: noBoundaries
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const missing = ({ post: postTest, pre: preTest }: GainAtLeast, pre: AssessmentRecord | undefined, post: AssessmentRecord | undefined) => [
  ...(pre === undefined ? [{ fact: "score", about: preTest }] : []),
  ...(post === undefined ? [{ fact: "score", about: postTest }] : []),
  ...(pre !== undefined && post !== undefined ? [{ fact: "gain-at-ceiling", about: preTest }] : [])
]

interface Reading {
  /** The attempt that counts, if its score is known and may be taken as it stands. */
  readonly record: AssessmentRecord | undefined
  readonly possible: Score.Score | undefined
  readonly attempts: number
}

const hundred = Rational.ofInt(100)

/** For the highest, an unmarked attempt leaves the answer open: it could be higher. */
const read = (assessment: GainAtLeast["pre"], which: GainAtLeast["postAttempt"], file: CaseFile, evidence: Array<string>): Reading => {
  let chosen: AssessmentRecord | undefined
  let attempts = 0
  let open = false
  for (const given of file.assessments) {
    const record = readable(given)
    if (record.assessment !== assessment || record.excused === true) continue
    attempts++
    evidence.push(record.evidence)
    if (record.score === undefined) open = true
    if (chosen === undefined || replaces(record, chosen, which)) chosen = record
  }
  const known = chosen !== undefined && chosen.score !== undefined && chosen.possible > 0 && !(which === "highest" && open)
  return { record: known ? chosen : undefined, possible: chosen?.possible, attempts }
}

const replaces = (next: AssessmentRecord, chosen: AssessmentRecord, which: GainAtLeast["postAttempt"]): boolean => {
  if (which === "first") return next.day < chosen.day
  if (which === "latest") return next.day >= chosen.day
  if (next.score === undefined || next.possible === 0) return false
  return chosen.score === undefined || chosen.possible === 0 || Rational.compare(percent(next), percent(chosen)) > 0
}

/** The score in percent; only asked of an attempt whose score is known and possible above zero. */
const percent = ({ possible, score }: AssessmentRecord): Rational.Rational => Rational.make(BigInt(score!) * 100n, BigInt(possible))

/** A pre-test at the ceiling, or above it by a bonus, leaves nothing to gain. */
const judge = (leaf: GainAtLeast, pre: AssessmentRecord | undefined, post: AssessmentRecord | undefined): Verdict => {
  if (pre === undefined || post === undefined) return "undetermined"
  const room = pre.possible - pre.score!
  if (leaf.measure === "normalised" && room <= 0) return leaf.atCeiling ?? "undetermined"
  if (pre.possible === post.possible) {
    return Ratio.reaches({ part: post.score! - pre.score!, whole: leaf.measure === "points" ? pre.possible : room }, leaf.minimum, "atLeast")
  }
  const gained = Rational.subtract(percent(post), percent(pre))
  const gain = leaf.measure === "points" ? gained : Rational.divide(Rational.multiply(gained, hundred), Rational.subtract(hundred, percent(pre)))!
  return Rational.compare(gain, Rational.ofScore(leaf.minimum)) >= 0 ? "met" : "unmet"
}

/** The lowest post-test in percent that gains enough; undefined at the ceiling. */
const target = ({ measure, minimum }: GainAtLeast, pre: Rational.Rational): Rational.Rational | undefined => {
  const room = Rational.subtract(hundred, pre)
  if (measure === "normalised" && room.n <= 0n) return undefined
  const gain = measure === "points" ? Rational.ofScore(minimum) : Rational.divide(Rational.multiply(Rational.ofScore(minimum), room), hundred)!
  return Rational.add(pre, gain)
}

/** A percentage of `possible`, rounded up to a whole unit and never below nought. */
const unitsOf = (wanted: Rational.Rational, possible: Score.Score): Score.Score => {
  const { d, n } = Rational.divide(Rational.multiply(wanted, Rational.ofInt(possible)), hundred)!
  return Score.ofUnits(Math.max(0, Number(n % d === 0n || n < 0n ? n / d : n / d + 1n)))
}

/** A pre-test that is not marked, or not taken while the post-test still can be: as low as it can come out. */
const begin = (leaf: GainAtLeast, { attempts, possible }: Reading, file: CaseFile, setting: Setting, path: string) => {
  const nought = Score.make(0)
  if (possible === 0) return undefined
  const whole = possible ?? Score.make(100)
  const record = { score: nought, possible: whole } as AssessmentRecord
  if (attempts > 0) {
    const facts = { assessment: leaf.pre, amount: nought, scale: "percent" }
    return { record, changes: [{ change: "mark-assessment", path, facts, cost: Costs.of(setting.costs, "mark-assessment"), earliest: today(file, setting) }] }
  }
  const day = assessmentDay(leaf.pre, nextDay(file, setting), setting)
  if (day === undefined) return undefined
  const facts = { assessment: leaf.pre, amount: nought, possible: whole }
  return { record, changes: [{ change: "take-assessment", path, facts, cost: Costs.of(setting.costs, "take-assessment"), earliest: day }] }
}

/** Marking the work that is there, where a mark within its scale gains enough. */
const marking = (leaf: GainAtLeast, pre: AssessmentRecord, wanted: Rational.Rational, file: CaseFile, setting: Setting, path: string) => {
  const amount = unitsOf(wanted, Score.make(100))
  const isOpen = (record: AssessmentRecord) => record.assessment === leaf.post && record.excused !== true && record.score === undefined
  if (amount > Score.make(100) || !file.assessments.some(isOpen)) return undefined
  const assessments = file.assessments.map((record) => (isOpen(record) ? { ...record, score: Score.ofUnits(Ratio.least(record.possible, amount, "atLeast")) } : record))
  if (judge(leaf, pre, read(leaf.post, leaf.postAttempt, { ...file, assessments }, []).record) !== "met") return undefined
  return [{ change: "mark-assessment", path, facts: { assessment: leaf.post, amount, scale: "percent" }, cost: Costs.of(setting.costs, "mark-assessment"), earliest: today(file, setting) }]
}

/** Another attempt, where the scheme lets a later one count. */
const retaking = (leaf: GainAtLeast, post: Reading, wanted: Rational.Rational, file: CaseFile, setting: Setting, path: string) => {
  const possible = post.possible ?? Score.make(100)
  const amount = unitsOf(wanted, possible)
  const day = assessmentDay(leaf.post, nextDay(file, setting), setting)
  if (amount > possible || day === undefined || (leaf.postAttempt === "first" && post.attempts > 0)) return undefined
  return [{ change: "take-assessment", path, facts: { assessment: leaf.post, amount, possible }, cost: Costs.of(setting.costs, "take-assessment"), earliest: day }]
}

const shown = (record: AssessmentRecord | undefined): number | string => record === undefined ? "" : record.score! * 100 / record.possible
