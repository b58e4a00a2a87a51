/**
 * The life of one certificate (riwayat sertifikat): what can happen to it, when, and what it then is.
 *
 * A command becomes events or a typed refusal; events replayed give the certificate back. The state machine is
 * `LifeTransition`. Lengths and grounds are the scheme's own data, and no rule of law stands here.
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as Day from "../kernel/Day.ts"
import type * as Id from "../kernel/Id.ts"
import * as Span from "../kernel/Span.ts"
import type { Source } from "../rulebook/Source.ts"
import type { Command, Issue, LifeEvent, State } from "./LifeTransition.ts"
import { transitions } from "./LifeTransition.ts"
import * as Renewal from "./Renewal.ts"
import type { Validity, ValiditySpec } from "./Validity.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Aturan pembinaan: how long a holder has to repair a breach, and how long a suspension is meant to last. @category types */
export interface DisciplineSpec {
  readonly repairWithin?: Span.Span
  readonly suspendedFor?: Span.Span
  readonly source: Source
}

/** What a scheme says about the life of its certificates; what is absent is not provided. @category types */
export interface Terms {
  readonly validity: ValiditySpec
  readonly renewal?: Renewal.RenewalSpec
  readonly discipline?: DisciplineSpec
}

/** Riwayat: a certificate as its events have made it. @category types */
export interface Life extends Issue {
  readonly standing: "active" | "warned" | "suspended" | "revoked" | "replaced"
  /** The day of the last change; nothing is recorded before it. */
  readonly since: Day.Day
  /** Version of the document: a correction keeps the number and raises this. */
  readonly issue: number
  readonly renewals: number
  /** Every term held, in order; days between two terms are not covered and never will be. */
  readonly terms: ReadonlyArray<Validity>
  readonly repairBy?: Day.Day
  readonly suspendedUntil?: Day.Day
  readonly replacedBy?: Id.CertificateNumber
}

/** The change is not possible: not in this state, not on this day, or not so. `limit` is the day that decided. @category errors */
export class LifeRefused extends Data.TaggedError("LifeRefused")<{
  readonly command: Command["do"]
  readonly state: State
  readonly reason: "notInThisState" | "beforeLastChange" | "reasonMissing" | "endsBeforeItBegins" | "sameNumber" | "noRenewal" | Renewal.RenewalRefused["reason"]
  readonly limit?: Day.Day
}> {}

/** Something a person should see to: not done by itself. @category types */
export interface Due {
  readonly what: "renewalOpen" | "repairOverdue" | "suspensionOver"
  readonly since: Day.Day
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** Returns the state of a certificate on a day; `undefined` is one that was never issued. @category rules */
export const state = (life: Life | undefined, day: Day.Day): State => {
  if (life === undefined) return "unissued"
  const { lastValidDay, standing } = life
  const ends = standing === "active" || standing === "warned"
  return ends && lastValidDay !== undefined && lastValidDay < day ? "lapsed" : standing
}

/**
 * Decides on a change: the events it makes, or why it is refused.
 *
 * A replacement makes two events, for the old number and the new one; the new one holds exactly as long as the old.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Day, Id } from "@sepasar/core/kernel"
 * import { CertificateLife } from "@sepasar/core/certification"
 *
 * const issue = {
 *   do: "issue", day: Day.make("2026-03-01"), number: Id.make<"CertificateNumber">("S-1"), scheme: Id.make<"SchemeId">("kasir"),
 *   schemeVersion: "1", kind: "competency", validFrom: Day.make("2026-03-01"), lastValidDay: Day.make("2029-03-01"), decision: Id.make<"EventId">("e-1")
 * } as const
 * const terms = { validity: { kind: "years", years: 3 } } as const
 * const life = CertificateLife.replay(Result.getOrThrow(CertificateLife.decide(undefined, issue, terms)))
 * CertificateLife.state(life, Day.make("2029-03-01")) // => "active"
 * CertificateLife.state(life, Day.make("2029-03-02")) // => "lapsed"
 * ```
 * @category rules
 */
export const decide = (
  life: Life | undefined,
  command: Command,
  terms: Terms,
  calendar: Span.WorkingCalendar = Span.plainWeek
): Result.Result<ReadonlyArray<LifeEvent>, LifeRefused> => {
  const now = state(life, command.day)
  const refuse = (reason: LifeRefused["reason"], limit?: Day.Day) =>
    Result.fail(new LifeRefused({ command: command.do, state: now, reason, ...(limit === undefined ? {} : { limit }) }))
  if (!transitions.some(({ by, from }) => from === now && by === command.do)) return refuse("notInThisState")
  if (life !== undefined && command.day < life.since) return refuse("beforeLastChange", life.since)
  if ("reason" in command && command.reason.trim() === "") return refuse("reasonMissing")
  if (command.do === "issue") {
    const { day, do: _do, ...data } = command
    const { lastValidDay, validFrom } = data
    return lastValidDay !== undefined && lastValidDay < validFrom
      ? refuse("endsBeforeItBegins", lastValidDay)
      : Result.succeed([{ type: "CertificateIssued", occurredOn: day, data }])
  }
  // Only `issue` leaves from "unissued", so from here on the certificate exists.
  const held = life as Life
  if (command.do === "renew") {
    if (terms.renewal === undefined) return refuse("noRenewal")
    const next = Renewal.next(terms.renewal, terms.validity, held, command.path, command.day, calendar, command.askedOn)
    return Result.isFailure(next)
      ? refuse(next.failure.reason, next.failure.limit)
      : Result.succeed([{ type: "CertificateRenewed", occurredOn: command.day, data: { number: held.number, path: command.path, ...next.success } }])
  }
  const at = { occurredOn: command.day }
  const data = { number: held.number, reason: command.reason }
  const limit = (span: Span.Span | undefined) => (span === undefined ? undefined : Span.end(command.day, span, calendar))
  switch (command.do) {
    case "warn": {
      const repairBy = limit(terms.discipline?.repairWithin)
      return Result.succeed([{ ...at, type: "CertificateWarned", data: { ...data, ...(repairBy === undefined ? {} : { repairBy }) } }])
    }
    case "lift":
      return Result.succeed([{ ...at, type: "CertificateWarningLifted", data }])
    case "suspend": {
      const until = limit(terms.discipline?.suspendedFor)
      return Result.succeed([{ ...at, type: "CertificateSuspended", data: { ...data, ...(until === undefined ? {} : { until }) } }])
    }
    case "reinstate":
      return Result.succeed([{ ...at, type: "CertificateReinstated", data }])
    case "revoke":
      return Result.succeed([{ ...at, type: "CertificateRevoked", data }])
    case "correct":
      return Result.succeed([{ ...at, type: "CertificateCorrected", data }])
    case "replace":
      return command.by === held.number ? refuse("sameNumber") : Result.succeed([
        { ...at, type: "CertificateReplaced", data: { ...data, by: command.by } },
        { ...at, type: "CertificateIssued", data: copy(held, command.by) }
      ])
  }
}

/**
 * Takes one step: the certificate after an event. An event of another number, or before the issue, changes nothing.
 *
 * @category rules
 */
export const evolve = (life: Life | undefined, event: LifeEvent): Life | undefined => {
  const since = event.occurredOn
  if (event.type === "CertificateIssued") return life ?? issued(event.data, since)
  if (life === undefined || life.number !== event.data.number) return life
  const { repairBy: _repairBy, suspendedUntil: _suspendedUntil, ...kept } = life
  switch (event.type) {
    case "CertificateRenewed": {
      const { lastValidDay: end, ...rest } = kept
      const term = termOf(event.data)
      // A renewal that leaves no day uncovered keeps the first day; after a gap the certificate holds from the renewal on.
      const validFrom = end === undefined || term.validFrom <= Day.addDays(end, 1) ? life.validFrom : term.validFrom
      return { ...rest, ...term, validFrom, standing: "active", since, renewals: life.renewals + 1, terms: [...life.terms, term] }
    }
    case "CertificateWarned":
      return { ...kept, standing: "warned", since, ...(event.data.repairBy === undefined ? {} : { repairBy: event.data.repairBy }) }
    case "CertificateSuspended":
      return { ...kept, standing: "suspended", since, ...(event.data.until === undefined ? {} : { suspendedUntil: event.data.until }) }
    case "CertificateWarningLifted":
    case "CertificateReinstated":
      return { ...kept, standing: "active", since }
    case "CertificateRevoked":
      return { ...kept, standing: "revoked", since }
    case "CertificateCorrected":
      return { ...life, since, issue: life.issue + 1 }
    case "CertificateReplaced":
      return { ...kept, standing: "replaced", since, replacedBy: event.data.by }
  }
}

/** Replays the events of one certificate, given in the order they happened. @category rules */
export const replay = (events: ReadonlyArray<LifeEvent>): Life | undefined =>
  events.reduce<Life | undefined>((life, event) => evolve(life, event), undefined)

/**
 * Replays the events of all certificates of one trader, by number, in the order they happened.
 *
 * A certificate that replaces another goes on with its terms and with how often it was renewed.
 *
 * @category rules
 */
export const lives = (events: ReadonlyArray<LifeEvent>): ReadonlyMap<Id.CertificateNumber, Life> => {
  const all = new Map<Id.CertificateNumber, Life>()
  // Of one day's two events of a replacement either may come first.
  const olderOf = new Map(events.flatMap((event) => (event.type === "CertificateReplaced" ? [[event.data.by, event.data.number] as const] : [])))
  for (const event of events) {
    const { number } = event.data
    const known = all.get(number)
    const next = evolve(known, event)
    if (next === undefined) continue
    const older = olderOf.get(number)
    const before = known === undefined && older !== undefined ? all.get(older) : undefined
    all.set(number, before === undefined || before.decision !== next.decision ? next : { ...next, renewals: before.renewals, terms: before.terms })
  }
  return all
}

/**
 * Tells whether a certificate holds on a day: active or warned, and the day inside one of its terms.
 *
 * Asks of today's standing: for a past day, replay only the events up to it.
 *
 * @category rules
 */
export const holds = (life: Life | undefined, day: Day.Day): boolean =>
  life !== undefined && (life.standing === "active" || life.standing === "warned")
  && life.terms.some(({ lastValidDay, validFrom }) => validFrom <= day && (lastValidDay === undefined || day <= lastValidDay))

/** Lists what is due on a day: an open window, a repair or a suspension whose last day has passed. @category rules */
export const due = (life: Life, day: Day.Day, terms: Terms, calendar: Span.WorkingCalendar = Span.plainWeek): ReadonlyArray<Due> => {
  const { lastValidDay, repairBy, suspendedUntil } = life
  const found: Array<Due> = []
  if (repairBy !== undefined && repairBy < day) found.push({ what: "repairOverdue", since: repairBy })
  if (suspendedUntil !== undefined && suspendedUntil < day) found.push({ what: "suspensionOver", since: suspendedUntil })
  if (terms.renewal !== undefined && lastValidDay !== undefined && life.standing === "active") {
    const now = Renewal.phase(terms.renewal, lastValidDay, day, calendar)
    if (now === "open" || now === "grace") found.push({ what: "renewalOpen", since: Renewal.window(terms.renewal, lastValidDay, calendar).opens ?? life.validFrom })
  }
  return found
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const termOf = ({ lastValidDay, validFrom }: Validity): Validity => ({ validFrom, ...(lastValidDay === undefined ? {} : { lastValidDay }) })

const issued = (data: Issue, since: Day.Day): Life =>
  ({ ...data, standing: "active", since, issue: 1, renewals: 0, terms: [termOf(data)] })

const copy = ({ decision, kind, scheme, schemeVersion, ...held }: Life, number: Id.CertificateNumber): Issue =>
  ({ number, scheme, schemeVersion, kind, decision, ...termOf(held) })
