/**
 * How a trader stands in one competency unit (keadaan unit): criteria shown, not shown, and not yet looked at.
 *
 * The latest record of a criterion counts, so a second chance can turn not shown into shown. Two records of one
 * day that disagree leave the criterion unknown.
 *
 * @module
 */
import type { CaseFile, CriterionRecord } from "../../evidence/CaseFile.ts"
import type * as Id from "../../kernel/Id.ts"
import type { Verdict } from "../../kernel/Verdict.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Keadaan unit: `expected` is undefined where nobody says how many criteria there are. @category types */
export interface Standing {
  readonly expected: number | undefined
  readonly shown: number
  readonly notShown: number
  readonly evidence: ReadonlyArray<Id.EventId>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** Reads one unit off the file; criteria the unit does not have are left out. @category rules */
export const standing = (file: CaseFile, unit: Id.UnitCode, criteria: ReadonlyArray<number> | undefined): Standing => {
  const latest = new Map<number, CriterionRecord>()
  const disputed = new Set<number>()
  const evidence: Array<Id.EventId> = []
  for (const record of file.criteria) {
    if (record.unit !== unit || !belongs(record, criteria)) continue
    const key = record.element * 10_000 + record.criterion
    const before = latest.get(key)
    evidence.push(record.evidence)
    if (before !== undefined && before.day > record.day) continue
    if (before !== undefined && before.day === record.day) {
      if (before.shown !== record.shown) disputed.add(key)
      continue
    }
    latest.set(key, record)
    disputed.delete(key)
  }
  let shown = 0
  let notShown = 0
  for (const [key, record] of latest) {
    if (disputed.has(key) || record.shown === undefined) continue
    if (record.shown) shown++
    else notShown++
  }
  return { expected: criteria?.reduce((sum, count) => sum + count, 0), shown, notShown, evidence }
}

/** One criterion not shown decides; short of that, one not known leaves it open; a unit without criteria shows nothing. @category rules */
export const verdict = ({ expected, notShown, shown }: Standing): Verdict =>
  notShown > 0 ? "unmet" : expected === undefined || expected === 0 || shown < expected ? "undetermined" : "met"

// ── Clauses ─────────────────────────────────────────────────────────────────

const belongs = ({ criterion, element }: CriterionRecord, criteria: ReadonlyArray<number> | undefined): boolean =>
  criteria === undefined || (element >= 1 && criterion >= 1 && criterion <= (criteria[element - 1] ?? 0))
