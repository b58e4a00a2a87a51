/**
 * Enough supervisors for the group (rasio pengawas), rounded up: eleven people at ten each need two.
 *
 * How many take part and how many supervise are facts declared under names that the scheme gives. A group never
 * needs fewer than one supervisor, also while nobody has come.
 *
 * @module
 */
import type { CaseFile } from "../../evidence/CaseFile.ts"
import type { Verdict } from "../../kernel/Verdict.ts"
import type { Change } from "../../rulebook/Remedy.ts"
import * as Costs from "../Costs.ts"
import { finding, noBoundaries, none, type Requirement } from "../Requirement.ts"
import * as Shape from "../Shape.ts"
import { nextDay, today } from "./calendar.ts"
import * as Declared from "./declared.ts"
import * as Ways from "./ways.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** What can be configured: the names of the two facts, people per supervisor, and the fewest supervisors. @category types */
export const fields = {
  kind: Shape.oneOf("supervisor-ratio"),
  participants: Shape.text,
  supervisors: Shape.text,
  perSupervisor: Shape.count(1),
  least: Shape.optional(Shape.count(1))
}

/** Persyaratan rasio pengawas. @category types */
export type SupervisorRatio = Shape.Config<typeof fields>

// ── Rule ────────────────────────────────────────────────────────────────────

/** Supervisor ratio: met when there are at least as many as the rounded-up ratio asks for. @category rules */
export const requirement: Requirement<SupervisorRatio> = {
  kind: "supervisor-ratio",
  fields,
  finding: (leaf, file, _setting, place) => {
    const { evidence, needed, participants, supervisors } = read(leaf, file)
    const verdict = judge(leaf, participants, supervisors)
    const facts = { participants: participants ?? "", supervisors: supervisors ?? "", perSupervisor: leaf.perSupervisor, needed: needed ?? "" }
    const missing = verdict !== "undetermined" ? none : [
      ...(participants === undefined ? [{ fact: "declared", about: leaf.participants }] : []),
      ...(supervisors === undefined ? [{ fact: "declared", about: leaf.supervisors }] : [])
    ]
    return finding(place, verdict, facts, evidence, missing)
  },
  remedy: (leaf, file, setting, place) => {
    const { needed, participants, supervisors } = read(leaf, file)
    if (judge(leaf, participants, supervisors) === "met") return Ways.already
    const { path } = place
    const establish = (fact: string, value: number): Change => ({
      change: "establish-fact",
      path,
      facts: { fact, value },
      cost: Costs.of(setting.costs, "establish-fact"),
      earliest: today(file, setting)
    })
    const most = supervisors === undefined ? undefined : supervisors * leaf.perSupervisor
    if (needed === undefined && supervisors !== undefined && supervisors >= (leaf.least ?? 1)) return Ways.one(establish(leaf.participants, most!))
    if (needed !== undefined && supervisors === undefined) return Ways.one(establish(leaf.supervisors, needed))
    if (supervisors === undefined) return Ways.one(establish(leaf.participants, 0), establish(leaf.supervisors, leaf.least ?? 1))
    const amount = (needed ?? leaf.least ?? 1) - supervisors
    const add: Change = {
      change: "add-supervisor",
      path,
      facts: { fact: leaf.supervisors, have: supervisors, amount },
      cost: amount * Costs.of(setting.costs, "add-supervisor"),
      earliest: nextDay(file, setting)
    }
    return Ways.one(add, ...(needed === undefined ? [establish(leaf.participants, 0)] : []))
  },
  boundaries: noBoundaries
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const read = (leaf: SupervisorRatio, file: CaseFile) => {
  const people = Declared.read(file, leaf.participants)
  const watching = Declared.read(file, leaf.supervisors)
  const participants = Declared.count(people.value)
  return {
    participants,
    supervisors: Declared.count(watching.value),
    needed: participants === undefined ? undefined : neededFor(leaf, participants),
    evidence: [...people.evidence, ...watching.evidence]
  }
}

const neededFor = ({ least, perSupervisor }: SupervisorRatio, participants: number): number =>
  Math.max(least ?? 1, Math.floor((participants + perSupervisor - 1) / perSupervisor))

/** Fewer supervisors than the fewest allowed decide, however many take part. */
const judge = (leaf: SupervisorRatio, participants: number | undefined, supervisors: number | undefined): Verdict => {
  if (supervisors === undefined) return "undetermined"
  if (participants === undefined) return supervisors < (leaf.least ?? 1) ? "unmet" : "undetermined"
  return supervisors >= neededFor(leaf, participants) ? "met" : "unmet"
}
