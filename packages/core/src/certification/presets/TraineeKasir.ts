/**
 * A competency certificate as a licensed body gives it (sertifikat kompetensi): the scheme Trainee Kasir, ten units.
 *
 * The units and their criteria are those of scheme SKM/BNSP/00007/2/2023/761 in one body's catalogue. That body's own terms of
 * validity, renewal and appeal were not found. Terms of another body stand in their place, under its name.
 *
 * @module
 */
import * as Units from "../../competency/data/Units.ts"
import type { Day } from "../../kernel/Day.ts"
import * as Id from "../../kernel/Id.ts"
import type { Source } from "../../rulebook/Source.ts"
import * as LspRules from "./LspRules.ts"
import { ownRule, type Preset, type Reading, type Setting } from "./Preset.ts"

// ── Parameters ──────────────────────────────────────────────────────────────

const source: Source = {
  instrument: "Skema SKM/BNSP/00007/2/2023/761 Trainee Kasir, catalogue of LSP SMKN 1 Ciamis at commit 88aab40",
  url: "https://github.com/ErfanMaulana/LSP_SMKN1Ciamis",
  read: "secondary",
  confidence: "B"
}

/** The ten units of the scheme, in its order. @category parameters */
export const units: ReadonlyArray<Id.UnitCode> = ["001", "002", "004", "008", "018", "009", "006", "005", "003", "014"]
  .map((serial) => Id.make<"UnitCode">(`G.46RIT00.${serial}.1`))

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns the preset, in force from a day on, with the terms LSP Edukasi Global Cendekia publishes or others in their place.
 *
 * @example
 * ```ts
 * import { Day } from "@sepasar/core/kernel"
 * import { Presets } from "@sepasar/core/certification"
 *
 * const { scheme } = Presets.TraineeKasir.preset(Day.make("2026-01-01"))
 * scheme.kind // => "competency"
 * scheme.validity // => { kind: "years", years: 3 }
 * ```
 * @category rules
 */
export const preset = (from: Day, terms: ReturnType<typeof LspRules.edukiaTerms> = LspRules.edukiaTerms()): Preset => ({
  name: { id: "Trainee Kasir, dengan ketentuan LSP Edukasi Global Cendekia", en: "Trainee cashier, with the terms of LSP Edukasi Global Cendekia" },
  scheme: {
    id: Id.make("trainee-kasir"),
    version: "1",
    kind: "competency",
    name: { id: "Trainee Kasir", en: "Trainee cashier" },
    from,
    source,
    minutesPerLessonHour: 45,
    ...terms,
    separation: {
      id: "trainee-kasir-separation",
      version: "1",
      inForceSince: from,
      source: LspRules.sources.specification,
      apart: [["trainer", "assessor"], ["assessor", "decider"]],
      declares: ["assessor"]
    },
    tree: {
      kind: "all",
      of: [
        {
          kind: "units-competent",
          // The criteria of all ten were read.
          units: units.map((code) => ({ code, criteria: Units.find(code)!.criteriaPerElement! })),
          label: { id: "Sepuluh unit kompetensi", en: "Ten units of competency" }
        },
        {
          kind: "assessor-independent",
          from: ["trainer"],
          source: LspRules.sources.specification,
          label: { id: "Asesor bukan pelatih", en: "The assessor is no trainer" }
        },
        { kind: "decider-independent", source: LspRules.sources.guidance, label: { id: "Pengambil keputusan bukan asesor", en: "The decider is no assessor" } }
      ]
    }
  },
  beside: [],
  settings: [
    conflict("validity", { id: "masa berlaku", en: "validity" }, LspRules.validity),
    conflict("appeal/window", { id: "batas waktu banding", en: "days to appeal" }, LspRules.appealWindow),
    conflict("appeal/panel", { id: "panel banding", en: "appeal panel" }, LspRules.appealPanel),
    { ...conflict("appeal/decideWithin", { id: "batas waktu putusan banding", en: "days to decide an appeal" }, LspRules.appealDecision), standing: "published" },
    { path: "renewal", standing: "published", about: { id: "perpanjangan", en: "renewal" }, readings: [{ value: "ask 2 months before the end", body: "LSP Edukasi Global Cendekia", source: LspRules.sources.edukia }] },
    { path: "discipline", standing: "published", about: { id: "peringatan, pembekuan, pencabutan", en: "warning, suspension, revocation" }, readings: [{ value: "1 month to repair, 3 months suspended", body: "LSP Edukasi Global Cendekia", source: LspRules.sources.edukia }] },
    { path: "separation", standing: "published", about: { id: "pemisahan peran", en: "separation of people" }, readings: [
      { value: "trainer and assessor differ; same office or family declines", source: LspRules.sources.specification },
      { value: "assessor and decider differ", source: LspRules.sources.guidance }
    ] },
    { path: "minutesPerLessonHour", standing: "own-rule", about: { id: "tidak dipakai oleh persyaratan skema ini", en: "not used by the requirements of this scheme" }, readings: [{ value: "45", source: ownRule("No lesson hours are asked for.") }] }
  ]
})

// ── Clauses ─────────────────────────────────────────────────────────────────

const conflict = (path: string, about: Setting["about"], readings: ReadonlyArray<Reading<unknown>>): Setting =>
  ({ path, standing: "conflict", about, readings: readings.map((reading) => ({ ...reading, value: JSON.stringify(reading.value) })) })
