/**
 * KIPP 2023 as data (periode 2023): what announcements of the time say, each fact with its source.
 *
 * Law note: docs/law/kipp-2023.md
 *
 * @module
 */
import * as Day from "../../kernel/Day.ts"
import type { Edition } from "../Edition.ts"

/** The 2023 edition. @category parameters */
export const kipp2023: Edition = {
  year: 2023,
  ordinal: 10,
  held: true,
  guideline: "Pedoman Menteri PANRB 3/2023",
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
      instrument: "Pedoman Menteri PANRB",
      number: "3",
      year: 2023,
      title: "Pedoman pelaksanaan KIPP 2023",
      sourceId: "menpan-2023-finalis",
      confidence: "B",
      textRead: "none (cited by the ministry; fixes composition of finalists)"
    },
    {
      instrument: "Surat Deputi Pelayanan Publik",
      number: "B/188/PP.00.05/2023",
      year: 2023,
      title: "Perpanjangan waktu pengajuan proposal (28 April 2023)",
      sourceId: "jpnn-2023",
      confidence: "B",
      textRead: "none (reported)"
    }
  ],
  window: {
    close: Day.make("2023-05-06"),
    announcedClose: Day.make("2023-05-02"),
    closeTime: "23:59 WIB",
    sourceIds: ["jpnn-2023"],
    confidence: "B"
  },
  groups: [
    {
      id: "umum",
      nameId: "Kelompok Umum",
      nameEn: "General group",
      rules: [
        {
          id: "2023.umum.age",
          summary: "Not found in any text read: minimum age.",
          parameter: { kind: "not-read", asks: "age" },
          sourceIds: [],
          confidence: "C"
        },
        {
          id: "2023.umum.prior",
          summary: "Not found in any text read: exclusion of earlier winners.",
          parameter: { kind: "not-read", asks: "prior-awards" },
          sourceIds: [],
          confidence: "C"
        },
        {
          id: "2023.umum.cap",
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
          id: "2023.khusus.age",
          summary: "Not found in any text read: minimum age.",
          parameter: { kind: "not-read", asks: "age" },
          sourceIds: [],
          confidence: "C"
        },
        {
          id: "2023.khusus.prior",
          summary: "Not found in any text read: which earlier winners may enter.",
          parameter: { kind: "not-read", asks: "prior-awards" },
          sourceIds: [],
          confidence: "C"
        },
        {
          id: "2023.khusus.cap",
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
      id: "2023.spbe",
      summary: "Application-based innovations answer e-government (SPBE) questions.",
      parameter: { kind: "conditional-form", when: "isApplication", form: "SPBE" },
      sourceIds: ["menpan-2023-finalis", "ntt-2023"],
      confidence: "B"
    },
    {
      id: "2023.letters",
      summary: "Statement letters on implementation, on individual/team identity and on willingness to be replicated (PDF, 1 MB).",
      parameter: { kind: "documents", documents: ["suratPernyataanImplementasi", "suratPernyataanIdentitas", "suratPernyataanKesediaanReplikasi"] },
      sourceIds: ["ntt-2023"],
      confidence: "C"
    }
  ],
  categories: {
    names: [
      "kesehatan",
      "pertumbuhan ekonomi dan kesempatan kerja",
      "ketahanan pangan",
      "inklusi sosial",
      "tata kelola pemerintahan",
      "ketahanan bencana",
      "pendidikan",
      "pengentasan kemiskinan",
      "pemberdayaan masyarakat",
      "energi dan lingkungan hidup",
      "penegakan hukum"
    ],
    confidence: "C",
    sourceIds: ["ntt-2023", "jb-kat"],
    note: "Eleven categories in two independent provincial systems of that generation; not read in the national text."
  },
  entrantTypes: ["kementerian", "lembaga", "provinsi", "kabupaten", "kota", "BUMN", "BUMD"],
  sections: [
    {
      id: "ringkasan",
      nameId: "Ringkasan",
      nameEn: "Summary of all aspects",
      maximumWords: 200,
      weightCandidate: { percent: 0, confidence: "C", basis: "East Java KOVABLIK rubric with the same prompts (jb-seed)" },
      sourceIds: ["ntt-2023", "jb-form-old"],
      confidence: "C",
      note: "Absent from the East Java rubric; candidate 0 means not scored there."
    },
    {
      id: "latarBelakangTujuan",
      nameId: "Latar belakang dan tujuan",
      nameEn: "Background and objectives",
      maximumWords: 300,
      prompts: ["initial problem before implementation", "affected target group", "measurable goals"],
      weightCandidate: { percent: 10, confidence: "C", basis: "East Java KOVABLIK rubric with the same prompts (jb-seed)" },
      sourceIds: ["ntt-2023", "jb-seed"],
      confidence: "C"
    },
    {
      id: "kebaruan",
      nameId: "Kebaruan/nilai tambah",
      nameEn: "Novelty / added value",
      maximumWords: 200,
      prompts: ["uniqueness, added value or novelty"],
      weightCandidate: { percent: 15, confidence: "C", basis: "East Java KOVABLIK rubric with the same prompts (jb-seed)" },
      sourceIds: ["ntt-2023", "jb-seed"],
      confidence: "C",
      note: "East Java form allows 600 words."
    },
    {
      id: "implementasi",
      nameId: "Implementasi inovasi",
      nameEn: "Implementation",
      maximumWords: 200,
      weightCandidate: { percent: 5, confidence: "C", basis: "East Java KOVABLIK rubric with the same prompts (jb-seed)" },
      sourceIds: ["ntt-2023", "jb-seed"],
      confidence: "C"
    },
    {
      id: "signifikansi",
      nameId: "Signifikansi",
      nameEn: "Significance / impact",
      maximumWords: 600,
      prompts: ["before/after comparison", "method of measuring impact", "evaluation report with qualitative and quantitative before/after data"],
      weightCandidate: { percent: 30, confidence: "C", basis: "East Java KOVABLIK rubric with the same prompts (jb-seed)" },
      sourceIds: ["ntt-2023", "jb-seed"],
      confidence: "C"
    },
    {
      id: "adaptabilitas",
      nameId: "Adaptabilitas",
      nameEn: "Adaptability",
      maximumWords: 300,
      prompts: ["already replicated: yes/no and by whom (100 words)", "potential: population and similarity of problem (200 words)"],
      weightCandidate: { percent: 20, confidence: "C", basis: "East Java KOVABLIK rubric with the same prompts (jb-seed)" },
      sourceIds: ["ntt-2023", "jb-seed"],
      confidence: "C"
    },
    {
      id: "sumberDaya",
      nameId: "Sumber daya",
      nameEn: "Resources: money, people, method, equipment",
      maximumWords: 200,
      weightCandidate: { percent: 5, confidence: "C", basis: "East Java KOVABLIK rubric with the same prompts (jb-seed)" },
      sourceIds: ["ntt-2023", "jb-seed"],
      confidence: "C"
    },
    {
      id: "strategiKeberlanjutan",
      nameId: "Strategi keberlanjutan",
      nameEn: "Sustainability strategy",
      maximumWords: 500,
      prompts: ["institutional: regulation", "managerial: capacity, performance, quality, SOP", "social: stakeholder collaboration and roles"],
      weightCandidate: { percent: 15, confidence: "C", basis: "East Java KOVABLIK rubric with the same prompts (jb-seed)" },
      sourceIds: ["ntt-2023", "jb-seed"],
      confidence: "C"
    }
  ],
  sectionNotes: "Section names and prompts match in three independent provincial systems (NTT form, East Java organisation bureau seeder, Jatim Berdasi), so they are read as the national 2023 form. The WEIGHTS are East Java's; that they are also national is an inference. Khusus sections (names only, East Java bureau seeder): ringkasan, deskripsi inovasi awal, pembaruan/peningkatan, dampak, adaptabilitas, penguatan sumber daya, strategi penguatan keberlanjutan. Replikasi adds inspirasi, proses replikasi, faktor pembeda.",
  specialSections: {
    names: [
      "Ringkasan",
      "Deskripsi Inovasi Awal",
      "Pembaruan/Peningkatan Inovasi",
      "Dampak",
      "Adaptabilitas",
      "Penguatan Sumber Daya",
      "Strategi Penguatan Keberlanjutan"
    ],
    sourceIds: ["biro-2024"],
    confidence: "C"
  },
  stages: [
    { id: "administrasi", summary: "administrative selection", sourceIds: [] },
    {
      id: "proposal",
      summary: "proposal evaluation by Tim Evaluasi; nominates 228 (198 umum, 30 khusus)",
      output: { umum: 198, khusus: 30 },
      sourceIds: ["menpan-2023-finalis"]
    },
    {
      id: "plenoFinalis",
      summary: "Tim Panel Independen plenary on finalists, 15 June 2023; about five days of public test follow",
      objectionDays: 5,
      sourceIds: ["menpan-2023-finalis"]
    },
    { id: "presentasi", summary: "presentation and interview", sourceIds: [] }
  ],
  awards: [
    { tier: "top45", count: 45, fromGroup: "umum", sourceIds: ["pantaubali-2023"] },
    { tier: "outstandingAchievement", count: 5, sourceIds: ["pantaubali-2023"] }
  ],
  results: {
    counts: [
      { stage: "registered", count: 3110, sourceIds: ["zi-2024"], confidence: "B" },
      { stage: "nominated", count: 228, breakdown: { umum: 198, khusus: 30 }, sourceIds: ["menpan-2023-finalis"], confidence: "B" }
    ],
    tops: [{ tier: "terpuji", count: 50, breakdown: { top45: 45, outstanding: 5 }, sourceIds: ["pantaubali-2023"], confidence: "B" }],
    awarded: Day.make("2023-11-21")
  },
  conflicts: [
    {
      about: "window.close",
      used: "2023-05-06",
      others: ["2023-05-02"],
      sourceIds: ["jpnn-2023"],
      note: "Extended by letter B/188/PP.00.05/2023; the extended day is used."
    },
    {
      about: "sections.kebaruan.maximumWords",
      used: "200",
      others: ["600"],
      sourceIds: ["ntt-2023", "jb-form-old"],
      note: "The East Java form allows 600 words."
    }
  ],
  gaps: ["minimum age and exclusions in 2023", "caps", "national weights (confirmed)", "winners' breakdown", "opening date"],
  confidence: "B"
}
