/**
 * Observations as JSON (data indikator): decoded once at the border, with clear errors.
 *
 * An absent `value` is a figure nobody measured. What can only be judged beside other figures is left to `Observation.faults`.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Codec from "../kernel/Codec.ts"
import type { Observation as Figure } from "./Observation.ts"
import type { TraderSummary as Trader } from "./Programme.ts"

// ── Types ───────────────────────────────────────────────────────────────────

const text = Schema.String.check(Schema.isMinCodePoints(1))
const optional = Schema.optionalKey
const period = Schema.Struct({ from: Codec.Day, until: Codec.Day })

/** Pengamatan. @category types */
export const Observation: Schema.Codec<Figure, unknown> = Schema.Struct({
  id: text,
  indicator: text,
  kind: Schema.Literals(["count", "share", "rupiah", "duration", "index", "score"]),
  unit: text,
  value: optional(Schema.Finite),
  bound: Schema.Literals(["exactly", "more-than", "at-least", "about", "at-most", "less-than"]),
  reality: Schema.Literals(["result", "target", "claim"]),
  direction: optional(Schema.Literals(["higherIsBetter", "lowerIsBetter"])),
  baseline: optional(Schema.Struct({ value: optional(Schema.Finite), period })),
  period,
  whole: optional(Schema.Struct({ value: optional(Schema.Finite), of: text })),
  method: text,
  evaluation: optional(Schema.Literals(["internal", "external"])),
  source: Schema.Struct({
    instrument: text,
    url: text,
    read: Schema.Literals(["full-text", "opening", "official-summary", "secondary", "unread", "own-rule"]),
    confidence: Schema.Literals(["A", "B", "C"]),
    article: optional(text),
    checked: optional(Codec.Day),
    note: optional(text)
  }),
  evidence: Schema.Array(text),
  vintage: Schema.Struct({ released: Codec.Day, series: text })
}) as never

/** Ringkasan pedagang. @category types */
export const TraderSummary: Schema.Codec<Trader, unknown> = Schema.Struct({
  market: text,
  enrolled: Schema.Boolean,
  sessionsHeld: optional(Codec.Count),
  attended: optional(Codec.Count),
  pre: optional(Schema.Finite),
  post: optional(Schema.Finite),
  mentoringVisits: optional(Codec.Count),
  certified: optional(Schema.Boolean)
}).check(
  Schema.makeFilter(({ attended, sessionsHeld }) =>
    attended === undefined || sessionsHeld === undefined || attended <= sessionsHeld || "no more sessions attended than held")
) as never
