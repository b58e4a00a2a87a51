import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { AppealEvent } from "../../src/certification/Appeal.ts"
import * as Life from "../../src/certification/CertificateLife.ts"
import * as LifeTransition from "../../src/certification/LifeTransition.ts"
import type { TraderEvent } from "../../src/journey/Event.ts"
import * as Day from "../../src/kernel/Day.ts"
import * as Id from "../../src/kernel/Id.ts"

const day = Day.make
const number = (text: string) => Id.make<"CertificateNumber">(text)
const source = { instrument: "Aturan sekolah", url: "https://example.org", read: "own-rule", confidence: "C" } as const
const terms: Life.Terms = {
  validity: { kind: "years", years: 3 },
  renewal: {
    opens: { kind: "months", count: 2 }, grace: { kind: "days", count: 30 }, countsFrom: "previousEnd", source,
    paths: [{ path: "portfolio", inGrace: false }, { path: "full", inGrace: true }]
  },
  discipline: { repairWithin: { kind: "months", count: 1 }, suspendedFor: { kind: "months", count: 3 }, source }
}
const issue: LifeTransition.Command = {
  do: "issue", day: day("2026-03-01"), number: number("S-1"), scheme: Id.make<"SchemeId">("kasir"), schemeVersion: "1", kind: "competency",
  validFrom: day("2026-03-01"), lastValidDay: day("2029-03-01"), decision: Id.make<"EventId">("e-1")
}
const decide = (life: Life.Life | undefined, command: LifeTransition.Command, over: Partial<Life.Terms> = {}) => Life.decide(life, command, { ...terms, ...over })
/** Applies commands one after another; each must succeed. */
const after = (...commands: ReadonlyArray<LifeTransition.Command>): Life.Life =>
  commands.reduce<Life.Life | undefined>((life, command) => {
    const events = Result.getOrThrow(decide(life, command))
    return Life.evolve(life, events[0]!)
  }, undefined)!
const because = (what: "warn" | "lift" | "suspend" | "reinstate" | "revoke" | "correct", on: string): LifeTransition.Command => ({ do: what, day: day(on), reason: "alasan" })
const replace = (on: string, by = "S-2"): LifeTransition.Command => ({ do: "replace", day: day(on), reason: "hilang", by: number(by) })
const renew = (on: string, path = "full"): LifeTransition.Command => ({ do: "renew", day: day(on), path })
const refusal = (life: Life.Life | undefined, command: LifeTransition.Command, over: Partial<Life.Terms> = {}) => {
  const answer = decide(life, command, over)
  return Result.isFailure(answer) ? { ...answer.failure } : "done"
}

describe("one life, step by step", () => {
  it("issued, it holds from its first to its last day, and lapses on the next", () => {
    const life = after(issue)
    expect(life).toMatchObject({ number: "S-1", standing: "active", since: "2026-03-01", issue: 1, renewals: 0, terms: [{ validFrom: "2026-03-01", lastValidDay: "2029-03-01" }] })
    expect(["2026-02-28", "2026-03-01", "2029-03-01", "2029-03-02"].map((on) => Life.holds(life, day(on)))).toEqual([false, true, true, false])
    expect(["2029-03-01", "2029-03-02"].map((on) => Life.state(life, day(on)))).toEqual(["active", "lapsed"])
    expect(Life.holds(undefined, day("2026-03-01"))).toBe(false)
    expect(Life.state(undefined, day("2026-03-01"))).toBe("unissued")
  })

  it("without an end it never lapses", () => {
    const { lastValidDay: _end, ...endless } = issue as LifeTransition.Command & { do: "issue" }
    const life = after(endless)
    expect(Life.state(life, day("2999-01-01"))).toBe("active")
    expect(Life.holds(life, day("2999-01-01"))).toBe(true)
    expect("lastValidDay" in life).toBe(false)
  })

  it("warned, it still holds; the day of repair is counted", () => {
    const life = after(issue, because("warn", "2026-05-31"))
    expect(life).toMatchObject({ standing: "warned", repairBy: "2026-06-30" })
    expect(Life.holds(life, day("2026-06-01"))).toBe(true)
    expect(after(issue, because("warn", "2026-05-31"), because("lift", "2026-06-30"))).toMatchObject({ standing: "active", since: "2026-06-30" })
    expect("repairBy" in after(issue, because("warn", "2026-05-31"), because("lift", "2026-06-30"))).toBe(false)
    expect(Life.state(life, day("2029-03-02"))).toBe("lapsed")
  })

  it("suspended, it does not hold, and stays so past its last day", () => {
    const life = after(issue, because("suspend", "2026-05-31"))
    expect(life).toMatchObject({ standing: "suspended", suspendedUntil: "2026-08-31" })
    expect(Life.holds(life, day("2026-06-01"))).toBe(false)
    expect(Life.state(life, day("2029-03-02"))).toBe("suspended")
    const back = after(issue, because("suspend", "2026-05-31"), because("reinstate", "2026-07-01"))
    expect("suspendedUntil" in back).toBe(false)
    expect(Life.holds(back, day("2026-07-01"))).toBe(true)
  })

  it("without terms of discipline neither day is set", () => {
    const bare = (command: LifeTransition.Command) => Result.getOrThrow(Life.decide(after(issue), command, { validity: terms.validity }))
    expect(bare(because("warn", "2026-05-31"))).toStrictEqual([{ type: "CertificateWarned", occurredOn: "2026-05-31", data: { number: "S-1", reason: "alasan" } }])
    expect(bare(because("suspend", "2026-05-31"))).toStrictEqual([{ type: "CertificateSuspended", occurredOn: "2026-05-31", data: { number: "S-1", reason: "alasan" } }])
    expect("repairBy" in Life.evolve(after(issue), bare(because("warn", "2026-05-31"))[0]!)!).toBe(false)
    expect("suspendedUntil" in Life.evolve(after(issue), bare(because("suspend", "2026-05-31"))[0]!)!).toBe(false)
  })

  it("corrected, it keeps its number and its state, and raises its issue", () => {
    expect(after(issue, because("correct", "2026-04-01"), because("correct", "2026-04-02"))).toMatchObject({ number: "S-1", issue: 3, standing: "active", since: "2026-04-02" })
    expect(after(issue, because("warn", "2026-05-31"), because("correct", "2026-06-01"))).toMatchObject({ standing: "warned", repairBy: "2026-06-30" })
  })

  it("revoked, nothing can happen to it any more", () => {
    const life = after(issue, because("revoke", "2026-05-31"))
    expect(Life.state(life, day("2029-03-02"))).toBe("revoked")
    expect(Life.holds(life, day("2026-06-01"))).toBe(false)
    expect(refusal(life, because("correct", "2026-06-01"))).toMatchObject({ reason: "notInThisState", state: "revoked", command: "correct" })
  })

  it("renewed in its window, it holds without a gap and keeps its first day", () => {
    const life = after(issue, renew("2029-01-01", "portfolio"))
    expect(life).toMatchObject({ validFrom: "2026-03-01", lastValidDay: "2032-03-01", renewals: 1, standing: "active" })
    expect(["2029-03-01", "2029-03-02", "2032-03-01", "2032-03-02"].map((on) => Life.holds(life, day(on)))).toEqual([true, true, true, false])
  })

  it("renewed in grace, the days between stay uncovered for ever", () => {
    const life = after(issue, renew("2029-03-03"))
    expect(life).toMatchObject({ validFrom: "2029-03-03", lastValidDay: "2032-03-01", renewals: 1 })
    expect(["2029-03-01", "2029-03-02", "2029-03-03"].map((on) => Life.holds(life, day(on)))).toEqual([true, false, true])
    expect(after(issue, renew("2029-03-02")).validFrom).toBe("2026-03-01")
  })

  it("asked for in time and decided late, it lapses and comes back, with a gap", () => {
    const asked: LifeTransition.Command = { do: "renew", day: day("2029-06-01"), path: "portfolio", askedOn: day("2029-02-01") }
    const life = after(issue, asked)
    expect(["2029-03-01", "2029-03-02", "2029-05-31", "2029-06-01"].map((on) => Life.holds(life, day(on)))).toEqual([true, false, false, true])
    expect(refusal(after(issue), { ...asked, askedOn: day("2029-03-02") } as LifeTransition.Command)).toMatchObject({ reason: "pathNotOffered" })
  })

  it("a window without a first day is open from the first valid day", () => {
    const { opens: _opens, ...rest } = terms.renewal!
    expect(Life.due(after(issue), day("2026-03-02"), { ...terms, renewal: rest })).toEqual([{ what: "renewalOpen", since: "2026-03-01" }])
  })

  it("a renewal to no end takes the end away", () => {
    const events = Result.getOrThrow(decide(after(issue), renew("2029-03-01"), { validity: { kind: "never" } }))
    expect(events).toEqual([{ type: "CertificateRenewed", occurredOn: "2029-03-01", data: { number: "S-1", path: "full", validFrom: "2029-03-01" } }])
    const life = Life.evolve(after(issue), events[0]!)!
    expect("lastValidDay" in life).toBe(false)
    expect(Life.holds(life, day("2999-01-01"))).toBe(true)
    const again = Life.evolve(life, { type: "CertificateRenewed", occurredOn: day("2040-01-01"), data: { number: number("S-1"), path: "full", validFrom: day("2040-01-01"), lastValidDay: day("2041-01-01") } })
    expect(again).toMatchObject({ validFrom: "2026-03-01", renewals: 2 })
  })

  it("replaced, the new number goes on exactly as the old one held", () => {
    const events = Result.getOrThrow(decide(after(issue, renew("2029-03-03")), replace("2030-01-01")))
    expect(events).toEqual([
      { type: "CertificateReplaced", occurredOn: "2030-01-01", data: { number: "S-1", reason: "hilang", by: "S-2" } },
      { type: "CertificateIssued", occurredOn: "2030-01-01", data: {
        number: "S-2", scheme: "kasir", schemeVersion: "1", kind: "competency", validFrom: "2029-03-03", lastValidDay: "2032-03-01", decision: "e-1" } }
    ])
    const all = Life.lives([...Result.getOrThrow(decide(undefined, issue)), ...Result.getOrThrow(decide(after(issue), renew("2029-03-03"))), ...events])
    expect(all.get(number("S-1"))).toMatchObject({ standing: "replaced", replacedBy: "S-2" })
    expect(all.get(number("S-2"))).toMatchObject({ standing: "active", renewals: 1, issue: 1 })
    expect(["2029-03-01", "2029-03-02", "2029-03-03"].map((on) => Life.holds(all.get(number("S-2")), day(on)))).toEqual([true, false, true])

    const other = Result.getOrThrow(decide(undefined, { ...issue, number: number("S-9") } as LifeTransition.Command))
    const renewedAgain = Result.getOrThrow(decide(all.get(number("S-2")), renew("2032-02-01")))
    const more = Life.lives([...Result.getOrThrow(decide(undefined, issue)), ...Result.getOrThrow(decide(after(issue), renew("2029-03-03"))), ...events, ...renewedAgain, ...other])
    expect(more.get(number("S-2"))).toMatchObject({ renewals: 2, lastValidDay: "2035-03-01" })
    expect(more.get(number("S-2"))?.terms).toHaveLength(3)
    expect(more.get(number("S-9"))).toMatchObject({ renewals: 0, terms: [{ validFrom: "2026-03-01", lastValidDay: "2029-03-01" }] })
  })
})

describe("what is refused", () => {
  const active = () => after(issue)
  it.each([
    { given: "renewing too early", got: () => refusal(active(), renew("2028-12-31")), then: { reason: "tooEarly", limit: "2029-01-01" } },
    { given: "renewing after grace", got: () => refusal(active(), renew("2029-04-01")), then: { reason: "lapsed", state: "lapsed", limit: "2029-03-31" } },
    { given: "renewing where no renewal is provided", got: () => { const { renewal: _renewal, ...none } = terms; const answer = Life.decide(active(), renew("2029-03-01"), none); return Result.isFailure(answer) && { ...answer.failure } }, then: { reason: "noRenewal" } },
    { given: "renewing a warned certificate", got: () => refusal(after(issue, because("warn", "2029-01-02")), renew("2029-01-03")), then: { reason: "notInThisState", state: "warned" } },
    { given: "replacing a suspended certificate", got: () => refusal(after(issue, because("suspend", "2029-01-02")), replace("2029-01-03")), then: { reason: "notInThisState", state: "suspended" } },
    { given: "replacing it by itself", got: () => refusal(active(), replace("2027-01-01", "S-1")), then: { reason: "sameNumber" } },
    { given: "a change before the last one", got: () => refusal(after(issue, because("correct", "2026-04-02")), because("revoke", "2026-04-01")), then: { reason: "beforeLastChange", limit: "2026-04-02" } },
    { given: "a change on the day of the last one", got: () => refusal(after(issue, because("correct", "2026-04-02")), because("revoke", "2026-04-02")), then: "done" },
    { given: "no reason", got: () => refusal(active(), { do: "revoke", day: day("2026-04-01"), reason: " " }), then: { reason: "reasonMissing" } },
    { given: "issuing twice", got: () => refusal(active(), issue), then: { reason: "notInThisState", state: "active" } },
    { given: "a certificate that ends before it begins", got: () => refusal(undefined, { ...issue, lastValidDay: day("2026-02-28") } as LifeTransition.Command), then: { reason: "endsBeforeItBegins", limit: "2026-02-28" } },
    { given: "a certificate that ends on its first day", got: () => refusal(undefined, { ...issue, lastValidDay: day("2026-03-01") } as LifeTransition.Command), then: "done" },
    { given: "revoking what was never issued", got: () => refusal(undefined, because("revoke", "2026-04-01")), then: { reason: "notInThisState", state: "unissued" } }
  ])("$given: $then", ({ got, then }) => typeof then === "string" ? expect(got()).toBe(then) : expect(got()).toMatchObject(then))
})

describe("what is due", () => {
  it.each<{ given: string; life: () => Life.Life; on: string; then: unknown }>([
    { given: "the eve of the window", life: () => after(issue), on: "2028-12-31", then: [] },
    { given: "the window's first day", life: () => after(issue), on: "2029-01-01", then: [{ what: "renewalOpen", since: "2029-01-01" }] },
    { given: "the last day of grace", life: () => after(issue), on: "2029-03-31", then: [{ what: "renewalOpen", since: "2029-01-01" }] },
    { given: "after grace", life: () => after(issue), on: "2029-04-01", then: [] },
    { given: "the last day to repair", life: () => after(issue, because("warn", "2026-05-31")), on: "2026-06-30", then: [] },
    { given: "a day later", life: () => after(issue, because("warn", "2026-05-31")), on: "2026-07-01", then: [{ what: "repairOverdue", since: "2026-06-30" }] },
    { given: "the last day of a suspension", life: () => after(issue, because("suspend", "2026-05-31")), on: "2026-08-31", then: [] },
    { given: "a day after it", life: () => after(issue, because("suspend", "2026-05-31")), on: "2026-09-01", then: [{ what: "suspensionOver", since: "2026-08-31" }] },
    { given: "a revoked certificate in its window", life: () => after(issue, because("revoke", "2026-05-31")), on: "2029-02-01", then: [] }
  ])("$given", ({ life, on, then }) => expect(Life.due(life(), day(on), terms)).toEqual(then))

  it("nothing where the scheme provides no renewal, or the certificate does not end", () => {
    expect(Life.due(after(issue), day("2029-02-01"), { validity: terms.validity })).toEqual([])
    const { lastValidDay: _end, ...endless } = issue as LifeTransition.Command & { do: "issue" }
    expect(Life.due(after(endless), day("2029-02-01"), terms)).toEqual([])
  })
})

describe("replay", () => {
  it("ignores events of another number, events before the issue, and a second issue", () => {
    const other = Result.getOrThrow(decide(undefined, { ...issue, number: number("S-9") } as LifeTransition.Command))
    const own = Result.getOrThrow(decide(undefined, issue))
    const revoked = { type: "CertificateRevoked", occurredOn: day("2026-04-01"), data: { number: number("S-9"), reason: "x" } } as const
    expect(Life.replay([revoked, ...own, ...other, revoked])).toEqual(Life.replay(own))
    expect(Life.replay([revoked])).toBeUndefined()
    expect(Life.replay(own)).toMatchObject({ number: "S-1", standing: "active" })
    expect([...Life.lives([revoked, ...own, ...other, revoked]).values()].map((life) => [life.number, life.standing])).toEqual([["S-1", "active"], ["S-9", "revoked"]])
  })

  const command = fc.oneof(
    fc.constantFrom("warn" as const, "lift" as const, "suspend" as const, "reinstate" as const, "revoke" as const, "correct" as const).map((what) => (on: Day.Day) => because(what, on)),
    fc.constantFrom("full", "portfolio").map((path) => (on: Day.Day) => renew(on, path)),
    fc.constant((on: Day.Day) => replace(on)),
    fc.constant((on: Day.Day) => ({ ...issue, day: on }) as LifeTransition.Command)
  )
  it("law: a command succeeds only along an arrow of the machine, and arrives where the arrow points", () => {
    const walked = new Set<string>()
    fc.assert(fc.property(fc.array(fc.tuple(command, fc.nat(300)), { maxLength: 12 }), (steps) => {
      let life: Life.Life | undefined
      let on = day("2026-03-01")
      for (const [make, pass] of steps) {
        on = Day.addDays(on, pass)
        const asked = make(on)
        const before = Life.state(life, on)
        const arrow = LifeTransition.transitions.find(({ by, from }) => from === before && by === asked.do)
        const answer = decide(life, asked)
        if (Result.isFailure(answer)) {
          expect(answer.failure.reason === "notInThisState").toBe(arrow === undefined)
          continue
        }
        walked.add(`${before} ${asked.do}`)
        expect(answer.success[0]?.type).toBe(arrow?.event)
        life = Life.evolve(life, answer.success[0]!)
        expect(life?.since).toBe(on)
        // A certificate issued late, or reinstated after its last day, has lapsed already; else the state is the arrow's.
        const over = life!.lastValidDay! < on && (arrow?.to === "active" || arrow?.to === "warned")
        expect(Life.state(life, on)).toBe(over ? "lapsed" : arrow?.to)
      }
    }), { numRuns: 200, seed: 20_261_126 })
    expect(walked.size).toBeGreaterThan(9)
  })
})

/** The events that rooms below the journey make are those the ledger keeps. */
type Bare<E> = E extends { readonly type: infer T; readonly occurredOn: infer O; readonly data: infer D } ? { readonly type: T; readonly occurredOn: O; readonly data: D } : never
const kept: (event: LifeTransition.LifeEvent | AppealEvent) => Bare<TraderEvent> = (event) => event
const taken: (event: Extract<Bare<TraderEvent>, { readonly type: LifeTransition.LifeEvent["type"] }>) => LifeTransition.LifeEvent = (event) => event

it("every event of a certificate's life is one the ledger keeps, and the other way round", () => {
  const event = Result.getOrThrow(decide(undefined, issue))[0]!
  expect(kept(event)).toBe(event)
  expect(taken(event)).toBe(event)
})

describe("every state and every command", () => {
  const on = "2029-02-01"
  const ask: ReadonlyArray<LifeTransition.Command> = [
    { ...issue, day: day(on) }, renew(on), because("warn", on), because("lift", on), because("suspend", on), because("reinstate", on), because("revoke", on), because("correct", on), replace(on)
  ]
  it.each<{ readonly from: LifeTransition.State; readonly life: Life.Life | undefined; readonly on?: string; readonly then: Readonly<Record<string, string>> }>([
    { from: "unissued", life: undefined, then: { issue: "CertificateIssued active" } },
    {
      from: "active", life: after(issue),
      then: {
        renew: "CertificateRenewed active", warn: "CertificateWarned warned", suspend: "CertificateSuspended suspended", revoke: "CertificateRevoked revoked",
        correct: "CertificateCorrected active", replace: "CertificateReplaced replaced"
      }
    },
    {
      from: "warned", life: after(issue, because("warn", "2029-01-15")),
      then: { lift: "CertificateWarningLifted active", suspend: "CertificateSuspended suspended", revoke: "CertificateRevoked revoked", correct: "CertificateCorrected warned" }
    },
    {
      from: "suspended", life: after(issue, because("suspend", "2029-01-15")),
      then: { reinstate: "CertificateReinstated active", revoke: "CertificateRevoked revoked", correct: "CertificateCorrected suspended" }
    },
    { from: "lapsed", life: after(issue), on: "2029-03-10", then: { renew: "CertificateRenewed active", revoke: "CertificateRevoked revoked", correct: "CertificateCorrected lapsed" } },
    { from: "revoked", life: after(issue, because("revoke", "2029-01-15")), then: {} },
    { from: "replaced", life: after(issue, replace("2029-01-15")), then: {} }
  ])("$from: only what the machine draws, and where it points", ({ from, life, on = "2029-02-01", then }) => {
    expect(Life.state(life, day(on))).toBe(from)
    const done = ask.map((command) => ({ ...command, day: day(on) })).flatMap((command) => {
      const answer = decide(life, command)
      if (Result.isFailure(answer)) {
        expect(answer.failure.reason).toBe("notInThisState")
        return []
      }
      return [[command.do, `${answer.success[0]!.type} ${Life.state(Life.evolve(life, answer.success[0]!), day(on))}`]]
    })
    expect(Object.fromEntries(done)).toEqual(then)
    expect(Object.fromEntries(LifeTransition.transitions.filter((arrow) => arrow.from === from && arrow.event !== null).map(({ by, event, to }) => [by, `${event} ${to}`]))).toEqual(then)
  })

  it("a day that passes takes away what holds, and nothing else", () => {
    expect(LifeTransition.transitions.filter(({ event }) => event === null)).toEqual([
      { from: "active", by: "time", event: null, to: "lapsed" }, { from: "warned", by: "time", event: null, to: "lapsed" }
    ])
    const past = day("2029-03-02")
    expect([[], [because("warn", "2029-02-01")], [because("suspend", "2029-02-01")], [because("revoke", "2029-02-01")]].map((more) => Life.state(after(issue, ...more), past))).toEqual(["lapsed", "lapsed", "suspended", "revoked"])
  })
})

describe("the drawing", () => {
  it("has an arrow for every transition and an end for every final state", () => {
    const drawn = LifeTransition.diagram().split("\n")
    expect(drawn[0]).toBe("stateDiagram-v2")
    expect(drawn).toContain("  [*] --> active: issue / CertificateIssued")
    expect(drawn).toContain("  warned --> lapsed: last valid day passes")
    expect(drawn.slice(-2)).toEqual(["  revoked --> [*]", "  replaced --> [*]"])
    expect(drawn).toHaveLength(LifeTransition.transitions.length + 3)
  })

  it("gives each state and command one arrow at most", () => {
    const arrows = LifeTransition.transitions.map(({ by, from }) => `${from} ${by}`)
    expect(new Set(arrows).size).toBe(arrows.length)
  })
})
