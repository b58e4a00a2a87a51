import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Eligibility from "../../src/certification/Eligibility.ts"
import type * as Scheme from "../../src/certification/Scheme.ts"
import * as VerdictTimeline from "../../src/certification/VerdictTimeline.ts"
import type * as CaseFile from "../../src/evidence/CaseFile.ts"
import type * as Event from "../../src/journey/Event.ts"
import * as Journey from "../../src/journey/Journey.ts"
import * as Day from "../../src/kernel/Day.ts"
import { attendance, day, event, file, id, meeting, scheme, score, visit } from "./fixtures.ts"

const over = (tree: Scheme.Node, facts: Partial<CaseFile.CaseFile>, from = "2026-01-01", until = "2026-12-31") =>
  VerdictTimeline.over(scheme(tree), file(facts), day(from), day(until)).map(({ from, until, verdict }) => `${from}..${until} ${verdict}`)

describe("a verdict over time (putusan dari hari ke hari)", () => {
  it.each([
    {
      given: "an age reached", tree: { kind: "age-at-least", years: 17, on: "day" }, facts: { bornOn: day("2009-03-02") },
      then: ["2026-01-01..2026-03-01 unmet", "2026-03-02..2026-12-31 met"]
    },
    {
      given: "visits made", tree: { kind: "mentoring-visits", minimum: 2 }, facts: { mentoring: [visit("2026-03-02"), visit("2026-04-02")] },
      then: ["2026-01-01..2026-04-01 unmet", "2026-04-02..2026-12-31 met"]
    },
    {
      given: "a certificate that ends", tree: { kind: "certificate-held", scheme: id("dasar") },
      facts: { certificates: [{ number: id("C"), scheme: id("dasar"), schemeVersion: "1", kind: "training", validFrom: day("2026-02-01"), lastValidDay: day("2026-05-31"), status: "active", statusSince: day("2026-02-01"), issue: 1, evidence: event("c") }] },
      then: ["2026-01-01..2026-01-31 unmet", "2026-02-01..2026-05-31 met", "2026-06-01..2026-12-31 unmet"]
    },
    {
      given: "consent withdrawn", tree: { kind: "consent-given", purpose: "x", textVersions: ["1"] },
      facts: { consents: [{ purpose: "x", textVersion: "1", givenOn: day("2026-02-01"), withdrawnOn: day("2026-03-01"), evidence: event("k") }] },
      then: ["2026-01-01..2026-01-31 unmet", "2026-02-01..2026-02-28 met", "2026-03-01..2026-12-31 unmet"]
    },
    {
      given: "evidence that grows old", tree: { kind: "evidence-vatm", items: 1, notOlderThan: { kind: "months", count: 6 } },
      facts: { portfolio: [{ item: "a", day: day("2026-03-01"), madeOn: day("2026-02-15"), valid: true, authentic: true, current: true, sufficient: true, evidence: event("i") }] },
      then: ["2026-01-01..2026-02-28 unmet", "2026-03-01..2026-08-15 met", "2026-08-16..2026-12-31 unmet"]
    },
    {
      given: "a portfolio that grows old", tree: { kind: "portfolio-path", units: [id("U")], items: 1, notOlderThan: { kind: "months", count: 6 } },
      facts: { portfolio: [{ item: "a", unit: id("U"), assessor: id("A"), day: day("2026-03-01"), madeOn: day("2026-02-15"), valid: true, authentic: true, current: true, sufficient: true, evidence: event("i") }] },
      then: ["2026-01-01..2026-02-28 unmet", "2026-03-01..2026-08-15 met", "2026-08-16..2026-12-31 unmet"]
    },
    {
      given: "a stall that changes", tree: { kind: "stall-status", allowed: ["active"] },
      facts: { stall: [{ status: "active", since: day("2026-02-01"), evidence: event("a") }, { status: "closed", since: day("2026-09-01"), evidence: event("b") }] },
      then: ["2026-01-01..2026-01-31 undetermined", "2026-02-01..2026-08-31 met", "2026-09-01..2026-12-31 unmet"]
    },
    {
      given: "a meeting nobody closed", tree: { kind: "attendance-share", minimum: score(60), comparison: "atLeast", late: "full", excused: "absent", makeUps: false },
      facts: { meetings: [meeting(1), meeting(9, { status: "scheduled" })], attendance: [attendance(1, "present")] },
      then: ["2026-01-01..2026-03-01 undetermined", "2026-03-02..2026-03-10 met", "2026-03-11..2026-12-31 undetermined"]
    }
  ] as ReadonlyArray<{ given: string; tree: Scheme.Leaf; facts: Partial<CaseFile.CaseFile>; then: ReadonlyArray<string> }>)("$given", ({ facts, then, tree }) => expect(over(tree, facts)).toEqual(then))

  it("lists the days that matter in order and each once: records, the day after a meeting, and a birthday", () => {
    const facts = { bornOn: day("2009-02-03"), meetings: [meeting(1)], attendance: [attendance(1, "present")], mentoring: [visit("2026-01-05"), visit("2026-03-02")] }
    expect(VerdictTimeline.boundaries(scheme({ kind: "age-at-least", years: 17, on: "day" }), file(facts))).toEqual(["2026-01-05", "2026-02-03", "2026-03-02", "2026-03-03"])
  })

  it("covers the days asked for, and no others", () => {
    const tree: Scheme.Leaf = { kind: "mentoring-visits", minimum: 1 }
    const facts = { mentoring: [visit("2026-03-02")] }
    expect(over(tree, facts, "2026-03-02", "2026-03-02")).toEqual(["2026-03-02..2026-03-02 met"])
    expect(over(tree, facts, "2026-03-01", "2026-03-02")).toEqual(["2026-03-01..2026-03-01 unmet", "2026-03-02..2026-03-02 met"])
    expect(over(tree, facts, "2026-03-03", "2026-03-02")).toEqual([])
  })

  it.each([
    { given: "before anything changed", from: "2026-01-01", until: "2026-01-31", then: ["2026-01-01..2026-01-31 unmet"] },
    { given: "from the day before a change", from: "2026-01-31", until: "2026-02-10", then: ["2026-01-31..2026-01-31 unmet", "2026-02-01..2026-02-10 met"] },
    { given: "from the day of a change, to the day before the next", from: "2026-02-01", until: "2026-02-28", then: ["2026-02-01..2026-02-28 met"] },
    { given: "to the day of the next", from: "2026-02-10", until: "2026-03-01", then: ["2026-02-10..2026-02-28 met", "2026-03-01..2026-03-01 unmet"] },
    { given: "after everything changed", from: "2026-03-15", until: "2026-03-31", then: ["2026-03-15..2026-03-31 unmet"] }
  ])("of consent given on 1 February and withdrawn on 1 March: $given", ({ from, then, until }) => {
    const facts = { consents: [{ purpose: "x", textVersion: "1", givenOn: day("2026-02-01"), withdrawnOn: day("2026-03-01"), evidence: event("k") }] }
    expect(over({ kind: "consent-given", purpose: "x", textVersions: ["1"] }, facts, from, until)).toEqual(then)
  })

  it("tells whether it ever held, and since when, and what held on a day", () => {
    const tree: Scheme.Leaf = { kind: "consent-given", purpose: "x", textVersions: ["1"] }
    const facts = { consents: [{ purpose: "x", textVersion: "1", givenOn: day("2026-02-01"), withdrawnOn: day("2026-03-01"), evidence: event("k") }] }
    expect(VerdictTimeline.ever(VerdictTimeline.over(scheme(tree), file(facts), day("2026-01-01"), day("2026-06-30")))).toBe("2026-02-01")
    expect(VerdictTimeline.ever(VerdictTimeline.over(scheme(tree), file(), day("2026-01-01"), day("2026-06-30")))).toBe(undefined)
    expect(VerdictTimeline.asOf(scheme(tree), file(facts), day("2026-02-28"))).toMatchObject({ verdict: "met", day: "2026-02-28" })
    expect(VerdictTimeline.asOf(scheme(tree), file(facts), day("2026-03-01")).verdict).toBe("unmet")
  })
})

describe("a verdict over time, by the file as it was on each day", () => {
  const pre: Scheme.Leaf = { kind: "certificate-held", scheme: id("pre") }
  const stamp = (of: string, on: string) => ({ id: id<"EventId">(of), version: 1 as const, occurredOn: day(on), recordedAt: `${on}T03:00:00.000Z` })
  const number = id<"CertificateNumber">("N")
  const issued: Event.TraderEvent = { ...stamp("1", "2026-01-10"), type: "CertificateIssued",
    data: { number, scheme: id("pre"), schemeVersion: "1", kind: "training", validFrom: day("2026-01-10"), lastValidDay: day("2026-05-31"), decision: id("0") } }
  const suspended: Event.TraderEvent = { ...stamp("2", "2026-03-01"), type: "CertificateSuspended", data: { number, reason: "x" } }
  const reinstated: Event.TraderEvent = { ...stamp("3", "2026-04-01"), type: "CertificateReinstated", data: { number, reason: "x" } }
  const across = (events: ReadonlyArray<Event.TraderEvent>, from = "2026-01-01", until = "2026-12-31", knownAt?: string) =>
    VerdictTimeline.across(scheme(pre), (asOf) => Journey.replay(id("P-1"), events, { asOf, ...(knownAt === undefined ? {} : { knownAt }) }),
      events.map(({ occurredOn }) => occurredOn), day(from), day(until)).map(({ from, until, verdict }) => `${from}..${until} ${verdict}`)

  it("a certificate suspended, reinstated and lapsed", () =>
    expect(across([reinstated, suspended, issued])).toEqual([
      "2026-01-01..2026-01-09 unmet", "2026-01-10..2026-02-28 met", "2026-03-01..2026-03-31 unmet", "2026-04-01..2026-05-31 met", "2026-06-01..2026-12-31 unmet"
    ]))
  it("as known before the suspension was recorded", () =>
    expect(across([issued, suspended, reinstated], "2026-01-01", "2026-12-31", "2026-02-28T00:00:00.000Z")).toEqual(["2026-01-01..2026-01-09 unmet", "2026-01-10..2026-05-31 met", "2026-06-01..2026-12-31 unmet"]))
  it("covers the days asked for, and no others", () => {
    expect(across([issued], "2026-01-10", "2026-01-10")).toEqual(["2026-01-10..2026-01-10 met"])
    expect(across([issued], "2026-01-09", "2026-01-10")).toEqual(["2026-01-09..2026-01-09 unmet", "2026-01-10..2026-01-10 met"])
    expect(across([issued], "2026-01-11", "2026-01-10")).toEqual([])
  })
  it("law: says of every day what the file of that day says", () => {
    const on = fc.integer({ min: 0, max: 60 }).map((n) => Day.addDays(day("2026-01-01"), n))
    const event = fc.tuple(fc.constantFrom("CertificateSuspended" as const, "CertificateReinstated" as const, "CertificateRevoked" as const), on)
    fc.assert(fc.property(fc.array(event, { maxLength: 5 }), (list) => {
      const events = [issued, ...list.map(([type, occurredOn], at): Event.TraderEvent => ({ ...stamp(`x${at}`, occurredOn), type, data: { number, reason: "x" } }))]
      const fileOn = (asOf: Day.Day) => Journey.replay(id("P-1"), events, { asOf })
      const intervals = VerdictTimeline.across(scheme(pre), fileOn, events.map(({ occurredOn }) => occurredOn), day("2026-01-01"), day("2026-06-30"))
      for (let at = day("2026-01-01"); at <= day("2026-06-30"); at = Day.addDays(at, 3)) {
        expect([at, intervals.find(({ from, until }) => from <= at && at <= until)?.verdict]).toEqual([at, Eligibility.recommend(scheme(pre), fileOn(at)).verdict])
      }
    }), { numRuns: 60 })
  })
})
