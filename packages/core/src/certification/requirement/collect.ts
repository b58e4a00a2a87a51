/**
 * How missing evidence is made good (melengkapi bukti): have it judged, or collect more.
 *
 * @module
 */
import type { CaseFile } from "../../evidence/CaseFile.ts"
import type * as Id from "../../kernel/Id.ts"
import * as Costs from "../Costs.ts"
import type { Setting, Ways as WaysOf } from "../Requirement.ts"
import { nextDay } from "./calendar.ts"
import type { Standing } from "./portfolio.ts"
import * as Ways from "./ways.ts"

/** Lists the ways for every unit to have so many items. @category rules */
export const remedy = (
  scopes: ReadonlyArray<Id.UnitCode | undefined>,
  standing: (unit: Id.UnitCode | undefined) => Standing,
  items: number,
  file: CaseFile,
  setting: Setting,
  path: string
): WaysOf => Ways.all(scopes.map((unit) => part(unit, standing(unit), items, file, setting, path)))

const part = (unit: Id.UnitCode | undefined, { possible, sure }: Standing, items: number, file: CaseFile, setting: Setting, path: string): WaysOf => {
  if (sure >= items) return Ways.already
  const about = unit === undefined ? {} : { unit }
  const change = (name: "judge-evidence" | "collect-evidence", amount: number) => ({
    change: name,
    path,
    facts: { ...about, amount },
    cost: amount * Costs.of(setting.costs, name),
    earliest: nextDay(file, setting)
  })
  const judged = Math.min(possible, items) - sure
  const ways = Array.from({ length: judged + 1 }, (_, n) => [
    ...(n > 0 ? [change("judge-evidence", n)] : []),
    ...(items - sure - n > 0 ? [change("collect-evidence", items - sure - n)] : [])
  ])
  return { ways: ways.sort((a, b) => Ways.cost(a) - Ways.cost(b)), complete: true }
}
