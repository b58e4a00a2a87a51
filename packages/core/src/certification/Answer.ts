/**
 * The whole answer to a trader (jawaban lengkap): verdict, reasons, what is missing, what would help, and from when.
 *
 * A recommendation alone is cheap and serves a whole city; the rest is worked out for the one who asks.
 *
 * @module
 */
import * as Consistency from "../evidence/Consistency.ts"
import type { CaseFile } from "../evidence/CaseFile.ts"
import type { Day } from "../kernel/Day.ts"
import * as Eligibility from "./Eligibility.ts"
import * as Remedies from "./Remedies.ts"
import type { Context } from "./Requirement.ts"
import * as Residual from "./Residual.ts"
import type * as Scheme from "./Scheme.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/**
 * Jawaban: `missing` in the order worth asking, `residual` what is left of the rule, `remedy` the least changes,
 * `earliest` the first day on which the scheme can be met, `doubts` what is wrong with the evidence itself.
 *
 * @category types
 */
export interface Answer extends Eligibility.CertificationRecommendation {
  readonly missing: ReadonlyArray<Residual.Question>
  readonly residual: Residual.Residual
  readonly remedy: Remedies.CertificationRemedy
  readonly earliest?: Day
  readonly doubts: ReadonlyArray<Consistency.Doubt>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Answers in full whether a trader may have a scheme's certificate.
 *
 * @example
 * ```ts
 * import { Answer } from "@sepasar/core/certification"
 * import { CaseFile } from "@sepasar/core/evidence"
 * import { Day, Id } from "@sepasar/core/kernel"
 *
 * const scheme = {
 *   id: Id.make<"SchemeId">("example-training"),
 *   version: "1",
 *   kind: "training" as const,
 *   name: { id: "Pelatihan contoh", en: "Example training" },
 *   from: Day.make("2026-01-01"),
 *   source: { instrument: "Own rule of the example", url: "https://example.org/rule", read: "own-rule" as const, confidence: "A" as const },
 *   minutesPerLessonHour: 45,
 *   validity: { kind: "never" as const },
 *   tree: { kind: "age-at-least" as const, years: 17, on: "day" as const }
 * }
 * const answer = Answer.of(scheme, CaseFile.empty(Id.make("P-1"), Day.make("2026-06-30")))
 * answer.verdict // => "undetermined"
 * answer.missing.map(({ fact }) => fact) // => ["birth-day"]
 * ```
 * @category rules
 */
export const of = (scheme: Scheme.Scheme, file: CaseFile, context: Context = {}): Answer => {
  const recommendation = Eligibility.recommend(scheme, file, context)
  const earliest = Remedies.earliest(scheme, file, context)
  return {
    ...recommendation,
    missing: Residual.questions(scheme.tree, recommendation.findings),
    residual: Residual.of(scheme.tree, recommendation.findings),
    remedy: Remedies.remedy(scheme, file, context),
    ...(earliest === undefined ? {} : { earliest }),
    doubts: Consistency.doubts(file)
  }
}
