import * as Result from "effect/Result"
import { Equity, Programme, SatisfactionReport } from "@sepasar/core/indicator"
import { Award, Editions, Entry, Proposal } from "@sepasar/core/kipp"
import { en } from "@sepasar/core/words/en"
import { id } from "@sepasar/core/words/id"
import { describe, expect, it } from "vitest"
import { Dossier, KippPart, Page, ProgrammePart } from "../../src/index.ts"
import { material, own } from "../dossier/material.ts"

const words = { id, en }
const options = Entry.options({ started: undefined, awards: [Award.make("top99/2020"), Award.make("top45/2020")], sdgs: [8] }, 2020, 2025)

describe("readiness by edition", () => {
  const readiness = KippPart.readiness(options, words)

  it("says why Sepasar Pedas may not enter the general group again, in both languages", () => {
    const general = readiness.find(({ edition, group }) => edition === 2021 && group.id === "kelompok umum")!
    expect(general.verdict).toBe("unmet")
    expect(general.reasons.map(({ text }) => text.id)).toContain("pernah masuk Top 45/2020")
    expect(general.reasons.find(({ text }) => text.id === "pernah masuk Top 45/2020")!.text.en).toContain("Top 45/2020")
  })

  it("an edition that was not held says so and gives no reasons", () => {
    expect(readiness.find(({ edition }) => edition === 2024)).toMatchObject({ verdict: "not-held", reasons: [] })
  })

  it("leaves no hole in a sentence", () => {
    const sentences = readiness.flatMap(({ reasons }) => reasons.flatMap(({ text }) => [text.id, text.en]))
    expect(sentences.length).toBeGreaterThan(10)
    expect(sentences.filter((sentence) => /[{}]|undefined/.test(sentence))).toEqual([])
  })

  it("turns open questions and unread rules into gaps, each once", () => {
    const gaps = KippPart.gaps(options, words)
    expect(gaps.map(({ what }) => what.id)).toContain("Sejak kapan inovasi diterapkan?")
    expect(new Set(gaps.map(({ what, todo }) => what.id + todo.id)).size).toBe(gaps.length)
  })
})

describe("proposal sections", () => {
  const report = Result.getOrThrow(Proposal.readiness({ edition: 2023, group: "umum", texts: { signifikansi: "dua kata" }, evidence: ["gain", "reach"] }))
  const sections = KippPart.sections(report, { id: { signifikansi: "dua kata" }, en: {} }, new Set(["gain"]))

  it("carries limits, counts and the figures that are in the dossier", () => {
    expect(sections.find(({ id: one }) => one === "signifikansi")).toMatchObject({ limit: 600, words: { id: 2, en: 0 }, figures: ["gain"] })
    expect(sections.find(({ id: one }) => one === "ringkasan")).toMatchObject({ limit: 200, words: { id: 0, en: 0 }, text: { id: "", en: "" } })
  })
})

describe("funnel of an edition", () => {
  it("shows the published counts, and nothing where fewer than two are known", () => {
    const funnel = (year: number) => KippPart.funnel(Result.getOrThrow(Editions.held(year)))
    expect(funnel(2022)).toMatchObject({ kind: "bars", bars: [{ value: 3478 }, { value: 2454 }, { value: 1917 }] })
    expect(funnel(2020)).toBeUndefined()
  })
})

describe("the season's figures", () => {
  const trader = (market: string, post: number | undefined, certified: boolean | undefined) =>
    ({ market, enrolled: true, sessionsHeld: 12, attended: 9, pre: 40, post, mentoringVisits: 1, certified })
  const season = (traders: ReadonlyArray<Programme.TraderSummary>): ProgrammePart.Season => ({
    programme: Programme.summarise(traders, { testMaximum: 100, decimals: 2 }),
    equity: Equity.between(traders, { testMaximum: 100, decimals: 2, minimumCell: 2 }),
    satisfaction: Result.getOrThrow(SatisfactionReport.report([{ cost: 3 }], { scheme: "2017", weight: "exact", minimumRespondents: 30 })),
    markets: { A: "Pasar A", B: "Pasar B" },
    testMaximum: 100,
    period: { id: "2026", en: "2026" },
    source: own,
    records: 40
  })
  const full = season([trader("A", 70, true), trader("A", 80, true), trader("B", 70, true), trader("B", 70, false)])

  it("names figures by the evidence they are", () => {
    expect(ProgrammePart.figures(full, words).map(({ id: one, value }) => `${one} ${value.id}`)).toEqual([
      "reach 4", "completion 75 %", "attendance 75 %", "gain 0,54", "before-after 32,5 poin", "mentoring 1", "equity 50 poin"
    ])
  })

  it("a figure that is not known is a gap, not a nought", () => {
    const unknown = season([trader("A", undefined, undefined), trader("A", undefined, true)])
    expect(ProgrammePart.figures(unknown, words).map(({ id: one }) => one)).toEqual(["reach", "attendance", "mentoring", "equity"])
    expect(ProgrammePart.gaps(unknown, words).map(({ what }) => what.en)).toContain("Hold the training certificate: not known")
  })

  it("a market below the minimum has a word instead of a bar", () => {
    const small = season([trader("A", 70, true), trader("A", 70, true), trader("B", 70, true)])
    const market = ProgrammePart.pictures(small, words).find(({ id: one }) => one === "by-market")!
    expect(market.kind === "bars" && market.bars.every(({ note, value }) => value === null && note!.id.includes("kurang dari 2"))).toBe(true)
  })

  it("draws into one page on which every mark leads somewhere", () => {
    const page = Page.page(Dossier.build({
      ...material, sections: [], pictures: ProgrammePart.pictures(full, words), figures: ProgrammePart.figures(full, words), readiness: KippPart.readiness(options, words)
    }))
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, to]) => to!)
    expect(targets.filter((to) => !page.includes(`id="${to}"`))).toEqual([])
    expect(page).not.toMatch(/undefined|NaN|\[object/)
  })
})
