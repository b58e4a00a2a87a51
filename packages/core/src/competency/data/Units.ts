/**
 * Units of national standards near to what market traders, their mentors and trainers do (unit kompetensi SKKNI).
 *
 * Facts only: code, title, standard, and the number of criteria of each element where a source gave it.
 * No source read here is the annex of a standard itself, so every entry has confidence B. No standard for managing a
 * people's market was found, nor the codes of Kepmenaker 20/2019, whose scope names street and stall traders.
 *
 * @module
 */
import type * as Id from "../../kernel/Id.ts"
import type { Source } from "../../rulebook/Source.ts"
import type { CompetencyUnit } from "../Unit.ts"

// ── Parameters ──────────────────────────────────────────────────────────────

const catalogue = (file: string): Source => ({
  instrument: `Unit catalogue of LSP SMKN 1 Ciamis, ${file} at commit 88aab40`,
  url: "https://github.com/ErfanMaulana/LSP_SMKN1Ciamis",
  read: "secondary",
  confidence: "B"
})

const list = (what: string): Source => ({
  instrument: what,
  url: "https://github.com",
  read: "secondary",
  confidence: "B",
  note: "a public source file; its repository was not identified"
})

const sources = {
  retailScheme: catalogue("SkemaPMSeeder"),
  accountingScheme: catalogue("SkemaAKLSeeder"),
  culinaryScheme: catalogue("SkemaKLNSeeder"),
  officeScheme: catalogue("SkemaMPLBSeeder"),
  retailList: list("Unit lists of a vocational school's LSP, retail business scheme"),
  digitalMarketingList: list("Unit list of a digital marketing scheme"),
  mentorList: list("Unit list of an LSP, scheme for mentors of small businesses"),
  instructorList: list("Unit list of instructor schemes")
} as const satisfies Readonly<Record<string, Source>>

const standards = {
  retail: "Kepmenaker 16/2018 (modern retail)",
  marketing: "SKKNI of marketing; its number was not found",
  accounting: "SKKNI of accounting technicians; its number was not found",
  hospitality: "SKKNI of hotel and food service; its number was not found",
  office: "SKKNI 183/2016 (office administration)",
  mentoring: "SKKNI of mentors of small businesses (Pendamping UMKM); its number was not found",
  training: "Kepmenaker 333/2020 (standardisation, job training and certification)"
} as const

interface Row extends Partial<Pick<CompetencyUnit, "foundAs" | "note" | "role">> {
  readonly code: string
  readonly title: string
  readonly standard: keyof typeof standards
  readonly criteria?: ReadonlyArray<number>
  readonly source: keyof typeof sources
}

const rows: ReadonlyArray<Row> = [
  { code: "G.46RIT00.001.1", title: "Merapihkan Area Kerja", standard: "retail", criteria: [3, 7, 3], source: "retailScheme" },
  { code: "G.46RIT00.002.1", title: "Menjalankan Tugas dan Tanggung Jawab Pribadi", standard: "retail", criteria: [4, 2, 2], source: "retailScheme" },
  { code: "G.46RIT00.004.1", title: "Membangun Perilaku Kerja Ritel yang Efektif", standard: "retail", criteria: [7, 4, 2, 6], source: "retailScheme" },
  { code: "G.46RIT00.008.1", title: "Berkomunikasi Aktif dalam Lingkungan Kerja Ritel", standard: "retail", criteria: [4, 4, 3, 5, 2], source: "retailScheme" },
  { code: "G.46RIT00.018.1", title: "Menerapkan Perilaku Kerja Aman di Gerai Ritel", standard: "retail", criteria: [5, 3], source: "retailScheme" },
  { code: "G.46RIT00.009.1", title: "Melakukan Interaksi Aktif dalam Membantu Pelanggan Berbelanja", standard: "retail", criteria: [8, 4, 4, 3], source: "retailScheme" },
  { code: "G.46RIT00.006.1", title: "Melakukan Penerimaan Barang Dagangan (Receiving)", standard: "retail", criteria: [4, 4], source: "retailScheme" },
  { code: "G.46RIT00.005.1", title: "Melakukan Pengemasan Produk", standard: "retail", criteria: [6, 5], note: "also found with the title Melakukan Pengemasan Barang Dagang", source: "retailScheme" },
  { code: "G.46RIT00.003.1", title: "Mengoperasikan Peralatan Dasar Ritel", standard: "retail", criteria: [2, 2, 2], source: "retailScheme" },
  { code: "G.46RIT00.014.1", title: "Menjual Produk dan Pelayanan Ritel", standard: "retail", criteria: [3, 4, 3, 5, 4, 3, 3], source: "retailScheme" },
  { code: "G.46RIT00.026.1", title: "Membantu Pelaksanaan Perhitungan Stok Barang Dagang", standard: "retail", source: "retailList" },
  { code: "G.46RIT00.031.1", title: "Melakukan Kegiatan Pemajangan Barang Dagang (Display)", standard: "retail", source: "retailList" },
  { code: "G.46RIT00.055.1", title: "Melakukan Aktivitas Pemasaran Digital untuk Bisnis Ritel", standard: "retail", source: "digitalMarketingList" },
  { code: "M.70MKT00.012.2", title: "Menggunakan Media Sosial dan Aplikasi Daring (Online Tools)", standard: "marketing", note: "version 1 is also in use", source: "digitalMarketingList" },
  { code: "M.70MKT00.013.2", title: "Melaksanakan Kegiatan Analisis di Media Sosial dan Media Bisnis Digital", standard: "marketing", note: "version 1 is also in use", source: "digitalMarketingList" },
  { code: "M.70MKT00.014.2", title: "Mempersiapkan Konten Digital", standard: "marketing", note: "version 1 is also in use", source: "digitalMarketingList" },
  { code: "M.70MKT00.015.2", title: "Mengoptimalkan Pengelolaan Media Sosial dan Rencana Aplikasi Digital", standard: "marketing", note: "version 1 is also in use", source: "digitalMarketingList" },
  { code: "M.70MKT00.017.2", title: "Melaksanakan Kegiatan Promosi Merek", standard: "marketing", note: "version 1 is also in use", source: "digitalMarketingList" },
  { code: "M.70MKT00.033.2", title: "Mengembangkan Pengetahuan Produk", standard: "marketing", note: "version 1 is also in use", source: "digitalMarketingList" },
  { code: "M.692000.001.02", title: "Menerapkan Prinsip Praktik Profesional dalam Bekerja", standard: "accounting", criteria: [2, 3, 2, 3, 3], source: "accountingScheme" },
  { code: "M.692000.007.02", title: "Memproses Entry Jurnal", standard: "accounting", criteria: [2, 3, 2], source: "accountingScheme" },
  { code: "M.692000.008.02", title: "Memproses Buku Besar", standard: "accounting", criteria: [3, 2, 2], source: "accountingScheme" },
  { code: "M.692000.013.02", title: "Menyusun Laporan Keuangan", standard: "accounting", criteria: [3, 5, 2, 2], source: "accountingScheme" },
  { code: "M.692000.022.02", title: "Mengoperasikan Paket Program Pengolah Angka/Spreadsheet", standard: "accounting", criteria: [3, 4, 6, 2], source: "accountingScheme" },
  { code: "I.55HDR00.068.3", title: "Melaksanakan Prosedur Keamanan Makanan", standard: "hospitality", criteria: [4, 2, 4, 2], source: "culinaryScheme" },
  { code: "N.821100.045.02", foundAs: "N.821.100.045.02", title: "Memberi Layanan Kepada Pelanggan", standard: "office", criteria: [2, 2, 4], source: "officeScheme" },
  { code: "N.821100.067.01", foundAs: "N.821.100.067.01", title: "Melakukan Transaksi Perbankan Sederhana", standard: "office", criteria: [3, 3, 2], source: "officeScheme" },
  { code: "N.821100.076.02", title: "Meminimalisir Pencurian", standard: "office", criteria: [5, 4], source: "officeScheme" },
  { code: "M.70PEN00.008.1", title: "Melakukan identifikasi permasalahan dan analisis kebutuhan pendampingan UMKM", standard: "mentoring", role: "mentor", source: "mentorList" },
  { code: "M.70PEN00.009.1", title: "Membuat rencana pendampingan UMKM", standard: "mentoring", role: "mentor", source: "mentorList" },
  { code: "M.70PEN00.032.1", title: "Membuat laporan penilaian hasil pendampingan UMKM", standard: "mentoring", role: "mentor", source: "mentorList" },
  { code: "M.70PEN00.019.1", title: "Melakukan Pendampingan Penerapan Manajemen Dasar Pengelolaan Usaha Mikro dan Kecil (UMK)", standard: "mentoring", role: "mentor", source: "mentorList" },
  { code: "M.70PEN00.021.1", title: "Melakukan Pendampingan Penyusunan Rencana Usaha (Business Planning) UMKM", standard: "mentoring", role: "mentor", source: "mentorList" },
  { code: "M.70PEN00.028.1", foundAs: "M.70PEN00.028.01", title: "Melakukan Pendampingan Penyusunan Studi Kelayakan Usaha", standard: "mentoring", role: "mentor", source: "mentorList" },
  { code: "N.78SPS02.028.2", title: "Melaksanakan Pelatihan Tatap Muka (Face to Face)", standard: "training", role: "trainer", source: "mentorList" },
  { code: "N.78SPS02.009.2", title: "Menentukan Kebutuhan Pelatihan Mikro", standard: "training", role: "trainer", source: "instructorList" }
]

/** Unit kompetensi: all 36, in the order of their sources. @category parameters */
export const all: ReadonlyArray<CompetencyUnit> = rows.map(({ code, criteria, source, standard, ...rest }) => ({
  ...rest,
  code: code as Id.UnitCode,
  standard: standards[standard],
  criteriaPerElement: criteria,
  source: sources[source]
}))

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Finds a unit by its exact code with version.
 *
 * @example
 * ```ts
 * import { Units } from "@sepasar/core/competency"
 *
 * Units.find("G.46RIT00.001.1")?.criteriaPerElement // => [3, 7, 3]
 * Units.find("G.46RIT00.001.2") // => undefined
 * ```
 * @category rules
 */
export const find = (code: string): CompetencyUnit | undefined => all.find((unit) => unit.code === code)
