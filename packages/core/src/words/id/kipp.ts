/**
 * Indonesian wording of the kipp room (kata-kata KIPP): the original that other languages follow.
 *
 * @module
 */
import type { Clause } from "../../kipp/EligibilityClauses.ts"
import type { Words } from "../../rulebook/Recommendation.ts"

/** The sentences of the kipp room. @category types */
export interface KippWords {
  readonly eligibility: Words<Clause>
}

/** Kata-kata KIPP dalam bahasa Indonesia. @category instances */
export const kipp: KippWords = {
  eligibility: {
    "old-enough": {
      met: "sudah diterapkan paling singkat {years} tahun pada penutupan pendaftaran {closing}",
      unmet: "belum diterapkan {years} tahun pada penutupan pendaftaran {closing}; genap pada {from}",
      undetermined: "umur penerapan paling singkat {years} tahun belum dapat dihitung"
    },
    "never-on-a-final-list": {
      met: "belum pernah masuk daftar Top akhir",
      unmet: "pernah masuk {award}",
      undetermined: "riwayat penghargaan belum diisi"
    },
    "below-the-long-list-limit": {
      met: "{list} sebanyak {times} kali, batas {limit}",
      unmet: "{list} sudah {times} kali, batas {limit}",
      undetermined: "riwayat {list} belum diisi"
    },
    "on-an-earlier-final-list": {
      met: "pernah menerima {award}",
      unmet: "belum pernah menerima salah satu dari {wanted}",
      undetermined: "riwayat penghargaan belum diisi"
    },
    "history-open": {
      met: "riwayat keikutsertaan masih membuka kelompok ini",
      unmet: "pernah mendapat penghargaan dan Top 99 sudah {times} kali, batas {limit}",
      undetermined: "riwayat keikutsertaan belum diisi"
    },
    "adapts-a-listed-innovation": {
      met: "mereplikasi inovasi {list} tahun {from} sampai {to}",
      unmet: "tidak mereplikasi inovasi {list} tahun {from} sampai {to}",
      undetermined: "inovasi asal yang direplikasi belum diisi ({list} tahun {from} sampai {to})"
    },
    "invited-by-the-minister": {
      met: "diundang Menteri untuk {year}",
      unmet: "tidak diundang Menteri untuk {year}",
      undetermined: "undangan Menteri untuk {year} belum diketahui"
    },
    "within-the-institution-cap": {
      met: "instansi mengajukan {entries} inovasi, batas {limit}",
      unmet: "instansi mengajukan {entries} inovasi, melebihi batas {limit}",
      undetermined: "jumlah inovasi instansi belum dapat dibandingkan dengan batas {limit}"
    },
    "linked-to-the-sdgs": {
      met: "terkait {links} tujuan TPB, paling sedikit {limit}",
      unmet: "terkait {links} tujuan TPB, paling sedikit {limit}",
      undetermined: "kaitan dengan TPB belum diisi, paling sedikit {limit}"
    },
    "documents-at-hand": {
      met: "dokumen tersedia: {documents}",
      unmet: "dokumen belum ada: {documents}",
      undetermined: "ketersediaan dokumen belum diisi: {documents}"
    },
    "rule-read": {
      met: "aturan {rule} terbaca",
      unmet: "aturan {rule} tidak berlaku",
      undetermined: "aturan {rule} ({asks}) tidak ditemukan dalam naskah yang terbaca"
    }
  }
}
