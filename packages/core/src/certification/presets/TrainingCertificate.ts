/**
 * A plain training certificate (sertifikat pelatihan): took part, and passed the school's own test.
 *
 * No published rule on attendance or marks was found for market schools, nor in the training rules of the ministries, so
 * every number here is the preset's own. The document says nothing about competence.
 *
 * @module
 */
import type { Day } from "../../kernel/Day.ts"
import * as Id from "../../kernel/Id.ts"
import * as Score from "../../kernel/Score.ts"
import { ownRule, type Preset } from "./Preset.ts"

// ── Parameters ──────────────────────────────────────────────────────────────

const attendance = ownRule("75, 80, 90 and 95 percent are all in use elsewhere; no source sets one. The minimum itself is enough.")
const mark = ownRule("No pass mark was found. The post-test counts, the best attempt.")
const scheme = ownRule("A start for a school that has no written rule yet.")

/** Minutes of a lesson hour: a choice, and not one length everywhere. @category parameters */
const minutesPerLessonHour = 45

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns the preset, in force from a day on.
 *
 * @example
 * ```ts
 * import { Day } from "@sepasar/core/kernel"
 * import { Presets } from "@sepasar/core/certification"
 *
 * const { scheme } = Presets.TrainingCertificate.preset(Day.make("2026-01-01"))
 * scheme.kind // => "training"
 * ```
 * @category rules
 */
export const preset = (from: Day): Preset => ({
  name: { id: "Sertifikat pelatihan", en: "Training certificate" },
  scheme: {
    id: Id.make("pelatihan-pasar"),
    version: "1",
    kind: "training",
    name: { id: "Sertifikat pelatihan sekolah pasar", en: "Market school training certificate" },
    from,
    source: scheme,
    minutesPerLessonHour,
    validity: { kind: "never" },
    tree: {
      kind: "all",
      of: [
        {
          kind: "attendance-share",
          minimum: Score.make(75),
          comparison: "atLeast",
          over: "planned",
          late: "full",
          excused: "absent",
          makeUps: true,
          source: attendance,
          label: { id: "Kehadiran", en: "Attendance" }
        },
        {
          kind: "score-at-least",
          assessment: Id.make("post-test"),
          minimum: Score.make(60),
          scale: "percent",
          method: "highest",
          source: mark,
          label: { id: "Nilai tes akhir", en: "Mark of the final test" }
        }
      ]
    }
  },
  beside: [],
  settings: [
    { path: "tree/of/0/minimum", standing: "own-rule", about: { id: "kehadiran minimum, inklusif", en: "least attendance, inclusive" }, readings: [{ value: "75", source: attendance }] },
    { path: "tree/of/0/excused", standing: "own-rule", about: { id: "izin dihitung tidak hadir, tetapi dapat diganti", en: "excused counts as absent, and can be made up" }, readings: [{ value: "absent", source: attendance }] },
    { path: "tree/of/1/minimum", standing: "own-rule", about: { id: "nilai lulus", en: "pass mark" }, readings: [{ value: "60", source: mark }] },
    {
      path: "minutesPerLessonHour",
      standing: "conflict",
      about: { id: "menit tiap jam pelajaran", en: "minutes of a lesson hour" },
      readings: [
        { value: "45", body: "LAN", source: { instrument: "PerLAN 5/2018", url: "https://id.scribd.com/document/660747166/SE-PELAKSANAAN-COACHING", read: "secondary", confidence: "B", note: "for civil servants" } },
        { value: "60", source: { instrument: "Apprenticeship plan of a retail unit", url: "https://123dok.com", read: "secondary", confidence: "B", note: "labels its columns JP and counts 60-minute hours" } }
      ]
    },
    { path: "validity", standing: "own-rule", about: { id: "tidak berakhir", en: "does not end" }, readings: [{ value: "never", source: scheme }] }
  ]
})
