/**
 * What a season of the market school achieved (capaian program), from one small record a trader.
 *
 * Unknown facts are counted as unknown: a test nobody took is not a zero, and a trader whose certificate is undecided is
 * neither certified nor not. Small groups are suppressed by a stated minimum.
 *
 * @module
 */
import * as Rational from "../kernel/Rational.ts"
import * as NormalisedGain from "../measurement/Gain.ts"
import * as Decimal from "./Decimal.ts"
import type { Decimals, Value } from "./Decimal.ts"
import * as Share from "./Share.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Ringkasan satu pedagang. Scores are on the test's own scale, 0 to `testMaximum`. @category types */
export interface TraderSummary {
  readonly market: string
  readonly enrolled: boolean
  /** Sessions that count for this trader, cancelled ones taken out. */
  readonly sessionsHeld: Value
  readonly attended: Value
  readonly pre: Value
  readonly post: Value
  readonly mentoringVisits: Value
  readonly certified: boolean | undefined
}

/** Tahap corong: how many reached it, and of how many that is not known. @category types */
export interface FunnelStage {
  readonly stage: "enrolled" | "attended" | "assessed" | "certified"
  readonly count: number
  readonly unknown: number
  readonly percentOfPrevious: Value
}

/** Kehadiran of a group: all attended over all held, and the mean of each trader's own share. @category types */
export interface Attendance {
  readonly traders: number
  readonly sharePercent: Value
  readonly meanSharePercent: Value
  readonly unknown: number
}

/** Kenaikan nilai over traders with both tests. Class gain is the gain of the means (Hake 1998). @category types */
export interface Gain {
  readonly pairs: number
  readonly withoutPair: number
  readonly meanPre: Value
  readonly meanPost: Value
  readonly difference: Value
  /** (post − pre) / (maximum − pre) of the means, up to 1; undefined without a maximum or at the maximum. */
  readonly classGain: Value
  /** Hake's band: high from 0.7, medium from 0.3, low below. */
  readonly band: NormalisedGain.Band | undefined
  readonly up: number
  readonly same: number
  readonly down: number
}

/** Pendampingan. @category types */
export interface Mentoring {
  readonly traders: number
  readonly visited: number
  readonly visits: number
  readonly meanVisits: Value
  readonly unknown: number
}

/** Capaian satu kelompok. @category types */
export interface Summary {
  readonly enrolled: number
  readonly funnel: ReadonlyArray<FunnelStage>
  readonly completionPercent: Value
  readonly attendance: Attendance
  readonly gain: Gain
  readonly mentoring: Mentoring
}

/** Catatan mustahil: a record that cannot be true, by its place in the list. @category types */
export interface Fault {
  readonly at: number
  readonly fault: "negative-count" | "attended-more-than-held" | "score-outside-scale"
  readonly facts: Readonly<Record<string, number>>
}

/** How to report. The maximum of the test is undefined where it was not published: then there is no gain. @category types */
export interface Options {
  readonly testMaximum: Value
  readonly decimals: Decimals
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Summarises traders of one group: funnel, completion, attendance, gain, mentoring. Traders who are not enrolled count nowhere.
 *
 * @example
 * ```ts
 * import { Programme } from "@sepasar/core/indicator"
 *
 * const trader = { market: "Kasin", enrolled: true, sessionsHeld: 12, attended: 9, pre: 40, post: 70, mentoringVisits: 1, certified: true }
 * const summary = Programme.summarise([trader, { ...trader, post: undefined, certified: false }], { testMaximum: 100, decimals: 2 })
 *
 * summary.completionPercent // => 50
 * summary.gain.classGain // => 0.5
 * summary.gain.withoutPair // => 1
 * ```
 * @category rules
 */
export const summarise = (traders: ReadonlyArray<TraderSummary>, options: Options): Summary => {
  const enrolled = traders.filter((trader) => trader.enrolled)
  const certified = tallied(enrolled, ({ certified }) => certified)
  return {
    enrolled: enrolled.length,
    funnel: funnel(enrolled, options.decimals),
    completionPercent: certified.unknown > 0 ? undefined : Share.percent(certified.count, enrolled.length, options.decimals),
    attendance: attendance(enrolled, options.decimals),
    gain: gain(enrolled, options),
    mentoring: mentoring(enrolled, options.decimals)
  }
}

/**
 * Lists records that cannot be true: counts below zero, more sessions attended than held, scores off the test's scale.
 *
 * @example
 * ```ts
 * import { Programme } from "@sepasar/core/indicator"
 *
 * const trader = { market: "Kasin", enrolled: true, sessionsHeld: 12, attended: 13, pre: 40, post: 101, mentoringVisits: 1, certified: true }
 * Programme.faults([trader], 100).map(({ fault }) => fault) // => ["attended-more-than-held", "score-outside-scale"]
 * ```
 * @category rules
 */
export const faults = (traders: ReadonlyArray<TraderSummary>, testMaximum: Value): ReadonlyArray<Fault> =>
  traders.flatMap(({ attended, mentoringVisits, post, pre, sessionsHeld }, at): ReadonlyArray<Fault> => [
    ...[attended, mentoringVisits, sessionsHeld].flatMap((count): ReadonlyArray<Fault> =>
      count !== undefined && !(count >= 0) ? [{ at, fault: "negative-count", facts: { count } }] : []),
    ...(attended !== undefined && sessionsHeld !== undefined && attended > sessionsHeld
      ? [{ at, fault: "attended-more-than-held" as const, facts: { attended, held: sessionsHeld } }]
      : []),
    ...[pre, post].flatMap((score): ReadonlyArray<Fault> =>
      score !== undefined && (!(score >= 0) || (testMaximum !== undefined && score > testMaximum))
        ? [{ at, fault: "score-outside-scale", facts: { score, ...(testMaximum === undefined ? {} : { maximum: testMaximum }) } }]
        : [])
  ])

// ── Clauses ─────────────────────────────────────────────────────────────────

const tallied = (traders: ReadonlyArray<TraderSummary>, reached: (trader: TraderSummary) => boolean | undefined) => {
  const answers = traders.map(reached)
  return { count: answers.filter((answer) => answer === true).length, unknown: answers.filter((answer) => answer === undefined).length }
}

const funnel = (enrolled: ReadonlyArray<TraderSummary>, decimals: Decimals): ReadonlyArray<FunnelStage> => {
  const stages = [
    { stage: "enrolled" as const, count: enrolled.length, unknown: 0 },
    { stage: "attended" as const, ...tallied(enrolled, ({ attended }) => (attended === undefined ? undefined : attended > 0)) },
    { stage: "assessed" as const, ...tallied(enrolled, ({ post }) => post !== undefined) },
    { stage: "certified" as const, ...tallied(enrolled, ({ certified }) => certified) }
  ]
  return stages.map((stage, at) => ({ ...stage, percentOfPrevious: at === 0 ? undefined : Share.percent(stage.count, stages[at - 1]!.count, decimals) }))
}

const attendance = (enrolled: ReadonlyArray<TraderSummary>, decimals: Decimals): Attendance => {
  let held = 0
  let attended = 0
  let counted = 0
  // Traders share few different denominators; adding by denominator keeps the mean exact and cheap.
  const byHeld = new Map<number, number>()
  for (const trader of enrolled) {
    if (trader.attended === undefined || trader.sessionsHeld === undefined || trader.sessionsHeld <= 0) continue
    counted++
    held += trader.sessionsHeld
    attended += trader.attended
    byHeld.set(trader.sessionsHeld, (byHeld.get(trader.sessionsHeld) ?? 0) + trader.attended)
  }
  const shares = Rational.sum([...byHeld].map(([whole, part]) => Rational.divide(Rational.of(part), Rational.of(whole))!))
  return {
    traders: counted,
    sharePercent: Share.percent(attended, held, decimals),
    meanSharePercent: Decimal.write(Decimal.percent(shares, Rational.ofInt(counted)), decimals),
    unknown: enrolled.length - counted
  }
}

const gain = (enrolled: ReadonlyArray<TraderSummary>, { decimals, testMaximum }: Options): Gain => {
  const pairs = enrolled.flatMap(({ post, pre }) => (pre === undefined || post === undefined ? [] : [{ pre, post }]))
  const meanPre = exactMean(pairs.map(({ pre }) => pre))
  const meanPost = exactMean(pairs.map(({ post }) => post))
  const difference = meanPre === undefined || meanPost === undefined ? undefined : Rational.subtract(meanPost, meanPre)
  const maximum = Decimal.read(testMaximum)
  const room = maximum === undefined || meanPre === undefined ? undefined : Rational.subtract(maximum, meanPre)
  const exactGain = difference === undefined || room === undefined ? undefined : Rational.divide(difference, room)
  return {
    pairs: pairs.length,
    withoutPair: enrolled.length - pairs.length,
    meanPre: Decimal.write(meanPre, decimals),
    meanPost: Decimal.write(meanPost, decimals),
    difference: Decimal.write(difference, decimals),
    classGain: Decimal.write(exactGain, decimals),
    band: NormalisedGain.band(Decimal.write(exactGain, undefined)),
    up: pairs.filter(({ post, pre }) => post > pre).length,
    same: pairs.filter(({ post, pre }) => post === pre).length,
    down: pairs.filter(({ post, pre }) => post < pre).length
  }
}

const mentoring = (enrolled: ReadonlyArray<TraderSummary>, decimals: Decimals): Mentoring => {
  const known = enrolled.flatMap(({ mentoringVisits }) => mentoringVisits ?? [])
  const visits = known.reduce((sum, count) => sum + count, 0)
  return {
    traders: known.length,
    visited: known.filter((count) => count > 0).length,
    visits,
    meanVisits: Decimal.write(Rational.divide(Rational.of(visits), Rational.ofInt(known.length)), decimals),
    unknown: enrolled.length - known.length
  }
}

const exactMean = (values: ReadonlyArray<number>): Rational.Rational | undefined => {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const sum = Rational.sum([...counts].map(([value, times]) => Rational.multiply(Rational.of(value), Rational.ofInt(times))))
  return Rational.divide(sum, Rational.ofInt(values.length))
}
