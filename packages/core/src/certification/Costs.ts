/**
 * What each change costs when alternatives are compared (bobot upaya).
 *
 * Costs are this library's own defaults, in no unit of money: they order alternatives and nothing else. A scheme may
 * declare its own, by change.
 *
 * @module
 */

// ── Parameters ──────────────────────────────────────────────────────────────

/** Default cost of one of each change. Asking is cheaper than doing; doing again is dearer than doing. @category parameters */
export const defaults = {
  "establish-attendance": 0.25,
  "establish-fact": 0.25,
  "establish-identity": 0.25,
  "mark-assessment": 0.25,
  "judge-evidence": 0.5,
  "choose-decider": 0.5,
  "attend-session": 1,
  "make-up-session": 2,
  "take-assessment": 2,
  "mentoring-visit": 1,
  "practise": 1,
  "show-criterion": 1,
  "collect-evidence": 2,
  "obtain-certificate": 20,
  "pass-stage": 5,
  "give-consent": 0.5,
  "restore-stall": 5,
  "add-supervisor": 3,
  "declare-fact": 3,
  "wait-until": 1
} as const

/** Perubahan yang dapat dilakukan. @category types */
export type ChangeName = keyof typeof defaults

/** Returns the cost of one change under a scheme's own costs. @category rules */
export const of = (costs: Readonly<Record<string, number>>, change: ChangeName): number => costs[change] ?? defaults[change]
