/**
 * Who taught, assessed and decided (para petugas), as the requirements about independence read it.
 *
 * @module
 */
import type { CaseFile } from "../../evidence/CaseFile.ts"
import type * as Id from "../../kernel/Id.ts"
import type { Missing } from "../../rulebook/Recommendation.ts"
import type { Change } from "../../rulebook/Remedy.ts"
import * as Costs from "../Costs.ts"
import * as Independence from "../Independence.ts"
import type { Setting } from "../Requirement.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Which assessments and units are looked at; all of them when none are named. @category types */
export interface Scope {
  readonly assessments?: ReadonlyArray<Id.AssessmentId> | undefined
  readonly units?: ReadonlyArray<Id.UnitCode> | undefined
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** Lists who assessed within the scope; `undefined` stands for somebody nobody named. @category rules */
export const assessors = (file: CaseFile, { assessments, units }: Scope): Independence.People => {
  const all = assessments === undefined && units === undefined
  return Independence.castOf({
    ...file,
    assessments: all ? file.assessments : file.assessments.filter(({ assessment }) => assessments?.includes(assessment) ?? false),
    criteria: all ? file.criteria : file.criteria.filter(({ unit }) => units?.includes(unit) ?? false),
    portfolio: all ? file.portfolio : file.portfolio.filter(({ unit }) => unit !== undefined && (units?.includes(unit) ?? false))
  }).assessor!
}

/** Names the roles of which somebody is not known. @category rules */
export const missing = (roles: Readonly<Record<string, Independence.People>>): ReadonlyArray<Missing> =>
  Object.entries(roles).filter(([, people]) => isOpen(people)).map(([role]) => ({ fact: "identity", about: role }))

/** Whether somebody in a role is not known, or nobody is named at all. @category rules */
export const isOpen = (people: Independence.People): boolean => people.length === 0 || people.includes(undefined)

/** The ids in two groups at once, as text. @category rules */
export const shared = (first: Independence.People, second: Independence.People): string =>
  first.filter((person) => person !== undefined && second.includes(person)).join(", ")

/** Finding out who filled a role. @category rules */
export const establish = (role: string, file: CaseFile, setting: Setting, path: string): Change => ({
  change: "establish-identity",
  path,
  facts: { role },
  cost: Costs.of(setting.costs, "establish-identity"),
  earliest: file.asOf
})
