/**
 * KIPP 2019 as data (periode 2019): what announcements of the time say, each fact with its source.
 *
 * Law note: docs/law/kipp-2019.md
 *
 * @module
 */
import * as Day from "../../kernel/Day.ts"
import type { Edition } from "../Edition.ts"

/** The 2019 edition. @category parameters */
export const kipp2019: Edition = {
  year: 2019,
  held: true,
  guideline: "PermenPANRB 5/2019",
  legalBasis: [
    {
      instrument: "PermenPANRB",
      number: "5",
      year: 2019,
      title: "Kompetisi Inovasi Pelayanan Publik di Lingkungan Kementerian/Lembaga, Pemerintah Daerah, BUMN, dan BUMD",
      sourceId: "pdfcoffee-5-2019",
      confidence: "A",
      textRead: "title and considerans; art. 3 as summarised by a secondary site"
    },
    {
      instrument: "Keputusan Menteri PANRB",
      number: "47",
      year: 2019,
      title: "Top 99 Inovasi Pelayanan Publik Tahun 2019",
      sourceId: "menpan-2019-top99",
      confidence: "B",
      textRead: "none (reported by the ministry)"
    },
    {
      instrument: "Keputusan Menteri PANRB",
      number: "18",
      year: 2019,
      title: "Top 45 Inovasi Pelayanan Publik Tahun 2019",
      sourceId: "menpan-2019-top45",
      confidence: "C",
      textRead: "none (reported by the ministry)",
      note: "Number as printed by the ministry; it is lower than the May decree (47/2019), so a typing slip is possible. Check before citing."
    }
  ],
  window: { close: Day.make("2019-04-21"), sourceIds: ["menpan-2019-ikut"], confidence: "B" },
  groups: [
    {
      id: "all",
      nameId: "(tanpa kelompok)",
      nameEn: "single pool",
      rules: [
        {
          id: "2019.duty",
          summary: "Every K/L, local government, BUMN and BUMD must enter at least one innovation each year; BUMN/BUMD enter if they run a public service obligation or other service-improving business.",
          parameter: { kind: "entries-at-least", entries: 1 },
          sourceIds: ["daftarpp-5-2019"],
          confidence: "B",
          article: "PermenPANRB 5/2019 art. 3(1)-(2)"
        },
        {
          id: "2019.all.age",
          summary: "Not found in any text read: minimum age.",
          parameter: { kind: "not-read", asks: "age" },
          sourceIds: [],
          confidence: "C"
        },
        {
          id: "2019.all.prior",
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
    { id: "administrasi", summary: "administrative selection", sourceIds: [] },
    { id: "proposal", summary: "proposal evaluation by Tim Evaluasi (11 academics), 27 Apr - 10 May 2019", sourceIds: ["menpan-2019-ikut"] },
    { id: "top99", summary: "Top 99 announced; objection period; decree", sourceIds: ["menpan-2019-top99"] },
    {
      id: "presentasi",
      summary: "presentation and interview before Tim Panel Independen (12 members), 2-17 July 2019",
      sourceIds: ["menpan-2019-ikut"]
    },
    { id: "verifikasi", summary: "field verification and observation", sourceIds: ["menpan-2019-top45"] },
    { id: "pleno", summary: "Tim Panel Independen decides the Top 45", sourceIds: ["menpan-2019-top45", "viva-2019"] }
  ],
  awards: [
    { tier: "top99", count: 99, sourceIds: [] },
    { tier: "top45", count: 45, consequence: "local governments: DID allocation", sourceIds: ["menpan-2019-top45", "viva-2019"] }
  ],
  results: {
    counts: [
      { stage: "registered", count: 3156, sourceIds: ["menpan-2019-ikut", "menpan-2019-top45"], confidence: "B" },
      {
        stage: "passedAdmin",
        count: 1329,
        breakdown: { kementerian: 232, lembaga: 68, provinsi: 161, kabupaten: 597, kota: 271 },
        institutions: { kementerian: 21, lembaga: 13, provinsi: 28, kabupaten: 206, kota: 62 },
        sourceIds: ["menpan-2019-ikut"],
        confidence: "B"
      }
    ],
    tops: [
      {
        tier: "top99",
        count: 99,
        breakdown: { kementerian: 19, lembaga: 5, provinsi: 12, kabupaten: 41, kota: 21, BUMN: 1 },
        sourceIds: ["menpan-2019-top99"],
        confidence: "B"
      },
      {
        tier: "top45",
        count: 45,
        breakdown: { kementerian: 9, lembaga: 4, provinsi: 5, kabupaten: 17, kota: 9, BUMN: 1 },
        institutions: { kementerian: 8, lembaga: 4, provinsi: 5, kabupaten: 16, kota: 9, BUMN: 1 },
        sourceIds: ["menpan-2019-top45", "viva-2019"],
        confidence: "B"
      }
    ]
  },
  conflicts: [
    {
      about: "legalBasis.top45",
      used: "Kepmen PANRB 18/2019",
      others: ["a number above 47/2019"],
      sourceIds: ["menpan-2019-top45", "menpan-2019-top99"],
      note: "The August decree has a lower number than the May decree 47/2019; a typing slip is possible."
    },
    {
      about: "awards.final",
      used: "Top 45",
      others: ["Top 40"],
      sourceIds: ["menpan-2019-top45"],
      note: "In April 2019 the ministry still announced a Top 40."
    }
  ],
  gaps: ["word limits and weights", "stage weights", "prior-award exclusion text of 2019"],
  confidence: "B"
}
