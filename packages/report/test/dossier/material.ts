import type * as Dossier from "../../src/Dossier.ts"
import { Bilingual } from "../../src/index.ts"

/** A small dossier with one of everything, for tests. */
export const registry: Dossier.Source = { instrument: "JIPPNAS 316", url: "https://jippnas.menpan.go.id/inovasi/316", read: "opening", confidence: "A" }
export const own: Dossier.Source = { instrument: "Ledger", url: "https://example.org/ledger", read: "full-text", confidence: "A" }

export const material: Dossier.Material = {
  title: Bilingual.same("Sepasar Pedas"),
  owner: { id: "Pemerintah Kota Malang", en: "City of Malang" },
  asOf: "2026-06-30",
  summary: { id: "Sekolah pasar.\n\nUntuk pedagang.", en: "A market school.\n\nFor traders." },
  notice: { id: "Data buatan", en: "Synthetic data" },
  claims: [{ label: { id: "Mulai", en: "Began" }, value: Bilingual.same("2017"), source: registry }],
  gaps: [{ what: { id: "Omzet sebelum belum ada", en: "No turnover before" }, todo: { id: "Catat omzet.", en: "Record it." } }],
  readiness: [{
    edition: 2021,
    group: { id: "kelompok umum", en: "general group" },
    verdict: "unmet",
    reasons: [{ verdict: "unmet", text: { id: "pernah masuk Top 45/2020", en: "was in the Top 45/2020" }, source: registry }]
  }],
  figures: [{
    id: "completion",
    label: { id: "Selesai", en: "Completed" },
    value: Bilingual.number(76.5),
    period: Bilingual.same("2026"),
    method: { id: "dihitung dari kehadiran", en: "counted from attendance" },
    source: own,
    records: 10_904,
    warnings: [{ id: "belum <lengkap>", en: "not complete" }]
  }],
  statements: [{ id: "Nilai naik 22.", en: "Marks rose by 22." }],
  pictures: [
    { id: "funnel", kind: "bars", title: { id: "Corong", en: "Funnel" }, description: { id: "a", en: "b" }, bars: [{ label: { id: "Terdaftar", en: "Enrolled" }, value: 120 }, { label: { id: "Kecil", en: "Small" }, value: null, note: { id: "kurang dari 5", en: "fewer than 5" } }] },
    { id: "gain", kind: "pairs", greatest: 100, title: { id: "Nilai", en: "Marks" }, description: { id: "a", en: "b" }, pairs: [{ label: { id: "Tes", en: "Test" }, before: 52, after: 74 }] },
    { id: "trend", kind: "trend", title: { id: "Pasar", en: "Markets" }, description: { id: "a", en: "b" }, points: [{ period: "2018", value: 1 }, { period: "2022", value: 14 }] },
    { id: "criteria", kind: "radar", greatest: 100, title: { id: "Kriteria", en: "Criteria" }, description: { id: "a", en: "b" }, spokes: ["a", "b", "c"].map((label, at) => ({ label: Bilingual.same(label), value: 40 + at })) }
  ],
  sections: [
    { id: "dampak", edition: 2025, title: { id: "Dampak", en: "Impact" }, limit: 3, words: { id: 4, en: 2 }, text: { id: "satu dua tiga empat", en: "one two" }, figures: ["completion"] },
    { id: "kebaruan", edition: 2025, title: { id: "Kebaruan", en: "Novelty" }, words: { id: 0, en: 0 }, text: { id: "", en: "" }, figures: [] }
  ],
  rules: [{ id: "kipp.general-group", version: "1" }]
}
