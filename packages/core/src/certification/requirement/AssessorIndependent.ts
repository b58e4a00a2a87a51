/**
 * Who assessed did not train (asesor bukan pelatih peserta yang sama).
 *
 * One shared id decides. An assessor or a trainer nobody named never makes two people different, and neither does
 * an assessment that nobody has made yet.
 *
 * @module
 */
import type { CaseFile } from "../../evidence/CaseFile.ts"
import * as Kleene from "../../kernel/Verdict.ts"
import type { Verdict } from "../../kernel/Verdict.ts"
import type * as Independence from "../Independence.ts"
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
    let verdict: Verdict = "met"
    let shared = ""
    for (const role of leaf.from) {
      const others = People.inRole(file, role)
      const apart = People.apart(assessors, others)
      if (apart === "unmet") shared = shared === "" ? People.shared(assessors, others) : `${shared}, ${People.shared(assessors, others)}`
      if (apart !== "met" && verdict !== "unmet") verdict = apart
    }
    const missing = verdict === "undetermined" ? People.missing({ assessor: assessors, ...rolesOf(leaf, file) }) : none
    return finding(place, verdict, { assessors: assessors.length, shared }, none, missing)
  },
  remedy: (leaf, file, setting, place) => {
    const assessors = People.assessors(file, leaf)
    const others = rolesOf(leaf, file)
    if (Kleene.all(Object.values(others).map((people) => People.apart(assessors, people))) === "unmet") return Ways.never("assessor-identity")
    // Where nobody has filled a role yet, whatever another requirement brings about will; the proof by judging again settles it.
    const unnamed = Object.entries({ assessor: assessors, ...others }).filter(([, people]) => people.includes(undefined))
    return Ways.one(...unnamed.map(([role]) => People.establish(role, file, setting, place.path)))
  },
  boundaries: noBoundaries
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const rolesOf = ({ from }: AssessorIndependent, file: CaseFile): Readonly<Record<string, Independence.People>> =>
  Object.fromEntries(from.map((role) => [role, People.inRole(file, role)]))
