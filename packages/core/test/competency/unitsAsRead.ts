/**
 * The 36 units as they were read in their sources, apart from the data of core: code as printed, title, standard, criteria of each
 * element, source, role, confidence. The table of core is held against this one.
 *
 * @module
 */
export type AsRead = readonly [code: string, title: string, standard: string, criteria: ReadonlyArray<number> | undefined, source: string, role: string | undefined, confidence: string]

export const unitsAsRead: ReadonlyArray<AsRead> = [
  ["G.46RIT00.001.1", "Merapihkan Area Kerja", "Kepmenaker 16/2018 Ritel Modern", [3, 7, 3], "LSP_SMKN1Ciamis SkemaPMSeeder", undefined, "B"],
  ["G.46RIT00.002.1", "Menjalankan Tugas dan Tanggung Jawab Pribadi", "Kepmenaker 16/2018 Ritel Modern", [4, 2, 2], "LSP_SMKN1Ciamis SkemaPMSeeder", undefined, "B"],
  ["G.46RIT00.004.1", "Membangun Perilaku Kerja Ritel yang Efektif", "Kepmenaker 16/2018 Ritel Modern", [7, 4, 2, 6], "LSP_SMKN1Ciamis SkemaPMSeeder", undefined, "B"],
  ["G.46RIT00.008.1", "Berkomunikasi Aktif dalam Lingkungan Kerja Ritel", "Kepmenaker 16/2018 Ritel Modern", [4, 4, 3, 5, 2], "LSP_SMKN1Ciamis SkemaPMSeeder", undefined, "B"],
  ["G.46RIT00.018.1", "Menerapkan Perilaku Kerja Aman di Gerai Ritel", "Kepmenaker 16/2018 Ritel Modern", [5, 3], "LSP_SMKN1Ciamis SkemaPMSeeder", undefined, "B"],
  ["G.46RIT00.009.1", "Melakukan Interaksi Aktif dalam Membantu Pelanggan Berbelanja", "Kepmenaker 16/2018 Ritel Modern", [8, 4, 4, 3], "LSP_SMKN1Ciamis SkemaPMSeeder", undefined, "B"],
  ["G.46RIT00.006.1", "Melakukan Penerimaan Barang Dagangan (Receiving)", "Kepmenaker 16/2018 Ritel Modern", [4, 4], "LSP_SMKN1Ciamis SkemaPMSeeder", undefined, "B"],
  ["G.46RIT00.005.1", "Melakukan Pengemasan Produk", "Kepmenaker 16/2018 Ritel Modern", [6, 5], "LSP_SMKN1Ciamis SkemaPMSeeder", undefined, "B"],
  ["G.46RIT00.003.1", "Mengoperasikan Peralatan Dasar Ritel", "Kepmenaker 16/2018 Ritel Modern", [2, 2, 2], "LSP_SMKN1Ciamis SkemaPMSeeder", undefined, "B"],
  ["G.46RIT00.014.1", "Menjual Produk dan Pelayanan Ritel", "Kepmenaker 16/2018 Ritel Modern", [3, 4, 3, 5, 4, 3, 3], "LSP_SMKN1Ciamis SkemaPMSeeder", undefined, "B"],
  ["G.46RIT00.026.1", "Membantu Pelaksanaan Perhitungan Stok Barang Dagang", "Kepmenaker 16/2018 Ritel Modern", undefined, "unit lists of a vocational-school LSP, Bisnis Retail scheme", undefined, "B"],
  ["G.46RIT00.031.1", "Melakukan Kegiatan Pemajangan Barang Dagang (Display)", "Kepmenaker 16/2018 Ritel Modern", undefined, "unit lists of a vocational-school LSP, Bisnis Retail scheme", undefined, "B"],
  ["G.46RIT00.055.1", "Melakukan Aktivitas Pemasaran Digital untuk Bisnis Ritel", "Kepmenaker 16/2018 Ritel Modern", undefined, "unit list of a digital-marketing scheme", undefined, "B"],
  ["M.70MKT00.012.2", "Menggunakan Media Sosial dan Aplikasi Daring (Online Tools)", "marketing (number not found)", undefined, "unit list of a digital-marketing scheme", undefined, "B"],
  ["M.70MKT00.013.2", "Melaksanakan Kegiatan Analisis di Media Sosial dan Media Bisnis Digital", "marketing (number not found)", undefined, "unit list of a digital-marketing scheme", undefined, "B"],
  ["M.70MKT00.014.2", "Mempersiapkan Konten Digital", "marketing (number not found)", undefined, "unit list of a digital-marketing scheme", undefined, "B"],
  ["M.70MKT00.015.2", "Mengoptimalkan Pengelolaan Media Sosial dan Rencana Aplikasi Digital", "marketing (number not found)", undefined, "unit list of a digital-marketing scheme", undefined, "B"],
  ["M.70MKT00.017.2", "Melaksanakan Kegiatan Promosi Merek", "marketing (number not found)", undefined, "unit list of a digital-marketing scheme", undefined, "B"],
  ["M.70MKT00.033.2", "Mengembangkan Pengetahuan Produk", "marketing (number not found)", undefined, "unit list of a digital-marketing scheme", undefined, "B"],
  ["M.692000.001.02", "Menerapkan Prinsip Praktik Profesional dalam Bekerja", "accounting technician (number not found)", [2, 3, 2, 3, 3], "LSP_SMKN1Ciamis SkemaAKLSeeder", undefined, "B"],
  ["M.692000.007.02", "Memproses Entry Jurnal", "accounting technician (number not found)", [2, 3, 2], "LSP_SMKN1Ciamis SkemaAKLSeeder", undefined, "B"],
  ["M.692000.008.02", "Memproses Buku Besar", "accounting technician (number not found)", [3, 2, 2], "LSP_SMKN1Ciamis SkemaAKLSeeder", undefined, "B"],
  ["M.692000.013.02", "Menyusun Laporan Keuangan", "accounting technician (number not found)", [3, 5, 2, 2], "LSP_SMKN1Ciamis SkemaAKLSeeder", undefined, "B"],
  ["M.692000.022.02", "Mengoperasikan Paket Program Pengolah Angka/Spreadsheet", "accounting technician (number not found)", [3, 4, 6, 2], "LSP_SMKN1Ciamis SkemaAKLSeeder", undefined, "B"],
  ["I.55HDR00.068.3", "Melaksanakan Prosedur Keamanan Makanan", "hotel/food service (number not found)", [4, 2, 4, 2], "LSP_SMKN1Ciamis SkemaKLNSeeder", undefined, "B"],
  ["N.821.100.045.02", "Memberi Layanan Kepada Pelanggan", "SKKNI 183/2016 office administration", [2, 2, 4], "LSP_SMKN1Ciamis SkemaMPLBSeeder", undefined, "B"],
  ["N.821.100.067.01", "Melakukan Transaksi Perbankan Sederhana", "SKKNI 183/2016 office administration", [3, 3, 2], "LSP_SMKN1Ciamis SkemaMPLBSeeder", undefined, "B"],
  ["N.821100.076.02", "Meminimalisir Pencurian", "SKKNI 183/2016 office administration", [5, 4], "LSP_SMKN1Ciamis SkemaMPLBSeeder", undefined, "B"],
  ["M.70PEN00.008.1", "Melakukan identifikasi permasalahan dan analisis kebutuhan pendampingan UMKM", "Pendamping UMKM (number not found)", undefined, "seed data of an LSP, 'Skema Pendamping UMKM'", "mentor", "B"],
  ["M.70PEN00.009.1", "Membuat rencana pendampingan UMKM", "Pendamping UMKM (number not found)", undefined, "seed data of an LSP, 'Skema Pendamping UMKM'", "mentor", "B"],
  ["M.70PEN00.032.1", "Membuat laporan penilaian hasil pendampingan UMKM", "Pendamping UMKM (number not found)", undefined, "seed data of an LSP, 'Skema Pendamping UMKM'", "mentor", "B"],
  ["M.70PEN00.019.1", "Melakukan Pendampingan Penerapan Manajemen Dasar Pengelolaan Usaha Mikro dan Kecil (UMK)", "Pendamping UMKM (number not found)", undefined, "seed data of an LSP, 'Skema Pendamping UMKM'", "mentor", "B"],
  ["M.70PEN00.021.1", "Melakukan Pendampingan Penyusunan Rencana Usaha (Business Planning) UMKM", "Pendamping UMKM (number not found)", undefined, "seed data of an LSP, 'Skema Pendamping UMKM'", "mentor", "B"],
  ["M.70PEN00.028.01", "Melakukan Pendampingan Penyusunan Studi Kelayakan Usaha", "Pendamping UMKM (number not found)", undefined, "seed data of an LSP, 'Skema Pendamping UMKM'", "mentor", "B"],
  ["N.78SPS02.028.2", "Melaksanakan Pelatihan Tatap Muka (Face to Face)", "Kepmenaker 333/2020 Standardisasi, Pelatihan Kerja dan Sertifikasi", undefined, "seed data of an LSP, 'Skema Pendamping UMKM'", "trainer", "B"],
  ["N.78SPS02.009.2", "Menentukan Kebutuhan Pelatihan Mikro", "Kepmenaker 333/2020 Standardisasi, Pelatihan Kerja dan Sertifikasi", undefined, "UnitKompetensisTableSeeder, instructor schemes", "trainer", "B"]
]
