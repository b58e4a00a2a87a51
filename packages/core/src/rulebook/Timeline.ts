/**
 * A value the law has changed over time (parameter bertanggal).
 *
 * Each entry keeps the days it was in force and the text that set it, so a past
 * decision can be replayed under the rules of its own day. On a day no entry
 * covers, the answer is silence, not the nearest value.
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import type { Day } from "../kernel/Day.ts"
import type { Source } from "./Source.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Satu masa berlaku: a value, its days and its source. @category types */
export interface Entry<A> {
  readonly from: Day
  /** The last day; absent while the entry is still open. */
  readonly until?: Day
  readonly source: Source
  readonly value: A
}

/** Entries in the order they took effect; there is always a first one. @category types */
export type Timeline<A> = readonly [Entry<A>, ...Array<Entry<A>>]

/** No entry covers the day asked about. @category errors */
export class NothingInForce extends Data.TaggedError("NothingInForce")<{ readonly day: Day }> {}

/** What is wrong with a timeline: an entry that does not begin after the one before, or ends before it begins. @category types */
export interface TimelineFault {
  readonly at: number
  readonly fault: "notAscending" | "endsBeforeItBegins" | "overlap"
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** Returns the entry in force on `day`: of those that cover it, the last begun. @category rules */
export const inForce = <A>(timeline: Timeline<A>, day: Day): Result.Result<Entry<A>, NothingInForce> => {
  const entry = timeline.findLast(({ from, until }) => from <= day && (until === undefined || day <= until))
  return entry === undefined ? Result.fail(new NothingInForce({ day })) : Result.succeed(entry)
}

/** Lists what is wrong with a timeline; a good one has no faults. @category rules */
export const faults = <A>(timeline: Timeline<A>): ReadonlyArray<TimelineFault> =>
  timeline.flatMap(({ from, until }, at): Array<TimelineFault> => {
    const previous = timeline[at - 1]
    return [
      ...(until !== undefined && until < from ? [{ at, fault: "endsBeforeItBegins" as const }] : []),
      ...(previous !== undefined && from <= previous.from ? [{ at, fault: "notAscending" as const }] : []),
      ...(previous?.until !== undefined && from <= previous.until ? [{ at, fault: "overlap" as const }] : [])
    ]
  })
