/**
 * Appeals at the desk (layanan banding): filing one, checking who may sit on its panel, recording what the panel decides.
 *
 * Each service reads the trader's stream, asks `Appeal` and appends. The terms are those of the scheme and version that
 * were decided on. A decision's people are everybody who trained, mentored, supervised, assessed or decided so far.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import * as Appeal from "../certification/Appeal.ts"
import * as Eligibility from "../certification/Eligibility.ts"
import * as Independence from "../certification/Independence.ts"
import type * as Requirement from "../certification/Requirement.ts"
import type * as Scheme from "../certification/Scheme.ts"
import type { Journey } from "../journey/Journey.ts"
import type { Day } from "../kernel/Day.ts"
import type * as Id from "../kernel/Id.ts"
import * as Span from "../kernel/Span.ts"
import type * as Ledger from "../ledger/Ledger.ts"
import { type DoubleStamp, read, readWhole, type Stamp, stamped, write } from "./Counter.ts"
import { AppealUnknown, DecisionUnknown, NoAppeal, type NotEnrolled, NotOnPanel, OtherScheme } from "./DeskError.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Pengajuan banding: its name, the decision, the day the candidate was told of it, and the grounds. @category types */
export interface Filing {
  readonly appeal: string
  readonly decision: Id.EventId
  readonly madeKnownOn: Day
  readonly grounds: string
}

/** Putusan panel. @category types */
export interface Ruling {
  readonly appeal: string
  readonly panel: ReadonlyArray<Id.PersonId>
  readonly outcome: Appeal.Outcome
}

/** An appeal that was filed, and the last day to decide it. @category types */
export interface Lodged {
  readonly due: Day
  readonly revision: Ledger.Revision
}

/** An appeal that was decided: the last day it was due, whether it is late, and the new decision where there is one. @category types */
export interface Ruled {
  readonly due: Day
  readonly late: boolean
  readonly decision?: Id.EventId
  readonly revision: Ledger.Revision
}

/** Why an appeal, its panel or its ruling is refused. @category errors */
export type AppealRefused = NotEnrolled | NoAppeal | OtherScheme | DecisionUnknown | AppealUnknown | NotOnPanel | Appeal.AppealRefused

type Answer<A> = Effect.Effect<A, AppealRefused | Ledger.ReadError | Ledger.AppendError, Ledger.Ledger>

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Files a trader's appeal against an unfavourable decision.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Desk } from "@sepasar/core/desk"
 * import { Day, Id } from "@sepasar/core/kernel"
 * import { MemoryLedger } from "@sepasar/core/ledger"
 *
 * const source = { instrument: "Own rule of the example", url: "https://example.org/rule", read: "own-rule" as const, confidence: "A" as const }
 * const days = (count: number) => ({ span: { kind: "days" as const, count }, movesToWorkingDay: false })
 * const scheme = {
 *   id: Id.make<"SchemeId">("example"), version: "1", kind: "training" as const, name: { id: "Contoh", en: "Example" }, from: Day.make("2026-01-01"), source,
 *   minutesPerLessonHour: 45, validity: { kind: "never" as const }, tree: { kind: "stall-status" as const, allowed: ["active" as const] },
 *   appeal: { window: days(7), decideWithin: days(14), panel: { least: 2 }, outcomes: ["upheld" as const, "dismissed" as const], source }
 * }
 * const trader = Id.make<"TraderId">("T-1")
 * const stamp = (id: string, day: string, by: string) =>
 *   ({ id: Id.make<"EventId">(id), day: Day.make(day), recordedAt: `${day}T03:00:00.000Z`, by: Id.make<"PersonId">(by) })
 * const appealed = Effect.gen(function*() {
 *   yield* Desk.enrol(trader, { market: Id.make("kasin"), cohort: Id.make("kasin-1") }, stamp("e-1", "2026-02-01", "clerk-1"))
 *   yield* Desk.decide(trader, scheme, { outcome: "refused", reason: "stall not seen" }, stamp("e-2", "2026-03-02", "official-1"))
 *   const filing = { appeal: "b-1", decision: Id.make<"EventId">("e-2"), madeKnownOn: Day.make("2026-03-02"), grounds: "the stall is open" }
 *   const { due } = yield* Desk.fileAppeal(trader, scheme, filing, stamp("e-3", "2026-03-09", "clerk-1"))
 *   const panel = [Id.make<"PersonId">("panel-1"), Id.make<"PersonId">("panel-2")]
 *   const ruling = { appeal: "b-1", panel, outcome: "upheld" as const }
 *   const ruled = yield* Desk.decideAppeal(trader, scheme, ruling, { ...stamp("e-4", "2026-03-16", "panel-1"), second: Id.make<"EventId">("e-5") })
 *   return [due, ruled.late, ruled.decision]
 * })
 * await Effect.runPromise(Effect.provide(appealed, MemoryLedger.layer())) // => ["2026-03-23", false, "e-5"]
 * ```
 * @category rules
 */
export const fileAppeal = (
  trader: Id.TraderId,
  scheme: Scheme.Scheme,
  { appeal, decision, grounds, madeKnownOn }: Filing,
  stamp: Stamp,
  calendar: Span.WorkingCalendar = Span.plainWeek
): Answer<Lodged> =>
  Effect.gen(function*() {
    const { journey, revision } = yield* readWhole(trader, stamp.day)
    const spec = yield* termsOf(scheme)
    const against = yield* appealed(journey, decision, scheme)
    // Nobody can be told of a decision before it was taken.
    const known = { ...against, madeKnownOn: madeKnownOn < against.madeKnownOn ? against.madeKnownOn : madeKnownOn }
    const before = journey.appeals.map((one) => ({ appeal: one.appeal, filedOn: one.filedOn, against: { ...known, decision: one.decision } }))
    const { data, type } = yield* Effect.fromResult(Appeal.file(spec, known, { appeal, day: stamp.day, grounds }, before, calendar))
    const next = yield* write(trader, revision, stamped({ type, data }, stamp))
    return { due: Appeal.lastDayToDecide(spec, stamp.day, calendar), revision: next }
  })

/**
 * Checks who is asked to sit on the panel of a trader's appeal, before anybody is invited; returns each once. Nothing is recorded.
 *
 * @category rules
 */
export const checkPanel = (
  trader: Id.TraderId,
  scheme: Scheme.Scheme,
  panel: ReadonlyArray<Id.PersonId>,
  day: Day
): Effect.Effect<ReadonlyArray<Id.PersonId>, NotEnrolled | NoAppeal | Appeal.AppealRefused | Ledger.ReadError, Ledger.Ledger> =>
  Effect.gen(function*() {
    const { journey } = yield* readWhole(trader, day)
    const spec = yield* termsOf(scheme)
    return yield* Effect.fromResult(Appeal.panel(spec.panel, panel, Independence.castOf(journey)))
  })

/**
 * Records what the panel decided on an appeal (`stamp.id`) and, where it is upheld, the new decision (`stamp.second`).
 *
 * Who signs a new decision is one of the panel. It is held against the recommendation of the day, and carries the appeal as its reason.
 *
 * @category rules
 */
export const decideAppeal = (
  trader: Id.TraderId,
  scheme: Scheme.Scheme,
  { appeal, outcome, panel }: Ruling,
  stamp: DoubleStamp,
  calendar: Span.WorkingCalendar = Span.plainWeek,
  context: Requirement.Context = {}
): Answer<Ruled> =>
  Effect.gen(function*() {
    const { journey, revision } = yield* readWhole(trader, stamp.day)
    const spec = yield* termsOf(scheme)
    const found = journey.appeals.find((one) => one.appeal === appeal)
    if (found === undefined) return yield* Effect.fail(new AppealUnknown({ trader, appeal }))
    const against = yield* appealed(journey, found.decision, scheme)
    const { journey: then } = yield* read(trader, stamp.day)
    const recommended = Eligibility.recommend(scheme, then, { ...context, decider: stamp.by }).verdict
    const filed = { appeal, against, filedOn: found.filedOn, ...(found.decidedOn === undefined ? {} : { decidedOn: found.decidedOn }) }
    const ruled = yield* Effect.fromResult(
      Appeal.decide(spec, filed, { panel, outcome, day: stamp.day, recommended }, Independence.castOf(journey), calendar))
    const { due, events, late } = ruled
    if (events.length > 1 && !panel.includes(stamp.by)) return yield* Effect.fail(new NotOnPanel({ trader, appeal, by: stamp.by }))
    const next = yield* write(trader, revision, ...events.map(({ data, type }, at) =>
      stamped({ type, data } as never, at === 0 ? stamp : { ...stamp, id: stamp.second })))
    return { due, late, revision: next, ...(events.length > 1 ? { decision: stamp.second } : {}) }
  })

// ── Clauses ─────────────────────────────────────────────────────────────────

const termsOf = ({ appeal, id, version }: Scheme.Scheme): Effect.Effect<Appeal.AppealSpec, NoAppeal> =>
  appeal === undefined ? Effect.fail(new NoAppeal({ scheme: id, version })) : Effect.succeed(appeal)

const appealed = (journey: Journey, decision: Id.EventId, given: Scheme.Scheme): Effect.Effect<Appeal.Appealed, DecisionUnknown | OtherScheme> => {
  const found = journey.decisions.find(({ evidence }) => evidence === decision)
  if (found === undefined) return Effect.fail(new DecisionUnknown({ trader: journey.trader, decision }))
  const { day, outcome, scheme, schemeVersion } = found
  return scheme === given.id && schemeVersion === given.version
    ? Effect.succeed({ decision, scheme, schemeVersion, outcome, madeKnownOn: day })
    : Effect.fail(new OtherScheme({ trader: journey.trader, scheme, version: schemeVersion, given: given.id, givenVersion: given.version }))
}
