/**
 * Counts points over children, for `PointsRule` and for a node of `RollUp`.
 *
 * Sums are exact in decimals. A number of points that is none (below zero, NaN, infinite) is taken as unknown, so it can
 * leave an answer open and never make one met.
 *
 * @module
 */
import * as Rational from "../../kernel/Rational.ts"
import * as Kleene from "../../kernel/Verdict.ts"
import type { Verdict } from "../../kernel/Verdict.ts"

/** One child as it counts. @category types */
export interface Counted {
  readonly points: number | undefined
  readonly required: boolean | undefined
  readonly met: Verdict
}

/** Answers whether enough points are met and every required child is, and how many points are. @category rules */
export const count = (
  pointsRequired: number | undefined,
  children: ReadonlyArray<Counted>
): { readonly verdict: Verdict; readonly points: number | undefined } => {
  const met = children.filter((child) => child.met === "met").map(({ points }) => points)
  const open = children.filter((child) => child.met === "undetermined").map(({ points }) => points)
  const points = sum(met)
  const possible = sum([...met, ...open])
  const enough: Verdict = !isPoints(pointsRequired) ? "undetermined"
    : sum(met.filter(isPoints))! >= pointsRequired ? "met"
    : possible === undefined || possible >= pointsRequired ? "undetermined"
    : "unmet"
  const musts = children.map((child) => Kleene.any([child.met, Kleene.not(Kleene.of(child.required))]))
  return { verdict: Kleene.all([enough, ...musts]), points }
}

/** Tells whether a number can be points: finite, 0 or more. @category rules */
export const isPoints = (points: number | undefined): points is number => Number.isFinite(points) && points! >= 0

// ── Clauses ─────────────────────────────────────────────────────────────────

const sum = (points: ReadonlyArray<number | undefined>): number | undefined => {
  const known = points.filter(isPoints)
  if (known.length < points.length) return undefined
  const plain = known.reduce((a, b) => a + b, 0)
  return known.every(Number.isInteger) && Number.isSafeInteger(plain) ? plain : Rational.toNumber(Rational.sum(known.map(Rational.of)))
}
