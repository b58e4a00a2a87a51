import { describe, expect, it } from "vitest"
import { Dossier, Markdown, Page } from "../../src/index.ts"
import { material, own, registry } from "./material.ts"

const dossier = Dossier.build(material)
const page = Page.page(dossier)

describe("the dossier", () => {
  it("numbers each source once, in order of appearance", () => {
    expect(dossier.sources).toEqual([registry, own])
    expect(Dossier.sourceNumber(dossier, own)).toBe(2)
    expect(Dossier.sourceNumber(dossier, { ...own, url: "https://example.org/other" })).toBe(0)
  })

  it("finds its own gaps: a section over its limit, a section not written", () => {
    expect(dossier.gaps.map(({ what }) => what.en)).toEqual([
      "No turnover before",
      "KIPP 2025, section “Impact”: 4 words, the limit is 3",
      "KIPP 2025, section “Novelty”: not written yet"
    ])
  })

  it.each([
    { given: "words at the limit", words: 3, then: 0 },
    { given: "words one over the limit", words: 4, then: 1 }
  ])("$given: $then gaps", ({ then, words }) => {
    const section = { ...material.sections[0]!, words: { id: words, en: 1 } }
    expect(Dossier.build({ ...material, gaps: [], sections: [section] }).gaps).toHaveLength(then)
  })

  it("names ids used twice and figures that are not there", () => {
    expect(Dossier.faults(material)).toEqual([])
    expect(Dossier.faults({
      ...material,
      figures: [...material.figures, ...material.figures],
      sections: [{ ...material.sections[0]!, figures: ["nothing"] }]
    })).toEqual([
      { fault: "duplicateId", id: "completion", where: "figures" },
      { fault: "unknownFigure", id: "nothing", where: "sections/2025/dampak" }
    ])
  })

  it("reads back from its JSON as it was", () => {
    expect(JSON.parse(Dossier.toJson(dossier))).toEqual(dossier)
  })
})

describe("the page", () => {
  it("needs nothing from outside: no script, no file, no address but links", () => {
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(|src=/)
  })

  it("puts the gaps before the achievements", () => {
    expect(page.indexOf('id="gaps"')).toBeLessThan(page.indexOf('id="figures"'))
  })

  it("every source mark leads to a source, and every contents entry to a part", () => {
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, to]) => to!)
    expect(targets.length).toBeGreaterThan(8)
    expect(targets.filter((to) => !page.includes(`id="${to}"`))).toEqual([])
  })

  it("says everything in both languages and escapes what it is given", () => {
    expect(page).toContain('<span lang="id">Selesai</span><span lang="en">Completed</span>')
    expect(page).toContain("belum &lt;lengkap&gt;")
    expect(page).toContain('<span lang="id">76,5</span><span lang="en">76.5</span>')
  })

  it("a link is a web address or it is text", () => {
    const hostile = { ...registry, url: "javascript:alert(1)" }
    expect(Page.page(Dossier.build({ ...material, claims: [{ ...material.claims[0]!, source: hostile }] }))).not.toContain("javascript:")
  })

  it("law: the same dossier gives the same bytes", () => {
    expect(Page.page(Dossier.build(structuredClone(material)))).toBe(page)
  })
})

describe("the proposal text", () => {
  it("a text over its limit is kept whole and marked", () => {
    const text = Markdown.proposal(dossier, 2025, "id")
    expect(text).toContain("satu dua tiga empat")
    expect(text).toContain("_4 kata, 1 di atas batas 3_")
    expect(text).toContain("- Selesai: 76,5 (2026) [2]")
  })

  it("says in English what it says in Indonesian", () => {
    expect(Markdown.proposal(dossier, 2025, "en")).toContain("_2 of 3 words_")
    expect(Markdown.proposal(dossier, 2025, "en")).toContain("_Not written yet._")
  })
})
