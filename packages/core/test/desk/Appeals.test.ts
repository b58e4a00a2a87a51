import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import type * as Appeal from "../../src/certification/Appeal.ts"
import type * as Scheme from "../../src/certification/Scheme.ts"
import * as Desk from "../../src/desk/Desk.ts"
import * as Ledger from "../../src/ledger/Ledger.ts"
import { type Act, answer, certified, day, decided, enrol, event, number, refresher, scheme, stamp, told, trader, twice, visited, who } from "./office.ts"

const refused = [enrol, visited, decided("refused")]
const file = (on: string, more: { appeal?: string; id?: string; decision?: string; knownOn?: string; grounds?: string; scheme?: Scheme.Scheme } = {}) =>
  Desk.fileAppeal(trader, more.scheme ?? scheme, {
    appeal: more.appeal ?? "b-1", decision: event(more.decision ?? "d1"), madeKnownOn: day(more.knownOn ?? "2026-07-01"), grounds: more.grounds ?? "new evidence"
  }, stamp(more.id ?? "a1", on, "clerk"))
const rule = (on: string, outcome: Appeal.Outcome, more: { by?: string; panel?: ReadonlyArray<string>; appeal?: string; id?: string; scheme?: Scheme.Scheme } = {}) =>
  Desk.decideAppeal(trader, more.scheme ?? scheme, { appeal: more.appeal ?? "b-1", panel: who(...more.panel ?? ["p1", "p2"]), outcome }, twice(more.id ?? "u1", on, more.by ?? "p1"))
const appealed = [...refused, file("2026-07-06")]

describe("filing an appeal at the desk", () => {
  it.each<{ readonly given: string; readonly acts: ReadonlyArray<Act>; readonly last: Act; readonly then: string }>([
    { given: "the seventh working day", acts: refused, last: file("2026-07-10"), then: "done" },
    { given: "the eighth working day", acts: refused, last: file("2026-07-13"), then: "AppealRefused tooLate" },
    { given: "the eighth working day, told three days later", acts: refused, last: file("2026-07-13", { knownOn: "2026-07-04" }), then: "done" },
    { given: "told before it was decided: the decision's day counts", acts: refused, last: file("2026-07-10", { knownOn: "2026-06-01" }), then: "done" },
    { given: "before the decision", acts: refused, last: file("2026-06-30"), then: "AppealRefused notYetDecided" },
    { given: "no grounds", acts: refused, last: file("2026-07-06", { grounds: " " }), then: "AppealRefused groundsMissing" },
    { given: "appealed already", acts: appealed, last: file("2026-07-07", { appeal: "b-2", id: "a2" }), then: "AppealRefused alreadyAppealed" },
    { given: "nothing to appeal", acts: [enrol, decided()], last: file("2026-07-06"), then: "AppealRefused nothingToAppeal" },
    { given: "a decision nobody recorded", acts: refused, last: file("2026-07-06", { decision: "d9" }), then: "DecisionUnknown" },
    { given: "another scheme's terms", acts: refused, last: file("2026-07-06", { scheme: refresher }), then: "OtherScheme" },
    { given: "another version's terms", acts: refused, last: file("2026-07-06", { scheme: { ...scheme, version: "2" } }), then: "OtherScheme" },
    { given: "a scheme without appeals", acts: refused, last: file("2026-07-06", { scheme: (({ appeal: _, ...rest }) => rest)(scheme) }), then: "NoAppeal" },
    { given: "nobody enrolled", acts: [], last: file("2026-07-06"), then: "NotEnrolled" }
  ])("$given: $then", async ({ acts, last, then }) => expect(await told(acts, last)).toBe(then))

  it("says by when it is due, with the holidays handed in", async () => {
    const lodge = Desk.fileAppeal(trader, scheme, { appeal: "b-1", decision: event("d1"), madeKnownOn: day("2026-07-01"), grounds: "new evidence" },
      stamp("a1", "2026-07-06", "clerk"), { workdays: [1, 2, 3, 4, 5], holidays: [day("2026-07-17")] })
    expect(Result.getOrThrow(await answer(refused, file("2026-07-06"))).due).toBe("2026-07-24")
    expect(Result.getOrThrow(await answer(refused, lodge)).due).toBe("2026-07-27")
  })

  it("stands in the journey, and can be withdrawn and filed again", async () => {
    const withdrawn = Desk.record(trader, { type: "RecordWithdrawn", data: { withdraws: event("a1"), reason: "filed in error" } }, stamp("z1", "2026-07-07"))
    const { journey } = Result.getOrThrow(await answer(appealed, Desk.read(trader)))
    expect(journey.appeals).toMatchObject([{ appeal: "b-1", decision: "d1", filedOn: "2026-07-06" }])
    expect(await told([...appealed, withdrawn], file("2026-07-08", { id: "a2" }))).toBe("done")
  })
})

describe("the panel of an appeal at the desk", () => {
  const check = (...people: ReadonlyArray<string>) => Desk.checkPanel(trader, scheme, who(...people), day("2026-07-07"))
  it.each<{ readonly given: string; readonly acts: ReadonlyArray<Act>; readonly last: Act; readonly then: string }>([
    { given: "two strangers", acts: appealed, last: check("p1", "p2"), then: "done" },
    { given: "one twice", acts: appealed, last: check("p1", "p1"), then: "AppealRefused panelTooSmall" },
    { given: "four", acts: appealed, last: check("p1", "p2", "p3", "p4"), then: "AppealRefused panelTooLarge" },
    { given: "who decided", acts: appealed, last: check("p1", "official"), then: "AppealRefused panelInvolved" },
    { given: "who assessed", acts: appealed, last: check("p1", "assessor"), then: "AppealRefused panelInvolved" },
    { given: "an assessor nobody named", acts: [enrol, Desk.record(trader, { type: "AssessmentRecorded", data: { assessment: "t" as never, possible: 1 as never } }, stamp("n1", "2026-06-21")), decided("refused")], last: check("p1", "p2"), then: "AppealRefused panelNotShownIndependent" },
    { given: "a scheme without appeals", acts: appealed, last: Desk.checkPanel(trader, (({ appeal: _, ...rest }) => rest)(scheme), who("p1"), day("2026-07-07")), then: "NoAppeal" }
  ])("$given: $then", async ({ acts, last, then }) => expect(await told(acts, last)).toBe(then))
})

describe("deciding an appeal at the desk", () => {
  it.each<{ readonly given: string; readonly acts: ReadonlyArray<Act>; readonly last: Act; readonly then: string }>([
    { given: "dismissed", acts: appealed, last: rule("2026-07-10", "dismissed"), then: "done" },
    { given: "dismissed, recorded by a clerk", acts: appealed, last: rule("2026-07-10", "dismissed", { by: "clerk" }), then: "done" },
    { given: "upheld, signed by a clerk", acts: appealed, last: rule("2026-07-10", "upheld", { by: "clerk" }), then: "NotOnPanel" },
    { given: "upheld, signed by a member", acts: appealed, last: rule("2026-07-10", "upheld", { by: "p2" }), then: "done" },
    { given: "who decided, on the panel", acts: appealed, last: rule("2026-07-10", "upheld", { panel: ["p1", "official"] }), then: "AppealRefused panelInvolved" },
    { given: "an outcome that is not provided", acts: appealed, last: rule("2026-07-10", "reassess", { scheme: { ...scheme, appeal: { ...scheme.appeal!, outcomes: ["dismissed"] } } }), then: "AppealRefused outcomeNotProvided" },
    { given: "decided already", acts: [...appealed, rule("2026-07-10", "dismissed")], last: rule("2026-07-11", "upheld", { id: "u2" }), then: "AppealRefused alreadyDecided" },
    { given: "decided already, and its decision overturned", acts: [...appealed, rule("2026-07-10", "upheld")], last: rule("2026-07-11", "dismissed", { id: "u2", panel: ["p3", "p4"] }), then: "AppealRefused alreadyDecided" },
    { given: "before it was filed", acts: appealed, last: rule("2026-07-05", "dismissed"), then: "AppealRefused beforeFiling" },
    { given: "an appeal nobody filed", acts: refused, last: rule("2026-07-10", "dismissed"), then: "AppealUnknown" },
    { given: "another scheme's terms", acts: appealed, last: rule("2026-07-10", "dismissed", { scheme: refresher }), then: "OtherScheme" }
  ])("$given: $then", async ({ acts, last, then }) => expect(await told(acts, last)).toBe(then))

  it.each([{ on: "2026-07-24", late: false }, { on: "2026-07-27", late: true }])("on $on: late is $late, and it counts", async ({ late, on }) =>
    expect(Result.getOrThrow(await answer(appealed, rule(on, "dismissed")))).toEqual({ due: "2026-07-24", late, revision: 5 }))

  it("upheld: refused becomes granted by a new decision, from which a certificate is issued", async () => {
    const given = [...appealed, rule("2026-07-10", "upheld")]
    const { journey } = Result.getOrThrow(await answer(given, Desk.read(trader)))
    expect(journey.decisions).toMatchObject([{ outcome: "refused", by: "official" }, { outcome: "granted", by: "p1", evidence: "u1-second" }])
    expect(journey.appeals).toMatchObject([{ outcome: "upheld", decidedOn: "2026-07-10", panel: ["p1", "p2"] }])
    const issue = Desk.issue(trader, scheme, { number: number(), validFrom: day("2026-07-11") }, stamp("i1", "2026-07-11"))
    expect(await told(appealed, issue)).toBe("NotGranted")
    expect(await told(given, issue)).toBe("done")
  })

  it("upheld by a new decision that says against which recommendation of that day, and why", async () => {
    const stall = Desk.record(trader, { type: "StallStatusRecorded", data: { status: "active" } }, stamp("st", "2026-07-10"))
    const later = Desk.record(trader, { type: "StallStatusRecorded", data: { status: "active" } }, stamp("st", "2026-07-11"))
    const last = Effect.gen(function*() {
      yield* rule("2026-07-10", "upheld")
      return (yield* (yield* Ledger.Ledger).read("trader/T-1")).at(-1)?.data
    })
    const said = async (given: ReadonlyArray<Act>) => Result.getOrThrow(await answer(given, last))
    expect(await said([...appealed, stall])).toEqual({ scheme: "example", schemeVersion: "1", outcome: "granted", recommended: "met", reason: "appeal b-1" })
    expect(await said([...appealed, later])).toMatchObject({ recommended: "undetermined" })
  })

  it("reassess: nothing is decided yet, and the next decision says why it differs", async () => {
    const given = [...appealed, rule("2026-07-10", "reassess")]
    const { journey } = Result.getOrThrow(await answer(given, Desk.read(trader)))
    expect(journey.decisions).toHaveLength(1)
    expect(await told(given, decided("granted", "d2", "2026-07-20"))).toBe("done")
  })

  it("dismissed: the certificate that was never granted stays so", async () =>
    expect(await told([...appealed, rule("2026-07-10", "dismissed")], Desk.issue(trader, scheme, { number: number(), validFrom: day("2026-07-11") }, stamp("i1", "2026-07-11")))).toBe("NotGranted"))
})

it("what an appeal brings is recorded by its own service only", () => {
  // @ts-expect-error an appeal is filed by `fileAppeal`, which asks the rule
  const record: Desk.Record = { type: "AppealFiled", data: { appeal: "b-1", decision: event("d1"), grounds: "new evidence" } }
  expect([record.type, certified.length]).toEqual(["AppealFiled", 3])
})
