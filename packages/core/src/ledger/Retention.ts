/**
 * How long private fields are kept (jadwal retensi): data of the office, not of this library.
 *
 * A book is never rewritten, so the end of keeping is the destruction of a key. This file says whose keys are due, and
 * why; a person then erases. No period stands here: the archive schedule (JRA) of the office gives it.
 *
 * @module
 */
import * as Day from "../kernel/Day.ts"
import type { Recorded } from "./Entry.ts"
import { isSealed } from "./Seal.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** One line of the schedule. @category types */
export interface Rule {
  readonly id: string
  /** The event whose day begins the period; the latest one of the person counts. */
  readonly from: ReadonlyArray<string>
  /** How long after that day private fields are kept. */
  readonly months: number
  /** The instrument that says so. */
  readonly source: string
}

/** The schedule; the rule that keeps longest decides. @category types */
export type Policy = ReadonlyArray<Rule>

/** A person whose private fields are due to be erased. @category types */
export interface Due {
  readonly person: string
  readonly rule: string
  /** The first day on which they are no longer kept. */
  readonly since: Day.Day
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Tells whose private fields are due on a day. A person whom no rule speaks about is never due; neither is an erased one.
 * @category rules
 */
export const due = (policy: Policy, events: Iterable<Recorded>, on: Day.Day): ReadonlyArray<Due> => {
  const people = new Map<string, Map<string, Day.Day>>()
  const holders = new Set<string>()
  const erased = new Set<string>()
  for (const { data, occurredOn, stream, type } of events) {
    const person = stream.slice(stream.indexOf("/") + 1)
    const lasts = people.get(person) ?? new Map<string, Day.Day>()
    lasts.set(type, Day.max(lasts.get(type) ?? occurredOn, occurredOn))
    people.set(person, lasts)
    if (type === "PersonErased") erased.add(person)
    if (typeof data === "object" && data !== null) {
      for (const value of Object.values(data)) if (isSealed(value)) holders.add(value.person)
    }
  }
  return [...holders].filter((person) => !erased.has(person)).sort().flatMap((person) => {
    const lasts = people.get(person) ?? new Map<string, Day.Day>()
    const ends = policy.flatMap(({ from, id, months }): ReadonlyArray<Due> => {
      const days = from.flatMap((type) => lasts.get(type) ?? [])
      if (days.length === 0) return []
      return [{ person, rule: id, since: Day.addDays(Day.addMonths(days.reduce(Day.max), months), 1) }]
    })
    const last = ends.reduce<Due | undefined>((a, b) => (a === undefined || b.since > a.since ? b : a), undefined)
    return last !== undefined && last.since <= on ? [last] : []
  })
}
