import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import * as Equity from "../../src/indicator/Equity.ts"
import type * as Observation from "../../src/indicator/Observation.ts"
import * as Programme from "../../src/indicator/Programme.ts"
import * as Reach from "../../src/indicator/Reach.ts"
import * as Tags from "../../src/indicator/Tags.ts"
import * as Day from "../../src/kernel/Day.ts"
import * as EvidenceAtHand from "../../src/kipp/EvidenceAtHand.ts"

const trader = (change: Partial<Programme.TraderSummary> = {}): Programme.TraderSummary => ({
  market: "Kasin", enrolled: true, sessionsHeld: 12, attended: 9, pre: 40, post: 70, mentoringVisits: 1, certified: true, ...change
})
const options = { testMaximum: 100, decimals: 2 }
const summary = (change: Partial<Programme.TraderSummary> = {}) => Programme.summarise([trader(change)], options)
const period = { from: Day.make("2020-01-01"), until: Day.make("2020-12-31") }
const figure = (change: Partial<Observation.Observation>): Observation.Observation => ({
  id: "o", indicator: "turnover", kind: "rupiah", unit: "IDR", value: 1, bound: "exactly", reality: "result", period, method: "register", evidence: [],
  source: Tags.sepasarPedas.source, vintage: { released: Day.make("2021-01-31"), series: "office" }, ...change
})
const reach = (reached: number | undefined) => Result.getOrThrow(Reach.of(reached, Reach.malangTraders, 1))
const equity = (markets: ReadonlyArray<string>) => Equity.between(markets.map((market) => trader({ market })), { ...options, minimumCell: 0 })

describe("evidence is at hand when its figure is known", () => {
  it.each<{ kind: string; indicators: EvidenceAtHand.Indicators; there: boolean }>([
    { kind: "reach", indicators: { reach: reach(10) }, there: true },
    { kind: "reach", indicators: { reach: reach(undefined) }, there: false },
    { kind: "completion", indicators: { summary: summary() }, there: true },
    { kind: "completion", indicators: { summary: summary({ certified: undefined }) }, there: false },
    { kind: "attendance", indicators: { summary: summary({ attended: 0 }) }, there: true },
    { kind: "attendance", indicators: { summary: summary({ attended: undefined }) }, there: false },
    { kind: "gain", indicators: { summary: summary() }, there: true },
    { kind: "gain", indicators: { summary: summary({ post: undefined }) }, there: false },
    { kind: "mentoring", indicators: { summary: summary() }, there: true },
    { kind: "mentoring", indicators: { summary: summary({ mentoringVisits: 0 }) }, there: false },
    { kind: "before-after", indicators: { observations: [figure({ baseline: { value: 0, period } })] }, there: true },
    { kind: "before-after", indicators: { observations: [figure({})] }, there: false },
    { kind: "before-after", indicators: { observations: [figure({ baseline: { value: 1, period }, reality: "target" })] }, there: false },
    { kind: "satisfaction", indicators: { satisfactionIndex: 80 }, there: true },
    { kind: "satisfaction", indicators: { satisfactionIndex: undefined }, there: false },
    { kind: "equity", indicators: { equity: equity(["a", "b"]) }, there: true },
    { kind: "equity", indicators: { equity: equity(["a"]) }, there: false },
    { kind: "replication", indicators: { observations: [figure({ indicator: "replication", kind: "count", value: 1 })] }, there: true },
    { kind: "replication", indicators: { observations: [figure({ indicator: "replication", kind: "count", value: 0 })] }, there: false },
    { kind: "replication", indicators: { observations: [figure({ indicator: "replication", kind: "count", value: 5, reality: "claim" })] }, there: false },
    { kind: "budget", indicators: { observations: [figure({ indicator: "budget" })] }, there: true },
    { kind: "sdg", indicators: { goals: [8] }, there: true },
    { kind: "sdg", indicators: { goals: [] }, there: false }
  ])("$kind: $there", ({ kind, indicators, there }) => expect((EvidenceAtHand.of(indicators) as ReadonlyArray<string>).includes(kind)).toBe(there))

  it("nothing computed: nothing at hand", () => expect(EvidenceAtHand.of({})).toEqual([]))
})

describe("criteria", () => {
  it("five, each with what reaches it and what is lacking", () => {
    const coverage = EvidenceAtHand.coverage(["gain", "replication"])
    expect(coverage.map(({ atHand, criterion }) => [criterion, atHand])).toEqual([
      ["novel", []], ["effective", ["gain"]], ["useful", []], ["transferable", ["replication"]], ["sustainable", []]
    ])
    expect(coverage.find(({ criterion }) => criterion === "sustainable")?.lacking).toEqual(["mentoring", "budget"])
  })
})
