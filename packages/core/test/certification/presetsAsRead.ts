/**
 * The presets as they were read in their sources, apart from the presets themselves: where each rule was read and how sure that is,
 * what each body asks for, and what is the preset's own. Numbers are as a document has them. The presets are held against this.
 *
 * @module
 */
import type { Source } from "../../src/rulebook/Source.ts"
import { unitsAsRead } from "../competency/unitsAsRead.ts"

type Labels = readonly [id: string, en: string]
/** One reading of a value: the value, the body whose rule it is, and where it was read. */
export type Reading<A> = readonly [value: A, body: string | undefined, source: Source]
type Requirement = readonly [asked: object, label: Labels | undefined, source: Source | undefined]

export interface SchemeAsRead {
  readonly id: string
  readonly kind: "training" | "competency"
  readonly name: Labels
  readonly source: Source
  readonly minutesPerLessonHour: number
  readonly validity: object
  /** What the scheme says beside this about renewal, discipline, appeal and people. */
  readonly terms?: object
  readonly asks: Requirement | ReadonlyArray<Requirement>
}

export interface PresetAsRead {
  readonly name: Labels
  readonly schemes: readonly [SchemeAsRead, ...Array<SchemeAsRead>]
  readonly settings: ReadonlyArray<readonly [path: string, standing: string, about: Labels, ...readings: ReadonlyArray<Reading<string>>]>
}

// ── Sources ─────────────────────────────────────────────────────────────────

const read = (how: Source["read"], confidence: Source["confidence"], instrument: string, url: string, note?: string): Source =>
  ({ instrument, url, read: how, confidence, ...(note === undefined ? {} : { note }) })
const own = (note: string): Source => read("own-rule", "C", "Sepasar preset, own rule", "https://github.com/sepasar/sepasar", note)

const notIdentified = "a public source file; its repository was not identified."
const unencrypted = "read without encryption at the same address"

/** Rules of single bodies: every one read at second hand (B). */
export const bodies = {
  edukia: read("secondary", "B", "LSP Edukasi Global Cendekia, public information DP.AK.05 Rev. 02", "https://github.com", `${notIdentified} The body is accredited by KAN, not licensed by BNSP.`),
  guidance: read("secondary", "B", "Guidance text for assessors of construction certification bodies", "https://github.com", `${notIdentified} It cites ISO/IEC 17024 and Pedoman BNSP 201, 208, 301, 302 and 305.`),
  specification: read("secondary", "B", "Specification of a certification body's information system", "https://github.com", "a design rule; the clause of Pedoman BNSP 201 was not read."),
  maku: read("secondary", "B", "LSP Maku, banding atas keputusan sertifikasi", "https://lspmaku.com/banding-atas-keputusan-sertifikasi/", unencrypted),
  a2k4: read("secondary", "B", "A2K4, pedoman sertifikasi, bab VIII banding", "https://www.a2k4-ina.net/badan-sertifikasi/keahlian/pedoman-sertifikasi/bab-viii-banding", unencrypted),
  pertakonas: read("secondary", "B", "LSP Pertakonas, banding", "https://lsp-pertakonas.co.id/?p=880"),
  qiasolution: read("secondary", "B", "Qia Solution, article 10", "https://qiasolution.com/detail_artikel/10")
}

// ── Rules of single bodies ──────────────────────────────────────────────────

/** Whether a last day nobody works moves on is not said anywhere: it does not. */
const limit = (count: number, kind: "days" | "workingDays") => ({ span: { kind, count }, movesToWorkingDay: false })

/** What the bodies say, sentence by sentence; where they differ, each of them. */
export const rules: Readonly<Record<"validity" | "appealWindow" | "appealPanel" | "appealDecision", ReadonlyArray<Reading<object>>>> = {
  validity: [
    [{ kind: "years", years: 3 }, "LSP Edukasi Global Cendekia", bodies.edukia],
    [{ kind: "years", years: 5 }, undefined, { ...bodies.qiasolution, note: "3 to 5 years by scheme" }]
  ],
  appealWindow: [
    [limit(7, "days"), "LSP Edukasi Global Cendekia", bodies.edukia],
    [limit(7, "workingDays"), undefined, bodies.guidance]
  ],
  appealPanel: [
    [{ least: 3, most: 3 }, undefined, bodies.guidance],
    [{ least: 3 }, "LSP Maku", bodies.maku],
    [{ least: 2, most: 3 }, "A2K4", bodies.a2k4]
  ],
  appealDecision: [
    [limit(14, "workingDays"), "LSP Edukasi Global Cendekia", bodies.edukia],
    [limit(14, "workingDays"), undefined, bodies.guidance],
    [limit(14, "workingDays"), "LSP Pertakonas", bodies.pertakonas]
  ]
}

/** What LSP Edukasi Global Cendekia publishes: its page names no panel and no first day of the new term. */
export const edukiaTerms = {
  validity: { kind: "years", years: 3 },
  renewal: {
    askBefore: { kind: "months", count: 2 },
    paths: [{ path: "portfolio", inGrace: false }, { path: "full", inGrace: false }],
    countsFrom: "previousEnd",
    source: { ...bodies.edukia, note: `${bodies.edukia.note} From which day the new term counts is not said: the old end is the preset's own rule.` }
  },
  discipline: { repairWithin: { kind: "months", count: 1 }, suspendedFor: { kind: "months", count: 3 }, source: bodies.edukia },
  appeal: {
    window: limit(7, "days"),
    decideWithin: limit(14, "workingDays"),
    panel: { least: 3, most: 3 },
    outcomes: ["upheld", "dismissed", "reassess"],
    source: { ...bodies.edukia, note: `${bodies.edukia.note} The panel is the guidance text's.` }
  }
}

// ── Presets ─────────────────────────────────────────────────────────────────

const passed = (assessment: string, minimum: number) => ({ kind: "score-at-least", assessment, minimum, scale: "percent", method: "highest" })

const training = { attendance: own("75, 80, 90 and 95 percent are all in use elsewhere; no source sets one. The minimum itself is enough."), mark: own("No pass mark was found. The post-test counts, the best attempt."), start: own("A start for a school that has no written rule yet.") }

const trainingCertificate: PresetAsRead = {
  name: ["Sertifikat pelatihan", "Training certificate"],
  schemes: [{
    id: "pelatihan-pasar",
    kind: "training",
    name: ["Sertifikat pelatihan sekolah pasar", "Market school training certificate"],
    source: training.start,
    minutesPerLessonHour: 45,
    validity: { kind: "never" },
    asks: [
      [{ kind: "attendance-share", minimum: 75, comparison: "atLeast", over: "planned", late: "full", excused: "absent", makeUps: true }, ["Kehadiran", "Attendance"], training.attendance],
      [passed("post-test", 60), ["Nilai tes akhir", "Mark of the final test"], training.mark]
    ]
  }],
  settings: [
    ["tree/of/0/minimum", "own-rule", ["kehadiran minimum, inklusif", "least attendance, inclusive"], ["75", undefined, training.attendance]],
    ["tree/of/0/excused", "own-rule", ["izin dihitung tidak hadir, tetapi dapat diganti", "excused counts as absent, and can be made up"], ["absent", undefined, training.attendance]],
    ["tree/of/1/minimum", "own-rule", ["nilai lulus", "pass mark"], ["60", undefined, training.mark]],
    [
      "minutesPerLessonHour", "conflict", ["menit tiap jam pelajaran", "minutes of a lesson hour"],
      ["45", "LAN", read("secondary", "B", "PerLAN 5/2018", "https://id.scribd.com/document/660747166/SE-PELAKSANAAN-COACHING", "for civil servants")],
      ["60", undefined, read("secondary", "B", "Apprenticeship plan of a retail unit", "https://123dok.com", "labels its columns JP and counts 60-minute hours")]
    ],
    ["validity", "own-rule", ["tidak berakhir", "does not end"], ["never", undefined, training.start]]
  ]
}

/** The units of the scheme, as the same catalogue lists them, with the criteria of each element. */
const cashierUnits = unitsAsRead.filter(([, , , , source]) => source === "LSP_SMKN1Ciamis SkemaPMSeeder").map(([code, , , criteria]) => ({ code, criteria }))

const traineeKasir: PresetAsRead = {
  name: ["Trainee Kasir, dengan ketentuan LSP Edukasi Global Cendekia", "Trainee cashier, with the terms of LSP Edukasi Global Cendekia"],
  schemes: [{
    id: "trainee-kasir",
    kind: "competency",
    name: ["Trainee Kasir", "Trainee cashier"],
    source: read("secondary", "B", "Skema SKM/BNSP/00007/2/2023/761 Trainee Kasir, catalogue of LSP SMKN 1 Ciamis at commit 88aab40", "https://github.com/ErfanMaulana/LSP_SMKN1Ciamis"),
    minutesPerLessonHour: 45,
    validity: edukiaTerms.validity,
    terms: {
      renewal: edukiaTerms.renewal,
      discipline: edukiaTerms.discipline,
      appeal: edukiaTerms.appeal,
      separation: {
        id: "trainee-kasir-separation",
        version: "1",
        inForceSince: "2026-01-01",
        source: bodies.specification,
        apart: [["trainer", "assessor"], ["assessor", "decider"]],
        declares: ["assessor"]
      }
    },
    asks: [
      [{ kind: "units-competent", units: cashierUnits }, ["Sepuluh unit kompetensi", "Ten units of competency"], undefined],
      [{ kind: "assessor-independent", from: ["trainer"] }, ["Asesor bukan pelatih", "The assessor is no trainer"], bodies.specification],
      [{ kind: "decider-independent" }, ["Pengambil keputusan bukan asesor", "The decider is no assessor"], bodies.guidance]
    ]
  }],
  settings: [
    ["validity", "conflict", ["masa berlaku", "validity"], ...asText(rules.validity)],
    ["appeal/window", "conflict", ["batas waktu banding", "days to appeal"], ...asText(rules.appealWindow)],
    ["appeal/panel", "conflict", ["panel banding", "appeal panel"], ...asText(rules.appealPanel)],
    ["appeal/decideWithin", "published", ["batas waktu putusan banding", "days to decide an appeal"], ...asText(rules.appealDecision)],
    ["renewal", "published", ["perpanjangan", "renewal"], ["ask 2 months before the end", "LSP Edukasi Global Cendekia", bodies.edukia]],
    ["discipline", "published", ["peringatan, pembekuan, pencabutan", "warning, suspension, revocation"], ["1 month to repair, 3 months suspended", "LSP Edukasi Global Cendekia", bodies.edukia]],
    [
      "separation", "published", ["pemisahan peran", "separation of people"],
      ["trainer and assessor differ; same office or family declines", undefined, bodies.specification],
      ["assessor and decider differ", undefined, bodies.guidance]
    ],
    ["minutesPerLessonHour", "own-rule", ["tidak dipakai oleh persyaratan skema ini", "not used by the requirements of this scheme"], ["45", undefined, own("No lesson hours are asked for.")]]
  ]
}

const weighing = {
  news: read("full-text", "A", "Juru timbang course of PPSDK Bandung for Kabupaten Probolinggo, 2022 (news of the province)", "https://kominfo.jatimprov.go.id/index.php/berita/disperindag-kabupaten-probolinggo-latih-juru-timbang-pasar-tradisional"),
  mark: own("The news says that there is a test, not how much passes it."),
  practice: own("One logged practice under a named supervisor; the news gives no hours.")
}

const juruTimbang: PresetAsRead = {
  name: ["Juru timbang, dua tahap", "Weighing officer, two stages"],
  schemes: [{
    id: "juru-timbang",
    kind: "training",
    name: ["Juru timbang pasar", "Market weighing officer"],
    source: weighing.news,
    minutesPerLessonHour: 60,
    validity: { kind: "never" },
    asks: [
      [passed("jt-tes", 60), ["Tes tahap 1", "Test of stage 1"], weighing.mark],
      [{ kind: "stage-passed", stage: "jt-mooc", before: "jt-praktik" }, ["Lulus tahap 1 sebelum tahap 2", "Stage 1 passed before stage 2"], undefined],
      [{ kind: "stage-passed", stage: "jt-praktik" }, ["Lulus praktik lapangan", "Field practice passed"], undefined],
      [{ kind: "practice-hours", minimum: 1, unit: "clockHours", supervised: true }, ["Praktik didampingi penera", "Practice with a verification officer"], weighing.practice]
    ]
  }],
  settings: [
    ["tree/of/0/minimum", "own-rule", ["nilai lulus tes tahap 1", "pass mark of the test of stage 1"], ["60", undefined, weighing.mark]],
    ["tree/of/1/before", "published", ["hanya yang lulus tahap 1 masuk tahap 2", "only who passes stage 1 enters stage 2"], ["jt-praktik", "PPSDK Bandung", weighing.news]],
    ["tree/of/3/minimum", "own-rule", ["jam praktik lapangan", "hours of field practice"], ["1", undefined, weighing.practice]],
    ["validity", "own-rule", ["tidak berakhir", "does not end"], ["never", undefined, own("Nothing was published about an end.")]],
    ["minutesPerLessonHour", "own-rule", ["tidak dipakai: praktik dihitung dalam jam", "not used: practice counts in clock hours"], ["60", undefined, weighing.practice]]
  ]
}

const food = {
  agency: read("full-text", "A", "Singapore Food Agency, WSQ Food Safety Course Level 1", "https://sfa.gov.sg/food-handler-hygiene-officer/training-courses/wsq-food-safety-course-level-1"),
  mark: own("The kinds of assessment are published (multiple choice, oral, practical), not how much passes."),
  attendance: own("No attendance minimum was found. Every meeting is asked for, and a missed one can be made up.")
}
const foodCourse = (module: string): Requirement => [{ kind: "module-completed", modules: [module], minimum: 100, notOffered: "blocks", late: "full", excused: "absent", makeUps: true }, undefined, food.attendance]
const foodAssessments = ["fsc-multiple-choice", "fsc-oral", "fsc-practical"].map((assessment): Requirement => [passed(assessment, 50), undefined, food.mark])
const foodScheme = (id: string, name: Labels, asks: SchemeAsRead["asks"]): SchemeAsRead =>
  ({ id, kind: "training", name, source: food.agency, minutesPerLessonHour: 60, validity: { kind: "never" }, asks })

const foodSafety: PresetAsRead = {
  name: ["Keamanan pangan, disegarkan setelah 5 lalu tiap 10 tahun (Singapura)", "Food safety, refreshed after 5 and then every 10 years (Singapore)"],
  schemes: [
    {
      ...foodScheme("sg-food-safety-1", ["Keamanan pangan tingkat 1", "Food safety, level 1"], [foodCourse("fsc1"), ...foodAssessments]),
      validity: { kind: "successive", terms: [{ kind: "years", years: 5 }, { kind: "years", years: 10 }] },
      terms: {
        renewal: {
          // No days of grace were found.
          paths: [
            { path: "full", inGrace: false },
            { path: "shortened", scheme: "sg-food-safety-1-refresher", inGrace: false },
            { path: "assessment-only", scheme: "sg-food-safety-1-assessment", inGrace: false },
            { path: "level-2", scheme: "sg-food-safety-2", inGrace: false }
          ],
          countsFrom: "renewal",
          source: food.agency
        }
      }
    },
    foodScheme("sg-food-safety-1-refresher", ["Penyegaran keamanan pangan tingkat 1", "Food safety, level 1, refresher"], [foodCourse("fsc1r"), ...foodAssessments]),
    foodScheme("sg-food-safety-1-assessment", ["Asesmen keamanan pangan tingkat 1", "Food safety, level 1, assessment only"], foodAssessments),
    foodScheme("sg-food-safety-2", ["Keamanan pangan tingkat 2", "Food safety, level 2"], foodCourse("fsc2"))
  ],
  settings: [
    ["validity/terms/0", "published", ["penyegaran pertama", "first refresher"], ["by the 5th year from the first pass", "Singapore Food Agency", food.agency]],
    ["validity/terms/1", "published", ["penyegaran berikutnya", "later refreshers"], ["every 10 years from the last", "Singapore Food Agency", food.agency]],
    ["renewal/paths", "published", ["empat cara penyegaran", "four ways to refresh"], ["course, refresher, assessment only, level 2", "Singapore Food Agency", food.agency]],
    ["tree/of/0/minimum", "own-rule", ["kehadiran minimum", "least attendance"], ["100", undefined, food.attendance]],
    ["tree/of/1/minimum", "own-rule", ["nilai lulus", "pass mark"], ["50", undefined, food.mark]],
    ["minutesPerLessonHour", "own-rule", ["jam penuh", "clock hours"], ["60", undefined, food.attendance]]
  ]
}

/** Readings as the settings of a preset print them. */
function asText(readings: ReadonlyArray<Reading<object>>): ReadonlyArray<Reading<string>> {
  return readings.map(([value, body, source]) => [JSON.stringify(value), body, source])
}

export const presetsAsRead = { TrainingCertificate: trainingCertificate, TraineeKasir: traineeKasir, JuruTimbang: juruTimbang, FoodSafety: foodSafety }
