import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Appeal from "../../src/certification/Appeal.ts"
import * as Day from "../../src/kernel/Day.ts"
import * as Id from "../../src/kernel/Id.ts"
import type * as Span from "../../src/kernel/Span.ts"

const day = Day.make
const who = (text: string) => Id.make<"PersonId">(text)
const source = { instrument: "Aturan LSP", url: "https://example.org", read: "own-rule", confidence: "C" } as const
const spec: Appeal.AppealSpec = {
  window: { span: { kind: "days", count: 7 }, movesToWorkingDay: false },
  decideWithin: { span: { kind: "workingDays", count: 14 }, movesToWorkingDay: false },
  panel: { least: 3, most: 4 },
  outcomes: ["upheld", "dismissed", "reassess"],
  source
}
const working: Appeal.AppealSpec = { ...spec, window: { span: { kind: "workingDays", count: 7 }, movesToWorkingDay: false } }
const calendar: Span.WorkingCalendar = { workdays: [1, 2, 3, 4, 5], holidays: [day("2026-12-25")] }
const against: Appeal.Appealed = {
  decision: Id.make<"EventId">("e-1"), scheme: Id.make<"SchemeId">("kasir"), schemeVersion: "2", outcome: "not-yet-competent", madeKnownOn: day("2026-12-18")
}
const shown = <A>(answer: Result.Result<A, Appeal.AppealRefused>) =>
  Result.isSuccess(answer) ? answer.success : (({ limit, person, reason }) => ({ reason, ...(limit === undefined ? {} : { limit }), ...(person === undefined ? {} : { person }) }))(answer.failure)

describe("filing an appeal", () => {
  const file = (over: { on?: string; grounds?: string; outcome?: Appeal.Appealed["outcome"]; before?: ReadonlyArray<Appeal.Filed>; terms?: Appeal.AppealSpec; appeal?: string } = {}) =>
    shown(Appeal.file(over.terms ?? spec, { ...against, outcome: over.outcome ?? against.outcome },
      { appeal: over.appeal ?? "b-1", day: day(over.on ?? "2026-12-20"), grounds: over.grounds ?? "bukti baru" }, over.before ?? [], calendar))
  const filed = { type: "AppealFiled", data: { appeal: "b-1", decision: "e-1", grounds: "bukti baru" } }

  it.each([
    { given: "the eve of the decision", got: () => file({ on: "2026-12-17" }), then: { reason: "notYetDecided", limit: "2026-12-18" } },
    { given: "the day it was made known", got: () => file({ on: "2026-12-18" }), then: { ...filed, occurredOn: "2026-12-18" } },
    { given: "the seventh day", got: () => file({ on: "2026-12-25" }), then: { ...filed, occurredOn: "2026-12-25" } },
    { given: "the eighth day", got: () => file({ on: "2026-12-26" }), then: { reason: "tooLate", limit: "2026-12-25" } },
    { given: "the seventh working day, a holiday between", got: () => file({ on: "2026-12-30", terms: working }), then: { ...filed, occurredOn: "2026-12-30" } },
    { given: "the eighth working day", got: () => file({ on: "2026-12-31", terms: working }), then: { reason: "tooLate", limit: "2026-12-30" } },
    { given: "refused a training certificate", got: () => file({ outcome: "refused" }), then: { ...filed, occurredOn: "2026-12-20" } },
    { given: "nothing to appeal: competent", got: () => file({ outcome: "competent" }), then: { reason: "nothingToAppeal" } },
    { given: "nothing to appeal: granted", got: () => file({ outcome: "granted" }), then: { reason: "nothingToAppeal" } },
    { given: "no grounds", got: () => file({ grounds: "  " }), then: { reason: "groundsMissing" } },
    { given: "appealed before", got: () => file({ before: [{ appeal: "b-0", against, filedOn: day("2026-12-19") }] }), then: { reason: "alreadyAppealed" } },
    { given: "the appeal's name is taken", got: () => file({ before: [{ appeal: "b-1", against: { ...against, decision: Id.make<"EventId">("e-2") }, filedOn: day("2026-12-19") }] }), then: { reason: "alreadyAppealed" } },
    { given: "another decision appealed before", got: () => file({ before: [{ appeal: "b-0", against: { ...against, decision: Id.make<"EventId">("e-2") }, filedOn: day("2026-12-19") }] }), then: { ...filed, occurredOn: "2026-12-20" } }
  ])("$given", ({ got, then }) => expect(got()).toEqual(then))

  it("law: every day of the window and no other takes an appeal", () => {
    fc.assert(fc.property(fc.integer({ min: -20, max: 40 }), fc.constantFrom(spec, working), (shift, terms) => {
      const on = Day.addDays(against.madeKnownOn, shift)
      const inside = against.madeKnownOn <= on && on <= Appeal.lastDayToFile(terms, against.madeKnownOn, calendar)
      expect("type" in file({ on, terms })).toBe(inside)
    }))
  })
})

describe("deciding an appeal", () => {
  const filed: Appeal.Filed = { appeal: "b-1", against, filedOn: day("2026-12-21") }
  const cast = { trainer: [who("T-1")], assessor: [who("A-1")], decider: [who("D-1")] }
  const panel = ["P-1", "P-2", "P-3"].map(who)
  const decide = (over: { outcome?: Appeal.Outcome; panel?: ReadonlyArray<Id.PersonId>; on?: string; cast?: Parameters<typeof Appeal.decide>[3]; filed?: Appeal.Filed; terms?: Appeal.AppealSpec } = {}) =>
    shown(Appeal.decide(over.terms ?? spec, over.filed ?? filed,
      { panel: over.panel ?? panel, outcome: over.outcome ?? "dismissed", day: day(over.on ?? "2027-01-05"), recommended: "unmet" }, over.cast ?? cast, calendar))

  it("dismissed: the decision stays", () => {
    expect(decide()).toEqual({
      events: [{ type: "AppealDecided", occurredOn: "2027-01-05", data: { appeal: "b-1", panel, outcome: "dismissed" } }],
      due: "2027-01-11",
      late: false
    })
  })

  it.each([
    { outcome: "not-yet-competent" as const, then: "competent" },
    { outcome: "refused" as const, then: "granted" }
  ])("upheld: $outcome becomes $then, as a new decision", ({ outcome, then }) => {
    expect(decide({ outcome: "upheld", filed: { ...filed, against: { ...against, outcome } } })).toMatchObject({
      events: [
        { type: "AppealDecided", data: { outcome: "upheld" } },
        { type: "CertificationDecided", occurredOn: "2027-01-05", data: { scheme: "kasir", schemeVersion: "2", outcome: then, recommended: "unmet", reason: "appeal b-1" } }
      ]
    })
  })

  it("reassess: assessed anew, and nothing is decided yet", () => {
    expect(decide({ outcome: "reassess" })).toMatchObject({ events: [{ data: { outcome: "reassess" } }] })
    expect((decide({ outcome: "reassess" }) as Appeal.Decided).events).toHaveLength(1)
  })

  it.each([
    { given: "the day it was filed", on: "2026-12-21", late: false },
    { given: "the last day", on: "2027-01-11", late: false },
    { given: "a day late", on: "2027-01-12", late: true }
  ])("$given: late is $late", ({ late, on }) => expect(decide({ on })).toMatchObject({ late }))

  it.each([
    { given: "before it was filed", got: () => decide({ on: "2026-12-20" }), then: { reason: "beforeFiling", limit: "2026-12-21" } },
    { given: "decided before", got: () => decide({ filed: { ...filed, decidedOn: day("2027-01-04") } }), then: { reason: "alreadyDecided", limit: "2027-01-04" } },
    { given: "an outcome the scheme does not provide", got: () => decide({ outcome: "reassess", terms: { ...spec, outcomes: ["upheld", "dismissed"] } }), then: { reason: "outcomeNotProvided" } },
    { given: "two on the panel", got: () => decide({ panel: panel.slice(1) }), then: { reason: "panelTooSmall", limit: 3 } },
    { given: "one named twice", got: () => decide({ panel: [who("P-1"), who("P-1"), who("P-2")] }), then: { reason: "panelTooSmall", limit: 3 } },
    { given: "four, the most", got: () => "events" in decide({ panel: [...panel, who("P-4")] }), then: true },
    { given: "five", got: () => decide({ panel: [...panel, who("P-4"), who("P-5")] }), then: { reason: "panelTooLarge", limit: 4 } },
    { given: "five without a most", got: () => "events" in decide({ panel: [...panel, who("P-4"), who("P-5")], terms: { ...spec, panel: { least: 3 } } }), then: true },
    { given: "the assessor on the panel", got: () => decide({ panel: [...panel, who("A-1")] }), then: { reason: "panelInvolved", person: "A-1" } },
    { given: "the assessor on the panel beside an unknown trainer", got: () => decide({ panel: [...panel, who("A-1")], cast: { ...cast, trainer: [undefined] } }), then: { reason: "panelInvolved", person: "A-1" } },
    { given: "a trainer nobody named", got: () => decide({ cast: { ...cast, trainer: [undefined] } }), then: { reason: "panelNotShownIndependent" } },
    { given: "nobody known to be involved", got: () => decide({ cast: {} }), then: { reason: "panelNotShownIndependent" } },
    { given: "the panel itself in the cast", got: () => "events" in decide({ cast: { ...cast, panel } }), then: true }
  ])("$given", ({ got, then }) => expect(got()).toEqual(then))
})
