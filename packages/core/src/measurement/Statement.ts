/**
 * What a class report can say (pernyataan laporan), and the bars at which it says so.
 *
 * The bars are conventions of the field, not law. A school that holds others passes its own.
 *
 * @module
 */

// ── Types ───────────────────────────────────────────────────────────────────

/** Pokok pernyataan. @category types */
export type Topic =
  | "gain-beyond-chance"
  | "loss-beyond-chance"
  | "gain-within-chance"
  | "gain-contradictory"
  | "gain-unknown"
  | "test-consistent"
  | "test-not-consistent"
  | "test-consistency-unknown"
  | "items-from-few"
  | "item-against-the-test"
  | "item-weak"
  | "item-too-hard"
  | "item-too-easy"
  | "item-same-for-all"
  | "assessors-agree"
  | "assessors-agree-roughly"
  | "assessors-disagree"
  | "assessors-agreement-unknown"
  | "assessors-not-linked"
  | "assessor-severe"
  | "assessor-mild"
  | "assessor-other-order"
  | "assessor-same-for-all"

/** Pernyataan: a topic with the numbers and names that it speaks of. @category types */
export interface Statement {
  readonly topic: Topic
  readonly facts: Readonly<Record<string, number | string>>
}

/** Ambang: where a number begins to mean something. @category types */
export interface Bars {
  /** Below this correlation with the rest an item tells people apart too little. */
  readonly weakItem: number
  /** Below this share right an item is too hard, above the other too easy. */
  readonly hardItem: number
  readonly easyItem: number
  /** From this alpha up a test is consistent. */
  readonly consistent: number
  /** From these values of Krippendorff's alpha up assessors agree, or agree roughly. */
  readonly agree: number
  readonly agreeRoughly: number
  /** Below this rank correlation with the others an assessor orders people differently. */
  readonly sameOrder: number
  /** With fewer common pieces of work than this, an order says nothing about an assessor. */
  readonly fewestWorks: number
  /** A chance smaller than this is more than chance. */
  readonly chance: number
}

// ── Parameters ──────────────────────────────────────────────────────────────

/**
 * The usual bars: 0.2 for discrimination (Ebel & Frisbie 1991), 0.7 for alpha (Nunnally 1978), 0.8 and 0.667 for agreement (Krippendorff
 * 2004), 0.05 for chance (Fisher 1925). For hard, easy, same order and fewest works no single source stands: 0.2, 0.9, 0.5 and 5
 * are working conventions.
 *
 * @category parameters
 */
export const usual: Bars = {
  weakItem: 0.2,
  hardItem: 0.2,
  easyItem: 0.9,
  consistent: 0.7,
  agree: 0.8,
  agreeRoughly: 0.667,
  sameOrder: 0.5,
  fewestWorks: 5,
  chance: 0.05
}
