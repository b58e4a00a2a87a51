/**
 * What an officer does with a certificate that was issued (layanan sertifikat): renew, warn, suspend, revoke, correct, replace.
 *
 * Each service replays the certificate out of the ledger, asks `CertificateLife` and appends what it decides. There is no
 * service that lets a certificate lapse: its last valid day passes, and `CertificateLife.state` says so for any day.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import * as CertificateLife from "../certification/CertificateLife.ts"
import type { Command, LifeEvent, State } from "../certification/LifeTransition.ts"
import type * as Scheme from "../certification/Scheme.ts"
import type { Day } from "../kernel/Day.ts"
import type * as Id from "../kernel/Id.ts"
import * as Span from "../kernel/Span.ts"
import type * as Ledger from "../ledger/Ledger.ts"
import { type DoubleStamp, type Reading, readWhole, type Stamp, stamped, write } from "./Counter.ts"
import { AlreadyHeld, type ConflictDeclared, type NotEnrolled, NotGranted, OtherScheme, type RolesNotSeparate } from "./DeskError.ts"
import { clashOf, isPositive, peopleOf } from "./Separation.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** A certificate after an act: its life, its state on the day of the act, and the new revision of the trader's stream. @category types */
export interface Changed {
  readonly life: CertificateLife.Life
  readonly state: State
  readonly revision: Ledger.Revision
}

/** Why an act on a certificate is refused. @category errors */
export type ChangeRefused = NotEnrolled | OtherScheme | CertificateLife.LifeRefused

/** What an act on a certificate answers. @category types */
export type Change<More = never> = Effect.Effect<Changed, ChangeRefused | More | Ledger.ReadError | Ledger.AppendError, Ledger.Ledger>

/** An act that needs no more than its reason. `scheme` is the certificate's own, for its terms; holidays come in with the calendar. @category types */
export type Act = (
  trader: Id.TraderId,
  number: Id.CertificateNumber,
  scheme: Scheme.Scheme,
  reason: string,
  stamp: Stamp,
  calendar?: Span.WorkingCalendar
) => Change

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Renews a certificate by one of its scheme's paths.
 *
 * A person has decided first: on the scheme that the path names, or on the certificate's own, after the present term
 * began. `askedOn` is the day the holder asked, where that was earlier. The officer who renews is held against the
 * scheme's separation as an issuer.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { CertificateLife } from "@sepasar/core/certification"
 * import { Desk } from "@sepasar/core/desk"
 * import { Day, Id } from "@sepasar/core/kernel"
 * import { MemoryLedger } from "@sepasar/core/ledger"
 *
 * const source = { instrument: "Own rule of the example", url: "https://example.org/rule", read: "own-rule" as const, confidence: "A" as const }
 * const scheme = {
 *   id: Id.make<"SchemeId">("example"), version: "1", kind: "training" as const, name: { id: "Contoh", en: "Example" }, from: Day.make("2026-01-01"), source,
 *   minutesPerLessonHour: 45, validity: { kind: "years" as const, years: 2 }, tree: { kind: "stall-status" as const, allowed: ["active" as const] },
 *   renewal: { paths: [{ path: "full", inGrace: false }], countsFrom: "previousEnd" as const, source }
 * }
 * const [trader, number] = [Id.make<"TraderId">("T-1"), Id.make<"CertificateNumber">("S-1")]
 * const stamp = (id: string, day: string): Desk.Stamp =>
 *   ({ id: Id.make(id), day: Day.make(day), recordedAt: `${day}T03:00:00.000Z`, by: Id.make("official-1") })
 * const renewed = Effect.gen(function*() {
 *   yield* Desk.enrol(trader, { market: Id.make("kasin"), cohort: Id.make("kasin-1") }, stamp("e-1", "2026-02-01"))
 *   yield* Desk.decide(trader, scheme, { outcome: "granted", reason: "stall seen" }, stamp("e-2", "2026-03-01"))
 *   yield* Desk.issue(trader, scheme, { number, validFrom: Day.make("2026-03-01") }, stamp("e-3", "2026-03-01"))
 *   yield* Desk.decide(trader, scheme, { outcome: "granted", reason: "stall seen again" }, stamp("e-4", "2028-01-10"))
 *   return yield* Desk.renew(trader, number, scheme, { path: "full" }, stamp("e-5", "2028-01-10"))
 * })
 * const { life } = await Effect.runPromise(Effect.provide(renewed, MemoryLedger.layer()))
 * life.lastValidDay // => "2030-03-01"
 * CertificateLife.state(life, Day.make("2030-03-02")) // => "lapsed"
 * ```
 * @category rules
 */
export const renew = (
  trader: Id.TraderId,
  number: Id.CertificateNumber,
  scheme: Scheme.Scheme,
  { askedOn, path }: { readonly path: string; readonly askedOn?: Day },
  stamp: Stamp,
  calendar: Span.WorkingCalendar = Span.plainWeek
): Change<NotGranted | RolesNotSeparate | ConflictDeclared> =>
  change(trader, number, scheme, { do: "renew", day: stamp.day, path, ...(askedOn === undefined ? {} : { askedOn }) }, stamp, calendar, ({ journey }, life) => {
    const wanted = scheme.renewal?.paths.find((one) => one.path === path)?.scheme ?? scheme.id
    const begun = life.terms.at(-1)!.validFrom
    const last = journey.decisions.findLast((one) =>
      one.scheme === wanted && one.evidence !== life.decision && begun < one.day && one.day <= stamp.day)
    return last === undefined || !isPositive(last.outcome)
      ? new NotGranted({ trader, last: last?.outcome })
      : clashOf(trader, scheme, peopleOf(scheme, journey, { issuer: [stamp.by] }, stamp.day))
  })

const because = (act: Exclude<Command["do"], "issue" | "renew" | "replace">): Act => (trader, number, scheme, reason, stamp, calendar = Span.plainWeek) =>
  change(trader, number, scheme, { do: act, day: stamp.day, reason }, stamp, calendar)

/** Warns a holder; by when the breach must be repaired is the scheme's word. The certificate holds on. @category rules */
export const warn: Act = because("warn")

/** Lifts a warning whose breach was repaired. @category rules */
export const lift: Act = because("lift")

/**
 * Suspends a certificate; how long that is meant to last is the scheme's word, and waiting ends nothing.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Desk } from "@sepasar/core/desk"
 * import { Day, Id } from "@sepasar/core/kernel"
 * import { MemoryLedger } from "@sepasar/core/ledger"
 *
 * const scheme = {
 *   id: Id.make<"SchemeId">("example"), version: "1", kind: "training" as const, name: { id: "Contoh", en: "Example" }, from: Day.make("2026-01-01"),
 *   source: { instrument: "Own rule of the example", url: "https://example.org/rule", read: "own-rule" as const, confidence: "A" as const },
 *   minutesPerLessonHour: 45, validity: { kind: "never" as const }, tree: { kind: "stall-status" as const, allowed: ["active" as const] }
 * }
 * const [trader, number] = [Id.make<"TraderId">("T-1"), Id.make<"CertificateNumber">("S-1")]
 * const stamp = (id: string, day: string): Desk.Stamp =>
 *   ({ id: Id.make(id), day: Day.make(day), recordedAt: `${day}T03:00:00.000Z`, by: Id.make("official-1") })
 * const given = Effect.gen(function*() {
 *   yield* Desk.enrol(trader, { market: Id.make("kasin"), cohort: Id.make("kasin-1") }, stamp("e-1", "2026-02-01"))
 *   yield* Desk.decide(trader, scheme, { outcome: "granted", reason: "stall seen" }, stamp("e-2", "2026-03-01"))
 *   yield* Desk.issue(trader, scheme, { number, validFrom: Day.make("2026-03-01") }, stamp("e-3", "2026-03-01"))
 *   const { state } = yield* Desk.suspend(trader, number, scheme, "scales not checked", stamp("e-4", "2026-05-01"))
 *   const twice = yield* Effect.flip(Desk.suspend(trader, number, scheme, "scales not checked", stamp("e-5", "2026-05-02")))
 *   return [state, twice._tag]
 * })
 * await Effect.runPromise(Effect.provide(given, MemoryLedger.layer())) // => ["suspended", "LifeRefused"]
 * ```
 * @category rules
 */
export const suspend: Act = because("suspend")

/** Reinstates a suspended certificate. @category rules */
export const reinstate: Act = because("reinstate")

/** Revokes a certificate for good. @category rules */
export const revoke: Act = because("revoke")

/** Corrects what a certificate says: the number stays, the version of the document rises. @category rules */
export const correct: Act = because("correct")

/**
 * Replaces a certificate by one of another number that holds exactly as long; answers with the new one.
 *
 * Two events at once, or none: the old number is replaced (`stamp.id`) and the new one issued (`stamp.second`).
 *
 * @category rules
 */
export const replace = (
  trader: Id.TraderId,
  number: Id.CertificateNumber,
  scheme: Scheme.Scheme,
  { by, reason }: { readonly by: Id.CertificateNumber; readonly reason: string },
  stamp: DoubleStamp,
  calendar: Span.WorkingCalendar = Span.plainWeek
): Change<AlreadyHeld> =>
  change(trader, number, scheme, { do: "replace", day: stamp.day, by, reason }, stamp, calendar, ({ certificates }) =>
    certificates.has(by) ? new AlreadyHeld({ trader, number: by }) : undefined)

// ── Clauses ─────────────────────────────────────────────────────────────────

const change = <More = never>(
  trader: Id.TraderId,
  number: Id.CertificateNumber,
  scheme: Scheme.Scheme,
  command: Command,
  stamp: Stamp & Partial<DoubleStamp>,
  calendar: Span.WorkingCalendar,
  refusal: (reading: Reading, life: CertificateLife.Life) => More | undefined = () => undefined
): Change<More> =>
  Effect.gen(function*() {
    const reading = yield* readWhole(trader, stamp.day)
    const held = reading.certificates.get(number)
    if (held !== undefined && held.scheme !== scheme.id) {
      const { scheme: own, schemeVersion: version } = held
      return yield* Effect.fail(new OtherScheme({ trader, scheme: own, version, given: scheme.id, givenVersion: scheme.version }))
    }
    const events = yield* Effect.fromResult(CertificateLife.decide(held, command, scheme, calendar))
    // Only `issue` leaves from "unissued", and the desk issues elsewhere: what was not refused is held.
    const other = refusal(reading, held!)
    if (other !== undefined) return yield* Effect.fail(other)
    const revision = yield* write(trader, reading.revision, ...events.map(({ data, type }, at) =>
      stamped({ type, data } as Pick<LifeEvent, "type" | "data"> as never, at === 0 ? stamp : { ...stamp, id: stamp.second ?? stamp.id })))
    const life = after(held!, events)
    return { life, state: CertificateLife.state(life, stamp.day), revision }
  })

/** The certificate the events speak of last: of a replacement, the new one, which goes on with the old one's terms. */
const after = (held: CertificateLife.Life, events: ReadonlyArray<LifeEvent>): CertificateLife.Life =>
  events.reduce((life, event) =>
    event.type === "CertificateIssued"
      ? { ...CertificateLife.evolve(undefined, event)!, renewals: held.renewals, terms: held.terms }
      : CertificateLife.evolve(life, event)!, held)
