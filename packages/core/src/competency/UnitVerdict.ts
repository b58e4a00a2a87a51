/**
 * Competent or not yet competent in one unit (kompeten, K; belum kompeten, BK).
 *
 * Every criterion (kriteria unjuk kerja, KUK) must be shown: 134 of 135 is not yet. Shares and means
 * play no part. A criterion nobody has judged leaves the verdict open, unless another is known not to be shown.
 *
 * @module
 */
import { type Algorithm, algorithms } from "./Algorithm.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Kompeten (K) atau belum kompeten (BK). @category types */
export type CompetencyVerdict = "K" | "BK"

/** Putusan unit with its counts of criteria; `undefined` while it is open, or with no criterion at all. @category types */
export interface UnitVerdict {
  readonly verdict: CompetencyVerdict | undefined
  readonly met: number
  readonly notMet: number
  readonly unknown: number
  readonly algorithm: Algorithm
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns the verdict from the criteria of each element.
 *
 * @example
 * ```ts
 * import { UnitVerdict } from "@sepasar/core/competency"
 *
 * UnitVerdict.of([[true, true], [true]]).verdict // => "K"
 * UnitVerdict.of([[true, true], [false]]).verdict // => "BK"
 * UnitVerdict.of([[true, undefined], [true]]).verdict // => undefined
 * UnitVerdict.of([]).verdict // => undefined
 * ```
 * @category rules
 */
export const of = (elements: ReadonlyArray<ReadonlyArray<boolean | undefined>>): UnitVerdict => {
  let met = 0
  let notMet = 0
  let unknown = 0
  for (const criteria of elements) {
    for (const shown of criteria) {
      if (shown === true) met++
      else if (shown === false) notMet++
      else unknown++
    }
  }
  const verdict = notMet > 0 ? "BK" : unknown > 0 || met === 0 ? undefined : "K"
  return { verdict, met, notMet, unknown, algorithm: algorithms.unitVerdict }
}
