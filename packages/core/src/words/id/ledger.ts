/**
 * Indonesian wording of the ledger (kata-kata buku besar): what went wrong, and what to do.
 *
 * @module
 */
import type * as LedgerError from "../../ledger/LedgerError.ts"

/** The sentences of the ledger; `{field}` is a field of the error. @category types */
export interface LedgerWords {
  readonly revisionConflict: string
  readonly full: string
  readonly tooLarge: string
  readonly unavailable: Readonly<Record<LedgerError.LedgerUnavailable["reason"], string>>
  readonly corrupt: Readonly<Record<LedgerError.LedgerCorrupt["reason"], string>>
  readonly badEvent: Readonly<Record<LedgerError.BadEvent["reason"], string>>
}

/** Kata-kata buku besar. @category instances */
export const ledger: LedgerWords = {
  revisionConflict: "aliran {stream} sudah berubah: diharapkan {expected}, sekarang {actual}; baca lagi lalu putuskan lagi",
  full: "tempat penyimpanan penuh; tidak ada yang ditulis, sediakan ruang lalu ulangi",
  tooLarge: "peristiwa {id} terlalu besar: {length} karakter, batas {limit}",
  unavailable: {
    unreachable: "penyimpanan tidak terjangkau; ulangi bila sambungan kembali",
    closed: "buku sudah ditutup; buka lagi",
    busy: "penulis lain sedang memakai buku; ulangi sebentar lagi",
    readOnly: "buku hanya boleh dibaca",
    newerFormat: "buku ditulis oleh versi yang lebih baru; perbarui program",
    failed: "penyimpanan gagal menjawab; ulangi atau periksa catatan program"
  },
  corrupt: {
    foreign: "berkas ini bukan buku besar Sepasar",
    damaged: "buku rusak; pulihkan dari cadangan",
    altered: "peristiwa {revision} di aliran {stream} diubah setelah dicatat; pulihkan dari cadangan",
    missing: "peristiwa sebelum {revision} di aliran {stream} hilang; pulihkan dari cadangan",
    reordered: "peristiwa {revision} di aliran {stream} tidak pada tempatnya; pulihkan dari cadangan",
    checksum: "jumlah atau sidik pada akhir berkas tidak cocok; minta berkas baru",
    cutShort: "berkas terpotong; minta berkas baru"
  },
  badEvent: {
    notAnEvent: "ini bukan peristiwa",
    id: "pengenal peristiwa tidak sah: 1 sampai 200 karakter tanpa karakter kendali",
    type: "jenis peristiwa {id} tidak sah",
    version: "versi peristiwa {id} bukan bilangan bulat mulai 1",
    occurredOn: "hari kejadian peristiwa {id} bukan hari kalender",
    recordedAt: "saat pencatatan peristiwa {id} bukan saat UTC seperti 2026-11-24T01:02:03.000Z",
    by: "pencatat peristiwa {id} tidak sah",
    stream: "nama aliran tidak sah",
    expected: "revisi yang diharapkan bukan bilangan cacah",
    notJson: "data peristiwa {id} bukan JSON",
    identityNumber: "data memuat nomor yang tampak seperti NIK; hapus nomor itu",
    duplicateId: "pengenal {id} dipakai dua kali dalam satu kiriman",
    idReused: "pengenal {id} sudah dipakai untuk peristiwa lain",
    unknownVersion: "versi peristiwa {id} tidak dikenal; perbarui program",
    knownAt: "saat pengetahuan yang diminta bukan saat UTC"
  }
}
