/**
 * One figure about the programme (pengamatan indikator), with everything that a reader needs to trust it.
 *
 * A published figure is restated; both values are kept, told apart by their vintage. "More than 100" keeps its qualifier and is
 * not 100. A baseline may be missing. A figure says whether it is a result, a target or somebody's claim.
 *
 * @module
 */
import type { Day } from "../kernel/Day.ts"
import type { Source } from "../rulebook/Source.ts"
import * as Change from "./Change.ts"
import type { Value } from "./Decimal.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Jenis angka. @category types */
export type Kind = "count" | "share" | "rupiah" | "duration" | "index" | "score"

/** Penanda batas: what the printed number says about the true one. @category types */
export type Bound = "exactly" | "more-than" | "at-least" | "about" | "at-most" | "less-than"

/** Masa: the days a figure speaks of; one day twice for a level on a day. @category types */
export interface Period {
  readonly from: Day
  readonly until: Day
}

/** Edisi angka: when this value was released and in which series. @category types */
export interface Vintage {
  readonly released: Day
  readonly series: string
}

/** Pengamatan. `value` is undefined while nobody measured. Shares are 0 to 100, durations are in the unit named. @category types */
export interface Observation {
  readonly id: string
  readonly indicator: string
  readonly kind: Kind
  /** `orang`, `%`, `IDR`, `IDR/hari`, `menit`, `IKM`. */
  readonly unit: string
  readonly value: Value
  readonly bound: Bound
  readonly reality: "result" | "target" | "claim"
  readonly direction?: Change.Direction
  readonly baseline?: { readonly value: Value; readonly period: Period }
  readonly period: Period
  /** What a share is a share of. */
  readonly whole?: { readonly value: Value; readonly of: string }
  readonly method: string
  readonly evaluation?: "internal" | "external"
  readonly source: Source
  /** Ids of the events or files behind it. */
  readonly evidence: ReadonlyArray<string>
  readonly vintage: Vintage
}

/** Kesalahan isian: what keeps an observation from being used. @category types */
export interface Fault {
  readonly observation: string
  readonly fault:
    | "negative-count" | "count-not-whole" | "share-outside-0-100" | "negative-duration" | "wrong-currency-unit" | "not-a-number"
    | "period-backwards" | "no-source" | "no-method" | "share-of-nothing-named" | "released-before-the-period-ends"
  readonly facts: Readonly<Record<string, string | number>>
}

/** Angka yang diperbarui: an earlier value and the one that replaced it. @category types */
export interface Restatement {
  readonly earlier: Observation
  readonly later: Observation
}

// ── Parameters ──────────────────────────────────────────────────────────────

/** Rupiah is written in whole rupiah, or per a time. Thousands and millions are not units; write the zeros. @category parameters */
export const rupiahUnit = /^IDR(\/[a-z]+)?$/

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Lists what is wrong with an observation; a good one has no faults.
 *
 * @example
 * ```ts
 * import { Day } from "@sepasar/core/kernel"
 * import { Observation } from "@sepasar/core/indicator"
 *
 * const levy: Observation.Observation = {
 *   id: "o1", indicator: "levy", kind: "rupiah", unit: "juta rupiah", value: 1.8, bound: "exactly", reality: "result",
 *   period: { from: Day.make("2020-01-01"), until: Day.make("2020-12-31") }, method: "register", evidence: [],
 *   source: { instrument: "register of the office", url: "https://example.org", read: "own-rule", confidence: "A" },
 *   vintage: { released: Day.make("2021-01-31"), series: "register" }
 * }
 * Observation.faults(levy).map(({ fault }) => fault) // => ["wrong-currency-unit"]
 * ```
 * @category rules
 */
export const faults = (self: Observation): ReadonlyArray<Fault> => {
  const { kind, period, unit, value, whole } = self
  const wrong = (when: boolean, fault: Fault["fault"], facts: Fault["facts"] = {}): ReadonlyArray<Fault> =>
    when ? [{ observation: self.id, fault, facts }] : []
  const known = value !== undefined && Number.isFinite(value) ? value : undefined
  return [
    ...wrong(value !== undefined && known === undefined, "not-a-number"),
    ...wrong(kind === "count" && known !== undefined && known < 0, "negative-count", { value: known ?? 0 }),
    ...wrong(kind === "count" && known !== undefined && !Number.isInteger(known), "count-not-whole", { value: known ?? 0 }),
    ...wrong(kind === "share" && known !== undefined && (known < 0 || known > 100), "share-outside-0-100", { value: known ?? 0 }),
    ...wrong(kind === "share" && whole === undefined, "share-of-nothing-named"),
    ...wrong(kind === "duration" && known !== undefined && known < 0, "negative-duration", { value: known ?? 0 }),
    ...wrong(kind === "rupiah" && !rupiahUnit.test(unit), "wrong-currency-unit", { unit }),
    ...wrong(period.until < period.from, "period-backwards", { from: period.from, until: period.until }),
    ...wrong(self.source.instrument === "" || self.source.url === "", "no-source"),
    ...wrong(self.method === "", "no-method"),
    ...wrong(self.reality === "result" && self.vintage.released < period.until, "released-before-the-period-ends", {
      released: self.vintage.released, until: period.until
    })
  ]
}

/**
 * Returns each figure as it was known on a day: of each indicator, period and series, the last one released by then.
 *
 * @category rules
 */
export const asKnownOn = (observations: ReadonlyArray<Observation>, day: Day): ReadonlyArray<Observation> => {
  const latest = new Map<string, Observation>()
  for (const observation of observations) {
    if (observation.vintage.released > day) continue
    const held = latest.get(keyOf(observation))
    if (held === undefined || held.vintage.released <= observation.vintage.released) latest.set(keyOf(observation), observation)
  }
  return [...latest.values()]
}

/** Lists the restatements: figures of one indicator, period and series with another value in a later release. @category rules */
export const restatements = (observations: ReadonlyArray<Observation>): ReadonlyArray<Restatement> => {
  const groups = new Map<string, Array<Observation>>()
  for (const observation of observations) groups.set(keyOf(observation), [...(groups.get(keyOf(observation)) ?? []), observation])
  return [...groups.values()].flatMap((group) => {
    const released = group.toSorted((a, b) => (a.vintage.released < b.vintage.released ? -1 : a.vintage.released > b.vintage.released ? 1 : 0))
    return released.slice(1).flatMap((later, at) => (released[at]!.value === later.value ? [] : [{ earlier: released[at]!, later }]))
  })
}

/** Compares an observation with its own baseline; undefined where it has none. A claim counts as a result here. @category rules */
export const changeOf = (self: Observation, decimals: number | undefined): ReturnType<typeof Change.between> | undefined =>
  self.baseline === undefined ? undefined : Change.between({
    before: self.baseline.value,
    after: self.value,
    isShare: self.kind === "share",
    direction: self.direction,
    beforeKind: "result",
    afterKind: self.reality === "target" ? "target" : "result"
  }, decimals)

// ── Clauses ─────────────────────────────────────────────────────────────────

const keyOf = ({ indicator, period, vintage }: Observation): string => `${indicator}|${period.from}|${period.until}|${vintage.series}`
