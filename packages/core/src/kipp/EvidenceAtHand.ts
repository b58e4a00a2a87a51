/**
 * Which kinds of evidence the indicators already give (bukti yang tersedia), and with that which criteria they reach.
 *
 * A kind is at hand when its figure is known: a programme without both tests has no gain to show, and a survey without an index
 * shows no satisfaction. Whether the evidence convinces is for a reader to judge.
 *
 * @module
 */
import type * as Equity from "../indicator/Equity.ts"
import type * as Observation from "../indicator/Observation.ts"
import type * as Programme from "../indicator/Programme.ts"
import type * as Reach from "../indicator/Reach.ts"
import type { Criterion, EvidenceKind } from "./Criteria.ts"
import * as Criteria from "./Criteria.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Indikator that may serve as evidence; what was not computed is absent. @category types */
export interface Indicators {
  readonly summary?: Programme.Summary
  readonly reach?: Reach.Reach
  readonly equity?: Equity.Equity
  readonly satisfactionIndex?: number | undefined
  readonly goals?: ReadonlyArray<number>
  /** Results with a baseline, and the indicators `replication` (units that copied it) and `budget`. */
  readonly observations?: ReadonlyArray<Observation.Observation>
}

/** Kriteria with the evidence that reaches it. @category types */
export interface Coverage {
  readonly criterion: Criterion
  readonly atHand: ReadonlyArray<EvidenceKind>
  readonly lacking: ReadonlyArray<EvidenceKind>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Lists the kinds of evidence at hand, in the order of `Criteria.supports`.
 *
 * @example
 * ```ts
 * import { Programme } from "@sepasar/core/indicator"
 * import { EvidenceAtHand } from "@sepasar/core/kipp"
 *
 * const trader = { market: "Kasin", enrolled: true, sessionsHeld: 12, attended: 9, pre: 40, post: undefined, mentoringVisits: 0, certified: true }
 * const summary = Programme.summarise([trader], { testMaximum: 100, decimals: 2 })
 * EvidenceAtHand.of({ summary, goals: [8] }) // => ["completion", "attendance", "sdg"]
 * ```
 * @category rules
 */
export const of = (indicators: Indicators): ReadonlyArray<EvidenceKind> =>
  Criteria.supports.map(({ evidence }) => evidence).filter((kind) => isAtHand[kind](indicators))

/**
 * Returns for each criterion which evidence reaches it and which is still lacking; novelty is shown by no figure.
 *
 * @example
 * ```ts
 * import { EvidenceAtHand } from "@sepasar/core/kipp"
 *
 * EvidenceAtHand.coverage(["gain"]).find(({ criterion }) => criterion === "effective")?.atHand // => ["gain"]
 * ```
 * @category rules
 */
export const coverage = (evidence: ReadonlyArray<EvidenceKind>): ReadonlyArray<Coverage> =>
  criteria.map((criterion) => {
    const wanted = Criteria.supports.filter((support) => support.criteria.includes(criterion)).map((support) => support.evidence)
    return { criterion, atHand: wanted.filter((kind) => evidence.includes(kind)), lacking: wanted.filter((kind) => !evidence.includes(kind)) }
  })

// ── Clauses ─────────────────────────────────────────────────────────────────

const criteria: ReadonlyArray<Criterion> = ["novel", "effective", "useful", "transferable", "sustainable"]

const isAtHand: Readonly<Record<EvidenceKind, (indicators: Indicators) => boolean>> = {
  reach: ({ reach }) => reach?.lowestPercent !== undefined,
  completion: ({ summary }) => summary?.completionPercent !== undefined,
  attendance: ({ summary }) => summary?.attendance.sharePercent !== undefined,
  gain: ({ summary }) => summary?.gain.difference !== undefined,
  "before-after": ({ observations }) =>
    (observations ?? []).some(({ baseline, reality, value }) => reality === "result" && value !== undefined && baseline?.value !== undefined),
  satisfaction: ({ satisfactionIndex }) => satisfactionIndex !== undefined,
  equity: ({ equity }) => (equity?.gaps ?? []).some(({ markets }) => markets > 1),
  mentoring: ({ summary }) => (summary?.mentoring.visits ?? 0) > 0,
  replication: ({ observations }) => resultOf(observations, "replication"),
  sdg: ({ goals }) => (goals ?? []).length > 0,
  budget: ({ observations }) => resultOf(observations, "budget")
}

const resultOf = (observations: Indicators["observations"], indicator: string): boolean =>
  (observations ?? []).some((one) => one.indicator === indicator && one.reality === "result" && (one.value ?? 0) > 0)
