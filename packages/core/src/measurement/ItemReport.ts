/**
 * Which items of a test to mend (laporan butir soal): consistency of the test, and what is wrong with an item.
 *
 * An item that good learners solve no more often than weak ones is reported first: its key may be wrong. Items may carry more than one point.
 * From few people a correlation is loose, and the report says by how much as soon as that is more than the bar itself.
 *
 * @module
 */
import * as ItemAnalysis from "./ItemAnalysis.ts"
import * as Known from "./Known.ts"
import type { Table, Value, Values } from "./Known.ts"
import * as Reliability from "./Reliability.ts"
import type { Bars, Statement, Topic } from "./Statement.ts"
import { usual } from "./Statement.ts"
import * as Summary from "./Summary.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Jawaban: people by items, the names of the items, and the points an item can give (1 each when absent). @category types */
export interface Answers {
  readonly rows: Table
  readonly names?: ReadonlyArray<string>
  readonly points?: Values
}

/** One item: mean share of its points, correlation with the rest, Kelley's D, alpha without it, and what to mend. @category types */
export interface Item {
  readonly name: string
  readonly difficulty: Value
  readonly rest: Value
  readonly discrimination: Value
  readonly alphaWithout: Value
  readonly mend: ReadonlyArray<Topic>
}

/** The test as a whole, over people with every answer known. @category types */
export interface ItemReport {
  readonly people: number
  readonly leftOut: number
  readonly alpha: Reliability.Alpha
  /** In the units of the total. */
  readonly standardError: Value
  readonly items: ReadonlyArray<Item>
  readonly statements: ReadonlyArray<Statement>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Reports on a test.
 *
 * @example
 * ```ts
 * import { ItemReport } from "@sepasar/core/measurement"
 *
 * const rows = [[1, 1, 1, 0], [1, 1, 1, 0], [1, 1, 0, 0], [1, 0, 0, 0], [1, 0, 0, 0], [1, 0, 0, 1]]
 * const report = ItemReport.of({ rows, names: ["a", "b", "c", "d"] })
 * report.items.map(({ mend }) => mend) // => [["item-same-for-all"], [], [], ["item-against-the-test", "item-too-hard"]]
 * ```
 * @category rules
 */
export const of = ({ names, points, rows }: Answers, bars: Bars = usual): ItemReport => {
  const known = Known.rows(rows)
  const totals = known.map(Summary.sum)
  const alpha = Reliability.cronbachAlpha(known)
  const items = Known.columns(known).map((answers, at): Item => {
    const most = points === undefined ? 1 : points[at]
    const mean = Summary.mean(answers)
    const share = (value: Value): Value => value === undefined || !Known.isKnown(most) || most <= 0 ? undefined : Known.values([value / most])[0]
    const difficulty = share(mean)
    const rest = Summary.correlation(answers, totals.map((total, person) => total - answers[person]!))
    const { d } = ItemAnalysis.discrimination(answers, totals)
    return {
      name: names?.[at] ?? String(at + 1),
      difficulty,
      rest,
      discrimination: share(d),
      alphaWithout: alpha.alphaIfItemDeleted?.[at],
      mend: mend(difficulty, rest, Summary.deviations(answers) === 0, bars)
    }
  })
  const sd = Summary.sd(totals)
  return {
    people: known.length,
    leftOut: rows.length - known.length,
    alpha,
    standardError: sd === undefined || alpha.alpha === undefined || alpha.alpha < 0 ? undefined : sd * Math.sqrt(1 - alpha.alpha),
    items,
    statements: [consistency(alpha, known.length, bars), ...loose(known.length, items, bars), ...urgency.flatMap((topic) => items.flatMap((item) => said(item, topic)))]
  }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

/** What to look at first. */
const urgency: ReadonlyArray<Topic> = ["item-against-the-test", "item-weak", "item-too-hard", "item-too-easy", "item-same-for-all"]

const mend = (difficulty: Value, rest: Value, constant: boolean, bars: Bars): ReadonlyArray<Topic> => {
  if (constant) return ["item-same-for-all"]
  const found: Array<Topic> = []
  if (rest !== undefined && rest < 0) found.push("item-against-the-test")
  else if (rest !== undefined && rest < bars.weakItem) found.push("item-weak")
  if (difficulty !== undefined && difficulty < bars.hardItem) found.push("item-too-hard")
  if (difficulty !== undefined && difficulty > bars.easyItem) found.push("item-too-easy")
  return found
}

/** Half the width of Fisher's interval about no correlation, 1.96/√(n − 3), where some item was judged by its correlation. */
const loose = (people: number, items: ReadonlyArray<Item>, { weakItem }: Bars): ReadonlyArray<Statement> => {
  const margin = Math.tanh(1.96 / Math.sqrt(Math.max(1, people - 3)))
  const judged = items.some(({ mend }) => mend.includes("item-weak") || mend.includes("item-against-the-test"))
  return judged && margin > weakItem ? [{ topic: "items-from-few", facts: { people, margin } }] : []
}

const said = ({ difficulty, mend: topics, name, rest }: Item, topic: Topic): ReadonlyArray<Statement> =>
  topics.includes(topic) ? [{ topic, facts: { item: name, percent: 100 * (difficulty ?? 0), rest: rest ?? 0 } }] : []

/** Wherever there is an alpha there is its interval: no table in memory has more freedom than F has digits for. */
const consistency = ({ alpha, high, low }: Reliability.Alpha, people: number, bars: Bars): Statement => {
  if (alpha === undefined) return { topic: "test-consistency-unknown", facts: { people } }
  return { topic: alpha >= bars.consistent ? "test-consistent" : "test-not-consistent", facts: { people, alpha, low: low!, high: high!, bar: bars.consistent } }
}
