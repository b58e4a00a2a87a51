/**
 * A fact that a city adds (fakta yang dinyatakan): typed by the scheme, named in both languages.
 *
 * A value of another type than the scheme says is not known, rather than false. A text is compared letter by letter.
 *
 * @module
 */
import type { DeclaredFact as Fact } from "../../evidence/CaseFile.ts"
import * as Score from "../../kernel/Score.ts"
import type { Verdict } from "../../kernel/Verdict.ts"
import * as Costs from "../Costs.ts"
import { finding, noBoundaries, none, type Requirement } from "../Requirement.ts"
import * as Shape from "../Shape.ts"
import { nextDay, today } from "./calendar.ts"
import * as Declared from "./declared.ts"
import * as Ways from "./ways.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/**
 * What can be configured. A yes-or-no fact must be yes, or what `equals` says. A number lies between `atLeast` and
 * `atMost`, both included. A text is one of `oneOf`. With nothing asked it is enough that the fact is known.
 *
 * @category types
 */
export const fields = {
  kind: Shape.oneOf("declared-fact"),
  fact: Shape.text,
  labels: Shape.labels,
  type: Shape.oneOf("boolean", "number", "text"),
  equals: Shape.optional(Shape.boolean),
  atLeast: Shape.optional(Shape.score),
  atMost: Shape.optional(Shape.score),
  oneOf: Shape.optional(Shape.list(Shape.text)),
  /** Nobody can bring the fact about, such as a place of birth. */
  fixed: Shape.optional(Shape.boolean)
}

/** Persyaratan fakta yang dinyatakan. @category types */
export type DeclaredFact = Shape.Config<typeof fields>

// ── Rule ────────────────────────────────────────────────────────────────────

/** Declared fact: met when the latest declaration is as asked. @category rules */
export const requirement: Requirement<DeclaredFact> = {
  kind: "declared-fact",
  fields,
  finding: (leaf, file, _setting, place) => {
    const { evidence, value } = Declared.read(file, leaf.fact)
    const verdict = judge(leaf, value)
    const facts = {
      fact: leaf.fact,
      labelId: leaf.labels.id,
      labelEn: leaf.labels.en,
      value: value === undefined ? "" : typeof value === "boolean" ? String(value) : value,
      expected: leaf.type === "number" ? "" : leaf.type === "boolean" ? String(leaf.equals ?? true) : (leaf.oneOf ?? none).join(" | "),
      atLeast: leaf.atLeast === undefined ? "" : Score.toNumber(leaf.atLeast),
      atMost: leaf.atMost === undefined ? "" : Score.toNumber(leaf.atMost)
    }
    return finding(place, verdict, facts, evidence, verdict === "undetermined" ? [{ fact: "declared", about: leaf.fact }] : none)
  },
  remedy: (leaf, file, setting, place) => {
    const verdict = judge(leaf, Declared.read(file, leaf.fact).value)
    if (verdict === "met") return Ways.already
    const value = good(leaf)
    if ((leaf.fixed === true && verdict === "unmet") || judge(leaf, value) !== "met") return Ways.never("declared-fact")
    const change = verdict === "unmet" ? "declare-fact" : "establish-fact"
    return Ways.one({
      change,
      path: place.path,
      facts: { fact: leaf.fact, value: typeof value === "boolean" ? String(value) : value, type: leaf.type },
      cost: Costs.of(setting.costs, change),
      earliest: verdict === "unmet" ? nextDay(file, setting) : today(file, setting)
    })
  },
  boundaries: noBoundaries
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const judge = (leaf: DeclaredFact, value: Fact["value"] | undefined): Verdict => {
  switch (leaf.type) {
    case "boolean":
      return typeof value !== "boolean" ? "undetermined" : value === (leaf.equals ?? true) ? "met" : "unmet"
    case "number": {
      if (typeof value !== "number" || !Number.isFinite(value)) return "undetermined"
      const above = leaf.atLeast === undefined || Declared.compare(value, leaf.atLeast) >= 0
      const below = leaf.atMost === undefined || Declared.compare(value, leaf.atMost) <= 0
      return above && below ? "met" : "unmet"
    }
    case "text":
      return typeof value !== "string" ? "undetermined" : leaf.oneOf === undefined || leaf.oneOf.includes(value) ? "met" : "unmet"
  }
}

const good = ({ atLeast, atMost, equals, oneOf, type }: DeclaredFact): Fact["value"] =>
  type === "boolean" ? (equals ?? true) : type === "number" ? Score.toNumber(atLeast ?? atMost ?? Score.make(0)) : (oneOf?.[0] ?? "-")
