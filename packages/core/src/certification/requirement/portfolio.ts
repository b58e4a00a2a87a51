/**
 * Portfolio items as they stand (bukti portofolio): which satisfy VATM, and which still may.
 *
 * Valid, authentic, current, sufficient (valid, asli, terkini, memadai). The latest judgement of an item counts, for each unit where units are named, because one document may be
 * evidence for several; two judgements of one day that disagree leave the point open. With an age limit, current is read from the day the
 * evidence was made, where that is known.
 *
 * @module
 */
import type { CaseFile, PortfolioItem } from "../../evidence/CaseFile.ts"
import * as Day from "../../kernel/Day.ts"
import type * as Id from "../../kernel/Id.ts"
import * as Span from "../../kernel/Span.ts"
import type { WorkingCalendar } from "../../kernel/Span.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Aturan bukti: which points are asked for, how old evidence may be, and whether somebody must have verified it. @category types */
export interface Demand {
  readonly checks: ReadonlyArray<Check>
  readonly notOlderThan?: Span.Span | undefined
  readonly verified: boolean
}

/** One point of VATM. @category types */
export type Check = "valid" | "authentic" | "current" | "sufficient"

/** How many items satisfy the demand, at least and at most. @category types */
export interface Standing {
  readonly sure: number
  readonly possible: number
  readonly evidence: ReadonlyArray<Id.EventId>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** All four points. @category parameters */
export const vatm: ReadonlyArray<Check> = ["valid", "authentic", "current", "sufficient"]

/** Counts the items of one unit, or all items when no unit is named. @category rules */
export const standing = (file: CaseFile, unit: Id.UnitCode | undefined, demand: Demand, calendar?: WorkingCalendar): Standing => {
  const evidence: Array<Id.EventId> = []
  let sure = 0
  let possible = 0
  for (const item of judged(unit === undefined ? file.portfolio : file.portfolio.filter((item) => item.unit === unit))) {
    const answer = satisfies(item, demand, file.asOf, calendar)
    if (answer === false) continue
    possible++
    evidence.push(item.evidence)
    if (answer === true) sure++
  }
  return { sure, possible, evidence }
}

/** The days after which an item is no longer current. @category rules */
export const boundaries = (file: CaseFile, limit: Span.Span | undefined, calendar?: WorkingCalendar): ReadonlyArray<Day.Day> =>
  limit === undefined
    ? []
    : file.portfolio.flatMap(({ madeOn }) => (madeOn === undefined ? [] : [Day.addDays(Span.end(madeOn, limit, calendar), 1)]))

// ── Clauses ─────────────────────────────────────────────────────────────────

const satisfies = (item: PortfolioItem, demand: Demand, asOf: Day.Day, calendar?: WorkingCalendar): boolean | undefined => {
  let answer: boolean | undefined = demand.verified && item.assessor === undefined ? undefined : true
  for (const check of demand.checks) {
    const holds = check === "current" ? current(item, demand, asOf, calendar) : item[check]
    if (holds === false) return false
    if (holds === undefined) answer = undefined
  }
  return answer
}

const current = (item: PortfolioItem, { notOlderThan }: Demand, asOf: Day.Day, calendar?: WorkingCalendar): boolean | undefined =>
  notOlderThan === undefined || item.madeOn === undefined ? item.current : asOf <= Span.end(item.madeOn, notOlderThan, calendar)

/** One entry an item: the latest, and what two of one day disagree on is open. */
const judged = (items: ReadonlyArray<PortfolioItem>): Iterable<PortfolioItem> => {
  if (items.length < 2) return items
  const latest = new Map<string, PortfolioItem>()
  for (const item of items) {
    const before = latest.get(item.item)
    if (before === undefined || before.day < item.day) latest.set(item.item, item)
    else if (before.day === item.day) latest.set(item.item, agreed(before, item))
  }
  return latest.values()
}

const agreed = (a: PortfolioItem, b: PortfolioItem): PortfolioItem => {
  const same = (check: Check) => (a[check] === b[check] ? a[check] : undefined)
  return { ...b, valid: same("valid"), authentic: same("authentic"), current: same("current"), sufficient: same("sufficient") }
}
