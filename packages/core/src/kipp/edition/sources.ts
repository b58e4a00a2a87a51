/**
 * The texts behind the editions (sumber), by the short id that each fact carries.
 *
 * A source without an address was seen in a copy whose address nobody recorded; `ref` says what it was.
 *
 * @module
 */
import type { Read } from "../../rulebook/Source.ts"

/** Satu sumber: its address, or what it was, and how much of it was read. @category types */
export interface SourceText {
  readonly url?: string
  readonly ref?: string
  readonly read: Read
}

/** The sources, by id. @category parameters */
export const sources = {
  "adoc-2015": { url: "https://adoc.pub/menteri-pendayagunaan-aparatur-negara-dan-reformasi-birokras939a5e1361a8980b247833d51de0ad7149562.html", read: "opening" },
  "antara-2016": { url: "https://antaranews.com/berita/550004/kemenpan-rb-rilis-99-inovasi-pelayanan-publik-terbaik", read: "secondary" },
  "biro-2024": { ref: "public code, organisation bureau of East Java: seeder of KIPP section names (repository name not known)", read: "secondary" },
  "bisnis-2018": { url: "https://kabar24.bisnis.com/read/20180402/15/779209/jumlah-inovasi-kipp-2018-menurun-75", read: "secondary" },
  "bps-2026": { ref: "public GitHub, python-docx generator of a BPS Kabupaten Tolitoli proposal 'ANTRI-CENGKEH' (implementation start 1 July 2025); repository name not known", read: "secondary" },
  "daelpos-2020": { url: "https://daelpos.com/2020/03/04/kompetisi-inovasi-pelayanan-publik-digelar-kembali-kini-dengan-tiga-kelompok", read: "secondary" },
  "daelpos-2021": { url: "https://daelpos.com/2021/06/21/tak-ada-sanggahan-masyarakat-finalis-kipp-menuju-tahap-presentasi-dan-wawancara", read: "secondary" },
  "daftarpp-5-2019": { url: "https://daftarpp.blogspot.com/2020/01/peraturan-menpan-permenpan-rb-nomor-5.html", read: "secondary" },
  "fajar-2021-did": { url: "https://sulsel.fajar.co.id/2021/11/12/getar-dilan-masuk-top-inovasi-terpuji-pemda-luwu-utara-diusulkan-dapat-did/2", read: "secondary" },
  "goriau-2015": { url: "http://www.goriau.com/berita/riau/tim-penilai-kompetisi-inovasi-pelayanan-publik-2015-didominasi-akademisi.html", read: "secondary" },
  "gosumut-2018": { url: "https://www.gosumut.com/berita/baca/2018/04/02/pendaftaran-ditutup-2824-inovasi-ikut-kipp-2018", read: "secondary" },
  "indoexpres-2021": { url: "https://indonesiaexpres.com/2021/11/09/kipp-membentuk-budaya-berinovasi-hingga-daerah-pelosok-dan-perbatasan", read: "secondary" },
  "jb-form-new": { url: "https://github.com/hamkaamin/jatim_berdasi", ref: "public GitHub, hamkaamin/jatim_berdasi: KOVABLIK 'Narasi Inovasi' step-form (nine-question version with Asta Cita)", read: "secondary" },
  "jb-form-old": { url: "https://github.com/hamkaamin/jatim_berdasi", ref: "public GitHub, hamkaamin/jatim_berdasi: resources/views/kovablik/form-kovablik.blade.php (older version, with word counters)", read: "secondary" },
  "jb-kat": { url: "https://github.com/hamkaamin/jatim_berdasi", ref: "public GitHub, hamkaamin/jatim_berdasi: database/seeders/KategoriKovablikSeeder.php (commit 8cff325d)", read: "secondary" },
  "jb-seed": { url: "https://github.com/hamkaamin/jatim_berdasi", ref: "public GitHub, hamkaamin/jatim_berdasi: database/seeders/KategoriNilaiKovablikSeeder.php (commit fb975d1d)", read: "secondary" },
  "jpnn-2016": { url: "https://jpnn.com/news/14-kabupaten-masuk-top-35-inovasi-pelayanan-publik", read: "secondary" },
  "jpnn-2017": { url: "https://jpnn.com/news/hanya-1627-lolos-kompetisi-inovasi-layanan-publik-2017", read: "secondary" },
  "jpnn-2023": { url: "https://m.jpnn.com/amp/news/kemenpan-rb-memperpanjang-waktu-pengajuan-proposal-hingga-6-mei", read: "secondary" },
  "kabar24-2025": { url: "https://www.kabar24.id/news/1471417061/inovasi-layanan-publik-terbaik-2025-siap-dinilai-tahap-akhir", read: "secondary" },
  "kaltim-2025": { url: "https://kaltimprov.go.id/detailberita/kompetisi-inovasi-pelayanan-publik-2025-dimulai-pemprov-kaltim-gencar-lakukan-sosialisasi", read: "secondary" },
  "karina-2017": { url: "https://karinaoktriastra.blogspot.com/2018/09", read: "secondary" },
  "kilasriau-2020": { url: "https://kilasriau.blogspot.com/2020/04/kemenpan-rb-perpanjang-pengajuan.html", read: "secondary" },
  "klikanggaran-2022": { url: "https://www.klikanggaran.com/peristiwa/pr-1152902638/lebih-cepat-lebih-baik-pemda-luwu-utara-persiapkan-10-inovasi-ikut-kipp-tingkat-nasional?page=2", read: "secondary" },
  "makassarchannel-2022": { url: "https://makassarchannel.com/index.php/2022/05/01/ini-inovasi-lutra-yang-lolos-seleksi-administrasi-kipp-nasional-2022/", read: "secondary" },
  "malangtimes-2020": { url: "https://www.malangtimes.com/baca/54969/20200712/185600/sepasar-pedas-wakili-kota-malang-dalam-lomba-inovasi-pelayanan-publik-tingkat-nasional", read: "secondary" },
  "malangvoice-2020": { url: "https://malangvoice.com/inovasi-sepasar-pedas-top-45-inovasi-pelayanan-publik-2020/", read: "secondary" },
  "menpan-2017-top99": { url: "https://menpan.go.id/site/berita-terkini/kementerian-panrb-tetapkan-top-99-inovasi-pelayanan-publik-2017", read: "official-summary" },
  "menpan-2018-award": { ref: "menpan.go.id news of 19 Sept 2018 on the Top 99 award in Surabaya (address not recorded)", read: "official-summary" },
  "menpan-2019-ikut": { url: "https://menpan.go.id/site/berita-terkini/meningkat-dari-tahun-lalu-lebih-dari-3-000-inovasi-ikuti-kipp-2019", read: "official-summary" },
  "menpan-2019-top45": { url: "https://menpan.go.id/site/berita-terkini/top-45-inovasi-ditetapkan-siap-bersaing-di-kompetisi-internasional", read: "official-summary" },
  "menpan-2019-top99": { url: "https://menpan.go.id/site/berita-terkini/top-99-inovasi-pelayanan-publik-2019-hadirkan-kejutan", read: "official-summary" },
  "menpan-2020-akhir": { url: "https://menpan.go.id/site/berita-terkini/tahap-akhir-kompetisi-siapakah-peraih-top-45-dan-top-5-inovasi-pelayanan-publik-2020", read: "official-summary" },
  "menpan-2020-presentasi": { url: "https://menpan.go.id/site/berita-terkini/tahap-presentasi-top-99-dan-15-finalis-inovasi-pelayanan-publik-akan-digelar-virtual-29-juni-2020", read: "official-summary" },
  "menpan-2020-syarat": { url: "https://menpan.go.id/site/berita-terkini/cermati-persyaratan-kompetisi-inovasi-pelayanan-publik-2020", read: "official-summary" },
  "menpan-2020-top99": { url: "https://menpan.go.id/site/berita-terkini/tim-panel-independen-telah-tentukan-top-99-inovasi-pelayanan-publik", read: "official-summary" },
  "menpan-2021-award": { url: "https://menpan.go.id/site/berita-terkini/menteri-panrb-akan-beri-penghargaan-top-inovasi-pelayanan-publik-2021", read: "official-summary" },
  "menpan-2021-launch": { url: "https://menpan.go.id/site/berita-terkini/resmi-diluncurkan-kipp-2021-hadir-berbeda", read: "official-summary" },
  "menpan-2021-syarat": { url: "https://menpan.go.id/site/berita-terkini/cermati-persyaratan-dan-kriteria-inovasi-kipp-2021", read: "official-summary" },
  "menpan-2022-10hari": { url: "https://menpan.go.id/site/berita-terkini/10-hari-jelang-penutupan-inovator-pelayanan-publik-diharapkan-segera-kirimkan-proposal", read: "official-summary" },
  "menpan-2022-3478": { url: "https://menpan.go.id/site/berita-terkini/3-478-proposal-inovasi-pelayanan-publik-terdaftar-pada-kipp-2022", read: "official-summary" },
  "menpan-2022-admin": { url: "https://menpan.go.id/site/berita-terkini/1-917-proposal-kipp-2022-lolos-seleksi-administrasi", read: "official-summary" },
  "menpan-2022-te": { url: "https://menpan.go.id/site/berita-terkini/kementerian-panrb-dan-tim-evaluasi-bahas-mekanisme-penilaian-proposal-kipp", read: "official-summary" },
  "menpan-2022-tpi": { url: "https://menpan.go.id/site/berita-terkini/kementerian-panrb-dan-tpi-persiapkan-strategi-penilaian-kipp", read: "official-summary" },
  "menpan-2023-finalis": { url: "https://menpan.go.id/site/berita-terkini/selangkah-menuju-finalis-top-inovasi-kipp-tahun-2023", read: "official-summary" },
  "menpan-2025-pleno": { url: "https://menpan.go.id/site/berita-terkini/menuju-tahap-akhir-kipp-2025-tim-panel-independen-dan-tim-evaluasi-lakukan-sidang-pleno", read: "official-summary" },
  "mmc-2021": { url: "https://mmcindonesia.id/2021/05/10/pengumpulan-proposal-kompetisi-inovasi-pelayanan-publik-2021-ditutup-besok/", read: "secondary" },
  "ntt-2022": { ref: "public GitHub, JIPP NTT registration form (Blade view headed 'Formulir Pendaftaran Proposal Program Inovasi Provinsi NTT', three-group version); repository name not known", read: "secondary" },
  "ntt-2023": { ref: "public GitHub, JIPP NTT registration form, later version (11 categories, SPBE question, statement letters); repository name not known", read: "secondary" },
  "nusakini-2022": { ref: "nusakini.com, 'KIPP Tahun 2022 Dimulai, Pahami Persyaratannya' (address not recorded)", read: "secondary" },
  "pantaubali-2023": { url: "https://pantaubali.com/2023/11/21/mpp-kabupaten-badung-raih-2-penghargaan-anugerah-pelayanan-publik-2023", read: "secondary" },
  "pdfcoffee-5-2019": { url: "https://pdfcoffee.com/permenpan-nomor-5-tahun-2019-pdf-free.html", read: "opening" },
  "perpusnas-2025": { ref: "Perpusnas news item of 21 May 2025 'Transformasi Digital Jadi Fokus Inovasi Layanan Publik Perpusnas' (seen in a public GitHub database dump)", read: "secondary" },
  "portalprobolinggo-2020": { url: "https://portalprobolinggo.pikiran-rakyat.com/regional/amp/pr-781015360/jawa-barat-peroleh-dua-penghargaan-sekaligus-dalam-inovasi-pelayanan-publik-dan-penangan-covid-19?page=all", read: "secondary" },
  "radarikn-2021": { url: "https://radarikn.id/kabinet/read/1117/Proposal-Inovasi-Pelayanan-Publik-Akan-Mulai-Dinilai-Tim-Evaluasi.html", read: "secondary" },
  "rakyatnews-2022": { url: "https://rakyat.news/read/26228/tim-pelaksana-warkop-indah-bimbing-inovator-susun-proposal-4-inovasi/", read: "secondary" },
  "scribd-161-2021": { url: "https://id.scribd.com/document/503560498/KepmenPANRB-No-161-Tentang-Petunjuk-Pelaksanaan-KIPP-2021", read: "opening" },
  "scribd-3-2018": { url: "https://id.scribd.com/document/502014506/PermenPANRB-32018-Fix", read: "opening" },
  "scribd-7-2021": { url: "https://id.scribd.com/document/505213439/Permen-PANRB-No-7-Tahun-2021-1", read: "opening" },
  "scribd-sinovik-2020": { url: "https://id.scribd.com/document/500285842/Paparan-Penggunaan-SINOVIK", read: "secondary" },
  "semarak-2025": { url: "https://semarak.co/menteri-panrb-rini-dan-tim-panel-independen-bahas-penguatan-kipp-2025", read: "secondary" },
  "sinovik-faq": { url: "https://sinovik.menpan.go.id/index.php/faq", read: "official-summary" },
  "suaraborneo-2025": { url: "https://www.suaraborneo.id/2025/07/2116-inovasi-lolos-seleksi-kipp-2025.html", read: "secondary" },
  "sumeks-2024": { url: "https://sumateraekspres.bacakoran.co/amp/51848/ekspose-hasil-pkri-2024-segera-diselenggarakan-oleh-kementerian-panrb", read: "secondary" },
  "transformasi-2014": { url: "https://transformasi.org/en/publication/latest-policy-brief?view=publication&id=7", read: "secondary" },
  "tribun-2020": { url: "https://www.tribunnews.com/nasional/2020/05/20/tjahjo-kumolo-inovasi-pelayanan-publik-harus-bisa-menggerakkan-daerah-lain", read: "secondary" },
  "urnews-2020": { ref: "URnews, Nunung Nasikhah, \"Program Pemkot Malang 'Sepasar Pedas' Masuk Top Inovasi Pelayanan Publik 2020\", 6 August 2020 (quoting the deputy minister and the city's website)", read: "secondary" },
  "viva-2019": { url: "https://viva.co.id/arsip/1228175-menpan-rb-tetapkan-top-45-inovasi-pelayanan-publik-2019", read: "secondary" },
  "zi-2024": { url: "https://zonaintegritas.news/perkuat-keberlanjutan-kualitas-dan-replikasi-inovasi-pelaksanaan-kipp-tahun-2024-ditiadakan/", read: "secondary" }
} as const satisfies Readonly<Record<string, SourceText>>

/** Pengenal sumber. @category types */
export type SourceId = keyof typeof sources
