import { readFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import type { Event } from "@sepasar/core/journey"
import { Score } from "@sepasar/core/kernel"
import { openBook, type Contents } from "../book.ts"
import { classReport } from "../classReport.ts"
import { readFiles } from "../files.ts"
import { id } from "../words/id.ts"
import { placeFor, run } from "./run.ts"

const { test } = readFiles()
const asOf = "2026-08-03" as never
let contents: Contents
let html: string
let dossier: { readonly statements: ReadonlyArray<{ readonly id: string; readonly en: string }> }

beforeAll(async () => {
  const place = placeFor(1200)
  await run(place)
  html = readFileSync(join(place.out, "index.html"), "utf8")
  dossier = JSON.parse(readFileSync(join(place.out, "dossier.json"), "utf8"))
  const book = openBook(join(place.out, "season.sqlite"))
  contents = book.read()
  book.close()
}, 120_000)

const report = (key = test.key, day = asOf) => classReport({ ...test, key }, contents.sample, [], day)
const topics = (of = report()) => of.statements.map(({ facts, topic }) => `${topic} ${facts["item"] ?? facts["assessor"] ?? ""}`.trim())

describe("the class report of the season", () => {
  it("finds the item whose key is wrong, the one that is too easy, and the assessor who is severe", () => {
    expect(topics()).toEqual(expect.arrayContaining(["item-against-the-test 7", "item-too-easy 3", "assessor-severe ASR-07"]))
    expect(topics().filter((topic) => topic.startsWith("assessor-severe"))).toEqual(["assessor-severe ASR-07"])
  })
  it("with the key mended, over the same records: item 7 is sound", () => {
    const right = test.choices[(test.choices.indexOf(test.key[6]!) + 1) % test.choices.length]!
    expect(topics(report(test.key.with(6, right))).filter((topic) => topic.endsWith(" 7"))).toEqual([])
  })
  it("as of a day before the tests: nothing is said of items or assessors", () => {
    expect(report(test.key, "2026-03-01" as never)).toMatchObject({ items: undefined, assessors: undefined })
  })
  it("stands on the page and in the dossier, the same sentences", () => {
    for (const sentence of dossier.statements) expect(html).toContain(sentence.id)
    expect(dossier.statements.length).toBeGreaterThan(5)
    expect(html).toContain(id.page.classTitle)
    expect(html).toContain('<a href="dossier.html">')
  })
})

describe("the records behind it", () => {
  const work = (assessor: string, score: number | undefined, number = "K1"): Event.ClassEvent => ({
    id: "e" as never, type: "WorkScored", version: 1, occurredOn: "2026-07-01" as never, recordedAt: "2026-07-02T09:00:00.000Z",
    data: { assessment: "praktik" as never, work: number, assessor: assessor as never, possible: Score.make(50), ...(score === undefined ? {} : { score: Score.make(score) }) }
  })
  const of = (...sample: ReadonlyArray<Event.ClassEvent>) => classReport(test, sample, [], asOf).assessors!.assessors.map(({ mean, name, scored }) => [name, scored, mean])

  it.each([
    { given: "marks out of fifty", marks: [work("B", 40), work("A", 25)], then: [["A", 1, 50], ["B", 1, 80]] },
    { given: "a mark not given yet", marks: [work("A", 25), work("B", undefined)], then: [["A", 1, 50], ["B", 0, undefined]] },
    { given: "works seen by one of two", marks: [work("A", 25), work("B", 50, "K2")], then: [["A", 1, 50], ["B", 1, 100]] }
  ])("$given: $then", ({ marks, then }) => expect(of(...marks)).toEqual(then))
})
