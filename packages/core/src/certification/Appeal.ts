/**
 * Appealing a decision (banding): the days to do so, a panel of people not involved, and what it may decide.
 *
 * The days run from the day the decision was made known. A decision that comes
 * after its last day still counts, and says that it is late. Lengths, panel size and outcomes are the scheme's own data.
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import type { DecisionRecord } from "../evidence/CaseFile.ts"
import type { Day } from "../kernel/Day.ts"
import type * as Id from "../kernel/Id.ts"
import type * as Span from "../kernel/Span.ts"
import type { Source } from "../rulebook/Source.ts"
import type { State } from "./AppealTransition.ts"
import * as Calendar from "./Calendar.ts"
import * as Independence from "./Independence.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Putusan banding: the decision is changed (upheld appeal), stays (dismissed), or is assessed anew. @category types */
export type Outcome = "upheld" | "dismissed" | "reassess"

/** Aturan banding of a scheme. @category types */
export interface AppealSpec {
  /** The days to appeal, from the day the decision was made known. */
  readonly window: Calendar.Limit
  /** The days to decide, from the day the appeal was filed. */
  readonly decideWithin: Calendar.Limit
  /** The fewest people on the panel, and the most where the scheme says so. */
  readonly panel: { readonly least: number; readonly most?: number }
  readonly outcomes: ReadonlyArray<Outcome>
  readonly source: Source
}

/** The decision appealed against; `madeKnownOn` is when the candidate was told. @category types */
export interface Appealed {
  readonly decision: Id.EventId
  readonly scheme: Id.SchemeId
  readonly schemeVersion: string
  readonly outcome: DecisionRecord["outcome"]
  readonly madeKnownOn: Day
}

/** An appeal that was filed. @category types */
export interface Filed {
  readonly appeal: string
  readonly against: Appealed
  readonly filedOn: Day
  readonly decidedOn?: Day
}

/** What happens in an appeal, without the ledger's envelope. @category types */
export type AppealEvent =
  | {
    readonly type: "AppealFiled"
    readonly occurredOn: Day
    readonly data: { readonly appeal: string; readonly decision: Id.EventId; readonly grounds: string }
  }
  | {
    readonly type: "AppealDecided"
    readonly occurredOn: Day
    readonly data: { readonly appeal: string; readonly panel: ReadonlyArray<Id.PersonId>; readonly outcome: Outcome }
  }
  | {
    readonly type: "CertificationDecided"
    readonly occurredOn: Day
    readonly data: {
      readonly scheme: Id.SchemeId
      readonly schemeVersion: string
      readonly outcome: DecisionRecord["outcome"]
      readonly recommended: "met" | "unmet" | "undetermined"
      readonly reason: string
    }
  }

/** The events of an appeal's decision, the last day it was due, and whether it came later. @category types */
export interface Decided {
  readonly events: ReadonlyArray<AppealEvent>
  readonly due: Day
  readonly late: boolean
}

/** Why an appeal is turned away or a step is out of turn. @category errors */
export type Reason =
  | "nothingToAppeal"
  | "alreadyAppealed"
  | "groundsMissing"
  | "notYetDecided"
  | "tooLate"
  | "alreadyDecided"
  | "beforeFiling"
  | "outcomeNotProvided"
  | "panelTooSmall"
  | "panelTooLarge"
  | "panelInvolved"
  | "panelNotShownIndependent"

/** The appeal cannot be filed or decided so. `limit` is the last day or the size that was asked; `person` is who was involved. @category errors */
export class AppealRefused extends Data.TaggedError("AppealRefused")<{
  readonly reason: Reason
  readonly limit?: Day | number
  readonly person?: Id.PersonId
}> {}

// ── Rule ────────────────────────────────────────────────────────────────────

/** Returns the last day to appeal, itself included. @category rules */
export const lastDayToFile = (spec: AppealSpec, madeKnownOn: Day, calendar: Span.WorkingCalendar): Day =>
  Calendar.lastDay(madeKnownOn, spec.window, calendar)

/** Returns the last day to decide an appeal, itself included. @category rules */
export const lastDayToDecide = (spec: AppealSpec, filedOn: Day, calendar: Span.WorkingCalendar): Day =>
  Calendar.lastDay(filedOn, spec.decideWithin, calendar)

/**
 * Returns the state of an unfavourable decision and its appeal on a day; `undefined` for a favourable one, or before it was made known.
 *
 * `filed` is the appeal against it, if there is one; what was filed or decided after the day has not happened yet. The state
 * machine is drawn in `AppealTransition`.
 *
 * @example
 * ```ts
 * import { Day, Id, Span } from "@sepasar/core/kernel"
 * import { Appeal } from "@sepasar/core/certification"
 *
 * const days = (count: number) => ({ span: { kind: "days", count }, movesToWorkingDay: false }) as const
 * const spec = {
 *   window: days(7), decideWithin: days(14), panel: { least: 3 }, outcomes: ["upheld", "dismissed"],
 *   source: { instrument: "example", url: "https://example.org", read: "own-rule", confidence: "C" }
 * } as const
 * const against = {
 *   decision: Id.make<"EventId">("e-1"), scheme: Id.make<"SchemeId">("kasir"), schemeVersion: "1",
 *   outcome: "not-yet-competent", madeKnownOn: Day.make("2026-03-02")
 * } as const
 * Appeal.state(spec, against, undefined, Day.make("2026-03-09"), Span.plainWeek) // => "appealable"
 * Appeal.state(spec, against, undefined, Day.make("2026-03-10"), Span.plainWeek) // => "final"
 * const filed = { appeal: "b-1", against, filedOn: Day.make("2026-03-09") }
 * Appeal.state(spec, against, filed, Day.make("2026-03-24"), Span.plainWeek) // => "overdue"
 * ```
 * @category rules
 */
export const state = (
  spec: AppealSpec,
  against: Appealed,
  filed: Pick<Filed, "filedOn" | "decidedOn"> | undefined,
  day: Day,
  calendar: Span.WorkingCalendar
): State | undefined => {
  if (turned[against.outcome] === undefined || day < against.madeKnownOn) return undefined
  if (filed === undefined || day < filed.filedOn) return day <= lastDayToFile(spec, against.madeKnownOn, calendar) ? "appealable" : "final"
  if (filed.decidedOn !== undefined && filed.decidedOn <= day) return "decided"
  return day <= lastDayToDecide(spec, filed.filedOn, calendar) ? "filed" : "overdue"
}

/**
 * Files an appeal against an unfavourable decision, once, inside the window.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Day, Id, Span } from "@sepasar/core/kernel"
 * import { Appeal } from "@sepasar/core/certification"
 *
 * const days = (count: number) => ({ span: { kind: "days", count }, movesToWorkingDay: false }) as const
 * const spec = {
 *   window: days(7), decideWithin: days(14), panel: { least: 3 }, outcomes: ["upheld", "dismissed"],
 *   source: { instrument: "example", url: "https://example.org", read: "own-rule", confidence: "C" }
 * } as const
 * const decision = {
 *   decision: Id.make<"EventId">("e-1"), scheme: Id.make<"SchemeId">("kasir"), schemeVersion: "1",
 *   outcome: "not-yet-competent", madeKnownOn: Day.make("2026-03-02")
 * } as const
 * const file = (day: string) => Appeal.file(spec, decision, { appeal: "b-1", day: Day.make(day), grounds: "new evidence" }, [], Span.plainWeek)
 * Result.isSuccess(file("2026-03-09")) // => true
 * Result.isSuccess(file("2026-03-10")) // => false
 * ```
 * @category rules
 */
export const file = (
  spec: AppealSpec,
  against: Appealed,
  filing: { readonly appeal: string; readonly day: Day; readonly grounds: string },
  before: ReadonlyArray<Filed>,
  calendar: Span.WorkingCalendar
): Result.Result<AppealEvent, AppealRefused> => {
  if (turned[against.outcome] === undefined) return refuse("nothingToAppeal")
  if (before.some((other) => other.against.decision === against.decision || other.appeal === filing.appeal)) return refuse("alreadyAppealed")
  if (filing.grounds.trim() === "") return refuse("groundsMissing")
  if (filing.day < against.madeKnownOn) return refuse("notYetDecided", { limit: against.madeKnownOn })
  const last = lastDayToFile(spec, against.madeKnownOn, calendar)
  if (filing.day > last) return refuse("tooLate", { limit: last })
  const { appeal, day, grounds } = filing
  return Result.succeed({ type: "AppealFiled", occurredOn: day, data: { appeal, decision: against.decision, grounds } })
}

/**
 * Checks the people asked to sit on a panel: enough, not too many, and nobody of them involved. Returns each once.
 *
 * Where anybody involved is not known by id, the panel cannot be shown to be independent, and it is refused.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Id } from "@sepasar/core/kernel"
 * import { Appeal } from "@sepasar/core/certification"
 *
 * const [siti, budi, tono] = [Id.make<"PersonId">("A-1"), Id.make<"PersonId">("P-1"), Id.make<"PersonId">("P-2")]
 * Result.isSuccess(Appeal.panel({ least: 2 }, [budi, tono], { assessor: [siti] })) // => true
 * Result.isSuccess(Appeal.panel({ least: 2 }, [budi, siti], { assessor: [siti] })) // => false
 * Result.isSuccess(Appeal.panel({ least: 2 }, [budi, budi], { assessor: [siti] })) // => false
 * ```
 * @category rules
 */
export const panel = (
  { least, most }: AppealSpec["panel"],
  asked: ReadonlyArray<Id.PersonId>,
  cast: Independence.Cast
): Result.Result<ReadonlyArray<Id.PersonId>, AppealRefused> => {
  const members = [...new Set(asked)]
  if (members.length < least) return refuse("panelTooSmall", { limit: least })
  if (most !== undefined && members.length > most) return refuse("panelTooLarge", { limit: most })
  const { panel: _itself, ...parts } = cast
  const others = Independence.involved(parts)
  const person = members.find((member) => others.includes(member))
  if (person !== undefined) return refuse("panelInvolved", { person })
  return Independence.different(members, others) === "met" ? Result.succeed(members) : refuse("panelNotShownIndependent")
}

/**
 * Decides an appeal by a panel of which nobody was involved.
 *
 * An appeal that is upheld turns the decision: not yet competent becomes competent, refused becomes granted, as a new
 * decision event of the same scheme and version. Somebody named twice on the panel counts once. Where anybody
 * involved is not known by id, the panel cannot be shown to be independent, and the decision is refused.
 *
 * @category rules
 */
export const decide = (
  spec: AppealSpec,
  filed: Filed,
  ruling: { readonly panel: ReadonlyArray<Id.PersonId>; readonly outcome: Outcome; readonly day: Day; readonly recommended: "met" | "unmet" | "undetermined" },
  cast: Independence.Cast,
  calendar: Span.WorkingCalendar
): Result.Result<Decided, AppealRefused> => {
  const { day, outcome, recommended } = ruling
  if (filed.decidedOn !== undefined) return refuse("alreadyDecided", { limit: filed.decidedOn })
  if (day < filed.filedOn) return refuse("beforeFiling", { limit: filed.filedOn })
  if (!spec.outcomes.includes(outcome)) return refuse("outcomeNotProvided")
  const members = panel(spec.panel, ruling.panel, cast)
  if (Result.isFailure(members)) return Result.fail(members.failure)

  const { against, appeal } = filed
  const decided: AppealEvent = { type: "AppealDecided", occurredOn: day, data: { appeal, panel: members.success, outcome } }
  const better = outcome === "upheld" ? turned[against.outcome] : undefined
  const due = lastDayToDecide(spec, filed.filedOn, calendar)
  return Result.succeed({
    events: better === undefined ? [decided] : [decided, {
      type: "CertificationDecided",
      occurredOn: day,
      data: { scheme: against.scheme, schemeVersion: against.schemeVersion, outcome: better, recommended, reason: `appeal ${appeal}` }
    }],
    due,
    late: day > due
  })
}

// ── Clauses ─────────────────────────────────────────────────────────────────

/** What an upheld appeal turns a decision into; a favourable decision has nothing to turn. */
const turned: Readonly<Partial<Record<DecisionRecord["outcome"], DecisionRecord["outcome"]>>> = {
  "not-yet-competent": "competent",
  refused: "granted"
}

const refuse = (reason: Reason, more: { readonly limit?: Day | number; readonly person?: Id.PersonId } = {}): Result.Result<never, AppealRefused> =>
  Result.fail(new AppealRefused({ reason, ...more }))
