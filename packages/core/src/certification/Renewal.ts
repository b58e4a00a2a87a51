/**
 * Renewing a certificate (perpanjangan): when the window opens, which paths lead to it, and the term it gives.
 *
 * Before the window it is too early. After the last valid day the certificate has lapsed; a scheme may grant
 * days of grace in which renewing is still possible, and these days are never valid days. Beyond grace
 * only a new certificate helps. All lengths are the scheme's own; this file knows none.
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import type * as Day from "../kernel/Day.ts"
import type { SchemeId } from "../kernel/Id.ts"
import * as Span from "../kernel/Span.ts"
import type { Verdict } from "../kernel/Verdict.ts"
import type { Source } from "../rulebook/Source.ts"
import * as Calendar from "./Calendar.ts"
import * as Validity from "./Validity.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/**
 * Jalur perpanjangan, such as `portfolio`, `shortened` or `full`. `scheme` names the scheme whose requirements
 * the path asks for; without it the certificate's own scheme is asked again.
 *
 * @category types
 */
export interface Path {
  readonly path: string
  readonly scheme?: SchemeId
  /** Whether the path still leads to renewal in the days of grace, after the certificate has lapsed. */
  readonly inGrace: boolean
}

/** Aturan perpanjangan of a scheme. @category types */
export interface RenewalSpec {
  /** How long before the last valid day the window opens; absent: it is open from the first valid day. */
  readonly opens?: Span.Span
  /** How long before the last valid day one must have asked; absent: until that day itself. */
  readonly askBefore?: Span.Span
  /** How long after the last valid day a lapsed certificate can still be renewed; absent: not at all. */
  readonly grace?: Span.Span
  readonly paths: ReadonlyArray<Path>
  /** The day the next term is counted from: the end of the old one, or the day of renewal (the last pass). */
  readonly countsFrom: "previousEnd" | "renewal"
  readonly source: Source
}

/**
 * Tahap perpanjangan on the day somebody asks. `endless`: the certificate does not end. `closed`: the window is over, the
 * certificate still valid. `grace`: the window is over, and some paths are still offered. `lapsed`: too late for any.
 *
 * @category types
 */
export type Phase = "endless" | "tooEarly" | "open" | "closed" | "grace" | "lapsed"

/** The days of a renewal: the window is `opens` to `closes`, both included; grace ends on `graceUntil`. @category types */
export interface Window {
  readonly opens?: Day.Day
  readonly closes: Day.Day
  readonly graceUntil?: Day.Day
}

/** One path on a day: whether it is offered, and whether its requirements are met. @category types */
export interface Offer {
  readonly path: string
  readonly offered: boolean
  readonly verdict: Verdict
}

/** The certificate cannot be renewed so on that day. @category errors */
export class RenewalRefused extends Data.TaggedError("RenewalRefused")<{
  readonly reason: "endless" | "tooEarly" | "closed" | "lapsed" | "pathNotOffered" | "endsNoLater" | "invalidTerm"
  /** The day the window opens, or the last day renewal was possible. */
  readonly limit?: Day.Day
}> {}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns the days of renewal around a last valid day.
 *
 * @example
 * ```ts
 * import { Day, Span } from "@sepasar/core/kernel"
 * import { Renewal } from "@sepasar/core/certification"
 *
 * const spec = {
 *   opens: { kind: "months", count: 2 }, paths: [], countsFrom: "previousEnd",
 *   source: { instrument: "example", url: "https://example.org", read: "own-rule", confidence: "C" }
 * } as const
 * Renewal.window(spec, Day.make("2029-03-01"), Span.plainWeek) // => { opens: "2029-01-01", closes: "2029-03-01" }
 * ```
 * @category rules
 */
export const window = (spec: RenewalSpec, last: Day.Day, calendar: Span.WorkingCalendar): Window => ({
  ...(spec.opens === undefined ? {} : { opens: Calendar.firstDay(last, spec.opens, calendar) }),
  closes: spec.askBefore === undefined ? last : Calendar.firstDay(last, spec.askBefore, calendar),
  ...(spec.grace === undefined ? {} : { graceUntil: Span.end(last, spec.grace, calendar) })
})

/** Tells in which phase of renewal a day lies, for somebody who asks on it. @category rules */
export const phase = (spec: RenewalSpec, last: Day.Day | undefined, day: Day.Day, calendar: Span.WorkingCalendar): Phase => {
  if (last === undefined) return "endless"
  const { closes, graceUntil, opens } = window(spec, last, calendar)
  if (opens !== undefined && day < opens) return "tooEarly"
  if (day <= closes) return "open"
  if (graceUntil !== undefined && day <= graceUntil) return "grace"
  return day <= last ? "closed" : "lapsed"
}

/**
 * Lists every path with what it is worth on a day; a path nobody has judged is undetermined.
 *
 * @category rules
 */
export const offers = (
  spec: RenewalSpec,
  last: Day.Day | undefined,
  day: Day.Day,
  verdicts: Readonly<Record<string, Verdict>>,
  calendar: Span.WorkingCalendar
): ReadonlyArray<Offer> => {
  const now = phase(spec, last, day, calendar)
  return spec.paths.map(({ inGrace, path }) => ({
    path,
    offered: now === "open" || (now === "grace" && inGrace),
    verdict: Object.hasOwn(verdicts, path) ? verdicts[path] ?? "undetermined" : "undetermined"
  }))
}

/**
 * Returns the days a renewed certificate holds, or why it cannot be renewed so.
 *
 * Whether it is too late is judged by the day somebody asked, `askedOn`, which is the day of renewal when absent. The new
 * term begins on the day of renewal: days between a lapse and a renewal stay uncovered for ever. A renewal that ends no later than the term before is refused, because it would give nothing.
 *
 * @category rules
 */
export const next = (
  spec: RenewalSpec,
  term: Validity.ValiditySpec,
  held: { readonly lastValidDay?: Day.Day; readonly renewals: number },
  chosen: string,
  day: Day.Day,
  calendar: Span.WorkingCalendar,
  askedOn: Day.Day = day
): Result.Result<Validity.Validity, RenewalRefused> => {
  const last = held.lastValidDay
  if (last === undefined) return Result.fail(new RenewalRefused({ reason: "endless" }))
  const { closes, graceUntil, opens } = window(spec, last, calendar)
  if (day < askedOn) return Result.fail(new RenewalRefused({ reason: "tooEarly", limit: askedOn }))
  const asked = phase(spec, last, askedOn, calendar)
  if (asked === "tooEarly") return Result.fail(new RenewalRefused({ reason: "tooEarly", limit: opens! }))
  if (asked === "closed" || asked === "lapsed") return Result.fail(new RenewalRefused({ reason: asked, limit: graceUntil ?? closes }))
  if (!offers(spec, last, askedOn, {}, calendar).some(({ offered, path }) => offered && path === chosen)) {
    return Result.fail(new RenewalRefused({ reason: "pathNotOffered" }))
  }
  const end = Validity.lastValidDay(term, spec.countsFrom === "previousEnd" ? last : day, held.renewals + 1)
  if (Result.isFailure(end)) return Result.fail(new RenewalRefused({ reason: "invalidTerm" }))
  if (end.success === undefined) return Result.succeed({ validFrom: day })
  return end.success <= last || end.success < day
    ? Result.fail(new RenewalRefused({ reason: "endsNoLater", limit: last }))
    : Result.succeed({ validFrom: day, lastValidDay: end.success })
}
