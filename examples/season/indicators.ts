/**
 * The season's indicators (indikator musim), computed by the library from one small record a trader.
 *
 * @module
 */
import * as Result from "effect/Result"
import type { Remedies } from "@sepasar/core/certification"
import { Programme, Reach, Satisfaction } from "@sepasar/core/indicator"
import { Score } from "@sepasar/core/kernel"
import type { Event } from "@sepasar/core/journey"
import type { Files } from "./files.ts"
import type { Judged, Judgement } from "./judge.ts"
import type { Close } from "./remedies.ts"

/** A step that is all somebody needs: what to do, under which requirement, and who. */
export interface Step {
  readonly change: string
  readonly path: string
  readonly amount: number | undefined
  readonly traders: ReadonlyArray<string>
}

/** Those who do not meet the scheme yet, by how far away they are. */
export interface Distance {
  readonly oneStep: ReadonlyArray<Step>
  readonly oneStepCount: number
  /** One requirement, several changes. */
  readonly severalChanges: ReadonlyArray<string>
  /** One requirement that the trader cannot change. */
  readonly fixed: ReadonlyArray<string>
  /** More than one requirement. */
  readonly several: ReadonlyArray<string>
}

/** Indicators of one group; `undefined` figures are not known or are those of a group below the minimum. */
export interface Group {
  readonly market: string
  readonly shown: boolean
  readonly summary: Programme.Summary | undefined
  readonly oneStep: number | undefined
  readonly satisfaction: Satisfaction.Tally | undefined
}

/** Everything indicators.json holds. */
export interface Indicators {
  readonly city: Programme.Summary
  readonly reach: Reach.Reach
  readonly satisfaction: Satisfaction.Tally
  readonly verdicts: Readonly<Record<"met" | "unmet" | "undetermined", number>>
  readonly decisions: { readonly granted: number; readonly refused: number; readonly open: number; readonly otherwise: number; readonly blocked: number }
  readonly distance: Distance
  readonly markets: ReadonlyArray<Group>
  readonly minimumGroup: number
}

/** Groups below this are not shown: an office's own setting, no law. */
export const minimumGroup = 10
const options: Programme.Options = { testMaximum: 100, decimals: 2 }

/** Computes the indicators of the city and of each market. */
export const indicators = (files: Files, judgement: Judgement, survey: ReadonlyArray<Event.SurveyEvent>, close: Close): Indicators => {
  const { traders } = judgement
  const summaries = new Map(traders.map((judged) => [judged, summaryOf(judged)]))
  const byMarket = Map.groupBy(traders, ({ journey }) => journey.market as string)
  const asked = survey.filter(({ occurredOn }) => occurredOn <= judgement.asOf)
  const surveys = Map.groupBy(asked, ({ data }) => data.market as string)
  const of = (verdict: string) => traders.filter(({ recommendation }) => recommendation.verdict === verdict).length
  const last = traders.map(({ journey }) => journey.decisions.at(-1)?.outcome)
  const exceptions = new Set(files.exceptions.map(({ trader }) => trader))
  return {
    city: Programme.summarise([...summaries.values()], options),
    reach: Result.getOrThrow(Reach.of(traders.length, Reach.malangTraders, 1)),
    satisfaction: tally(asked),
    verdicts: { met: of("met"), unmet: of("unmet"), undetermined: of("undetermined") },
    decisions: {
      granted: last.filter((outcome) => outcome === "granted").length,
      refused: last.filter((outcome) => outcome === "refused").length,
      open: last.filter((outcome) => outcome === undefined).length,
      otherwise: traders.filter(({ journey }) => exceptions.has(journey.trader) && journey.decisions.length > 0).length,
      blocked: traders.filter(({ blocked }) => blocked !== undefined).length
    },
    distance: distance(traders, close),
    markets: files.markets.map(({ code }): Group => {
      const here = byMarket.get(code) ?? []
      const answers = surveys.get(code) ?? []
      const shown = here.length >= minimumGroup
      return {
        market: code,
        shown,
        summary: shown ? Programme.summarise(here.map((judged) => summaries.get(judged)!), options) : undefined,
        oneStep: shown ? here.filter((judged) => isOneStep(close.get(judged))).length : undefined,
        satisfaction: answers.length >= minimumGroup ? tally(answers) : undefined
      }
    }),
    minimumGroup
  }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

/** Attendance is read off the finding of the scheme's attendance requirement, so that it is counted in one place only. */
export const summaryOf = ({ journey, recommendation }: Judged): Programme.TraderSummary => {
  const finding = recommendation.findings.find(({ clause }) => clause === "attendance-share")
  const best = (assessment: string) => {
    const known = journey.assessments.flatMap((one) => (one.assessment === assessment && one.score !== undefined ? [one.score] : []))
    return known.length === 0 ? undefined : Score.toNumber(known.reduce((a, b) => (a > b ? a : b)))
  }
  const decision = journey.decisions.at(-1)
  return {
    market: journey.market as string,
    enrolled: true,
    sessionsHeld: Number(finding?.facts["held"]),
    attended: finding?.facts["unknown"] === 0 ? Number(finding.facts["attended"]) : undefined,
    pre: best("pre-test"),
    post: best("post-test"),
    mentoringVisits: journey.mentoring.length,
    certified: journey.certificates.some(({ status }) => status === "active") ? true : decision?.outcome === "refused" ? false : undefined
  }
}

const tally = (answers: ReadonlyArray<Event.SurveyEvent>): Satisfaction.Tally =>
  Result.getOrThrow(Satisfaction.tally(answers.map(({ data }) => Satisfaction.elements.map((element) => data.answers[element]))))

const isOneStep = (remedy: Remedies.CertificationRemedy | undefined): boolean => remedy?.possible === true && remedy.changes.length === 1

const distance = (traders: ReadonlyArray<Judged>, close: Close): Distance => {
  const steps = new Map<string, { readonly step: Omit<Step, "traders">; readonly traders: Array<string> }>()
  const fixed: Array<string> = []
  let oneStepCount = 0
  const severalChanges: Array<string> = []
  for (const [{ journey }, remedy] of close) {
    const [change] = remedy.changes
    if (!remedy.possible) fixed.push(journey.trader)
    else if (change === undefined || !isOneStep(remedy)) severalChanges.push(journey.trader)
    else {
      oneStepCount++
      const amount = change.facts["amount"] === undefined ? undefined : Number(change.facts["amount"]) / Score.unit
      const key = `${change.change} ${change.path}`
      const at = steps.get(key) ?? { step: { change: change.change, path: change.path, amount }, traders: [] }
      steps.set(key, at)
      at.traders.push(journey.trader)
    }
  }
  const oneStep = [...steps.values()].map(({ step, traders }) => ({ ...step, traders }))
    .sort((a, b) => b.traders.length - a.traders.length || (a.path < b.path ? -1 : 1))
  const several = traders.flatMap((judged) => (judged.recommendation.verdict === "met" || close.has(judged) ? [] : [judged.journey.trader]))
  return { oneStep, oneStepCount, severalChanges, fixed, several }
}
