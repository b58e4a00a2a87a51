/**
 * Measurement at the size of a province (tolok ukur pengukuran): agreement of ten assessors over 100,000 items.
 *
 * Krippendorff's alpha is worked out for a million ratings, a tenth of them missing, and for a tenth of the items beside it: time and
 * memory must grow no faster than the ratings. Then Wilson intervals, a bootstrap of a class, and a summary of a million values.
 *
 * @module
 */
import { Interval, Krippendorff, Resample, Summary } from "@sepasar/core/measurement"
import { run, type Table } from "./harness.ts"

// ── Input ───────────────────────────────────────────────────────────────────

const assessors = 10
const items = 100_000
const share = 10

/** A small generator with a fixed seed: every run times the same numbers. */
let state = 20_261_126
const random = (below: number): number => {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
  return Math.floor((state / 2_147_483_648) * below)
}

const truth = Array.from({ length: items }, () => random(5))
const ratings = Array.from({ length: assessors }, () =>
  truth.map((level) => random(10) === 0 ? undefined : 1 + (random(4) === 0 ? random(5) : level)))
const fewer = ratings.map((row) => row.slice(0, items / share))
const known = ratings.flat().filter((value) => value !== undefined).length

const counts = Array.from({ length: 10_000 }, () => {
  const n = 1 + random(200)
  return { n, successes: random(n + 1) }
})
const learners = Array.from({ length: 40 }, () => [random(101)])
const turnovers = Array.from({ length: 1_000_000 }, () => random(10_000_000) / 100)

// ── Memory ──────────────────────────────────────────────────────────────────

/** Memory at the end of one call above memory before it, in bytes a rating; the arrays of the call are still reachable then. */
const bytesPerRating = (table: Krippendorff.Ratings, values: number): number => {
  globalThis.gc?.()
  const before = process.memoryUsage()
  Krippendorff.alpha(table, "ordinal")
  const after = process.memoryUsage()
  return Math.max(0, after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / values
}
const memory = { all: bytesPerRating(ratings, known), tenth: bytesPerRating(fewer, known / share) }

// ── Run ─────────────────────────────────────────────────────────────────────

const alphaOf = (metric: Krippendorff.Metric) => ({ units: known, work: () => Krippendorff.alpha(ratings, metric) })
const underASecond = (name: string) => ({ title: `${name}: under 1 s`, met: (table: Table) => table.row(name).median < 1000 })
const growth = (table: Table): number => table.row("alpha ordinal").median / table.row("alpha ordinal, a tenth").median

const table = await run({
  name: "measurement",
  unit: "values",
  baseline: "alpha nominal",
  cases: {
    "alpha nominal": alphaOf("nominal"),
    "alpha ordinal": alphaOf("ordinal"),
    "alpha ordinal, a tenth": { units: known / share, work: () => Krippendorff.alpha(fewer, "ordinal") },
    "alpha interval": alphaOf("interval"),
    "alpha ratio": alphaOf("ratio"),
    "Wilson interval": {
      units: counts.length,
      work: () => counts.map(({ n, successes }) => Interval.wilson(successes, n, { level: 0.95, continuity: false }))
    },
    "bootstrap of 40 scores, 10,000 resamples": {
      units: 400_000,
      work: () => Resample.bootstrap(learners, "mean", { resamples: 10_000, seed: 1, level: 0.95 })
    },
    "mean and sd of a million": { units: turnovers.length, work: () => Summary.meanSd(turnovers) }
  },
  goals: [
    ...["alpha nominal", "alpha ordinal", "alpha interval", "alpha ratio"].map(underASecond),
    { title: "ten times the ratings take at most twenty times as long", met: (finished) => growth(finished) <= 20 },
    { title: "at most 64 bytes a rating beside the input", met: () => memory.all <= 64 }
  ],
  notes: { assessors, items, ratings: known, bytesPerRating: memory }
})
console.log(`ten times the ratings take ${growth(table).toFixed(1)} times as long; ${memory.all.toFixed(1)} bytes a rating (${memory.tenth.toFixed(1)} at a tenth)`)
