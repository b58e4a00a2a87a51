/**
 * Events as JSON carries them (peristiwa dalam JSON): checked once at the border, read back cheaply from our own ledger.
 *
 * A score is written as the decimal people read (75.5), never in ten-thousandths. `decode` is for anything that
 * comes from outside. `read` is for what this library wrote itself: it turns the scores back and trusts the rest.
 *
 * @module
 */
import type * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Codec from "../kernel/Codec.ts"
import * as Score from "../kernel/Score.ts"
import type * as Event from "./Event.ts"

// ── Types ───────────────────────────────────────────────────────────────────

const person = Codec.Id("PersonId")
const event = Codec.Id("EventId")
const session = Codec.Id("SessionId")
const scheme = Codec.Id("SchemeId")
const number = Codec.Id("CertificateNumber")
const optional = Schema.optionalKey
const instant = Schema.String.check(Schema.isPattern(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/u))
const text = Schema.String.check(Schema.isMinCodePoints(1), Schema.isMaxLength(2000))
const minutes = Schema.Finite.check(Schema.isGreaterThanOrEqualTo(0))

const envelope = <Type extends string, Fields extends Schema.Struct.Fields>(type: Type, data: Fields) =>
  Schema.Struct({
    id: event,
    type: Schema.Literal(type),
    version: Schema.Literal(1),
    occurredOn: Codec.Day,
    recordedAt: instant,
    by: optional(person),
    data: Schema.Struct(data)
  })

const ended = { validFrom: Codec.Day, lastValidDay: optional(Codec.Day) }
const because = { number, reason: text }

/** Peristiwa: every event, told apart by `type`. @category types */
export const EventSchema = Schema.Union([
  envelope("SessionScheduled", {
    session, cohort: Codec.Id("CohortId"), module: Codec.Id("ModuleId"), day: Codec.Day,
    lessonHours: Schema.Finite.check(Schema.isGreaterThan(0)), trainer: optional(person)
  }),
  envelope("SessionHeld", { session }),
  envelope("SessionCancelled", { session }),
  envelope("SatisfactionAnswered", {
    market: Codec.Id("MarketId"),
    number: optional(text),
    answers: Schema.Record(Schema.String, Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 4 })))
  }),
  envelope("TestAnswered", { assessment: Codec.Id("AssessmentId"), number: text, answers: Schema.Record(Schema.String, text) }),
  envelope("WorkScored", {
    assessment: Codec.Id("AssessmentId"), work: text, assessor: person, score: optional(Codec.Score), possible: Codec.Score
  }),
  envelope("TraderEnrolled", { market: Codec.Id("MarketId"), cohort: Codec.Id("CohortId"), bornOn: optional(Codec.Day) }),
  envelope("AttendanceRecorded", { session, mark: Schema.Literals(["present", "late", "excused", "absent"]), makesUp: optional(session) }),
  envelope("MentoringVisited", { mentor: optional(person), minutes: optional(minutes) }),
  envelope("AssessmentRecorded", {
    assessment: Codec.Id("AssessmentId"), score: optional(Codec.Score), possible: Codec.Score,
    assessor: optional(person), excused: optional(Schema.Boolean)
  }),
  envelope("CriterionAssessed", {
    unit: Codec.Id("UnitCode"), element: Codec.Count, criterion: Codec.Count,
    shown: optional(Schema.Boolean), assessor: optional(person)
  }),
  envelope("PracticeLogged", { minutes, supervisor: optional(person) }),
  envelope("PortfolioItemJudged", {
    item: text, unit: optional(Codec.Id("UnitCode")), madeOn: optional(Codec.Day), valid: optional(Schema.Boolean),
    authentic: optional(Schema.Boolean), current: optional(Schema.Boolean), sufficient: optional(Schema.Boolean), assessor: optional(person)
  }),
  envelope("StageEntered", { stage: text }),
  envelope("StagePassed", { stage: text }),
  envelope("ConsentGiven", { purpose: text, textVersion: text }),
  envelope("ConsentWithdrawn", { purpose: text }),
  envelope("StallStatusRecorded", { status: Schema.Literals(["active", "suspended", "closed"]) }),
  envelope("FactDeclared", { fact: text, value: Schema.Union([Schema.Boolean, Schema.Finite, Schema.String]) }),
  envelope("CertificationDecided", {
    scheme, schemeVersion: text, outcome: Schema.Literals(["granted", "refused", "competent", "not-yet-competent"]),
    recommended: Schema.Literals(["met", "unmet", "undetermined"]), reason: optional(text)
  }),
  envelope("CertificateIssued", { number, scheme, schemeVersion: text, kind: Schema.Literals(["training", "competency"]), ...ended, decision: event }),
  envelope("CertificateRenewed", { number, path: text, ...ended }),
  envelope("CertificateWarned", { ...because, repairBy: optional(Codec.Day) }),
  envelope("CertificateWarningLifted", because),
  envelope("CertificateSuspended", { ...because, until: optional(Codec.Day) }),
  envelope("CertificateReinstated", because),
  envelope("CertificateRevoked", because),
  envelope("CertificateCorrected", because),
  envelope("CertificateReplaced", { ...because, by: number }),
  envelope("AppealFiled", { appeal: text, decision: event, grounds: text }),
  envelope("AppealDecided", { appeal: text, panel: Schema.Array(person), outcome: Schema.Literals(["upheld", "dismissed", "reassess"]) }),
  envelope("ConflictOfInterestDeclared", {
    person,
    conflict: optional(Schema.Boolean),
    relation: optional(Schema.Literals(["sameOffice", "family", "business", "other"]))
  }),
  envelope("RecordCorrected", { corrects: event, by: event, reason: text }),
  envelope("RecordWithdrawn", { withdraws: event, reason: text })
])

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Reads an event that came from outside, or names every fault with its path.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { EventCodec } from "@sepasar/core/schema"
 *
 * const event = {
 *   id: "e-1", type: "MentoringVisited", version: 1, occurredOn: "2026-02-03", recordedAt: "2026-02-03T05:00:00.000Z", data: { minutes: 30 }
 * }
 * Result.isSuccess(EventCodec.decode(event)) // => true
 * Result.isSuccess(EventCodec.decode({ ...event, occurredOn: "2026-02-30" })) // => false
 * ```
 * @category rules
 */
export const decode = (input: unknown): Result.Result<Event.Event, Schema.SchemaError> =>
  decodeEvent(input) as Result.Result<Event.Event, Schema.SchemaError>

/** Writes an event as JSON carries it. @category rules */
export const encode = (self: Event.Event): unknown => {
  if (self.type !== "AssessmentRecorded" && self.type !== "WorkScored") return self
  const { possible, score } = self.data
  return { ...self, data: { ...self.data, possible: Score.toNumber(possible), ...(score === undefined ? {} : { score: Score.toNumber(score) }) } }
}

/** Reads back what `encode` wrote, without checking it again. Only for events of our own ledger. @category rules */
export const read = (stored: unknown): Event.Event => {
  const self = stored as Event.Event
  if (self.type !== "AssessmentRecorded" && self.type !== "WorkScored") return self
  const { possible, score } = self.data
  return {
    ...self,
    data: { ...self.data, possible: Score.make(possible), ...(score === undefined ? {} : { score: Score.make(score) }) }
  } as Event.Event
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const decodeEvent = Schema.decodeUnknownResult(EventSchema, { errors: "all" })
