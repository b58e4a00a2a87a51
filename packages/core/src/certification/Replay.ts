/**
 * Saying again what was said before (pengulangan rekomendasi): a recorded recommendation, reproduced byte for byte.
 *
 * What is recorded is the recommendation as canonical JSON. To replay it takes the same scheme and version, which are
 * never deleted, and the case file as it was known then, which the ledger gives back.
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import type { CaseFile } from "../evidence/CaseFile.ts"
import { canonical } from "./Canonical.ts"
import * as Eligibility from "./Eligibility.ts"
import type { Context } from "./Requirement.ts"
import type { Scheme } from "./Scheme.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Rekaman rekomendasi: which scheme and version spoke, and every byte of what it said. @category types */
export interface Recorded {
  readonly scheme: string
  readonly version: string
  readonly text: string
}

/** The recommendation cannot be said again, or is another now; `at` is the first byte that differs. @category errors */
export class NotReproduced extends Data.TaggedError("NotReproduced")<{
  readonly reason: "schemeUnknown" | "schemeAmbiguous" | "differs"
  readonly at?: number
  readonly text?: string
}> {}

// ── Rule ────────────────────────────────────────────────────────────────────

/** Records a recommendation. @category rules */
export const record = (advice: Eligibility.CertificationRecommendation): Recorded =>
  ({ scheme: advice.rule, version: advice.version, text: canonical(advice) })

/**
 * Recommends again by the recorded scheme and version and compares byte for byte.
 *
 * Of two schemes with one id and version the record does not say which spoke, so neither is taken.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Eligibility, Replay } from "@sepasar/core/certification"
 * import { CaseFile } from "@sepasar/core/evidence"
 * import { Day, Id } from "@sepasar/core/kernel"
 *
 * const scheme = {
 *   id: Id.make<"SchemeId">("example"), version: "1", kind: "training" as const, name: { id: "Contoh", en: "Example" }, from: Day.make("2026-01-01"),
 *   source: { instrument: "Own rule", url: "https://example.org", read: "own-rule" as const, confidence: "A" as const },
 *   minutesPerLessonHour: 45, validity: { kind: "never" as const }, tree: { kind: "mentoring-visits" as const, minimum: 1 }
 * }
 * const file = CaseFile.empty(Id.make("P-1"), Day.make("2026-06-30"))
 * const recorded = Replay.record(Eligibility.recommend(scheme, file))
 * Result.isSuccess(Replay.replay(recorded, [scheme], file)) // => true
 * ```
 * @category rules
 */
export const replay = (
  recorded: Recorded,
  schemes: ReadonlyArray<Scheme>,
  file: CaseFile,
  context?: Context
): Result.Result<Eligibility.CertificationRecommendation, NotReproduced> => {
  const [scheme, ...others] = schemes.filter(({ id, version }) => id === recorded.scheme && version === recorded.version)
  if (scheme === undefined) return Result.fail(new NotReproduced({ reason: "schemeUnknown" }))
  if (others.some((other) => canonical(other) !== canonical(scheme))) return Result.fail(new NotReproduced({ reason: "schemeAmbiguous" }))
  const advice = Eligibility.recommend(scheme, file, context)
  const text = canonical(advice)
  return text === recorded.text
    ? Result.succeed(advice)
    : Result.fail(new NotReproduced({ reason: "differs", at: firstDifference(text, recorded.text), text }))
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const firstDifference = (a: string, b: string): number => {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}
