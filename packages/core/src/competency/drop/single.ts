/**
 * Drops one piece of work on whole numbers, by trying each: what a million traders can afford.
 *
 * Gives up, for `search.ts` to decide, where marks are fractions, points are unknown or all zero, or products could leave
 * the safe range. Both ways give one answer; a law holds them to it.
 *
 * @module
 */
import type { Work } from "../DropRule.ts"
import * as Mark from "../Mark.ts"
import * as Score from "../../kernel/Score.ts"
import type { Found } from "./search.ts"

/** Drops the work that leaves the greatest ratio (`worst`) or the smallest; work without a mark counts as zero. @category rules */
export const single = (work: ReadonlyArray<Work>, never: ReadonlySet<string>, worst: boolean): Found | undefined => {
  let allMarks = 0
  let allPoints = 0
  let size = 0
  for (let at = 0; at < work.length; at++) {
    const { mark, possible } = work[at]!
    if (typeof possible !== "number" || typeof mark === "object") return undefined
    allPoints += possible
    if (typeof mark !== "number") continue
    allMarks += mark
    size += mark < 0 ? -mark : mark
  }
  if (allPoints === 0 || (size + 1) * allPoints * 2 > Number.MAX_SAFE_INTEGER) return undefined
  let gone: Work | undefined
  let bestMarks = 0
  let bestPoints = 0
  for (let at = 0; at < work.length; at++) {
    const piece = work[at]!
    const marks = allMarks - (typeof piece.mark === "number" ? piece.mark : 0)
    const points = allPoints - (piece.possible as number)
    if (points === 0 || (never.size > 0 && never.has(piece.id))) continue
    if (gone !== undefined) {
      const gain = marks * bestPoints - bestMarks * points
      const better = worst ? gain : -gain
      if (better < 0 || (better === 0 && !goesFirst(piece, gone, worst))) continue
    }
    gone = piece
    bestMarks = marks
    bestPoints = points
  }
  return gone === undefined ? undefined : { score: Score.ofUnits(bestMarks), possible: Score.ofUnits(bestPoints), dropped: [gone.id] }
}

/** Between equals: greater points go first, then the lowest id (the highest, for the best). */
const goesFirst = (a: Work, b: Work, worst: boolean): boolean => {
  const points = Mark.compare(a.possible!, b.possible!)
  return points > 0 || (points === 0 && (worst ? a.id < b.id : a.id > b.id))
}
