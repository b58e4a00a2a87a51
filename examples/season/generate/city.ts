/**
 * The city of the synthetic season: how many traders each market has, and the cohorts they learn in.
 *
 * Sizes start from the counts the press printed (markets.json says which) and are filled up to the total;
 * the unknown ones follow a lognormal shape, an assumption. No person here is real.
 *
 * @module
 */
import { Day } from "@sepasar/core/kernel"
import type { Files } from "../files.ts"
import { random } from "./random.ts"

/** A cohort of at most `cohortSize` traders of one market, its people, and the day it first meets. */
export interface Cohort {
  readonly id: string
  readonly market: string
  readonly traders: ReadonlyArray<string>
  readonly firstDay: Day.Day
  readonly trainers: ReadonlyArray<string>
  readonly assessor: string
  readonly mentor: string
}

/** Counts printed in the press, of different years, for markets whose count is in no single list. */
const printed: Readonly<Record<string, number>> = { "PSR-11": 190, "PSR-17": 700, "PSR-18": 1900 }
const cohortSize = 40

/** Splits the traders of the season over the markets, largest remainder first, no market below 5 per cent of the mean. */
export const sizes = (markets: Files["markets"], total: number, seed: string): ReadonlyMap<string, number> => {
  const weights = markets.map(({ code, tradersReported }) =>
    tradersReported ?? printed[code] ?? Math.exp(random(`${seed}/size/${code}`).around(Math.log(203), 0.45)))
  const sum = weights.reduce((a, b) => a + b, 0)
  const exact = weights.map((weight) => (weight / sum) * total)
  const whole = exact.map(Math.floor)
  const order = exact.map((value, i) => ({ i, rest: value - Math.floor(value) })).sort((a, b) => b.rest - a.rest || a.i - b.i)
  const left = total - whole.reduce((a, b) => a + b, 0)
  for (const { i } of order.slice(0, left)) whole[i]!++
  return new Map(markets.map(({ code }, i) => [code, whole[i]!]))
}

/** Lays out the cohorts of the season. */
export const cohorts = (markets: Files["markets"], total: number, seed: string, opens: Day.Day): ReadonlyArray<Cohort> => {
  const bySize = sizes(markets, total, seed)
  const out: Array<Cohort> = []
  let trader = 0
  for (const { code } of markets) {
    const size = bySize.get(code)!
    const groups = Math.ceil(size / cohortSize)
    for (let g = 0; g < groups; g++) {
      const id = `${code}-A${String(g + 1).padStart(2, "0")}`
      const r = random(`${seed}/cohort/${id}`)
      const count = Math.floor(size / groups) + (g < size % groups ? 1 : 0)
      const first = r.whole(1, 20)
      const trainers = [0, 7, 13].map((step) => `PLT-${String(((first + step) % 20) + 1).padStart(2, "0")}`)
      out.push({
        id,
        market: code,
        traders: Array.from({ length: count }, () => `MLG-${String(++trader).padStart(5, "0")}`),
        firstDay: Day.addDays(opens, r.whole(0, 9)),
        trainers,
        // Now and then a trainer assesses their own trainees, which the scheme does not allow.
        assessor: r.chance(0.02) ? trainers[1]! : `ASR-${String(r.whole(1, 12)).padStart(2, "0")}`,
        mentor: `PDP-${String(r.whole(1, 18)).padStart(2, "0")}`
      })
    }
  }
  return out
}
