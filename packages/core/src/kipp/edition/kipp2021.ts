/**
 * KIPP 2021 as data (periode 2021): what announcements of the time say, each fact with its source.
 *
 * Law note: docs/law/kipp-2021.md
 *
 * @module
 */
import * as Day from "../../kernel/Day.ts"
import type { Edition } from "../Edition.ts"
import { inclusive } from "./readings.ts"

/** The 2021 edition. @category parameters */
export const kipp2021: Edition = {
  year: 2021,
  ordinal: 8,
  held: true,
  guideline: "Kepmen PANRB 161/2021",
  legalBasis: [
    {
      instrument: "PermenPANRB",
      number: "7",
      year: 2021,
      title: "Kompetisi Inovasi Pelayanan Publik di Lingkungan Kementerian/Lembaga, Pemerintah Daerah, BUMN, dan BUMD",
      sourceId: "scribd-7-2021",
      confidence: "A",
      textRead: "title and considerans only (8 pages; BN 2021 no. 196); replaces 5/2019"
    },
    {
      instrument: "Keputusan Menteri PANRB",
      number: "161",
      year: 2021,
      title: "Petunjuk Pelaksanaan KIPP Tahun 2021",
      sourceId: "scribd-161-2021",
      confidence: "A",
      textRead: "considerans and opening of chapter I only (28 pages)"
    }
  ],
  window: {
    open: Day.make("2021-03-17"),
    close: Day.make("2021-05-11"),
    closeTime: "23:59 WIB",
    note: "17 March is the launch event.",
    sourceIds: ["menpan-2021-launch", "mmc-2021"],
    confidence: "B"
  },
  groups: [
    {
      id: "umum",
      nameId: "Kelompok Umum",
      nameEn: "General group",
      rules: [
        {
          id: "2021.umum.history",
          summary: "Never entered an earlier KIPP, or entered but never awarded.",
          parameter: { kind: "history", top99Below: 2 },
          sourceIds: ["menpan-2021-syarat"],
          confidence: "B",
          note: "The ministry's wording adds innovations that have not received Top 99 twice, consecutive or not."
        },
        {
          id: "2021.umum.top99Twice",
          summary: "Has not received Top 99 twice, consecutively or not.",
          parameter: { kind: "prior-award-count", tier: "top99", below: 2 },
          sourceIds: ["menpan-2021-syarat", "mmc-2021"],
          confidence: "B"
        },
        {
          id: "2021.umum.noTop",
          summary: "Never Top 45/2020, Top 45/2019, Top 40/2018, Top 40/2017, Top 35/2016, Top 25/2015 or Top 9/2014.",
          parameter: {
            kind: "no-prior-award",
            awards: ["top45/2020", "top45/2019", "top40/2018", "top40/2017", "top35/2016", "top25/2015", "top9/2014"]
          },
          sourceIds: ["menpan-2021-syarat"],
          confidence: "B"
        },
        {
          id: "2021.umum.age",
          summary: "The innovation has been implemented for at least 2 years, counted backwards from the closing of registration to the start of implementation.",
          parameter: { kind: "minimum-age", years: 2 },
          sourceIds: ["menpan-2021-launch"],
          confidence: "B",
          note: inclusive
        },
        {
          id: "2021.umum.cap",
          summary: "At most ten innovations per institution in this group.",
          parameter: { kind: "entries-at-most", entries: 10 },
          sourceIds: ["menpan-2021-launch", "mmc-2021"],
          confidence: "B"
        }
      ]
    },
    {
      id: "replikasi",
      nameId: "Kelompok Replikasi",
      nameEn: "Replication group",
      rules: [
        {
          id: "2021.replikasi.source",
          summary: "Adaptation or modification, in part or whole, of one or more Top 99 innovations of KIPP 2014 onward.",
          parameter: { kind: "source-innovation", tier: "top99", fromYear: 2014 },
          sourceIds: ["menpan-2021-syarat"],
          confidence: "B",
          note: "The copy read breaks off inside the end year ('2014-201.'), so 2019 is likely; the NTT form says 2014-2020."
        },
        {
          id: "2021.replikasi.age",
          summary: "The innovation has been implemented for at least 1 year, counted backwards from the closing of registration to the start of implementation.",
          parameter: { kind: "minimum-age", years: 1 },
          sourceIds: ["menpan-2021-launch"],
          confidence: "B",
          note: inclusive
        },
        {
          id: "2021.replikasi.letter",
          summary: "Statement letter that the innovation is a replication (scan, PDF).",
          parameter: { kind: "documents", documents: ["suratPernyataanReplikasi"] },
          sourceIds: ["ntt-2022"],
          confidence: "C"
        },
        {
          id: "2021.replikasi.cap",
          summary: "At most five innovations per institution in this group.",
          parameter: { kind: "entries-at-most", entries: 5 },
          sourceIds: ["menpan-2021-launch", "mmc-2021"],
          confidence: "B"
        }
      ]
    },
    {
      id: "khusus",
      nameId: "Kelompok Khusus",
      nameEn: "Special group",
      rules: [
        {
          id: "2021.khusus.invite",
          summary: "Only by special invitation of the Minister; not counted in the caps.",
          parameter: { kind: "invitation", by: "Menteri PANRB" },
          sourceIds: ["mmc-2021"],
          confidence: "B"
        },
        {
          id: "2021.khusus.age",
          summary: "The innovation has been implemented for at least 2 years, counted backwards from the closing of registration to the start of implementation.",
          parameter: { kind: "minimum-age", years: 2 },
          sourceIds: ["menpan-2021-launch"],
          confidence: "B",
          note: inclusive
        },
        {
          id: "2021.khusus.prior",
          summary: "Not found in any text read: which earlier winners may be invited, and how old the award must be.",
          parameter: { kind: "not-read", asks: "prior-awards" },
          sourceIds: [],
          confidence: "C"
        }
      ]
    }
  ],
  generalRequirements: [],
  categories: {
    names: [
      "pengentasan kemiskinan",
      "pendidikan",
      "kesehatan",
      "ketahanan pangan",
      "pertumbuhan ekonomi dan kesempatan kerja",
      "pemberdayaan masyarakat",
      "pelayanan publik responsif gender",
      "perlindungan dan pelestarian lingkungan hidup",
      "tata kelola pemerintahan",
      "penegakan hukum"
    ],
    confidence: "B",
    sourceIds: ["menpan-2021-launch"]
  },
  entrantTypes: ["kementerian", "lembaga", "provinsi", "kabupaten", "kota", "BUMN", "BUMD"],
  maxProposals: {
    summary: "Institutions pre-select internally.",
    unlimited: false,
    byGroup: { umum: 10, replikasi: 5 },
    sourceIds: ["menpan-2021-launch", "mmc-2021"],
    confidence: "B"
  },
  sections: [
    {
      id: "latarBelakangTujuan",
      nameId: "Latar belakang dan tujuan",
      nameEn: "Background and objectives",
      sourceIds: ["radarikn-2021"],
      confidence: "B"
    },
    { id: "kesesuaianKategori", nameId: "Kesesuaian kategori", nameEn: "Fit with category", sourceIds: ["radarikn-2021"], confidence: "B" },
    {
      id: "kontribusiTPB",
      nameId: "Kontribusi terhadap capaian TPB/SDGs",
      nameEn: "Contribution to SDG achievement",
      sourceIds: ["radarikn-2021"],
      confidence: "B"
    },
    { id: "deskripsi", nameId: "Deskripsi inovasi", nameEn: "Description", sourceIds: ["radarikn-2021"], confidence: "B" },
    { id: "inovatif", nameId: "Inovatif", nameEn: "Innovativeness", sourceIds: ["radarikn-2021"], confidence: "B" },
    {
      id: "transferabilitas",
      nameId: "Transferabilitas",
      nameEn: "Transferability",
      weightCandidate: { percent: 15, confidence: "C", basis: "South Sulawesi provincial form, Jan 2022, same eleven questions (rakyatnews-2022)" },
      sourceIds: ["radarikn-2021", "rakyatnews-2022"],
      confidence: "C",
      note: "Weight from the South Sulawesi provincial form of Jan 2022, which has the same eleven questions."
    },
    {
      id: "strategiKeberlanjutan",
      nameId: "Strategi keberlanjutan",
      nameEn: "Sustainability strategy",
      weightCandidate: { percent: 15, confidence: "C", basis: "South Sulawesi provincial form, Jan 2022, same eleven questions (rakyatnews-2022)" },
      sourceIds: ["rakyatnews-2022"],
      confidence: "C",
      note: "Weight as above."
    },
    {
      id: "evaluasi",
      nameId: "Evaluasi",
      nameEn: "Evaluation (before/after data)",
      weightCandidate: { percent: 20, confidence: "C", basis: "South Sulawesi provincial form, Jan 2022, same eleven questions (rakyatnews-2022)" },
      sourceIds: ["rakyatnews-2022"],
      confidence: "C",
      note: "Highest weight; must show data before and after."
    },
    {
      id: "inspirasi",
      nameId: "Inspirasi",
      nameEn: "Inspiration (additional aspect)",
      maximumWords: 100,
      groups: ["replikasi"],
      sourceIds: ["ntt-2022"],
      confidence: "C"
    },
    {
      id: "prosesReplikasi",
      nameId: "Proses replikasi",
      nameEn: "Replication process (additional aspect)",
      maximumWords: 200,
      groups: ["replikasi"],
      sourceIds: ["ntt-2022"],
      confidence: "C"
    },
    {
      id: "faktorPembeda",
      nameId: "Faktor pembeda",
      nameEn: "Distinguishing factors (additional aspect)",
      maximumWords: 100,
      groups: ["replikasi"],
      sourceIds: ["ntt-2022"],
      confidence: "C"
    }
  ],
  sectionNotes: "Eleven main aspects for all groups plus additional aspects for replikasi and khusus (radarikn, quoting the ministry). The eight aspects without a weight must sum to 50 if the three known weights hold for 2021.",
  sectionsMissing: 3,
  stages: [
    { id: "administrasi", summary: "administrative selection", sourceIds: [] },
    {
      id: "proposal",
      summary: "proposal evaluation by Tim Evaluasi, 27 May - 10 June 2021, ten working days",
      sourceIds: ["radarikn-2021"]
    },
    { id: "ujiPublik", summary: "public objection period for the finalists (none filed)", sourceIds: ["daelpos-2021"] },
    {
      id: "presentasi",
      summary: "presentation and interview before Tim Panel Independen, online, 28 June - 16 July 2021",
      sourceIds: ["daelpos-2021"]
    }
  ],
  awards: [
    { tier: "top45", count: 45, fromGroup: "umum", sourceIds: [] },
    { tier: "top5Replikasi", count: 5, fromGroup: "replikasi", sourceIds: [] },
    { tier: "outstandingAchievement", count: 5, fromGroup: "khusus", sourceIds: [] }
  ],
  results: {
    counts: [
      { stage: "registered", count: 3178, sourceIds: ["menpan-2022-3478"], confidence: "B" },
      { stage: "passedAdmin", count: 1619, sourceIds: ["radarikn-2021"], confidence: "B" }
    ],
    tops: [{ tier: "terpuji", count: 55, breakdown: { top45: 45, replikasi: 5, outstanding: 5 }, sourceIds: ["indoexpres-2021"], confidence: "B" }],
    announced: Day.make("2021-07-29"),
    awarded: Day.make("2021-11-09"),
    sourceIds: ["menpan-2021-award", "indoexpres-2021"]
  },
  conflicts: [
    {
      about: "replikasi.source.toYear",
      used: "open",
      others: ["2019", "2020"],
      sourceIds: ["menpan-2021-syarat", "ntt-2022"],
      note: "The copy read breaks off inside the end year; a provincial form says 2014 to 2020."
    }
  ],
  gaps: [
    "body of Kepmen 161/2021 (weights, word limits, indicators, stage weights)",
    "three aspect names",
    "khusus: which earlier tops and how old",
    "finalist numbers by group and institution type"
  ],
  confidence: "B"
}
