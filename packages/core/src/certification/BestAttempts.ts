/**
 * Every assessment held against its own cut (nilai terbaik tiap penilaian): the best known attempt of each.
 *
 * The best of any one assessment does not help another. No known attempt is unknown, not zero.
 *
 * @module
 */
import * as Mark from "../competency/Mark.ts"
import * as Kleene from "../kernel/Verdict.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Satu penilaian with its cut and its attempts; `undefined` is not known. @category types */
export interface Assessed {
  readonly id: string
  readonly cut: Mark.Known | undefined
  readonly attempts: ReadonlyArray<Mark.Mark>
}

/** Hasil: which assessments are not met and which are not known, in the order given. @category types */
export interface Outcome {
  readonly verdict: Kleene.Verdict
  readonly unmet: ReadonlyArray<string>
  readonly unknown: ReadonlyArray<string>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Tells whether every assessment reaches its cut; none at all is met.
 *
 * @example
 * ```ts
 * import { BestAttempts } from "@sepasar/core/certification"
 * import { Score } from "@sepasar/core/kernel"
 *
 * const [cut, low, high] = [Score.make(50), Score.make(20), Score.make(55)]
 * BestAttempts.recommend([{ id: "a1", cut, attempts: [low] }, { id: "a2", cut, attempts: [high] }]).unmet // => ["a1"]
 * BestAttempts.recommend([{ id: "a1", cut, attempts: [] }]).verdict // => "undetermined"
 * ```
 * @category rules
 */
export const recommend = (assessments: ReadonlyArray<Assessed>): Outcome => {
  const verdicts = assessments.map(one)
  const named = (wanted: Kleene.Verdict) => assessments.filter((_, at) => verdicts[at] === wanted).map(({ id }) => id)
  return { verdict: Kleene.all(verdicts), unmet: named("unmet"), unknown: named("undetermined") }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const one = ({ attempts, cut }: Assessed): Kleene.Verdict => {
  const known = attempts.filter(Mark.isKnown)
  if (cut === undefined || known.length === 0) return "undetermined"
  return Kleene.of(known.some((mark) => Mark.compare(mark, cut) >= 0))
}
