/**
 * Who decides did not assess (pengambil keputusan bukan asesor).
 *
 * Looks at the decisions recorded about this scheme; while there is none, at the person about to decide, if named.
 *
 * @module
 */
import type { CaseFile } from "../../evidence/CaseFile.ts"
import * as Costs from "../Costs.ts"
import * as Independence from "../Independence.ts"
import { finding, noBoundaries, none, type Requirement, type Setting } from "../Requirement.ts"
import * as Shape from "../Shape.ts"
import { today } from "./calendar.ts"
import * as People from "./people.ts"
import * as Ways from "./ways.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** What can be configured: the assessments and units whose assessors may not decide; all of them when none are named. @category types */
export const fields = {
  kind: Shape.oneOf("decider-independent"),
  assessments: Shape.optional(Shape.list(Shape.id("AssessmentId"))),
  units: Shape.optional(Shape.list(Shape.id("UnitCode")))
}

/** Persyaratan pengambil keputusan independen. @category types */
export type DeciderIndependent = Shape.Config<typeof fields>

// ── Rule ────────────────────────────────────────────────────────────────────

/** Decider independent: met when the decider and every assessor are known and nobody is both. @category rules */
export const requirement: Requirement<DeciderIndependent> = {
  kind: "decider-independent",
  fields,
  finding: (leaf, file, setting, place) => {
    const assessors = People.assessors(file, leaf)
    const { evidence, people } = deciders(file, setting)
    const verdict = Independence.different(people, assessors)
    const facts = { deciders: people.length, assessors: assessors.length, shared: People.shared(people, assessors) }
    return finding(place, verdict, facts, evidence, verdict === "undetermined" ? People.missing({ decider: people, assessor: assessors }) : none)
  },
  remedy: (leaf, file, setting, place) => {
    const assessors = People.assessors(file, leaf)
    const { evidence, people } = deciders(file, setting)
    const verdict = Independence.different(people, assessors)
    if (verdict === "met") return Ways.already
    if (evidence.length > 0 && verdict === "unmet") return Ways.never("decision")
    const choose = {
      change: "choose-decider",
      path: place.path,
      facts: {},
      cost: Costs.of(setting.costs, "choose-decider"),
      earliest: today(file, setting)
    }
    return Ways.one(
      ...(people.length > 0 && verdict === "undetermined" ? [] : [choose]),
      ...(assessors.includes(undefined) ? [People.establish("assessor", file, setting, place.path)] : [])
    )
  },
  boundaries: noBoundaries
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const deciders = (file: CaseFile, { decider, scheme }: Setting) => {
  const decisions = file.decisions.filter((decision) => decision.scheme === scheme)
  return decisions.length > 0
    ? { people: [...new Set(decisions.map(({ by }) => by))], evidence: decisions.map(({ evidence }) => evidence) }
    : { people: decider === undefined ? none : [decider], evidence: none }
}
