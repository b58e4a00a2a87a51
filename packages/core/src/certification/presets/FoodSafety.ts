/**
 * A certificate that is refreshed (pelatihan penyegaran): food handlers in Singapore, after five years and then every ten.
 *
 * Published by the Singapore Food Agency: the first refresher by the fifth year from the first pass, later ones every ten years
 * from the last; four ways to refresh. Attendance minimum and pass mark were not found. It is foreign law, here as a model.
 *
 * @module
 */
import type { Day } from "../../kernel/Day.ts"
import * as Id from "../../kernel/Id.ts"
import * as Score from "../../kernel/Score.ts"
import type { Source } from "../../rulebook/Source.ts"
import type { RenewalSpec } from "../Renewal.ts"
import type { Leaf, Node, Scheme } from "../Scheme.ts"
import type { Labels } from "../Shape.ts"
import { ownRule, type Preset } from "./Preset.ts"

// ── Parameters ──────────────────────────────────────────────────────────────

const source: Source = {
  instrument: "Singapore Food Agency, WSQ Food Safety Course Level 1",
  url: "https://sfa.gov.sg/food-handler-hygiene-officer/training-courses/wsq-food-safety-course-level-1",
  read: "full-text",
  confidence: "A"
}
const mark = ownRule("The kinds of assessment are published (multiple choice, oral, practical), not how much passes.")
const attendance = ownRule("No attendance minimum was found. Every meeting is asked for, and a missed one can be made up.")

const ids = {
  course: Id.make<"SchemeId">("sg-food-safety-1"),
  refresher: Id.make<"SchemeId">("sg-food-safety-1-refresher"),
  assessment: Id.make<"SchemeId">("sg-food-safety-1-assessment"),
  levelTwo: Id.make<"SchemeId">("sg-food-safety-2")
}

/** Three ways to refresh beside the whole course again: the shorter course, the assessment alone, or the next level. @category parameters */
const renewal: RenewalSpec = {
  paths: [
    { path: "full", inGrace: false },
    { path: "shortened", scheme: ids.refresher, inGrace: false },
    { path: "assessment-only", scheme: ids.assessment, inGrace: false },
    { path: "level-2", scheme: ids.levelTwo, inGrace: false }
  ],
  countsFrom: "renewal",
  source
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns the preset, in force from a day on: the course, and beside it the schemes of its refreshers.
 *
 * @example
 * ```ts
 * import { Day } from "@sepasar/core/kernel"
 * import { Presets } from "@sepasar/core/certification"
 *
 * const { scheme } = Presets.FoodSafety.preset(Day.make("2026-01-01"))
 * scheme.renewal?.paths.map(({ path }) => path) // => ["full", "shortened", "assessment-only", "level-2"]
 * ```
 * @category rules
 */
export const preset = (from: Day): Preset => ({
  name: { id: "Keamanan pangan, disegarkan setelah 5 lalu tiap 10 tahun (Singapura)", en: "Food safety, refreshed after 5 and then every 10 years (Singapore)" },
  scheme: {
    ...one(ids.course, { id: "Keamanan pangan tingkat 1", en: "Food safety, level 1" }, from, all(course("fsc1"), ...assessments)),
    validity: { kind: "successive", terms: [{ kind: "years", years: 5 }, { kind: "years", years: 10 }] },
    renewal
  },
  beside: [
    one(ids.refresher, { id: "Penyegaran keamanan pangan tingkat 1", en: "Food safety, level 1, refresher" }, from, all(course("fsc1r"), ...assessments)),
    one(ids.assessment, { id: "Asesmen keamanan pangan tingkat 1", en: "Food safety, level 1, assessment only" }, from, all(...assessments)),
    one(ids.levelTwo, { id: "Keamanan pangan tingkat 2", en: "Food safety, level 2" }, from, course("fsc2"))
  ],
  settings: [
    { path: "validity/terms/0", standing: "published", about: { id: "penyegaran pertama", en: "first refresher" }, readings: [{ value: "by the 5th year from the first pass", body: "Singapore Food Agency", source }] },
    { path: "validity/terms/1", standing: "published", about: { id: "penyegaran berikutnya", en: "later refreshers" }, readings: [{ value: "every 10 years from the last", body: "Singapore Food Agency", source }] },
    { path: "renewal/paths", standing: "published", about: { id: "empat cara penyegaran", en: "four ways to refresh" }, readings: [{ value: "course, refresher, assessment only, level 2", body: "Singapore Food Agency", source }] },
    { path: "tree/of/0/minimum", standing: "own-rule", about: { id: "kehadiran minimum", en: "least attendance" }, readings: [{ value: "100", source: attendance }] },
    { path: "tree/of/1/minimum", standing: "own-rule", about: { id: "nilai lulus", en: "pass mark" }, readings: [{ value: "50", source: mark }] },
    { path: "minutesPerLessonHour", standing: "own-rule", about: { id: "jam penuh", en: "clock hours" }, readings: [{ value: "60", source: attendance }] }
  ]
})

// ── Clauses ─────────────────────────────────────────────────────────────────

const assessments: ReadonlyArray<Leaf> = ["multiple-choice", "oral", "practical"].map((name) => ({
  kind: "score-at-least",
  assessment: Id.make<"AssessmentId">(`fsc-${name}`),
  minimum: Score.make(50),
  scale: "percent",
  method: "highest",
  source: mark
}))

const course = (module: string): Leaf => ({
  kind: "module-completed",
  modules: [Id.make<"ModuleId">(module)],
  minimum: Score.make(100),
  notOffered: "blocks",
  late: "full",
  excused: "absent",
  makeUps: true,
  source: attendance
})

const all = (...of: ReadonlyArray<Node>): Node => ({ kind: "all", of })

const one = (id: Id.SchemeId, name: Labels, from: Day, tree: Node): Scheme =>
  ({ id, version: "1", kind: "training", name, from, source, minutesPerLessonHour: 60, validity: { kind: "never" }, tree })
