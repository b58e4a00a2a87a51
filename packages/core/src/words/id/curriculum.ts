/**
 * Indonesian wording of the curriculum room (kata-kata kurikulum): what is wrong, where, and what would be right.
 *
 * @module
 */
import type { Fault } from "../../curriculum/Check.ts"

/** The sentences of the curriculum room; `{field}` is a field of the fault. @category types */
export interface CurriculumWords {
  readonly fault: Readonly<Record<Fault["fault"], string>>
}

/** Kata-kata kurikulum. @category instances */
export const curriculum: CurriculumWords = {
  fault: {
    noModules: "{path}: kurikulum belum memuat modul; tambahkan sedikitnya satu",
    duplicateId: "{path}: pengenal {id} sudah dipakai di {first}; beri pengenal lain",
    unknownModule: "{path}: modul {id} tidak ada dalam kurikulum; perbaiki pengenalnya atau tambahkan modulnya",
    unknownMarket: "{path}: pasar {id} tidak ada dalam daftar pasar; perbaiki pengenalnya atau tambahkan pasarnya",
    cycle: "{path}: modul saling menunggu ({modules}); lepaskan salah satu prasyarat",
    neverOpens: "{path}: modul {id} tidak pernah dapat dimulai di pasar {market}; prasyaratnya tidak dapat dipenuhi",
    unreachableHours: "{path}: diminta {asked} jam pelajaran, pertemuan yang ada hanya {offered}; tambah pertemuan atau kurangi syarat",
    notMinutes: "{path}: lamanya {value}; harus menit bulat di atas nol"
  }
}
