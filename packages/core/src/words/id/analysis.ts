/**
 * Indonesian wording of looking a scheme over and of changing it (kata-kata telaah dan perubahan skema).
 *
 * @module
 */
import type { Code } from "../../certification/Analysis.ts"
import type { Change } from "../../certification/Impact.ts"
import type { NotReproduced } from "../../certification/Replay.ts"
import type { NoVersion } from "../../certification/Transition.ts"

/** The sentences of analysis, impact, transition and replay; `{path}` is the place in the scheme, other holes are the finding's facts. @category types */
export interface AnalysisWords {
  readonly finding: Readonly<Record<Code, string>>
  readonly weight: Readonly<Record<"error" | "warning", string>>
  readonly impact: Readonly<Record<Change["kind"] | "keeps", string>>
  readonly noVersion: Readonly<Record<NoVersion["reason"], string>>
  readonly notReproduced: Readonly<Record<NotReproduced["reason"], string>>
}

/** Kata-kata telaah skema. @category instances */
export const analysis: AnalysisWords = {
  finding: {
    "never-satisfiable": "{path}: tidak dapat dipenuhi oleh siapa pun; ubah atau hapus",
    "always-satisfied": "{path}: dipenuhi oleh setiap orang; tidak meminta apa-apa",
    "dead-branch": "{path}: tidak mengubah jawaban mana pun; dapat dihapus",
    "unreachable-points": "{path}: diminta {needed} poin, paling banyak dapat dikumpulkan {reachable}",
    "not-examined": "{path}: {requirements} persyaratan berbeda, lebih dari {limit}; cabang mati belum ditelaah",
    "unknown-module": "{path}: modul {id} tidak ada dalam kurikulum",
    "unknown-unit": "{path}: unit kompetensi {id} tidak ada dalam kerangka",
    "unknown-assessment": "{path}: penilaian {id} tidak ada",
    "unknown-session": "{path}: pertemuan {id} tidak ada",
    "unknown-scheme": "{path}: skema {id} tidak ada",
    "prerequisite-cycle": "{path}: skema mensyaratkan dirinya sendiri ({circle})",
    "overlapping-days": "{path}: berlaku bersamaan dengan versi {other} dari {from} sampai {until}",
    "missing-days": "{path}: tidak ada versi yang berlaku dari {from} sampai {until}, sesudah versi {other}",
    "ends-before-it-begins": "{path}: berakhir pada {until}, sebelum mulai berlaku pada {from}",
    "same-version-twice": "{path}: versi {version} sudah ada; beri nama lain",
    "invalid-term": "{path}: masa berlaku tidak dapat dihitung ({reason})",
    "renewal-without-end": "{path}: perpanjangan diatur, tetapi sertifikat tidak pernah berakhir",
    "renewal-without-path": "{path}: perpanjangan diatur tanpa satu jalur pun",
    "panel-impossible": "{path}: panel banding paling sedikit {least} dan paling banyak {most} orang tidak mungkin dibentuk",
    "outcomes-missing": "{path}: banding diatur tanpa satu putusan pun",
    "role-apart-from-itself": "{path}: peran {role} tidak dapat dipisahkan dari dirinya sendiri"
  },
  weight: { error: "galat", warning: "peringatan" },
  impact: { gains: "menjadi memenuhi", loses: "tidak lagi memenuhi", shifts: "berubah tanpa memenuhi", keeps: "tetap memenuhi" },
  noVersion: {
    nothingInForce: "tidak ada versi skema yang berlaku pada {day}",
    enrolmentUnknown: "hari pendaftaran belum diketahui, sedangkan lebih dari satu versi mungkin berlaku"
  },
  notReproduced: {
    schemeUnknown: "skema dan versi yang direkam tidak ditemukan",
    schemeAmbiguous: "ada dua skema berbeda dengan pengenal dan versi yang direkam",
    differs: "rekomendasi sekarang berbeda dari rekaman mulai bita ke-{at}"
  }
}
