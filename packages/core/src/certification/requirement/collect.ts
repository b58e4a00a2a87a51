/**
 * How missing evidence is made good (melengkapi bukti): have it judged, or collect more.
 *
 * @module
 */
import type { CaseFile } from "../../evidence/CaseFile.ts"
import * as Day from "../../kernel/Day.ts"
import type * as Id from "../../kernel/Id.ts"
import * as Span from "../../kernel/Span.ts"
import * as Calendar from "../Calendar.ts"
import * as Costs from "../Costs.ts"
import type { Setting, Ways as WaysOf } from "../Requirement.ts"
import { nextDay, workingDay } from "./calendar.ts"
import type { Standing } from "./portfolio.ts"
import * as Ways from "./ways.ts"

/** Lists the ways for every unit to have so many items. @category rules */
export const remedy = (
  scopes: ReadonlyArray<Id.UnitCode | undefined>,
  standing: (unit: Id.UnitCode | undefined) => Standing,
  items: number,
  file: CaseFile,
  setting: Setting,
  path: string,
  notOlderThan: Span.Span | undefined
): WaysOf => {
  const collected = collectingDay(file, setting, notOlderThan)
  return Ways.all(scopes.map((unit) => part(unit, standing(unit), items, collected, file, setting, path)))
}

// ── Clauses ─────────────────────────────────────────────────────────────────

/** The first day on which evidence can be made that is still current on the day of the file. */
const collectingDay = (file: CaseFile, setting: Setting, limit: Span.Span | undefined): Day.Day => {
  const next = nextDay(file, setting)
  if (limit === undefined) return next
  let day = Day.max(next, Calendar.firstDay(file.asOf, limit, setting.calendar ?? Span.plainWeek))
  while (Span.end(day, limit, setting.calendar) < file.asOf) day = Day.addDays(day, 1)
  return workingDay(day, setting)
}

const part = (
  unit: Id.UnitCode | undefined,
  { possible, sure }: Standing,
  items: number,
  collected: Day.Day,
  file: CaseFile,
  setting: Setting,
  path: string
): WaysOf => {
  if (sure >= items) return Ways.already
  const about = unit === undefined ? {} : { unit }
  const change = (name: "judge-evidence" | "collect-evidence", amount: number) => ({
    change: name,
    path,
    facts: { ...about, amount },
    cost: amount * Costs.of(setting.costs, name),
    earliest: name === "collect-evidence" ? collected : nextDay(file, setting)
  })
  const judged = Math.min(possible, items) - sure
  const ways = Array.from({ length: judged + 1 }, (_, n) => [
    ...(n > 0 ? [change("judge-evidence", n)] : []),
    ...(items - sure - n > 0 ? [change("collect-evidence", items - sure - n)] : [])
  ])
  return { ways: ways.sort((a, b) => Ways.cost(a) - Ways.cost(b)), complete: true }
}
