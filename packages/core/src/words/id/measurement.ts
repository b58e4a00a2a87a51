/**
 * Indonesian wording of the class report (kata-kata laporan kelas): the original that other languages follow.
 *
 * @module
 */
import type { ReportWords } from "../../measurement/Report.ts"

/** The sentences of the measurement room. @category types */
export interface MeasurementWords {
  readonly report: ReportWords
}

/** Kata-kata pengukuran dalam bahasa Indonesia. @category instances */
export const measurement: MeasurementWords = {
  report: {
    "gain-beyond-chance": "Nilai {people} peserta naik rata-rata {difference}; kenaikan ini lebih dari kebetulan (p paling besar {p}). Tanpa kelompok pembanding, penyebabnya belum terbukti.",
    "loss-beyond-chance": "Nilai {people} peserta turun rata-rata {difference}; penurunan ini lebih dari kebetulan (p paling besar {p}). Tanpa kelompok pembanding, penyebabnya belum terbukti.",
    "gain-within-chance": "Selisih rata-rata {difference} pada {people} peserta masih dapat terjadi karena kebetulan (p paling besar {p}).",
    "gain-contradictory": "Rata-rata {people} peserta bergeser {difference}, tetapi kebanyakan peserta bergerak ke arah sebaliknya; periksa nilai yang jauh dari yang lain.",
    "gain-unknown": "Kenaikan belum dapat dinilai: baru {people} peserta memiliki nilai awal dan akhir.",
    "test-consistent": "Soal mengukur dengan ajek: alfa {alpha} dari {people} peserta (selang kepercayaan {low} sampai {high}), batas {bar}.",
    "test-not-consistent": "Soal belum mengukur dengan ajek: alfa {alpha} dari {people} peserta (selang kepercayaan {low} sampai {high}), batas {bar}.",
    "test-consistency-unknown": "Keajekan soal belum dapat dihitung dari {people} peserta.",
    "items-from-few": "Korelasi butir dari {people} peserta dapat meleset sekitar {margin}; anggap sebagai tanda untuk memeriksa butir, bukan bukti.",
    "item-against-the-test": "Periksa kunci butir {item}: peserta yang kuat tidak lebih sering benar daripada peserta yang lemah (korelasi {rest}).",
    "item-weak": "Butir {item} kurang membedakan peserta (korelasi {rest}).",
    "item-too-hard": "Butir {item} terlalu sukar: capaian {percent} persen.",
    "item-too-easy": "Butir {item} terlalu mudah: capaian {percent} persen.",
    "item-same-for-all": "Butir {item} dijawab sama oleh semua peserta, sehingga tidak membedakan.",
    "assessors-agree": "Para asesor sepakat: alfa {alpha} pada {entries} hasil kerja.",
    "assessors-agree-roughly": "Para asesor cukup sepakat untuk kesimpulan sementara: alfa {alpha} pada {entries} hasil kerja.",
    "assessors-disagree": "Para asesor belum sepakat: alfa {alpha} pada {entries} hasil kerja.",
    "assessors-agreement-unknown": "Kesepakatan asesor belum dapat dihitung dari {entries} hasil kerja.",
    "assessors-not-linked": "Sebagian asesor tidak menilai satu pun hasil kerja yang sama, sehingga keketatan mereka tidak dapat dibandingkan.",
    "assessor-severe": "Asesor {assessor} lebih ketat {points} angka daripada rata-rata asesor.",
    "assessor-mild": "Asesor {assessor} lebih longgar {points} angka daripada rata-rata asesor.",
    "assessor-other-order": "Asesor {assessor} mengurutkan hasil kerja berbeda dari asesor lain (korelasi {order} pada {entries} hasil kerja bersama).",
    "assessor-same-for-all": "Asesor {assessor} memberi nilai yang sama kepada semua hasil kerja."
  }
}
