import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import * as CertificateLife from "../../src/certification/CertificateLife.ts"
import type * as Scheme from "../../src/certification/Scheme.ts"
import * as Desk from "../../src/desk/Desk.ts"
import * as Score from "../../src/kernel/Score.ts"
import type * as Span from "../../src/kernel/Span.ts"
import * as Ledger from "../../src/ledger/Ledger.ts"
import { type Act, answer, certified, day, decided, enrol, number, refresher, scheme, stamp, told, trader, twice, visited, who } from "./office.ts"

const renew = (on: string, more: { path?: string; askedOn?: string; id?: string; by?: string; scheme?: Scheme.Scheme; number?: string; calendar?: Span.WorkingCalendar } = {}) =>
  Desk.renew(trader, number(more.number), more.scheme ?? scheme, { path: more.path ?? "full", ...(more.askedOn === undefined ? {} : { askedOn: day(more.askedOn) }) },
    stamp(more.id ?? "r1", on, more.by), more.calendar)
const because = (act: Desk.Act, on: string, id: string, reason = "scales not checked") => act(trader, number(), scheme, reason, stamp(id, on))
const replaced = (on: string, by = "N-2", id = "x1") => Desk.replace(trader, number(), scheme, { by: number(by), reason: "lost" }, twice(id, on))
const again = decided("granted", "d2", "2028-05-02")
const anew = decided("granted", "d2", "2028-05-02", refresher)

describe("renewing at the desk", () => {
  it.each<{ readonly given: string; readonly acts: ReadonlyArray<Act>; readonly last: Act; readonly then: string }>([
    { given: "decided anew, in the window", acts: [...certified, again], last: renew("2028-05-02"), then: "done" },
    { given: "the eve of the window", acts: [...certified, decided("granted", "d2", "2028-04-30")], last: renew("2028-04-30"), then: "LifeRefused tooEarly" },
    { given: "the first day of the window", acts: [...certified, decided("granted", "d2", "2028-04-30")], last: renew("2028-05-01"), then: "done" },
    { given: "the last day of grace", acts: [...certified, again], last: renew("2028-08-01"), then: "done" },
    { given: "a day after grace", acts: [...certified, again], last: renew("2028-08-02"), then: "LifeRefused lapsed" },
    { given: "after grace, asked in time", acts: [...certified, again], last: renew("2028-08-02", { askedOn: "2028-06-01" }), then: "done" },
    { given: "no decision but the one that issued it", acts: certified, last: renew("2028-05-02"), then: "NotGranted" },
    { given: "refused since", acts: [...certified, decided("refused", "d2", "2028-05-02")], last: renew("2028-05-02"), then: "NotGranted" },
    { given: "granted, then refused", acts: [...certified, again, decided("refused", "d3", "2028-05-03")], last: renew("2028-05-04"), then: "NotGranted" },
    { given: "granted on a later day", acts: [...certified, again], last: renew("2028-05-01"), then: "NotGranted" },
    { given: "renewed already on that decision", acts: [...certified, again, renew("2028-06-01")], last: renew("2030-06-01", { id: "r2" }), then: "NotGranted" },
    { given: "a second renewal on a second decision", acts: [...certified, again, renew("2028-06-01"), decided("granted", "d3", "2030-06-01")], last: renew("2030-06-01", { id: "r2" }), then: "done" },
    { given: "another path, decided on its scheme", acts: [...certified, anew], last: renew("2028-05-02", { path: "short" }), then: "done" },
    { given: "another path, decided on the certificate's scheme", acts: [...certified, again], last: renew("2028-05-02", { path: "short" }), then: "NotGranted" },
    { given: "a path not offered in grace", acts: [...certified, anew], last: renew("2028-07-02", { path: "short" }), then: "LifeRefused pathNotOffered" },
    { given: "a path nobody knows", acts: [...certified, again], last: renew("2028-05-02", { path: "gift" }), then: "LifeRefused pathNotOffered" },
    { given: "a certificate nobody issued", acts: [enrol, decided()], last: renew("2028-05-02"), then: "LifeRefused notInThisState" },
    { given: "a scheme without renewal", acts: [...certified, again], last: renew("2028-05-02", { scheme: (({ renewal: _, ...rest }) => rest)(scheme) }), then: "LifeRefused noRenewal" },
    { given: "another scheme's terms", acts: [...certified, again], last: renew("2028-05-02", { scheme: refresher }), then: "OtherScheme" },
    { given: "nobody enrolled", acts: [], last: renew("2028-05-02"), then: "NotEnrolled" }
  ])("$given: $then", async ({ acts, last, then }) => expect(await told(acts, last)).toBe(then))

  it("the officer is held apart as an issuer where the scheme says so", async () => {
    const separate: Scheme.Scheme = { ...scheme, separation: { ...Desk.separation, apart: [["decider", "issuer"]] } }
    const given = [...certified, again]
    expect(await told(given, renew("2028-05-02", { scheme: separate }))).toBe("RolesNotSeparate")
    expect(await told(given, renew("2028-05-02", { scheme: separate, by: "secretary" }))).toBe("done")
  })

  it("says what the certificate now is, and the ledger says the same", async () => {
    const given = [...certified, again]
    const changed = Result.getOrThrow(await answer(given, renew("2028-07-15")))
    expect(changed).toMatchObject({ state: "active", life: { number: "N-1", renewals: 1, validFrom: "2028-07-15", lastValidDay: "2030-07-01" } })
    const { certificates, journey, revision } = Result.getOrThrow(await answer([...given, renew("2028-07-15")], Desk.read(trader)))
    expect(certificates.get(number())).toEqual(changed.life)
    expect(revision).toBe(changed.revision)
    expect(journey.certificates).toMatchObject([{ number: "N-1", status: "active", lastValidDay: "2030-07-01" }])
    expect(CertificateLife.holds(changed.life, day("2028-07-10"))).toBe(false)
  })

  it("counts the working days of the calendar that is handed in", async () => {
    const working: Scheme.Scheme = { ...scheme, renewal: { ...scheme.renewal!, opens: { kind: "workingDays", count: 1 } } }
    // The last valid day, 1 July 2028, is a Saturday: one working day before it is Friday, or Thursday where Friday is free.
    const [given, calendar] = [[...certified, again], { workdays: [1, 2, 3, 4, 5], holidays: [day("2028-06-30")] }]
    expect(await told(given, renew("2028-06-29", { scheme: working }))).toBe("LifeRefused tooEarly")
    expect(await told(given, renew("2028-06-29", { scheme: working, calendar }))).toBe("done")
  })
})

describe("discipline at the desk", () => {
  const warned = because(Desk.warn, "2026-08-03", "w1")
  const suspended = because(Desk.suspend, "2026-09-01", "s1")
  const revoked = because(Desk.revoke, "2026-10-01", "k1")
  it.each<{ readonly given: string; readonly acts: ReadonlyArray<Act>; readonly last: Act; readonly then: string }>([
    { given: "warned", acts: certified, last: warned, then: "done" },
    { given: "warned twice", acts: [...certified, warned], last: because(Desk.warn, "2026-08-04", "w2"), then: "LifeRefused notInThisState" },
    { given: "warned, then lifted", acts: [...certified, warned], last: because(Desk.lift, "2026-08-10", "l1"), then: "done" },
    { given: "lifted without a warning", acts: certified, last: because(Desk.lift, "2026-08-10", "l1"), then: "LifeRefused notInThisState" },
    { given: "suspended under warning", acts: [...certified, warned], last: suspended, then: "done" },
    { given: "suspended, then reinstated", acts: [...certified, suspended], last: because(Desk.reinstate, "2026-09-10", "b1"), then: "done" },
    { given: "reinstated while active", acts: certified, last: because(Desk.reinstate, "2026-09-10", "b1"), then: "LifeRefused notInThisState" },
    { given: "suspended, then revoked", acts: [...certified, suspended], last: revoked, then: "done" },
    { given: "revoked twice", acts: [...certified, revoked], last: because(Desk.revoke, "2026-10-02", "k2"), then: "LifeRefused notInThisState" },
    { given: "corrected", acts: certified, last: because(Desk.correct, "2026-08-03", "c1", "name misspelt"), then: "done" },
    { given: "corrected after it was revoked", acts: [...certified, revoked], last: because(Desk.correct, "2026-10-02", "c1"), then: "LifeRefused notInThisState" },
    { given: "no reason", acts: certified, last: because(Desk.suspend, "2026-09-01", "s1", "  "), then: "LifeRefused reasonMissing" },
    { given: "a day before it was issued", acts: certified, last: because(Desk.suspend, "2026-06-30", "s1"), then: "LifeRefused beforeLastChange" },
    { given: "a day before a change dated later", acts: [...certified, suspended], last: because(Desk.revoke, "2026-08-31", "k1"), then: "LifeRefused beforeLastChange" },
    { given: "suspended on the last valid day", acts: certified, last: because(Desk.suspend, "2028-07-01", "s1"), then: "done" },
    { given: "suspended after it lapsed", acts: certified, last: because(Desk.suspend, "2028-07-02", "s1"), then: "LifeRefused notInThisState" },
    { given: "one id used twice", acts: [...certified, warned], last: because(Desk.lift, "2026-08-10", "w1"), then: "BadEvent idReused" }
  ])("$given: $then", async ({ acts, last, then }) => expect(await told(acts, last)).toBe(then))

  it("what a person should see to follows from the days that were recorded", async () => {
    const { certificates } = Result.getOrThrow(await answer([...certified, warned], Desk.read(trader)))
    const life = certificates.get(number())!
    expect([life.standing, life.repairBy]).toEqual(["warned", "2026-08-17"])
    expect(CertificateLife.due(life, day("2026-08-18"), scheme)).toEqual([{ what: "repairOverdue", since: "2026-08-17" }])
  })

  it("the lives are as of the day and as known at the instant asked about", async () => {
    const at = async (asOf?: string, knownAt?: string) =>
      Result.getOrThrow(await answer([...certified, suspended, revoked], Desk.read(trader, asOf === undefined ? undefined : day(asOf), knownAt))).certificates.get(number())?.standing
    expect([await at("2026-06-30"), await at("2026-07-01"), await at("2026-09-01"), await at(), await at("2026-12-01", "2026-08-01T00:00:00.000Z")])
      .toEqual([undefined, "active", "suspended", "revoked", "active"])
  })

  it("a withdrawn suspension never was", async () => {
    const withdrawn = Desk.record(trader, { type: "RecordWithdrawn", data: { withdraws: "s1" as never, reason: "wrong trader" } }, stamp("z1", "2026-09-02"))
    const { certificates } = Result.getOrThrow(await answer([...certified, suspended, withdrawn], Desk.read(trader)))
    expect(certificates.get(number())?.standing).toBe("active")
  })
})

describe("replacing at the desk", () => {
  const renewed = [...certified, again, renew("2028-06-01")]
  it("gives the new number, which holds as long and goes on counting renewals", async () => {
    const changed = Result.getOrThrow(await answer(renewed, replaced("2028-09-01")))
    expect(changed).toMatchObject({ state: "active", life: { number: "N-2", lastValidDay: "2030-07-01", renewals: 1, decision: "d1" } })
    const { certificates, revision } = Result.getOrThrow(await answer([...renewed, replaced("2028-09-01")], Desk.read(trader)))
    expect(certificates.get(number("N-2"))).toEqual(changed.life)
    expect(certificates.get(number())).toMatchObject({ standing: "replaced", replacedBy: "N-2" })
    expect(revision).toBe(changed.revision)
  })
  it("whichever of its two events has the lower id", async () => {
    const stamped = { ...twice("z", "2028-09-01"), second: "a" as never }
    const given = [...renewed, Desk.replace(trader, number(), scheme, { by: number("N-2"), reason: "lost" }, stamped)]
    const { certificates } = Result.getOrThrow(await answer(given, Desk.read(trader)))
    expect(certificates.get(number("N-2"))).toMatchObject({ renewals: 1, terms: [{ validFrom: "2026-07-01" }, { validFrom: "2028-06-01" }] })
  })
  it.each<{ readonly given: string; readonly acts: ReadonlyArray<Act>; readonly last: Act; readonly then: string }>([
    { given: "the same number", acts: certified, last: replaced("2026-09-01", "N-1"), then: "LifeRefused sameNumber" },
    { given: "a number given before", acts: [...certified, replaced("2026-09-01")], last: Desk.replace(trader, number("N-2"), scheme, { by: number("N-1"), reason: "lost" }, twice("x2", "2026-09-02")), then: "AlreadyHeld" },
    { given: "replaced twice", acts: [...certified, replaced("2026-09-01")], last: replaced("2026-09-02", "N-3", "x2"), then: "LifeRefused notInThisState" },
    { given: "the new one, replaced again", acts: [...certified, replaced("2026-09-01")], last: Desk.replace(trader, number("N-2"), scheme, { by: number("N-3"), reason: "lost" }, twice("x2", "2026-09-02")), then: "done" },
    { given: "one id for both events", acts: certified, last: Desk.replace(trader, number(), scheme, { by: number("N-2"), reason: "lost" }, { ...twice("x1", "2026-09-01"), second: "x1" as never }), then: "BadEvent duplicateId" }
  ])("$given: $then", async ({ acts, last, then }) => expect(await told(acts, last)).toBe(then))
})

describe("one decision gives one certificate", () => {
  const issue = (on: string, id = "i2") => Desk.issue(trader, scheme, { number: number("N-9"), validFrom: day(on) }, stamp(id, on))
  it.each<{ readonly given: string; readonly acts: ReadonlyArray<Act>; readonly last: Act; readonly then: string }>([
    { given: "revoked, issued again", acts: [...certified, because(Desk.revoke, "2026-10-01", "k1")], last: issue("2026-10-02"), then: "DecisionUsed" },
    { given: "revoked, decided again, issued again", acts: [...certified, because(Desk.revoke, "2026-10-01", "k1"), decided("granted", "d2", "2026-10-02")], last: issue("2026-10-02"), then: "done" },
    { given: "lapsed, issued again", acts: certified, last: issue("2028-07-02"), then: "DecisionUsed" },
    { given: "dated before the certificate that stands", acts: [enrol, decided(), Desk.issue(trader, scheme, { number: number(), validFrom: day("2026-07-05") }, stamp("i1", "2026-07-05"))], last: issue("2026-07-02"), then: "DecisionUsed" },
    { given: "dated before the decision", acts: [enrol, decided()], last: Desk.issue(trader, scheme, { number: number(), validFrom: day("2026-07-01") }, stamp("i1", "2026-06-30")), then: "NotGranted" },
    { given: "the issue withdrawn, issued again", acts: [...certified, Desk.record(trader, { type: "RecordWithdrawn", data: { withdraws: "i1" as never, reason: "wrong number" } }, stamp("z1", "2026-07-02"))], last: issue("2026-07-02"), then: "done" }
  ])("$given: $then", async ({ acts, last, then }) => expect(await told(acts, last)).toBe(then))
})

describe("a declared conflict of interest", () => {
  const declares: Scheme.Scheme = { ...scheme, separation: { ...Desk.separation, declares: ["decider"] } }
  const declare = (conflict: boolean | undefined, person = "official") =>
    Desk.record(trader, { type: "ConflictOfInterestDeclared", data: { person: who(person)[0]!, ...(conflict === undefined ? {} : { conflict }) } }, stamp(`c-${person}`, "2026-06-21", "clerk"))
  it.each([
    { given: "declared", acts: [declare(true)], then: "ConflictDeclared" },
    { given: "declared free", acts: [declare(false)], then: "done" },
    { given: "left open", acts: [declare(undefined)], then: "done" },
    { given: "nothing said", acts: [], then: "done" },
    { given: "declared by somebody else", acts: [declare(true, "clerk")], then: "done" }
  ])("$given: $then", async ({ acts, then }) => expect(await told([enrol, visited, ...acts], decided("granted", "d1", "2026-07-01", declares))).toBe(then))
  it("makes the separation known where everybody has said", async () => {
    const { separation } = Result.getOrThrow(await answer([enrol, declare(false)], decided("granted", "d1", "2026-07-01", declares)))
    expect(separation.findings.find(({ clause }) => clause === "no-conflict-of-interest")?.verdict).toBe("met")
  })
})

describe("a verdict over time at the desk", () => {
  const holds: Scheme.Scheme = { ...refresher, tree: { kind: "certificate-held", scheme: scheme.id } }
  const timeline = (until: string, knownAt?: string) => Desk.timeline(trader, holds, { from: day("2026-06-01"), until: day(until), ...(knownAt === undefined ? {} : { knownAt }) })
  const given = [...certified, because(Desk.suspend, "2026-09-01", "s1"), because(Desk.reinstate, "2026-10-01", "b1")]
  const told = async (acts: ReadonlyArray<Act>, knownAt?: string) =>
    Result.getOrThrow(await answer(acts, timeline("2026-12-31", knownAt))).map(({ from, verdict }) => `${from} ${verdict}`)
  it("says what was true on each day", async () =>
    expect(await told(given)).toEqual(["2026-06-01 unmet", "2026-07-01 met", "2026-09-01 unmet", "2026-10-01 met"]))
  it("and what was known of it", async () =>
    expect(await told(given, "2026-09-15T00:00:00.000Z")).toEqual(["2026-06-01 unmet", "2026-07-01 met", "2026-09-01 unmet"]))
  it("of somebody nobody recorded: unmet throughout", async () => expect(await told([])).toEqual(["2026-06-01 unmet"]))
  it("the meetings of the cohort pass, and their marks count", async () => {
    const attended: Scheme.Scheme = { ...refresher, tree: { kind: "attendance-share", minimum: Score.make(50), comparison: "atLeast", late: "full", excused: "absent", makeUps: false } }
    const planned = Effect.flatMap(Ledger.Ledger, (ledger) => ledger.append("cohort/c1", 0, [{
      id: "m1", type: "SessionScheduled", version: 1, occurredOn: day("2026-02-01"), recordedAt: "2026-02-01T03:00:00.000Z",
      data: { session: "S-1", cohort: "c1", module: "M", day: "2026-03-02", lessonHours: 2 }
    }]))
    const mark = Desk.record(trader, { type: "AttendanceRecorded", data: { session: "S-1" as never, mark: "present" } }, stamp("p1", "2026-03-05"))
    const intervals = Result.getOrThrow(await answer([enrol, planned, mark], Desk.timeline(trader, attended, { from: day("2026-02-01"), until: day("2026-12-31") })))
    expect(intervals.map(({ from, verdict }) => `${from} ${verdict}`)).toEqual(["2026-02-01 undetermined", "2026-03-05 met"])
    const recommended = async (asOf: string, knownAt?: string) => Result.getOrThrow(await answer([enrol, planned, mark], Desk.recommend(trader, attended, { asOf: day(asOf), ...(knownAt === undefined ? {} : { knownAt }) }))).verdict
    expect([await recommended("2026-03-04"), await recommended("2026-03-05"), await recommended("2026-03-05", "2026-03-04T00:00:00.000Z")]).toEqual(["undetermined", "met", "undetermined"])
    const { journey } = Result.getOrThrow(await answer([enrol, planned, mark], Desk.read(trader)))
    expect(journey.meetings.map(({ session }) => session)).toEqual(["S-1"])
  })
})

describe("a decision dated before one that stands", () => {
  const later = [enrol, decided("granted", "d1", "2026-07-10")]
  const dated = (reason?: string) => Desk.decide(trader, scheme, { outcome: "refused", ...(reason === undefined ? {} : { reason }) }, stamp("d2", "2026-07-05"))
  const closed = Desk.record(trader, { type: "StallStatusRecorded", data: { status: "closed" } }, stamp("st", "2026-07-01"))
  it.each([
    { given: "no reason", acts: [...later, closed], last: dated(), then: "ReasonRequired" },
    { given: "a reason", acts: [...later, closed], last: dated("found in the archive"), then: "done" },
    { given: "no reason, and none stands", acts: [enrol, closed], last: dated(), then: "done" },
    { given: "no reason, and another scheme's stands", acts: [enrol, closed, decided("granted", "d1", "2026-07-10", refresher)], last: dated(), then: "done" }
  ])("$given: $then", async ({ acts, last, then }) => expect(await told(acts, last)).toBe(then))
})
