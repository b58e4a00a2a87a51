/**
 * Consent given and not withdrawn (persetujuan), for one purpose and in an accepted version of the text.
 *
 * On the day of withdrawal consent no longer holds. Consent given again afterwards does.
 *
 * @module
 */
import type { CaseFile, ConsentRecord } from "../../evidence/CaseFile.ts"
import * as Costs from "../Costs.ts"
import { finding, none, type Requirement } from "../Requirement.ts"
import * as Shape from "../Shape.ts"
import { nextDay } from "./calendar.ts"
import * as Ways from "./ways.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** What can be configured: the purpose, and the versions of its text that are accepted, the newest last. @category types */
export const fields = {
  kind: Shape.oneOf("consent-given"),
  purpose: Shape.text,
  textVersions: Shape.list(Shape.text)
}

/** Persyaratan persetujuan. @category types */
export type ConsentGiven = Shape.Config<typeof fields>

// ── Rule ────────────────────────────────────────────────────────────────────

/** Consent given: met while one consent to an accepted text holds. @category rules */
export const requirement: Requirement<ConsentGiven> = {
  kind: "consent-given",
  fields,
  finding: (leaf, file, _setting, place) => {
    const holding = file.consents.find((consent) => holds(consent, leaf, file))
    const given = holding ?? file.consents.findLast(({ purpose }) => purpose === leaf.purpose)
    const facts = {
      purpose: leaf.purpose,
      textVersion: given?.textVersion ?? "",
      givenOn: given?.givenOn ?? "",
      withdrawnOn: given?.withdrawnOn ?? ""
    }
    return finding(place, holding === undefined ? "unmet" : "met", facts, given === undefined ? none : [given.evidence], none)
  },
  remedy: (leaf, file, setting, place) =>
    file.consents.some((consent) => holds(consent, leaf, file)) ? Ways.already : Ways.one({
      change: "give-consent",
      path: place.path,
      facts: { purpose: leaf.purpose, textVersion: leaf.textVersions.at(-1)! },
      cost: Costs.of(setting.costs, "give-consent"),
      earliest: nextDay(file, setting)
    }),
  boundaries: (_leaf, file) => file.consents.flatMap(({ withdrawnOn }) => (withdrawnOn === undefined ? [] : [withdrawnOn]))
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const holds = ({ givenOn, purpose, textVersion, withdrawnOn }: ConsentRecord, leaf: ConsentGiven, { asOf }: CaseFile): boolean =>
  purpose === leaf.purpose && leaf.textVersions.includes(textVersion) && givenOn <= asOf && (withdrawnOn === undefined || asOf < withdrawnOn)
