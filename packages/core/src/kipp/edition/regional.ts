/**
 * Regional rulebooks as data (rulebook daerah), with what was read of each and what was not.
 *
 * @module
 */
import type { Source } from "../../rulebook/Source.ts"
import type { RegionalRulebook } from "../Regional.ts"

const system: Source = {
  instrument: "KOVABLIK Jawa Timur, sistem Jatim Berdasi",
  url: "https://github.com/hamkaamin/jatim_berdasi",
  read: "full-text",
  confidence: "A",
  note: "What the system's code does (seeder fb975d1d, controller 44bd7ba2); the year is inferred from migrations of March to May 2025."
}

const press = (url: string, instrument = "news report"): Source => ({ instrument, url, read: "secondary", confidence: "B" })

/** East Java's KOVABLIK: the only rulebook complete enough for an evaluator's total. @category parameters */
export const kovablikEastJava: RegionalRulebook = {
  id: "kovablik-jatim-system-2025",
  region: "Jawa Timur",
  nameId: "KOVABLIK (Kompetisi Inovasi Pelayanan Publik Jawa Timur)",
  complete: true,
  scale: { min: 0, max: 100 },
  stages: [
    {
      id: "tahap1-proposal",
      criteria: [
        { id: "latarBelakangTujuan", nameId: "Latar Belakang dan Tujuan", weightPercent: 10 },
        { id: "kebaruan", nameId: "Kebaruan/Nilai Tambah", weightPercent: 15 },
        { id: "implementasi", nameId: "Implementasi Inovasi", weightPercent: 5 },
        { id: "signifikansi", nameId: "Signifikansi", weightPercent: 30 },
        { id: "adaptabilitas", nameId: "Adaptabilitas", weightPercent: 20 },
        { id: "sumberDaya", nameId: "Sumber Daya", weightPercent: 5 },
        { id: "strategiKeberlanjutan", nameId: "Strategi Keberlanjutan", weightPercent: 15 }
      ]
    },
    {
      id: "tahap2-presentasi",
      criteria: [
        { id: "paparan", nameId: "Penyampaian Paparan", weightPercent: 30 },
        { id: "materi", nameId: "Materi Inovasi / Kemanfaatan / Replikasi", weightPercent: 50 },
        { id: "video", nameId: "Video", weightPercent: 10 },
        { id: "kehadiranPimpinan", nameId: "Kehadiran Kepala Daerah / OPD / BUMD", weightPercent: 10 }
      ]
    }
  ],
  wordLimits: {
    ringkasan: 200, latarBelakangTujuan: 300, kebaruan: 600, implementasi: 200, signifikansi: 600, adaptabilitas: 300, sumberDaya: 200,
    strategiKeberlanjutan: 500
  },
  groups: ["umum", "khusus", "replikasi"],
  categories: [
    "Kesehatan", "Pertumbuhan Ekonomi dan Kesempatan Kerja", "Ketahanan Pangan", "Inklusi Sosial", "Tata Kelola Pemerintahan", "Ketahanan Bencana",
    "Pendidikan", "Pengentasan Kemiskinan", "Pemberdayaan Masyarakat", "Energi dan Lingkungan Hidup", "Penegakan Hukum"
  ],
  facts: [
    { fact: "heldSince", value: 2016, source: press("https://menpan.go.id/site/berita-terkini/kementerian-panrb-apresiasi-kovablik-jawa-timur") },
    { fact: "tiers", year: 2019, value: ["Top 25"], source: press("https://malangkota.go.id/2020/11/14/kota-malang-sabet-dua-penghargaan-kovablik-provinsi-jatim") },
    { fact: "tiers", year: 2020, value: ["Top 30", "Top 45"], source: press("https://malangkota.go.id/2020/11/14/kota-malang-sabet-dua-penghargaan-kovablik-provinsi-jatim") },
    { fact: "tiers", year: 2021, value: ["Top 30"], source: press("https://lenteratoday.com/post/item/74869/Pemprov-Jatim-Beri-Penghargaan-Top-30-Kovablik-2021") },
    { fact: "top30Parts", year: 2021, value: [16, 14], source: press("https://lenteratoday.com/post/item/74869/Pemprov-Jatim-Beri-Penghargaan-Top-30-Kovablik-2021") },
    { fact: "funnel", year: 2025, value: [260, 45], source: press("https://harianbhirawa.co.id/?p=700256") },
    {
      fact: "sepasarPedas",
      value: "Top 25 before KIPP 2020",
      source: press("https://www.malangtimes.com/baca/54969/20200712/185600/sepasar-pedas-wakili-kota-malang-dalam-lomba-inovasi-pelayanan-publik-tingkat-nasional")
    }
  ],
  gaps: ["averaging over evaluators", "joining of the two stages", "threshold to the second stage (an official marks proposals by hand)"],
  source: system
}

/** The others, partial. @category parameters */
export const otherRulebooks: ReadonlyArray<RegionalRulebook> = [
  {
    id: "ntt-2022",
    region: "Nusa Tenggara Timur",
    nameId: "Formulir JIPP NTT",
    complete: false,
    stages: [],
    groups: ["umum", "replikasi", "khusus"],
    facts: [
      { fact: "minimumAgeYears", value: 1, source: form() },
      { fact: "cap.opdProvinsi", value: 5, source: form() },
      { fact: "cap.kabupatenKota", value: 3, source: form() },
      { fact: "cap.BUMD", value: 3, source: form() },
      { fact: "khusus", value: ["Top 30/2020", "Top 25/2019", "Top 25/2018", "Top 25/2017", "Top 25/2016", "by invitation"], source: form() }
    ],
    gaps: ["weights", "stages", "scale"],
    source: form()
  },
  {
    id: "sulsel-2022",
    region: "Sulawesi Selatan",
    nameId: "KIPP Sulawesi Selatan 2022",
    complete: false,
    stages: [],
    facts: [
      { fact: "proposalQuestions", value: 11, source: press("https://rakyat.news/read/26228/tim-pelaksana-warkop-indah-bimbing-inovator-susun-proposal-4-inovasi/") },
      { fact: "weight.evaluasi", value: 20, source: press("https://rakyat.news/read/26228/tim-pelaksana-warkop-indah-bimbing-inovator-susun-proposal-4-inovasi/") },
      { fact: "weight.transferabilitas", value: 15, source: press("https://rakyat.news/read/26228/tim-pelaksana-warkop-indah-bimbing-inovator-susun-proposal-4-inovasi/") },
      { fact: "weight.strategiKeberlanjutan", value: 15, source: press("https://rakyat.news/read/26228/tim-pelaksana-warkop-indah-bimbing-inovator-susun-proposal-4-inovasi/") },
      { fact: "presentation.weights", value: [30, 70], source: press("https://linisulsel.com/empat-inovasi-pelayanan-publik-lutra-bersaing-masuk-top-30-kipp-sulsel-tahapan-presentasi-17-maret") },
      { fact: "presentation.minutes", value: [3, 7, 2, 13], source: press("https://linisulsel.com/empat-inovasi-pelayanan-publik-lutra-bersaing-masuk-top-30-kipp-sulsel-tahapan-presentasi-17-maret") }
    ],
    gaps: ["weights of eight questions", "a sixth element of substance (the source says six and lists five)"],
    source: press("https://linisulsel.com/empat-inovasi-pelayanan-publik-lutra-bersaing-masuk-top-30-kipp-sulsel-tahapan-presentasi-17-maret")
  },
  {
    id: "sulsel-2021",
    region: "Sulawesi Selatan",
    nameId: "KIPP Sulawesi Selatan 2021",
    complete: false,
    stages: [],
    facts: [{ fact: "funnel", year: 2021, value: [50, 40, 30], source: press("https://kabarta.id/?p=3750") }],
    gaps: ["rubric"],
    source: press("https://kabarta.id/?p=3750")
  },
  {
    id: "jateng",
    region: "Jawa Tengah",
    nameId: "KIPP Jawa Tengah",
    complete: false,
    stages: [],
    facts: [
      { fact: "proposals", year: 2020, value: 180, source: centralJava() },
      { fact: "proposals", year: 2021, value: 221, source: centralJava() },
      { fact: "proposals", year: 2022, value: 215, source: centralJava() },
      {
        fact: "awards.provinsiAndKabupatenKota",
        year: 2021,
        value: [10, 10],
        source: press("https://www.suaramerdeka.com/jawa-tengah/pr-042035918/ini-20-inovator-terbaik-mendapat-penghargaan-kompetisi-inovasi-pelayanan-publik-2021")
      }
    ],
    gaps: ["rubric"],
    source: centralJava()
  },
  {
    id: "kota-malang",
    region: "Kota Malang",
    nameId: "Kompetisi inovasi Kota Malang",
    complete: false,
    stages: [],
    facts: [
      { fact: "entries", year: 2022, value: 49, source: press("https://malangkota.go.id/en/2022/06/15/pacu-inovasi-pelayanan-publik-pemkot-selenggarakan-kompetisi/") },
      { fact: "cumulativeEntries", year: 2022, value: 111, source: press("https://malangkota.go.id/en/2022/06/15/pacu-inovasi-pelayanan-publik-pemkot-selenggarakan-kompetisi/") },
      { fact: "top", year: 2023, value: 10, source: press("https://kotamalang.memontum.com/wali-kota-malang-serahkan-top-10-kovablik-dan-terus-dorong-lakukan-inovasi") }
    ],
    gaps: ["rubric", "rules"],
    source: press("https://malangkota.go.id/en/2022/06/15/pacu-inovasi-pelayanan-publik-pemkot-selenggarakan-kompetisi/")
  },
  {
    id: "kota-madiun-2024",
    region: "Kota Madiun",
    nameId: "Kompetisi inovasi Kota Madiun 2024",
    complete: false,
    stages: [],
    facts: [{ fact: "funnel", year: 2024, value: [99, 22, 6], source: press("https://analisaberita.madiunkota.go.id/detail/7782") }],
    gaps: ["rubric", "rules"],
    source: press("https://analisaberita.madiunkota.go.id/detail/7782")
  }
]

function form(): Source {
  return {
    instrument: "Formulir pendaftaran JIPP NTT",
    url: "public code, registration form of JIPP NTT (repository name not known)",
    read: "full-text",
    confidence: "A",
    note: "A for the form's own text, which was adapted from East Java's."
  }
}

function centralJava(): Source {
  return press("https://jateng.tribunnews.com/amp/2023/10/16/kompetisi-inovasi-pelayanan-publik-jateng-2023-digelar-lagi-ini-jadwal-dan-dewan-jurinya?page=2")
}
