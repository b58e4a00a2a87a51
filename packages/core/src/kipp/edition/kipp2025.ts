/**
 * KIPP 2025 as data (periode 2025): what announcements of the time say, each fact with its source.
 *
 * Law note: docs/law/kipp-2025.md
 *
 * @module
 */
import * as Day from "../../kernel/Day.ts"
import type { Edition } from "../Edition.ts"

/** The 2025 edition. @category parameters */
export const kipp2025: Edition = {
  year: 2025,
  held: true,
  theme: "Mewujudkan Pelayanan Publik Berdampak untuk Kesejahteraan Masyarakat",
  guideline: "Pedoman Menteri PANRB 4/2025",
  legalBasis: [
    {
      instrument: "Pedoman Menteri PANRB",
      number: "4",
      year: 2025,
      title: "Pedoman KIPP 2025",
      sourceId: "suaraborneo-2025",
      confidence: "B",
      textRead: "none (reported)",
      note: "A ministry release carried by another outlet says 'Pedoman Menteri PANRB Nomor 5 Tahun 2025' (semarak-2025). Two outlets and a page tag say 4/2025. Check before citing."
    }
  ],
  window: { open: Day.make("2025-04-08"), close: Day.make("2025-06-03"), sourceIds: ["kaltim-2025"], confidence: "B" },
  groups: [
    {
      id: "umum",
      nameId: "Kelompok Umum",
      nameEn: "General group",
      rules: [
        {
          id: "2025.umum.cap",
          summary: "At most 15 innovations per institution, as told to a non-ministerial agency; other kinds of institution are not confirmed.",
          parameter: { kind: "entries-at-most", entries: 15, confirmedFor: ["lembaga"] },
          sourceIds: ["perpusnas-2025"],
          confidence: "B"
        },
        {
          id: "2025.umum.age",
          summary: "Not found in any text read: minimum age.",
          parameter: { kind: "not-read", asks: "age" },
          sourceIds: [],
          confidence: "C"
        },
        {
          id: "2025.umum.prior",
          summary: "Not found in any text read: exclusion of earlier winners.",
          parameter: { kind: "not-read", asks: "prior-awards" },
          sourceIds: [],
          confidence: "C"
        }
      ]
    },
    {
      id: "replikasi",
      nameId: "Kelompok Replikasi",
      nameEn: "Replication group",
      rules: [
        {
          id: "2025.replikasi.cap",
          summary: "At most 15 innovations per institution, as told to a non-ministerial agency; other kinds of institution are not confirmed.",
          parameter: { kind: "entries-at-most", entries: 15, confirmedFor: ["lembaga"] },
          sourceIds: ["perpusnas-2025"],
          confidence: "B"
        },
        {
          id: "2025.replikasi.age",
          summary: "Not found in any text read: minimum age.",
          parameter: { kind: "not-read", asks: "age" },
          sourceIds: [],
          confidence: "C"
        },
        {
          id: "2025.replikasi.source",
          summary: "Not found in any text read: which innovations may be replicated.",
          parameter: { kind: "not-read", asks: "source" },
          sourceIds: [],
          confidence: "C"
        }
      ]
    }
  ],
  generalRequirements: [
    {
      id: "2025.title",
      summary: "Title describes the innovation and is decent.",
      parameter: { kind: "decent-title" },
      sourceIds: ["kaltim-2025"],
      confidence: "B"
    },
    {
      id: "2025.letters",
      summary: "Statement of innovator identity and of willingness to be replicated.",
      parameter: { kind: "documents", documents: ["suratPernyataanIdentitas", "suratKesediaanReplikasi"] },
      sourceIds: ["kaltim-2025"],
      confidence: "B"
    },
    {
      id: "2025.online",
      summary: "Filed online through SiNovik with relevant supporting documents.",
      parameter: { kind: "channel", channel: "sinovik.menpan.go.id" },
      sourceIds: ["kaltim-2025"],
      confidence: "B"
    }
  ],
  categories: {
    names: [
      "penguatan kesetaraan gender dan perlindungan hak perempuan, anak, serta penyandang disabilitas",
      "swasembada pangan, air, dan energi",
      "penyediaan lapangan kerja dan peningkatan kualitas tenaga kerja",
      "penyediaan pelayanan kesehatan",
      "makan bergizi",
      "pemerataan ekonomi dan penguatan UMKM",
      "pemberantasan kemiskinan",
      "transformasi digital pelayanan publik",
      "pelestarian lingkungan"
    ],
    confidence: "B",
    sourceIds: ["kaltim-2025"]
  },
  entrantTypes: ["kementerian", "lembaga", "provinsi", "kabupaten", "kota", "BUMN", "BUMD"],
  maxProposals: {
    summary: "'at most 15 innovations' as told to a non-ministerial agency; other institution types not confirmed.",
    unlimited: false,
    perInstitution: 15,
    sourceIds: ["perpusnas-2025"],
    confidence: "B"
  },
  sections: [
    {
      id: "latarBelakang",
      nameId: "Latar belakang",
      nameEn: "Background with data",
      maximumWords: 200,
      aspect: "kebaruan",
      sourceIds: ["jb-form-new", "bps-2026"],
      confidence: "C"
    },
    {
      id: "tujuan",
      nameId: "Tujuan, outcome dan output",
      nameEn: "Objectives, outcome, output with measurable target",
      maximumWords: 150,
      aspect: "kebaruan",
      sourceIds: ["jb-form-new", "bps-2026"],
      confidence: "C"
    },
    {
      id: "caraKerja",
      nameId: "Cara kerja/implementasi",
      nameEn: "How it works, implementation steps",
      maximumWords: 200,
      aspect: "kebaruan",
      sourceIds: ["jb-form-new", "bps-2026"],
      confidence: "C"
    },
    {
      id: "keunggulan",
      nameId: "Keunggulan ide/gagasan",
      nameEn: "Novelty of the idea",
      maximumWords: 200,
      aspect: "kebaruan",
      sourceIds: ["jb-form-new", "bps-2026"],
      confidence: "C"
    },
    {
      id: "monev",
      nameId: "Mekanisme/indikator monev",
      nameEn: "Instruments (how, when, who), indicators and their relevance",
      maximumWords: 200,
      aspect: "efektivitas dan manfaat",
      sourceIds: ["jb-form-new", "bps-2026"],
      confidence: "C"
    },
    {
      id: "dampak",
      nameId: "Bentuk dampak",
      nameEn: "Form of impact; output/outcome reached with before/after table; effect on Asta Cita",
      maximumWords: 300,
      aspect: "efektivitas dan manfaat",
      sourceIds: ["jb-form-new", "bps-2026"],
      confidence: "C"
    },
    {
      id: "difusi",
      nameId: "Difusi dan replikasi",
      nameEn: "Potential, diffusion effort, number of replicating units",
      maximumWords: 150,
      aspect: "adaptabilitas",
      sourceIds: ["jb-form-new", "bps-2026"],
      confidence: "C",
      note: "The same form's hint line says 300."
    },
    {
      id: "sumberDaya",
      nameId: "Sumber daya",
      nameEn: "Facilities, data, people, budget",
      maximumWords: 150,
      aspect: "keberlanjutan",
      sourceIds: ["jb-form-new", "bps-2026"],
      confidence: "C"
    },
    {
      id: "strategiKeberlanjutan",
      nameId: "Strategi keberlanjutan",
      nameEn: "Institutional, managerial, social strategy",
      maximumWords: 300,
      aspect: "keberlanjutan",
      sourceIds: ["jb-form-new", "bps-2026"],
      confidence: "C"
    }
  ],
  sectionNotes: "Nine questions in four aspects (kebaruan; efektivitas dan manfaat; adaptabilitas; keberlanjutan). The nine questions and the four aspects come from a BPS proposal on the national template; the word limits from the East Java form with the same nine prompts. In that form each prompt says 'maksimal' while the hint below says 'Minimal' with the same number: treat as maxima.",
  stages: [
    { id: "administrasi", summary: "administrative selection; 2,116 passed from 339 institutions", sourceIds: ["suaraborneo-2025"] },
    {
      id: "proposal",
      summary: "proposal evaluation by Tim Evaluasi (academics of ten universities), peer review, 30 June - 13 July 2025; small teams consolidate scores before plenary",
      passingGrade: 85,
      note: "minimum passing grade 85; replicated innovations reaching it have priority",
      sourceIds: ["suaraborneo-2025", "kabar24-2025"]
    },
    {
      id: "fisibilitas",
      summary: "feasibility (scaling-up) by Tim Panel Independen with 18 ministries/agencies; 273 finalists",
      input: { all: 273 },
      sourceIds: ["menpan-2025-pleno", "semarak-2025"]
    },
    { id: "kebermanfaatan", summary: "usefulness judged by the public online through SiNovik", sourceIds: ["semarak-2025"] },
    { id: "pleno", summary: "joint plenary of panel and evaluation team, 8 August 2025", sourceIds: ["menpan-2025-pleno"] }
  ],
  results: {
    counts: [
      { stage: "passedAdmin", count: 2116, institutionCount: 339, sourceIds: ["suaraborneo-2025"], confidence: "B" },
      { stage: "finalists", count: 273, sourceIds: ["menpan-2025-pleno"], confidence: "B" }
    ],
    tops: []
  },
  conflicts: [
    {
      about: "legalBasis",
      used: "Pedoman Menteri PANRB 4/2025",
      others: ["Pedoman Menteri PANRB 5/2025"],
      sourceIds: ["suaraborneo-2025", "semarak-2025"],
      note: "Two outlets and a page tag say 4/2025; one outlet that carries a ministry release says 5/2025."
    },
    {
      about: "sections.difusi.maximumWords",
      used: "150",
      others: ["300"],
      sourceIds: ["jb-form-new"],
      note: "The hint line of the same form says 300."
    },
    {
      about: "sections.limitKind",
      used: "maximum",
      others: ["minimum"],
      sourceIds: ["jb-form-new"],
      note: "The prompt says 'maksimal', the hint below says 'Minimal' with the same number."
    }
  ],
  gaps: ["weights", "minimum age", "prior-award exclusions", "winners", "number registered"],
  confidence: "B"
}
