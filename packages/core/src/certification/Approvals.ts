/**
 * Approvals by different people (persetujuan beberapa orang): N required means N.
 *
 * A person counts once, however often they approve, and not at all once they have objected. An approval nobody signed
 * may be one more person's or one already counted; an objection nobody signed may be anybody's.
 *
 * @module
 */
import type { Verdict } from "../kernel/Verdict.ts"
import { between } from "./Requirement.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Persetujuan: by whom, and whether it approves; `undefined` where that is not known. @category types */
export interface Approval {
  readonly by: string | undefined
  readonly positive: boolean | undefined
}

/** Hasil: `counted` is how many people are known to approve. @category types */
export interface Approved {
  readonly verdict: Verdict
  readonly counted: number
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Tells whether enough different people approve and do not object.
 *
 * @example
 * ```ts
 * import { Approvals } from "@sepasar/core/certification"
 *
 * const yes = (by: string | undefined) => ({ by, positive: true })
 * Approvals.recommend(2, [yes("p1"), yes("p2")]).verdict // => "met"
 * Approvals.recommend(2, [yes("p1"), yes("p1")]).verdict // => "unmet"
 * Approvals.recommend(2, [yes("p1"), yes(undefined)]).verdict // => "undetermined"
 * ```
 * @category rules
 */
export const recommend = (required: number | undefined, approvals: ReadonlyArray<Approval>): Approved => {
  const people = new Map<string, Set<boolean | undefined>>()
  let unsigned = 0
  let objections = 0
  for (const { by, positive } of approvals) {
    if (by !== undefined) people.set(by, (people.get(by) ?? new Set()).add(positive))
    else {
      if (positive !== false) unsigned++
      if (positive !== true) objections++
    }
  }
  const standing = [...people.values()].filter((said) => !said.has(false))
  const sure = standing.filter((said) => !said.has(undefined)).length
  const counted = Math.max(0, sure - objections)
  const most = standing.length + unsigned
  return { verdict: required === undefined ? "undetermined" : between(counted >= required, most >= required), counted }
}
