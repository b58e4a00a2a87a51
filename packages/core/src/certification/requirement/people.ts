/**
 * Who taught, assessed and decided (para petugas), as the requirements about independence read it.
 *
 * @module
 */
import type { CaseFile } from "../../evidence/CaseFile.ts"
import type * as Id from "../../kernel/Id.ts"
import type { Verdict } from "../../kernel/Verdict.ts"
import type { Missing } from "../../rulebook/Recommendation.ts"
import type { Change } from "../../rulebook/Remedy.ts"
import * as Costs from "../Costs.ts"
import * as Independence from "../Independence.ts"
import type { Setting } from "../Requirement.ts"
import { today } from "./calendar.ts"

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
  const found: Array<Id.PersonId | undefined> = []
  for (const { assessment, assessor, excused } of file.assessments) {
    if (excused !== true && (all || has(assessments, assessment))) add(found, assessor)
  }
  for (const { assessor, unit } of file.criteria) if (all || has(units, unit)) add(found, assessor)
  for (const { assessor, unit } of file.portfolio) if (all || has(units, unit)) add(found, assessor)
  return found
}

/** Lists who filled a role in the case; trainers are those of meetings held, also of those the trader missed. @category rules */
export const inRole = (file: CaseFile, role: "trainer" | "mentor" | "supervisor"): Independence.People => {
  const found: Array<Id.PersonId | undefined> = []
  if (role === "trainer") {
    for (const { status, trainer } of file.meetings) if (status === "held") add(found, trainer)
  } else if (role === "mentor") for (const { mentor } of file.mentoring) add(found, mentor)
  else for (const { supervisor } of file.practice) add(found, supervisor)
  return found
}

/** Names the roles of which somebody is not known. @category rules */
export const missing = (roles: Readonly<Record<string, Independence.People>>): ReadonlyArray<Missing> =>
  Object.entries(roles).filter(([, people]) => isOpen(people)).map(([role]) => ({ fact: "identity", about: role }))

/** Whether somebody in a role is not known, or nobody is named at all. @category rules */
export const isOpen = (people: Independence.People): boolean => people.length === 0 || people.includes(undefined)

/** Tells whether two groups share nobody; of two single people that is plain to see, all else is `Independence.different`. @category rules */
export const apart = (first: Independence.People, second: Independence.People): Verdict => {
  const [a, b] = [first[0], second[0]]
  if (first.length === 1 && second.length === 1 && a !== undefined && b !== undefined) return a === b ? "unmet" : "met"
  return Independence.different(first, second)
}

/** The ids in two groups at once, as text. @category rules */
export const shared = (first: Independence.People, second: Independence.People): string =>
  first.filter((person) => person !== undefined && second.includes(person)).sort().join(", ")

/** Finding out who filled a role. @category rules */
export const establish = (role: string, file: CaseFile, setting: Setting, path: string): Change => ({
  change: "establish-identity",
  path,
  facts: { role },
  cost: Costs.of(setting.costs, "establish-identity"),
  earliest: today(file, setting)
})

// ── Clauses ─────────────────────────────────────────────────────────────────

const has = <A>(list: ReadonlyArray<A> | undefined, value: A | undefined): boolean => {
  if (list !== undefined) for (const each of list) if (each === value) return true
  return false
}

const add = (people: Array<Id.PersonId | undefined>, person: Id.PersonId | undefined): void => {
  if (people.length === 0 || (people[people.length - 1] !== person && !has(people, person))) people.push(person)
}
