/**
 * Arbitraries of the rulebook (kaidah acak): sources, dated values, and answers with their reasons.
 *
 * @module
 */
import fc from "fast-check"
import { Day } from "@sepasar/core/kernel"
import { Recommendation } from "@sepasar/core/rulebook"
import type { Confidence, Read, Remedy, Source, Timeline } from "@sepasar/core/rulebook"
import * as Ids from "./ids.ts"
import * as Kernel from "./kernel.ts"
import { dictionary, each, maybe, record } from "./record.ts"

// ── Rule ────────────────────────────────────────────────────────────────────

/** How much of a text was read. @category arbitraries */
export const read: fc.Arbitrary<Read> = each({
  "full-text": true, opening: true, "official-summary": true, secondary: true, unread: true, "own-rule": true
})

/** How sure one is. @category arbitraries */
export const confidence: fc.Arbitrary<Confidence> = each({ A: true, B: true, C: true })

/** Where a rule comes from. @category arbitraries */
export const source: fc.Arbitrary<Source> = record<Source>({
  instrument: fc.constantFrom("Aturan sekolah", "Keputusan kepala dinas 7/2026"),
  url: fc.constantFrom("https://example.org", "https://example.org/rules?year=2026#7"),
  read,
  confidence,
  article: maybe(fc.constantFrom("3", "3(1)(b)")),
  checked: maybe(Kernel.day("2024-01-01", "2027-12-31")),
  note: maybe(Ids.text)
})

/**
 * A value that changed over time: one to four entries, in order, none of which overlap. `Timeline.faults` finds nothing.
 *
 * @example
 * ```ts
 * import fc from "fast-check"
 * import { Timeline } from "@sepasar/core/rulebook"
 * import { Rulebook } from "@sepasar/testkit/arbitrary"
 *
 * fc.sample(Rulebook.timeline(fc.nat(9)), 50).every((timeline) => Timeline.faults(timeline).length === 0) // => true
 * ```
 * @category arbitraries
 */
export const timeline = <A>(value: fc.Arbitrary<A>): fc.Arbitrary<Timeline.Timeline<A>> =>
  fc.tuple(Kernel.day("2010-01-01", "2027-12-31"), fc.array(step(value), { minLength: 1, maxLength: 4 })).map(([start, steps]) => {
    let next = start
    const entries = steps.map(({ days, gap, open, ...rest }, at): Timeline.Entry<A> => {
      const from = Day.addDays(next, gap)
      const until = Day.addDays(from, days)
      next = Day.addDays(until, 1)
      return { from, ...(open && at === steps.length - 1 ? {} : { until }), ...rest }
    })
    return entries as unknown as Timeline.Timeline<A>
  })

/** Numbers and names that decided. @category arbitraries */
export const facts: fc.Arbitrary<Recommendation.Facts> =
  dictionary(fc.constantFrom("minimum", "part", "whole"), fc.oneof(fc.integer({ min: 0, max: 100 }), Ids.text))

/** What is not known, and about what. @category arbitraries */
export const missing: fc.Arbitrary<Recommendation.Missing> = record<Recommendation.Missing>({
  fact: fc.constantFrom("attendance", "score", "birth-day"),
  about: maybe(Ids.text)
})

/** One clause's answer. @category arbitraries */
export const finding = <C extends string>(clause: fc.Arbitrary<C>): fc.Arbitrary<Recommendation.Finding<C>> =>
  record<Recommendation.Finding<C>>({
    clause,
    verdict: Kernel.verdict,
    facts,
    source,
    evidence: fc.uniqueArray(Ids.event, { maxLength: 3 }),
    missing: fc.array(missing, { maxLength: 2 }),
    path: maybe(fc.constantFrom("", "all/0", "all/1/any/0"))
  } as never)

/** A recommendation whose verdict follows from its findings, one to four of them. @category arbitraries */
export const recommendation = <C extends string>(clause: fc.Arbitrary<C>): fc.Arbitrary<Recommendation.Recommendation<C>> =>
  fc.record({
    id: Ids.scheme, version: Ids.version, inForceSince: Kernel.day("2020-01-01", "2023-12-31"), day: Kernel.day("2024-01-01", "2027-12-31"),
    findings: fc.array(finding(clause), { minLength: 1, maxLength: 4 })
  }).map(({ day, findings, ...rule }) => Recommendation.all(rule, day, findings as unknown as Recommendation.Findings<C>))

/** One thing to do, and what it costs. @category arbitraries */
export const change: fc.Arbitrary<Remedy.Change> = record<Remedy.Change>({
  change: fc.constantFrom("attend-session", "take-assessment", "wait-until"),
  path: fc.constantFrom("", "all/0", "all/1"),
  facts,
  cost: fc.constantFrom(0.25, 1, 2, 5),
  earliest: maybe(Kernel.day("2024-01-01", "2027-12-31"))
})

/** What would make a rule met: its cost is the sum of its changes, its earliest day the latest of theirs. @category arbitraries */
export const remedy: fc.Arbitrary<Remedy.Remedy> =
  fc.record({ minimum: fc.boolean(), changes: fc.array(change, { maxLength: 3 }), some: fc.boolean() }).map(({ changes, minimum, some }) => {
    const days = changes.flatMap(({ earliest }) => earliest ?? [])
    const possible = some || changes.length > 0
    return {
      possible, minimum, changes,
      cost: changes.reduce((sum, { cost }) => sum + cost, 0),
      ...(days.length === 0 || days.length < changes.length ? {} : { earliest: days.reduce(Day.max) })
    }
  })

// ── Clauses ─────────────────────────────────────────────────────────────────

const step = <A>(value: fc.Arbitrary<A>) =>
  fc.record({ gap: fc.nat(400), days: fc.nat(800), open: fc.boolean(), source, value })
