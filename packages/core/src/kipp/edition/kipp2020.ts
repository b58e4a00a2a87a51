/**
 * KIPP 2020 as data (periode 2020): what announcements of the time say, each fact with its source.
 *
 * Law note: docs/law/kipp-2020.md
 *
 * @module
 */
import * as Day from "../../kernel/Day.ts"
import type { Edition } from "../Edition.ts"
import { inclusive } from "./readings.ts"

/** The 2020 edition. @category parameters */
export const kipp2020: Edition = {
  year: 2020,
  ordinal: 7,
  held: true,
  theme: "Transfer Pengetahuan untuk Percepatan Inovasi Pelayanan Publik dalam Rangka Mendukung Terwujudnya Tujuan Pembangunan Berkelanjutan dan Indonesia Maju",
  guideline: "Kepmen PANRB 44/2020",
  legalBasis: [
    {
      instrument: "PermenPANRB",
      number: "5",
      year: 2019,
      title: "Kompetisi Inovasi Pelayanan Publik di Lingkungan Kementerian/Lembaga, Pemerintah Daerah, BUMN, dan BUMD",
      sourceId: "menpan-2020-syarat",
      confidence: "B",
      textRead: "title and considerans only"
    },
    {
      instrument: "Keputusan Menteri PANRB",
      number: "44",
      year: 2020,
      title: "Petunjuk Pelaksanaan KIPP Tahun 2020",
      sourceId: "menpan-2020-syarat",
      confidence: "B",
      textRead: "none (cited by the ministry; also fixes the composition of Top 99/Top 45 and 15 finalists/5 winners of the special group)"
    },
    {
      instrument: "Surat Deputi Pelayanan Publik",
      number: "B/97/PP.00.05/2020",
      year: 2020,
      title: "Pengunduran Batas Waktu Pengajuan Proposal",
      sourceId: "kilasriau-2020",
      confidence: "B",
      textRead: "none (reported)"
    },
    {
      instrument: "Keputusan Menteri PANRB",
      number: "192",
      year: 2020,
      title: "Top 45 Inovasi Pelayanan Publik dan 5 Pemenang Outstanding Achievement of Public Service Innovations 2020",
      sourceId: "malangvoice-2020",
      confidence: "B",
      textRead: "none (reported)"
    }
  ],
  window: {
    open: Day.make("2020-03-04"),
    close: Day.make("2020-05-10"),
    announcedClose: Day.make("2020-04-26"),
    note: "4 March is the opening/socialisation event; the day SiNovik opened was not found. Closing moved from 26 April by letter B/97/PP.00.05/2020.",
    sourceIds: ["daelpos-2020", "kilasriau-2020", "tribun-2020"],
    confidence: "B"
  },
  groups: [
    {
      id: "umum",
      nameId: "Kelompok Umum",
      nameEn: "General group",
      rules: [
        {
          id: "2020.umum.age",
          summary: "The innovation has been implemented for at least 1 year, counted backwards from the closing of registration to the start of implementation.",
          parameter: { kind: "minimum-age", years: 1 },
          sourceIds: ["menpan-2020-syarat"],
          confidence: "B",
          note: inclusive
        },
        {
          id: "2020.umum.prior",
          summary: "Exclusion of earlier top winners and of double Top 99.",
          parameter: { kind: "no-prior-award", awards: ["top45/2019", "top40/2018", "top40/2017", "top35/2016", "top25/2015", "top9/2014"] },
          sourceIds: ["menpan-2021-syarat", "bisnis-2018"],
          confidence: "C",
          note: "Not read for 2020. The 2018 rule and the 2021 list agree; this is the 2021 list less Top 45/2020."
        },
        {
          id: "2020.umum.top99Twice",
          summary: "Exclusion of earlier top winners and of double Top 99.",
          parameter: { kind: "prior-award-count", tier: "top99", below: 2 },
          sourceIds: ["menpan-2021-syarat", "bisnis-2018"],
          confidence: "C",
          note: "Not read for 2020. The 2018 rule and the 2021 list agree; this is the 2021 list less Top 45/2020."
        }
      ]
    },
    {
      id: "replikasi",
      nameId: "Kelompok Replikasi",
      nameEn: "Replication group",
      rules: [
        {
          id: "2020.replikasi.source",
          summary: "Adaptation of an innovation in the Top 99 of 2014-2018.",
          parameter: { kind: "source-innovation", tier: "top99", fromYear: 2014, toYear: 2018 },
          sourceIds: ["daelpos-2020"],
          confidence: "B"
        },
        {
          id: "2020.replikasi.age",
          summary: "The innovation has been implemented for at least 1 year, counted backwards from the closing of registration to the start of implementation.",
          parameter: { kind: "minimum-age", years: 1 },
          sourceIds: ["menpan-2020-syarat"],
          confidence: "B",
          note: inclusive
        }
      ]
    },
    {
      id: "khusus",
      nameId: "Kelompok Khusus",
      nameEn: "Special group",
      rules: [
        {
          id: "2020.khusus.prior",
          summary: "Earlier winners of Top 9, Top 25, Top 35 and Top 40, judged on continued life, growth and rise in quality.",
          parameter: { kind: "prior-award", awards: ["top9/2014", "top25/2015", "top35/2016", "top40/2017", "top40/2018"] },
          sourceIds: ["daelpos-2020"],
          confidence: "B",
          note: "The source names the tiers (9, 25, 35, 40), not the years; whether Top 40/2018 was included is inferred."
        },
        {
          id: "2020.khusus.age",
          summary: "The innovation has been implemented for at least 1 year, counted backwards from the closing of registration to the start of implementation.",
          parameter: { kind: "minimum-age", years: 1 },
          sourceIds: ["menpan-2020-syarat"],
          confidence: "C",
          note: inclusive
        }
      ]
    }
  ],
  generalRequirements: [
    {
      id: "2020.theme",
      summary: "In line with the 2020 theme, meets all innovation criteria, fits one group and one category.",
      parameter: { kind: "declarations", declarations: ["themeFit", "allCriteria", "groupFit", "categoryFit"] },
      sourceIds: ["menpan-2020-syarat"],
      confidence: "B"
    },
    {
      id: "2020.online",
      summary: "Filed online through SiNovik with supporting documents; service unit files through its local admin.",
      parameter: { kind: "channel", channel: "sinovik.menpan.go.id" },
      sourceIds: ["kilasriau-2020", "scribd-sinovik-2020"],
      confidence: "B"
    }
  ],
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
      "tata kelola pemerintahan"
    ],
    confidence: "B",
    sourceIds: ["menpan-2021-launch"],
    note: "The ministry says nine of the ten 2021 categories are the 2020 ones; the tenth, law enforcement, was new in 2021."
  },
  entrantTypes: ["kementerian", "lembaga", "provinsi", "kabupaten", "kota", "BUMN", "BUMD"],
  maxProposals: {
    summary: "No cap before 2021: the 2021 launch says in earlier editions all innovations could be filed.",
    unlimited: true,
    sourceIds: ["menpan-2021-launch"],
    confidence: "B"
  },
  sections: [
    {
      id: "tujuan",
      nameId: "Tujuan (dengan latar belakang masalah)",
      nameEn: "Objectives, stated with the problem they answer",
      sourceIds: ["sinovik-faq"],
      confidence: "B",
      note: "FAQ: problem background belongs in question 1."
    },
    {
      id: "kesesuaianKategori",
      nameId: "Kesesuaian kategori",
      nameEn: "Fit with the category",
      sourceIds: ["sinovik-faq"],
      confidence: "C",
      note: "Position inferred so that 'inovatif' is question 4."
    },
    {
      id: "signifikansi",
      nameId: "Signifikansi / urgensi",
      nameEn: "Significance",
      sourceIds: ["sinovik-faq"],
      confidence: "C",
      note: "FAQ explains urgency as what would happen in 1-3 years without the innovation."
    },
    {
      id: "inovatif",
      nameId: "Inovatif (termasuk tahapan pelaksanaan)",
      nameEn: "Innovativeness, incl. implementation steps",
      sourceIds: ["sinovik-faq"],
      confidence: "B",
      note: "FAQ: steps are told in question 4 on the innovative side."
    },
    {
      id: "transferabilitas",
      nameId: "Transferabilitas",
      nameEn: "Transferability",
      sourceIds: ["sinovik-faq"],
      confidence: "C",
      note: "Field name seen in a public innovation-registry app with the same eight fields."
    },
    {
      id: "sumberDaya",
      nameId: "Sumber daya dan keberlanjutan",
      nameEn: "Resources and sustainability",
      sourceIds: ["sinovik-faq"],
      confidence: "C"
    },
    {
      id: "dampak",
      nameId: "Dampak / evaluasi (internal, eksternal)",
      nameEn: "Impact and evaluation",
      sourceIds: ["sinovik-faq"],
      confidence: "C",
      note: "FAQ: internal = done by the service unit or its own agency; external = inspectorate, BPK, universities, other evaluators."
    },
    {
      id: "pemangkuKepentingan",
      nameId: "Keterlibatan pemangku kepentingan",
      nameEn: "Stakeholder involvement",
      sourceIds: ["sinovik-faq"],
      confidence: "C"
    },
    { id: "pelajaran", nameId: "Pelajaran yang dipetik", nameEn: "Lessons learned", sourceIds: ["sinovik-faq"], confidence: "C" }
  ],
  stages: [
    { id: "administrasi", summary: "administrative selection by the secretariat", sourceIds: [] },
    { id: "proposal", summary: "proposal evaluation by Tim Evaluasi (May-June 2020)", sourceIds: ["tribun-2020"] },
    {
      id: "top99",
      summary: "Tim Panel Independen sets Top 99 and 15 special-group finalists (17 June 2020), proportionally with regard to category, group, participant type and region incl. 3T areas; then about five calendar days of public test",
      output: { top99: 99, khususFinalists: 15 },
      objectionDays: 5,
      sourceIds: ["menpan-2020-top99"]
    },
    {
      id: "presentasi",
      summary: "presentation and interview by video conference, 29 June - 16 July 2020; 114 innovations judged by all panel members",
      input: { all: 114 },
      sourceIds: ["menpan-2020-presentasi", "menpan-2020-akhir"]
    },
    {
      id: "verifikasi",
      summary: "field verification and observation, planned 20-24 July 2020, by a team of at least one panel and one evaluation member",
      minimumTeam: { TPI: 1, TE: 1 },
      sourceIds: ["menpan-2020-presentasi"]
    },
    {
      id: "pleno",
      summary: "panel discusses the secretariat's recapitulated scores and agrees the Top 45 and the 5 outstanding; ministerial decree",
      sourceIds: ["menpan-2020-akhir"]
    }
  ],
  awards: [
    { tier: "top99", count: 99, sourceIds: [] },
    { tier: "top45", count: 45, consequence: "local governments: DID 2021", sourceIds: ["malangvoice-2020"] },
    { tier: "khususFinalist", count: 15, sourceIds: [] },
    { tier: "outstandingAchievement", count: 5, fromGroup: "khusus", sourceIds: ["menpan-2020-top99"] }
  ],
  results: {
    counts: [{ stage: "registered", count: 3059, sourceIds: ["tribun-2020"], confidence: "B" }],
    tops: [
      { tier: "finalists", count: 114, breakdown: { top99: 99, khusus: 15 }, sourceIds: ["menpan-2020-akhir"], confidence: "B" },
      {
        tier: "top45",
        count: 45,
        breakdown: { kementerian: 7, lembaga: 5, provinsi: 7, kabupaten: 19, kota: 7 },
        sourceIds: ["urnews-2020"],
        confidence: "B",
        note: "As reported by URnews on Kepmen PANRB 192/2020: 7 ministries, 5 agencies, 7 provinces, 19 kabupaten, 7 kota; the parts make 45. The decree itself was not read."
      },
      { tier: "outstandingAchievement", count: 5, sourceIds: ["portalprobolinggo-2020", "menpan-2020-akhir"], confidence: "B" }
    ],
    announced: Day.make("2020-07-27"),
    awarded: Day.make("2020-11-25"),
    sepasarPedas: {
      awards: ["top99/2020", "top45/2020"],
      group: "umum",
      sourceIds: ["malangvoice-2020", "malangtimes-2020"],
      confidence: "B",
      note: "The group is inferred."
    }
  },
  conflicts: [
    {
      about: "window.close",
      used: "2020-05-10",
      others: ["2020-04-26"],
      sourceIds: ["kilasriau-2020", "tribun-2020"],
      note: "Extended by letter B/97/PP.00.05/2020; the extended day is used."
    }
  ],
  gaps: [
    "text of Kepmen 44/2020",
    "word limits, weights, indicators and score scale per group",
    "weights of stages and rule for combining evaluators",
    "numbers submitted and passed administratively",
    "Top 99 breakdown"
  ],
  confidence: "B"
}
