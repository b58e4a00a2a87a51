/**
 * What would make an unmet rule met (jalan pemenuhan): changes that somebody can really bring about.
 *
 * A change names what to do and how much of it; facts nobody can change (age, a closed season's
 * attendance, who the assessor was) are said to be fixed, so that no advice is useless.
 *
 * @module
 */
import type { Day } from "../kernel/Day.ts"
import type { Facts } from "./Recommendation.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Perubahan: one thing to do, with its amount, a cost to compare alternatives by, and the earliest day it can be done. @category types */
export interface Change {
  readonly change: string
  readonly path: string
  readonly facts: Facts
  readonly cost: number
  /** The earliest day on which the change can be complete; absent when the calendar does not tell. */
  readonly earliest?: Day
}

/**
 * Jalan pemenuhan. `changes` is empty when nothing needs to be done. `possible: false` says that no
 * change within anybody's power helps. `minimum` tells a proven least cost from a merely sufficient set.
 *
 * @category types
 */
export interface Remedy {
  readonly possible: boolean
  readonly minimum: boolean
  readonly cost: number
  readonly changes: ReadonlyArray<Change>
  readonly earliest?: Day
}
