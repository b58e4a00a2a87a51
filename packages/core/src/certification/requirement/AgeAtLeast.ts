/**
 * Of age (usia paling sedikit), today or on the day of enrolment.
 *
 * The age is reached on the birthday; who is born on 29 February reaches it on 28 February in a common year. A day
 * of birth cannot be changed, but waiting can help.
 *
 * @module
 */
import type { CaseFile } from "../../evidence/CaseFile.ts"
import * as Day from "../../kernel/Day.ts"
import * as Costs from "../Costs.ts"
import { finding, none, type Requirement } from "../Requirement.ts"
import * as Shape from "../Shape.ts"
import { today } from "./calendar.ts"
import * as Ways from "./ways.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** What can be configured: years, and the day they are counted on. @category types */
export const fields = {
  kind: Shape.oneOf("age-at-least"),
  years: Shape.count(1),
  on: Shape.oneOf("day", "enrolment")
}

/** Persyaratan usia. @category types */
export type AgeAtLeast = Shape.Config<typeof fields>

// ── Rule ────────────────────────────────────────────────────────────────────

/** Age at least: met from the birthday on. @category rules */
export const requirement: Requirement<AgeAtLeast> = {
  kind: "age-at-least",
  fields,
  finding: (leaf, file, _setting, place) => {
    const on = leaf.on === "day" ? file.asOf : file.enrolledOn
    const age = file.bornOn === undefined || on === undefined ? "" : ageOn(file.bornOn, on)
    const verdict = age === "" ? "undetermined" : age >= leaf.years ? "met" : "unmet"
    const missing = verdict !== "undetermined" ? none : [
      ...(file.bornOn === undefined ? [{ fact: "birth-day" }] : []),
      ...(on === undefined ? [{ fact: "enrolment-day" }] : [])
    ]
    return finding(place, verdict, { years: leaf.years, age, on: leaf.on }, none, missing)
  },
  remedy: (leaf, file, setting, place) => {
    const { path } = place
    const on = leaf.on === "day" ? today(file, setting) : file.enrolledOn
    if (isReached(leaf, file.bornOn, on)) return Ways.already
    if (file.bornOn !== undefined && on !== undefined) {
      if (leaf.on === "enrolment") return Ways.never("age")
      const until = Day.addYears(file.bornOn, leaf.years)
      return Ways.one({ change: "wait-until", path, facts: { until }, cost: Costs.of(setting.costs, "wait-until"), earliest: until })
    }
    const establish = (fact: string, value: Day.Day) => ({
      change: "establish-fact",
      path,
      facts: { fact, value },
      cost: Costs.of(setting.costs, "establish-fact"),
      earliest: today(file, setting)
    })
    const enrolled = on ?? today(file, setting)
    const wanted = Day.addYears(enrolled, -leaf.years)
    if (file.bornOn !== undefined && !isReached(leaf, file.bornOn, enrolled)) return Ways.never("age")
    return Ways.one(
      ...(file.bornOn === undefined ? [establish("birth-day", wanted)] : []),
      ...(on === undefined ? [establish("enrolment-day", enrolled)] : [])
    )
  },
  boundaries: ({ on, years }, { bornOn }: CaseFile) => bornOn === undefined || on === "enrolment" ? none : [Day.addYears(bornOn, years)]
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const isReached = ({ years }: AgeAtLeast, bornOn: Day.Day | undefined, on: Day.Day | undefined): boolean =>
  bornOn !== undefined && on !== undefined && ageOn(bornOn, on) >= years

const ageOn = (bornOn: Day.Day, on: Day.Day): number => {
  const [bornYear, bornMonth, bornDate] = Day.parts(bornOn)
  const [year, month, date] = Day.parts(on)
  const reached = bornMonth === 2 && bornDate === 29
    ? Day.addYears(bornOn, year - bornYear) <= on
    : month > bornMonth || (month === bornMonth && date >= bornDate)
  return year - bornYear - (reached ? 0 : 1)
}
