import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Independence from "../../src/certification/Independence.ts"
import * as CaseFile from "../../src/evidence/CaseFile.ts"
import * as Day from "../../src/kernel/Day.ts"
import * as Id from "../../src/kernel/Id.ts"
import { en } from "../../src/words/en.ts"
import { id } from "../../src/words/id.ts"

const who = (text: string) => Id.make<"PersonId">(text)
const [a, b, c] = [who("A-1"), who("A-2"), who("A-3")]
const day = Day.make
const source = { instrument: "Aturan sekolah", url: "https://example.org", read: "own-rule", confidence: "C" } as const

describe("different people", () => {
  it.each<{ given: string; first: Independence.People | undefined; second: Independence.People | undefined; then: string }>([
    { given: "two people", first: [a], second: [b], then: "met" },
    { given: "the same person", first: [a], second: [a], then: "unmet" },
    { given: "one shared among several", first: [a, b], second: [b, c], then: "unmet" },
    { given: "one shared beside an unknown", first: [a, undefined], second: [a], then: "unmet" },
    { given: "an unknown first", first: [undefined], second: [a], then: "undetermined" },
    { given: "an unknown second", first: [a], second: [b, undefined], then: "undetermined" },
    { given: "two unknowns are not the same person, nor different ones", first: [undefined], second: [undefined], then: "undetermined" },
    { given: "nobody first", first: [], second: [a], then: "undetermined" },
    { given: "nobody second", first: [a], second: [], then: "undetermined" },
    { given: "a role nobody wrote down", first: undefined, second: [a], then: "undetermined" },
    { given: "the other role not written down", first: [a], second: undefined, then: "undetermined" }
  ])("$given: $then", ({ first, second, then }) => expect(Independence.different(first, second)).toBe(then))

  const people = fc.array(fc.constantFrom(a, b, c, undefined), { maxLength: 4 })
  it("law: it does not matter who is named first", () => {
    fc.assert(fc.property(people, people, (first, second) => Independence.different(first, second) === Independence.different(second, first)))
  })
  it("law: naming an unknown can only settle what was open", () => {
    fc.assert(fc.property(people, people, fc.constantFrom(a, b, c), (first, second, named) => {
      const before = Independence.different(first, second)
      const after = Independence.different(first.map((each) => each ?? named), second)
      expect(before === "undetermined" || after === before).toBe(true)
    }))
  })
})

describe("declared free of conflicts", () => {
  const on = day("2026-05-10")
  const said = (person: Id.PersonId, conflict: boolean | undefined, date: string): Independence.Declaration => ({ person, conflict, day: day(date) })
  it.each<{ given: string; people: Independence.People | undefined; said: ReadonlyArray<Independence.Declaration>; then: string }>([
    { given: "declared free", people: [a], said: [said(a, false, "2026-05-01")], then: "met" },
    { given: "declared a conflict", people: [a], said: [said(a, true, "2026-05-01")], then: "unmet" },
    { given: "declared nothing", people: [a], said: [], then: "undetermined" },
    { given: "left open", people: [a], said: [said(a, undefined, "2026-05-01")], then: "undetermined" },
    { given: "somebody else declared", people: [a], said: [said(b, false, "2026-05-01")], then: "undetermined" },
    { given: "declared on the day", people: [a], said: [said(a, false, "2026-05-10")], then: "met" },
    { given: "declared a day later", people: [a], said: [said(a, false, "2026-05-11")], then: "undetermined" },
    { given: "free, later a conflict", people: [a], said: [said(a, false, "2026-05-01"), said(a, true, "2026-05-02")], then: "unmet" },
    { given: "a conflict, later free", people: [a], said: [said(a, false, "2026-05-02"), said(a, true, "2026-05-01")], then: "met" },
    { given: "both on one day", people: [a], said: [said(a, true, "2026-05-01"), said(a, false, "2026-05-01")], then: "unmet" },
    { given: "both on one day, the other way round", people: [a], said: [said(a, false, "2026-05-01"), said(a, true, "2026-05-01")], then: "unmet" },
    { given: "one of two has a conflict, the other is unknown", people: [undefined, a], said: [said(a, true, "2026-05-01")], then: "unmet" },
    { given: "one of two is unknown", people: [undefined, a], said: [said(a, false, "2026-05-01")], then: "undetermined" },
    { given: "nobody", people: [], said: [], then: "undetermined" },
    { given: "a role nobody wrote down", people: undefined, said: [], then: "undetermined" }
  ])("$given: $then", ({ people, said, then }) => expect(Independence.freeOfConflict(people, said, on)).toBe(then))
})

describe("a scheme's separation", () => {
  const spec: Independence.SeparationSpec = {
    id: "pemisahan", version: "1", inForceSince: day("2026-01-01"), source, apart: [["trainer", "assessor"], ["assessor", "decider"]], declares: ["assessor"]
  }
  const on = day("2026-05-10")

  it("finds every pair and every declaration, with what decided", () => {
    const free: Independence.Declaration = { person: b, conflict: false, day: day("2026-05-01"), evidence: "e-7" }
    const advice = Independence.recommend(spec, { trainer: [a], assessor: [b], decider: [c] }, [free], on)
    expect(advice).toMatchObject({ rule: "pemisahan", version: "1", verdict: "met", day: "2026-05-10" })
    expect(advice.findings).toEqual([
      { clause: "different-people", verdict: "met", facts: { first: "trainer", second: "assessor", shared: "" }, source, evidence: [], missing: [], path: "apart/0" },
      { clause: "different-people", verdict: "met", facts: { first: "assessor", second: "decider", shared: "" }, source, evidence: [], missing: [], path: "apart/1" },
      { clause: "no-conflict-of-interest", verdict: "met", facts: { role: "assessor", conflicts: 0 }, source, evidence: ["e-7"], missing: [], path: "declares/0" }
    ])
  })

  it("names who is in two roles, once, and how many declared a conflict", () => {
    const conflict: Independence.Declaration = { person: a, conflict: true, relation: "family", day: day("2026-05-01"), evidence: "e-8" }
    const advice = Independence.recommend(spec, { trainer: [a, a, b], assessor: [b, a], decider: [c] }, [conflict], on)
    expect(advice.verdict).toBe("unmet")
    expect(advice.findings[0]).toMatchObject({ verdict: "unmet", facts: { shared: "A-1, A-2" } })
    expect(advice.findings[2]).toMatchObject({ verdict: "unmet", facts: { conflicts: 1 }, evidence: ["e-8"], missing: [{ fact: "declaration", about: "assessor" }] })
  })

  it("asks for the identities and declarations it lacks", () => {
    const advice = Independence.recommend(spec, { trainer: [undefined], assessor: [b] }, [], on)
    expect(advice.verdict).toBe("undetermined")
    expect(advice.findings.map(({ missing }) => missing)).toEqual([
      [{ fact: "identity", about: "trainer" }],
      [{ fact: "identity", about: "decider" }],
      [{ fact: "declaration", about: "assessor" }]
    ])
    expect(Independence.recommend(spec, {}, [], on).findings[0]?.missing).toEqual([{ fact: "identity", about: "trainer" }, { fact: "identity", about: "assessor" }])
    expect(Independence.recommend(spec, {}, [], on).findings[2]?.missing).toEqual([{ fact: "identity", about: "assessor" }])
  })

  it("is said in both languages, roles by name and people by id", () => {
    const [first, , declared] = Independence.recommend(spec, { trainer: [who("panel")], assessor: [who("panel")] }, [], on).findings
    expect([Independence.say(first, id.life), Independence.say(declared!, id.life), Independence.say(first, en.life)]).toEqual([
      "pelatih dan asesor orang yang sama: panel",
      "asesor belum menyatakan ada tidaknya konflik kepentingan",
      "trainer and assessor are the same: panel"
    ])
  })

  it("a scheme that asks nothing shows nothing", () => {
    const advice = Independence.recommend({ ...spec, apart: [], declares: [] }, { trainer: [a] }, [], on)
    expect(advice.verdict).toBe("undetermined")
    expect(advice.findings).toEqual([
      { clause: "different-people", verdict: "undetermined", facts: {}, source, evidence: [], missing: [{ fact: "separation" }], path: "" }
    ])
  })
})

describe("who filled which role in a case file", () => {
  const evidence = Id.make<"EventId">("e-1")
  const unit = Id.make<"UnitCode">("G.46RIT00.001.1")
  const meeting = { session: Id.make<"SessionId">("s"), module: Id.make<"ModuleId">("m"), day: day("2026-02-01"), lessonHours: 2 }
  const attempt = { assessment: Id.make<"AssessmentId">("t"), day: day("2026-02-01"), score: undefined, possible: 0 as never, evidence }
  const file: CaseFile.CaseFile = {
    ...CaseFile.empty(Id.make<"TraderId">("P-1"), day("2026-05-01")),
    meetings: [{ ...meeting, status: "held", trainer: a }, { ...meeting, status: "held", trainer: a }, { ...meeting, status: "held" },
      { ...meeting, status: "scheduled", trainer: who("A-8") }, { ...meeting, status: "cancelled", trainer: who("A-9") }],
    mentoring: [{ day: day("2026-02-02"), mentor: who("M-1"), evidence }],
    practice: [{ day: day("2026-02-02"), minutes: 10, supervisor: who("S-1"), evidence }],
    assessments: [{ ...attempt, assessor: b }, { ...attempt, excused: true }],
    criteria: [{ unit, element: 1, criterion: 1, shown: true, day: day("2026-02-02"), assessor: c, evidence }],
    portfolio: [{ item: "x", day: day("2026-02-02"), valid: true, authentic: true, current: true, sufficient: true, assessor: who("A-4"), evidence }],
    decisions: [{ scheme: Id.make<"SchemeId">("k"), schemeVersion: "1", outcome: "granted", by: who("D-1"), day: day("2026-03-01"), evidence }]
  }

  it("gathers everybody once; a meeting held by nobody named leaves the trainer open", () => {
    expect(Independence.castOf(file)).toEqual({ trainer: [a, undefined], mentor: ["M-1"], supervisor: ["S-1"], assessor: [b, c, "A-4"], decider: ["D-1"] })
    expect(Independence.involved({ trainer: [a], assessor: [a, b], decider: [undefined] })).toEqual([a, b, undefined])
    expect(Independence.involved({})).toEqual([])
  })
})
