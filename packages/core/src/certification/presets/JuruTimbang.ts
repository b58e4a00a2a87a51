/**
 * A course in two stages (pelatihan dua tahap): weighing officers of markets, first online, then in the field.
 *
 * Published of the course of 2022: one week of self-study online and a test; only those who pass go on to field practice with
 * verification officers as mentors; a certificate at the end. Pass mark and hours of practice were not published.
 *
 * @module
 */
import type { Day } from "../../kernel/Day.ts"
import * as Id from "../../kernel/Id.ts"
import * as Score from "../../kernel/Score.ts"
import type { Source } from "../../rulebook/Source.ts"
import { ownRule, type Preset } from "./Preset.ts"

// ── Parameters ──────────────────────────────────────────────────────────────

const source: Source = {
  instrument: "Juru timbang course of PPSDK Bandung for Kabupaten Probolinggo, 2022 (news of the province)",
  url: "https://kominfo.jatimprov.go.id/index.php/berita/disperindag-kabupaten-probolinggo-latih-juru-timbang-pasar-tradisional",
  read: "full-text",
  confidence: "A"
}
const mark = ownRule("The news says that there is a test, not how much passes it.")
const practice = ownRule("One logged practice under a named supervisor; the news gives no hours.")

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns the preset, in force from a day on. Its stages are `jt-mooc` and `jt-praktik`.
 *
 * @example
 * ```ts
 * import { Day } from "@sepasar/core/kernel"
 * import { Presets } from "@sepasar/core/certification"
 *
 * Presets.JuruTimbang.preset(Day.make("2026-01-01")).scheme.tree.kind // => "all"
 * ```
 * @category rules
 */
export const preset = (from: Day): Preset => ({
  name: { id: "Juru timbang, dua tahap", en: "Weighing officer, two stages" },
  scheme: {
    id: Id.make("juru-timbang"),
    version: "1",
    kind: "training",
    name: { id: "Juru timbang pasar", en: "Market weighing officer" },
    from,
    source,
    minutesPerLessonHour: 60,
    validity: { kind: "never" },
    tree: {
      kind: "all",
      of: [
        {
          kind: "score-at-least",
          assessment: Id.make("jt-tes"),
          minimum: Score.make(60),
          scale: "percent",
          method: "highest",
          source: mark,
          label: { id: "Tes tahap 1", en: "Test of stage 1" }
        },
        { kind: "stage-passed", stage: "jt-mooc", before: "jt-praktik", label: { id: "Lulus tahap 1 sebelum tahap 2", en: "Stage 1 passed before stage 2" } },
        { kind: "stage-passed", stage: "jt-praktik", label: { id: "Lulus praktik lapangan", en: "Field practice passed" } },
        {
          kind: "practice-hours",
          minimum: Score.make(1),
          unit: "clockHours",
          supervised: true,
          source: practice,
          label: { id: "Praktik didampingi penera", en: "Practice with a verification officer" }
        }
      ]
    }
  },
  beside: [],
  settings: [
    { path: "tree/of/0/minimum", standing: "own-rule", about: { id: "nilai lulus tes tahap 1", en: "pass mark of the test of stage 1" }, readings: [{ value: "60", source: mark }] },
    { path: "tree/of/1/before", standing: "published", about: { id: "hanya yang lulus tahap 1 masuk tahap 2", en: "only who passes stage 1 enters stage 2" }, readings: [{ value: "jt-praktik", body: "PPSDK Bandung", source }] },
    { path: "tree/of/3/minimum", standing: "own-rule", about: { id: "jam praktik lapangan", en: "hours of field practice" }, readings: [{ value: "1", source: practice }] },
    { path: "validity", standing: "own-rule", about: { id: "tidak berakhir", en: "does not end" }, readings: [{ value: "never", source: ownRule("Nothing was published about an end.") }] },
    { path: "minutesPerLessonHour", standing: "own-rule", about: { id: "tidak dipakai: praktik dihitung dalam jam", en: "not used: practice counts in clock hours" }, readings: [{ value: "60", source: practice }] }
  ]
})
