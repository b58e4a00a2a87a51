/**
 * A competency unit of a national standard (unit kompetensi, SKKNI): its code with version, its elements and criteria.
 *
 * The title is a label: the same unit is found under two titles. How many criteria (KUK) each element has
 * is `undefined` where no source gave it, which is not none.
 *
 * @module
 */
import type * as Id from "../kernel/Id.ts"
import type { Source } from "../rulebook/Source.ts"
import type * as RollUp from "./RollUp.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Unit kompetensi. @category types */
export interface CompetencyUnit {
  readonly code: Id.UnitCode
  /** The code as its source writes it, where that is a dirty form. */
  readonly foundAs?: string
  readonly title: string
  /** The standard it belongs to, as far as known. */
  readonly standard: string
  /** Criteria of each element, in order; `undefined` where not known. */
  readonly criteriaPerElement: ReadonlyArray<number> | undefined
  /** Whom the unit is for, where it is not for traders. */
  readonly role?: "mentor" | "trainer"
  readonly source: Source
  readonly note?: string
}

/** Struktur: how many elements and criteria some units have; a count that includes an unknown is `undefined`. @category types */
export interface Structure {
  readonly units: number
  readonly elements: number | undefined
  readonly criteria: number | undefined
  readonly criteriaPerUnit: ReadonlyArray<number | undefined>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Counts elements and criteria over units.
 *
 * @example
 * ```ts
 * import { Unit } from "@sepasar/core/competency"
 *
 * Unit.structure([[3, 7, 3], [4, 2, 2]]) // => { units: 2, elements: 6, criteria: 21, criteriaPerUnit: [13, 8] }
 * Unit.structure([[3], undefined]) // => { units: 2, elements: undefined, criteria: undefined, criteriaPerUnit: [3, undefined] }
 * ```
 * @category rules
 */
export const structure = (units: ReadonlyArray<ReadonlyArray<number | undefined> | undefined>): Structure => {
  const criteriaPerUnit = units.map((elements) => elements === undefined ? undefined : add(elements))
  return { units: units.length, elements: add(units.map((elements) => elements?.length)), criteria: add(criteriaPerUnit), criteriaPerUnit }
}

/**
 * Builds the tree of a unit: competent when every element is, each element when every criterion is shown.
 *
 * Criteria are named `code/element/criterion`, counted from 1. A unit whose criteria are not known has no tree.
 *
 * @example
 * ```ts
 * import { RollUp, Unit, Units } from "@sepasar/core/competency"
 *
 * const unit = Units.find("G.46RIT00.002.1")!
 * RollUp.compile(Unit.tree(unit)!).criteria.length // => 8
 * ```
 * @category rules
 */
export const tree = ({ code, criteriaPerElement }: Pick<CompetencyUnit, "code" | "criteriaPerElement">): RollUp.Node | undefined =>
  criteriaPerElement === undefined ? undefined : {
    level: "unit",
    id: code,
    rule: { op: "all" },
    children: criteriaPerElement.map((criteria, element): RollUp.Node => ({
      level: "element",
      id: `${code}/${element + 1}`,
      rule: { op: "all" },
      children: Array.from({ length: criteria }, (_, criterion) => ({ level: "criterion", id: `${code}/${element + 1}/${criterion + 1}` }))
    }))
  }

// ── Clauses ─────────────────────────────────────────────────────────────────

const add = (counts: ReadonlyArray<number | undefined>): number | undefined =>
  counts.reduce<number | undefined>((sum, count) => (sum === undefined || count === undefined ? undefined : sum + count), 0)
