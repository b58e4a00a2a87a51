/**
 * Recommends for every trader, and records what the named roles decide and issue (rekomendasi, keputusan, penerbitan).
 *
 * The rules are the library's: `Journey.replay`, `Eligibility`, and the desk's `weigh` and `certify`. This file only goes
 * through the city. A decision that stands in the ledger is never taken again.
 *
 * @module
 */
import * as Result from "effect/Result"
import { Eligibility } from "@sepasar/core/certification"
import { Desk } from "@sepasar/core/desk"
import { Event, Journey, School } from "@sepasar/core/journey"
import type { Day } from "@sepasar/core/kernel"
import type { Contents } from "./book.ts"
import { atOffice, filed, type Filed } from "./filed.ts"
import type { Exception, Files } from "./files.ts"

/** One trader: the journey, the advice, and why no decision could be taken where that is so. */
export interface Judged {
  readonly journey: Journey.Journey
  readonly recommendation: Eligibility.CertificationRecommendation
  readonly blocked: Desk.DecisionRefused | Desk.IssueRefused | undefined
}

/** The whole city, ordered by trader, and the events that the decisions made. */
export interface Judgement {
  readonly asOf: Day.Day
  readonly traders: ReadonlyArray<Judged>
  readonly decided: ReadonlyArray<Filed>
}

/** Replays and judges everybody as of a day; `act` also takes the decisions that are due. */
export const judge = (files: Files, contents: Contents, asOf: Day.Day, act: boolean, tick: (done: number, of: number) => void): Judgement => {
  const school = School.replay(contents.school, { asOf })
  const ask = Eligibility.prepare(files.scheme)
  const exceptions = new Map(files.exceptions.map((exception) => [exception.trader, exception]))
  const ids = [...contents.traders.keys()].sort()
  const decided: Array<Filed> = []
  const traders = ids.flatMap((trader, i): ReadonlyArray<Judged> => {
    if (i % 500 === 0) tick(i, ids.length)
    const journey = Journey.replay(trader as never, contents.traders.get(trader)!, school)
    if (journey.enrolledOn === undefined) return []
    const recommendation = ask(journey)
    if (!act) return [{ journey, recommendation, blocked: undefined }]
    return [conclude(files, journey, recommendation, exceptions.get(trader), decided)]
  })
  tick(ids.length, ids.length)
  return { asOf, traders, decided }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

/** What follows the advice; advice that is open leaves the decision open, unless a person took one. */
const choose = (verdict: string, exception: Exception | undefined): Desk.Choice | undefined =>
  exception ?? (verdict === "met" ? { outcome: "granted" } : verdict === "unmet" ? { outcome: "refused" } : undefined)

const conclude = (
  { scheme, season }: Files,
  before: Journey.Journey,
  recommendation: Eligibility.CertificationRecommendation,
  exception: Exception | undefined,
  decided: Array<Filed>
): Judged => {
  const stream = Event.traderStream(before.trader)
  const record = <Type extends "CertificationDecided" | "CertificateIssued">(type: Type, by: string, data: never): Event.TraderEvent => {
    const made = filed(stream, type, season.decidedOn, atOffice(season.decidedOn), data, by)
    decided.push(made)
    return made.event as Event.TraderEvent
  }
  let journey = before
  const stands = journey.decisions.some((one) => one.scheme === scheme.id && one.schemeVersion === scheme.version)
  const choice = choose(recommendation.verdict, exception)
  if (!stands) {
    if (choice === undefined) return { journey, recommendation, blocked: undefined }
    const { outcome } = choice
    const told: Desk.Choice = { outcome, ...(choice.reason === undefined ? {} : { reason: choice.reason }) }
    const weighed = Desk.weigh(journey, scheme, told, { by: season.decider.id as never, day: season.decidedOn }, {}, () => recommendation)
    if (Result.isFailure(weighed)) return { journey, recommendation, blocked: weighed.failure }
    journey = Journey.evolve(journey, record("CertificationDecided", season.decider.id, weighed.success.data as never))
  }
  const last = journey.decisions.at(-1)
  if (last?.outcome === "granted" && journey.certificates.every((held) => held.scheme !== scheme.id)) {
    const number = `SPP/${season.id}/${journey.trader.replace("MLG-", "")}`
    const certificate = Desk.certify(journey, scheme, { number: number as never, validFrom: season.certificateFrom },
      { by: season.issuer.id as never, day: season.decidedOn })
    if (Result.isFailure(certificate)) return { journey, recommendation, blocked: certificate.failure }
    journey = Journey.evolve(journey, record("CertificateIssued", season.issuer.id, certificate.success as never))
  }
  return { journey, recommendation, blocked: undefined }
}
