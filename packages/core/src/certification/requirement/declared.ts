/**
 * Declared facts as they stand (fakta yang dinyatakan): the latest up to the day; two of one day that differ are none.
 *
 * @module
 */
import type { CaseFile, DeclaredFact } from "../../evidence/CaseFile.ts"
import type * as Id from "../../kernel/Id.ts"
import * as Rational from "../../kernel/Rational.ts"
import * as Score from "../../kernel/Score.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** What was declared last: `value` is undefined where nothing was, or where two declarations contradict each other. @category types */
export interface Declared {
  readonly value: DeclaredFact["value"] | undefined
  readonly evidence: ReadonlyArray<Id.EventId>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** Reads one fact off the file. @category rules */
export const read = ({ declared }: CaseFile, fact: string): Declared => {
  let last: DeclaredFact | undefined
  let value: DeclaredFact["value"] | undefined
  for (const each of declared) {
    if (each.fact !== fact || (last !== undefined && each.day < last.day)) continue
    value = last !== undefined && each.day === last.day && each.value !== value ? undefined : each.value
    last = each
  }
  return { value, evidence: last === undefined ? [] : [last.evidence] }
}

/** Compares a finite number, as the decimal that is written, with a bound. @category rules */
export const compare = (value: number, bound: Score.Score): number =>
  Number.isInteger(value)
    ? value * Score.unit - bound
    : Rational.compare(Rational.of(value), Rational.ofScore(bound))

/** Reads a whole number, 0 or more; anything else is not known. @category rules */
export const count = (value: DeclaredFact["value"] | undefined): number | undefined =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined
