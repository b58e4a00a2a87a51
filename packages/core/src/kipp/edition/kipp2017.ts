/**
 * KIPP 2017 as data (periode 2017): what announcements of the time say, each fact with its source.
 *
 * Law note: docs/law/kipp-2017.md
 *
 * @module
 */
import * as Day from "../../kernel/Day.ts"
import type { Edition } from "../Edition.ts"

/** The 2017 edition. @category parameters */
export const kipp2017: Edition = {
  year: 2017,
  held: true,
  guideline: "PermenPANRB 19/2016",
  legalBasis: [
    {
      instrument: "PermenPANRB",
      number: "19",
      year: 2016,
      title: "Kompetisi Inovasi Pelayanan Publik di Lingkungan Kementerian/Lembaga, Pemerintah Daerah, BUMN, dan BUMD Tahun 2017",
      sourceId: "karina-2017",
      confidence: "B",
      textRead: "none (student summary of the regulation; two annexes: guideline and agenda)"
    },
    {
      instrument: "Keputusan Menteri PANRB",
      number: "20",
      year: 2017,
      title: "Penetapan Top 99 Inovasi Pelayanan Publik 2017",
      sourceId: "menpan-2017-top99",
      confidence: "B",
      textRead: "none (reported by the ministry)"
    }
  ],
  window: { close: Day.make("2017-03-10"), sourceIds: ["jpnn-2017"], confidence: "B" },
  groups: [
    {
      id: "all",
      nameId: "(tanpa kelompok)",
      nameEn: "single pool",
      rules: [
        {
          id: "2017.age",
          summary: "Implemented for at least one year (an age under one year is named as a reason for administrative failure).",
          parameter: { kind: "minimum-age", years: 1 },
          sourceIds: ["jpnn-2017"],
          confidence: "B"
        },
        {
          id: "2017.all.prior",
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
  failReasons: ["ageTooLow", "incomplete", "carelessAnswers", "duplicateTitle"],
  failReasonSourceIds: ["jpnn-2017"],
  awards: [{ tier: "top99", count: 99, sourceIds: [] }, { tier: "top40", count: 40, sourceIds: [] }],
  results: {
    counts: [
      { stage: "registered", count: 3054, sourceIds: ["jpnn-2017", "menpan-2017-top99"], confidence: "B" },
      { stage: "submitted", count: 1627, sourceIds: ["jpnn-2017"], confidence: "B" },
      { stage: "failedAdmin", count: 254, sourceIds: ["jpnn-2017"], confidence: "B" },
      {
        stage: "passedAdmin",
        count: 1373,
        sourceIds: ["jpnn-2017"],
        confidence: "C",
        note: "Derived: 1,627 - 254; not stated in a source."
      }
    ],
    tops: [
      {
        tier: "top99",
        count: 99,
        breakdown: { kementerian: 20, lembaga: 3, provinsi: 21, kabupaten: 34, kota: 15, BUMN: 2, BUMD: 4 },
        sourceIds: ["menpan-2017-top99"],
        confidence: "B"
      },
      { tier: "top40", count: 40, sourceIds: ["menpan-2017-top99"], confidence: "B" }
    ]
  },
  conflicts: [],
  gaps: ["sections, weights, stage weights", "Top 40 breakdown"],
  confidence: "B"
}
