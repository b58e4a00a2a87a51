/**
 * The life of a certificate as JSON (masa berlaku, perpanjangan, banding): the parts of a scheme document about it.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Codec from "../kernel/Codec.ts"
import type { AppealSpec } from "./Appeal.ts"
import type { DisciplineSpec } from "./CertificateLife.ts"
import type { SeparationSpec } from "./Independence.ts"
import type { RenewalSpec } from "./Renewal.ts"
import { source, span, text } from "./ShapeCodec.ts"
import { fault, type ValiditySpec } from "./Validity.ts"

// ── Types ───────────────────────────────────────────────────────────────────

const optional = Schema.optionalKey
const whole = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 36_600 }))
const limit = Schema.Struct({ span, movesToWorkingDay: Schema.Boolean })
const role = Schema.Literals(["trainer", "mentor", "supervisor", "assessor", "decider", "panel", "issuer"])

const terms = [
  Schema.Struct({ kind: Schema.Literal("never") }),
  Schema.Struct({ kind: Schema.Literal("days"), days: whole }),
  Schema.Struct({ kind: Schema.Literal("months"), months: whole }),
  Schema.Struct({ kind: Schema.Literal("years"), years: whole }),
  Schema.Struct({ kind: Schema.Literal("calendarMonths"), months: whole }),
  Schema.Struct({
    kind: Schema.Literal("period"),
    parts: Schema.Array(Schema.Struct({ unit: Schema.Literals(["day", "month", "year"]), count: Schema.Int }))
  }),
  Schema.Struct({ kind: Schema.Literal("fixedDate"), base: Codec.Day, everyMonths: whole, minimumMonths: whole })
]

/** Masa berlaku. @category types */
export const ValiditySchema: Schema.Codec<ValiditySpec, unknown> = Schema.Union([
  ...terms,
  Schema.Struct({ kind: Schema.Literal("successive"), terms: Schema.NonEmptyArray(Schema.Union(terms)) })
]).check(
  Schema.makeFilter((term) => {
    const wrong = fault(term as ValiditySpec)
    return wrong === undefined || `a term that ends (${wrong})`
  })
) as never

/** Aturan perpanjangan. @category types */
export const RenewalSchema: Schema.Codec<RenewalSpec, unknown> = Schema.Struct({
  opens: optional(span),
  askBefore: optional(span),
  grace: optional(span),
  paths: Schema.Array(Schema.Struct({ path: text, scheme: optional(Codec.Id("SchemeId")), inGrace: Schema.Boolean })),
  countsFrom: Schema.Literals(["previousEnd", "renewal"]),
  source
}) as never

/** Aturan pembinaan. @category types */
export const DisciplineSchema: Schema.Codec<DisciplineSpec, unknown> = Schema.Struct({
  repairWithin: optional(span),
  suspendedFor: optional(span),
  source
}) as never

/** Aturan banding. @category types */
export const AppealSchema: Schema.Codec<AppealSpec, unknown> = Schema.Struct({
  window: limit,
  decideWithin: limit,
  panel: Schema.Struct({ least: whole, most: optional(whole) }),
  outcomes: Schema.Array(Schema.Literals(["upheld", "dismissed", "reassess"])),
  source
}) as never

/** Pemisahan peran. @category types */
export const SeparationSchema: Schema.Codec<SeparationSpec, unknown> = Schema.Struct({
  id: text,
  version: text,
  inForceSince: Codec.Day,
  source,
  apart: Schema.Array(Schema.Tuple([role, role])),
  declares: Schema.Array(role)
}) as never
