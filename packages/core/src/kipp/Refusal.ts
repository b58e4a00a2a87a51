/**
 * A refusal's facts as plain text and numbers (alasan tidak dijawab), so that words can fill them into a sentence.
 *
 * @module
 */
import type { Facts } from "../rulebook/Recommendation.ts"
import type { Refusal as EligibilityRefusal } from "./Eligibility.ts"
import type { Refusal as ProposalRefusal } from "./Proposal.ts"
import type { UnsignedSheet } from "./Rubric.ts"
import type { WeightsNotConfirmed } from "./Scoring.ts"
import type { NothingToPerturb } from "./Sensitivity.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Every refusal of the room. @category errors */
export type Refusal = EligibilityRefusal | ProposalRefusal | UnsignedSheet | WeightsNotConfirmed | NothingToPerturb

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns what a refusal says, ready to be filled into its sentence; lists are joined with commas.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Editions, Refusal } from "@sepasar/core/kipp"
 *
 * const answer = Editions.held(2024)
 * Result.isFailure(answer) && Refusal.facts(answer.failure).replacedBy // => "PKRI"
 * ```
 * @category rules
 */
export const facts = (refusal: Refusal): Facts => {
  switch (refusal._tag) {
    case "UnknownEdition": return { year: refusal.year, known: refusal.known.join(", ") }
    case "NotHeld": return { year: refusal.year, instrument: refusal.instrument, replacedBy: refusal.replacedBy ?? "-" }
    case "UnknownGroup": return { edition: refusal.edition, group: refusal.group, known: refusal.known.join(", ") }
    case "RulebookIncomplete":
      return { edition: refusal.edition, group: refusal.group, missing: refusal.missing.map(({ asks, rule }) => `${rule} (${asks})`).join(", ") }
    case "SectionsNotFound": return { edition: refusal.edition, group: refusal.group, names: refusal.names.join(", ") }
    case "UnsignedSheet": return { sheet: refusal.sheet }
    case "WeightsNotConfirmed": return { edition: refusal.edition, candidates: refusal.candidates.join(", "), missing: refusal.missing.join(", ") }
    case "NothingToPerturb": return { reason: refusal.reason, about: refusal.about }
  }
}
