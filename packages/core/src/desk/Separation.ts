/**
 * The people of one case at the desk (petugas perkara): who is kept apart from whom, and which outcome is favourable.
 *
 * Private to the room, but for `separation`, which the desk hands on.
 *
 * @module
 */
import * as Independence from "../certification/Independence.ts"
import type * as Scheme from "../certification/Scheme.ts"
import type { DecisionRecord } from "../evidence/CaseFile.ts"
import type { Journey } from "../journey/Journey.ts"
import * as Day from "../kernel/Day.ts"
import type * as Id from "../kernel/Id.ts"
import type { Recommendation } from "../rulebook/Recommendation.ts"
import { ConflictDeclared, RolesNotSeparate } from "./DeskError.ts"

// ── Parameters ──────────────────────────────────────────────────────────────

/**
 * The people kept apart where a scheme says nothing: who trained, who assessed and who decides.
 *
 * This library's own default. Single certification bodies publish the same practice (assessor is not the decider,
 * nobody assesses whom they trained); the national clause behind it was not read. A scheme sets its own.
 *
 * @category parameters
 */
export const separation: Independence.SeparationSpec = {
  id: "desk.separation",
  version: "1",
  inForceSince: Day.make("2026-01-01"),
  source: {
    instrument: "Sepasar, default of the desk (not law)",
    url: "https://github.com/sepasar/sepasar/blob/main/packages/core/src/desk/Separation.ts",
    read: "own-rule",
    confidence: "B",
    note: "as single licensed bodies publish it; Pedoman BNSP 201 was not read"
  },
  apart: [["trainer", "assessor"], ["assessor", "decider"], ["trainer", "decider"]],
  declares: []
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** Tells whether an outcome gives the certificate. */
export const isPositive = (outcome: DecisionRecord["outcome"]): boolean => outcome === "granted" || outcome === "competent"

/** Recommends on the people of a case together with who acts now. */
export const peopleOf = (scheme: Scheme.Scheme, journey: Journey, acting: Independence.Cast, day: Day.Day) =>
  Independence.recommend(scheme.separation ?? separation, { ...Independence.castOf(journey), ...acting }, journey.declarations, day)

/** Says which roles the same person filled or who declared a conflict of interest, or nothing. */
export const clashOf = (
  trader: Id.TraderId,
  scheme: Scheme.Scheme,
  people: Recommendation<Independence.Clause>
): RolesNotSeparate | ConflictDeclared | undefined => {
  const { apart, declares } = scheme.separation ?? separation
  const unmet = people.findings.map(({ verdict }) => verdict === "unmet")
  const clashes = apart.flatMap((roles, at) => (unmet[at] ? [{ roles, shared: String(people.findings[at]!.facts["shared"]) }] : []))
  const conflicted = declares.filter((_, at) => unmet[apart.length + at])
  return clashes.length > 0 ? new RolesNotSeparate({ trader, clashes })
    : conflicted.length > 0 ? new ConflictDeclared({ trader, roles: conflicted })
    : undefined
}
