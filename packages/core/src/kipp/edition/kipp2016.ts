/**
 * KIPP 2016 as data (periode 2016): what announcements of the time say, each fact with its source.
 *
 * Law note: docs/law/kipp-2016.md
 *
 * @module
 */
import type { Edition } from "../Edition.ts"

/** The 2016 edition. @category parameters */
export const kipp2016: Edition = {
  year: 2016,
  held: true,
  guideline: "Kepmen PANRB 99/2016",
  legalBasis: [
    {
      instrument: "Keputusan Menteri PANRB",
      number: "99",
      year: 2016,
      title: "Penetapan Top 35 Inovasi Pelayanan Publik Tahun 2016",
      sourceId: "jpnn-2016",
      confidence: "B",
      textRead: "none (reported)"
    }
  ],
  window: { sourceIds: [], confidence: "C" },
  groups: [
    {
      id: "all",
      nameId: "(tanpa kelompok)",
      nameEn: "single pool",
      rules: [
        {
          id: "2016.all.age",
          summary: "Not found in any text read: minimum age.",
          parameter: { kind: "not-read", asks: "age" },
          sourceIds: [],
          confidence: "C"
        },
        {
          id: "2016.all.prior",
          summary: "Not found in any text read: exclusion of earlier winners.",
          parameter: { kind: "not-read", asks: "prior-awards" },
          sourceIds: [],
          confidence: "C"
        }
      ]
    }
  ],
  generalRequirements: [],
  entrantTypes: ["kementerian", "lembaga", "provinsi", "kabupaten", "kota", "BUMN", "BUMD"],
  awards: [{ tier: "top99", count: 99, sourceIds: [] }, { tier: "top35", count: 35, sourceIds: [] }],
  results: {
    counts: [{ stage: "registered", count: 2476, sourceIds: ["antara-2016", "jpnn-2016"], confidence: "B" }],
    tops: [
      {
        tier: "top99",
        count: 99,
        breakdown: { kementerian: 11, lembaga: 5, provinsi: 25, kabupaten: 40, kota: 13, BUMN: 5 },
        sourceIds: ["antara-2016"],
        confidence: "B"
      },
      {
        tier: "top35",
        count: 35,
        breakdown: { kementerian: 3, lembaga: 2, provinsi: 8, kabupaten: 14, kota: 5, BUMN_BUMD: 3 },
        sourceIds: ["jpnn-2016"],
        confidence: "B",
        note: "The report counts institutions; the counts sum to 35."
      }
    ]
  },
  conflicts: [],
  gaps: ["the regulation opening the 2016 edition", "window", "sections, weights"],
  confidence: "C"
}
