/**
 * How a trader stands in one competency unit (keadaan unit): criteria shown, not shown, and not yet looked at.
 *
 * The latest record of a criterion counts, so a second chance can turn not shown into shown. Two records of one
 * day that disagree leave the criterion unknown. While nobody says how many criteria there are, one more is assumed unknown.
 *
 * @module
 */
import * as UnitVerdict from "../../competency/UnitVerdict.ts"
import type { CaseFile, CriterionRecord } from "../../evidence/CaseFile.ts"
import type * as Id from "../../kernel/Id.ts"
import type { Verdict } from "../../kernel/Verdict.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Keadaan unit: `left` counts the criteria that are not known to be shown. @category types */
export interface Standing {
  readonly verdict: Verdict
  readonly shown: number
  readonly left: number
  readonly evidence: ReadonlyArray<Id.EventId>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** Reads one unit off the file; criteria the unit does not have are left out. @category rules */
export const standing = (file: CaseFile, unit: Id.UnitCode, criteria: ReadonlyArray<number> | undefined): Standing => {
  const cells: Array<Array<Cell | undefined>> = (criteria ?? []).map((count) => new Array<Cell | undefined>(count).fill(undefined))
  const evidence: Array<Id.EventId> = []
  for (const record of file.criteria) {
    if (record.unit !== unit) continue
    const row = rowOf(cells, record, criteria)
    if (row === undefined) continue
    evidence.push(record.evidence)
    const at = record.criterion - 1
    const before = row[at]
    if (before === undefined || before.day < record.day) row[at] = { day: record.day, shown: record.shown }
    else if (before.day === record.day && before.shown !== record.shown) before.shown = undefined
  }
  const elements = cells.map((row) => Array.from(row, (cell) => cell?.shown))
  const { met, notMet, unknown, verdict } = UnitVerdict.of(criteria === undefined ? [...elements, [undefined]] : elements)
  return { verdict: verdict === "K" ? "met" : verdict === "BK" ? "unmet" : "undetermined", shown: met, left: notMet + unknown, evidence }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

interface Cell {
  readonly day: CriterionRecord["day"]
  shown: boolean | undefined
}

const rowOf = (
  cells: Array<Array<Cell | undefined>>,
  { criterion, element }: CriterionRecord,
  criteria: ReadonlyArray<number> | undefined
): Array<Cell | undefined> | undefined => {
  const known = criteria === undefined
    ? Number.isInteger(element) && Number.isInteger(criterion) && element >= 1 && criterion >= 1 && element <= most && criterion <= most
    : criterion >= 1 && criterion <= (criteria[element - 1] ?? 0)
  return known ? (cells[element - 1] ??= []) : undefined
}

/** No unit has so many elements or criteria; a record beyond is a slip of the pen. */
const most = 1000
