/**
 * Whether a class gained more than chance (laporan peningkatan): gain, t, signed ranks and effect size side by side.
 *
 * The signed-rank test speaks, because small classes are seldom normal; it is exact up to fifty people, and counts changes that are equal in
 * decimals as ties. Where it and the mean point opposite ways, because few people moved far, the report claims neither. Without a comparison
 * group it cannot say that the training made the difference.
 *
 * @module
 */
import * as EffectSize from "./EffectSize.ts"
import * as Gain from "./Gain.ts"
import * as Known from "./Known.ts"
import type { Value, Values } from "./Known.ts"
import * as PairedTests from "./PairedTests.ts"
import type { Bars, Statement } from "./Statement.ts"
import { usual } from "./Statement.ts"
import * as Summary from "./Summary.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Nilai awal dan akhir of the same people in the same order, and the greatest possible score. @category types */
export interface Scores {
  readonly pre: Values
  readonly post: Values
  readonly max: Value
}

/** The numbers; tests and effects are of post − pre. @category types */
export interface GainReport {
  readonly gain: Gain.Class
  readonly band: Gain.Band | undefined
  readonly t: PairedTests.PairedT
  readonly wilcoxon: PairedTests.SignedRank
  readonly effect: EffectSize.PairedEffect
  readonly statements: ReadonlyArray<Statement>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Reports on two measurements of a class.
 *
 * @example
 * ```ts
 * import { GainReport } from "@sepasar/core/measurement"
 *
 * const report = GainReport.of({ pre: [5, 6, 7], post: [6, 5, 7], max: 10 })
 * report.statements[0]!.topic // => "gain-within-chance"
 * ```
 * @category rules
 */
export const of = ({ max, post, pre }: Scores, bars: Bars = usual): GainReport => {
  const [before, after] = Known.pairs(pre, post)
  const gain = Gain.ofClass(pre, post, max)
  const t = PairedTests.t(post, pre)
  const differences = after.map((value, at) => Summary.difference(value, before[at]!))
  const method = differences.length <= exactUpTo ? "exact" : "normal"
  const wilcoxon = PairedTests.wilcoxonSignedRank(differences, { method, continuity: true })
  return {
    gain,
    band: Gain.band(gain.classGain),
    t,
    wilcoxon,
    effect: EffectSize.paired(post, pre),
    statements: [statement(gain.n, t.meanDifference, wilcoxon, bars)]
  }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const exactUpTo = 50

const statement = (people: number, meanDifference: Value, { nUsed, p, v }: PairedTests.SignedRank, bars: Bars): Statement => {
  if (people < 2 || meanDifference === undefined) return { topic: "gain-unknown", facts: { people } }
  const facts = { people, difference: Math.abs(meanDifference), p: p === undefined ? 1 : Math.max(1, Math.ceil(p * 1000)) / 1000 }
  if (p === undefined || p >= bars.chance) return { topic: "gain-within-chance", facts }
  const rose = v > (nUsed * (nUsed + 1)) / 4
  if (rose ? meanDifference <= 0 : meanDifference >= 0) return { topic: "gain-contradictory", facts: { ...facts, difference: meanDifference } }
  return { topic: meanDifference > 0 ? "gain-beyond-chance" : "loss-beyond-chance", facts }
}
