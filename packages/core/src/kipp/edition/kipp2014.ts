/**
 * KIPP 2014 as data (periode 2014): what announcements of the time say, each fact with its source.
 *
 * Law note: docs/law/kipp-2014.md
 *
 * @module
 */
import type { Edition } from "../Edition.ts"

/** The 2014 edition. @category parameters */
export const kipp2014: Edition = {
  year: 2014,
  held: true,
  guideline: "PermenPANRB 15/2013",
  legalBasis: [
    {
      instrument: "PermenPANRB",
      number: "15",
      year: 2013,
      title: "Kompetisi Inovasi Pelayanan Publik (2014)",
      sourceId: "transformasi-2014",
      confidence: "B",
      textRead: "none (named in the minister's foreword to the Top 99 book)",
      note: "Called 'Minister Decree No. 15 2013' in the English foreword; the instrument type (PermenPANRB) is an inference."
    }
  ],
  window: {
    openMonth: "2014-01",
    note: "The foreword says registration was short and in January 2014; days not found.",
    sourceIds: ["transformasi-2014"],
    confidence: "B"
  },
  groups: [
    {
      id: "all",
      nameId: "(tanpa kelompok)",
      nameEn: "single pool",
      rules: [
        {
          id: "2014.all.age",
          summary: "Not found in any text read: minimum age.",
          parameter: { kind: "not-read", asks: "age" },
          sourceIds: [],
          confidence: "C"
        },
        {
          id: "2014.all.prior",
          summary: "Not found in any text read: exclusion of earlier winners.",
          parameter: { kind: "not-read", asks: "prior-awards" },
          sourceIds: [],
          confidence: "C"
        }
      ]
    }
  ],
  generalRequirements: [],
  entrantTypes: ["kementerian", "lembaga", "provinsi", "kabupaten", "kota"],
  awards: [{ tier: "top99", count: 99, sourceIds: [] }, { tier: "top9", count: 9, sourceIds: [] }],
  results: {
    counts: [{ stage: "registered", count: 515, sourceIds: ["antara-2016", "menpan-2017-top99", "bisnis-2018"], confidence: "B" }],
    tops: [
      { tier: "top99", count: 99, sourceIds: ["menpan-2017-top99"], confidence: "B" },
      { tier: "top9", count: 9, sourceIds: ["menpan-2017-top99", "menpan-2021-syarat"], confidence: "B" }
    ]
  },
  conflicts: [
    {
      about: "legalBasis",
      used: "PermenPANRB 15/2013",
      others: ["Minister Decree No. 15 2013 (English foreword)"],
      sourceIds: ["transformasi-2014"],
      note: "The type of instrument is inferred."
    }
  ],
  gaps: ["proposal sections, weights, stage weights", "breakdown by institution type"],
  confidence: "C"
}
