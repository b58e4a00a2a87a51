/**
 * The sample behind the class report (sampel laporan kelas): answer sheets item by item, and works that several assessors mark.
 *
 * Made of the first cohorts only. Sheets and works carry numbers of their own and name no trader. Two items are bad and one assessor is
 * severe on purpose; all of it is made up.
 *
 * @module
 */
import { Day } from "@sepasar/core/kernel"
import type { TestKey } from "../files.ts"
import type { Cohort } from "./city.ts"
import type { Rows } from "./generate.ts"
import { random, type Random } from "./random.ts"

/** What one trader of the cohort came to, as far as the sample needs it. */
export interface Result {
  readonly on: Day.Day
  readonly post: number
  readonly practice: number
}

/** How many cohorts give their answer sheets. */
export const sampledCohorts = 5
const worksPerCohort = 8
/** Every assessor of the panel, and how many points each leans to one side. */
const panel: ReadonlyArray<readonly [id: string, leaning: number]> = [["ASR-02", 1], ["ASR-04", 0], ["ASR-07", -9], ["ASR-09", 2], ["ASR-11", -0.5]]
const misKeyed = 6
const tooEasy = 2

/** Adds the rows of one sampled cohort. */
export const sampleRows = (cohort: Cohort, results: ReadonlyArray<Result>, { assessment, choices, key }: TestKey, seed: string, rows: Rows): void => {
  results.forEach(({ on, post }, at) => {
    const r = random(`${seed}/sheet/${cohort.id}/${at}`)
    const answers = key.map((keyed, item) => {
      if (r.chance(0.01)) return ""
      const right = item === misKeyed ? choices[(choices.indexOf(keyed) + 1) % choices.length]! : keyed
      return r.chance(chanceOf(post, item)) ? right : r.pick(choices.filter((choice) => choice !== right))
    })
    rows["jawaban.csv"].push([`${cohort.id}-L${two(at + 1)}`, assessment, on, ...answers, Day.addDays(on, 2)].join(","))
  })
  results.slice(0, worksPerCohort).forEach(({ on, practice }, at) => {
    const r = random(`${seed}/work/${cohort.id}/${at}`)
    for (const [assessor, leaning] of chosen(r)) {
      const day = Day.addDays(on, 3)
      const score = Math.round(Math.min(100, Math.max(0, practice + leaning + r.around(0, 2.5))))
      rows["nilai-ganda.csv"].push([`${cohort.id}-K${two(at + 1)}`, "praktik", day, r.chance(0.02) ? "" : score, 100, assessor, Day.addDays(day, 1)].join(","))
    }
  })
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const two = (value: number): string => String(value).padStart(2, "0")

/** Three or four of the five see a work. */
const chosen = (r: Random): typeof panel => {
  const left = [...panel]
  const gone = r.whole(1, 2)
  for (let n = 0; n < gone; n++) left.splice(r.whole(0, left.length - 1), 1)
  return left
}

/** A strong trader solves an item more often; items grow harder from the first to the last. */
const chanceOf = (post: number, item: number): number => {
  const solves = 1 / (1 + Math.exp(-((post - 64) / 7 - (item - 5) / 7)))
  return item === tooEasy ? 0.9 + 0.1 * solves : 0.2 + 0.78 * solves
}
