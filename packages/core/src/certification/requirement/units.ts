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
  const cells = new Map<number, Cell>()
  const evidence: Array<Id.EventId> = []
  for (const record of file.criteria) {
    if (record.unit !== unit || !exists(record, criteria)) continue
    evidence.push(record.evidence)
    const at = record.element * span + record.criterion
    const before = cells.get(at)
    if (before === undefined || before.day < record.day) cells.set(at, { day: record.day, shown: record.shown })
    else if (before.day === record.day && before.shown !== record.shown) before.shown = undefined
  }
  const looked = [...cells.values()].map(({ shown }) => shown)
  const rest = criteria === undefined ? 1 : criteria.reduce((sum, count) => sum + count, 0) - looked.length
  const { met, notMet, unknown, verdict } = UnitVerdict.of(rest > 0 ? [looked, [undefined]] : [looked])
  return {
    verdict: verdict === "K" ? "met" : verdict === "BK" ? "unmet" : "undetermined",
    shown: met,
    left: notMet + unknown + Math.max(0, rest - 1),
    evidence
  }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

interface Cell {
  readonly day: CriterionRecord["day"]
  shown: boolean | undefined
}

/** A criterion that the unit has, or, while nobody knows what it has, one that it may have. */
const exists = ({ criterion, element }: CriterionRecord, criteria: ReadonlyArray<number> | undefined): boolean =>
  Number.isInteger(element) && Number.isInteger(criterion) && element >= 1 && criterion >= 1
  && (criteria === undefined ? element <= most && criterion <= most : criterion <= (criteria[element - 1] ?? 0))

/** No unit has so many elements or criteria; a record beyond is a slip of the pen. */
const most = 1000
/** More than an element has criteria, so that each criterion has a number of its own. */
const span = 2_000_000_000
