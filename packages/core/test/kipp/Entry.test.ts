import { describe, expect, it } from "vitest"
import * as Day from "../../src/kernel/Day.ts"
import * as Award from "../../src/kipp/Award.ts"
import * as Entry from "../../src/kipp/Entry.ts"
import type { Innovation } from "../../src/kipp/Innovation.ts"
import * as Recommendation from "../../src/rulebook/Recommendation.ts"
import { kipp as en } from "../../src/words/en/kipp.ts"
import { kipp as id } from "../../src/words/id/kipp.ts"

const sepasarPedas: Innovation = {
  started: { earliest: Day.make("2017-01-01"), latest: Day.make("2018-07-31") },
  awards: [Award.make("top99/2020"), Award.make("top45/2020")],
  institutionEntries: 1,
  entrantType: "kota",
  sdgs: [8],
  topics: [],
  replicates: null
}

const line = ({ answer, edition, group }: Entry.Option) => `${edition} ${group ?? "-"}: ${answer}`

describe("when could Sepasar Pedas enter?", () => {
  it("answers every group of every edition in the span", () => {
    expect(Entry.options(sepasarPedas, 2018, 2025).map(line)).toEqual([
      "2018 all: undetermined",
      "2019 all: undetermined",
      "2020 umum: eligible",
      "2020 replikasi: not-eligible",
      "2020 khusus: not-eligible",
      "2021 umum: not-eligible",
      "2021 replikasi: not-eligible",
      "2021 khusus: undetermined",
      "2022 umum: undetermined",
      "2022 khusus: undetermined",
      "2023 umum: undetermined",
      "2023 khusus: undetermined",
      "2024 -: not-held",
      "2025 umum: undetermined",
      "2025 replikasi: undetermined"
    ])
  })

  it("puts what is open to it first", () => {
    const answers = Entry.when(sepasarPedas, 2018, 2025).map(({ answer }) => answer)
    expect(answers[0]).toBe("eligible")
    expect(answers).toEqual(answers.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)))
  })

  it("an award of the same year or a later one does not bar the entry", () => {
    expect(Entry.options(sepasarPedas, 2020, 2020)[0]).toMatchObject({ answer: "eligible", firstDay: "2020-03-04" })
  })

  it("a Top 99 of the edition's own year does not count towards its limit, one of the year before does", () => {
    const answer = (year: number) => Entry.options({ ...sepasarPedas, awards: [Award.make("top99/2019"), Award.make(`top99/${year}`)] }, 2021, 2021)[0]?.answer
    expect([answer(2020), answer(2021)]).toEqual(["not-eligible", "eligible"])
  })

  it("says what the special group of 2021 still needs", () => {
    const special = Entry.options(sepasarPedas, 2021, 2021).find(({ group }) => group === "khusus")!
    expect(special.missing).toEqual([{ fact: "invitation", about: "2021" }])
    expect(special.gaps).toEqual([{ rule: "2021.khusus.prior", asks: "prior-awards" }])
  })

  it("a span without editions has no options", () => expect(Entry.options(sepasarPedas, 2026, 2030)).toEqual([]))
})

const order: ReadonlyArray<Entry.Answer> = ["eligible", "undetermined", "not-eligible", "not-held"]

describe("the first day it could be", () => {
  it.each([
    { given: "old enough: the first day of the window", started: "2019-05-10", then: { answer: "eligible", firstDay: "2020-03-04", comesOfAge: "2020-05-10" } },
    { given: "one day too young: the day it comes of age, and no first day", started: "2019-05-11", then: { answer: "not-eligible", comesOfAge: "2020-05-11" } }
  ])("$given", ({ started, then }) => {
    const option = Entry.options({ ...sepasarPedas, awards: [], started: Day.make(started) }, 2020, 2020)[0]!
    expect(option).toMatchObject(then)
    expect("firstDay" in option).toBe("firstDay" in then)
  })

  it("is not told where the opening was not found", () => {
    const option = Entry.options({ ...sepasarPedas, started: Day.make("2016-01-01"), awards: [] }, 2018, 2018)[0]!
    expect(option.answer).toBe("eligible")
    expect(option.firstDay).toBeUndefined()
  })
})

it("nothing known: every held edition is undetermined, and the start is asked for first", () => {
  const options = Entry.options({ started: undefined, awards: undefined }, 2014, 2025).filter(({ answer }) => answer !== "not-held")
  expect(new Set(options.map(({ answer }) => answer))).toEqual(new Set(["undetermined"]))
  expect(options.find(({ edition, group }) => edition === 2021 && group === "umum")?.missing.map(({ fact }) => fact)).toEqual(["awards", "started", "institution-entries"])
})

it("asks every fact in a sentence, in both languages", () => {
  const facts = Entry.options({ started: undefined, awards: undefined }, 2014, 2025).flatMap(({ missing }) => missing.map(({ fact }) => fact))
  for (const fact of facts) for (const words of [id, en]) expect(words.questions).toHaveProperty(fact)
  for (const { findings } of Entry.options({ started: undefined, awards: undefined }, 2014, 2025)) {
    for (const finding of findings) for (const words of [id, en]) expect(Recommendation.say(finding, words.eligibility)).not.toMatch(/\{\w+\}/)
  }
})

it.each([
  { given: "too many entries can be withdrawn", change: { awards: [], institutionEntries: 11 }, then: ["within-the-institution-cap"] },
  { given: "a past award cannot be undone", change: {}, then: [] }
])("2021 general group, $given", ({ change, then }) =>
  expect(Entry.options({ ...sepasarPedas, ...change }, 2021, 2021)[0]?.changeable).toEqual(then))

it("a confidence is the weakest of its rules", () => {
  const confidence = (year: number, group: string) => Entry.options(sepasarPedas, year, year).find((option) => option.group === group)?.confidence
  expect([confidence(2020, "umum"), confidence(2021, "umum")]).toEqual(["C", "B"])
})
