import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Appeal from "../../src/certification/Appeal.ts"
import { diagram, type State, type Transition, transitions } from "../../src/certification/AppealTransition.ts"
import * as Day from "../../src/kernel/Day.ts"
import * as Id from "../../src/kernel/Id.ts"
import type * as Span from "../../src/kernel/Span.ts"

const day = Day.make
const who = (...ids: ReadonlyArray<string>) => ids.map((id) => Id.make<"PersonId">(id))
const limit = (kind: Span.Kind, count: number) => ({ span: { kind, count }, movesToWorkingDay: false })
const spec: Appeal.AppealSpec = {
  window: limit("days", 7), decideWithin: limit("workingDays", 14), panel: { least: 2 }, outcomes: ["upheld", "dismissed", "reassess"],
  source: { instrument: "Aturan LSP", url: "https://example.org", read: "own-rule", confidence: "C" }
}
const calendar: Span.WorkingCalendar = { workdays: [1, 2, 3, 4, 5], holidays: [day("2026-12-25")] }
const against: Appeal.Appealed = {
  decision: Id.make<"EventId">("e-1"), scheme: Id.make<"SchemeId">("kasir"), schemeVersion: "2", outcome: "not-yet-competent", madeKnownOn: day("2026-12-18")
}
const cast = { assessor: who("A-1"), decider: who("D-1") }
const filed = { appeal: "b-1", against, filedOn: day("2026-12-21") }
const decided = { ...filed, decidedOn: day("2027-01-04") }

describe("the state of an appeal on a day", () => {
  it.each<{ readonly given: string; readonly on: string; readonly filed?: Appeal.Filed; readonly outcome?: Appeal.Appealed["outcome"]; readonly then: State | undefined }>([
    { given: "the eve of the decision", on: "2026-12-17", then: undefined },
    { given: "the day it was made known", on: "2026-12-18", then: "appealable" },
    { given: "the last day to appeal", on: "2026-12-25", then: "appealable" },
    { given: "a day later", on: "2026-12-26", then: "final" },
    { given: "competent", on: "2026-12-18", outcome: "competent", then: undefined },
    { given: "granted", on: "2026-12-18", outcome: "granted", then: undefined },
    { given: "the eve of the appeal", on: "2026-12-20", filed, then: "appealable" },
    { given: "the day of the appeal", on: "2026-12-21", filed, then: "filed" },
    { given: "long after the window, appealed in time", on: "2027-01-11", filed, then: "filed" },
    { given: "the last day to decide has passed", on: "2027-01-12", filed, then: "overdue" },
    { given: "the eve of the ruling", on: "2027-01-03", filed: decided, then: "filed" },
    { given: "the day of the ruling", on: "2027-01-04", filed: decided, then: "decided" },
    { given: "long after the ruling", on: "2027-06-01", filed: decided, then: "decided" }
  ])("$given: $then", ({ filed, on, outcome, then }) =>
    expect(Appeal.state(spec, { ...against, outcome: outcome ?? against.outcome }, filed, day(on), calendar)).toBe(then))
})

describe("every act from every state", () => {
  const states = ["appealable", "filed", "overdue", "final", "decided"] as const
  const acts = ["file", "upheld", "dismissed", "reassess", "last day to appeal passes", "last day to decide passes"] as const
  const ruling = { upheld: "decided: AppealDecided, CertificationDecided", dismissed: "decided: AppealDecided", reassess: "decided: AppealDecided" }
  /** Where an act leads and which events it leaves; what is not named here is refused. */
  const leads: Readonly<Record<State, Partial<Record<Transition["by"], string>>>> = {
    appealable: { file: "filed: AppealFiled", "last day to appeal passes": "final: " },
    filed: { ...ruling, "last day to decide passes": "overdue: " },
    overdue: ruling,
    final: {},
    decided: {}
  }

  it.each(states.flatMap((from) => acts.map((by) => ({ from, by, then: leads[from][by] }))))("$from, $by: $then", ({ by, from, then }) =>
    expect(transitions.filter((arrow) => arrow.from === from && arrow.by === by).map(({ events, to }) => `${to}: ${events.join(", ")}`))
      .toEqual(then === undefined ? [] : [then]))

  it("and no arrow beside these", () => expect(transitions.filter(({ by, from }) => leads[from]?.[by] === undefined)).toEqual([]))

  it("is drawn with its beginning, every arrow with its act and events, and its two ends", () => {
    expect(diagram().split("\n")).toEqual([
      "stateDiagram-v2",
      "  [*] --> appealable: decision made known",
      "  appealable --> filed: file / AppealFiled",
      "  appealable --> final: last day to appeal passes",
      "  filed --> decided: upheld / AppealDecided + CertificationDecided",
      "  filed --> decided: dismissed / AppealDecided",
      "  filed --> decided: reassess / AppealDecided",
      "  filed --> overdue: last day to decide passes",
      "  overdue --> decided: upheld / AppealDecided + CertificationDecided",
      "  overdue --> decided: dismissed / AppealDecided",
      "  overdue --> decided: reassess / AppealDecided",
      "  final --> [*]",
      "  decided --> [*]"
    ])
  })
})

describe("the code walks the machine that is drawn", () => {
  const situations: ReadonlyArray<{ readonly state: State; readonly on: Day.Day; readonly filed: Appeal.Filed | undefined }> = [
    { state: "appealable", on: day("2026-12-22"), filed: undefined },
    { state: "final", on: day("2026-12-26"), filed: undefined },
    { state: "filed", on: day("2026-12-22"), filed },
    { state: "overdue", on: day("2027-01-12"), filed },
    { state: "decided", on: day("2027-01-05"), filed: decided }
  ]
  const acts = ["file", "upheld", "dismissed", "reassess"] as const
  const events = (act: (typeof acts)[number], on: Day.Day, appeal: Appeal.Filed | undefined) =>
    act === "file"
      ? Result.map(Appeal.file(spec, against, { appeal: "b-2", day: on, grounds: "bukti baru" }, appeal === undefined ? [] : [appeal], calendar), (event) => [event.type])
      // Nobody can decide what nobody filed: there is no appeal to hand in.
      : appeal === undefined ? undefined
      : Result.map(Appeal.decide(spec, appeal, { panel: who("P-1", "P-2"), outcome: act, day: on, recommended: "met" }, cast, calendar), (ruling) => ruling.events.map(({ type }) => type))

  it.each(situations.flatMap((situation) => acts.map((act) => ({ ...situation, act }))))("$state, $act", ({ act, filed, on, state }) => {
    expect(Appeal.state(spec, against, filed, on, calendar)).toBe(state)
    const arrow = transitions.find(({ by, from }) => from === state && by === act)
    const answer = events(act, on, filed)
    expect(answer !== undefined && Result.isSuccess(answer) ? answer.success : undefined).toEqual(arrow?.events)
  })

  it("law: time takes no other way than the arrows without an event", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 60 }), fc.boolean(), (shift, appealed) => {
      const on = Day.addDays(against.madeKnownOn, shift)
      const at = (when: Day.Day) => Appeal.state(spec, against, appealed ? filed : undefined, when, calendar)
      const [before, after] = [at(on), at(Day.addDays(on, 1))]
      if (before === after || (appealed && before === "appealable")) return
      expect(transitions).toContainEqual(expect.objectContaining({ from: before, to: after, events: [] }))
    }))
  })
})

describe("the people of a panel", () => {
  const sit = (least: number, most: number | undefined, members: ReadonlyArray<Id.PersonId>, involved: Parameters<typeof Appeal.panel>[2]) =>
    Result.match(Appeal.panel(most === undefined ? { least } : { least, most }, members, involved), { onSuccess: (people) => people, onFailure: ({ reason }) => reason })
  it.each([
    { given: "two", then: who("P-1", "P-2"), got: () => sit(2, 2, who("P-1", "P-2"), cast) },
    { given: "one twice", then: "panelTooSmall", got: () => sit(2, 2, who("P-1", "P-1"), cast) },
    { given: "two, one twice", then: who("P-1", "P-2"), got: () => sit(2, 2, who("P-1", "P-2", "P-1"), cast) },
    { given: "three", then: "panelTooLarge", got: () => sit(2, 2, who("P-1", "P-2", "P-3"), cast) },
    { given: "who decided", then: "panelInvolved", got: () => sit(2, undefined, who("P-1", "D-1"), cast) },
    { given: "nobody asked and none needed", then: "panelNotShownIndependent", got: () => sit(0, undefined, [], cast) }
  ])("$given: $then", ({ got, then }) => expect(got()).toEqual(then))
})
