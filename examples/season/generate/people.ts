/**
 * What one synthetic cohort does in a season: who comes, what they score, who is visited, what they say.
 *
 * The shares are assumptions made up for this example; they describe nobody.
 *
 * @module
 */
import type { Curriculum } from "@sepasar/core/curriculum"
import { Day } from "@sepasar/core/kernel"
import { planOf, type Planned, type TestKey } from "../files.ts"
import type { Cohort } from "./city.ts"
import type { Rows } from "./generate.ts"
import { random } from "./random.ts"
import { sampleRows, type Result } from "./sample.ts"

/** The rows of every file for one cohort; with a test, also what the class report is made from. */
export const cohortRows = (cohort: Cohort, curriculum: Curriculum.Curriculum, seed: string, test?: TestKey): Rows => {
  const rows: Rows = {
    "peserta.csv": [], "pertemuan.csv": [], "kehadiran.csv": [], "penilaian.csv": [], "pendampingan.csv": [], "survei.csv": [], "jawaban.csv": [], "nilai-ganda.csv": []
  }
  const sessions = meetings(cohort, planOf(curriculum, cohort.market), seed, rows)
  const results = cohort.traders.flatMap((trader) => oneTrader(cohort, trader, sessions, seed, rows) ?? [])
  if (test !== undefined) sampleRows(cohort, results, test, seed, rows)
  const r = random(`${seed}/survey/${cohort.id}`)
  const answers = Math.ceil(cohort.traders.length * 0.25)
  for (let n = 1; n <= answers; n++) {
    const on = Day.addDays(cohort.firstDay, r.whole(120, 150))
    const mood = r.around(3.15, 0.35)
    const points = Array.from({ length: 9 }, (_, i) => r.chance(0.03) ? "" : clamp(Math.round(mood - (i === 2 ? 0.25 : i === 7 ? 0.35 : 0) + r.around(0, 0.4)), 1, 4))
    rows["survei.csv"].push([`${cohort.id}-S${n}`, cohort.market, on, ...points, Day.addDays(on, 1)].join(","))
  }
  return rows
}

// ── Clauses ─────────────────────────────────────────────────────────────────

interface Meeting {
  readonly id: string
  readonly day: Day.Day
  readonly held: boolean
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))
/** A mark to half a point, with a decimal comma and in quotes where it needs one, as an Indonesian sheet exports it. */
const mark = (value: number): string => {
  const half = Math.round(clamp(value, 0, 100) * 2) / 2
  return Number.isInteger(half) ? String(half) : `"${String(half).replace(".", ",")}"`
}

const meetings = (cohort: Cohort, plan: ReadonlyArray<Planned>, seed: string, rows: Rows): ReadonlyArray<Meeting> => {
  const r = random(`${seed}/meetings/${cohort.id}`)
  let day = cohort.firstDay
  return plan.map(({ lessonHours, module }, i) => {
    if (i > 0) day = Day.addDays(day, r.whole(7, 9))
    if (Day.weekday(day) === 7) day = Day.addDays(day, 1)
    const held = !r.chance(0.02)
    const id = `${cohort.id}-P${String(i + 1).padStart(2, "0")}`
    rows["pertemuan.csv"].push(
      [id, cohort.id, module, day, lessonHours, cohort.trainers[i % 3], held ? "terlaksana" : "batal", "2026-01-20"].join(","))
    return { id, day, held }
  })
}

const oneTrader = (cohort: Cohort, trader: string, sessions: ReadonlyArray<Meeting>, seed: string, rows: Rows): Result | undefined => {
  const r = random(`${seed}/trader/${trader}`)
  const diligence = clamp(r.around(0.87, 0.06), 0.35, 0.995)
  const ability = clamp(r.around(0.52, 0.13), 0.05, 0.98)
  const leavesAfter = r.chance(0.07) ? r.whole(2, 13) : sessions.length
  const enrolledOn = Day.addDays("2026-01-05" as Day.Day, r.whole(0, 20))
  const consents = !r.chance(0.012)
  rows["peserta.csv"].push([trader, cohort.market, cohort.id, enrolledOn, consents ? "ya" : "", Day.addDays(enrolledOn, 1), ""].join(","))
  const last = sessions.at(-1)!.day
  let missed: string | undefined
  sessions.forEach(({ day, held, id }, i) => {
    if (!held) return
    const here = i < leavesAfter && r.chance(diligence)
    const how = here ? (r.chance(0.06) ? "terlambat" : "hadir") : i < leavesAfter && r.chance(0.25) ? "izin" : "alpa"
    const makesUp = here && missed !== undefined && r.chance(0.25) ? missed : ""
    if (makesUp !== "") missed = undefined
    if (!here) missed = id
    if (r.chance(0.0015)) return // a mark nobody wrote down
    const late = r.chance(0.03) ? r.whole(10, 40) : 1
    rows["kehadiran.csv"].push([trader, id, day, how, makesUp, Day.addDays(day, late)].join(","))
  })
  const gain = clamp(r.around(0.5, 0.19), -0.25, 0.92)
  const pre = 18 + ability * 62 + r.around(0, 3)
  const post = pre + gain * (100 - pre)
  const score = (kind: string, day: Day.Day, value: string, note = "") =>
    rows["penilaian.csv"].push([trader, kind, day, value, 100, cohort.assessor, Day.addDays(day, 2), note].join(","))
  if (!r.chance(0.02)) score("pre-test", sessions[0]!.day, mark(pre))
  if (leavesAfter < sessions.length) return undefined
  const testDay = Day.addDays(last, 2)
  if (!r.chance(0.03)) score("post-test", testDay, r.chance(0.006) ? "" : mark(post))
  if (post < 63 && r.chance(0.7)) score("post-test", Day.addDays(testDay, 10), mark(post + r.around(7, 4)), "perbaikan")
  const practice = clamp(52 + ability * 30 + gain * 26 + r.around(0, 5), 20, 100)
  if (!r.chance(0.03)) score("praktik", Day.addDays(last, 5), r.chance(0.004) ? "" : mark(practice), "praktik di lapak")
  if (practice < 70 && r.chance(0.6)) score("praktik", Day.addDays(last, 14), mark(practice + r.around(8, 4)), "uji ulang praktik")
  const visits = r.chance(0.06) ? 0 : r.chance(0.55) ? 2 : r.chance(0.5) ? 1 : 3
  for (let v = 0; v < visits; v++) {
    const day = Day.addDays(cohort.firstDay, 25 + v * 40 + r.whole(0, 12))
    rows["pendampingan.csv"].push([trader, day, r.pick([20, 30, 30, 40, 45, 60]), cohort.mentor, Day.addDays(day, 1), ""].join(","))
  }
  return { on: testDay, post, practice }
}
