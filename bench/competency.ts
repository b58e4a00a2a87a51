/**
 * Competency beside the least a programmer would write by hand, in one run (tolok ukur kompetensi).
 *
 * 100,000 learners with 20 pieces of work each: the decaying average and drop-lowest. And a roll-up over 10 units of 35
 * elements and 135 criteria in all, for 20,000 traders. The hand-written ways use binary floats, know one rule each, put
 * results in time order, check nothing else, and explain nothing; they are the floor, not a rival. The aim is to stay within three times of each.
 *
 * @module
 */
import * as Result from "effect/Result"
import { DropRule, type Mark, Method, RollUp } from "@sepasar/core/competency"
import { type Day, Score, type Verdict } from "@sepasar/core/kernel"
import { run, type Table } from "./harness.ts"

// ── Input ───────────────────────────────────────────────────────────────────

const learners = 100_000
const pieces = 20
const traders = 20_000

/** A small generator with a fixed seed: every run times the same numbers. */
let state = 20_261_126
const random = (below: number): number => {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
  return Math.floor((state / 2_147_483_648) * below)
}

const days = Array.from({ length: pieces }, (_, at) => `2026-03-${String(at + 1).padStart(2, "0")}` as Day.Day)
const points = [10, 20, 40, 50, 100].map((possible) => Score.make(possible))

const attempts = Array.from({ length: learners }, () =>
  days.map((at): Mark.Attempt => ({ at, mark: random(20) === 0 ? undefined : Score.make(random(1001) / 10) })))

const work = Array.from({ length: learners }, () =>
  days.map((_, at): DropRule.Work => {
    const possible = points[random(points.length)]!
    return { id: `w${at + 10}`, possible, mark: random(20) === 0 ? undefined : Score.ofUnits(Math.floor((possible * random(101)) / 1000) * 10) }
  }))

/** 10 units, 35 elements, 135 criteria. */
const shape = Array.from({ length: 10 }, (_, unit) => Array.from({ length: unit % 2 === 0 ? 3 : 4 }, (_, element) => (unit * 4 + element) % 7 === 0 ? 3 : 4))
const missing = 135 - shape.flat().reduce((a, b) => a + b, 0)
for (let left = missing, at = 0; left !== 0; at++) {
  shape[at % 10]![0]! += Math.sign(left)
  left -= Math.sign(left)
}
const tree: RollUp.Node = {
  level: "scheme",
  id: "S",
  rule: { op: "all" },
  children: shape.map((elements, unit) => ({
    level: "unit",
    id: `${unit}`,
    rule: { op: "all" },
    children: elements.map((criteria, element) => ({
      level: "element",
      id: `${unit}.${element}`,
      rule: { op: "all" },
      children: Array.from({ length: criteria }, (_, criterion) => ({ level: "criterion", id: `${unit}.${element}.${criterion}` }))
    }))
  }))
}
const shown = Array.from({ length: traders }, () =>
  Array.from({ length: 135 }, (): Verdict.Verdict => (random(300) === 0 ? "undetermined" : random(300) === 0 ? "unmet" : "met")))

// ── By hand ─────────────────────────────────────────────────────────────────

const decayingByHand = (results: ReadonlyArray<Mark.Attempt>): number | undefined => {
  let average: number | undefined
  let ordered = results
  for (let at = 1; at < results.length; at++) {
    if (results[at - 1]!.at! > results[at]!.at!) {
      ordered = results.toSorted((a, b) => (a.at! < b.at! ? -1 : a.at! > b.at! ? 1 : 0))
      break
    }
  }
  for (const { mark } of ordered) {
    if (mark === undefined) continue
    average = average === undefined ? (mark as number) : average * 0.35 + (mark as number) * 0.65
  }
  return average === undefined ? undefined : Math.round(average / 100) / 100
}

const dropByHand = (items: ReadonlyArray<DropRule.Work>) => {
  const keep = (known: ReadonlyArray<DropRule.Work>) => {
    let score = 0
    let possible = 0
    for (const item of known) {
      score += (item.mark as number | undefined) ?? 0
      possible += item.possible as number
    }
    let best = -1
    let worst = known[0]
    for (const item of known) {
      const ratio = (score - ((item.mark as number | undefined) ?? 0)) / (possible - (item.possible as number))
      if (ratio > best) {
        best = ratio
        worst = item
      }
    }
    return { score: score - ((worst!.mark as number | undefined) ?? 0), possible: possible - (worst!.possible as number), dropped: [worst!.id] }
  }
  return { current: keep(items.filter(({ mark }) => mark !== undefined)), final: keep(items) }
}

const units = shape.map((elements) => elements.reduce((a, b) => a + b, 0))
const rollUpByHand = (verdicts: ReadonlyArray<Verdict.Verdict>): Verdict.Verdict => {
  let at = 0
  let open = false
  let failed = false
  for (const criteria of units) {
    for (let left = criteria; left > 0; left--) {
      const verdict = verdicts[at++]
      if (verdict === "unmet") failed = true
      else if (verdict !== "met") open = true
    }
  }
  return failed ? "unmet" : open ? "undetermined" : "met"
}

// ── Run ─────────────────────────────────────────────────────────────────────

const decaying = Result.getOrThrow(Method.prepare({ kind: "decayingAverage", latestPercent: Score.make(65) }))
const dropping = Result.getOrThrow(DropRule.prepare({ lowest: 1, highest: 0, never: [] }))
const rolling = RollUp.compile(tree)

const times = (table: Table, name: string) => table.row(name).microsecondsPerUnit / table.row(`${name}, by hand`).microsecondsPerUnit
const within = (name: string) => ({ title: `${name}: within 3 times of the hand-written minimum`, met: (table: Table) => times(table, name) <= 3 })

const table = await run({
  name: "competency",
  unit: "traders",
  cases: {
    "decaying average": { units: learners, work: () => attempts.map((each) => decaying.rounded(each, 2)) },
    "decaying average, by hand": { units: learners, work: () => attempts.map(decayingByHand) },
    "drop lowest": { units: learners, work: () => work.map((each) => dropping.total(each)) },
    "drop lowest, by hand": { units: learners, work: () => work.map(dropByHand) },
    "roll-up": { units: traders, work: () => shown.map((each) => rolling.verdict(each)) },
    "roll-up, by hand": { units: traders, work: () => shown.map(rollUpByHand) }
  },
  goals: ["decaying average", "drop lowest", "roll-up"].map(within),
  notes: { learners, pieces, traders, units: shape.length, elements: shape.flat().length, criteria: rolling.criteria.length }
})
for (const name of ["decaying average", "drop lowest", "roll-up"]) console.log(`${name}: ${times(table, name).toFixed(2)} times the hand-written minimum`)
