import { readFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import type { Place, Report } from "../season.ts"
import { lookBack } from "../season.ts"
import { everything, placeFor, quiet, run } from "./run.ts"

const traders = 120
let place: Place
let first: Report
const lines = (name: string): ReadonlyArray<any> => readFileSync(join(place.out, name), "utf8").trim().split("\n").map((line) => JSON.parse(line))

beforeAll(async () => {
  place = placeFor(traders)
  first = await run(place)
})

describe("a small season from files to results", () => {
  it("enrols exactly the traders asked for, dirty rows or not", () => {
    expect(first.indicators.city.enrolled).toBe(traders)
    expect(first.rejectedRows).toBeGreaterThan(20)
    expect(lines("recommendations.jsonl")).toHaveLength(traders)
  })

  it("gives every trader a verdict with rule, version, source and findings", () => {
    for (const { recommendation, trader } of lines("recommendations.jsonl")) {
      expect(trader).toMatch(/^MLG-\d{5}$/)
      expect(recommendation).toMatchObject({ rule: "sekolah-pasar-contoh", version: "2026.1", day: "2026-08-03" })
      expect(["met", "unmet", "undetermined"]).toContain(recommendation.verdict)
      expect(recommendation.findings).toHaveLength(6)
      expect(recommendation.source.url).toMatch(/^https:/)
    }
  })

  it("decides as recommended, but for the decisions with a reason, and leaves what is open open", () => {
    const exceptions = new Set(["MLG-00012", "MLG-00041", "MLG-00300"])
    for (const { blocked, decision, recommendation, trader } of lines("recommendations.jsonl")) {
      if (exceptions.has(trader) || blocked !== undefined) continue
      expect(decision?.outcome).toBe({ met: "granted", unmet: "refused", undetermined: undefined }[recommendation.verdict as "met"])
    }
    expect(first.indicators.decisions.otherwise).toBe(2)
    const { decisions: { granted, open, refused } } = first.indicators
    expect(granted + refused + open).toBe(traders)
  })

  it("issues a training certificate for each decision that grants one, with number, validity and decider", () => {
    const granted = lines("recommendations.jsonl").filter(({ decision }) => decision?.outcome === "granted")
    const certificates = lines("certificates.jsonl")
    expect(certificates.map(({ trader }) => trader)).toEqual(granted.map(({ trader }) => trader))
    expect(new Set(certificates.map(({ number }) => number)).size).toBe(certificates.length)
    for (const certificate of certificates) {
      expect(certificate).toMatchObject({ kind: "training", status: "active", validFrom: "2026-08-10", lastValidDay: "2029-08-10", decidedBy: "PJB-01" })
    }
  })

  it("counts what the lines say", () => {
    const verdicts = lines("recommendations.jsonl").map(({ recommendation }) => recommendation.verdict)
    const count = (verdict: string) => verdicts.filter((one) => one === verdict).length
    expect(first.indicators.verdicts).toEqual({ met: count("met"), unmet: count("unmet"), undetermined: count("undetermined") })
    const { distance } = first.indicators
    const short = traders - count("met")
    expect(distance.oneStepCount + distance.severalChanges.length + distance.fixed.length + distance.several.length).toBe(short)
    expect(distance.oneStep.flatMap((step) => step.traders)).toHaveLength(distance.oneStepCount)
  })

  it("answers KIPP: yes in 2020, not again in 2021, and says why", () => {
    const { kipp } = JSON.parse(readFileSync(join(place.out, "indicators.json"), "utf8"))
    expect(kipp.map(({ edition, group, verdict }: any) => `${edition} ${group} ${verdict}`)).toEqual(["2020 umum met", "2021 umum unmet", "2021 khusus incomplete"])
    expect(kipp[1].findings.filter(({ verdict }: any) => verdict === "unmet").map(({ facts }: any) => facts.award)).toEqual(["Top 45/2020"])
  })
})

describe("again", () => {
  it("changes nothing, and says so", async () => {
    const before = everything(place)
    const second = await run(place)
    expect({ newEvents: second.newEvents, changedFiles: second.changedFiles }).toEqual({ newEvents: 0, changedFiles: [] })
    expect(everything(place)).toEqual(before)
  })

  it("in another folder gives the same bytes", async () => {
    const other = placeFor(traders)
    await run(other)
    expect(everything(other)).toEqual(everything(place))
  })

  it("as of an earlier day nobody is certified and the results stand beside, not over", () => {
    const before = everything(place)
    const { folder, indicators } = lookBack(place, "2026-05-31" as never, quiet)
    expect(indicators.city.enrolled).toBe(traders)
    expect(indicators.city.funnel.find(({ stage }) => stage === "certified")?.count).toBe(0)
    expect(indicators.verdicts.met).toBe(0)
    expect(readFileSync(join(folder, "index.html"), "utf8")).toContain("31 Mei 2026")
    expect(everything(place)).toEqual(before)
  })
})
