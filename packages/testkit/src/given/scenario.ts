/**
 * Given, when, then, for an integrator's own tests (diberikan, bila, maka).
 *
 * @module
 */
import { Journey } from "@sepasar/core/journey"
import { Day } from "@sepasar/core/kernel"
import type { Trader } from "./Trader.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** A story, a question about it, and what the answer must be. @category types */
export interface Scenario<A> {
  readonly given: Trader
  /** The day the question is asked about; the last day of the story when left out. */
  readonly asOf?: string
  /** Only what was known at this instant. */
  readonly knownAt?: string
  readonly when: (journey: Journey.Journey) => A
  /** Claims of any test framework about the answer. */
  readonly then: (answer: A) => void
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** Replays the story, asks the question and hands the answer on. @category rules */
export const scenario = <A>({ asOf, given, knownAt, then, when }: Scenario<A>): void =>
  then(when(Journey.replay(given.id, given.events, {
    ...(asOf === undefined ? {} : { asOf: Day.make(asOf) }),
    ...(knownAt === undefined ? {} : { knownAt })
  })))
