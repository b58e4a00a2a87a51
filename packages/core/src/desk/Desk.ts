/**
 * The desk of a market school (loket): enrol, record, recommend, decide, issue; then the certificate's life, and appeals.
 *
 * Each service reads the ledger, replays, asks the rules, and appends with the revision it has read, so that of two
 * officers at once one is told to look again. Day, instant, ids and the officer come in with the request: the desk
 * reads no clock. A rule recommends and a person decides; a decision that differs says why.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import * as Eligibility from "../certification/Eligibility.ts"
import type * as Requirement from "../certification/Requirement.ts"
import type * as Scheme from "../certification/Scheme.ts"
import * as VerdictTimeline from "../certification/VerdictTimeline.ts"
import type * as Event from "../journey/Event.ts"
import type { Day } from "../kernel/Day.ts"
import type * as Id from "../kernel/Id.ts"
import type * as Ledger from "../ledger/Ledger.ts"
import { history, inForce, read, readEnrolled, type Stamp, stamped, write } from "./Counter.ts"
import { AlreadyEnrolled, type NotEnrolled, type SchemeNotInForce } from "./DeskError.ts"

export * from "./Appeals.ts"
export * from "./Certificates.ts"
export { type DoubleStamp, read, type Reading, type Stamp } from "./Counter.ts"
export * from "./Decision.ts"
export * from "./DeskError.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** What happened to a trader, as an officer may record it: enrolling, deciding, certificates and appeals have their own service. @category types */
export type Record = {
  [Type in Event.TraderEvent["type"]]: Type extends "TraderEnrolled" | "CertificationDecided" | `Certificate${string}` | `Appeal${string}` ? never
    : Pick<Extract<Event.TraderEvent, { readonly type: Type }>, "type" | "data">
}[Event.TraderEvent["type"]]

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Enrols a trader in a cohort of a market; returns the new revision of the trader's stream.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Desk } from "@sepasar/core/desk"
 * import { Day, Id } from "@sepasar/core/kernel"
 * import { MemoryLedger } from "@sepasar/core/ledger"
 *
 * const stamp: Desk.Stamp = { id: Id.make("e-1"), day: Day.make("2026-02-01"), recordedAt: "2026-02-01T03:00:00.000Z", by: Id.make("clerk-1") }
 * const enrolled = Desk.enrol(Id.make("T-1"), { market: Id.make("kasin"), cohort: Id.make("kasin-1") }, stamp)
 * await Effect.runPromise(Effect.provide(enrolled, MemoryLedger.layer())) // => 1
 * ```
 * @category rules
 */
export const enrol = (
  trader: Id.TraderId,
  data: Extract<Event.TraderEvent, { readonly type: "TraderEnrolled" }>["data"],
  stamp: Stamp
): Effect.Effect<Ledger.Revision, AlreadyEnrolled | Ledger.ReadError | Ledger.AppendError, Ledger.Ledger> =>
  Effect.gen(function*() {
    const { journey, revision } = yield* read(trader)
    if (journey.cohort !== undefined) return yield* Effect.fail(new AlreadyEnrolled({ trader, cohort: journey.cohort }))
    return yield* write(trader, revision, stamped({ type: "TraderEnrolled", data }, stamp))
  })

/**
 * Records something that happened to an enrolled trader: a mark, an assessment, a visit, a correction.
 *
 * @category rules
 */
export const record = (
  trader: Id.TraderId,
  what: Record,
  stamp: Stamp
): Effect.Effect<Ledger.Revision, NotEnrolled | Ledger.ReadError | Ledger.AppendError, Ledger.Ledger> =>
  Effect.gen(function*() {
    const { revision } = yield* readEnrolled(trader, stamp.day)
    return yield* write(trader, revision, stamped(what, stamp))
  })

/**
 * Recommends for or against a scheme's certificate as of a day, and as known at an instant when one is given.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Result from "effect/Result"
 * import { Desk } from "@sepasar/core/desk"
 * import { Day, Id } from "@sepasar/core/kernel"
 * import { MemoryLedger } from "@sepasar/core/ledger"
 *
 * const scheme = {
 *   id: Id.make<"SchemeId">("example"), version: "1", kind: "training" as const, name: { id: "Contoh", en: "Example" }, from: Day.make("2026-01-01"),
 *   source: { instrument: "Own rule of the example", url: "https://example.org/rule", read: "own-rule" as const, confidence: "A" as const },
 *   minutesPerLessonHour: 45, validity: { kind: "never" as const }, tree: { kind: "mentoring-visits" as const, minimum: 1 }
 * }
 * const asked = Effect.result(Desk.recommend(Id.make("T-1"), scheme, { asOf: Day.make("2026-06-30") }))
 * const answer = await Effect.runPromise(Effect.provide(asked, MemoryLedger.layer()))
 * Result.isFailure(answer) && answer.failure._tag // => "NotEnrolled"
 * ```
 * @category rules
 */
export const recommend = (
  trader: Id.TraderId,
  scheme: Scheme.Scheme,
  view: { readonly asOf: Day; readonly knownAt?: string },
  context?: Requirement.Context
): Effect.Effect<Eligibility.CertificationRecommendation, NotEnrolled | SchemeNotInForce | Ledger.ReadError, Ledger.Ledger> =>
  Effect.gen(function*() {
    yield* inForce(scheme, view.asOf)
    const { journey } = yield* readEnrolled(trader, view.asOf, view.knownAt)
    return Eligibility.recommend(scheme, journey, context)
  })

/**
 * Returns a scheme's verdict over time as intervals, by what had happened on each day, and as known at an instant when one is given.
 *
 * A scheme is asked for all the days, also those on which it was not in force: the caller chooses them.
 *
 * @category rules
 */
export const timeline = (
  trader: Id.TraderId,
  scheme: Scheme.Scheme,
  view: { readonly from: Day; readonly until: Day; readonly knownAt?: string },
  context?: Requirement.Context
): Effect.Effect<ReadonlyArray<VerdictTimeline.Interval>, Ledger.ReadError, Ledger.Ledger> =>
  Effect.map(history(trader, view.knownAt), ({ days, on }) => VerdictTimeline.across(scheme, on, days, view.from, view.until, context))
