/**
 * Indonesian wording of the competency room (kata-kata kompetensi): verdicts, roll-up, changes to codes, refusals.
 *
 * @module
 */
import type { CompetencyVerdict } from "../../competency/UnitVerdict.ts"
import type { Change, UnreadableUnitCode } from "../../competency/UnitCode.ts"
import type { Explained, RollUpFault } from "../../competency/RollUp.ts"
import type { FrameworkFault } from "../../competency/Framework.ts"
import type { Verdict } from "../../kernel/Verdict.ts"

/** The sentences of the competency room; `{name}` is a fact or a field of the error. @category types */
export interface CompetencyWords {
  readonly verdict: Readonly<Record<CompetencyVerdict | "open", string>>
  readonly unit: Readonly<Record<CompetencyVerdict | "open", string>>
  readonly level: Readonly<Record<Explained["level"], string>>
  readonly rollUp: Readonly<Record<Explained["op"], Readonly<Record<Verdict, string>>>>
  readonly rollUpFault: Readonly<Record<RollUpFault["fault"], string>>
  readonly frameworkFault: Readonly<Record<FrameworkFault["fault"], string>>
  readonly codeChange: Readonly<Record<Change, string>>
  readonly unreadableCode: Readonly<Record<UnreadableUnitCode["reason"], string>>
  readonly refusal: Readonly<
    Record<
      | "CombinedDropRules" | "DropWithinPoints" | "InvalidAnswer" | "InvalidChance" | "InvalidCurve" | "InvalidDecimals" | "InvalidDropRule" | "InvalidExpectation" | "InvalidMark"
      | "InvalidMethod" | "InvalidPoints" | "InvalidPolicy" | "ScoreOutOfRange" | "TooManyAttempts",
      string
    >
  >
}

/** Kata-kata kompetensi. @category instances */
export const competency: CompetencyWords = {
  verdict: { K: "kompeten", BK: "belum kompeten", open: "belum dapat diputuskan" },
  unit: {
    K: "semua {met} kriteria unjuk kerja ditunjukkan",
    BK: "{notMet} kriteria unjuk kerja belum ditunjukkan, {met} sudah",
    open: "{unknown} kriteria unjuk kerja belum dinilai, {met} sudah ditunjukkan"
  },
  level: { criterion: "kriteria unjuk kerja", element: "elemen", unit: "unit kompetensi", cluster: "klaster", scheme: "skema" },
  rollUp: {
    fact: { met: "ditunjukkan", unmet: "belum ditunjukkan", undetermined: "belum dinilai" },
    all: {
      met: "semua {of} bagian terpenuhi",
      unmet: "{unmet} dari {of} bagian belum terpenuhi; semua wajib",
      undetermined: "{undetermined} dari {of} bagian belum diketahui; semua wajib"
    },
    any: {
      met: "{met} dari {of} bagian terpenuhi; satu cukup",
      unmet: "tidak satu pun dari {of} bagian terpenuhi; satu cukup",
      undetermined: "belum ada bagian yang terpenuhi, {undetermined} belum diketahui; satu cukup"
    },
    atLeast: {
      met: "{met} dari {of} bagian terpenuhi; perlu {needed}",
      unmet: "hanya {met} dari {of} bagian terpenuhi; perlu {needed}",
      undetermined: "baru {met} dari {of} bagian terpenuhi, {undetermined} belum diketahui; perlu {needed}"
    },
    points: {
      met: "{points} poin terkumpul; perlu {needed}, dan semua bagian wajib terpenuhi",
      unmet: "{points} poin terkumpul; perlu {needed} dan semua bagian wajib",
      undetermined: "baru {points} poin terkumpul, {undetermined} bagian belum diketahui; perlu {needed} dan semua bagian wajib"
    }
  },
  rollUpFault: {
    empty: "{path}: tidak ada bagian di bawahnya; tambahkan sedikitnya satu",
    duplicateId: "{path}: pengenal ini dipakai dua kali di satu tempat; beri pengenal lain",
    count: "{path}: jumlah yang diminta harus bilangan bulat dari 1 sampai banyaknya bagian",
    pointsRequired: "{path}: poin yang diminta harus bilangan bulat mulai 1",
    noItems: "{path}: belum ada poin per bagian; sebutkan sedikitnya satu",
    notAnItem: "{path}: bukan rincian poin; tulis bagian, poin, dan wajib atau tidak",
    notAChild: "{path}: bagian ini tidak ada di bawah simpulnya",
    itself: "{path}: kompetensi tidak dapat menjadi bagian dari dirinya sendiri",
    twice: "{path}: bagian ini disebut dua kali",
    points: "{path}: poin harus bilangan bulat mulai 0",
    unreachable: "{path}: jumlah semua poin tidak mencapai poin yang diminta"
  },
  frameworkFault: {
    duplicateUnit: "{path}: unit {code} tercantum dua kali",
    unknownUnit: "{path}: unit {code} tidak ada dalam kerangka",
    selfRelation: "{path}: hubungan unit dengan dirinya sendiri",
    endsBeforeItBegins: "{path}: hubungan berakhir sebelum dimulai",
    coversCycle: "{path}: unit saling mencakup ({units}); pakai padanan setara atau hapus salah satu"
  },
  codeChange: {
    spaces: "spasi dan tanda tak terlihat dibuang",
    lookAlikes: "huruf atau angka bentuk lain ditulis biasa",
    letterCase: "huruf dijadikan kapital",
    separators: "pemisah diganti titik",
    dots: "titik dipindahkan atau dibuang",
    versionShortened: "versi ditulis satu angka",
    versionPadded: "versi ditulis dua angka"
  },
  unreadableCode: {
    notACode: "{text} bukan kode unit kompetensi; contoh kode: G.46RIT00.001.1",
    digitForLetter: "{text}: ada angka di tempat huruf; mungkin {suggestion}, periksa pada sumbernya",
    letterForDigit: "{text}: ada huruf di tempat angka; mungkin {suggestion}, periksa pada sumbernya",
    missingDigits: "{text}: dua angka setelah huruf bidang tidak ada; mungkin {suggestion}, periksa pada sumbernya",
    version: "{text}: nomor versi tidak sesuai bentuk kodenya; periksa pada sumbernya"
  },
  refusal: {
    CombinedDropRules: "nilai terendah ({lowest}) dan tertinggi ({highest}) tidak boleh dikeluarkan bersamaan: nilai yang lebih baik dapat menurunkan hasil",
    DropWithinPoints: "kelompok ke-{group} mengeluarkan nilai, sedangkan skema poin menjumlahkan semua kelompok: nilai yang lebih baik dapat menurunkan hasil",
    InvalidAnswer: "jawaban ke-{at} bernilai {value}; harus 1 (benar), 0 (salah), atau kosong",
    InvalidChance: "peluang {parameter} bernilai {value}, bukan angka",
    InvalidCurve: "kurva lupa: {parameter} bernilai {value} dan tidak memberi tanggal",
    InvalidDecimals: "desimal {decimals}; harus bilangan bulat 0 sampai {most}",
    InvalidDropRule: "banyaknya nilai yang dikeluarkan {value}; harus bilangan bulat mulai 0",
    InvalidExpectation: "{parameter} bernilai {value}; harus bilangan bulat 0 sampai 10.000",
    InvalidMark: "butir ke-{at}: {field} bernilai {value}, bukan nilai yang dapat dihitung",
    InvalidPoints: "poin bernilai {value}; harus angka mulai 0",
    InvalidPolicy: "aturan percobaan: {parameter} bernilai {value}, di luar batas",
    InvalidMethod: "metode {kind}: {parameter} bernilai {value}, di luar batas",
    TooManyAttempts: "hasil sebanyak {count} melebihi {limit}; rata-rata meluruh tidak dihitung dari sebanyak itu",
    ScoreOutOfRange: "hasil {value} di luar rentang nilai"
  }
}
