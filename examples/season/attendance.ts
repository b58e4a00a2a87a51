/**
 * Attendance month by month (kehadiran tiap bulan), over everybody, under the policy of the scheme's attendance requirement.
 *
 * What a late or an excused mark is worth is the library's to say; a mark that is not known is left out of its month.
 *
 * @module
 */
import type { Scheme } from "@sepasar/core/certification"
import { Attendance } from "@sepasar/core/evidence"
import type { TrendPart } from "@sepasar/report"
import type { Files } from "./files.ts"
import type { Judgement } from "./judge.ts"

/** Counts the meetings that were held by their month. */
export const attendanceByMonth = ({ scheme }: Files, { traders }: Judgement): ReadonlyArray<TrendPart.Month> => {
  const policy = policyOf(scheme.tree)
  if (policy === undefined) return []
  const months = new Map<string, { part: number; whole: number }>()
  for (const { journey } of traders) {
    for (const seat of Attendance.roll(journey)) {
      if (seat.state !== "held") continue
      const month = seat.meeting.day.slice(0, 7)
      const at = months.get(month) ?? { part: 0, whole: 0 }
      months.set(month, at)
      const weight = Attendance.weigh(seat, policy)
      if (weight === undefined || weight === "out") continue
      at.part += weight
      at.whole += 2
    }
  }
  return [...months].map(([month, counts]) => ({ month, ...counts }))
}

const policyOf = (tree: Scheme.Scheme["tree"]): Attendance.Policy | undefined => {
  if (tree.kind === "attendance-share") return tree
  return tree.kind === "all" || tree.kind === "any" ? tree.of.map(policyOf).find((found) => found !== undefined) : undefined
}
