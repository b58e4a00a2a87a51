/**
 * How much of a course is done (kemajuan belajar): leaves with a share, added up a tree.
 *
 * Done means exactly done: a share that rounds to one is not one. With nothing to complete the answer
 * is unknown, never 100 percent.
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as Rational from "../kernel/Rational.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Bagian kursus: a leaf done to a share of 0 to 1, or parts put together. @category types */
export type Part =
  | { readonly id: string; readonly share: Rational.Rational | undefined; readonly counts?: boolean }
  | { readonly id: string; readonly children: ReadonlyArray<Part> }

/** Kemajuan: sum of shares, number of leaves that count, percent, and whether all is done. @category types */
export interface Progress {
  readonly earned: Rational.Rational | undefined
  readonly possible: number
  readonly percent: Rational.Rational | undefined
  readonly complete: boolean | undefined
}

/** A share is 0 to 1. @category errors */
export class InvalidShare extends Data.TaggedError("InvalidShare")<{ readonly id: string }> {}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Adds the shares of all leaves that count.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Completion } from "@sepasar/core/curriculum"
 * import { Rational } from "@sepasar/core/kernel"
 *
 * const course = { id: "course", children: [{ id: "a", share: Rational.one }, { id: "b", share: Rational.of("0.5") }] }
 * Result.map(Completion.of(course), ({ percent, complete }) => [percent, complete]) // => Result.succeed([Rational.ofInt(75), false])
 * ```
 * @category rules
 */
export const of = (course: Part): Result.Result<Progress, InvalidShare> => {
  const leaves = countingLeaves(course)
  const wrong = leaves.find(({ share }) => share !== undefined && (share.n < 0n || share.n > share.d))
  if (wrong !== undefined) return Result.fail(new InvalidShare({ id: wrong.id }))
  const known = leaves.flatMap(({ share }) => (share === undefined ? [] : [share]))
  const earned = known.length === leaves.length ? Rational.sum(known) : undefined
  const unfinished = known.some((share) => share.n < share.d)
  return Result.succeed({
    earned,
    possible: leaves.length,
    percent: earned === undefined ? undefined : Rational.divide(Rational.multiply(earned, Rational.ofInt(100)), Rational.ofInt(leaves.length)),
    complete: leaves.length === 0 ? undefined : unfinished ? false : earned === undefined ? undefined : true
  })
}

// ── Clauses ─────────────────────────────────────────────────────────────────

interface Leaf {
  readonly id: string
  readonly share: Rational.Rational | undefined
}

const countingLeaves = (part: Part): ReadonlyArray<Leaf> =>
  "children" in part ? part.children.flatMap(countingLeaves) : part.counts === false ? [] : [{ id: part.id, share: part.share }]
