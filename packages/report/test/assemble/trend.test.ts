import { describe, expect, it } from "vitest"
import { Editions, EvidenceAtHand } from "@sepasar/core/kipp"
import { en } from "@sepasar/core/words/en"
import { id } from "@sepasar/core/words/id"
import { Bilingual, Dossier, KippPart, Page, TrendPart } from "../../src/index.ts"
import { material } from "../dossier/material.ts"

const words = { id, en }

describe("attendance by month", () => {
  const points = (months: ReadonlyArray<TrendPart.Month>) => {
    const picture = TrendPart.attendance(months)
    return picture.kind === "trend" ? picture.points.map(({ period, value }) => `${period} ${value}`) : []
  }
  it.each([
    { given: "no month", months: [], then: [] },
    { given: "months out of order", months: [{ month: "2026-03", part: 1, whole: 3 }, { month: "2026-02", part: 2, whole: 2 }], then: ["2026-02 100", "2026-03 33.3"] },
    { given: "a month in which nothing was counted", months: [{ month: "2026-02", part: 0, whole: 0 }], then: ["2026-02 null"] },
    { given: "a month in which nobody came", months: [{ month: "2026-02", part: 0, whole: 4 }], then: ["2026-02 0"] }
  ])("$given: $then", ({ months, then }) => expect(points(months)).toEqual(then))

  it("says a month without a value in words", () => {
    expect(TrendPart.attendance([{ month: "2026-02", part: 0, whole: 0 }]).description).toEqual({ id: "2026-02 belum diketahui", en: "2026-02 not known" })
  })
})

describe("evidence at hand by criterion", () => {
  const spokes = (kinds: Parameters<typeof EvidenceAtHand.coverage>[0]) => {
    const picture = KippPart.criteria(EvidenceAtHand.coverage(kinds), words)
    return picture.kind === "radar" ? picture.spokes.map(({ label, value }) => `${label.en} ${value}`) : []
  }
  it.each([
    { given: "nothing at hand", kinds: [], then: ["novel null", "effective 0", "useful 0", "transferable 0", "sustainable 0"] },
    { given: "mentoring alone", kinds: ["mentoring" as const], then: ["novel null", "effective 20", "useful 0", "transferable 0", "sustainable 50"] }
  ])("$given: $then", ({ kinds, then }) => expect(spokes(kinds)).toEqual(then))

  it("says that it is no score, in both languages", () => {
    const { note } = KippPart.criteria(EvidenceAtHand.coverage([]), words)
    expect(note).toMatchObject({ id: expect.stringContaining("bukan nilai"), en: expect.stringContaining("not a score") })
  })
})

describe("numbers under each other", () => {
  it.each([
    { given: [89.3, 91.75], then: ["89,30", "91,75"] },
    { given: [88, 89.3], then: ["88,0", "89,3"] },
    { given: [3, 10_904], then: ["3", "10.904"] },
    { given: [], then: [] }
  ])("$given: $then", ({ given, then }) => expect(given.map(Bilingual.alike(given)).map(({ id: text }) => text)).toEqual(then))
})

describe("readiness at a glance", () => {
  const two = [...material.readiness, { edition: 2024, group: Bilingual.same("tidak diselenggarakan"), verdict: "not-held" as const, reasons: [] }]
  const page = Page.page(Dossier.build({ ...material, readiness: two }))
  it("leads from every line to its reasons", () => {
    for (const [, to] of page.matchAll(/href="#(kipp-[^"]+)"/g)) expect(page).toContain(`<h3 id="${to}"`)
    expect(page.match(/href="#kipp-/g)).toHaveLength(2)
  })
  it("an edition that was not held names no group", () => expect(page).toContain('<h3 id="kipp-2024-tidak-diselenggarakan">KIPP 2024: <span class="verdict not-held">'))
})

describe("the ground of a picture", () => {
  const source = { instrument: "Ledger", url: "https://example.org/book", read: "full-text" as const, confidence: "A" as const }
  const picture = TrendPart.attendance([{ month: "2026-02", part: 1, whole: 2 }], { sources: [source], records: 1234 })
  const dossier = Dossier.build({ ...material, pictures: [picture] })
  it("is numbered among the sources, and its records are counted", () => {
    const number = Dossier.sourceNumber(dossier, source)
    expect(number).toBeGreaterThan(0)
    expect(Page.page(dossier)).toContain(`href="#source-${number}" aria-label="Sumber / source ${number}">[${number}]</a></sup> · <span lang="id">1.234 catatan</span><span lang="en">1,234 records</span>`)
  })
  it("of a national funnel is what the edition's counts were read in", () => {
    const national = Editions.all.flatMap((edition) => KippPart.funnel(edition) ?? [])
    expect(national.length).toBeGreaterThan(3)
    for (const { id: edition, sources } of national) {
      expect(sources!.length, edition).toBeGreaterThan(0)
      for (const { instrument, url } of sources!) expect([instrument.startsWith("KIPP 20"), url.length > 8]).toEqual([true, true])
    }
  })
})
