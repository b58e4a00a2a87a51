/**
 * Features of the certification vectors: groups of requirements, approvals, assessments, attendance.
 *
 * Validity and durations are in `validity.ts`. What is null in a question stays unknown in the answer wherever it
 * could change it.
 *
 * @module
 */
import { Approvals, BestAttempts } from "@sepasar/core/certification"
import { Mark } from "@sepasar/core/competency"
import { Cohort } from "@sepasar/core/evidence"
import { Rational, Verdict } from "@sepasar/core/kernel"
import * as Result from "effect/Result"
import { bool, feature, type Features, list, MalformedInput, nullable, number, oneOf, type Reader, record, struct, text } from "./Feature.ts"
import { validityFeatures } from "./validity.ts"

// ── Readers ─────────────────────────────────────────────────────────────────

const exact: Reader<Mark.Known> = (value, path) => {
  const read = Mark.parse(number(value, path))
  if (Result.isFailure(read)) throw new MalformedInput(path, "a finite decimal", value)
  return read.success
}

const fraction = nullable<Rational.Rational>((value, path) => Mark.exact(exact(value, path)))
const comparison = nullable(oneOf("atLeast", "moreThan"))
const groups = nullable(list(nullable(list(nullable(bool)))))
const approval = struct({ by: nullable(text), positive: nullable(bool) })
const assessment = struct({ id: text, cut: nullable(exact), attempts: nullable(list(nullable(exact))) })

// ── Rule ────────────────────────────────────────────────────────────────────

/** Features of `certification.json`, by name. @category rules */
export const certification: Features = {
  ...validityFeatures,
  "certification.requirementGroups": feature(struct({ groups }), ({ groups }) => {
    if (groups === undefined) return { met: null, groupsMet: null, groups: null }
    const verdicts = groups.map((group) => (group === undefined ? "undetermined" : Verdict.any(group.map(Verdict.of))))
    return {
      met: groups.length === 0 ? false : Verdict.toNullable(Verdict.all(verdicts)),
      groupsMet: verdicts.filter((verdict) => verdict === "met").length,
      groups: groups.length
    }
  }),
  "certification.approvals": feature(struct({ required: nullable(number), approvals: nullable(list(nullable(approval))) }), ({ approvals, required }) => {
    if (approvals === undefined) return { met: required !== undefined && required <= 0 ? true : null, counted: null }
    const { counted, verdict } = Approvals.recommend(required, approvals.map((each) => each ?? { by: undefined, positive: undefined }))
    return { met: Verdict.toNullable(verdict), counted }
  }),
  "certification.eachAssessment": feature(struct({ assessments: nullable(list(assessment)) }), ({ assessments }) => {
    if (assessments === undefined) return { met: null, unmet: null, unknown: null }
    const { unknown, unmet, verdict } = BestAttempts.recommend(assessments.map((each) => ({ ...each, attempts: each.attempts ?? [] })))
    return { met: Verdict.toNullable(verdict), unmet, unknown }
  }),
  "attendance.share": feature(
    struct({ attended: fraction, meetings: fraction, minimumPercent: fraction, comparison }),
    ({ attended, comparison, meetings, minimumPercent }) => {
      const answers = comparisons(comparison).map((comparison) => Cohort.share(attended, meetings, { percent: minimumPercent, comparison }))
      const [first] = answers
      return {
        sharePercent: first?.percent === undefined ? null : Rational.toNumber(first.percent),
        met: answers.every(({ verdict }) => verdict === first?.verdict) && first !== undefined ? Verdict.toNullable(first.verdict) : null
      }
    }
  ),
  "attendance.cohort": feature(
    struct({ meetings: fraction, minimumPercent: fraction, comparison, frequency: nullable(record(nullable(number))) }),
    ({ comparison, frequency, meetings, minimumPercent }) => {
      if (frequency === undefined) return { people: null, eligible: null, meanAttended: null }
      const rows = Object.entries(frequency).map(([attended, people]) => ({ attended: Rational.of(attended), people }))
      const [first, second] = comparisons(comparison).map((comparison) => Cohort.count(rows, meetings, { percent: minimumPercent, comparison }))
      const { eligible, meanAttended, people } = first!
      return {
        people: people ?? null,
        eligible: second !== undefined && second.eligible !== eligible ? null : eligible ?? null,
        meanAttended: meanAttended === undefined ? null : Rational.toNumber(meanAttended)
      }
    }
  )
}

// ── Clauses ─────────────────────────────────────────────────────────────────

/** A comparison nobody named may be either. */
const comparisons = (comparison: "atLeast" | "moreThan" | undefined) => comparison === undefined ? ["atLeast", "moreThan"] as const : [comparison]
