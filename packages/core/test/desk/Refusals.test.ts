import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import type * as Scheme from "../../src/certification/Scheme.ts"
import * as Desk from "../../src/desk/Desk.ts"
import * as Recommendation from "../../src/rulebook/Recommendation.ts"
import { en } from "../../src/words/en.ts"
import { id } from "../../src/words/id.ts"
import { type Act, answer, certified, day, decided, enrol, event, issued, number, refresher, scheme, stamp, told, trader, twice, visited, who } from "./office.ts"

const plain = (({ appeal: _, ...rest }) => rest)(scheme)
const competency: Scheme.Scheme = { ...scheme, kind: "competency" }
const declares: Scheme.Scheme = { ...scheme, separation: { ...Desk.separation, declares: ["assessor", "decider"] } }
const refused = [enrol, decided("refused")]
const filing = { appeal: "b-1", decision: event("d1"), madeKnownOn: day("2026-07-01"), grounds: "new evidence" }
const file = (of: Scheme.Scheme = scheme, more: object = {}) => Desk.fileAppeal(trader, of, { ...filing, ...more }, stamp("a1", "2026-07-06"))
const rule = (appeal: string, by = "p1") => Desk.decideAppeal(trader, scheme, { appeal, panel: who("p1", "p2"), outcome: "upheld" }, twice("u1", "2026-07-10", by))
const decide = (outcome: Desk.Choice["outcome"], more: { by?: string; on?: string; of?: Scheme.Scheme; id?: string } = {}) =>
  Desk.decide(trader, more.of ?? scheme, { outcome }, stamp(more.id ?? "d2", more.on ?? "2026-07-02", more.by))
const issue = (on: string, as = "N-9", by?: string, of: Scheme.Scheme = scheme) => Desk.issue(trader, of, { number: number(as), validFrom: day(on) }, stamp("i2", on, by))
const revoked = Desk.revoke(trader, number(), scheme, "forged", stamp("k1", "2026-10-01"))
const conflict = Desk.record(trader, { type: "ConflictOfInterestDeclared", data: { person: who("official")[0]!, conflict: true } }, stamp("c1", "2026-06-21"))
const of = { scheme: "example", version: "1" }

describe("every refusal says what it is about, in both languages", () => {
  it.each<{ readonly tag: keyof typeof id.desk.refusal; readonly given: ReadonlyArray<Act>; readonly last: Act; readonly facts: object }>([
    { tag: "AlreadyEnrolled", given: [enrol], last: Desk.enrol(trader, { market: "M-1" as never, cohort: "c2" as never }, stamp("e9", "2026-02-02")), facts: { trader: "T-1", cohort: "c1" } },
    { tag: "NotEnrolled", given: [], last: decide("granted"), facts: { trader: "T-1", day: "2026-07-02" } },
    { tag: "NotEnrolled", given: [], last: revoked, facts: { trader: "T-1", day: "2026-10-01" } },
    { tag: "NotEnrolled", given: [], last: Desk.recommend(trader, scheme, { asOf: day("2026-07-02") }), facts: { trader: "T-1", day: "2026-07-02" } },
    { tag: "NotEnrolled", given: [enrol], last: Desk.suspend(trader, number(), scheme, "x", stamp("s", "2026-01-31")), facts: { day: "2026-01-31" } },
    { tag: "SchemeNotInForce", given: [enrol], last: Desk.recommend(trader, { ...scheme, until: day("2026-06-30") }, { asOf: day("2026-07-02") }), facts: { ...of, day: "2026-07-02" } },
    { tag: "SchemeNotInForce", given: [enrol], last: decide("granted", { of: { ...scheme, until: day("2026-06-30") } }), facts: { ...of, day: "2026-07-02" } },
    { tag: "ReasonRequired", given: [enrol], last: decide("granted"), facts: { trader: "T-1", recommended: "undetermined", outcome: "granted" } },
    { tag: "ReasonRequired", given: [enrol, decided("refused")], last: decide("refused"), facts: { recommended: "undetermined", outcome: "refused", earlier: "d1" } },
    { tag: "ReasonRequired", given: [enrol, decided("refused", "d1", "2026-07-09"), Desk.record(trader, { type: "StallStatusRecorded", data: { status: "active" } }, stamp("st", "2026-07-01"))], last: decide("granted"), facts: { trader: "T-1", recommended: "met", outcome: "granted", earlier: "d1" } },
    { tag: "WrongOutcome", given: [enrol], last: decide("competent"), facts: { kind: "training", outcome: "competent" } },
    { tag: "WrongOutcome", given: [enrol], last: decide("refused", { of: competency }), facts: { kind: "competency", outcome: "refused" } },
    { tag: "RolesNotSeparate", given: [enrol, visited], last: decide("refused", { by: "assessor" }), facts: { trader: "T-1", clashes: [{ roles: ["assessor", "decider"], shared: "assessor" }] } },
    { tag: "RolesNotSeparate", given: certified.slice(0, 2), last: issue("2026-07-02", "N-1", "official", { ...scheme, separation: { ...Desk.separation, apart: [["decider", "issuer"]] } }), facts: { clashes: [{ roles: ["decider", "issuer"], shared: "official" }] } },
    { tag: "ConflictDeclared", given: [enrol, visited, conflict], last: decide("refused", { of: declares }), facts: { trader: "T-1", roles: ["decider"] } },
    { tag: "NotGranted", given: [enrol], last: issue("2026-07-02"), facts: { trader: "T-1", last: undefined } },
    { tag: "NotGranted", given: refused, last: issue("2026-07-02"), facts: { trader: "T-1", last: "refused" } },
    { tag: "NotGranted", given: [...certified, decided("refused", "d2", "2028-05-02")], last: Desk.renew(trader, number(), scheme, { path: "full" }, stamp("r", "2028-05-02")), facts: { trader: "T-1", last: "refused" } },
    { tag: "AlreadyHeld", given: [...certified, decided("granted", "d2", "2026-08-01")], last: issue("2026-08-01"), facts: { trader: "T-1", number: "N-1" } },
    { tag: "AlreadyHeld", given: [...certified, Desk.replace(trader, number(), scheme, { by: number("N-2"), reason: "lost" }, twice("x", "2026-08-01"))], last: Desk.replace(trader, number("N-2"), scheme, { by: number("N-1"), reason: "lost" }, twice("y", "2026-08-02")), facts: { trader: "T-1", number: "N-1" } },
    { tag: "DecisionUsed", given: [...certified, revoked], last: issue("2026-10-02"), facts: { trader: "T-1", decision: "d1", number: "N-1" } },
    { tag: "OtherScheme", given: certified, last: Desk.suspend(trader, number(), { ...refresher, version: "7" }, "x", stamp("s", "2026-08-01")), facts: { trader: "T-1", ...of, given: "refresher", givenVersion: "7" } },
    { tag: "OtherScheme", given: refused, last: file({ ...scheme, version: "7" }), facts: { trader: "T-1", ...of, given: "example", givenVersion: "7" } },
    { tag: "NoAppeal", given: refused, last: file(plain), facts: of },
    { tag: "DecisionUnknown", given: refused, last: file(scheme, { decision: event("d9") }), facts: { trader: "T-1", decision: "d9" } },
    { tag: "AppealUnknown", given: [...refused, file()], last: rule("b-2"), facts: { trader: "T-1", appeal: "b-2" } },
    { tag: "NotOnPanel", given: [...refused, file()], last: rule("b-1", "clerk"), facts: { trader: "T-1", appeal: "b-1", by: "clerk" } }
  ])("$tag: $facts", async ({ facts, given, last, tag }) => {
    const refusal = Result.match(await answer(given, last), { onFailure: (failure) => failure as { readonly _tag: string }, onSuccess: () => ({ _tag: "none" }) })
    expect(refusal).toMatchObject({ _tag: tag, ...facts })
    for (const { desk } of [id, en]) {
      expect(Recommendation.fill(desk.refusal[tag], refusal as never)).not.toMatch(/[{}]|undefined/)
    }
  })
})

describe("rows at the edges of the desk", () => {
  const suspended = Desk.suspend(trader, number(), scheme, "x", stamp("s1", "2026-08-01"))
  const anew = decided("granted", "d2", "2026-08-02")
  it.each<{ readonly given: string; readonly acts: ReadonlyArray<Act>; readonly last: Act; readonly then: string }>([
    { given: "an act on the day of enrolment", acts: [enrol], last: Desk.revoke(trader, number(), scheme, "x", stamp("k", "2026-02-01")), then: "LifeRefused notInThisState" },
    { given: "a certificate while the old one is suspended", acts: [...certified, suspended, anew], last: issue("2026-08-02"), then: "AlreadyHeld" },
    { given: "the number of a certificate that was revoked", acts: [...certified, revoked, decided("granted", "d2", "2026-10-02")], last: issue("2026-10-02", "N-1"), then: "AlreadyHeld" },
    { given: "a certificate beside one of another scheme", acts: [...certified, decided("granted", "d2", "2026-08-02", refresher)], last: issue("2026-08-02", "N-9", "official", refresher), then: "done" },
    { given: "a decision of another version", acts: [enrol, decided()], last: issue("2026-07-02", "N-9", "official", { ...scheme, version: "2" }), then: "NotGranted" },
    { given: "renewed on a decision of the day the term began", acts: [enrol, decided(), decided("granted", "d2", "2026-07-01"), issued], last: Desk.renew(trader, number(), scheme, { path: "full" }, stamp("r", "2028-06-01")), then: "NotGranted" },
    { given: "renewed on the decision that issued it, which came after the first valid day", acts: [enrol, decided("granted", "d1", "2026-07-03"), Desk.issue(trader, scheme, { number: number(), validFrom: day("2026-07-01") }, stamp("i1", "2026-07-03"))], last: Desk.renew(trader, number(), scheme, { path: "full" }, stamp("r", "2028-06-01")), then: "NotGranted" },
    { given: "not yet competent", acts: [enrol], last: Desk.decide(trader, competency, { outcome: "not-yet-competent", reason: "x" }, stamp("d", "2026-07-01")), then: "done" },
    { given: "one of two appeals is decided", acts: [...refused, file(), decided("refused", "d3", "2026-07-07"), Desk.fileAppeal(trader, scheme, { ...filing, appeal: "b-2", decision: event("d3"), madeKnownOn: day("2026-07-07") }, stamp("a2", "2026-07-08")), rule("b-1")], last: Desk.decideAppeal(trader, scheme, { appeal: "b-2", panel: who("p3", "p4"), outcome: "dismissed" }, twice("u2", "2026-07-10")), then: "done" }
  ])("$given: $then", async ({ acts, last, then }) => expect(await told(acts, last)).toBe(then))

  it("the reason stands in the event of the decision, and nothing where there was none", async () => {
    const decisions = async (given: ReadonlyArray<Act>, last: Act) =>
      Result.getOrThrow(await answer(given, Effect.flatMap(last, () => Desk.read(trader)))).journey.decisions.length
    expect(await decisions([enrol], decided())).toBe(1)
    const weighed = (reason?: string) => Effect.map(Desk.read(trader), ({ journey }) =>
      Result.getOrThrow(Desk.weigh(journey, { ...scheme, tree: { kind: "all", of: [], whenEmpty: "met" } }, { outcome: "granted", ...(reason === undefined ? {} : { reason }) }, { by: who("official")[0]!, day: day("2026-07-01") })).data)
    expect(Result.getOrThrow(await answer([enrol], weighed("why")))).toEqual({ ...of, version: undefined, schemeVersion: "1", outcome: "granted", recommended: "met", reason: "why" })
    expect(Object.keys(Result.getOrThrow(await answer([enrol], weighed())))).not.toContain("reason")
  })

  it("who decides is known to the rules before the decision stands", async () => {
    const independent: Scheme.Scheme = { ...scheme, tree: { kind: "decider-independent" }, separation: { ...Desk.separation, apart: [] } }
    const { recommendation } = Result.getOrThrow(await answer([enrol, visited], Desk.decide(trader, independent, { outcome: "granted" }, stamp("d", "2026-07-01"))))
    expect(recommendation.verdict).toBe("met")
  })

  it("a certificate that never ends says so in the ledger", async () => {
    const endless: Scheme.Scheme = { ...scheme, validity: { kind: "never" } }
    const given = Result.getOrThrow(await answer([enrol, decided()], Desk.issue(trader, endless, { number: number(), validFrom: day("2026-07-01") }, stamp("i", "2026-07-01"))))
    expect(given.validity).toStrictEqual({ validFrom: "2026-07-01" })
    const { certificates } = Result.getOrThrow(await answer([enrol, decided(), Desk.issue(trader, endless, { number: number(), validFrom: day("2026-07-01") }, stamp("i", "2026-07-01"))], Desk.read(trader)))
    expect(Object.keys(certificates.get(number())!)).not.toContain("lastValidDay")
  })

  it("an appeal that changes nothing names no decision", async () => {
    const ruled = await answer([...refused, file()], Desk.decideAppeal(trader, scheme, { appeal: "b-1", panel: who("p1", "p2"), outcome: "dismissed" }, twice("u1", "2026-07-10")))
    expect(Result.getOrThrow(ruled)).not.toHaveProperty("decision")
    expect(Result.getOrThrow(await answer([...refused, file()], rule("b-1")))).toMatchObject({ decision: "u1-second" })
  })

  it("the default separation names itself as no law", () =>
    expect(Desk.separation).toMatchObject({ id: "desk.separation", version: "1", declares: [], source: { read: "own-rule", confidence: "B", instrument: expect.stringContaining("not law") as string } }))
})
