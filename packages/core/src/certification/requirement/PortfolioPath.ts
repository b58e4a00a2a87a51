/**
 * Recognition of prior learning (rekognisi pembelajaran lampau, RPL): a portfolio with evidence for every unit, verified.
 *
 * Each unit needs items that satisfy all of VATM and were judged by somebody who is named.
 *
 * @module
 */
import type { CaseFile } from "../../evidence/CaseFile.ts"
import { between, finding, none, type Requirement, type Setting } from "../Requirement.ts"
import * as Shape from "../Shape.ts"
import * as Collect from "./collect.ts"
import * as Portfolio from "./portfolio.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** What can be configured: the units, and how many items each needs. @category types */
export const fields = {
  kind: Shape.oneOf("portfolio-path"),
  units: Shape.list(Shape.id("UnitCode")),
  items: Shape.count(1),
  notOlderThan: Shape.optional(Shape.span)
}

/** Persyaratan jalur portofolio. @category types */
export type PortfolioPath = Shape.Config<typeof fields>

// ── Rule ────────────────────────────────────────────────────────────────────

/** Portfolio path: met when every unit has enough verified items. @category rules */
export const requirement: Requirement<PortfolioPath> = {
  kind: "portfolio-path",
  fields,
  finding: (leaf, file, setting, place) => {
    const parts = leaf.units.map((unit) => standing(leaf, file, setting, unit))
    const covered = parts.filter(({ sure }) => sure >= leaf.items).length
    const verdict = between(covered === parts.length, parts.every(({ possible }) => possible >= leaf.items))
    const facts = { units: covered, needed: leaf.units.length, items: leaf.items }
    const missing = verdict === "undetermined"
      ? leaf.units.filter((_, at) => parts[at]!.sure < leaf.items).map((unit) => ({ fact: "evidence-judgement", about: unit }))
      : none
    return finding(place, verdict, facts, parts.flatMap(({ evidence }) => evidence), missing)
  },
  remedy: (leaf, file, setting, place) =>
    Collect.remedy(leaf.units, (unit) => standing(leaf, file, setting, unit!), leaf.items, file, setting, place.path, leaf.notOlderThan),
  boundaries: (leaf, file, setting) => Portfolio.boundaries(file, leaf.notOlderThan, setting.calendar)
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const standing = (leaf: PortfolioPath, file: CaseFile, setting: Setting, unit: PortfolioPath["units"][number]): Portfolio.Standing =>
  Portfolio.standing(file, unit, { checks: Portfolio.vatm, notOlderThan: leaf.notOlderThan, verified: true }, setting.calendar)
