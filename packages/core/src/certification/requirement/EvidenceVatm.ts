/**
 * Portfolio evidence that is valid, authentic, current and sufficient (bukti valid, asli, terkini, memadai).
 *
 * @module
 */
import type { CaseFile } from "../../evidence/CaseFile.ts"
import type * as Id from "../../kernel/Id.ts"
import { between, finding, none, type Requirement } from "../Requirement.ts"
import * as Shape from "../Shape.ts"
import * as Collect from "./collect.ts"
import * as Portfolio from "./portfolio.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** What can be configured: so many items, for each unit where units are named; all four points unless some are. @category types */
export const fields = {
  kind: Shape.oneOf("evidence-vatm"),
  items: Shape.count(1),
  units: Shape.optional(Shape.list(Shape.id("UnitCode"))),
  checks: Shape.optional(Shape.list(Shape.oneOf("valid", "authentic", "current", "sufficient"))),
  notOlderThan: Shape.optional(Shape.span)
}

/** Persyaratan bukti VATM. @category types */
export type EvidenceVatm = Shape.Config<typeof fields>

// ── Rule ────────────────────────────────────────────────────────────────────

/** Evidence: met when every unit named, or the whole, has enough items that satisfy the points asked for. @category rules */
export const requirement: Requirement<EvidenceVatm> = {
  kind: "evidence-vatm",
  fields,
  finding: (leaf, file, setting, place) => {
    const parts = scopes(leaf).map((unit) => Portfolio.standing(file, unit, demand(leaf), setting.calendar))
    const sure = parts.filter((part) => part.sure >= leaf.items).length
    const possible = parts.filter((part) => part.possible >= leaf.items).length
    const verdict = between(sure === parts.length, possible === parts.length)
    const facts = {
      items: parts.reduce((least, part) => Math.min(least, part.sure), Infinity),
      minimum: leaf.items,
      units: leaf.units?.length ?? 0,
      satisfied: sure
    }
    const missing = verdict === "undetermined" ? open(leaf, file, parts) : none
    return finding(place, verdict, facts, parts.flatMap(({ evidence }) => evidence), missing)
  },
  remedy: (leaf, file, setting, place) =>
    Collect.remedy(scopes(leaf), (unit) => Portfolio.standing(file, unit, demand(leaf), setting.calendar), leaf.items, file, setting, place.path, leaf.notOlderThan),
  boundaries: (leaf, file, setting) => Portfolio.boundaries(file, leaf.notOlderThan, setting.calendar)
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const scopes = ({ units }: EvidenceVatm): ReadonlyArray<Id.UnitCode | undefined> => units ?? [undefined]

const demand = ({ checks, notOlderThan }: EvidenceVatm): Portfolio.Demand => ({ checks: checks ?? Portfolio.vatm, notOlderThan, verified: false })

const open = (leaf: EvidenceVatm, file: CaseFile, parts: ReadonlyArray<Portfolio.Standing>) =>
  scopes(leaf)
    .filter((_, at) => parts[at]!.sure < leaf.items)
    .map((unit) => ({ fact: "evidence-judgement", about: unit ?? file.trader }))
