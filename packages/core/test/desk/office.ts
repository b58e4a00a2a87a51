import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type * as Scheme from "../../src/certification/Scheme.ts"
import * as Desk from "../../src/desk/Desk.ts"
import * as Day from "../../src/kernel/Day.ts"
import * as Id from "../../src/kernel/Id.ts"
import type * as Span from "../../src/kernel/Span.ts"
import type * as Ledger from "../../src/ledger/Ledger.ts"
import * as MemoryLedger from "../../src/ledger/MemoryLedger.ts"

/** An office with one trader, one scheme with all its terms, and what officers may be asked to do. */
export const day = Day.make
export const trader = Id.make<"TraderId">("T-1")
export const number = (text = "N-1") => Id.make<"CertificateNumber">(text)
export const event = (text: string) => Id.make<"EventId">(text)
export const who = (...ids: ReadonlyArray<string>) => ids.map((id) => Id.make<"PersonId">(id))

const source = { instrument: "Own rule of the example", url: "https://example.org", read: "own-rule", confidence: "A" } as const
const span = (kind: Span.Kind, count: number) => ({ kind, count })
const limit = (kind: Span.Kind, count: number) => ({ span: span(kind, count), movesToWorkingDay: false })
export const scheme: Scheme.Scheme = {
  id: Id.make<"SchemeId">("example"), version: "1", kind: "training", name: { id: "Contoh", en: "Example" }, from: day("2026-01-01"), source,
  minutesPerLessonHour: 45, validity: { kind: "years", years: 2 },
  renewal: {
    opens: span("months", 2), grace: span("months", 1), countsFrom: "previousEnd", source,
    paths: [{ path: "full", inGrace: true }, { path: "short", inGrace: false, scheme: Id.make<"SchemeId">("refresher") }]
  },
  discipline: { repairWithin: span("workingDays", 10), suspendedFor: span("months", 3), source },
  appeal: { window: limit("workingDays", 7), decideWithin: limit("workingDays", 14), panel: { least: 2, most: 3 }, outcomes: ["upheld", "dismissed", "reassess"], source },
  tree: { kind: "stall-status", allowed: ["active"] }
}
export const refresher: Scheme.Scheme = { ...scheme, id: Id.make<"SchemeId">("refresher") }

export const stamp = (id: string, on: string, by = "official"): Desk.Stamp =>
  ({ id: event(id), day: day(on), recordedAt: `${on}T03:00:00.000Z`, by: Id.make<"PersonId">(by) })
export const twice = (id: string, on: string, by?: string): Desk.DoubleStamp => ({ ...stamp(id, on, by), second: event(`${id}-second`) })

export const enrol = Desk.enrol(trader, { market: Id.make("M-1"), cohort: Id.make("c1") }, stamp("e1", "2026-02-01", "clerk"))
export const visited = Desk.record(trader, { type: "AssessmentRecorded", data: { assessment: Id.make("visit"), possible: 1 as never, assessor: Id.make("assessor") } }, stamp("v1", "2026-06-20", "clerk"))
export const decided = (outcome: "granted" | "refused" = "granted", id = "d1", on = "2026-07-01", of: Scheme.Scheme = scheme) =>
  Desk.decide(trader, of, { outcome, reason: "papers seen" }, stamp(id, on))
export const issued = Desk.issue(trader, scheme, { number: number(), validFrom: day("2026-07-01") }, stamp("i1", "2026-07-01"))
/** Granted on 1 July 2026; the last valid day is 1 July 2028. */
export const certified = [enrol, decided(), issued]

export type Act = Effect.Effect<unknown, { readonly _tag: string }, Ledger.Ledger>
/** Given acts at the desk, then what the last one answers. */
export const answer = <A, E extends { readonly _tag: string }>(given: ReadonlyArray<Act>, last: Effect.Effect<A, E, Ledger.Ledger>): Promise<Result.Result<A, E>> =>
  Effect.runPromise(Effect.orDie(Effect.provide(Effect.andThen(Effect.all(given), Effect.result(last)), MemoryLedger.layer())))
/** The same in a word: `done`, or the tag of the refusal with its reason. */
export const told = async (given: ReadonlyArray<Act>, last: Act): Promise<string> =>
  Result.match(await answer(given, last), {
    onFailure: (refusal) => "reason" in refusal ? `${refusal._tag} ${String(refusal.reason)}` : refusal._tag,
    onSuccess: () => "done"
  })
