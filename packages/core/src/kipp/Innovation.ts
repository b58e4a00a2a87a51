/**
 * What is known about an innovation that might be entered (inovasi).
 *
 * Every fact may be undefined, which means that nobody has said. An empty list is an answer: none. The first day of
 * implementation may be a range, because sources often give only a year.
 *
 * @module
 */
import type { Day } from "../kernel/Day.ts"
import type { Award } from "./Award.ts"
import type { EntrantType, GroupId } from "./Edition.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Mulai diterapkan: a day, or the earliest and latest day it can have been. @category types */
export type Started = Day | { readonly earliest: Day; readonly latest: Day }

/** Inovasi and the facts the entry rules ask for. @category types */
export interface Innovation {
  readonly started: Started | undefined
  /** Awards at earlier national editions; `[]` says none. */
  readonly awards: ReadonlyArray<Award> | undefined
  /** Whether it was ever entered; awards answer it too. */
  readonly entered?: boolean | undefined
  /** Topics the rules name, such as `pandemi`. */
  readonly topics?: ReadonlyArray<string> | undefined
  /** Years for which the Minister invited it. */
  readonly invitedFor?: ReadonlyArray<number> | undefined
  /** Awards of the innovation it replicates; `null` says it replicates none. */
  readonly replicates?: { readonly awards: ReadonlyArray<Award> | undefined } | null | undefined
  /** How many innovations the institution enters in the group, this one included. */
  readonly institutionEntries?: number | undefined
  readonly entrantType?: EntrantType | undefined
  readonly sdgs?: ReadonlyArray<number> | undefined
  /** Documents at hand, by the ids the rules use. */
  readonly documents?: ReadonlyArray<string> | undefined
  readonly group?: GroupId | undefined
}

/** Returns the earliest and the latest day on which implementation can have begun. @category rules */
export const startRange = (started: Started): { readonly earliest: Day; readonly latest: Day } =>
  typeof started === "string" ? { earliest: started, latest: started } : started
