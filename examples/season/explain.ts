/**
 * One trader in full (satu pedagang): what happened, what the rules say, what is missing, who decided.
 *
 * Read through the desk, from the ledger: only this trader's stream and the cohort's are looked at.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { Answer, Eligibility, Explain, ExplainForms } from "@sepasar/core/certification"
import { Desk } from "@sepasar/core/desk"
import { Event, Journey } from "@sepasar/core/journey"
import type { Day, Id } from "@sepasar/core/kernel"
import { Ledger } from "@sepasar/core/ledger"
import { EventCodec } from "@sepasar/core/schema"
import { SqliteLedger } from "@sepasar/ledger-sqlite"
import type { Files } from "./files.ts"
import { en } from "./words/en.ts"
import { id } from "./words/id.ts"
import { fillIn, type SeasonWords } from "./words/SeasonWords.ts"

/** Explains a trader as of a day; `undefined` when nobody of that id is in the ledger by then. */
export const explain = (
  files: Files,
  ledgerFile: string,
  trader: Id.TraderId,
  asOf: Day.Day,
  language: "id" | "en"
): Promise<string | undefined> => {
  const words = language === "id" ? id : en
  const work = Effect.gen(function*() {
    const ledger = yield* Ledger.Ledger
    const { journey } = yield* Desk.read(trader, asOf)
    if (journey.enrolledOn === undefined) return undefined
    const recorded = yield* ledger.read(Event.traderStream(trader))
    const events = recorded.map(EventCodec.read).filter(({ occurredOn }) => occurredOn <= asOf) as ReadonlyArray<Event.TraderEvent>
    return [heading(files, journey, words), advice(files, journey, words), decisions(files, journey, words), story(events, words)].join("\n")
  })
  return Effect.runPromise(Effect.provide(work, SqliteLedger.layer({ file: ledgerFile, readOnly: true })))
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const heading = ({ markets }: Files, { asOf, cohort, enrolledOn, market, trader }: Journey.Journey, { format, page }: SeasonWords): string => {
  const name = markets.find(({ code }) => code === market)?.name ?? fillIn(page.unnamed, { code: market ?? "?" }, format)
  return `${trader} · ${name} · ${cohort} · ${format.day(enrolledOn!)} → ${format.day(asOf)}\n`
}

/** The rules' advice, from the whole case file: findings with evidence, what is missing, the least changes. */
const advice = ({ scheme }: Files, journey: Journey.Journey, { library }: SeasonWords): string => {
  const answer = Answer.of(scheme, Journey.caseFile(journey))
  return `${Explain.short(answer, scheme, library)}\n\n${ExplainForms.text(Explain.document(answer, scheme, library))}`
}

const decisions = (files: Files, journey: Journey.Journey, words: SeasonWords): string => {
  const { certificates, contradictions, decisions } = journey
  const { season } = files
  const { format, library, outcome, page } = words
  const roleOf = (person: string) => {
    const role = [season.decider, season.issuer].find(({ id }) => id === person)
    return role === undefined ? person : library.language === "id" ? role.roleId : role.roleEn
  }
  return [
    ...(decisions.length === 0 ? hindrance(files, journey, words) : []),
    ...decisions.map(({ by, day, evidence, outcome: said, scheme, schemeVersion }) =>
      `⚖ ${format.day(day)}: ${outcome[said] ?? said}, ${roleOf(by)} [${scheme} ${schemeVersion}; ${evidence}]`),
    ...certificates.map(({ evidence, kind, lastValidDay, number, validFrom }) =>
      `📜 ${number} (${kind}): ${fillIn(page.validity, { from: format.day(validFrom), until: lastValidDay === undefined ? "–" : format.day(lastValidDay) }, format)} [${evidence}]`),
    ...contradictions.map(({ about = "", event, what }) => `⚠ ${fillIn(library.journey.contradiction[what], { about, event }, format)}`),
    ""
  ].join("\n")
}

/** Why the desk would take no decision on the day of the season, where that is so. */
const hindrance = ({ scheme, season }: Files, journey: Journey.Journey, { format, library, outcome: said }: SeasonWords): ReadonlyArray<string> => {
  if (journey.asOf < season.decidedOn) return []
  const { verdict } = Eligibility.recommend(scheme, journey)
  if (verdict === "undetermined") return [`⚖ ${said["open"]}`]
  const outcome = verdict === "met" ? "granted" : "refused"
  const weighed = Desk.weigh(journey, scheme, { outcome }, { by: season.decider.id as never, day: season.decidedOn })
  return Result.isSuccess(weighed) ? [] : [`⚖ ${fillIn(library.desk.refusal[weighed.failure._tag], { ...weighed.failure } as never, format)}`]
}

/** What happened, a line an event, in the order of the days. */
const story = (events: ReadonlyArray<Event.TraderEvent>, { library }: SeasonWords): string =>
  [...events].sort((a, b) => (a.occurredOn < b.occurredOn ? -1 : a.occurredOn > b.occurredOn ? 1 : 0))
    .map((event) => `${event.occurredOn}  ${library.journey.event[event.type]}  ${details(event)}  [${event.id}]`).join("\n") + "\n"

const details = (event: Event.TraderEvent): string =>
  Object.entries((EventCodec.encode(event) as { readonly data: Readonly<Record<string, unknown>> }).data)
    .filter(([, value]) => typeof value !== "object").map(([key, value]) => `${key}=${String(value)}`).join(" ")
