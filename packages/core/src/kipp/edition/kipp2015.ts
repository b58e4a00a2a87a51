/**
 * KIPP 2015 as data (periode 2015): what announcements of the time say, each fact with its source.
 *
 * Law note: docs/law/kipp-2015.md
 *
 * @module
 */
import * as Day from "../../kernel/Day.ts"
import type { Edition } from "../Edition.ts"

/** The 2015 edition. @category parameters */
export const kipp2015: Edition = {
  year: 2015,
  held: true,
  guideline: "SE Menteri PANRB 09/2014",
  legalBasis: [
    {
      instrument: "Surat Edaran Menteri PANRB",
      number: "09",
      year: 2014,
      title: "Kompetisi Inovasi Pelayanan Publik Tahun 2015 di Lingkungan K/L dan Pemda",
      sourceId: "adoc-2015",
      confidence: "A",
      textRead: "opening page (points 1-3 and part of the timetable)"
    },
    {
      instrument: "Keputusan Menteri PANRB",
      number: "25",
      year: 2015,
      title: "Tim Evaluasi Kompetisi Inovasi Pelayanan Publik Tahun 2015",
      sourceId: "goriau-2015",
      confidence: "B",
      textRead: "none (reported)"
    }
  ],
  window: {
    open: Day.make("2014-12-01"),
    close: Day.make("2015-01-31"),
    note: "Provisional timetable in the circular; outreach 30 Oct - 30 Nov 2014.",
    sourceIds: ["adoc-2015"],
    confidence: "A"
  },
  groups: [
    {
      id: "all",
      nameId: "(tanpa kelompok)",
      nameEn: "single pool",
      rules: [
        {
          id: "2015.all.age",
          summary: "Not found in any text read: minimum age.",
          parameter: { kind: "not-read", asks: "age" },
          sourceIds: [],
          confidence: "C"
        },
        {
          id: "2015.all.prior",
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
  maxProposals: { summary: "No limit on the number of innovations per institution.", unlimited: true, sourceIds: ["adoc-2015"], confidence: "A" },
  stages: [
    { id: "administrasi", summary: "administrative evaluation", sourceIds: ["adoc-2015"] },
    { id: "proposal", summary: "desk evaluation of proposals by Tim Evaluasi (10 members, university-based)", sourceIds: ["goriau-2015"] },
    { id: "presentasi", summary: "presentation at the ministry", sourceIds: ["goriau-2015"] }
  ],
  awards: [{ tier: "top99", count: 99, sourceIds: [] }, { tier: "top25", count: 25, sourceIds: [] }],
  results: {
    counts: [
      {
        stage: "registered",
        count: 1189,
        alternatives: [{ count: 1184, sourceIds: ["menpan-2017-top99"] }],
        sourceIds: ["antara-2016", "bisnis-2018"],
        confidence: "B",
        note: "Sources disagree: 1,189 (2016 and 2018 statements) against 1,184 (ministry, April 2017)."
      }
    ],
    tops: [{ tier: "top25", count: 25, sourceIds: ["menpan-2021-syarat"], confidence: "B" }]
  },
  conflicts: [
    {
      about: "results.registered",
      used: "1189",
      others: ["1184"],
      sourceIds: ["antara-2016", "bisnis-2018", "menpan-2017-top99"],
      note: "Statements of 2016 and 2018 against the ministry in April 2017."
    }
  ],
  gaps: ["proposal sections, weights, stage weights", "breakdown by institution type"],
  confidence: "B"
}
