import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import type * as Scheme from "../../src/certification/Scheme.ts"
import * as Desk from "../../src/desk/Desk.ts"
import * as Event from "../../src/journey/Event.ts"
import * as EventCodec from "../../src/journey/EventCodec.ts"
import * as Day from "../../src/kernel/Day.ts"
import * as Score from "../../src/kernel/Score.ts"
import * as Ledger from "../../src/ledger/Ledger.ts"
import * as MemoryLedger from "../../src/ledger/MemoryLedger.ts"
import { session } from "../journey/build.ts"

const trader = "T-1" as never
const scheme: Scheme.Scheme = {
  id: "example" as never, version: "1", kind: "training", name: { id: "Contoh", en: "Example" }, from: Day.make("2026-01-01"), until: Day.make("2026-12-31"),
  source: { instrument: "Own rule of the example", url: "https://example.org", read: "own-rule", confidence: "A" },
  minutesPerLessonHour: 45, validity: { kind: "years", years: 2 },
  tree: { kind: "score-at-least", assessment: "post-test" as never, minimum: Score.make(70), scale: "percent", method: "highest" }
}
const competency: Scheme.Scheme = { ...scheme, id: "lsp" as never, kind: "competency" }

const stamp = (id: string, day: string, by = "official"): Desk.Stamp =>
  ({ id, day: Day.make(day), recordedAt: `${day}T03:00:00.000Z`, by }) as never
const enrol = Desk.enrol(trader, { market: "M-1" as never, cohort: "c1" as never }, stamp("e1", "2026-02-01", "clerk"))
const marked = (points: number | undefined, id = "e2", assessor = "assessor") =>
  Desk.record(trader, { type: "AssessmentRecorded", data: {
    assessment: "post-test" as never, ...(points === undefined ? {} : { score: Score.make(points) }), possible: Score.make(100), assessor: assessor as never
  } }, stamp(id, "2026-06-01", "clerk"))
const plan = Effect.flatMap(Ledger.Ledger, (ledger) =>
  ledger.append(Event.cohortStream("c1" as never), 0, session("s1", "2026-03-01", "held").map(EventCodec.encode) as never))
const decide = (outcome: "granted" | "refused" | "competent", more: { reason?: string; by?: string; id?: string; scheme?: Scheme.Scheme; day?: string } = {}) =>
  Desk.decide(trader, more.scheme ?? scheme, { outcome, ...(more.reason === undefined ? {} : { reason: more.reason }) }, stamp(more.id ?? "d1", more.day ?? "2026-07-01", more.by))
const issue = (id = "i1", number = "N-1", by = "secretary") =>
  Desk.issue(trader, scheme, { number: number as never, validFrom: Day.make("2026-07-02") }, stamp(id, "2026-07-02", by))

type Act = Effect.Effect<unknown, { readonly _tag: string }, Ledger.Ledger>
/** Given acts at the desk, then what the last one answers. */
const answer = <A, E extends { readonly _tag: string }>(given: ReadonlyArray<Act>, last: Effect.Effect<A, E, Ledger.Ledger>): Promise<Result.Result<A, E>> =>
  Effect.runPromise(Effect.orDie(Effect.provide(Effect.andThen(Effect.all(given), Effect.result(last)), MemoryLedger.layer())))
const tag = async (given: ReadonlyArray<Act>, last: Act): Promise<string> =>
  Result.match(await answer(given, last), { onFailure: ({ _tag }) => _tag, onSuccess: () => "done" })

describe("enrolling and recording", () => {
  it.each<{ readonly given: string; readonly acts: ReadonlyArray<Act>; readonly last: Act; readonly then: string }>([
    { given: "nobody there yet", acts: [], last: enrol, then: "done" },
    { given: "enrolled already", acts: [enrol], last: Desk.enrol(trader, { market: "M-1" as never, cohort: "c2" as never }, stamp("e9", "2026-02-02")), then: "AlreadyEnrolled" },
    { given: "a mark for nobody", acts: [], last: marked(80), then: "NotEnrolled" },
    { given: "a mark for a trader", acts: [enrol], last: marked(80), then: "done" },
    { given: "a mark dated before the enrolment", acts: [enrol], last: Desk.record(trader, { type: "MentoringVisited", data: {} }, stamp("v", "2026-01-31")), then: "NotEnrolled" },
    { given: "one id used for two things", acts: [enrol, marked(80, "e2")], last: marked(90, "e2"), then: "BadEvent" }
  ])("$given: $then", async ({ acts, last, then }) => expect(await tag(acts, last)).toBe(then))
})

describe("recommending", () => {
  const recommend = (asOf: string, knownAt?: string) =>
    Desk.recommend(trader, scheme, { asOf: Day.make(asOf), ...(knownAt === undefined ? {} : { knownAt }) })
  it.each([
    { given: "a passing mark", acts: [enrol, marked(70)], asOf: "2026-06-01", then: "met" },
    { given: "the day before it", acts: [enrol, marked(70)], asOf: "2026-05-31", then: "undetermined" },
    { given: "a mark below", acts: [enrol, marked(69.9999)], asOf: "2026-06-01", then: "unmet" },
    { given: "an unmarked test", acts: [enrol, marked(undefined)], asOf: "2026-06-01", then: "undetermined" }
  ])("$given: $then", async ({ acts, asOf, then }) =>
    expect(Result.getOrThrow(await answer(acts, recommend(asOf))).verdict).toBe(then))
  it("as known before the mark was recorded: undetermined", async () =>
    expect(Result.getOrThrow(await answer([enrol, marked(70)], recommend("2026-06-01", "2026-05-31T00:00:00.000Z"))).verdict).toBe("undetermined"))
  it.each([
    { asOf: "2025-12-31", then: "SchemeNotInForce" }, { asOf: "2026-12-31", then: "done" }, { asOf: "2027-01-01", then: "SchemeNotInForce" }
  ])("the scheme on $asOf: $then", async ({ asOf, then }) => expect(await tag([enrol], recommend(asOf))).toBe(then))
  it("the first day of the scheme", async () => {
    const early = Desk.enrol(trader, { market: "M-1" as never, cohort: "c1" as never }, stamp("e1", "2026-01-01", "clerk"))
    expect(await tag([early], recommend("2026-01-01"))).toBe("done")
  })
})

describe("deciding", () => {
  it.each<{ readonly given: string; readonly acts: ReadonlyArray<Act>; readonly last: Act; readonly then: string }>([
    { given: "met and granted", acts: [enrol, marked(80)], last: decide("granted"), then: "done" },
    { given: "met and refused, no reason", acts: [enrol, marked(80)], last: decide("refused"), then: "ReasonRequired" },
    { given: "met and refused, a blank reason", acts: [enrol, marked(80)], last: decide("refused", { reason: "  " }), then: "ReasonRequired" },
    { given: "met and refused with a reason", acts: [enrol, marked(80)], last: decide("refused", { reason: "under review" }), then: "done" },
    { given: "unmet and refused", acts: [enrol, marked(60)], last: decide("refused"), then: "done" },
    { given: "unmet and granted, no reason", acts: [enrol, marked(60)], last: decide("granted"), then: "ReasonRequired" },
    { given: "undetermined and refused, no reason", acts: [enrol], last: decide("refused"), then: "ReasonRequired" },
    { given: "undetermined and granted with a reason", acts: [enrol], last: decide("granted", { reason: "paper seen" }), then: "done" },
    { given: "a second decision, no reason", acts: [enrol, marked(80), decide("granted")], last: decide("granted", { id: "d2" }), then: "ReasonRequired" },
    { given: "a second decision with a reason", acts: [enrol, marked(80), decide("granted")], last: decide("refused", { id: "d2", reason: "appeal" }), then: "done" },
    { given: "the word of the other kind", acts: [enrol, marked(80)], last: decide("competent"), then: "WrongOutcome" },
    { given: "that word where it belongs", acts: [enrol, marked(80)], last: decide("competent", { scheme: competency }), then: "done" },
    { given: "decided by the assessor", acts: [enrol, marked(80)], last: decide("granted", { by: "assessor" }), then: "RolesNotSeparate" },
    { given: "decided by the trainer", acts: [enrol, plan, marked(80)], last: decide("granted", { by: "trainer-1" }), then: "RolesNotSeparate" },
    { given: "assessed by the trainer", acts: [enrol, plan, marked(80, "e2", "trainer-1")], last: decide("granted"), then: "RolesNotSeparate" },
    { given: "three different people", acts: [enrol, plan, marked(80)], last: decide("granted"), then: "done" },
    { given: "a day the scheme is not in force", acts: [enrol, marked(80)], last: decide("granted", { day: "2027-01-01" }), then: "SchemeNotInForce" },
    { given: "nobody enrolled", acts: [], last: decide("granted"), then: "NotEnrolled" }
  ])("$given: $then", async ({ acts, last, then }) => expect(await tag(acts, last)).toBe(then))

  it("says on what it was based, and that an unnamed trainer leaves the separation open", async () => {
    const decided = Result.getOrThrow(await answer([enrol, marked(80)], decide("granted")))
    expect([decided.recommendation.verdict, decided.separation.verdict]).toEqual(["met", "undetermined"])
  })
})

describe("issuing", () => {
  const granted = [enrol, marked(80), decide("granted")]
  it.each<{ readonly given: string; readonly acts: ReadonlyArray<Act>; readonly last: Act; readonly then: string }>([
    { given: "granted", acts: granted, last: issue(), then: "done" },
    { given: "not decided", acts: [enrol, marked(80)], last: issue(), then: "NotGranted" },
    { given: "refused", acts: [enrol, marked(60), decide("refused")], last: issue(), then: "NotGranted" },
    { given: "granted, then refused", acts: [...granted, decide("refused", { id: "d2", reason: "forged paper" })], last: issue(), then: "NotGranted" },
    { given: "issued already", acts: [...granted, issue()], last: issue("i2", "N-2"), then: "AlreadyHeld" }
  ])("$given: $then", async ({ acts, last, then }) => expect(await tag(acts, last)).toBe(then))

  it("has number, kind and both ends of its validity", async () =>
    expect(Result.getOrThrow(await answer(granted, issue()))).toMatchObject({
      number: "N-1", kind: "training", validity: { validFrom: "2026-07-02", lastValidDay: "2028-07-02" }
    }))
  it("stands in the journey afterwards, with the decision before it", async () => {
    const { journey } = Result.getOrThrow(await answer([...granted, issue()], Desk.read(trader)))
    expect(journey.decisions).toMatchObject([{ outcome: "granted", by: "official" }])
    expect(journey.certificates).toMatchObject([{ number: "N-1", status: "active", kind: "training" }])
  })
})

it("of two officers who decide at once, one is told that the stream has moved", async () => {
  const stale = Effect.gen(function*() {
    const ledger = yield* Ledger.Ledger
    const { revision } = yield* Desk.read(trader)
    yield* marked(80)
    return yield* ledger.append(Event.traderStream(trader), revision, [EventCodec.encode(
      { ...stamp("x", "2026-06-02"), occurredOn: "2026-06-02", type: "StageEntered", version: 1, data: { stage: "2" } } as never) as never])
  })
  expect(await tag([enrol], stale)).toBe("RevisionConflict")
})
