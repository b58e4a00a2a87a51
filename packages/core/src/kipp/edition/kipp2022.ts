/**
 * KIPP 2022 as data (periode 2022): what announcements of the time say, each fact with its source.
 *
 * Law note: docs/law/kipp-2022.md
 *
 * @module
 */
import * as Day from "../../kernel/Day.ts"
import type { Edition } from "../Edition.ts"
import { inclusive } from "./readings.ts"

/** The 2022 edition. @category parameters */
export const kipp2022: Edition = {
  year: 2022,
  ordinal: 9,
  held: true,
  theme: "Percepatan Reformasi Birokrasi melalui Implementasi Transformasi Kelembagaan, Transformasi SDM Aparatur, dan Transformasi Digital yang Diwujudkan dalam Inovasi Pelayanan Publik Menuju Pencapaian Tujuan Pembangunan Berkelanjutan",
  guideline: "Kepmen PANRB 50/2022",
  legalBasis: [
    {
      instrument: "PermenPANRB",
      number: "7",
      year: 2021,
      title: "Kompetisi Inovasi Pelayanan Publik di Lingkungan Kementerian/Lembaga, Pemerintah Daerah, BUMN, dan BUMD",
      sourceId: "scribd-7-2021",
      confidence: "A",
      textRead: "title and considerans only"
    },
    {
      instrument: "Keputusan Menteri PANRB",
      number: "50",
      year: 2022,
      title: "Petunjuk Pelaksanaan KIPP Tahun 2022",
      sourceId: "menpan-2022-te",
      confidence: "B",
      textRead: "none (cited by the ministry)"
    },
    {
      instrument: "Pengumuman",
      number: "B/187/PP.00.05/2022",
      year: 2022,
      title: "Hasil Seleksi Administrasi KIPP 2022 (27 April 2022)",
      sourceId: "menpan-2022-admin",
      confidence: "B",
      textRead: "none (reported)"
    }
  ],
  window: {
    open: Day.make("2022-03-16"),
    close: Day.make("2022-04-16"),
    announcedClose: Day.make("2022-04-15"),
    closeTime: "12:00 WIB",
    note: "Announced closing 15 April; the ministry later reports closing on 16 April 12:00 WIB. Sources disagree by half a day.",
    sourceIds: ["klikanggaran-2022", "menpan-2022-10hari", "menpan-2022-te"],
    confidence: "B"
  },
  groups: [
    {
      id: "umum",
      nameId: "Kelompok Umum",
      nameEn: "General group",
      rules: [
        {
          id: "2022.umum.age",
          summary: "The innovation has been implemented for at least 2 years, counted backwards from the closing of registration to the start of implementation.",
          parameter: { kind: "minimum-age", years: 2 },
          sourceIds: ["nusakini-2022", "menpan-2022-10hari"],
          confidence: "B",
          note: inclusive
        },
        {
          id: "2022.umum.pandemicAge",
          summary: "Innovations on handling the pandemic: at least one year instead of two.",
          parameter: { kind: "minimum-age-exception", topic: "pandemi", years: 1 },
          sourceIds: ["nusakini-2022", "menpan-2022-10hari"],
          confidence: "B"
        },
        {
          id: "2022.umum.prior",
          summary: "Not found in any text read: exclusion of earlier winners.",
          parameter: { kind: "not-read", asks: "prior-awards" },
          sourceIds: [],
          confidence: "C"
        },
        {
          id: "2022.umum.cap",
          summary: "Not found in any text read: cap per institution.",
          parameter: { kind: "not-read", asks: "cap" },
          sourceIds: [],
          confidence: "C"
        }
      ]
    },
    {
      id: "khusus",
      nameId: "Kelompok Khusus",
      nameEn: "Special group",
      rules: [
        {
          id: "2022.khusus.age",
          summary: "The innovation has been implemented for at least 2 years, counted backwards from the closing of registration to the start of implementation.",
          parameter: { kind: "minimum-age", years: 2 },
          sourceIds: ["nusakini-2022"],
          confidence: "B",
          note: inclusive
        },
        {
          id: "2022.khusus.pandemicAge",
          summary: "Innovations on handling the pandemic: at least one year instead of two.",
          parameter: { kind: "minimum-age-exception", topic: "pandemi", years: 1 },
          sourceIds: ["nusakini-2022", "menpan-2022-10hari"],
          confidence: "C",
          note: "The source states the exception once, for the competition; that it reaches this group is inferred."
        },
        {
          id: "2022.khusus.prior",
          summary: "Not found in any text read: which earlier winners may enter.",
          parameter: { kind: "not-read", asks: "prior-awards" },
          sourceIds: [],
          confidence: "C"
        },
        {
          id: "2022.khusus.cap",
          summary: "Not found in any text read: cap per institution.",
          parameter: { kind: "not-read", asks: "cap" },
          sourceIds: [],
          confidence: "C"
        }
      ]
    }
  ],
  generalRequirements: [
    {
      id: "2022.sk",
      summary: "Decree of the competent official stating whether the innovation was initiated by an individual or a team.",
      parameter: { kind: "documents", documents: ["SKInisiator"] },
      sourceIds: ["nusakini-2022", "menpan-2022-10hari"],
      confidence: "B"
    },
    {
      id: "2022.video",
      summary: "Video of at most three minutes on YouTube; link in the proposal.",
      parameter: { kind: "video", maximumMinutes: 3, platform: "YouTube" },
      sourceIds: ["menpan-2022-10hari"],
      confidence: "B"
    },
    {
      id: "2022.theme",
      summary: "In line with the theme, all criteria, one group, one category.",
      parameter: { kind: "declarations", declarations: ["themeFit", "allCriteria", "groupFit", "categoryFit"] },
      sourceIds: ["nusakini-2022"],
      confidence: "B"
    }
  ],
  categories: {
    names: [
      "pelayanan publik yang inklusif dan berkeadilan",
      "efektivitas institusi publik untuk mencapai TPB",
      "ketahanan institusi publik di masa pandemi dan antisipasi pascapandemi"
    ],
    confidence: "B",
    sourceIds: ["menpan-2022-te", "nusakini-2022"]
  },
  entrantTypes: ["kementerian", "lembaga", "provinsi", "kabupaten", "kota", "BUMN", "BUMD"],
  sections: [
    {
      id: "ringkasan",
      nameId: "Ringkasan",
      nameEn: "Summary: implementation, impact, fit with category",
      maximumWords: 200,
      groups: ["umum", "khusus"],
      sourceIds: ["ntt-2022"],
      confidence: "C"
    },
    {
      id: "ideInovatif",
      nameId: "Ide inovatif",
      nameEn: "Innovative idea: background, objective, fit, novelty in local context",
      maximumWords: 600,
      groups: ["umum"],
      sourceIds: ["ntt-2022"],
      confidence: "C"
    },
    {
      id: "signifikansi",
      nameId: "Signifikansi",
      nameEn: "Significance: how implemented, how success was assessed",
      maximumWords: 600,
      groups: ["umum"],
      sourceIds: ["ntt-2022"],
      confidence: "C"
    },
    {
      id: "kontribusiTPB",
      nameId: "Kontribusi terhadap capaian TPB",
      nameEn: "Measurable contribution to SDG achievement",
      maximumWords: 200,
      groups: ["umum"],
      sourceIds: ["ntt-2022"],
      confidence: "C"
    },
    {
      id: "adaptabilitas",
      nameId: "Adaptabilitas",
      nameEn: "Adaptability: adopted elsewhere or potential (population, similarity)",
      maximumWords: 400,
      groups: ["umum"],
      sourceIds: ["ntt-2022"],
      confidence: "C"
    },
    {
      id: "keberlanjutan",
      nameId: "Keberlanjutan",
      nameEn: "Sustainability",
      maximumWords: 600,
      groups: ["umum"],
      sourceIds: ["ntt-2022"],
      confidence: "C",
      note: "The form's prompt under this heading is a novelty text pasted by mistake."
    },
    {
      id: "kolaborasi",
      nameId: "Kolaborasi pemangku kepentingan",
      nameEn: "Stakeholder collaboration",
      maximumWords: 200,
      groups: ["umum"],
      sourceIds: ["ntt-2022"],
      confidence: "C"
    },
    {
      id: "pembaruan",
      nameId: "Pembaruan/peningkatan inovasi",
      nameEn: "Renewal since Top Inovasi Terpuji",
      maximumWords: 200,
      groups: ["khusus"],
      sourceIds: ["ntt-2022"],
      confidence: "C"
    },
    {
      id: "adaptabilitasKhusus",
      nameId: "Adaptabilitas",
      nameEn: "Adopted more widely than at the time of the award",
      maximumWords: 200,
      groups: ["khusus"],
      sourceIds: ["ntt-2022"],
      confidence: "C"
    },
    {
      id: "penguatanKeberlanjutan",
      nameId: "Penguatan keberlanjutan",
      nameEn: "Strengthened sustainability: institutional, social, managerial",
      maximumWords: 300,
      groups: ["khusus"],
      sourceIds: ["ntt-2022"],
      confidence: "C"
    },
    {
      id: "evaluasi",
      nameId: "Evaluasi",
      nameEn: "Latest formal internal/external evaluation: outputs, impact, recommendations",
      maximumWords: 300,
      groups: ["khusus"],
      sourceIds: ["ntt-2022"],
      confidence: "C"
    }
  ],
  sectionNotes: "Taken from a provincial form (NTT) whose categories are two of the three national 2022 ones; read as a copy of the national 2022 form, without the weights.",
  stages: [
    { id: "administrasi", summary: "administrative selection by Tim Sekretariat, 18-27 April 2022", sourceIds: ["menpan-2022-admin"] },
    {
      id: "proposal",
      summary: "proposal evaluation by Tim Evaluasi (academics), 9/10-30 May 2022",
      sourceIds: ["menpan-2022-te", "menpan-2022-admin"]
    },
    {
      id: "pemeriksaanTPI",
      summary: "panel re-reads the nominated proposals in teams or pairs, then plenary on finalists",
      sourceIds: ["menpan-2022-tpi"]
    },
    {
      id: "presentasi",
      summary: "presentation (7 min) and interview (13 min), online, 24 June - 12 July 2022; Top 99 umum and Top 15 khusus",
      minutes: { presentation: 7, interview: 13 },
      input: { umum: 99, khusus: 15 },
      sourceIds: ["menpan-2022-tpi"]
    },
    { id: "verifikasi", summary: "field verification 19-22 July 2022", sourceIds: ["makassarchannel-2022"] }
  ],
  awards: [{ tier: "top99", count: 99, fromGroup: "umum", sourceIds: [] }, { tier: "khususFinalist", count: 15, fromGroup: "khusus", sourceIds: [] }],
  results: {
    counts: [
      {
        stage: "registered",
        count: 3478,
        byStatus: { adminUPP: 612, adminLokal: 412, submitted: 2454 },
        sourceIds: ["menpan-2022-3478"],
        confidence: "B"
      },
      {
        stage: "submitted",
        count: 2454,
        breakdown: { umum: 2299, khusus: 155 },
        sourceIds: ["menpan-2022-te", "menpan-2022-admin"],
        confidence: "B"
      },
      { stage: "passedAdmin", count: 1917, breakdown: { umum: 1776, khusus: 141 }, sourceIds: ["menpan-2022-admin"], confidence: "B" }
    ],
    tops: []
  },
  conflicts: [
    {
      about: "window.close",
      used: "2022-04-16",
      others: ["2022-04-15"],
      sourceIds: ["klikanggaran-2022", "menpan-2022-10hari", "menpan-2022-te"],
      note: "Announced for 15 April; the ministry later reports 16 April 12:00 WIB."
    }
  ],
  gaps: ["weights", "stage weights", "caps per institution", "winners and their breakdown", "exclusion list for umum and khusus"],
  confidence: "B"
}
