/**
 * KIPP 2018 as data (periode 2018): what announcements of the time say, each fact with its source.
 *
 * Law note: docs/law/kipp-2018.md
 *
 * @module
 */
import * as Day from "../../kernel/Day.ts"
import type { Edition } from "../Edition.ts"

/** The 2018 edition. @category parameters */
export const kipp2018: Edition = {
  year: 2018,
  held: true,
  guideline: "PermenPANRB 3/2018",
  legalBasis: [
    {
      instrument: "PermenPANRB",
      number: "3",
      year: 2018,
      title: "Kompetisi Inovasi Pelayanan Publik di Lingkungan Kementerian/Lembaga, Pemerintah Daerah, BUMN, dan BUMD Tahun 2018",
      sourceId: "scribd-3-2018",
      confidence: "A",
      textRead: "title and considerans only (document is 18 pages)"
    }
  ],
  window: { close: Day.make("2018-03-31"), sourceIds: ["gosumut-2018", "menpan-2018-award"], confidence: "B" },
  groups: [
    {
      id: "all",
      nameId: "(tanpa kelompok)",
      nameEn: "single pool",
      rules: [
        {
          id: "2018.age",
          summary: "Implemented for at least one year.",
          parameter: { kind: "minimum-age", years: 1 },
          sourceIds: ["bisnis-2018", "gosumut-2018"],
          confidence: "B"
        },
        {
          id: "2018.noTopCategory",
          summary: "Has never received the best-category award of the same competition (example given: Top 40 of 2017).",
          parameter: { kind: "no-prior-award", awards: ["top40/2017", "top35/2016", "top25/2015", "top9/2014"] },
          sourceIds: ["bisnis-2018", "gosumut-2018"],
          confidence: "B",
          note: "Only Top 40/2017 is named in the source; the earlier ones are the same rule applied to earlier editions."
        },
        {
          id: "2018.top99Twice",
          summary: "Has not already received Top 99 twice.",
          parameter: { kind: "prior-award-count", tier: "top99", below: 2 },
          sourceIds: ["bisnis-2018", "gosumut-2018"],
          confidence: "B"
        },
        {
          id: "2018.sdg",
          summary: "Must be tied to one or more of the SDGs (new in 2018).",
          parameter: { kind: "sdg-links", atLeast: 1 },
          sourceIds: ["bisnis-2018", "gosumut-2018"],
          confidence: "B"
        }
      ]
    }
  ],
  generalRequirements: [],
  entrantTypes: ["kementerian", "lembaga", "provinsi", "kabupaten", "kota", "BUMN", "BUMD"],
  failReasons: ["ageTooLow", "incomplete", "carelessAnswers", "duplicateTitle"],
  failReasonSourceIds: ["bisnis-2018", "gosumut-2018"],
  stages: [
    { id: "administrasi", summary: "administrative selection", sourceIds: [] },
    {
      id: "proposal",
      summary: "desk evaluation by Tim Evaluasi; shortlists 150 to Tim Panel Independen",
      output: { shortlist: 150 },
      sourceIds: ["menpan-2018-award"]
    },
    { id: "presentasi", summary: "Top 99 present to Tim Panel Independen", sourceIds: ["menpan-2018-award"] },
    { id: "verifikasi", summary: "field verification of part of the Top 99", sourceIds: ["menpan-2018-award"] }
  ],
  awards: [{ tier: "top99", count: 99, sourceIds: [] }, { tier: "top40", count: 40, sourceIds: [] }],
  results: {
    counts: [
      { stage: "registered", count: 2824, sourceIds: ["bisnis-2018", "menpan-2018-award"], confidence: "B" },
      { stage: "submitted", count: 1689, sourceIds: ["menpan-2018-award"], confidence: "B" },
      { stage: "passedAdmin", count: 1463, sourceIds: ["menpan-2018-award"], confidence: "B" },
      { stage: "shortlisted", count: 150, sourceIds: ["menpan-2018-award"], confidence: "B" }
    ],
    tops: [
      { tier: "top99", count: 99, sourceIds: ["menpan-2018-award"], confidence: "B" },
      { tier: "top40", count: 40, sourceIds: ["menpan-2021-syarat"], confidence: "B" }
    ]
  },
  conflicts: [],
  gaps: ["sections, word limits, weights", "Top 99 / Top 40 breakdown"],
  confidence: "B"
}
