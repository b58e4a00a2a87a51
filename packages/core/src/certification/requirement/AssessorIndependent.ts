/**
 * Who assessed did not train (asesor bukan pelatih peserta yang sama).
 *
 * One shared id decides. An assessor or a trainer nobody named never makes two people different, and neither does
 * an assessment that nobody has made yet.
 *
 * @module
 */
import * as Independence from "../Independence.ts"
import { finding, noBoundaries, none, type Requirement } from "../Requirement.ts"
import * as Shape from "../Shape.ts"
import * as People from "./people.ts"
import * as Ways from "./ways.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** What can be configured: which roles stand apart from the assessor, and which assessments and units are looked at. @category types */
export const fields = {
  kind: Shape.oneOf("assessor-independent"),
  from: Shape.list(Shape.oneOf("trainer", "mentor", "supervisor")),
  assessments: Shape.optional(Shape.list(Shape.id("AssessmentId"))),
  units: Shape.optional(Shape.list(Shape.id("UnitCode")))
}

/** Persyaratan asesor independen. @category types */
export type AssessorIndependent = Shape.Config<typeof fields>

// ── Rule ────────────────────────────────────────────────────────────────────

/** Assessor independent: met when everybody is known and nobody stands on both sides. @category rules */
export const requirement: Requirement<AssessorIndependent> = {
  kind: "assessor-independent",
  fields,
  finding: (leaf, file, _setting, place) => {
    const assessors = People.assessors(file, leaf)
    const others = rolesOf(leaf, file)
    const verdict = judge(assessors, others)
    const facts = { assessors: assessors.length, shared: People.shared(assessors, Object.values(others).flat()) }
    return finding(place, verdict, facts, none, verdict === "undetermined" ? People.missing({ assessor: assessors, ...others }) : none)
  },
  remedy: (leaf, file, setting, place) => {
    const assessors = People.assessors(file, leaf)
    const others = rolesOf(leaf, file)
    const verdict = judge(assessors, others)
    if (verdict === "met") return Ways.already
    const roles = { assessor: assessors, ...others }
    const empty = Object.values(roles).some((people) => people.length === 0)
    if (verdict === "unmet" || empty) return { ...Ways.never("assessor-identity"), complete: verdict === "unmet" }
    return Ways.one(...People.missing(roles).map(({ about }) => People.establish(about!, file, setting, place.path)))
  },
  boundaries: noBoundaries
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const rolesOf = ({ from }: AssessorIndependent, file: Parameters<typeof People.assessors>[0]): Readonly<Record<string, Independence.People>> => {
  const cast = Independence.castOf(file)
  return Object.fromEntries(from.map((role) => [role, cast[role] ?? none]))
}

const judge = (assessors: Independence.People, others: Readonly<Record<string, Independence.People>>) => {
  let answer = "met" as ReturnType<typeof Independence.different>
  for (const people of Object.values(others)) {
    const verdict = Independence.different(assessors, people)
    if (verdict === "unmet") return verdict
    if (verdict === "undetermined") answer = verdict
  }
  return answer
}
